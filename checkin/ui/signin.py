"""Who works at this desk now: an operator is picked by name, and says their PIN."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.operators import Operator
from checkin.ui.language import LANGUAGES
from checkin.ui.pad import Pad
from checkin.ui.page import Page, paint_next
from checkin.ui.pieces import Button, Card, Text
from checkin.ui.pinfield import PinField
from checkin.ui.roles import RoleWords
from checkin.ui.rows import Row, Rows


class SignInPage(Page):
    entered = Signal(object, str)  # the operator, the PIN
    language_chosen = Signal(str)

    def __init__(self, conference: dict[str, str], parent: QWidget | None = None) -> None:
        """`conference` is its name by language."""
        super().__init__(parent)
        self._names, self._code = conference, "en"
        self._roles = RoleWords(self)
        self._operators: Sequence[Operator] = ()
        self._conference = Text(30, bold=True, ink="primary", role="conference")
        self._title = Text(64, bold=True, role="title")
        self._who = Text(24, ink="quiet", role="who")
        self.list = Rows(size=26, height=84)
        self.pin, self._pad = PinField(), Pad()
        self._enter = Button(kind="main", size=26, height=76)
        self._languages = {code: Button(size=22, height=68) for code in LANGUAGES}
        self._lay_out()
        self._connect()
        self.say()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        for text in (self._conference, self._title):
            words.addWidget(text)
        card = Card()
        inside = QVBoxLayout(card)
        for piece in (self._who, self.list, self.pin, self._enter):
            inside.addWidget(piece)
        inside.setStretchFactor(self.list, 1)
        foot = QHBoxLayout()
        group = QButtonGroup(self)
        for code, button in self._languages.items():
            button.setText(LANGUAGES[code])
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, chosen=code: self.language_chosen.emit(chosen))
            group.addButton(button)
            foot.addWidget(button)
        grid = QGridLayout(self)
        grid.addLayout(words, 0, 1)
        grid.addWidget(card, 1, 1)
        grid.addWidget(self._pad, 1, 2, Qt.AlignmentFlag.AlignBottom)
        grid.addLayout(foot, 2, 1)
        grid.setRowStretch(1, 1)
        for line, stretch in enumerate((5, 6, 5)):
            grid.setColumnStretch(line, stretch)
        self.spaced(words, 8)
        self.spaced(inside, 20, (28, 28, 28, 28))
        self.spaced(foot, 20)
        self.spaced(self._pad.grid, 12, (0, 0, 200, 28))
        self.spaced(grid, 28, (0, 84, 0, 60))

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(lambda _row: self.pin.begin())
        self.list.chosen.connect(lambda _about: self.pin.field.setFocus())
        self.pin.take_from(self._pad)
        self.pin.entered.connect(self._confirm)
        self._enter.clicked.connect(lambda: self._confirm(self.pin.field.text()))

    def show_operators(self, operators: Sequence[Operator]) -> None:
        self._operators = operators
        self.list.show_rows(self._row(each) for each in operators)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        paint_next(self.window())

    def arrived(self) -> None:
        self.pin.begin()
        # One who works alone here only has to say the PIN.
        (self.pin if len(self._operators) == 1 else self.list).setFocus()

    def speak(self, code: str) -> None:
        """Speak this language from now on."""
        self._code = code
        self.say()

    def say(self) -> None:
        self._conference.setText(self._names[self._code])
        self._title.setText(self.tr("Who is at the desk?"))
        self._who.setText(self.tr("Choose your name with the arrows and Enter, then type your PIN."))
        self.list.setAccessibleName(self.tr("Operators"))
        self.pin.say(self.tr("PIN"))
        self._pad.say()
        self._enter.setText(self.tr("Sign in"))
        self._languages[self._code].setChecked(True)
        self.show_operators(self._operators)

    def _confirm(self, pin: str) -> None:
        if pin and self.list.current and self.pin.field.isEnabled():
            self.entered.emit(self.list.current, pin)

    def _row(self, operator: Operator) -> Row:
        return Row(operator.name, operator.id, self._roles.name(operator.role), icon="person", about=operator)
