"""A small sign in a corner of the kiosk that tells the staff how it stands with the hub, and visitors nothing."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from checkin.sync.status import Standing, Status
from checkin.ui.theme import face

_SIDE: Final = 22  # pixels; it is looked for by those who know of it
_EDGE: Final = 14
_INK: Final = QColor(120, 130, 140)


class HubSign(QWidget):
    """A dot: full where the hub is there, a ring where it is not, crossed out for a station that was revoked.

    Beside it stands how many facts wait to be sent. Nothing is shown for a station that works alone.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(8 * _SIDE, _SIDE)
        self.status: Status | None = None
        page.installEventFilter(self)
        self.hide()

    def show_status(self, status: Status) -> None:
        self.status = status
        self.setVisible(status.standing is not Standing.BEGINNING)
        self._place()
        self.update()

    @property
    def text(self) -> str:
        """What stands beside the dot."""
        status = self.status
        if status is None:
            return ""
        if status.standing is Standing.LOADING and status.total:
            return f"{100 * status.done // status.total} %"
        return f"{status.waiting:,}" if status.waiting else ""

    def eventFilter(self, page: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(page, event)

    def _place(self) -> None:
        page = self.parentWidget()
        if page:
            self.move(QPoint(_EDGE, page.height() - self.height() - _EDGE))
            self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self.status is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_INK)
        there = self.status.standing in (Standing.CONNECTED, Standing.LOADING)
        painter.setBrush(_INK if there else Qt.BrushStyle.NoBrush)
        dot = QRectF(4, 4, _SIDE - 8, _SIDE - 8)
        painter.drawEllipse(dot)
        if self.status.standing is Standing.REVOKED:
            painter.drawLine(dot.topLeft(), dot.bottomRight())
        painter.setFont(face(_SIDE - 8))
        painter.drawText(self.rect().adjusted(_SIDE + 2, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text)
