"""A table of figures as it is shown, sorted and saved."""

import csv
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO
from pathlib import Path
from typing import Any, Final

from checkin.home import HomeError

Cell = str | int | float | datetime | None

# A spreadsheet takes a text that begins so for a formula, and works it out.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Column:
    """`id` names it in a saved file, `title` on the screen."""

    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row: a cell for each column. `about` is what it stands for; `tone` "" or that of something to look at."""

    cells: tuple[Cell, ...]
    about: Any = None
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    columns: tuple[Column, ...] = ()
    lines: tuple[Line, ...] = ()


def shown(cell: Cell) -> str:
    """A cell as people read it: numbers in groups, a time by the clocks at the venue."""
    match cell:
        case None:
            return ""
        case int():
            return f"{cell:,}"
        case float():
            return f"{cell:,.1f}"
        case datetime():
            return f"{cell:%m-%d %H:%M:%S}"
        case _:
            return cell


def in_order(lines: Sequence[Line], column: int, *, falling: bool) -> list[int]:
    """The places of the lines in the order of a column; those that say nothing there are the last either way."""

    def key(place: int) -> Any:
        cell = lines[place].cells[column]
        return cell.casefold() if isinstance(cell, str) else cell

    said = [place for place, line in enumerate(lines) if line.cells[column] not in (None, "")]
    silent = [place for place, line in enumerate(lines) if line.cells[column] in (None, "")]
    return sorted(said, key=key, reverse=falling) + silent


def as_csv(sheet: Sheet) -> str:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.id for column in sheet.columns])
    writer.writerows([_harmless(_plain(cell)) for cell in line.cells] for line in sheet.lines)
    return text.getvalue()


def as_json(sheet: Sheet) -> str:
    """A list of objects, one for each line."""
    names = [column.id for column in sheet.columns]
    records = [dict(zip(names, map(_plain, line.cells), strict=True)) for line in sheet.lines]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def save(sheet: Sheet, path: Path) -> Path:
    """Write it as JSON where the name ends so, else as CSV that spreadsheets open as it is. Raises HomeError."""
    is_json = path.suffix.lower() == ".json"
    target = path if is_json or path.suffix.lower() == ".csv" else path.with_name(f"{path.name}.csv")
    try:
        if is_json:
            target.write_text(as_json(sheet), encoding="utf-8")
        else:
            target.write_text(as_csv(sheet), encoding="utf-8-sig", newline="")
    except OSError as error:
        raise HomeError(f"{target} cannot be written ({error.strerror}): choose another place") from error
    return target


def _plain(cell: Cell) -> str | int | float | None:
    return cell.isoformat(timespec="milliseconds") if isinstance(cell, datetime) else cell


def _harmless(cell: str | float | None) -> str | float | None:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
