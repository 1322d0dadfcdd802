"""What stands behind the set-up of a station: what there is to choose from, each choice tried, and all of it kept."""

import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from checkin import home as files
from checkin import parts, settings
from checkin.badges import TemplateError
from checkin.badges.template import named
from checkin.domain import planfile
from checkin.domain.clock import Clock, now
from checkin.domain.plan import Plan
from checkin.domain.registration import new_id
from checkin.home import Home
from checkin.printers import Printer, PrinterError, Progress
from checkin.printers.access import PLAIN, Access
from checkin.printers.found import Found
from checkin.printers.testpage import LEAST_MM, MOST_MM, page_to_measure
from checkin.settings import Settings
from checkin.setup import Setup, open_home, read_plan
from checkin.shipped import RESOURCES
from checkin.station import joining
from checkin.station.joining import NewStation
from checkin.sync.client import Hub
from checkin.sync.invitation import Invitation

_A6: Final = (105.0, 148.0)  # mm
_GUESSED: Final = 3  # cameras offered where the system lists none


@dataclass(frozen=True, slots=True)
class Choices:
    """What somebody chose. `plan` is the text of a plan, for a conference of its own that does not stand yet."""

    role: str = "kiosk"
    language: str = ""
    plan: str = ""
    station: str = ""
    gate: str = ""
    direction: str = "in"
    scanner: str = "camera:0"
    printer: str = "folder"


@dataclass(frozen=True, slots=True)
class Founded:
    """The station as it stands now. `pin` is the first supervisor's, told only once; "" where there was one before."""

    setup: Setup
    pin: str = ""


@dataclass(slots=True)
class Founding:
    """One home being set up. For one thread at a time; slow work, and nothing is kept before `finish` or `join`.

    `open_hub` opens the hub of an invitation otherwise than over the network.
    """

    home: Home
    access: Access = PLAIN
    clock: Clock = now
    open_hub: Callable[[str], Hub] | None = field(default=None)

    def before(self) -> Setup | None:
        """What the home says already; None for an empty one. Raises HomeError, PlanError, SettingsError."""
        return open_home(self.home) if self.home.is_set_up else None

    @staticmethod
    def plans() -> dict[str, Plan]:
        """The shipped plans by their names."""
        return {
            file.stem: planfile.read(file.read_text(encoding="utf-8"))
            for file in sorted((RESOURCES / "plans").glob("*.toml"), key=lambda file: (file.stem != "small", file.stem))
        }

    @staticmethod
    def read(given: str) -> tuple[str, Plan]:
        """The text and the plan of a file, or of a shipped one by its name. Raises HomeError, PlanError."""
        text = read_plan(given)
        return text, planfile.read(text)

    def join(self, invitation: Invitation) -> tuple[NewStation, Setup]:
        """Make this home a station of a hub; takes up to half a minute.

        Raises HubError, JoiningError, HomeError, StoreError, TrustError.
        """
        new = joining.join(self.home, invitation, clock=self.clock, open_hub=self.open_hub)
        return new, open_home(self.home)

    @staticmethod
    def cameras() -> tuple[str, ...]:
        """What a camera could be called in the settings; whether it is there is seen when it is opened."""
        if sys.platform != "linux":
            return tuple(f"camera:{number}" for number in range(_GUESSED))
        return _cameras_in(Path("/dev"))

    def printers(self) -> list[Found]:
        """Every printer that can be chosen, looked at now. Takes some seconds when one is away."""
        return self.access.found(self.home.badges)

    def print_test(self, where: str, badge: str) -> str:
        """A page with rulers and a grey wedge, as large as badges of this template; returns its handle.

        Raises PrinterError.
        """
        try:
            paper = named(badge, self.home.templates).paper
        except TemplateError:
            paper = _A6
        width, height = (min(max(side, LEAST_MM), MOST_MM) for side in paper)
        return self._printer(where).submit(page_to_measure(f"test-{new_id()}", width, height))

    def follow(self, where: str, handle: str) -> Progress:
        """What became of the page. Raises PrinterError when nobody answers."""
        return self._printer(where).progress(handle)

    def finish(self, choices: Choices) -> Founded:
        """Keep everything. Raises HomeError, PlanError, SettingsError, StoreError."""
        pin = ""
        if not self.home.is_set_up:
            _, pin = parts.found(self.home, choices.plan, station=choices.station, gate=choices.gate, clock=self.clock)
        there = open_home(self.home)
        wanted = _chosen(there.settings, choices)
        files.write(self.home.settings, settings.written(wanted).encode())
        return Founded(open_home(self.home), pin)

    def _printer(self, where: str) -> Printer:
        printer = self.access.open(where, self.home.badges)
        if printer is None:
            raise PrinterError("none prints nothing: choose a printer")
        return printer


def _chosen(before: Settings, choices: Choices) -> Settings:
    station = before.station
    if not before.hub.url:
        # Of a station that joined, the hub says where it stands and what it is there for.
        station = replace(station, gate=choices.gate, direction=choices.direction, role=choices.role)
    devices = replace(before.devices, scanner=choices.scanner, printer=choices.printer)
    return replace(before, station=station, devices=devices, look=replace(before.look, language=choices.language))


def _cameras_in(folder: Path) -> tuple[str, ...]:
    """Of a camera with several nodes the first gives pictures; the others tell of it."""
    numbers = sorted(
        int(found[1]) for each in folder.glob("video*") if (found := re.fullmatch(r"video(\d+)", each.name))
    )
    firsts: Sequence[int] = [number for number in numbers if number % 2 == 0 or number - 1 not in numbers]
    return tuple(f"camera:{number}" for number in firsts) or ("camera:0",)
