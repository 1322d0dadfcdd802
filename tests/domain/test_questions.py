"""Questions of the plan: what is said of one leaves the others alone, in whatever order it is heard."""

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.label import Label
from checkin.domain.questions import Answer, Question, answered, by_question, merged, misfit
from checkin.domain.registration import (
    FieldValue,
    Registration,
    differing,
    joined,
    parted,
    said_by,
    with_fields,
)

MEAL = Question("meal", Label("Meal"), tuple(Answer(each, Label(each)) for each in ("meat", "vegan")))
AIMS = Question(
    "aims", Label("Aims"), (Answer("work", Label("Work")), Answer("talks", Label("Talks"))), several=True,
    categories=frozenset({"visitor"}),
)  # fmt: skip
ASKED = {each.id: each for each in (MEAL, AIMS)}
VEGAN = Registration("7K3M9QX2P4RT", answers=("aims=work", "meal=vegan"))


def test_a_question_is_for_everybody_or_for_its_categories() -> None:
    assert MEAL.is_for("media")
    assert (AIMS.is_for("visitor"), AIMS.is_for("media")) == (True, False)


@pytest.mark.parametrize(
    ("before", "said", "after"),
    [
        ((), ("meal=vegan",), ("meal=vegan",)),
        (("meal=meat",), ("meal=vegan",), ("meal=vegan",)),
        (("aims=work",), ("meal=vegan",), ("aims=work", "meal=vegan")),
        (("aims=talks", "aims=work"), ("aims=work",), ("aims=work",)),
        (("aims=work", "meal=meat"), ("meal=",), ("aims=work",)),
        ((), ("meal=",), ()),
        (("meal=meat",), (), ("meal=meat",)),
        ((), ("meal=meat", "meal=", "meal=meat"), ("meal=meat",)),
        ((), ("shoes",), ()),
        ((), ("size=a=b",), ("size=a=b",)),
    ],
)
def test_what_is_answered_when_something_is_said(
    before: tuple[str, ...], said: tuple[str, ...], after: tuple[str, ...]
) -> None:
    assert merged(before, said) == after


def test_what_is_said_of_a_question_is_sorted_and_says_when_there_is_no_answer() -> None:
    assert answered("aims", ("work", "talks", "work")) == ("aims=talks", "aims=work")
    assert answered("aims", ()) == ("aims=",)
    assert by_question(("meal=", "aims=work", "aims=talks")) == {"aims": ("talks", "work"), "meal": ()}


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ((), False),
        (("meal=vegan",), False),
        (("meal=",), False),
        (("aims=talks", "aims=work"), False),
        (("meal=meat", "meal=vegan"), True),
        (("meal=stones",), True),
        (("shoes=42",), True),
        (("meal=", "shoes="), True),
    ],
)
def test_what_fits_the_questions(said: tuple[str, ...], *, wrong: bool) -> None:
    assert misfit(ASKED, said) is wrong


IDS = st.sampled_from(["meal", "aims", "size"])
SAID = st.dictionaries(IDS, st.sets(st.sampled_from(["a", "b", "c"])), max_size=3).map(
    lambda each: tuple(sorted(text for id_, given in each.items() for text in answered(id_, given)))
)


@given(SAID, SAID)
def test_saying_it_twice_says_no_more(before: tuple[str, ...], said: tuple[str, ...]) -> None:
    once = merged(before, said)
    assert merged(once, said) == once == tuple(sorted(set(once)))


@given(st.lists(st.tuples(IDS, st.sets(st.sampled_from(["a", "b"]))), unique_by=lambda each: each[0], max_size=3))
def test_stations_that_ask_different_questions_do_not_contradict_each_other(said: list[tuple[str, set[str]]]) -> None:
    ends = set()
    for order in permutations(said):
        registration = VEGAN
        for id_, given_ in order:
            registration = with_fields(registration, {"answers": answered(id_, given_)})
        ends.add(registration)
    assert len(ends) == 1


def test_every_question_is_compared_on_its_own() -> None:
    said: dict[str, FieldValue] = {"name": "Ada", "answers": ("aims=talks", "meal=vegan")}
    assert parted(said) == {"name": "Ada", "answers.aims": ("talks",), "answers.meal": ("vegan",)}
    assert joined(parted(said)) == said
    assert differing(VEGAN, said) == {"name": "Ada", "answers.aims": ("talks",)}
    assert joined(differing(VEGAN, {"answers": ("meal=",)})) == {"answers": ("meal=",)}
    assert differing(VEGAN, {"answers": ("size=",), "name": ""}) == {}
    assert (said_by(VEGAN, "answers.meal"), said_by(VEGAN, "answers.size"), said_by(VEGAN, "paid")) == (
        ("vegan",), (), True,
    )  # fmt: skip


def test_answers_that_are_none_are_of_no_question() -> None:
    assert parted({"answers": "vegan", "name": "Ada"}) == {"name": "Ada"}


@given(SAID, st.text(max_size=3))
def test_what_is_parted_is_joined_again(said: tuple[str, ...], name: str) -> None:
    changes: dict[str, FieldValue] = {"name": name, **({"answers": said} if said else {})}
    assert joined(parted(changes)) == changes
