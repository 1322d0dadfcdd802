"""A day at the desk in minutes: whether memory, threads and open files grow.

A desk decides on codes one after another and prints badges, with a camera's film going round and round; every
50 scans somebody looks for a name, opens a person and signs out, and another signs in. At intervals the resident
memory, the threads and the open files are taken; the slopes are of the second half, when everything is warm.

`python tests/benchmarks/soak.py --minutes N`, 10 by default. A day of eight hours with 100 people an hour is 800 scans.
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Run as a script, the program is not found otherwise.
sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

import numpy as np
from PySide6.QtCore import QObject, QTimer

from checkin import app, parts
from checkin.demo import stage
from checkin.demo.film import shoot
from checkin.domain.roles import Role
from checkin.home import Home
from checkin.scanners import open_scanner
from checkin.settings import Look
from checkin.ui.desk import DeskWindow
from checkin.ui.desk.actions import Act

_PEOPLE: Final = 2_000
_EVERY: Final = 5_000  # milliseconds between two looks
_TURN: Final = 50  # scans of one operator
# By how much each may grow in 1,000 scans and still be called steady.
_BARS: Final = {"resident MB": 2.0, "threads": 0.5, "open files": 0.5}


@dataclass(frozen=True, slots=True)
class Taken:
    scans: int
    resident: float  # MB
    threads: int
    files: int


def taken(scans: int) -> Taken:
    """What this process has now (proc(5))."""
    said = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines())
    resident = int(said["VmRSS"].split()[0]) / 1000
    return Taken(scans, resident, int(said["Threads"]), len(list(Path("/proc/self/fd").iterdir())))


class Day(QObject):
    """Scans until the time is over; each scan follows the verdict before."""

    def __init__(self, window: DeskWindow, pin: str, codes: Sequence[str], seconds: float) -> None:
        super().__init__(window)
        self._window, self._pin, self._codes, self._seconds = window, pin, codes, seconds
        self._until = float("inf")
        self._asked, self._turn = False, _TURN
        self.scans = 0
        self.looks: list[Taken] = []
        self._look = QTimer(self, interval=_EVERY)
        self._look.timeout.connect(lambda: self.looks.append(taken(self.scans)))
        window.ready.connect(self._sign_in)
        window.signed_in.connect(lambda _operator: self._next())
        window.scans.presented.connect(self._follow)

    def _sign_in(self) -> None:
        if not self._look.isActive():
            self._look.start()
            self._until = time.monotonic() + self._seconds
        bench = next(row.about for row in self._window.sign_in.list.rows if row.about.id == "bench")
        self._window.sign_in.entered.emit(bench, self._pin)

    def _follow(self, presented: object) -> None:
        del presented
        self.scans += 1
        # The camera scans too, in between.
        if self._asked:
            self._asked = False
            QTimer.singleShot(20, self, self._go_on)

    def _go_on(self) -> None:
        if time.monotonic() > self._until:
            self._look.stop()
            self._window.close()
        elif self.scans < self._turn:
            self._next()
        else:
            self._turn = self.scans + _TURN
            self._window.room.search.setText("konig")
            self._window.room.offers.asked.emit(Act.OPEN)
            QTimer.singleShot(500, self, lambda: self._window.room.offers.asked.emit(Act.SIGN_OUT))

    def _next(self) -> None:
        self._asked = True
        self._window.scans.present(self._codes[self.scans % len(self._codes)])


def measure(minutes: float) -> bool:
    with tempfile.TemporaryDirectory(prefix="checkin-soak-") as name:
        home = Home(Path(name) / "home")
        with stage.built(home, registrations=_PEOPLE, showings=40, seed=3, say=_say) as built:
            film = built.folder / "film.avi"
            act = built.script.morning()
            shoot(film, list(built.script.scenes(act, 1.0))[:8], seed=3)
            codes = [each.code for each in act.showings]
            issuer = parts.issuer(built.setup, built.database)
            codes += [issuer.ticket(each) for each in parts.station(built.setup, built.database).some(1_000)]
            setup = built.setup
        day = _lived(setup, film, codes, minutes * 60)
    return _told(day)


def _lived(setup: stage.Setup, film: Path, codes: Sequence[str], seconds: float) -> Day:
    with closing(parts.database(setup)) as database:
        pin = parts.operators(setup, database).add("bench", "Benchmark", Role.DESK)
    application, behind = app.begin(), app.Behind(setup)
    window = DeskWindow(
        plan=setup.plan,
        open_office=behind.office,
        open_scanner=lambda: open_scanner(f"file:{film}", loop=True, pace=True),
        look=Look(language="en"),
    )
    day = Day(window, pin, codes, seconds)
    looks = day.looks
    try:
        app.show(application, window, windowed=True, size=(1920, 1080), often=(window.sign_in, window.room))
    finally:
        behind.close()
    day.looks = looks
    return day


def _told(day: Day) -> bool:
    for each in day.looks[:: max(1, len(day.looks) // 12)]:
        _say(f"{each.scans:6,} scans: {each.resident:7.1f} MB, {each.threads:3} threads, {each.files:3} open files")
    warm = day.looks[len(day.looks) // 2 :]
    scans = [each.scans / 1000 for each in warm]
    good = True
    for name, values in (
        ("resident MB", [each.resident for each in warm]),
        ("threads", [each.threads for each in warm]),
        ("open files", [each.files for each in warm]),
    ):
        slope = _slope(scans, values)
        good &= slope < _BARS[name]
        _say(f"{name}: {slope:+.2f} in 1,000 scans; bar {_BARS[name]}")
    return good


def _slope(scans: Sequence[float], values: Sequence[float]) -> float:
    """The median of the slopes between any two: what comes and goes in between does not turn it (Theil and Sen)."""
    pairs = combinations(zip(scans, values, strict=True), 2)
    return float(np.median([(b[1] - a[1]) / (b[0] - a[0]) for a, b in pairs if b[0] > a[0]]))


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  a script's output


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10.0)
    return 0 if measure(parser.parse_args().minutes) else 1


if __name__ == "__main__":
    sys.exit(main())
