"""When a station speaks with its hub, and how it stands with it: one turn after the other, for ever."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.health import Equipment
from checkin.store.database import StoreError
from checkin.sync.client import BusyError, HubError, RevokedError
from checkin.sync.exchange import Exchange
from checkin.sync.firstcopy import CopyError
from checkin.sync.messages import PAUSE
from checkin.sync.status import Standing, Status

_LOOK: Final = 0.03  # seconds between two looks for facts of its own; a look costs a tenth of a millisecond
_GREET: Final = 10.0  # seconds
_WAIT: Final = 3.0  # seconds at the hub: a window that is closed waits so long, and an idle hall asks so seldom
_FIRST, _LONGEST = 0.5, 10.0  # seconds before it is tried again

Seconds = Callable[[], float]
"""A clock that only goes forward."""


@dataclass(slots=True)
class Patience:
    """Waits twice as long after each failure, and not all stations at the same moment (`chance` gives 0 to 1)."""

    chance: Callable[[], float] = random.random
    failures: int = 0

    def failed(self, least: float = 0.0) -> float:
        """Seconds until it is tried again."""
        longest = min(_LONGEST, _FIRST * (1 << self.failures))
        self.failures = min(self.failures + 1, 10)
        return max(least, longest * (0.5 + self.chance() / 2))

    def went_well(self) -> None:
        self.failures = 0


class Turns:
    """`up` belongs to one thread and `down` to another, or both to the same. Each says when to call it again.

    None means never: this station was revoked, and has forgotten what is personal. `equipment` gives what the hub is
    told of printer, camera and copies.
    """

    def __init__(
        self,
        exchange: Exchange,
        clock: Clock = now,
        seconds: Seconds = time.monotonic,
        equipment: Callable[[], Equipment] = Equipment,
    ) -> None:
        self._exchange = exchange
        self._equipment = equipment
        self._clock = clock
        self._seconds = seconds
        self._up, self._down = Patience(), Patience()
        self._greeted: float | None = None
        self.status = Status()
        exchange.loading = self.show_loading

    def close(self) -> None:
        self._exchange.close()

    def up(self) -> float | None:
        """Send what there is to send; seconds until the next turn."""
        try:
            greets = self._greeted is None or self._seconds() - self._greeted > _GREET
            if greets:
                self._exchange.greet(self._equipment())
                self._greeted = self._seconds()
            sent = self._exchange.send()
        except (HubError, StoreError, CopyError) as error:
            return self._failed(error, self._up)
        if greets or sent:
            self._go_on(self._up)
        return 0.0 if sent else _LOOK

    def down(self, wait: float = _WAIT) -> float | None:
        """Take in what is new, or wait for it; seconds until the next turn."""
        try:
            received, more = self._exchange.receive(wait)
        except (HubError, StoreError, CopyError) as error:
            return self._failed(error, self._down)
        self._go_on(self._down, look=bool(received) or self.status.standing is not Standing.CONNECTED)
        return 0.0 if more or not received else PAUSE

    def show_loading(self, done: int, total: int) -> None:
        """How far the first copy is."""
        self._stand(Standing.LOADING, done=done, total=total)

    def _go_on(self, patience: Patience, *, look: bool = True) -> None:
        patience.went_well()
        if look:
            self._stand(Standing.CONNECTED)
        else:
            self.status = replace(self.status, heard=milliseconds(self._clock()))

    def _failed(self, error: Exception, patience: Patience) -> float | None:
        if isinstance(error, RevokedError):
            self._exchange.forget()
            self._stand(Standing.REVOKED, say=str(error))
            return None
        self._stand(Standing.OFFLINE, say=str(error))
        self._greeted = None
        return patience.failed(error.wait if isinstance(error, BusyError) else 0.0)

    def _stand(self, standing: Standing, *, say: str = "", done: int = 0, total: int = 0) -> None:
        at, before = milliseconds(self._clock()), self.status
        progress = self._exchange.progress
        self.status = Status(
            standing=standing,
            since=before.since if before.standing is standing else at,
            heard=at if standing in (Standing.CONNECTED, Standing.LOADING) else before.heard or progress.heard,
            waiting=self._exchange.waiting,
            behind=max(0, progress.newest - progress.position),
            refused=len(self._exchange.left),
            offset=progress.offset,
            divided=self._exchange.divided,
            done=done,
            total=total,
            say=say,
        )
