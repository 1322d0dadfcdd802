"""The lives of a hub: a new one begins with every start, so that one begun from an old copy is told from the old."""

import secrets
from typing import Final

from checkin.store import positions
from checkin.store.database import Database, StoreError

_BYTES: Final = 8


class Epochs:
    """Those in the hub's database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._current: str | None = None

    @property
    def current(self) -> str:
        """The name of the newest that this process knows of. Raises StoreError while it does not know which that is."""
        if self._current is None:
            raise StoreError("the database was away: it is seen first whether it is still the same")
        return self._current

    def lose(self) -> None:
        """The database is away, and who knows what it was restored from when it is back."""
        self._current = None

    def begin(self) -> None:
        """Begin a new one. Raises StoreError."""
        epoch = secrets.token_hex(_BYTES)
        with self._database.writing() as connection:
            positions.begin_epoch(connection, epoch)
        self._current = epoch

    def agreed(self, position: int, epoch: str) -> int:
        """Up to where somebody who read to a position in some epoch has read this hub's history. Raises StoreError."""
        with self._database.reading() as connection:
            lives = positions.epochs(connection)
        # Another process may have begun one since.
        if self._current is not None:
            self._current = lives[-1][0]
        for place, (each, _) in enumerate(lives):
            if each == epoch:
                left = lives[place + 1 :]
                return min(position, left[0][1]) if left else position
        return 0
