"""Somebody's visit to a kiosk: what they are still to be asked, and what they came for."""

from collections.abc import Iterable
from datetime import datetime

from checkin.domain.clock import milliseconds
from checkin.domain.plan import Consent, Plan, Question
from checkin.domain.programme import Activity
from checkin.domain.questions import by_question
from checkin.domain.registration import Registration


def unanswered(plan: Plan, registration: Registration) -> tuple[Consent, ...]:
    """The consents that somebody has not given, in the order of the plan."""
    return tuple(each for each in plan.consents.values() if each.id not in registration.consents)


def unasked(plan: Plan, registration: Registration) -> tuple[Question, ...]:
    """The questions for somebody's category that they have not answered, in the order of the plan."""
    known = by_question(registration.answers)
    return tuple(
        each for each in plan.questions.values() if each.is_for(registration.category) and each.id not in known
    )


def refused(plan: Plan, given: Iterable[str]) -> tuple[Consent, ...]:
    """The consents that nobody gets a badge without, and that are not among those given."""
    have = frozenset(given)
    return tuple(each for each in plan.consents.values() if each.required and each.id not in have)


def coming_up(plan: Plan, registration: Registration, moment: datetime, limit: int = 2) -> tuple[Activity, ...]:
    """The activities of the day that the registration names and that are not over, the next first."""
    today, now = plan.date_of(moment), milliseconds(moment)
    mine = (plan.activities[each] for each in registration.activities if each in plan.activities)
    left = (each for each in mine if milliseconds(each.ends) > now and plan.date_of(each.begins) == today)
    return tuple(sorted(left, key=lambda each: (each.begins, each.id))[:limit])
