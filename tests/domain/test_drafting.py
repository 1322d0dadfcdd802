"""What a row of a source becomes."""

import pytest

from checkin.domain import facts
from checkin.domain.drafting import draft, identity
from checkin.domain.facts import Registered
from checkin.domain.registration import FieldValue

HERE = facts.beginning("desk-1", "fair-2019")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"code": "A1", "name": "Ada"}, {"code": "A1", "name": "Bob"}, True),
        ({"code": "A1", "email": "ada@example.org"}, {"code": "A2", "email": "ada@example.org"}, False),
        ({"code": "", "email": "Ada@Example.org"}, {"email": "ada@example.org", "name": "Ada"}, True),
        ({"name": "Ada", "company": "Engines"}, {"name": "ADA", "company": "engines"}, True),
        ({"name": "Ada", "company": "Engines"}, {"name": "Ada", "company": "Looms"}, False),
        ({"name": "Ada"}, {"name": "Ada", "company": ""}, True),
    ],
    ids=["the code", "another code", "the address", "name and company", "another company", "no company"],
)
def test_a_row_is_about_the_registration_that_its_best_field_names(
    one: dict[str, FieldValue], other: dict[str, FieldValue], *, same: bool
) -> None:
    assert (identity("fair", one) == identity("fair", other)) is same


def test_another_conference_has_other_registrations() -> None:
    assert identity("fair", {"code": "A1"}) != identity("expo", {"code": "A1"})


def test_a_draft_becomes_the_fact_that_its_fields_would_have_made() -> None:
    fields: dict[str, FieldValue] = {"code": "A1", "name": "李伟", "company": "", "days": (), "paid": False}
    drafted = draft("fair", fields)
    fact = facts.make(drafted.fact, HERE, at=1, registration=drafted.registration)
    assert facts.is_whole(fact)
    assert fact.what == Registered({"code": "A1", "name": "李伟", "paid": False})


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        (("meal=vegan", "size="), {"answers": ["meal=vegan"]}),
        (("meal=", "size="), {}),
    ],
)
def test_of_the_questions_of_a_file_those_are_kept_that_are_answered(
    said: tuple[str, ...], kept: dict[str, list[str]]
) -> None:
    drafted = draft("fair", {"code": "A1", "answers": said})
    assert facts.make(drafted.fact, HERE, at=1).what == Registered({"code": "A1", **kept})
