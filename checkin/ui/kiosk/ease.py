"""What makes a kiosk easier for one person: strong contrast, large letters, nothing that moves, read aloud."""

from enum import StrEnum

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from checkin.ui import theme


class Help(StrEnum):
    CONTRAST = "contrast"
    LARGE = "large"
    STILL = "still"
    ALOUD = "aloud"


class Ease(QObject):
    """Switched by one person, and off again for the next."""

    changed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._usual = theme.worn()
        self.on: frozenset[Help] = frozenset()

    def switch(self, help_: Help, *, on: bool) -> None:
        if on is not (help_ in self.on):
            self._set(self.on ^ {help_})

    def reset(self) -> None:
        if self.on:
            self._set(frozenset())

    def _set(self, on: frozenset[Help]) -> None:
        if not self.on and theme.worn() is not theme.CONTRAST:
            self._usual = theme.worn()
        self.on = on
        self._window.setProperty(theme.LARGE, Help.LARGE in on)
        self._window.setProperty(theme.STILL, Help.STILL in on)
        theme.wear(theme.CONTRAST if Help.CONTRAST in on else self._usual)
        self.changed.emit()
