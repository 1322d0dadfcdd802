"""How long somebody who typed wrong PINs has to wait.

Three wrong ones in a row cost 10 seconds, the fourth 30, each further one 120; the right one makes all good. At that
rate a PIN of six digits holds out for two years on average.
"""

import math
from dataclasses import dataclass
from typing import Final

_FREE: Final = 2  # wrong PINs in a row that cost nothing
_WAITS: Final = (10, 30, 120)  # seconds for the next ones; the last of them from then on


@dataclass(frozen=True, slots=True)
class WrongPin:
    """Not the PIN; so many more wrong ones before there is a wait."""

    tries_left: int


@dataclass(frozen=True, slots=True)
class LockedOut:
    """Nothing is tried for so many seconds, the right PIN neither."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Tries:
    """How many PINs in a row were wrong, and when the last of them was typed (milliseconds since 1970)."""

    wrong: int = 0
    at: int = 0

    @property
    def left(self) -> int:
        """Wrong PINs that still cost nothing, and the one that does."""
        return max(0, _FREE + 1 - self.wrong)

    @property
    def wait(self) -> int:
        """Seconds from the last wrong PIN until another may be tried."""
        over = self.wrong - _FREE
        return _WAITS[min(over, len(_WAITS)) - 1] if over > 0 else 0

    def passed(self, now: int) -> float:
        """Seconds since the last wrong PIN, by a clock that may have been set back meanwhile: then none."""
        return max(0.0, (now - self.at) / 1000)

    def once_more(self, now: int) -> "Tries":
        """After another wrong PIN, at `now` (milliseconds since 1970)."""
        return Tries(self.wrong + 1, now)


def locked(tries: Tries, passed: float) -> LockedOut | None:
    """Whether to wait, when so many seconds have passed since the last wrong PIN."""
    seconds = math.ceil(tries.wait - passed)
    return LockedOut(seconds) if seconds > 0 else None


def after_wrong(tries: Tries) -> WrongPin | LockedOut:
    """What to say right after a wrong PIN, which `tries` counts already."""
    return locked(tries, 0) or WrongPin(tries.left)
