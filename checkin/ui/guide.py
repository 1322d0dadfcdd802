"""Where to hold a code, shown by a telephone that comes into the frame and is read there."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QColor, QPainter, QPen, Qt
from PySide6.QtWidgets import QWidget

from checkin.ui.pieces import draw_icon
from checkin.ui.theme import is_still, worn

_ROUND: Final = 4_000  # milliseconds
_STEP: Final = 40
_COMES, _READ, _GOES = 0.35, 0.8, 0.92  # of a round: it comes until, is read until, has gone by
_STANDS: Final = 0.55  # where it stands when nothing moves: in the frame, half read


class Guide(QObject):
    """Moves over a widget that it makes paint itself; stands still where nothing is to move."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self._time = QElapsedTimer()
        self._time.start()
        self._beat = QTimer(self, interval=_STEP)
        self._beat.timeout.connect(over.update)

    def move(self, *, on: bool) -> None:
        if on and not is_still(self._over):
            self._beat.start()
        else:
            self._beat.stop()

    @property
    def is_moving(self) -> bool:
        return self._beat.isActive()

    def draw(self, painter: QPainter, frame: QRectF, *, icon: str = "phone") -> None:
        """Into the frame that the camera looks at."""
        phase = (self._time.elapsed() % _ROUND) / _ROUND if self._beat.isActive() else _STANDS
        coming = min(1.0, phase / _COMES)
        away = (1 - coming) ** 3  # fast at first, then slower and slower
        going = max(0.0, (phase - _READ) / (_GOES - _READ))
        painter.save()
        painter.setOpacity(max(0.0, 1 - going) * (0.35 + 0.65 * coming))
        side = frame.height() * 0.86
        where = QRectF(frame.center().x() - side / 2, frame.center().y() - side / 2 + away * side * 0.7, side, side)
        body = QRectF(where.x() + side * 0.27, where.y() + side * 0.06, side * 0.46, side * 0.88)
        if icon == "phone":
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(worn().stage))
            painter.drawRoundedRect(body, side * 0.08, side * 0.08)
        draw_icon(painter, icon, where, worn().guide)
        if _COMES < phase < _READ:
            self._draw_line(painter, body, (phase - _COMES) / (_READ - _COMES))
        painter.restore()

    def _draw_line(self, painter: QPainter, body: QRectF, how_far: float) -> None:
        """The line of light that reads the code, down and up again."""
        down = 2 * how_far if how_far < 0.5 else 2 - 2 * how_far
        y = body.y() + body.height() * (0.24 + 0.52 * down)
        pen = QPen(QColor(worn().on_stage), body.height() / 60)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(body.left() - body.width() * 0.12, y), QPointF(body.right() + body.width() * 0.12, y))
