"""A screen for a wall: the numbers from afar, and nothing of anybody.

Nothing is to be touched there: Esc, or a finger resting on an upper corner, leads to the PIN.
"""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.corner import Corner
from checkin.ui.page import Page
from checkin.ui.pieces import Card, Text
from checkin.ui.rows import Row
from checkin.ui.supervisor.chart import Chart
from checkin.ui.supervisor.curves import FlowWords
from checkin.ui.supervisor.figures import Chip, Figure, grouped
from checkin.ui.supervisor.meters import Meters
from checkin.ui.supervisor.totals import TotalWords
from checkin.ui.supervisor.zones import ZonesCard
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Picture

_SHOWN = ("visits", "inside", "minute", "visitors")


class WallPage(Page):
    left = Signal()

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._code, self._station = plan, "en", ""
        self._words, self._flow_words = TotalWords(plan, self), FlowWords(plan, self)
        self._shown: Picture | None = None
        self._cut_off = self._fault = ""
        self._moment: datetime | None = None  # the last second, by the clock that the figures are counted by
        self._lengths: tuple[int, ...] = ()
        self.title, self.clock = Text(44, bold=True, role="title"), Text(44, bold=True, role="clock")
        self.age = Chip("age", size=24)
        self.figures = {name: Figure(name, first=name == "visits", size=84) for name in _SHOWN}
        self.chart = Chart(size=20)
        self._curve_title, self._gates_title = Text(26, bold=True, role="curve"), Text(26, bold=True, role="gates")
        self.gates, self.zones = Meters(size=22, height=46), ZonesCard(plan, size=22, height=46)
        self._corner = Corner(self)
        self._corner.held.connect(self.left)
        self._lay_out()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say()

    def _lay_out(self) -> None:
        head, top, low = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 5)
        head.addWidget(self.age, 6, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.clock, 2)
        self.clock.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        for figure in self.figures.values():
            top.addWidget(figure, 1)
            self.spaced(figure.column, 4, (28, 18, 28, 16))
        curve, gates = Card(), Card()
        drawn, listed = QVBoxLayout(curve), QVBoxLayout(gates)
        drawn.addWidget(self._curve_title)
        drawn.addWidget(self.chart, 1)
        listed.addWidget(self._gates_title)
        listed.addWidget(self.gates, 1)
        side = QVBoxLayout()
        side.addWidget(self.zones, 4)
        side.addWidget(gates, 3)
        low.addWidget(curve, 5)
        low.addLayout(side, 4)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(top)
        column.addLayout(low, 1)
        for layout in (head, top, low, side):
            self.spaced(layout, 20)
        for layout in (drawn, listed, self.zones.column):
            self.spaced(layout, 10, (26, 18, 22, 18))
        self.spaced(column, 20, (32, 28, 32, 32))
        # There are no controls: what could take the keyboard would take Esc with it.
        for piece in (self.gates, self.zones.rows, self.chart):
            piece.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def speak(self, code: str, station: str) -> None:
        """Names of the plan in this language; the figures are what this station has heard of."""
        self._code, self._station = code, station
        self._words.speak(code)
        self.zones.speak(code)
        self.say()

    def show_picture(self, picture: "Picture") -> None:
        self._shown, self._fault = picture, ""
        self._show(picture)
        self.tick(picture.today.event.as_of)

    def show_fault(self, sentence: str) -> None:
        """The figures cannot be had; those that are shown grow old."""
        self._fault = sentence
        if self._moment:
            self.tick(self._moment)

    def show_cut_off(self, sentence: str) -> None:
        """Nobody says how the other stations are; "" when somebody does again."""
        self._cut_off = sentence

    def tick(self, now: datetime) -> None:
        """A second has passed."""
        self._moment = now
        self.clock.setText(f"{self._plan.local(now):%H:%M}")
        if self._shown is None:
            self.age.show_words(Tone.ATTENTION, self.tr("Counting what has happened so far…"))
            return
        event = self._shown.today.event
        fresh, said = self._words.age(event, now, self._station, self._fault)
        whole, lacking = self._words.lacking(event, self._cut_off)
        self.age.show_words(
            Tone.ADMITTED if fresh and whole else Tone.ATTENTION, lacking if fresh and lacking else said
        )
        age = self._words.short_age(event, now, whole=whole)
        for figure in self.figures.values():
            figure.show_age(age, whole=whole and fresh)
        words = (said, lacking, age)
        lengths = (*(len(each) // 8 for each in words), *(len(each.number.text()) for each in self.figures.values()))
        if lengths != self._lengths:
            self._lengths = lengths
            self.fit()

    def say(self) -> None:
        self.title.setText(self._plan.label.said_in(self._code))
        self._curve_title.setText(self.tr("Admissions a minute"))
        self._gates_title.setText(self.tr("Admissions today, by gate"))
        self.gates.setAccessibleName(self._gates_title.text())
        self.zones.say()
        if self._shown:
            self._show(self._shown)
        else:
            for name, figure in self.figures.items():
                figure.show_figure(self._words.name(name), "-", " ")
        self.fit()

    def leave(self) -> None:
        """Esc was pressed."""
        self.left.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._corner.press(event.position().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._corner.release()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.leave()
        else:
            super().keyPressEvent(event)

    def _show(self, picture: "Picture") -> None:
        whole, _ = self._words.lacking(picture.today.event, self._cut_off)
        said = self._words.figures(picture, whole=whole)
        for name, figure in self.figures.items():
            figure.show_figure(self._words.name(name), *said[name])
        self._flow_words.draw(self.chart, picture.flow)
        # Nobody scrolls a wall: the fullest zones are those that are seen.
        self.zones.show_fills(sorted(picture.fills, key=lambda fill: -(fill.share or 0.0)))
        self.zones.show_advice(picture.lanes)
        gates = dict(sorted(picture.today.gates.items(), key=lambda each: -each[1]))
        most = max(gates.values(), default=0)
        self.gates.show_figures(
            Row(self._gate(gate), aside=grouped(number), about=number / most if most else 0.0)
            for gate, number in gates.items()
        )

    def _gate(self, id_: str) -> str:
        gate = self._plan.gates.get(id_)
        return gate.label.said_in(self._code) if gate else id_
