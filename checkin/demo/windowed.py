"""The demonstration in the real kiosk window: the same acts, at the pace of people."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from checkin import parts
from checkin.app import begin, show
from checkin.demo.script import Act, Prompter
from checkin.demo.stage import Stage
from checkin.domain.plan import Gate
from checkin.scanners import Lost, Scanner, Sighting, open_scanner
from checkin.settings import Look
from checkin.station import Issued, Presented, Station
from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk import KioskWindow


def run(stage: Stage) -> None:
    """Play every act in a window; what was seen and decided is in the stage's figures."""
    app = begin()
    play = _Play(stage)
    failures = play.go()
    show(app, play.window, windowed=True)
    play.stop()
    if failures:
        raise failures[0]


@dataclass(slots=True)
class _Watched:
    """A scanner whose frames are counted on their way."""

    scanner: Scanner
    stage: Stage

    def sightings(self) -> Iterator[Sighting | Lost]:
        for seen in self.scanner.sightings():
            if isinstance(seen, Sighting):
                self.stage.figures.saw(seen)
            yield seen

    def close(self) -> None:
        self.scanner.close()


@dataclass(slots=True)
class _Prompted:
    """A desk whose decisions the prompter hears."""

    station: Station
    stage: Stage
    prompter: Prompter

    @property
    def gate(self) -> Gate:
        return self.station.gate

    def present(self, text: str) -> Presented:
        presented = self.station.present(text)
        self.stage.presented(self.prompter, text, presented)
        return presented


@dataclass(slots=True)
class _Timed:
    """A press whose badges are looked at."""

    press: parts.Press
    stage: Stage

    def print(self, registration_id: str) -> Issued:
        began = time.perf_counter()
        issued = self.press.print(registration_id)
        self.stage.issued(issued, (time.perf_counter() - began) * 1000)
        return issued


class _Play:
    """One act after the other: each is filmed in the background, then the window looks at the film."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._acts = stage.acts()
        self._filming = JobQueue()
        self._failures: list[Exception] = []
        self._prompter: Prompter | None = None
        self._next: tuple[Act, Path] | None = None
        self.window: KioskWindow

    def go(self) -> list[Exception]:
        """Film the first act and stand the window up before it; returns what goes wrong from then on."""
        self._film_next()
        if self._next is None:
            raise ValueError("the script has no act")
        station, scanner = self._opening(*self._next)
        self.window = KioskWindow(
            plan=self._stage.setup.plan,
            open_station=station,
            open_scanner=scanner,
            open_press=lambda: _Timed(parts.Press(self._stage.setup, self._stage.database), self._stage),
            look=Look(),
            leave=lambda _pin: True,
        )
        self.window.film_ended.connect(self._end_act)
        return self._failures

    def stop(self) -> None:
        self._filming.close()

    def _film_next(self) -> None:
        act = next(self._acts, None)
        self._next = (act, self._stage.film(act)) if act else None

    def _opening(self, act: Act, film: Path) -> tuple[Callable[[], _Prompted], Callable[[], _Watched]]:
        stage, self._prompter = self._stage, Prompter(act)
        prompter = self._prompter
        return (
            lambda: _Prompted(stage.station(act), stage, prompter),
            lambda: _Watched(open_scanner(f"file:{film}", pace=True), stage),
        )

    def _end_act(self) -> None:
        if self._prompter:
            self._stage.over(self._prompter)
        self._filming.run(self._film_next, self._play_next, self._fail)

    def _play_next(self, _filmed: None) -> None:
        if self._next is None:
            self.window.close()
        else:
            self.window.use(*self._opening(*self._next))

    def _fail(self, error: Exception) -> None:
        self._failures.append(error)
        self.window.close()
