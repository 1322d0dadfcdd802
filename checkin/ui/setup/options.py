"""One of a few, each a large button with an icon and a sentence of what it means."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from checkin.ui.pieces import Button, Icon, Text

_ARROWS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}


@dataclass(frozen=True, slots=True)
class Option:
    """`about` is what it stands for."""

    about: str
    icon: str
    title: str
    more: str = ""


class OptionButton(Button):
    def __init__(self, parent: QWidget | None = None, *, height: int = 132) -> None:
        super().__init__(parent, height=height)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._icon = Icon("tick", 56, ink="primary")
        self._title, self._more = Text(30, bold=True, role="option"), Text(20, ink="quiet", role="more")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._more)
        words.addStretch(1)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addLayout(words, 1)

    def show_option(self, option: Option) -> None:
        self._icon.show_icon(option.icon)
        self._title.setText(option.title)
        self._more.show_text(option.more)
        self.setAccessibleName(option.title)
        self.setAccessibleDescription(option.more)

    def scale(self, unit: float) -> None:
        super().scale(unit)
        self._line.setContentsMargins(round(28 * unit), 0, round(22 * unit), 0)
        self._line.setSpacing(round(26 * unit))


class Options(QWidget):
    """The arrows go from one to the next; what is pressed is chosen."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, height: int = 132) -> None:
        super().__init__(parent)
        self._height = height
        self.buttons: dict[str, OptionButton] = {}
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._box.setContentsMargins(0, 0, 0, 0)

    def show_options(self, options: Iterable[Option]) -> None:
        """What was chosen stays chosen, if it is still there."""
        there = {each.about: each for each in options}
        for gone in self.buttons.keys() - there.keys():
            self.buttons.pop(gone).deleteLater()
        for about, option in there.items():
            if about not in self.buttons:
                button = self.buttons[about] = OptionButton(self, height=self._height)
                button.clicked.connect(lambda _on=False, chosen=about: self._press(chosen))
                self._box.addWidget(button)
                button.show()
            self.buttons[about].show_option(option)

    @property
    def choice(self) -> str:
        return next((about for about, button in self.buttons.items() if button.isChecked()), "")

    def choose(self, about: str) -> None:
        # A group that is exclusive would let the keyboard reach only the one that is checked.
        for each, button in self.buttons.items():
            button.setChecked(each == about)

    def focus(self) -> None:
        """The keyboard goes to what is chosen, else to the first."""
        found = self.buttons.get(self.choice) or next(iter(self.buttons.values()), None)
        if found:
            found.setFocus()

    def scale(self, unit: float) -> None:
        self._box.setSpacing(round(16 * unit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        there = list(self.buttons.values())
        step = _ARROWS.get(Qt.Key(event.key()))
        now = next((place for place, button in enumerate(there) if button.hasFocus()), None)
        if step is None or now is None:
            super().keyPressEvent(event)
        else:
            there[max(0, min(len(there) - 1, now + step))].setFocus()

    def _press(self, about: str) -> None:
        self.choose(about)
        self.chosen.emit(about)
