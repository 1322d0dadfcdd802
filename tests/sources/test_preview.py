"""A look at a file before it is imported."""

from pathlib import Path

import pytest
from workbooks import parts_of, sheet_xml, write_parts

from checkin.domain.plan import Plan
from checkin.sources import Preview, SourceError, Taken, open_source, preview
from checkin.sources.columns import READABLE

LIST = """Attendees

Ticket no;Surname;Given name;Shoe size;是否付款
0017;Lovelace;Ada;37;yes
;;;;
0018;Hopper;Grace;38;no
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(LIST, encoding="gb18030")
    return path


def test_a_text_is_shown_as_it_will_be_read(text: Path) -> None:
    assert preview(text) == Preview(
        sheets=(),
        sheet="",
        encoding="gb18030",
        separator=";",
        columns=("Ticket no", "Surname", "Given name", "Shoe size", "是否付款"),
        fields={"code": "Ticket no", "family_name": "Surname", "given_name": "Given name", "paid": "是否付款"},
        problem="",
        sample=(("0017", "Lovelace", "Ada", "37", "yes"), ("0018", "Hopper", "Grace", "38", "no")),
        rows=3,
    )


def test_a_workbook_tells_its_sheets_and_the_one_that_is_read(tmp_path: Path) -> None:
    sheets = {"Read me": sheet_xml([["Hello"]]), "名单": sheet_xml([["Name", "Phone"], ["Ada", "0049"], ["Bob", None]])}
    file = write_parts(tmp_path / "people.xlsx", parts_of(sheets))
    seen = preview(file, sheet="名单")
    assert (seen.sheets, seen.sheet, seen.encoding, seen.separator) == (("Read me", "名单"), "名单", "", "")
    assert (seen.columns, seen.fields) == (("Name", "Phone"), {"name": "Name", "phone": "Phone"})
    assert (seen.sample, seen.rows) == ((("Ada", "0049"), ("Bob", "")), 2)
    first = preview(file)
    assert (first.sheet, first.columns, first.fields) == ("Read me", ("Hello",), {})
    assert "--map name=" in first.problem


def test_columns_that_leave_doubt_are_shown_with_the_sentence_and_what_is_certain(tmp_path: Path, hall: Plan) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Phone,Mobile\nAda,1,2\n", encoding="utf-8")
    seen = preview(file)
    assert (seen.columns, seen.fields) == (("Name", "Phone", "Mobile"), {"name": "Name"})
    assert "phone" in seen.problem
    assert seen.sample == (("Ada", "1", "2"),)
    chosen = preview(file, mapping={"phone": "Mobile"})
    assert (chosen.fields, chosen.problem) == ({"name": "Name", "phone": "Mobile"}, "")
    assert next(open_source(file, hall, columns=chosen.fields).registrations()) == Taken(
        2, {"name": "Ada", "phone": "2"}
    )


def test_what_attendees_agreed_to_is_no_column(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Consents\nAda,all\n", encoding="utf-8")
    assert preview(file).fields == {"name": "Name"}
    assert "no field 'consents'" in preview(file, mapping={"consents": "Consents"}).problem
    assert "consents" not in READABLE


def test_a_sample_is_short_however_large_the_file(tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Note\n" + f"Ada,{'x' * 5_000}\n" * 2_000, encoding="utf-8")
    seen = preview(file)
    assert (len(seen.sample), len(seen.sample[0][1]), seen.rows) == (20, 200, 2_000)


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "empty"), (b",,\n,,\n", "no row"), (b"<html>", "web page"), (b"PK\x03\x04", "damaged")],
)
def test_what_is_no_table_is_refused_in_words(tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "people.xlsx"
    file.write_bytes(content)
    with pytest.raises(SourceError, match=words):
        preview(file)
    with pytest.raises(SourceError, match="cannot be read"):
        preview(tmp_path / "nowhere.csv")
