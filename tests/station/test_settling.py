"""A supervisor settles conflicts: what is said and what follows from it is written down at once, and once."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from checkin.domain import facts
from checkin.domain.clock import milliseconds
from checkin.domain.facts import Admitted, Resolved, Undone
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.domain.settling import Settlement
from checkin.overview import Overview
from checkin.station import Settling, Station, StationError
from checkin.store import journal
from checkin.store.database import Database, create_database
from checkin.store.journal import Entry

Clock = Callable[..., datetime]
ADA = Operator("ada", "Ada König", Role.SUPERVISOR)


@pytest.fixture
def settling(database: Database, small: Plan, clock: Clock) -> Settling:
    return Settling(database, small, "office", clock)


@pytest.fixture
def elsewhere(tmp_path: Path, small: Plan, clock: Clock) -> Iterator[tuple[Database, Settling]]:
    """Another supervisor's station, which hears nothing until it is told."""
    with closing(create_database(tmp_path / "elsewhere.sqlite")) as opened:
        yield opened, Settling(opened, small, "annex", clock)


@pytest.fixture
def ann(station: Station, database: Database, small: Plan, clock: Clock) -> Registration:
    """Let in at two stations that were apart, five minutes between them."""
    person = station.register({"name": "Ann", "category": "visitor"})
    other = facts.beginning("desk-2", small.id)
    station.admit(person.id, operator="mueller")
    at = milliseconds(clock(minutes=5))
    second = facts.make(Admitted("visitor"), other, at=at, registration=person.id, gate="main")
    with database.writing() as connection:
        journal.take_in(connection, [second])
    return person


def pair_of(database: Database, small: Plan, clock: Clock) -> tuple[bytes, bytes]:
    (found,) = Overview(database, small).totals(clock()).conflicts
    return found.first.id, found.second.id


@pytest.fixture
def pair(database: Database, small: Plan, clock: Clock, ann: Registration) -> tuple[bytes, bytes]:  # noqa: ARG001 -- hers
    return pair_of(database, small, clock)


@pytest.fixture
def seen(database: Database, small: Plan, clock: Clock) -> Callable[[], tuple[int, int, int]]:
    """Admissions, conflicts and visitors as a supervisor reads them."""

    def look() -> tuple[int, int, int]:
        totals = Overview(database, small).totals(clock())
        return totals.admissions, len(totals.conflicts), totals.visitors

    return look


def test_a_conflict_is_told_with_all_that_is_asked_about_it(
    settling: Settling, database: Database, small: Plan, clock: Clock, ann: Registration
) -> None:
    (told,) = settling.told(Overview(database, small).totals(clock()).conflicts)
    assert told.who == ann
    assert (told.case.minutes, told.case.first.station, told.case.second.station) == (5, "desk-1", "desk-2")
    assert (told.case.first.operator, told.case.first.badge, told.case.second.badge) == ("mueller", False, False)


@pytest.mark.parametrize(
    ("settlement", "admissions"),
    [(Settlement.KEEP, 2), (Settlement.UNDO_FIRST, 1), (Settlement.UNDO_SECOND, 1), (Settlement.BLOCK, 2)],
)
def test_a_conflict_is_settled_once(
    settling: Settling,
    station: Station,
    ann: Registration,
    pair: tuple[bytes, bytes],
    seen: Callable[[], tuple[int, int, int]],
    settlement: Settlement,
    admissions: int,
) -> None:
    assert seen() == (2, 1, 1)
    assert settling.settle(pair, settlement, "looked at both", ADA)
    written = len(station.history(ann.id))
    assert not settling.settle(pair, settlement, "again", ADA)
    assert len(station.history(ann.id)) == written
    assert seen() == (admissions, 0, 1)
    assert station.find(ann.id).blocked is (settlement is Settlement.BLOCK)
    resolved = next(fact for fact in station.history(ann.id) if isinstance(fact.what, Resolved))
    assert resolved.what == Resolved((pair[0].hex(), pair[1].hex()), str(settlement), "looked at both")
    assert (resolved.operator, resolved.station) == ("ada", "office")
    assert not station.verify().altered


def test_who_knows_what_was_settled_can_settle_it_anew(
    settling: Settling,
    station: Station,
    ann: Registration,
    pair: tuple[bytes, bytes],
    seen: Callable[[], tuple[int, int, int]],
) -> None:
    settling.settle(pair, Settlement.UNDO_FIRST, "the first was a mistake", ADA)
    settling.settle(pair, Settlement.BLOCK, "a copied ticket", ADA)
    assert seen() == (2, 0, 1)
    assert station.find(ann.id).blocked
    settling.settle(pair, Settlement.UNDO_SECOND, "it was the same person", ADA)
    assert seen() == (1, 0, 1)
    assert not station.find(ann.id).blocked


def test_whom_somebody_unblocked_and_blocked_for_another_reason_stays_blocked(
    settling: Settling, station: Station, ann: Registration, pair: tuple[bytes, bytes]
) -> None:
    settling.settle(pair, Settlement.BLOCK, "a copied ticket", ADA)
    station.correct(ann.id, {"blocked": False})
    settling.settle(pair, Settlement.KEEP, "twins", ADA)
    assert not station.find(ann.id).blocked


def test_two_who_settle_it_apart_agree_in_the_end(
    settling: Settling,
    elsewhere: tuple[Database, Settling],
    database: Database,
    small: Plan,
    clock: Clock,
    pair: tuple[bytes, bytes],
) -> None:
    other, settling_there = elsewhere
    copy(database, other)
    settling.settle(pair, Settlement.UNDO_FIRST, "the first was a mistake", ADA)
    clock(seconds=1)
    settling_there.settle(pair, Settlement.UNDO_SECOND, "the second was", ADA)
    copy(database, other)
    copy(other, database)
    for each in (database, other):
        totals = Overview(each, small).totals(clock())
        assert (totals.admissions, totals.conflicts) == (1, ())
        with each.reading() as connection:
            undone = [fact for _, fact in journal.since(connection, 0) if isinstance(fact.what, Undone)]
        assert len(undone) == 2
    # The second passage is what does not count: the later word stands, and the first one counts again.
    desk = Station(other, small, name="desk-9", gate="main", clock=clock)
    assert desk.admit(desk.everybody()[0].id).decision.through == "main"  # type: ignore[union-attr]
    with other.reading() as connection:
        at = journal.find(connection, pair[0]).at
    assert desk.admit(desk.everybody()[0].id).decision.since == at  # type: ignore[union-attr]


def copy(source: Database, to: Database) -> None:
    with source.reading() as reading, to.writing() as writing:
        journal.take_in(writing, [fact for _, fact in journal.since(reading, 0)])


@pytest.mark.parametrize("role", [Role.STEWARD, Role.DESK])
def test_only_supervisors_settle(settling: Settling, pair: tuple[bytes, bytes], role: Role) -> None:
    with pytest.raises(StationError, match="only a supervisor"):
        settling.settle(pair, Settlement.KEEP, "why not", Operator("sam", "Sam", role))


def test_a_reason_is_said(settling: Settling, pair: tuple[bytes, bytes]) -> None:
    with pytest.raises(StationError, match="say why"):
        settling.settle(pair, Settlement.KEEP, "  ", ADA)


def test_only_two_admissions_of_one_person_can_be_settled(
    settling: Settling, station: Station, ann: Registration, pair: tuple[bytes, bytes]
) -> None:
    registered = station.history(ann.id)[0].id
    bob = station.register({"name": "Bob", "category": "visitor"})
    another = bytes.fromhex(station.admit(bob.id).fact)
    for wrong in ((registered, pair[1]), (pair[0], another)):
        with pytest.raises(StationError, match="two admissions of one registration"):
            settling.settle(wrong, Settlement.KEEP, "why not", ADA)


def test_a_conflict_is_found_by_the_beginning_of_its_id(
    settling: Settling, database: Database, small: Plan, clock: Clock, pair: tuple[bytes, bytes]
) -> None:
    conflicts = Overview(database, small).totals(clock()).conflicts
    assert settling.pair(pair[1].hex()[:12].upper(), conflicts) == pair
    with database.writing() as connection:  # as only a faulty program would
        said = (("no digest", "none either"), (pair[0].hex(),))
        entries = [Entry(Resolved(facts, Settlement.KEEP), milliseconds(clock())) for facts in said]
        journal.append_all(connection, "desk-9", small.id, entries)
    for wrong in ("", "zz", pair[0].hex()):
        with pytest.raises(StationError, match="no one conflict"):
            settling.pair(wrong, conflicts)
    settling.settle(pair, Settlement.KEEP, "twins", ADA)
    assert settling.pair(pair[1].hex()[:12], Overview(database, small).totals(clock()).conflicts) == pair
