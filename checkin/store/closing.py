"""What the closing report reads beyond the counts: badges, walk-ins, booths, and the links of every chain."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, cast

from sqlalchemy import Connection, bindparam, select

from checkin.domain import counting
from checkin.domain.counting import Row
from checkin.domain.dimensions import Person
from checkin.domain.questions import Answers
from checkin.store.tables import journal, registrations

KINDS: Final = (*counting.KINDS, "printed", "registered")
"""The facts that a report is made from; of those registered only walk-ins, whom a desk registered at its gate."""

_PAGE: Final = 20_000  # arrivals
_SAID: Final = tuple(
    journal.c[name] for name in ("stamp", "id", "at", "kind", "registration", "gate", "station", "body")
)
_REPORTED: Final = (
    select(*_SAID)
    .where(
        journal.c.arrival > bindparam("after"),
        journal.c.arrival <= bindparam("upto"),
        journal.c.kind.in_(KINDS),
        (journal.c.kind != "registered") | journal.c.gate.is_not(None),
    )
    .order_by(journal.c.arrival)
)
_SETTLEMENTS: Final = select(*_SAID).where(journal.c.kind == "resolved").order_by(journal.c.arrival)
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
    """Columns of the facts of KINDS that arrived up to this number."""
    for start in range(0, upto, _PAGE):
        found = connection.execute(_REPORTED, {"after": start, "upto": min(upto, start + _PAGE)})
        # Rows as the driver has them: see `counts.rows`.
        yield from cast("Iterator[Row]", found.cursor)
        found.close()


def settlements(connection: Connection) -> Iterator[Row]:
    """The facts that settle a conflict."""
    return (cast("Row", tuple(row)) for row in connection.execute(_SETTLEMENTS))


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
