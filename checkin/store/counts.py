"""What counting reads: columns of the journal, what registrations say of people, how many a station let in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, cast

from sqlalchemy import Connection, bindparam, literal, select

from checkin.domain import counting
from checkin.domain.dimensions import Person
from checkin.store.registrations import LISTED
from checkin.store.tables import journal, registrations

_PAGE: Final = 20_000  # arrivals
_SAID: Final = tuple(
    journal.c[name] for name in ("stamp", "id", "at", "kind", "registration", "gate", "station", "body")
)
_COUNTED: Final = (
    select(*_SAID)
    .where(
        journal.c.arrival > bindparam("after"),
        journal.c.arrival <= bindparam("upto"),
        journal.c.kind.in_([literal(kind, literal_execute=True) for kind in counting.KINDS]),
    )
    .order_by(journal.c.arrival)
)
_SAID_ANEW: Final = (
    select(journal.c.registration)
    .where(
        journal.c.arrival > bindparam("after"),
        journal.c.arrival <= bindparam("upto"),
        journal.c.kind.in_(("registered", "corrected")),
        journal.c.registration.is_not(None),
    )
    .distinct()
)
_PEOPLE: Final = select(
    registrations.c.id,
    registrations.c.category,
    registrations.c.country,
    registrations.c.delegation,
    registrations.c.company,
)
_THESE: Final = {
    database: _PEOPLE.where(registrations.c.id.in_(select(listed.c.value))) for database, listed in LISTED.items()
}
_NEW: Final = (
    select(journal.c.number, journal.c.id, journal.c.at, journal.c.kind, journal.c.body)
    .where(
        journal.c.station == bindparam("station"),
        journal.c.number > bindparam("number"),
        journal.c.kind.in_(("admitted", "undone")),
    )
    .order_by(journal.c.number)
)


def rows(connection: Connection, after: int, upto: int) -> Iterator[counting.Row]:
    """What is counted of the facts that arrived after one number and up to another one."""
    return chain.from_iterable(_pages(connection, after, upto))


def _pages(connection: Connection, after: int, upto: int) -> Iterator[Iterable[counting.Row]]:
    for start in range(after, upto, _PAGE):
        found = connection.execute(_COUNTED, {"after": start, "upto": min(upto, start + _PAGE)})
        # Rows as the driver has them: SQLAlchemy would make half a million objects of its own from them.
        yield cast("Iterable[counting.Row]", found.cursor)
        found.close()


def said_anew(connection: Connection, after: int, upto: int) -> Sequence[str]:
    """The registrations of which something was said by facts that arrived after one number and up to another one."""
    return connection.scalars(_SAID_ANEW, {"after": after, "upto": upto}).all()


def people(connection: Connection, ids: Iterable[str] | None = None) -> dict[str, Person]:
    """What is known of people, by registration: of all, or of those of these that there are."""
    if ids is None:
        found = connection.execute(_PEOPLE)
    else:
        found = connection.execute(_THESE[connection.dialect.name], {"ids": json.dumps(list(ids))})
    # Again rows as the driver has them.
    said = cast("Iterable[tuple[str, str, str, str, str]]", found.cursor)
    people = {who: Person(category, country, *rest) for who, category, country, *rest in said}
    found.close()
    return people


@dataclass(slots=True)
class Tally:
    """The admissions of one station, looked at again and again; each look reads only what is new."""

    station: str
    _number: int = 0
    _at: dict[str, int] = field(default_factory=dict)

    def look(self, connection: Connection) -> None:
        for row in connection.execute(_NEW, {"station": self.station, "number": self._number}):
            self._number = row.number
            if row.kind == "admitted":
                self._at[row.id.hex()] = row.at
            else:
                self._at.pop(json.loads(row.body)["fact"], None)

    def since(self, at: int) -> int:
        """How many were let in since `at` (milliseconds since 1970) and are not undone here."""
        return sum(each >= at for each in self._at.values())
