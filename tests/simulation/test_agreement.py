"""The journal beside what was told at the gates: whatever is missing or too much is seen."""

from collections import Counter
from dataclasses import replace

import pytest

from checkin.domain.plan import Plan
from checkin.simulation import agreement
from checkin.simulation.book import Figures
from checkin.station import Station
from checkin.store.database import Database

_FIGURES = Figures(
    visitors=2,
    visits={"first": 2},
    admissions={"first": 3},
    left={},
    gates={"main": 3},
    refused={"forged_code": 1},
    activities={},
    countries={"CN": 2},
    categories={"visitor": 2},
    busiest_minute=2,
    conflicts=frozenset({("aa", "bb")}),
    occupancy={"1000": {"venue": 2}},
)


@pytest.fixture
def told(station: Station) -> Counter[str]:
    """Three codes were held up, and three decisions told."""
    return Counter(station.present(f"nobody-{number}").fact for number in range(3))


@pytest.mark.usefixtures("told")
def test_all_that_was_told_is_there_once(database: Database, told: Counter[str]) -> None:
    assert agreement.kept(database, told) == agreement.Kept(facts=3, lost=0, duplicated=0)


def test_a_decision_that_is_not_in_the_journal_is_lost(database: Database, told: Counter[str]) -> None:
    assert agreement.kept(database, told + Counter(["ab" * 32])).lost == 1


def test_a_decision_that_nobody_was_told_of_was_written_twice(
    database: Database, told: Counter[str], station: Station
) -> None:
    station.present("nobody-0")

    assert agreement.kept(database, told).duplicated == 1


def test_what_is_counted_alike_makes_no_difference() -> None:
    assert list(agreement.differences("hub", _FIGURES, _FIGURES)) == []


@pytest.mark.parametrize(
    ("found", "said"),
    [
        ({"visitors": 3}, "hub: visitors is 3, and should be 2"),
        ({"visits": {"first": 2, "second": 1}}, "hub: visits second is 1, and should be 0"),
        ({"refused": {}}, "hub: refused forged_code is 0, and should be 1"),
        ({"occupancy": {"1000": {"venue": 1}}}, "hub: occupancy 1000 venue is 1, and should be 2"),
        ({"occupancy": {}}, "hub: occupancy 1000 venue is 0, and should be 2"),
        ({"conflicts": frozenset[tuple[str, str]]()}, "hub: conflicts: aa and bb is missing"),
        ({"conflicts": frozenset({("aa", "bb"), ("cc", "dd")})}, "hub: conflicts: cc and dd is not one"),
    ],
)
def test_whatever_is_counted_otherwise_is_said(found: dict[str, object], said: str) -> None:
    changed = replace(_FIGURES, **found)  # type: ignore[arg-type]

    assert list(agreement.differences("hub", changed, _FIGURES)) == [said]


def test_the_program_counts_one_journal(database: Database, small: Plan, station: Station) -> None:
    made = station.register({"name": "Ada", "country": "GB", "category": "visitor"})
    admitted = station.admit(made.id)
    station.present("nobody")

    found = agreement.counted(database, small, [], station.now())

    assert admitted.fact
    assert (found.visitors, found.countries, found.refused) == (1, {"GB": 1}, {"unknown_code": 1})
