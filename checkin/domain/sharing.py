"""What happened to people, told apart: by what is known of them, and by where it was."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import Final

from checkin.domain.dimensions import AS_VISITOR, NOT_LET_IN, By, Measure, Person, Score, Table, worth
from checkin.domain.plan import Plan
from checkin.domain.trails import Event

_SAID: Final[Mapping[By, Callable[[Person], str]]] = {
    By.CATEGORY: attrgetter("category"),
    By.COUNTRY: attrgetter("country"),
    By.DELEGATION: attrgetter("delegation"),
    By.ORGANISATION: attrgetter("organisation"),
}
OF_PERSONS: Final = frozenset(_SAID)

_ENTERED, _GONE = worth(None, inside=1), worth(None, inside=-1)

Cell = tuple[str, str, Score]
"""A value, a day and what something on it counts for."""


class ByPerson:
    """The tables by what registrations say, all of them together."""

    def __init__(self) -> None:
        self.tables = {by: Table() for by in _SAID}

    def add(self, people: Sequence[Person], events: Sequence[Event], sign: int) -> None:
        """Put events in, with the sign 1, or take them out, with -1; `people` says who each of them is known to be."""
        days, scores = [event[0] for event in events], [event[4].score for event in events]
        for by, said in _SAID.items():
            _count(self.tables[by], zip(map(said, people), days, scores, strict=True), sign)


class ByPlace:
    """A table by the day or by where people passed: the gate, station or activity."""

    def __init__(self, plan: Plan, by: By) -> None:
        self._value = _value_of(plan, by)
        self._counts_exits = by is not By.ACTIVITY
        self.table = Table()

    def add(self, events: Iterable[Event], sign: int) -> None:
        """Put events in, with the sign 1, or take them out, with -1."""
        _count(self.table, self._cells(events), sign)

    def _cells(self, events: Iterable[Event]) -> Iterator[Cell]:
        value_of = self._value
        for event in events:
            stride, value, today, ever = event[4], value_of(event), NOT_LET_IN, NOT_LET_IN
            place, before = stride.place, stride.before
            if not place.let_in:
                if value is not None and (self._counts_exits or place.passed is not Measure.LEFT):
                    yield value, event[0], worth(place.passed)
                if stride.left and not stride.after.zones:
                    yield from self._moved(event, None)
                continue
            if value is not None:
                if before.ever:
                    today, ever = _before(event, value_of, (value,))
                comes = stride.after.zones and not before.zones
                yield value, event[0], worth(place.passed, place.let_in, today, ever, 1 if comes else 0)
            if before.zones:
                yield from self._moved(event, value)

    def _moved(self, event: Event, value: str | None) -> Iterator[Cell]:
        """Who is inside counts under where they came in last on that day: here, or with None nowhere any more."""
        day, earlier = event[0], event[5]
        while earlier and not earlier[4].place.let_in:
            earlier = earlier[5]
        was = self._value(earlier) if earlier else None
        if was != value:
            yield from ((gone, day, _GONE) for gone in (was,) if gone is not None)
            yield from ((come, day, _ENTERED) for come in (value,) if come is not None)


class ByZone:
    """The table by zone: whoever is let into a zone is in every zone around it."""

    def __init__(self, plan: Plan) -> None:
        self._around = {zone: tuple(plan.around(zone)) for zone in plan.zones}
        self._within = {zone: plan.inside_of(zone) for zone in plan.zones}
        self.table = Table()

    def add(self, events: Iterable[Event], sign: int) -> None:
        """Put events in, with the sign 1, or take them out, with -1."""
        _count(self.table, self._cells(events), sign)

    def _cells(self, events: Iterable[Event]) -> Iterator[Cell]:
        for event in events:
            day, stride = event[0], event[4]
            zone = stride.place.zone
            yield zone, day, worth(stride.place.passed)
            for reached in self._around.get(zone, (zone,)) if stride.place.let_in else ():
                today, ever = _before(event, _zone, self._within.get(reached, (reached,)))
                yield reached, day, worth(None, stride.place.let_in, today, ever)
            for zone in stride.entered:
                yield zone, day, _ENTERED
            for zone in stride.left:
                yield zone, day, _GONE


def _before(event: Event, value_of: Callable[[Event], str | None], here: Collection[str]) -> tuple[int, int]:
    """As what somebody was let in here before this, on that day and on any: each counts once for whoever comes."""
    day, today, ever = event[0], NOT_LET_IN, NOT_LET_IN
    earlier = event[5]
    while earlier and today < AS_VISITOR:
        let_in, same_day = earlier[4].place.let_in, earlier[0] == day
        if let_in > (today if same_day else ever) and value_of(earlier) in here:
            today, ever = let_in if same_day else today, max(ever, let_in)
        earlier = earlier[5]
    return today, ever


def _count(table: Table, cells: Iterable[Cell], sign: int) -> None:
    # Many cells are the same: it is counted how many, and worked out once what that comes to.
    for (value, day, score), times in Counter(cells).items():
        table.count(value, day, score, sign * times)


def _value_of(plan: Plan, by: By) -> Callable[[Event], str | None]:
    """What an event counts under, None for nothing."""
    match by:
        case By.DAY:
            return lambda event: event[0]
        case By.GATE:
            return lambda event: event[4].place.gate
        case By.STATION:
            return lambda event: event[4].place.station
        case _:
            return partial(_activity, plan)


def _zone(event: Event) -> str:
    return event[4].place.zone


def _activity(plan: Plan, event: Event) -> str | None:
    activity = plan.activity_at(event[4].place.zone, event[3])
    return activity.id if activity else None
