"""A correction taken back: its fields are as they were, but for those that were corrected again."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.corrections import taken_back
from checkin.domain.facts import Admitted, Corrected, Fact, Registered, What
from checkin.domain.registration import FieldValue, Registration, with_fields

Fields = Mapping[str, FieldValue]


def written(*said: What) -> list[Fact]:
    place, made = facts.beginning("desk-1", "fair"), list[Fact]()
    for at, what in enumerate(said, start=1):
        made.append(facts.make(what, place, at=at, registration="7K3M9QX2P4RT"))
        place = facts.following(place, made[-1])
    return made


# What was registered, what was corrected, what was corrected after that, and what takes the first correction back.
CASES: Sequence[tuple[Fields, Fields, Fields, Fields]] = [
    ({"name": "Ann"}, {"name": "Anne"}, {}, {"name": "Ann"}),
    ({"name": "Ann"}, {"company": "Acme"}, {}, {"company": ""}),
    ({"name": "Ann"}, {"name": "Anne", "company": "Acme"}, {"name": "Anna"}, {"company": ""}),
    ({"name": "Ann"}, {"name": "Anne"}, {"name": "Anna"}, {}),
    ({"name": "Ann"}, {"name": "Anne"}, {"name": "Ann"}, {}),
    ({"name": "Ann"}, {"name": "Ann"}, {}, {}),
    ({"paid": False}, {"paid": True}, {}, {"paid": False}),
    ({}, {"blocked": True}, {"note": "by phone"}, {"blocked": False}),
    ({"days": ("first",)}, {"days": ("first", "second")}, {}, {"days": ("first",)}),
    ({"days": ("first",)}, {"days": ()}, {"days": ()}, {"days": ("first",)}),
    ({"name": "Ann"}, {"shoe_size": "40"}, {}, {}),
    ({}, {"answers": ("meal=vegan",)}, {}, {"answers": ("meal=",)}),
    ({"answers": ("meal=meat",)}, {"answers": ("meal=vegan",)}, {"answers": ("size=l",)}, {"answers": ("meal=meat",)}),
    (
        {"answers": ("meal=meat",)},
        {"answers": ("meal=vegan", "size=l")},
        {"answers": ("size=m",)},
        {"answers": ("meal=meat",)},
    ),
    ({"answers": ("meal=meat",)}, {"answers": ("meal=vegan",)}, {"answers": ("meal=",)}, {}),
]


@pytest.mark.parametrize(("registered", "corrected", "later", "back"), CASES)
def test_what_takes_a_correction_back(registered: Fields, corrected: Fields, later: Fields, back: Fields) -> None:
    first, correction, *rest = written(
        Registered(registered), Corrected(corrected), Admitted("visitor"), Corrected(later)
    )
    assert taken_back([*rest, correction, first], correction) == back


def test_what_was_taken_back_can_be_done_again() -> None:
    said = written(Registered({"name": "Ann"}), Corrected({"name": "Anne"}), Corrected({"name": "Ann"}, undoes="x"))
    assert taken_back(said, said[-1]) == {"name": "Anne"}


VALUES = st.sampled_from(["", "a", "b"])
ANSWERS = st.sets(st.sampled_from(["meal=", "meal=vegan", "size=l"])).map(lambda said: tuple(sorted(said)))
FIELDS = st.fixed_dictionaries({}, optional={"name": VALUES, "company": VALUES, "answers": ANSWERS})


@given(FIELDS, st.lists(FIELDS, min_size=1, max_size=5), st.data())
def test_taken_back_at_once_the_registration_is_as_it_was(
    registered: Fields, corrections: list[Fields], data: st.DataObject
) -> None:
    *before, last = (Registered(registered), *(Corrected(each) for each in corrections))
    made = written(*before, last)
    as_it_was = Registration("A")
    for what in before:
        as_it_was = with_fields(as_it_was, what.fields)
    corrected = with_fields(as_it_was, last.fields)
    shuffled = data.draw(st.permutations(made))
    assert with_fields(corrected, taken_back(shuffled, made[-1])) == as_it_was
