"""Somebody at the kiosk calls for help, and is told how it stands with the call."""

import logging
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk.counter import Counter

_log = logging.getLogger(__name__)

_LOOK: Final = 2_000  # milliseconds between two looks whether the call is answered


class Calling(QObject):
    """One call at a time, which stays open until somebody answers it or the person does not need help any more."""

    called = Signal()
    answered = Signal()
    failed = Signal()

    def __init__(self, thread: JobQueue, counter: Counter, parent: QObject) -> None:
        super().__init__(parent)
        self._thread, self._counter = thread, counter
        self._call = ""
        self._asked = False
        self._look = QTimer(self, singleShot=True, interval=_LOOK)
        self._look.timeout.connect(self._ask_again)

    @property
    def is_open(self) -> bool:
        return self._asked

    def call(self, page: str, reason: str = "") -> None:
        if self._asked:
            self.called.emit()
            return
        self._asked = True
        self._thread.run(lambda: self._counter.station.ask_for_help(page, reason), self._take_call, self._miss)

    def withdraw(self) -> None:
        """The person does not need help any more."""
        call, self._call, self._asked = self._call, "", False
        self._look.stop()
        if call:
            self._close(call)

    def stop(self) -> None:
        self._look.stop()

    def _take_call(self, call: str) -> None:
        if not self._asked:  # taken back while it was written down
            self._close(call)
            return
        self._call = call
        self._look.start()
        self.called.emit()

    def _close(self, call: str) -> None:
        self._thread.run(lambda: self._counter.station.answer_help(call), lambda _: None, self._miss)

    def _ask_again(self) -> None:
        call = self._call
        self._thread.run(lambda: self._counter.is_waiting(call), lambda waiting: self._hear(call, waiting), self._skip)

    def _hear(self, call: str, waiting: bool) -> None:  # noqa: FBT001  an answer, not a setting
        if call != self._call:
            return
        if waiting:
            self._look.start()
        else:
            self._call, self._asked = "", False
            self.answered.emit()

    def _skip(self, error: Exception) -> None:
        _log.error("it cannot be seen whether a call is answered", exc_info=error)
        self._look.start()

    def _miss(self, error: Exception) -> None:
        _log.error("nobody could be called", exc_info=error)
        self._call, self._asked = "", False
        self.failed.emit()
