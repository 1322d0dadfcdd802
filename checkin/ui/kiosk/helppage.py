"""Somebody is coming: what a person who called for help sees until then."""

from enum import Enum, auto

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Icon, Text
from checkin.ui.tile import Tile


class Called(Enum):
    """How it stands with a call."""

    WAITING = auto()
    ANSWERED = auto()
    FAILED = auto()


class HelpPage(Page):
    withdrawn = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("help", 240, ink="primary")
        self._title = Text(84, bold=True, role="title")
        self._more = Text(38, role="more")
        self._bar = BusyBar(480)
        self._back = Tile(kind="main", size=38)
        self._withdraw = Tile(size=28)
        self.state = Called.WAITING
        column = QVBoxLayout(self)
        self.spaced(column, 28, (84, 84, 84, 84))
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._more):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        column.addWidget(self._back)
        column.addWidget(self._withdraw)
        self._back.clicked.connect(self.left)
        self._withdraw.clicked.connect(self.withdrawn)
        self.say()

    def arrange(self, *, upright: bool) -> None:
        self.zoom = 1.15 if upright else 1.0

    def show_state(self, state: Called) -> None:
        self.state = state
        self.say()
        self.fit()

    def say(self) -> None:
        match self.state:
            case Called.WAITING:
                self._title.setText(self.tr("Somebody is coming"))
                self._more.setText(self.tr("Please wait here. Our staff know where you are."))
            case Called.ANSWERED:
                self._title.setText(self.tr("Our staff heard you"))
                self._more.setText(self.tr("They are on their way, or here already."))
            case Called.FAILED:
                self._title.setText(self.tr("Please speak to our staff"))
                self._more.setText(self.tr("The call did not go through. Somebody at the information desk will help."))
        self._bar.setVisible(self.state is Called.WAITING)
        self._bar.setAccessibleName(self._title.text())
        self._withdraw.setVisible(self.state is Called.WAITING)
        self._back.setText(self.tr("Back to the start"))
        self._withdraw.setText(self.tr("I do not need help any more"))
