"""What all people together come to, minute by minute: passages, visits, who is inside, and how that changed."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Sequence
from typing import TypeVar

from checkin.domain.counting import Lane, Place, Refusal
from checkin.domain.dimensions import Counted, Measure, Table
from checkin.domain.trails import Walked

Key = TypeVar("Key", bound=Hashable)
_EVERYBODY = ""


class Sums:
    """Sums over everything that happened, put in and taken out as it was walked.

    passed: passages and refusals by day and place. inside: how many are inside a zone in the end, by day. lanes:
    passages in each minute. admissions, refusals: in each minute. changes: how many more are inside a zone at the end
    of a minute than at its beginning; the night takes everybody out without a change.
    """

    def __init__(self) -> None:
        self._counted = Table()
        self.passed: Counter[tuple[str, Place | Refusal]] = Counter()
        self.inside: dict[str, Counter[str]] = defaultdict(Counter)
        self.lanes: dict[Lane, Counter[int]] = defaultdict(Counter)
        self.admissions: Counter[int] = Counter()
        self.refusals: Counter[tuple[int, Refusal]] = Counter()
        self.changes: dict[str, Counter[int]] = defaultdict(Counter)

    def add(self, walked: Walked, sign: int) -> None:
        """Put strides in, with the sign 1, or take them out, with -1."""
        each = ((day, *made) for day, strides in walked.items() for made in strides.items())
        for day, stride, minutes in each:
            number = sign * len(minutes)
            self._counted.count(_EVERYBODY, day, stride.score, number)
            self.passed[day, stride.place] += number
            self._pass(stride.place, minutes, sign)
            for zone in stride.entered:
                self.inside[day][zone] += number
                _count(self.changes[zone], minutes, sign)
            for zone in stride.left:
                self.inside[day][zone] -= number
                _count(self.changes[zone], minutes, -sign)

    def counted(self, day: str | None) -> Counted:
        """What everybody came to, on a day or on all of them."""
        return self._counted.rows(day).get(_EVERYBODY, Counted())

    def _pass(self, place: Place | Refusal, minutes: Sequence[int], sign: int) -> None:
        if isinstance(place, Refusal):
            _count(self.refusals, [(minute, place) for minute in minutes], sign)
            return
        _count(self.lanes[place.lane], minutes, sign)
        if place.passed is Measure.ADMISSIONS:
            _count(self.admissions, minutes, sign)


def _count(counts: Counter[Key], listed: Iterable[Key], sign: int) -> None:
    """Count what is listed, or with the sign -1 take it from the counts."""
    if sign > 0:
        counts.update(listed)
    else:
        counts.subtract(listed)
