"""The one thread of a hub that writes. What waits while it commits goes into one transaction with the next.

A commit waits for the disk, whether it holds one fact or a thousand: so many clients cost little more than one.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, Final, TypeVar

from checkin.domain.clock import Clock, milliseconds
from checkin.domain.facts import Fact
from checkin.store import notices, positions, stations
from checkin.store.database import Connection, Database, StoreError
from checkin.store.positions import Placed
from checkin.store.server import together
from checkin.store.stations import Joined

_TOGETHER: Final = 5_000  # facts in one transaction; the clients of the others wait for it
_ENOUGH: Final = 100  # facts; a transaction costs as much as a few dozen, so fewer wait a moment for others
_GATHERING: Final = 0.002  # seconds
_MOST: Final = 50_000  # facts waiting; beyond that the hub says that it is busy

Result = TypeVar("Result")
Numbered = tuple[int, Fact]

_log = logging.getLogger("checkin.hub")


class BusyError(Exception):
    """More is waiting to be written than will be written soon."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What came of a station's facts: their positions by id, and how far its chain reaches (None: it never joined)."""

    positions: dict[bytes, int]
    chain: Joined | None


@dataclass(frozen=True, slots=True)
class _Facts:
    station: str
    facts: Sequence[Fact]
    answer: Future[Taken]


@dataclass(frozen=True, slots=True)
class _Work:
    do: Callable[[Connection], Any]
    answer: Future[Any]


_Job = _Facts | _Work


class Intake:
    """Writes from `start` to `stop`. `told` is called in its thread with facts that are new, and their positions.

    It is called with none where there are some, but nobody says which.
    """

    def __init__(self, database: Database, clock: Clock, told: Callable[[Sequence[Numbered]], None]) -> None:
        self._database = database
        self._clock = clock
        self._told = told
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._waiting = 0
        self._count = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="intake", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Write what is waiting, then end."""
        self._jobs.put(None)
        self._thread.join()

    @property
    def waiting(self) -> int:
        """Facts that are waiting to be written."""
        return self._waiting

    def take(self, station: str, facts: Sequence[Fact]) -> Future[Taken]:
        """Write facts of a station, which are whole. Raises BusyError; the future may hold a StoreError."""
        with self._count:
            if self._waiting > _MOST:
                raise BusyError
            self._waiting += len(facts)
        answer: Future[Taken] = Future()
        self._jobs.put(_Facts(station, facts, answer))
        return answer

    def do(self, work: Callable[[Connection], Result]) -> Future[Result]:
        """Something else to be written; it may be tried twice, so it leaves nothing but what it writes."""
        answer: Future[Result] = Future()
        self._jobs.put(_Work(work, answer))
        return answer

    def _run(self) -> None:
        going = True
        while going:
            jobs = [self._jobs.get()]
            if self._waiting < _ENOUGH:
                time.sleep(_GATHERING)
            together = _size(jobs[0])
            while together < _TOGETHER and jobs[-1] is not None:
                try:
                    jobs.append(self._jobs.get_nowait())
                except Empty:
                    break
                together += _size(jobs[-1])
            going = jobs[-1] is not None
            self._write([job for job in jobs if job is not None])
            with self._count:
                self._waiting -= together

    def _write(self, jobs: Sequence[_Job]) -> None:
        if not jobs:
            return
        try:
            answers, news = self._committed(jobs)
        except Exception as error:  # noqa: BLE001 -- whoever waits for the answer is told
            # One of them alone may be at fault, and the others are not to suffer for it.
            if len(jobs) > 1:
                for job in jobs:
                    self._write([job])
                return
            if not isinstance(error, StoreError):
                _log.error("event=write_failed", exc_info=error)
            jobs[0].answer.set_exception(error)
            return
        if news is not None:
            self._told(news)
        for job, answer in zip(jobs, answers, strict=True):
            job.answer.set_result(answer)

    def _committed(self, jobs: Sequence[_Job]) -> tuple[list[Any], Sequence[Numbered] | None]:
        batches = [job for job in jobs if isinstance(job, _Facts)]
        with self._database.writing() as connection:
            placed = positions.take_in(connection, [fact for batch in batches for fact in batch.facts])
            chains = self._gone_on(connection, placed, [batch.station for batch in batches]) if batches else {}
            answers: list[Any] = []
            for job in jobs:
                if isinstance(job, _Work):
                    answers.append(job.do(connection))
                else:
                    own = {fact.id: placed.positions[fact.id] for fact in job.facts}
                    answers.append(Taken(own, chains.get(job.station)))
            if not placed.positions:
                return answers, None
        if len(placed.new) < len(placed.positions):
            return answers, ()  # some were there; one of them may only now have got its position
        return answers, [(placed.positions[fact.id], fact) for fact in placed.new]

    def _gone_on(self, connection: Connection, placed: Placed, names: Sequence[str]) -> dict[str, Joined]:
        """The chains of these stations, written down as they are now; and word to the other hub processes."""
        chains = stations.followed(connection, placed.new, milliseconds(self._clock()), names)
        with together(connection):
            stations.go_on(connection, chains.values())
            if placed.positions:
                notices.tell(connection, max(placed.positions.values()))
        return chains


def _size(job: _Job | None) -> int:
    return len(job.facts) if isinstance(job, _Facts) else 0
