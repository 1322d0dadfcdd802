"""What the hub knows of its stations: who was invited, who joined, how far their chains reach, how they are."""

import hashlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Final

import orjson
from sqlalchemy import Connection, bindparam, delete, func, insert, select, text, update

from checkin.domain import facts
from checkin.domain.facts import Fact
from checkin.store.tables import invitations, journal, stations


@dataclass(frozen=True, slots=True)
class Invited:
    """What somebody with the right code becomes. `expires`: milliseconds since 1970."""

    station: str
    gate: str
    direction: str
    role: str
    expires: int


@dataclass(frozen=True, slots=True)
class Joined:
    """A station, as the table has it: times in milliseconds since 1970, `token` None once it was revoked."""

    name: str
    gate: str
    direction: str
    role: str
    token: bytes | None
    key: str
    joined: int
    have: int
    head: bytes
    highest: int
    divided: int | None = None
    heard: int | None = None
    position: int = 0
    waiting: int = 0
    offset: int = 0
    printer: str = ""
    camera: str = ""
    backup: str = ""
    backed_up: int | None = None
    checkin: str = ""


_NAMES: Final = tuple(field.name for field in fields(Joined))
_ALL: Final = select(*(stations.c[name] for name in _NAMES))
_BY_TOKEN: Final = _ALL.where(stations.c.token == bindparam("token"))
_BY_NAME: Final = _ALL.where(stations.c.name.in_(bindparam("names", expanding=True)))
_REVOKED: Final = select(stations.c.revoked).where(stations.c.revoked.is_not(None), stations.c.token.is_(None))
_INVITED: Final = select(*(invitations.c[field.name] for field in fields(Invited)))
_CHAIN: Final = ("have", "head", "highest", "divided", "heard")
_GO_ON: Final = (
    update(stations)
    .where(stations.c.name == bindparam("station"))
    .values({name: bindparam(f"new_{name}") for name in _CHAIN})
)
# All in one statement, as `positions.take_in`: one way to the server and back, however many stations sent something.
_GO_ON_THERE: Final = text(
    """
    UPDATE stations SET have = gone.have, head = decode(gone.head, 'hex'), highest = gone.highest,
                        divided = gone.divided, heard = gone.heard
    FROM json_to_recordset(CAST(:gone AS json))
         AS gone(name text, have bigint, head text, highest bigint, divided bigint, heard bigint)
    WHERE stations.name = gone.name
    """
)
_LINKS: Final = (
    select(journal.c.number, journal.c.id, journal.c.previous)
    .where(journal.c.station == bindparam("station"), journal.c.number >= bindparam("number"))
    .order_by(journal.c.number, journal.c.arrival)
    .limit(10_000)
    .offset(bindparam("place"))
)


def hashed(secret: str) -> bytes:
    """What is kept of a code or token: both are long and random, so a plain digest gives nothing away."""
    return hashlib.sha256(secret.encode()).digest()


def invite(connection: Connection, code: str, invited: Invited, now: int) -> None:
    """Let somebody with this code join until it expires; an older invitation of the same station is void."""
    connection.execute(delete(invitations).where(invitations.c.station == invited.station))
    values = {field.name: getattr(invited, field.name) for field in fields(Invited)}
    connection.execute(insert(invitations).values(code=hashed(code), made=now, **values))


def redeem(connection: Connection, code: str, now: int) -> Invited | None:
    """The invitation with this code, which is used up by it; None when there is none that is still good."""
    # Compared are digests: how long that takes says nothing about the code.
    good = (invitations.c.code == hashed(code), invitations.c.used.is_(None), invitations.c.expires > now)
    row = connection.execute(_INVITED.where(*good)).one_or_none()
    if row is None:
        return None
    connection.execute(update(invitations).where(*good).values(used=now))
    return Invited(*row)


def join(connection: Connection, invited: Invited, conference: str, *, token: str, key: str, now: int) -> Joined:
    """A station joins, or one that was there joins again: its chain goes on, its token and key are new."""
    begun = Joined(
        invited.station,
        invited.gate,
        invited.direction,
        invited.role,
        hashed(token),
        key,
        now,
        have=0,
        head=facts.beginning(invited.station, conference).digest,
        highest=0,
    )
    known = named(connection, [invited.station]).get(invited.station)
    if known is None:
        # Another hub may have had a station of this name: what it wrote is in the journal already.
        begun = _whole_chain(connection, begun)
        connection.execute(insert(stations), _values(begun))
        return begun
    again = replace(begun, have=known.have, head=known.head, highest=known.highest, divided=known.divided)
    connection.execute(update(stations).where(stations.c.name == known.name).values(_values(again)))
    return again


def by_token(connection: Connection, token: str) -> Joined | None:
    row = connection.execute(_BY_TOKEN, {"token": hashed(token)}).one_or_none()
    return Joined(*row) if row else None


def named(connection: Connection, names: Sequence[str]) -> dict[str, Joined]:
    """Those of these stations that have joined, by name."""
    return {row.name: Joined(*row) for row in connection.execute(_BY_NAME, {"names": list(names)})}


def everyone(connection: Connection) -> list[Joined]:
    return [Joined(*row) for row in connection.execute(_ALL.order_by(stations.c.name))]


def revoke(connection: Connection, station: str) -> bool:
    """Take its token from a station, and the invitation it may still have; whether there was such a station."""
    connection.execute(delete(invitations).where(invitations.c.station == station))
    known = update(stations).where(stations.c.name == station)
    connection.execute(known.where(stations.c.token.is_not(None)).values(revoked=stations.c.token))
    return bool(connection.execute(known.values(token=None)).rowcount)


def is_revoked(connection: Connection, token: str) -> bool:
    """Whether this token was taken from its station; one that nobody ever had was not."""
    found = select(stations.c.name).where(stations.c.revoked == hashed(token), stations.c.token.is_(None))
    return connection.scalar(found) is not None


def revoked(connection: Connection) -> list[bytes]:
    """The digests of all tokens that were taken from their stations."""
    return list(connection.scalars(_REVOKED))


def heard(connection: Connection, station: str, now: int, said: Mapping[str, Any]) -> Joined:
    """Note how a station says it is: position, waiting, offset, printer, camera, checkin; maybe backup, backed_up."""
    connection.execute(update(stations).where(stations.c.name == station).values(heard=now, **said))
    return named(connection, [station])[station]


def followed(connection: Connection, new: Sequence[Fact], now: int, names: Sequence[str]) -> dict[str, Joined]:
    """How far the chains of stations that sent something reach now: these facts of theirs are new in the journal."""
    by_station: dict[str, list[Fact]] = {}
    for fact in new:
        by_station.setdefault(fact.station, []).append(fact)
    known, heard_of = named(connection, [*{*names, *by_station}]), frozenset(names)
    return {
        name: _followed(connection, each, by_station.get(name, []), now if name in heard_of else each.heard)
        for name, each in known.items()
    }


def go_on(connection: Connection, chains: Collection[Joined]) -> None:
    """Write down how far these chains reach."""
    if not chains:
        return
    if connection.dialect.name == "sqlite":
        rows = [{"station": each.name, **{f"new_{name}": getattr(each, name) for name in _CHAIN}} for each in chains]
        connection.execute(_GO_ON, rows)
        return
    said = [
        {
            "name": each.name,
            "have": each.have,
            "head": each.head.hex(),
            "highest": each.highest,
            "divided": each.divided,
            "heard": each.heard,
        }
        for each in chains
    ]
    connection.execute(_GO_ON_THERE, {"gone": orjson.dumps(said).decode()})


def count(connection: Connection) -> int:
    """How many stations may speak with this hub."""
    return connection.scalar(select(func.count()).select_from(stations).where(stations.c.token.is_not(None))) or 0


def _followed(connection: Connection, chain: Joined, new: Sequence[Fact], heard: int | None) -> Joined:
    """The chain after facts that were added to it, in order of their numbers or not; when it was `heard`."""
    have, head, divided = chain.have, chain.head, chain.divided
    highest = max([chain.highest, *(fact.number for fact in new)])
    apart = [fact.number for fact in new if fact.number <= have]
    for fact in sorted(new, key=lambda fact: fact.number):
        if fact.number == have + 1 and fact.previous == head:
            have, head = fact.number, fact.id
    if apart:
        divided = min(apart if divided is None else [divided, *apart])
    gone = replace(chain, have=have, head=head, highest=highest, divided=divided, heard=heard)
    return gone if have == highest else _whole_chain(connection, gone)


def _whole_chain(connection: Connection, chain: Joined) -> Joined:
    """The same from the journal: what came early may be there already, and a number twice."""
    have, divided, highest = chain.have, chain.divided, chain.highest
    here = [chain.head]  # the facts with the number `have`: more than one where the chain divides
    for number, id_, previous in _links(connection, chain.name, have):
        highest = max(highest, number)
        if number > have + 1:
            break
        if id_ in here:
            continue
        sound = number > have and previous in here
        here = [id_] if number > have else [*here, id_]
        have = number
        if not sound:
            divided = number if divided is None else min(divided, number)
    return replace(chain, have=have, head=here[0], divided=divided, highest=highest)


def _links(connection: Connection, station: str, number: int) -> Iterator[tuple[int, bytes, bytes]]:
    """Number, digest and digest before of a station's facts from this number on, in order."""
    place = 0
    while rows := connection.execute(_LINKS, {"station": station, "number": number, "place": place}).all():
        yield from ((row[0], row[1], row[2]) for row in rows)
        place += len(rows)


def _values(joined: Joined) -> dict[str, Any]:
    return {name: getattr(joined, name) for name in _NAMES}
