"""What a credential vouches for: which days it is good for, and whose it is where nobody is registered yet."""

from datetime import date
from typing import Final

from checkin.domain.credential import Credential, category_tag
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration

# No days would mean every day; this is the id of none.
_NO_DAY: Final = ("",)


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
