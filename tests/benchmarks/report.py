"""How long the closing report takes over 500,000 facts of 100,000 registrations, in every format.

Run it with `python tests/benchmarks/report.py`. Times are of the CPU. Each format counts everything from nothing, as
the command does; the first line is what the totals alone take, for comparison on a machine that is busy.
"""

# ruff: noqa: T201  a script's output

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path

from totals import FACTS, fill, happenings

from checkin import parts
from checkin.home import Home
from checkin.overview import Overview
from checkin.report.recount import recount
from checkin.report.written import ENDINGS, Order, write
from checkin.shipped import RESOURCES

PDF = 10.0  # the bar, in seconds


def timed(work: Callable[[], object]) -> float:
    """Seconds of the CPU."""
    cpu = time.process_time()
    work()
    return time.process_time() - cpu


def main() -> int:
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="checkin-benchmark-")))
        text = (RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8")
        setup, _ = parts.found(Home(folder / "home"), text)
        database = stack.enter_context(closing(parts.database(setup)))
        fill(database, setup.plan, happenings(setup.plan))
        as_of = datetime(2019, 4, 15, 20, tzinfo=setup.plan.time_zone)
        alone = timed(lambda: Overview(database, setup.plan).totals(as_of))
        print(f"{'totals alone':<12} {alone:6.2f} s CPU, {FACTS:,} facts")
        missed = False
        for ending in ENDINGS:
            order = Order(folder / f"report{ending}", as_of)
            seconds = timed(lambda order=order: write(setup, database, order))
            size = order.path.stat().st_size / 1e6
            bar = f"under {PDF:g}: {'met' if seconds < PDF else 'MISSED'}" if ending == ".pdf" else ""
            print(f"{ending:<12} {seconds:6.2f} s CPU, {seconds / alone:4.1f} times the totals, {size:6.1f} MB  {bar}")
            missed |= "MISSED" in bar
        print(f"{'recompute':<12} {timed(lambda: recount(folder / 'report.zip')):6.2f} s CPU")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
