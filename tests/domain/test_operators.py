"""Operators: who works here, from facts in any order."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts, operators
from checkin.domain.facts import Admitted, Fact, OperatorRemoved, OperatorSet, What
from checkin.domain.operators import Operator, undoing
from checkin.domain.roles import Role, Task

ANN = OperatorSet("ann", Role.DESK, "Ann Example", "hash-1")


def written(*said: What, station: str = "desk-1") -> list[Fact]:
    place, made = facts.beginning(station, "fair"), list[Fact]()
    for at, what in enumerate(said, start=1):
        made.append(facts.make(what, place, at=at))
        place = facts.following(place, made[-1])
    return made


@pytest.mark.parametrize(
    ("said", "here"),
    [
        ((), {}),
        ((ANN,), {"ann": Role.DESK}),
        ((ANN, OperatorSet("ann", Role.SUPERVISOR, "Ann", "h")), {"ann": Role.SUPERVISOR}),
        ((ANN, OperatorRemoved("ann")), {}),
        ((ANN, OperatorRemoved("ann"), OperatorSet("ann", Role.STEWARD)), {"ann": Role.STEWARD}),
        ((OperatorRemoved("bob"), OperatorSet("bob", Role.DESK), ANN), {"ann": Role.DESK, "bob": Role.DESK}),
        ((ANN, Admitted("visitor")), {"ann": Role.DESK}),
    ],
)
def test_the_latest_said_stands_in_whatever_order_it_comes(said: tuple[What, ...], here: dict[str, Role]) -> None:
    for arrived in itertools.permutations(written(*said)):
        assert {id_: each.role for id_, each in operators.fold([*arrived, *arrived[:1]]).items()} == here
        assert operators.pins(arrived).keys() == here.keys()


def test_an_operator_has_a_name_and_the_pin_is_kept_apart() -> None:
    (fact,) = written(ANN)
    assert operators.fold([fact]) == {"ann": Operator("ann", "Ann Example", Role.DESK)}
    assert operators.pins([fact]) == {"ann": "hash-1"}
    assert "hash-1" not in fact.body + repr(operators.fold([fact]))
    assert "Example" not in fact.body


def test_whose_name_was_taken_out_goes_by_the_id_and_has_no_pin() -> None:
    (fact,) = written(OperatorSet("ann", Role.DESK))
    assert operators.fold([fact])["ann"].name == "ann"
    assert operators.pins([fact]) == {"ann": ""}


@pytest.mark.parametrize("task", Task)
def test_an_operator_may_what_the_role_may(task: Task) -> None:
    assert Operator("ann", "Ann", Role.DESK).may(task) == Role.DESK.may(task)


@given(st.sampled_from(["ann", "bob", None]), st.integers(-200_000, 200_000))
def test_only_what_an_operator_just_did_is_their_own_to_undo(by: str | None, later: int) -> None:
    fact = facts.make(Admitted("visitor"), facts.beginning("desk-1", "fair"), at=1_000_000, operator=by)
    own = by == "ann" and -60_000 <= later <= 60_000
    assert undoing(fact, "ann", 1_000_000 + later) is (Task.UNDO_OWN if own else Task.UNDO_OTHERS)
