"""The running number that every fact gets where it arrives: what is new is whatever has a higher one."""

from typing import Final

from sqlalchemy import Connection

from checkin.store.rows import straight

_NEWEST: Final = "SELECT coalesce(max(arrival), 0) FROM journal"


def newest(connection: Connection) -> int:
    """The number of the fact that arrived last, 0 in an empty journal."""
    if connection.dialect.name == "sqlite":
        return int(straight(connection, _NEWEST)[0][0][0])
    return int(connection.exec_driver_sql(_NEWEST).scalar_one())
