"""What would help somebody who was refused: when to come again, where to go, what they may go in to."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from checkin.domain.admission import Attempt, bar
from checkin.domain.clock import milliseconds
from checkin.domain.facts import Reason, Refused
from checkin.domain.plan import Direction, Gate, Plan
from checkin.domain.programme import Activity, Slot
from checkin.domain.registration import Registration


@dataclass(frozen=True, slots=True)
class Help:
    """Each of these may be missing; where all are, only a person can help.

    `when`: from when on (aware, by the clocks at the venue) they may pass here, or go in to the `activity`. `gates` are
    the ids of those to go to instead, in the order of the plan; none means this one.
    """

    when: datetime | None = None
    gates: tuple[str, ...] = ()
    activity: Activity | None = None


def help_for(plan: Plan, registration: Registration, refused: Refused, attempt: Attempt) -> Help:
    """By the rules of the plan alone: whether it goes well then is decided then.

    | refused because                    | what helps                                                       |
    | ---------------------------------- | ---------------------------------------------------------------- |
    | the day is wrong, today is used up | the next day of the registration                                 |
    | the gate is for others             | gates into the same zone for this category                       |
    | the gate is closed                 | when it opens, gates into the same zone that are open            |
    | no activity, or not for them       | their own activity that is on elsewhere; else the next here that |
    |                                    | is for them; else their own next one                             |
    | the main gate comes first          | the gates that lead into that zone                               |
    | they came out just now             | the end of the wait                                              |
    | it is full                         | the next activity here that is for them                          |
    | anything else                      | nothing that a rule knows of                                     |
    """
    gate, category = attempt.gate, registration.category
    match refused.reason:
        case Reason.NOT_VALID_TODAY | Reason.NO_RE_ENTRY | Reason.ENTRIES_USED:
            return Help(when=next(_openings(plan, registration, attempt, later=True), None))
        case Reason.CATEGORY_MAY_NOT_PASS:
            return Help(gates=_ways_into(plan, gate.zone, category, attempt))
        case Reason.OUTSIDE_HOURS:
            when = next(_openings(plan, registration, attempt, later=False), None)
            return Help(when, _open(plan, _gates_into(plan, gate.zone, category, attempt), attempt))
        case Reason.NO_ACTIVITY_NOW | Reason.NOT_FOR_THEM | Reason.NOT_INVITED | Reason.NOT_BOOKED:
            return _programme(plan, registration, attempt)
        case Reason.MAIN_GATE_FIRST:
            return Help(gates=_ways_into(plan, gate.after, category, attempt))
        case Reason.TOO_SOON if refused.since is not None:
            out = datetime.fromtimestamp(refused.since / 1000, plan.time_zone)
            return Help(when=out + timedelta(minutes=gate.minutes_since_exit))
        case Reason.ZONE_FULL:
            coming = _coming(plan, registration, gate.zone, milliseconds(attempt.at))
            return _later(plan, next((each for each in coming if each.opens > milliseconds(attempt.at)), None))
        case _:
            return Help()


def _programme(plan: Plan, registration: Registration, attempt: Attempt) -> Help:
    moment = milliseconds(attempt.at)
    own = sorted(_own(plan, registration, moment), key=lambda slot: slot.opens)
    now = next((slot for slot in own if moment in slot), None)
    here = next(_coming(plan, registration, attempt.gate.zone, moment), None)
    chosen = now or here or next(iter(own), None)
    if chosen is None:
        return Help()
    elsewhere = chosen.activity.zone != attempt.gate.zone
    gates = _ways_into(plan, chosen.activity.zone, registration.category, attempt) if elsewhere else ()
    when = None if moment in chosen else _local(plan, chosen.opens)
    return Help(when, gates, chosen.activity)


def _later(plan: Plan, slot: Slot | None) -> Help:
    return Help(_local(plan, slot.opens), (), slot.activity) if slot else Help()


def _own(plan: Plan, registration: Registration, moment: int) -> Iterator[Slot]:
    """The activities that the registration names, are for them, and are not over."""
    for zone in plan.zones:
        for slot in _coming(plan, registration, zone, moment):
            if slot.activity.id in registration.activities:
                yield slot


def _coming(plan: Plan, registration: Registration, zone: str, moment: int) -> Iterator[Slot]:
    """The activities of a zone that are for somebody and not over, in order, on the days that they may come."""
    timetable = plan.timetable(zone)
    for slot in timetable.after(moment) if timetable else ():
        day = plan.day_id_at(milliseconds(slot.activity.begins))
        if day in (registration.days or (day,)) and bar(slot.activity, plan, registration) is None:
            yield slot


def _openings(plan: Plan, registration: Registration, attempt: Attempt, *, later: bool) -> Iterator[datetime]:
    """When the gate opens next on each day of the registration: from today on, or with `later` from tomorrow on."""
    today = plan.date_of(attempt.at)
    begins = [span.begins for span in attempt.gate.hours] or [plan.day_starts]
    for day in _dates(plan, registration, today):
        opens = sorted(moment for begin in begins if (moment := plan.moment(day, begin)) > attempt.at)
        if opens and (day > today or not later):
            yield opens[0]


def _dates(plan: Plan, registration: Registration, today: date) -> list[date]:
    """The dates that somebody may come on, from today on; a day without end has this one and the next."""
    mine = [day for day in plan.days if day.id in (registration.days or (day.id,))]
    if any(day.date is None for day in mine):
        return [today, today + timedelta(days=1)]
    return sorted(day.date for day in mine if day.date and day.date >= today)


def _ways_into(plan: Plan, zone: str, category: str, attempt: Attempt) -> tuple[str, ...]:
    """Gates into a zone that let a category pass: those that are open, or all of them when none is."""
    gates = tuple(_gates_into(plan, zone, category, attempt))
    return _open(plan, gates, attempt) or tuple(gate.id for gate in gates)


def _gates_into(plan: Plan, zone: str, category: str, attempt: Attempt) -> Iterator[Gate]:
    """Others than the one that refused them."""
    for gate in plan.gates.values():
        fits = not gate.categories or category in gate.categories
        if gate.zone == zone and fits and Direction.IN in gate.directions and gate.id != attempt.gate.id:
            yield gate


def _open(plan: Plan, gates: Iterable[Gate], attempt: Attempt) -> tuple[str, ...]:
    now = plan.local(attempt.at).time()
    return tuple(gate.id for gate in gates if gate.is_open(now))


def _local(plan: Plan, moment: int) -> datetime:
    return datetime.fromtimestamp(moment / 1000, plan.time_zone)
