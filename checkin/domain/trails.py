"""What happened to everybody: followed person by person as it is heard of, and retraced where something came late."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from checkin.domain.counting import MINUTE, Entry, Ground, Place, Refusal, Row, kind_of, parsed
from checkin.domain.settling import KINDS as UNDOING
from checkin.domain.settling import Undoings
from checkin.domain.strides import Standing, Stride, Strides

Event = tuple[str, int, bytes, int, Stride, "Event | None", str]
"""Something that happened: day, stamp, id, at, the stride that it was, what was before it, and whose they are."""

Walked = dict[str, dict[Stride, list[int]]]
"""The minutes, counted since 1970, in which each stride was made, by day."""


@dataclass(frozen=True, slots=True)
class News:
    """What was taken in: events in their order by person, the same as walked; entries to be retraced; undoings.

    first: those of whom nothing was heard before. again: those who went into a zone that they were inside of.
    """

    events: list[Event] = field(default_factory=list)
    walked: Walked = field(default_factory=lambda: defaultdict(_by_stride))
    first: list[str] = field(default_factory=list)
    again: set[str] = field(default_factory=set)
    late: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    undoings: dict[str, list[tuple[tuple[int, bytes], str, str]]] = field(default_factory=lambda: defaultdict(list))


class Trails:
    """What happened to everybody, by registration. Each stranger who was refused is somebody of their own."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._strides = Strides(ground.plan)
        self._last: dict[str, Event] = {}
        # Of whom something came late, or was undone: whatever comes next, they are retraced.
        self._retraced: dict[str, set[Entry]] = {}
        self._undone: dict[str, Undoings] = {}

    def __iter__(self) -> Iterator[str]:
        return chain(self._last, self._retraced)

    def follow(self, rows: Iterable[Row]) -> News:
        """Take rows in. What is late stays out until it is added."""
        # Half a million facts come through this loop at once: every call in it would be seen.
        news = News()
        days, places, place_of = self._ground.days, self._ground.places, self._ground.place
        start, stride_to, last, retraced = self._strides.start, self._strides.stride, self._last, self._retraced
        append, walked = news.events.append, news.walked
        for stamp, id_, at, registration, said in rows:
            place: Place | Refusal | None = places.get(said)
            if place is None:
                kind = kind_of(said)
                if kind in UNDOING and registration:
                    self._retrace_from_now_on(registration)
                    news.undoings[registration].append(((stamp, id_), kind, parsed(said).body))
                if kind not in _FOLLOWED:
                    continue
                place = place_of(said)
            minute, who = at // MINUTE, registration or id_.hex()
            day, before = days[minute], last.get(who)
            if before is None and who not in retraced:
                standing = start
                news.first.append(who)
            elif before and before[0] == day and stamp > before[1]:
                # Of as many equal texts as there are facts one is kept.
                standing, who = before[4].after, before[6]
            elif before and _follows(before, day, stamp, id_):
                standing = self._standing(before, day)
            else:
                self._retrace_from_now_on(who)
                news.late[who].append((day, stamp, id_, at, place))
                continue
            stride = standing.strides.get(place) or stride_to(standing, place)
            last[who] = event = (day, stamp, id_, at, stride, before, who)
            append(event)
            walked[day][stride].append(minute)
            if stride.again:
                news.again.add(who)
        return news

    def undo(self, undoings: Mapping[str, Iterable[tuple[tuple[int, bytes], str, str]]]) -> None:
        for who, facts in undoings.items():
            for order, kind, body in facts:
                self._undone.setdefault(who, Undoings()).take(order, kind, body)

    def add(self, late: Mapping[str, Iterable[Entry]]) -> None:
        """Entries of people who are retraced, and were taken out of the counts."""
        for who, entries in late.items():
            self._retraced[who].update(entries)

    def events(self, who: str) -> list[Event]:
        """What happened to somebody and was not undone: once each, each day of it in order."""
        entries = self._retraced.get(who)
        if entries is not None:
            return self._retrace(who, entries)
        return _all_until(self._last.get(who))

    def is_settled(self, who: str, first: bytes, second: bytes) -> bool:
        undone = self._undone.get(who)
        return undone is not None and undone.settled(first, second) is not None

    def _standing(self, before: Event | None, day: str) -> Standing:
        """How somebody stands on a day to whom this happened last."""
        if before is None:
            return self._strides.start
        return before[4].after if before[0] == day else self._strides.next_day(before[4].after)

    def _retrace_from_now_on(self, who: str) -> None:
        if who not in self._retraced:
            events = _all_until(self._last.pop(who, None))
            self._retraced[who] = {(*event[:4], event[4].place) for event in events}

    def _retrace(self, who: str, entries: Iterable[Entry]) -> list[Event]:
        undone = self._undone.get(who, ())
        events: list[Event] = []
        last: Event | None = None
        for entry in sorted(entries):
            day, _, id_, _, place = entry
            if id_ not in undone or not isinstance(place, Place):
                last = (*entry[:4], self._strides.stride(self._standing(last, day), place), last, who)
                events.append(last)
        return events


def walked(events: Iterable[Event]) -> Walked:
    found: Walked = defaultdict(_by_stride)
    for event in events:
        found[event[0]][event[4]].append(event[3] // MINUTE)
    return found


def _by_stride() -> dict[Stride, list[int]]:
    return defaultdict(list)


_FOLLOWED = frozenset({"admitted", "left", "refused"})


def _all_until(last: Event | None) -> list[Event]:
    """It and everything before it, in order."""
    found: list[Event] = []
    while last:
        found.append(last)
        last = last[5]
    found.reverse()
    return found


def _follows(before: Event, day: str, stamp: int, id_: bytes) -> bool:
    """Whether something comes after what was heard of the person before: later on that day, or on a day that is new."""
    if before[0] == day:
        return (stamp, id_) > (before[1], before[2])
    event: Event | None = before
    while event:
        if event[0] == day:
            return False
        event = event[5]
    return True
