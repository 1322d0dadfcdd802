"""Where registrations come from: the rows of a CSV or XLSX file."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol, assert_never

from checkin.domain.drafting import Draft
from checkin.domain.plan import Plan, Question
from checkin.domain.registration import FieldValue

if TYPE_CHECKING:
    from checkin.sources.table import Rows

_SHOWN = 80  # characters of a value in a report
_LARGE: Final = 2_000_000  # bytes; a second process takes as long to start as so much takes to read
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class SourceError(Exception):
    """The file as a whole cannot be read; the sentence says what to do."""


class Taken(NamedTuple):
    """One registration. `row` counts from 1 as a spreadsheet shows it.

    `fields` has only what the file has a column for: an empty cell is "", () or False, so that a value that was
    cleared can be told from one the file does not speak of. `draft` is what becomes of it, where that was made already.
    """

    row: int
    fields: Mapping[str, FieldValue]
    draft: Draft | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """One row that is no registration: the header of the column at fault ("" for the whole row), its value, and why."""

    row: int
    column: str
    value: str
    why: str


@dataclass(frozen=True, slots=True)
class Columns:
    """What a file's headers mean: the headers each field is read from, and the headers that are not read."""

    fields: Mapping[str, tuple[str, ...]]
    ignored: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """How far a file is read, in bytes of its size."""

    done: int
    size: int

    @property
    def percent(self) -> int:
        return 100 * self.done // self.size if self.size else 100


@dataclass(frozen=True, slots=True)
class Preview:
    """How a file will be read.

    `sheets` are the names of a workbook's sheets, none of a text, whose `encoding` and `separator` are told instead.
    `columns` are the headers as in the file, and `fields` says for each field that is read under which of them it
    stands. `problem` is "" or the sentence why the file cannot be imported with these columns. `sample` has the first
    rows below the headers, cell for cell; `rows` is about how many there are, None where nobody can tell.
    """

    sheets: tuple[str, ...]
    sheet: str
    encoding: str
    separator: str
    columns: tuple[str, ...]
    fields: Mapping[str, str]
    problem: str
    sample: tuple[tuple[str, ...], ...]
    rows: int | None


class Source(Protocol):
    @property
    def columns(self) -> Columns: ...

    @property
    def position(self) -> Position:
        """How far the rows that were given last have been read."""
        ...

    def registrations(self) -> Iterator[Taken | Rejected]:
        """Each row of the file that is not blank, as one of the two, in the file's order. No code is Taken twice."""
        ...


def open_source(path: Path, plan: Plan, *, columns: Mapping[str, str] = _NOTHING, sheet: str | None = None) -> Source:
    """The registrations of a file, whatever its name ends in.

    `columns` says for a field, or for a question of the plan by its id, which header it stands under, where the header
    does not say so. Raises SourceError.
    """
    from checkin.sources.table import Table  # noqa: PLC0415

    try:
        return Table(open_rows(path, sheet), plan, columns)
    except OSError as error:
        raise unreachable(error) from error


@contextmanager
def reading(
    path: Path, plan: Plan, *, columns: Mapping[str, str] = _NOTHING, sheet: str | None = None
) -> Iterator[Source]:
    """The same for reading once from end to end: a large file is read ahead beside what becomes of its rows."""
    try:
        large = path.stat().st_size >= _LARGE
    except OSError as error:
        raise unreachable(error) from error
    if not large:
        yield open_source(path, plan, columns=columns, sheet=sheet)
        return
    from checkin.sources.ahead import Ahead  # noqa: PLC0415

    with closing(Ahead(path, plan, columns, sheet)) as source:
        yield source


def preview(
    path: Path,
    *,
    sheet: str | None = None,
    mapping: Mapping[str, str] | None = None,
    questions: Iterable[Question] = (),
) -> Preview:
    """How a file will be read, looked at before it is imported. `mapping` is as `columns` of `open_source`.

    `questions` are those of the plan, which may have columns too.

    Raises SourceError for a file that cannot be read, and for a mapping to a field that is not there.
    """
    from checkin.sources.columns import Fields  # noqa: PLC0415
    from checkin.sources.looking import look  # noqa: PLC0415

    try:
        return look(open_rows(path, sheet), mapping or _NOTHING, Fields(questions))
    except OSError as error:
        raise unreachable(error) from error


def open_rows(path: Path, sheet: str | None) -> "Rows":
    """The rows of a file, whatever its name ends in. Raises SourceError, OSError."""
    from checkin.sources.kind import Kind, kind_of  # noqa: PLC0415

    match kind_of(path):
        case Kind.SHEET:
            from checkin.sources.sheet import Sheet  # noqa: PLC0415

            return Sheet(path, sheet)
        case Kind.TEXT:
            from checkin.sources.text import Text  # noqa: PLC0415

            if sheet is not None:
                raise SourceError(f"{path.name} is a text file and has no sheets: leave out the sheet's name")
            return Text(path)
        case kind:
            assert_never(kind)


def unreachable(error: OSError) -> SourceError:
    return SourceError(f"The file cannot be read ({error.strerror or error}): check its place and its permissions")


def harmless(value: str) -> str:
    """A text that a spreadsheet would take for a formula, as one that it shows (OWASP, CSV injection)."""
    return f"'{value}" if value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def shown(value: str) -> str:
    """A value as a report shows it: one short line."""
    line = " ".join(value[: 2 * _SHOWN].split())
    line = "".join(character if character.isprintable() else "\ufffd" for character in line)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
