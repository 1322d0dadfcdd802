"""What happened to everybody: followed person by person as it is heard of, and retraced where something came late."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from checkin.domain.counting import MINUTE, SERIAL, Entry, Ground, Place, Refusal, Row, Stride
from checkin.domain.settling import KINDS as UNDOING
from checkin.domain.settling import Undoings

Event = tuple[str, int, bytes, int, Place | Refusal, Stride, "Event | None"]
"""An entry, the stride that it was, and what was heard of the same person before it."""


@dataclass(frozen=True, slots=True)
class News:
    """What was taken in: events in their order by person, each with whose it is; entries to be retraced; undoings."""

    who: list[str] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    late: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    undoings: dict[str, list[tuple[tuple[int, bytes], str, str]]] = field(default_factory=lambda: defaultdict(list))


class Trails:
    """What happened to everybody, by registration. Each stranger who was refused is somebody of their own."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._last: dict[str, Event] = {}
        # Of whom something came late, or was undone: whatever comes next, they are retraced.
        self._retraced: set[str] = set()
        self._undone: dict[str, Undoings] = {}

    def __contains__(self, who: str) -> bool:
        return who in self._last

    def __iter__(self) -> Iterator[str]:
        return iter(self._last)

    def follow(self, rows: Iterable[Row], *, retrace: bool) -> News:
        """Take rows in. With `retrace` nothing but entries to be retraced comes of them."""
        # Half a million facts come through this loop at once: every call in it would be seen.
        news = News()
        days, places, place_of = self._ground.days, self._ground.places, self._ground.place
        start, step = self._ground.start, self._ground.step
        last, retraced, append, note = self._last, self._retraced, news.events.append, news.who.append
        for stamp, id_, at, kind, registration, gate, station, body in rows:
            if kind in UNDOING:
                if registration:
                    retraced.add(registration)
                    news.undoings[registration].append(((stamp, id_), kind, body))
                continue
            if kind not in _FOLLOWED:
                continue
            said, _, rest = body.partition(SERIAL)
            place = (None if '"' in rest else places.get((kind, gate, station, said))) or place_of(
                kind, gate, station, body
            )
            day, who = days[at // MINUTE], registration or id_.hex()
            if retrace or who in retraced:
                news.late[who].append((day, stamp, id_, at, place))
                continue
            before = last.get(who)
            if before is None:
                stride = start
            elif before[0] == day and stamp > before[1]:
                stride = before[5]
            elif _follows(before, day, stamp, id_):
                stride = before[5] if before[0] == day else start
            else:
                retraced.add(who)
                news.late[who].append((day, stamp, id_, at, place))
                continue
            stride = stride.next.get(place.door) or step(stride, place.door)
            last[who] = event = (day, stamp, id_, at, place, stride, before)
            append(event)
            note(who)
        return news

    def undo(self, undoings: Mapping[str, Iterable[tuple[tuple[int, bytes], str, str]]]) -> None:
        for who, facts in undoings.items():
            for order, kind, body in facts:
                self._undone.setdefault(who, Undoings()).take(order, kind, body)

    def add(self, late: Mapping[str, Iterable[Entry]]) -> None:
        """Entries of people who were taken out of the counts: they are retraced from now on where they come late."""
        for who, entries in late.items():
            for entry in entries:
                before, stride = self._last.get(who), self._ground.start
                if before and not _follows(before, *entry[:3]):
                    self._retraced.add(who)
                if before and before[0] == entry[0]:
                    stride = before[5]
                self._last[who] = (*entry, self._ground.step(stride, entry[4].door), before)

    def events(self, who: str) -> list[Event]:
        """What happened to somebody and was not undone: once each, each day of it in order."""
        heard: list[Event] = []
        event = self._last.get(who)
        while event:
            heard.append(event)
            event = event[6]
        heard.reverse()
        return self._retrace(who, heard) if who in self._retraced else heard

    def _retrace(self, who: str, heard: Iterable[Event]) -> list[Event]:
        undone = self._undone.get(who, ())
        events: list[Event] = []
        for entry in sorted({event[:5] for event in heard}):
            if entry[2] in undone and isinstance(entry[4], Place):
                continue
            before = events[-1] if events else None
            stride = before[5] if before and before[0] == entry[0] else self._ground.start
            events.append((*entry, self._ground.step(stride, entry[4].door), before))
        return events

    def is_settled(self, who: str, first: bytes, second: bytes) -> bool:
        undone = self._undone.get(who)
        return undone is not None and undone.settled(first, second) is not None


_FOLLOWED = frozenset({"admitted", "left", "refused"})


def _follows(before: Event, day: str, stamp: int, id_: bytes) -> bool:
    """Whether something comes after what was heard of the person before: later on that day, or on a day that is new."""
    if before[0] == day:
        return (stamp, id_) > (before[1], before[2])
    event: Event | None = before
    while event:
        if event[0] == day:
            return False
        event = event[6]
    return True
