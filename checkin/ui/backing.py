"""Copies of the database to a second place, made beside a window in a thread of their own, and how they stand."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.backups import BackupStatus
from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:  # the copies bring the database, which opens after the first paint
    from checkin.station.backups import Backups

_log = logging.getLogger(__name__)

_FIRST: Final = 15_000  # milliseconds: a window has enough to do when it opens
_AFTER_A_FAULT: Final = 60_000


class Backing(QObject):
    """`open_backups` gives None where the station has no second place. Nothing in the window ever waits for it."""

    stood = Signal(object)

    def __init__(
        self,
        open_backups: "Callable[[], Backups | None]",
        parent: QObject | None = None,
        *,
        first: int = _FIRST,
    ) -> None:
        super().__init__(parent)
        self._open_backups, self._first = open_backups, first
        self._queue = JobQueue(self)
        self._backups: Backups | None = None
        self._shown = BackupStatus()
        self._begun = False

    def begin(self) -> None:
        if not self._begun:
            self._begun = True
            QTimer.singleShot(self._first, self, self._open)

    @property
    def busy(self) -> bool:
        """Whether copies are made here."""
        return self._backups is not None

    def close(self) -> None:
        """The last copy, once nothing writes any more; it takes as long as the stick does."""
        if self._backups:
            self._backups.hurry()
        self._queue.close()
        if self._backups:
            self._backups.close()

    def _open(self) -> None:
        self._queue.run(self._open_backups, self._take_backups, lambda error: self._miss(error, self._open))

    def _take_backups(self, backups: "Backups | None") -> None:
        self._backups = backups
        if backups:
            self._turn()

    def _turn(self) -> None:
        if backups := self._backups:
            self._queue.run(backups.turn_gently, self._go_on, lambda error: self._miss(error, self._turn))

    def _go_on(self, seconds: float) -> None:
        if self._backups and self._backups.status != self._shown:
            self._shown = self._backups.status
            self.stood.emit(self._shown)
        QTimer.singleShot(round(seconds * 1000), self, self._turn)

    def _miss(self, error: Exception, again: Callable[[], None]) -> None:
        """Something that no turn foresaw; whatever it is, it may be gone the next time."""
        _log.error("the database is not copied", exc_info=error)
        QTimer.singleShot(_AFTER_A_FAULT, self, again)
