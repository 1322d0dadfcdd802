"""A hand scanner that types: told from a person at the keyboard by its speed and the Enter at the end."""

from collections import deque
from collections.abc import Iterator

from checkin.domain.code import clean
from checkin.scanners import Lost, Sighting

MAX_GAP = 0.050  # seconds between two keys; hand scanners need 1 to 30 ms, quick typists 80 and more
MIN_LENGTH = 4
_ENDS = frozenset("\r\n\t")
_LIMIT = 8192  # keys held; the largest QR code has 7089 characters


class Typing:
    """The keys of one keyboard, sorted into scans and what a person types.

    Whoever filters keys may hold every key back, give `key` each one, and hand `typed` on to the field with the focus.
    """

    def __init__(self, *, max_gap: float = MAX_GAP, min_length: int = MIN_LENGTH) -> None:
        self._max_gap = max_gap
        self._min_length = min_length
        self._held: deque[str] = deque()
        self._typed: deque[str] = deque(maxlen=_LIMIT)
        self._last = float("-inf")
        self._scanned = False  # the key before ended a scan

    def key(self, character: str, at: float) -> str | None:
        """One key, pressed at `at` seconds; the text of the code when this key ends a scan, without its Enter or Tab.

        Keys without a character, such as Shift alone, are the empty string: part of the rhythm, not of the text.
        """
        quick = 0 <= at - self._last <= self._max_gap
        if not character:
            self._last = at if quick else self._last
            return None
        after_scan, self._scanned, self._last = self._scanned and quick, False, at
        if not quick:
            self._release()
        if character in _ENDS:
            return self._end(character, after_scan=after_scan)
        self._held.append(character)
        if len(self._held) > _LIMIT:
            self._release()
        return None

    def pending(self) -> str:
        """Keys of which it is not known yet whether a scanner or a person pressed them."""
        return "".join(self._held)

    def typed(self, at: float) -> str:
        """Keys that turned out to be a person's by `at` seconds, Enter and Tab included; each is given out once."""
        if not 0 <= at - self._last <= self._max_gap:
            self._release()
        released = "".join(self._typed)
        self._typed.clear()
        return released

    def reset(self) -> str:
        """Forget everything, as when the window loses the keyboard; what was held is given back."""
        self._release()
        self._last, self._scanned = float("-inf"), False
        return self.typed(self._last)

    def _end(self, character: str, *, after_scan: bool) -> str | None:
        text = clean(self.pending())
        if len(text) >= self._min_length:
            self._held.clear()
            self._scanned = True
            return text
        self._release()
        # Many scanners end with a carriage return and a line feed: the second one is nobody's key.
        if not after_scan:
            self._typed.append(character)
        return None

    def _release(self) -> None:
        self._typed.extend(self._held)
        self._held.clear()


class NoCamera:
    """The scanner of a station that only has a hand scanner: it sees nothing, for the codes come as keys."""

    def sightings(self) -> Iterator[Sighting | Lost]:
        return iter(())

    def close(self) -> None:
        """Nothing was open."""
