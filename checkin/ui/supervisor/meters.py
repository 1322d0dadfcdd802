"""Figures under each other: a name, a bar that says how much of the whole it is, and the number."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from checkin.ui.rows import Row, Rows
from checkin.ui.theme import face, worn

_BAR: Final = 12  # pixels of the drawing


class Meters(Rows):
    """Rows whose `about` is the share that the bar shows, 0 to 1, or None for no bar."""

    def __init__(self, parent: QWidget | None = None, *, size: int = 19, height: int = 48) -> None:
        super().__init__(parent, size=size, height=height, choosing=False)
        self.setItemDelegate(_Painter(self))
        self.longest = ""  # of the numbers, for which there has to be room
        self.setSelectionMode(QListWidget.SelectionMode.NoSelection)

    def show_figures(self, rows: Iterable[Row]) -> None:
        """Show these; whoever has scrolled down stays there."""
        new = list(rows)
        if new == self.rows:
            return
        self.longest = max((row.aside for row in new), key=len, default="")
        place = self.verticalScrollBar().value()
        self.show_rows(new)
        self.verticalScrollBar().setValue(place)


class _Painter(QStyledItemDelegate):
    def __init__(self, meters: Meters) -> None:
        super().__init__(meters)
        self._meters = meters

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._meters.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._draw(painter, option, row)
        painter.restore()

    def _draw(self, painter: QPainter, option: QStyleOptionViewItem, row: Row) -> None:
        unit, tokens = self._meters.unit, worn()
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        gap = round(14 * unit)
        whole = option.rect.adjusted(gap // 2, 0, -gap // 2, 0)
        bold = face(self._meters.size_of_title * unit, bold=True)
        needed = QFontMetrics(bold).horizontalAdvance(self._meters.longest) + 2
        number = QRect(whole.right() - needed, whole.top(), 0, whole.height())
        number.setRight(whole.right())
        name = QRect(whole.left(), whole.top(), number.left() - whole.left() - gap, whole.height())
        colour = getattr(tokens, row.tone.value) if row.tone else tokens.primary
        if row.about is not None:
            name.setWidth(round(whole.width() * 0.36))
            bar = QRectF(name.right() + gap, 0, number.left() - name.right() - 2 * gap, max(4, round(_BAR * unit)))
            bar.moveTop(whole.center().y() - bar.height() / 2 + 1)
            self._bar(painter, option, bar, row.about, colour)
        self._write(painter, option, name, row.title, bold=False, ink=tokens.ink, ending=False)
        ink = colour if row.tone else tokens.ink
        self._write(painter, option, number, row.aside, bold=True, ink=ink, ending=True)

    @staticmethod
    def _bar(painter: QPainter, option: QStyleOptionViewItem, bar: QRectF, share: float, colour: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        radius = bar.height() / 2
        filled = QRectF(bar)
        filled.setWidth(max(bar.height(), bar.width() * min(1.0, share)) if share > 0 else 0)
        for place, ink in ((bar, worn().line), (filled, colour)):
            painter.setBrush(QColor(ink))
            mirrored = QRectF(QStyle.visualRect(option.direction, option.rect, place.toRect()))
            painter.drawRoundedRect(mirrored, radius, radius)

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        place: QRect,
        text: str,
        *,
        bold: bool,
        ink: str,
        ending: bool,
    ) -> None:
        font = face(self._meters.size_of_title * self._meters.unit, bold=bold)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        # At the far end, so that the numbers stand under each other.
        side = Qt.AlignmentFlag.AlignTrailing if ending else Qt.AlignmentFlag.AlignLeading
        whole = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width() + 1)
        where = QStyle.visualRect(option.direction, option.rect, place)
        painter.drawText(where, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, whole)
