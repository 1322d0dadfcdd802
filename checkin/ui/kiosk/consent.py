"""One thing to agree to, or not, before the badge is printed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Consent
from checkin.ui.kiosk.foot import Foot
from checkin.ui.language import Language
from checkin.ui.page import Page
from checkin.ui.pieces import Card, Text
from checkin.ui.tile import Tile


class ConsentPage(Page):
    agreed = Signal()
    declined = Signal()

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._consent: Consent | None = None
        self._how_many = (0, 0)
        self._name = ""
        self._greeting = Text(38, bold=True, ink="primary", role="greeting")
        self._title = Text(64, bold=True, role="title")
        self._text = Text(52, role="text")
        self._needed = Text(28, ink="quiet", role="needed")
        self._yes = Tile(kind="main", icon="yes", size=38, height=110)
        self._no = Tile(size=38, height=110)
        self.foot = Foot()
        card = Card()
        inside = QVBoxLayout(card)
        inside.addWidget(self._text)
        inside.addWidget(self._needed)
        self._choices = QHBoxLayout()
        self._choices.addWidget(self._no, 1)
        self._choices.addWidget(self._yes, 1)
        column = QVBoxLayout(self)
        for text in (self._greeting, self._title):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addStretch(1)
        column.addWidget(card)
        column.addStretch(1)
        column.addLayout(self._choices)
        column.addWidget(self.foot)
        self.spaced(inside, 20, (44, 44, 44, 44))
        self.spaced(self._choices, 28)
        self.spaced(column, 28, (84, 60, 84, 60))
        self._yes.clicked.connect(self.agreed)
        self._no.clicked.connect(self.declined)
        self.say()

    def arrange(self, *, upright: bool) -> None:
        way = QHBoxLayout.Direction.BottomToTop if upright else QHBoxLayout.Direction.LeftToRight
        self._choices.setDirection(way)
        self.zoom = 1.2 if upright else 1.0

    def arrived(self) -> None:
        self._yes.setFocus()

    def ask(self, consent: Consent, name: str, number: int, of: int) -> None:
        """The `number`th question of so many, to somebody of this name."""
        self._consent, self._name, self._how_many = consent, name, (number, of)
        self.say()
        self.fit()

    def clear(self) -> None:
        """Nothing of the last person remains."""
        self._consent, self._name, self._how_many = None, "", (0, 0)
        self._text.clear()
        self.say()

    def say(self) -> None:
        number, of = self._how_many
        self._greeting.show_text(self._name)
        title = self.tr("One question before your badge") if of <= 1 else self.tr("Question {number} of {total}")
        self._title.setText(title.format(number=number, total=of))
        needed = self._consent.required if self._consent else False
        self._text.setText(self._consent.label.said_in(self._language.code) if self._consent else "")
        self._needed.show_text(self.tr("Without it we cannot print your badge here.") if needed else "")
        self._yes.setText(self.tr("I agree"))
        self._no.setText(self.tr("I do not agree") if needed else self.tr("No, thank you"))
        self.foot.say()
