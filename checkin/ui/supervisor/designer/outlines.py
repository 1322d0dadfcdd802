"""What is drawn over a badge while it is changed: rulers, the boxes of its elements, guides, handles."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from checkin.badges.elements import Box
from checkin.badges.template import Template
from checkin.ui.supervisor.designer.geometry import Guides
from checkin.ui.theme import Tokens, face

_HANDLE = 9  # pixels
_RULER = 6.0  # mm from the page to the figures


class Outlines:
    """Draws in mm with pens in pixels. `pixels`: how many of them a millimetre takes."""

    def __init__(self, painter: QPainter, pixels: float, tokens: Tokens) -> None:
        self._painter, self._pixels, self._tokens = painter, pixels, tokens
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def rulers(self, template: Template) -> None:
        """Every millimetre a stroke, every tenth with its figure."""
        self._pen(self._tokens.quiet, 1)
        for across in (True, False):
            for mm in range(int(template.width if across else template.height) + 1):
                length = 3.0 if mm % 10 == 0 else 2.0 if mm % 5 == 0 else 1.0
                points = ((mm, -4), (mm, -4 + length)) if across else ((-4, mm), (-4 + length, mm))
                self._painter.drawLine(*(QPointF(*point) for point in points))
                if mm % 10 == 0:
                    self._write(str(mm), QPointF(mm, -_RULER) if across else QPointF(-_RULER, mm))

    def element(self, box: Box, *, wrong: bool) -> None:
        self._pen(self._tokens.refused if wrong else self._tokens.primary, 2 if wrong else 1, dotted=not wrong)
        self._painter.setOpacity(1 if wrong else 0.55)
        self._painter.drawRect(_rect(box))
        self._painter.setOpacity(1)

    def guides(self, template: Template, met: Guides) -> None:
        """The lines that an edge has snapped to."""
        self._pen(self._tokens.attention, 1)
        for x in met.x:
            self._painter.drawLine(QPointF(x, -3), QPointF(x, template.height + 3))
        for y in met.y:
            self._painter.drawLine(QPointF(-3, y), QPointF(template.width + 3, y))

    def selected(self, box: Box, name: str, *, active: bool, handles: Iterable[tuple[float, float]]) -> None:
        """`active`: the arrows of the keyboard go to it. Only then is it drawn strong."""
        self._pen(self._tokens.primary, 3 if active else 2)
        self._painter.drawRect(_rect(box))
        side = _HANDLE / self._pixels
        self._painter.setBrush(QColor(self._tokens.card))
        self._pen(self._tokens.primary, 2)
        for x, y in handles:
            centre = QPointF(box.x + x * box.width, box.y + y * box.height)
            self._painter.drawRect(QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._name(box, name)

    def _name(self, box: Box, name: str) -> None:
        """What is selected, on a flag above it."""
        font = face(13, bold=True)
        metrics = QFontMetricsF(font)
        corner = self._painter.transform().map(QPointF(box.x, box.y))
        flag = QRectF(corner.x() - 1, corner.y() - metrics.height() - 12, metrics.horizontalAdvance(name) + 14, 0)
        flag.setHeight(metrics.height() + 4)
        if flag.top() < 0:
            flag.moveTop(corner.y() + 8)
        self._painter.save()
        self._painter.resetTransform()
        self._painter.setFont(font)
        self._painter.fillRect(flag, QColor(self._tokens.primary))
        self._painter.setPen(QColor(self._tokens.on_primary))
        self._painter.drawText(flag, Qt.AlignmentFlag.AlignCenter, name)
        self._painter.restore()

    def _write(self, text: str, at: QPointF) -> None:
        """Small figures around a point, as large on every screen."""
        font = face(11)
        metrics = QFontMetricsF(font)
        centre = self._painter.transform().map(at)
        self._painter.save()
        self._painter.resetTransform()
        self._painter.setFont(font)
        width, height = metrics.horizontalAdvance(text) + 2, metrics.height()
        self._painter.drawText(
            QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height), Qt.AlignmentFlag.AlignCenter, text
        )
        self._painter.restore()

    def _pen(self, colour: str, width: float, *, dotted: bool = False) -> None:
        pen = QPen(QColor(colour), width)
        pen.setCosmetic(True)
        if dotted:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._painter.setPen(pen)


def _rect(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
