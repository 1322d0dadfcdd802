"""The hub's running number: every fact gets one when it is taken in, and is read in that order.

Positions are given out in a writing transaction, of which there is only one at a time: whoever has read a position has
missed nothing before it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

import orjson
from sqlalchemy import Connection, bindparam, func, insert, select, text, update

from checkin.domain.facts import Fact
from checkin.store import copying, forgetting
from checkin.store import journal as journals
from checkin.store.tables import epochs as epochs_
from checkin.store.tables import journal

_NAMES: Final = Fact._fields
_COLUMNS: Final = tuple(journal.c[name] for name in _NAMES)
_AT_ONCE: Final = 500  # well under the limit of parameters

# The index has no others in it: without saying so the whole journal would be read, at every request that brings facts.
_NEWEST: Final = select(func.coalesce(func.max(journal.c.position), 0)).where(journal.c.position.is_not(None))
# Of one station at a time: for places in several chains at once SQLite would read the whole journal.
_KNOWN: Final = select(journal.c.id, journal.c.position).where(
    journal.c.station == bindparam("station"),
    journal.c.number.in_(bindparam("numbers", expanding=True)),
    journal.c.position.is_not(None),
)
_AFTER: Final = (
    select(journal.c.position, *_COLUMNS)
    .where(journal.c.position > bindparam("position"))
    .order_by(journal.c.position)
    .limit(bindparam("limit"))
)
_ABOUT: Final = (
    select(journal.c.position, *_COLUMNS)
    .where(journal.c.registration == bindparam("registration"), journal.c.position.is_not(None))
    .order_by(journal.c.position)
)
_UNPLACED: Final = select(*_COLUMNS).where(journal.c.position.is_(None))
_LAST_PLACED: Final = (
    select(journal.c.number)
    .where(journal.c.station == bindparam("station"), journal.c.position.is_not(None))
    .order_by(journal.c.number.desc())
    .limit(1)
)
_SET: Final = (
    update(journal)
    .where(
        *(journal.c[name] == bindparam(f"its_{name}") for name in ("station", "number", "id")),
        journal.c.position.is_(None),
    )
    .values(position=bindparam("its_position"))
)

# How far the chains of some stations reach in the journal, and the newest position, under no name.
_REACH: Final = text(
    """
    SELECT name, (SELECT max(number) FROM journal WHERE station = name)
    FROM json_array_elements_text(CAST(:stations AS json)) AS name
    UNION ALL SELECT NULL, max(position) FROM journal
    """
)
# What may be there already, as one JSON text: rows of values have thousands of parameters, and psycopg words an array
# in Python. All in one statement: while the lock of the one writer is held, every way to the server and back is waited
# for by all.
_KINDS: Final = {bytes: "text", str: "text", int: "bigint"}
_BYTES: Final = frozenset(column.name for column in _COLUMNS if column.type.python_type is bytes)
_READ: Final = ", ".join(f"{column.name} {_KINDS[column.type.python_type]}" for column in _COLUMNS)
_VALUES: Final = ", ".join(f"decode({name}, 'hex') AS {name}" if name in _BYTES else name for name in _NAMES)
_TAKE_IN: Final = text(
    f"""
    WITH heard AS (
        SELECT {_VALUES}, place FROM json_to_recordset(CAST(:facts AS json)) AS fact({_READ}, place bigint)
    ), old AS (
        SELECT id, position FROM journal JOIN heard USING (station, number, id)
    ), new AS (
        INSERT INTO journal ({", ".join(_NAMES)}, position)
        SELECT {", ".join(_NAMES)},
               (SELECT coalesce(max(position), 0) FROM journal) + row_number() OVER (ORDER BY place)
        FROM heard WHERE id NOT IN (SELECT id FROM old)
        RETURNING id, position
    )
    SELECT id, position, false FROM old UNION ALL SELECT id, position, true FROM new
    """  # noqa: S608 -- names of columns
)


@dataclass(frozen=True, slots=True)
class Placed:
    """What came of facts: the position of each by its id, and those that were new, in the order of their positions.

    The new ones are as they are kept: about somebody who is forgotten without their personal part.
    """

    positions: dict[bytes, int]
    new: tuple[Fact, ...]


def newest(connection: Connection) -> int:
    """The highest position given out, 0 before the first."""
    return connection.scalar(_NEWEST) or 0


def begin_epoch(connection: Connection, epoch: str) -> None:
    """From here on positions belong to another life of the hub. Needs a writing transaction."""
    connection.execute(insert(epochs_).values(epoch=epoch, position=newest(connection)))


def epochs(connection: Connection) -> list[tuple[str, int]]:
    """The lives of the hub in their order, each with the newest position when it began."""
    rows = connection.execute(select(epochs_.c.epoch, epochs_.c.position).order_by(epochs_.c.number))
    return [(row[0], row[1]) for row in rows]


def take_in(connection: Connection, heard: Sequence[Fact]) -> Placed:
    """Write facts with the next positions; one that was there keeps its own. Needs a writing transaction.

    On SQLite the registrations follow at once; on PostgreSQL nobody folds them.
    """
    wanted = {fact.id: fact for fact in sorted(heard, key=_in_chain)}
    if not wanted:
        return Placed({}, ())
    return _on_sqlite(connection, wanted) if connection.dialect.name == "sqlite" else _on_server(connection, wanted)


def note(connection: Connection, numbered: Sequence[tuple[int, Fact]]) -> list[Fact]:
    """Write facts as the hub numbered them, and its number to those that had none; returns those that were new."""
    new = journals.take_in(connection, [fact for _, fact in numbered], {fact.id: place for place, fact in numbered})
    there = {fact.id for fact in new}
    had_none = [
        {"its_station": fact.station, "its_number": fact.number, "its_id": fact.id, "its_position": place}
        for place, fact in numbered
        if fact.id not in there
    ]
    if had_none:
        connection.execute(_SET, had_none)
    return new


def after(connection: Connection, position: int, limit: int) -> list[tuple[int, Fact]]:
    """The next facts after a position, each with its own."""
    rows = connection.execute(_AFTER, {"position": position, "limit": limit})
    return [(row[0], Fact(*row[1:])) for row in rows]


def about(connection: Connection, registration: str) -> list[tuple[int, Fact]]:
    """Every fact about a registration, with its position, in that order."""
    rows = connection.execute(_ABOUT, {"registration": registration})
    return [(row[0], Fact(*row[1:])) for row in rows]


def unplaced(connection: Connection, station: str | None, limit: int = 5_000) -> list[Fact]:
    """The next facts of a station that have no position, by number; of every station (slow) when None."""
    statement = _UNPLACED.order_by(journal.c.station, journal.c.number).limit(limit)
    if station is not None:
        last = connection.scalar(_LAST_PLACED, {"station": station}) or 0
        statement = statement.where(journal.c.station == station, journal.c.number > last)
    facts: list[tuple[Any, ...]] = [tuple(row) for row in connection.execute(statement)]
    return [Fact(*values) for values in facts]


def _on_sqlite(connection: Connection, wanted: dict[bytes, Fact]) -> Placed:
    known = _known(connection, wanted.values())
    given = {id_: position for id_, position in known.items() if id_ in wanted}
    unplaced = (fact for id_, fact in wanted.items() if id_ not in given)
    placed = list(enumerate(unplaced, start=newest(connection) + 1))
    given.update((fact.id, position) for position, fact in placed)
    return Placed(given, tuple(sorted(note(connection, placed), key=lambda fact: given[fact.id])))


def _on_server(connection: Connection, wanted: dict[bytes, Fact]) -> Placed:
    """There nothing is in the journal without a position: it gets there with one.

    What goes on after the end of its chain is certainly new, and written in less than half the time.
    """
    heard = forgetting.heed(connection, list(wanted.values()))
    said = orjson.dumps(list({fact.station for fact in heard})).decode()
    reach: dict[str | None, int | None] = dict(connection.execute(_REACH, {"stations": said}).all())
    further = [fact for fact in heard if fact.number > (reach[fact.station] or 0)]
    given: dict[bytes, int] = {}
    new: list[Fact] = []
    if len(further) < len(heard):
        rows = [_as_json(fact, at) for at, fact in enumerate(heard) if fact.number <= (reach[fact.station] or 0)]
        found = connection.execute(_TAKE_IN, {"facts": orjson.dumps(rows).decode()}).all()
        given = {id_: position for id_, position, _ in found}
        inserted = {id_ for id_, _, is_new in found if is_new}
        new = [fact for fact in heard if fact.id in inserted]
    numbered = list(enumerate(further, start=(reach[None] or 0) + len(new) + 1))
    if numbered:
        copying.write(connection, numbered)
    given.update((fact.id, position) for position, fact in numbered)
    return Placed(given, (*new, *further))


def _known(connection: Connection, facts: Iterable[Fact]) -> dict[bytes, int]:
    """The positions of what has one at the places of these facts, by id. They are in the order of their chains."""
    found: dict[bytes, int] = {}
    for station, chain in groupby(facts, key=attrgetter("station")):
        numbers = [fact.number for fact in chain]
        for start in range(0, len(numbers), _AT_ONCE):
            rows = connection.execute(_KNOWN, {"station": station, "numbers": numbers[start : start + _AT_ONCE]})
            found.update((row[0], row[1]) for row in rows)
    return found


def _as_json(fact: Fact, place: int) -> dict[str, Any]:
    """The fact under the names of its columns; written out, for this is done for every fact that the hub hears."""
    digest = fact.personal_digest
    return {
        "id": fact.id.hex(),
        "station": fact.station,
        "number": fact.number,
        "previous": fact.previous.hex(),
        "stamp": fact.stamp,
        "at": fact.at,
        "kind": fact.kind,
        "registration": fact.registration,
        "gate": fact.gate,
        "operator": fact.operator,
        "body": fact.body,
        "personal": fact.personal,
        "personal_digest": None if digest is None else digest.hex(),
        "place": place,
    }


def _in_chain(fact: Fact) -> tuple[str, int]:
    return fact.station, fact.number
