"""Facts go up and come down: whatever is sent how often in which order, everybody ends with the same journal."""

import random
import threading
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import Admitted, Corrected, Fact, Registered
from checkin.store import journal, positions, registrations
from checkin.store.database import Database
from checkin.store.journal import Entry
from checkin.sync import messages
from checkin.sync.facts import received, sent
from checkin.sync.messages import MOST_FACTS, Problem, Push, Why
from checkin.sync.questions import Ask, Known


def all_lines(desk: Any, page: int = 100) -> list[tuple[int, Fact]]:
    """Everything the hub has, read page by page as a station reads it."""
    found: list[tuple[int, Fact]] = []
    after, more = 0, True
    while more:
        lines, end = desk.pull(after, limit=page, own=True)
        found += ((line.position, received(line.fact)) for line in lines)
        assert end.position >= after
        after, more = end.position, end.more
    return found


def test_what_one_station_sends_another_gets_whole(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    made = [first.write(Registered({"name": "李伟", "email": "li@example.org"})), *first.write_all(2)]
    pushed = first.push(made)
    assert not pushed.refused
    assert (pushed.have, pushed.divided) == (3, None)
    got = {received(line.fact) for line in second.pull()[0]}
    assert set(made) <= got
    assert all(facts.is_whole(fact) and not facts.is_part(fact) for fact in got)


def test_a_station_gets_its_own_facts_only_when_it_asks(venue: Any) -> None:
    desk = venue.join("desk-1")
    pushed = desk.push(desk.write_all(3))
    lines, end = desk.pull()
    assert "desk-1" not in {line.fact["station"] for line in lines}
    assert end.position == max(position for _, position in pushed.received)
    lines, _ = desk.pull(own=True)
    assert [line.fact["number"] for line in lines if line.fact["station"] == "desk-1"] == [1, 2, 3]


def test_sending_again_changes_nothing_and_says_the_same_positions(venue: Any) -> None:
    desk = venue.join("desk-1")
    made = desk.write_all(5)
    first = desk.push(made[:3])
    second = desk.push(made)
    assert set(first.received) <= set(second.received)
    assert desk.push(made).received == second.received
    found = all_lines(desk)
    assert len(found) == len({fact.id for _, fact in found})


def test_a_gap_is_noticed_and_closed(venue: Any) -> None:
    desk, chief = venue.join("desk-1"), venue.join("chief", "supervisor")
    made = desk.write_all(6)
    assert desk.push(made[:2]).have == 2
    assert desk.push(made[4:]).have == 2
    answer = venue.client.get("/v1/stations", headers=chief.headers).json()
    assert [(each["have"], each["highest"]) for each in answer["stations"]][1] == (2, 6)
    assert desk.push(made[3:4]).have == 2
    closed = desk.push(made[2:3])
    assert (closed.have, closed.divided) == (6, None)


def test_another_stations_facts_are_refused_and_the_own_are_taken(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    own, foreign = first.write(), second.write()
    pushed = first.push([own, foreign])
    assert [(each.id, each.why) for each in pushed.refused] == [(foreign.id.hex(), Why.NOT_YOURS)]
    assert [id_ for id_, _ in pushed.received] == [own.id.hex()]


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"body": '{"category":"speaker"}'}, Why.NOT_WHOLE),
        ({"at": 2}, Why.NOT_WHOLE),
        ({"number": 7}, Why.NOT_WHOLE),
        ({"previous": bytes(32)}, Why.NOT_WHOLE),
        ({"personal": '{"name":"x"}'}, Why.NOT_WHOLE),
        ({"personal_digest": bytes(32)}, Why.NOT_WHOLE),
        ({"gate": "ma\x00in"}, Why.UNFIT),
        ({"body": "x" * 70_000}, Why.UNFIT),
    ],
)
def test_an_altered_fact_is_refused(venue: Any, change: dict[str, Any], why: Why) -> None:
    desk = venue.join("desk-1")
    good, bad = desk.write(), desk.write()._replace(**change)
    pushed = desk.push([good, bad])
    assert [each.why for each in pushed.refused] == [why]
    assert [id_ for id_, _ in pushed.received] == [good.id.hex()]


def test_a_copy_without_personal_fields_does_not_come_back_as_the_fact(venue: Any) -> None:
    desk = venue.join("desk-1")
    fact = desk.write(Registered({"name": "李伟", "email": "li@example.org"}))
    pushed = desk.push([fact._replace(personal='{"name":"李伟"}')])
    assert [each.why for each in pushed.refused] == [Why.NOT_WHOLE]


def resealed(fact: Fact, **change: Any) -> Fact:
    """The fact with other parts and the digest that belongs to them: what a broken program could send."""
    changed = fact._replace(**change)
    return changed._replace(id=facts._digest(changed[1:-2], changed.personal_digest))  # noqa: SLF001 -- the seal itself


@pytest.mark.parametrize(
    "body",
    [
        "no json",
        "[]",
        "{}",
        '{"fields":{"name":"\\ud800"}}',
        '{"fields":{"name":{"a":1}}}',
        '{"fields":{"paid":"yes"}}',
        '{"fields":[1]}',
        "[" * 9000,
    ],
)
def test_a_registration_that_nobody_could_read_is_refused_however_well_it_is_sealed(venue: Any, body: str) -> None:
    desk = venue.join("desk-1")
    bad = resealed(desk.write(Registered({"company": "x"})), body=body)
    assert facts.is_whole(bad)
    assert [each.why for each in desk.push([bad]).refused] == [Why.UNFIT]
    assert venue.client.get("/healthz").status_code == 200


@pytest.mark.parametrize("name", ["registration", "gate", "operator", "kind", "body"])
def test_a_text_that_no_server_can_keep_is_refused_however_well_it_is_sealed(venue: Any, name: str) -> None:
    desk = venue.join("desk-1")
    good = desk.write(Registered({"name": "one\x00two"}))  # written out, as JSON has it
    bad = resealed(desk.write(), **{name: "one\x00two"})
    assert facts.is_whole(bad)
    pushed = desk.push([good, bad])
    assert [(each.id, each.why) for each in pushed.refused] == [(bad.id.hex(), Why.UNFIT)]
    assert good in {fact for _, fact in all_lines(desk)}


def test_what_only_a_newer_version_can_read_is_kept_for_it(venue: Any) -> None:
    desk = venue.join("desk-1")
    new = resealed(desk.write(), kind="teleported", body='{"to":"mars"}')
    assert not desk.push([new]).refused
    assert new in {fact for _, fact in all_lines(desk)}


def test_a_station_that_ran_twice_loses_nothing_and_is_shown(venue: Any, database: Database, small: Any) -> None:
    """Restored from a copy: two facts have the number 3, and each is followed by others."""
    desk = venue.join("desk-1")
    desk.push(desk.write_all(2))
    fork = desk.place
    one = desk.write_all(2)
    desk.place = fork
    other = [desk.write(Admitted("speaker")), desk.write(Admitted("speaker"))]
    assert desk.push(one).divided is None
    pushed = desk.push(other)
    assert not pushed.refused
    assert (pushed.have, pushed.divided) == (4, 3)
    assert {fact.id for fact in (*one, *other)} <= {fact.id for _, fact in all_lines(desk)}
    venue.hub.house.keep_up()
    with database.reading() as connection:
        assert journal.check(connection, small.id).altered


def test_a_fact_that_follows_another_than_the_one_before_is_shown(venue: Any) -> None:
    desk = venue.join("desk-1")
    desk.push(desk.write_all(2))
    desk.place = desk.place._replace(digest=bytes(32))
    assert desk.push([desk.write()]).divided == 3


def test_a_chain_that_begins_for_another_conference_is_shown(venue: Any) -> None:
    desk = venue.join("desk-1")
    desk.place = facts.beginning("desk-1", "another")
    assert desk.push([desk.write()]).divided == 1


def test_who_joins_again_goes_on_where_the_chain_ended(venue: Any) -> None:
    desk = venue.join("desk-1")
    made = desk.write_all(4)
    desk.push(made)
    again = venue.join("desk-1")
    assert again.joined.have == 4
    restored = [received(line.fact) for line in again.pull(own=True)[0] if line.fact["station"] == "desk-1"]
    assert restored == made
    again.place = facts.following(facts.beginning("desk-1", "small"), made[-1])
    assert again.push([again.write()]).divided is None


def test_a_gate_that_asks_before_it_decides_gets_what_everybody_else_did(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    first.push([first.write(registration="R1"), first.write(registration="R2")])
    answer = second.post("/v1/decide", Ask("R2"))
    known = messages.read(Known, answer.content)
    assert [received(line.fact) for line in known.facts] == first.made[1:]
    assert messages.read(Known, second.post("/v1/decide", Ask("nobody")).content).facts == ()


def test_the_registrations_of_the_hubs_home_follow(venue: Any, database: Database) -> None:
    desk = venue.join("desk-1")
    desk.push(
        [
            desk.write(Registered({"name": "Jon", "company": "BYD"}), registration="R7"),
            desk.write(Corrected({"name": "John"}), registration="R7"),
        ]
    )
    venue.hub.house.keep_up()
    with database.reading() as connection:
        found = registrations.find(connection, "R7")
    assert found is not None
    assert (found.name, found.company) == ("John", "BYD")


def test_what_is_written_at_the_hub_itself_reaches_the_stations(venue: Any, database: Database, small: Any) -> None:
    desk = venue.join("desk-1")
    with database.writing() as connection:
        entries = [Entry(Registered({"name": f"n{each}"}), 1, registration=f"R{each}") for each in range(20)]
        journal.append_all(connection, venue.hub.house.name, small.id, entries)
    lines, _ = desk.pull(desk.pull()[1].position, wait=20)
    assert {line.fact["registration"] for line in lines} <= {f"R{each}" for each in range(20)}
    venue.hub.house.keep_up()
    assert len({fact.registration for _, fact in all_lines(desk)}) == 21


def test_who_waits_is_answered_when_something_comes(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    after = second.pull()[1].position
    got: list[str] = []
    waiting = threading.Thread(target=lambda: got.extend(line.fact["id"] for line in second.pull(after, wait=30)[0]))
    waiting.start()
    fact = first.write()
    first.push([fact])
    waiting.join(20)
    assert got == [fact.id.hex()]


def test_who_waits_for_nothing_is_answered_all_the_same(venue: Any) -> None:
    desk = venue.join("desk-1")
    after = desk.pull()[1].position
    lines, end = desk.pull(after, wait=0.2)
    assert (lines, end.position, end.more) == ([], after, False)


def test_own_facts_wake_nobody_with_nothing(venue: Any) -> None:
    """A station that waits is not answered because of its own facts, and its cursor passes them."""
    desk, other = venue.join("desk-1"), venue.join("desk-2")
    after = desk.pull()[1].position
    desk.push(desk.write_all(3))
    lines, end = desk.pull(after, wait=0.2)
    assert (lines, end.position) == ([], after + 3)
    assert len(other.pull(after)[0]) == 3


@pytest.mark.parametrize("page", [1, 2, 7, 1000])
def test_pages_of_any_size_hold_the_same(venue: Any, page: int) -> None:
    desk = venue.join("desk-1")
    desk.push(desk.write_all(20))
    found = all_lines(desk, page)
    assert [position for position, _ in found] == list(range(1, 22))


def test_at_most_so_many_facts_at_once(venue: Any) -> None:
    desk = venue.join("desk-1")
    made = desk.write_all(MOST_FACTS + 1)
    answer = desk.post("/v1/facts", Push(tuple(map(sent, made))))
    assert answer.status_code == 400
    assert "facts" in messages.read(Problem, answer.content).detail
    assert desk.push(made[:-1]).have == MOST_FACTS


@given(batches=st.lists(st.lists(st.integers(0, 11), min_size=1, max_size=8), max_size=8), chance=st.randoms())
@settings(max_examples=25)
def test_any_order_and_any_repetition_give_the_same_journal(
    venue: Any, batches: list[list[int]], chance: random.Random
) -> None:
    venue.later(minutes=1)
    desk = venue.join(f"desk-{venue.hub.now()}")
    made = desk.write_all(12)
    for batch in [*batches, chance.sample(range(12), 12)]:
        pushed = desk.push([made[number] for number in batch])
        assert not pushed.refused
        assert pushed.divided is None
    assert pushed.have == 12
    with venue.hub.database.reading() as connection:
        found = [each for each in positions.after(connection, 0, 100_000) if each[1].station == desk.joined.station]
    assert sorted((fact for _, fact in found), key=lambda fact: fact.number) == made
    assert len({position for position, _ in found}) == 12
