"""The first rows of a file, under a row that says which column is read as which field."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from checkin.domain.plan import Question
from checkin.domain.registration import FIELDS
from checkin.ui.choice import Choice
from checkin.ui.desk.fields import FieldWords
from checkin.ui.theme import face

_PARTS = ("family_name", "given_name")
_NOT_READ = ""
_FROM_FILES = (*(name for name in FIELDS if name not in {"consents", "answers"}), *_PARTS)
_WIDEST = 320  # pixels of the drawing


class SampleTable(QTableWidget):
    mapped = Signal(dict)  # the column of each field

    def __init__(self, questions: Iterable[Question] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._questions = FieldWords(self), tuple(questions)
        self._columns: Sequence[str] = ()
        self._language = "en"
        self._unit = 1.0
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.setTabKeyNavigation(False)

    def show_sample(
        self, columns: Sequence[str], fields: Mapping[str, str], rows: Sequence[Sequence[str]], language: str
    ) -> None:
        """`fields` says for a field, or a question, which of the columns it is read from."""
        self._columns, self._language = columns, language
        read = {column: name for name, column in fields.items()}
        self.clear()
        self.setColumnCount(len(columns))
        self.setRowCount(len(rows) + 1)
        self.setHorizontalHeaderLabels(list(columns))
        for place, column in enumerate(columns):
            self.setCellWidget(0, place, self._choice(column, read.get(column, _NOT_READ)))
        for line, cells in enumerate(rows, start=1):
            for place, text in enumerate(cells[: len(columns)]):
                self.setItem(line, place, QTableWidgetItem(text))
        self.scale(self._unit)

    def say(self) -> None:
        self.setAccessibleName(self.tr("The first rows of the file"))
        for place in range(self.columnCount()):
            if isinstance(choice := self.cellWidget(0, place), Choice):
                choice.show_choices(self._choices())

    def scale(self, unit: float) -> None:
        self._unit = unit
        self.setFont(face(18 * unit))
        self.horizontalHeader().setFont(face(17 * unit, bold=True))
        self.verticalHeader().setDefaultSectionSize(round(42 * unit))
        for place in range(self.columnCount()):
            if isinstance(choice := self.cellWidget(0, place), Choice):
                choice.scale(unit)
        if self.rowCount():
            self.setRowHeight(0, round(56 * unit))
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        for place in range(self.columnCount()):
            width = max(round(200 * unit), self.columnWidth(place))
            self.setColumnWidth(place, min(width, round(_WIDEST * unit)))

    def _choice(self, column: str, field: str) -> Choice:
        choice = Choice(size=18, height=50)
        choice.setAccessibleName(self.tr("Read {column} as").format(column=column))
        choice.show_choices(self._choices())
        choice.choose(field)
        choice.activated.connect(lambda _place: self.mapped.emit(self._mapping()))
        return choice

    def _choices(self) -> dict[str, str]:
        words = {name: self._words.name(name) for name in _FROM_FILES}
        words |= {_PARTS[0]: self.tr("Family name"), _PARTS[1]: self.tr("Given name")}
        asked = {each.id: each.label.said_in(self._language) for each in self._questions}
        return {_NOT_READ: self.tr("not read"), **words, **asked}

    def _mapping(self) -> dict[str, str]:
        chosen: dict[str, str] = {}
        for place, column in enumerate(self._columns):
            choice = self.cellWidget(0, place)
            if isinstance(choice, Choice) and choice.chosen:
                chosen[choice.chosen] = column
        return chosen
