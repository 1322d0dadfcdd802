"""How a station is, as its hub heard it last, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from checkin.domain import backups
from checkin.domain.backups import Backed

SILENT_AFTER: Final = 60  # seconds; a station that is well says so every ten
_ASTRAY: Final = 2_000  # milliseconds; less is the way to the hub and back
_MANY: Final = 50  # facts; fewer are on their way
_WELL: Final = frozenset({"", "ready", "busy"})


class Trouble(StrEnum):
    """What may be wrong with a station, the worst first."""

    REVOKED = "revoked"  # it takes part no more
    DIVIDED = "divided"  # its chain exists twice: it is to join again under another name
    DAMAGED = "damaged"  # its database: what it has not sent may be lost
    NEVER_HEARD = "never_heard"
    SILENT = "silent"
    MISSING = "missing"  # facts of it that lie between others have not come
    WAITING = "waiting"  # it has many facts that it has not sent
    BEHIND = "behind"  # it has not read many facts of the others
    CLOCK = "clock"
    PRINTER = "printer"
    CAMERA = "camera"
    BACKUP = "backup"  # no copy of its database that somebody could rely on; what it has sent is at the hub


@dataclass(frozen=True, slots=True)
class Equipment:
    """What a station works with, as it tells its hub.

    `printer`, `camera`, `backup`: the words of StationHealth; `backup` None where the program that tells does not know:
    another one makes the copies, or none was tried yet since it began. `backed_up`: when the newest copy was made,
    milliseconds since 1970 by the station's clock.
    """

    printer: str = ""
    camera: str = ""
    backup: str | None = None
    backed_up: int | None = None


@dataclass(frozen=True, slots=True)
class StationHealth:
    """A station, as its hub knows it.

    `joined`, `heard`, `as_of`: milliseconds since 1970 by the hub's clock; `heard` is None before the first word.
    `facts` of it are there, `missing` lie in gaps; `divided`: from which number on its chain exists twice. `behind`:
    facts that it has not read; `waiting`: facts that it has not sent; `offset`: its clock less the hub's, milliseconds.
    `printer` is the word for a printer's condition, `camera` is ready or lost; both are "" where there is none.
    `backup` is the word for how copies of its database stand (`backups.Backed`), "" where no second place is set or
    nothing was said of it; `backed_up`: when the newest was made, by the hub's clock, None without any.
    """

    station: str
    gate: str
    direction: str
    role: str
    revoked: bool
    joined: int
    heard: int | None
    as_of: int
    facts: int = 0
    missing: int = 0
    divided: int | None = None
    behind: int = 0
    waiting: int = 0
    offset: int = 0
    printer: str = ""
    camera: str = ""
    backup: str = ""
    backed_up: int | None = None
    version: str = ""

    @property
    def silent_for(self) -> int | None:
        """Seconds since it was heard from, None when it never was."""
        return None if self.heard is None else max(0, self.as_of - self.heard) // 1000

    @property
    def backup_age(self) -> int | None:
        """Seconds since the newest copy of its database was made, None without any."""
        return None if self.backed_up is None else max(0, self.as_of - self.backed_up) // 1000

    @property
    def is_silent(self) -> bool:
        """Whether figures may lack what this station did: it takes part, and nobody hears it."""
        return not self.revoked and (self.silent_for is None or self.silent_for > SILENT_AFTER)

    @property
    def troubles(self) -> tuple[Trouble, ...]:
        """What is wrong with it; of a station that was revoked nothing else matters."""
        if self.revoked:
            return (Trouble.REVOKED,)
        return tuple(trouble for trouble, is_so in _TROUBLES if is_so(self))


_TROUBLES: Final[tuple[tuple[Trouble, Callable[[StationHealth], bool]], ...]] = (
    (Trouble.DIVIDED, lambda each: each.divided is not None),
    (Trouble.DAMAGED, lambda each: each.backup == Backed.DAMAGED),
    (Trouble.NEVER_HEARD, lambda each: each.heard is None),
    (Trouble.SILENT, lambda each: each.heard is not None and each.is_silent),
    (Trouble.MISSING, lambda each: each.missing > 0),
    (Trouble.WAITING, lambda each: each.waiting > _MANY),
    (Trouble.BEHIND, lambda each: each.heard is not None and each.behind > _MANY),
    (Trouble.CLOCK, lambda each: abs(each.offset) > _ASTRAY),
    (Trouble.PRINTER, lambda each: each.printer not in _WELL),
    (Trouble.CAMERA, lambda each: each.camera not in _WELL),
    (Trouble.BACKUP, lambda each: each.backup != Backed.DAMAGED and not backups.is_well(each.backup)),
)
