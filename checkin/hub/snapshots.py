"""Snapshots of everything, for stations that join: made ahead, so that nobody waits, and anew when out of date."""

import hashlib
import logging
import os
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import zstandard

from checkin.hub.house import House
from checkin.hub.intake import BusyError
from checkin.store import forgetting, positions, snapshot
from checkin.store.database import StoreError
from checkin.store.journal import JournalError
from checkin.sync.roles import WITHHELD, StationRole

_OUT_OF_DATE: Final = 5_000  # facts: as many come one by one as quickly, and fewer need no snapshot at all
_TOO_OLD: Final = 50_000  # facts: who asks then waits for a new one, and does not read so many one by one
_LEVEL: Final = 1  # at higher ones the hub takes longer to press it than the network to carry it
_CHUNK: Final = 1 << 20

_log = logging.getLogger("checkin.hub")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A compressed database. `size`: bytes of it, decompressed; `digest`: SHA-256 of the file, hexadecimal.

    `forgotten`: how often somebody had been forgotten when it was made.
    """

    path: Path
    position: int
    facts: int
    registrations: int
    size: int
    digest: str
    forgotten: int

    @property
    def tag(self) -> str:
        """Its entity tag (RFC 9110)."""
        return f'"{self.position}-{self.digest[:16]}"'


class Snapshots:
    """Makes one at a time, in `folder`. `index` brings the search index of the house up to date.

    `pace`: seconds between two looks whether one is out of date.
    """

    def __init__(self, house: House, folder: Path, index: Callable[[], object], pace: float = 10.0) -> None:
        self._house = house
        self._folder = folder
        self._index = index
        self._pace = pace
        self._made: dict[frozenset[str], Snapshot] = {}
        self._one = threading.Lock()

    def clear(self) -> None:
        """Remove what is there, from an earlier run too. Raises StoreError when nothing can be written there."""
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
            for old in self._folder.iterdir():
                old.unlink()
        except OSError as error:
            raise StoreError(f"{self._folder} cannot be used ({error.strerror}): make it writable") from error
        self._made.clear()

    def keep(self, stopped: threading.Event) -> None:
        """Make them ahead until stopped: the work of a thread."""
        while not stopped.is_set():
            try:
                self.make_ahead()
            except (StoreError, JournalError, BusyError) as error:
                _log.warning("event=no_snapshot why=%s", error)
            stopped.wait(self._pace)

    def make_ahead(self) -> None:
        """Make those that are out of date, before somebody asks. Raises StoreError, JournalError, BusyError."""
        for without in dict.fromkeys(WITHHELD.values()):
            made = self._made.get(without)
            if made and self._forgotten() > made.forgotten:
                self._at_most(_TOO_OLD, without)
            elif self._newest() - (made.position if made else 0) > _OUT_OF_DATE:
                self._at_most(_OUT_OF_DATE, without)

    def for_role(self, role: StationRole) -> Snapshot:
        """One that is not too old; slow when it has to be made. Raises StoreError."""
        return self._at_most(_TOO_OLD, WITHHELD[role])

    def _at_most(self, facts: int, without: frozenset[str]) -> Snapshot:
        """The one there is, unless more facts than these came after it, or somebody in it is to be forgotten."""
        made = self._made.get(without)
        if made is None or self._is_behind(made, facts):
            with self._one:
                made = self._made.get(without)
                if made is None or self._is_behind(made, facts):
                    made = self._made[without] = self._make(without, made)
        return made

    def _is_behind(self, made: Snapshot, facts: int) -> bool:
        late = self._newest() - made.position > facts
        return late or not made.path.is_file() or self._forgotten() > made.forgotten

    def _forgotten(self) -> int:
        with self._house.database.reading() as connection:
            return forgetting.count(connection)

    def _newest(self) -> int:
        with self._house.database.reading() as connection:
            return positions.newest(connection)

    def _make(self, without: frozenset[str], before: Snapshot | None) -> Snapshot:
        self._house.keep_up()
        self._index()
        forgotten = self._forgotten()
        if before and forgotten > before.forgotten:
            before = None  # nobody reads it to its end
        raw = self._folder / f"{'part' if without else 'whole'}.sqlite"
        try:
            contents = snapshot.write(self._house.database, raw, without)
            size = raw.stat().st_size
            pressed = raw.with_suffix(".zst")
            digest = _press(raw, pressed)
            path = raw.with_name(f"{raw.stem}-{contents.position}-{digest[:8]}.zst")
            pressed.replace(path)
        except OSError as error:
            raise StoreError(
                f"no snapshot can be made in {self._folder} ({error.strerror}): free some space"
            ) from error
        finally:
            raw.unlink(missing_ok=True)
        # Who is downloading the one before reads it to its end; the one before that is gone.
        for old in self._folder.glob(f"{raw.stem}-*.zst"):
            if old != path and (before is None or old != before.path):
                old.unlink(missing_ok=True)
        return Snapshot(path, contents.position, contents.facts, contents.registrations, size, digest, forgotten)


def _press(source: Path, to: Path) -> str:
    """Compress a file with Zstandard, on all processors; returns the SHA-256 of the result in hexadecimal."""
    digest = hashlib.sha256()
    compressor = zstandard.ZstdCompressor(level=_LEVEL, threads=os.cpu_count() or 1, write_checksum=True)
    with source.open("rb") as plain, to.open("xb") as pressed:
        to.chmod(0o600)
        for chunk in compressor.read_to_iter(plain, read_size=_CHUNK):
            digest.update(chunk)
            pressed.write(chunk)
    return digest.hexdigest()
