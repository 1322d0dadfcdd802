"""The hub's running numbers: given out once, in order, and looked up however long the journal is."""

from collections.abc import Callable

from checkin.domain.facts import Fact, Refused, beginning, following, make
from checkin.domain.what import Reason
from checkin.store import journal, positions
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

_STEP = 100  # instructions of SQLite's machine between two calls
_STATIONS = ("desk-1", "desk-2", "desk-3")


def steps(connection: Connection, work: Callable[[], object]) -> int:
    """How many hundred instructions something takes."""
    found: list[int] = []
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.set_progress_handler(lambda: found.append(1), _STEP)
    work()
    driver.set_progress_handler(None, _STEP)
    return len(found)


def at_the_same_time(number: int) -> list[Fact]:
    """So many facts of each of three stations, which nobody told of the others."""
    made: list[Fact] = []
    for station in _STATIONS:
        place = beginning(station, "conference")
        for at in range(number):
            made.append(make(Refused(Reason.UNKNOWN_CODE), place, at=at))
            place = following(place, made[-1])
    return made


def test_what_is_known_is_looked_up_and_not_searched_for(database: Database) -> None:
    with database.writing() as connection:
        refused = (Entry(Refused(Reason.UNKNOWN_CODE), at) for at in range(2_000))
        facts = journal.append_all(connection, "desk-1", "conference", refused)
        positions.take_in(connection, facts)

    with database.writing() as connection:
        assert positions.newest(connection) == 2_000
        assert steps(connection, lambda: positions.newest(connection)) <= 1
        # Sent again, as after an answer that was lost.
        assert steps(connection, lambda: positions.take_in(connection, facts[-5:])) <= 10


def test_what_several_stations_send_at_once_is_told_in_the_order_of_its_positions(database: Database) -> None:
    with database.writing() as connection:
        placed = positions.take_in(connection, at_the_same_time(4))
    assert [placed.positions[fact.id] for fact in placed.new] == list(range(1, 13))


def test_a_fact_has_one_position_however_often_it_comes(database: Database) -> None:
    facts = at_the_same_time(4)
    with database.writing() as connection:
        first = positions.take_in(connection, facts[:7])
        again = positions.take_in(connection, facts)
        told = positions.after(connection, 0, 100)
    assert set(again.new) == set(facts[7:])
    assert again.positions.items() > first.positions.items()
    assert sorted(again.positions.values()) == [position for position, _ in told] == list(range(1, 13))
