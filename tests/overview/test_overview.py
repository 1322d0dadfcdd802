"""The supervisor's picture over a real journal: each look reads on, and tells what a fresh one does."""

import gc
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from checkin.domain.attendance import Peak
from checkin.domain.clock import milliseconds
from checkin.domain.dimensions import By, Counted
from checkin.domain.facts import Admitted, Corrected, Left, Reason, Refused, Registered, What
from checkin.domain.flow import Level
from checkin.domain.health import StationHealth
from checkin.domain.plan import Plan
from checkin.overview import Overview, Silent
from checkin.store import journal
from checkin.store.database import Database
from checkin.store.journal import Entry

MORNING = datetime.fromisoformat("2019-04-15T09:00+08:00")
EVENING = MORNING - timedelta(hours=12)

Say = Callable[..., None]


@pytest.fixture
def overview(database: Database, hall: Plan) -> Overview:
    return Overview(database, hall)


@pytest.fixture
def say(database: Database, hall: Plan) -> Say:
    """Writes a fact: what, about whom, when, at which gate and station."""

    def write(
        what: What, who: str | None, at: datetime = MORNING, gate: str | None = "main", station: str = "desk-1"
    ) -> None:
        with database.writing() as connection:
            journal.append(connection, station, hall.id, Entry(what, milliseconds(at), who, gate))

    return write


def registered(country: str) -> Registered:
    return Registered({"name": "Somebody", "category": "visitor", "country": country})


def test_each_look_reads_on_and_tells_what_a_fresh_one_does(
    overview: Overview, database: Database, hall: Plan, say: Say
) -> None:
    assert overview.totals(MORNING).visitors == 0
    say(registered("Germany"), "Ann")
    say(Admitted("visitor"), "Ann")
    assert overview.totals(MORNING).visitors == 1
    assert overview.table(By.COUNTRY) == {"DE": Counted(1, 1, 1, 1)}
    say(Left("visitor"), "Ann")
    say(Refused(Reason.UNPAID), "Ann")
    say(Admitted("visitor"), "Ben", EVENING)
    assert overview.totals(MORNING) == Overview(database, hall).totals_at(MORNING)
    assert overview.today(MORNING).visits == 1
    assert (overview.today(MORNING).left, overview.today(MORNING).event.left) == (1, 1)
    assert overview.table(By.COUNTRY) == Overview(database, hall).table(By.COUNTRY) | {
        "": Counted(1, 1, 1, 1),
        "DE": Counted(1, 1, 1, 1, 1, 1),
    }


def test_a_correction_moves_somebody_to_another_row_at_the_next_look(overview: Overview, say: Say) -> None:
    say(registered("Germany"), "Ann")
    say(Admitted("visitor"), "Ann")
    overview.totals(MORNING)
    assert overview.table(By.COUNTRY).keys() == {"DE"}
    say(Corrected({"country": "Japan"}), "Ann")
    overview.totals(MORNING)
    assert overview.table(By.COUNTRY).keys() == {"JP"}


def test_a_country_is_one_whatever_registrations_call_it(overview: Overview, say: Say) -> None:
    for who, country in {"Ann": "Germany", "Ben": "de", "Eve": "德国", "Dan": "Atlantis"}.items():
        say(registered(country), who)
        say(Admitted("visitor"), who)
    overview.totals(MORNING)
    assert {country: row.persons for country, row in overview.table(By.COUNTRY).items()} == {"DE": 3, "Atlantis": 1}


def test_who_is_admitted_before_the_registration_came_gets_a_row_when_it_did(overview: Overview, say: Say) -> None:
    say(Admitted("visitor"), "Ann")
    overview.totals(MORNING)
    assert overview.inside(By.COUNTRY, MORNING) == {"": 1}
    overview.totals(MORNING)
    say(registered("Germany"), "Ann")
    overview.totals(MORNING)
    assert overview.inside(By.COUNTRY, MORNING) == {"DE": 1}


def test_figures_of_one_day_are_those_of_that_day(overview: Overview, say: Say) -> None:
    say(Admitted("visitor"), "Ann", EVENING)
    say(Admitted("visitor"), "Ben", MORNING)
    assert overview.totals_at(MORNING, "first").visitors == 1
    assert overview.totals_at(EVENING).visitors == 1
    assert overview.totals_at(MORNING).visitors == 2


def station(name: str, heard: int | None) -> StationHealth:
    return StationHealth(name, "main", "both", "desk", False, joined=0, heard=heard, as_of=milliseconds(MORNING))


def test_silent_stations_are_named_beside_the_totals(overview: Overview) -> None:
    long_ago = MORNING - timedelta(minutes=7)
    heard = (station("a", milliseconds(MORNING)), station("b", milliseconds(long_ago)), station("c", None))
    found = overview.today(MORNING, heard).event
    assert found.silent == (Silent("b", long_ago), Silent("c", None))
    assert overview.totals_at(MORNING, None, heard).silent == found.silent


def test_how_full_each_zone_is_and_was(hall: Plan, database: Database, say: Say) -> None:
    zones = dict(hall.zones) | {"venue": replace(hall.zones["venue"], capacity=2)}
    overview = Overview(database, replace(hall, zones=zones))
    say(Admitted("visitor"), "Ann")
    say(Admitted("visitor"), "Ben", gate="hall-door")
    overview.totals(MORNING)
    levels = {fill.zone: (fill.inside, fill.level) for fill in overview.fills(MORNING)}
    assert levels["venue"] == (2, Level.FULL)
    assert levels["hall"] == (1, Level.CALM)
    assert overview.peaks()["venue"] == Peak(2, milliseconds(MORNING) // 60_000)
    assert overview.peaks("first")["venue"] == Peak()


def test_the_flow_of_today_stands_beside_that_of_the_day_before(overview: Overview, say: Say) -> None:
    for number in range(30):
        say(Admitted("visitor"), f"Y{number}", MORNING - timedelta(days=1, minutes=10))
        say(Admitted("visitor"), f"Z{number}", MORNING - timedelta(days=1) + timedelta(minutes=10), "side")
    for number in range(60):
        say(Admitted("visitor"), f"T{number}", MORNING - timedelta(minutes=number % 5 + 1))
    overview.totals(MORNING)
    found = overview.flow(MORNING)
    assert (found.begins.isoformat(), found.minute) == ("2019-04-15T04:00:00+08:00", 300)
    assert found.yesterday == {290: 30, 310: 30}
    assert found.today == dict.fromkeys(range(295, 300), 12)
    assert found.forecast is not None
    assert (found.forecast.ratio, found.forecast.admissions) == (2.0, 120)
    assert overview.flow(MORNING, gate="side").today == {}
    assert overview.flow(MORNING, gate="main").yesterday == {290: 30}
    (advice,) = overview.lanes(MORNING)
    assert (advice.gate, advice.lanes, advice.per_minute, advice.per_lane) == ("main", 1, 6.0, 12.0)


def test_on_a_first_day_it_is_forecast_by_what_the_plan_expects(hall: Plan, database: Database, say: Say) -> None:
    days = tuple(replace(day, expected={8: 60, 9: 600}) for day in hall.days)
    overview = Overview(database, replace(hall, days=days))
    for number in range(30):
        say(Admitted("visitor"), f"T{number}", MORNING - timedelta(minutes=number % 5 + 1))
    overview.totals(MORNING)
    found = overview.flow(MORNING)
    assert (found.planned[299], found.planned[300]) == (1, 10)
    assert found.forecast is not None
    assert (found.forecast.by_plan, found.forecast.ratio, found.forecast.admissions) == (True, 0.5, 330)
    of_one_gate = overview.flow(MORNING, gate="main")
    assert (of_one_gate.planned, of_one_gate.forecast) == ({}, None)


def test_in_the_small_hours_the_day_is_the_one_before(overview: Overview) -> None:
    found = overview.flow(MORNING + timedelta(hours=18, minutes=59))
    assert (found.begins.day, found.minute) == (15, 23 * 60 + 59)


def test_refusals_are_told_by_reason_gate_and_hour(overview: Overview, say: Say) -> None:
    say(Refused(Reason.UNKNOWN_CODE), None, MORNING + timedelta(minutes=20))
    overview.totals(MORNING)
    assert overview.refusals("second") == {("unknown_code", "main", MORNING): 1}


def test_many_facts_at_once_are_counted_like_few(overview: Overview, hall: Plan, database: Database) -> None:
    entries = [Entry(Admitted("visitor"), milliseconds(MORNING), f"R{at}", "main") for at in range(50_001)]
    with database.writing() as connection:
        journal.append_all(connection, "desk-1", hall.id, entries)
    try:
        assert overview.totals(MORNING).visitors == 50_001
    finally:
        gc.unfreeze()
