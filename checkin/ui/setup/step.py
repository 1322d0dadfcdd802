"""One step of the set-up: a question, the way to answer it, and the way on and back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.action import Action
from checkin.ui.page import Page
from checkin.ui.pieces import Icon, Text, restyled
from checkin.ui.theme import Tone


class Step(Page):
    """`body` is where the answer is given. Enter goes on where nothing that has the keyboard wants it."""

    went_back = Signal()
    went_on = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counted = Text(22, bold=True, ink="primary", role="where")
        self.title, self.lead = Text(52, bold=True, role="title"), Text(26, ink="quiet", role="lead")
        self.body = QVBoxLayout()
        self._note, self._note_icon = Text(22, bold=True, role="note"), Icon("attention", 32)
        self.back, self.skip = Action("Esc", height=84), Action(height=84)
        self.next = Action("Ctrl+Return", kind="main", height=84)
        self._place: tuple[int, int] = (1, 1)
        self._lay_out()
        self.back.clicked.connect(self.went_back)
        self.skip.clicked.connect(self.skipped)
        self.next.clicked.connect(self.went_on)

    def _lay_out(self) -> None:
        head, self._foot, self._told = QVBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for text in (self._counted, self.title, self.lead):
            head.addWidget(text)
        self._told.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._told.addWidget(self._note, 1)
        self._foot.addWidget(self.back, 3)
        self._foot.addStretch(2)
        self._foot.addWidget(self.skip, 4)
        self._foot.addWidget(self.next, 4)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self.body, 1)
        self._column.addLayout(self._told)
        self._column.addLayout(self._foot)
        for layout, space in ((head, 10), (self.body, 20), (self._told, 16), (self._foot, 16)):
            self.spaced(layout, space)
        # Now that they have a parent: without one they would be windows of their own.
        for piece in (self.skip, self._note, self._note_icon):
            piece.hide()

    def arrange(self, *, upright: bool) -> None:
        self.spaced(self._column, 36 if upright else 24, (60, 84, 60, 60) if upright else (150, 56, 150, 48))

    def show_place(self, number: int, of: int) -> None:
        """Which step of how many this is."""
        self._place = number, of
        self.say()

    def tell(self, sentence: str, tone: Tone = Tone.ATTENTION) -> None:
        """What is in the way, or was done; "" for nothing."""
        said = sentence[:1].upper() + sentence[1:]
        for piece in (self._note, self._note_icon):
            piece.setProperty("ink", tone.value)
            restyled(piece)
        self._note_icon.show_icon(tone.value)
        self._note_icon.setVisible(bool(said))
        self._note.show_text(said)
        self.fit()

    @property
    def told(self) -> str:
        return self._note.text()

    def take(self, text: str) -> None:
        """A code was scanned while this step is shown."""

    def say(self) -> None:
        number, of = self._place
        self._counted.setText(self.tr("Set-up · step {number} of {of}").format(number=number, of=of))
        self.back.say(self.tr("Back"))
        self.next.say(self.tr("Next"))

    def arrived(self) -> None:
        (self.next if self.next.isEnabled() else self).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.next.click()
        elif event.key() == Qt.Key.Key_Escape and self.back.isVisible():
            self.back.click()
        else:
            super().keyPressEvent(event)
