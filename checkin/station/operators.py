"""Operators at a station: they sign in with a PIN, and a supervisor says who they are."""

import re
import time
from collections.abc import Callable, Iterable
from typing import Final

from checkin import pin as pins
from checkin.domain import lockout, operators
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.facts import Fact, OperatorRemoved, OperatorSet, What
from checkin.domain.lockout import LockedOut, Tries, WrongPin
from checkin.domain.operators import KINDS, Operator, SignedIn
from checkin.domain.plan import Plan
from checkin.domain.roles import Role, Task
from checkin.station.records import StationError
from checkin.store import journal, lockouts
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

_ID: Final = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}", re.ASCII)
_LONGEST_NAME: Final = 100
_ANYBODY: Final = ""  # for whom a PIN is typed where nobody says who they are: no operator has this id


class Operators:
    """Who works here. What is kept of wrong PINs is this station's own; all else is facts.

    Calls may come from any thread. `elsewhere` is the hub where operators are set, "" where they are set here. `ticks`
    gives seconds that nobody can set, and that mean nothing after a restart.
    """

    def __init__(
        self,
        database: Database,
        plan: Plan,
        station: str,
        clock: Clock = now,
        *,
        elsewhere: str = "",
        ticks: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._plan = plan
        self._station = station
        self._clock = clock
        self._elsewhere = elsewhere
        self._ticks = ticks
        self._seen: dict[str, tuple[Tries, float]] = {}

    def everybody(self) -> list[Operator]:
        """All operators, by id."""
        return list(operators.fold(self._facts()).values())

    def sign_in(self, operator: str, pin: str) -> SignedIn | WrongPin | LockedOut:
        """Whether this is the operator's PIN; an operator who is not there has none. Raises StoreError."""
        facts = self._facts()
        known = operators.fold(facts).get(operator)
        found = self._try(pin, [known] if known else [], facts, who=known.id if known else _ANYBODY)
        return SignedIn(found) if isinstance(found, Operator) else found

    def opens(self, pin: str, task: Task) -> Operator | WrongPin | LockedOut:
        """Who of those that may do something has this PIN. Whoever it is typed for, it is one try of the station's."""
        facts = self._facts()
        may = [each for each in operators.fold(facts).values() if each.may(task)]
        return self._try(pin, may, facts, who=_ANYBODY)

    def add(self, operator: str, name: str, role: Role, by: Operator | None = None) -> str:
        """Somebody works here from now on; returns their PIN, which is kept nowhere. Raises StationError."""
        if not _ID.fullmatch(operator):
            raise StationError(f"{operator!r} is no id: small letters, digits, - _ . and at most 40 of them")
        if not 0 < len(name.strip()) <= _LONGEST_NAME:
            raise StationError(f"an operator needs a name of at most {_LONGEST_NAME} letters")
        with self._database.writing() as connection:
            if operator in operators.fold(_facts(connection)):
                raise StationError(f"there is an operator {operator!r} already: choose another id")
            return self._set(connection, operator, name.strip(), role, by)

    def new_pin(self, operator: str, by: Operator | None = None) -> str:
        """Another PIN for an operator, who can sign in with it at once. Raises StationError."""
        with self._database.writing() as connection:
            known = _known(_facts(connection), operator)
            return self._set(connection, operator, known.name, known.role, by)

    def remove(self, operator: str, by: Operator | None = None, *, reason: str = "") -> None:
        """Somebody does not work here any more; what they did stays theirs. Raises StationError."""
        with self._database.writing() as connection:
            facts = _facts(connection)
            known = _known(facts, operator)
            if known.may(Task.OPERATORS) and not any(
                each.may(Task.OPERATORS) for each in operators.fold(facts).values() if each != known
            ):
                raise StationError(f"{operator} is the last supervisor: add another one first")
            self._append(connection, OperatorRemoved(operator, reason), by)

    def hashes(self, task: Task) -> dict[str, str]:
        """The hashes of the PINs of those who may do something, by operator."""
        facts = self._facts()
        kept = operators.pins(facts)
        return {id_: kept[id_] for id_, each in operators.fold(facts).items() if each.may(task)}

    def _try(
        self, pin: str, candidates: Iterable[Operator], facts: Iterable[Fact], *, who: str
    ) -> Operator | WrongPin | LockedOut:
        # Counted before it is looked at: neither two tries at once nor a plug pulled in time gets one for nothing.
        with self._database.writing() as connection:
            tries = lockouts.of(connection, who)
            if locked := lockout.locked(tries, self._passed(who, tries)):
                return locked
            tries = tries.once_more(milliseconds(self._clock()))
            lockouts.keep(connection, who, tries)
        self._seen[who] = tries, self._ticks()
        kept = operators.pins(facts)
        found = next((each for each in candidates if pins.matches(pin, kept[each.id])), None)
        if found is None:
            return lockout.after_wrong(tries)
        with self._database.writing() as connection:
            lockouts.forgive(connection, who)
        return found

    def _passed(self, who: str, tries: Tries) -> float:
        """Seconds since the last wrong PIN.

        Of one that this program saw, by a clock that cannot be set. Of an older one by the clock of the machine: once
        after a start, whoever can set that clock can shorten the wait, and nobody can make it longer than it was.
        """
        seen, began = self._seen.get(who, (None, 0.0))
        if seen != tries:
            began = self._ticks() - tries.passed(milliseconds(self._clock()))
            self._seen[who] = tries, began
        return self._ticks() - began

    def _set(self, connection: Connection, operator: str, name: str, role: Role, by: Operator | None) -> str:
        made = pins.new()
        lockouts.forgive(connection, operator)
        self._append(connection, OperatorSet(operator, role, name, pins.hashed(made)), by)
        return made

    def _append(self, connection: Connection, what: What, by: Operator | None) -> None:
        if by is not None and not by.may(Task.OPERATORS):
            raise StationError("only a supervisor says who works here: ask one to sign in")
        if self._elsewhere:
            where = f"at the hub {self._elsewhere}, or at a supervisor's station of it"
            raise StationError(f"who works here is not set at a desk or kiosk: do it {where}")
        entry = Entry(what, milliseconds(self._clock()), operator=by.id if by else None)
        journal.append(connection, self._station, self._plan.id, entry)

    def _facts(self) -> list[Fact]:
        with self._database.reading() as connection:
            return _facts(connection)


def _facts(connection: Connection) -> list[Fact]:
    return journal.about_nobody(connection, KINDS)


def _known(facts: Iterable[Fact], operator: str) -> Operator:
    everybody = operators.fold(facts)
    if operator not in everybody:
        raise StationError(f"there is no operator {operator!r}: there are {', '.join(everybody)}")
    return everybody[operator]
