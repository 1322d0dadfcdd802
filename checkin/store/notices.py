"""Word from one hub process to all others on one PostgreSQL that there are new facts."""

from collections.abc import Iterator
from typing import Final

import psycopg
from sqlalchemy import Connection, text

from checkin.store.database import Database, StoreError

_CHANNEL: Final = "checkin_facts"
_TELL: Final = text(f"SELECT pg_notify('{_CHANNEL}', '')")


def tell(connection: Connection) -> None:
    """Tell the others, once this transaction is committed; on SQLite there are none."""
    if connection.dialect.name != "sqlite":
        connection.execute(_TELL)


def listen(database: Database, patience: float) -> Iterator[bool]:
    """Whether there was word, at once when it comes, else every `patience` seconds. Raises StoreError when cut off."""
    if database.url is None:
        raise StoreError(f"{database} is no server that tells of news")
    address = database.url.set(drivername="postgresql").render_as_string(hide_password=False)
    try:
        with psycopg.connect(address, autocommit=True) as connection:
            connection.execute(f"LISTEN {_CHANNEL}")
            while True:
                yield bool(list(connection.notifies(timeout=patience, stop_after=1)))
    except psycopg.Error as error:
        raise StoreError(f"no connection to {database}: start the server; this hub goes on by itself then") from error
