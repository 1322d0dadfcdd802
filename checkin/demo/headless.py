"""The demonstration without a window: the same camera, desk and press, one after the other."""

import time
from contextlib import closing
from pathlib import Path

from checkin import parts
from checkin.demo.script import Prompter
from checkin.demo.stage import Stage
from checkin.scanners import Lost, open_scanner
from checkin.scanners.presentation import Presentations
from checkin.station import PrintQueue, Station


def run(stage: Stage) -> None:
    """Play every act; what was seen and decided is in the stage's figures."""
    with closing(parts.print_queue(stage.setup, stage.database)) as queue:
        queue.warm()
        for act in stage.acts():
            prompter = Prompter(act)
            film = stage.film(act)
            stage.say(f"watching {film.name} …")
            _watch(stage, prompter, stage.station(act), queue, film)
            stage.over(prompter)


def _watch(stage: Stage, prompter: Prompter, station: Station, queue: PrintQueue, film: Path) -> None:
    presentations = Presentations()
    with closing(open_scanner(f"file:{film}")) as scanner:
        for seen in scanner.sightings():
            if isinstance(seen, Lost):
                continue
            stage.figures.saw(seen)
            for text in presentations.new(seen.texts, seen.at):
                _present(stage, prompter, station, queue, text)


def _present(stage: Stage, prompter: Prompter, station: Station, queue: PrintQueue, text: str) -> None:
    presented = station.present(text)
    stage.presented(prompter, text, presented)
    if presented.badge_due and presented.registration:
        began = time.perf_counter()
        queue.ask(presented.registration.id)
        # A folder has the badge when the step is over.
        for change in queue.step():
            stage.came_out(change.job, (time.perf_counter() - began) * 1000)
