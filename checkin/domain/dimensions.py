"""What counts are told apart by, and the tables of them: a row for each day, place, country and so on."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import cache
from typing import Final


class By(StrEnum):
    """What a table has a row for each of.

    The registration says the category, country, delegation and organisation of a person; the passage says the rest.
    Whoever is let into a zone is in every zone around it: persons, visitors and visits of a zone are of those let into
    it or into one within it, while its passages and refusals are those at its own gates. Those of an activity are the
    ones at the gates of its zone, from when its doors open until it ends; exits from it are not counted.
    """

    DAY = "day"
    GATE = "gate"
    ZONE = "zone"
    CATEGORY = "category"
    COUNTRY = "country"
    DELEGATION = "delegation"
    ORGANISATION = "organisation"
    ACTIVITY = "activity"
    STATION = "station"


@dataclass(frozen=True, slots=True)
class Person:
    """What a registration says of somebody as it is now: a correction changes it."""

    category: str = ""
    country: str = ""
    delegation: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Counted:
    """One row of a table.

    persons: admitted at least once, each counted once, of any category; of an activity it is the attendance.
    visitors: those of a counting category. visits: visitors, once for every day. admissions, left, refused: every
    passage inwards, every one outwards, every refusal.
    """

    persons: int = 0
    visitors: int = 0
    visits: int = 0
    admissions: int = 0
    left: int = 0
    refused: int = 0


class Measure(StrEnum):
    """What is counted. INSIDE is of a day: who is inside at its end, or now if it is today."""

    PERSONS = "persons"
    VISITORS = "visitors"
    VISITS = "visits"
    ADMISSIONS = "admissions"
    LEFT = "left"
    REFUSED = "refused"
    INSIDE = "inside"


EVERY_DAY: Final = ""

Mark = tuple[Measure, str]
"""A measure, and the day it is of; what people count for once, on however many days, is of EVERY_DAY."""

NOT_LET_IN, LET_IN, AS_VISITOR = range(3)
"""As what somebody was let in, if they were: an admission as a visitor is more than one of another category."""


@dataclass(frozen=True, slots=True, eq=False)
class Score:
    """What something counts for: how many of each measure on its day, and what it is counted once for on all days.

    There is one of each, so that it is its own key.
    """

    day: tuple[tuple[Measure, int], ...]
    once: tuple[Measure, ...] = ()


_ONCE_A_DAY: Final = {Measure.PERSONS: LET_IN, Measure.VISITORS: AS_VISITOR, Measure.VISITS: AS_VISITOR}
_ONCE: Final = {Measure.PERSONS: LET_IN, Measure.VISITORS: AS_VISITOR}


@cache
def worth(
    passed: Measure | None, let_in: int = NOT_LET_IN, today: int = NOT_LET_IN, ever: int = NOT_LET_IN, inside: int = 0
) -> Score:
    """The score of a passage or refusal, or with None of what else comes of one.

    `let_in`: as what; `today`, `ever`: as what they were let in before, on that day and on any. `inside`: how many
    more are.
    """
    day = [(passed, 1)] if passed else []
    day += [(measure, 1) for measure, least in _ONCE_A_DAY.items() if today < least <= let_in]
    day += [(Measure.INSIDE, inside)] if inside else []
    return Score(tuple(day), tuple(measure for measure, least in _ONCE.items() if ever < least <= let_in))


_ROW: Final = tuple(Measure(field.name) for field in fields(Counted))


class Table:
    """Counts by value. A value that nothing is left of is gone."""

    def __init__(self) -> None:
        self._counts: dict[Mark, Counter[str]] = defaultdict(Counter)

    def count(self, value: str, day: str, score: Score, times: int) -> None:
        """Count a score so many times more, or with a number below 0 so many times less."""
        for measure, number in score.day:
            self._add((measure, day), value, number * times)
        for measure in score.once:
            self._add((measure, EVERY_DAY), value, times)

    def rows(self, day: str | None) -> dict[str, Counted]:
        """A row for each value that anything was counted for on this day, or on all days together; in their order."""
        measured = tuple(self._measured(measure, day) for measure in _ROW)
        values = sorted({value for counts in measured for value in counts})
        return {value: Counted(*(counts.get(value, 0) for counts in measured)) for value in values}

    def inside(self, day: str) -> dict[str, int]:
        return dict(sorted(self._counts[Measure.INSIDE, day].items()))

    def _measured(self, measure: Measure, day: str | None) -> Mapping[str, int]:
        if day is not None:
            return self._counts[measure, day]
        if measure in _ONCE:
            return self._counts[measure, EVERY_DAY]
        total: Counter[str] = Counter()
        for (of, on), counts in self._counts.items():
            if of is measure and on != EVERY_DAY:
                total.update(counts)
        return total

    def _add(self, mark: Mark, value: str, number: int) -> None:
        counts = self._counts[mark]
        counts[value] += number
        if not counts[value]:
            del counts[value]
