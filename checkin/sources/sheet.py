"""XLSX: the rows of one sheet of a workbook, each cell as the text it stands for."""

from collections.abc import Callable, Generator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Final, TypeVar

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from checkin.sources import Position, Rejected, SourceError, shown
from checkin.sources.archive import check_archive
from checkin.sources.table import Form, Row

_Cell = int | float | str | bool | time | date | datetime | timedelta
_T = TypeVar("_T")
_WHOLE: Final = 10**15  # up to here a spreadsheet keeps every digit of a number


class Sheet:
    """The rows of a sheet; without a name, of the first one that can be seen. Raises SourceError."""

    def __init__(self, path: Path, name: str | None) -> None:
        check_archive(path)
        self._sheets, self._sheet = _translated(path, lambda: _open(path, name))
        if self._sheet.start is None:
            raise SourceError(f"The sheet {self._sheet.name!r} of {path.name} is empty: choose another with --sheet")
        self._path = path
        self._merged = _translated(path, lambda: _merged(self._sheet))
        self._size = path.stat().st_size
        self._row = 0

    @property
    def form(self) -> Form:
        return Form(sheets=self._sheets, sheet=self._sheet.name)

    @property
    def position(self) -> Position:
        """As if the rows were of one length: the file was unpacked before the first of them."""
        return Position(self._size * self._row // max(1, self.about()), self._size)

    def about(self) -> int:
        return self._sheet.end[0] + 1 if self._sheet.end else 0

    def rows(self) -> Generator[Row | Rejected, None, None]:
        cells = _translated(self._path, self._sheet.iter_rows)
        lasting: dict[int, tuple[int, str]] = {}  # by column: the last row of a merged area, and its text
        number = 0
        while True:
            row = _translated(self._path, lambda: next(cells, None))
            if row is None:
                return
            self._row = number = number + 1
            texts = [cell if type(cell) is str else _text(cell) for cell in row]
            yield Row(number, texts, self._fill(number, texts, lasting) if self._merged else frozenset())

    def _fill(self, number: int, texts: list[str], lasting: dict[int, tuple[int, str]]) -> frozenset[int]:
        """Writes the text of a cell merged over several rows into each of them; which columns it was."""
        filled = []
        for place, (last, text) in list(lasting.items()):
            if number > last:
                del lasting[place]
            elif place < len(texts):
                texts[place] = text
                filled.append(place)
        for place, last in self._merged.get(number, ()):
            if place < len(texts):
                lasting[place] = (last, texts[place])
        return frozenset(filled)


def _open(path: Path, name: str | None) -> tuple[tuple[str, ...], CalamineSheet]:
    """The names of the sheets that can be seen, and the one that is to be read."""
    with path.open("rb") as file:
        workbook = CalamineWorkbook.from_filelike(file)
    sheets = [sheet for sheet in workbook.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
    if not sheets:
        raise SourceError(f"{path.name} has no sheet with cells: choose another file")
    names = [sheet.name for sheet in sheets]
    seen = tuple(sheet.name for sheet in sheets if sheet.visible == SheetVisibleEnum.Visible) or tuple(names)
    if name is not None and name not in names:
        raise SourceError(f"{path.name} has no sheet {shown(name)!r}; it has: {', '.join(map(shown, names[:20]))}")
    return seen, workbook.get_sheet_by_name(seen[0] if name is None else name)


def _merged(sheet: CalamineSheet) -> dict[int, list[tuple[int, int]]]:
    """Of each area merged over several rows, by its first row: its column, counted from 0, and its last row."""
    merged: dict[int, list[tuple[int, int]]] = {}
    for (first, column), (last, _) in sheet.merged_cell_ranges or ():
        if last > first:
            merged.setdefault(first + 1, []).append((column, last + 1))
    return merged


def _text(cell: _Cell | None) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "TRUE" if cell else "FALSE"
        case float():
            return str(int(cell)) if cell.is_integer() and abs(cell) < _WHOLE else repr(cell)
        case datetime():
            return cell.isoformat(" ") if cell.time() != time() else cell.date().isoformat()
        case date() | time():
            return cell.isoformat()
        case _:
            return str(cell)


def _translated(path: Path, work: Callable[[], _T]) -> _T:
    """What the work gives, its errors put in words. A panic of the library is no Exception, but beside them."""
    damaged = f"{path.name} is damaged or not a workbook: open it in a spreadsheet program and save it as XLSX again"
    try:
        return work()
    except (CalamineError, OSError, ValueError, OverflowError, TypeError) as error:
        raise SourceError(damaged) from error
    except BaseException as error:
        if type(error).__name__ == "PanicException":
            raise SourceError(damaged) from error
        raise
