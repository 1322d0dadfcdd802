"""People who were let in twice by stations that were apart: what happened, and what a supervisor makes of it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.domain.settling import Settlement, Side
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Field, Icon, Text, restyled
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Told

_KEYS: Final = {settlement: f"Ctrl+{place}" for place, settlement in enumerate(Settlement, start=1)}
_LONGEST: Final = 200  # letters of a reason


class ConflictsPage(Panel):
    settled = Signal(object, object, str)  # case, settlement, why

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._code = plan, "en"
        self._conflicts: Sequence[Told] = ()
        self._busy = False
        self.title = Text(34, bold=True, role="title")
        self.list = Rows(size=24, height=84)
        self._icon = Icon("admitted", 60, ink="admitted")
        self._who, self._apart = Text(32, bold=True, role="who"), Text(22, role="apart")
        self._names = [Text(20, bold=True, role=f"{name} name") for name in ("first", "second")]
        self._sides = [Text(20, role=name) for name in ("first", "second")]
        self._asked = Text(18, ink="quiet", role="asked")
        self.why = Field(size=22, height=56)
        self.why.setMaxLength(_LONGEST)
        self.actions_of = {settlement: Action(key, height=62) for settlement, key in _KEYS.items()}
        self._helps = Text(17, ink="quiet", role="helps")
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _place: self._show_current())
        self.list.chosen.connect(lambda _told: self.why.setFocus())
        self.why.textChanged.connect(self._allow)
        for settlement, action in self.actions_of.items():
            action.clicked.connect(lambda _on=False, chosen=settlement: self._settle(chosen))
        self.say()

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        rows, column, head = QVBoxLayout(left), QVBoxLayout(right), QHBoxLayout()
        rows.addWidget(self.list, 1)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._who, 1)
        column.addLayout(head)
        column.addWidget(self._apart)
        for name, side in zip(self._names, self._sides, strict=True):
            column.addWidget(name)
            column.addWidget(side)
        column.addStretch(1)
        column.addWidget(self._asked)
        column.addWidget(self.why)
        grid = QGridLayout()
        for place, action in enumerate(self.actions_of.values()):
            grid.addWidget(action, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        column.addLayout(grid)
        column.addWidget(self._helps)
        body = QHBoxLayout()
        body.addWidget(left, 5)
        body.addWidget(right, 5)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(body, 1)
        for layout, space in ((head, 20), (body, 16), (whole, 16), (grid, 10)):
            self.spaced(layout, space)
        self.spaced(rows, 8, (16, 14, 16, 14))
        self.spaced(column, 10, (28, 24, 28, 24))

    def speak(self, code: str) -> None:
        """Names of the plan in this language."""
        self._code = code
        self.say()

    def show_conflicts(self, conflicts: "Sequence[Told]") -> None:
        """Those that nobody settled yet, the newest first; the one that was looked at stays."""
        was = self.list.current
        self._conflicts, self._busy = conflicts, False
        self.list.show_rows(map(self._row, conflicts))
        places = [each.case.id for each in conflicts]
        if conflicts:
            self.list.setCurrentRow(places.index(was.case.id) if was and was.case.id in places else 0)
        if was is None or was.case.id not in places:
            self.why.clear()
        self._show_current()
        self.fit()

    def show_busy(self) -> None:
        """One is being settled: it goes from the list when that is done."""
        self._busy = True
        self._allow()

    def show_free(self) -> None:
        """Nothing is being settled."""
        self._busy = False
        self._allow()

    def arrived(self) -> None:
        (self.list if self._conflicts else self).setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Conflicts"))
        self.list.setAccessibleName(self.title.text())
        self._asked.setText(self.tr("Why? It is kept with what you decide."))
        self.why.setAccessibleName(self._asked.text())
        words = {
            Settlement.KEEP: self.tr("Keep both"),
            Settlement.UNDO_FIRST: self.tr("Undo the first"),
            Settlement.UNDO_SECOND: self.tr("Undo the second"),
            Settlement.BLOCK: self.tr("Block"),
        }
        for settlement, action in self.actions_of.items():
            action.say(words[settlement])
        self._helps.setText(self.tr("What is undone does not count. Who is blocked passes no gate until unblocked."))
        self.list.show_rows(map(self._row, self._conflicts))
        self._show_current()
        self.fit()

    def _row(self, told: "Told") -> Row:
        case = told.case
        gates = " · ".join(self._gate(side.gate) for side in (case.first, case.second))
        apart = self.tr("{minutes} min apart").format(minutes=case.minutes)
        return Row(self._name(told), gates, apart, "attention", Tone.ATTENTION, told)

    def _show_current(self) -> None:
        told: Told | None = self.list.current
        tone = Tone.ATTENTION if told else Tone.ADMITTED
        self._icon.show_icon(tone.value)
        self._icon.setProperty("ink", tone.value)
        restyled(self._icon)
        self._asked.setVisible(told is not None)
        self.why.setVisible(told is not None)
        if told is None:
            self._who.show_text(self.tr("No conflicts"))
            self._apart.show_text(self.tr("Nobody was let in twice, or all of them are settled."))
            for text in (*self._names, *self._sides):
                text.show_text("")
        else:
            self._who.show_text(self._name(told))
            apart = self.tr("Let in twice, {minutes} min apart, by stations that did not hear each other.")
            self._apart.show_text(apart.format(minutes=told.case.minutes))
            for name, text in zip((self.tr("First"), self.tr("Second")), self._names, strict=True):
                text.show_text(name)
            for side, text in zip((told.case.first, told.case.second), self._sides, strict=True):
                text.show_text(self._side(side))
        self._allow()

    def _side(self, side: Side) -> str:
        at = self._plan.local(datetime.fromtimestamp(side.at / 1000, UTC))
        where = self.tr("{time} on {date}, {gate}, station {station}").format(
            time=f"{at:%H:%M:%S}", date=f"{at:%Y-%m-%d}", gate=self._gate(side.gate), station=side.station
        )
        by = self.tr("by {operator}").format(operator=side.operator) if side.operator else ""
        badge = self.tr("a badge was printed") if side.badge else self.tr("no badge was printed")
        return " · ".join(filter(None, (where, by, badge)))

    def _name(self, told: "Told") -> str:
        who = told.who
        named = (who.name or who.latin_name) if who else ""
        return named or self.tr("Registration {id}").format(id=told.case.registration)

    def _gate(self, id_: str) -> str:
        gate = self._plan.gates.get(id_)
        return gate.label.said_in(self._code) if gate else id_

    def _allow(self) -> None:
        why_not = ""
        if self.list.current is None:
            why_not = self.tr("nothing to settle")
        elif self._busy:
            why_not = self.tr("one moment")
        elif not self.why.text().strip():
            why_not = self.tr("say why first")
        for action in self.actions_of.values():
            action.allow(why_not)

    def _settle(self, settlement: Settlement) -> None:
        told: Told | None = self.list.current
        if told and not self._busy and self.why.text().strip():
            self.settled.emit(told.case, settlement, self.why.text().strip())
