"""The journal as somebody looks something up in it: newest first, a piece at a time, only what is asked for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Select, and_, or_, select, tuple_

from checkin.domain.facts import Fact
from checkin.domain.settling import KINDS, Undoings
from checkin.domain.what import to_json
from checkin.store.tables import journal

Place = tuple[int, int]  # a fact's stamp and arrival: where the next piece goes on

_NAMES: Final = Fact._fields
_FACTS: Final = select(journal.c.arrival, *(journal.c[name] for name in _NAMES)).order_by(
    journal.c.stamp.desc(), journal.c.arrival.desc()
)
_PIECE: Final = 500


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; "" and nothing mean everything. `begins` and `ends`: milliseconds since 1970, ends excluded.

    `text` stands in what somebody wrote down with a fact; or the fact is a refusal for one of `reasons`, or what was
    written down is one of these `codes`.
    """

    kinds: frozenset[str] = frozenset()
    gate: str = ""
    station: str = ""
    registration: str = ""
    operator: str = ""
    begins: int | None = None
    ends: int | None = None
    text: str = ""
    reasons: frozenset[str] = frozenset()
    codes: frozenset[str] = frozenset()


def newest_first(connection: Connection, sought: Sought, before: Place | None = None) -> Iterator[tuple[Place, Fact]]:
    """Facts that may be what is sought, each with its place; read on only as far as they are taken.

    Of a text only that it stands somewhere in the fact is looked at here.
    """
    statement = _FACTS.where(*_wanted(sought)).limit(_PIECE)
    while True:
        rows = connection.execute(_after(statement, before)).all()
        for row in rows:
            yield (row.stamp, row.arrival), Fact(*row[1:])
        if len(rows) < _PIECE:
            return
        before = (rows[-1].stamp, rows[-1].arrival)


def stations(connection: Connection) -> list[str]:
    """Every station that wrote something, by name."""
    # One step through the index for each station, not one for each fact.
    found: list[str] = []
    following = select(journal.c.station).order_by(journal.c.station).limit(1)
    name = connection.scalar(following)
    while name is not None:
        found.append(name)
        name = connection.scalar(following.where(journal.c.station > name))
    return found


def undone(connection: Connection, registrations: Sequence[str]) -> frozenset[str]:
    """The facts (hex digests) about these registrations that were undone."""
    said = select(journal.c.stamp, journal.c.id, journal.c.kind, journal.c.body)
    found = Undoings()
    for row in connection.execute(said.where(journal.c.registration.in_(registrations), journal.c.kind.in_(KINDS))):
        found.take((row.stamp, row.id), row.kind, row.body)
    return frozenset(fact.hex() for fact in found.undone)


def _after(statement: Select[Any], before: Place | None) -> Select[Any]:
    if before is None:
        return statement
    return statement.where(tuple_(journal.c.stamp, journal.c.arrival) < tuple_(*before))


def _wanted(sought: Sought) -> Iterator[ColumnElement[bool]]:
    if sought.kinds:
        yield journal.c.kind.in_(sorted(sought.kinds))
    for column, value in (
        (journal.c.gate, sought.gate),
        (journal.c.station, sought.station),
        (journal.c.registration, sought.registration),
        (journal.c.operator, sought.operator),
    ):
        if value:
            yield column == value
    if sought.begins is not None:
        yield journal.c.at >= sought.begins
    if sought.ends is not None:
        yield journal.c.at < sought.ends
    if sought.text:
        refused = (_refused_for(reason) for reason in sorted(sought.reasons))
        yield or_(_said(sought.text), *refused, *map(_coded, sorted(sought.codes)))


def _said(text: str) -> ColumnElement[bool]:
    """The text as it stands in a JSON text."""
    said = to_json(text)[1:-1]
    if any(not letter.isascii() and letter.upper() != letter.lower() for letter in said):
        # SQLite knows capital letters of ASCII only: whoever reads the facts compares.
        return journal.c.body != "{}"
    return journal.c.body.icontains(said, autoescape=True)


def _coded(code: str) -> ColumnElement[bool]:
    return journal.c.body.contains(f':"{code}"', autoescape=True)


def _refused_for(reason: str) -> ColumnElement[bool]:
    return and_(journal.c.kind == "refused", journal.c.body.contains(f'"reason":"{reason}"', autoescape=True))
