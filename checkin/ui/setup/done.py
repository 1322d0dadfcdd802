"""The station is set up: the supervisor's PIN, told once, and what comes next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.choice import Tick
from checkin.ui.pieces import Card, Icon, Text
from checkin.ui.setup.step import Step

_CENTRE = Qt.AlignmentFlag.AlignHCenter


class DoneStep(Step):
    """`skipped` asks to see whether everything is ready; `went_on` opens the window this station is for."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("admitted", 120, ink="admitted")
        self._lead_pin, self.pin = Text(26, role="lead-pin"), Text(84, bold=True, ink="primary", role="pin")
        self._written = Tick(size=24, height=64)
        self._role = "kiosk"
        self._card = Card()
        inside = QVBoxLayout(self._card)
        for text in (self._lead_pin, self.pin):
            text.setAlignment(_CENTRE)
            inside.addWidget(text)
        inside.addWidget(self._written, 0, _CENTRE)
        self.body.addStretch(1)
        self.body.addWidget(self._icon, 0, _CENTRE)
        self.body.addWidget(self._card)
        self.body.addStretch(2)
        self.spaced(inside, 12, (36, 28, 36, 28))
        self.skip.show()
        self.back.clicked.connect(self.closed)
        self._written.toggled.connect(lambda _on: self._allow())
        self.show_done("kiosk", "")

    def show_done(self, role: str, pin: str) -> None:
        self._role = role
        self.pin.setText(" ".join((pin[:3], pin[3:])) if pin else "")
        self._card.setVisible(bool(pin))
        self._written.setChecked(not pin)
        self.say()
        self._allow()
        self.fit()

    def arrived(self) -> None:
        (self._written if self._card.isVisibleTo(self) else self.next).setFocus()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("This station is set up"))
        self.lead.setText(self.tr("Before the doors open: see whether everything is ready, then rehearse once."))
        self._lead_pin.setText(self.tr("The supervisor's PIN. Write it down now: it is shown only once."))
        self._written.setText(self.tr("I have written it down"))
        self.back.say(self.tr("Close"))
        self.skip.say(self.tr("Is everything ready?"))
        windows = {
            "kiosk": self.tr("Open the kiosk"),
            "desk": self.tr("Open the desk"),
            "supervisor": self.tr("Open the supervisor's window"),
        }
        self.next.say(windows[self._role])

    def _allow(self) -> None:
        written = self._written.isChecked()
        for action in (self.back, self.skip):
            action.setEnabled(written)
        self.next.allow("" if written else self.tr("first write the PIN down"))
