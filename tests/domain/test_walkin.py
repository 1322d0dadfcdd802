"""What a walk-in has to say, and what is wrong with what was typed."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import planfile, walkin
from checkin.domain.plan import Plan
from checkin.domain.registration import FieldValue, Registration, with_fields
from checkin.domain.walkin import Fault, Why

PLAN = planfile.read("""
[conference]
id = "fair"
name = "Fair"
time_zone = "UTC"
[[day]]
id = "first"
date = 2019-04-14
[[day]]
id = "second"
date = 2019-04-15
[[zone]]
id = "venue"
name = "Venue"
[[gate]]
id = "main"
name = "Main"
zone = "venue"
[[category]]
id = "visitor"
name = "Visitor"
[[category]]
id = "speaker"
name = "Speaker"
[walk_in]
fields = ["name", "email", "phone", "note", "days"]
required = ["name", "email"]
category = "visitor"
categories = ["visitor"]
[[activity]]
id = "talk"
name = "Talk"
begins = 2019-04-14T10:00:00
ends = 2019-04-14T11:00:00
[[consent]]
id = "data"
text = "My data may be kept"
required = true
[[consent]]
id = "photos"
text = "I may be seen on photographs"
[[question]]
id = "meal"
words = "What do you eat?"
answers = [{ id = "meat", words = "Meat" }, { id = "vegan", words = "Vegan" }]
required = true
[[question]]
id = "press"
words = "For which paper do you write?"
answers = [{ id = "times", words = "The Times" }, { id = "other", words = "Another" }]
required = true
categories = ["speaker"]
""")
RIGHT: Mapping[str, FieldValue] = {
    "name": "李伟",
    "email": "wei@example.org",
    "consents": ("data",),
    "answers": ("meal=vegan",),
}

# What is said besides, and what is wrong with it.
CASES: list[tuple[dict[str, FieldValue], list[Fault]]] = [
    ({}, []),
    ({"name": ""}, [Fault("name", Why.MISSING)]),
    ({"name": " \t"}, [Fault("name", Why.MISSING)]),
    ({"name": "", "email": ""}, [Fault("name", Why.MISSING), Fault("email", Why.MISSING)]),
    ({"name": "A" * 200}, []),
    ({"name": "A" * 201}, [Fault("name", Why.TOO_LONG)]),
    ({"note": "A\n" * 1000}, []),
    ({"note": "A" * 2001}, [Fault("note", Why.TOO_LONG)]),
    ({"name": "Ann\nExample"}, [Fault("name", Why.NO_TEXT)]),
    ({"name": "Ann\x1b[2J"}, [Fault("name", Why.NO_TEXT)]),
    ({"name": "\ud800"}, [Fault("name", Why.NO_TEXT)]),
    ({"email": "wei"}, [Fault("email", Why.NO_EMAIL)]),
    ({"email": "wei@example"}, [Fault("email", Why.NO_EMAIL)]),
    ({"email": "wei @example.org"}, [Fault("email", Why.NO_EMAIL)]),
    ({"email": "wei@@example.org"}, [Fault("email", Why.NO_EMAIL)]),
    ({"email": " 伟@例子.中国 "}, []),
    ({"phone": "+86 138 0013 4711"}, []),
    ({"phone": "(0755) 1234-5678 ext. 12"}, []),
    ({"phone": "110"}, []),
    ({"phone": "12"}, [Fault("phone", Why.NO_PHONE)]),
    ({"phone": "1" * 21}, [Fault("phone", Why.NO_PHONE)]),
    ({"phone": "call me"}, [Fault("phone", Why.NO_PHONE)]),
    ({"category": "visitor"}, []),
    ({"category": ""}, []),
    ({"category": "speaker"}, [Fault("category", Why.UNKNOWN_CATEGORY), Fault("press", Why.ANSWER_NEEDED)]),
    ({"category": "wizard"}, [Fault("category", Why.UNKNOWN_CATEGORY)]),
    ({"days": ("first", "second")}, []),
    ({"days": ("third",)}, [Fault("days", Why.UNKNOWN_DAY)]),
    ({"consents": ("data", "photos")}, []),
    ({"consents": ("photos",)}, [Fault("data", Why.CONSENT_NEEDED)]),
    ({"consents": ()}, [Fault("data", Why.CONSENT_NEEDED)]),
    ({"consents": "data"}, [Fault("data", Why.CONSENT_NEEDED)]),
    ({"consents": ("data", "soul")}, [Fault("consents", Why.UNKNOWN_CONSENT)]),
    ({"answers": ()}, [Fault("meal", Why.ANSWER_NEEDED)]),
    ({"answers": ("meal=",)}, [Fault("meal", Why.ANSWER_NEEDED)]),
    ({"answers": "meal=vegan"}, [Fault("meal", Why.ANSWER_NEEDED)]),
    ({"answers": ("meal=stones",)}, [Fault("answers", Why.UNKNOWN_ANSWER)]),
    ({"answers": ("meal=meat", "meal=vegan")}, [Fault("answers", Why.UNKNOWN_ANSWER)]),
    ({"company": "Acme"}, [Fault("company", Why.NOT_ASKED)]),
    ({"paid": True}, [Fault("paid", Why.NOT_ASKED)]),
    ({"email": "x", "name": ""}, [Fault("name", Why.MISSING), Fault("email", Why.NO_EMAIL)]),
]


@pytest.mark.parametrize(("said", "faults"), CASES)
def test_what_is_wrong_with_what_was_typed(said: dict[str, FieldValue], faults: list[Fault]) -> None:
    assert list(walkin.check(PLAN, {**RIGHT, **said})) == faults


def test_a_correction_may_change_fields_that_no_walk_in_is_asked() -> None:
    assert walkin.wrong(PLAN, {"company": "Acme", "paid": False, "category": "speaker", "email": ""}) == ()
    assert walkin.wrong(PLAN, {"category": "wizard", "email": "x"}) == (
        Fault("category", Why.UNKNOWN_CATEGORY),
        Fault("email", Why.NO_EMAIL),
    )


def test_what_is_registered_has_no_blanks_around_it_and_the_usual_category() -> None:
    said = {"name": " 李伟 ", "email": "", "days": (), "category": "", "consents": ("data",)}
    assert walkin.complete(PLAN, said) == {"name": "李伟", "category": "visitor", "consents": ("data",)}
    assert walkin.complete(PLAN, {"category": "speaker"}) == {"category": "speaker"}


def test_a_plan_that_says_nothing_of_walk_ins_asks_for_a_name_and_gives_the_first_category(hall: Plan) -> None:
    assert walkin.check(hall, {"name": "Ann", "category": "exhibitor"}) == ()
    assert walkin.check(hall, {}) == (Fault("name", Why.MISSING),)
    assert walkin.complete(hall, {"name": "Ann"}) == {"name": "Ann", "category": "visitor"}


TEXTS = st.text(max_size=30)
SAID = st.fixed_dictionaries(
    {},
    optional={
        **dict.fromkeys(("name", "email", "phone", "note", "category"), TEXTS),
        **dict.fromkeys(("days", "consents"), st.lists(TEXTS | st.just("data")).map(tuple)),
        "answers": st.lists(TEXTS | st.sampled_from(["meal=meat", "meal="])).map(tuple),
    },
)


@given(SAID)
def test_whatever_is_typed_is_refused_in_words_or_fits_a_registration(said: dict[str, FieldValue]) -> None:
    if not walkin.check(PLAN, said):
        made = with_fields(Registration("A"), walkin.complete(PLAN, said))
        assert made.name.strip()
        assert made.category == "visitor"
        assert "data" in made.consents
        assert made.answers == ("meal=meat",)


@pytest.mark.parametrize(
    ("activities", "expected"),
    [
        (("talk",), ()),
        ((), ()),
        (("talk", "dance"), (Fault("activities", Why.UNKNOWN_ACTIVITY),)),
    ],
)
def test_activities_that_the_plan_does_not_have_are_none(
    activities: tuple[str, ...], expected: tuple[Fault, ...]
) -> None:
    assert walkin.wrong(PLAN, {"activities": activities}) == expected
