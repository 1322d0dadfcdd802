"""What counting reads: columns of the journal, what registrations say of people, how many a station let in."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

from sqlalchemy import Connection, bindparam, select

from checkin.domain import counting
from checkin.domain.dimensions import Person
from checkin.store import counted
from checkin.store.registrations import LISTED
from checkin.store.tables import journal, registrations

_COUNTED: Final = counted.which(counted.are(counting.KINDS))
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
    """What is counted of the facts that arrived after one number and up to another one, as `counted.rows` reads it."""
    return counted.rows(connection, _COUNTED, after, upto)


def said_anew(connection: Connection, after: int, upto: int) -> Sequence[str]:
    """The registrations of which something was said by facts that arrived after one number and up to another one."""
    return connection.scalars(_SAID_ANEW, {"after": after, "upto": upto}).all()


def people(connection: Connection, ids: Iterable[str] | None = None) -> dict[str, Person]:
    """What is known of people, by registration: of all, or of those of these that there are."""
    if ids is None:
        found = connection.execute(_PEOPLE)
    else:
        found = connection.execute(_THESE[connection.dialect.name], {"ids": json.dumps(list(ids))})
    # Rows as the driver has them: SQLAlchemy would make an object of its own from each.
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
