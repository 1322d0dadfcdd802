"""The stations of one process: each with its own home, database and exchange with the hub, all on one clock."""

import gc
import signal
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import lru_cache, partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, assert_never

from checkin import parts
from checkin.domain.facts import Admitted, Fact, Left, Refused, is_whole
from checkin.domain.operators import Operator
from checkin.domain.roles import Role
from checkin.home import Home
from checkin.setup import open_home
from checkin.simulation import agreement
from checkin.simulation.book import Figures
from checkin.simulation.clocks import OwnTime, SharedTime
from checkin.simulation.steps import Act, Done, Task
from checkin.station import Issuer, Presented, Shift, Station, StationError, joining
from checkin.store.database import open_database
from checkin.store.journal import JournalError
from checkin.sync.asking import Asking
from checkin.sync.client import HubError, read_line
from checkin.sync.exchange import Exchange
from checkin.sync.invitation import Invitation
from checkin.sync.messages import LONGEST_PAGE
from checkin.sync.roles import StationRole
from checkin.sync.status import Standing

_WAIT: Final = 60.0  # seconds that a strict gate waits for the hub: one machine stands for sixty here
_SELDOM: Final = (50_000, 20, 100)
_REMEMBERED: Final = 50_000  # lines: some hours of the whole conference, for stations that were without network
_TRIES: Final = 20  # of an exchange, a second apart
_WHY: Final = "looked at by the desk"


@dataclass(slots=True)
class _Desk:
    """A station at work, on a clock of its own. `online`: it has network now. `kiosk`: nobody stands behind it."""

    clock: OwnTime
    station: Station
    shift: Shift
    issuer: Issuer
    exchange: Exchange
    kiosk: bool
    strict: bool
    online: bool = True


class Hall:
    """Stations by name. Raises HubError where the hub stays away, StationError, StoreError."""

    def __init__(self, shared: SharedTime, stack: ExitStack) -> None:
        self._shared = shared
        self._stack = stack
        self._desks: dict[str, _Desk] = {}
        # A strict gate waits for the hub's answer most of its time: the others go on meanwhile.
        self._beside = stack.enter_context(ThreadPoolExecutor(thread_name_prefix="strict"))
        self._heard: set[str] = set()
        # What twenty stations here are told by the hub is the same: what it says is found out once.
        self._reads = lru_cache(_REMEMBERED)(read_line)
        self._whole = lru_cache(_REMEMBERED)(is_whole)

    def join(self, invited: Iterable[tuple[Path, str, str]]) -> int:
        """Make each folder the home of a station, by the hub's address and a code; returns how many are registered."""
        registered = 0
        for folder, url, code in invited:
            clock = OwnTime(self._shared.at)
            joined = joining.join(Home(folder), Invitation(url, code), clock=clock)
            registered = joined.registrations
            self._open(Home(folder), clock)
        return registered

    def _open(self, home: Home, clock: OwnTime) -> None:
        setup = open_home(home)
        database = self._stack.enter_context(closing(open_database(home.database, careful=False)))
        exchange = parts.exchange(setup, database, self._hear, clock)
        assert exchange is not None  # noqa: S101 -- it has just joined a hub
        self._stack.enter_context(closing(exchange))
        exchange.page = LONGEST_PAGE
        exchange.hub.reads, exchange.whole = self._reads, self._whole
        name = setup.settings.station.name
        asking, strict = None, setup.plan.gates[setup.settings.station.gate].strict
        if strict:
            asking = Asking(exchange.hub, _WAIT, stands=partial(self._standing, name))
            self._stack.enter_context(closing(asking))
        station = parts.station(setup, database, clock=clock, ask_hub=asking)
        operator = Operator(f"at-{setup.settings.station.gate}"[:40], name, Role.SUPERVISOR)
        issuer = parts.issuer(setup, database, clock)
        shift = parts.shift(station, parts.finder(database), operator, issuer)
        kiosk = setup.settings.station.role == StationRole.KIOSK
        self._desks[name] = _Desk(clock, station, shift, issuer, exchange, kiosk, strict)

    def _standing(self, station: str) -> Standing:
        return Standing.CONNECTED if self._desks[station].online else Standing.OFFLINE

    def _hear(self, news: Sequence[Fact]) -> None:
        self._heard.update({fact.station for fact in news})

    def hear(self, at: int, offline: frozenset[str], pushed: dict[str, float]) -> list[float]:
        """Every station with network takes in what is new; returns ms that facts were on their way, up and down."""
        lags: list[float] = []
        for name, desk in self._desks.items():
            desk.clock.at = at
            desk.online = name not in offline
            if not desk.online:
                continue
            more = True
            while more:
                self._heard.clear()
                began = time.perf_counter()
                _, more = _tried(desk.exchange.receive)
                took = (time.perf_counter() - began) * 1000
                if up := max((pushed[each] for each in self._heard if each in pushed), default=0.0):
                    lags.append(up + took)
        return lags

    def work(self, tasks: Iterable[Task]) -> list[Done]:
        """Do what happens before the next exchange, each station in the order of time."""
        by_desk: dict[str, list[Task]] = defaultdict(list)
        for task in sorted(tasks, key=lambda task: task.at):
            by_desk[task.station].append(task)
        strict = [
            self._beside.submit(self._do_all, name, by_desk.pop(name))
            for name in list(by_desk)
            if self._desks[name].strict
        ]
        done = [each for name, asked in by_desk.items() for each in self._do_all(name, asked)]
        return done + [each for others in strict for each in others.result()]

    def send(self, at: int) -> dict[str, float]:
        """Every station with network sends up what is new; returns the ms that it took, by station."""
        self._shared.set(at)
        pushed: dict[str, float] = {}
        for name, desk in self._desks.items():
            desk.clock.at = at
            if desk.online:
                began = time.perf_counter()
                if _tried(desk.exchange.send_all):
                    pushed[name] = (time.perf_counter() - began) * 1000
        return pushed

    def settle(self, at: int) -> None:
        """Everybody gives what they have left, with the network back."""
        for desk in self._desks.values():
            desk.clock.at = at
            desk.online = True
            _tried(desk.exchange.greet)
            _tried(desk.exchange.send_all)

    def count(self, homes: Iterable[Home], moments: Sequence[int], end: int) -> dict[str, Figures]:
        """What the program counts in these homes, of the hub or of any station, by the names of their folders."""
        found: dict[str, Figures] = {}
        for home in homes:
            with closing(open_database(home.database)) as database:
                found[home.path.name] = agreement.counted(database, open_home(home).plan, moments, end)
        return found

    def _do_all(self, station: str, tasks: Iterable[Task]) -> list[Done]:
        return [self._do(self._desks[station], task) for task in tasks]

    def _do(self, desk: _Desk, task: Task) -> Done:
        desk.clock.at = task.at
        try:
            return self._answered(desk, task)
        except (StationError, JournalError) as error:
            return _said(task, "", reason=str(error))

    def _answered(self, desk: _Desk, task: Task) -> Done:
        match task.act:
            case Act.SHOW:
                at = desk.station if desk.kiosk else desk.shift
                return _decided(task, at.present(task.said, direction=task.direction))
            case Act.OVERRULE:
                return _decided(task, desk.shift.let_in_again(task.said, _WHY))
            case Act.UNDO:
                desk.shift.undo(task.said, _WHY)
                return _said(task, "undone", fact=task.said)
            case Act.REGISTER:
                made, code = desk.shift.register(task.fields or {})
                return _said(task, "registered", registration=made.id, code=code)
            case Act.PRINT:
                # As a print queue does it, but for the drawing and the paper.
                badge = desk.issuer.prepare(task.said)
                desk.issuer.came_out((badge,), "simulated", operator=desk.shift.operator.id)
                return _said(task, "printed", registration=task.said, code=badge.holder.code)
            case unexpected:
                assert_never(unexpected)


def _decided(task: Task, presented: Presented) -> Done:
    decision, whose = presented.decision, presented.registration
    match decision:
        case Admitted(overruled=reason):
            outcome = "admitted"
        case Left():
            outcome, reason = "left", ""
        case Refused(said):
            outcome, reason = "refused", str(said)
    return _said(
        task,
        outcome,
        reason=reason,
        fact=presented.fact,
        registration=whose.id if whose else "",
        ms=presented.ms,
    )


def _said(task: Task, outcome: str, **more: Any) -> Done:
    return Done(task.at, task.station, task.who, task.act, task.direction, outcome, **more)


def _tried(work: Callable[[], Any]) -> Any:
    """A busy machine may keep a request waiting too long: it is done again, as any station does."""
    for _ in range(_TRIES):
        try:
            return work()
        except HubError as error:
            failed = error
            time.sleep(1.0)
    raise failed


def run(shared: SharedTime, pipe: Connection) -> None:
    """What a process with stations does: one request after the other, until there are no more."""
    # Control-C reaches every process; the one that asks decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Who is inside, as thirty stations know it, are millions of tuples: the collector is not to walk over them often.
    gc.set_threshold(*_SELDOM)
    with ExitStack() as stack:
        hall = Hall(shared, stack)
        while True:
            try:
                asked, arguments = pipe.recv()
            except EOFError:
                return
            try:
                said = (getattr(hall, asked)(*arguments), "")
            except Exception as error:  # noqa: BLE001 -- whoever asked is told
                said = (None, str(error) or type(error).__name__)
            try:
                pipe.send(said)
            except OSError:
                return  # nobody is left to be told
