"""Lists whose rows are read at a glance: an icon, a name, a quieter line below, a word at the far side."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from checkin.ui.pieces import draw_icon
from checkin.ui.theme import Tokens, Tone, face, worn

_ROW: Final = Qt.ItemDataRole.UserRole
_KEYS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
# Other scripts reach higher and deeper than the metrics of the first face say.
_ON_ONE_LINE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading | Qt.TextFlag.TextDontClip)


@dataclass(frozen=True, slots=True)
class Row:
    """One row. `about` is what it stands for; `icon`: one of resources/icons, in the colour of `tone`."""

    title: str
    more: str = ""
    aside: str = ""
    icon: str = ""
    tone: Tone | None = None
    about: Any = None
    han: str = "zh_CN"

    def __str__(self) -> str:
        return ", ".join(filter(None, (self.title, self.more, self.aside)))


class Rows(QListWidget):
    """A list to go through with the arrows: Enter chooses a row, Ctrl+Enter opens it."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, size: int = 22, height: int = 76, choosing: bool = True
    ) -> None:
        """Where nothing is to be chosen, Enter is left to the panel around the list."""
        super().__init__(parent)
        self._choosing = choosing
        self.unit = 1.0
        self.size_of_title, self._height = size, height
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        # Tab leaves the list; the arrows go through it.
        self.setTabKeyNavigation(False)
        self.itemClicked.connect(lambda item: self.chosen.emit(_row(item).about))

    def show_rows(self, rows: Iterable[Row]) -> None:
        """Show these; the row that was the current one by its place stays so."""
        place = self.currentRow()
        self.clear()
        for row in rows:
            self.addItem(_put(QListWidgetItem(), row))
        if place >= 0:
            self.setCurrentRow(min(place, self.count() - 1))

    def put_first(self, row: Row, kept: int) -> None:
        """Show one more above the others, of which the last go when there are more than `kept`. No row is current."""
        self.insertItem(0, _put(QListWidgetItem(), row))
        while self.count() > kept:
            self.takeItem(kept)
        self.setCurrentRow(-1)

    def change_row(self, place: int, row: Row) -> None:
        """Show another row in the place of one; what is current stays so."""
        if row != (item := self.item(place)).data(_ROW):
            _put(item, row)

    @property
    def rows(self) -> list[Row]:
        return [_row(self.item(place)) for place in range(self.count())]

    @property
    def current(self) -> Any:
        """What the current row stands for, None when there is none."""
        item = self.currentItem()
        return _row(item).about if item else None

    def step(self, by: int) -> None:
        """Make another row the current one, as the arrows do."""
        if self.count():
            self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def scale(self, unit: float) -> None:
        self.unit = unit
        self.setSpacing(0)
        self.scheduleDelayedItemsLayout()

    def row_height(self) -> int:
        return round(self._height * self.unit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._choosing and event.key() in _KEYS and self.currentItem():
            opened = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.opened if opened else self.chosen).emit(self.current)
        else:
            super().keyPressEvent(event)


class _Painter(QStyledItemDelegate):
    def __init__(self, rows: Rows) -> None:
        super().__init__(rows)
        self._rows = rows

    def sizeHint(self, option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(option.rect.width(), self._rows.row_height())

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: Row = index.data(_ROW)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setLayoutDirection(option.direction)
        tokens = worn()
        self._ground(painter, option, tokens)
        self._words(painter, option, row, tokens)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, tokens: Tokens) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            inside = QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
            painter.setBrush(QColor(tokens.pressed))
            edge = tokens.primary if self._rows.hasFocus() else tokens.pressed
            painter.setPen(QPen(QColor(edge), 2))
            painter.drawRoundedRect(inside, 8, 8)
            return
        painter.setPen(QColor(tokens.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())

    def _words(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, tokens: Tokens) -> None:
        unit, pixels = self._rows.unit, self._rows.size_of_title * self._rows.unit
        room = option.rect.adjusted(round(12 * unit), 0, -round(12 * unit), 0)
        if row.icon:
            side = round(36 * unit)
            place = QRect(room.left(), room.center().y() - side // 2 + 1, side, side)
            colour = getattr(tokens, row.tone.value) if row.tone else tokens.primary
            drawn = _icon(row.icon, colour, side, painter.device().devicePixelRatio())
            painter.drawImage(_mirrored(option, place), drawn)
            room.setLeft(place.right() + round(16 * unit))
        bold, quiet = _Hand(round(pixels), bold=True, han=row.han), _Hand(round(pixels * 0.82), bold=False, han=row.han)
        if row.aside:
            width = _length(row.aside, quiet)
            aside = QRect(room.right() - width, room.top(), width + 1, room.height())
            _write(painter, _mirrored(option, aside), quiet, tokens.quiet, row.aside)
            room.setRight(aside.left() - round(16 * unit))
        if not row.more:
            _write(painter, _mirrored(option, room), bold, tokens.ink, row.title)
            return
        lines = _height(bold), _height(quiet)
        top = room.center().y() - sum(lines) // 2
        title, more = (QRect(room.left(), y, room.width(), h) for y, h in ((top, lines[0]), (top + lines[0], lines[1])))
        _write(painter, _mirrored(option, title), bold, tokens.ink, row.title)
        _write(painter, _mirrored(option, more), quiet, tokens.quiet, row.more)


class _Hand(NamedTuple):
    """What a line is written in: see face."""

    pixels: int
    bold: bool
    han: str

    @property
    def font(self) -> QFont:
        return face(self.pixels, bold=self.bold, han=self.han)


# A row is painted again whenever one beside it changes: to measure its words takes as long as to write them.


@lru_cache(maxsize=64)
def _height(hand: _Hand) -> int:
    return QFontMetrics(hand.font).height()


@lru_cache(maxsize=512)
def _length(text: str, hand: _Hand) -> int:
    return QFontMetrics(hand.font).horizontalAdvance(text)


@lru_cache(maxsize=512)
def _cut(text: str, hand: _Hand, width: int) -> str:
    """What is too long ends in an ellipsis."""
    return QFontMetrics(hand.font).elidedText(text, Qt.TextElideMode.ElideRight, width)


@lru_cache(maxsize=64)
def _icon(name: str, colour: str, side: int, ratio: float) -> QImage:
    """An icon so many pixels of the window large, drawn once."""
    image = QImage(QSize(1, 1) * round(side * ratio), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_icon(painter, name, QRectF(image.rect()), colour)
    painter.end()
    return image


def _put(item: QListWidgetItem, row: Row) -> QListWidgetItem:
    said = str(row)
    item.setText(said)
    item.setData(_ROW, row)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
    return item


def _row(item: QListWidgetItem) -> Row:
    row: Row = item.data(_ROW)
    return row


def _mirrored(option: QStyleOptionViewItem, place: QRect) -> QRect:
    """The place where it belongs when people read from right to left."""
    return QStyle.visualRect(option.direction, option.rect, place)


def _write(painter: QPainter, place: QRect, hand: _Hand, colour: str, text: str) -> None:
    """On one line."""
    painter.setFont(hand.font)
    painter.setPen(QColor(colour))
    painter.drawText(place, _ON_ONE_LINE, _cut(text, hand, place.width() + 1))
