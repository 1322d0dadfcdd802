"""Only a supervisor closes a kiosk: the PIN, on a pad for fingers and on the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from checkin.ui.page import Page
from checkin.ui.pieces import Button, Field, Text

_PATIENCE = 30_000  # milliseconds without a key, then the kiosk is a kiosk again
_LONGEST = 12
_SECOND = 1_000  # milliseconds


class PinPage(Page):
    entered_pin = Signal(str)
    entered_mending = Signal(str)
    entered_readiness = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(52, bold=True, role="title")
        self._wrong = Text(28, ink="refused", role="wrong")
        self._field = Field()
        self._field.setEchoMode(QLineEdit.EchoMode.Password)
        self._field.setMaxLength(_LONGEST)
        self._field.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._close = Button(kind="main")
        self._mended = Button(kind="main")
        self._mended.hide()
        self._ready = Button()
        self._ready.hide()
        self._say_ready: Callable[[], str] = str
        self._back = Button()
        self._digits = {digit: Button(size=38) for digit in "1234567890"}
        self._erase = Button()
        self._seconds = 0  # to wait until another PIN may be tried
        self._say_wrong = False
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._countdown = QTimer(self, interval=_SECOND)
        self._lay_out()
        self._connect()
        self.say()

    def _lay_out(self) -> None:
        pad = QGridLayout()
        for place, digit in enumerate("123456789"):
            pad.addWidget(self._digits[digit], place // 3, place % 3)
        pad.addWidget(self._erase, 3, 0)
        pad.addWidget(self._digits["0"], 3, 1)
        for digit, button in self._digits.items():
            button.setText(digit)
        column = QVBoxLayout()
        for text in (self._title, self._wrong):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addWidget(self._field)
        column.addLayout(pad)
        column.addWidget(self._mended)
        column.addWidget(self._close)
        column.addWidget(self._ready)
        column.addWidget(self._back)
        self._column = column
        self._grid = QGridLayout(self)
        self._grid.addLayout(column, 1, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setRowStretch(2, 1)
        self.spaced(pad, 12)

    def arrange(self, *, upright: bool) -> None:
        for line, stretch in enumerate((1, 4, 1) if upright else (1, 1, 1)):
            self._grid.setColumnStretch(line, stretch)
        self.spaced(self._column, 28 if upright else 16)
        self.spaced(self._grid, 0, (60, 60, 60, 60) if upright else (20, 20, 20, 20))

    def _connect(self) -> None:
        for digit, button in self._digits.items():
            button.clicked.connect(lambda _checked=False, typed=digit: self._field.insert(typed))
        self._erase.clicked.connect(self._field.backspace)
        self._field.textChanged.connect(lambda _text: self._patience.start())
        self._field.returnPressed.connect(self._enter)
        self._close.clicked.connect(self._enter)
        self._mended.clicked.connect(lambda: self._offer(self.entered_mending))
        self._ready.clicked.connect(lambda: self._offer(self.entered_readiness))
        self._back.clicked.connect(self.cancelled)
        self._patience.timeout.connect(self.cancelled)
        self._countdown.timeout.connect(self._count_down)

    def arrived(self) -> None:
        self._field.clear()
        self._show_wrong(wrong=self._seconds > 0)
        self._field.setFocus()
        self._patience.start()

    def left(self) -> None:
        """Somebody is at the kiosk again: nothing of what was typed remains."""
        self._patience.stop()
        self._field.clear()

    def offer_mending(self, *, out_of_order: bool) -> None:
        """Whether staff may say that what was wrong is mended."""
        self._mended.setVisible(out_of_order)
        self.fit()

    def offer_readiness(self, say: Callable[[], str]) -> None:
        """Staff may look whether everything is ready; `say` has the words for it, in the language in use."""
        self._say_ready = say
        self._ready.show()
        self.say()

    def refuse(self) -> None:
        """That was not the PIN."""
        self._field.clear()
        self._show_wrong(wrong=True)

    def hold(self, seconds: int) -> None:
        """That was not the PIN, or it was too early: no other is taken for so long."""
        self._seconds = seconds
        self._countdown.start()
        self._allow(may=False)
        self.refuse()

    def say(self) -> None:
        self._title.setText(self.tr("Supervisor PIN"))
        wait = self.tr("Please wait {seconds} s.").format(seconds=self._seconds)
        wrong = wait if self._seconds else self.tr("This is not the PIN.")
        self._wrong.show_text(wrong if self._say_wrong else "")
        self._close.setText(self.tr("Close the kiosk"))
        self._mended.setText(self.tr("Back in service"))
        self._ready.setText(self._say_ready())
        self._back.setText(self.tr("Back"))
        self._erase.setText(self.tr("Erase"))
        self._field.setAccessibleName(self._title.text())

    def _enter(self) -> None:
        self._offer(self.entered_pin)

    def _offer(self, entered: SignalInstance) -> None:
        if not self._seconds and self._field.text():
            entered.emit(self._field.text())

    def _allow(self, *, may: bool) -> None:
        for button in (self._close, self._mended, self._ready):
            button.setEnabled(may)

    def _count_down(self) -> None:
        self._seconds -= 1
        if not self._seconds:
            self._countdown.stop()
            self._allow(may=True)
        self._show_wrong(wrong=self._seconds > 0)

    def _show_wrong(self, *, wrong: bool) -> None:
        self._say_wrong = wrong
        self.say()
        self.fit()
