"""The clock of a simulation: one for the hub and all stations, in whatever process, and it goes only when told to."""

from datetime import UTC, datetime
from multiprocessing.context import SpawnContext
from typing import Any


class SharedTime:
    """Milliseconds since 1970 that every process of the simulation sees."""

    def __init__(self, context: SpawnContext, at: int) -> None:
        self._at: Any = context.Value("q", at)

    def set(self, at: int) -> None:
        """Go on to this moment; it never goes back."""
        with self._at.get_lock():
            self._at.value = max(self._at.value, at)

    @property
    def at(self) -> int:
        with self._at.get_lock():
            return int(self._at.value)

    def __call__(self) -> datetime:
        return moment(self.at)


class OwnTime:
    """That of the stations of one process, which do what happened between two moments of the shared one."""

    def __init__(self, at: int) -> None:
        self.at = at

    def __call__(self) -> datetime:
        return moment(self.at)


def moment(at: int) -> datetime:
    """Milliseconds since 1970 as an aware datetime."""
    return datetime.fromtimestamp(at / 1000, UTC)
