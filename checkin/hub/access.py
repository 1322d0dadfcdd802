"""Who may speak with the hub, and how much: tokens, and rates of requests."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from checkin.store import stations
from checkin.store.database import Database
from checkin.store.stations import Joined

_REMEMBERED: Final = 5.0  # seconds; revoked ones are forgotten much sooner, by `forget_revoked`
_MOST: Final = 10_000  # addresses and tokens counted at once

Seconds = Callable[[], float]
"""A clock that only goes forward."""


class Tokens:
    """Whose token it is, asked of the database once in a few seconds."""

    def __init__(self, database: Database, seconds: Seconds) -> None:
        self._database = database
        self._seconds = seconds
        self._known: dict[bytes, tuple[float, Joined]] = {}

    def known(self, token: str) -> Joined | None:
        """The station with this token, if the database was asked not long ago."""
        asked, station = self._known.get(stations.hashed(token), (0.0, None))
        return station if station and self._seconds() - asked < _REMEMBERED else None

    def was_known(self, token: str) -> bool:
        """Whether it was a station's when the database was asked last."""
        return stations.hashed(token) in self._known

    def is_revoked(self, token: str) -> bool:
        """Whether it was taken from its station. Raises StoreError."""
        with self._database.reading() as connection:
            return stations.is_revoked(connection, token)

    def forget_revoked(self) -> None:
        """Ask the database for those that were taken from their stations meanwhile. Raises StoreError."""
        with self._database.reading() as connection:
            revoked = stations.revoked(connection)
        for digest in revoked:
            self._known.pop(digest, None)

    def look_up(self, token: str) -> Joined | None:
        """The station with this token. Raises StoreError."""
        with self._database.reading() as connection:
            station = stations.by_token(connection, token)
        digest = stations.hashed(token)
        if station is None:
            self._known.pop(digest, None)
            return None
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[digest] = (self._seconds(), station)
        return station


@dataclass(frozen=True, slots=True)
class Rate:
    """So many at once, and so many a second in the long run."""

    at_once: int
    a_second: float


JOINING: Final = Rate(10, 1 / 6)  # for an address: wrong codes, so that nobody guesses one
STRANGERS: Final = Rate(30, 1 / 2)  # for an address: requests with a token that is none
STATION: Final = Rate(400, 200)  # for a station


class Rates:
    """Counts by whom (a leaky bucket for each)."""

    def __init__(self, rate: Rate, seconds: Seconds) -> None:
        self._rate = rate
        self._seconds = seconds
        self._levels: dict[str, tuple[float, float]] = {}
        self._one = threading.Lock()

    def wait(self, who: str) -> float:
        """Seconds to wait before the next request; 0 when it may be answered, which is counted."""
        with self._one:
            now = self._seconds()
            level = self._level(who, now)
            if level + 1 > self._rate.at_once:
                return (level + 1 - self._rate.at_once) / self._rate.a_second
            if len(self._levels) >= _MOST:
                self._levels = {each: kept for each, kept in self._levels.items() if self._level(each, now) > 0}
            self._levels[who] = (level + 1, now)
            return 0.0

    def full(self, who: str) -> float:
        """The same, and nothing is counted."""
        with self._one:
            over = self._level(who, self._seconds()) + 1 - self._rate.at_once
            return max(0.0, over / self._rate.a_second)

    def _level(self, who: str, now: float) -> float:
        level, then = self._levels.get(who, (0.0, now))
        return max(0.0, level - (now - then) * self._rate.a_second)
