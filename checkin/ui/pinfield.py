"""Where a PIN is typed: says how many tries are left, and counts a lock-out down."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from checkin.ui.pad import Pad
from checkin.ui.pieces import Field, Text

_LONGEST = 12


class PinField(QWidget):
    entered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Field(size=34, height=76)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(_LONGEST)
        self.field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.field.returnPressed.connect(self.enter)
        self.wrong = Text(22, bold=True, ink="refused", role="wrong")
        self.wrong.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._tries: int | None = None
        self._seconds = 0
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._count_down)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        column.addWidget(self.wrong)
        self.setFocusProxy(self.field)

    def begin(self) -> None:
        """Somebody else is there: nothing of what was typed remains."""
        self.field.clear()
        self._tries = None
        self._say()

    def refuse(self, tries_left: int) -> None:
        self.field.clear()
        self._tries = tries_left
        self._say()
        self.field.setFocus()

    def lock(self, seconds: float) -> None:
        """No PIN is tried before so many seconds have passed."""
        self.field.clear()
        self.field.setEnabled(False)
        self._seconds = max(1, round(seconds + 0.5))
        self._second.start()
        self._say()

    def say(self, name: str) -> None:
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self._say()

    def _say(self) -> None:
        if self._seconds:
            text = self.tr("Too many wrong PINs. Wait {seconds} s.").format(seconds=self._seconds)
        elif self._tries is None:
            text = ""
        elif self._tries == 1:
            text = self.tr("This is not the PIN. 1 try is left.")
        else:
            text = self.tr("This is not the PIN. {number} tries are left.").format(number=self._tries)
        self.wrong.setText(text)
        self.field.setAccessibleDescription(text)

    def take_from(self, pad: Pad) -> None:
        """Fingers type on it as others do on a keyboard."""
        pad.typed.connect(lambda digit: self.field.insert(digit) if self.field.isEnabled() else None)
        pad.erased.connect(self.field.backspace)

    def _count_down(self) -> None:
        self._seconds -= 1
        if not self._seconds:
            self._second.stop()
            self._tries = None
            self.field.setEnabled(True)
            self.field.setFocus()
        self._say()

    def enter(self) -> None:
        if self.field.text():
            self.entered.emit(self.field.text())
