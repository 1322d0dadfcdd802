"""What a station holds, to be looked up: registrations and the journal."""

from datetime import UTC, datetime
from itertools import islice

from checkin.domain import helpcalls, presence
from checkin.domain.facts import Fact
from checkin.domain.helpcalls import HelpCall
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.store import journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.journal import Checked


class StationError(Exception):
    """Something asked of the desk that it cannot do; the sentence says what to do instead."""


class Records:
    """Reads only. Every call is one transaction, and may come from any thread."""

    def __init__(self, database: Database, plan: Plan) -> None:
        self.plan = plan
        self._database = database

    def fact(self, fact: str) -> Fact:
        """Raises StationError when the text is no fact's id, JournalError when there is none of this id."""
        with self._database.reading() as connection:
            return journal.find(connection, fact_id(fact))

    def history(self, registration: str) -> list[Fact]:
        """Every fact about a registration, in their order."""
        with self._database.reading() as connection:
            return sorted(journal.history(connection, registration), key=lambda fact: fact.order)

    def badges(self, registration: str) -> int:
        """How many badges came out for somebody."""
        with self._database.reading() as connection:
            return presence.history(journal.history(connection, registration)).badges

    def help_calls(self) -> tuple[HelpCall, ...]:
        """Who waits at a kiosk for somebody to come, the oldest call first: at every station that was heard of."""
        with self._database.reading() as connection:
            return helpcalls.open_calls(journal.about_nobody(connection, helpcalls.KINDS))

    def verify(self) -> Checked:
        """Walk the chains of the whole journal."""
        with self._database.reading() as connection:
            return journal.check(connection, self.plan.id)

    def find(self, registration: str) -> Registration:
        """Raises StationError when nobody has this id."""
        with self._database.reading() as connection:
            return self._known(connection, registration)

    def everybody(self, category: str | None = None) -> list[Registration]:
        with self._database.reading() as connection:
            return list(registrations.each(connection, category))

    def some(self, number: int) -> list[Registration]:
        """So many registrations, the first by id."""
        with self._database.reading() as connection:
            return list(islice(registrations.each(connection), number))

    @property
    def registered(self) -> int:
        """How many registrations this station holds."""
        with self._database.reading() as connection:
            return registrations.count(connection)

    @property
    def latest(self) -> datetime | None:
        """When the newest fact was stamped, as far as the journal knows."""
        with self._database.reading() as connection:
            stamp = journal.last_stamp(connection)
        return datetime.fromtimestamp((stamp >> 16) / 1000, UTC) if stamp else None

    def _known(self, connection: Connection, registration: str) -> Registration:
        found = registrations.find(connection, registration)
        if found is None:
            raise StationError(f"there is no registration {registration!r}: look the person up by name")
        return found


def fact_id(fact: str) -> bytes:
    """Raises StationError."""
    try:
        return bytes.fromhex(fact)
    except ValueError:
        raise StationError(f"{fact!r} is no fact: give it as it was shown, in hexadecimal digits") from None
