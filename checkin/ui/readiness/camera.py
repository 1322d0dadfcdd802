"""The camera of this station, looked through from the page of readiness."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.action import Action
from checkin.ui.lens import LensCard, LensStage, LookSharp
from checkin.ui.page import Page
from checkin.ui.pieces import Text


class CameraPage(Page):
    left = Signal()

    def __init__(self, look: LookSharp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(52, bold=True, role="title")
        self.stage = LensStage(size=26)
        self.card = LensCard(self.stage, look)
        self.back = Action("Esc", height=76)
        self._halves, self._foot = QHBoxLayout(), QHBoxLayout()
        self._halves.addWidget(self.stage, 5)
        self._halves.addWidget(self.card, 4)
        self._foot.addWidget(self.back, 1)
        self._foot.addStretch(3)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addLayout(self._halves, 1)
        self._column.addLayout(self._foot)
        self.spaced(self.card.column, 18, (28, 28, 28, 28))
        self.spaced(self.stage.column, 12, (16, 16, 16, 20))
        for head in self.card.layouts:
            self.spaced(head, 20)
        self.card.changed.connect(self.fit)
        self.back.clicked.connect(self.left)
        self.say()

    def arrange(self, *, upright: bool) -> None:
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self.spaced(self._halves, 28)
        self.spaced(self._column, 24, (60, 60, 60, 48) if upright else (60, 40, 60, 36))

    def take(self, text: str) -> None:
        """A code was read."""
        self.card.take(text)

    def arrived(self) -> None:
        self.card.forget()
        self.back.setFocus()

    def say(self) -> None:
        self._title.setText(self.tr("The camera"))
        self.back.say(self.tr("Back"))
        self.stage.say()
        self.card.say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
