"""A strict gate asks the hub before it lets somebody in, and never waits long for the answer."""

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLateError
from typing import Final

from checkin.domain.elsewhere import Elsewhere
from checkin.domain.facts import is_whole
from checkin.sync.client import Hub, HubError
from checkin.sync.facts import is_readable, received
from checkin.sync.questions import Known
from checkin.sync.status import Standing

_REST: Final = 5.0  # seconds in which a hub that did not answer is not asked again: a queue waits once, not each time

_log = logging.getLogger("checkin.sync")


class Asking:
    """`wait`: seconds that a decision may wait. `stands` says how this station stands with its hub, if anybody knows.

    It closes the hub's client. Calls may come from any thread. `seconds` is a clock that only goes forward.
    """

    def __init__(
        self,
        hub: Hub,
        wait: float,
        *,
        stands: Callable[[], Standing | None] = lambda: None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._hub = hub
        self._wait = wait
        self._stands = stands
        self._seconds = seconds
        self._until = 0.0
        # In a thread of its own: looking up a name, and TLS, take as long as they like, whatever a client is told.
        self._thread = ThreadPoolExecutor(1, "asking")
        self._asked: Future[Known] | None = None

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
        self._hub.close()

    def __call__(self, registration: str, gate: str) -> Elsewhere | None:
        """What the hub knows; None when it is away, or was a moment ago, or does not answer in time."""
        if self._stands() in (Standing.OFFLINE, Standing.REVOKED) or self._seconds() < self._until:
            return None
        if self._asked is not None and not self._asked.done():
            return None  # an older question is still on its way
        self._asked = self._thread.submit(self._hub.ask, registration, gate)
        try:
            known = self._asked.result(self._wait)
        except (HubError, TooLateError) as error:
            self._until = self._seconds() + _REST
            _log.warning("event=decided_alone gate=%s why=%s", gate, type(error).__name__)
            return None
        facts = (received(line.fact) for line in known.facts)
        return Elsewhere(
            facts=tuple(fact for fact in facts if is_whole(fact) and is_readable(fact)),
            entering=tuple((each.station, each.gate) for each in known.entering),
            inside=known.inside,
        )
