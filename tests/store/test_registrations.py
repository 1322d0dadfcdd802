"""Registrations: the same whatever order their facts arrive in, and found by exactly what was asked for."""

import shutil
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import Corrected, Fact, Registered
from checkin.domain.registration import Registration, with_fields
from checkin.store import journal, registrations
from checkin.store.database import Database, open_database
from checkin.store.journal import Entry

CHANGE = st.tuples(
    st.sampled_from(["desk-1", "desk-2", "desk-3"]),
    st.sampled_from(["A", "B"]),
    st.integers(0, 3),  # few times, so that several facts have the same
    st.fixed_dictionaries(
        {},
        optional={
            "name": st.sampled_from(["Ann", "李伟", ""]),
            "category": st.sampled_from(["visitor", "speaker"]),
            "paid": st.booleans(),
            "answers": st.lists(st.sampled_from(["meal=", "meal=vegan", "size=m", "size=l"]), max_size=2),
            "days": st.lists(st.sampled_from(["first", "second"]), max_size=2),
        },
    ),
    st.booleans(),
)


@settings(max_examples=60)
@given(data=st.data(), changes=st.lists(CHANGE, min_size=1, max_size=8))
def test_a_registration_is_the_same_in_whatever_order_its_facts_arrive(
    tmp_path_factory: pytest.TempPathFactory, empty_database: Path, data: st.DataObject, changes: list[tuple]
) -> None:
    places: dict[str, facts.Place] = {}
    made: list[Fact] = []
    for station, who, at, fields, first in changes:
        # The stations have not heard of each other: their stamps go over and under one another.
        place = places.get(station) or facts.beginning(station, "small")
        what = Registered(fields) if first else Corrected(fields)
        made.append(facts.make(what, place, at=at, registration=who))
        places[station] = facts.following(place, made[-1])
    expected = {"A": Registration("A"), "B": Registration("B")}
    for fact in sorted(made, key=lambda fact: (fact.stamp, fact.id)):
        assert isinstance(fact.what, Registered | Corrected)
        who = fact.registration or ""
        expected[who] = with_fields(expected[who], fact.what.fields)
    heard = {fact.registration for fact in made}

    path = Path(shutil.copy(empty_database, tmp_path_factory.mktemp("fold") / "checkin.sqlite"))
    told = data.draw(st.permutations([*made, *data.draw(st.lists(st.sampled_from(made), max_size=4))]))
    new = []
    with closing(open_database(path)) as database:
        while told:
            size = data.draw(st.integers(1, len(told)))
            with database.writing() as connection:
                new += journal.take_in(connection, told[:size])
            told = told[size:]
        with database.reading() as connection:
            found = {each.id: each for each in registrations.each(connection)}
    assert found == {who: expected[who] for who in heard}
    assert sorted(new, key=lambda fact: fact.id) == sorted(made, key=lambda fact: fact.id)


@pytest.mark.parametrize("later_first", [False, True])
def test_of_two_corrections_at_the_same_moment_the_same_one_stands_on_every_station(
    database: Database, *, later_first: bool
) -> None:
    made = [
        facts.make(Corrected({"name": name}), facts.beginning(desk, "small"), at=1, registration="A")
        for desk, name in (("desk-1", "Ann"), ("desk-2", "Anne"))
    ]
    assert made[0].stamp == made[1].stamp
    earlier, later = sorted(made, key=lambda fact: fact.id)
    for fact in (later, earlier) if later_first else (earlier, later):
        with database.writing() as connection:
            journal.take_in(connection, [fact])
    assert isinstance(later.what, Corrected)
    with database.reading() as connection:
        found = registrations.find(connection, "A")
    assert found == with_fields(Registration("A"), later.what.fields)


@pytest.fixture
def some(database: Database) -> Database:
    with database.writing() as connection:
        entries = [
            Entry(Registered({"code": "A-1", "category": "visitor", "name": "Ann"}), 1, registration="B"),
            Entry(Registered({"code": "a-1", "category": "speaker"}), 1, registration="C"),
            Entry(Registered({"code": "A-1", "category": "visitor"}), 1, registration="A"),
            Entry(Registered({"category": "visitor"}), 1, registration="D"),
        ]
        journal.append_all(connection, "desk-1", "small", entries)
    return database


@pytest.mark.parametrize(
    ("code", "who"),
    [
        ("A-1", "A"),  # of two with one code, always the same
        ("a-1", "C"),
        ("A-1 ", None),
        ("A‑1", None),
        ("A-1\x00", None),
        ("", None),
        ("%", None),
        ("\ud800", None),
        ("A-1\udfff", None),
        ("' OR 1=1 --", None),
    ],
)
def test_a_code_is_found_exactly_as_it_is(some: Database, code: str, who: str | None) -> None:
    with some.reading() as connection:
        found = registrations.find_by_code(connection, code)
    assert (found.id if found else None) == who


def test_registrations_are_listed_by_id_and_by_category(some: Database) -> None:
    with some.reading() as connection:
        assert [each.id for each in registrations.each(connection)] == ["A", "B", "C", "D"]
        assert [each.id for each in registrations.each(connection, "visitor")] == ["A", "B", "D"]
        assert list(registrations.each(connection, "media")) == []
        assert registrations.count(connection) == 4
        found = registrations.find(connection, "B")
        assert found == Registration("B", category="visitor", code="A-1", name="Ann")
        assert registrations.find(connection, "b") is None


def test_many_registrations_are_changed_at_once(database: Database) -> None:
    """More than the parameters of one statement."""
    ids = [f"R{number:04}" for number in range(1_700)]
    with database.writing() as connection:
        journal.append_all(
            connection, "d", "small", [Entry(Registered({"name": each}), 1, registration=each) for each in ids]
        )
    with database.writing() as connection:
        journal.append_all(
            connection, "d", "small", [Entry(Corrected({"paid": False}), 2, registration=each) for each in ids]
        )
    with database.reading() as connection:
        found = list(registrations.each(connection))
    assert [each.name for each in found] == ids
    assert not any(each.paid for each in found)


def test_what_is_about_nobody_changes_nobody(database: Database) -> None:
    with database.writing() as connection:
        journal.append(connection, "d", "small", Entry(Corrected({"paid": False}), 1))
        assert registrations.count(connection) == 0
