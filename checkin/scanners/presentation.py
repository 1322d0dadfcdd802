"""A presentation: a code held up once, however many frames show it."""

import math
from collections.abc import Iterable

from checkin.domain.code import clean

_LIMIT = 1000  # texts kept: far more than fit before a camera in one cool-down, and no more whatever is shown


class Presentations:
    """Tells which texts of a frame are presented anew.

    A text is new when it was out of sight for `cooldown` seconds; every sighting of it starts that time again.
    """

    def __init__(self, cooldown: float = 3.0) -> None:
        self._cooldown = cooldown
        self._seen: dict[str, float] = {}  # text to when it was last in sight, longest ago first
        self._latest = -math.inf

    def new(self, texts: Iterable[str], at: float) -> tuple[str, ...]:
        """The cleaned texts presented anew at `at` seconds, each once, in the order they came."""
        if at < self._latest:
            self._rewind(at)
        self._latest = at
        self._forget(at)
        fresh: list[str] = []
        for text in filter(None, map(clean, texts)):
            if self._seen.pop(text, None) is None:
                fresh.append(text)
            self._seen[text] = at
        return tuple(fresh)

    def _rewind(self, at: float) -> None:
        """A film started again: what was in sight counts as seen just now, so that nobody is presented twice."""
        self._seen = {text: min(seen, at) for text, seen in self._seen.items()}

    def _forget(self, at: float) -> None:
        while self._seen:
            longest_ago = next(iter(self._seen))
            if at - self._seen[longest_ago] < self._cooldown and len(self._seen) <= _LIMIT:
                break
            del self._seen[longest_ago]
