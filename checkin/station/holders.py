"""What stands on somebody's badge, out of their registration and the plan."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from checkin.badges import Holder
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration

_NO_COLOUR: Final = "#4A5568"


def holder(plan: Plan, known: Registration, code: str, photo: bytes | None = None) -> Holder:
    """Everything that a template can print. `photo` is a JPEG or PNG file."""
    category = plan.categories.get(known.category)
    return Holder(
        name=known.name or known.latin_name,
        latin_name=known.latin_name,
        title=known.title,
        company=known.company,
        category=category.label if category else known.category,
        colour=category.colour if category else _NO_COLOUR,
        code=code,
        country=known.country,
        delegation=known.delegation,
        booth=known.booth,
        language=known.language,
        category_id=known.category,
        registration=known.id,
        group=known.group,
        days=_days(plan, known),
        activities=tuple(plan.activities[each].label if each in plan.activities else each for each in known.activities),
        photo=photo,
    )


def dates(plan: Plan) -> str:
    """The days of the conference, from the first to the last: 2019-04-14 to 15."""
    found = sorted(day.date for day in plan.days if day.date)
    return _span(found[0], found[-1]) if found else ""


def _days(plan: Plan, known: Registration) -> str:
    """The days somebody may come, those that follow on each other together."""
    if not known.days:
        return dates(plan)
    by_id = {day.id: day.date for day in plan.days}
    dated = sorted({day for each in known.days if (day := by_id.get(each))})
    others = [each for each in known.days if not by_id.get(each)]
    return ", ".join([*(_span(first, last) for first, last in _runs(dated)), *others])


def _runs(days: Iterable[date]) -> list[tuple[date, date]]:
    runs: list[tuple[date, date]] = []
    for day in days:
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = runs[-1][0], day
        else:
            runs.append((day, day))
    return runs


def _span(first: date, last: date) -> str:
    """Year first, as every country reads it alike."""
    if first == last:
        return first.isoformat()
    same_month = (first.year, first.month) == (last.year, last.month)
    return f"{first}\N{EN DASH}{last:%d}" if same_month else f"{first} \N{EN DASH} {last}"
