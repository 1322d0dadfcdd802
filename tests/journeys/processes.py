"""Hubs in processes of their own, and stations that decide in one thread and exchange in another, as windows do."""

import json
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, redirect_stdout
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import Any

import httpx2

import checkin
from checkin.cli import main
from checkin.domain.facts import Fact
from checkin.domain.plan import Plan
from checkin.station import Station
from checkin.store import journal
from checkin.store.database import open_database
from checkin.sync import trust
from checkin.sync.client import Hub
from checkin.sync.exchange import Exchange
from checkin.sync.messages import Join, Pushed
from checkin.sync.turns import Turns

LONG = 60.0  # seconds; nothing here takes so long unless it never happens
KEY = "ab" * 32


def until(true: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < deadline, what
        time.sleep(0.02)


@dataclass(frozen=True)
class Program:
    """A hub at work. `pin` is the fingerprint of its certificate, "" where it has none."""

    home: Path
    process: "subprocess.Popen[str]"
    url: str
    pin: str

    def invite(self, station: str) -> str:
        """The code with which a station joins."""
        how = ("--station", station, "--gate", "main", "--role", "desk")
        return str(json.loads(told("invite", "--home", self.home, *how, "--json"))["code"])


def told(*arguments: object) -> str:
    """What a command says; it is run here, which saves the seconds that a process takes to begin."""
    with redirect_stdout(StringIO()) as said:
        assert main([str(each) for each in arguments]) == 0
    return said.getvalue()


@contextmanager
def hub(home: Path, *options: object) -> Iterator[Program]:
    told("init", "--plan", "small", "--home", home, "--station", home.name)
    command = [sys.executable, "-m", "checkin", "hub", "--home", str(home), "--port", "0", "--json"]
    command += map(str, options)
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8", env=_environment()) as process:
        try:
            assert process.stdout
            said = json.loads(process.stdout.readline())
            yield Program(home, process, said["url"], said["pin"])
        finally:
            process.terminate()


def _environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(checkin.__file__).parents[1])}


class Noting(Hub):
    """Keeps what the hub acknowledged: the position of each fact."""

    def __init__(self, client: httpx2.Client, token: str) -> None:
        super().__init__(client, token)
        self.acknowledged: dict[str, int] = {}

    def push(self, facts: Sequence[Fact]) -> Pushed:
        said = super().push(facts)
        for fact, position in said.received:
            assert self.acknowledged.setdefault(fact, position) == position
        return said


@dataclass
class Gate:
    """A station at work from `open` on: one thread decides on one person after the other, one exchanges."""

    path: Path
    plan: Plan
    hub: Noting
    people: Sequence[str] = ()
    pace: float = 0.02
    decided: int = 0
    failed: list[BaseException] = field(default_factory=list)
    _stopped: threading.Event = field(default_factory=threading.Event)
    _threads: list[threading.Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.name = self.path.stem
        self.database = open_database(self.path)
        self.desk = Station(self.database, self.plan, name=self.name, gate="main")
        self.exchange = Exchange(self.database, self.hub, station=self.name, folder=self.path.parent / self.name)
        self.turns = Turns(self.exchange)

    def open(self) -> None:
        for work in (self._decide, self._exchange):
            self._threads.append(threading.Thread(target=self._kept, args=(work,), daemon=True))
            self._threads[-1].start()

    def stop(self) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join()
        assert not self.failed, self.failed

    def close(self) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join()
        self.turns.close()
        self.database.close()

    @property
    def facts(self) -> dict[str, Fact]:
        with self.database.reading() as connection:
            found = [fact for _, fact in journal.since(connection, 0)]
        assert len(found) == len({fact.id for fact in found})
        return {fact.id.hex(): fact for fact in found}

    def _kept(self, work: Callable[[], None]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 -- a thread's error is to be the test's
            self.failed.append(error)

    def _decide(self) -> None:
        while not self._stopped.wait(self.pace):
            self.desk.admit(self.people[self.decided % len(self.people)])
            self.decided += 1

    def _exchange(self) -> None:
        while not self._stopped.is_set():
            pauses = (self.turns.up(), self.turns.down(0.2))
            assert None not in pauses, "revoked"
            self._stopped.wait(max(pause for pause in pauses if pause is not None))


def gate(path: Path, empty: Path, plan: Plan, program: Program, url: str = "") -> Gate:
    """A station that has joined; it speaks with the hub at `url`, where that is another way to it."""
    shutil.copy(empty, path)
    trusted = None
    if program.pin:
        trusted = path.with_suffix(".crt")
        trusted.write_bytes(trust.fetched(program.url, program.pin))

    def client(where: str) -> Any:
        return trust.open_client(where, trusted, pinned=bool(program.pin))

    with closing(Hub(client(program.url))) as hub:
        joined = hub.join(Join(program.invite(path.stem), KEY))
    return Gate(path, plan, Noting(client(url or program.url), joined.token))


def agree(gates: Sequence[Gate]) -> dict[str, Fact]:
    """All hold the same, and what the hub acknowledged is what they wrote; returns that."""
    everything = gates[0].facts
    for each in gates:
        assert each.facts == everything
        assert {id_ for id_, fact in everything.items() if fact.station == each.name} == each.hub.acknowledged.keys()
        checked = each.desk.verify()
        assert not checked.missing
        assert not checked.altered
    placed = [position for each in gates for position in each.hub.acknowledged.values()]
    assert len(placed) == len(set(placed))
    return everything


def settle(gates: Sequence[Gate]) -> None:
    """Everybody exchanges until nobody has anything new."""
    while True:
        done = [each.exchange.once() for each in gates]
        if not any(each.sent or each.received for each in done):
            return
