"""Printers looked at again and again while their page is shown, and a page to measure followed until it is out."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.printers import Progress, Stage
from checkin.ui.jobs import JobQueue
from checkin.ui.supervisor.printers import PrintersPage
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout, Seen

_log = logging.getLogger(__name__)

_EVERY: Final = 2_000  # milliseconds
_FOLLOW_EVERY, _FOLLOW_TIMES = 500, 60


class Printing(QObject):
    looked = Signal()
    failed = Signal(object)

    def __init__(self, queue: JobQueue, page: PrintersPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._page = queue, page
        self._lookout: Lookout | None = None
        self._again = QTimer(self, singleShot=True, interval=_EVERY)
        self._again.timeout.connect(self._look)
        self._watching = self._running = False
        page.tested.connect(self._test)

    def watch(self, lookout: "Lookout") -> None:
        """Look now, and again two seconds after each look."""
        self._lookout, self._watching = lookout, True
        self._look()

    def stop(self) -> None:
        self._watching = False
        self._again.stop()

    def _look(self) -> None:
        if self._lookout and self._watching and not self._running:
            self._running = True
            self._queue.run(self._lookout.printers, self._show, self._miss)

    def _show(self, seen: "list[Seen]") -> None:
        self._running = False
        self._page.show_printers(seen)
        self._look_again()
        self.looked.emit()

    def _miss(self, error: Exception) -> None:
        self._running = False
        self.failed.emit(error)
        self._look_again()

    def _look_again(self) -> None:
        if self._watching:
            self._again.start()

    def _test(self, where: str) -> None:
        if lookout := self._lookout:
            self._page.show_waiting()
            self._queue.run(
                lambda: lookout.print_to_measure(where),
                lambda handle: self._follow(lookout, where, handle, _FOLLOW_TIMES),
                self._miss_page,
            )

    def _follow(self, lookout: "Lookout", where: str, handle: str, times: int) -> None:
        def see(progress: Progress) -> None:
            if progress.final or progress.kind in {Stage.SENT, Stage.UNKNOWN} or not times:
                out = progress.kind in {Stage.PRINTED, Stage.SENT}
                self._page.show_became(Tone.ADMITTED if out else Tone.ATTENTION, progress.say)
            else:
                QTimer.singleShot(_FOLLOW_EVERY, self, lambda: self._follow(lookout, where, handle, times - 1))

        self._queue.run(lambda: lookout.follow(where, handle), see, self._miss_page)

    def _miss_page(self, error: Exception) -> None:
        _log.error("a page to measure was not printed (%s)", type(error).__name__)
        self._page.show_became(Tone.REFUSED, str(error))
