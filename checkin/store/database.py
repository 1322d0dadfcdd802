"""Opens the database, brings it up to date, and hands out connections for reading and for writing."""

import operator
import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, inspect, make_url, text
from sqlalchemy.exc import ArgumentError, DatabaseError, OperationalError
from sqlalchemy.pool import QueuePool

from checkin.shipped import MIGRATIONS
from checkin.store.rows import straight
from checkin.store.server import together
from checkin.store.tables import REVISION

_BUSY_TIMEOUT: Final = 10.0  # seconds; another process may be importing
_CONNECT_TIMEOUT: Final = 5  # seconds
# Of a server that is gone without a word: seconds, and milliseconds until what was sent must be acknowledged.
_ALIVE: Final = {"keepalives_idle": 5, "keepalives_interval": 2, "keepalives_count": 3, "tcp_user_timeout": 10_000}
_SEVERAL: Final = re.compile(r"(?P<scheme>[^:/?#]+)://(?:(?P<user>[^/?#]*)@)?(?P<hosts>[^/?#@]*,[^/?#@]*)(?P<rest>.*)")
_WRITER: Final = 0x636865636B696E  # the number of the lock that a writer on PostgreSQL holds: "checkin"


__all__ = ["Connection", "Database", "StoreError", "create_database", "open_database"]


class StoreError(Exception):
    """The database cannot do what was asked; the sentence says what to do."""


class Database:
    """One SQLite file, or one PostgreSQL database. Any number of threads and processes may read and write.

    Writers wait for one another. `path` is that of the file, `url` that of the server; the other one is None.
    `careful`: what was written outlives a power cut. Without, a file only outlives a program that ends by itself, and
    belongs to that program alone.
    """

    def __init__(self, where: Path | URL, *, careful: bool = True) -> None:
        self.path = where if isinstance(where, Path) else None
        self.url = where if isinstance(where, URL) else None
        self._engine = _sqlite(where, careful=careful) if isinstance(where, Path) else _postgres(where)

    def __str__(self) -> str:
        return str(self.path or (self.url and self.url.render_as_string(hide_password=True)))

    @property
    def arguments(self) -> dict[str, Any]:
        """What the driver of a server is told to connect to it."""
        return dict(self._engine.dialect.create_connect_args(self._engine.url)[1]) | _server_waits()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A view of one moment: what others commit meanwhile is not seen. Raises StoreError."""
        with self._transaction("BEGIN", "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY") as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that is the only writer from its first statement on, durable when left. Raises StoreError."""
        # SQLite: a read that turns into a write may fail at once with "busy", so a writer says so from the start.
        # PostgreSQL: without one lock for all, a position could be committed after a higher one was read.
        with self._transaction("BEGIN IMMEDIATE", f"SELECT pg_advisory_xact_lock({_WRITER})") as connection:
            yield connection

    @contextmanager
    def _transaction(self, sqlite: str, postgres: str) -> Iterator[Connection]:
        with self._said(), self._engine.begin() as connection:
            if self.path:
                straight(connection, sqlite)
            else:
                with together(connection):  # the driver begins a transaction with a request of its own
                    connection.exec_driver_sql(postgres)
            yield connection

    def empty_log(self) -> None:
        """Move what SQLite's log holds into the file, so that nothing of before is in it; a server sees to its own.

        While somebody reads it stays as it is, and goes when the last program is closed. Raises StoreError.
        """
        if self.path:
            with self._said(), self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _said(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            said = _sentence(error, self.path) if self.path else _sentence_of_server(error, self)
            raise StoreError(said) from error


def open_database(where: Path | str, *, careful: bool = True) -> Database:
    """The database in a file that is there, or of a server (postgresql+psycopg://…), brought up to date.

    Only for a simulation is anything but `careful` good enough. Raises StoreError.
    """
    if isinstance(where, str):
        return _up_to_date(_url(where))
    if not where.is_file():
        raise StoreError(
            f"there is no database {where}: run `checkin init` first, or name the right folder with --home"
        )
    return _up_to_date(where, careful=careful)


def create_database(path: Path) -> Database:
    """A new, empty database. Raises StoreError when the file is there already or cannot be made."""
    if path.exists():
        raise StoreError(f"there is a database {path} already: choose another --home")
    return _up_to_date(path)


def _url(text: str) -> URL:
    example = "postgresql+psycopg://user:password@host/database"
    try:
        url = make_url(_as_one_host(text))
    except (ArgumentError, ValueError):
        # The text is not repeated: a password may be in it.
        raise StoreError(f"this is no address of a database: write it as {example}") from None
    if url.drivername != "postgresql+psycopg":
        raise StoreError(f"a hub works with {example}, or with its own file: not with {url.drivername}")
    return url


def _as_one_host(text: str) -> str:
    """The servers of `//a,b:5433/…`, as libpq has it, written as SQLAlchemy does: `//…?host=a:5432&host=b:5433`."""
    found = _SEVERAL.fullmatch(text)
    if found is None:
        return text
    user = f"{found['user']}@" if found["user"] else ""
    hosts = "&".join(f"host={host if ':' in host else f'{host}:5432'}" for host in found["hosts"].split(","))
    return f"{found['scheme']}://{user}{found['rest']}{'&' if '?' in found['rest'] else '?'}{hosts}"


def _up_to_date(where: Path | URL, *, careful: bool = True) -> Database:
    database = Database(where, careful=careful)
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
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    if found is not None and found > REVISION:
        raise StoreError(f"{database} was written by a newer version of this program: install that version")
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


def _sqlite(path: Path, *, careful: bool) -> Engine:
    return create_engine(f"sqlite:///{path}", poolclass=QueuePool, creator=lambda: _connect(path, careful=careful))


def _postgres(url: URL) -> Engine:
    # READ COMMITTED whatever the server's default: a writer must see what was committed while it waited for its turn.
    return create_engine(url, isolation_level="READ COMMITTED", connect_args=_server_waits())


def _server_waits() -> dict[str, int]:
    return {"connect_timeout": _CONNECT_TIMEOUT, **_ALIVE}


def _connect(path: Path, *, careful: bool) -> Any:
    # Of a value that is neither a number nor a text the driver asks at length who could make one of it: these answer.
    sqlite3.register_adapter(bytes, bytes.__bytes__)
    sqlite3.register_adapter(bool, operator.pos)
    sqlite3.register_adapter(type(None), {None: None}.get)
    # isolation_level None: `_transaction` begins; the driver would begin too late, and never immediately.
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=_BUSY_TIMEOUT)
    try:
        _prepare(connection, careful=careful)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection, *, careful: bool) -> None:
    # In WAL a reader and a writer do not wait for each other; without, what is written is written once and not twice.
    connection.execute(f"PRAGMA journal_mode = {'WAL' if careful else 'MEMORY'}")
    connection.execute(f"PRAGMA synchronous = {'FULL' if careful else 'OFF'}")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is written over: it may be a name
    connection.execute("PRAGMA recursive_triggers = ON")  # so that what INSERT OR REPLACE deletes is asked for too
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


def _sentence_of_server(error: DatabaseError, database: Database) -> str:
    """The same for PostgreSQL, by SQLSTATE (appendix A of its manual); what it says itself may be in any language."""
    state = getattr(error.orig, "sqlstate", None) or ""
    match state[:2], state:
        case "53", _:
            return f"the server of {database} has no room left ({state}): free some space or connections"
        case "42", "42501":
            return f"the user of {database} may not make or change its tables: give it the rights of their owner"
        case (("" | "08" | "57"), _):
            return f"no connection to {database}: start the server, and see that database, user and password are right"
        case _:
            return (
                f"the database {database} refused a change ({state}): this is a fault of the program, please report it"
            )
