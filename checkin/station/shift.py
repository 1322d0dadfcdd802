"""A shift: what one operator does at a station, each thing only if their role may, and all of it in their name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Final

from checkin.domain import walkin
from checkin.domain.facts import Corrected, Fact, Registered, What
from checkin.domain.operators import Operator, undoing
from checkin.domain.plan import Direction
from checkin.domain.printing import Job, Why, needs_supervisor
from checkin.domain.registration import ANSWERS, FieldValue, Registration, differing, joined
from checkin.domain.roles import LEAST, Role, Task, fields_shown_to, shown_to
from checkin.domain.settling import Undoings
from checkin.domain.walkin import Fault
from checkin.station.desk import Presented, Station
from checkin.station.finding import Finder, Found
from checkin.station.issuing import Issuer
from checkin.station.printing import PrintQueue
from checkin.station.records import StationError
from checkin.station.slips import print_anew

_SAID: Final[Mapping[Task, str]] = {
    Task.SCAN: "let people in",
    Task.UNDO_OWN: "undo what they did",
    Task.SEARCH: "look for people",
    Task.WALK_IN: "register people",
    Task.CORRECT: "correct registrations",
    Task.PRINT_AGAIN: "print badges again",
    Task.PRINT_MORE: "print as many badges for one person",
    Task.LET_IN_AGAIN: "let people in again",
    Task.UNDO_OTHERS: "undo what is older than a minute or what another one did",
    Task.BLOCK: "block or cancel registrations",
    Task.SETTLE: "settle conflicts",
    Task.IMPORT: "import registrations",
    Task.SETTINGS: "change settings",
    Task.LEAVE_KIOSK: "close a kiosk",
    Task.OPERATORS: "say who works here",
}
_FOR_SUPERVISORS: Final = frozenset({"blocked", "cancelled"})


class NotAllowed(StationError):  # noqa: N818 -- it says what it is
    """What an operator's role does not allow; the sentence says who may."""

    def __init__(self, role: Role, task: Task) -> None:
        super().__init__(f"a {role} may not {_SAID[task]}: ask a {LEAST[task]}")
        self.task = task


class Unfit(StationError):  # noqa: N818 -- it says what it is
    """Fields that nobody can be registered or corrected with; `faults` says which and why."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        said = ", ".join(f"{fault.field} ({fault.why})" for fault in faults)
        super().__init__(f"these fields do not fit: {said}; correct them and try again")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened to a registration. `at` is aware; `operator` and `gate` are "" where there was none.

    `fact` (hex) is what `undo` and `undo_correction` take. `undone`: it was taken back already.
    """

    at: datetime
    what: What
    operator: str
    station: str
    gate: str
    fact: str
    undone: bool


class Shift:
    """One operator at one station. Registrations are given by id, and come back as the operator's role may see them.

    Every act raises NotAllowed when the role does not allow it, StationError and StoreError. `issuer` is None, or
    without a key, where no credentials are given out, and `queue` where no badges are printed.
    """

    def __init__(
        self,
        station: Station,
        finder: Finder,
        operator: Operator,
        issuer: Issuer | None,
        queue: PrintQueue | None = None,
    ) -> None:
        self.station = station
        self.operator = operator
        self._finder = finder
        self._issuer = issuer
        self._queue = queue

    def may(self, task: Task) -> bool:
        return self.operator.may(task)

    def require(self, task: Task) -> None:
        """Raises NotAllowed."""
        if not self.may(task):
            raise NotAllowed(self.operator.role, task)

    # At the gate.

    def present(self, text: str, *, direction: Direction | None = None) -> Presented:
        """A code was held up."""
        self.require(Task.SCAN)
        return self._seen(self.station.present(text, direction=direction, operator=self.operator.id))

    def admit(self, registration: str, *, direction: Direction | None = None) -> Presented:
        """Somebody was found by name: decided on as if their ticket had been presented."""
        self.require(Task.SEARCH)
        return self._seen(self.station.admit(registration, direction=direction, operator=self.operator.id))

    def let_in_again(self, registration: str, why: str) -> Presented:
        """Somebody who is inside, or was, comes in once more; what else speaks against it still does."""
        self.require(Task.LET_IN_AGAIN)
        _need(why)
        return self._seen(self.station.let_in_again(registration, why.strip(), operator=self.operator.id))

    def undoing(self, fact: str) -> Task:
        """What it is to this operator to undo a passage now: UNDO_OWN, or UNDO_OTHERS, which wants a supervisor."""
        return undoing(self.station.fact(fact), self.operator.id, self.station.now())

    def undo(self, fact: str, why: str = "", supervisor: Operator | None = None) -> None:
        """A passage does not count: the operator's own within a minute, any other if a supervisor allows it."""
        task = self.undoing(fact)
        allowed = ""
        if not self.may(task) and supervisor is not None and supervisor.may(task):
            allowed = supervisor.id
        else:
            self.require(task)
        self.station.undo(fact, reason=why.strip(), operator=self.operator.id, allowed=allowed)

    # Badges.

    def print_due(self, registration: str) -> Job:
        """The badge of somebody who was let in."""
        self.require(Task.SCAN)
        return self._printing.ask(registration, operator=self.operator.id)

    def print_only(self, registration: str) -> Job:
        """The badge of somebody who is not let in, now at least. Those who may not come at all get none."""
        self.require(Task.SEARCH)
        known = self.station.find(registration)
        if known.cancelled or known.blocked:
            raise StationError(f"this registration is {'cancelled' if known.cancelled else 'blocked'}: no badge for it")
        return self._printing.ask(registration, operator=self.operator.id)

    def printing_again(self, registration: str) -> Task:
        """What it is to print another badge now: PRINT_AGAIN, or PRINT_MORE, which wants a supervisor."""
        more = needs_supervisor(self.station.badges(registration), self.station.plan.rules.reprints)
        return Task.PRINT_MORE if more else Task.PRINT_AGAIN

    def print_again(self, registration: str, why: Why, supervisor: Operator | None = None) -> Job:
        """Another badge: as many as the plan lets everybody have, or more if a supervisor allows it.

        Of a badge that nobody knew whether it came out, the reason says so.
        """
        task, allowed = self.printing_again(registration), ""
        self.require(Task.PRINT_AGAIN)
        if not self.may(task) and supervisor is not None and supervisor.may(task):
            allowed = supervisor.id
        else:
            self.require(task)
        return print_anew(self._printing, registration, why, self.operator.id, allowed)

    @property
    def _printing(self) -> PrintQueue:
        if self._queue is None:
            raise StationError("this station prints no badges: set printer under [devices] in settings.toml")
        return self._queue

    # About people.

    def find(self, text: str, limit: int = 20) -> Found:
        self.require(Task.SEARCH)
        found = self._finder.find(text, limit)
        return replace(
            found, hits=tuple(replace(hit, registration=self._shown(hit.registration)) for hit in found.hits)
        )

    def look_up(self, registration: str) -> Registration:
        self.require(Task.SEARCH)
        return self._shown(self.station.find(registration))

    def group(self, registration: str) -> list[Registration]:
        """The others of somebody's group or delegation."""
        self.require(Task.SEARCH)
        return [self._shown(each) for each in self._finder.group(self.station.find(registration))]

    def history(self, registration: str) -> list[Happened]:
        """What happened to somebody, the oldest first."""
        self.require(Task.SEARCH)
        facts = self.station.history(registration)
        said = [(fact, fact.what) for fact in facts]
        undone, back = Undoings.of(facts), {what.undoes for _, what in said if isinstance(what, Corrected)}
        return [self._happened(fact, what, undone=fact.id in undone or fact.id.hex() in back) for fact, what in said]

    def alike(self, fields: Mapping[str, FieldValue]) -> list[Registration]:
        """People who may be the one about to be registered, the likeliest first."""
        self.require(Task.WALK_IN)
        name, company, email = (str(fields.get(each, "")).strip() for each in ("name", "company", "email"))
        return [self._shown(each) for each in self._finder.alike(name, company, email)]

    def register(self, fields: Mapping[str, FieldValue]) -> tuple[Registration, str]:
        """A walk-in, and the text of their credential, "" where this station signs none. Raises Unfit."""
        self.require(Task.WALK_IN)
        if faults := walkin.check(self.station.plan, fields):
            raise Unfit(faults)
        made = self.station.register(walkin.complete(self.station.plan, fields), operator=self.operator.id)
        code = self._issuer.ticket(made) if self._issuer and self._issuer.signs_with else ""
        return self._shown(made), code

    def correct(self, registration: str, fields: Mapping[str, FieldValue], why: str = "") -> Registration:
        """Change what differs from what the operator was shown: a masked address that comes back as it was stays.

        Raises Unfit.
        """
        self.require(Task.CORRECT)
        known = self.station.find(registration)
        shown = self._shown(known)
        # A name that no registration has is the desk's to refuse, in its own words.
        changes = {name: value for name, value in fields.items() if getattr(shown, name, None) != value}
        if ANSWERS in changes:
            changes |= joined(differing(shown, {ANSWERS: changes.pop(ANSWERS)}))
        self._require_for(changes)
        if faults := walkin.wrong(self.station.plan, changes):
            raise Unfit(faults)
        if not changes:
            return shown
        tidy = {name: value.strip() if isinstance(value, str) else value for name, value in changes.items()}
        return self._shown(self.station.correct(registration, tidy, reason=why.strip(), operator=self.operator.id))

    def undo_correction(self, fact: str) -> Registration:
        """The fields of a correction are as they were before it, where nobody corrected them since."""
        self.require(Task.CORRECT)
        what = self.station.fact(fact).what
        self._require_for(what.fields if isinstance(what, Corrected) else {})
        return self._shown(self.station.undo_correction(fact, operator=self.operator.id))

    def block(self, registration: str, why: str) -> Registration:
        return self._settle(registration, "blocked", to=True, why=why)

    def unblock(self, registration: str, why: str) -> Registration:
        return self._settle(registration, "blocked", to=False, why=why)

    def cancel(self, registration: str, why: str) -> Registration:
        return self._settle(registration, "cancelled", to=True, why=why)

    def restore(self, registration: str, why: str) -> Registration:
        """A registration that was cancelled is valid again."""
        return self._settle(registration, "cancelled", to=False, why=why)

    def _settle(self, registration: str, field: str, *, to: bool, why: str) -> Registration:
        self.require(Task.BLOCK)
        _need(why)
        return self.correct(registration, {field: to}, why)

    def _require_for(self, fields: Mapping[str, FieldValue]) -> None:
        if _FOR_SUPERVISORS & fields.keys():
            self.require(Task.BLOCK)

    def _seen(self, presented: Presented) -> Presented:
        whose = presented.registration
        return replace(presented, registration=self._shown(whose) if whose else None)

    def _shown(self, registration: Registration) -> Registration:
        return shown_to(self.operator.role, registration)

    def _happened(self, fact: Fact, what: What, *, undone: bool) -> Happened:
        if isinstance(what, Registered | Corrected):
            what = replace(what, fields=fields_shown_to(self.operator.role, what.fields))
        return Happened(
            at=datetime.fromtimestamp(fact.at / 1000, UTC),
            what=what,
            operator=fact.operator or "",
            station=fact.station,
            gate=fact.gate or "",
            fact=fact.id.hex(),
            undone=undone,
        )


def _need(why: str) -> None:
    if not why.strip():
        raise StationError("say why: it is kept with what you do, and read when somebody asks about it")
