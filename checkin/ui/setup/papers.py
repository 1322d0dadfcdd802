"""Printers looked for, and a page to measure followed until it is out, off the GUI thread."""

import logging
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from checkin.printers import PrinterError, Progress, Stage
from checkin.ui.jobs import JobQueue
from checkin.ui.printing import PrintWords
from checkin.ui.setup.printer import PrinterStep
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # it brings the database, which opens after the first paint
    from checkin.founding import Founding

_log = logging.getLogger(__name__)

_FOLLOW_EVERY, _FOLLOW_TIMES = 500, 60  # milliseconds
_OUT: Final = frozenset({Stage.PRINTED, Stage.SENT})


class Papers(QObject):
    def __init__(self, queue: JobQueue, step: PrinterStep, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._step, self._words = queue, step, PrintWords(self)
        self._founding: Founding | None = None
        self._stopped = False
        self.badge = "a6"  # the template whose size a page to measure has
        step.looked.connect(self._look)
        step.tested.connect(self._test)

    def begin(self, founding: "Founding") -> None:
        self._founding = founding

    def stop(self) -> None:
        self._stopped = True

    def _look(self) -> None:
        if self._founding:
            self._queue.run(self._founding.printers, self._step.show_printers, self._miss)

    def _test(self, where: str) -> None:
        if founding := self._founding:
            self._step.show_waiting()
            self._queue.run(
                lambda: founding.print_test(where, self.badge),
                lambda handle: self._follow(founding, where, handle, _FOLLOW_TIMES),
                self._miss,
            )

    def _follow(self, founding: "Founding", where: str, handle: str, times: int) -> None:
        def see(progress: Progress) -> None:
            if progress.final or progress.kind in {Stage.SENT, Stage.UNKNOWN} or not times:
                tone = Tone.ADMITTED if progress.kind in _OUT else Tone.ATTENTION
                self._step.show_became(tone, self._said(progress, handle))
            elif not self._stopped:
                QTimer.singleShot(_FOLLOW_EVERY, self, lambda: self._follow(founding, where, handle, times - 1))

        self._queue.run(lambda: founding.follow(where, handle), see, self._miss)

    def _said(self, progress: Progress, handle: str) -> str:
        if progress.kind is Stage.PRINTED and handle.endswith(".pdf"):
            return self.tr("The page is saved in {path}").format(path=handle)
        reasons = self._words.reasons(map(str, progress.reasons))
        return " ".join(filter(None, (self._words.stage(progress.kind), reasons)))

    def _miss(self, error: Exception) -> None:
        _log.error("a printer cannot be tried (%s)", type(error).__name__)
        reasons = map(str, error.reasons) if isinstance(error, PrinterError) else ()
        self._step.show_became(Tone.REFUSED, self._words.reasons(reasons) or str(error))
