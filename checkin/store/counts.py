"""How many a station let in: read from its own end of the journal, undone admissions taken away."""

import json
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import Connection, bindparam, select

from checkin.store.tables import journal

_NEW: Final = (
    select(journal.c.number, journal.c.id, journal.c.at, journal.c.kind, journal.c.body)
    .where(
        journal.c.station == bindparam("station"),
        journal.c.number > bindparam("number"),
        journal.c.kind.in_(("admitted", "undone")),
    )
    .order_by(journal.c.number)
)


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
