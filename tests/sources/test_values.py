"""Cells as they are found in lists, and what becomes of them."""

import pytest

from checkin.domain import planfile
from checkin.domain.code import clean
from checkin.domain.plan import Plan
from checkin.domain.registration import FieldValue, Registration, with_fields
from checkin.shipped import RESOURCES
from checkin.sources.values import UnfitError, full_name, readers


@pytest.mark.parametrize(
    ("field", "cell", "value"),
    [
        ("name", "  Ada \u3000 Lovelace\n", "Ada Lovelace"),
        ("name", "Mu\u0308ller", "Müller"),
        ("name", "A\x00d\u202ea\ufeff", "Ada"),
        ("name", "=1+1", "=1+1"),
        ("name", "علی\u200cرضا", "علی\u200cرضا"),
        ("name", "", ""),
        ("code", " \ufeff00123\r\n", "00123"),
        ("code", "A  B", "A  B"),
        ("code", "123.0", "123"),
        ("code", "=CMD()", "=CMD()"),
        ("phone", "0044 20 7946 0000", "0044 20 7946 0000"),
        ("phone", "13800138000.0", "13800138000"),
        ("email", " ada@example.org ", "ada@example.org"),
        ("email", "ada＠example.org", "ada@example.org"),
        ("email", "", ""),
        ("category", "visitor", "visitor"),
        ("category", "ＳＰＥＡＫＥＲ ", "speaker"),
        ("category", "", ""),
        ("days", "first", ("first",)),
        ("days", "2019-04-14, 2019/4/15", ("first", "second")),
        ("days", "first/second", ("first", "second")),
        ("days", "first；second、first", ("first", "second")),
        ("days", "14.04.2019", ("first",)),
        ("days", "4/15/2019", ("second",)),
        ("days", "2019年4月14日", ("first",)),
        ("days", "4月15日", ("second",)),
        ("days", "2019-04-14 00:00:00", ("first",)),
        ("days", "", ()),
        ("days", "全部", ()),
        ("activities", "a; b，a", ("a", "b")),
        ("paid", "是", True),
        ("paid", "TRUE", True),
        ("paid", "", False),
        ("cancelled", "No", False),
        ("blocked", "1", True),
    ],
)
def test_a_cell_becomes_a_value(hall: Plan, field: str, cell: str, value: FieldValue) -> None:
    read = readers(hall)[field](cell)
    assert read == value
    assert with_fields(Registration("7K3M9QX2P4RT"), {field: read})


@pytest.mark.parametrize(
    ("field", "cell", "words"),
    [
        ("name", "x" * 301, "300"),
        ("name", "J\ufffdrgen", "UTF-8"),
        ("name", "a\ud800", "UTF-8"),
        ("code", "1.23457E+12", "format the column as text"),
        ("code", "a\ufffd", "UTF-8"),
        ("code", "x" * 301, "300"),
        ("note", "x" * 2001, "2000"),
        ("email", "ada", "@"),
        ("email", "a@b, c@d", "@"),
        ("category", "Visitors", "visitor, speaker, exhibitor"),
        ("days", "third", "first, second"),
        ("days", "2019-13-45", "first, second"),
        ("days", "2020-04-14", "first, second"),
        ("paid", "maybe", "yes"),
    ],
)
def test_a_cell_that_does_not_fit_is_refused_in_words(hall: Plan, field: str, cell: str, words: str) -> None:
    with pytest.raises(UnfitError) as refused:
        readers(hall)[field](cell)
    assert words in str(refused.value)


CIEP = planfile.read((RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("cell", "activities"),
    [
        ("opening", ("opening",)),
        ("Opening; FORUM-PLENARY", ("opening", "forum-plenary")),
        ("开幕式、总决赛", ("opening", "final")),
        ("opening, 开幕式", ("opening",)),
        ("Law-living | Living in China: tax, school, health", None),
        ("Living in China: tax, school, health", ("law-living",)),
        ("", ()),
        ("dancing", None),
        ("opening" + ";opening" * 400, None),
    ],
)
def test_activities_are_named_by_id_or_name(cell: str, activities: tuple[str, ...] | None) -> None:
    read = readers(CIEP)["activities"]
    if activities is None:
        with pytest.raises(UnfitError):
            read(cell)
    else:
        assert read(cell) == activities


@pytest.mark.parametrize(
    ("family", "given", "name"),
    [
        ("李", "伟", "李伟"),
        ("欧阳", "娜娜", "欧阳娜娜"),
        ("Lovelace", "Ada", "Ada Lovelace"),
        ("Иванов", "Дмитрий", "Дмитрий Иванов"),
        ("김", "민준", "김 민준"),
        ("Li", "", "Li"),
        ("", "Ada", "Ada"),
        ("", "", ""),
    ],
)
def test_family_and_given_name_are_joined_as_their_script_asks(family: str, given: str, name: str) -> None:
    assert full_name(family, given) == name


@pytest.mark.parametrize("text", ["A1", " A1", "\ufeffA1\r\n", "\x00A 1\x1d", "\u3000A\u200b1\u2028", "", " "])
def test_a_code_is_read_from_a_file_as_from_a_scanner(hall: Plan, text: str) -> None:
    assert readers(hall)["code"](text) == clean(text)
