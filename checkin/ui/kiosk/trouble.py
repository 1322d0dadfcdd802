"""When nothing goes: who helps, and a code that our staff look up."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.kiosk.foot import Foot
from checkin.ui.kiosk.service import Fault
from checkin.ui.page import Page
from checkin.ui.pieces import Icon, Text


class TroublePage(Page):
    """`show_fault` takes a sentence for the staff; visitors are sent on kindly."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("out-of-order", 220, ink="attention")
        self._title = Text(84, bold=True, role="title")
        self._helps = Text(38, role="helps")
        self._code = Text(52, bold=True, ink="quiet", role="code")
        self._cause = Text(22, ink="quiet", role="cause")
        self.foot = Foot()
        column = QVBoxLayout(self)
        self.spaced(column, 28, (60, 60, 60, 60))
        column.addStretch(2)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        for text in (self._title, self._helps, self._code):
            text.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(text)
        column.addStretch(2)
        self._cause.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._cause)
        column.addWidget(self.foot)
        self.fault: Fault | None = None
        self._said = ""
        self.say()

    def show_fault(self, fault: Fault, sentence: str = "", *, may_call: bool) -> None:
        """`may_call`: a call for help reaches somebody."""
        self.fault, self._said = fault, sentence
        self.foot.setVisible(may_call)
        self.say()
        self.fit()

    def say(self) -> None:
        self._title.setText(self.tr("Out of order"))
        self._helps.setText(self.tr("Please use the next kiosk, or ask our staff."))
        self._code.show_text(self.fault.value if self.fault else "")
        self._cause.show_text(self.tr("For our staff: {cause}").format(cause=self._said) if self._said else "")
        self.foot.say()
