"""A window of the program, from its first paint to its end."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

_NO_PAINT: Final = 1_000  # milliseconds; a covered window is not painted, and works all the same


class Window(QWidget):
    """It stands first: `begin` is called once, after the first paint, and `stop` when it closes."""

    painted_first = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._begun = self._painted = self._stopped = False

    def begin(self) -> None:
        """Open what stands behind the window."""
        raise NotImplementedError

    def stop(self) -> None:
        """Let go of everything: what was begun is done."""
        self._stopped = True

    def closeEvent(self, event: QCloseEvent) -> None:
        self.stop()
        super().closeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(_NO_PAINT, self, self._begin_once)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self, self._after_paint)

    def _after_paint(self) -> None:
        self.painted_first.emit()
        self._begin_once()

    def _begin_once(self) -> None:
        if not (self._begun or self._stopped):
            self._begun = True
            self.begin()
