"""Copies of a station's database in a second place: what they are called, which of them stay, and how that stands."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

_NEWEST: Final = 3  # of them stay, whatever day they are of
_DAYS: Final = 4  # and of so many days before them the last one each
_NAME: Final = re.compile(r"([0-9]{6,})-([0-9]{8}T[0-9]{6}Z)\.sqlite")
_TIME: Final = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """One copy, made `at` (UTC, whole seconds). The number tells the newer one, for a clock may be set back."""

    number: int
    at: datetime

    @property
    def name(self) -> str:
        """What its file is called."""
        return f"{self.number:06}-{self.at:{_TIME}}.sqlite"


def named(name: str) -> Version | None:
    """The version whose file is called so; None for any other file."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    try:
        at = datetime.strptime(found[2], _TIME).replace(tzinfo=UTC)
    except ValueError:
        return None
    return Version(int(found[1]), at)


def after(versions: Iterable[Version], at: datetime) -> Version:
    """The version that follows these."""
    number = max((each.number for each in versions), default=0) + 1
    return Version(number, at.astimezone(UTC).replace(microsecond=0))


def superfluous(versions: Iterable[Version]) -> tuple[Version, ...]:
    """Those that need not stay: not of the newest, and not the last of one of the days before."""
    old = sorted(versions, reverse=True)[_NEWEST:]
    last_of_day: dict[object, Version] = {}
    for each in old:
        last_of_day.setdefault(each.at.date(), each)
    staying = list(last_of_day.values())[:_DAYS]
    return tuple(each for each in old if each not in staying)


class Backed(StrEnum):
    """Whether there is a copy that somebody could rely on."""

    BEGINNING = "beginning"  # none was made yet since the program began
    KEPT = "kept"
    AWAY = "away"  # the folder is not there: the stick was pulled out
    FULL = "full"  # there is no room in it
    FAILED = "failed"  # anything else that `say` tells
    DAMAGED = "damaged"  # not the copy: the database itself


_WELL: Final = frozenset({"", Backed.BEGINNING, Backed.KEPT})


def is_well(backed: str) -> bool:
    """Whether nobody needs to see to it, by the word; "" where no second place is set."""
    return backed in _WELL


@dataclass(frozen=True, slots=True)
class BackupStatus:
    """`at`: when the newest copy was made, milliseconds since 1970, None without any; `say`: what is wrong."""

    backed: Backed = Backed.BEGINNING
    at: int | None = None
    say: str = ""

    @property
    def well(self) -> bool:
        return is_well(self.backed)
