"""The others of a booking: ticked one by one, then let in one after the other, each by a decision of its own."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.pieces import Text
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import han_of
from checkin.ui.verdicts import Verdict


class _Ticked(Rows):
    """Space ticks; Enter is for the whole list."""

    toggled = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.toggled.emit(self.currentRow())
        else:
            super().keyPressEvent(event)


class GroupPanel(Panel):
    admitted = Signal(list)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(38, bold=True, role="title")
        self._helps = Text(22, ink="quiet", role="helps")
        self.list = _Ticked(size=25, height=76, choosing=False)
        self.go = Action("Return", kind="main", height=68)
        self.back = Action("Esc", height=68)
        self._people: Sequence[Registration] = ()
        self._ticked: set[str] = set()
        self._decided: dict[str, Verdict] = {}
        foot = QHBoxLayout()
        foot.addWidget(self.back, 1)
        foot.addWidget(self.go, 1)
        column = QVBoxLayout(self)
        for piece in (self._title, self._helps, self.list):
            column.addWidget(piece)
        column.setStretchFactor(self.list, 1)
        column.addLayout(foot)
        self.spaced(foot, 16)
        self.spaced(column, 14, (32, 28, 32, 28))
        self.list.toggled.connect(self._toggle)
        self.list.itemClicked.connect(lambda _item: self._toggle(self.list.currentRow()))
        self.go.clicked.connect(lambda: self.admitted.emit(self.ticked))
        self.back.clicked.connect(self.left)
        self.say()

    def show_people(self, people: Sequence[Registration]) -> None:
        """These are the others; all of them are ticked."""
        self._people = people
        self._ticked = {each.id for each in people}
        self._decided = {}
        self.list.setCurrentRow(-1)
        self._show()
        self.list.setCurrentRow(0)
        self.fit()

    def show_decision(self, registration: str, verdict: Verdict) -> None:
        """What came of one of them; who was decided on is not ticked any more."""
        self._decided[registration] = verdict
        self._ticked.discard(registration)
        self._show()

    @property
    def ticked(self) -> list[Registration]:
        return [each for each in self._people if each.id in self._ticked]

    def arrived(self) -> None:
        self.list.setFocus()

    def say(self) -> None:
        self._title.setText(self.tr("Others of this booking"))
        self._helps.setText(self.tr("Space ticks or unticks somebody, Enter lets in all who are ticked."))
        self.list.setAccessibleName(self._title.text())
        self.back.say(self.tr("Back"))
        self._show()

    def confirm(self) -> None:
        self.go.click()

    def leave(self) -> None:
        self.left.emit()

    def _toggle(self, place: int) -> None:
        if 0 <= place < len(self._people):
            self._ticked ^= {self._people[place].id}
            self._show()

    def _show(self) -> None:
        self.list.show_rows(map(self._row, self._people))
        number = len(self._ticked)
        self.go.say(self.tr("Let in 1 person") if number == 1 else self.tr("Let in {number}").format(number=number))
        self.go.setEnabled(bool(number))

    def _row(self, person: Registration) -> Row:
        name = person.name or person.latin_name or person.id
        latin = person.latin_name if person.latin_name != name else ""
        ticked = person.id in self._ticked
        row = Row(
            name,
            " · ".join(filter(None, (latin, person.company))),
            self.tr("ticked") if ticked else "",
            icon="ticked" if ticked else "unticked",
            about=person,
            han=han_of(name, person.country),
        )
        if verdict := self._decided.get(person.id):
            return replace(row, aside=verdict.title, icon=verdict.tone.value, tone=verdict.tone)
        return row
