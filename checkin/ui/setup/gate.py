"""Where this station stands, and which way it passes people."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Direction, Plan
from checkin.ui.pieces import Card
from checkin.ui.rows import Row, Rows
from checkin.ui.setup.options import Option, Options
from checkin.ui.setup.step import Step


class GateStep(Step):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = Rows(size=26, height=84)
        self.directions = Options(height=120)
        card = Card()
        inside = QVBoxLayout(card)
        inside.addWidget(self.list)
        side = QVBoxLayout()
        side.addWidget(self.directions)
        side.addStretch(1)
        self._halves = QHBoxLayout()
        self._halves.addWidget(card, 5)
        self._halves.addLayout(side, 4)
        self.body.addLayout(self._halves, 1)
        self.spaced(inside, 0, (16, 14, 16, 14))
        self._plan: Plan | None = None
        self._code = "en"
        self.list.currentRowChanged.connect(lambda _row: self._show_ways())
        self.list.chosen.connect(lambda _gate: self.next.setFocus())
        self.say()

    def arrange(self, *, upright: bool) -> None:
        super().arrange(upright=upright)
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self._halves.setStretch(1, 0 if upright else 4)
        self.spaced(self._halves, 28)

    def show_plan(self, plan: Plan, code: str, gate: str, direction: str) -> None:
        """The gates of a plan, in this language; this one is the one so far."""
        self._plan, self._code = plan, code
        gates = list(plan.gates)
        self.list.show_rows(
            Row(each.label.said_in(code), self._zone(plan, each.zone), about=each.id) for each in plan.gates.values()
        )
        self.list.setCurrentRow(gates.index(gate) if gate in gates else 0)
        self._show_ways()
        if direction in self.directions.buttons:
            self.directions.choose(direction)

    @property
    def gate(self) -> str:
        return self.list.current or ""

    @property
    def direction(self) -> str:
        return self.directions.choice or "in"

    def arrived(self) -> None:
        self.list.setFocus()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("Where does it stand?"))
        self.lead.setText(self.tr("Whoever is let in here passes this gate."))
        self.list.setAccessibleName(self.title.text())
        self.directions.setAccessibleName(self.tr("Direction"))
        self._show_ways()

    def _zone(self, plan: Plan, zone: str) -> str:
        found = plan.zones.get(zone)
        return found.label.said_in(self._code) if found else zone

    def _show_ways(self) -> None:
        ways = self._plan.gates[self.gate].directions if self._plan and self.gate else ()
        was = self.directions.choice
        words = {
            Direction.IN: Option("in", "yes", self.tr("Into it"), self.tr("People are let in here")),
            Direction.OUT: Option("out", "line", self.tr("Out of it"), self.tr("People are counted out here")),
        }
        self.directions.show_options(words[way] for way in sorted(ways))
        there = list(self.directions.buttons)
        self.directions.choose(was if was in there else there[0] if there else "")
        self.fit()
