"""The badges of those who are let in: asked for, and followed until they are out."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from checkin.domain.printing import Change, JobState
from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk.service import Fault, fault_of_printing
from checkin.ui.pressroom import BadgeState, Press, Pressroom

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Presented

_log = logging.getLogger(__name__)

_OUT_STAYS: Final = 4_000  # milliseconds
_MISSED_STAYS: Final = 8_000
_WAITING_STAYS: Final = 35_000  # the queue takes a badge back after 30 seconds, and what then helps is to be read


class Badges(QObject):
    moved = Signal(object, BadgeState, str, int)  # for whom, how far, held up by what, how long to show it (ms)
    issued = Signal(object)  # the job
    failed = Signal(str)
    stuck = Signal(Fault)  # the printer gives up: no badge comes out of it

    def __init__(self, thread: JobQueue, parent: QObject) -> None:
        super().__init__(parent)
        self._room = Pressroom(thread, self)

    def open(self, open_press: Callable[[], Press | None]) -> None:
        self._room.open(open_press, lambda error: _log.error("no badges can be printed", exc_info=error))

    def print(self, presented: "Presented", registration: str) -> None:
        self.moved.emit(presented, BadgeState.PRINTING, "", _WAITING_STAYS)
        self._room.ask(
            lambda press: press.ask(registration),
            lambda change: self._follow(presented, change),
            lambda error: self._miss(presented, error),
        )

    def stop(self) -> None:
        self._room.stop()

    def _follow(self, presented: "Presented", change: Change | None) -> None:
        if change is None:
            self.moved.emit(presented, BadgeState.ELSEWHERE, "", _MISSED_STAYS)
            return
        match change.job.state:
            case JobState.PRINTED:
                self.moved.emit(presented, BadgeState.OUT, "", _OUT_STAYS)
                self.issued.emit(change.job)
            case JobState.FAILED | JobState.CANCELLED | JobState.UNKNOWN:
                _log.error("a badge did not come out (%s)", ", ".join(change.job.reasons))
                self.moved.emit(presented, BadgeState.FAILED, "", _MISSED_STAYS)
                self.failed.emit(change.job.say)
                if change.job.state is JobState.FAILED and (fault := fault_of_printing(change.job.reasons)):
                    self.stuck.emit(fault)
            case _ if change.amber:
                fault = fault_of_printing(change.job.reasons)
                self.moved.emit(presented, BadgeState.HELD, fault or "", _WAITING_STAYS)
            case _:
                self.moved.emit(presented, BadgeState.PRINTING, "", _WAITING_STAYS)

    def _miss(self, presented: "Presented", error: Exception) -> None:
        _log.error("a badge did not come out", exc_info=error)
        self.moved.emit(presented, BadgeState.FAILED, "", _MISSED_STAYS)
        self.failed.emit(str(error))
