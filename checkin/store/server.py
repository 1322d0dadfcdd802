"""What only the driver of a server can do, and SQLAlchemy has no word for."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError


@contextmanager
def driver(connection: Connection) -> Iterator[Any]:
    """The driver's own connection. Raises what SQLAlchemy would raise."""
    dialect = connection.dialect
    errors = dialect.loaded_dbapi.Error
    try:
        yield connection.connection.driver_connection
    except errors as error:
        raise DBAPIError.instance(None, None, error, errors, dialect=dialect) from error


@contextmanager
def together(connection: Connection) -> Iterator[None]:
    """What is executed meanwhile goes to a server in one go: one way there and back. Nothing of it has a result.

    What went wrong is raised at the end, as SQLAlchemy would raise it. A file is no server: there it is as without.
    """
    if connection.dialect.name == "sqlite":
        yield
        return
    with driver(connection) as own, own.pipeline():
        yield
