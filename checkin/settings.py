"""What this station was told: one TOML file as frozen dataclasses."""

import json
import tomllib
from dataclasses import asdict, dataclass, field, fields
from typing import Any


class SettingsError(ValueError):
    """A setting that is unknown or wrong; the sentence names it."""


@dataclass(frozen=True, slots=True)
class Station:
    """Who this machine is and where it stands. `direction`: in or out; `role`: kiosk, desk or supervisor."""

    name: str
    gate: str
    direction: str = "in"
    role: str = "kiosk"


@dataclass(frozen=True, slots=True)
class Devices:
    """Where codes come from, and where badges go.

    `scanner`: camera:0, camera:/dev/video0, file:PATH, an rtsp or http address, hand. `printer`: folder, folder:PATH,
    cups:QUEUE, ipp://HOST/PATH, zpl://HOST, brother://HOST, qt:NAME, windows:NAME, none. `second_printer`, one of these
    or "", takes badges that the first one does not print. `labels`: how many are on a new roll, 0 where they are not
    counted.
    """

    scanner: str = "camera:0"
    printer: str = "folder"
    second_printer: str = ""
    labels: int = 0


@dataclass(frozen=True, slots=True)
class Look:
    """`language`: "" follows the machine, else a code such as en or zh_CN."""

    language: str = ""
    sounds: bool = True


@dataclass(frozen=True, slots=True)
class Hub:
    """The hub that this station joined: "" for none. `pin`: see `sync.invitation`."""

    url: str = ""
    pin: str = ""


@dataclass(frozen=True, slots=True)
class Backup:
    """Where copies of the database go: a folder that is there, on another disk; "" for none. `minutes` between two."""

    folder: str = ""
    minutes: int = 10


@dataclass(frozen=True, slots=True)
class Settings:
    station: Station
    devices: Devices = field(default_factory=Devices)
    look: Look = field(default_factory=Look)
    hub: Hub = field(default_factory=Hub)
    backup: Backup = field(default_factory=Backup)


_TABLES = {"station": Station, "devices": Devices, "look": Look, "hub": Hub, "backup": Backup}
_CHOICES = {"direction": ("in", "out"), "role": ("kiosk", "desk", "supervisor")}


def read(text: str) -> Settings:
    """The settings in a TOML text. Raises SettingsError, which names the key."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(f"the settings are not TOML: {error}") from error
    if unknown := sorted(document.keys() - _TABLES.keys()):
        raise SettingsError(f"the settings have no table [{unknown[0]}]: there are {', '.join(_TABLES)}")
    tables: dict[str, Any] = {name: _table(name, kind, document.get(name, {})) for name, kind in _TABLES.items()}
    return Settings(**tables)


def _table(name: str, kind: type, content: Any) -> Any:
    if not isinstance(content, dict):
        raise SettingsError(f"[{name}] is a table of settings, not {content!r}")
    known = {each.name: each for each in fields(kind)}
    for key, value in content.items():
        if key not in known:
            raise SettingsError(f"[{name}] has no setting {key!r}: there are {', '.join(known)}")
        if type(value) is not known[key].type:
            raise SettingsError(f"[{name}] {key} = {value!r} is of the wrong kind")
        if key in _CHOICES and value not in _CHOICES[key]:
            raise SettingsError(f"[{name}] {key} = {value!r}: it is one of {', '.join(_CHOICES[key])}")
        if key == "minutes" and value < 1:
            raise SettingsError(f"[{name}] {key} = {value!r}: it is at least 1")
    try:
        return kind(**content)
    except TypeError:
        missing = ", ".join(key for key in ("name", "gate") if key not in content)
        raise SettingsError(f"[{name}] lacks {missing}: run `checkin init`") from None


def written(settings: Settings) -> str:
    """The settings as TOML; a JSON text or truth value is one in TOML too."""
    lines: list[str] = []
    for table, content in asdict(settings).items():
        lines += [
            f"[{table}]",
            *(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in content.items()),
            "",
        ]
    return "\n".join(lines)
