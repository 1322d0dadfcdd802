"""The hub's running numbers: given out once, and looked up however long the journal is."""

from checkin.domain.facts import Refused
from checkin.domain.what import Reason
from checkin.store import journal, positions
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

_STEP = 100  # instructions of SQLite's machine between two calls


def steps(connection: Connection) -> int:
    """How many hundred instructions it takes to find the newest position."""
    found: list[int] = []
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.set_progress_handler(lambda: found.append(1), _STEP)
    positions.newest(connection)
    driver.set_progress_handler(None, _STEP)
    return len(found)


def test_the_newest_position_is_looked_up_and_not_searched_for(database: Database) -> None:
    with database.writing() as connection:
        refused = (Entry(Refused(Reason.UNKNOWN_CODE), at) for at in range(2_000))
        facts = journal.append_all(connection, "desk-1", "conference", refused)
        positions.take_in(connection, facts)

    with database.reading() as connection:
        assert positions.newest(connection) == 2_000
        assert steps(connection) <= 1
