"""How long the figures take over 500,000 facts of 100,000 registrations: from nothing, and for those that are new.

Run it with `python tests/benchmarks/totals.py`. Times are of the clock, with those of the CPU beside them, which other
programs on the machine lengthen less. The look of a supervisor takes in 500 new facts and tells the totals, tables by
gate, country and activity, how full the zones are, the flow, and whether the gates have lanes enough.
"""

import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import datetime, timedelta
from operator import itemgetter
from pathlib import Path
from statistics import median

from checkin.domain import planfile
from checkin.domain.clock import milliseconds
from checkin.domain.dimensions import By
from checkin.domain.facts import Admitted, Left, Reason, Refused, Registered, What
from checkin.domain.plan import Plan
from checkin.domain.registration import id_from_number
from checkin.overview import Overview
from checkin.shipped import RESOURCES
from checkin.store import journal
from checkin.store.database import Database, create_database
from checkin.store.journal import Entry

REGISTRATIONS, FACTS, STATIONS = 100_000, 500_000, 60
NEWS, LOOKS = 500, 9
COLD, REFRESH, LOOK, MEMORY = 2000.0, 50.0, 100.0, 400  # the bars: milliseconds, and MB
_SPREAD = 0x9E3779B97F4A7C15  # odd, so that numbers become ids all over the range, each once

Happening = tuple[What, str, datetime, str, str]


def happenings(plan: Plan) -> Iterator[Happening]:
    """What, who, when, at which gate, at which station, in order: 60,000 people on each day of the plan."""
    chance = random.Random(7)
    stations = {gate: f"s{number % STATIONS}" for number, gate in enumerate(plan.gates)}
    serial = 200_000_000
    for day in plan.days:
        assert day.date is not None
        begins = datetime(day.date.year, day.date.month, day.date.day, 8, tzinfo=plan.time_zone)
        passed: list[tuple[datetime, str, str, What]] = []
        for who in chance.sample(range(REGISTRATIONS), REGISTRATIONS * 6 // 10):
            serial += 1
            passed += (
                (at, id_from_number(who * _SPREAD % (1 << 60)), *rest)
                for at, *rest in _visit(plan, serial, begins, chance)
            )
        for at, person, gate, what in sorted(passed, key=itemgetter(0)):
            yield what, person, at, gate, stations[gate]


def _visit(plan: Plan, serial: int, begins: datetime, chance: random.Random) -> Iterator[tuple[datetime, str, What]]:
    """One day of one person: in, to a room, perhaps at a wrong moment again, out, and perhaps once more in."""
    gate = chance.choice([gate.id for gate in plan.gates.values() if not plan.zones[gate.zone].within])
    room = chance.choice([gate.id for gate in plan.gates.values() if plan.zones[gate.zone].within])
    at = begins + timedelta(minutes=240 * chance.random())
    yield at, gate, Admitted("professional", serial)
    if chance.random() < 0.1:
        yield at + timedelta(minutes=1), gate, Refused(Reason.ALREADY_INSIDE, "professional", milliseconds(at), gate)
    if chance.random() < 0.8:
        yield at + timedelta(minutes=40 * chance.random() + 5), room, Admitted("professional", serial)
    at += timedelta(minutes=60 + 60 * chance.random())
    yield at, gate, Left("professional", serial)
    if chance.random() < 0.6:
        yield at + timedelta(minutes=60), gate, Admitted("professional", serial)


def write(database: Database, plan: Plan, some: list[Happening]) -> None:
    by_station: dict[str, list[Entry]] = {}
    for what, who, at, gate, station in some:
        by_station.setdefault(station, []).append(Entry(what, milliseconds(at), who, gate))
    with database.writing() as connection:
        for station, entries in by_station.items():
            journal.append_all(connection, station, plan.id, entries)


def fill(database: Database, plan: Plan, coming: Iterator[Happening]) -> None:
    chance = random.Random(3)
    people = [
        Entry(
            Registered(
                {
                    "name": f"Person {number}",
                    "category": "professional",
                    "company": f"Company {chance.randrange(4000)}",
                    "country": f"Country {int(chance.random() ** 2 * 52)}",
                    "delegation": f"Delegation {number % 29}" if number % 10 == 0 else "",
                }
            ),
            0,
            id_from_number(number * _SPREAD % (1 << 60)),
        )
        for number in range(REGISTRATIONS)
    ]
    for start in range(0, REGISTRATIONS, 10_000):
        with database.writing() as connection:
            journal.append_all(connection, "office", plan.id, people[start : start + 10_000])
    for _ in range((FACTS - REGISTRATIONS) // 10_000):
        write(database, plan, [next(coming) for _ in range(10_000)])


def timed(work: Callable[[], object]) -> tuple[float, float]:
    """Milliseconds of the clock and of the CPU."""
    wall, cpu = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000


def look(overview: Overview, now: datetime) -> None:
    overview.today(now)
    for by in (By.GATE, By.COUNTRY, By.ACTIVITY):
        overview.table(by)
    overview.fills(now)
    overview.flow(now)
    overview.lanes(now)


def table() -> list[tuple[str, ...]]:
    """Rows of what, clock, CPU, bar, and whether it was met; about two minutes, most of it to write the journal."""
    plan = planfile.read((RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8"))
    now = datetime(2019, 4, 15, 17, tzinfo=plan.time_zone)
    coming = happenings(plan)
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="checkin-benchmark-"))
        database = stack.enter_context(closing(create_database(Path(folder) / "totals.sqlite")))
        fill(database, plan, coming)
        before = _memory()
        overview = Overview(database, plan)
        cold = timed(lambda: overview.totals(now))
        first = timed(lambda: look(overview, now))
        refreshed: list[tuple[float, float]] = []
        looked: list[tuple[float, float]] = []
        for times, work in ((refreshed, lambda: overview.totals(now)), (looked, lambda: look(overview, now))):
            for _ in range(LOOKS):
                write(database, plan, [next(coming) for _ in range(NEWS)])
                times.append(timed(work))
    return [
        ("totals", "clock ms", "CPU ms", "bar", ""),
        _row("from nothing, 500,000 facts", cold, COLD),
        ("the first look of a supervisor", *(f"{each:.0f}" for each in first), "", ""),
        _row("with 500 new facts", _median(refreshed), REFRESH),
        _row("a look of a supervisor, 500 new", _median(looked), LOOK),
        ("memory, MB", f"{_memory()}", f"{before} before", f"under {MEMORY}", _met(_memory() < MEMORY)),
    ]


def _row(what: str, times: tuple[float, float], bar: float) -> tuple[str, ...]:
    return what, f"{times[0]:.0f}", f"{times[1]:.0f}", f"under {bar:.0f}", _met(times[0] < bar)


def _median(times: list[tuple[float, float]]) -> tuple[float, float]:
    return median(wall for wall, _ in times), median(cpu for _, cpu in times)


def _memory() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _met(met: bool) -> str:  # noqa: FBT001 -- the sentence is about a truth
    return "met" if met else "MISSED"


def main() -> int:
    rows = table()
    for what, *values, met in rows:
        print(f"{what:<34}", *(f"{value:<12}" for value in values), met)  # noqa: T201  a script's output
    return 1 if any(met == "MISSED" for *_, met in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
