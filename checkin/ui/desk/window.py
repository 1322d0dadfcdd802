"""The desk's window: it alone knows which page follows which."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget

from checkin.domain.lockout import LockedOut, WrongPin
from checkin.domain.operators import Operator, SignedIn
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.domain.roles import Task
from checkin.settings import Look
from checkin.ui.desk.actions import Act
from checkin.ui.desk.duty import Duty, Threads
from checkin.ui.desk.imports import ImportPage
from checkin.ui.desk.lookups import Lookups
from checkin.ui.desk.people import People
from checkin.ui.desk.questions import Questions
from checkin.ui.desk.room import Room
from checkin.ui.desk.scans import Scans
from checkin.ui.desk.taking import Taking
from checkin.ui.desk.tracking import Tracking
from checkin.ui.eyes import Eyes
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.page import Page
from checkin.ui.readiness import ReadinessPlace, Readying
from checkin.ui.scanning import OpenScanner
from checkin.ui.signin import SignInPage
from checkin.ui.sounds import Sounds
from checkin.ui.theme import Tone
from checkin.ui.waiting import WaitingPage
from checkin.ui.window import Window

if TYPE_CHECKING:  # the office brings the database, which opens after the first paint
    from checkin.office import Office

_log = logging.getLogger(__name__)

_STANDING_EVERY: Final = 10_000  # milliseconds


class DeskWindow(Window):
    """Stands first; then the office opens in the thread of decisions, and the scanner in its own."""

    ready = Signal()
    signed_in = Signal(object)
    signed_out = Signal()

    def __init__(
        self,
        *,
        plan: Plan,
        open_office: "Callable[[], Office]",
        open_scanner: OpenScanner,
        look: Look,
        readying: Readying | None = None,
    ) -> None:
        super().__init__()
        self._open_office, self._open_scanner, self._look = open_office, open_scanner, look
        self._language = Language(look.language, self)
        self._sounds = Sounds(tuple(Tone), self)
        self._threads = Threads.begun(self)
        self.room = Room(plan)
        self.duty = Duty(plan, self._language, self.room, self._threads)
        self._make_pages(plan)
        self._make_flows()
        self.readiness = ReadinessPlace(readying, self._stack, self._eyes, self)
        self._make_connections()
        self._language.changed.connect(self._speak)
        self._speak(self._language.code)
        if app := QApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def _make_pages(self, plan: Plan) -> None:
        self.waiting = WaitingPage()
        self.sign_in = SignInPage({code: plan.label.said_in(code) for code in LANGUAGES})
        self.imports = ImportPage(plan.questions.values())
        self._stack = QStackedLayout(self)
        # The pages follow the window, never the other way round.
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in (self.waiting, self.sign_in, self.room, self.imports):
            self._stack.addWidget(page)

    def _make_flows(self) -> None:
        self.questions = Questions(self.duty, self)
        self.scans = Scans(self.duty, self.questions, self._sounds, self)
        self.people = People(self.duty, self.questions, self.scans, self)
        self.lookups = Lookups(self.duty, self)
        self.tracking = Tracking(self.duty, self)
        self.taking = Taking(self.duty, self.imports, self)
        self._eyes = Eyes(self.room.stage.stage, self.room.stage.fit, self)
        self._every = QTimer(self, interval=_STANDING_EVERY)

    def _make_connections(self) -> None:
        self.waiting.retried.connect(self._retry)
        self.sign_in.entered.connect(self._sign_in)
        self.sign_in.language_chosen.connect(self._language.use)
        self._eyes.scanned.connect(self._present)
        self._every.timeout.connect(self._look_around)
        self.scans.pressroom.stood.connect(lambda _printers: self._look_around())
        self.scans.moved_on.connect(self._show_situation)
        self.scans.presented.connect(lambda _presented: self._look_around())
        self.lookups.chosen.connect(self.scans.admit)
        self.lookups.opened.connect(self.people.open)
        self.room.recent.opened.connect(self._open_recent)
        self.room.person.admitted.connect(self.scans.admit)
        self.room.offers.asked.connect(self._act)
        self.imports.left.connect(self._back_to_room)
        self.readiness.left.connect(self._back_to_room)

    # From the first paint to the first operator.

    def begin(self) -> None:
        self._threads.desk.run(self._open_office, self._take_office, self._show_closed)
        self._eyes.listen(self.windowHandle())
        self._eyes.look(self._open_scanner)
        if self._look.sounds:
            self._sounds.prepare()

    def _take_office(self, office: "Office") -> None:
        self.duty.office = office
        self.scans.pressroom.open(office.press, self._miss_press)
        self._threads.desk.run(office.operators.everybody, self._show_sign_in, self._show_closed)

    def _show_sign_in(self, operators: list[Operator]) -> None:
        self.sign_in.show_operators(operators)
        self._show(self.sign_in)
        if not self._every.isActive():
            self._every.start()
            self._look_around()
            self.lookups.index(self.duty.open_office)
        self.ready.emit()

    def _show_closed(self, error: Exception) -> None:
        _log.error("the desk does not open", exc_info=error)
        self.waiting.show_fault(str(error))
        self._show(self.waiting)

    def _miss_press(self, error: Exception) -> None:
        _log.error("no badges can be printed", exc_info=error)

    def _retry(self) -> None:
        self.waiting.show_opening()
        self._threads.desk.run(self._open_office, self._take_office, self._show_closed)

    # Operators come and go.

    def _sign_in(self, operator: Operator, pin: str) -> None:
        operators = self.duty.open_office.operators
        self._threads.desk.run(lambda: operators.sign_in(operator.id, pin), self._take_answer, self._show_closed)

    def _take_answer(self, answer: SignedIn | WrongPin | LockedOut) -> None:
        match answer:
            case SignedIn(operator):
                self._begin_shift(operator)
            case WrongPin(left):
                self.sign_in.pin.refuse(left)
            case LockedOut(seconds):
                self.sign_in.pin.lock(seconds)
            case unexpected:
                assert_never(unexpected)

    def _begin_shift(self, operator: Operator) -> None:
        office = self.duty.open_office
        self.duty.shift = office.shift(operator)
        self.room.offers.work_for(operator.role)
        self.room.clear()
        self._name_place()
        self._stack.setCurrentWidget(self.room)
        self.scans.forget()
        self.room.show_scanning()
        self.signed_in.emit(operator)

    def _sign_out(self) -> None:
        self.duty.shift = None
        self.room.clear()
        self.scans.forget()
        operators = self.duty.open_office.operators
        self._threads.desk.run(operators.everybody, self._show_sign_in, self._show_closed)
        self.signed_out.emit()

    # The work.

    def _present(self, text: str) -> None:
        if not self.readiness.take(text) and self.duty.shift is not None and self.current is self.room:
            self.scans.present(text)

    def _act(self, act: Act) -> None:  # noqa: C901, PLR0912  one line for each
        match act:
            case Act.WALK_IN:
                self.people.begin_walk_in()
            case Act.BADGES:
                self.tracking.open()
            case Act.OPEN:
                if self.scans.person:
                    self.people.open(self.scans.person)
            case Act.LET_IN_AGAIN:
                self.scans.let_in_again()
            case Act.PRINT_AGAIN:
                self.scans.print_again()
            case Act.CORRECT:
                self.people.begin_correction()
            case Act.GROUP:
                self.scans.open_group()
            case Act.UNDO:
                self.scans.undo_last()
            case Act.IMPORT:
                self._show(self.imports)
            case Act.READY:
                self.readiness.show(self.room.offers.why_not(Task.SETTINGS))
            case Act.SIGN_OUT:
                self._sign_out()
            case unexpected:
                assert_never(unexpected)

    def _open_recent(self, person: Registration) -> None:
        if self.duty.may(Task.SEARCH):
            self.people.open(person)

    def _back_to_room(self) -> None:
        self._stack.setCurrentWidget(self.room)
        self.room.show_scanning()
        self.lookups.index(self.duty.open_office)
        self._look_around()

    def _show_situation(self) -> None:
        self.room.offers.show_situation(
            somebody=self.scans.person is not None, scanned=bool(self.scans.last), others=len(self.scans.others)
        )

    def _look_around(self) -> None:
        if office := self.duty.office:
            self._threads.background.run(office.standing, self.lookups.show_standing, self._miss_standing)

    def _miss_standing(self, error: Exception) -> None:
        _log.error("how the desk stands cannot be seen", exc_info=error)

    # Pages and words.

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        page.arrived()

    def _name_place(self) -> None:
        if (office := self.duty.office) and (shift := self.duty.shift):
            gate = office.gate.label.said_in(self._language.code)
            self.room.status.show_place(gate, office.name, shift.operator.name)

    def _speak(self, code: str) -> None:
        self.setWindowTitle(self.duty.plan.label.said_in(code))
        self.sign_in.speak(code)
        self.room.search.say()
        self._name_place()

    # The end.

    def stop(self) -> None:
        """Let go of everything: what was presented is decided, badges begun come out."""
        super().stop()
        self._every.stop()
        self.lookups.stop()
        self.taking.stop()
        self.tracking.stop()
        self.scans.pressroom.stop()
        self.readiness.stop()
        self._eyes.close()
        self._threads.close()
        self._language.remove()
