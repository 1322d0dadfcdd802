"""The report as one HTML file that needs nothing else, with charts as SVG and tables that can be read aloud."""

from collections.abc import Iterator
from html import escape

from checkin.report.charts import Bar, Chart, Line, charts_of
from checkin.report.closing import Closing
from checkin.report.tables import Cell, Column, Table, notes_of, tables_of, title_of
from checkin.report.words import said

_STYLE = """
:root { color-scheme: light; --ink: #1a2433; --quiet: #56657a; --line: #d5dce5; --bar: #0b5fa5 }
body { font: 15px/1.5 "Noto Sans", "Noto Sans SC", system-ui, sans-serif; color: var(--ink); background: #fff;
       max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.7rem } h2 { font-size: 1.2rem; margin-top: 2.4rem }
.note { color: var(--quiet); margin: .2rem 0 } .alert { font-weight: 700; color: #8a1538 }
.scroll { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .9rem } caption { text-align: left; color: var(--quiet) }
th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top }
thead th { border-bottom: 2px solid var(--ink) } tbody th { font-weight: 600 }
.n { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap }
.d { font-family: monospace; overflow-wrap: anywhere }
svg { width: 100%; height: auto; max-width: 62rem } svg text { fill: var(--ink) } svg rect { fill: var(--bar) }
@media print { body { margin: 0; font-size: 10pt } thead { display: table-header-group } tr { break-inside: avoid } }
"""


def page(closing: Closing, language: str) -> bytes:
    """The whole file, UTF-8."""
    return "\n".join(_lines(closing, language)).encode()


def _lines(closing: Closing, language: str) -> Iterator[str]:
    title = escape(title_of(closing, language))
    yield "<!DOCTYPE html>"
    yield f'<html lang="{language.replace("_", "-")}"><head><meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    yield f"<title>{title}</title><style>{_STYLE}</style></head><body><main><h1>{title}</h1>"
    *notes, whole = notes_of(closing, language)
    yield from (f'<p class="note">{escape(note)}</p>' for note in notes)
    yield f'<p class="{"alert" if closing.integrity.at_least else "note"}">{escape(whole)}</p>'
    first, *others = tables_of(closing, language)
    yield from _table(first)
    for chart in charts_of(closing, language):
        yield f"<section><h2>{escape(chart.title)}</h2>{_svg(chart)}</section>"
    for table in others:
        yield from _table(table)
    yield f'<p class="note">{escape(said("counted_from", language))} {escape(said("again", language))}</p>'
    yield "</main></body></html>\n"


def _table(table: Table) -> Iterator[str]:
    yield f'<section><h2 id="{table.id}">{escape(table.title)}</h2><div class="scroll"><table>'
    if table.note:
        yield f"<caption>{escape(table.note)}</caption>"
    heads = "".join(f'<th scope="col"{_class(column)}>{escape(column.title)}</th>' for column in table.columns)
    yield f"<thead><tr>{heads}</tr></thead><tbody>"
    for row in table.rows:
        cells = zip(table.columns, row, strict=True)
        yield "<tr>" + "".join(_cell(cell, column, first=not at) for at, (column, cell) in enumerate(cells)) + "</tr>"
    yield "</tbody></table></div></section>"


def _cell(cell: Cell, column: Column, *, first: bool) -> str:
    text = "" if cell is None else f"{cell:,}" if isinstance(cell, int) else escape(cell)
    if first:
        return f'<th scope="row" dir="auto">{text}</th>'
    attributes = _class(column) or ' dir="auto"'
    return f"<td{attributes}>{text}</td>"


def _class(column: Column) -> str:
    return ' class="n"' if column.number else ""


def _svg(chart: Chart) -> str:
    size = f"0 0 {chart.width:g} {chart.height:g}"
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{size}" role="img" aria-label="{escape(chart.about)}">']
    for part in chart.parts:
        match part:
            case Bar(x, y, width, height):
                parts.append(
                    f'<rect x="{x:.2f}" y="{chart.height - y - height:.2f}" width="{width:.2f}" height="{height:.2f}"/>'
                )
            case Line(points, quiet):
                through = " ".join(f"{x:.2f},{chart.height - y:.2f}" for x, y in points)
                ink, wide = ("#d5dce5", 0.5) if quiet else ("#0b5fa5", 1.5)
                parts.append(f'<polyline points="{through}" fill="none" stroke="{ink}" stroke-width="{wide}"/>')
            case words:
                place = f'x="{words.x:.2f}" y="{chart.height - words.y:.2f}"'
                parts.append(
                    f'<text {place} font-size="{words.size:g}" text-anchor="{words.anchor}">{escape(words.text)}</text>'
                )
    return "".join([*parts, "</svg>"])
