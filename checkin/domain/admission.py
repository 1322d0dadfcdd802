"""May this registration pass here and now, and if not, why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from checkin.domain.clock import milliseconds
from checkin.domain.credential import Credential, category_tag
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Choice, Direction, Gate, Plan, ReEntry
from checkin.domain.presence import History, Passage, on_day, zones
from checkin.domain.registration import Registration

Decision = Admitted | Left | Refused

# What somebody at the gate can know better than the journal: a child was fetched, a scan at the exit was forgotten.
OVERRULED_AT_THE_DESK: Final = frozenset({Reason.ALREADY_INSIDE, Reason.NO_RE_ENTRY})

# No days would mean every day; this is the id of none.
_NO_DAY: Final = ("",)


@dataclass(frozen=True, slots=True)
class Attempt:
    """Somebody wants to pass: where, which way, when (aware), and with which badge (serial 0: a ticket)."""

    gate: Gate
    direction: Direction
    at: datetime
    serial: int = 0


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything a rule may look at; `today` are the passages of the day of the attempt."""

    plan: Plan
    registration: Registration
    attempt: Attempt
    today: tuple[Passage, ...]
    history: History

    @property
    def entered(self) -> Passage | None:
        """How the person came into the zone they now are in, if they are."""
        return zones(self.plan, self.today).get(self.attempt.gate.zone)

    @property
    def admitted_here(self) -> Passage | None:
        gates = self.plan.gates
        zone = self.attempt.gate.zone
        into = (each for each in self.today if each.gate in gates and gates[each.gate].zone == zone)
        return next((each for each in into if each.direction is Direction.IN), None)


def decide(plan: Plan, registration: Registration, history: History, attempt: Attempt) -> Decision:
    """The decision on an attempt to pass, to be written down as it is.

    The reasons stand in the order in which a visitor should hear them: what nobody at the gate can mend comes before
    what a later hour or another desk mends, and what the person can explain (already inside) comes last. So nobody pays
    at the desk to be told afterwards that the day is wrong.

    The way out is free, but for the rule of a gate that wants to know how people came in.
    """
    day = plan.day_id_at(milliseconds(attempt.at))
    case = _Case(plan, registration, attempt, on_day(plan, history.passages, day), history)
    for reason, applies in _OUTWARDS if attempt.direction is Direction.OUT else _INWARDS:
        if applies(case):
            return _refused(reason, case)
    passed = Left if attempt.direction is Direction.OUT else Admitted
    return passed(registration.category, attempt.serial)


def overrule(decision: Decision, serial: int, why: str) -> Decision:
    """The decision of an operator who lets somebody in again; what they may not overrule stands."""
    match decision:
        case Refused(reason, category) if reason in OVERRULED_AT_THE_DESK:
            return Admitted(category, serial, overruled=str(reason), why=why)
        case _:
            return decision


def validity(plan: Plan, registration: Registration) -> tuple[date | None, date | None]:
    """The first and last date to write into a registration's credential; None where there is no limit."""
    dates = [day.date for day in plan.days if day.date and (not registration.days or day.id in registration.days)]
    return (min(dates), max(dates)) if dates else (None, None)


def vouched_for(plan: Plan, shown: Credential) -> Registration:
    """A registration that is not in this database yet, as far as its signed credential tells of it."""
    days = tuple(day.id for day in plan.days if _covers(shown, day.date))
    category = next((each for each in plan.categories if category_tag(each) == shown.category), "")
    return Registration(shown.registration, category=category, days=days or _NO_DAY)


def _covers(shown: Credential, day: date | None) -> bool:
    if day is None:
        return True
    return (shown.first_day or day) <= day <= (shown.last_day or day)


def _refused(reason: Reason, case: _Case) -> Refused:
    first: Passage | None = None
    match reason:
        case Reason.REVOKED_CREDENTIAL:
            since, through = case.history.badge_at, case.history.badge_from
            return Refused(reason, case.registration.category, since=since, through=through)
        case Reason.ALREADY_INSIDE:
            first = case.entered
        case Reason.NO_RE_ENTRY:
            first = case.admitted_here
        case _:
            pass
    return Refused(
        reason,
        case.registration.category,
        since=first.at if first else None,
        through=first.gate if first else "",
    )


def _revoked(case: _Case) -> bool:
    if case.attempt.serial == 0 and case.plan.rules.ticket_after_badge is Choice.ADMIT:
        return False
    return case.attempt.serial < case.history.badge


def _wrong_day(case: _Case) -> bool:
    day = case.plan.day_of(case.attempt.at)
    return day is None or bool(case.registration.days and day.id not in case.registration.days)


def _wrong_category(case: _Case) -> bool:
    allowed = case.attempt.gate.categories
    return bool(allowed) and case.registration.category not in allowed


def _outside_hours(case: _Case) -> bool:
    moment = case.plan.local(case.attempt.at).time()
    hours = case.attempt.gate.hours
    return bool(hours) and not any(span.contain(moment) for span in hours)


def _unpaid(case: _Case) -> bool:
    return not case.registration.paid and case.plan.rules.unpaid is Choice.REFUSE


def _already_inside(case: _Case) -> bool:
    return case.attempt.gate.re_entry is not ReEntry.ALWAYS and case.entered is not None


def _no_re_entry(case: _Case) -> bool:
    return case.attempt.gate.re_entry is ReEntry.NEVER and case.admitted_here is not None


def _not_inside(case: _Case) -> bool:
    return case.attempt.gate.exit_needs_entry and case.entered is None


_INWARDS: Final[tuple[tuple[Reason, Callable[[_Case], bool]], ...]] = (
    (Reason.BLOCKED, lambda case: case.registration.blocked),
    (Reason.CANCELLED, lambda case: case.registration.cancelled),
    (Reason.REVOKED_CREDENTIAL, _revoked),
    (Reason.NOT_VALID_TODAY, _wrong_day),
    (Reason.CATEGORY_MAY_NOT_PASS, _wrong_category),
    (Reason.OUTSIDE_HOURS, _outside_hours),
    (Reason.UNPAID, _unpaid),
    (Reason.ALREADY_INSIDE, _already_inside),
    (Reason.NO_RE_ENTRY, _no_re_entry),
)
_OUTWARDS: Final[tuple[tuple[Reason, Callable[[_Case], bool]], ...]] = ((Reason.NOT_INSIDE, _not_inside),)
