"""On the hub: whom strict gates are about to let in. Not facts: what came of it is one, and ends it."""

from dataclasses import dataclass, fields
from typing import Final

from sqlalchemy import Connection, delete, exists, insert, select

from checkin.store.tables import entering, journal


@dataclass(frozen=True, slots=True)
class Held:
    """A station has asked about somebody at one of its gates. `at`: milliseconds since 1970, by the hub's clock."""

    registration: str
    zone: str
    station: str
    gate: str
    at: int


_DONE: Final = exists().where(
    journal.c.registration == entering.c.registration,
    journal.c.station == entering.c.station,
    journal.c.position > entering.c.position,
)
_EVERYBODY: Final = select(*(entering.c[field.name] for field in fields(Held))).where(~_DONE)


def everybody(connection: Connection) -> list[Held]:
    """Those of whom no fact says yet what came of it."""
    return [Held(*row) for row in connection.execute(_EVERYBODY)]


def hold(connection: Connection, held: Held, position: int) -> None:
    """Note it, in place of what was noted of the same registration and zone. `position`: the newest there is."""
    same = (entering.c.registration == held.registration, entering.c.zone == held.zone)
    connection.execute(delete(entering).where(*same))
    values = {field.name: getattr(held, field.name) for field in fields(Held)}
    connection.execute(insert(entering).values(position=position, **values))


def forget(connection: Connection, before: int) -> None:
    """What is older than a moment is over."""
    connection.execute(delete(entering).where(entering.c.at < before))
