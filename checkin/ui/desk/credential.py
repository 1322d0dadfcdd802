"""A walk-in is registered: their code to be photographed, and what became of badge and entry."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.action import Action
from checkin.ui.choice import Picture
from checkin.ui.page import Panel
from checkin.ui.pieces import Icon, Text
from checkin.ui.theme import han_of
from checkin.ui.verdicts import Verdict


class CredentialPanel(Panel):
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("admitted", 96, ink="admitted")
        self._title = Text(52, bold=True, role="title")
        self._name = Text(46, bold=True, role="name")
        self._entry = Text(28, role="entry")
        self._code = Picture(sharp=True)
        self._helps = Text(24, ink="quiet", role="helps")
        self._go = Action("Return", kind="main", height=68)
        self._has_code = True
        head = QHBoxLayout()
        head.addWidget(self._icon)
        head.addWidget(self._title, 1)
        column = QVBoxLayout(self)
        column.addLayout(head)
        for text in (self._name, self._entry):
            column.addWidget(text)
        column.addWidget(self._code, 1)
        column.addWidget(self._helps)
        column.addWidget(self._go)
        self._helps.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.spaced(head, 24)
        self.spaced(column, 16, (44, 36, 44, 28))
        self._go.clicked.connect(self.left)
        self.say()

    def show_registered(self, person: Registration, code: QImage) -> None:
        """`code` is empty where this station signs none."""
        name = person.name or person.latin_name
        self._name.show_text(name, han=han_of(name, person.country))
        self._entry.show_text("")
        self._code.show_image(code)
        self._has_code = not code.isNull()
        self.say()
        self.fit()

    def show_entry(self, verdict: Verdict) -> None:
        """They were let in as well, or were not."""
        self._entry.show_text(" · ".join(filter(None, (verdict.title, verdict.happened))))
        self.fit()

    def arrived(self) -> None:
        self._go.setFocus()

    def say(self) -> None:
        self._title.setText(self.tr("Registered"))
        self._helps.setText(
            self.tr("This is their ticket: let them photograph it.")
            if self._has_code
            else self.tr("This station signs no tickets: the badge is theirs.")
        )
        self._code.setAccessibleName(self._helps.text())
        self._go.say(self.tr("Next"))

    def confirm(self) -> None:
        self.left.emit()

    def leave(self) -> None:
        self.left.emit()
