"""The supervisor's window: who comes in, what is looked at again and again, and what is done when it is asked for."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget

from checkin.domain.lockout import LockedOut, WrongPin
from checkin.domain.operators import Operator, SignedIn
from checkin.domain.plan import Plan
from checkin.domain.roles import Task
from checkin.settings import Look
from checkin.ui.jobs import JobQueue
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.page import Page
from checkin.ui.readiness import OwnEye, ReadinessPlace, Readying
from checkin.ui.sounds import Sounds
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.designer.work import Designing
from checkin.ui.supervisor.entrance import Entrance, Opening
from checkin.ui.supervisor.lookingup import LookingUp, Saving
from checkin.ui.supervisor.printing import Printing
from checkin.ui.supervisor.reporting import Reporting
from checkin.ui.supervisor.settling import Settling
from checkin.ui.supervisor.shell import Place, Shell
from checkin.ui.supervisor.showing import Showing
from checkin.ui.supervisor.staffing import Staffing
from checkin.ui.supervisor.wall import WallPage
from checkin.ui.supervisor.watching import Watching
from checkin.ui.theme import Tone
from checkin.ui.window import Window

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout

_log = logging.getLogger(__name__)


class SupervisorWindow(Window):
    """Stands first; then the lookout opens in a thread of its own."""

    ready = Signal()
    signed_in = Signal(object)
    signed_out = Signal()
    counted = Signal(object)
    operators_changed = Signal()

    def __init__(
        self, *, plan: Plan, open_lookout: "Callable[[], Lookout]", look: Look, readying: Readying | None = None
    ) -> None:
        super().__init__()
        self._plan, self._open_lookout, self._look = plan, open_lookout, look
        self._language = Language(look.language, self)
        self._queues = tuple(JobQueue(self) for _ in range(7))
        self._desk, counting, asking, looking, drawing, searching, reporting = self._queues
        self._lookout: Lookout | None = None
        self._operator: Operator | None = None
        self._before_wall = self.windowState()
        self._sounds = Sounds((Tone.ATTENTION.value,), self)
        self.confirm = ConfirmStrip()
        self.designing = Designing(drawing, self.confirm, self)
        self.shell = Shell(plan, self.confirm, self.designing.page)
        self.printing = Printing(looking, self.shell.printers, self)
        self.staffing = Staffing(self._desk, self.shell.operators, self.confirm, self)
        self.settling = Settling(self._desk, self.shell.conflicts, self)
        self.watching = Watching(counting, asking, self)
        self.looking_up, self.saving = LookingUp(searching, self.shell.journal, self), Saving(searching, self)
        self.reporting = Reporting(reporting, self)
        self.waiting, self.sign_in = Opening(), Entrance({code: plan.label.said_in(code) for code in LANGUAGES})
        self.wall = WallPage(plan)
        self.showing = Showing(self.watching, self.shell, self.wall, self._sounds, self)
        self._stack = QStackedLayout(self)
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in (self.waiting, self.sign_in, self.shell, self.wall):
            self._stack.addWidget(page)
        self._eye = OwnEye(readying.open_scanner if readying else lambda: None, self)
        self.readiness = ReadinessPlace(readying, self._stack, self._eye, self)
        self._make_connections()
        self._speak(self._language.code)
        if app := QApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def _make_connections(self) -> None:
        self.waiting.retried.connect(self._retry)
        self.sign_in.entered.connect(self._sign_in)
        self.sign_in.language_chosen.connect(self._language.use)
        self._language.changed.connect(self._speak)
        self.shell.turned.connect(self._arrive)
        self.shell.navigation.left.connect(lambda: self._ask_to_leave(self._sign_out))
        self.staffing.changed.connect(self.operators_changed)
        for teller in (self.designing, self.staffing, self.settling, self.saving, self.reporting):
            teller.told.connect(lambda sentence: self.shell.notice.show_notice(Tone.ADMITTED, sentence))
        for part in (self.designing, self.staffing, self.printing, self.saving, self.watching, self.looking_up):
            part.failed.connect(self._complain)
        for name, saver in self.shell.savers.items():
            saver.saved.connect(lambda sheet, name=name: self.saving.ask(sheet, name))
        self.reporting.failed.connect(self._complain)
        self.shell.flow.report_asked.connect(self.reporting.ask)
        self.shell.navigation.wall_asked.connect(lambda: self._ask_to_leave(self._put_up_wall))
        self.wall.left.connect(self._sign_out)
        self.watching.counted.connect(self.counted)
        self.watching.counted.connect(lambda picture: self.settling.look(picture.today.event.conflicts))
        self.settling.seen.connect(lambda number: self.shell.navigation.show_waiting(Place.CONFLICTS, number))
        self.settling.failed.connect(self._complain)
        self.shell.navigation.ready.setVisible(self.readiness.view is not None)
        self.shell.navigation.readiness_asked.connect(self.readiness.show)
        self.readiness.left.connect(lambda: self._stack.setCurrentWidget(self.shell))
        self._eye.scanned.connect(self.readiness.take)

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()

    @property
    def _open(self) -> "Lookout":
        if self._lookout is None:
            raise RuntimeError("the lookout is not open")
        return self._lookout

    # From the first paint to the first supervisor.

    def begin(self) -> None:
        self._desk.run(self._open_lookout, self._take_lookout, self._show_closed)
        if self._look.sounds:
            self._sounds.prepare()

    def _take_lookout(self, lookout: "Lookout") -> None:
        self._lookout = lookout
        self.watching.begin(lookout)
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
        self._operator = self.showing.operator = operator
        self.shell.notice.forget()
        self._name_place()
        self._stack.setCurrentWidget(self.shell)
        self.shell.turn_to(Place.TODAY)
        self.designing.begin(self._open.workshop)
        self.watching.go_on()
        self.looking_up.begin(self._open, operator.role)
        self.staffing.begin(self._open, operator)
        self.reporting.begin(self._open)
        self.settling.begin(self._open, operator)
        self.signed_in.emit(operator)

    def _ask_to_leave(self, leave: Callable[[], object]) -> None:
        if self.designing.draft.is_saved:
            leave()
        else:
            question = self.tr("A design has changes that are not saved. Sign out without them?")
            self.confirm.ask(question, self.tr("Sign out without saving"), leave)

    def _put_up_wall(self) -> None:
        """Nobody is signed in while the wall is up: whoever takes it down needs a PIN."""
        self._end_watch()
        self._before_wall = self.windowState()
        self.watching.go_on()
        self.showFullScreen()
        self._show(self.wall)

    def _sign_out(self) -> None:
        if self.current is self.wall:
            self.setWindowState(self._before_wall)
        self._end_watch()
        self._desk.run(self._open.operators.everybody, self._show_sign_in, self._show_closed)

    def _end_watch(self) -> None:
        self._operator = self.showing.operator = None
        for part in (self.watching, self.printing, self.looking_up, self.staffing, self.settling, self.reporting):
            part.stop()
        self.signed_out.emit()

    # Pages and what they need.

    def _arrive(self, place: Place) -> None:
        if place is Place.PRINTERS:
            self.printing.watch(self._open)
        else:
            self.printing.stop()
        if place is Place.JOURNAL:
            self.looking_up.arrive()
        self.showing.show_again()

    # What could not be done.

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
            self.shell.speak(self._language.code, self._lookout.name)
            self.wall.speak(self._language.code, self._lookout.name)

    def _speak(self, code: str) -> None:
        self.setWindowTitle(self._plan.label.said_in(code))
        self.sign_in.speak(code)
        self.reporting.speak(code)
        self.confirm.say()
        self._name_place()

    # The end.

    def stop(self) -> None:
        super().stop()
        self.watching.stop()
        self.printing.stop()
        self.readiness.stop()
        self._eye.stop()
        for queue in reversed(self._queues):
            queue.close()
        self._language.remove()
