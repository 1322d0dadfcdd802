"""Ten digits for fingers, beside the field that a PIN is typed into."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from checkin.ui.tile import Tile

_ACROSS = 3


class Pad(QWidget):
    """Its keys take no focus: the cursor stays in the field."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        for place, digit in enumerate("123456789"):
            self.grid.addWidget(self._key(digit), place // _ACROSS, place % _ACROSS)
        self._erase = self._key("⌫")
        self.grid.addWidget(self._erase, _ACROSS, 0)
        self.grid.addWidget(self._key("0"), _ACROSS, 1)
        self.say()

    def say(self) -> None:
        self._erase.setAccessibleName(self.tr("Erase"))

    def _key(self, text: str) -> Tile:
        key = Tile(self, size=34, height=92)
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setMinimumSize(QSize(1, 1))
        key.setText(text)
        key.clicked.connect(lambda: self.typed.emit(text) if text.isdigit() else self.erased.emit())
        return key
