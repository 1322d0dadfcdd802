"""What one person adds to the tables of counts: by what is known of them, and by where they passed."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from checkin.domain.counting import Ground, Place, Refusal
from checkin.domain.dimensions import By, Mark, Measure, Person, Table, attended
from checkin.domain.plan import Direction, Plan
from checkin.domain.trails import Event

Share = tuple[Person, Sequence[Event]]
"""What is known of somebody, and what happened to them that counts, each day of it in order."""

_SAID: Final[Mapping[By, Callable[[Person], str]]] = {
    By.CATEGORY: lambda person: person.category,
    By.COUNTRY: lambda person: person.country,
    By.DELEGATION: lambda person: person.delegation,
    By.ORGANISATION: lambda person: person.organisation,
}
OF_PERSONS: Final = frozenset(_SAID)

# To look a member up in its class takes longer than all that is done with it here.
_ADMISSIONS, _LEFT, _REFUSED, _INSIDE = Measure.ADMISSIONS, Measure.LEFT, Measure.REFUSED, Measure.INSIDE
_OUT: Final = Direction.OUT


class ByPerson:
    """The tables by what registrations say, all of them together: what people did is worked out once."""

    def __init__(self) -> None:
        self.tables = {by: Table() for by in _SAID}

    def add(self, shares: Sequence[Share], sign: int) -> None:
        """Put people in, with the sign 1, or take them out, with -1."""
        # Many people did the same, minutes aside: it is counted how many, and worked out once what that comes to.
        known: dict[tuple[Mark, ...], int] = {}
        did = [known.setdefault(tuple(_marks(events)), len(known)) for _, events in shares]
        marks = list(known)
        for by, said in _SAID.items():
            for (value, number), people in Counter(
                zip([said(person) for person, _ in shares], did, strict=True)
            ).items():
                for mark in marks[number]:
                    self.tables[by].count(mark, value, sign * people)


class ByPlace:
    """A table by the day or by where people passed: the gate, zone, station or activity."""

    def __init__(self, ground: Ground, by: By) -> None:
        self._by = by
        self._value = _value_of(ground.plan, by)
        self._around = {zone: tuple(ground.plan.around(zone)) for zone in ground.plan.zones} if by is By.ZONE else {}
        self.table = Table()

    def add(self, shares: Sequence[Share], sign: int) -> None:
        """Put people in, with the sign 1, or take them out, with -1."""
        cells = Counter(cell for _, events in shares for cell in self._cells(events))
        for (mark, value), number in cells.items():
            self.table.count(mark, value, sign * number)

    def _cells(self, events: Sequence[Event]) -> Iterator[tuple[Mark, str]]:
        once: set[tuple[Mark, str]] = set()
        for event in events:
            day, place = event[0], event[4]
            value = self._value(event)
            if value is None:
                continue
            if isinstance(place, Refusal):
                yield (_REFUSED, day), value
            elif place.direction is _OUT:
                if self._by is not By.ACTIVITY:
                    yield (_LEFT, day), value
            else:
                yield (_ADMISSIONS, day), value
                for reached in self._around.get(value, (value,)):
                    once.update([(mark, reached) for mark in attended(day, visitor=place.attends)])
        yield from once
        for last, came in _stays(events):
            yield from [((_INSIDE, last[0]), value) for value in self._held(last, came)]

    def _held(self, last: Event, came: Event) -> Sequence[str]:
        """What somebody counts under whose last event of a day this is, and who came in last with the other one."""
        zones = last[5].within.zones
        if self._by is By.ZONE:
            return tuple(zones)
        value = self._value(came) if zones else None
        return () if value is None else (value,)


def _marks(events: Sequence[Event]) -> Iterator[Mark]:
    once: dict[Mark, None] = {}
    for event in events:
        day, place = event[0], event[4]
        if isinstance(place, Refusal):
            yield _REFUSED, day
        elif place.direction is _OUT:
            yield _LEFT, day
        else:
            yield _ADMISSIONS, day
            once |= dict.fromkeys(attended(day, visitor=place.attends))
    yield from once
    yield from [(_INSIDE, last[0]) for last, _ in _stays(events) if last[5].within.zones]


def _stays(events: Sequence[Event]) -> Iterator[tuple[Event, Event]]:
    """For each day on which somebody came in: the last event of it, and with which one they came in last."""
    came: Event | None = None
    for at, event in enumerate(events, 1):
        place = event[4]
        if isinstance(place, Place) and place.direction is not _OUT:
            came = event
        if at == len(events) or events[at][0] != event[0]:
            if came:
                yield event, came
            came = None


def _value_of(plan: Plan, by: By) -> Callable[[Event], str | None]:
    """What an event counts under, None for nothing."""
    match by:
        case By.DAY:
            return lambda event: event[0]
        case By.GATE:
            return lambda event: event[4].gate
        case By.STATION:
            return lambda event: event[4].station
        case By.ACTIVITY:
            return lambda event: _activity(plan, event)
        case _:
            return lambda event: event[4].zone


def _activity(plan: Plan, event: Event) -> str | None:
    activity = plan.activity_at(event[4].zone, event[3])
    return activity.id if activity else None
