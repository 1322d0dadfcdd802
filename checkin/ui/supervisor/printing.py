"""Printers and badges looked at again and again while they are shown; a page to measure followed until it is out."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.printers import PrinterError, Progress, Stage
from checkin.ui.jobs import JobQueue
from checkin.ui.printing import PrintWords
from checkin.ui.supervisor.printers import PrintersPage
from checkin.ui.theme import Tone
from checkin.ui.underway import Deed, deed

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout, Seen
    from checkin.station import Slip, Slips

_log = logging.getLogger(__name__)

_EVERY: Final = 2_000  # milliseconds
_FOLLOW_EVERY, _FOLLOW_TIMES = 500, 60


class Printing(QObject):
    looked = Signal()
    failed = Signal(object)

    def __init__(self, queue: JobQueue, page: PrintersPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._page, self._words = queue, page, PrintWords(self)
        self._lookout: Lookout | None = None
        self._again = QTimer(self, singleShot=True, interval=_EVERY)
        self._again.timeout.connect(self._look)
        self._watching = self._running = False
        self._slips: Slips | None = None
        page.tested.connect(self._test)
        page.underway.wanted.connect(self._do)

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
            lookout = self._lookout
            self._queue.run(lambda: _seen(lookout), self._show, self._miss)

    def _show(self, seen: "_Look") -> None:
        self._running = False
        printers, self._slips, badges, idle = seen
        self._page.show_printers(printers)
        if self._slips:
            self._page.underway.show_slips(badges, self._slips.places)
            self._page.underway.show_idle(idle=idle)
        self._look_again()
        self.looked.emit()

    def _miss(self, error: Exception) -> None:
        self._running = False
        self.failed.emit(error)
        self._look_again()

    def _look_again(self) -> None:
        if self._watching:
            self._again.start()

    def _do(self, job: int, wanted: Deed, where: str) -> None:
        if slips := self._slips:
            self._queue.run(
                lambda: deed(slips, job, wanted, where), lambda _job: self._show_badges(slips), self.failed.emit
            )

    def _show_badges(self, slips: "Slips") -> None:
        """At once, and not only with the next look at all printers."""
        self._queue.run(
            slips.look, lambda badges: self._page.underway.show_slips(badges, slips.places), self.failed.emit
        )

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
                self._page.show_became(Tone.ADMITTED if out else Tone.ATTENTION, self._said(progress, handle))
            else:
                QTimer.singleShot(_FOLLOW_EVERY, self, lambda: self._follow(lookout, where, handle, times - 1))

        self._queue.run(lambda: lookout.follow(where, handle), see, self._miss_page)

    def _miss_page(self, error: Exception) -> None:
        _log.error("a page to measure was not printed (%s)", type(error).__name__)
        reasons = map(str, error.reasons) if isinstance(error, PrinterError) else ()
        self._page.show_became(Tone.REFUSED, self._words.reasons(reasons) or str(error))

    def _said(self, progress: Progress, handle: str) -> str:
        if progress.kind is Stage.PRINTED and handle.endswith(".pdf"):
            return self.tr("The page is saved in {path}").format(path=handle)
        reasons = self._words.reasons(map(str, progress.reasons))
        return " ".join(filter(None, (self._words.stage(progress.kind), reasons)))


def _seen(lookout: "Lookout") -> "_Look":
    slips = lookout.slips()
    return lookout.printers(), slips, slips.look() if slips else (), bool(slips and slips.is_idle)


_Look = tuple["list[Seen]", "Slips | None", "tuple[Slip, ...]", bool]
