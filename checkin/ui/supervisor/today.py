"""Today at a glance: the totals with their age, the curve of the day, zones, counts told apart, what needs somebody."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Text
from checkin.ui.supervisor.breakdown import Breakdown
from checkin.ui.supervisor.chart import Chart
from checkin.ui.supervisor.curves import FlowWords
from checkin.ui.supervisor.figures import Chip, Figure
from checkin.ui.supervisor.needs import NeedsCard
from checkin.ui.supervisor.totals import NAMES, TotalWords
from checkin.ui.supervisor.zones import ZonesCard
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Picture


class TodayPage(Panel):
    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._station = plan, ""
        self._words, self._flow_words = TotalWords(plan, self), FlowWords(plan, self)
        self._shown: Picture | None = None
        self._fault, self._cut_off = "", ""
        self._moment: datetime | None = None  # the last second, by the clock that the figures are counted by
        self._lengths: tuple[int, ...] = ()
        self.title, self.day = Text(34, bold=True, role="title"), Text(18, ink="quiet", role="day")
        self.age, self.silent = Chip("age"), Chip("silent")
        self.figures = {name: Figure(name, first=name == "visits") for name in NAMES}
        self._curve_title, self.chart = Text(22, bold=True, role="curve"), Chart()
        self.zones, self.breakdown, self.needs = ZonesCard(plan), Breakdown(plan), NeedsCard(plan)
        self._lay_out()
        self.say()

    def _lay_out(self) -> None:
        head, top, middle, low = (QHBoxLayout() for _ in range(4))
        head.addWidget(self.title, 2)
        head.addWidget(self.day, 2)
        head.addWidget(self.age, 5, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.silent, 5, Qt.AlignmentFlag.AlignVCenter)
        for figure in self.figures.values():
            top.addWidget(figure, 1)
            self.spaced(figure.column, 2, (20, 12, 20, 10))
        card = Card()
        curve = QVBoxLayout(card)
        curve.addWidget(self._curve_title)
        curve.addWidget(self.chart, 1)
        middle.addWidget(card, 5)
        middle.addWidget(self.zones, 4)
        low.addWidget(self.breakdown, 5)
        low.addWidget(self.needs, 4)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addLayout(top)
        column.addLayout(middle, 10)
        column.addLayout(low, 9)
        for inner in (curve, self.zones.column, self.breakdown.column, self.needs.column):
            self.spaced(inner, 8, (20, 12, 16, 12))
        for layout, space in ((head, 16), (top, 14), (middle, 14), (low, 14), (column, 14), (self.breakdown.head, 10)):
            self.spaced(layout, space)

    def speak(self, code: str, station: str) -> None:
        """Names of the plan in this language; the figures are what this station has heard of."""
        self._station = station
        for part in (self._words, self.zones, self.breakdown):
            part.speak(code)
        self.needs.speak(code, station)
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
        """Nobody says how the other stations are, and what they do is not heard of; "" when it is again."""
        self._cut_off = sentence

    def tick(self, now: datetime) -> None:
        """A second has passed: say how old the figures are, and what they may lack."""
        self._moment = now
        picture = self._shown
        if picture is None:
            self.age.show_words(Tone.ATTENTION, self._fault or self.tr("Counting what has happened so far…"))
            self.silent.hide()
            return
        fresh, said = self._words.age(picture.today.event, now, self._station, self._fault)
        whole, lacking = self._words.lacking(picture.today.event, self._cut_off)
        self.age.show_words(Tone.ADMITTED if fresh else Tone.ATTENTION, said)
        self.silent.show_words(Tone.ADMITTED if whole else Tone.ATTENTION, lacking)
        age = self._words.short_age(picture.today.event, now, whole=whole)
        for figure in self.figures.values():
            figure.show_age(age, whole=whole and fresh)
        self._refit((len(said) // 8, len(lacking) // 8, len(age) // 8))

    def arrived(self) -> None:
        self.breakdown.grid.setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Today"))
        self._curve_title.setText(self.tr("Admissions a minute"))
        for part in (self.zones, self.breakdown, self.needs):
            part.say()
        if self._shown:
            self._show(self._shown)
        else:
            for name, figure in self.figures.items():
                figure.show_figure(self._words.name(name), "-", " ")
        self.fit()

    def _show(self, picture: "Picture") -> None:
        self.day.setText(self._words.day(picture.today))
        whole, _ = self._words.lacking(picture.today.event, self._cut_off)
        for name, (number, more) in self._words.figures(picture, whole=whole).items():
            self.figures[name].show_figure(self._words.name(name), number, more)
        self._flow_words.draw(self.chart, picture.flow)
        self.zones.show_fills(picture.fills)
        changed = self.zones.show_advice(picture.lanes)
        self.breakdown.show_picture(picture)
        self.needs.show_conflicts(picture.today.event.conflicts)
        if changed:
            self.fit()

    def _refit(self, lengths: tuple[int, ...]) -> None:
        """Only when something became longer or shorter: laying out takes longer than everything else."""
        lengths = (*lengths, *(len(figure.number.text()) for figure in self.figures.values()))
        if lengths != self._lengths:
            self._lengths = lengths
            self.fit()
