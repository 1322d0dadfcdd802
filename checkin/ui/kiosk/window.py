"""The kiosk's window: it alone knows which page follows which."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget

from checkin.domain.facts import Refused
from checkin.domain.plan import Gate, Plan
from checkin.settings import Look
from checkin.ui.eyes import Eyes
from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk.badges import Badges
from checkin.ui.kiosk.counter import Counter, Desk
from checkin.ui.kiosk.guard import Guard, Leave
from checkin.ui.kiosk.pin import PinPage
from checkin.ui.kiosk.scan import ScanPage
from checkin.ui.kiosk.starting import StartingPage
from checkin.ui.kiosk.trouble import TroublePage
from checkin.ui.kiosk.verdict import VerdictPage
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.page import Page
from checkin.ui.pressroom import BadgeState, Press
from checkin.ui.scanning import OpenScanner
from checkin.ui.sounds import Sounds
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Scene, Verdicts

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Presented

_log = logging.getLogger(__name__)

_ADMITTED_STAYS: Final = 4_000  # milliseconds
_REFUSED_STAYS: Final = 8_000
_LANGUAGE_STAYS: Final = 60_000
_NO_PAINT: Final = 1_000  # milliseconds; a covered window is not painted, and works all the same


class KioskWindow(QWidget):
    """Stands first; then station, press and scanner open, on the desk queue, the printing queue and in a thread.

    `leave` takes a PIN. A window that was ever full screen closes only with one of a supervisor; shown as an ordinary
    window it closes as others do.
    """

    ready = Signal()
    presented = Signal(object)
    badge_issued = Signal(object)
    badge_failed = Signal(str)
    film_ended = Signal()  # the scanner has no more to show, and everything it showed is decided
    painted_first = Signal()

    def __init__(
        self,
        *,
        plan: Plan,
        open_station: Callable[[], Desk],
        open_scanner: OpenScanner,
        open_press: Callable[[], Press | None],
        look: Look,
        leave: Leave,
    ) -> None:
        super().__init__()
        self._plan = plan
        self._open_station, self._open_scanner, self._open_press = open_station, open_scanner, open_press
        self._look = look
        self._language = Language(look.language, self)
        self._verdicts = Verdicts(self)
        self._sounds = Sounds(tuple(Tone), self)
        self._desk, self._printing = JobQueue(self), JobQueue(self)
        self._counter, self._badges = Counter(), Badges(self._printing, self)
        self._gate: Gate | None = None
        self._shown: Presented | None = None
        self._begun = self._painted = self._guarded = self._stopped = False
        self._before_pin: Page | None = None
        self._make_pages(leave)
        self._make_timers()
        self.setWindowTitle(self._plan.label.said_in(self._language.code))
        if app := QApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def _make_pages(self, leave: Leave) -> None:
        names = {code: self._plan.label.said_in(code) for code in LANGUAGES}
        self.starting = StartingPage(names[self._language.code])
        self.scan = ScanPage(self._language, names)
        self.verdict = VerdictPage()
        self.trouble = TroublePage()
        self.pin = PinPage()
        self._eyes = Eyes(self.scan.stage, self.scan.fit, self)
        self._eyes.scanned.connect(self._present)
        self._eyes.ended.connect(self._end_film)
        self._badges.moved.connect(self._show_badge)
        self._badges.issued.connect(self.badge_issued)
        self._badges.failed.connect(self.badge_failed)
        self._stack = QStackedLayout(self)
        # The pages follow the window, never the other way round.
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in (self.starting, self.scan, self.verdict, self.trouble, self.pin):
            page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._stack.addWidget(page)
        self.scan.language_chosen.connect(self._choose_language)
        self.trouble.retried.connect(self._retry)
        self._guard = Guard(self, self.pin, leave)
        self._guard.asked.connect(self.close)
        self._guard.opened.connect(self._go)
        self._guard.stayed.connect(self._back_from_pin)

    def _make_timers(self) -> None:
        self._home = QTimer(self, singleShot=True)
        self._home.timeout.connect(self.show_start)
        self._forget_language = QTimer(self, singleShot=True, interval=_LANGUAGE_STAYS)
        self._forget_language.timeout.connect(self._language.reset)

    # From the first paint to the first code.

    def use(self, open_station: Callable[[], Desk], open_scanner: OpenScanner) -> None:
        """Go on with another station and scanner. What the ones before have seen is still decided by them."""
        self._open_station, self._open_scanner = open_station, open_scanner
        self._desk.run(lambda: self._counter.open(open_station), self._take_gate, self._show_closed)
        self._eyes.look(open_scanner)

    def _begin(self) -> None:
        if self._begun or self._stopped:
            return
        self._begun = True
        self.use(self._open_station, self._open_scanner)
        self._badges.open(self._open_press)
        self._eyes.listen(self.windowHandle())
        if self._look.sounds:
            self._sounds.prepare()

    def _take_gate(self, gate: Gate) -> None:
        self._gate = gate
        if self.current in (self.starting, self.trouble):
            self.show_start()
        self.ready.emit()

    def _show_closed(self, error: Exception) -> None:
        _log.error("the station does not open", exc_info=error)
        self._home.stop()
        self.trouble.show_trouble(str(error), may_retry=True)
        self._show(self.trouble)

    def _retry(self) -> None:
        self._show(self.starting)
        self.use(self._open_station, self._open_scanner)

    # A code is presented, a decision is made, a badge comes out.

    def _present(self, text: str) -> None:
        self._desk.run(lambda: self._counter.present(text), self._show_outcome, self._show_failure)

    def _end_film(self) -> None:
        self._desk.run(lambda: None, lambda _: self.film_ended.emit(), lambda _: self.film_ended.emit())

    def _show_outcome(self, presented: "Presented") -> None:
        if self.current is not self.pin and self._gate:
            self._show_presented(presented, self._gate)
        if presented.badge_due and presented.registration:
            self._badges.print(presented, presented.registration.id)
        self.presented.emit(presented)

    def _show_presented(self, presented: "Presented", gate: Gate) -> None:
        known = presented.registration
        scene = Scene(self._plan, gate, self._language.code, datetime.now(UTC))
        verdict = self._verdicts.on(presented.decision, known, scene)
        self._shown = presented
        self.verdict.show_verdict(verdict, known)
        self._show(self.verdict)
        self._home.start(_REFUSED_STAYS if isinstance(presented.decision, Refused) else _ADMITTED_STAYS)
        self._sounds.play(verdict.tone)

    def _show_failure(self, error: Exception) -> None:
        """One decision could not be made; the next may go well."""
        _log.error("a code could not be decided on", exc_info=error)
        if self.current is self.pin or not self._gate:
            return
        self.trouble.show_trouble(str(error), may_retry=False)
        self._show(self.trouble)
        self._home.start(_REFUSED_STAYS)

    def _show_badge(self, presented: "Presented", state: BadgeState, held_up: str, stays: int) -> None:
        """How far the badge is, to the person it is for; the next one may be there by now."""
        if self._shown is presented:
            self.verdict.show_badge(state, held_up)
            self._home.start(stays)

    # Pages.

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()

    def show_start(self) -> None:
        """For the next person: nothing of the last one remains."""
        self._home.stop()
        self._shown = None
        self.verdict.clear()
        self._language.reset()
        self._show(self.scan)

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        page.arrived()

    def _choose_language(self, code: str) -> None:
        self._language.use(code)
        self._forget_language.start()

    # Closing: only with the supervisor's PIN when full screen.

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._guarded and not self._stopped:
            event.ignore()
            self._ask_pin()
            return
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """Let go of everything: what was presented is decided, badges begun come out."""
        self._stopped = True
        for timer in (self._home, self._forget_language):
            timer.stop()
        self._guard.corner.release()
        self._eyes.close()
        self._desk.close()
        self._badges.stop()
        self._printing.close()
        self._language.remove()

    def _ask_pin(self) -> None:
        if self.current is self.pin:
            return
        self._home.stop()
        self._shown = None
        self._before_pin = self.trouble if self.current is self.trouble else self.scan
        self._show(self.pin)

    def _go(self) -> None:
        self.stop()
        self.close()

    def _back_from_pin(self) -> None:
        if self._before_pin is self.trouble:
            self._show(self.trouble)
        elif self._gate:
            self.show_start()
        else:
            self._show(self.starting)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._guard.corner.press(event.position().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._guard.corner.release()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.WindowStateChange and self.isFullScreen():
            self._guarded = True
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._guarded = self._guarded or self.isFullScreen()
        QTimer.singleShot(_NO_PAINT, self, self._begin)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_paint)

    def _after_paint(self) -> None:
        self.painted_first.emit()
        self._begin()
