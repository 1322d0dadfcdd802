"""Every check with its light, what was found in full, and what can be tried at once."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.readiness.findings import Check
from checkin.ui.action import Action
from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Card, Icon, Text, restyled
from checkin.ui.readiness.words import ReadinessWords
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone


class Try(Enum):
    """What can be done here, in its order, with its key."""

    BACK = "Esc"
    AGAIN = "F5"
    BADGE = "Ctrl+P"
    CAMERA = "Ctrl+K"
    SYNC = "Ctrl+E"
    REHEARSE = "Ctrl+R"


class ReadinessPage(Page):
    wanted = Signal(Try)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ReadinessWords(self)
        self._title, self._verdict = Text(52, bold=True, role="title"), Text(28, bold=True, role="verdict")
        self._verdict_icon = Icon("attention", 44, ink="attention")
        self.bar = BusyBar()
        self.list = Rows(size=22, height=64)
        self._icon, self._name = Icon("attention", 72), Text(34, bold=True, role="name")
        self._found = Text(26, role="found")
        self._note = Text(22, bold=True, role="note")
        self.offered = {each: Action(each.value, height=76) for each in Try}
        self._checks: Sequence[Check] = ()
        self._expected: Sequence[str] = ()
        self._rehearses, self._why_not = False, ""
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        for each, action in self.offered.items():
            action.clicked.connect(lambda _on=False, each=each: self.wanted.emit(each))
        self.say()

    def _lay_out(self) -> None:
        head, verdict, inner = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        verdict.addWidget(self._verdict_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        verdict.addWidget(self._verdict, 1)
        head.addWidget(self._title)
        head.addLayout(verdict)
        head.addWidget(self.bar)
        left, right = Card(), Card()
        rows, column = QVBoxLayout(left), QVBoxLayout(right)
        rows.addWidget(self.list)
        inner.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        inner.addWidget(self._name, 1)
        column.addLayout(inner)
        column.addWidget(self._found)
        column.addStretch(1)
        column.addWidget(self._note)
        self._halves, self._foot = QHBoxLayout(), QGridLayout()
        self._halves.addWidget(left, 6)
        self._halves.addWidget(right, 4)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._halves, 1)
        self._column.addLayout(self._foot)
        for layout, space in ((head, 12), (verdict, 16), (inner, 20), (self._foot, 14)):
            self.spaced(layout, space)
        self.spaced(rows, 0, (16, 12, 16, 12))
        self.spaced(column, 18, (32, 28, 32, 28))

    def arrange(self, *, upright: bool) -> None:
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self._halves.setStretch(0, 8 if upright else 6)
        columns = 2 if upright else 6
        for action in self.offered.values():
            self._foot.removeWidget(action)
        for place, action in enumerate(self.offered.values()):
            self._foot.addWidget(action, place // columns, place % columns)
        for column in range(6):
            self._foot.setColumnStretch(column, 1 if column < columns else 0)
        self.spaced(self._halves, 20)
        self.spaced(self._column, 20, (60, 60, 60, 48) if upright else (60, 40, 60, 36))

    def show_checks(self, checks: Sequence[Check], expected: Sequence[str]) -> None:
        """What was found so far; the checks still expected stand below, without a light."""
        self._checks, self._expected = checks, expected
        was = self.list.currentRow()
        self.list.show_rows([*map(self._row, checks), *map(self._coming, expected)])
        self.list.setCurrentRow(max(was, 0))
        self._say_verdict()
        self._show_current()
        self.fit()

    def show_finished(self) -> None:
        """All is found: what needs somebody comes to be seen."""
        ill = [place for place, each in enumerate(self._checks) if not each.ok]
        self.list.setCurrentRow(ill[0] if ill else 0)

    def show_note(self, tone: Tone, sentence: str) -> None:
        """What came of something that was tried."""
        self._note.setProperty("ink", tone.value)
        restyled(self._note)
        self._note.show_text(sentence[:1].upper() + sentence[1:])
        self.fit()

    def allow_rehearsal(self, *, rehearses: bool, why_not: str = "") -> None:
        """Whether a rehearsal goes on here, and why nobody here may begin or end one, "" where they may."""
        self._rehearses, self._why_not = rehearses, why_not
        self.say()

    @property
    def title(self) -> str:
        return self.tr("Is everything ready?")

    @property
    def note(self) -> str:
        return self._note.text()

    @property
    def verdict(self) -> str:
        return self._verdict.text()

    def arrived(self) -> None:
        self.list.setFocus()

    def say(self) -> None:
        self._title.setText(self.title)
        self.list.setAccessibleName(self._title.text())
        self.bar.setAccessibleName(self.tr("Looking…"))
        words = {
            Try.BACK: self.tr("Back"),
            Try.AGAIN: self.tr("Look again"),
            Try.BADGE: self.tr("Print a test badge"),
            Try.CAMERA: self.tr("Look through the camera"),
            Try.SYNC: self.tr("Exchange now"),
            Try.REHEARSE: self.tr("End the rehearsal") if self._rehearses else self.tr("Rehearse"),
        }
        for each, action in self.offered.items():
            action.say(words[each])
        self.offered[Try.REHEARSE].allow(self._why_not)
        self.show_checks(self._checks, self._expected)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.wanted.emit(Try.BACK)
        else:
            super().keyPressEvent(event)

    def _row(self, check: Check) -> Row:
        tone = self._words.tone(check)
        return Row(self._words.name(check.check), self._words.sentence(check), "", tone.value, tone, check)

    def _coming(self, name: str) -> Row:
        return Row(self._words.name(name), "", "…", "line")

    def _say_verdict(self) -> None:
        ill = sum(not each.ok for each in self._checks)
        if self._expected or not self._checks:
            tone, said = Tone.ATTENTION, self.tr("Looking…")
        elif ill:
            tone, said = Tone.REFUSED, self.tr("Not ready yet: {number} to be mended").format(number=ill)
        elif heeded := sum(each.heeded for each in self._checks):
            tone, said = Tone.ADMITTED, self.tr("Ready. {number} to know of").format(number=heeded)
        else:
            tone, said = Tone.ADMITTED, self.tr("Ready")
        self._verdict.setText(said)
        self._verdict_icon.show_icon("line" if self._expected else tone.value)
        for piece in (self._verdict, self._verdict_icon):
            piece.setProperty("ink", "quiet" if self._expected else tone.value)
            restyled(piece)
        self.bar.setVisible(bool(self._expected))

    def _show_current(self) -> None:
        check: Check | None = self.list.current
        tone = self._words.tone(check) if check else None
        self._icon.show_icon(tone.value if tone else "line")
        for piece in (self._icon, self._name):
            piece.setProperty("ink", tone.value if tone else "quiet")
            restyled(piece)
        self._name.setText(self._words.name(check.check) if check else "")
        self._found.show_text(self._words.sentence(check) if check else "")
        self.fit()
