"""Badges on their way as people see them: whose each is, how far it is, and what can be done about it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.printing import Job, JobState, Why
from checkin.domain.registration import Registration
from checkin.domain.roles import Role, Task, shown_to
from checkin.station.printing import PrintQueue, QueueError
from checkin.store import print_jobs, registrations
from checkin.store.database import Database

_HOUR: Final = 3_600_000  # milliseconds
_MOST: Final = 60  # what is gone through at a glance


def print_anew(queue: PrintQueue, registration: str, why: Why, operator: str, allowed: str) -> Job:
    """Another badge for a reason. Of one that nobody knew whether it came out, the reason says so.

    Raises QueueError, StoreError.
    """
    before = queue.open_job(registration)
    if before is not None and before.state is JobState.UNKNOWN:
        queue.settle(before.id, came_out=why is not Why.NOT_PRINTED)
    return queue.ask(registration, why, operator, allowed=allowed)


@dataclass(frozen=True, slots=True)
class Slip:
    """A badge on its way, and whose it is, as far as that is shown to whoever looks."""

    job: Job
    person: Registration | None


class Slips:
    """A supervisor sees all badges of the station, everybody else those they asked for within the hour.

    Every act raises QueueError and StoreError.
    """

    def __init__(
        self, database: Database, queue: PrintQueue, role: Role, operator: str = "", clock: Clock = now
    ) -> None:
        self._database, self._queue, self._clock = database, queue, clock
        self._role, self._operator = role, operator

    @property
    def places(self) -> tuple[str, ...]:
        """The addresses of the printers that a badge can be sent to."""
        return self._queue.places

    @property
    def is_idle(self) -> bool:
        """Whether no desk or kiosk of this station is open, which would print them."""
        return self._queue.is_idle

    def look(self) -> tuple[Slip, ...]:
        """Those that somebody should look after or wait for first, then the others, the newest first."""
        jobs = self._jobs()
        with self._database.reading() as connection:
            people = registrations.find_all(connection, list({job.registration for job in jobs}))
        ordered = sorted(jobs, key=lambda job: (job.over, -job.id))
        return tuple(Slip(job, self._shown(people.get(job.registration))) for job in ordered)

    def cancel(self, job: int) -> Job:
        return self._done(job, self._queue.cancel)

    def again(self, job: int) -> Job:
        """Once more from the beginning, on the usual printer."""
        return self._done(job, self._queue.retry)

    def elsewhere(self, job: int, where: str) -> Job:
        return self._done(job, lambda number: self._queue.to_other(number, where))

    def settle(self, job: int, *, came_out: bool) -> Job:
        """Somebody has looked whether it came out."""
        return self._done(job, lambda number: self._queue.settle(number, came_out=came_out))

    def _done(self, job: int, deed: Callable[[int], Job]) -> Job:
        if not self._sees_all and self._queue.job(job).operator != self._operator:
            raise QueueError("this badge was asked for by somebody else: ask a supervisor")
        return deed(job)

    def _jobs(self) -> list[Job]:
        if self._sees_all:
            return self._queue.jobs(_MOST)
        since = milliseconds(self._clock()) - _HOUR
        with self._database.reading() as connection:
            return print_jobs.asked_by(connection, self._operator, since, _MOST)

    def _shown(self, person: Registration | None) -> Registration | None:
        return shown_to(self._role, person) if person else None

    @property
    def _sees_all(self) -> bool:
        return self._role.may(Task.SETTINGS)
