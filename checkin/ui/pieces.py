"""What pages are made of: text, buttons, icons and bars that follow the size of the window."""

import re
from functools import cache
from typing import Protocol

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPixmap,
    QShowEvent,
)
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QProgressBar, QPushButton, QSizePolicy, QWidget

from checkin.shipped import RESOURCES
from checkin.ui.theme import face, is_still

# Where nothing else breaks a word, a line may end after so many letters.
_LONG_WORD = re.compile(r"[^\s\u200b]{24}(?=\S)")

Qf = QSizePolicy.Policy


class Scales(Protocol):
    """A piece that follows the size of the window: `unit` is how many pixels one pixel of the drawing takes."""

    def scale(self, unit: float) -> None: ...


class Text(QLabel):
    """Plain text in one size of the scale; what comes from codes and names is never read as markup."""

    def __init__(
        self,
        size: int,
        parent: QWidget | None = None,
        *,
        bold: bool = False,
        ink: str = "ink",
        role: str = "",
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(Qf.Ignored, Qf.Preferred)
        self.setProperty("ink", ink)
        self.setObjectName(role)
        self._size, self._bold, self._han = size, bold, ""
        self._worn: tuple[int, str, QFont] | None = None
        self._measured: tuple[tuple[str, int, Qt.AlignmentFlag, QFont], QSize] | None = None

    def show_text(self, text: str, *, han: str = "", size: int = 0) -> None:
        """Text that may be empty: then it takes no room. Without `han`, Han characters take the language's forms."""
        self._size = size or self._size
        self._han = han
        self.setText(_LONG_WORD.sub("\\g<0>\u200b", text))
        self.setVisible(bool(text))

    def scale(self, unit: float) -> None:
        self._set_pixels(self._size * unit)

    def narrow(self) -> bool:
        """Shrink until the longest word fits the line; whether that was needed."""
        too_wide = self._needed.width() / max(1, self.contentsRect().width())
        if too_wide <= 1:
            return False
        self._set_pixels(self.font().pixelSize() / too_wide - 0.5)
        return True

    @property
    def is_whole(self) -> bool:
        """Whether all of the text is seen."""
        if not self.text():
            return True
        needed, room = self._needed, self.contentsRect()
        # QLabel rounds the height of a line down where the metrics round it up; that pixel holds no ink.
        return needed.width() <= room.width() and needed.height() <= room.height() + 1

    @property
    def _needed(self) -> QSize:
        about = self.text(), self.contentsRect().width(), self.alignment(), self.font()
        # Asked for several times in each fit, and for all texts of a page of which one says something else.
        if self._measured is None or self._measured[0] != about:
            text, width, alignment, font = about
            flags = Qt.TextFlag.TextWordWrap | alignment
            self._measured = about, QFontMetrics(font).boundingRect(0, 0, width, 0, flags, text).size()
        return self._measured[1]

    def _set_pixels(self, pixels: float) -> None:
        wanted = max(1, round(pixels)), self._han or self.locale().name()
        # A face put on costs as much as a line laid out, and a page is fitted each time it says something else. What is
        # styled anew loses its face.
        if self._worn != (*wanted, self.font()):
            self.setFont(face(wanted[0], bold=self._bold, han=wanted[1]))
            self._worn = *wanted, self.font()


class Button(QPushButton):
    """A button as high as a finger needs; Enter presses it as Space does."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 28, height: float = 100, kind: str = "") -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setSizePolicy(Qf.Expanding, Qf.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._size, self._height = size, height

    def stand(self, height: float) -> None:
        """Be so many pixels of the drawing high, from the next time on that it is scaled."""
        self._height = height

    def scale(self, unit: float) -> None:
        self.setFont(face(self._size * unit, bold=True))
        self.setFixedHeight(round(self._height * unit))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    @property
    def is_whole(self) -> bool:
        return QFontMetrics(self.font()).horizontalAdvance(self.text()) <= self.contentsRect().width()


class Field(QLineEdit):
    """A line to type into, as high as a finger needs."""

    touched = Signal()  # a finger or the pointer came down on it

    def __init__(self, parent: QWidget | None = None, *, size: int = 38, height: int = 100) -> None:
        super().__init__(parent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(False)
        self._size, self._height = size, height

    def scale(self, unit: float) -> None:
        self.setFont(face(self._size * unit))
        self.setFixedHeight(round(self._height * unit))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.touched.emit()


class Icon(QWidget):
    """One of resources/icons, in the colour of the text around it."""

    def __init__(self, name: str, size: int, parent: QWidget | None = None, *, ink: str = "ink") -> None:
        super().__init__(parent)
        self.setProperty("ink", ink)
        self._size = size
        self.name = name

    def show_icon(self, name: str) -> None:
        self.name = name
        self.update()

    def scale(self, unit: float) -> None:
        side = round(self._size * unit)
        self.setFixedSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_icon(painter, self.name, QRectF(self.rect()), self.palette().color(QPalette.ColorRole.WindowText).name())


def draw_icon(painter: QPainter, name: str, where: QRectF, colour: str) -> None:
    _renderer(name, colour).render(painter, where)


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))


def window_icon() -> QIcon:
    """The program's own, in the sizes that systems show."""
    icon = QIcon()
    for side in (16, 24, 32, 48, 64, 128, 256):
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        draw_icon(painter, "checkin", QRectF(picture.rect()), "")
        painter.end()
        icon.addPixmap(picture)
    return icon


class BusyBar(QProgressBar):
    """Something goes on, nobody knows for how long: a piece wanders along the bar. `finish` fills it."""

    def __init__(self, width: int = 0, parent: QWidget | None = None) -> None:
        """Without a width it is as wide as its place."""
        super().__init__(parent)
        self.setRange(0, 0)
        self.setTextVisible(False)
        self._width = width
        self._wander = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=1600)
        self._wander.setLoopCount(-1)
        self._wander.valueChanged.connect(self.update)

    def begin(self) -> None:
        self.setRange(0, 0)
        if self.isVisible() and not is_still(self):
            self._wander.start()

    def finish(self) -> None:
        self.setRange(0, 1)
        self.setValue(1)
        self._wander.stop()
        self.update()

    def scale(self, unit: float) -> None:
        self.setFixedHeight(max(6, round(16 * unit)))
        if self._width:
            self.setFixedWidth(round(self._width * unit))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.maximum() == 0 and not is_still(self):
            self._wander.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Qt hides the bar a last time after Python has taken it apart.
        if wander := getattr(self, "_wander", None):
            wander.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        colour = self.palette().color(QPalette.ColorRole.WindowText)
        track, radius = QRectF(self.rect()), self.height() / 2
        painter.setOpacity(0.25)
        painter.setBrush(colour)
        painter.drawRoundedRect(track, radius, radius)
        painter.setOpacity(1)
        if self.maximum() == 0 and is_still(self):
            track = QRectF(track.width() / 4, 0, track.width() / 2, track.height())
        elif self.maximum() == 0:
            piece = track.width() * 0.3
            away = self._wander.currentValue() or 0.0
            there_and_back = 2 * away if away <= 0.5 else 2 - 2 * away
            track = QRectF(there_and_back * (track.width() - piece), 0, piece, track.height())
        painter.drawRoundedRect(track, radius, radius)


class Card(QFrame):
    """A group of things that belong together."""


def restyled(widget: QWidget) -> None:
    """Apply the style sheet again after a property it asks for has changed."""
    for each in (widget, *widget.findChildren(QWidget)):
        style = each.style()
        style.unpolish(each)
        style.polish(each)
