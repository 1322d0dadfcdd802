"""Opens the database, brings it up to date, and hands out connections for reading and for writing."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, create_engine, text
from sqlalchemy.exc import DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from checkin.shipped import MIGRATIONS
from checkin.store.tables import REVISION

_BUSY_TIMEOUT: Final = 10.0  # seconds; another process may be importing


__all__ = ["Connection", "Database", "StoreError", "create_database", "open_database"]


class StoreError(Exception):
    """The database cannot do what was asked; the sentence says what to do."""


class Database:
    """One SQLite file. Any number of threads may read and write; writers wait for one another."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._engine = create_engine(f"sqlite:///{path}", poolclass=QueuePool, creator=lambda: _connect(path))

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of one moment: what others commit meanwhile is not seen. Raises StoreError."""
        with self._transaction("BEGIN") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is the only writer from its first statement on, durable when left. Raises StoreError."""
        # A read that turns into a write may fail at once with "busy", so a writer says so from the start.
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[Connection]:
        with self._said(), self._engine.begin() as connection:
            connection.exec_driver_sql(begin)
            yield connection

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise StoreError(_sentence(error, self.path)) from error


def open_database(path: Path) -> Database:
    """The database in a file that is there, brought up to date. Raises StoreError."""
    if not path.is_file():
        raise StoreError(f"there is no database {path}: run `checkin init` first, or name the right folder with --home")
    return _up_to_date(path)


def create_database(path: Path) -> Database:
    """A new, empty database. Raises StoreError when the file is there already or cannot be made."""
    if path.exists():
        raise StoreError(f"there is a database {path} already: choose another --home")
    return _up_to_date(path)


def _up_to_date(path: Path) -> Database:
    database = Database(path)
    try:
        with database._said():  # noqa: SLF001 -- the same module
            if _revision(database) != REVISION:
                _migrate(database)
    except BaseException:
        database.close()
        raise
    return database


def _revision(database: Database) -> str | None:
    with database.reading() as connection:
        if not connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE name = 'alembic_version'")):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is not None and found > REVISION:
        raise StoreError(f"{database.path} was written by a newer version of this program: install that version")
    return found


def _migrate(database: Database) -> None:
    # Alembic takes longer to import than a decision takes a hundred times over, and is needed once a version.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _connect(path: Path) -> Any:
    # isolation_level None: `_transaction` begins; the driver would begin too late, and never immediately.
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_TIMEOUT)
    try:
        _prepare(connection)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA cache_size = -32000")
    # Seldomer than SQLite would: the decision that happens to move the log into the file waits for it.
    connection.execute("PRAGMA wal_autocheckpoint = 4000")


def _sentence(error: DatabaseError, path: Path) -> str:
    """What went wrong, in words for a person. SQLite's own words are English and stable."""
    said = str(error.orig)
    match said:
        case "database or disk is full":
            return f"the disk with {path} is full: free some space, nothing was lost"
        case "attempt to write a readonly database":
            return f"{path} cannot be written: make the file and its folder writable for this user"
        case "unable to open database file":
            return f"{path} cannot be opened: the folder must be there and writable"
        case "database is locked":
            return f"another program holds {path}: close it, or wait until it is done"
        case "file is not a database" | "database disk image is malformed":
            return f"{path} is damaged: keep the file, and restore the last backup beside it"
        case _ if isinstance(error, OperationalError):
            return f"the database {path} cannot be used ({said}): see the log, and restart"
        case _:
            return f"the database {path} refused a change ({said}): this is a fault of the program, please report it"
