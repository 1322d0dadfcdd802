"""The index of the search: written beside the journal, by whoever comes first, and never in a decision's way."""

from collections.abc import Callable

import pytest

from checkin.domain.registration import Registration
from checkin.station import Station
from checkin.store import arrivals, search
from checkin.store.database import Database


@pytest.fixture
def people(station: Station) -> list[Registration]:
    return [station.register({"name": name, "group": "G1"}) for name in ("Ada", "Bea", "Cem")]


def take_in(database: Database, terms: Callable[[str], str], limit: int = 100) -> bool:
    with database.writing() as connection:
        found = search.waiting(connection, limit)
        return search.take_in(connection, found, [(each.id, terms(each.id)) for each in found.people], ["nada"])


def matching(database: Database, query: str) -> set[str]:
    with database.reading() as connection:
        return {match.registration for match in search.matching(connection, query, 10)}


def test_what_was_registered_waits_to_be_taken_in(database: Database, people: list[Registration]) -> None:
    with database.reading() as connection:
        assert search.behind(connection, search.progress(connection)) == 3
        found = search.waiting(connection, 2)
    assert [(each.id, each.name, each.group) for each in found.people] == [
        (each.id, each.name, "G1") for each in people[:2]
    ]
    assert take_in(database, lambda who: f"r{who.lower()} nada")
    assert matching(database, '"nada"') == {each.id for each in people}
    with database.reading() as connection:
        assert search.behind(connection, search.progress(connection)) == 0
        assert search.progress(connection) == arrivals.newest(connection)
        assert search.words(connection, 0) == [(1, "nada")]
        assert search.words(connection, 1) == []


def test_decisions_are_passed_over(database: Database, station: Station, people: list[Registration]) -> None:
    take_in(database, lambda _: "nada")
    station.admit(people[0].id)
    with database.reading() as connection:
        assert search.behind(connection, search.progress(connection)) == 0
        assert search.waiting(connection, 10).people == ()
        assert search.waiting(connection, 10).upto == arrivals.newest(connection)


def test_what_is_corrected_is_no_longer_found_by_what_it_was(
    database: Database, station: Station, people: list[Registration]
) -> None:
    take_in(database, lambda _: "nada")
    station.correct(people[0].id, {"name": "Zoe"})
    take_in(database, lambda _: "nzoe")
    assert matching(database, '"nzoe"') == {people[0].id}
    assert matching(database, '"nada"') == {people[1].id, people[2].id}


def test_of_two_who_take_in_the_same_one_does(database: Database, people: list[Registration]) -> None:
    with database.reading() as connection:
        seen = search.waiting(connection, 100)
    assert take_in(database, lambda _: "nada")
    with database.writing() as connection:
        assert not search.take_in(connection, seen, [(people[0].id, "nother")])
    assert matching(database, '"nother"') == set()


def test_a_cleared_index_is_built_again(database: Database, people: list[Registration]) -> None:
    take_in(database, lambda _: "nada")
    with database.writing() as connection:
        search.clear(connection)
    assert matching(database, '"nada"') == set()
    with database.reading() as connection:
        assert search.words(connection, 0) == []
    assert take_in(database, lambda _: "nada")
    assert matching(database, '"nada"') == {each.id for each in people}


def test_tidying_ends_and_changes_no_answer(database: Database, people: list[Registration]) -> None:
    for limit in (1, 1, 1):
        take_in(database, lambda _: "nada", limit)
    with database.writing() as connection:
        rounds = 0
        while search.tidy(connection, 100):
            rounds += 1
            assert rounds < 100
    assert matching(database, '"nada"') == {each.id for each in people}


def test_what_is_written_while_parts_are_left_alone_is_found(database: Database, people: list[Registration]) -> None:
    with database.writing() as connection:
        search.prepare(connection)
    for _ in people:
        take_in(database, lambda _: "nada", 1)
    assert matching(database, '"nada"') == {each.id for each in people}
    with database.writing() as connection:
        search.settle(connection)
    assert matching(database, '"nada"') == {each.id for each in people}


def test_people_of_one_group_are_found_together(database: Database, people: list[Registration]) -> None:
    with database.reading() as connection:
        assert search.together(connection, "group", "G1", 2) == people[:2]
        assert search.together(connection, "group", "", 2) == []
        with pytest.raises(ValueError, match="name"):
            search.together(connection, "name", "Ada", 2)
