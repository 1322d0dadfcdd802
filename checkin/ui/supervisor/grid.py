"""A table to be read: columns that sort by a click or a figure key, rows to go through with the arrows."""

from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from checkin.ui.supervisor.sheet import Line, Sheet, in_order, shown
from checkin.ui.theme import face, worn

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()
_KEYS: Final = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class _Model(QAbstractTableModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sheet = Sheet()
        self.order: list[int] = []
        self.by: tuple[int, bool] | None = None
        self.font = face(1)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.order)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheet.columns)

    def line(self, row: int) -> Line:
        return self.sheet.lines[self.order[row]]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.line(index.row())
        cell = line.cells[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"▲ {shown(cell)}" if line.tone and index.column() == 0 else shown(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return shown(cell)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self.sheet.columns[index.column()].title}: {shown(cell)}"
            case Qt.ItemDataRole.ForegroundRole if line.tone:
                return QColor(getattr(worn(), line.tone))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(cell)
            case _:
                return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is not Qt.Orientation.Horizontal or section >= len(self.sheet.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.sheet.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(
                next((line.cells[section] for line in self.sheet.lines if line.cells[section] is not None), "")
            )
        if role == Qt.ItemDataRole.FontRole:
            return self.font  # under a style sheet a header keeps the font that it was born with
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self.by = (column, order is Qt.SortOrder.DescendingOrder) if column >= 0 else None
        self.layoutAboutToBeChanged.emit()
        self._arrange()
        self.layoutChanged.emit()

    def take(self, sheet: Sheet) -> None:
        """Another sheet, in the order that was asked for; cells that changed are painted, and no others."""
        was, order, self.sheet = self.sheet, self.order, sheet
        same = was.columns == sheet.columns and len(was.lines) == len(sheet.lines)
        if not same:
            self.beginResetModel()
            self._arrange()
            self.endResetModel()
            return
        self._arrange()
        changed = [
            row
            for row, (before, now) in enumerate(zip(order, self.order, strict=True))
            if was.lines[before] != sheet.lines[now]
        ]
        if changed:
            last = len(sheet.columns) - 1
            self.dataChanged.emit(self.index(changed[0], 0), self.index(changed[-1], last))

    def _arrange(self) -> None:
        if self.by and self.by[0] < len(self.sheet.columns):
            self.order = in_order(self.sheet.lines, self.by[0], falling=self.by[1])
        else:
            self.order = list(range(len(self.sheet.lines)))


class Grid(QTableView):
    """`chosen` gets what the row stands for, on Enter or a double click."""

    chosen = Signal(object)
    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, size: int = 18, height: int = 44, wide: int = 0) -> None:
        """The column `wide` takes the room that the others leave."""
        super().__init__(parent)
        self._size, self._height, self._unit, self._wide = size, height, 1.0, wide
        self._model = _Model(self)
        self.setModel(self._model)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        # Tab leaves the table; the arrows go through it.
        self.setTabKeyNavigation(False)
        self.setSortingEnabled(True)
        head = self.horizontalHeader()
        head.setSortIndicatorClearable(True)
        head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.doubleClicked.connect(lambda _index: self._choose())
        self.selectionModel().currentRowChanged.connect(lambda _now, _was: self.turned.emit(self.current))

    def show_sheet(self, sheet: Sheet) -> None:
        """Show these; whoever has scrolled down, and the row that was chosen, stay."""
        if sheet == self._model.sheet:
            return
        about, place = self.current, self.verticalScrollBar().value()
        other = sheet.columns != self._model.sheet.columns
        self._model.take(sheet)
        if other:
            self._widths()
        if about is not None:
            self.choose(about)
        self.verticalScrollBar().setValue(place)

    @property
    def sheet(self) -> Sheet:
        """What is shown, in the order in which it is."""
        shown_lines = tuple(map(self._model.line, range(self._model.rowCount())))
        return Sheet(self._model.sheet.columns, shown_lines)

    @property
    def current(self) -> Any:
        """What the current row stands for, None when there is none."""
        row = self.currentIndex().row()
        return self._model.line(row).about if 0 <= row < self._model.rowCount() else None

    def choose(self, about: object) -> None:
        """Make the row that stands for this the current one, where there is such a row."""
        for row in range(self._model.rowCount()):
            if self._model.line(row).about == about:
                self.setCurrentIndex(self._model.index(row, 0))
                return

    def order_by(self, column: int) -> None:
        """Sort by a column, the largest first; a second time the smallest first, a third as it came."""
        head = self.horizontalHeader()
        if self._model.by is None or self._model.by[0] != column:
            self.sortByColumn(column, Qt.SortOrder.DescendingOrder)
        elif self._model.by[1]:
            self.sortByColumn(column, Qt.SortOrder.AscendingOrder)
        else:
            head.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)

    def scale(self, unit: float) -> None:
        self._unit = unit
        self.setFont(face(self._size * unit))
        head = self.horizontalHeader()
        self._model.font = face(self._size * 0.9 * unit, bold=True)
        head.setFixedHeight(round(self._height * unit))
        self.verticalHeader().setDefaultSectionSize(max(1, round(self._height * unit)))
        self._widths()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        column = event.key() - Qt.Key.Key_1
        if event.key() in _KEYS and self.current is not None:
            self._choose()
        elif 0 <= column < self._model.columnCount() and not event.modifiers():
            self.order_by(column)
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        if self.current is not None:
            self.chosen.emit(self.current)

    def _widths(self) -> None:
        head = self.horizontalHeader()
        head.setMinimumSectionSize(round(60 * self._unit))
        for column in range(self._model.columnCount()):
            head.setSectionResizeMode(
                column,
                QHeaderView.ResizeMode.Stretch if column == self._wide else QHeaderView.ResizeMode.ResizeToContents,
            )


def _side(cell: object) -> Qt.AlignmentFlag:
    """Numbers stand under each other at the far side."""
    ends = isinstance(cell, int | float)
    return (Qt.AlignmentFlag.AlignTrailing if ends else Qt.AlignmentFlag.AlignLeading) | Qt.AlignmentFlag.AlignVCenter
