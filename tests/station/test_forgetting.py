"""People are forgotten on somebody's word: not before the event is over, one at a time at any time, and for good."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from checkin.domain.facts import Forgotten, Reason, Refused
from checkin.domain.lockout import WrongPin
from checkin.domain.plan import Plan
from checkin.domain.roles import Role
from checkin.sources import Rejected, Taken
from checkin.station import (
    Forgetting,
    Importer,
    Issuer,
    Operators,
    Station,
    StationError,
    WayOut,
)
from checkin.store.database import Database
from checkin.store.journal import ForgottenError

Clock = Callable[..., datetime]
ANN = {"code": "A-1", "name": "Ann", "category": "visitor", "company": "ACME"}
BEN = {"code": "A-2", "name": "Ben", "category": "visitor"}
OVER = "2019-04-16T04:00+08:00"


@pytest.fixture
def forgetting(database: Database, small: Plan, clock: Clock) -> Forgetting:
    return Forgetting(database, small, "desk-1", clock=clock)


@pytest.fixture
def importer(database: Database, small: Plan, clock: Clock) -> Importer:
    return Importer(database, small, station="desk-1", clock=clock)


def rows(*fields: dict[str, object]) -> list[Taken | Rejected]:
    return [Taken(number, each) for number, each in enumerate(fields, start=2)]  # type: ignore[arg-type]


def test_one_person_is_forgotten_at_any_time_and_once(forgetting: Forgetting, station: Station) -> None:
    ann = station.register(ANN)
    assert forgetting.person(ann.id) == 1
    assert (station.find(ann.id).name, station.find(ann.id).company) == ("", "ACME")
    assert [fact.what for fact in station.history(ann.id)][1:] == [Forgotten("asked")]
    assert forgetting.person(ann.id) == 0
    assert len(station.history(ann.id)) == 2
    assert not station.verify().altered


def test_nobody_is_forgotten_who_is_not_registered(forgetting: Forgetting) -> None:
    with pytest.raises(StationError, match="checkin find"):
        forgetting.person("7K3M9QX2P4RT")


@pytest.mark.parametrize("moment", ["2019-04-13T12:00+08:00", "2019-04-15T23:00+08:00", "2019-04-16T03:59+08:00"])
def test_everybody_is_not_forgotten_while_there_are_days_to_come(database: Database, hall: Plan, moment: str) -> None:
    early = Forgetting(database, hall, "desk-1", clock=lambda: datetime.fromisoformat(moment))
    with pytest.raises(StationError, match="over on 2019-04-16 at 04:00"):
        early.everybody()


@pytest.mark.parametrize("moment", [OVER, "2026-04-16T12:00+00:00"])
def test_everybody_is_forgotten_once_the_last_day_is_over(database: Database, hall: Plan, moment: str) -> None:
    station = Station(database, hall, name="desk-1", gate="main")
    people = [station.register(each) for each in (ANN, BEN)]
    late = Forgetting(database, hall, "desk-1", clock=lambda: datetime.fromisoformat(moment))
    assert [late.everybody(), late.everybody()] == [2, 0]
    assert [station.find(each.id).name for each in people] == ["", ""]


def test_where_no_day_has_an_end_whoever_asks_says_that_it_is_over(forgetting: Forgetting, station: Station) -> None:
    station.register(ANN)
    assert forgetting.everybody() == 1


def test_a_signed_ticket_opens_the_gate_as_before_and_another_systems_code_does_not(
    forgetting: Forgetting, station: Station, issuer: Issuer
) -> None:
    """Of the ticket only a registration is known; the code was a way to reach the person."""
    ann = station.register(ANN)
    ticket = issuer.ticket(ann)
    forgetting.person(ann.id)
    presented = station.present(ticket)
    assert presented.registration is not None
    assert presented.registration.id == ann.id
    assert not presented.badge_due
    refused = station.present("A-1").decision
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.UNKNOWN_CODE


def test_the_same_file_again_does_not_bring_them_back(
    forgetting: Forgetting, importer: Importer, station: Station
) -> None:
    importer.take(rows(ANN, BEN))
    (ann,) = (each for each in station.everybody() if each.name == "Ann")
    forgetting.person(ann.id)
    for dry_run in (True, False):
        again = importer.take(rows(ANN, BEN, {"code": "A-3", "name": "Cem"}), dry_run=dry_run)
        assert (again.new, again.changed, again.unchanged) == (1, 0, 1)
        assert [(each.row, each.value) for each in again.rejected] == [(2, "")]
        assert "forgotten" in again.rejected[0].why
    assert station.find(ann.id).name == ""
    forgetting.everybody()
    assert len(importer.take(rows(ANN, BEN)).rejected) == 2


def test_who_was_forgotten_is_not_corrected_and_registers_anew(forgetting: Forgetting, station: Station) -> None:
    ann = station.register(ANN)
    forgetting.person(ann.id)
    with pytest.raises(ForgottenError, match="anew"):
        station.correct(ann.id, {"name": "Ann"})
    station.correct(ann.id, {"blocked": True})
    assert station.register(ANN).id != ann.id


@pytest.fixture
def operators(database: Database, small: Plan, clock: Clock) -> Operators:
    return Operators(database, small, "desk-1", clock)


def test_after_the_event_nobody_signs_in_and_a_kiosk_is_still_left(
    forgetting: Forgetting, operators: Operators, tmp_path: Path
) -> None:
    pin = operators.add("ann", "Ann Example", Role.SUPERVISOR)
    way_out = WayOut(tmp_path / "way-out.pins", lambda: operators)
    way_out.keep()
    forgetting.everybody()
    assert [each.name for each in operators.everybody()] == ["ann"]
    assert isinstance(operators.sign_in("ann", pin), WrongPin)
    with pytest.raises(ForgottenError):
        operators.new_pin("ann")
    way_out.keep()
    assert isinstance(way_out.opens("letters"), WrongPin)
    assert way_out.opens(pin) is None
