"""Where registrations come from: the rows of a CSV or XLSX file."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, assert_never

from checkin.domain.plan import Plan
from checkin.domain.registration import FieldValue

if TYPE_CHECKING:
    from checkin.sources.table import Rows

_SHOWN = 80  # characters of a value in a report
_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


class SourceError(Exception):
    """The file as a whole cannot be read; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Taken:
    """One registration. `row` counts from 1 as a spreadsheet shows it.

    `fields` has only what the file has a column for: an empty cell is "", () or False, so that a value that was
    cleared can be told from one the file does not speak of.
    """

    row: int
    fields: Mapping[str, FieldValue]


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


class Source(Protocol):
    @property
    def columns(self) -> Columns: ...

    def registrations(self) -> Iterator[Taken | Rejected]:
        """Each row of the file that is not blank, as one of the two, in the file's order."""
        ...


def open_source(path: Path, plan: Plan, *, columns: Mapping[str, str] = _NOTHING, sheet: str | None = None) -> Source:
    """The registrations of a file, whatever its name ends in.

    `columns` says for a field which header it stands under, where the header does not say so. Raises SourceError.
    """
    from checkin.sources.table import Table  # noqa: PLC0415

    try:
        return Table(_rows(path, sheet), plan, columns)
    except OSError as error:
        raise unreachable(error) from error


def _rows(path: Path, sheet: str | None) -> "Rows":
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


def shown(value: str) -> str:
    """A value as a report shows it: one short line."""
    line = " ".join(value[: 2 * _SHOWN].split())
    line = "".join(character if character.isprintable() else "\ufffd" for character in line)
    return line if len(line) <= _SHOWN else line[: _SHOWN - 1] + "…"
