"""Hubs on SQLite and on PostgreSQL, spoken to as stations do, in this process."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from checkin.domain import facts
from checkin.domain.facts import Admitted, Fact, What
from checkin.domain.plan import Plan
from checkin.hub.api import application
from checkin.hub.hub import Hub, Place
from checkin.store import stations
from checkin.store.database import Database, open_database
from checkin.store.stations import Invited
from checkin.sync import messages
from checkin.sync.facts import sent
from checkin.sync.invitation import new_code
from checkin.sync.messages import End, Join, Joined, Line, Push, Pushed

sys.path.insert(0, str(Path(__file__).parent))
import postgres

HUB = "hub-1"
KEY = "ab" * 32


@pytest.fixture(scope="session")
def server() -> Iterator[postgres.Server]:
    if postgres.binaries() is None and "CI" not in os.environ:
        pytest.skip("PostgreSQL is not installed: as root, apt-get install postgresql")
    with postgres.running() as running:
        yield running


@pytest.fixture(scope="session")
def template(server: postgres.Server) -> str:
    """A database on the server that is up to date and holds nothing, to be copied."""
    name = server.create()
    open_database(server.url(name)).close()
    return name


@pytest.fixture(params=["sqlite", "postgresql"])
def hub_database(request: pytest.FixtureRequest, database: Database) -> Iterator[Database]:
    """The database of a hub: that of its home, or one on a server."""
    if request.param == "sqlite":
        yield database
        return
    server: postgres.Server = request.getfixturevalue("server")
    with closing(open_database(server.url(server.create(request.getfixturevalue("template"))))) as opened:
        yield opened


@dataclass
class Desk:
    """A station without a database: it makes facts in its chain and speaks with a hub."""

    client: TestClient
    joined: Joined
    place: facts.Place
    made: list[Fact] = field(default_factory=list)

    @property
    def headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.joined.token}"}

    def write(self, what: What | None = None, *, registration: str = "R1", at: int = 1) -> Fact:
        """The next fact of its chain."""
        fact = facts.make(what or Admitted("visitor"), self.place, at=at, registration=registration, gate="main")
        self.place = facts.following(self.place, fact)
        self.made.append(fact)
        return fact

    def write_all(self, number: int) -> list[Fact]:
        return [self.write() for _ in range(number)]

    def post(self, path: str, message: object) -> Any:
        return self.client.post(path, content=messages.write(message), headers=self.headers)

    def push(self, some: Sequence[Fact]) -> Pushed:
        answer = self.post("/v1/facts", Push(tuple(map(sent, some))))
        assert answer.status_code == 200, answer.text
        return messages.read(Pushed, answer.content)

    def pull(self, after: int = 0, **asked: object) -> tuple[list[Line], End]:
        """The lines of one page, and its end."""
        answer = self.client.get("/v1/facts", params={"after": after, **asked}, headers=self.headers)
        assert answer.status_code == 200, answer.text
        lines = [messages.read_line(line) for line in answer.content.splitlines()]
        end = lines.pop()
        assert isinstance(end, End)
        return [line for line in lines if isinstance(line, Line)], end


@dataclass
class Venue:
    """A hub at work, and how stations come to join it. `time` is what its clocks tell; it goes when told to."""

    hub: Hub
    client: TestClient
    time: list[datetime]

    def invite(self, name: str, role: str = "desk") -> str:
        code, now = new_code(), self.hub.now()
        with self.hub.database.writing() as connection:
            stations.invite(connection, code, Invited(name, "main", "in", role, now + 3_600_000), now)
        return code

    def join(self, name: str, role: str = "desk", client: TestClient | None = None) -> Desk:
        asked = messages.write(Join(self.invite(name, role), KEY))
        answer = (client or self.client).post("/v1/join", content=asked)
        assert answer.status_code == 200, answer.text
        joined = messages.read(Joined, answer.content)
        return Desk(client or self.client, joined, facts.beginning(name, joined.conference))

    def revoke(self, name: str) -> None:
        with self.hub.database.writing() as connection:
            assert stations.revoke(connection, name)

    def later(self, **step: float) -> None:
        self.time[0] += timedelta(**step)


@pytest.fixture
def open_hub(
    small: Plan, small_text: str, tmp_path: Path, clock: Callable[..., datetime]
) -> Iterator[Callable[..., Venue]]:
    """Opens hubs, each over the database of its home and its own, which may be the same."""
    with ExitStack() as stack:

        def open_one(own: Database, database: Database, name: str = HUB) -> Venue:
            time = [clock()]
            place = Place(name, small.id, small_text, tmp_path / f"snapshots-{name}", (tmp_path / "photos",))
            hub = Hub(place, own, database, clock=lambda: time[0], seconds=lambda: time[0].timestamp())  # noqa: PLW0108 -- that of then
            return Venue(hub, stack.enter_context(TestClient(application(hub))), time)

        yield open_one


@pytest.fixture
def venue(database: Database, hub_database: Database, open_hub: Callable[..., Venue]) -> Venue:
    return open_hub(database, hub_database)
