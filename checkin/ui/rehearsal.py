"""The banner of a rehearsal: over every page of a window, for as long as it stands."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from checkin.ui.pieces import draw_icon
from checkin.ui.theme import Tone, face, worn

_SHARE = 0.045  # of the window's shorter side
_LEAST = 30  # pixels


class Banner(QWidget):
    """Takes a strip off the top of the window; what is below it makes room."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        window.installEventFilter(self)
        self._place()
        self.show()

    @property
    def text(self) -> str:
        return self.tr("Rehearsal: nothing here counts")

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        elif event.type() == QEvent.Type.ChildAdded and hasattr(self, "_window"):
            self.raise_()
        return super().eventFilter(window, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.text)
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        tokens, painter = worn(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(tokens.attention_fill))
        painter.setFont(face(self.height() * 0.52, bold=True, han=self.locale().name()))
        painter.setPen(QColor(tokens.on_attention))
        width, side = painter.fontMetrics().horizontalAdvance(self.text), self.height() * 0.6
        left = (self.width() - width - 1.5 * side) / 2
        turned = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icon = left + width + 0.5 * side if turned else left
        draw_icon(
            painter, Tone.ATTENTION.value, QRectF(icon, (self.height() - side) / 2, side, side), tokens.on_attention
        )
        start = left if turned else left + 1.5 * side
        painter.drawText(QRectF(start, 0, width + 2, self.height()), Qt.AlignmentFlag.AlignCenter, self.text)

    def _place(self) -> None:
        height = max(_LEAST, round(min(self._window.width(), self._window.height()) * _SHARE))
        self.setGeometry(0, 0, self._window.width(), height)
        self._window.setContentsMargins(0, height, 0, 0)
        self.setAccessibleName(self.text)
        self.raise_()
