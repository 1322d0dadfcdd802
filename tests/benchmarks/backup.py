"""What a decision costs while the database of 110,000 registrations is copied to a second place, and what a copy costs.

Run it with `python tests/benchmarks/backup.py`. Codes are presented one after the other at a quick pace, in turns: a
stretch while nothing else is done, a stretch while a copy is made in another thread as beside a window.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from statistics import quantiles

from checkin.domain import planfile
from checkin.shipped import RESOURCES
from checkin.station import Importer, Station
from checkin.station.backups import Backups
from checkin.store.database import create_database, open_database

PEOPLE = 110_000
COPIES = 5
PACE = 0.02  # seconds between two decisions: fifty a second, ten times a busy gate
SLOWER = 0.50  # the bar: how much longer half of the decisions may take meanwhile
TAIL = 1.0  # the same of one in a hundred


def table() -> list[tuple[str, ...]]:
    """Rows of what, value, bar, and whether it was met; about two minutes."""
    plan = planfile.read((RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
        path, stick = Path(folder) / "checkin.sqlite", Path(folder) / "stick"
        stick.mkdir()
        with closing(create_database(path)) as database:
            people = ((f"{each:012}", {"name": f"Person {each}", "code": f"C{each}"}) for each in range(PEOPLE))
            Importer(database, plan, station="desk-1").register_all(people)
        copies = Backups(path, stick / "checkin-desk-1", clock=lambda: datetime.now(UTC))
        with closing(open_database(path)) as database:
            station = Station(database, plan, name="desk-1", gate="main")
            return _rows(_Desk(station), copies, path)


class _Desk:
    """Presents one code after the other, each once."""

    def __init__(self, station: Station) -> None:
        self._station = station
        self._next = 0

    def present(self, until: Callable[[], bool]) -> list[float]:
        """Milliseconds of each decision, until it is enough."""
        times: list[float] = []
        while not until():
            began = time.perf_counter()
            self._station.present(f"C{self._next}")
            times.append((time.perf_counter() - began) * 1000)
            self._next += 1
            time.sleep(PACE)
        return times


def _rows(desk: _Desk, copies: Backups, path: Path) -> list[tuple[str, ...]]:
    alone: list[float] = []
    beside: list[float] = []
    seconds: list[float] = []
    cpu: list[float] = []
    desk.present(_after(1.0))
    for _ in range(COPIES):
        alone += desk.present(_after(4.0))

        def copy() -> None:
            began, spent = time.perf_counter(), time.thread_time()
            copies.turn_gently()
            seconds.append(time.perf_counter() - began)
            cpu.append(time.thread_time() - spent)

        thread = threading.Thread(target=copy)
        thread.start()
        beside += desk.present(lambda thread=thread: not thread.is_alive())  # type: ignore[misc]
        thread.join()
    megabytes = path.stat().st_size / 1e6
    one, other = quantiles(alone, n=100), quantiles(beside, n=100)
    slower, tail = other[49] / one[49] - 1, other[98] / one[98] - 1
    return [
        ("decisions while a copy is made", "value", "bar", ""),
        ("alone, p50, p99, most, ms", f"{one[49]:.2f}, {one[98]:.2f}, {max(alone):.1f}", "", ""),
        ("meanwhile, p50, p99, most, ms", f"{other[49]:.2f}, {other[98]:.2f}, {max(beside):.1f}", "", ""),
        ("half of them longer by", f"{slower:+.0%}", f"up to {SLOWER:+.0%}", _met(slower <= SLOWER)),
        ("one in a hundred longer by", f"{tail:+.0%}", f"up to {TAIL:+.0%}", _met(tail <= TAIL)),
        ("decisions, alone and meanwhile", f"{len(alone)}, {len(beside)}", "", ""),
        ("a copy, MB", f"{megabytes:.0f}", "", ""),
        ("  seconds at its pace", f"{max(seconds):.1f}", "", ""),
        ("  seconds of processor", f"{max(cpu):.2f}", "", ""),
    ]


def _after(seconds: float) -> Callable[[], bool]:
    deadline = time.monotonic() + seconds
    return lambda: time.monotonic() > deadline


def _met(met: bool) -> str:  # noqa: FBT001 -- the sentence is about a truth
    return "met" if met else "MISSED"


def main() -> int:
    argparse.ArgumentParser(description="Decisions while the database is copied.").parse_args()
    rows = table()
    for what, value, bar, met in rows:
        print(f"{what:<44} {value:<24} {bar:<14} {met}".rstrip())  # noqa: T201  a script's output
    return 1 if any(met == "MISSED" for *_, met in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
