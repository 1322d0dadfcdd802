"""A window's exchange with the hub: two threads, one that sends and one that waits for news, and how it stands."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.sync.status import Status
from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:  # the exchange brings the database, which opens after the first paint
    from checkin.sync.turns import Turns

_log = logging.getLogger(__name__)

_AFTER_A_FAULT: Final = 10_000  # milliseconds


class Exchanging(QObject):
    """`open_turns` gives None where the station works alone. Nothing in the window ever waits for it."""

    stood = Signal(object)

    def __init__(self, open_turns: "Callable[[], Turns | None]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_turns = open_turns
        self._up, self._down = JobQueue(self), JobQueue(self)
        self._turns: Turns | None = None
        self._shown = Status()
        self._begun = False

    def begin(self) -> None:
        if not self._begun:
            self._begun = True
            self._open()

    def close(self) -> None:
        """What is under way comes to its end, which takes as long as the hub may be waited for."""
        self._down.close()
        self._up.close()
        if self._turns:
            self._turns.close()

    def _open(self) -> None:
        self._up.run(self._open_turns, self._take_turns, lambda error: self._miss(error, self._open))

    def _take_turns(self, turns: "Turns | None") -> None:
        self._turns = turns
        if turns:
            self._turn(self._up, turns.up)
            self._turn(self._down, turns.down)

    def _turn(self, queue: JobQueue, step: Callable[[], float | None]) -> None:
        def go_on(pause: float | None) -> None:
            self._show()
            if pause is not None:
                QTimer.singleShot(round(pause * 1000), self, lambda: self._turn(queue, step))

        queue.run(step, go_on, lambda error: self._miss(error, lambda: self._turn(queue, step)))

    def _show(self) -> None:
        if self._turns and self._turns.status != self._shown:
            self._shown = self._turns.status
            self.stood.emit(self._shown)

    def _miss(self, error: Exception, again: Callable[[], None]) -> None:
        """Something that no turn foresaw; whatever it is, it may be gone the next time."""
        _log.error("this station does not exchange with its hub", exc_info=error)
        QTimer.singleShot(_AFTER_A_FAULT, self, again)
