"""What a home says: its plan and its settings, read and checked, before any part of a station is opened."""

import re
import secrets
import socket
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from checkin import home as files
from checkin import settings
from checkin.domain import planfile
from checkin.domain.plan import Direction, Plan
from checkin.home import Home, HomeError
from checkin.settings import Settings
from checkin.shipped import RESOURCES

_NAME: Final = re.compile(r"[\w.-]{1,40}")


@dataclass(frozen=True, slots=True)
class Setup:
    """One station's plan and settings, and the home they were read from."""

    home: Home
    plan: Plan
    settings: Settings

    @property
    def direction(self) -> Direction:
        return Direction(self.settings.station.direction)

    @property
    def ruled_elsewhere(self) -> str:
        """The hub at which is said who works here, which keys count and who is forgotten, "" where it is said here.

        A hub takes that from supervisors' stations alone: one that is stolen is not to make its thief a supervisor.
        """
        return self.settings.hub.url if self.settings.station.role != "supervisor" else ""

    def with_devices(self, *, scanner: str | None = None, printer: str | None = None) -> "Setup":
        """The same with other devices for this once; another printer stands alone."""
        own = self.settings.devices
        devices = replace(own, scanner=scanner or own.scanner)
        if printer:
            devices = replace(devices, printer=printer, second_printer="", labels=0)
        return replace(self, settings=replace(self.settings, devices=devices))


def open_home(home: Home) -> Setup:
    """What a home says. Raises HomeError, PlanError, SettingsError."""
    if not home.is_set_up:
        raise HomeError(f"there is no conference in {home.path}: run `checkin init --plan small`, or name its --home")
    plan = planfile.read(_text(home.plan))
    return Setup(home, plan, settings.read(_text(home.settings)))


def _text(path: Path) -> str:
    try:
        return files.read(path).decode()
    except UnicodeDecodeError as error:
        raise HomeError(f"{path} is not a text in UTF-8 (byte {error.start}): save it as UTF-8") from error


def read_plan(given: str) -> str:
    """The text of a plan: one of the shipped by its name, or a file. Raises HomeError."""
    shipped = RESOURCES / "plans" / f"{given}.toml"
    path = shipped if shipped.is_file() else Path(given)
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise HomeError(f"{given} is not a text in UTF-8 (byte {error.start}): save it as UTF-8") from error
    except OSError as error:
        names = ", ".join(sorted(file.stem for file in (RESOURCES / "plans").glob("*.toml")))
        raise HomeError(
            f"the plan {given} cannot be read ({error.strerror}): name a file, or one of {names}"
        ) from error


def is_station(name: str) -> bool:
    """Whether a station can be called that."""
    return bool(_NAME.fullmatch(name))


def new_station() -> str:
    """A name for the station on this machine that no other station has."""
    kept = "".join(letter for letter in socket.gethostname().split(".")[0].lower() if letter.isalnum() or letter == "-")
    return f"{kept[:20] or 'station'}-{secrets.token_hex(2)}"
