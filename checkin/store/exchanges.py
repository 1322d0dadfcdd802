"""How far a station is with its hub: what was sent, up to where it has read, what was not taken."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Final

from sqlalchemy import Connection, bindparam, delete, func, literal_column, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is worded for SQLite just as well

from checkin.domain.facts import Fact
from checkin.store import arrivals
from checkin.store.tables import exchange, journal, not_taken

_COLUMNS: Final = tuple(journal.c[name] for name in Fact._fields)
# A sum of nothing keeps SQLite from reading all facts of the station where those after an arrival are asked for.
_OWN: Final = literal_column("+journal.station") == bindparam("station")
_UNSENT: Final = (
    select(journal.c.arrival, *_COLUMNS)
    .where(journal.c.arrival > bindparam("arrival"), _OWN)
    .order_by(journal.c.arrival)
    .limit(bindparam("limit"))
)
_WAITING: Final = select(func.count()).select_from(journal).where(journal.c.arrival > bindparam("arrival"), _OWN)
_LAST_NUMBER: Final = (
    select(journal.c.number)
    .where(journal.c.station == bindparam("station"), journal.c.arrival <= bindparam("arrival"))
    .order_by(journal.c.number.desc())
    .limit(1)
)
_FIRST_FROM: Final = select(func.min(journal.c.arrival)).where(
    journal.c.station == bindparam("station"), journal.c.number >= bindparam("number")
)


@dataclass(frozen=True, slots=True)
class Progress:
    """Up to `position` of `epoch` it has read, out of `newest`; its own is sent up to the arrival `sent`.

    `loaded`: it has its first copy. `offset`: its clock less the hub's, milliseconds; `heard`: when, by its clock.
    """

    epoch: str
    position: int
    newest: int
    sent: int
    loaded: bool
    offset: int | None
    heard: int | None


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A fact that is left as it is. `at`: milliseconds since 1970."""

    fact: bytes
    station: str
    number: int
    why: str
    at: int


_PROGRESS: Final = select(*(exchange.c[field.name] for field in fields(Progress)))


def begin(connection: Connection) -> None:
    """Of a database that was another's: nothing is sent, nothing read."""
    connection.execute(delete(exchange))
    connection.execute(insert(exchange).values(epoch="", position=0, newest=0, sent=0, loaded=False))


def progress(connection: Connection) -> Progress:
    return Progress(*connection.execute(_PROGRESS).one())


def note(connection: Connection, **changed: Any) -> None:
    """Write down parts of the progress, by their names."""
    connection.execute(update(exchange).values(**changed))


def unsent(connection: Connection, station: str, after: int, limit: int) -> list[tuple[int, Fact]]:
    """The next facts of a station that arrived after this, each with its arrival."""
    rows = connection.execute(_UNSENT, {"station": station, "arrival": after, "limit": limit})
    return [(row[0], Fact(*row[1:])) for row in rows]


def waiting(connection: Connection, station: str) -> int:
    """How many facts of a station are still to be sent."""
    sent = progress(connection).sent
    return connection.scalar(_WAITING, {"station": station, "arrival": sent}) or 0


def last_number(connection: Connection, station: str, upto: int | None = None) -> int:
    """The last number of a station among facts up to this arrival, or of all; 0 without any."""
    arrival = arrivals.newest(connection) if upto is None else upto
    return connection.scalar(_LAST_NUMBER, {"station": station, "arrival": arrival}) or 0


def go_back(connection: Connection, station: str, number: int) -> None:
    """Facts of a station from this number on are to be sent again."""
    first = connection.scalar(_FIRST_FROM, {"station": station, "number": number})
    if first is not None:
        connection.execute(update(exchange).where(exchange.c.sent >= first).values(sent=first - 1))


def leave(connection: Connection, facts: Iterable[NotTaken]) -> None:
    """These facts are not sent, or not taken in; said once of each."""
    rows = [{each.name: getattr(fact, each.name) for each in fields(NotTaken)} for fact in facts]
    if rows:
        connection.execute(insert(not_taken).on_conflict_do_nothing(index_elements=["fact"]), rows)


def left(connection: Connection) -> list[NotTaken]:
    """The facts that were left, by station and number."""
    named = (not_taken.c[field.name] for field in fields(NotTaken))
    rows = connection.execute(select(*named).order_by(not_taken.c.station, not_taken.c.number))
    return [NotTaken(*row) for row in rows]


def is_left(connection: Connection, station: str, number: int) -> bool:
    """Whether the fact with this number was left."""
    found = select(not_taken.c.fact).where(not_taken.c.station == station, not_taken.c.number == number)
    return connection.scalar(found.limit(1)) is not None
