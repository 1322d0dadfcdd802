"""The desk: codes presented, decisions made and written down, mistakes undone."""

import logging
import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import planfile
from checkin.domain.credential import Signer
from checkin.domain.facts import Admitted, Corrected, Left, Reason, Refused, Registered, Undone
from checkin.domain.plan import Direction, Plan
from checkin.domain.registration import FieldError, Registration
from checkin.overview import Overview
from checkin.station import Importer, Issuer, Presented, Station, StationError
from checkin.store import journal
from checkin.store.database import Database
from checkin.store.journal import JournalError

Clock = Callable[..., datetime]


def reason(presented: Presented) -> Reason | None:
    return presented.decision.reason if isinstance(presented.decision, Refused) else None


def facts(database: Database) -> list[str]:
    with database.reading() as connection:
        return [fact.kind for _, fact in journal.since(connection, 0)]


@pytest.fixture
def ann(station: Station) -> Registration:
    return station.register({"name": "Ann Example", "category": "visitor", "code": "OTHER-1"})


def test_a_ticket_is_admitted_and_that_is_written_down(
    station: Station, issuer: Issuer, ann: Registration, database: Database, clock: Clock
) -> None:
    presented = station.present(issuer.ticket(ann))
    assert presented.decision == Admitted("visitor")
    assert presented.registration == ann
    assert presented.badge_due
    assert presented.ms > 0
    with database.reading() as connection:
        fact = journal.find(connection, bytes.fromhex(presented.fact))
    assert fact.what == presented.decision
    assert (fact.registration, fact.gate, fact.station) == (ann.id, "main", "desk-1")
    assert fact.at == int(clock().timestamp() * 1000)


ROOM = """
[conference]
id = "small"
name = "A room"
time_zone = "UTC"
[[day]]
id = "day"
[[zone]]
id = "venue"
name = "Venue"
capacity = 1
[[zone]]
id = "room"
name = "Room"
within = "venue"
capacity = 1
full = "refuse"
[[gate]]
id = "main"
name = "Main"
zone = "venue"
[[gate]]
id = "door"
name = "Door"
zone = "room"
after = "venue"
[[category]]
id = "visitor"
name = "Visitor"
"""


def test_a_full_room_takes_nobody_until_somebody_comes_out_or_the_desk_sees_a_seat(
    database: Database, clock: Clock
) -> None:
    plan = planfile.read(ROOM)
    main = Station(database, plan, name="desk-1", gate="main", clock=clock)
    door = Station(database, plan, name="desk-2", gate="door", clock=clock)
    ann, ben, cem = (main.register({"name": name, "category": "visitor"}) for name in ("Ann", "Ben", "Cem"))
    assert main.admit(ann.id).crowded == ()
    assert main.admit(ben.id).crowded == ("venue",)  # let in, and those at the desk are told
    main.admit(cem.id)
    assert door.admit(ann.id).decision == Admitted("visitor")
    assert door.admit(ben.id).decision == Refused(Reason.ZONE_FULL, "visitor", about="room")
    assert door.let_in_again(ben.id, "a free seat").crowded == ("room",)
    assert reason(door.admit(cem.id)) is Reason.ZONE_FULL
    leaving = door.admit(ann.id, direction=Direction.OUT)
    door.undo(leaving.fact)
    door.admit(ben.id, direction=Direction.OUT)
    assert reason(door.admit(cem.id)) is Reason.ZONE_FULL  # Ann did not leave after all
    main.admit(ann.id, direction=Direction.OUT)  # who leaves the venue leaves the room
    assert door.admit(cem.id).decision == Admitted("visitor")


def test_the_same_ticket_is_not_admitted_twice(
    station: Station, issuer: Issuer, ann: Registration, clock: Clock
) -> None:
    ticket = issuer.ticket(ann)
    first = clock()
    station.present(ticket)
    clock(hours=1)
    second = station.present(ticket)
    assert second.decision == Refused(
        Reason.ALREADY_INSIDE, "visitor", since=int(first.timestamp() * 1000), through="main"
    )
    assert not second.badge_due
    assert station.present(ticket, direction=Direction.OUT).decision == Left("visitor")
    assert station.present(ticket).decision == Admitted("visitor")


def test_another_systems_code_is_looked_up_as_it_is(station: Station, ann: Registration) -> None:
    assert station.present("OTHER-1").registration == ann
    unknown = station.present("other-1")
    assert (reason(unknown), unknown.registration) == (Reason.UNKNOWN_CODE, None)


def test_an_altered_ticket_is_forged(station: Station, issuer: Issuer, ann: Registration) -> None:
    ticket = issuer.ticket(ann)
    forged = ticket[:60] + ("A" if ticket[60] != "A" else "B") + ticket[61:]
    presented = station.present(forged)
    assert (reason(presented), presented.registration) == (Reason.FORGED_CODE, None)


def test_a_ticket_of_another_conference_is_refused(station: Station, ann: Registration) -> None:
    ticket = Signer("fair-2020", bytes(range(32))).sign(ann.id, "visitor")
    assert reason(station.present(ticket)) == Reason.ANOTHER_CONFERENCE


def test_the_digest_of_a_strangers_code_is_kept_and_not_the_code(station: Station, database: Database) -> None:
    one, again, other = (station.present(text) for text in ("SECRET-1", "SECRET-1", "SECRET-2"))
    shown = [each.decision.shown for each in (one, again, other) if isinstance(each.decision, Refused)]
    assert shown[0] == shown[1] != shown[2]
    with database.reading() as connection:
        assert not any("SECRET" in fact.body for _, fact in journal.since(connection, 0))


@pytest.mark.parametrize(
    "change", [{"blocked": True}, {"cancelled": True}, {"paid": False}, {"days": ("gone",)}], ids=str
)
def test_what_was_corrected_counts_from_then_on(
    station: Station, issuer: Issuer, ann: Registration, change: dict[str, bool]
) -> None:
    corrected = station.correct(ann.id, change, reason="by phone", operator="Eve")
    assert corrected != ann
    assert station.find(ann.id) == corrected
    assert isinstance(station.present(issuer.ticket(ann)).decision, Refused)


def test_somebody_found_by_name_is_decided_on_as_well(station: Station, ann: Registration, database: Database) -> None:
    assert station.admit(ann.id, operator="Eve").decision == Admitted("visitor")
    assert reason(station.admit(ann.id)) == Reason.ALREADY_INSIDE
    assert station.admit(ann.id, direction=Direction.OUT).decision == Left("visitor")
    with database.reading() as connection:
        assert [fact.operator for fact in journal.history(connection, ann.id)] == [None, "Eve", None, None]


def test_a_walk_in_is_registered_and_can_pass(station: Station) -> None:
    walk_in = station.register({"name": "李伟", "category": "visitor"}, operator="Eve")
    assert re.fullmatch("[0-9A-HJKMNP-TV-Z]{12}", walk_in.id)
    assert station.admit(walk_in.id).decision == Admitted("visitor")


def test_somebody_of_no_category_can_come_and_come_again(station: Station, database: Database, small: Plan) -> None:
    nobody = station.register({})
    assert station.admit(nobody.id).decision == Admitted("")
    assert reason(station.admit(nobody.id)) == Reason.ALREADY_INSIDE
    assert Overview(database, small).totals().admissions == 1


@pytest.mark.parametrize("fields", [{"nam": "Ann"}, {"paid": "yes"}, {"days": "first"}])
def test_a_wrong_field_is_named_and_nothing_is_written(
    station: Station, ann: Registration, database: Database, fields: dict[str, str]
) -> None:
    before = facts(database)
    for attempt in (lambda: station.register(fields), lambda: station.correct(ann.id, fields)):
        with pytest.raises(FieldError, match=next(iter(fields))):
            attempt()
    assert facts(database) == before


def test_some_or_all_of_many_are_listed(station: Station, database: Database, small: Plan) -> None:
    everybody = ((f"{number:012}", {"name": f"N{number}", "category": "media"}) for number in range(11_000))
    Importer(database, small, station="desk-1").register_all(everybody)
    assert station.registered == 11_000
    assert [each.name for each in station.some(3)] == ["N0", "N1", "N2"]
    assert len(station.everybody("media")) == 11_000
    assert station.everybody("visitor") == []


@pytest.mark.parametrize("call", ["find", "admit", "correct"])
def test_who_is_not_registered_is_a_sentence(station: Station, call: str) -> None:
    arguments = ({"paid": True},) if call == "correct" else ()
    with pytest.raises(StationError, match="look the person up by name"):
        getattr(station, call)("7K3M9QX2P4RT", *arguments)


def test_an_undone_admission_lets_the_person_in_again(
    station: Station, ann: Registration, database: Database, small: Plan
) -> None:
    done = station.admit(ann.id)
    station.undo(done.fact, reason="wrong person", operator="Eve")
    assert station.admit(ann.id).decision == Admitted("visitor")
    assert Overview(database, small).totals().admissions == 1


@pytest.mark.parametrize("spelt", [str.upper, lambda text: " ".join(re.findall("..", text))], ids=["upper", "spaced"])
def test_a_fact_is_undone_however_its_digits_are_written(
    station: Station, ann: Registration, database: Database, spelt: Callable[[str], str]
) -> None:
    done = station.admit(ann.id)
    station.undo(spelt(done.fact))
    assert station.admit(ann.id).decision == Admitted("visitor")
    with database.reading() as connection:
        (undone,) = (fact.what for fact in journal.history(connection, ann.id) if isinstance(fact.what, Undone))
    assert undone.fact == done.fact


def test_only_a_passage_can_be_undone(station: Station, ann: Registration, database: Database) -> None:
    refused = station.present("UNKNOWN")
    with pytest.raises(StationError, match="way in or out"):
        station.undo(refused.fact)
    with pytest.raises(JournalError, match="there is no fact"):
        station.undo("ab" * 32)
    with pytest.raises(StationError, match="hexadecimal"):
        station.undo("yesterday's")
    with database.reading() as connection:
        registered = journal.history(connection, ann.id)[0]
    with pytest.raises(StationError, match="way in or out"):
        station.undo(registered.id.hex())
    assert "undone" not in facts(database)


def test_a_ticket_of_somebody_this_station_does_not_know_yet_is_vouched_for_by_its_signature(
    station: Station, signer: Signer
) -> None:
    ticket = signer.sign("7K3M9QX2P4RT", "speaker")
    presented = station.present(ticket)
    assert presented.decision == Admitted("speaker")
    assert presented.registration == Registration("7K3M9QX2P4RT", category="speaker", days=("day",))
    assert not presented.badge_due  # nobody knows the name yet
    assert reason(station.present(ticket)) == Reason.ALREADY_INSIDE


def test_a_plan_may_refuse_who_is_not_in_the_database(
    database: Database, issuer: Issuer, signer: Signer, small_text: str, clock: Clock
) -> None:
    strict = planfile.read(small_text.replace('not_in_database = "admit"', 'not_in_database = "refuse"'))
    desk = Station(database, strict, name="desk-1", gate="main", clock=clock)
    presented = desk.present(signer.sign("7K3M9QX2P4RT", "speaker"))
    assert (reason(presented), presented.registration) == (Reason.UNKNOWN_CODE, None)
    known = desk.register({"name": "Ann", "category": "speaker"})
    assert desk.present(issuer.ticket(known)).decision == Admitted("speaker")


HOSTILE = [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "\udfff\ud800",
    "CK1" + "\ud800" * 146,
    "CK1" + "A" * 146,
    "\u202eABC\u200f",
    "\ufeffABC",
    "😀" * 100,
    "x" * 1_000_000,
    "CK1" + "A" * 1_000_000,
    "'; DROP TABLE journal; --",
    "\x1b[2J\x1b]0;owned\x07",
    "../../etc/passwd",
    "${jndi:ldap://example.org/a}",
    "%s%n%x",
    "http://example.org/?a=1",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_code_is_refused_like_any_other(station: Station, database: Database, text: str) -> None:
    presented = station.present(text)
    assert reason(presented) in {Reason.UNKNOWN_CODE, Reason.FORGED_CODE}
    assert facts(database)[-1] == "refused"
    assert station.verify().altered == ()


@given(text=st.text(st.characters(), max_size=40))
def test_any_code_at_all_is_refused_and_written_down(station: Station, text: str) -> None:
    presented = station.present(text)
    assert reason(presented) == Reason.UNKNOWN_CODE
    assert len(presented.fact) == 64


def test_neither_codes_nor_names_are_logged(
    station: Station, issuer: Issuer, ann: Registration, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    ticket = issuer.ticket(ann)
    station.present(ticket)
    station.present("OTHER-1")
    station.present("SECRET-9")
    station.correct(ann.id, {"name": "Ann Sample"})
    said = " ".join(record.getMessage() for record in caplog.records)
    for secret in (ticket, "OTHER-1", "SECRET-9", "Example", "Sample"):
        assert secret not in said


def test_a_station_at_no_gate_of_the_plan_is_refused(database: Database, small: Plan) -> None:
    with pytest.raises(StationError, match="choose one of main"):
        Station(database, small, name="desk-1", gate="side")


@pytest.mark.parametrize("gate", ["side", "MAIN", " "])
def test_nothing_is_presented_at_a_gate_that_is_not_there(station: Station, database: Database, gate: str) -> None:
    before = facts(database)
    with pytest.raises(StationError, match="choose one of main"):
        station.present("A", gate=gate)
    assert facts(database) == before


def test_nobody_passes_a_gate_the_wrong_way(database: Database, hall: Plan) -> None:
    with pytest.raises(StationError, match="nobody passes in through the gate counted-out"):
        Station(database, hall, name="desk-1", gate="counted-out")
    desk = Station(database, hall, name="desk-1", gate="counted-out", direction=Direction.OUT)
    with pytest.raises(StationError, match="nobody passes in"):
        desk.present("A", direction=Direction.IN)


def test_at_another_gate_its_only_direction_is_meant(database: Database, hall: Plan, clock: Clock) -> None:
    desk = Station(database, hall, name="desk-1", gate="main", clock=clock)
    ann = desk.register({"category": "visitor", "code": "A"})
    opening = datetime(2019, 4, 14, 1, 0, tzinfo=UTC)
    assert desk.present("A", at=opening).decision == Admitted("visitor")
    assert desk.present("A", gate="counted-out", at=opening + timedelta(hours=1)).decision == Left("visitor")
    assert desk.present("A", gate="main", at=opening + timedelta(hours=2)).decision == Admitted("visitor")
    assert desk.find(ann.id).code == "A"


def test_a_station_at_an_exit_lets_out(database: Database, small: Plan, clock: Clock) -> None:
    desk = Station(database, small, name="desk-1", gate="main", direction=Direction.OUT, clock=clock)
    desk.register({"category": "visitor", "code": "A"})
    assert desk.present("A").decision == Left("visitor")
    assert desk.present("A", direction=Direction.IN).decision == Admitted("visitor")


def test_six_desks_that_are_shown_one_code_let_one_person_in(database: Database, small: Plan, clock: Clock) -> None:
    desks = [Station(database, small, name=f"desk-{number}", gate="main", clock=clock) for number in range(6)]
    importer = Importer(database, small, station="desk-0", clock=clock)
    people = importer.register_all([(f"{number:012}", {"code": f"C{number}"}) for number in range(20)])
    with ThreadPoolExecutor(6) as threads:
        for number in range(people):
            shown = list(threads.map(lambda desk, code=f"C{number}": desk.present(code), desks))
            assert [type(each.decision) for each in shown].count(Admitted) == 1
            assert {reason(each) for each in shown} == {None, Reason.ALREADY_INSIDE}
    checked = desks[0].verify()
    assert (checked.stations, checked.facts, checked.missing, checked.altered) == (6, 20 + 120, (), ())
    totals = Overview(database, small).totals()
    assert (totals.visitors, totals.admissions, totals.conflicts) == (20, 20, ())


def test_a_clock_that_is_set_back_changes_no_decision(
    station: Station, issuer: Issuer, ann: Registration, clock: Clock, database: Database
) -> None:
    ticket = issuer.ticket(ann)
    kinds = []
    for step in ({}, {"minutes": -5}, {"days": -1}, {"days": -1, "hours": 1}):
        clock(**step)
        kinds.append(reason(station.present(ticket)))
        station.present(ticket, direction=Direction.OUT)
    assert kinds == [None] * 4
    with database.reading() as connection:
        told = journal.history(connection, ann.id)
    assert sorted(told, key=lambda fact: fact.order) == told
    assert station.verify().altered == ()


def test_a_station_knows_when_its_newest_fact_was_written(station: Station, ann: Registration, clock: Clock) -> None:
    assert station.latest == clock()
    later = clock(hours=3)
    station.admit(ann.id)
    clock(days=-1)
    station.admit(ann.id, direction=Direction.OUT)
    assert station.latest == later


def test_a_station_without_facts_has_no_newest(database: Database, small: Plan) -> None:
    desk = Station(database, small, name="desk-1", gate="main")
    assert desk.latest is None
    assert (desk.registered, desk.verify().facts) == (0, 0)


def test_what_is_written_is_what_was_said(station: Station, ann: Registration, database: Database) -> None:
    station.correct(ann.id, {"company": "Acme"}, reason="by phone", operator="Eve")
    with database.reading() as connection:
        first, second = journal.history(connection, ann.id)
    assert first.what == Registered({"name": "Ann Example", "category": "visitor", "code": "OTHER-1"})
    assert second.what == Corrected({"company": "Acme"}, "by phone")
    assert second.operator == "Eve"
    assert "Ann" not in first.body
