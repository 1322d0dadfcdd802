"""The report as PDF on A4: figures, charts, and tables that go on over pages with their heads."""

from collections.abc import Iterator
from functools import partial
from io import BytesIO
from typing import Any, Final

from reportlab import rl_config
from reportlab.graphics.shapes import Drawing, PolyLine, Rect, String
from reportlab.lib.colors import Color
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import CondPageBreak, Flowable, KeepTogether, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Table as Grid

from checkin.badges.colours import Rgb
from checkin.badges.elements import Align
from checkin.report.charts import Bar, Chart, Line, Words, charts_of
from checkin.report.closing import Closing
from checkin.report.setting import LATIN, Setter, Text, outlined
from checkin.report.tables import Cell, Column, Table, notes_of, tables_of, title_of
from checkin.report.words import said

rl_config.useA85 = 0  # text around binary streams only makes the file larger; there is no setting for one canvas

_EDGE: Final = 44.0  # points
_PAD: Final = 6.0  # around what stands in the frame of a page, by ReportLab
_WIDTH: Final = A4[0] - 2 * (_EDGE + _PAD)
_ROWS: Final = 120  # of one table; more are for a spreadsheet
_WHOLE: Final = "integrity"  # however many stations there are
_INK: Rgb = (0.10, 0.14, 0.20)
_QUIET: Rgb = (0.34, 0.40, 0.48)
_ALERT: Rgb = (0.54, 0.08, 0.22)
_BLUE, _GRID, _BAND = Color(0.04, 0.37, 0.65), Color(0.84, 0.86, 0.90), Color(0.96, 0.97, 0.98)
_ALIGNS: Final[dict[str, Align]] = {"start": "left", "middle": "center", "end": "right"}


def document(closing: Closing, language: str) -> bytes:
    """The whole file; the same report makes the same bytes."""
    file, setter = BytesIO(), Setter()
    title = title_of(closing, language)
    made = SimpleDocTemplate(
        file,
        pagesize=A4,
        leftMargin=_EDGE,
        rightMargin=_EDGE,
        topMargin=_EDGE,
        bottomMargin=_EDGE,
        title=title,
        lang=language.replace("_", "-"),
        invariant=1,
    )
    foot = partial(_foot, setter, title, language)
    made.build([*_story(closing, language, setter)], onFirstPage=foot, onLaterPages=foot)
    return file.getvalue()


def _story(closing: Closing, language: str, setter: Setter) -> Iterator[Flowable]:
    yield Text(setter, said("title", language), 11, ink=_QUIET)
    yield Text(setter, closing.label.said_in(language), 20, bold=True, ink=_INK)
    yield Spacer(0, 6)
    *notes, whole = notes_of(closing, language)
    yield from (Text(setter, note, 9.5, ink=_QUIET) for note in notes)
    yield Text(
        setter, whole, 9.5, bold=closing.integrity.at_least, ink=_ALERT if closing.integrity.at_least else _QUIET
    )
    first, further, *others = tables_of(closing, language)
    yield from _table(first, setter, language)
    for chart in charts_of(closing, language):
        heading = Text(setter, chart.title, 11, bold=True, ink=_INK)
        yield KeepTogether([Spacer(0, 12), heading, Spacer(0, 4), _drawing(chart, setter)])
    for table in (further, *others):
        yield from _table(table, setter, language)
    yield Spacer(0, 14)
    yield Text(setter, said("counted_from", language), 8.5, ink=_QUIET)
    yield Text(setter, said("again", language), 8.5, ink=_QUIET)


def _table(table: Table, setter: Setter, language: str) -> Iterator[Flowable]:
    yield CondPageBreak(110)
    yield Spacer(0, 14)
    yield Text(setter, table.title, 13, bold=True, ink=_INK)
    rows = table.rows if table.id == _WHOLE else table.rows[:_ROWS]
    notes = [table.note] if table.note else []
    if len(rows) < len(table.rows):
        notes.append(said("first_rows", language, shown=f"{len(rows):,}", all=f"{len(table.rows):,}"))
    yield from (Text(setter, note, 8.5, ink=_QUIET) for note in notes)
    yield Spacer(0, 4)
    shares = sum(column.share for column in table.columns)
    heads = [Text(setter, each.title, 7.5, bold=True, align=_align(each), ink=_INK) for each in table.columns]
    cells = [[_cell(setter, *each) for each in zip(table.columns, row, strict=True)] for row in rows]
    yield Grid(
        [heads, *cells],
        colWidths=[_WIDTH * column.share / shares for column in table.columns],
        repeatRows=1,
        style=_STYLE,
        hAlign="LEFT",
    )


_STYLE: Final = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 5),
        ("RIGHTPADDING", (0, 0), (-1, -1), 3),
        ("TOPPADDING", (0, 0), (-1, -1), 1.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, Color(*_INK)),
        ("LINEBELOW", (0, 1), (-1, -1), 0.3, _GRID),
        ("ROWBACKGROUNDS", (0, 1), (-1, -1), [None, _BAND]),
    ]
)


def _align(column: Column) -> Align:
    return "right" if column.number else "left"


def _cell(setter: Setter, column: Column, cell: Cell) -> Text | str:
    if cell is None or cell == "":
        return ""
    text = f"{cell:,}" if isinstance(cell, int) else cell
    return Text(setter, text, 8, align=_align(column), ink=_INK)


def _drawing(chart: Chart, setter: Setter) -> Drawing:
    drawing = Drawing(chart.width, chart.height)
    for part in chart.parts:
        match part:
            case Bar(x, y, width, height):
                drawing.add(Rect(x, y, width, height, fillColor=_BLUE, strokeColor=None))
            case Line(points, quiet):
                flat = [each for point in points for each in point]
                ink, wide = (_GRID, 0.4) if quiet else (_BLUE, 1.2)
                drawing.add(PolyLine(flat, strokeColor=ink, strokeWidth=wide))
            case Words() as words:
                drawing.add(_words(words, setter))
    return drawing


def _words(words: Words, setter: Setter) -> Any:
    if setter.is_plain(words.text) and stringWidth(words.text, LATIN, words.size) <= words.room:
        return String(
            words.x, words.y, words.text, fontName=LATIN, fontSize=words.size, textAnchor=words.anchor,
            fillColor=Color(*_INK),
        )  # fmt: skip
    fitted = setter.fitted(words.text, words.room, words.size, least=words.size * 0.6)
    return outlined(fitted, words.x, words.y, _ALIGNS[words.anchor])


def _foot(setter: Setter, title: str, language: str, canvas: Canvas, made: Any) -> None:
    sides: tuple[tuple[str, Align], ...] = ((title, "left"), (said("page", language, page=made.page), "right"))
    for text, align in sides:
        words = Text(setter, text, 7.5, align=align, ink=_QUIET)
        words.wrap(_WIDTH, _EDGE)
        words.drawOn(canvas, _EDGE + _PAD, _EDGE / 2 - 4)
