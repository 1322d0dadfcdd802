"""The camera and the hand scanner of a window: what they see goes on the stage, the codes go on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage, QWindow

from checkin.ui.scanning import CameraThread, HandScanner, OpenScanner
from checkin.ui.stage import Sight, Stage


class Eyes(QObject):
    """Both work at the same time; one code before both is one presentation.

    `fit` is called when the stage says something else, so that its page makes room for it.
    """

    scanned = Signal(str)
    ended = Signal()

    def __init__(self, stage: Stage, fit: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stage, self._fit = stage, fit
        self._own = stage, fit
        self._camera: CameraThread | None = None
        self._threads: list[CameraThread] = []

    def turn_to(self, stage: Stage, fit: Callable[[], None]) -> None:
        """Show on another stage from now on what is seen."""
        if stage is not self._stage:
            stage.show_sight(self._stage.sight, self._stage.cause)
            self._stage, self._fit = stage, fit

    def turn_back(self) -> None:
        """Show on the first stage again what is seen."""
        self.turn_to(*self._own)

    def listen(self, window: QWindow) -> None:
        """Take the codes that a hand scanner types into the window."""
        HandScanner(window).scanned.connect(self._scan_by_hand)

    def look(self, open_scanner: OpenScanner) -> None:
        """Look through this scanner from now on, and no more through the one before."""
        self.rest()
        self._threads = [each for each in self._threads if not each.isFinished()]
        camera = CameraThread(open_scanner, self)
        camera.opened.connect(self._begin)
        camera.scanned.connect(self._scan)
        camera.previewed.connect(self._show_picture)
        camera.lost.connect(self._lose)
        camera.found.connect(self._find)
        camera.ended.connect(self._end)
        self._camera = camera
        self._threads.append(camera)
        camera.start()

    def rest(self) -> None:
        """Look through none: another program may open the camera."""
        if self._camera:
            self._camera.disconnect(self)
            self._camera.stop()
            self._camera = None

    def close(self) -> None:
        for thread in self._threads:
            thread.stop()
        for thread in self._threads:
            thread.wait()

    def _begin(self, there: bool) -> None:  # noqa: FBT001  a signal carries it
        self._show(Sight.OPENING if there else Sight.HAND)

    def _scan(self, text: str) -> None:
        self.scanned.emit(text)

    def _scan_by_hand(self, text: str) -> None:
        # The camera has it already, and sees it still.
        if not (self._camera and text in self._camera.in_sight):
            self.scanned.emit(text)

    def _show_picture(self, picture: QImage) -> None:
        if self._stage.sight in (Sight.OPENING, Sight.HAND):
            self._find()
        self._stage.show_picture(picture)
        if self._camera:
            finder = self._stage.viewfinder
            self._camera.preview_shown(round(finder.height() * finder.devicePixelRatio()))

    def _lose(self, say: str) -> None:
        self._show(Sight.LOST, say)

    def _find(self) -> None:
        self._show(Sight.CAMERA)

    def _end(self) -> None:
        # A camera that failed has ended too, and its sentence stays.
        if self._stage.sight is not Sight.LOST:
            self._show(Sight.HAND)
        self.ended.emit()

    def _show(self, sight: Sight, cause: str = "") -> None:
        self._stage.show_sight(sight, cause)
        self._fit()
