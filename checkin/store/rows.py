"""Rows written many at once, or asked for again and again: SQLAlchemy words it once, and the driver takes the values.

What SQLAlchemy reckons about each value of each row takes longer than the database takes to write it.
"""

import sqlite3
from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.exc import DBAPIError


class Writing:
    """An INSERT into these columns of its table."""

    def __init__(self, statement: Insert, columns: Sequence[str]) -> None:
        self._statement = statement
        self._columns = list(columns)
        self._worded: dict[str, tuple[str, bool]] = {}  # by database

    def write(self, connection: Connection, rows: Sequence[tuple[Any, ...]]) -> int:
        """Write rows, each with its values in the order of the columns; returns how many. There is at least one."""
        said, by_place = self._worded.get(connection.dialect.name) or self._word(connection)
        if by_place:
            return straight(connection, said, *rows)[1]
        return connection.exec_driver_sql(said, [dict(zip(self._columns, row, strict=True)) for row in rows]).rowcount

    def _word(self, connection: Connection) -> tuple[str, bool]:
        """SQLite asks for values by their place, PostgreSQL by their name."""
        compiled = self._statement.compile(dialect=connection.dialect, column_keys=self._columns)
        worded = str(compiled), connection.dialect.positional
        self._worded[connection.dialect.name] = worded
        return worded


class Asking:
    """A SELECT with one value that changes, the parameter of this name: worded once, for what every decision asks.

    Its rows are as the driver has them: to SQLite a truth is 0 or 1.
    """

    def __init__(self, statement: Select[Any], parameter: str) -> None:
        self._statement = statement
        self._parameter = parameter
        self._worded: dict[str, tuple[str, tuple[str, ...] | None, dict[str, Any]]] = {}  # by database

    def all(self, connection: Connection, value: object) -> Sequence[tuple[Any, ...]]:
        said, places, values = self._worded.get(connection.dialect.name) or self._word(connection)
        values = {**values, self._parameter: value}
        if places is None:
            return [tuple(row) for row in connection.exec_driver_sql(said, values)]
        return straight(connection, said, tuple([values[each] for each in places]))[0]

    def one(self, connection: Connection, value: object) -> tuple[Any, ...] | None:
        """The first row, None where there is none."""
        return next(iter(self.all(connection, value)), None)

    def _word(self, connection: Connection) -> tuple[str, tuple[str, ...] | None, dict[str, Any]]:
        compiled = self._statement.compile(dialect=connection.dialect)
        places = tuple(compiled.positiontup) if compiled.positiontup else None
        worded = compiled.string, places, dict(compiled.construct_params({self._parameter: None}))
        self._worded[connection.dialect.name] = worded
        return worded


def straight(connection: Connection, said: str, *values: tuple[Any, ...]) -> tuple[list[tuple[Any, ...]], int]:
    """Have SQLite itself do something, with values or with several sets of them: what it answers, or how much it wrote.

    What SQLAlchemy finds out about every result anew takes three times as long as SQLite takes to give it.
    """
    driver: Any = connection.connection.dbapi_connection
    try:
        done = driver.executemany(said, values) if len(values) > 1 else driver.execute(said, *values)
        return done.fetchall(), done.rowcount
    except sqlite3.Error as error:
        raise DBAPIError.instance(said, None, error, sqlite3.Error) from error
