"""How soon one station decides with what another one did, while 48 others wait for news.

Station A lets somebody in; station B, which waits for news as a window does, refuses the same person: from A's durable
decision to B's. Both are whole, with a database each, in this process; the 48 have none, in a process of their own. In
the busy hour each of those lets in somebody every three seconds. Of the time, A looks for facts to send every 30 ms,
and B waits 100 ms after each answer with news.
"""

import random
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

import _crowd
import _running
from _crowd import Hall

from checkin import parts
from checkin.domain.facts import Fact, Refused
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import joining
from checkin.station.desk import Station
from checkin.sync import invitation
from checkin.sync.turns import Turns

OTHERS, EVERY = 48, 3.0


@dataclass(frozen=True, slots=True)
class News:
    """Milliseconds of each decision; the shares of a core that the hub and these two stations took."""

    times: list[float]
    hub: float
    stations: float


def measured(folder: Path, decisions: int, *, busy: bool) -> News:
    home = folder / "hub"
    _running.begin(home)
    with ExitStack() as stack:
        with _running.database(home, None) as database:
            tokens = _crowd.joined(database, [f"other-{number}" for number in range(OTHERS)], "small")
        hub = stack.enter_context(_running.hub(home, None, "--tls", "none"))
        stop = threading.Event()
        first, _ = _station(stack, hub, folder / "desk-a", stop)
        second, heard = _station(stack, hub, folder / "desk-b", stop)
        crowd = _crowd.fill(Hall(hub.port, "small", tokens, EVERY if busy else None))
        stack.callback(crowd.terminate)
        stack.callback(stop.set)
        time.sleep(2)
        began, used, own, chance = time.perf_counter(), hub.cpu(), time.process_time(), random.Random(5)
        times = [_decided(first, second, heard, number, chance.random()) for number in range(decisions)]
        took = time.perf_counter() - began
        return News(times, (hub.cpu() - used) / took, (time.process_time() - own) / took)


def _station(
    stack: ExitStack, hub: _running.Running, folder: Path, stop: threading.Event
) -> tuple[Station, SimpleQueue[Fact]]:
    said = _running.asked("invite", "--home", hub.home, "--station", folder.name, "--gate", "main", "--role", "desk")
    home, heard = Home(folder), SimpleQueue[Fact]()
    joining.join(home, invitation.read(said["invitation"]))
    setup = open_home(home)
    database = stack.enter_context(closing(parts.database(setup)))
    exchange = parts.exchange(setup, database, heard=lambda found: [heard.put(each) for each in found])
    assert exchange
    turns = Turns(exchange)
    threads = [threading.Thread(target=_go_on, args=(turn, stop), daemon=True) for turn in (turns.up, turns.down)]
    for thread in threads:
        thread.start()
        stack.callback(thread.join)
    return parts.station(setup, database), heard


def _go_on(turn: Callable[[], float | None], stop: threading.Event) -> None:
    pause: float | None = 0.0
    while pause is not None and not stop.wait(pause):
        pause = turn()


def _decided(first: Station, second: Station, heard: SimpleQueue[Fact], number: int, chance: float) -> float:
    person = first.register({"name": f"P{number}", "category": "visitor"})
    time.sleep(0.15 + chance / 5)  # out of step with the pauses of the station that listens
    first.admit(person.id)
    began = time.perf_counter()
    while True:
        try:
            fact = heard.get(timeout=10)
        except Empty:
            raise AssertionError("station B heard nothing within ten seconds") from None
        if fact.registration == person.id and fact.kind == "admitted":
            assert isinstance(second.admit(person.id).decision, Refused)
            return (time.perf_counter() - began) * 1000
