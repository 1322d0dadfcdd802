"""The hub's own home: a database with everything, from which snapshots are made, and the chain of the hub itself.

On SQLite it is the database of the hub. Beside PostgreSQL it is kept up with it as a station would keep up: what was
written here (imports, keys) goes up, what is new there comes down. It may be lost and is made anew from there.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Final

from checkin.domain.facts import KeyAdded
from checkin.hub.intake import BusyError, Intake
from checkin.store import forgetting, journal, positions
from checkin.store.database import Connection, Database, StoreError
from checkin.store.journal import Entry, JournalError

_AT_ONCE: Final = 5_000
_PACE: Final = 0.25  # seconds; what another program writes into this home is on its way after them
_SELDOM: Final = 120  # times as long: beside PostgreSQL nobody looks into this home but who makes a snapshot

_log = logging.getLogger("checkin.hub")


class House:
    """`database` is that of the home, `hub` that of the hub: the same on SQLite. `name`: the hub's as a station.

    `beat` is called several times a second, and may raise StoreError. `folders` hold files about people.
    """

    def __init__(
        self,
        database: Database,
        hub: Database,
        intake: Intake,
        *,
        name: str,
        conference: str,
        beat: Callable[[], object] = lambda: None,
        folders: Sequence[Path] = (),
    ) -> None:
        self.database = database
        self.name = name
        self._hub = hub
        self._intake = intake
        self._conference = conference
        self._beat = beat
        self._folders = folders
        self._forgotten = 0
        self._stopped = threading.Event()
        self._one = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="house", daemon=True)

    def start(self) -> None:
        """Give everything that is here already to the hub, then go on in a thread. Raises StoreError."""
        self._send(station=None)
        self.keep_up()
        self._thread.start()

    def stop(self) -> None:
        self._stopped.set()
        self._thread.join()

    def add_key(self, connection: Connection, public: str, at: int) -> None:
        """Write down that badges signed with this key are ours; `connection` is one of the hub's."""
        entry = Entry(KeyAdded(public), at)
        if self.database is self._hub:
            journal.append(connection, self.name, self._conference, entry)
            return
        with self.database.writing() as own:
            journal.append(own, self.name, self._conference, entry)

    def keep_up(self) -> None:
        """Send what was written here, take in what is new. Raises StoreError, JournalError."""
        self._send(self.name)
        if self.database is not self._hub:
            self._follow()
        self._clear_up()

    def _clear_up(self) -> None:
        """Where somebody was forgotten since the last time."""
        with self.database.reading() as connection:
            forgotten = forgetting.count(connection)
        if forgotten != self._forgotten:
            self._forgotten = forgotten
            forgetting.try_to_clear_up(self.database, self._folders)

    def _send(self, station: str | None) -> None:
        while True:
            with self.database.reading() as connection:
                facts = positions.unplaced(connection, station, _AT_ONCE)
            if not facts:
                return
            self._intake.take(self.name, facts).result()
            # Beside PostgreSQL they get their positions here as everything else does: in order, so that the highest
            # position says up to where this database has everything.
            if self.database is not self._hub:
                self._follow()

    def _follow(self) -> None:
        going = True
        while going:
            with self._one:
                with self.database.reading() as connection:
                    have = positions.newest(connection)
                with self._hub.reading() as connection:
                    news = positions.after(connection, have, _AT_ONCE)
                if news:
                    with self.database.writing() as connection:
                        positions.note(connection, news)
            going = bool(news)

    def _run(self) -> None:
        for beat in count(1):
            if self._stopped.wait(_PACE):
                return
            try:
                self._beat()
                if beat % _SELDOM:
                    self._send(self.name)
                else:
                    self.keep_up()
            except BusyError:
                continue
            except (StoreError, JournalError) as error:
                _log.error("event=house_behind why=%s", error)
                self._stopped.wait(_PACE * 20)
