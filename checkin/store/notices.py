"""Word from one hub process to all others on one PostgreSQL that there are new facts."""

from collections.abc import Iterator
from typing import Final

import psycopg
from sqlalchemy import Connection, text

from checkin.store.database import Database, StoreError

_CHANNEL: Final = "checkin_facts"
_TELL: Final = text(f"SELECT pg_notify('{_CHANNEL}', :position)")


def tell(connection: Connection, position: int = 0) -> None:
    """Tell the others up to where there are facts, once this transaction is committed; on SQLite there are none."""
    if connection.dialect.name != "sqlite":
        connection.execute(_TELL, {"position": str(position)})


def listen(database: Database, patience: float) -> Iterator[int | None]:
    """Up to which position there was word of, at once when it comes; None when there was none in `patience` seconds.

    Raises StoreError when cut off.
    """
    if database.url is None:
        raise StoreError(f"{database} is no server that tells of news")
    try:
        with psycopg.connect(**database.arguments, autocommit=True) as connection:
            connection.execute(f"LISTEN {_CHANNEL}")
            while True:
                heard = [int(each.payload) for each in connection.notifies(timeout=patience, stop_after=1)]
                yield max(heard) if heard else None
    except psycopg.Error as error:
        raise StoreError(f"no connection to {database}: start the server; this hub goes on by itself then") from error
