"""A question before something is done: for a reason, or for the PIN of somebody who may."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.action import Action
from checkin.ui.pad import Pad
from checkin.ui.page import Panel
from checkin.ui.pieces import Field, Icon, Text
from checkin.ui.pinfield import PinField
from checkin.ui.rows import Row, Rows


class AskPanel(Panel):
    """A question; Esc takes it back."""

    cancelled = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon(icon, 72, ink="primary")
        self._title = Text(46, bold=True, role="title")
        self._about = Text(26, ink="quiet", role="about")
        self._go = Action("Return", kind="main", height=76)
        self._back = Action("Esc", height=76)
        self._back.clicked.connect(self.cancelled)
        self._column = QVBoxLayout(self)
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        self._column.addLayout(head)
        self._column.addWidget(self._about)
        foot = QHBoxLayout()
        foot.addWidget(self._back, 1)
        foot.addWidget(self._go, 1)
        self._foot = foot
        self.spaced(head, 24)
        self.spaced(foot, 16)
        self.spaced(self._column, 22, (44, 44, 44, 36))

    def show_question(self, title: str, about: str, go: str) -> None:
        self._title.setText(title)
        self._about.show_text(about)
        self._go.say(go)
        self.setAccessibleName(f"{title} {about}")

    def leave(self) -> None:
        self.cancelled.emit()


class ReasonPanel(AskPanel):
    """Asks why: usual reasons to choose from, answered by their code, and one in the operator's own words."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("attention", parent)
        self.list = Rows(size=25, height=66)
        self.field = Field(size=24, height=68)
        self._column.addWidget(self.list, 1)
        self._column.addWidget(self.field)
        self._column.addLayout(self._foot)
        self.list.chosen.connect(self._choose)
        # What is typed is a reason of one's own, and the list gives way to it.
        self.field.textChanged.connect(self._turn)
        self._go.clicked.connect(self.confirm)
        self.say()

    def ask(self, title: str, about: str, go: str, reasons: Mapping[str, str], *, own_words: bool = True) -> None:
        """Reasons are the words by their codes. Without `own_words` it must be one of them."""
        self.field.clear()
        self.field.setVisible(own_words)
        self.list.show_rows(Row(words, about=code) for code, words in reasons.items())
        self.list.setVisible(bool(reasons))
        self._column.setStretchFactor(self.list, 1)
        self.list.setCurrentRow(0 if reasons else -1)
        self.show_question(title, about, go)
        self._turn()
        self.fit()

    def arrived(self) -> None:
        (self.list if self.list.count() else self.field).setFocus()

    def say(self) -> None:
        self.list.setAccessibleName(self.tr("Usual reasons"))
        self.field.setAccessibleName(self.tr("Reason in your own words"))
        self.field.setPlaceholderText(self.tr("In your own words"))
        self._back.say(self.tr("Back"))
        self._go.say(self._go.title or self.tr("Go on"))

    def _turn(self) -> None:
        if self.field.text():
            self.list.setCurrentRow(-1)
        elif self.list.count() and self.list.currentRow() < 0:
            self.list.setCurrentRow(0)
        self._go.setEnabled(bool(self._reason))

    def _choose(self, reason: str) -> None:
        self.answered.emit(reason)

    @property
    def _reason(self) -> str:
        return self.field.text().strip() or self.list.current or ""

    def confirm(self) -> None:
        if self._reason:
            self.answered.emit(self._reason)


class PinPanel(AskPanel):
    """Asks for the PIN of somebody who may do what the operator may not."""

    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("lock", parent)
        self.pin, self._pad = PinField(), Pad()
        self.pin.take_from(self._pad)
        self._column.addWidget(self.pin)
        self._column.addWidget(self._pad)
        self.spaced(self._pad.grid, 10, (220, 0, 220, 0))
        self._column.addStretch(1)
        self._column.addLayout(self._foot)
        self.pin.entered.connect(self.entered)
        self._go.clicked.connect(self.pin.enter)
        self.say()

    def ask(self, about: str) -> None:
        self.pin.begin()
        self.show_question(self.tr("A supervisor's PIN"), about, self.tr("Go on"))
        self.fit()

    def arrived(self) -> None:
        self.pin.setFocus()

    def say(self) -> None:
        self._back.say(self.tr("Back"))
        self._go.say(self._go.title or self.tr("Go on"))
        self.pin.say(self.tr("PIN"))
        self._pad.say()
