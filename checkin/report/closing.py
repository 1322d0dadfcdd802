"""The closing report as values: every figure of it, and what it rests on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from checkin.domain.attendance import Peak
from checkin.domain.dimensions import By, Counted
from checkin.domain.label import Label

QUARTERS = 96  # of an hour, in a day


@dataclass(frozen=True, slots=True)
class Figure:
    """One number. `of`: how many there could have been, None where nothing says; `value` None: nor does the plan."""

    id: str
    value: int | None
    of: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A day, place, country and so on, and what was counted of it. The label of what was not said is ""."""

    id: str
    label: Label
    counted: Counted


@dataclass(frozen=True, slots=True)
class Session:
    """An activity with what was counted of it; `section` and `event` are "" for one of none, `zone` for one online."""

    id: str
    label: Label
    section: str
    event: str
    zone: str
    begins: datetime
    ends: datetime
    capacity: int | None
    counted: Counted


@dataclass(frozen=True, slots=True)
class Room:
    """A zone: the most that were inside it at once, and how many there was room for."""

    id: str
    label: Label
    peak: Peak
    capacity: int | None


@dataclass(frozen=True, slots=True)
class DayFlow:
    """A date at the venue in quarters of an hour since `begins` (aware).

    `admissions` are those in each quarter; `inside` is how many were inside the outermost zones at its end.
    """

    date: date
    begins: datetime
    admissions: tuple[int, ...]
    inside: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Busiest:
    """The most admissions in one minute, and when that began (aware); None for never any."""

    admissions: int
    at: datetime | None


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer to a question of the plan, both by id: how many of the persons gave it, and how many of the visitors.

    `answer` is "" for those who gave none, and the label then too.
    """

    question: str
    answer: str
    asked: Label
    label: Label
    persons: int
    visitors: int


@dataclass(frozen=True, slots=True)
class Refusals:
    reason: str
    gate: str
    number: int


@dataclass(frozen=True, slots=True)
class Conflicts:
    """People let in twice by stations that were apart, by the two passages (hex digests of their facts).

    `unsettled` are those that nobody settled, `settled` the others, each with how it was.
    """

    unsettled: tuple[tuple[str, str], ...]
    settled: tuple[tuple[str, str, str], ...]

    @property
    def by_settlement(self) -> dict[str, int]:
        return dict(sorted(Counter(how for _, _, how in self.settled).items()))


@dataclass(frozen=True, slots=True)
class Chain:
    """The facts of one station: how many are there, its highest number, the digest (hex) of the fact with that.

    `missing` lie in gaps below it; `broken` do not follow from the one before them as the station wrote it.
    """

    station: str
    facts: int
    highest: int
    head: str
    missing: int
    broken: int


@dataclass(frozen=True, slots=True)
class Silent:
    """A station that may have counted people of whom nothing is known here; not heard of since then, or never."""

    station: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Integrity:
    """What the figures rest on. `plan` is the SHA-256 (hex) of the plan's text.

    `silent` None: nobody was there who knows which stations are.
    """

    plan: str
    version: str
    chains: tuple[Chain, ...]
    silent: tuple[Silent, ...] | None

    @property
    def facts(self) -> int:
        return sum(chain.facts for chain in self.chains)

    @property
    def missing(self) -> int:
        return sum(chain.missing for chain in self.chains)

    @property
    def broken(self) -> int:
        return sum(chain.broken for chain in self.chains)

    @property
    def at_least(self) -> bool:
        """Whether something may be missing that nobody has heard of."""
        return bool(self.silent) or self.silent is None or self.missing > 0


@dataclass(frozen=True, slots=True)
class Closing:
    """The closing report of a conference, or of one day of it; `day` "" is all of it. `as_of` is in its time zone."""

    conference: str
    label: Label
    days: tuple[date, ...]
    day: str
    as_of: datetime
    figures: tuple[Figure, ...]
    tables: Mapping[By, tuple[Row, ...]]
    sessions: tuple[Session, ...]
    rooms: tuple[Room, ...]
    flow: tuple[DayFlow, ...]
    busiest: Busiest
    refusals: tuple[Refusals, ...]
    answers: tuple[Answered, ...]
    conflicts: Conflicts
    integrity: Integrity

    def figure(self, id_: str) -> Figure:
        return next(figure for figure in self.figures if figure.id == id_)
