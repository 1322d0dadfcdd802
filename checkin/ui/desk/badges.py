"""The badges that an operator asked for within the hour, in the middle of the desk."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.underway import Underway


class BadgesPanel(Panel):
    left = Signal()

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.underway = Underway(self, plan)
        self.back = Action("Esc", height=68)
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.addWidget(self.underway, 1)
        foot.addStretch(2)
        foot.addWidget(self.back, 1)
        column.addLayout(foot)
        self.spaced(foot, 10)
        self.spaced(column, 14, (32, 28, 32, 28))
        self.back.clicked.connect(self.left)
        self.say()

    def arrived(self) -> None:
        self.underway.list.setFocus()

    def say(self) -> None:
        self.underway.say()
        self.back.say(self.tr("Back"))

    def leave(self) -> None:
        self.left.emit()
