"""The print queue of a station: badges are asked for, and come out once each, whatever happens meanwhile."""

import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from queue import SimpleQueue
from typing import Final

from checkin.domain import presence
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.printing import Change, Job, JobState, Why, Wish, after, amber, stale
from checkin.printers import State
from checkin.station.carrier import Carrier
from checkin.station.issuing import Draws, Issuer
from checkin.station.outlet import Outlet, Standing
from checkin.station.records import StationError
from checkin.store import journal, print_jobs
from checkin.store.alone import Alone
from checkin.store.database import Connection, Database

_LONG: Final = 0.3  # seconds from which on a step leaves the other printers to the next one
_RATE_OVER: Final = 5  # minutes
_LOOK: Final = "look whether the badge lies in the printer, and say so: only then can it be printed again"


class QueueError(StationError):
    """What cannot be done with a badge on its way; the sentence says what to do instead."""


class PrintQueue:
    """Every program of a station may have one; only one of them at a time has the printers in hand.

    `outlets` are the printers, the usual one first. `labels` are on a new roll, 0 where they are not counted.
    `step` is called again and again by one thread; everything else may come from any.
    """

    def __init__(
        self,
        database: Database,
        issuer: Issuer,
        open_drawer: Callable[[], Draws],
        outlets: Sequence[Outlet],
        *,
        clock: Clock = now,
        labels: int = 0,
    ) -> None:
        self._database = database
        self._issuer = issuer
        self._outlets = list(outlets)
        self._clock = clock
        self._labels = labels
        self._carrier = Carrier(database, issuer, open_drawer, clock)
        self._alone = Alone(Path(f"{database.path}.printing"))
        self._begun = False
        self._next = 0
        self._asked: SimpleQueue[int] = SimpleQueue()
        self._seen: dict[int, Change] = {}

    def close(self) -> None:
        """Let another program have the printers; jobs that are under way go on there, or at the next start."""
        self._alone.close()

    @property
    def is_idle(self) -> bool:
        """Whether no program of this station prints: what is asked for waits until one is opened."""
        return self._alone.is_free()

    def warm(self) -> None:
        """Open what the first badge would wait for. Raises BadgeError."""
        self._carrier.warm()

    # What people want.

    def ask(self, registration: str, why: Why | None = None, operator: str = "", *, allowed: str = "") -> Job:
        """A badge for somebody. One that is on its way already comes back as it is: nobody gets two at once.

        `allowed` is the supervisor who allowed another one. Raises QueueError when the person has a badge and nobody
        says why there should be another, and where no badges are printed; StoreError.
        """
        if not self._outlets:
            raise QueueError("this station prints no badges: set printer under [devices] in settings.toml")
        at = self._now()
        with self._database.writing() as connection:
            job = print_jobs.unfinished_of(connection, registration)
            if job is None:
                if why is None and presence.history(journal.history(connection, registration)).badge:
                    raise QueueError("this person has a badge already: print it again, and say why")
                new = Job(0, registration, at, why=why or "", operator=operator, allowed=allowed, changed=at)
                job = print_jobs.add(connection, new)
        self._asked.put(job.id)
        return job

    def cancel(self, job: int) -> Job:
        """Nobody wants it any more. A badge that a printer has is taken back, if it is not too late.

        Raises QueueError, StoreError.
        """

        def cancelled(_connection: Connection, found: Job) -> Job:
            if found.over:
                raise QueueError("this badge is done with: there is nothing to be cancelled")
            return after(found, JobState.CANCELLED, self._now(), say="It was cancelled before it was printed.")

        return self._wish(job, Wish.CANCEL, "", cancelled)

    def retry(self, job: int) -> Job:
        """Print it on the usual printer, from the beginning. Raises QueueError, StoreError."""
        return self._wish(job, Wish.AGAIN, "", lambda connection, found: self._anew(connection, found, ""))

    def to_other(self, job: int, where: str = "") -> Job:
        """Print it on another printer: the one at that address, else the one after its own.

        Raises QueueError, StoreError.
        """
        target = where or self._after(self.job(job))
        if target not in self.places:
            raise QueueError(f"there is no printer {target!r} here: there are {', '.join(self.places)}")
        return self._wish(job, Wish.ELSEWHERE, target, lambda connection, found: self._anew(connection, found, target))

    def settle(self, job: int, *, came_out: bool) -> Job:
        """Somebody has looked whether a badge that nobody knew of came out. Raises QueueError, StoreError."""
        found = self.job(job)
        if found.state is not JobState.UNKNOWN:
            raise QueueError(f"nobody needs to look for this badge: it is {found.state}")
        if came_out:
            self._carrier.came_out(found, self._name(found.printer), say="Somebody has seen that it came out.")
        else:
            say = "Somebody has seen that it did not come out."
            self._carrier.keep(found, after(found, JobState.FAILED, self._now(), say=say))
        self._asked.put(job)
        return self.job(job)

    @property
    def places(self) -> tuple[str, ...]:
        """The addresses of the printers, the usual one first."""
        return tuple(each.where for each in self._outlets)

    def new_roll(self, where: str, labels: int) -> None:
        """A new roll of so many labels is in a printer."""
        with self._database.writing() as connection:
            print_jobs.put_in_roll(connection, where, labels)

    # What there is to see.

    def job(self, job: int) -> Job:
        """Raises QueueError when there is none of this number, StoreError."""
        with self._database.reading() as connection:
            return self._known(connection, job)

    def jobs(self, limit: int = 200) -> list[Job]:
        """Those that are not over, in the order in which they were asked for, then the newest of the others."""
        with self._database.reading() as connection:
            waiting = print_jobs.unfinished(connection)
            return [*waiting, *(job for job in print_jobs.newest(connection, limit) if job.over)]

    def open_job(self, registration: str) -> Job | None:
        """The badge that is on its way for somebody."""
        with self._database.reading() as connection:
            return print_jobs.unfinished_of(connection, registration)

    def state(self) -> tuple[Standing, ...]:
        """Every printer as it stood at the last step."""
        with self._database.reading() as connection:
            jobs, rolls = print_jobs.unfinished(connection), print_jobs.rolls(connection)
        return tuple(
            Standing(
                each.where,
                each.printer.name,
                each.state,
                sum(self._place(job) == each.where for job in jobs),
                each.by_rule,
                *rolls.get(each.where, (None, 0)),
            )
            for each in self._outlets
        )

    def look(self) -> State:
        """How the usual printer stands, at the last step if there was one. There is a printer."""
        usual = self._outlets[0]
        return usual.state if usual.known else usual.printer.state()

    def rate(self) -> float:
        """Badges in a minute, over the last five."""
        with self._database.reading() as connection:
            return print_jobs.printed_since(connection, self._now() - _RATE_OVER * 60_000) / _RATE_OVER

    # What is done.

    def step(self) -> tuple[Change, ...]:
        """Go on with everything, and say what is new. It takes as long as one printer takes to answer.

        Raises StoreError.
        """
        began = time.monotonic()
        mine = self._alone.mine()
        if mine and not self._begun:
            self._begin()
        for _ in self._outlets:
            outlet = self._outlets[self._next]
            self._next = (self._next + 1) % len(self._outlets)
            if mine:
                self._serve(outlet)
            else:
                outlet.look(self._now())
            if time.monotonic() - began > _LONG:
                break
        return self._news()

    def _begin(self) -> None:
        """The first step of a program that has the printers now: another one may have ended in the middle of a job."""
        with self._database.writing() as connection:
            if self._labels and self._outlets and self._outlets[0].where not in print_jobs.rolls(connection):
                print_jobs.put_in_roll(connection, self._outlets[0].where, self._labels)
            jobs = print_jobs.unfinished(connection)
        for job in jobs:
            if job.state is JobState.QUEUED and stale(job, self._now()):
                self._carrier.give_up(job)
            elif job.printer and job.printer not in self.places and job.state is not JobState.UNKNOWN:
                self._carrier.abandon(job)
            self._asked.put(job.id)
        self._begun = True

    def _serve(self, outlet: Outlet) -> None:
        with self._database.reading() as connection:
            jobs = [job for job in print_jobs.unfinished(connection) if self._place(job) == outlet.where]
        there = [job for job in jobs if job.state is not JobState.QUEUED]
        waiting = [job for job in jobs if job.state is JobState.QUEUED]
        self._carrier.serve(outlet, there, waiting, self._elsewhere(outlet))

    def _elsewhere(self, outlet: Outlet) -> str:
        others = (each for each in self._outlets if each is not outlet and each.by_rule and each.takes)
        return next((each.where for each in others), "")

    def _news(self) -> tuple[Change, ...]:
        at, ids = self._now(), set(self._seen)
        while not self._asked.empty():
            ids.add(self._asked.get())
        with self._database.reading() as connection:
            waiting = print_jobs.unfinished(connection)
            found = [*waiting, *print_jobs.some(connection, ids - {job.id for job in waiting})]
        seen = {job.id: Change(job, amber(job, at)) for job in found}
        news = tuple(each for number, each in seen.items() if self._seen.get(number) != each)
        self._seen = {number: each for number, each in seen.items() if not each.job.over}
        return news

    # Of one job.

    def _wish(self, number: int, wish: Wish, target: str, done: Callable[[Connection, Job], Job]) -> Job:
        """Do it, where no printer has the job, else keep it for the next step."""
        with self._database.writing() as connection:
            found = self._known(connection, number)
            if found.state is JobState.UNKNOWN:
                raise QueueError(_LOOK)
            if print_jobs.wish(connection, number, wish, target):
                changed = replace(found, wish=wish, target=target)
            else:
                changed = done(connection, found)
                print_jobs.step(connection, found, changed)
        self._asked.put(number)
        return changed

    def _anew(self, connection: Connection, found: Job, target: str) -> Job:
        if found.state is JobState.PRINTED:
            raise QueueError("this badge came out: print it again for the person, and say why")
        another = print_jobs.unfinished_of(connection, found.registration)
        if another is not None and another.id != found.id:
            raise QueueError("another badge for this person is on its way already")
        newest = presence.history(journal.history(connection, found.registration))
        if newest.badge and (not found.why or (newest.badge_at or 0) >= found.asked):
            raise QueueError("this person has got a badge since: print it again for the person, and say why")
        at = self._now()
        return after(found, JobState.QUEUED, at, asked=at, tries=0, target=target)

    def _known(self, connection: Connection, job: int) -> Job:
        found = print_jobs.find(connection, job)
        if found is None:
            raise QueueError(f"there is no badge number {job} on its way")
        return found

    def _place(self, job: Job) -> str:
        """The printer whose turn it is with a job."""
        wanted = job.target if job.state is JobState.QUEUED else job.printer
        usual = self.places[0] if self.places else ""
        return wanted if wanted in self.places or job.state is not JobState.QUEUED else usual

    def _after(self, job: Job) -> str:
        place = self._place(job)
        return next((where for where in self.places if where != place), "")

    def _name(self, where: str) -> str:
        return next((each.printer.name for each in self._outlets if each.where == where), where)

    def _now(self) -> int:
        return milliseconds(self._clock())
