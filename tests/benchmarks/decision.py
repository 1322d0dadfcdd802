"""How long a decision takes, from the text to the durable fact, among 110,000 and 1,000,000 registrations.

Run it with `python tests/benchmarks/decision.py`, or with --small for 110,000 alone. Each journal holds 100,000
admissions besides; every second ticket presented is of somebody who is inside already. The sizes take turns, one ticket
each, so that what else the machine does meets both alike. So does a door of the reference conference, where a decision
asks which of 66 activities is on, whom it is for, whether they came through the main gate and whether there is room.
"""

import argparse
import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

from checkin.domain import planfile
from checkin.domain.credential import Signer
from checkin.domain.facts import Admitted
from checkin.domain.plan import Plan
from checkin.domain.registration import id_from_number
from checkin.shipped import RESOURCES
from checkin.station import Importer, Issuer, Station
from checkin.store import journal
from checkin.store.database import Database, create_database
from checkin.store.journal import Entry

SIZES = (110_000, 1_000_000)
ADMISSIONS = 100_000
PRESENTATIONS = 2_000
BATCH = 10_000
P50, P99, APART = 2.0, 6.0, 0.30  # the bars: milliseconds, milliseconds, and how far apart the sizes may be
ACTIVITIES = 0.20  # the bar: how much longer the door to activities may take

_SPREAD = 0x9E3779B97F4A7C15  # odd, so that numbers become ids all over the range, each once


@dataclass
class Desk:
    """One place: its database, the tickets to present, and the milliseconds that each took."""

    name: str
    database: Database
    station: Station
    tickets: list[str]
    setup: float
    wall: list[float] = field(default_factory=list)
    cpu: list[float] = field(default_factory=list)

    def present(self, ticket: str) -> None:
        wall, cpu = time.perf_counter(), time.process_time()
        self.station.present(ticket)
        self.cpu.append((time.process_time() - cpu) * 1000)
        self.wall.append((time.perf_counter() - wall) * 1000)


def person(number: int) -> str:
    return id_from_number(number * _SPREAD % (1 << 60))


def registered(size: int) -> Iterator[tuple[str, dict[str, str]]]:
    for number in range(size):
        yield (
            person(number),
            {"name": f"Person {number}", "company": f"Company {number % 4000}", "category": "visitor"},
        )


@dataclass(frozen=True)
class Place:
    """Where tickets are presented, `at` (None: now), and the gate that people came in through before."""

    plan: Plan
    gate: str = "main"
    entrance: str = "main"
    at: datetime | None = None

    def clock(self) -> datetime:
        return self.at or datetime.now(UTC)


def build(folder: Path, place: Place, size: int) -> Desk:
    """A database with so many registrations and ADMISSIONS of them inside."""
    began, plan = time.perf_counter(), place.plan
    database = create_database(folder / f"{plan.id}-{size}.sqlite")
    signer = Signer(plan.id, bytes(range(32)))
    Issuer(database, plan, station="desk-1", signer=signer).adopt_key(signer.public)
    Importer(database, plan, station="desk-1").register_all(
        registered(size), progress=lambda done: _tell(f"{done:,} of {size:,}")
    )
    at = int(place.clock().timestamp() * 1000)
    for start in range(0, ADMISSIONS, BATCH):
        entries = [
            Entry(Admitted("visitor"), at, registration=person(number), gate=place.entrance)
            for number in range(start, start + BATCH)
        ]
        with database.writing() as connection:
            journal.append_all(connection, "desk-1", plan.id, entries)
    _tell("")
    chance = random.Random(size)
    inside = chance.sample(range(ADMISSIONS), PRESENTATIONS // 2)
    outside = chance.sample(range(ADMISSIONS, size), PRESENTATIONS // 2)
    shown = chance.sample([*inside, *outside], PRESENTATIONS)
    tickets = [signer.sign(person(number), "visitor") for number in shown]
    station = Station(database, plan, name="desk-1", gate=place.gate, clock=place.clock)
    return Desk(f"{size:,} registrations, {place.gate}", database, station, tickets, time.perf_counter() - began)


def measured(sizes: Sequence[int]) -> list[Desk]:
    plain, ciep = Place(_plan("small")), _plan("ciep")
    afternoon = datetime(2019, 4, 14, 15, 0, tzinfo=ciep.time_zone)
    to_activities = Place(ciep, "hall-5-door", "north-a", afternoon)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="checkin-benchmark-")))
        desks = [build(folder, to_activities, sizes[0]), *(build(folder, plain, size) for size in sizes)]
        for desk in desks:
            stack.enter_context(closing(desk.database))
            for _ in range(20):  # the first statements are compiled
                desk.station.present("NOBODY")
        for number in range(PRESENTATIONS):
            for desk in desks:
                desk.present(desk.tickets[number])
    return desks


def _plan(name: str) -> Plan:
    return planfile.read((RESOURCES / "plans" / f"{name}.toml").read_text(encoding="utf-8"))


def table(sizes: Sequence[int] = SIZES) -> list[tuple[str, ...]]:
    """Rows of what, value, bar, and whether it was met; about four minutes for both sizes."""
    activities, *desks = measured(sizes)
    rows: list[tuple[str, ...]] = [("decision", "ms", "bar", "")]
    medians: list[float] = []
    for desk in (*desks, activities):
        cuts, cpu = quantiles(desk.wall, n=100), quantiles(desk.cpu, n=100)
        medians.append(cuts[49])
        rows += [
            (f"{desk.name}, p50", f"{cuts[49]:.2f}", f"under {P50}", _met(cuts[49] < P50)),
            ("  p99", f"{cuts[98]:.2f}", f"under {P99}", _met(cuts[98] < P99)),
            ("  CPU p50, p99", f"{cpu[49]:.2f}, {cpu[98]:.2f}", "", ""),
            ("  setting it up, seconds", f"{desk.setup:.0f}", "", ""),
        ]
    if len(desks) > 1:
        apart = max(medians[:-1]) / min(medians[:-1]) - 1
        rows.append(("sizes apart, p50", f"{apart:.0%}", f"within {APART:.0%}", _met(apart <= APART)))
    longer = quantiles(activities.cpu, n=100)[49] / quantiles(desks[0].cpu, n=100)[49] - 1
    rows.append(
        ("door to activities, CPU p50", f"{longer:+.0%}", f"up to {ACTIVITIES:+.0%}", _met(longer <= ACTIVITIES))
    )
    rows.append(("one fsync of a page, p50", f"{_fsync():.2f}", "", ""))
    return rows


def _fsync() -> float:
    """What the disk under the temporary folder takes: no durable decision can be faster."""
    times: list[float] = []
    with tempfile.NamedTemporaryFile() as file:
        for _ in range(200):
            began = time.perf_counter()
            file.write(b"\x00" * 4096)
            file.flush()
            os.fsync(file.fileno())
            times.append((time.perf_counter() - began) * 1000)
    return quantiles(times, n=2)[0]


def _met(met: bool) -> str:  # noqa: FBT001 -- the sentence is about a truth
    return "met" if met else "MISSED"


def _tell(sentence: str) -> None:
    if not sys.stderr.isatty():
        return
    sys.stderr.write(f"\r{sentence:<40}" if sentence else "\r" + " " * 40 + "\r")
    sys.stderr.flush()


def main() -> int:
    parser = argparse.ArgumentParser(description="How long a decision takes.")
    parser.add_argument("--small", action="store_true", help="110,000 registrations only")
    rows = table(SIZES[:1] if parser.parse_args().small else SIZES)
    for what, value, bar, met in rows:
        print(f"{what:<44} {value:<18} {bar:<14} {met}".rstrip())  # noqa: T201  a script's output
    return 1 if any(met == "MISSED" for *_, met in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
