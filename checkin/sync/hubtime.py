"""The time by which a station decides and dates what happens: its own clock, set right by what the hub's said."""

import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from checkin.domain.clock import Clock, now
from checkin.store import exchanges
from checkin.store.database import Database, StoreError

_LOOK: Final = 1.0  # seconds; a look costs a tenth of a millisecond
_BEYOND: Final = timedelta(seconds=2)  # less may be the way to the hub, and is no reason to go back and forth


class HubTime:
    """Tells the time as an aware datetime; `clock` is the station's own, `seconds` one that only goes forward.

    Without word from the hub the difference is the one that was measured last, however long ago: a clock that is wrong
    mostly stays wrong by as much. One that somebody sets while there is no network is misjudged by that until there is.
    """

    def __init__(self, database: Database, clock: Clock = now, seconds: Callable[[], float] = time.monotonic) -> None:
        self._database = database
        self._clock = clock
        self._seconds = seconds
        self._looked: float | None = None
        self._ahead = timedelta()

    def __call__(self) -> datetime:
        if self._looked is None or self._seconds() - self._looked >= _LOOK:
            self._looked = self._seconds()
            # The time is told whatever happens; what was known of the clock is still the best guess.
            with suppress(StoreError):
                self._ahead = self._measured()
        return self._clock() - self._ahead

    def _measured(self) -> timedelta:
        with self._database.reading() as connection:
            offset = timedelta(milliseconds=exchanges.progress(connection).offset or 0)
        return offset if abs(offset) > _BEYOND else timedelta()
