"""The simulator's own account: counted from what was answered at the gates, as the words are meant."""

import itertools
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest

from checkin.domain.plan import Direction, Plan
from checkin.simulation.book import Book
from checkin.simulation.people import Guest, Kind
from checkin.simulation.steps import Act, Done

Told = Callable[..., str]


@pytest.fixture
def book(hall: Plan) -> Book:
    found = Book(hall, {"m1": "main", "m2": "main", "s1": "side", "h1": "hall-door", "r1": "room-door", "o1": "once"})
    for who, category in (("ada", "visitor"), ("lin", "visitor"), ("mia", "exhibitor")):
        found.know(who, Guest(Kind.GUEST, who, {"category": category, "country": "CN"}, ("first",)))
    return found


@pytest.fixture
def told(book: Book, hall: Plan) -> Told:
    """Something was answered on the first day, at so many minutes past nine."""
    numbers = itertools.count(1)

    def tell(who: str, station: str, minute: int, outcome: str = "admitted", **more: Any) -> str:
        moment = datetime(2019, 4, 14, 9, tzinfo=hall.time_zone) + timedelta(minutes=minute)
        way = Direction.OUT if outcome == "left" else Direction.IN
        fact = more.pop("fact", f"{next(numbers):04x}")
        at = round(moment.timestamp() * 1000)
        book.note(Done(at, station, 0, Act.SHOW, way, outcome, fact=fact, registration=who, **more))
        return fact

    return tell


def at(plan: Plan, minute: int) -> int:
    return round((datetime(2019, 4, 14, 9, tzinfo=plan.time_zone) + timedelta(minutes=minute)).timestamp() * 1000)


def test_a_person_is_one_visitor_and_a_visit_for_each_day(book: Book, told: Told) -> None:
    for minute in (0, 60, 24 * 60):
        told("ada", "m1", minute)
    told("mia", "m1", 5)

    found = book.figures([])

    assert found.visitors == 1
    assert found.visits == {"first": 1, "second": 1}
    assert found.admissions == {"first": 3, "second": 1}
    assert found.countries == {"CN": 1}
    assert found.categories == {"visitor": 1}


def test_who_comes_after_midnight_belongs_to_the_evening_before(book: Book, told: Told) -> None:
    told("ada", "m1", 16 * 60)

    assert book.figures([]).visits == {"first": 1}


def test_what_was_taken_back_counts_nowhere(book: Book, told: Told) -> None:
    fact = told("ada", "m1", 0)
    told("", "m1", 1, "undone", fact=fact)

    found = book.figures([])

    assert (found.visitors, found.gates, found.busiest_minute) == (0, {}, 0)


def test_let_in_twice_by_two_stations_is_a_conflict(book: Book, told: Told) -> None:
    first, second = told("ada", "m1", 0), told("ada", "s1", 2)

    assert book.figures([]).conflicts == {(first, second)}


@pytest.mark.parametrize(
    "second",
    [
        pytest.param({"station": "m1"}, id="the same station"),
        pytest.param({"station": "m2", "reason": "already_inside"}, id="an operator who knows it"),
        pytest.param({"station": "h1"}, id="a gate further inside"),
    ],
)
def test_what_no_conflict_is(book: Book, told: Told, second: dict[str, str]) -> None:
    told("ada", "m1", 0)
    told("ada", minute=2, **second)

    assert book.figures([]).conflicts == frozenset()


def test_who_went_out_in_between_is_no_conflict(book: Book, told: Told) -> None:
    told("ada", "m1", 0)
    told("ada", "s1", 2, "left")
    told("ada", "m2", 4)

    assert book.figures([]).conflicts == frozenset()


def test_inside_is_who_came_in_and_not_out_in_every_zone_around(book: Book, told: Told, hall: Plan) -> None:
    told("ada", "m1", 0)
    told("ada", "r1", 10)
    told("lin", "m1", 5)
    told("lin", "m1", 30, "left")
    told("mia", "o1", 40)
    times = [at(hall, minute) for minute in (7, 20, 35, 50)]

    found = book.figures(times).occupancy

    assert found == {
        str(times[0]): {"venue": 2},
        str(times[1]): {"venue": 2, "hall": 1, "room": 1},
        str(times[2]): {"venue": 1, "hall": 1, "room": 1},
        str(times[3]): {"venue": 1, "hall": 1, "room": 1, "annex": 1},
    }


def test_what_is_taken_back_later_was_inside_until_then(book: Book, told: Told, hall: Plan) -> None:
    fact = told("ada", "m1", 0)
    told("", "m1", 10, "undone", fact=fact)
    before, after = at(hall, 5), at(hall, 15)

    assert book.figures([before, after]).occupancy == {str(before): {"venue": 1}, str(after): {}}


def test_every_refusal_counts_by_its_reason(book: Book, told: Told) -> None:
    for _ in range(3):
        told("", "m1", 0, "refused", reason="forged_code")

    assert book.figures([]).refused == {"forged_code": 3}
    assert book.decisions == 3
