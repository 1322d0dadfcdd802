"""The figures of the closing report, and what they rest on."""

from collections.abc import Callable
from datetime import datetime

import pytest

from checkin.domain.dimensions import By, Counted
from checkin.domain.facts import Admitted, Registered, Resolved
from checkin.domain.health import StationHealth
from checkin.report.closing import Closing, Silent
from checkin.report.making import Asked, closing_of
from checkin.report.records import FromJournal
from checkin.report.rules import RULES
from checkin.setup import Setup
from checkin.store.database import Database

MORNING = datetime.fromisoformat("2019-04-14T09:00+08:00")
CLOSING = datetime.fromisoformat("2019-04-15T18:00+08:00")

Report = Callable[..., Closing]


@pytest.mark.usefixtures("held")
@pytest.mark.parametrize(
    ("figure", "value", "of"),
    [
        ("days", 2, 2),
        ("visitors", 3, None),  # Ann, Ben, Eve
        ("visits", 4, None),  # Ann on both days
        ("countries", 3, None),  # Germany however it is written, Japan, Israel; nobody came from Italy
        ("organisations", 3, None),
        ("experts", 1, None),
        ("representatives", None, None),  # the plan does not say who they are
        ("delegations", 1, 2),  # Shandong by its Chinese name
        ("sections", 1, None),
        ("events", 1, None),
        ("activities", 1, 3),
        ("booths", 1, 2),
        ("venues", 1, 2),
        ("persons", 4, 5),
        ("admissions", 7, None),
        ("left", 1, None),
        ("refused", 2, None),
        ("overruled", 1, None),
        ("walk_ins", 1, None),
        ("badges", 2, None),
        ("reprints", 1, None),
        ("conflicts", 1, None),
        ("unsettled", 0, None),
    ],
)
def test_a_figure_is_what_its_rule_says(report: Report, figure: str, value: int | None, of: int | None) -> None:
    found = report().figure(figure)
    assert (found.value, found.of) == (value, of)


@pytest.mark.usefixtures("held")
def test_the_second_day_has_only_what_happened_on_it(report: Report) -> None:
    values = {figure.id: figure.value for figure in report("second").figures}
    assert (values["visitors"], values["visits"], values["admissions"], values["overruled"]) == (1, 1, 1, 1)
    assert (values["refused"], values["badges"], values["walk_ins"], values["conflicts"]) == (0, 0, 0, 0)


@pytest.mark.usefixtures("held")
def test_tables_have_a_row_for_everything_of_the_plan(report: Report) -> None:
    tables = report().tables
    assert {row.id: row.counted.persons for row in tables[By.CATEGORY]} == {
        "visitor": 2,
        "expert": 1,
        "exhibitor": 1,
        "": 0,  # a code that is nobody's was refused
    }
    assert {row.id: row.counted.persons for row in tables[By.DELEGATION]} == {"shandong": 1, "hebei": 0, "": 3}
    first, second = tables[By.DAY]
    assert (first.label.text, first.counted) == ("2019-04-14", Counted(4, 3, 3, 6, 1, 2))
    assert second.counted == Counted(1, 1, 1, 1)
    largest = tables[By.COUNTRY][0]
    assert (largest.label.text, largest.counted.persons) == ("Germany", 2)


@pytest.mark.usefixtures("held")
def test_activities_and_rooms_say_who_was_there_and_how_many_at_once(report: Report) -> None:
    found = report()
    assert {each.id: each.counted.persons for each in found.sessions} == {"opening": 1, "evening": 0, "live": 0}
    assert {each.id: each.peak.inside for each in found.rooms} == {"venue": 4, "room": 1, "annex": 0}
    first, second = found.flow
    assert (sum(first.admissions), max(first.inside), sum(second.admissions)) == (6, 4, 1)
    assert first.admissions[16] == 1  # from 08:00 on, four hours after the day begins


@pytest.mark.usefixtures("held")
def test_the_later_settlement_of_a_conflict_is_the_one_that_stands(report: Report, say: Callable[..., object]) -> None:
    ((first, second, how),) = report().conflicts.settled
    assert how == "keep"
    say(Resolved((second, first), "block", "it was one person"), "Eve", CLOSING, gate=None)
    assert report().conflicts.by_settlement == {"block": 1}


def test_a_conflict_that_nobody_settled_is_named(report: Report, say: Callable[..., object]) -> None:
    say(Admitted("visitor"), "Ann", MORNING, "main", "desk-1")
    say(Admitted("visitor"), "Ann", MORNING.replace(minute=5), "side", "desk-2")
    assert report().figure("unsettled").value == len(report().conflicts.unsettled) == 1


@pytest.mark.usefixtures("held")
def test_the_report_says_what_it_rests_on(report: Report) -> None:
    integrity = report().integrity
    chains = {chain.station: chain for chain in integrity.chains}
    assert chains.keys() == {"desk-1", "desk-2"}
    assert (integrity.missing, integrity.broken, integrity.at_least) == (0, 0, False)
    assert chains["desk-1"].facts == chains["desk-1"].highest


@pytest.mark.usefixtures("held")
def test_a_fact_that_was_left_out_or_put_in_shows(journals: Database, report: Report) -> None:
    with journals.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER journal_is_not_changed")
        connection.exec_driver_sql("DROP TRIGGER journal_is_not_shortened")
        connection.exec_driver_sql("DELETE FROM journal WHERE station = 'desk-1' AND number = 7")
        connection.exec_driver_sql("UPDATE journal SET previous = x'00' WHERE station = 'desk-1' AND number = 9")
    (chain, _) = report().integrity.chains
    assert (chain.missing, chain.broken) == (1, 1)
    assert report().integrity.at_least


def test_a_silent_station_makes_every_figure_at_least(journals: Database, fair: Setup) -> None:
    silent = StationHealth("desk-9", "main", "in", "kiosk", revoked=False, joined=0, heard=None, as_of=0)
    with journals.reading() as connection:
        asked = Asked(CLOSING, "", "", "1.0", (silent,))
        found = closing_of(FromJournal(connection, fair.plan), asked).integrity
    assert found.silent == (Silent("desk-9", None),)
    assert found.at_least


def test_what_is_dated_after_the_report_is_not_in_it(report: Report, say: Callable[..., object]) -> None:
    say(Registered({"category": "visitor"}), "Ann", MORNING)
    say(Admitted("visitor"), "Ann", CLOSING.replace(hour=19))
    assert report().figure("visitors").value == 0


def test_an_empty_journal_has_a_report_too(report: Report) -> None:
    found = report()
    assert {figure.value for figure in found.figures if figure.id not in {"sections", "events"}} <= {0, None}
    assert (found.flow, found.busiest.at) == ((), None)


def test_every_figure_has_a_rule(report: Report) -> None:
    assert {figure.id for figure in report().figures} == RULES.keys()
