"""The database file: brought up to date, kept safe, and every fault of it said in a sentence."""

import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from checkin.domain.facts import Admitted, Registered
from checkin.shipped import MIGRATIONS
from checkin.store import journal, stations
from checkin.store.database import Database, StoreError, create_database, open_database
from checkin.store.journal import Entry
from checkin.store.tables import REVISION, metadata


def pragma(connection: Connection, name: str) -> Any:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def fill(database: Database, number: int, size: int = 1) -> None:
    entries = [Entry(Registered({"name": "n" * size}), 1, registration=f"R{each}") for each in range(number)]
    with database.writing() as connection:
        journal.append_all(connection, "desk-1", "small", entries)


def test_the_migrations_make_exactly_the_tables_that_the_program_speaks_of(database: Database) -> None:
    with database.reading() as connection:
        # The index of the search is SQLite's alone, and `search.py` speaks of it in SQLite's own words.
        without_index = {"include_name": lambda name, kind, _: kind != "table" or not name.startswith("search")}
        assert compare_metadata(MigrationContext.configure(connection, opts=without_index), metadata) == []


def test_the_newest_migration_is_the_one_that_the_program_expects(database: Database) -> None:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_heads() == [REVISION]
    with database.reading() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == REVISION


def test_a_hub_of_an_earlier_version_keeps_its_stations(tmp_path: Path) -> None:
    path = tmp_path / "checkin.sqlite"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with closing(Database(path)) as earlier, earlier.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0008")
        connection.exec_driver_sql(
            "INSERT INTO stations (name, gate, direction, role, key, joined, have, head, highest, position, waiting,"
            """ "offset", printer, camera, checkin)"""
            " VALUES ('desk-1', 'main', 'in', 'desk', 'ab', 1, 7, x'00', 7, 7, 0, 0, 'ready', 'lost', '0.1')"
        )
    with closing(open_database(path)) as database, database.reading() as connection:
        (found,) = stations.everyone(connection)
    assert (found.name, found.have, found.printer, found.camera, found.checkin) == ("desk-1", 7, "ready", "lost", "0.1")
    assert (found.backup, found.backed_up) == ("", None)


@pytest.mark.parametrize("way", ["reading", "writing"])
def test_what_was_committed_outlives_a_power_cut(database: Database, way: str) -> None:
    with getattr(database, way)() as connection:
        assert pragma(connection, "journal_mode") == "wal"
        assert pragma(connection, "synchronous") == 2  # FULL
        assert pragma(connection, "foreign_keys") == 1


def test_a_simulation_does_not_wait_for_the_disk(database: Database) -> None:
    database.close()
    with closing(open_database(Path(str(database.path)), careful=False)) as hurried, hurried.writing() as connection:
        assert pragma(connection, "synchronous") == 0  # OFF


def test_a_reader_sees_one_moment_while_others_write(database: Database) -> None:
    fill(database, 1)
    with database.reading() as connection:
        before = journal.count(connection)
        with database.writing() as other:
            journal.append(other, "desk-1", "small", Entry(Admitted("visitor"), 1))
        assert journal.count(connection) == before
    with database.reading() as connection:
        assert journal.count(connection) == before + 1


def test_what_fails_halfway_leaves_nothing_behind(database: Database) -> None:
    with pytest.raises(RuntimeError), database.writing() as connection:  # noqa: PT012 -- both belong together
        journal.append(connection, "desk-1", "small", Entry(Admitted("visitor"), 1))
        raise RuntimeError
    with database.reading() as connection:
        assert journal.count(connection) == 0


def test_a_database_is_made_once(database_file: Path) -> None:
    with pytest.raises(StoreError, match="already"):
        create_database(database_file)


@pytest.mark.parametrize("folder", ["a b", "what? really", "100%", "a#b", "会场", "a&b=c;d", "a%20b"])
def test_a_folder_may_have_any_name(tmp_path: Path, empty_database: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    path = tmp_path / folder / "checkin.sqlite"
    shutil.copy(empty_database, path)
    with closing(open_database(path)) as database:
        fill(database, 1)
    assert sorted(each.name for each in tmp_path.iterdir()) == [folder]
    with closing(sqlite3.connect(path)) as raw:
        assert raw.execute("SELECT count(*) FROM journal").fetchone() == (1,)


def test_a_database_that_is_not_there_is_not_made_by_looking_for_it(tmp_path: Path) -> None:
    path = tmp_path / "checkin.sqlite"
    with pytest.raises(StoreError, match="checkin init"):
        open_database(path)
    assert not path.exists()


def test_a_database_cannot_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="folder must be there"):
        create_database(tmp_path / "gone" / "checkin.sqlite")


def test_the_database_of_a_newer_version_is_left_alone(database_file: Path) -> None:
    with closing(sqlite3.connect(database_file)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
        raw.commit()
    before = database_file.read_bytes()
    with pytest.raises(StoreError, match="newer version"):
        open_database(database_file)
    assert database_file.read_bytes() == before


@pytest.mark.parametrize("content", [b"no database at all\n" * 500, b"\x00" * 4096 + b"x", os.urandom(9000)])
def test_a_file_that_is_no_database_is_refused_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "checkin.sqlite"
    path.write_bytes(content)
    with pytest.raises(StoreError, match="is damaged: keep the file"):
        open_database(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("rubbish", [b"\xff", b"\x00", b"checkin "])
def test_a_damaged_page_is_noticed_and_said(database_file: Path, rubbish: bytes) -> None:
    with closing(open_database(database_file)) as database:
        fill(database, 400, size=200)
    content = bytearray(database_file.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    # All but the first pages, where the tables are described: the database still opens.
    for page in range(len(content) // size // 2, len(content) // size):
        content[page * size : (page + 1) * size] = (rubbish * size)[:size]
    database_file.write_bytes(content)
    with closing(open_database(database_file)) as database:  # noqa: SIM117 -- opens; only then looks
        with pytest.raises(StoreError, match="is damaged: keep the file"), database.reading() as connection:
            journal.check(connection, "small")


@pytest.fixture
def powerless() -> Iterator[Path]:
    """A folder in which this process may read and not write; also where the tests run as the superuser."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    superuser = os.geteuid() == 0
    try:
        yield folder
    finally:
        if superuser:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)


@pytest.mark.parametrize("folder_too", [False, True])
def test_a_database_that_may_not_be_written_is_refused_with_a_sentence(
    powerless: Path, empty_database: Path, *, folder_too: bool
) -> None:
    path = Path(shutil.copy(empty_database, powerless / "checkin.sqlite"))
    path.chmod(0o444)
    powerless.chmod(0o555 if folder_too else 0o777)
    if os.geteuid() == 0:
        os.seteuid(65534)
    with pytest.raises(StoreError, match="writable"):  # noqa: SIM117 -- whichever of the two notices first
        with closing(open_database(path)) as database:
            fill(database, 1)


def test_a_full_disk_is_said_and_nothing_is_lost(database: Database) -> None:
    fill(database, 10)
    with database.reading() as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pragma(connection, 'page_count') + 1}")
    with pytest.raises(StoreError, match="is full: free some space"):
        fill(database, 100, size=1000)
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
        assert journal.check(connection, "small").facts == 10


@pytest.mark.parametrize(
    ("statement", "sentence"),
    [
        ("SELECT * FROM nowhere", r"cannot be used \(no such table: nowhere\)"),
        ("INSERT INTO registrations (id) VALUES ('R')", "fault of the program"),
    ],
)
def test_any_other_fault_of_the_database_is_said_too(database: Database, statement: str, sentence: str) -> None:
    with pytest.raises(StoreError, match=sentence) as caught, database.writing() as connection:
        connection.exec_driver_sql(statement)
    assert re.search(re.escape(str(database.path)), str(caught.value))


CHANGES = {
    "id": "X'00'",
    "station": "'desk-9'",
    "number": "77",
    "previous": "X'00'",
    "stamp": "1",
    "at": "2",
    "kind": "'left'",
    "registration": "NULL",
    "gate": "'side'",
    "operator": "'Eve'",
    "body": "'{}'",
    "personal": "'{}'",
    "personal_digest": "NULL",
}


@pytest.mark.parametrize("column", [*CHANGES, "DELETE"])
def test_the_journal_refuses_every_change_and_every_removal(database: Database, column: str) -> None:
    fill(database, 3)
    statement = (
        "DELETE FROM journal" if column == "DELETE" else f'UPDATE journal SET "{column}" = {CHANGES.get(column)}'
    )
    with closing(sqlite3.connect(database.path)) as raw, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        raw.execute(f"{statement} WHERE number = 2")
    with database.reading() as connection:
        assert journal.check(connection, "small").altered == ()


def test_the_position_is_set_once_and_personal_data_can_be_taken_out(database: Database) -> None:
    fill(database, 2)
    with closing(sqlite3.connect(database.path)) as raw:
        raw.execute("UPDATE journal SET position = 7 WHERE number = 1")
        raw.execute("UPDATE journal SET position = 7 WHERE number = 1")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute("UPDATE journal SET position = 8 WHERE number = 1")
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            raw.execute("UPDATE journal SET position = NULL WHERE number = 1")
        with pytest.raises(sqlite3.IntegrityError):
            raw.execute("UPDATE journal SET position = 7 WHERE number = 2")
        raw.execute("UPDATE journal SET personal = ''")
        raw.commit()
    with database.reading() as connection:
        found = journal.check(connection, "small")
        assert (found.facts, found.missing, found.altered) == (2, (), ())
        assert [fact.personal for fact in journal.history(connection, "R1")] == [""]


REPLACED = (
    "INSERT OR REPLACE INTO journal (arrival, id, station, number, previous, stamp, at, kind, body) "
    "SELECT arrival, id, station, number, previous, stamp, 99, kind, body FROM journal WHERE number = 2"
)


def test_a_fact_cannot_be_replaced_by_another_in_its_place(database: Database) -> None:
    fill(database, 3)
    with pytest.raises(StoreError, match="append-only"), database.writing() as connection:
        connection.execute(text(REPLACED))
    with database.reading() as connection:
        found = journal.check(connection, "small")
        assert (found.facts, found.missing, found.altered) == (3, (), ())


def test_a_fact_that_another_program_replaced_is_found(database: Database) -> None:
    """INSERT OR REPLACE asks a trigger for removals only where a connection wants that, as SQLite documents it."""
    fill(database, 3)
    with closing(sqlite3.connect(database.path)) as raw:
        raw.execute(REPLACED)
        raw.commit()
    with database.reading() as connection:
        found = journal.check(connection, "small")
        assert (found.facts, found.missing, len(found.altered)) == (3, (), 1)
