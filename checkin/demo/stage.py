"""The stage of the demonstration: its home, its people, its film, and the checks on what came of it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from checkin import parts
from checkin.badges.proof import render
from checkin.demo import conference
from checkin.demo.figures import Figures
from checkin.demo.film import shoot
from checkin.demo.script import Act, Prompter, Script
from checkin.domain.clock import now
from checkin.domain.credential import Signer, new_private_key
from checkin.domain.printing import Job, Why
from checkin.home import Home
from checkin.press import Press
from checkin.scanners.decoder import Decoder
from checkin.setup import Setup
from checkin.station import Presented, Station
from checkin.store.database import Database

Say = Callable[[str], None]

_DPI = 200


@dataclass(slots=True)
class Stage:
    """Everything an act needs. `badges` are the codes of the first badges printed, by registration."""

    setup: Setup
    database: Database
    script: Script
    folder: Path
    seed: int
    say: Say
    pace: float = 1.0
    figures: Figures = field(default_factory=Figures)
    badges: dict[str, str] = field(default_factory=dict)
    _acts: int = 0

    @property
    def _desk(self) -> Station:
        return parts.station(self.setup, self.database)

    def station(self, act: Act) -> Station:
        return parts.station(self.setup, self.database, gate=act.gate)

    def film(self, act: Act) -> Path:
        """Shoot an act; the file is the camera that the desk looks through."""
        self._acts += 1
        path = self.folder / f"act-{self._acts}-{act.gate}.avi"
        self.say(f"filming {len(act.showings)} codes at the gate {act.gate} …")
        shoot(path, list(self.script.scenes(act, self.pace)), seed=self.seed * 10 + self._acts)
        return path

    def acts(self) -> Iterator[Act]:
        """The acts in order, each written when the one before is over. Acts without anybody are left out."""
        before, morning = self.script.before_hours(), self.script.morning()
        self._correct()
        yield from (act for act in (before, morning) if act.showings)
        if leaving := self.script.leaving(self.badges).showings:
            yield Act(conference.EXIT, leaving)
            first = dict(self.badges)
            self._replace_lost(first)
            yield self.script.afternoon(first)

    def presented(self, prompter: Prompter, text: str, presented: Presented) -> None:
        self.figures.count(presented)
        who = presented.registration.id if presented.registration else None
        prompter.heard(text, presented.decision, who)

    def came_out(self, job: Job, ms: float) -> None:
        """A badge lies in the folder, so many milliseconds after it was asked for."""
        code = parts.issuer(self.setup, self.database).code(self._desk.find(job.registration), job.serial)
        self.figures.badges += 1
        self.figures.badge_ms.append(ms)
        self.figures.badges_read_back += _says(Path(job.handle), code)
        self.badges.setdefault(job.registration, code)

    def over(self, prompter: Prompter) -> None:
        """An act is over: what the script foresaw and never came counts as unexpected too."""
        self.figures.unexpected += prompter.unexpected + prompter.never_seen
        self.figures.misreads += prompter.misread

    def _correct(self) -> None:
        desk = self._desk
        for registration, fields in self.script.corrections:
            desk.correct(registration, fields, reason="as the script wants it")

    def _replace_lost(self, badges: dict[str, str]) -> None:
        press = Press(self.setup, self.database)
        for registration in self.script.losing(badges):
            press.print(registration, reason=Why.LOST)


@contextmanager
def built(home: Home, *, registrations: int, showings: int, seed: int, say: Say, pace: float = 1.0) -> Iterator[Stage]:
    """A conference in this home with so many registrations, and a script of so many showings."""
    setup, _ = parts.found(home, conference.plan(now()), station="demo", gate=conference.MAIN)
    database = parts.database(setup)
    try:
        desk, issuer = parts.station(setup, database), parts.issuer(setup, database)
        say(f"registering {registrations:,} people …")
        parts.importer(setup, database).register_all(conference.everybody(registrations, seed))
        withdrawn = Signer(setup.plan.id, new_private_key())
        issuer.adopt_key(withdrawn.public)
        issuer.withdraw_key(withdrawn.key, reason="the script wants one")
        people = desk.some(min(registrations, showings * 2))
        script = Script(people, issuer.ticket, withdrawn, showings=showings, seed=seed)
        folder = home.path / "film"
        folder.mkdir(exist_ok=True)
        stage = Stage(setup, database, script, folder, seed, say, pace)
        stage.figures.registrations = registrations
        yield stage
    finally:
        database.close()


def _says(badge: Path, code: str) -> bool:
    """Whether the finished badge, looked at as a camera would, says just this code."""
    picture = np.ascontiguousarray(render(badge.read_bytes(), _DPI))
    return [found.text for found in Decoder().read_still(picture).codes] == [code]
