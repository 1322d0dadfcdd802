"""Numbers that are read from afar: what is counted, the number, what belongs to it, how old and how whole it is."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.theme import Tone

_NAMED = 2  # silent stations that are named beside a number; the others are counted


class Figure(Card):
    """One number, what it counts, what belongs to it, and its age."""

    def __init__(self, role: str, *, first: bool = False, size: int = 52) -> None:
        super().__init__()
        self._name = Text(round(size * 0.36), ink="quiet", role=f"{role} name")
        self.number = Text(size, bold=True, ink="primary" if first else "ink", role=role)
        self._more = Text(round(size * 0.32), ink="quiet", role=f"{role} more")
        self._age = Text(round(size * 0.3), ink="quiet", role=f"{role} age")
        self.column = QVBoxLayout(self)
        for piece in (self._name, self.number, self._more):
            self.column.addWidget(piece)
        self.column.addStretch(1)
        self.column.addWidget(self._age)

    def show_figure(self, name: str, number: str, more: str) -> None:
        self._name.setText(name)
        self.number.setText(number)
        self._more.setText(more)
        self._speak()

    def show_age(self, age: str, *, whole: bool) -> None:
        """`whole`: nothing is known to be missing."""
        ink = "quiet" if whole else "attention"
        if self._age.property("ink") != ink:
            self._age.setProperty("ink", ink)
            restyled(self._age)
        if age != self._age.text():
            self._age.setText(age)
            self._speak()

    def _speak(self) -> None:
        said = (f"{self._name.text()}: {self.number.text()}", self._more.text(), self._age.text())
        self.setAccessibleName(". ".join(filter(str.strip, said)))


class Chip(QFrame):
    """A few words about how things are, with the shape and the colour of their tone."""

    def __init__(self, role: str, parent: QWidget | None = None, *, size: int = 18) -> None:
        super().__init__(parent)
        self._icon, self.text = Icon("admitted", round(size * 1.3)), Text(size, bold=True, role=role)
        self._line = QHBoxLayout(self)
        self._line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        self._line.addWidget(self.text, 1)
        self._line.setContentsMargins(12, 6, 12, 6)

    def show_words(self, tone: Tone, words: str) -> None:
        """No words, no chip."""
        if self.property("tone") != tone.value:
            self.setProperty("tone", tone.value)
            self._icon.show_icon(tone.value)
            restyled(self)
        if words != self.text.text():
            self.text.setText(words)
            self.setAccessibleName(words)
        self.setVisible(bool(words))

    def scale(self, unit: float) -> None:
        side, over = round(14 * unit), round(7 * unit)
        self._line.setContentsMargins(side, over, side, over)
        self._line.setSpacing(round(10 * unit))


def grouped(number: int) -> str:
    return f"{number:,}"


def named(stations: Sequence[str]) -> str:
    """Some of the names, and how many more there are."""
    some, more = ", ".join(stations[:_NAMED]), len(stations) - _NAMED
    return f"{some} +{more}" if more > 0 else some
