"""The report as a workbook: a sheet for every table, with charts. No cell is ever a formula, whatever stands in it."""

from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from checkin.report.closing import Closing
from checkin.report.tables import Cell, Table, flow_table, notes_of, tables_of, title_of

_COUNTRIES = 20
_WIDE = 90  # characters


def workbook(closing: Closing, language: str) -> bytes:
    """The whole file."""
    file = BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # The same figures make the same file, whenever it is written.
    book.set_properties({"title": title_of(closing, language), "created": closing.as_of.replace(tzinfo=None)})
    bold, text = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True, "valign": "top"})
    number, title = (
        book.add_format({"num_format": "#,##0", "valign": "top"}),
        book.add_format({"bold": True, "size": 14}),
    )
    formats = _Formats(bold, text, number, title)
    head: tuple[str, ...] = (title_of(closing, language), *notes_of(closing, language))
    taken: set[str] = set()
    for table in (*tables_of(closing, language), flow_table(closing, language)):
        sheet = book.add_worksheet(_name(table, taken))
        top = _write(sheet, table, formats, head)
        _chart(book, sheet, table, top)
        head = ()
    book.close()
    return file.getvalue()


class _Formats:
    def __init__(self, bold: Format, text: Format, number: Format, title: Format) -> None:
        self.bold, self.text, self.number, self.title = bold, text, number, title


def _write(sheet: Worksheet, table: Table, formats: _Formats, head: tuple[str, ...]) -> int:
    """Returns the row that the column titles stand in."""
    lines = [*(head or (table.title,)), *([table.note] if table.note else [])]
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line, formats.title if row == 0 else None)
    top = len(lines) + 1
    for column, each in enumerate(table.columns):
        sheet.write_string(top, column, each.title, formats.bold)
        longest = max([len(each.title), *(len(str(row[column] or "")) for row in table.rows)])
        sheet.set_column(column, column, min(longest * 1.2 + 2, _WIDE))
    for row, cells in enumerate(table.rows, top + 1):
        for column, cell in enumerate(cells):
            _cell(sheet, row, column, cell, formats)
    sheet.freeze_panes(top + 1, 1)
    if table.rows:
        sheet.autofilter(top, 0, top + len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(top)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    return top


def _cell(sheet: Worksheet, row: int, column: int, cell: Cell, formats: _Formats) -> None:
    match cell:
        case None:
            pass
        case int():
            sheet.write_number(row, column, cell, formats.number)
        case _:
            sheet.write_string(row, column, cell[:32_000], formats.text)


def _chart(book: xlsxwriter.Workbook, sheet: Worksheet, table: Table, top: int) -> None:
    """Charts that draw from the cells beside them."""
    wanted: dict[str, tuple[str, tuple[int, ...], int]] = {
        "flow": ("column", (1,), len(table.rows)),
        "day": ("column", (3,), len(table.rows)),
        "country": ("bar", (1,), min(len(table.rows), _COUNTRIES)),
        "category": ("bar", (1, 2), len(table.rows)),
        "activity": ("bar", (3,), len(table.rows)),
        "zone": ("bar", (1,), len(table.rows)),
    }
    if table.id not in wanted or not table.rows:
        return
    kind, columns, rows = wanted[table.id]
    across = len(table.columns) + 1
    _insert(book, sheet, (kind, table.title), columns, (top, rows, across, 0))
    if table.id == "flow":
        _insert(book, sheet, ("line", table.columns[2].title), (2,), (top, rows, across, 22))


def _insert(
    book: xlsxwriter.Workbook,
    sheet: Worksheet,
    kind: tuple[str, str],
    columns: tuple[int, ...],
    place: tuple[int, int, int, int],
) -> None:
    top, rows, across, down = place
    chart: Any = book.add_chart({"type": kind[0]})
    for column in columns:
        chart.add_series(
            {
                "name": [sheet.name, top, column],
                "categories": [sheet.name, top + 1, 0, top + rows, 0],
                "values": [sheet.name, top + 1, column, top + rows, column],
                "gap": 40,
            }
        )
    chart.set_title({"name": kind[1]})
    if len(columns) == 1:
        chart.set_legend({"none": True})
    if kind[0] == "bar":
        chart.set_y_axis({"reverse": True})
    chart.set_size({"width": 900, "height": max(400, 18 * rows) if kind[0] == "bar" else 400})
    sheet.insert_chart(top + down, across, chart)


def _name(table: Table, taken: set[str]) -> str:
    """A name that a sheet may have and that no other one has."""
    name = "".join(each for each in table.title if each not in "[]:*?/\\'")[:31]
    while name.casefold() in {each.casefold() for each in taken}:
        name = f"{name[:28]} {len(taken)}"
    taken.add(name)
    return name
