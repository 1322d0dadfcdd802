"""Copies of this station's database in a second place, such as a USB stick: one after the other, while it works."""

import logging
import os
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Final

from checkin import home as files
from checkin.domain import backups
from checkin.domain.backups import Backed, BackupStatus, Version
from checkin.domain.clock import Clock, milliseconds, now
from checkin.setup import Setup
from checkin.store import backup
from checkin.store.alone import Alone
from checkin.store.backup import CopyError, DamagedError, NoRoomError
from checkin.store.database import StoreError

_PAUSE: Final = 0.01  # seconds after each quarter of a MB: 110,000 people take three seconds
_SOON: Final = 20.0  # seconds until it is tried again: a stick that was put in is used as soon as that
_PATIENCE: Final = 120.0  # seconds for the copy of another program
_LOOK: Final = 0.1  # seconds
_PREFIX: Final = "checkin-"

_log = logging.getLogger(__name__)


def versions(folder: Path) -> list[Version]:
    """The copies in the folder of a station, the newest first; none where it is not there."""
    try:
        found = [backups.named(each.name) for each in folder.iterdir()]
    except OSError:
        return []
    return sorted(filter(None, found), reverse=True)


def copies_of(setup: Setup) -> tuple[Path, ...]:
    """The folder in which copies of this station lie, where the settings name a second place; none of a rehearsal."""
    told = setup.settings.backup.folder
    if not told or setup.home.is_rehearsal:
        return ()
    return (Path(told).expanduser() / f"{_PREFIX}{setup.settings.station.name}",)


def opened(setup: Setup, clock: Clock = now) -> "Backups | None":
    """What copies this station's database; None where the settings name no second place. Raises HomeError."""
    home = setup.home
    # A copy that is carried to another machine tells whose it is. No secret is among them: see `restoring`.
    beside = {each.name: files.read(each) for each in (home.plan, home.settings)}
    minutes = setup.settings.backup.minutes
    places = (Backups(home.database, each, minutes=minutes, beside=beside, clock=clock) for each in copies_of(setup))
    return next(places, None)


class Backups:
    """`database` is the file that is copied, `folder` where to, `beside` what is kept with it, by names of files.

    The folder around it must be there: one made by itself would lie where the stick belongs, and not on it.

    One thread calls `turn`; another one may ask for the `status`, or for `close`. `told` is what the hub is to hear of
    it: None before the first turn has come to an end, and where another program makes the copies.
    """

    def __init__(
        self,
        database: Path,
        folder: Path,
        *,
        minutes: int = 10,
        beside: Mapping[str, bytes] | None = None,
        clock: Clock = now,
        pause: float = _PAUSE,
    ) -> None:
        self._database, self.folder = database, folder
        self._seconds = minutes * 60.0
        self._beside = beside or {}
        self._clock = clock
        self._pause = pause
        self._alone, self._writing = Alone(Path(f"{database}.backup")), Path(f"{database}.copying")
        self._copied = -1  # the newest arrival in the newest copy that was made here
        self._hurried = False
        self.status = BackupStatus(at=self._newest())
        self.told: BackupStatus | None = None

    def turn(self) -> float:
        """Make a copy if anything has happened since the last one; seconds until the next turn.

        Of several programs of a station one makes them; the others look how it stands.
        """
        if not self._alone.mine():
            self.status = BackupStatus(Backed.KEPT if self._newest() else Backed.BEGINNING, self._newest())
            return self._seconds
        self.told = self.make()
        return self._seconds if self.status.well else _SOON

    def turn_gently(self) -> float:
        """The same, in a thread that has nothing else to do: all others go before it from now on."""
        backup.gently()
        return self.turn()

    def make(self) -> BackupStatus:
        """Make a copy now, unless nothing has happened since the last one; returns how it stands, whatever came."""
        began, writing = time.perf_counter(), Alone(self._writing)
        try:
            with closing(writing):
                self._wait(writing)
                made = self._made()
        except NoRoomError as error:
            self._stand(Backed.FULL, str(error))
        except DamagedError as error:
            self._stand(Backed.DAMAGED, str(error))
        except StoreError as error:
            self._stand(Backed.FAILED if self.folder.parent.is_dir() else Backed.AWAY, str(error))
        else:
            if made:
                _log.info("copied the database in %.1f s", time.perf_counter() - began)
            self._stand(Backed.KEPT)
        return self.status

    @property
    def newest(self) -> Version | None:
        """The newest copy there is."""
        return next(iter(versions(self.folder)), None)

    @property
    def on_the_same_disk(self) -> bool:
        """Whether what takes the database takes its copies too. Raises OSError."""
        return self.folder.parent.stat().st_dev == self._database.stat().st_dev

    def hurry(self) -> None:
        """Somebody waits for the copy that is being made."""
        self._hurried = True

    def close(self) -> None:
        """The last copy: whatever happened is in it. Called when nothing writes any more."""
        self.hurry()
        if self._alone.mine():
            self.make()
        self._alone.close()

    def _wait(self, writing: Alone) -> None:
        """Of several programs each writes its own copy after the other."""
        deadline = time.monotonic() + _PATIENCE
        while not writing.mine():
            if not self._writing.is_file():
                return  # the home has no room for so much as that: nobody else makes one either
            if time.monotonic() > deadline:
                raise CopyError("another program of this station is making a copy: wait until it is done")
            time.sleep(_LOOK)

    def look(self) -> None:
        """Raises CopyError while copies cannot go there."""
        if not self.folder.parent.is_dir():
            raise CopyError(f"there is no folder {self.folder.parent}: put the stick in, or make the folder")
        if not os.access(self.folder.parent, os.W_OK):
            raise CopyError(f"{self.folder.parent} cannot be written: see that the stick is not locked")

    def _made(self) -> bool:
        self.look()
        arrival = backup.newest(self._database)
        there = versions(self.folder)
        if there and arrival == self._copied:
            return False
        backup.prepare(self.folder)
        version = backups.after(there, self._clock())
        pause = backup.without_haste(self._pause, lambda: self._hurried)
        self._copied = backup.copy(self._database, self.folder / version.name, pause)
        for name, content in self._beside.items():
            backup.put(self.folder / name, content)
        for each in {*backups.superfluous([version, *there]), *self._outdated(version, there)}:
            backup.remove(self.folder / each.name)
        return True

    def _outdated(self, version: Version, there: list[Version]) -> list[Version]:
        """Those in which somebody stands who was forgotten since."""
        gone = backup.forgotten(self.folder / version.name)
        return [each for each in there if gone and backup.forgotten(self.folder / each.name) < gone]

    def _stand(self, backed: Backed, say: str = "") -> None:
        before = self.status
        self.status = BackupStatus(backed, self._newest() or before.at, say)
        if before.backed is not backed and say:
            _log.warning("no copy of the database: %s", backed)

    def _newest(self) -> int | None:
        found = self.newest
        return milliseconds(found.at) if found else None
