"""Where an outcome is told, in which language and when."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Final

from PySide6.QtCore import QLocale

from checkin.domain.plan import Gate, Plan
from checkin.domain.registration import Registration

# How a day is written where the month does not follow it.
_DAY: Final = {"zh": "M月d日", "ja": "M月d日", "ko": "M월 d일"}


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and in which language an outcome is told: the plan, this station's gate, the language's code, now."""

    plan: Plan
    gate: Gate
    language: str
    now: datetime

    @property
    def here(self) -> str:
        return self.gate.label.said_in(self.language)

    @property
    def conference(self) -> str:
        return self.plan.label.said_in(self.language)

    def category(self, category: str) -> str:
        known = self.plan.categories.get(category)
        return known.label.said_in(self.language) if known else category

    def gate_named(self, gate: str) -> str:
        known = self.plan.gates.get(gate)
        return known.label.said_in(self.language) if known else gate

    def zone_named(self, zone: str) -> str:
        known = self.plan.zones.get(zone)
        return known.label.said_in(self.language) if known else zone

    def activity_named(self, activity: str) -> str:
        known = self.plan.activities.get(activity)
        return known.label.said_in(self.language) if known else activity

    def clock(self, milliseconds: int) -> str:
        return self.time(datetime.fromtimestamp(milliseconds / 1000, tz=UTC))

    def time(self, moment: datetime) -> str:
        """The time at the venue, with its date when that is another one than today's."""
        then = self.plan.local(moment)
        if then.date() == self.plan.local(self.now).date():
            return f"{then:%H:%M}"
        return f"{self.day(then.date())} {then:%H:%M}"

    def day(self, day: date) -> str:
        form = _DAY.get(self.language.partition("_")[0], "d MMMM")
        return QLocale(self.language).toString(day, form)  # type: ignore[call-overload,no-any-return]

    def days_of(self, registration: Registration | None) -> str:
        """The dates a registration is for, "" when they are not known."""
        mine = set(registration.days) if registration else set()
        dates = sorted(day.date for day in self.plan.days if day.date and day.id in mine)
        return " · ".join(map(self.day, dates))
