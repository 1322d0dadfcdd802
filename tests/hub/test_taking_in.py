"""Facts get into a hub's journal as they are, once each, whatever they say and in whatever order they come."""

import pytest

from checkin.domain.facts import Admitted, Fact, Worded, beginning, following, make
from checkin.store import positions
from checkin.store.database import Database

ODD = ("\\N", "\\.", "a\tb", "one\ntwo\r\n", "\\x41", "\\", "", "李伟", "'\"", "{}")


def chain(number: int, station: str = "desk-1") -> list[Fact]:
    place, made = beginning(station, "small"), []
    for at in range(number):
        made.append(make(Admitted("visitor", at), place, at=at, registration=f"R{at}", gate="main"))
        place = following(place, made[-1])
    return made


def test_whatever_facts_say_is_kept_as_it_stands(hub_database: Database) -> None:
    place, made = beginning("desk-1", "small"), []
    for odd in ODD:
        for personal, digest in ((odd, b"\x00" * 32), (None, None)):
            what = Worded(odd, odd, personal, digest)
            made.append(make(what, place, at=-1, registration=odd, gate=odd, operator=odd or None))
            place = following(place, made[-1])
    with hub_database.writing() as connection:
        placed = positions.take_in(connection, made)
        assert positions.after(connection, 0, 100) == list(enumerate(made, start=1))
    assert placed.new == tuple(made)


@pytest.mark.parametrize("first", [slice(0, 6), slice(6, 12), slice(3, 9), slice(0, 12, 2), slice(1, 12, 2)], ids=repr)
def test_what_was_there_keeps_its_position_and_the_rest_follows(hub_database: Database, first: slice) -> None:
    made = [fact for station in ("desk-1", "desk-2") for fact in chain(12, station)]
    there = made[first]
    with hub_database.writing() as connection:
        before = positions.take_in(connection, there)
    with hub_database.writing() as connection:
        placed = positions.take_in(connection, made)
        known = positions.after(connection, 0, 100)
    assert {id_: placed.positions[id_] for id_ in before.positions} == before.positions
    assert set(placed.new) == set(made) - set(there)
    assert [placed.positions[fact.id] for fact in placed.new] == list(range(len(there) + 1, len(made) + 1))
    assert [fact.id for _, fact in known] == sorted(placed.positions, key=placed.positions.__getitem__)


def test_two_facts_with_one_number_are_both_kept(hub_database: Database) -> None:
    """The chain divided: a station ran twice, or was restored from a copy."""
    made = chain(3)
    other = make(Admitted("speaker"), following(beginning("desk-1", "small"), made[0]), at=9, registration="R9")
    with hub_database.writing() as connection:
        positions.take_in(connection, made)
    with hub_database.writing() as connection:
        assert positions.take_in(connection, [other]).new == (other,)
        assert positions.newest(connection) == 4
