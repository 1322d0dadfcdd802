"""Conflicts told in full, and settled by a supervisor: what was said and what follows from it, in one transaction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from checkin.domain.attendance import Conflict
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.corrections import taken_back
from checkin.domain.facts import Corrected, Fact, Resolved, Undone, What
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.domain.roles import Task
from checkin.domain.settling import Case, Settlement, Undoings, case, digest_in
from checkin.station.records import StationError
from checkin.store import journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

_MANY: Final = 200  # told at once; whoever has more has another problem first


@dataclass(frozen=True, slots=True)
class Told:
    """A conflict, and whose it is; None where this station does not hold the registration."""

    case: Case
    who: Registration | None


class Settling:
    """`station` is the name of this one. Calls may come from any thread."""

    def __init__(self, database: Database, plan: Plan, station: str, clock: Clock = now) -> None:
        self._database = database
        self._plan = plan
        self._station = station
        self._clock = clock

    def told(self, conflicts: Iterable[Conflict]) -> tuple[Told, ...]:
        """The newest of these conflicts with all that is asked about them, the newest first. Raises StoreError."""
        newest = list(conflicts)[-_MANY:]
        with self._database.reading() as connection:
            people = registrations.find_all(connection, [each.first.registration for each in newest])
            found = [
                case((each.first.id, each.second.id), journal.history(connection, each.first.registration))
                for each in reversed(newest)
            ]
        return tuple(Told(each, people.get(each.registration)) for each in found if each)

    def pair(self, named: str, conflicts: Iterable[Conflict]) -> tuple[bytes, bytes]:
        """The passages of a conflict by the beginning of its id, whether it was settled already or not.

        Raises StationError, StoreError.
        """
        pairs = {(each.first.id, each.second.id) for each in conflicts}
        with self._database.reading() as connection:
            for _, fact in journal.since(connection, 0, ("resolved",)):
                match fact.what:
                    case Resolved(facts=(first, second)):
                        pairs.add((digest_in(first), digest_in(second)))
                    case _:
                        pass  # it names no pair: nothing that a supervisor could have settled
        fitting = [pair for pair in pairs if named and pair[1].hex().startswith(named.lower())]
        if len(fitting) != 1:
            raise StationError(f"there is no one conflict {named!r}: `checkin conflicts` lists them with their ids")
        return fitting[0]

    def settle(self, pair: tuple[bytes, bytes], settlement: Settlement, why: str, by: Operator | None = None) -> bool:
        """Settle the conflict between two passages; False where it is settled like this already, and nothing is done.

        A conflict may be settled anew: the later settlement stands. Raises StationError, JournalError, StoreError.
        """
        if by is not None and not by.may(Task.SETTLE):
            raise StationError("only a supervisor settles conflicts: ask one to sign in")
        if not why.strip():
            raise StationError("say why: it is kept with what you do, and read when somebody asks about it")
        with self._database.writing() as connection:
            passages = [journal.find(connection, each) for each in pair]
            registration = passages[0].registration
            if {each.kind for each in passages} != {"admitted"} or passages[1].registration != registration:
                raise StationError("a conflict is between two admissions of one registration: choose it from the list")
            history = journal.history(connection, registration or "")
            before = _standing(history, pair)
            if before is not None and _said(before) == settlement:
                return False
            texts = (pair[0].hex(), pair[1].hex())
            told = _Told(connection, registration, by.id if by else None, why.strip())
            resolved = self._write(told, Resolved(texts, str(settlement), told.why))
            self._follow(told, resolved, settlement, texts)
            if before is not None and _said(before) == Settlement.BLOCK:
                self._unblock(told, before)
        return True

    def _follow(self, told: "_Told", resolved: Fact, settlement: Settlement, passages: tuple[str, str]) -> None:
        match settlement:
            case Settlement.KEEP:
                pass
            case Settlement.UNDO_FIRST | Settlement.UNDO_SECOND:
                undone = passages[settlement is Settlement.UNDO_SECOND]
                self._write(told, Undone(undone, told.why, settles=resolved.id.hex()))
            case Settlement.BLOCK:
                self._write(told, Corrected({"blocked": True}, told.why))

    def _unblock(self, told: "_Told", before: Fact) -> None:
        """What blocked the registration is the fact after that settlement; if it still does, it no longer does."""
        history = journal.history(told.connection, told.registration or "")
        for fact in history:
            if (fact.station, fact.number) == (before.station, before.number + 1) and fact.kind == "corrected":
                fields = taken_back(history, fact)
                if fields:
                    self._write(told, Corrected(fields, told.why, undoes=fact.id.hex()))

    def _write(self, told: "_Told", what: What) -> Fact:
        entry = Entry(what, milliseconds(self._clock()), registration=told.registration, operator=told.operator)
        return journal.append(told.connection, self._station, self._plan.id, entry)


@dataclass(frozen=True, slots=True)
class _Told:
    """One settling: in which transaction, about whom, by whom and why."""

    connection: Connection
    registration: str | None
    operator: str | None
    why: str


def _standing(history: Sequence[Fact], pair: tuple[bytes, bytes]) -> Fact | None:
    """The settlement of the conflict that stands."""
    settled = Undoings.of(history).settled(*pair)
    return next((fact for fact in history if fact.id == settled), None)


def _said(resolved: Fact) -> str:
    return resolved.what.settlement if isinstance(resolved.what, Resolved) else ""
