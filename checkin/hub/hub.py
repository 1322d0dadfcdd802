"""The hub put together: its parts over one database, started and stopped in order."""

import asyncio
import logging
import secrets
import threading
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from checkin.domain import planfile
from checkin.domain.clock import Clock, milliseconds, now
from checkin.hub import access
from checkin.hub.access import Rates, Seconds, Tokens
from checkin.hub.crowd import Crowd
from checkin.hub.epochs import Epochs
from checkin.hub.house import House
from checkin.hub.intake import Intake
from checkin.hub.measures import Measures
from checkin.hub.snapshots import Snapshots
from checkin.hub.tail import Tail
from checkin.store import notices, positions, stations
from checkin.store.database import Connection, Database, StoreError
from checkin.store.stations import Joined

_PATIENCE: Final = 2.0  # seconds that the listener waits before it sees whether the hub has stopped
_PAUSE: Final = 0.5  # seconds between two tries to reach a server that is away

_log = logging.getLogger("checkin.hub")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a hub is at home: `name` is its own as a station, `plan` the TOML text, `snapshots` a folder for them.

    `personal` are folders with files about people.
    """

    name: str
    conference: str
    plan: str
    snapshots: Path
    personal: tuple[Path, ...] = ()


class Hub:
    """`own` is the database of its home, `database` that of the hub: the same one with SQLite.

    `index` brings the search index of `own` up to date. `clock` gives aware datetimes. `copies_every`: seconds between
    two looks whether what new stations are given is out of date.
    """

    def __init__(
        self,
        place: Place,
        own: Database,
        database: Database,
        *,
        index: Callable[[], object] = lambda: None,
        clock: Clock = now,
        seconds: Seconds = time.monotonic,
        copies_every: float = 10.0,
    ) -> None:
        self.place = place
        self.database = database
        self.clock = clock
        self.tail = Tail(database)
        self.intake = Intake(database, clock, self.tail.add)
        self.tokens = Tokens(database, seconds)
        self.house = House(
            own,
            database,
            self.intake,
            name=place.name,
            conference=place.conference,
            beat=self.tokens.forget_revoked,
            folders=place.personal,
        )
        self.snapshots = Snapshots(self.house, place.snapshots, index, copies_every)
        self.epochs = Epochs(database)
        self.joining = Rates(access.JOINING, seconds)
        self.strangers = Rates(access.STRANGERS, seconds)
        self.stations = Rates(access.STATION, seconds)
        self.plan = planfile.read(place.plan)
        self.crowd = Crowd(self.plan, database)
        self.measures = Measures(
            position=lambda: self.tail.position,
            waiting=lambda: self.intake.waiting,
            polls=lambda: self.tail.waiting,
        )
        self._stopped = threading.Event()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """At work, in the event loop that calls. Raises StoreError."""
        self.snapshots.clear()
        await asyncio.to_thread(self.epochs.begin)
        self.intake.start()
        await self.tail.start()
        following = asyncio.create_task(self.tail.follow())
        listening = threading.Thread(target=self._listen, name="listening", daemon=True)
        counting = threading.Thread(target=self.crowd.warm, args=(self._stopped,), name="counting", daemon=True)
        copying = threading.Thread(target=self.snapshots.keep, args=(self._stopped,), name="copying", daemon=True)
        try:
            await asyncio.to_thread(self.house.start)
            copying.start()
            if self.database.url is not None:
                listening.start()
            if self.crowd.is_wanted:
                counting.start()
            _log.info("event=started position=%d", self.tail.position)
            yield
        finally:
            self._stopped.set()
            self.tail.close()
            if copying.is_alive():
                await asyncio.to_thread(copying.join)  # it gives the intake what is still to be written
            await asyncio.to_thread(self.house.stop)
            if self.database.url is not None:
                self.intake.do(notices.tell)  # the listener too, that it need not wait to see it
            await asyncio.to_thread(self.intake.stop)
            for thread in (listening, counting):
                if thread.is_alive():
                    await asyncio.to_thread(thread.join)
            following.cancel()
            with suppress(asyncio.CancelledError):
                await following
            self.snapshots.clear()
            _log.info("event=stopped")

    def now(self) -> int:
        return milliseconds(self.clock())

    async def newest(self) -> int:
        return await asyncio.to_thread(self._newest)

    async def join(self, code: str, key: str) -> tuple[str, Joined] | None:
        """The token of a station that joins with this code, and the station; None when the code is not good."""
        token = secrets.token_urlsafe(32)
        work = partial(self._join, code=code, key=key, token=token)
        joined = await asyncio.wrap_future(self.intake.do(work))
        if joined is None:
            return None
        # What this station signs is to be known at every gate before its first badge gets there.
        await asyncio.to_thread(self.house.keep_up)
        return token, joined

    def _join(self, connection: Connection, *, code: str, key: str, token: str) -> Joined | None:
        at = self.now()
        invited = stations.redeem(connection, code, at)
        if invited is None:
            return None
        self.house.add_key(connection, key, at)
        return stations.join(connection, invited, self.place.conference, token=token, key=key, now=at)

    def _newest(self) -> int:
        with self.database.reading() as connection:
            return positions.newest(connection)

    def _listen(self) -> None:
        """Hear from the other processes, and again when the server was away."""
        away = False
        while not self._stopped.is_set():
            try:
                if away:
                    self.tail.start_over()
                    self.epochs.begin()
                    away = False
                    _log.info("event=listening_again position=%d", self.tail.position)
                for position in notices.listen(self.database, _PATIENCE):
                    # Without word too: what came while nobody listened is found.
                    self.tail.ring(position)
                    if self._stopped.is_set():
                        return
            except StoreError as error:
                _log.warning("event=not_listening why=%s", error)
                # Who knows what it is restored from: before a new epoch has begun nothing is read here.
                away = True
                self.epochs.lose()
                self._stopped.wait(_PAUSE)
