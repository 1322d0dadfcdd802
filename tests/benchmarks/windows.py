"""The windows in front of a camera: how soon a verdict is painted, how the picture moves, what stops the event loop.

A hub in a process of its own has 110,000 registrations. A desk that joined it looks at a film of people with their
codes, lets them in, prints their badges into a folder, and exchanges with the hub all the while. Measured is

- from the moment a camera shows the frame in which a code is read, to the verdict painted on the window;
- the pictures of the camera that are painted in a second, while they are decoded;
- the gaps of the event loop from the first paint on, each with the processor time that the GUI thread used in it: on a
  machine that has other work, a gap without processor time is that other work's.

`python tests/benchmarks/windows.py --registrations N --codes N` for others than 110,000 and 40.
"""

import argparse
import os
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
# Run as a script, neither the program nor what lies beside the tests is found otherwise.
sys.path[:0] = [str(HERE), str(HERE.parent), str(HERE.parents[1])]

# ruff: noqa: E402
import _running
import numpy as np
from heartbeat import Heart
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from checkin import app, parts
from checkin.demo import conference, stage
from checkin.demo.film import shoot
from checkin.domain.roles import Role
from checkin.home import Home
from checkin.scanners import Lost, Scanner, Sighting, open_scanner
from checkin.settings import Look
from checkin.setup import Setup, open_home
from checkin.station import joining
from checkin.sync import invitation
from checkin.sync.client import OfflineError
from checkin.ui.desk import DeskWindow
from checkin.ui.exchanging import Exchanging

_VERDICT_BAR: Final = 120.0  # milliseconds, p95
_PREVIEW_BAR: Final = 25.0  # a second
_GAP_BAR: Final = 50.0  # milliseconds
_PATIENCE: Final = 120.0  # seconds


@dataclass(slots=True)
class Camera:
    """A film at its own pace, which knows when each of its frames was shown."""

    where: str
    shown: dict[str, float] = field(default_factory=dict)  # when the frame was, in which a code came into sight
    frames: int = 0
    wanted: threading.Event = field(default_factory=threading.Event)
    _at: float = 0.0
    _film: Scanner | None = None

    def sightings(self) -> Iterator[Sighting | Lost]:
        self._film = open_scanner(f"file:{self.where}", pace=True, sleep=self._sleep)
        before: tuple[str, ...] = ()
        self.wanted.wait()
        self._at = time.perf_counter()
        for seen in self._film.sightings():
            if isinstance(seen, Sighting):
                self.frames += 1
                self.shown.update((text, self._at) for text in seen.texts if text not in before)
                before = seen.texts
            yield seen
            self._at = time.perf_counter()

    def close(self) -> None:
        self.wanted.set()
        if self._film:
            self._film.close()

    def _sleep(self, seconds: float) -> None:
        time.sleep(seconds)
        self._at = time.perf_counter()


class Painted(QObject):
    """Says when a widget, and all that was to be painted with it, is on the screen."""

    flushed = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._begun = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and not self._begun:
            # The whole window is painted in one turn of the event loop, and flushed at its end.
            self._begun = True
            QTimer.singleShot(0, self, self._flush)
        return False

    def _flush(self) -> None:
        self._begun = False
        self.flushed.emit()


@dataclass(slots=True)
class Times:
    verdicts: list[float] = field(default_factory=list)  # milliseconds
    pictures: list[float] = field(default_factory=list)  # when each was painted
    waiting: list[float] = field(default_factory=list)  # when the frames of verdicts not painted yet were shown

    def paint_verdict(self) -> None:
        now = time.perf_counter()
        self.verdicts.extend((now - shown) * 1000 for shown in self.waiting)
        self.waiting.clear()


def stationed(folder: Path, registrations: int, codes: int) -> tuple[Home, Path]:
    """The home of a hub with everybody, and a film of people of that conference."""
    home = Home(folder / "hub")
    with stage.built(home, registrations=registrations, showings=codes, seed=3, say=_say) as built:
        act = built.script.morning()
        film = built.folder / "film.avi"
        _say(f"filming {len(act.showings)} codes …")
        shoot(film, list(built.script.scenes(act, 1.0)), seed=3)
        parts.finder(built.database).catch_up()
    return home, film


def joined(folder: Path, hub: _running.Running) -> Setup:
    said = _running.asked(
        "invite", "--home", hub.home, "--station", "desk-1", "--gate", conference.MAIN, "--role", "desk"
    )
    home = Home(folder / "desk")
    patience = time.monotonic() + _PATIENCE
    while True:
        try:
            joining.join(home, invitation.read(said["invitation"]))
            break
        except OfflineError:
            # A hub that just started makes the copy that stations begin with.
            if time.monotonic() > patience:
                raise
            time.sleep(1)
    return open_home(home).with_devices(printer="folder:" + str(folder / "badges"))


def watch(setup: Setup, film: Path, pin: str) -> tuple[Times, Heart, Camera]:
    """Show the desk's window until the film is over; `pin` is that of who works there."""
    application, behind = app.begin(), app.Behind(setup)
    camera, times = Camera(str(film)), Times()
    window = DeskWindow(
        plan=setup.plan, open_office=behind.office, open_scanner=lambda: camera, look=Look(language="en")
    )
    exchanging = Exchanging(behind.turns)
    window.painted_first.connect(exchanging.begin)
    hearts: list[Heart] = []

    def begin() -> None:
        hearts.append(Heart())

    def sign_in() -> None:
        bench = next(row.about for row in window.sign_in.list.rows if row.about.id == "bench")
        window.sign_in.entered.emit(bench, pin)

    def note(_presented: object) -> None:
        times.waiting.append(camera.shown[scanned.popleft()])

    # The desk decides in the order in which the camera saw them.
    scanned: deque[str] = deque()
    window.painted_first.connect(begin)
    window.ready.connect(sign_in)
    window.signed_in.connect(lambda _operator: camera.wanted.set())
    window._eyes.scanned.connect(scanned.append)  # noqa: SLF001  what the camera says, before it is decided
    window.scans.presented.connect(note)
    window._eyes.ended.connect(lambda: QTimer.singleShot(2_000, window.close))  # noqa: SLF001
    Painted(window.room.verdict).flushed.connect(times.paint_verdict)
    finder = window.room.stage.stage.viewfinder
    shown: list[int] = []

    def paint_picture() -> None:
        if (key := finder.picture.cacheKey()) not in shown[-1:]:
            shown.append(key)
            times.pictures.append(time.perf_counter())

    Painted(finder).flushed.connect(paint_picture)
    try:
        app.show(application, window, windowed=True, size=(1920, 1080), often=(window.sign_in, window.room))
    finally:
        exchanging.close()
        behind.close()
    hearts[0].stop()
    return times, hearts[0], camera


def measure(registrations: int, codes: int) -> bool:
    with tempfile.TemporaryDirectory(prefix="checkin-windows-") as name:
        folder = Path(name)
        home, film = stationed(folder, registrations, codes)
        begun = open_home(home)
        with closing(parts.database(begun)) as database:
            pin = parts.operators(begun, database).add("bench", "Benchmark", Role.DESK)
        with _running.hub(home.path) as hub:
            setup = joined(folder, hub)
            times, heart, camera = watch(setup, film, pin)
        badges = len(list((folder / "badges").glob("*.pdf")))
    return _told(times, heart, camera, badges)


def _told(times: Times, heart: Heart, camera: Camera, badges: int) -> bool:
    p50, p95 = (float(np.percentile(times.verdicts, share)) for share in (50, 95))
    span = times.pictures[-1] - times.pictures[0]
    rate, frames = (len(times.pictures) - 1) / span, camera.frames / span
    _say(f"{len(times.verdicts)} verdicts of {len(camera.shown)} codes, {badges} badges, {camera.frames} frames")
    _say(f"frame shown to verdict painted: p50 {p50:.0f} ms, p95 {p95:.0f} ms; bar p95 {_VERDICT_BAR:.0f} ms")
    _say(f"preview: {rate:.1f} pictures a second of {frames:.1f} frames; bar {_PREVIEW_BAR:.0f}")
    long = heart.over(_GAP_BAR)
    worst = max((gap.cpu_ms for gap in heart.gaps), default=0.0)
    _say(f"{heart.beats} beats, {len(long)} gaps over {_GAP_BAR:.0f} ms; most processor time in a gap: {worst:.0f} ms")
    for gap in heart.over(20)[:25]:
        _say(f"  at {gap.at:6.2f} s: {gap.ms:4.0f} ms, {gap.cpu_ms:4.0f} ms of processor; {gap.on}")
    return p95 < _VERDICT_BAR and rate >= _PREVIEW_BAR and not long


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201  a script's output


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--registrations", type=int, default=110_000)
    parser.add_argument("--codes", type=int, default=40)
    given = parser.parse_args()
    return 0 if measure(given.registrations, given.codes) else 1


if __name__ == "__main__":
    sys.exit(main())
