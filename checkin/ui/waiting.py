"""While the desk opens, and when it does not."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Button, Icon, Text

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class WaitingPage(Page):
    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("out-of-order", 160, ink="attention")
        self._title = Text(64, bold=True, role="title")
        self._more = Text(30, ink="quiet", role="more")
        self._bar = BusyBar(480)
        self._again = Button(size=26, height=76, kind="main")
        self._fault = ""
        self._again.clicked.connect(self.retried)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self._icon, 0, _CENTRE)
        for text in (self._title, self._more):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addWidget(self._bar, 0, _CENTRE)
        column.addWidget(self._again, 0, _CENTRE)
        column.addStretch(3)
        self.spaced(column, 28, (160, 60, 160, 60))
        self.show_opening()

    def show_opening(self) -> None:
        self._show("")

    def show_fault(self, sentence: str) -> None:
        """The desk does not open; the sentence says what to do."""
        self._show(sentence)

    def arrived(self) -> None:
        (self._again if self._fault else self).setFocus()

    def say(self) -> None:
        self._title.setText(self.tr("The desk does not open") if self._fault else self.tr("One moment"))
        self._more.setText(self._fault or self.tr("The desk is getting ready."))
        self._again.setText(self.tr("Try again"))
        self._bar.setAccessibleName(self._more.text())

    def _show(self, fault: str) -> None:
        self._fault = fault[:1].upper() + fault[1:]
        self._icon.setVisible(bool(fault))
        self._again.setVisible(bool(fault))
        self._bar.setVisible(not fault)
        self.say()
        self.fit()
