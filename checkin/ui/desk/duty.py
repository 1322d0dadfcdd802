"""What everybody at the desk needs: the office behind it, who is at work, in which language, and the threads."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from checkin.domain.plan import Plan
from checkin.domain.roles import Task
from checkin.ui.desk.room import Room
from checkin.ui.jobs import JobQueue
from checkin.ui.language import Language
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Scene

if TYPE_CHECKING:  # the office brings the database, which opens after the first paint
    from checkin.office import Office
    from checkin.station import Shift

_log = logging.getLogger(__name__)

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Threads:
    """A queue for each kind of slow work, so that none waits for another kind: decisions least of all."""

    desk: JobQueue
    search: JobQueue
    printing: JobQueue
    drawing: JobQueue
    background: JobQueue

    @classmethod
    def begun(cls, parent: QObject) -> "Threads":
        return cls(*(JobQueue(parent) for _ in range(5)))

    def close(self) -> None:
        for queue in (self.background, self.search, self.drawing, self.desk, self.printing):
            queue.close()


@dataclass(slots=True)
class Duty:
    """`office` and `shift` are None until the office is open and somebody has signed in."""

    plan: Plan
    language: Language
    room: Room
    threads: Threads
    office: "Office | None" = None
    shift: "Shift | None" = field(default=None)

    @property
    def at_work(self) -> "Shift":
        if self.shift is None:
            raise RuntimeError("nobody is signed in")
        return self.shift

    @property
    def open_office(self) -> "Office":
        if self.office is None:
            raise RuntimeError("the office is not open")
        return self.office

    @property
    def scene(self) -> Scene:
        return Scene(self.plan, self.open_office.gate, self.language.code, self.open_office.moment())

    def may(self, task: Task) -> bool:
        return self.shift is not None and self.shift.may(task)

    def decide(self, work: "Callable[[Shift], Result]", then: Callable[[Result], object]) -> None:
        """Have the shift do something in the thread of decisions; what fails is told to the operator.

        What comes back after the operator has gone is nobody's.
        """
        shift = self.at_work

        def deliver(result: Result) -> None:
            if self.shift is shift:
                then(result)

        self.threads.desk.run(lambda: work(shift), deliver, self.complain)

    def complain(self, error: Exception) -> None:
        """Something could not be done. The sentences of this program say what to do instead."""
        _log.error("what an operator asked for was not done (%s)", type(error).__name__)
        self.room.notice.show_notice(Tone.REFUSED, str(error))

    def warn(self, sentence: str) -> None:
        """Somebody has to look after something."""
        self.room.notice.show_notice(Tone.ATTENTION, sentence)

    def tell(self, sentence: str) -> None:
        """Something was done."""
        self.room.notice.show_notice(Tone.ADMITTED, sentence)
