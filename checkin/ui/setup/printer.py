"""The printer: those there are, how each stands, and a page to try one with."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.printers import Condition
from checkin.printers.found import Found
from checkin.ui.action import Action
from checkin.ui.pieces import BusyBar, Card, Icon, Text, restyled
from checkin.ui.printing import PrintWords
from checkin.ui.rows import Row, Rows
from checkin.ui.setup.step import Step
from checkin.ui.theme import Tone

NO_PRINTER: Final = "none"
_TONES: Final = {
    Condition.READY: Tone.ADMITTED,
    Condition.BUSY: Tone.ADMITTED,
    Condition.OFFLINE: Tone.REFUSED,
}


class PrinterStep(Step):
    looked = Signal()  # look for printers again
    tested = Signal(str)  # where

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = PrintWords(self)
        self.list = Rows(size=24, height=84)
        self._icon = Icon("printer", 72, ink="quiet")
        self._state, self._name = Text(38, bold=True, role="state"), Text(24, bold=True, role="printer")
        self._says, self._where = Text(22, role="says"), Text(18, ink="quiet", role="where-printed")
        self._became = Text(22, bold=True, role="became")
        self.bar = BusyBar()
        self.look, self.test = Action("F5", height=72), Action("Ctrl+P", height=72)
        self._there: Sequence[Found] | None = None
        self._used = "folder"
        self._waiting = False
        self._lay_out_answers()
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        self.list.chosen.connect(lambda _where: self.next.setFocus())
        self.look.clicked.connect(self._look)
        self.test.clicked.connect(self._test)
        self.skip.clicked.connect(lambda: self.use(NO_PRINTER))
        self.skip.show()
        self.say()

    def _lay_out_answers(self) -> None:
        left, right = Card(), Card()
        rows, column, head = QVBoxLayout(left), QVBoxLayout(right), QHBoxLayout()
        rows.addWidget(self.list, 1)
        rows.addWidget(self.look)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state, 1)
        column.addLayout(head)
        for piece in (self._name, self._says, self._where):
            column.addWidget(piece)
        column.addStretch(1)
        for widget in (self._became, self.bar, self.test):
            column.addWidget(widget)
        self._halves = QHBoxLayout()
        self._halves.addWidget(left, 1)
        self._halves.addWidget(right, 1)
        self.body.addLayout(self._halves, 1)
        self.spaced(rows, 12, (16, 14, 16, 16))
        self.spaced(column, 14, (32, 28, 32, 28))
        self.spaced(head, 20)
        self.bar.hide()

    def arrange(self, *, upright: bool) -> None:
        super().arrange(upright=upright)
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self.spaced(self._halves, 28)

    def use(self, where: str) -> None:
        """The one so far."""
        self._used = where
        self._show_rows()

    def show_printers(self, there: Sequence[Found]) -> None:
        """As they stand now; the one that was chosen stays so."""
        self._used = self.where
        self._there = there
        self._show_rows()

    @property
    def where(self) -> str:
        return self.list.current or self._used

    def show_waiting(self) -> None:
        """A page was sent and is on its way."""
        self._waiting = True
        self.bar.setVisible(True)
        self._say_became(Tone.ATTENTION, self.tr("The page is on its way…"))

    def show_became(self, tone: Tone, sentence: str) -> None:
        """What became of the page."""
        self._waiting = False
        self.bar.setVisible(False)
        self._say_became(tone, sentence)

    def arrived(self) -> None:
        self.list.setFocus()
        if self._there is None:
            self.looked.emit()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("The printer"))
        self.lead.setText(self.tr("Print a page to measure: it shows the size, the edge and the greys."))
        self.list.setAccessibleName(self.title.text())
        self.look.say(self.tr("Look again"))
        self.test.say(self.tr("Print a page to measure"))
        self.skip.say(self.tr("No badges here"))
        self.bar.setAccessibleName(self.tr("The page is on its way…"))
        self._show_rows()

    def _rows(self) -> list[Row]:
        there = self._there or ()
        rows = [self._row(each) for each in there]
        if self._used not in {NO_PRINTER, *(each.where for each in there)}:
            rows.insert(0, Row(self._words.printer(self._used), "", self.tr("as so far"), "printer", None, self._used))
        none = Row(self.tr("No badges here"), self.tr("Another station prints them."), "", "line", None, NO_PRINTER)
        return [*rows, none]

    def _row(self, found: Found) -> Row:
        tone = _TONES.get(found.state.kind, Tone.ATTENTION)
        reasons = self._words.reasons(map(str, found.state.reasons))
        state = self._words.condition(found.state.kind)
        return Row(self._words.printer(found.where), reasons, state, tone.value, tone, found.where)

    def _show_rows(self) -> None:
        wanted, rows = self._used, self._rows()
        self.list.show_rows(rows)
        self.list.setCurrentRow(next((place for place, row in enumerate(rows) if row.about == wanted), 0))
        self._show_current()

    def _show_current(self) -> None:
        found = next((each for each in self._there or () if each.where == self.list.current), None)
        tone = _TONES.get(found.state.kind, Tone.ATTENTION) if found else None
        self._icon.show_icon(tone.value if tone else "printer")
        for piece in (self._icon, self._state):
            piece.setProperty("ink", tone.value if tone else "quiet")
            restyled(piece)
        if found:
            self._state.setText(self._words.condition(found.state.kind))
            self._name.show_text(self._words.printer(found.where))
            self._says.show_text(self._words.reasons(map(str, found.state.reasons)))
            self._where.show_text(self.tr("In settings.toml: printer = {where}").format(where=f'"{found.where}"'))
        else:
            none = self.list.current == NO_PRINTER
            self._state.setText(self.tr("No badges here") if none else self.tr("Looking for printers…"))
            for text in (self._name, self._says, self._where):
                text.show_text("")
        self.test.allow("" if found else self.tr("no printer is chosen"))
        self.fit()

    def _look(self) -> None:
        self._state.setText(self.tr("Looking for printers…"))
        self.looked.emit()

    def _test(self) -> None:
        if self.list.current not in (None, NO_PRINTER) and not self._waiting:
            self.tested.emit(self.list.current)

    def _say_became(self, tone: Tone, sentence: str) -> None:
        self._became.setProperty("ink", tone.value)
        restyled(self._became)
        self._became.show_text(sentence)
        self.fit()
