"""How long a page waits for somebody: longer for whoever is still touching."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QWindow

_TOUCHES: Final = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.KeyPress})
_MOST: Final = 8  # times the time that the page waits for somebody who touches nothing


class Patience(QObject):
    """One wait at a time. Every touch doubles it, up to eight times what it was, and begins it anew."""

    over = Signal()
    touched = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.over)
        self._first = 0
        self._window: QWindow | None = None

    def watch(self, window: QWindow) -> None:
        """Take every touch of the window for a sign that somebody is there."""
        self._window = window
        window.installEventFilter(self)

    def wait(self, milliseconds: int) -> None:
        self._first = milliseconds
        self._timer.start(milliseconds)

    def stop(self) -> None:
        self._timer.stop()

    @property
    def span(self) -> int:
        """How long the wait is that goes on, milliseconds; 0 when none does."""
        return self._timer.interval() if self._timer.isActive() else 0

    def touch(self) -> None:
        if self._timer.isActive():
            self._timer.start(min(2 * self._timer.interval(), _MOST * self._first))
        self.touched.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Qt sends the window a last event after Python has taken the filter apart.
        if watched is getattr(self, "_window", None) and event.type() in _TOUCHES:
            self.touch()
        return False
