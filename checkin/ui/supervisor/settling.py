"""Conflicts looked up when there are others than before, and settled in the thread of the desk."""

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.domain.operators import Operator
from checkin.domain.settling import Case, Settlement
from checkin.ui.jobs import JobQueue
from checkin.ui.supervisor.conflicts import ConflictsPage

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.domain.attendance import Conflict
    from checkin.lookout import Lookout
    from checkin.station import Told

_log = logging.getLogger(__name__)


class Settling(QObject):
    seen = Signal(int)  # so many conflicts nobody settled
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, queue: JobQueue, page: ConflictsPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._page = queue, page
        self._lookout: Lookout | None = None
        self._by: Operator | None = None
        self._shown: Sequence[Conflict] | None = None
        page.settled.connect(self._settle)

    def begin(self, lookout: "Lookout", by: Operator) -> None:
        """A supervisor has signed in: what is settled from now on is theirs."""
        self._lookout, self._by = lookout, by

    def stop(self) -> None:
        """Nobody settles anything, and no names stay on the screen."""
        self._by = self._shown = None
        self._page.show_conflicts(())

    def look(self, conflicts: "Sequence[Conflict]") -> None:
        """These are all that nobody settled; what is to be known of them is read where they are not those before."""
        lookout = self._lookout
        if lookout and self._by and conflicts != self._shown:
            self._shown = conflicts
            self._queue.run(lambda: lookout.conflicts(conflicts), self._show, self._miss)

    def _show(self, told: "tuple[Told, ...]") -> None:
        if self._by:
            self._page.show_conflicts(told)
            self.seen.emit(len(self._shown or ()))

    def _miss(self, error: Exception) -> None:
        self._shown = None
        _log.error("the conflicts cannot be read (%s)", type(error).__name__)

    def _settle(self, case: Case, settlement: Settlement, why: str) -> None:
        lookout, by = self._lookout, self._by
        if lookout is None or by is None:
            return
        self._page.show_busy()

        def done(new: bool) -> None:  # noqa: FBT001  as it was asked
            # A new one goes from the list with the next figures.
            if not new:
                self._page.show_free()
            self.told.emit(self.tr("It is settled.") if new else self.tr("It was settled so already."))

        self._queue.run(lambda: lookout.settle(case, settlement, why, by), done, self._fail)

    def _fail(self, error: Exception) -> None:
        self._page.show_free()
        self.failed.emit(error)
