"""What happens at one station is known at all others, whatever the network does in between."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from checkin.domain.facts import Admitted, Refused
from checkin.station import Finder
from checkin.store import arrivals, exchanges, journal, registrations
from checkin.sync.client import BusyError, HubError, OfflineError, RefusedError, RevokedError, StrangerError
from checkin.sync.exchange import Exchanged

Join = Callable[..., Any]
WEI = {"name": "李伟", "category": "visitor", "email": "li@example.org"}


def settle(*posts: Any) -> None:
    """Everybody exchanges until nobody has anything new."""
    while any(done.sent or done.received for done in [post.exchange.once() for post in posts]):
        pass


def test_a_registration_made_at_one_station_is_let_in_at_another_and_then_nowhere(station_of: Join) -> None:
    first, second, third = station_of("desk-1"), station_of("desk-2"), station_of("desk-3")
    person = first.desk.register(WEI)
    settle(first, second, third)
    assert isinstance(second.desk.admit(person.id).decision, Admitted)
    settle(second, first, third)
    for post in (first, third):
        assert isinstance(post.desk.admit(person.id).decision, Refused)
    settle(first, second, third)
    assert first.facts == second.facts == third.facts
    assert first.totals == second.totals
    assert first.totals.visitors == 1


def test_an_exchange_says_what_it_did(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    second.exchange.once()
    first.desk.register(WEI)
    assert first.exchange.once() == Exchanged(sent=1, received=2, position=3, behind=0)
    assert second.exchange.once() == Exchanged(sent=0, received=1, position=3, behind=0)
    assert [fact.kind for fact in second.heard][-1] == "registered"
    assert first.exchange.once() == Exchanged(sent=0, received=0, position=3, behind=0)


def test_without_a_hub_everything_is_decided_and_kept(house: Any, station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    settle(first, second)
    first.wire.down = True
    people = [first.desk.register({"name": f"P{number}", "category": "visitor"}) for number in range(3)]
    for person in people:
        assert isinstance(first.desk.admit(person.id).decision, Admitted)
    with pytest.raises(OfflineError, match="does not answer"):
        first.exchange.once()
    assert first.exchange.waiting == 6
    first.wire.down = False
    house.later(hours=3)
    settle(first, second)
    assert first.exchange.waiting == 0
    assert first.facts == second.facts


@pytest.mark.parametrize("faults", [["", "lost"], ["", "unanswered"], ["", "cut"], ["", "twice", "twice", "twice"]])
def test_whatever_breaks_off_is_done_again_and_counts_once(station_of: Join, faults: Sequence[str]) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    settle(first, second)
    person = first.desk.register(WEI)
    first.desk.admit(person.id)
    first.wire.faults += faults
    try:
        first.exchange.once()
    except HubError:
        first.exchange.once()
    second.wire.faults += faults
    try:
        second.exchange.once()
    except HubError:
        second.exchange.once()
    settle(first, second)
    assert first.facts == second.facts
    assert second.totals.admissions == 1


def test_of_a_page_that_was_cut_off_what_came_stands(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    settle(first, second)
    for number in range(20):
        first.desk.register({"name": f"P{number}", "category": "visitor"})
    first.exchange.once()
    second.exchange.greet()
    second.wire.faults.append("cut")
    received, more = second.exchange.receive()
    assert 0 < received < 20
    assert more
    settle(second)
    assert first.facts == second.facts


def test_two_stations_apart_let_one_person_in_twice_and_both_name_the_conflict(house: Any, station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    person = first.desk.register(WEI)
    settle(first, second)
    assert isinstance(first.desk.admit(person.id).decision, Admitted)
    house.later(minutes=2)
    assert isinstance(second.desk.admit(person.id).decision, Admitted)
    settle(first, second)
    (conflict,) = first.totals.conflicts
    assert {conflict.first.station, conflict.second.station} == {"desk-1", "desk-2"}
    assert first.totals == second.totals


def test_a_hub_restored_from_a_backup_gets_back_what_the_stations_have(house: Any, station_of: Join) -> None:
    first, second, third = station_of("desk-1"), station_of("desk-2"), station_of("desk-3")
    people = [first.desk.register({"name": f"P{number}", "category": "visitor"}) for number in range(3)]
    settle(first, second, third)
    house.back_up()
    first.desk.admit(people[0].id)
    second.desk.admit(people[1].id)
    settle(first, second)  # the third has not heard of this
    house.restore()
    third.desk.admit(people[2].id)  # and gets a position that something else had
    settle(third, second, first)
    settle(first, second, third)
    assert first.facts == second.facts == third.facts
    assert first.totals.visitors == 3
    with house.database.reading() as connection:
        assert {fact for _, fact in journal.since(connection, 0)} == first.facts


def test_a_station_restored_from_a_backup_gets_its_own_facts_back_before_it_goes_on(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    first.desk.register(WEI)
    settle(first, second)
    copy = first.back_up()
    before = [first.desk.register({"name": f"P{number}", "category": "visitor"}).id for number in range(3)]
    settle(first, second)
    first.restore(copy)
    first.exchange.once()
    assert first.facts == second.facts
    assert first.desk.find(before[-1]).name == "P2"
    first.desk.register({"name": "after", "category": "visitor"})
    settle(first, second)
    assert first.facts == second.facts
    assert not first.desk.verify().missing
    assert not first.desk.verify().altered
    assert first.exchange.divided is None


def test_a_station_that_went_on_from_a_backup_without_asking_loses_nothing_and_is_shown(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    first.desk.register(WEI)
    settle(first, second)
    copy = first.back_up()
    first.desk.register({"name": "before", "category": "visitor"})
    settle(first, second)
    first.restore(copy)
    first.desk.register({"name": "without asking", "category": "visitor"})
    settle(first, second)
    assert first.facts == second.facts
    assert {person.name for person in second.desk.everybody()} == {"李伟", "before", "without asking"}
    assert first.exchange.divided == 2


def test_a_hub_that_lost_a_fact_is_given_it_again(house: Any, station_of: Join) -> None:
    first = station_of("desk-1")
    for number in range(4):
        first.desk.register({"name": f"P{number}", "category": "visitor"})
    with first.database.writing() as connection:
        exchanges.note(connection, sent=arrivals.newest(connection) - 1)  # as if the first three had been sent
    first.exchange.once()
    settle(first)
    with house.database.reading() as connection:
        assert {fact for _, fact in journal.since(connection, 0)} == first.facts


def test_a_fact_that_the_hub_refuses_is_kept_said_and_not_sent_for_ever(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    first.desk.register({"name": "x" * 70_000, "category": "visitor"})
    first.desk.register(WEI)
    settle(first, second)
    (left,) = first.exchange.left
    assert (left.station, left.number, left.why) == ("desk-1", 1, "unfit")
    assert [person.name for person in second.desk.everybody()] == ["李伟"]
    first.wire.asked.clear()
    first.desk.register({"name": "next", "category": "visitor"})
    settle(first, second)
    assert first.wire.asked.count("POST /v1/facts") == 1
    assert len(second.desk.everybody()) == 2


def test_a_kiosk_holds_no_addresses_and_never_sends_back_what_it_got_in_part(station_of: Join) -> None:
    desk, kiosk = station_of("desk-1"), station_of("kiosk-1", role="kiosk")
    person = desk.desk.register(WEI)
    copy = kiosk.back_up()
    own = kiosk.desk.register({"name": "own", "email": "own@example.org", "category": "visitor"})
    settle(desk, kiosk)
    assert kiosk.desk.find(person.id).email == ""
    kiosk.restore(copy)
    settle(desk, kiosk)
    assert kiosk.desk.find(own.id).name == "own"
    assert kiosk.exchange.left == []


def test_a_revoked_station_forgets_whoever_it_knew_and_no_other_does(house: Any, station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    person = first.desk.register(WEI)
    settle(first, second)
    Finder(second.database).catch_up()
    house.revoke("desk-2")
    with pytest.raises(RevokedError, match="join again"):
        second.exchange.once()
    assert second.exchange.forget() == 1
    assert second.desk.find(person.id).name == ""
    assert not Finder(second.database).find("li wei").hits
    second.stop()
    assert "李伟".encode() not in second.path.read_bytes()
    assert b"li@example.org" not in second.path.read_bytes()
    second.start()
    assert not second.desk.verify().altered
    assert first.desk.find(person.id).name == "李伟"


def test_a_hub_that_does_not_know_a_station_any_more_makes_nobody_forget(house: Any, station_of: Join) -> None:
    house.back_up()
    first = station_of("desk-1")
    house.restore()
    with pytest.raises(StrangerError, match="join again"):
        first.exchange.once()


def test_a_clock_that_is_hours_off_is_measured_and_facts_are_in_one_order_all_the_same(
    house: Any, station_of: Join
) -> None:
    first, second = station_of("desk-1", off=timedelta(hours=-5)), station_of("desk-2")
    person = first.desk.register(WEI)
    settle(first, second)
    house.later(minutes=1)
    second.desk.correct(person.id, {"company": "A"})
    settle(second, first)
    house.later(minutes=1)
    first.desk.correct(person.id, {"company": "B"})  # later, and by its clock hours before
    settle(first, second)
    assert {post.desk.find(person.id).company for post in (first, second)} == {"B"}
    assert first.exchange.progress.offset == -5 * 3_600_000
    assert second.exchange.progress.offset == 0


def test_a_hub_that_is_asked_too_often_says_how_long_to_wait(station_of: Join) -> None:
    first = station_of("desk-1")
    waits = set()
    for _ in range(410):
        try:
            first.exchange.hub.stations()
        except BusyError as busy:
            waits.add(busy.wait)
        except RefusedError:
            pass
    assert waits
    assert min(waits) >= 1


def test_what_only_supervisors_may_ask_is_refused_in_words(station_of: Join) -> None:
    first, chief = station_of("desk-1"), station_of("chief", role="supervisor")
    with pytest.raises(RefusedError, match="supervisor"):
        first.exchange.hub.stations()
    assert [each.station for each in chief.exchange.hub.stations().stations] == ["chief", "desk-1"]


def test_a_gate_that_asks_before_it_decides_gets_everything_about_one_person(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    person = first.desk.register(WEI)
    first.desk.admit(person.id)
    first.exchange.once()
    known = second.exchange.hub.ask(person.id)
    assert [line.fact["kind"] for line in known.facts] == ["registered", "admitted"]


def test_the_registrations_of_two_stations_are_the_same_rows(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    person = first.desk.register(WEI)
    settle(first, second)
    first.desk.correct(person.id, {"company": "A", "blocked": True})
    second.desk.correct(person.id, {"company": "B"})
    settle(first, second)
    rows = []
    for post in (first, second):
        with post.database.reading() as connection:
            rows.append(list(registrations.each(connection)))
    assert rows[0] == rows[1]
    assert rows[0][0].blocked
