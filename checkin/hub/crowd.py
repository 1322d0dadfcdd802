"""How many are inside each zone, as a hub counts them; only where a strict gate leads to limited room."""

import logging
import threading
from typing import Final

from checkin.domain.plan import Plan
from checkin.store.database import Database, StoreError
from checkin.store.occupancy import Occupancy

_AGAIN: Final = 5.0  # seconds

_log = logging.getLogger("checkin.hub")


class Crowd:
    """It counts nothing before it was warmed: that reads the whole journal, which no station is to wait for."""

    def __init__(self, plan: Plan, database: Database) -> None:
        gates = (gate for gate in plan.gates.values() if gate.strict)
        self.is_wanted = any(plan.is_limited(gate.zone) for gate in gates)
        self._occupancy = Occupancy(plan)
        self._database = database
        self._warm = threading.Event()

    def warm(self, stopped: threading.Event) -> None:
        """Read what happened so far, tried until it goes; meanwhile stations decide by what they know themselves."""
        while not (self._warm.is_set() or stopped.is_set()):
            try:
                with self._database.reading() as connection:
                    self._occupancy.inside(connection, 0)
                self._warm.set()
            except StoreError as error:
                _log.warning("event=not_counting why=%s", error)
                stopped.wait(_AGAIN)

    def inside(self, moment: int) -> dict[str, int] | None:
        """By zone, on the day of a moment (ms since 1970); None while it does not count. Raises StoreError."""
        if not self._warm.is_set():
            return None
        with self._database.reading() as connection:
            return dict(self._occupancy.inside(connection, moment))
