"""While the database opens."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Text


class StartingPage(Page):
    def __init__(self, conference: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._conference = Text(38, bold=True, ink="primary", role="conference")
        self._conference.setText(conference)
        self._title = Text(84, bold=True, role="title")
        self._more = Text(38, ink="quiet", role="more")
        self._bar = BusyBar(480)
        column = QVBoxLayout(self)
        self.spaced(column, 28, (60, 60, 60, 60))
        column.addStretch(2)
        for text in (self._conference, self._title, self._more):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addSpacing(28)
        column.addWidget(self._bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self.say()

    def say(self) -> None:
        self._title.setText(self.tr("One moment"))
        self._more.setText(self.tr("This kiosk is getting ready."))
        self._bar.setAccessibleName(self._more.text())
