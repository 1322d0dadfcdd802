"""Where somebody who was let in goes next: what they came for today, a line each."""

from datetime import datetime

from checkin.domain import visit
from checkin.domain.plan import Plan
from checkin.domain.programme import Activity
from checkin.domain.registration import Registration


def coming(plan: Plan, known: Registration, moment: datetime, language: str) -> str:
    """The lines; none for somebody who booked nothing that is still to come today."""
    activities = visit.coming_up(plan, known, moment)
    return "\n".join(_line(plan, each, language) for each in activities)


def _line(plan: Plan, activity: Activity, language: str) -> str:
    zone = plan.zones.get(activity.zone)
    where = f" · {zone.label.said_in(language)}" if zone else ""
    return f"{plan.local(activity.begins):%H:%M} {activity.label.said_in(language)}{where}"
