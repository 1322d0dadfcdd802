"""The desk: a code is presented, a decision is made and written down, a badge comes out."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from checkin.domain import credential, presence
from checkin.domain.admission import Attempt, Decision, crowded, decide, overrule
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.corrections import taken_back
from checkin.domain.elsewhere import AskHub, Elsewhere, with_entering
from checkin.domain.facts import (
    Admitted,
    Corrected,
    Fact,
    HelpAnswered,
    HelpAsked,
    Left,
    Refused,
    Registered,
    Undone,
    What,
)
from checkin.domain.plan import Direction, Gate, Plan
from checkin.domain.registration import FieldValue, Registration, new_id, with_fields
from checkin.station.identifying import identify
from checkin.station.issuing import keys
from checkin.station.records import Records, StationError, fact_id
from checkin.store import journal
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry
from checkin.store.occupancy import Occupancy

_KEYS_STAY: Final = 5.0  # seconds; a key withdrawn by another program at this home is refused after them


@dataclass(frozen=True, slots=True)
class Presented:
    """What came of a code held up: the decision, whose it was, and whether a badge is to be printed now.

    `registration` is None when the code belongs to nobody. `crowded` are the zones that had no more room for whom the
    gate let in. `ms` is the time from text to durable decision.
    """

    decision: Decision
    registration: Registration | None
    fact: str
    badge_due: bool = False
    crowded: tuple[str, ...] = ()
    ms: float = 0.0


class Station(Records):
    """One machine at one gate, with one journal.

    Every call is one transaction. Calls may come from any thread. `clock` gives aware datetimes. `ask_hub` is asked
    before somebody is let in at a strict gate; None where there is no hub.
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
        ask_hub: AskHub | None = None,
    ) -> None:
        if gate not in plan.gates:
            raise StationError(f"the plan has no gate {gate!r}: choose one of {', '.join(plan.gates)}")
        super().__init__(database, plan)
        self.name = name
        self.gate = plan.gates[gate]
        self.direction = direction
        self._clock = clock
        self._ask_hub = ask_hub
        self._check_direction(self.gate, direction)
        self._occupancy = Occupancy(plan)
        self.refresh()

    def refresh(self) -> None:
        """Read what may have come from elsewhere: the keys that credentials are verified with, who is inside."""
        self._refreshed = time.monotonic()
        with self._database.reading() as connection:
            self._keys = keys(connection)
            self._inside(connection, self.gate, self.now())

    def present(
        self,
        text: str,
        *,
        gate: str | None = None,
        direction: Direction | None = None,
        at: datetime | None = None,
        operator: str | None = None,
    ) -> Presented:
        """A code was held up: verify it, decide, and write down what was decided. Raises StationError, StoreError."""
        began = time.perf_counter()
        attempt = self._attempt(gate, direction, at)
        if time.monotonic() - self._refreshed > _KEYS_STAY:
            self.refresh()
        # Verified before the transaction: a signature takes as long as half of the rest, and needs no lock.
        read = credential.read(text, self._keys, self.plan.id)

        def whose(connection: Connection) -> str | None:
            match identify(connection, self.plan, read, text):
                case Refused():
                    return None
                case registration, _:
                    return registration.id

        told = self._ask(attempt, whose)
        with self._database.writing() as connection:
            match identify(connection, self.plan, read, text):
                case Refused() as refused:
                    presented = Presented(refused, None, self._write(connection, refused, attempt, None, operator))
                case registration, serial:
                    shown = replace(attempt, serial=serial)
                    presented = self._decide(connection, registration, shown, operator, told=told)
        return replace(presented, ms=_ms_since(began))

    def admit(self, registration: str, *, direction: Direction | None = None, operator: str | None = None) -> Presented:
        """Somebody was found by name: decide as if their ticket had been presented. Raises StationError, StoreError."""
        began = time.perf_counter()
        attempt = self._attempt(None, direction, None)
        told = self._ask(attempt, lambda _connection: registration)
        with self._database.writing() as connection:
            presented = self._decide(connection, self._known(connection, registration), attempt, operator, told=told)
        return replace(presented, ms=_ms_since(began))

    def let_in_again(self, registration: str, why: str, *, operator: str | None = None) -> Presented:
        """Decide as if the newest badge had been shown, and overrule that somebody is inside or was.

        Raises StationError, StoreError.
        """
        began = time.perf_counter()
        attempt = self._attempt(None, Direction.IN, None)
        told = self._ask(attempt, lambda _connection: registration)
        with self._database.writing() as connection:
            known = self._known(connection, registration)
            presented = self._decide(connection, known, attempt, operator, overruling=why, told=told)
        return replace(presented, ms=_ms_since(began))

    def undo(self, fact: str, *, reason: str = "", operator: str | None = None, allowed: str = "") -> None:
        """A passage, given by its fact, does not count. Raises StationError when it is no passage, JournalError."""
        with self._database.writing() as connection:
            done = journal.find(connection, fact_id(fact))
            if not isinstance(done.what, Admitted | Left):
                raise StationError("only somebody's way in or out can be undone")
            undone = Undone(done.id.hex(), reason, allowed)
            self._append(connection, undone, registration=done.registration, operator=operator)

    def register(self, fields: Mapping[str, FieldValue], *, operator: str | None = None) -> Registration:
        """Somebody who was not registered is now. Raises FieldError, StoreError."""
        made = with_fields(Registration(new_id()), fields)
        with self._database.writing() as connection:
            self._append(connection, Registered(dict(fields)), registration=made.id, operator=operator)
        return made

    def correct(
        self, registration: str, fields: Mapping[str, FieldValue], *, reason: str = "", operator: str | None = None
    ) -> Registration:
        """Change fields of a registration, cancelling and blocking included. Raises StationError, FieldError."""
        with self._database.writing() as connection:
            with_fields(self._known(connection, registration), fields)
            self._append(connection, Corrected(dict(fields), reason), registration=registration, operator=operator)
            return self._known(connection, registration)

    def undo_correction(self, fact: str, *, operator: str | None = None) -> Registration:
        """A correction, given by its fact, does not count where nothing was corrected since.

        Raises StationError when it is no correction or nothing of it is left, JournalError.
        """
        with self._database.writing() as connection:
            done = journal.find(connection, fact_id(fact))
            if not isinstance(done.what, Corrected) or done.registration is None:
                raise StationError("only a correction can be taken back")
            fields = taken_back(journal.history(connection, done.registration), done)
            if not fields:
                raise StationError("nothing of this correction is left to be taken back: it was corrected again since")
            entry = Corrected(fields, undoes=done.id.hex())
            self._append(connection, entry, registration=done.registration, operator=operator)
            return self._known(connection, done.registration)

    def ask_for_help(self, page: str, reason: str = "") -> str:
        """Somebody at this station wants a person to come; returns the call's fact. Raises StoreError."""
        with self._database.writing() as connection:
            return self._append(connection, HelpAsked(page, reason)).id.hex()

    def answer_help(self, fact: str, *, operator: str | None = None) -> None:
        """Close a call, of whatever station: somebody went there, or is not needed any more.

        Raises StationError when the fact is no call for help, JournalError, StoreError.
        """
        with self._database.writing() as connection:
            if not isinstance(journal.find(connection, fact_id(fact)).what, HelpAsked):
                raise StationError("only a call for help can be answered")
            self._append(connection, HelpAnswered(fact), operator=operator)

    def _asks(self, attempt: Attempt) -> bool:
        return self._ask_hub is not None and attempt.gate.strict and attempt.direction is Direction.IN

    def _ask(self, attempt: Attempt, whose: Callable[[Connection], str | None]) -> Elsewhere | None:
        """What the hub says first, at a strict gate; None where it is not asked or does not answer in time.

        Nothing is locked meanwhile. What it knows of the registration and this station did not is here afterwards.
        """
        if self._ask_hub is None or not self._asks(attempt):
            return None
        with self._database.reading() as connection:
            registration = whose(connection)
        told = self._ask_hub(registration, attempt.gate.id) if registration else None
        if told is not None:
            with self._database.writing() as connection:
                journal.take_in(connection, (fact for fact in told.facts if fact.station != self.name))
        return told

    def _decide(
        self,
        connection: Connection,
        registration: Registration,
        attempt: Attempt,
        operator: str | None = None,
        *,
        overruling: str | None = None,
        told: Elsewhere | None = None,
    ) -> Presented:
        history = presence.history(journal.history(connection, registration.id))
        inside = self._inside(connection, attempt.gate, milliseconds(attempt.at))
        if told is not None:
            history = with_entering(history, registration.id, told.entering, milliseconds(attempt.at))
            inside = inside if told.inside is None else told.inside
        if overruling is None:
            decision = decide(self.plan, registration, history, attempt, inside)
        else:
            shown = replace(attempt, serial=history.badge)
            decision = overrule(decide(self.plan, registration, history, shown, inside), history.badge, overruling)
        if isinstance(decision, Admitted) and told is None and self._asks(attempt):
            decision = replace(decision, alone=True)
        fact = self._write(connection, decision, attempt, registration.id, operator)
        # Of somebody whom only a signature vouches for there is no name yet to be printed.
        named = bool(registration.name or registration.latin_name)
        admitted = isinstance(decision, Admitted)
        full = crowded(self.plan, history, attempt, inside) if admitted and inside else ()
        return Presented(decision, registration, fact, badge_due=admitted and named and not history.badge, crowded=full)

    def _inside(self, connection: Connection, gate: Gate, moment: int) -> Mapping[str, int]:
        """How many are inside each zone; nobody is counted where there is room for any number."""
        return self._occupancy.inside(connection, moment) if self.plan.is_limited(gate.zone) else {}

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
    ) -> Fact:
        entry = Entry(what, self.now(), registration=registration, gate=self.gate.id, operator=operator)
        return journal.append(connection, self.name, self.plan.id, entry)

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

    def now(self) -> int:
        """By this station's clock, in milliseconds since 1970."""
        return milliseconds(self._clock())


def _ms_since(began: float) -> float:
    return (time.perf_counter() - began) * 1000
