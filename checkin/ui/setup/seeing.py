"""The camera and the hand scanner while a station is set up: opened for the steps that want them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWindow

from checkin.ui.eyes import Eyes
from checkin.ui.stage import Stage

if TYPE_CHECKING:  # numpy comes with them: too slow for the first paint
    from checkin.scanners import Scanner
    from checkin.scanners.focus import Focus
    from checkin.scanners.noted import Noted

OpenCamera = Callable[[str], "Scanner"]
"""Opens what stands in the settings for a camera. Raises ScannerError."""


class Seeing(QObject):
    scanned = Signal(str)

    def __init__(self, open_camera: OpenCamera, stage: Stage, fit: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._open_camera = open_camera
        self._eyes = Eyes(stage, fit, self)
        self._eyes.scanned.connect(self.scanned)
        self._noted: Noted | None = None
        self._where = ""  # what is looked through

    def listen(self, window: QWindow) -> None:
        self._eyes.listen(window)

    def look(self, where: str, stage: Stage, fit: Callable[[], None]) -> None:
        """Look through this camera and show it on that stage."""
        self._eyes.turn_to(stage, fit)
        if where != self._where:
            self._where = where
            self._eyes.look(lambda: self._open(where))

    def rest(self) -> None:
        """Nobody looks: the camera is let go of."""
        self._where, self._noted = "", None
        self._eyes.rest()

    def close(self) -> None:
        self._eyes.close()

    def focus(self) -> "Focus | None":
        """How well codes can be read in what is seen now."""
        picture = self._noted.picture if self._noted else None
        if picture is None:
            return None
        from checkin.scanners.focus import focus  # noqa: PLC0415  as above

        return focus(picture)

    def _open(self, where: str) -> "Scanner | None":
        if where == "hand":
            return None
        from checkin.scanners.noted import Noted  # noqa: PLC0415  as above

        self._noted = Noted(self._open_camera(where))
        return self._noted
