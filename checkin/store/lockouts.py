"""Wrong PINs typed at this station: kept, so that starting the program anew gives nobody new tries."""

from typing import Final

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from checkin.domain.lockout import Tries
from checkin.store.tables import lockouts

_insert = insert(lockouts)
_UPSERT: Final = _insert.on_conflict_do_update(
    index_elements=["who"], set_={"wrong": _insert.excluded.wrong, "at": _insert.excluded.at}
)


def of(connection: Connection, who: str) -> Tries:
    row = connection.execute(select(lockouts.c.wrong, lockouts.c.at).where(lockouts.c.who == who)).one_or_none()
    return Tries(*row) if row else Tries()


def keep(connection: Connection, who: str, tries: Tries) -> None:
    connection.execute(_UPSERT, {"who": who, "wrong": tries.wrong, "at": tries.at})


def forgive(connection: Connection, who: str) -> None:
    connection.execute(delete(lockouts).where(lockouts.c.who == who))
