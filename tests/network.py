"""A hub that can be restored, stations beside it, and a network between them that breaks as networks do."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import httpx2
from fastapi import FastAPI
from starlette.testclient import TestClient

from checkin.domain.facts import Fact
from checkin.domain.plan import Plan
from checkin.hub.api import application
from checkin.hub.hub import Hub as HubItself
from checkin.hub.hub import Place
from checkin.overview import Overview, Totals
from checkin.station import Finder, Station
from checkin.store import journal, registrations, stations
from checkin.store.database import Database, open_database
from checkin.store.stations import Invited
from checkin.sync.client import Hub
from checkin.sync.exchange import Exchange
from checkin.sync.invitation import new_code
from checkin.sync.messages import Join, Joined

KEY = "ab" * 32


class PowerCutError(Exception):
    """A station went out, in the middle of what it did."""


class Broken(httpx2.SyncByteStream):
    """The first half of an answer, then nothing."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    def __iter__(self) -> Iterator[bytes]:
        yield self._content[: len(self._content) // 2]
        raise httpx2.ReadError("gone")


@dataclass
class Wire(httpx2.BaseTransport):
    """The way from one station to the hub, whichever that is at the moment.

    `faults` are used up one by one: "lost" before the hub hears anything, "unanswered" after it has done what was
    asked, "cut" in the middle of the answer and "broken" there with an error, "twice" when the question gets there two
    times, "torn" when half of it does, "late" when it does long after the station has given up; "killed" when the hub
    ends after it has done what was asked, and "out" when the station does.
    """

    house: "House"
    down: bool = False
    faults: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    ranges: list[str] = field(default_factory=list)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.asked.append(f"{request.method} {request.url.path}")
        self.ranges += [request.headers["range"]] if "range" in request.headers else []
        fault = self.faults.pop(0) if self.faults else ""
        request.read()
        if self.down or self.house.client is None or fault == "lost":
            raise httpx2.ConnectError("no way", request=request)
        if fault == "late":
            self.house.late.append(request)
            raise httpx2.ReadTimeout("nothing yet", request=request)
        if fault == "torn":
            self.house.hear_half(request)
            raise httpx2.ReadError("gone", request=request)
        if fault == "twice":
            self.house.hear(request)
        answer = self.house.hear(request)
        content, headers = answer.content, answer.headers
        match fault:
            case "unanswered":
                raise httpx2.ReadError("gone", request=request)
            case "killed":
                self.house.restart()
                raise httpx2.ReadError("gone", request=request)
            case "out":
                raise PowerCutError
            case "cut":
                kept = [(name, value) for name, value in headers.raw if name.lower() != b"content-length"]
                half = httpx2.ByteStream(content[: len(content) // 2])
                return httpx2.Response(answer.status_code, headers=kept, stream=half)
            case "broken":
                return httpx2.Response(answer.status_code, headers=headers, stream=Broken(content))
        return httpx2.Response(answer.status_code, headers=headers, stream=httpx2.ByteStream(content))


class Door:
    """Leads to one hub after the other: to make the application takes ten times as long as to start a hub."""

    hub: HubItself | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(self.hub, name)


@cache
def _door() -> tuple[Door, FastAPI]:
    """The door of this process, and the application behind which whoever stands in it is the hub."""
    made: Any = Door()
    return made, application(made)


class House:
    """A hub over a file, started and stopped, and restored from a copy of that file. Its clock goes when told to."""

    def __init__(self, folder: Path, empty: Path, plan: Plan, plan_text: str, clock: Callable[[], datetime]) -> None:
        self.plan = plan
        self.time = [clock()]
        self.path = folder / "hub.sqlite"
        self._place = Place("hub-1", plan.id, plan_text, folder / "snapshots")
        self._copy = folder / "hub.copy"
        self._stack = ExitStack()
        self.client: TestClient | None = None
        self.late: list[httpx2.Request] = []
        shutil.copy(empty, self.path)
        self.start()

    def start(self) -> None:
        self.database = self._stack.enter_context(closing(open_database(self.path)))
        finder = Finder(self.database)
        self.hub = HubItself(
            self._place,
            self.database,
            self.database,
            index=finder.catch_up,
            clock=self.now,
            seconds=self.seconds,
        )
        door, application = _door()
        assert door.hub is None, "one house after the other"
        door.hub = self.hub
        self.client = self._stack.enter_context(TestClient(application))

    def now(self) -> datetime:
        return self.time[0]

    def seconds(self) -> float:
        return self.time[0].timestamp()

    def stop(self) -> None:
        self.client = None
        self._stack.close()
        _door()[0].hub = None

    def restart(self) -> None:
        self.stop()
        self.start()

    def hear(self, request: httpx2.Request) -> httpx2.Response:
        """What the hub answers, all of it."""
        assert self.client
        answer = self.client._transport.handle_request(request)  # noqa: SLF001 -- what the test client sends through
        answer.read()
        return answer

    def hear_half(self, request: httpx2.Request) -> None:
        """The first half of a request gets to the hub, then its connection is gone."""
        assert self.client
        assert self.client.portal
        said = [{"type": "http.request", "body": request.content[: len(request.content) // 2], "more_body": True}]
        scope = {
            "type": "http",
            "http_version": "1.1",
            "method": request.method,
            "scheme": "http",
            "path": request.url.path,
            "raw_path": request.url.raw_path.partition(b"?")[0],
            "query_string": request.url.query,
            "headers": [(name.lower(), value) for name, value in request.headers.raw],
            "client": ("testclient", 50000),
            "server": ("hub", 80),
        }

        async def receive() -> Any:
            return said.pop() if said else {"type": "http.disconnect"}

        async def send(_message: object) -> None:
            pass

        self.client.portal.call(self.client.app, scope, receive, send)

    def hear_late(self, which: int) -> None:
        """One of the requests that were on their way for long gets there, whoever waited for its answer."""
        if self.late:
            self.hear(self.late.pop(which % len(self.late)))

    def back_up(self) -> None:
        """While it is at work, as backups are made."""
        self._copy.unlink(missing_ok=True)
        with closing(sqlite3.connect(self.path)) as source, closing(sqlite3.connect(self._copy)) as copy:
            source.backup(copy)

    def restore(self) -> None:
        """What was done since the last backup never happened here."""
        self.stop()
        for ending in ("-wal", "-shm"):
            self.path.with_name(f"{self.path.name}{ending}").unlink(missing_ok=True)
        shutil.copy(self._copy, self.path)
        self.start()

    def later(self, **step: float) -> None:
        self.time[0] += timedelta(**step)

    def invite(self, name: str, role: str = "desk") -> str:
        code, now = new_code(), self.hub.now()
        with self.database.writing() as connection:
            stations.invite(connection, code, Invited(name, "main", "in", role, now + 3_600_000), now)
        return code

    def knows(self, name: str) -> bool:
        with self.database.reading() as connection:
            return name in stations.named(connection, [name])

    def revoke(self, name: str) -> None:
        with self.database.writing() as connection:
            assert stations.revoke(connection, name)
        self.later(seconds=6)


class Post:
    """A station that has joined: its file, its desk and its exchange. Its clock is the house's, or off by `off`."""

    def __init__(
        self,
        house: House,
        path: Path,
        empty: Path,
        *,
        role: str = "desk",
        off: timedelta = timedelta(),
        few: int = 5_000,
    ) -> None:
        self.name = path.stem
        self.path = path
        self.house = house
        self.off = off
        self.few = few
        self.wire = Wire(house)
        self.role = role
        self.heard: list[Fact] = []
        self.goes_out = False
        self._empty = empty
        if not path.exists():
            shutil.copy(empty, path)
        self.joined: Joined = self._hub("").join(Join(house.invite(self.name, role), KEY))
        self.start()

    def _hub(self, token: str) -> Hub:
        return Hub(httpx2.Client(base_url="http://hub", transport=self.wire), token, self.clock)

    def clock(self) -> datetime:
        return self.house.time[0] + self.off

    def start(self) -> None:
        self.database: Database = open_database(self.path)
        self.desk = Station(self.database, self.house.plan, name=self.name, gate="main", clock=self.clock)
        self.exchange = Exchange(
            self.database,
            self._hub(self.joined.token),
            station=self.name,
            folder=self.path.parent,
            clock=self.clock,
            heard=self._hear,
            few=self.few,
        )

    def _hear(self, facts: Sequence[Fact]) -> None:
        if self.goes_out:
            raise PowerCutError
        self.heard += facts

    def join_again(self) -> None:
        """With a new invitation, as `checkin join` does it: give the hub what it lacks, and begin anew with a copy."""
        self.joined = self._hub("").join(Join(self.house.invite(self.name, self.role), KEY))
        self.restart()
        self.exchange.greet()
        self.exchange.send_all()
        self.stop()
        for ending in ("", "-wal", "-shm"):
            self.path.with_name(f"{self.path.name}{ending}").unlink(missing_ok=True)
        shutil.copy(self._empty, self.path)
        self.start()
        self.exchange.once()

    def stop(self) -> None:
        self.exchange.close()
        self.database.close()

    def restart(self) -> None:
        self.stop()
        self.start()

    def back_up(self) -> Path:
        """A copy of everything this station has."""
        self.stop()
        copy = self.path.with_suffix(".copy")
        shutil.copy(self.path, copy)
        self.start()
        return copy

    def restore(self, copy: Path) -> None:
        self.stop()
        for ending in ("-wal", "-shm"):
            self.path.with_name(f"{self.path.name}{ending}").unlink(missing_ok=True)
        shutil.copy(copy, self.path)
        self.start()

    def knows(self, registration: str) -> bool:
        with self.database.reading() as connection:
            return registrations.find(connection, registration) is not None

    @property
    def facts(self) -> set[Fact]:
        """All facts that it holds; each once."""
        with self.database.reading() as connection:
            found = [fact for _, fact in journal.since(connection, 0)]
        assert len(found) == len({fact.id for fact in found})
        return set(found)

    @property
    def totals(self) -> Totals:
        return Overview(self.database, self.house.plan).totals(self.house.time[0])
