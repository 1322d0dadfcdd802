"""How people come: the curve of the day, what is to be expected, and whether each gate has lanes enough."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.flow import Advice, Forecast
from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Text
from checkin.ui.supervisor.chart import Chart
from checkin.ui.supervisor.curves import STEPS, FlowWords
from checkin.ui.supervisor.figures import Figure, grouped
from checkin.ui.supervisor.grid import Grid
from checkin.ui.supervisor.lanes import LaneWords

if TYPE_CHECKING:  # the overview brings the database, which opens after the first paint
    from checkin.overview import Flow

_EVERYWHERE = ""


class FlowPage(Panel):
    gate_chosen = Signal(str)
    saved = Signal(object)  # a sheet
    report_asked = Signal()

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._code = plan, "en"
        self._words, self._lane_words = FlowWords(plan, self), LaneWords(plan, self)
        self._flow: Flow | None = None
        self._lanes: Sequence[Advice] = ()
        self._lengths: tuple[int, ...] = ()
        self.title = Text(34, bold=True, role="title")
        self.gate, self.step = Choice(size=18, height=52), Choice(size=18, height=52)
        self.figures = {name: Figure(name, size=44) for name in ("now", "most", "peak", "end")}
        self.chart, self.table = Chart(), Grid(size=17, height=38, wide=3)
        self._lanes_title, self._how = Text(22, bold=True, role="lanes"), Text(16, ink="quiet", role="how")
        self.lanes = Grid(size=18, height=42)
        self.export, self.report = Action("Ctrl+S", height=52), Action("Ctrl+R", height=52)
        self._lay_out()
        self.gate.activated.connect(lambda _place: self.gate_chosen.emit(self.gate.chosen))
        self.step.activated.connect(lambda _place: self._show())
        self.export.clicked.connect(lambda: self.saved.emit(self.table.sheet))
        self.report.clicked.connect(self.report_asked)
        self.say()

    def _lay_out(self) -> None:
        head, numbers, body = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 4)
        head.addWidget(self.gate, 3)
        head.addWidget(self.step, 2)
        for figure in self.figures.values():
            numbers.addWidget(figure, 1)
            self.spaced(figure.column, 2, (22, 12, 22, 10))
        curve, table, lanes = Card(), Card(), Card()
        drawn, listed, advised = QVBoxLayout(curve), QVBoxLayout(table), QVBoxLayout(lanes)
        drawn.addWidget(self.chart, 1)
        listed.addWidget(self.table, 1)
        listed.addWidget(self.export)
        listed.addWidget(self.report)
        for piece in (self._lanes_title, self.lanes, self._how):
            advised.addWidget(piece)
        advised.setStretchFactor(self.lanes, 1)
        left = QVBoxLayout()
        left.addWidget(curve, 6)
        left.addWidget(lanes, 5)
        body.addLayout(left, 7)
        body.addWidget(table, 4)
        whole = QVBoxLayout(self)
        whole.addLayout(head)
        whole.addLayout(numbers)
        whole.addLayout(body, 1)
        for layout in (head, numbers, body, left, whole):
            self.spaced(layout, 14)
        for layout in (drawn, listed, advised):
            self.spaced(layout, 8, (20, 14, 20, 14))

    def speak(self, code: str) -> None:
        """Names of the plan in this language."""
        self._code = code
        self.say()

    def show_flow(self, flow: "Flow", lanes: Sequence[Advice]) -> None:
        """Of the gate that was chosen, or of all; and the advice for each gate."""
        if (flow, lanes) != (self._flow, self._lanes):
            self._flow, self._lanes = flow, lanes
            self._show()

    def arrived(self) -> None:
        self.gate.setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Flow"))
        self.gate.setAccessibleName(self.tr("Gate"))
        self.step.setAccessibleName(self.tr("Means of"))
        gates = {id_: gate.label.said_in(self._code) for id_, gate in self._plan.gates.items()}
        self.gate.show_choices({_EVERYWHERE: self.tr("all gates"), **gates})
        self.step.show_choices(
            {
                str(step): self.tr("each minute") if step == 1 else self.tr("{n} minutes").format(n=step)
                for step in STEPS
            }
        )
        self.table.setAccessibleName(self.tr("Admissions a minute, as a table"))
        self._lanes_title.setText(self.tr("Lanes at each gate"))
        self.lanes.setAccessibleName(self._lanes_title.text())
        for grid in (self.table, self.lanes):
            grid.setAccessibleDescription(self.tr("The figure keys sort by a column."))
        self._how.setText(
            self.tr(
                "Lanes needed: the admissions expected in each of the next 60 minutes, by the most that one lane here"
                " did a minute in five minutes of today. A station that let somebody in within ten minutes is a lane."
            )
        )
        self.export.say(self.tr("Save as CSV or JSON"))
        self.report.say(self.tr("Closing report"))
        self._show()
        self.fit()

    def _show(self) -> None:
        flow = self._flow
        self._show_figures(flow)
        self.export.allow("" if flow else self.tr("there is nothing to save"))
        self.lanes.show_sheet(self._lane_words.sheet(self._lanes, self._code))
        if flow:
            step = int(self.step.chosen or STEPS[0])
            self._words.draw(self.chart, flow, step)
            self.table.show_sheet(self._words.sheet(flow, step))

    def _show_figures(self, flow: "Flow | None") -> None:
        names = {
            "now": self.tr("A minute, now"),
            "most": self.tr("Busiest minute today"),
            "peak": self.tr("Expected peak"),
            "end": self.tr("Expected by the day's end"),
        }
        said = self._numbers(flow) if flow else dict.fromkeys(names, ("-", " "))
        for name, (number, more) in said.items():
            self.figures[name].show_figure(names[name], number, more)
        lengths = tuple(len(number) + len(more) for number, more in said.values())
        if lengths != self._lengths:
            self._lengths = lengths
            self.fit()

    def _numbers(self, flow: "Flow") -> dict[str, tuple[str, str]]:
        recent = sum(flow.today.get(flow.minute - back, 0) for back in range(1, 6)) / 5
        as_then = flow.yesterday or flow.planned
        before = sum(as_then.get(flow.minute - back, 0) for back in range(1, 6)) / 5
        then = (
            self.tr("yesterday at this time: {number}")
            if flow.yesterday or not flow.planned
            else self.tr("planned for this time: {number}")
        )
        busiest = max(flow.today, key=lambda minute: flow.today[minute], default=None)
        at = self.tr("at {time}")
        found = {
            "now": (f"{recent:,.0f}", then.format(number=f"{before:,.0f}")),
            "most": ("0", self.tr("nobody yet"))
            if busiest is None
            else (grouped(flow.today[busiest]), at.format(time=self._words.clock(flow, busiest))),
        }
        return found | self._expected(flow, flow.forecast)

    def _expected(self, flow: "Flow", forecast: Forecast | None) -> dict[str, tuple[str, str]]:
        if forecast is None:
            why = self.tr("yesterday says too little by this time")
            return dict.fromkeys(("peak", "end"), ("-", why))
        peak = self.tr("a minute, in the quarter of an hour from {time}")
        ratio = (
            self.tr("the plan's curve from here on, times {ratio}")
            if forecast.by_plan
            else self.tr("yesterday's curve from here on, times {ratio}")
        )
        return {
            "peak": (f"{forecast.peak:,.0f}", peak.format(time=self._words.clock(flow, forecast.peak_at))),
            "end": (grouped(forecast.admissions), ratio.format(ratio=f"{forecast.ratio:.2f}")),
        }
