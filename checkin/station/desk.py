"""The desk: a code is presented, a decision is made and written down, a badge comes out."""

import hashlib
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice
from typing import Final, assert_never

from checkin.domain import credential, presence
from checkin.domain.admission import Attempt, Decision, decide, vouched_for
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.credential import Credential, Foreign, Forged, Opaque, Withdrawn
from checkin.domain.facts import (
    Admitted,
    Corrected,
    Left,
    Reason,
    Refused,
    Registered,
    Undone,
    What,
)
from checkin.domain.plan import Choice, Direction, Gate, Plan
from checkin.domain.registration import FieldValue, Registration, new_id, with_fields
from checkin.station.issuing import keys
from checkin.store import journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.journal import Checked, Entry

_BATCH: Final = 5_000
_KEYS_STAY: Final = 5.0  # seconds; a key withdrawn by another program at this home is refused after them


class StationError(Exception):
    """Something asked of the desk that it cannot do; the sentence says what to do instead."""


@dataclass(frozen=True, slots=True)
class Presented:
    """What came of a code held up: the decision, whose it was, and whether a badge is to be printed now.

    `registration` is None when the code belongs to nobody. `ms` is the time from text to durable decision.
    """

    decision: Decision
    registration: Registration | None
    fact: str
    badge_due: bool = False
    ms: float = 0.0


class Station:
    """One machine at one gate, with one journal.

    Every call is one transaction. Calls may come from any thread. `clock` gives aware datetimes.
    """

    def __init__(
        self,
        database: Database,
        plan: Plan,
        *,
        name: str,
        gate: str,
        direction: Direction = Direction.IN,
        clock: Clock = now,
    ) -> None:
        if gate not in plan.gates:
            raise StationError(f"the plan has no gate {gate!r}: choose one of {', '.join(plan.gates)}")
        self.name = name
        self.plan = plan
        self.gate = plan.gates[gate]
        self.direction = direction
        self._database = database
        self._clock = clock
        self._check_direction(self.gate, direction)
        self.refresh()

    def refresh(self) -> None:
        """Read again what may have come from elsewhere: the keys that credentials are verified with."""
        self._refreshed = time.monotonic()
        with self._database.reading() as connection:
            self._keys = keys(connection)

    def present(
        self,
        text: str,
        *,
        gate: str | None = None,
        direction: Direction | None = None,
        at: datetime | None = None,
    ) -> Presented:
        """A code was held up: verify it, decide, and write down what was decided. Raises StationError, StoreError."""
        began = time.perf_counter()
        attempt = self._attempt(gate, direction, at)
        if time.monotonic() - self._refreshed > _KEYS_STAY:
            self.refresh()
        # Verified before the transaction: a signature takes as long as half of the rest, and needs no lock.
        read = credential.read(text, self._keys, self.plan.id)
        with self._database.writing() as connection:
            match self._identify(connection, read, text):
                case Refused() as refused:
                    presented = Presented(refused, None, self._write(connection, refused, attempt, None))
                case registration, serial:
                    presented = self._decide(connection, registration, replace(attempt, serial=serial))
        return replace(presented, ms=_ms_since(began))

    def admit(self, registration: str, *, direction: Direction | None = None, operator: str | None = None) -> Presented:
        """Somebody was found by name: decide as if their ticket had been presented. Raises StationError, StoreError."""
        began = time.perf_counter()
        attempt = self._attempt(None, direction, None)
        with self._database.writing() as connection:
            presented = self._decide(connection, self._known(connection, registration), attempt, operator)
        return replace(presented, ms=_ms_since(began))

    def undo(self, fact: str, *, reason: str = "", operator: str | None = None) -> None:
        """A passage, given by its fact, does not count. Raises StationError when it is no passage, JournalError."""
        with self._database.writing() as connection:
            done = journal.find(connection, _id_of(fact))
            if not isinstance(done.what, Admitted | Left):
                raise StationError("only somebody's way in or out can be undone")
            self._append(connection, Undone(done.id.hex(), reason), registration=done.registration, operator=operator)

    def register(self, fields: Mapping[str, FieldValue], *, operator: str | None = None) -> Registration:
        """Somebody who was not registered is now. Raises FieldError, StoreError."""
        made = with_fields(Registration(new_id()), fields)
        with self._database.writing() as connection:
            self._append(connection, Registered(dict(fields)), registration=made.id, operator=operator)
        return made

    def register_all(
        self,
        everybody: Iterable[tuple[str, Mapping[str, FieldValue]]],
        *,
        progress: Callable[[int], None] = lambda _done: None,
    ) -> int:
        """Many registrations, by id, as one transaction: all of them or none. Returns how many.

        Raises FieldError, StoreError.
        """
        done = 0
        batch: list[Entry] = []
        with self._database.writing() as connection:
            for id_, fields in everybody:
                with_fields(Registration(id_), fields)
                batch.append(Entry(Registered(fields), self._now(), registration=id_))
                done += 1
                if len(batch) == _BATCH:
                    journal.append_all(connection, self.name, self.plan.id, batch)
                    batch.clear()
                    progress(done)
            journal.append_all(connection, self.name, self.plan.id, batch)
        progress(done)
        return done

    def correct(
        self, registration: str, fields: Mapping[str, FieldValue], *, reason: str = "", operator: str | None = None
    ) -> Registration:
        """Change fields of a registration, cancelling and blocking included. Raises StationError, FieldError."""
        with self._database.writing() as connection:
            with_fields(self._known(connection, registration), fields)
            self._append(connection, Corrected(dict(fields), reason), registration=registration, operator=operator)
            return self._known(connection, registration)

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

    def _identify(self, connection: Connection, read: credential.Read, text: str) -> tuple[Registration, int] | Refused:
        """Whose code this is, and the serial it carries; or why it is nobody's."""
        match read:
            case Credential() as shown:
                known = registrations.find(connection, shown.registration)
                if known is None and self.plan.rules.not_in_database is Choice.REFUSE:
                    return Refused(Reason.UNKNOWN_CODE)
                return known or vouched_for(self.plan, shown), shown.serial
            case Opaque(code):
                known = registrations.find_by_code(connection, code)
                return (known, 0) if known else Refused(Reason.UNKNOWN_CODE, shown=_digest(code))
            case Forged():
                return Refused(Reason.FORGED_CODE, shown=_digest(text))
            case Foreign():
                return Refused(Reason.ANOTHER_CONFERENCE, shown=_digest(text))
            case Withdrawn():
                return Refused(Reason.REVOKED_CREDENTIAL, shown=_digest(text))
            case unexpected:
                assert_never(unexpected)

    def _decide(
        self, connection: Connection, registration: Registration, attempt: Attempt, operator: str | None = None
    ) -> Presented:
        history = presence.history(journal.history(connection, registration.id))
        decision = decide(self.plan, registration, history, attempt)
        fact = self._write(connection, decision, attempt, registration.id, operator)
        # Of somebody whom only a signature vouches for there is no name yet to be printed.
        named = bool(registration.name or registration.latin_name)
        due = isinstance(decision, Admitted) and named and not history.badge
        return Presented(decision, registration, fact, badge_due=due)

    def _write(
        self,
        connection: Connection,
        decision: Decision,
        attempt: Attempt,
        registration: str | None,
        operator: str | None = None,
    ) -> str:
        at, gate = milliseconds(attempt.at), attempt.gate.id
        entry = Entry(decision, at, registration=registration, gate=gate, operator=operator)
        return journal.append(connection, self.name, self.plan.id, entry).id.hex()

    def _append(
        self, connection: Connection, what: What, *, registration: str | None = None, operator: str | None = None
    ) -> None:
        entry = Entry(what, self._now(), registration=registration, gate=self.gate.id, operator=operator)
        journal.append(connection, self.name, self.plan.id, entry)

    def _known(self, connection: Connection, registration: str) -> Registration:
        found = registrations.find(connection, registration)
        if found is None:
            raise StationError(f"there is no registration {registration!r}: look the person up by name")
        return found

    def _attempt(self, gate: str | None, direction: Direction | None, at: datetime | None) -> Attempt:
        chosen = self.plan.gates.get(gate) if gate else self.gate
        if chosen is None:
            raise StationError(f"the plan has no gate {gate!r}: choose one of {', '.join(self.plan.gates)}")
        # Elsewhere than at its own gate a station has no usual direction: the gate's only one is meant.
        usual = self.direction if chosen is self.gate else min(chosen.directions)
        way = direction or usual
        self._check_direction(chosen, way)
        return Attempt(chosen, way, at or self._clock())

    @staticmethod
    def _check_direction(gate: Gate, direction: Direction) -> None:
        if direction not in gate.directions:
            raise StationError(
                f"nobody passes {direction} through the gate {gate.id}: choose another gate or direction"
            )

    def _now(self) -> int:
        return milliseconds(self._clock())


def _id_of(fact: str) -> bytes:
    try:
        return bytes.fromhex(fact)
    except ValueError:
        raise StationError(f"{fact!r} is no fact: give it as it was shown, in hexadecimal digits") from None


def _ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000


def _digest(code: str) -> str:
    # Whatever a hostile code holds, half a surrogate pair included, has a digest.
    return hashlib.sha256(code.encode(errors="surrogatepass")).hexdigest()[:16]
