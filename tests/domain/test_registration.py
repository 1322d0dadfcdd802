"""Registrations: ids that can be read out over the phone, and fields that take only what fits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.registration import (
    FIELDS,
    PERSONAL,
    FieldError,
    FieldValue,
    Registration,
    id_from_number,
    id_of_code,
    new_id,
    number_from_id,
    with_fields,
)

NOBODY = Registration("7K3M9QX2P4RT")


@given(st.integers(0, 2**60 - 1))
def test_an_id_and_its_number_stand_for_each_other(number: int) -> None:
    assert number_from_id(id_from_number(number)) == number


@given(st.text(max_size=14))
def test_a_text_is_an_id_or_is_refused(text: str) -> None:
    try:
        number = number_from_id(text)
    except ValueError:
        assert len(text) != 12 or set(text) - set("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    else:
        assert id_from_number(number) == text


def test_an_id_has_none_of_the_letters_that_are_misheard_or_misread() -> None:
    assert not set("ILOU") & set("".join(new_id() for _ in range(500)))


def test_new_ids_differ() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000


def test_the_id_of_a_code_is_the_same_everywhere_and_another_at_another_conference() -> None:
    assert id_of_code("fair-2019", "A-1") == id_of_code("fair-2019", "A-1") != id_of_code("fair-2020", "A-1")
    assert len(id_of_code("fair-2019", "")) == 12


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("name", "李伟"),
        ("days", ("first",)),
        ("activities", ()),
        ("paid", False),
    ],
)
def test_a_field_takes_what_fits(field: str, value: FieldValue) -> None:
    assert getattr(with_fields(NOBODY, {field: value}), field) == value


def test_a_list_becomes_a_tuple() -> None:
    assert with_fields(NOBODY, {"days": ["first", "second"]}).days == ("first", "second")  # type: ignore[dict-item]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("nam", "李伟"),
        ("id", "7K3M9QX2P4RT"),
        ("name", True),
        ("name", ("李", "伟")),
        ("paid", "yes"),
        ("paid", 1),
        ("days", "first"),
        ("days", None),
    ],
)
def test_a_field_that_does_not_exist_or_fit_is_named(field: str, value: FieldValue) -> None:
    with pytest.raises(FieldError, match=field):
        with_fields(NOBODY, {field: value})


def test_every_personal_field_is_a_field() -> None:
    assert FIELDS.keys() >= PERSONAL
    assert "id" not in FIELDS


@pytest.mark.parametrize("changes", [{"name": "A\ud800"}, {"activities": ("opening", "\udfff")}])
def test_half_a_character_is_told_before_it_is_written(changes: dict[str, FieldValue]) -> None:
    with pytest.raises(FieldError, match="half a character"):
        with_fields(Registration("7K3M9QX2P4RT"), changes)
