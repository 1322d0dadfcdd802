"""Who may do what, and what of a person is shown to whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.registration import FIELDS, Registration
from checkin.domain.roles import (
    LEAST,
    MASKED,
    SHOWN,
    Role,
    Task,
    fields_shown_to,
    masked_email,
    masked_phone,
    shown_to,
)

MAY = {
    Role.STEWARD: {Task.SCAN, Task.UNDO_OWN},
    Role.DESK: {
        *(Task.SCAN, Task.UNDO_OWN),
        *(Task.SEARCH, Task.WALK_IN, Task.CORRECT, Task.PRINT_AGAIN, Task.LET_IN_AGAIN),
    },
    Role.SUPERVISOR: set(Task),
}

MEI = Registration(
    "7K3M9QX2P4RT",
    category="visitor",
    code="OTHER-1",
    name="李梅",
    latin_name="Li Mei",
    company="Acme",
    email="mei.li@example.org",
    phone="+86 138 0013 4711",
    note="wheelchair",
    days=("first",),
    consents=("photos",),
    paid=False,
    blocked=True,
)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("task", Task)
def test_each_role_may_do_what_its_table_says(role: Role, task: Task) -> None:
    assert role.may(task) == (task in MAY[role])


def test_every_task_has_a_least_role_and_every_role_says_what_it_sees() -> None:
    assert LEAST.keys() == set(Task)
    assert SHOWN.keys() == MASKED.keys() == set(Role)


def test_a_supervisor_sees_everything() -> None:
    assert shown_to(Role.SUPERVISOR, MEI) == MEI


def test_a_desk_sees_enough_of_an_address_to_compare_it() -> None:
    shown = shown_to(Role.DESK, MEI)
    assert (shown.email, shown.phone) == ("m…@example.org", "…4711")
    other = {name for name in FIELDS if name not in ("email", "phone")}
    assert all(getattr(shown, name) == getattr(MEI, name) for name in other)


def test_a_steward_sees_name_and_category() -> None:
    assert shown_to(Role.STEWARD, MEI) == Registration(MEI.id, category="visitor", name="李梅", latin_name="Li Mei")


def test_of_some_fields_only_those_come_back() -> None:
    fields = {"email": "mei.li@example.org", "company": "Acme"}
    assert fields_shown_to(Role.DESK, fields) == {"email": "m…@example.org", "company": "Acme"}
    assert fields_shown_to(Role.STEWARD, fields) == {}
    assert fields_shown_to(Role.SUPERVISOR, fields) == fields


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("m@example.org", "m…@example.org"),
        ("mei.li@example.org", "m…@example.org"),
        ("a@b@example.org", "a…@example.org"),
        ("@example.org", "…@example.org"),
        ("no address", "…"),
        ("", ""),
    ],
)
def test_masked_addresses(address: str, masked: str) -> None:
    assert masked_email(address) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("+86 138 0013 4711", "…4711"),
        ("123456789", "…6789"),
        ("12345678", "…"),
        ("110", "…"),
        ("call me", "…"),
        ("", ""),
    ],
)
def test_masked_numbers(number: str, masked: str) -> None:
    assert masked_phone(number) == masked


@given(st.text(max_size=40), st.text(max_size=40))
def test_a_mask_shows_less_than_half_of_a_number_and_one_letter_of_a_name(address: str, number: str) -> None:
    assert len(masked_email(address).rpartition("@")[0]) <= 2
    digits = [each for each in number if each.isdecimal()]
    shown = [each for each in masked_phone(number) if each.isdecimal()]
    assert not shown or 2 * len(shown) < len(digits)
