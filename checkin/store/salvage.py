"""The facts that can still be read out of a database that is damaged, page by page around what cannot."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

from checkin.domain.facts import Fact, is_whole

_FACT: Final = ", ".join(Fact._fields)
# Its own order of pages: an index would lead to those rows only that the index still knows.
_FROM: Final = f"SELECT arrival, {_FACT} FROM journal NOT INDEXED WHERE arrival >= ? ORDER BY arrival"  # noqa: S608
# The first is that of a database which this version has not opened yet.
_BY_STATION: Final = ("ix_journal_station_number", "ix_journal_station_number_id")
_INDEXES: Final = (*_BY_STATION, "ix_journal_stamp")
_NEWEST: Final = (
    "SELECT max(arrival) FROM journal NOT INDEXED",
    *(f"SELECT max(arrival) FROM (SELECT arrival FROM journal INDEXED BY {index})" for index in _INDEXES),  # noqa: S608
)
_ENDS: Final = (
    "SELECT station, max(number) FROM (SELECT station, number FROM journal INDEXED BY {index}) GROUP BY station"
)
_BUSY: Final = 1.0  # seconds


def is_used(path: Path) -> bool:
    """Whether another program has the database open."""
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=_BUSY)) as connection:
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        # A damaged one may refuse for other reasons, and is nobody's then.
        return "locked" in str(error)
    return False


def facts(path: Path) -> Iterator[Fact]:
    """Every fact that can be read and is what its station wrote, in order of arrival; nothing is written.

    None where nothing can be read at all.
    """
    with (
        suppress(sqlite3.Error),
        closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection,
    ):
        # What is no text any more is no reason to stop: its digest tells.
        connection.text_factory = lambda content: content.decode(errors="replace")
        yield from _facts(connection)


def ends(path: Path) -> dict[str, int]:
    """The last number of each station that the index still knows of, also where the fact itself cannot be read."""
    for index in _BY_STATION:
        with (
            suppress(sqlite3.Error),
            closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as connection,
        ):
            return dict(connection.execute(_ENDS.format(index=index)).fetchall())
    return {}


def _facts(connection: sqlite3.Connection) -> Iterator[Fact]:
    start, newest = 1, _newest(connection)
    while start <= newest:
        try:
            for row in connection.execute(_FROM, (start,)):
                start = row[0] + 1
                yield from _whole(row)
        except sqlite3.Error:
            # The driver reads one row ahead: the last good one before the damage is still to be had, alone.
            row = _one(connection, start)
            yield from _whole(row)
            start = row[0] + 1 if row else _beyond(connection, start, newest)
        else:
            return


def _newest(connection: sqlite3.Connection) -> int:
    """The highest arrival that any part of the file still knows of."""
    found = [0]
    for each in _NEWEST:
        with suppress(sqlite3.Error):
            found.append(connection.execute(each).fetchone()[0] or 0)
    return max(found)


def _beyond(connection: sqlite3.Connection, bad: int, newest: int) -> int:
    """The first arrival from which on something can be read again, or one after the newest."""
    step = 1
    while bad + step <= newest and not _one(connection, bad + step):
        bad, step = bad + step, step * 2
    good = min(bad + step, newest + 1)
    while good - bad > 1:
        middle = (good + bad) // 2
        if _one(connection, middle):
            good = middle
        else:
            bad = middle
    return good


def _one(connection: sqlite3.Connection, start: int) -> tuple[Any, ...] | None:
    """The next row from this arrival on; None where it cannot be read."""
    try:
        row: tuple[Any, ...] | None = connection.execute(f"{_FROM} LIMIT 1", (start,)).fetchone()
    except sqlite3.Error:
        return None
    return row


def _whole(row: tuple[Any, ...] | None) -> Iterator[Fact]:
    """The fact in a row, if it is what its station wrote."""
    with suppress(AttributeError, TypeError, ValueError):  # rubbish of another kind than facts are made of
        if row and is_whole(fact := Fact(*row[1:])):
            yield fact
