"""XLSX files as spreadsheet programs write them, and as none would."""

import os
import struct
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from workbooks import MAIN, Cell, parts_of, relation, sheet_xml, write_parts

from checkin.domain.plan import Plan
from checkin.sources import Position, Rejected, SourceError, Taken, open_source

Write = Callable[..., Path]
Read = Callable[..., list[Taken | Rejected]]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a workbook of one sheet from rows of cells, and gives its path."""

    def write(*rows: Sequence[Cell], after: str = "") -> Path:
        return write_parts(tmp_path / "people.xlsx", parts_of({"People": sheet_xml(rows, after)}))

    return write


def test_cells_of_every_kind_are_read_as_their_text(write: Write, read: Read) -> None:
    date = '<c r="@" s="1"><v>43569</v></c>'
    file = write(
        ["票号", "姓名", "电话", "日期", "是否付款", "备注"],
        ["00123", "李伟", 13800138000.0, date, True, "a\nb"],
        [124, "<c r='@' t='str'><f>A1&amp;B1</f><v>Ada</v></c>", None, None, False, "=1+1"],
        [],
        ["A9"],
    )
    assert read(file) == [
        Taken(2, fields("00123", "李伟", "13800138000", ("first",), True, "a b")),
        Taken(3, fields("124", "Ada", "", (), False, "=1+1")),
        Taken(5, fields("A9", "", "", (), False, "")),
    ]


def fields(*values: object) -> dict[str, object]:
    return dict(zip(("code", "name", "phone", "days", "paid", "note"), values, strict=True))


def test_shared_strings_are_read(tmp_path: Path, read: Read) -> None:
    shared = '<c r="@" t="s"><v>0</v></c>'
    parts = parts_of({"People": sheet_xml([[shared], ["Ada"]])})
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}"><si><r><t>Na</t></r><r><t>me</t></r></si></sst>'
    rels = "xl/_rels/workbook.xml.rels"
    parts[rels] = parts[rels].replace("</Rel", relation("rId901", "sharedStrings", "sharedStrings.xml") + "</Rel")
    assert read(write_parts(tmp_path / "people.xlsx", parts)) == [Taken(2, {"name": "Ada"})]


def test_a_cell_merged_over_several_rows_counts_for_each_unless_it_is_a_person(write: Write, read: Read) -> None:
    merged = '<mergeCells count="2"><mergeCell ref="B2:B4"/><mergeCell ref="A3:A4"/></mergeCells>'
    file = write(
        ["Name", "Company", "Note"], ["Ada", "Engines", "x"], ["Bob", None, "y"], [None, None, "z"], after=merged
    )
    first, second, third = read(file)
    assert first == Taken(2, {"name": "Ada", "company": "Engines", "note": "x"})
    assert second == Taken(3, {"name": "Bob", "company": "Engines", "note": "y"})
    assert third == Rejected(4, "Name", "Bob", "it is merged with the cell above: part the cells")


def test_a_heading_merged_over_the_table_is_no_row_of_headers(write: Write, read: Read) -> None:
    merged = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'
    file = write(["Attendee list of the fair"], [], ["Name", "Phone"], ["Ada", "1"], after=merged)
    assert read(file) == [Taken(4, {"name": "Ada", "phone": "1"})]


def test_a_sheet_is_chosen_by_its_name_and_the_sheets_are_named(tmp_path: Path, read: Read) -> None:
    sheets = {"Read me": sheet_xml([["Hello"]]), "名单": sheet_xml([["Name"], ["Ada"]])}
    file = write_parts(tmp_path / "people.xlsx", parts_of(sheets))
    assert read(file, sheet="名单") == [Taken(2, {"name": "Ada"})]
    with pytest.raises(SourceError, match="Read me, 名单"):
        read(file, sheet="People")


def test_a_sheet_of_200_columns_is_read_where_it_lies(write: Write, read: Read) -> None:
    many = [f"Question {number}" for number in range(200)]
    file = write([], [None, *many, "Name"], [None, *["x"] * 200, "Ada"])
    assert read(file) == [Taken(3, {"name": "Ada"})]


def test_how_far_a_sheet_is_read_is_told_in_bytes_of_the_file(write: Write, hall: Plan) -> None:
    file = write(["Name"], *([f"N{number}"] for number in range(99)))
    source = open_source(file, hall)
    size = file.stat().st_size
    told = [source.position for _ in source.registrations()]
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert (told[-1], told[48].percent) == (Position(size, size), 50)


def test_a_web_page_by_the_name_of_a_workbook_is_refused_in_words(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "people.xlsx"
    file.write_text("<html><table><tr><td>Name</td></tr></table></html>", encoding="utf-8")
    with pytest.raises(SourceError, match="web page"):
        read(file)


NAMED = sheet_xml([["Name"], ["Ada"]])


def altered(**changes: str) -> dict[str, str | bytes]:
    return {**parts_of({"People": NAMED}), **{name.replace("__", "/"): text for name, text in changes.items()}}


def with_sheet(xml: str) -> dict[str, str | bytes]:
    return dict(parts_of({"People": xml}))


def far_apart(reference: str) -> str:
    return NAMED.replace("</sheetData>", f'<row><c r="{reference}"><v>1</v></c></row></sheetData>')


HOSTILE_PARTS: dict[str, Mapping[str, str | bytes]] = {
    "no parts": {},
    "a Word document": {"word/document.xml": "<w/>"},
    "an OpenDocument": {"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>"},
    "a binary workbook": {"xl/workbook.bin": b"\x00\x01"},
    "only the workbook": {"xl/workbook.xml": "<workbook/>"},
    "no sheets": parts_of({}),
    "an empty sheet": with_sheet(sheet_xml([])),
    "headers only": with_sheet(sheet_xml([["Name"]])),
    "no known header": with_sheet(sheet_xml([["Foo"], ["Bar"]])),
    "a bomb": with_sheet(NAMED + " " * (200 << 20)),
    "a bomb of another name": {**parts_of({"People": NAMED}), "xl/media/image1.png": b"\0" * (200 << 20)},
    "cells at both ends": with_sheet(far_apart("XFD1048576")),
    "cells at both ends, small letters": with_sheet(far_apart("xfd1048576")),
    "a cell outside of any sheet": with_sheet(far_apart("ZZZZZ9")),
    "a row outside of any sheet": with_sheet(far_apart("A99999999999999999999")),
    "a cell without number": with_sheet(far_apart("A")),
    "rows out of order": with_sheet(sheet_xml([["Name"], ["Ada"]]).replace('r="A1"', 'r="A9"')),
    "sheet cut off": with_sheet(NAMED[:-40]),
    "sheet of nothing": with_sheet(""),
    "sheet of noise": {**parts_of({"People": ""}), "xl/worksheets/sheet1.xml": bytes(range(256)) * 50},
    "sheet in UTF-16": {**parts_of({"People": ""}), "xl/worksheets/sheet1.xml": NAMED.encode("utf-16")},
    "half a character": {
        **parts_of({"People": ""}),
        "xl/worksheets/sheet1.xml": NAMED.encode().replace(b"Ada", b"\xe6\x9d"),
    },
    "entities that multiply": with_sheet(
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>' + NAMED.replace("Ada", "&b;")
    ),
    "a file from outside": with_sheet(
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + NAMED.replace("Ada", "&a;")
    ),
    "a missing sheet": altered(**{"xl__workbook.xml": parts_of({"A": "", "B": ""})["xl/workbook.xml"]}),
    "a shared string that is not there": with_sheet(sheet_xml([["Name"], ['<c r="@" t="s"><v>99999</v></c>']])),
    "a date after all dates": with_sheet(sheet_xml([["Name", "日期"], ["Ada", '<c r="@" s="1"><v>1e300</v></c>']])),
    "a date before all dates": with_sheet(sheet_xml([["Name", "日期"], ["Ada", '<c r="@" s="1"><v>-9e9</v></c>']])),
    "numbers that are none": with_sheet(
        sheet_xml([["Name"], ['<c r="@"><v>NaN</v></c>'], ['<c r="@"><v>inf</v></c>']])
    ),
    "errors in cells": with_sheet(sheet_xml([["Name"], ['<c r="@" t="e"><v>#REF!</v></c>']])),
    "a formula without a value": with_sheet(sheet_xml([["Name"], ["<c r='@'><f>HYPERLINK(1)</f></c>"]])),
    "merged over the whole sheet": with_sheet(
        sheet_xml([["Name"], ["Ada"]], '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
    ),
    "merged nowhere": with_sheet(sheet_xml([["Name"], ["Ada"]], '<mergeCells><mergeCell ref="?:"/></mergeCells>')),
    "10,000 columns": with_sheet(sheet_xml([["Name", *(f"c{n}" for n in range(9_999))], ["Ada"] * 10_000])),
    "a cell of a million characters": with_sheet(sheet_xml([["Name"], ["x" * 1_000_000]])),
    "20,000 parts": {**parts_of({"People": NAMED}), **{f"xl/{n}.xml": "" for n in range(20_000)}},
}


@pytest.mark.parametrize("parts", HOSTILE_PARTS.values(), ids=HOSTILE_PARTS)
def test_no_workbook_does_harm(tmp_path: Path, read: Read, parts: Mapping[str, str | bytes]) -> None:
    ends_in_words(write_parts(tmp_path / "people.xlsx", parts), read)


def ends_in_words(file: Path, read: Read) -> None:
    """Every file ends in rows or in a sentence, soon."""
    began = time.process_time()
    try:
        rows = read(file)
    except SourceError as error:
        assert len(str(error)) > 20  # noqa: PT017  a file may end either way
    else:
        assert all(isinstance(row, Taken) or row.why for row in rows)
    assert time.process_time() - began < 10


@pytest.mark.parametrize(
    ("part", "words"),
    [
        ("a Word document", "not a workbook"),
        ("an OpenDocument", "OpenDocument"),
        ("a binary workbook", "xlsb"),
        ("an empty sheet", "empty"),
        ("no known header", "Foo"),
        ("a bomb", "far more"),
        ("cells at both ends", "too large"),
    ],
)
def test_a_workbook_that_cannot_be_read_is_refused_in_words(tmp_path: Path, read: Read, part: str, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read(write_parts(tmp_path / "people.xlsx", HOSTILE_PARTS[part]))


@pytest.mark.parametrize("share", [0.05, 0.3, 0.6, 0.9, 0.99])
def test_half_a_workbook_is_damaged(write: Write, read: Read, share: float) -> None:
    file = write(["Name"], ["Ada"])
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(SourceError, match="damaged"):
        read(file)


def test_a_directory_that_lies_about_sizes_is_found_out(tmp_path: Path, read: Read) -> None:
    file = write_parts(tmp_path / "people.xlsx", with_sheet(NAMED + " " * (100 << 20)))
    size = struct.pack("<I", len(NAMED) + (100 << 20))
    content = file.read_bytes()
    assert size in content
    file.write_bytes(content.replace(size, struct.pack("<I", 5000)))
    with pytest.raises(SourceError):
        read(file)


def test_a_workbook_with_a_password_says_so(tmp_path: Path, read: Read) -> None:
    file = tmp_path / "people.xlsx"
    ole = bytes.fromhex("d0cf11e0a1b11ae1")
    file.write_bytes(ole + bytes(3000) + "EncryptedPackage".encode("utf-16-le") + os.urandom(2000))
    with pytest.raises(SourceError, match="password"):
        read(file)
    file.write_bytes(ole + bytes(5000))
    with pytest.raises(SourceError, match="Excel 97"):
        read(file)


def test_no_byte_changed_in_a_workbook_does_harm(write: Write, read: Read) -> None:
    file = write(["Name", "日期"], ["Ada", "first"])
    whole = file.read_bytes()
    for place in range(0, len(whole), 23):
        file.write_bytes(whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :])
        ends_in_words(file, read)
