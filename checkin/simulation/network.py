"""Which stations have no network: each loses it for about half an hour, so often that it comes to the share wanted."""

import random
from collections.abc import Sequence
from typing import Final

_WINDOWS: Final = 6  # that the network stays away, on the average


class Network:
    """`share`: of the time of every station, 0 to 1."""

    def __init__(self, stations: Sequence[str], share: float, rng: random.Random) -> None:
        self._stations = tuple(stations)
        self._share = share
        self._rng = rng
        self._away = {station for station in stations if rng.random() < share}

    def next(self) -> frozenset[str]:
        """The stations without network in the next window."""
        for station in self._stations:
            away = station in self._away
            if self._rng.random() < self._changes(away=away):
                (self._away.discard if away else self._away.add)(station)
        return frozenset(self._away)

    def _changes(self, *, away: bool) -> float:
        """The chance that it changes, such that as many go as come back when the share is right."""
        if self._share in (0.0, 1.0):
            return 0.0
        back = min(1.0, (1 - self._share) / self._share) / _WINDOWS
        return back if away else back * self._share / (1 - self._share)
