"""Headers as people write them, and what they are taken for."""

from pathlib import Path

import pytest

from checkin.domain.plan import Plan
from checkin.sources import SourceError, open_source
from checkin.sources.columns import HEADERS, READABLE, recognised


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Ticket Code", "code"),
        ("ticket_code", "code"),
        ("QR-Code", "code"),
        ("BARCODE", "code"),
        ("票号", "code"),
        ("编号", "code"),
        ("二维码", "code"),
        ("Ｎａｍｅ", "name"),
        ("姓名*", "name"),
        ("姓 名", "name"),
        ("姓名 / Name", "name"),
        ("姓名Name", "name"),
        ("Full name (as on the badge)", "name"),
        ("Last name", "family_name"),
        ("姓", "family_name"),
        ("First name", "given_name"),
        ("英文名", "latin_name"),
        ("拼音", "latin_name"),
        ("Job title", "title"),
        ("职务", "title"),
        ("职位", "title"),
        ("Organisation", "company"),
        ("organization:", "company"),
        ("单位", "company"),
        ("公司", "company"),
        ("Ticket type", "category"),
        ("类别", "category"),
        ("票种", "category"),
        ("E-Mail", "email"),
        ("e mail address", "email"),
        ("邮箱", "email"),
        ("Mobile", "phone"),
        ("手机", "phone"),
        ("电话（必填）", "phone"),
        ("Country", "country"),
        ("国家／地区", "country"),
        ("代表团", "delegation"),
        ("展位", "booth"),
        ("团组", "group"),
        ("Booking", "group"),
        ("语言", "language"),
        ("日期", "days"),
        ("Valid on", "days"),
        ("Activities", "activities"),
        ("是否付款", "paid"),
        ("Cancelled", "cancelled"),
        ("Blocked", "blocked"),
        ("备注", "note"),
        ("", None),
        ("???", None),
        ("Shoe size", None),
        ("Name of the company's dog", None),
        ("Name (company)", None),
        ("Emergency contact (phone)", None),
        ("公司电话总机", None),
    ],
)
def test_a_header_is_recognised(header: str, field: str | None) -> None:
    assert recognised(header) == field


def test_every_field_has_headers_and_no_header_means_two_fields() -> None:
    assert set(HEADERS) == READABLE
    assert {header: recognised(header) for headers in HEADERS.values() for header in headers} == {
        header: field for field, headers in HEADERS.items() for header in headers
    }


def test_what_was_recognised_and_what_was_not_can_be_shown(tmp_path: Path, hall: Plan) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Surname,Given name,Shoe size,公司,\nLovelace,Ada,37,Engines,\n", encoding="utf-8")
    columns = open_source(file, hall).columns
    assert columns.fields == {"name": ("Surname", "Given name"), "company": ("公司",)}
    assert columns.ignored == ("Shoe size",)


def test_a_column_can_be_named_for_a_field(tmp_path: Path, hall: Plan) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Wer,Phone,Mobile\nAda,1,2\n", encoding="utf-8")
    columns = open_source(file, hall, columns={"name": "wer", "phone": "Mobile"}).columns
    assert columns.fields == {"name": ("Wer",), "phone": ("Mobile",)}
    assert columns.ignored == ("Phone",)


@pytest.mark.parametrize(
    ("headers", "wanted", "words"),
    [
        ("Name,Phone,Mobile", {}, "--map phone="),
        ("Name,Name", {}, "give each its own header"),
        ("Name,Name", {"name": "Name"}, "give each its own header"),
        ("Wer,Wo", {}, "Wer, Wo"),
        ("Company,Phone", {}, "--map name="),
        ("Name", {"phone": "Tel."}, "no column 'Tel.'"),
        ("Name", {"shoe": "Name"}, "no field 'shoe'"),
        (",,x", {}, "headers are: x"),
    ],
)
def test_headers_that_leave_doubt_are_refused(
    tmp_path: Path, hall: Plan, headers: str, wanted: dict[str, str], words: str
) -> None:
    file = tmp_path / "people.csv"
    file.write_text(headers + "\n", encoding="utf-8")
    with pytest.raises(SourceError) as refused:
        open_source(file, hall, columns=wanted)
    assert words in str(refused.value)
