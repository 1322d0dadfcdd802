"""What the closing report reads beyond the counts: badges, walk-ins, booths, and the links of every chain."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from sqlalchemy import Connection, select

from checkin.domain import counting
from checkin.domain.counting import Row
from checkin.domain.dimensions import Person
from checkin.domain.questions import Answers
from checkin.store import counted
from checkin.store.tables import journal, registrations

KINDS: Final = (*counting.KINDS, "printed", "registered")
"""The facts that a report is made from; of those registered only walk-ins, whom a desk registered at its gate."""

_REPORTED: Final = counted.which(counted.are(KINDS), (journal.c.kind != "registered") | journal.c.gate.is_not(None))
_SETTLEMENTS: Final = counted.which(counted.are(["resolved"]))
_PEOPLE: Final = select(
    *(registrations.c[name] for name in ("id", "category", "country", "delegation", "company", "booth"))
)
_ANSWERS: Final = select(registrations.c.id, registrations.c.answers).where(registrations.c.answers != "[]")
_LINKS: Final = select(journal.c.station, journal.c.number, journal.c.id, journal.c.previous).order_by(
    journal.c.station, journal.c.number, journal.c.id
)


@dataclass(frozen=True, slots=True)
class Attendee:
    """What a registration says of somebody, and at which booth they are, "" at none."""

    person: Person
    booth: str = ""


def rows(connection: Connection, upto: int) -> Iterator[Row]:
    """The facts of KINDS that arrived up to this number, as `counted.rows` reads them."""
    return counted.rows(connection, _REPORTED, 0, upto)


def settlements(connection: Connection, upto: int) -> Iterator[Row]:
    """Those that settle a conflict."""
    return counted.rows(connection, _SETTLEMENTS, 0, upto)


def people(connection: Connection) -> dict[str, Attendee]:
    """What is known of everybody, by registration."""
    found = connection.execute(_PEOPLE)
    said = cast("Iterator[tuple[str, str, str, str, str, str]]", found.cursor)
    people = {who: Attendee(Person(*of_them), booth) for who, *of_them, booth in said}
    found.close()
    return people


def answers(connection: Connection) -> dict[str, Answers]:
    """What those who answered anything answered, by registration."""
    return {who: tuple(json.loads(said)) for who, said in connection.execute(_ANSWERS)}


def links(connection: Connection) -> Iterator[tuple[str, int, bytes, bytes]]:
    """Station, number, digest and digest before of every fact; those of one station together, in order."""
    found = connection.execute(_LINKS)
    yield from cast("Iterator[tuple[str, int, bytes, bytes]]", found.cursor)
    found.close()
