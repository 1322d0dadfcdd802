"""A rehearsal: everything works as it will, in a copy of the home, and nothing of it is ever known outside.

The copy has the plan, the registrations and the journal as they are, and the badge templates. It has no hub, so nothing
is sent; and a signing key of its own that only its own journal knows, so a badge made in it opens no real gate.
"""

import os
import shutil
import time
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from checkin import home as files
from checkin import parts, settings
from checkin.home import Home, HomeError
from checkin.settings import Backup, Hub
from checkin.setup import Setup, open_home
from checkin.store import loading, snapshot

_STALE: Final = 12 * 3600.0  # seconds; who rehearses the next day wants the registrations of that day


def begin(setup: Setup, now: float | None = None) -> Setup:
    """The rehearsal of a conference: the one that goes on here, else a new one with all that is here now.

    `now` is in seconds since 1970. Takes some seconds for many registrations. Raises HomeError, StoreError.
    """
    if setup.home.is_rehearsal:
        return setup
    home = setup.home.rehearsal
    if _goes_on(home, time.time() if now is None else now):
        return open_home(home)
    end(home)
    home.make()
    # Said first, so that a copy that was broken off is never taken for a home.
    files.write(home.rehearsed, b"")
    _copy_database(setup, home)
    for source, to in ((setup.home.templates, home.templates), (setup.home.photos, home.photos)):
        _copy_files(source, to)
    alone = replace(setup.settings, hub=Hub(), backup=Backup())
    files.write(home.settings, settings.written(alone).encode())
    rehearsed = Setup(home, setup.plan, alone)
    with closing(parts.database(rehearsed)) as database:
        parts.new_key(rehearsed, database)
        operators = parts.operators(rehearsed, database)
        parts.way_out(rehearsed, lambda: operators).keep()
    # What makes a home a conference is written last.
    files.write(home.plan, files.read(setup.home.plan))
    return open_home(home)


def end(home: Home) -> None:
    """Take a rehearsal away, with everything that happened in it. Raises HomeError; does nothing to any other home."""
    if not home.path.exists():
        return
    if not home.is_rehearsal:
        raise HomeError(f"{home.path} is no rehearsal: nothing was removed, choose another --home")
    try:
        # The mark goes last: until then it may be done again.
        for each in home.path.iterdir():
            if each != home.rehearsed:
                shutil.rmtree(each) if each.is_dir() else each.unlink()
        shutil.rmtree(home.path)
    except OSError as error:
        raise HomeError(
            f"{home.path} cannot be removed ({error.strerror}): close every window that rehearses, then try again"
        ) from error


def real(setup: Setup) -> Setup:
    """The conference that is rehearsed. Raises what `open_home` raises."""
    return open_home(Home(setup.home.path.parent)) if setup.home.is_rehearsal else setup


def _goes_on(home: Home, now: float) -> bool:
    if not (home.is_rehearsal and home.is_set_up):
        return False
    return abs(now - home.rehearsed.stat().st_mtime) < _STALE


def _copy_database(setup: Setup, home: Home) -> None:
    copy = home.path / "copy.sqlite"
    with closing(parts.database(setup)) as database:
        snapshot.write(database, copy)
    loading.place(copy, home.database).close()


def _copy_files(source: Path, to: Path) -> None:
    """Those of one folder; as second names of the same files where the disk can do that."""
    if not source.is_dir():
        return
    try:
        to.mkdir(parents=True, exist_ok=True, mode=0o700)
        for each in source.iterdir():
            if each.is_file():
                _copy_file(each, to / each.name)
    except OSError as error:
        raise HomeError(f"{source} cannot be copied ({error.strerror}): free some space") from error


def _copy_file(source: Path, to: Path) -> None:
    with suppress(OSError):
        os.link(source, to)
        return
    shutil.copyfile(source, to)
