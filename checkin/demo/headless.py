"""The demonstration without a window: the same camera, desk and press, one after the other."""

import time
from contextlib import closing
from pathlib import Path

from checkin import parts
from checkin.demo.script import Prompter
from checkin.demo.stage import Stage
from checkin.scanners import Lost, open_scanner
from checkin.scanners.presentation import Presentations
from checkin.station import Station


def run(stage: Stage) -> None:
    """Play every act; what was seen and decided is in the stage's figures."""
    press = parts.Press(stage.setup, stage.database)
    for act in stage.acts():
        prompter = Prompter(act)
        film = stage.film(act)
        stage.say(f"watching {film.name} …")
        _watch(stage, prompter, stage.station(act), press, film)
        stage.over(prompter)


def _watch(stage: Stage, prompter: Prompter, station: Station, press: parts.Press, film: Path) -> None:
    presentations = Presentations()
    with closing(open_scanner(f"file:{film}")) as scanner:
        for seen in scanner.sightings():
            if isinstance(seen, Lost):
                continue
            stage.figures.saw(seen)
            for text in presentations.new(seen.texts, seen.at):
                _present(stage, prompter, station, press, text)


def _present(stage: Stage, prompter: Prompter, station: Station, press: parts.Press, text: str) -> None:
    presented = station.present(text)
    stage.presented(prompter, text, presented)
    if presented.badge_due and presented.registration:
        began = time.perf_counter()
        issued = press.print(presented.registration.id)
        stage.issued(issued, (time.perf_counter() - began) * 1000)
