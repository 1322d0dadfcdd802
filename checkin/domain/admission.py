"""May this registration pass here and now, and if not, why."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Final

from checkin.domain.clock import milliseconds
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Choice, Direction, Full, Gate, Plan, ReEntry
from checkin.domain.presence import History, Passage, last_out, on_day, zones
from checkin.domain.programme import Activity
from checkin.domain.registration import Registration

Decision = Admitted | Left | Refused
Inside = Mapping[str, int]
"""How many are inside each zone, as far as is known; a zone that is left out is empty."""

# What somebody at the gate can know better than the journal: a child was fetched, a scan at an exit was forgotten or
# made by mistake, there are seats left.
OVERRULED_AT_THE_DESK: Final = frozenset(
    {
        *(Reason.MAIN_GATE_FIRST, Reason.ALREADY_INSIDE, Reason.NO_RE_ENTRY, Reason.ENTRIES_USED),
        *(Reason.TOO_SOON, Reason.ZONE_FULL),
    }
)

_EMPTY: Final[Inside] = MappingProxyType({})

_MINUTE: Final = 60_000  # milliseconds


@dataclass(frozen=True, slots=True)
class Attempt:
    """Somebody wants to pass: where, which way, when (aware), and with which badge (serial 0: a ticket)."""

    gate: Gate
    direction: Direction
    at: datetime
    serial: int = 0


@dataclass(frozen=True, slots=True)
class _Case:
    """Everything a rule may look at.

    `moment` is that of the attempt in milliseconds since 1970. `today` are the passages of its day, and `within` the
    zones that the person is inside of after them, each with the passage that let them in. `inside` counts everybody.
    """

    plan: Plan
    registration: Registration
    attempt: Attempt
    moment: int
    history: History
    today: tuple[Passage, ...]
    within: Mapping[str, Passage]
    inside: Inside

    @property
    def entered(self) -> Passage | None:
        """How the person came into the zone of the gate, if they are inside of it."""
        return self.within.get(self.attempt.gate.zone)

    @property
    def entries(self) -> tuple[Passage, ...]:
        """How often the person was let into the zone today."""
        gates, zone = self.plan.gates, self.attempt.gate.zone
        into = (each for each in self.today if each.gate in gates and gates[each.gate].zone == zone)
        return tuple(each for each in into if each.direction is Direction.IN)

    @property
    def came_out(self) -> Passage | None:
        """How the person last came out of the zone today."""
        return last_out(self.plan, self.today, self.attempt.gate.zone)

    @property
    def crew(self) -> bool:
        return self.plan.is_crew(self.registration.category)

    @property
    def programme(self) -> tuple[Activity, ...] | None:
        """The activities that the gate lets in to now; None where it does not ask for one."""
        timetable = self.plan.timetable(self.attempt.gate.zone)
        if timetable is None or not self.attempt.gate.to_activities or self.crew:
            return None
        return tuple(timetable.on(self.moment))


def decide(
    plan: Plan, registration: Registration, history: History, attempt: Attempt, inside: Inside = _EMPTY
) -> Decision:
    """The decision on an attempt to pass, to be written down as it is.

    The reasons stand in the order in which a visitor should hear them: what nobody at the gate can mend comes before
    what a later hour or another desk mends; then what the person can explain (already inside), and last what mends
    itself while they wait (the room is full). So nobody pays at the desk to be told afterwards that the day is wrong.

    `inside` counts those whose presence is known where it is decided: at a station they are those it has heard of.

    The way out is free, but for the rule of a gate that wants to know how people came in.
    """
    case = _case(plan, registration, history, attempt, inside)
    for reason, applies in _OUTWARDS if attempt.direction is Direction.OUT else _INWARDS:
        if applies(case):
            return _refused(reason, case)
    passed = Left if attempt.direction is Direction.OUT else Admitted
    return passed(registration.category, attempt.serial)


def overrule(decision: Decision, serial: int, why: str) -> Decision:
    """The decision of an operator who lets somebody in all the same; what they may not overrule stands."""
    match decision:
        case Refused(reason, category) if reason in OVERRULED_AT_THE_DESK:
            return Admitted(category, serial, overruled=str(reason), why=why)
        case _:
            return decision


def bar(activity: Activity, plan: Plan, registration: Registration) -> Reason | None:
    """Why an activity is not for somebody, None when it is."""
    if activity.categories and registration.category not in activity.categories:
        return Reason.NOT_FOR_THEM
    if activity.delegations and plan.delegation(registration.delegation) not in activity.delegations:
        return Reason.NOT_FOR_THEM
    if activity.by_name and activity.id not in registration.activities:
        return Reason.NOT_INVITED if activity.invitation else Reason.NOT_BOOKED
    return None


def crowded(plan: Plan, history: History, attempt: Attempt, inside: Inside) -> tuple[str, ...]:
    """The zones without room for somebody who comes in, innermost first; those they are inside of already left out."""
    full = list(_without_room(plan, attempt.gate.zone, milliseconds(attempt.at), inside))
    within = _case(plan, Registration(""), history, attempt, inside).within if full else {}
    return tuple(zone for zone in full if zone not in within)


def _without_room(plan: Plan, zone: str, moment: int, inside: Inside) -> Iterator[str]:
    for each in plan.around(zone):
        room = plan.room_in(each, moment)
        if room is not None and inside.get(each, 0) >= room:
            yield each


def _case(plan: Plan, registration: Registration, history: History, attempt: Attempt, inside: Inside) -> _Case:
    moment = milliseconds(attempt.at)
    today = on_day(plan, history.passages, plan.day_id_at(moment))
    return _Case(plan, registration, attempt, moment, history, today, zones(plan, today), inside)


def _refused(reason: Reason, case: _Case) -> Refused:
    since, through, about = None, "", ""
    match reason:
        case Reason.REVOKED_CREDENTIAL:
            since, through = case.history.badge_at, case.history.badge_from
        case Reason.ALREADY_INSIDE:
            since, through = _of(case.entered)
        case Reason.NO_RE_ENTRY:
            since, through = _of(case.entries[0])
        case Reason.ENTRIES_USED:
            since, through = _of(case.entries[-1])
        case Reason.TOO_SOON:
            since, through = _of(case.came_out)
        case Reason.ZONE_FULL:
            about = _full(case)
        case Reason.MAIN_GATE_FIRST:
            about = case.attempt.gate.after
        case Reason.NOT_FOR_THEM | Reason.NOT_INVITED | Reason.NOT_BOOKED:
            about = (case.programme or ())[-1].id
        case _:
            pass
    return Refused(reason, case.registration.category, since=since, through=through, about=about)


def _of(passage: Passage | None) -> tuple[int | None, str]:
    return (passage.at, passage.gate) if passage else (None, "")


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
    return not case.attempt.gate.is_open(case.plan.local(case.attempt.at).time())


def _no_activity(case: _Case) -> bool:
    return case.programme == ()


def _barred(reason: Reason) -> Callable[[_Case], bool]:
    """Whether, of the activities that are on, none is for the person, the one they come for because of this reason."""

    def applies(case: _Case) -> bool:
        bars = [bar(activity, case.plan, case.registration) for activity in case.programme or ()]
        return bool(bars) and None not in bars and bars[-1] is reason

    return applies


def _unpaid(case: _Case) -> bool:
    return not case.registration.paid and case.plan.rules.unpaid is Choice.REFUSE


def _not_through_main_gate(case: _Case) -> bool:
    after = case.attempt.gate.after
    return bool(after) and after not in case.within


def _already_inside(case: _Case) -> bool:
    return case.attempt.gate.re_entry is not ReEntry.ALWAYS and case.entered is not None


def _no_re_entry(case: _Case) -> bool:
    return case.attempt.gate.re_entry is ReEntry.NEVER and bool(case.entries)


def _entries_used(case: _Case) -> bool:
    most = case.attempt.gate.entries_per_day
    return most is not None and len(case.entries) >= most


def _too_soon(case: _Case) -> bool:
    wait = case.attempt.gate.minutes_since_exit
    if not wait or case.entered is not None:
        return False
    out = case.came_out
    return out is not None and case.moment < out.at + wait * _MINUTE


def _full(case: _Case) -> str:
    """The zone that refuses the person because it is full, "" where none does."""
    if case.crew:
        return ""
    for zone in _without_room(case.plan, case.attempt.gate.zone, case.moment, case.inside):
        if case.plan.zones[zone].full is Full.REFUSE and zone not in case.within:
            return zone
    return ""


def _not_inside(case: _Case) -> bool:
    return case.attempt.gate.exit_needs_entry and case.entered is None


_INWARDS: Final[tuple[tuple[Reason, Callable[[_Case], bool]], ...]] = (
    (Reason.BLOCKED, lambda case: case.registration.blocked),
    (Reason.CANCELLED, lambda case: case.registration.cancelled),
    (Reason.REVOKED_CREDENTIAL, _revoked),
    (Reason.NOT_VALID_TODAY, _wrong_day),
    (Reason.CATEGORY_MAY_NOT_PASS, _wrong_category),
    (Reason.OUTSIDE_HOURS, _outside_hours),
    (Reason.NO_ACTIVITY_NOW, _no_activity),
    *((reason, _barred(reason)) for reason in (Reason.NOT_FOR_THEM, Reason.NOT_INVITED, Reason.NOT_BOOKED)),
    (Reason.UNPAID, _unpaid),
    (Reason.MAIN_GATE_FIRST, _not_through_main_gate),
    (Reason.ALREADY_INSIDE, _already_inside),
    (Reason.NO_RE_ENTRY, _no_re_entry),
    (Reason.ENTRIES_USED, _entries_used),
    (Reason.TOO_SOON, _too_soon),
    (Reason.ZONE_FULL, lambda case: bool(_full(case))),
)
_OUTWARDS: Final[tuple[tuple[Reason, Callable[[_Case], bool]], ...]] = ((Reason.NOT_INSIDE, _not_inside),)
