"""Rows written many at once, or asked for again and again: SQLAlchemy words it once, and the driver takes the values.

What SQLAlchemy reckons about each value of each row takes longer than the database takes to write it.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select
from sqlalchemy.dialects.postgresql import Insert
from sqlalchemy.sql.compiler import SQLCompiler


class Writing:
    """An INSERT into these columns of its table."""

    def __init__(self, statement: Insert, columns: Sequence[str]) -> None:
        self._statement = statement
        self._columns = list(columns)
        self._worded: dict[str, tuple[str, bool]] = {}  # by database

    def write(self, connection: Connection, rows: Sequence[tuple[Any, ...]]) -> None:
        """Write rows, each with its values in the order of the columns. There is at least one."""
        said, by_place = self._worded.get(connection.dialect.name) or self._word(connection)
        if by_place:
            connection.exec_driver_sql(said, rows[0] if len(rows) == 1 else list(rows))
        else:
            connection.exec_driver_sql(said, [dict(zip(self._columns, row, strict=True)) for row in rows])

    def _word(self, connection: Connection) -> tuple[str, bool]:
        """SQLite asks for values by their place, PostgreSQL by their name."""
        compiled = self._statement.compile(dialect=connection.dialect, column_keys=self._columns)
        worded = str(compiled), connection.dialect.positional
        self._worded[connection.dialect.name] = worded
        return worded


class Asking:
    """A SELECT with one value that changes, the parameter of this name: worded once, for what every decision asks."""

    def __init__(self, statement: Select[Any], parameter: str) -> None:
        self._statement = statement
        self._parameter = parameter
        self._worded: dict[str, SQLCompiler] = {}  # by database

    def all(self, connection: Connection, value: object) -> Sequence[Row[Any]]:
        name = connection.dialect.name
        worded = self._worded.get(name) or self._worded.setdefault(name, self._word(connection))
        values = worded.construct_params({self._parameter: value})
        by_place = tuple(values[each] for each in worded.positiontup) if worded.positiontup else None
        return connection.exec_driver_sql(worded.string, by_place or values).all()

    def _word(self, connection: Connection) -> SQLCompiler:
        return self._statement.compile(dialect=connection.dialect)
