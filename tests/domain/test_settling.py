"""Conflicts settled by people who may be apart: the later settlement stands, whatever order the facts come in."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import Admitted, Fact, Printed, Resolved, Undone, What
from checkin.domain.presence import history
from checkin.domain.settling import Undoings, case


class Chains:
    """Facts about one registration at several stations, each later by its stamp than those before it."""

    def __init__(self) -> None:
        self._places: dict[str, facts.Place] = {}
        self._minutes = count(1)
        self.facts: list[Fact] = []

    def write(self, what: What, station: str = "desk-1", *, operator: str | None = None) -> Fact:
        place = self._places.get(station) or facts.beginning(station, "fair")
        minute = next(self._minutes)
        fact = facts.make(what, place, at=minute * 60_000, registration="Ann", gate="main", operator=operator)
        self._places[station] = facts.following(place, fact)
        self.facts.append(fact)
        return fact

    def conflict(self) -> tuple[Fact, Fact]:
        return self.write(Admitted("visitor"), "desk-1", operator="ada"), self.write(Admitted("visitor"), "desk-2")

    def settle(self, pair: tuple[Fact, Fact], settlement: str, station: str, undo: Fact | None = None) -> Fact:
        resolved = self.write(Resolved((pair[0].id.hex(), pair[1].id.hex()), settlement), station)
        if undo:
            self.write(Undone(undo.id.hex(), settles=resolved.id.hex()), station)
        return resolved


@pytest.fixture
def chains() -> Chains:
    return Chains()


def counting(facts: list[Fact]) -> set[bytes]:
    return {passage.id for passage in history(facts).passages}


def test_an_undo_counts_with_the_settlement_that_it_belongs_to(chains: Chains) -> None:
    first, second = chains.conflict()
    resolved = chains.settle((first, second), "undo-first", "supervisor-1", undo=first)
    assert counting(chains.facts) == {second.id}
    assert Undoings.of(chains.facts).settled(second.id, first.id) == resolved.id


def test_of_two_who_settle_it_apart_the_later_stands(chains: Chains) -> None:
    first, second = chains.conflict()
    chains.settle((first, second), "undo-first", "supervisor-1", undo=first)
    later = chains.settle((second, first), "undo-second", "supervisor-2", undo=second)
    assert counting(chains.facts) == {first.id}
    assert Undoings.of(chains.facts).settled(first.id, second.id) == later.id


def test_what_was_undone_counts_again_when_somebody_later_keeps_both(chains: Chains) -> None:
    first, second = chains.conflict()
    chains.settle((first, second), "undo-first", "supervisor-1", undo=first)
    chains.settle((first, second), "keep", "supervisor-2")
    assert counting(chains.facts) == {first.id, second.id}


def test_an_undo_at_a_desk_stands_whatever_is_settled(chains: Chains) -> None:
    first, second = chains.conflict()
    chains.write(Undone(first.id.hex()), "desk-1")
    chains.settle((first, second), "keep", "supervisor-1")
    assert counting(chains.facts) == {second.id}


def test_an_undo_whose_settlement_has_not_come_waits_for_it(chains: Chains) -> None:
    first, second = chains.conflict()
    chains.settle((first, second), "undo-first", "supervisor-1", undo=first)
    without = [fact for fact in chains.facts if fact.kind != "resolved"]
    assert counting(without) == {first.id, second.id}


def test_an_undo_of_what_is_no_fact_undoes_nothing(chains: Chains) -> None:
    first, second = chains.conflict()
    chains.write(Undone("no digest at all"))
    chains.write(Resolved(("neither", "this"), "keep"))
    assert counting(chains.facts) == {first.id, second.id}
    assert Undoings.of(chains.facts).settled(first.id, second.id) is None


@given(data=st.data(), said=st.lists(st.sampled_from(["keep", "undo-first", "undo-second"]), min_size=1, max_size=4))
def test_order_and_repetition_change_nothing(data: st.DataObject, said: list[str]) -> None:
    chains = Chains()
    pair = chains.conflict()
    for place, settlement in enumerate(said):
        undo = {"undo-first": pair[0], "undo-second": pair[1]}.get(settlement)
        chains.settle(pair, settlement, f"supervisor-{place}", undo)
    mixed = data.draw(st.permutations(chains.facts + chains.facts[-3:]))
    gone = {"undo-first": {pair[0].id}, "undo-second": {pair[1].id}}.get(said[-1], set())
    assert counting(mixed) == {pair[0].id, pair[1].id} - gone
    found = Undoings()
    changed = [found.take(fact.order, fact.kind, fact.body) for fact in mixed if fact.kind in ("undone", "resolved")]
    assert frozenset().union(*changed) <= {pair[0].id, pair[1].id}
    assert {each.id for each in pair if each.id in found} == gone == found.undone


def test_a_case_says_who_stood_where_when_and_who_got_a_badge(chains: Chains) -> None:
    first = chains.write(Admitted("visitor"), "desk-1", operator="ada")
    chains.write(Printed(1), "desk-1")
    second = chains.write(Admitted("visitor"), "desk-2")
    chains.write(Admitted("visitor"), "desk-2")
    chains.write(Printed(2), "desk-2")
    told = case((first.id, second.id), chains.facts)
    assert told
    assert (told.registration, told.minutes, told.id) == ("Ann", 2, second.id.hex()[:12])
    assert (told.first.station, told.first.gate, told.first.operator, told.first.badge) == (
        "desk-1",
        "main",
        "ada",
        True,
    )
    assert (told.second.station, told.second.at, told.second.operator, told.second.badge) == (
        "desk-2",
        180_000,
        "",
        False,
    )


def test_a_badge_that_did_not_come_out_was_none(chains: Chains) -> None:
    first, second = chains.conflict()
    printed = chains.write(Printed(1), "desk-2")
    told = case((first.id, second.id), chains.facts)
    assert told
    assert told.second.badge
    chains.write(Undone(printed.id.hex()), "desk-2")
    told = case((first.id, second.id), chains.facts)
    assert told
    assert not told.second.badge


def test_of_a_conflict_whose_facts_are_not_here_nothing_is_told(chains: Chains) -> None:
    first, second = chains.conflict()
    assert case((first.id, second.id), [first]) is None
    assert case((first.id, second.id), [second]) is None
