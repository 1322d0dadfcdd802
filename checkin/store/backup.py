"""Copies of a database as of one moment, made while the station is at work and looked at before they count."""

import errno
import os
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from checkin.store.database import StoreError

_AT_ONCE: Final = 64  # pages, a quarter of a MB: nobody waits longer than it takes to copy them
_TO_DISK: Final = 32  # steps after which what was written goes to the disk, so that never much waits to be written
_LAST: Final = 19  # the lowest importance there is
_BUSY: Final = 10.0  # seconds
_DRAFT: Final = ".draft"
_NEWEST: Final = "SELECT coalesce(max(arrival), 0) FROM journal"


class CopyError(StoreError):
    """The copy cannot be written; the sentence says what to do."""


class NoRoomError(CopyError):
    """There is no room for it."""


class DamagedError(StoreError):
    """The database itself cannot be copied as a whole one."""


def copy(source: Path, to: Path, pause: Callable[[], object]) -> int:
    """Copy a database into a file that is not there yet; returns the number of its newest arrival.

    `pause` is called after each quarter of a MB; what it raises ends the copy. Writers wait for nothing meanwhile. The
    file appears under its name once it is whole and on the disk. Raises NoRoomError, CopyError, DamagedError.
    """
    draft = to.with_name(to.name + _DRAFT)
    try:
        with _written_by_hand(to.parent):
            with _opened(draft) as handle:
                arrival = _written(source, draft, _paced(handle, pause))
                _looked_at(source, draft)
                os.fsync(handle)
            draft.rename(to)
            settle(to.parent)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
    return arrival


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """The draft for its owner only, from its first moment on; SQLite writes into the file that it finds."""
    path.unlink(missing_ok=True)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        yield handle
    finally:
        os.close(handle)


def newest(source: Path) -> int:
    """The number of the newest arrival in a database. Raises CopyError, DamagedError."""
    try:
        with closing(sqlite3.connect(source, isolation_level=None, timeout=_BUSY)) as connection:
            return int(connection.execute(_NEWEST).fetchone()[0])
    except sqlite3.Error as error:
        raise _sorted(error, source, source) from error


def prepare(folder: Path) -> None:
    """Make the folder of a station's copies, and remove what a pulled stick or a power cut has left half done.

    Raises CopyError.
    """
    with _written_by_hand(folder):
        folder.mkdir(mode=0o700, exist_ok=True)
        for draft in folder.glob(f"*{_DRAFT}*"):
            draft.unlink(missing_ok=True)


def put(path: Path, content: bytes) -> None:
    """A file beside the copies, replaced in one step. Raises CopyError."""
    draft = path.with_name(path.name + _DRAFT)
    with _written_by_hand(path.parent):
        with _opened(draft) as handle:
            os.write(handle, content)
            os.fsync(handle)
        draft.replace(path)


def forgotten(path: Path) -> int:
    """How often somebody had been forgotten when a copy was made; 0 for one of an earlier version, or unreadable."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as copied:
        return int(copied.execute("SELECT count(*) FROM forgotten").fetchone()[0])
    return 0


def remove(path: Path) -> None:
    """Raises CopyError."""
    with _written_by_hand(path.parent):
        path.unlink(missing_ok=True)


@contextmanager
def _written_by_hand(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _not_written(folder, error) from error


def _paced(handle: int, pause: Callable[[], object]) -> Callable[[int, int, int], None]:
    steps = 0

    def progress(_status: int, _remaining: int, _total: int) -> None:
        nonlocal steps
        steps += 1
        if steps % _TO_DISK == 0:
            os.fsync(handle)
        pause()

    return progress


def _written(source: Path, draft: Path, progress: Callable[[int, int, int], None]) -> int:
    try:
        with (
            closing(sqlite3.connect(source, isolation_level=None, timeout=_BUSY)) as whole,
            closing(sqlite3.connect(draft, isolation_level=None)) as made,
        ):
            made.execute("PRAGMA synchronous = OFF")
            # One reader's view from the first page to the last: without, SQLite begins anew after every decision.
            whole.execute("BEGIN")
            arrival: int = whole.execute(_NEWEST).fetchone()[0]
            whole.backup(made, pages=_AT_ONCE, progress=progress)
            # One file from now on, which can be read where nothing can be written beside it.
            made.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        raise _sorted(error, source, draft) from error
    return arrival


def _sorted(error: sqlite3.Error, source: Path, draft: Path) -> StoreError:
    match str(error):
        case "database or disk is full":
            return _no_room(draft.parent)
        case "database disk image is malformed" | "file is not a database" | "no such table: journal":
            return _damaged(source)
        case said:
            return CopyError(f"no copy can be written into {draft.parent} ({said}): see that it is there and writable")


def _not_written(folder: Path, error: OSError) -> CopyError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _no_room(folder)
    return CopyError(f"{folder} cannot be written ({error.strerror}): see that it is there and writable")


def _no_room(folder: Path) -> NoRoomError:
    return NoRoomError(f"there is no room in {folder}: free some space there, or take another one")


def _damaged(path: Path) -> DamagedError:
    return DamagedError(
        f"{path} is damaged: close this program and run `checkin restore` with the last copy, which loses nothing that"
        " can still be read"
    )


def _looked_at(source: Path, draft: Path) -> None:
    """A damaged copy never takes the place of a whole one."""
    if is_sound(draft):
        return
    if not is_sound(source):
        raise _damaged(source)
    raise CopyError(f"what was written into {draft.parent} cannot be read again: take another disk")


def is_sound(path: Path) -> bool:
    """Whether every page of a database is as SQLite has left it; takes a second or two for 100 MB."""
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_BUSY)) as connection:
            found: str = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            return found == "ok"
    except sqlite3.Error:
        return False


def settle(folder: Path) -> None:
    """A file's new name goes to the disk too, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def gently() -> None:
    """From now on this thread waits for all others, where the system knows threads of different importance."""
    if sys.platform == "linux":
        # setpriority(2): on Linux, and only there, the number of a thread means that thread alone.
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _LAST)


def without_haste(
    seconds: float, hurried: Callable[[], bool], sleep: Callable[[float], object] = time.sleep
) -> Callable[[], None]:
    """A pause for `copy`: so long, or none once it is hurried."""

    def pause() -> None:
        if not hurried():
            sleep(seconds)

    return pause
