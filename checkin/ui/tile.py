"""A button for fingers: an icon, and words that wrap and shrink until they fit."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter, QWidget

from checkin.ui.pieces import Button, draw_icon
from checkin.ui.theme import face, is_large, worn

_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_LARGER = 1.25
_SMALLEST = 0.45


class Tile(Button):
    """At least 92 pixels of the drawing high, as fingers want it."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        icon: str = "",
        size: int = 28,
        height: int = 100,
        kind: str = "",
    ) -> None:
        super().__init__(parent, size=size, height=height, kind=kind)
        self.icon_name = icon
        self._unit = 1.0

    def scale(self, unit: float) -> None:
        self._unit = unit
        self.setFixedHeight(round(self._height * unit))
        self._fit_words()

    def setText(self, text: str) -> None:
        super().setText(text)
        self._fit_words()

    @property
    def is_whole(self) -> bool:
        needed = self._needed(self.font().pixelSize())
        return needed.width() <= self._room.width() and needed.height() <= self._room.height()

    def sizeHint(self) -> QSize:
        """Tiles beside each other are as wide as each other, whatever they say."""
        return QSize(self.height(), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_words()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        ink = self._ink()
        if self.icon_name:
            draw_icon(painter, self.icon_name, self._icon_place(), ink)
        painter.setPen(QColor(ink))
        painter.setFont(self.font())
        painter.drawText(self._room, int(_FLAGS), self.text())

    def _ink(self) -> str:
        tokens = worn()
        if not self.isEnabled():
            return tokens.quiet
        if self.property("kind") == "main":
            return tokens.on_primary
        return tokens.primary if self.isChecked() else tokens.ink

    def _fit_words(self) -> None:
        pixels = full = self._size * self._unit * (_LARGER if is_large(self) else 1.0)
        while pixels > full * _SMALLEST:
            needed = self._needed(pixels)
            if needed.width() <= self._room.width() and needed.height() <= self._room.height():
                break
            pixels -= max(1.0, full / 24)
        self.setFont(self._face(pixels))

    def _face(self, pixels: float) -> QFont:
        return face(pixels, bold=True, han=self.locale().name())

    def _needed(self, pixels: float) -> QRect:
        metrics = QFontMetrics(self._face(pixels))
        return metrics.boundingRect(QRect(0, 0, self._room.width(), 0), int(_FLAGS), self.text())

    @property
    def _room(self) -> QRect:
        """Where the words go."""
        edge = round(14 * self._unit)
        inner = self.rect().adjusted(edge, edge // 3, -edge, -(edge // 3))
        if not self.icon_name:
            return inner
        side = round(self._icon_place().width()) + edge
        return inner.adjusted(0, 0, -side, 0) if self._from_right else inner.adjusted(side, 0, 0, 0)

    @property
    def _from_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft

    def _icon_place(self) -> QRectF:
        side = min(self.height() * 0.5, 52 * self._unit)
        edge = 20 * self._unit
        left = self.width() - edge - side if self._from_right else edge
        return QRectF(left, (self.height() - side) / 2, side, side)
