"""What an operator can do next: a button that shows its key, and why it cannot be pressed."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.pieces import Button, Text
from checkin.ui.theme import face

Qf = QSizePolicy.Policy

# As shortcuts they would be taken from the button that has the keyboard.
_LEFT_TO_THE_PANEL: Final = ("", "Return", "Esc")


class KeyCap(QLabel):
    """The name of a key, as it is printed on it."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(_printed(key), parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(Qf.Fixed, Qf.Fixed)

    def scale(self, unit: float) -> None:
        self.setFont(face(17 * unit, bold=True))


def _printed(key: str) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText).replace("Return", "Enter")


class Action(Button):
    """A button with a shortcut. `allow` with a word says why it is not for this operator, or not now."""

    def __init__(self, key: str = "", parent: QWidget | None = None, *, kind: str = "", height: int = 70) -> None:
        super().__init__(parent, height=height, kind=kind)
        self._title = Text(22, bold=True, role="action")
        self._why = Text(17, ink="quiet", role="why")
        self._cap = KeyCap(key)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._why)
        words.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.addLayout(words, 1)
        self._line.addWidget(self._cap)
        # Now that it has a parent: without one it would be a window of its own.
        self._cap.setVisible(bool(key))
        self.shortcut_key = _printed(key)
        if key not in _LEFT_TO_THE_PANEL:
            # The shortcut of a QPushButton would show in its text, and works only while it is on the screen.
            QShortcut(QKeySequence(key), self).activated.connect(self.click)
        self.allow()

    def say(self, title: str) -> None:
        self._title.setText(title)
        spoken = (title, self._why.text(), self.shortcut_key)
        self.setAccessibleName(title)
        self.setAccessibleDescription(" ".join(filter(None, spoken[1:])))

    def allow(self, why_not: str = "") -> None:
        self.setEnabled(not why_not)
        self._why.show_text(why_not)
        self.say(self._title.text())

    @property
    def title(self) -> str:
        return self._title.text()

    def scale(self, unit: float) -> None:
        super().scale(unit)
        self._cap.scale(unit)
        self._line.setContentsMargins(round(22 * unit), 0, round(18 * unit), 0)
