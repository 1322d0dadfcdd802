"""A table: rows of text under a row of headers, made registrations."""

from collections.abc import Collection, Generator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from itertools import islice
from typing import Final, NamedTuple, Protocol

from checkin.domain.plan import Plan
from checkin.domain.registration import ANSWERS, FieldValue
from checkin.sources import Columns, Position, Rejected, SourceError, Taken, shown, unreachable
from checkin.sources.columns import FAMILY, GIVEN, Fields, Layout, lay_out
from checkin.sources.values import Reader, UnfitError, full_name, readers, text

HEADER_WITHIN: Final = 10  # rows: a heading or a logo may stand above the headers
_OF_ONE_PERSON: Final = frozenset({"code", "name", FAMILY, GIVEN})


class Row(NamedTuple):
    """One row, and which of its cells, counted from 0, only repeat the one above that they are merged with."""

    number: int
    cells: Sequence[str]
    repeated: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Form:
    """How rows lie in a file: as in `Preview`."""

    sheets: tuple[str, ...] = ()
    sheet: str = ""
    encoding: str = ""
    separator: str = ""


class Rows(Protocol):
    """The rows of a file, each time from its first; a row that cannot be read is Rejected. Raises SourceError."""

    @property
    def form(self) -> Form: ...

    @property
    def position(self) -> Position: ...

    def rows(self) -> Generator[Row | Rejected, None, None]: ...

    def about(self) -> int:
        """About how many rows there are, the headers among them, told without taking them apart."""
        ...


@dataclass(frozen=True, slots=True)
class Heading:
    """The row that is most likely the one of headers, and its layout, or what is wrong with it."""

    row: Row
    layout: Layout | SourceError


class Table:
    """Registrations from the rows of a file."""

    def __init__(self, rows: Rows, plan: Plan, wanted: Mapping[str, str]) -> None:
        self._rows = rows
        self._readers = readers(plan)
        self._asked = plan.questions.keys()
        heading = heading_of(rows, wanted, Fields(plan.questions.values()))
        if isinstance(heading.layout, SourceError):
            raise heading.layout
        self._header, self._layout = heading.row.number, heading.layout

    @property
    def columns(self) -> Columns:
        return self._layout.columns

    @property
    def position(self) -> Position:
        return self._rows.position

    def registrations(self) -> Generator[Taken | Rejected, None, None]:
        """Each row that is not blank. Raises SourceError when the file goes away while it is read."""
        try:
            yield from self._answers()
        except OSError as error:
            raise unreachable(error) from error

    def _answers(self) -> Generator[Taken | Rejected, None, None]:
        register = _Register(self._layout, self._readers, self._asked)
        with closing(self._rows.rows()) as rows:
            for row in rows:
                if isinstance(row, Rejected):
                    yield row
                elif row.number > self._header and any(map(str.strip, row.cells)):
                    yield register.take(row)


class _Register:
    """Takes row after row and knows the codes there have been."""

    def __init__(self, layout: Layout, by_field: Mapping[str, Reader], questions: Collection[str]) -> None:
        self._headers = layout.headers
        self._width = len(layout.headers)
        self._places = [
            (field, place, by_field.get(field, text), self._headers[place]) for field, place in layout.places.items()
        ]
        self._parted = bool(layout.places.keys() & {FAMILY, GIVEN})
        self._asked = tuple(field for field in layout.places if field in questions)
        self._empty = {field: read("") for field, _, read, _ in self._places}
        self._rows: dict[str, int] = {}  # by code

    def take(self, row: Row) -> Taken | Rejected:
        cells = row.cells
        count = len(cells)
        if count > self._width and any(map(str.strip, cells[self._width :])):
            spare = next(filter(str.strip, cells[self._width :]))
            return Rejected(
                row.number, "", shown(spare),
                "the row has more cells than there are headers: a text with separators in it needs quotation marks",
            )  # fmt: skip
        fields: dict[str, FieldValue] = {}
        for field, place, read, header in self._places:
            cell = cells[place] if place < count else ""
            if not cell:
                fields[field] = self._empty[field]
                continue
            try:
                fields[field] = read(cell)
            except UnfitError as problem:
                return Rejected(row.number, header, shown(cell), str(problem))
            if place in row.repeated and field in _OF_ONE_PERSON:
                return Rejected(row.number, header, shown(cell), "it is merged with the cell above: part the cells")
        if self._parted:
            fields["name"] = full_name(str(fields.pop(FAMILY, "")), str(fields.pop(GIVEN, "")))
        if self._asked:
            said = (fields.pop(question) for question in self._asked)
            fields[ANSWERS] = tuple(sorted(text for texts in said if isinstance(texts, tuple) for text in texts))
        return self._told_apart(row.number, fields)

    def _told_apart(self, row: int, fields: dict[str, FieldValue]) -> Taken | Rejected:
        code = fields.get("code")
        if not code:
            if fields.get("name"):
                return Taken(row, fields)
            return Rejected(row, "", "", "the row has neither a name nor a code: fill in one of them")
        before = self._rows.setdefault(str(code), row)
        if before == row:
            return Taken(row, fields)
        header = next(header for field, _, _, header in self._places if field == "code")
        return Rejected(row, header, shown(str(code)), f"row {before} has the same code: give each person their own")


def heading_of(rows: Rows, wanted: Mapping[str, str], known: Fields) -> Heading:
    """The first row that can be one of headers, else the widest. Raises SourceError for a file without rows."""
    wrong: list[Heading] = []
    with closing(rows.rows()) as all_rows:
        readable = (row for row in all_rows if isinstance(row, Row) and any(map(str.strip, row.cells)))
        for row in islice(readable, HEADER_WITHIN):
            try:
                return Heading(row, lay_out(row.cells, wanted, known))
            except SourceError as error:
                wrong.append(Heading(row, error))
    if not wrong:
        raise SourceError("The file has no row that can be read: check that it is the right one and export it again")
    return max(wrong, key=lambda each: sum(bool(cell.strip()) for cell in each.row.cells[:1000]))
