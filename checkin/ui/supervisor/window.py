"""The supervisor's window: who comes in, what is looked at again and again, and what is done when it is asked for."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, assert_never

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget

from checkin.domain.lockout import LockedOut, WrongPin
from checkin.domain.operators import Operator, SignedIn
from checkin.domain.plan import Plan
from checkin.domain.roles import Role, Task
from checkin.settings import Look
from checkin.ui.jobs import JobQueue
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.page import Page
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.designer.work import Designing
from checkin.ui.supervisor.entrance import Entrance, Opening
from checkin.ui.supervisor.printing import Printing
from checkin.ui.supervisor.shell import Place, Shell
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout
    from checkin.overview import Today

_log = logging.getLogger(__name__)

_TOTALS_EVERY: Final = 1_000  # milliseconds
_NO_PAINT: Final = 1_000  # milliseconds; a covered window is not painted, and works all the same


class SupervisorWindow(QWidget):
    """Stands first; then the lookout opens in a thread of its own."""

    ready = Signal()
    signed_in = Signal(object)
    signed_out = Signal()
    counted = Signal(object)
    operators_changed = Signal()
    painted_first = Signal()

    def __init__(self, *, plan: Plan, open_lookout: "Callable[[], Lookout]", look: Look) -> None:
        super().__init__()
        self._plan, self._open_lookout = plan, open_lookout
        self._language = Language(look.language, self)
        self._desk, self._counting, self._looking, self._drawing = (JobQueue(self) for _ in range(4))
        self._lookout: Lookout | None = None
        self._operator: Operator | None = None
        self._begun = self._painted = self._stopped = self._is_counting = False
        self.confirm = ConfirmStrip()
        self.designing = Designing(self._drawing, self.confirm, self)
        self.shell = Shell(plan, self.confirm, self.designing.page)
        self.printing = Printing(self._looking, self.shell.printers, self)
        self.waiting, self.sign_in = Opening(), Entrance({code: plan.label.said_in(code) for code in LANGUAGES})
        self._stack = QStackedLayout(self)
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in (self.waiting, self.sign_in, self.shell):
            self._stack.addWidget(page)
        self._every_second = QTimer(self, interval=_TOTALS_EVERY)
        self._make_connections()
        self._speak(self._language.code)
        if app := QApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def _make_connections(self) -> None:
        self.waiting.retried.connect(self._retry)
        self.sign_in.entered.connect(self._sign_in)
        self.sign_in.language_chosen.connect(self._language.use)
        self._language.changed.connect(self._speak)
        self._every_second.timeout.connect(self._count)
        self.shell.turned.connect(self._arrive)
        self.shell.navigation.left.connect(self._ask_to_sign_out)
        self.shell.operators.added.connect(self._add_operator)
        self.shell.operators.pin_asked.connect(self._ask_for_pin)
        self.shell.operators.removed.connect(self._ask_to_remove)
        self.designing.told.connect(lambda sentence: self.shell.notice.show_notice(Tone.ADMITTED, sentence))
        self.designing.failed.connect(self._complain)
        self.printing.failed.connect(self._complain)

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()

    @property
    def _open(self) -> "Lookout":
        if self._lookout is None:
            raise RuntimeError("the lookout is not open")
        return self._lookout

    # From the first paint to the first supervisor.

    def _begin(self) -> None:
        if not self._begun and not self._stopped:
            self._begun = True
            self._desk.run(self._open_lookout, self._take_lookout, self._show_closed)

    def _take_lookout(self, lookout: "Lookout") -> None:
        self._lookout = lookout
        # Most of the work is done before anybody has typed a PIN.
        self._count()
        self._desk.run(lookout.operators.everybody, self._show_sign_in, self._show_closed)

    def _show_sign_in(self, operators: list[Operator]) -> None:
        self.sign_in.show_operators([each for each in operators if each.may(Task.SETTINGS)])
        self._show(self.sign_in)
        self.ready.emit()

    def _show_closed(self, error: Exception) -> None:
        _log.error("the supervisor's window does not open", exc_info=error)
        self.waiting.show_fault(str(error))
        self._show(self.waiting)

    def _retry(self) -> None:
        self.waiting.show_opening()
        self._desk.run(self._open_lookout, self._take_lookout, self._show_closed)

    def _sign_in(self, operator: Operator, pin: str) -> None:
        operators = self._open.operators
        self._desk.run(lambda: operators.sign_in(operator.id, pin), self._take_answer, self._show_closed)

    def _take_answer(self, answer: SignedIn | WrongPin | LockedOut) -> None:
        match answer:
            case SignedIn(operator) if operator.may(Task.SETTINGS):
                self._begin_watch(operator)
            case SignedIn():  # a supervisor no longer, since the list was shown
                self._desk.run(self._open.operators.everybody, self._show_sign_in, self._show_closed)
            case WrongPin(left):
                self.sign_in.pin.refuse(left)
            case LockedOut(seconds):
                self.sign_in.pin.lock(seconds)
            case unexpected:
                assert_never(unexpected)

    def _begin_watch(self, operator: Operator) -> None:
        self._operator = operator
        self.shell.notice.forget()
        self._name_place()
        self._stack.setCurrentWidget(self.shell)
        self.shell.turn_to(Place.TODAY)
        self.designing.begin(self._open.workshop)
        self._every_second.start()
        self._count()
        self._show_everybody()
        self.signed_in.emit(operator)

    def _ask_to_sign_out(self) -> None:
        if self.designing.draft.is_saved:
            self._sign_out()
        else:
            question = self.tr("A design has changes that are not saved. Sign out without them?")
            self.confirm.ask(question, self.tr("Sign out without saving"), self._sign_out)

    def _sign_out(self) -> None:
        self._operator = None
        self._every_second.stop()
        self.printing.stop()
        self.shell.operators.forget()
        self._desk.run(self._open.operators.everybody, self._show_sign_in, self._show_closed)
        self.signed_out.emit()

    # What is looked at again and again.

    def _count(self) -> None:
        self.shell.today.tick(datetime.now(UTC))
        if not self._is_counting:
            self._is_counting = True
            self._counting.run(self._open.today, self._show_today, self._miss_today)

    def _show_today(self, today: "Today") -> None:
        self._is_counting = False
        self.shell.today.show_today(today)
        self.counted.emit(today)

    def _miss_today(self, error: Exception) -> None:
        self._is_counting = False
        _log.error("the totals cannot be counted", exc_info=error)
        self.shell.today.show_fault(str(error))

    def _arrive(self, place: Place) -> None:
        if place is Place.PRINTERS:
            self.printing.watch(self._open)
        else:
            self.printing.stop()

    # Operators.

    def _show_everybody(self) -> None:
        def show(operators: list[Operator]) -> None:
            self.shell.operators.show_operators(operators)
            self.operators_changed.emit()

        self._desk.run(self._open.operators.everybody, show, self._complain)

    def _add_operator(self, id_: str, name: str, role: Role) -> None:
        self._change(lambda lookout, by: lookout.add(id_, name, role, by), lambda pin: self._tell_pin(name, pin))

    def _ask_for_pin(self, operator: Operator) -> None:
        question = self.tr("{name} gets another PIN, and the old one is no longer good.").format(name=operator.name)
        self.confirm.ask(question, self.tr("Give another PIN"), lambda: self._give_pin(operator))

    def _give_pin(self, operator: Operator) -> None:
        name = operator.name
        self._change(lambda lookout, by: lookout.new_pin(operator.id, by), lambda pin: self._tell_pin(name, pin))

    def _ask_to_remove(self, operator: Operator) -> None:
        question = self.tr("{name} can no longer sign in. What they did stays in the journal.")
        self.confirm.ask(question.format(name=operator.name), self.tr("Remove"), lambda: self._remove(operator))

    def _remove(self, operator: Operator) -> None:
        said = self.tr("{name} works here no more.").format(name=operator.name)
        self._change(
            lambda lookout, by: lookout.remove(operator.id, by),
            lambda _none: self.shell.notice.show_notice(Tone.ADMITTED, said),
        )

    def _tell_pin(self, name: str, pin: str) -> None:
        if self._operator:
            self.shell.operators.show_pin(name, pin)

    def _change(self, work: "Callable[[Lookout, Operator], Any]", then: Callable[[Any], object]) -> None:
        lookout, by = self._open, self._operator
        if by is None:
            return

        def done(result: Any) -> None:
            then(result)
            self._show_everybody()

        self._desk.run(lambda: work(lookout, by), done, self._complain)

    def _complain(self, error: Exception) -> None:
        """Something could not be done. The sentences of this program say what to do instead."""
        _log.error("what a supervisor asked for was not done (%s)", type(error).__name__)
        self.shell.notice.show_notice(Tone.REFUSED, str(error))

    # Pages and words.

    def _show(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        page.arrived()

    def _name_place(self) -> None:
        if self._lookout and self._operator:
            conference = self._plan.label.said_in(self._language.code)
            self.shell.navigation.show_place(conference, self._lookout.name, self._operator.name)
            self.shell.today.speak(self._language.code, self._lookout.name)

    def _speak(self, code: str) -> None:
        self.setWindowTitle(self._plan.label.said_in(code))
        self.sign_in.speak(code)
        self.confirm.say()
        self._name_place()

    # The end.

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    def stop(self) -> None:
        """Let go of everything: what was asked for is done."""
        self._stopped = True
        self._every_second.stop()
        self.printing.stop()
        for queue in (self._counting, self._looking, self._drawing, self._desk):
            queue.close()
        self._language.remove()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_NO_PAINT, self, self._begin)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_paint)

    def _after_paint(self) -> None:
        self.painted_first.emit()
        self._begin()
