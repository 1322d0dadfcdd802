"""Somebody who is being let in elsewhere is refused by the same rules as somebody who was."""

from datetime import UTC, datetime

from checkin.domain import facts
from checkin.domain.admission import Attempt, decide
from checkin.domain.clock import milliseconds
from checkin.domain.elsewhere import with_entering
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Direction, Plan
from checkin.domain.presence import History, history
from checkin.domain.registration import Registration

NOON = datetime(2019, 4, 14, 4, 0, tzinfo=UTC)
ANN = Registration("Ann", category="visitor")


def at_the_main_gate(plan: Plan, known: History, *elsewhere: tuple[str, str]) -> object:
    told = with_entering(known, "Ann", elsewhere, milliseconds(NOON))
    return decide(plan, ANN, told, Attempt(plan.gates["main"], Direction.IN, NOON))


def test_nobody_is_let_in_while_another_station_lets_them_in(hall: Plan) -> None:
    refused = at_the_main_gate(hall, History(), ("desk-2", "side"))
    assert refused == Refused(Reason.ALREADY_INSIDE, "visitor", since=milliseconds(NOON), through="side")


def test_somebody_who_is_entering_somewhere_else_may_come_in_here(hall: Plan) -> None:
    assert at_the_main_gate(hall, History(), ("desk-2", "night")) == Admitted("visitor")
    assert at_the_main_gate(hall, History()) == Admitted("visitor")


def test_what_is_about_to_happen_comes_after_what_has(hall: Plan) -> None:
    place = facts.beginning("desk-1", hall.id)
    entered = facts.make(Admitted("visitor"), place, at=milliseconds(NOON) - 1000, registration="Ann", gate="main")
    left = facts.make(
        Left("visitor"), facts.following(place, entered), at=milliseconds(NOON) - 500, registration="Ann", gate="main"
    )
    known = history([entered, left])
    assert at_the_main_gate(hall, known) == Admitted("visitor")
    assert isinstance(at_the_main_gate(hall, known, ("desk-2", "side"), ("desk-3", "main")), Refused)
