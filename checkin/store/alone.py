"""One program at a time: a lock that the system lets go of, however a program ends."""

import os
import sys
from contextlib import suppress
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Alone:
    """The right to do something alone, kept until it is closed. `path` is that of a file that only stands for it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def mine(self) -> bool:
        """Whether this program has it now; if nobody has, it takes it."""
        if self._handle is None:
            with suppress(OSError):
                self._handle = self._take()
        return self._handle is not None

    def is_free(self) -> bool:
        """Whether no program has it, this one included; the lock is held for the moment of asking."""
        if self._handle is not None:
            return False
        try:
            os.close(self._take())
        except OSError:
            return False
        return True

    def close(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None

    def _take(self) -> int:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(handle)
        except OSError:
            os.close(handle)
            raise
        return handle
