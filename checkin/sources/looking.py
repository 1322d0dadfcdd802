"""A look at a file before it is imported: its headers, what they are taken for, and its first rows."""

from collections.abc import Mapping
from contextlib import closing
from itertools import islice
from typing import Final

from checkin.sources import Preview, SourceError
from checkin.sources.columns import Fields, guessed
from checkin.sources.table import Row, Rows, heading_of

_SAMPLE: Final = 20  # rows
_LONGEST: Final = 200  # characters of a cell
_COLUMNS: Final = 1000


def look(rows: Rows, wanted: Mapping[str, str], known: Fields) -> Preview:
    """Raises SourceError for a file without rows, OSError."""
    heading = heading_of(rows, wanted, known)
    headers = tuple(" ".join(cell.split()) for cell in heading.row.cells[:_COLUMNS])
    if isinstance(heading.layout, SourceError):
        problem, fields = str(heading.layout), guessed(headers, wanted, known)
    else:
        problem, fields = "", {field: headers[at] for field, at in heading.layout.places.items() if at < _COLUMNS}
    return Preview(
        sheets=rows.form.sheets,
        sheet=rows.form.sheet,
        encoding=rows.form.encoding,
        separator=rows.form.separator,
        columns=headers,
        fields=fields,
        problem=problem,
        sample=_sample(rows, heading.row.number, len(headers)),
        rows=max(0, rows.about() - heading.row.number),
    )


def _sample(rows: Rows, header: int, width: int) -> tuple[tuple[str, ...], ...]:
    with closing(rows.rows()) as all_rows:
        below = (row for row in all_rows if isinstance(row, Row) and row.number > header)
        filled = (row for row in below if any(map(str.strip, row.cells)))
        return tuple(tuple(cell[:_LONGEST] for cell in row.cells[:width]) for row in islice(filled, _SAMPLE))
