"""How far a station's clock is from the hub's: measured with every answer, as NTP does it.

Nobody sets the clock of the machine: see `sync.hubtime` for what becomes of a wrong one.
"""

from collections import deque
from dataclasses import dataclass, field
from typing import Final

_KEPT: Final = 8  # measures; the quickest of a few is the best (RFC 5905, clock filter)


@dataclass(frozen=True, slots=True)
class _Measure:
    offset: int
    trip: int


@dataclass(slots=True)
class Offset:
    """In milliseconds; `value` is None before the first answer."""

    _measures: deque[_Measure] = field(default_factory=lambda: deque(maxlen=_KEPT))

    def note(self, asked: int, answered: int, said: int) -> None:
        """By the station's clock a question was asked and answered, and in between the hub's said so much."""
        new = _Measure((asked + answered) // 2 - said, answered - asked)
        if answered < asked or any(abs(new.offset - old.offset) > new.trip + old.trip for old in self._measures):
            # Further apart than the way can explain: one of the clocks was set.
            self._measures.clear()
        if answered >= asked:
            self._measures.append(new)

    @property
    def value(self) -> int | None:
        """The station's clock less the hub's."""
        return min(self._measures, key=lambda each: each.trip).offset if self._measures else None
