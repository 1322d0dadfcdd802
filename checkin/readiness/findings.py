"""What a check can find, in words for the command line; the windows have their own."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from typing import Final


class Finding(StrEnum):
    FONTS = auto()
    FONTS_MISSING = auto()
    ICONS = auto()
    ICONS_MISSING = auto()
    LANGUAGES = auto()
    LANGUAGES_MISSING = auto()
    CONFERENCE = auto()
    UP_TO_DATE = auto()
    HAND = auto()
    CAMERA = auto()
    CAMERA_SHARP = auto()
    CAMERA_SOFT = auto()
    CAMERA_DARK = auto()
    CAMERA_BRIGHT = auto()
    CAMERA_SILENT = auto()
    NO_BADGES = auto()
    PRINTER = auto()
    PRINTER_NOT_READY = auto()
    ALONE = auto()
    CONNECTED = auto()
    NOT_ALL_HERE = auto()
    NOT_TAKEN = auto()
    CLOCK = auto()
    CLOCK_WITH_HUB = auto()
    CLOCK_AHEAD = auto()
    CLOCK_SLOW = auto()
    CLOCK_PAST = auto()
    DISK = auto()
    DISK_FULL = auto()
    ENCRYPTED = auto()
    NOT_ENCRYPTED = auto()
    ENCRYPTION_UNKNOWN = auto()
    COPIED = auto()
    NOT_COPIED_YET = auto()
    COPIED_BESIDE = auto()
    NOT_COPIED = auto()
    SOUND = auto()
    NO_SOUND = auto()
    COMPLETE = auto()
    NOBODY = auto()
    DAMAGED = auto()
    FAULT = auto()


SENTENCES: Final[Mapping[Finding, str]] = {
    Finding.FONTS: "{number} faces",
    Finding.FONTS_MISSING: "missing: {names}: install again",
    Finding.ICONS: "{number} icons",
    Finding.ICONS_MISSING: "no icons were installed: install again",
    Finding.LANGUAGES: "{names}",
    Finding.LANGUAGES_MISSING: "no translations were installed: install again",
    Finding.CONFERENCE: "{conference}, gate {gate}",
    Finding.UP_TO_DATE: "the database is up to date",
    Finding.HAND: "no camera, a hand scanner is used: scan a code to try it",
    Finding.CAMERA: "{where} gives pictures",
    Finding.CAMERA_SHARP: "{where} gives pictures, and they are sharp",
    Finding.CAMERA_SOFT: "{where} gives pictures that are not sharp: clean the lens, or turn its ring",
    Finding.CAMERA_DARK: "{where} gives dark pictures: it needs more light",
    Finding.CAMERA_BRIGHT: "{where} looks into a light: turn it away",
    Finding.CAMERA_SILENT: "{where} gives no pictures: check its cable",
    Finding.NO_BADGES: "this station prints no badges",
    Finding.PRINTER: "{say}",
    Finding.PRINTER_NOT_READY: "{say}",
    Finding.ALONE: "this station works alone, without a hub",
    Finding.CONNECTED: "connected to {url}, everything is here",
    Finding.NOT_ALL_HERE: "{behind} facts behind, {waiting} not sent: run `checkin sync --once`",
    Finding.NOT_TAKEN: "{left} facts were not taken: `checkin sync --once` names them",
    Finding.CLOCK: "{time}",
    Finding.CLOCK_WITH_HUB: "{time}, {seconds} s apart from the hub's",
    Finding.CLOCK_AHEAD: "the clock is {seconds} s ahead of the hub's: set it right",
    Finding.CLOCK_SLOW: "the clock is {seconds} s behind the hub's: set it right",
    Finding.CLOCK_PAST: "the clock says {time}: that has been already, set it right",
    Finding.DISK: "{free} GB free",
    Finding.DISK_FULL: "{free} GB free: free at least 1 GB",
    Finding.ENCRYPTED: "the disk is encrypted",
    Finding.NOT_ENCRYPTED: "the disk is not encrypted: whoever takes this machine away can read the names on it",
    Finding.ENCRYPTION_UNKNOWN: "this machine does not say whether its disk is encrypted: look in its settings",
    Finding.COPIED: "the newest copy of the database in {where} is of {time}",
    Finding.NOT_COPIED_YET: "copies of the database go to {where}: the first is made when a window opens",
    Finding.COPIED_BESIDE: "copies of the database go to {where}, on the same disk: take another disk, such as a stick",
    Finding.NOT_COPIED: "no copies of the database are made: name a folder on another disk under [backup]",
    Finding.SOUND: "there is a loudspeaker",
    Finding.NO_SOUND: "there is no sound on this machine: verdicts are seen and not heard",
    Finding.COMPLETE: "database complete: {registrations} registrations, {facts} facts",
    Finding.NOBODY: "there are no registrations: only signed tickets can be let in",
    Finding.DAMAGED: "{missing} facts are missing and {altered} altered: keep a copy and restore a backup",
    Finding.FAULT: "{say}",
}

_WRONG: Final = frozenset(
    {
        *(Finding.FONTS_MISSING, Finding.ICONS_MISSING, Finding.LANGUAGES_MISSING),
        *(Finding.CAMERA_SILENT, Finding.PRINTER_NOT_READY, Finding.NOT_ALL_HERE, Finding.NOT_TAKEN),
        *(Finding.CLOCK_AHEAD, Finding.CLOCK_SLOW, Finding.CLOCK_PAST, Finding.DISK_FULL),
        *(Finding.NOBODY, Finding.DAMAGED, Finding.FAULT),
    }
)
_HEEDED: Final = frozenset(
    {
        *(Finding.CAMERA_SOFT, Finding.CAMERA_DARK, Finding.CAMERA_BRIGHT),
        *(Finding.NOT_ENCRYPTED, Finding.ENCRYPTION_UNKNOWN, Finding.NO_SOUND),
        *(Finding.COPIED_BESIDE, Finding.NOT_COPIED),
    }
)


@dataclass(frozen=True, slots=True)
class Check:
    """`about` fills the sentence; `reasons` are what a printer complains of, by the names in `printers.Reason`."""

    check: str
    finding: Finding
    about: Mapping[str, str] = field(default_factory=dict)
    reasons: tuple[str, ...] = ()

    @property
    def ok(self) -> bool:
        return self.finding not in _WRONG

    @property
    def heeded(self) -> bool:
        """The station can work like this, and somebody should know."""
        return self.finding in _HEEDED

    @property
    def say(self) -> str:
        return SENTENCES[self.finding].format_map(self.about)
