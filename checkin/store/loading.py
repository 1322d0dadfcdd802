"""A snapshot becomes the database of a station that is new, or goes into that of one that is at work.

That is done a little at a time, so that no decision waits long. First the journal, then the registrations, which are a
fold of it: whoever is decided on meanwhile is either not known yet, or known with everything that happened. What the
station wrote itself stays as it is.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from checkin.domain.facts import Fact
from checkin.domain.registration import Registration
from checkin.store import exchanges, forgetting, journal, registrations
from checkin.store.database import Connection, Database, StoreError, open_database

_AT_ONCE: Final = 5_000  # rows in one transaction: about 80 ms
_BUSY: Final = 10.0  # seconds
_FACT: Final = ", ".join(Fact._fields)
_PERSON: Final = ", ".join(f'"{field.name}"' for field in fields(Registration)) + ", stamp"
# The tables of the index as FTS5 keeps it: https://sqlite.org/fts5.html#fts5_data_structures
_INDEX: Final = ("search_entries", "search_words", "search_data", "search_idx", "search_config")


@dataclass(frozen=True, slots=True)
class Loaded:
    """`before`: registrations that were here already, and are not in the search as they are now."""

    before: tuple[str, ...]
    indexed: bool


def place(snapshot: Path, path: Path) -> Database:
    """Make a snapshot the database in a file that is not there yet. Raises StoreError."""
    if path.exists():
        raise StoreError(f"there is a database {path} already: choose another --home")
    try:
        snapshot.replace(path)
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}): choose another --home") from error
    placed = open_database(path)
    with placed.writing() as connection:
        exchanges.begin(connection)
    return placed


def load(database: Database, snapshot: Path, progress: Callable[[int, int], object]) -> Loaded:
    """Take in everything of a snapshot; what is here already is left. It may be done again, from wherever it stopped.

    `progress` is told how many registrations there are, and of how many. Raises StoreError.
    """
    with _both(Path(str(database.path)), snapshot) as connection:
        _forgotten(connection)
        _journal(connection)
        before = _registrations(connection, progress)
        indexed = _index(connection)
    for start in range(0, len(before), _AT_ONCE):
        with database.writing() as own:
            _fold(own, before[start : start + _AT_ONCE])
    with database.writing() as own:
        forgetting.again(own)  # the copy may be older than the wish to be forgotten
    return Loaded(tuple(before), indexed)


@contextmanager
def _both(path: Path, snapshot: Path) -> Iterator[sqlite3.Connection]:
    """A connection of its own: it writes tables of the index behind the back of FTS5, which notices it on others."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=_BUSY)) as connection:
            connection.execute("PRAGMA synchronous = NORMAL")  # the last transaction of all is another connection's
            connection.execute("PRAGMA cache_size = -64000")
            connection.execute("ATTACH ? AS copy", (str(snapshot),))
            yield connection
    except sqlite3.Error as error:
        raise StoreError(f"the copy of the registrations cannot be put into {path} ({error}): try again") from error


def _forgotten(connection: sqlite3.Connection) -> None:
    with _transaction(connection):
        connection.execute("INSERT OR IGNORE INTO main.forgotten SELECT registration FROM copy.forgotten")


def _journal(connection: sqlite3.Connection) -> None:
    last = connection.execute("SELECT coalesce(max(arrival), 0) FROM copy.journal").fetchone()[0]
    for start in range(0, last, _AT_ONCE):
        with _transaction(connection):
            connection.execute(
                f"INSERT INTO journal ({_FACT}) SELECT {_FACT} FROM copy.journal"  # noqa: S608 -- names of columns
                " WHERE arrival > ? AND arrival <= ? ORDER BY arrival ON CONFLICT (station, number, id) DO NOTHING",
                (start, start + _AT_ONCE),
            )


def _registrations(connection: sqlite3.Connection, progress: Callable[[int, int], object]) -> list[str]:
    """Copy those that are not here; returns the ids of the others."""
    total = connection.execute("SELECT count(*) FROM copy.registrations").fetchone()[0]
    before: list[str] = []
    after, done = "", 0
    while done < total:
        with _transaction(connection):
            upto, number = connection.execute(
                "SELECT max(id), count(*) FROM (SELECT id FROM copy.registrations WHERE id > ? ORDER BY id LIMIT ?)",
                (after, _AT_ONCE),
            ).fetchone()
            here = connection.execute(
                "SELECT id FROM main.registrations WHERE id > ? AND id <= ?"
                " AND id IN (SELECT id FROM copy.registrations WHERE id > ? AND id <= ?)",
                (after, upto, after, upto),
            )
            before += (row[0] for row in here)
            connection.execute(
                f"INSERT OR IGNORE INTO main.registrations ({_PERSON}) SELECT {_PERSON}"  # noqa: S608 -- columns
                " FROM copy.registrations WHERE id > ? AND id <= ? ORDER BY id",
                (after, upto),
            )
        after, done = upto, done + number
        progress(done, total)
    others = connection.execute("SELECT id FROM main.registrations WHERE id NOT IN (SELECT id FROM copy.registrations)")
    return before + [row[0] for row in others]


def _index(connection: sqlite3.Connection) -> bool:
    """Copy the search index over the one that is here, if the snapshot has one, and nobody is in it to be forgotten."""
    has_one, not_to_be_found = connection.execute(
        "SELECT EXISTS (SELECT 1 FROM copy.search_entries),"
        " EXISTS (SELECT registration FROM main.forgotten EXCEPT SELECT registration FROM copy.forgotten)"
    ).fetchone()
    if not has_one or not_to_be_found:
        return False
    with _transaction(connection):
        for table in _INDEX:
            connection.execute(f"DELETE FROM main.{table}")  # noqa: S608 -- names of tables
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM copy.{table}")  # noqa: S608
        connection.execute(
            "UPDATE main.search_progress SET cleared = cleared + 1, arrival = (SELECT max(arrival) FROM main.journal)"
        )
    return True


def _fold(connection: Connection, ids: list[str]) -> None:
    """What was here of them is not all there is: fold them anew."""
    for each in ids:
        registrations.fold_anew(connection, each, journal.history)


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        yield
