"""Admissions and occupancy of every date in quarters of an hour, from counts by the minute."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from datetime import UTC, date, datetime

from checkin.domain.attendance import MINUTE, Attendance
from checkin.domain.clock import milliseconds
from checkin.domain.plan import Plan
from checkin.report.closing import QUARTERS, DayFlow

_QUARTER = 15  # minutes


def flow_of(plan: Plan, attendance: Attendance) -> tuple[DayFlow, ...]:
    """Every date on which anybody was let in, in order."""
    by_date: dict[date, Counter[int]] = {}
    begins: dict[date, datetime] = {}
    for minute, number in attendance.throughput().items():
        on = plan.date_of(datetime.fromtimestamp(minute * 60, UTC))
        begins.setdefault(on, datetime.combine(on, plan.day_starts.replace(second=0, microsecond=0), plan.time_zone))
        quarter = (minute - _minute(begins[on])) // _QUARTER
        # Where clocks are set back a day has more quarters than there is room for; nobody is at a conference then.
        by_date.setdefault(on, Counter())[min(max(quarter, 0), QUARTERS - 1)] += number
    curves = _curves(plan, attendance, begins)
    return tuple(
        DayFlow(on, begins[on], tuple(found[quarter] for quarter in range(QUARTERS)), curves[on])
        for on, found in sorted(by_date.items())
    )


def _curves(plan: Plan, attendance: Attendance, begins: Mapping[date, datetime]) -> dict[date, tuple[int, ...]]:
    """How many were inside the outermost zones together at the end of each quarter of an hour."""
    outer = [zone.id for zone in plan.zones.values() if not zone.within]
    known: dict[tuple[str, str], tuple[list[int], list[int]]] = {}
    found: dict[date, tuple[int, ...]] = {}
    for on, at in begins.items():
        day, first = plan.day_id_at(milliseconds(at)), _minute(at)
        inside = [0] * QUARTERS
        for zone in outer:
            if (zone, day) not in known:
                curve = attendance.curve(zone, day)
                known[zone, day] = list(curve), list(curve.values())
            minutes, numbers = known[zone, day]
            for quarter in range(QUARTERS):
                place = bisect_right(minutes, first + (quarter + 1) * _QUARTER - 1)
                inside[quarter] += numbers[place - 1] if place else 0
        found[on] = tuple(inside)
    return found


def _minute(moment: datetime) -> int:
    return milliseconds(moment) // MINUTE
