"""The list of badges on their way kept as they are, and what an operator does with one of them."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.printing import Job
from checkin.ui.desk.duty import Duty
from checkin.ui.underway import Deed, deed

if TYPE_CHECKING:
    from checkin.station import Slip, Slips

_EVERY: Final = 1_000  # milliseconds, while the list is shown


class Tracking(QObject):
    """Looks again and again while the list is shown, and does what is asked in the thread of decisions."""

    looked = Signal()

    def __init__(self, duty: Duty, parent: QObject) -> None:
        super().__init__(parent)
        self._duty, self._panel = duty, duty.room.badges
        self._slips: Slips | None = None
        self._running = False
        self._every = QTimer(self, interval=_EVERY)
        self._every.timeout.connect(self._look)
        self._panel.left.connect(self._leave)
        self._panel.underway.wanted.connect(self._do)

    def open(self) -> None:
        """Show the list of whoever is at work."""
        operator = self._duty.at_work.operator
        self._slips = self._duty.open_office.slips(operator)
        self._panel.underway.clear()
        if self._slips is None:
            self._duty.tell(self.tr("This station prints no badges"))
            return
        self._duty.room.show_panel(self._panel)
        self._every.start()
        self._look()

    def stop(self) -> None:
        self._every.stop()

    def _leave(self) -> None:
        self.stop()
        self._duty.room.show_scanning()

    def _look(self) -> None:
        if self._duty.room.current is not self._panel or self._duty.shift is None:
            self.stop()
        elif (slips := self._slips) and not self._running:
            self._running = True
            self._duty.threads.background.run(slips.look, lambda seen: self._show(slips, seen), self._miss)

    def _show(self, slips: "Slips", seen: "tuple[Slip, ...]") -> None:
        self._running = False
        if slips is self._slips:
            self._panel.underway.show_slips(seen, slips.places)
            self.looked.emit()

    def _miss(self, error: Exception) -> None:
        self._running = False
        self._duty.complain(error)

    def _do(self, job: int, wanted: Deed, where: str) -> None:
        if slips := self._slips:
            self._duty.threads.desk.run(lambda: deed(slips, job, wanted, where), self._done, self._duty.complain)

    def _done(self, _job: Job) -> None:
        self._look()
