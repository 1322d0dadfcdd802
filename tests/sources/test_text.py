"""CSV files as spreadsheet programs of all countries write them, and as none would."""

import csv
import io
import os
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checkin.domain.plan import Plan
from checkin.sources import Position, Rejected, SourceError, Taken, open_source

Read = Callable[..., list[Taken | Rejected]]

CHINESE = "姓名,公司\n李伟,华北工业公司\n王芳,深圳会展中心\n欧阳娜娜,上海交通大学\n"
TRADITIONAL = "姓名,公司\n陳志強,臺灣大學\n黃麗華,國際貿易中心\n鄭淑芬,香港會議展覽中心\n"
JAPANESE = "Name,Company\n佐藤 花子,トヨタ自動車\n鈴木 一郎,ソニー株式会社\n田中 さくら,東京大学\n"
KOREAN = "Name,Company\n김민준,삼성전자\n이서연,서울대학교\n박지훈,현대자동차\n최수빈,한국은행\n정하늘,부산시청\n"
RUSSIAN = "Name,Company\nДмитрий Иванов,Завод\nЕлена Щербакова,Университет\nЮрий Жуков,Банк\n"
GERMAN = "Name,Company\nJürgen Müller,Größe GmbH\nBjörn Weiß,Straße AG\nFrançois Lefèvre,Société\n"
CZECH = "Name,Company\nTomáš Dvořák,Škoda\nJiří Němeček,České dráhy\nZoë Łukasz,Kraków\n"
GREEK = "Name,Company\nΓιώργος Παπαδόπουλος,Πανεπιστήμιο\nΜαρία Νικολάου,Τράπεζα\n"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *[
            (text, encoding)
            for text in (CHINESE, TRADITIONAL, JAPANESE, KOREAN, RUSSIAN, GERMAN, CZECH, GREEK)
            for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "gb18030")
            if not (encoding == "gb18030" and text in (KOREAN, GERMAN, CZECH, GREEK, RUSSIAN, TRADITIONAL))
        ],
        (TRADITIONAL, "big5"),
        (JAPANESE, "cp932"),
        (KOREAN, "cp949"),
        (RUSSIAN, "cp1251"),
        (GERMAN, "cp1252"),
        (CZECH.replace("ë", "e"), "cp1250"),
        (GREEK, "cp1253"),
    ],
)
def test_the_encoding_is_found_out(read: Read, text: str, encoding: str) -> None:
    expected = [row[0] for row in csv.reader(io.StringIO(text))][1:]
    assert [row.fields["name"] for row in read(text.encode(encoding)) if isinstance(row, Taken)] == expected


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("姓名\n李伟\n", "gbk"),
        ("Name\nMüller\n", "cp1252"),
        ("Name\nRenée\n", "cp1252"),
        ("Name\nO\u2019Brien\n", "cp1252"),
        ("Name\nŁukaszów\n", "cp1250"),
        ("Name\nИванов\n", "cp1251"),
    ],
)
def test_the_encoding_of_a_very_short_list_is_found_out(read: Read, text: str, encoding: str) -> None:
    assert read(text.encode(encoding)) == [Taken(2, {"name": text.split()[1]})]


def test_the_first_accent_may_stand_late(read: Read) -> None:
    text = "Name,Company\n" + "Ada Lovelace,Engines\n" * 100_000 + "Jürgen Groß,Größe\n"
    last = read(text.encode("cp1252"))[-1]
    assert isinstance(last, Taken)
    assert last.fields["name"] == "Jürgen Groß"


def test_one_damaged_name_does_not_change_the_others(read: Read) -> None:
    file = CHINESE.encode() + b"\xe6\x9d,x\n" + GERMAN.encode().split(b"\n", 1)[1]
    rows = read(file)
    assert [type(row) for row in rows] == [Taken] * 3 + [Rejected] + [Taken] * 3
    assert isinstance(rows[3], Rejected)
    assert "UTF-8" in rows[3].why
    assert (rows[3].row, rows[3].column) == (5, "姓名")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_and_line_ends_are_found_out(read: Read, separator: str, end: str) -> None:
    lines = [["Code", "Name", "Note"], ["001", "Ada, Countess; of | all", 'says "no"\nand goes'], ["002", "Bob", ""]]
    file = io.StringIO()
    csv.writer(file, delimiter=separator, lineterminator=end).writerows(lines)
    assert read(file.getvalue().encode()) == [
        Taken(2, {"code": "001", "name": "Ada, Countess; of | all", "note": 'says "no" and goes'}),
        Taken(3, {"code": "002", "name": "Bob", "note": ""}),
    ]


def test_rows_are_numbered_as_a_spreadsheet_shows_them(read: Read) -> None:
    file = b'sep=;\nList of people\n\nName;Category\n"Ada\nLovelace";visitor\n\n;;\nBob;stranger\n'
    assert read(file) == [
        Taken(5, {"name": "Ada Lovelace", "category": "visitor"}),
        Rejected(8, "Category", "stranger", "the conference has no such category; it has: visitor, speaker, exhibitor"),
    ]


def test_a_code_twice_and_a_row_without_anybody_are_rejected(read: Read) -> None:
    rows = read("票号,姓名,公司\n1,李伟,\n1,王芳,\n,,x\n,陈,\n,陈,\n".encode())
    assert [(row.row, type(row)) for row in rows] == [(2, Taken), (3, Rejected), (4, Rejected), (5, Taken), (6, Taken)]
    assert [row.why for row in rows if isinstance(row, Rejected)] == [
        "row 2 has the same code: give each person their own",
        "the row has neither a name nor a code: fill in one of them",
    ]


def test_short_rows_are_filled_up_and_long_ones_rejected(read: Read) -> None:
    short, long, spare = read(b"Name,Phone,Note\nAda\nLovelace,Ada,1,2\nBob,1,2,,\n")
    assert short == Taken(2, {"name": "Ada", "phone": "", "note": ""})
    assert isinstance(long, Rejected)
    assert long.value == "2"
    assert spare == Taken(4, {"name": "Bob", "phone": "1", "note": "2"})


def test_a_source_can_be_read_twice(tmp_path: Path, hall: Plan) -> None:
    (tmp_path / "people.txt").write_text(CHINESE, encoding="utf-8")
    source = open_source(tmp_path / "people.txt", hall)
    assert next(source.registrations()) == next(source.registrations())
    assert list(source.registrations()) == list(source.registrations())


def test_a_file_that_goes_away_while_it_is_read_is_reported_in_words(tmp_path: Path, hall: Plan) -> None:
    (tmp_path / "people.csv").write_text(CHINESE, encoding="utf-8")
    source = open_source(tmp_path / "people.csv", hall)
    (tmp_path / "people.csv").unlink()
    with pytest.raises(SourceError, match="cannot be read"):
        next(source.registrations())


@pytest.mark.parametrize("change", ["longer", "shorter", "other", "as long"])
def test_a_file_that_is_changed_while_it_is_read_is_reported_in_words(tmp_path: Path, hall: Plan, change: str) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name\n" + "Ada\n" * 50_000, encoding="utf-8")
    rows = open_source(file, hall).registrations()
    next(rows)
    match change:
        case "longer":
            with file.open("a", encoding="utf-8") as open_file:
                open_file.write("Bob\n")
        case "shorter":
            os.truncate(file, 100_000)
        case "other":
            (tmp_path / "new").write_bytes(file.read_bytes())
            (tmp_path / "new").replace(file)
        case _:
            before = file.stat()
            file.write_bytes(file.read_bytes().replace(b"Ada", b"Bob"))
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    with pytest.raises(SourceError, match="changed while it was read: wait"):
        list(rows)


def test_how_far_a_text_is_read_is_told_in_bytes(tmp_path: Path, hall: Plan) -> None:
    file = tmp_path / "people.csv"
    file.write_text("姓名\n" + "Ada\n" * 50_000, encoding="utf-16")
    source = open_source(file, hall)
    size = file.stat().st_size
    told = [source.position for _ in source.registrations()]
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert (told[-1], source.position.percent) == (Position(size, size), 100)
    assert 50 <= told[25_000].percent <= 52  # it is read in blocks


def test_a_long_file_takes_no_more_memory_than_a_short_one(tmp_path: Path, hall: Plan) -> None:
    """Codes are remembered, to find the second one; rows without any are not."""
    file = tmp_path / "people.csv"
    most = []
    for rows in (10_000, 80_000):
        file.write_text("Name,Note\n" + f"Ada,{'x' * 100}\n" * rows, encoding="utf-8")
        tracemalloc.start()
        try:
            assert sum(isinstance(row, Taken) for row in open_source(file, hall).registrations()) == rows
            most.append(tracemalloc.get_traced_memory()[1])
        finally:
            tracemalloc.stop()
    assert most[1] < most[0] + 500_000
    assert most[1] < file.stat().st_size // 2


def test_zeros_before_a_code_or_a_number_stay(read: Read) -> None:
    (row,) = read(b"Code,Name,Phone\n000123,Ada,0049 755\n")
    assert row == Taken(2, {"code": "000123", "name": "Ada", "phone": "0049 755"})


def test_a_text_has_no_sheets(tmp_path: Path, hall: Plan) -> None:
    (tmp_path / "people.csv").write_text(CHINESE, encoding="utf-8")
    with pytest.raises(SourceError, match="no sheets"):
        open_source(tmp_path / "people.csv", hall, sheet="People")


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\xff\xfe", "empty"),
        (b" \r\n\r\n ", "empty"),
        (b",,,\n,,,\n", "no row"),
        (b"<html><table><tr><td>Name</td></tr></table></html>", "web page"),
        (b"\xef\xbb\xbf \n<!DOCTYPE html><p>Name", "web page"),
        (b"<?xml version='1.0'?><Workbook/>", "web page"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "a picture"),
        (b"\xff\xd8\xff\xe0JFIF", "a picture"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"{\\rtf1 Name}", "a text document"),
        (b"\x1f\x8b\x08\x00", "a compressed file"),
        (b"\0" * 5000, "not a table"),
        (bytes(range(32)) * 99, "not a table"),
        (b"Foo,Bar\n1,2\n", "Foo, Bar"),
        (b'{"name": "Ada"}', "JSON"),
    ],
)
def test_what_is_no_table_is_refused_in_words(read: Read, file: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        read(file)


def test_a_file_that_is_not_there_or_a_folder_is_refused_in_words(tmp_path: Path, read: Read) -> None:
    for path in (tmp_path / "nobody.csv", tmp_path):
        with pytest.raises(SourceError, match="cannot be read"):
            read(path)


HOSTILE = {
    "header only": b"Name\n",
    "NULs in cells": b"Name,Phone\nA\0da,1\0\n",
    "a quotation mark never closed": b'Name,Note\nAda,"x\nBob,y\n',
    "a quotation mark never closed, long": b'Name,Note\nAda,"x\n' + b"Bob,y\n" * 100_000,
    "a quotation mark inside": b'Name,Note\n"Ada" Lovelace,x\nBob,"y"z\n',
    "a line of 10 MB": b"Name,Note\n" + b"x" * 10_000_000 + b"\nAda,y\n",
    "a line of 10 MB in quotes": b'Name,Note\n"' + b"x" * 10_000_000 + b'",\nAda,y\n',
    "a first line of 10 MB": b"x" * 10_000_000 + b"\nName\nAda\n",
    "10 MB of quotation marks": b"Name\n" + b'"' * 10_000_000,
    "10 MB of separators": b"Name\n" + b"," * 10_000_000 + b"\nAda\n",
    "10,000 columns": b"Name" + b",x" * 9_999 + b"\n" + b"Ada," * 10_000 + b"\n",
    "ragged rows": b"Name,Phone\nAda\nBob,1,2,3\n,\n,,,,,\nCid,1,,,,\n",
    "invalid UTF-8": b"Name\nA\xff\xfe\xc3(\n\xed\xa0\x80\n",
    "lone surrogates in UTF-16": "Name\nAda\n".encode("utf-16") + b"\x00\xd8\n\x00",
    "UTF-16 cut in half": "Name\nAda\n".encode("utf-16")[:-1],
    "formulas": b"Name,Note\n=cmd|' /C calc'!A0,+1\n@SUM(1),-1\n",
    "turned around": "Name\n\u202etxt.exe\u202c\n\u2066\u2066\n".encode(),
    "only unseen characters": "Code,Name\n\u200b,\ufeff\n".encode(),
    "twice the header": b"Name,Phone\nName,Phone\nAda,1\n",
    "blank headers": b",Name,\nx,Ada,y\n",
    "accents without end": "Name\nA{}\n".format("\u0301" * 200_000).encode(),
    "one column of many lines": b"Name\n" + b"\n" * 1_000_000 + b"Ada\n",
    "carriage returns": b"Name\r\r\rAda\r\n\r\n",
    "end of file mark": b"Name\nAda\n\x1a",
    "Latin digits of other scripts": "Name,Phone,Code\nAda,²³¹,٣٤\n".encode(),
    "dates that are none": "Name,日期\nAda,99/99/9999\nBob,0000-00-00\nCid,٣/٣/٢٠١٩\n".encode(),
}


@pytest.mark.parametrize("file", HOSTILE.values(), ids=HOSTILE)
def test_no_text_does_harm(read: Read, file: bytes) -> None:
    began = time.process_time()
    ends_in_words(lambda: read(file))
    assert time.process_time() - began < 10


def ends_in_words(work: Callable[[], list[Taken | Rejected]]) -> None:
    try:
        rows = work()
    except SourceError as error:
        assert len(str(error)) > 20  # noqa: PT017  a file may end either way
    else:
        assert all(isinstance(row, Taken) or (row.why and len(row.value) <= 80) for row in rows)


@pytest.mark.parametrize("case", ["a quotation mark never closed", "a line of 10 MB", "10 MB of separators"])
def test_what_cannot_be_read_is_reported(read: Read, case: str) -> None:
    assert any(isinstance(row, Rejected) for row in read(HOSTILE[case]))


@settings(max_examples=150)
@given(st.binary(max_size=400))
@example(b"Name\n\xff")
def test_no_bytes_do_harm(read: Read, noise: bytes) -> None:
    ends_in_words(lambda: read(noise))
    ends_in_words(lambda: read(b"Name,Code,Days\n" + noise))


@settings(max_examples=100)
@given(st.data())
def test_no_change_to_a_list_does_harm(read: Read, data: st.DataObject) -> None:
    file = bytearray(
        data.draw(st.sampled_from([CHINESE.encode("gb18030"), JAPANESE.encode("utf-16"), GERMAN.encode()]))
    )
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(file)))
        file[place : place + data.draw(st.integers(0, 4))] = data.draw(st.binary(max_size=4))
    ends_in_words(lambda: read(bytes(file)))


@settings(max_examples=100)
@given(st.lists(st.tuples(st.text(max_size=30), st.text(max_size=30)), max_size=8))
def test_every_row_that_is_not_blank_is_answered_once(read: Read, people: list[tuple[str, str]]) -> None:
    file = io.StringIO()
    rows = [(name, note) for name, note in people if (name + note).isprintable()]
    csv.writer(file).writerows([("Name", "Note"), *rows])
    answered = [row.row for row in read(file.getvalue().encode("utf-8-sig"))]
    assert answered == [at for at, (name, note) in enumerate(rows, 2) if name.strip() or note.strip()]
