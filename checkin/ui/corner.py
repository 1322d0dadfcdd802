"""A finger resting on an upper corner of a window: a touch screen's way to what visitors are not to find."""

from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

_HOLD: Final = 1_500  # milliseconds
_SIDE: Final = 0.08  # of the window's shorter side


class Corner(QObject):
    """Told of the fingers by its window."""

    held = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._finger = QTimer(self, singleShot=True, interval=_HOLD)
        self._finger.timeout.connect(self.held)

    def press(self, point: QPoint) -> None:
        """A finger came down, at a point of the window."""
        side = round(min(self._window.width(), self._window.height()) * _SIDE)
        if min(point.x(), self._window.width() - point.x()) < side and point.y() < side:
            self._finger.start()

    def release(self) -> None:
        self._finger.stop()
