"""Pieces of forms: a choice from a list, a tick, and text areas of pictures; all follow the size of the window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from checkin.ui.theme import face, worn

Qf = QSizePolicy.Policy


class Choice(QComboBox):
    """One of several, as high as a finger needs."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 22, height: int = 68) -> None:
        super().__init__(parent)
        self._size, self._height = size, height
        # As wide as its place, whatever stands in it.
        self.setSizePolicy(Qf.Ignored, Qf.Fixed)

    def show_choices(self, choices: dict[str, str]) -> None:
        """Words by what they stand for; what was chosen stays chosen."""
        chosen = self.chosen
        self.clear()
        for value, word in choices.items():
            self.addItem(word, value)
        self.choose(chosen)

    @property
    def chosen(self) -> str:
        return str(self.currentData() or "")

    def choose(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def scale(self, unit: float) -> None:
        self.setFont(face(self._size * unit))
        self.setFixedHeight(round(self._height * unit))


class Tick(QCheckBox):
    """Yes or no."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 20, height: int = 48) -> None:
        super().__init__(parent)
        self._size, self._height = size, height
        self.setSizePolicy(Qf.MinimumExpanding, Qf.Fixed)

    def scale(self, unit: float) -> None:
        self.setFont(face(self._size * unit))
        self.setFixedHeight(round(self._height * unit))


class Picture(QWidget):
    """A picture as large as its place allows, whole; pixels stay squares when `sharp`."""

    def __init__(self, parent: QWidget | None = None, *, sharp: bool = False) -> None:
        super().__init__(parent)
        self.setSizePolicy(Qf.Ignored, Qf.Ignored)
        self._sharp = sharp
        self.image = QImage()

    def show_image(self, image: QImage) -> None:
        self.image = image
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.image.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not self._sharp)
        size = self.image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2, *size.toTuple())
        painter.drawImage(place, self.image)
        if not self._sharp:
            # Paper on a white page is seen by its edge.
            painter.setPen(QColor(worn().line))
            painter.drawRect(place.adjusted(0, 0, -1, -1))
