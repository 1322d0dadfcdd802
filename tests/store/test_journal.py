"""The journal: chains that are whole, and every gap and change in them found."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from checkin.domain import facts
from checkin.domain.facts import Admitted, Printed, Reason, Refused, Registered
from checkin.store import journal, registrations
from checkin.store.database import Database
from checkin.store.journal import Checked, Entry, JournalError

DAY = 86_400_000


def write(database: Database, number: int, station: str = "desk-1") -> list[facts.Fact]:
    with database.writing() as connection:
        entries = [Entry(Admitted("visitor"), each, registration=f"R{each}", gate="main") for each in range(number)]
        return journal.append_all(connection, station, "small", entries)


def check(database: Database) -> Checked:
    with database.reading() as connection:
        return journal.check(connection, "small")


@pytest.fixture
def tamper(database: Database) -> Callable[[str], None]:
    """Changes the journal as somebody with the file and a tool would, past the triggers."""

    def run(statement: str) -> None:
        with closing(sqlite3.connect(database.path)) as raw:
            raw.execute("DROP TRIGGER journal_is_not_changed")
            raw.execute("DROP TRIGGER journal_is_not_shortened")
            raw.execute(statement)
            raw.commit()

    return run


def test_an_empty_journal_is_whole(database: Database) -> None:
    assert check(database) == Checked(0, 0, (), ())


def test_every_station_has_a_chain_of_its_own(database: Database) -> None:
    write(database, 5, "desk-1")
    write(database, 3, "desk-2")
    write(database, 2, "desk-1")
    assert check(database) == Checked(2, 10, (), ())
    with database.reading() as connection:
        told = [fact for _, fact in journal.since(connection, 0)]
    assert [(fact.station, fact.number) for fact in told] == [
        *(("desk-1", number) for number in (1, 2, 3, 4, 5)),
        *(("desk-2", number) for number in (1, 2, 3)),
        *(("desk-1", number) for number in (6, 7)),
    ]
    assert sorted(told, key=lambda fact: fact.order) == told


@pytest.mark.parametrize(
    ("statement", "missing", "altered"),
    [
        ("DELETE FROM journal WHERE number = 3", (("desk-1", 3),), []),
        ("DELETE FROM journal WHERE number IN (1, 2)", (("desk-1", 1), ("desk-1", 2)), []),
        ("DELETE FROM journal WHERE number IN (2, 4)", (("desk-1", 2), ("desk-1", 4)), []),
        ("""UPDATE journal SET body = '{"category":"speaker"}' WHERE number = 3""", (), [3]),
        ("UPDATE journal SET gate = 'side' WHERE number = 5", (), [5]),
        ("UPDATE journal SET at = at + 1 WHERE number IN (1, 2)", (), [1, 2]),
        ("UPDATE journal SET personal = '{}' WHERE number = 4", (), [4]),
        ("UPDATE journal SET kind = 'left' WHERE number = 4", (), [4]),
        ("UPDATE journal SET previous = zeroblob(32) WHERE number = 1", (), [1]),
    ],
)
def test_what_was_removed_or_altered_is_named(
    database: Database,
    tamper: Callable[[str], None],
    statement: str,
    missing: tuple[tuple[str, int], ...],
    altered: list[int],
) -> None:
    written = write(database, 5)
    write(database, 5, "a-desk")
    with closing(sqlite3.connect(database.path)) as raw:
        raw.execute("SELECT 1")
    tamper(f"{statement} AND station = 'desk-1'")
    found = check(database)
    assert found.missing == missing
    assert found.altered == tuple(written[number - 1].id.hex() for number in altered)


def test_a_fact_that_was_exchanged_for_a_whole_one_breaks_the_chain(
    database: Database, tamper: Callable[[str], None]
) -> None:
    """A forger who knows how digests are made writes a fact that holds by itself: the next one gives it away."""
    written = write(database, 3)
    place = facts.Place("desk-1", 1, written[0].id, written[0].stamp)
    false = facts.make(Admitted("speaker"), place, at=1, registration="R1", gate="main")
    assert facts.is_whole(false)
    tamper(
        f"UPDATE journal SET id = X'{false.id.hex()}', body = '{false.body}', stamp = {false.stamp}, at = {false.at} "
        "WHERE number = 2"
    )
    assert check(database).altered == (written[2].id.hex(),)


def test_the_journal_of_another_conference_is_not_whole(database: Database) -> None:
    (first, *_) = write(database, 3)
    with database.reading() as connection:
        assert journal.check(connection, "another").altered == (first.id.hex(),)


def test_a_number_given_twice_is_noticed(database: Database, tamper: Callable[[str], None]) -> None:
    """Two machines that run on copies of one disk write two chains under one name."""
    written = write(database, 2)
    place = facts.Place("desk-1", 1, written[0].id, written[0].stamp)
    twin = facts.make(Admitted("speaker"), place, at=1, registration="R1", gate="main")
    tamper(
        "INSERT INTO journal (id, station, number, previous, stamp, at, kind, registration, gate, body) VALUES "
        f"(X'{twin.id.hex()}', 'desk-1', 2, X'{twin.previous.hex()}', {twin.stamp}, 1, 'admitted', 'R1', 'main',"
        f" '{twin.body}')"
    )
    assert len(check(database).altered) == 1


def test_stamps_grow_over_all_stations_though_the_clock_goes_back(database: Database) -> None:
    for station, at in (("desk-1", 5 * DAY), ("desk-2", 4 * DAY), ("desk-3", 0), ("desk-1", 3 * DAY)):
        with database.writing() as connection:
            journal.append(connection, station, "small", Entry(Admitted("visitor"), at))
    with database.reading() as connection:
        stamps = [fact.stamp for _, fact in journal.since(connection, 0)]
        assert journal.last_stamp(connection) == stamps[-1]
    assert stamps == sorted(set(stamps))
    assert check(database).altered == ()


def test_facts_are_found_by_registration_by_id_by_kind_and_by_arrival(database: Database) -> None:
    with database.writing() as connection:
        made = journal.append_all(
            connection,
            "desk-1",
            "small",
            [
                Entry(Registered({"name": "Ann"}), 1, registration="A", operator="Eve"),
                Entry(Admitted("visitor"), 2, registration="A", gate="main"),
                Entry(Refused(Reason.UNPAID), 3, registration="B", gate="main"),
                Entry(Printed(9), 4, registration="A"),
            ],
        )
    with database.reading() as connection:
        assert journal.history(connection, "A") == [made[0], made[1], made[3]]
        assert journal.history(connection, "nobody") == []
        assert journal.find(connection, made[2].id) == made[2]
        assert list(journal.since(connection, 2)) == [(3, made[2]), (4, made[3])]
        assert [fact for _, fact in journal.since(connection, 0, ("admitted",))] == [made[1]]
        assert list(journal.since(connection, 4)) == []
        with pytest.raises(JournalError, match="there is no fact"):
            journal.find(connection, bytes(32))


def test_nothing_to_append_is_no_fact(database: Database) -> None:
    with database.writing() as connection:
        assert journal.append_all(connection, "desk-1", "small", []) == []
        assert journal.count(connection) == 0
        assert journal.last_stamp(connection) == 0


def test_long_journals_are_read_to_their_end(database: Database) -> None:
    """Longer than one page of the reader, which is 10,000 facts."""
    for start in range(0, 21_000, 7_000):
        with database.writing() as connection:
            entries = [Entry(Refused(Reason.UNKNOWN_CODE), start + each) for each in range(7_000)]
            journal.append_all(connection, "desk-1", "small", entries)
    with database.reading() as connection:
        assert [arrival for arrival, _ in journal.since(connection, 0)] == list(range(1, 21_001))
    assert check(database) == Checked(1, 21_000, (), ())


def heard_elsewhere(number: int, station: str = "desk-9") -> list[facts.Fact]:
    place, made = facts.beginning(station, "small"), list[facts.Fact]()
    for each in range(number):
        made.append(facts.make(Registered({"name": f"N{each}"}), place, at=each, registration=f"R{each}"))
        place = facts.following(place, made[-1])
    return made


def test_facts_of_another_station_are_taken_in_once_as_they_are(database: Database) -> None:
    """Some come twice, in one parcel and in another, and they come in any order."""
    own, made = write(database, 3), heard_elsewhere(1_200)
    with database.writing() as connection:
        assert journal.take_in(connection, []) == []
        assert journal.take_in(connection, [*made[700:], *made[700:710]]) == made[700:]
        assert journal.take_in(connection, [*made[650:750], own[0]]) == made[650:700]
        assert journal.take_in(connection, reversed(made)) == made[:650]
        assert journal.take_in(connection, made) == []
        assert registrations.count(connection) == 1_200
    assert check(database) == Checked(2, 1_203, (), ())


def test_a_station_goes_on_where_its_own_facts_taken_in_again_end(database: Database) -> None:
    """A station that lost its disk gets its chain back from others, and numbers on from its end."""
    with database.writing() as connection:
        journal.take_in(connection, reversed(heard_elsewhere(5, "desk-1")))
    assert [fact.number for fact in write(database, 2)] == [6, 7]
    assert check(database) == Checked(1, 7, (), ())


def test_a_fact_of_a_newer_version_is_kept_unless_it_is_about_a_registration(database: Database) -> None:
    known = heard_elsewhere(1)[0]
    with database.writing() as connection:
        strange = known._replace(id=bytes(31) + b"1", kind="teleported")
        assert journal.take_in(connection, [strange]) == [strange]
        assert journal.find(connection, strange.id) == strange
    with pytest.raises(JournalError, match="update this program"), database.writing() as connection:
        journal.take_in(connection, [known._replace(body='{"fields":{},"colour":1}')])
    with database.reading() as connection:
        assert journal.count(connection) == 1


def test_many_threads_write_one_chain(database: Database) -> None:
    def work(_turn: int) -> None:
        for _ in range(5):
            with database.writing() as connection:
                journal.append(connection, "desk-1", "small", Entry(Admitted("visitor"), 1))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(work, range(8)))
    assert check(database) == Checked(1, 40, (), ())
