"""The people of a simulation: as many as are wanted, from everywhere, and the same again."""

from collections import Counter

import pytest

from checkin.domain import planfile
from checkin.domain.plan import Plan
from checkin.setup import read_plan
from checkin.simulation.people import Guest, Kind, Population


@pytest.fixture(scope="module")
def plan() -> Plan:
    return planfile.read(read_plan("ciep"))


@pytest.fixture(scope="module")
def guests(plan: Plan) -> list[Guest]:
    return list(Population(plan, [day.id for day in plan.days], seed=3).everybody(2_000))


def test_those_who_count_mean_to_make_exactly_the_visits_that_are_wanted(plan: Plan, guests: list[Guest]) -> None:
    coming = [each for each in guests if each.kind in (Kind.GUEST, Kind.BRANCH, Kind.WALK_IN)]

    assert sum(len(each.days) for each in coming if plan.counts(each.category)) == 2_000


def test_they_come_from_52_countries_and_all_categories(plan: Plan, guests: list[Guest]) -> None:
    assert len({each.fields["country"] for each in guests}) == 52
    assert {each.category for each in guests} == set(plan.categories)


def test_everybody_who_is_registered_is_somebody_else(guests: list[Guest]) -> None:
    registered = Counter(each.registration for each in guests if each.registration)

    assert max(registered.values()) == 1
    assert all(each.registration for each in guests if each.kind is not Kind.WALK_IN)


def test_whoever_writes_in_another_script_is_known_in_latin_letters_too(guests: list[Guest]) -> None:
    strange = [each for each in guests if not str(each.fields["name"]).isascii()]

    assert strange
    assert all(str(each.fields["latin_name"]).isascii() for each in strange)


def test_the_same_seed_makes_the_same_people(plan: Plan, guests: list[Guest]) -> None:
    days = [day.id for day in plan.days]

    again = list(Population(plan, days, seed=3).everybody(2_000))
    others = list(Population(plan, days, seed=4).everybody(2_000))

    assert again == guests
    assert others != guests
