"""Tables of figures: sorted by a column, and saved as CSV or JSON."""

import csv
import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

import pytest

from checkin.home import HomeError
from checkin.ui.supervisor.sheet import Column, Line, Sheet, as_csv, in_order, save, shown

AT = datetime(2026, 4, 14, 8, 30, tzinfo=UTC)
SHEET = Sheet(
    (Column("gate", "Gate"), Column("admissions", "Admissions"), Column("at", "When")),
    (
        Line(("North, main", 1200, AT)),
        Line(("annex", 30, None)),
        Line(('=cmd|"/c calc"', None, AT)),
        Line(("Ärzte", 4, None)),
    ),
)


@pytest.mark.parametrize(
    ("column", "falling", "places"),
    [(0, False, [2, 1, 0, 3]), (1, True, [0, 1, 3, 2]), (1, False, [3, 1, 0, 2]), (2, True, [0, 2, 1, 3])],
)
def test_lines_are_sorted_and_those_that_say_nothing_come_last(column: int, falling: bool, places: list[int]) -> None:  # noqa: FBT001
    assert in_order(SHEET.lines, column, falling=falling) == places


def test_a_spreadsheet_reads_what_was_saved_and_takes_nothing_for_a_formula() -> None:
    rows = list(csv.reader(StringIO(as_csv(SHEET))))
    assert rows[0] == ["gate", "admissions", "at"]
    assert rows[1] == ["North, main", "1200", "2026-04-14T08:30:00.000+00:00"]
    assert rows[3][0] == '\'=cmd|"/c calc"'


def test_json_keeps_numbers_and_what_is_not_there(tmp_path: Path) -> None:
    (path,) = {save(SHEET, tmp_path / "table.json")}
    records = json.loads(path.read_text(encoding="utf-8"))
    assert records[1] == {"gate": "annex", "admissions": 30, "at": None}
    assert records[2]["gate"] == '=cmd|"/c calc"'


def test_without_an_ending_it_is_a_csv_file(tmp_path: Path) -> None:
    assert save(SHEET, tmp_path / "table").name == "table.csv"


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(HomeError, match="choose another place"):
        save(SHEET, tmp_path / "nowhere" / "table.csv")


def test_cells_are_shown_as_people_read_them() -> None:
    assert [shown(cell) for cell in (1200, 0.25, AT, None, "x")] == ["1,200", "0.2", "04-14 08:30:00", "", "x"]
