"""When nothing goes: who helps, and what our staff need to know."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.pieces import Button, Icon, Text


class TroublePage(Page):
    """`show_trouble` takes the sentence for the staff; visitors are sent on kindly."""

    retried = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("out-of-order", 220, ink="attention")
        self._title = Text(84, bold=True, role="title")
        self._helps = Text(38, role="helps")
        self._cause = Text(22, ink="quiet", role="cause")
        self._again = Button(height=100)
        self._again.clicked.connect(self.retried)
        column = QVBoxLayout(self)
        self.spaced(column, 28, (60, 60, 60, 60))
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._helps):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(2)
        self._cause.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._cause)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._again, 2)
        foot.addStretch(1)
        column.addLayout(foot)
        self._said = ""
        self.say()

    def show_trouble(self, sentence: str, *, may_retry: bool) -> None:
        self._said = sentence
        self._again.setVisible(may_retry)
        self.say()
        self.fit()

    def say(self) -> None:
        self._title.setText(self.tr("Out of order"))
        self._helps.setText(self.tr("Please use the next kiosk, or ask our staff."))
        self._cause.show_text(self.tr("For our staff: {cause}").format(cause=self._said) if self._said else "")
        self._again.setText(self.tr("Try again"))
