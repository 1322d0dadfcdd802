"""The window that sets a station up: it alone knows which step follows which."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget

from checkin.setup import new_station
from checkin.ui.jobs import JobQueue
from checkin.ui.language import Language
from checkin.ui.readiness import OwnEye, ReadinessPlace, Readying
from checkin.ui.setup.camera import CameraStep
from checkin.ui.setup.conference import ConferenceStep
from checkin.ui.setup.done import DoneStep
from checkin.ui.setup.gate import GateStep
from checkin.ui.setup.handscanner import HandScannerStep
from checkin.ui.setup.papers import Papers
from checkin.ui.setup.printer import PrinterStep
from checkin.ui.setup.role import RoleStep
from checkin.ui.setup.seeing import OpenCamera, Seeing
from checkin.ui.setup.step import Step
from checkin.ui.setup.summary import SummaryStep
from checkin.ui.setup.telling import SummaryWords
from checkin.ui.setup.welcome import LanguageStep
from checkin.ui.setup.work import Work
from checkin.ui.window import Window

if TYPE_CHECKING:  # it brings the database, which opens after the first paint
    from checkin.founding import Choices, Founded, Founding


class SetupWindow(Window):
    """`open_founding` opens what stands behind it, in a thread of its own.

    `finished` has what was founded. `opened` asks for the window that the station is for, `checked` for the page of
    readiness.
    """

    ready = Signal()
    finished = Signal(object)
    opened = Signal()
    checked = Signal()

    def __init__(self, *, open_founding: "Callable[[], Founding]", open_camera: OpenCamera, language: str = "") -> None:
        super().__init__()
        self._language = Language(language, self)
        self._chosen_language = language or self._language.code
        self._readiness: ReadinessPlace | None = None
        self._eye: OwnEye | None = None
        self.work, self._printing = Work(open_founding, self), JobQueue(self)
        self._make_steps(open_camera)
        self.papers, self._words = Papers(self._printing, self.printer, self), SummaryWords(self.camera.named, self)
        self.stack = QStackedLayout(self)
        self.stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for step in self.steps:
            self.stack.addWidget(step)
        self._follow_steps()
        self._follow_work()
        self.welcome.choose(self._chosen_language)
        self.welcome.arrived()
        self._speak(self._language.code)
        if app := QApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def _make_steps(self, open_camera: OpenCamera) -> None:
        self.welcome, self.conference = LanguageStep(), ConferenceStep()
        self.role, self.gate = RoleStep(), GateStep()
        self.seeing = Seeing(open_camera, self.conference.stage, self.conference.fit, self)
        self.camera = CameraStep(self.seeing.focus)
        self.hand_scanner, self.printer = HandScannerStep(), PrinterStep()
        self.summary, self.done = SummaryStep(), DoneStep()

    @property
    def steps(self) -> tuple[Step, ...]:
        """All of them, in their order."""
        return (
            *(self.welcome, self.conference, self.role, self.gate),
            *(self.camera, self.hand_scanner, self.printer, self.summary, self.done),
        )

    @property
    def way(self) -> tuple[Step, ...]:
        """The steps that are gone through: a hub says itself what its stations are for and where they stand."""
        said_elsewhere = (self.role, self.gate) if self.work.joined else ()
        return tuple(step for step in self.steps if step not in said_elsewhere)

    def _follow_steps(self) -> None:
        for step in self.steps[:-1]:
            step.went_back.connect(lambda step=step: self._go(step, -1))
            step.skipped.connect(lambda step=step: self._go(step, 1))
            if step is not self.summary:
                step.went_on.connect(lambda step=step: self._go(step, 1))
        self.welcome.chosen.connect(self._choose_language)
        self.conference.invited.connect(self._join)
        self.conference.plan_wanted.connect(self.work.read_plan)
        self.conference.turned.connect(lambda _waits: self._look_around())
        self.camera.chosen.connect(lambda _where: self._look_around())
        self.summary.wanted.connect(self._show)
        self.summary.went_on.connect(self._finish)
        self.done.went_on.connect(self.opened)
        self.done.skipped.connect(self.checked)
        self.done.closed.connect(self.close)

    def _follow_work(self) -> None:
        self.work.opened.connect(self._take_founding)
        self.work.planned.connect(self._take_plan)
        self.work.stood.connect(self._take_joined)
        self.work.kept.connect(self._take_kept)
        self.work.refused.connect(self.conference.refuse)
        self.work.failed.connect(self._fail)
        self.seeing.scanned.connect(self._take)
        self._language.changed.connect(self._speak)

    @property
    def current(self) -> QWidget | None:
        return self.stack.currentWidget()

    # From the first paint to the first answer.

    def begin(self) -> None:
        self.seeing.listen(self.windowHandle())
        self.work.open()

    def _take_founding(self) -> None:
        before = self.work.setup
        self.papers.begin(self.work.founding)
        self.conference.show_plans(self.work.plans, self._language.code)
        self.conference.station.setText(new_station())
        self.camera.show_cameras(self.work.cameras, before.settings.devices.scanner if before else "camera:0")
        if before:
            self._show_standing()
            self.printer.use(before.settings.devices.printer)
            self.role.options.choose(before.settings.station.role)
        else:
            self.work.read_plan(next(iter(self.work.plans)))
        # Who is quick went on meanwhile, and keeps the keyboard.
        held = self.focusWidget()
        step = self.current if isinstance(self.current, Step) else self.welcome
        self._show(step)
        if held and held.isVisible() and step.isAncestorOf(held):
            held.setFocus()
        self.ready.emit()

    # Answers.

    def _choose_language(self, code: str) -> None:
        self._chosen_language = code
        self._language.use(self._language.known(code) or "en")

    def _take_plan(self, given: str) -> None:
        if self.work.plan:
            self.conference.show_plan(self.work.plan, given)
            self._show_gates("", "")

    def _join(self, text: str) -> None:
        self.conference.show_joining(busy=True)
        self.work.join(text)

    def _take_joined(self) -> None:
        self.conference.show_joining(busy=False)
        self._show_standing()
        self._look_around()
        self.conference.arrived()

    def _show_standing(self) -> None:
        if setup := self.work.setup:
            own = setup.settings.station
            conference = setup.plan.label.said_in(self._language.code)
            self.conference.show_standing(f"{conference} · {own.name}", joined=self.work.joined)
            self._show_gates(own.gate, own.direction)

    def _show_gates(self, gate: str, direction: str) -> None:
        if plan := self.work.plan:
            self.papers.badge = plan.badge
            self.gate.show_plan(plan, self._language.code, gate, direction)

    def _take(self, text: str) -> None:
        if isinstance(self.current, Step):
            self.current.take(text)

    # What is kept.

    @property
    def choices(self) -> "Choices":
        from checkin.founding import Choices  # noqa: PLC0415  it brings the database

        own = self.work.setup.settings.station if self.work.setup else None
        return Choices(
            role=own.role if own and self.work.joined else self.role.role,
            language=self._chosen_language,
            plan=self.work.text,
            station=own.name if own else self.conference.station.text().strip(),
            gate=self.gate.gate,
            direction=self.gate.direction,
            scanner=self.camera.where,
            printer=self.printer.where,
        )

    def _finish(self) -> None:
        self.summary.show_keeping(busy=True)
        self.work.finish(self.choices)

    def _take_kept(self, founded: "Founded") -> None:
        self.summary.show_keeping(busy=False)
        self.done.show_done(founded.setup.settings.station.role, founded.pin)
        self._show(self.done)
        self.finished.emit(founded)

    def _fail(self, sentence: str) -> None:
        self.summary.show_keeping(busy=False)
        if isinstance(self.current, Step):
            self.current.tell(sentence)

    # Steps and words.

    @property
    def _where_changed(self) -> dict[str, Step | None]:
        elsewhere = self.work.joined
        return {
            "language": self.welcome,
            "conference": None if self.work.setup else self.conference,
            "role": None if elsewhere else self.role,
            "gate": None if elsewhere else self.gate,
            "camera": self.camera,
            "printer": self.printer,
        }

    def _go(self, step: Step, by: int) -> None:
        way = self.way
        self._show(way[max(0, min(len(way) - 1, way.index(step) + by))])

    def _show(self, step: Step) -> None:
        if step is self.summary and self.work.plan:
            told = self._words.lines(self.choices, self.work.plan, self._language.code, self._where_changed)
            self.summary.show_lines(tuple(told))
        way = self.way[:-1]
        step.show_place(way.index(step) + 1 if step in way else len(way), len(way))
        self.stack.setCurrentWidget(step)
        step.arrived()
        self._look_around()

    def _look_around(self) -> None:
        """The camera is open while somebody looks at what it sees."""
        if self.current is self.camera:
            self.seeing.look(self.camera.where, self.camera.stage, self.camera.fit)
        elif self.current is self.conference and self.conference.waits_for_code:
            self.seeing.look(self.camera.where, self.conference.stage, self.conference.fit)
        else:
            self.seeing.rest()

    def _speak(self, code: str) -> None:
        self.setWindowTitle(self.tr("Set up this station"))
        self.conference.show_plans(self.work.plans, code)
        if self.work.setup:
            self._show_standing()
        else:
            self._show_gates(self.gate.gate, self.gate.direction)

    def show_readiness(self, readying: Readying) -> None:
        """Look whether everything is ready, now that the station is set up."""
        if self._readiness is None:
            self._eye = OwnEye(readying.open_scanner, self)
            self._readiness = ReadinessPlace(readying, self.stack, self._eye, self)
            self._eye.scanned.connect(self._readiness.take)
            self._readiness.left.connect(lambda: self._show(self.done))
        self._readiness.show(self.tr("first open the window of this station"))

    # The end.

    def stop(self) -> None:
        super().stop()
        if self._readiness and self._eye:
            self._readiness.stop()
            self._eye.stop()
        self.papers.stop()
        self.seeing.close()
        self._printing.close()
        self.work.close()
        self._language.remove()
