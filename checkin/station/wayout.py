"""The way out of a kiosk: a supervisor's PIN, also where the database does not open any more."""

import json
import time
from collections.abc import Callable
from pathlib import Path

from checkin import home
from checkin import pin as pins
from checkin.domain import lockout
from checkin.domain.lockout import LockedOut, Tries, WrongPin
from checkin.domain.roles import Task
from checkin.station.operators import Operators
from checkin.store.database import StoreError


class WayOut:
    """Who may leave the kiosks of a home.

    A kiosk in full screen whose database is damaged, or whose disk is full, would else be left by pulling the plug. So
    the hashes of the PINs that open it are copied into a file of their own, for the owner's eyes only. They are no
    more secret there than in the database beside it, and say no name. The copy stays when the operators are forgotten
    after the event. Where it is asked, wrong PINs are counted until the program ends, and no longer.
    """

    def __init__(
        self, copy: Path, open_operators: Callable[[], Operators], *, ticks: Callable[[], float] = time.monotonic
    ) -> None:
        self._copy = copy
        self._open = open_operators
        self._ticks = ticks
        self._tries = Tries()
        self._last = 0.0

    def keep(self) -> None:
        """Bring the copy up to date; where all PINs were forgotten it stays. Raises StoreError, HomeError."""
        hashes = _hashes(self._open())
        if not hashes and self._copy.is_file():
            return
        kept = json.dumps(hashes).encode()
        if not self._copy.is_file() or home.read(self._copy) != kept:
            home.write(self._copy, kept, secret=True)

    def opens(self, pin: str) -> WrongPin | LockedOut | None:
        """None when the PIN opens the kiosk. Raises HomeError when neither database nor copy can be read."""
        try:
            operators = self._open()
            if not _hashes(operators) and self._copy.is_file():
                return self._by_copy(pin)
            found = operators.opens(pin, Task.LEAVE_KIOSK)
        except StoreError:
            return self._by_copy(pin)
        return found if isinstance(found, WrongPin | LockedOut) else None

    def _by_copy(self, pin: str) -> WrongPin | LockedOut | None:
        if locked := lockout.locked(self._tries, self._ticks() - self._last):
            return locked
        if any(pins.matches(pin, kept) for kept in json.loads(home.read(self._copy))):
            self._tries = Tries()
            return None
        self._tries, self._last = self._tries.once_more(0), self._ticks()
        return lockout.after_wrong(self._tries)


def _hashes(operators: Operators) -> list[str]:
    """Those of the PINs that open a kiosk."""
    return sorted(filter(None, operators.hashes(Task.LEAVE_KIOSK).values()))
