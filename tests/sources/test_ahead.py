"""A large file is read in a process of its own, and says the same as one that is read here."""

from contextlib import closing
from pathlib import Path

import pytest

from checkin.domain.drafting import draft
from checkin.domain.plan import Plan
from checkin.sources import Rejected, SourceError, Taken, open_source, reading
from checkin.sources.ahead import Ahead


@pytest.fixture
def people(tmp_path: Path) -> Path:
    lines = [
        "code,name,company,paid,colour",
        *(f"{number:05},名字 {number},Firm {number % 7},yes,red" for number in range(3000)),
    ]
    lines[17] = lines[16]  # the same code twice
    lines[23] = "00099,,\N{REPLACEMENT CHARACTER},maybe,red"
    path = tmp_path / "people.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_the_same_rows_come_in_the_same_order(people: Path, small: Plan) -> None:
    here = open_source(people, small)
    with closing(Ahead(people, small, {}, None)) as source:
        assert source.columns == here.columns
        assert source.position.done == 0
        rows = [row if isinstance(row, Rejected) else row._replace(draft=None) for row in source.registrations()]
        assert rows == list(here.registrations())
        assert source.position.percent == 100


def test_what_becomes_of_each_row_is_made_too(people: Path, small: Plan) -> None:
    with closing(Ahead(people, small, {}, None)) as source:
        for row in source.registrations():
            if isinstance(row, Taken):
                assert row.draft is not None
                again = draft(small.id, row.fields)
                assert row.draft.registration == again.registration
                assert row.draft.fact.body == again.fact.body


def test_columns_that_are_named_are_read(people: Path, small: Plan) -> None:
    with closing(Ahead(people, small, {"booth": "colour"}, None)) as source:
        assert next(iter(source.registrations())).fields["booth"] == "red"  # type: ignore[union-attr]


def test_a_file_that_cannot_be_read_says_so_before_its_first_row(tmp_path: Path, small: Plan) -> None:
    path = tmp_path / "page.xlsx"
    path.write_text("<html><body>Log in first</body></html>" * 100)
    with closing(Ahead(path, small, {}, None)) as source, pytest.raises(SourceError, match=r"page\.xlsx|web page|HTML"):
        _ = source.columns


def test_a_reader_that_was_ended_is_told_of(people: Path, small: Plan) -> None:
    people.write_text(people.read_text(encoding="utf-8") + "\n9,more,Firm,yes,red" * 200_000, encoding="utf-8")
    with closing(Ahead(people, small, {}, None)) as source:
        rows = iter(source.registrations())
        next(rows)
        source.end()
        with pytest.raises(SourceError, match="import it again"):
            list(rows)


def test_a_source_is_left_before_its_end(people: Path, small: Plan) -> None:
    with closing(Ahead(people, small, {}, None)) as source:
        assert next(iter(source.registrations())).row == 2


def test_a_small_file_is_read_here(people: Path, small: Plan) -> None:
    with reading(people, small) as source:
        assert not isinstance(source, Ahead)


def test_a_large_file_is_read_ahead(people: Path, small: Plan) -> None:
    people.write_text(people.read_text(encoding="utf-8") + "\n" * 2_000_000, encoding="utf-8")
    with reading(people, small) as source:
        assert isinstance(source, Ahead)
        assert sum(1 for _ in source.registrations()) == 3000
