"""The demonstration in the real kiosk window: the same acts, at the pace of people."""

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from checkin import parts
from checkin.app import begin, show
from checkin.demo.script import Act, Prompter
from checkin.demo.stage import Stage
from checkin.domain.helpcalls import HelpCall
from checkin.domain.plan import Gate
from checkin.domain.printing import Change, Job, JobState, Why
from checkin.domain.registration import FieldValue, Registration
from checkin.scanners import Lost, Scanner, Sighting, open_scanner
from checkin.settings import Look
from checkin.station import Presented, PrintQueue, Standing, Station
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

    def now(self) -> int:
        return self.station.now()

    def present(self, text: str) -> Presented:
        presented = self.station.present(text)
        self.stage.presented(self.prompter, text, presented)
        return presented

    def correct(self, registration: str, fields: Mapping[str, FieldValue], *, reason: str = "") -> Registration:
        return self.station.correct(registration, fields, reason=reason)

    def undo(self, fact: str, *, reason: str = "") -> None:
        self.station.undo(fact, reason=reason)

    def ask_for_help(self, page: str, reason: str = "") -> str:
        return self.station.ask_for_help(page, reason)

    def answer_help(self, fact: str) -> None:
        self.station.answer_help(fact)

    def help_calls(self) -> tuple[HelpCall, ...]:
        return self.station.help_calls()


@dataclass(slots=True)
class _Timed:
    """A print queue whose badges are looked at when they are out."""

    queue: PrintQueue
    stage: Stage
    asked: dict[int, float] = field(default_factory=dict)

    def ask(self, registration: str, why: Why | None = None, operator: str = "") -> Job:
        began = time.perf_counter()
        job = self.queue.ask(registration, why, operator)
        self.asked[job.id] = began
        return job

    def warm(self) -> None:
        self.queue.warm()

    def step(self) -> tuple[Change, ...]:
        changes = self.queue.step()
        for change in changes:
            if change.job.state is JobState.PRINTED and (began := self.asked.pop(change.job.id, None)):
                self.stage.came_out(change.job, (time.perf_counter() - began) * 1000)
        return changes

    def state(self) -> tuple[Standing, ...]:
        return self.queue.state()


class _Play:
    """One act after the other: each is filmed in the background, then the window looks at the film."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._acts = stage.acts()
        self._filming = JobQueue()
        self._failures: list[Exception] = []
        self._prompter: Prompter | None = None
        self._next: tuple[Act, Path] | None = None
        self._queue = parts.print_queue(stage.setup, stage.database)
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
            open_press=lambda: _Timed(self._queue, self._stage),
            look=Look(),
            leave=lambda _pin: None,
        )
        self.window.film_ended.connect(self._end_act)
        return self._failures

    def stop(self) -> None:
        self._filming.close()
        self._queue.close()

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
