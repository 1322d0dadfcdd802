"""What all people together come to, minute by minute: passages, visits, who is inside, and how that changed."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from checkin.domain.counting import MINUTE, Change, Lane, Place, Refusal, Within
from checkin.domain.plan import Direction
from checkin.domain.trails import Event

Key = TypeVar("Key", bound=Hashable)


class Sums:
    """Sums over people who are put in and taken out whole.

    visits: visitors of each day. passed: passages and refusals by day and place. ends: how many were left inside which
    zones, by day. lanes: passages in each minute. admissions, refusals: in each minute. changes: how many more are
    inside a zone at the end of a minute than at its beginning; the night takes everybody out without a change.
    """

    def __init__(self) -> None:
        self._visitors: set[str] = set()
        self.visits: Counter[str] = Counter()
        self.passed: Counter[tuple[str, Place | Refusal]] = Counter()
        self.ends: Counter[tuple[str, Within]] = Counter()
        self.lanes: dict[Lane, Counter[int]] = defaultdict(Counter)
        self.admissions: Counter[int] = Counter()
        self.refusals: Counter[tuple[int, Refusal]] = Counter()
        self.changes: dict[str, Counter[int]] = defaultdict(Counter)

    def add(self, who: Sequence[str], events: Sequence[Event], sign: int) -> None:
        """Put events in, with the sign 1, or take them out, with -1; `who` says whose each of them is.

        Nobody's event of a day goes without those before it on that day, and is taken out without those after it.
        """
        if not events:
            return
        days, _, _, ats, places, strides, _ = zip(*events, strict=True)
        minutes = [at // MINUTE for at in ats]
        self._pass(days, minutes, places, sign)
        self._change(minutes, [stride.change for stride in strides], sign)
        for (day, stride), number in Counter(zip(days, strides, strict=True)).items():
            self.visits[day] += sign * number * stride.visit
            self.ends[day, stride.within] += sign * number
            if stride.before:
                self.ends[day, stride.before] -= sign * number
        attending = {each for each, stride in zip(who, strides, strict=True) if stride.visit}
        if sign > 0:
            self._visitors |= attending
        else:
            self._visitors -= attending

    @property
    def visitors(self) -> int:
        return len(self._visitors)

    def _pass(self, days: Sequence[str], minutes: Sequence[int], places: Sequence[Place | Refusal], sign: int) -> None:
        for key, number in Counter(zip(days, places, strict=True)).items():
            self.passed[key] += sign * number
        lanes = [place.lane for place in places]
        for lane, in_lane in _grouped(lanes, minutes).items():
            _count(self.lanes[lane], in_lane, sign)
            if lane.direction is Direction.IN:
                _count(self.admissions, in_lane, sign)
        refused = zip(minutes, places, strict=True)
        _count(self.refusals, [(minute, place) for minute, place in refused if isinstance(place, Refusal)], sign)

    def _change(self, minutes: Sequence[int], changes: Sequence[Change | None], sign: int) -> None:
        for (entered, left), then in _grouped(changes, minutes).items():
            for zone in entered:
                _count(self.changes[zone], then, sign)
            for zone in left:
                _count(self.changes[zone], then, -sign)


def _grouped(keys: Iterable[Key | None], values: Iterable[int]) -> dict[Key, list[int]]:
    """The values of each key; those of None are left out."""
    found: dict[Key, list[int]] = {}
    for key, value in zip(keys, values, strict=True):
        if key is not None:
            if key in found:
                found[key].append(value)
            else:
                found[key] = [value]
    return found


def _count(counts: Counter[Key], listed: Iterable[Key], sign: int) -> None:
    """Count what is listed, or with the sign -1 take it from the counts."""
    if sign > 0:
        counts.update(listed)
    else:
        counts.subtract(listed)
