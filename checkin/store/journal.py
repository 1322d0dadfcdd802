"""The journal: append, the history of one registration, everything since, and the check that nothing is missing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Row, Select, bindparam, func, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is worded for SQLite just as well

from checkin.domain import facts
from checkin.domain.facts import Fact, Place, What, Worded
from checkin.store import arrivals, forgetting, registrations
from checkin.store.rows import Asking, Writing
from checkin.store.tables import journal

_NAMES: Final = Fact._fields
_COLUMNS: Final = tuple(journal.c[name] for name in _NAMES)
_FACTS: Final = select(*_COLUMNS)
_OWN: Final = Writing(insert(journal), _NAMES)
_KEY: Final = ("station", "number", "id")
_insert: Final = insert(journal).on_conflict_do_nothing(index_elements=_KEY)
_HEARD: Final = Writing(_insert, _NAMES)
_NUMBERED: Final = Writing(_insert, (*_NAMES, "position"))
_FOLDED: Final = frozenset({"registered", "corrected"})
_PAGE: Final = 10_000

_PLACE: Final = Asking(
    select(journal.c.number, journal.c.id, select(func.max(journal.c.stamp)).scalar_subquery())
    .where(journal.c.station == bindparam("station"))
    .order_by(journal.c.number.desc())
    .limit(1),
    "station",
)
_LAST_STAMP: Final = select(func.max(journal.c.stamp))
_HISTORY: Final = Asking(
    _FACTS.where(journal.c.registration == bindparam("registration")).order_by(journal.c.arrival), "registration"
)
# From the newest on: what is undone or settled happened a short while ago.
_ONE: Final = _FACTS.where(journal.c.id == bindparam("id")).order_by(journal.c.arrival.desc()).limit(1)
_ARRIVED: Final = select(journal.c.id).where(journal.c.arrival > bindparam("arrival"))
_SINCE: Final = (
    select(journal.c.arrival, *_COLUMNS)
    .where(journal.c.arrival > bindparam("arrival"))
    .order_by(journal.c.arrival)
    .limit(_PAGE)
)
_CHAIN: Final = (
    _FACTS.where(journal.c.station == bindparam("station"), journal.c.number > bindparam("number"))
    .order_by(journal.c.number)
    .limit(_PAGE)
)


class Entry(NamedTuple):
    """What is to be appended, before it has its place in the chain. `at`: milliseconds since 1970.

    `worded`: what it says, where it is in words already. Of a registration they leave out what is as usual.
    """

    what: What
    at: int
    registration: str | None = None
    gate: str | None = None
    operator: str | None = None
    worded: Worded | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """What the check of all chains found: running numbers that are missing, facts that are not what was written."""

    stations: int
    facts: int
    missing: tuple[tuple[str, int], ...]
    altered: tuple[str, ...]


class JournalError(Exception):
    """A fact that the journal does not hold was asked for."""


class ForgottenError(JournalError):
    """Something personal was to be written about somebody who is forgotten."""


def append(connection: Connection, station: str, conference: str, entry: Entry) -> Fact:
    """Write one fact at the end of the station's chain, and what it says into the registrations."""
    return append_all(connection, station, conference, (entry,))[0]


def append_all(connection: Connection, station: str, conference: str, entries: Iterable[Entry]) -> list[Fact]:
    """Write facts at the end of the station's chain, in this order, within the transaction of the connection.

    Raises ForgottenError when one says something personal of somebody who is forgotten.
    """
    place = _place(connection, station, conference)
    news: list[tuple[Fact, Entry]] = []
    for entry in entries:
        fact = facts.make(
            entry.worded or entry.what,
            place,
            at=entry.at,
            registration=entry.registration,
            gate=entry.gate,
            operator=entry.operator,
        )
        place = facts.following(place, fact)
        news.append((fact, entry))
    written = [fact for fact, _ in news]
    if written:
        if forgetting.heed(connection, written) != written:
            raise ForgottenError(forgetting.sentence(forgetting.those(connection)))
        _OWN.write(connection, written)
        registrations.apply(connection, [(fact, entry.what) for fact, entry in news], history)
    return written


def take_in(connection: Connection, heard: Iterable[Fact], positions: Mapping[bytes, int] | None = None) -> list[Fact]:
    """Write facts of any station as they are, and what they say into the registrations; returns the new ones by stamp.

    Their order does not matter, nor how often they come. Those about somebody who is forgotten lose their personal
    part. `positions`: those of all of them by id, which the new ones get. Whether they are whole is for the caller to
    see to. Raises JournalError for a fact about a registration that this version cannot read.
    """
    # In the order in which it happened, so that who counts on from the newest seldom has to begin anew.
    offered = list({fact.id: fact for fact in sorted(heard, key=_stamp)}.values())
    if not offered:
        return []
    before = arrivals.newest(connection)
    news = forgetting.heed(connection, offered)
    if _write(connection, news, positions) != len(news):
        new = set(connection.scalars(_ARRIVED, {"arrival": before}))
        news = [fact for fact in news if fact.id in new]
    registrations.apply(connection, [(fact, _read(fact)) for fact in news if fact.kind in _FOLDED], history)
    return news


def history(connection: Connection, registration: str) -> list[Fact]:
    """Every fact about a registration, in order of arrival."""
    return [Fact(*row) for row in _HISTORY.all(connection, registration)]


def find(connection: Connection, fact: bytes) -> Fact:
    """The fact with this id. Raises JournalError."""
    row = connection.execute(_ONE, {"id": fact}).one_or_none()
    if row is None:
        raise JournalError(f"there is no fact {fact.hex()[:12]}")
    return _fact(row)


def since(connection: Connection, arrival: int, kinds: Sequence[str] = ()) -> Iterator[tuple[int, Fact]]:
    """Facts that arrived after this running number of the database, with theirs; of all kinds, or of these."""
    statement: Select[Any] = _SINCE if not kinds else _SINCE.where(journal.c.kind.in_(kinds))
    while page := connection.execute(statement, {"arrival": arrival}).all():
        for row in page:
            yield row[0], Fact(*row[1:])
        arrival = page[-1][0]


def about_nobody(connection: Connection, kinds: Sequence[str]) -> list[Fact]:
    """All facts of these kinds that are about no registration, in the order of their stamps."""
    found = connection.execute(_FACTS.where(journal.c.registration.is_(None), journal.c.kind.in_(kinds)))
    return sorted((_fact(row) for row in found), key=lambda fact: fact.order)


def count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(journal)) or 0


def last_stamp(connection: Connection) -> int:
    """The stamp of the newest fact heard of, 0 in an empty journal."""
    return connection.scalar(_LAST_STAMP) or 0


def check(connection: Connection, conference: str) -> Checked:
    """Walk every station's chain from its beginning: nothing missing, nothing altered."""
    stations = connection.scalars(select(journal.c.station).distinct().order_by(journal.c.station)).all()
    total, missing, altered = 0, list[tuple[str, int]](), list[str]()
    for station in stations:
        place = facts.beginning(station, conference)
        for fact in _chain(connection, station):
            gap = range(place.number + 1, fact.number)
            missing += ((station, number) for number in gap)
            if not facts.is_whole(fact) or (not gap and fact.previous != place.digest):
                altered.append(fact.id.hex())
            place = facts.following(place, fact)
            total += 1
    return Checked(len(stations), total, tuple(missing), tuple(altered))


def _chain(connection: Connection, station: str) -> Iterator[Fact]:
    number = -1
    while page := connection.execute(_CHAIN, {"station": station, "number": number}).all():
        yield from (_fact(row) for row in page)
        number = page[-1].number


def _place(connection: Connection, station: str, conference: str) -> Place:
    last = _PLACE.one(connection, station)
    if last is None:
        return facts.beginning(station, conference, last_stamp(connection))
    number, digest, stamp = last
    return Place(station, number, digest, stamp)


def _fact(row: Row[Any]) -> Fact:
    values: tuple[Any, ...] = tuple(row)
    return Fact(*values)


def _write(connection: Connection, news: Sequence[Fact], positions: Mapping[bytes, int] | None) -> int:
    if positions is None:
        return _HEARD.write(connection, news)
    return _NUMBERED.write(connection, [(*fact, positions[fact.id]) for fact in news])


def _read(fact: Fact) -> What:
    try:
        return fact.what
    except ValueError as error:
        raise JournalError(f"fact {fact.id.hex()[:12]}: {error}: update this program") from error


def _stamp(fact: Fact) -> int:
    return fact.stamp
