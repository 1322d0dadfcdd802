"""The totals in words: what is counted, how old it is, and which stations it may lack."""

from datetime import datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from checkin.domain.facts import Reason
from checkin.domain.plan import Plan
from checkin.ui.supervisor.figures import grouped, named
from checkin.ui.words import StaffWords

if TYPE_CHECKING:  # the overview brings the database, which opens after the first paint
    from checkin.lookout import Picture
    from checkin.overview import Throughput, Today, Totals

NAMES: Final = ("visits", "visitors", "inside", "minute", "refused")
_OLD: Final = 5  # seconds after which the figures are no longer those of now
_TENTHS: Final = 10  # seconds under which tenths are said


class TotalWords(QObject):
    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan, self._code = plan, "en"
        self._words = StaffWords(self)

    def speak(self, code: str) -> None:
        """Names of the plan in this language."""
        self._code = code

    def name(self, figure: str) -> str:
        return {
            "visits": self.tr("Visits today"),
            "visitors": self.tr("Visitors, whole event"),
            "inside": self.tr("Inside now"),
            "minute": self.tr("Admissions a minute"),
            "refused": self.tr("Refused today"),
        }[figure]

    def figures(self, picture: "Picture", *, whole: bool) -> dict[str, tuple[str, str]]:
        """Each number with what belongs to it; those that may lack something are at least what they say."""
        today, event = picture.today, picture.today.event
        outer = [fill for fill in picture.fills if not self._plan.zones[fill.zone].within]
        most = max(today.refused, key=lambda reason: today.refused[reason], default="")
        numbers = {
            "visits": today.visits,
            "visitors": event.visitors,
            "inside": sum(fill.inside for fill in outer),
            "minute": round(event.throughput.now),
            "refused": sum(today.refused.values()),
        }
        more = {
            "visits": self.tr("{number} admissions, re-entries among them").format(number=grouped(today.admissions)),
            "visitors": self.tr("each person once"),
            "inside": self._room([fill.capacity for fill in outer]),
            "minute": self._peak(event.throughput),
            "refused": self.tr("most: {reason}").format(reason=self._reason(most)) if most else self.tr("nobody"),
        }
        return {name: (grouped(number) if whole else f"≥ {number:,}", more[name]) for name, number in numbers.items()}

    def age(self, event: "Totals", now: datetime, station: str, fault: str) -> tuple[bool, str]:
        """Whether the figures are those of now, and as of when they are."""
        seconds, at = _seconds(event, now), f"{event.as_of:%H:%M:%S}"
        if seconds < _OLD and not fault:
            return True, self.tr("As of {time}, from all that {station} has heard of").format(time=at, station=station)
        said = self.tr("As of {time}, {seconds} s old. {why}").format(time=at, seconds=round(seconds), why=fault)
        return False, said.strip()

    def lacking(self, event: "Totals", cut_off: str) -> tuple[bool, str]:
        """Whether nothing is known to be missing, and what may be."""
        if cut_off:
            return False, self.tr("At least: the other stations are not heard of. {why}").format(why=cut_off)
        if not event.silent:
            return True, ""
        names = named([each.station for each in event.silent])
        return False, self.tr("At least: stations silent: {names}").format(names=names)

    def short_age(self, event: "Totals", now: datetime, *, whole: bool) -> str:
        seconds = _seconds(event, now)
        number = f"{seconds:.0f}" if seconds >= _TENTHS else f"{seconds:.1f}"
        old = self.tr("{seconds} s old").format(seconds=number)
        if whole:
            return old
        silent = named([each.station for each in event.silent])
        if not silent:
            return self.tr("at least · {age}").format(age=old)
        return self.tr("at least (silent: {names}) · {age}").format(names=silent, age=old)

    def day(self, today: "Today") -> str:
        places = [day.id for day in self._plan.days]
        at = today.event.as_of
        if today.day in places and len(places) > 1:
            said = self.tr("day {number} of {days} · {date}")
            return said.format(number=places.index(today.day) + 1, days=len(places), date=f"{at:%Y-%m-%d %H:%M}")
        return f"{at:%Y-%m-%d %H:%M}"

    def _room(self, capacities: list[int | None]) -> str:
        known = [each for each in capacities if each is not None]
        if not known or len(known) < len(capacities):
            return self.tr("in all zones together")
        return self.tr("there is room for {number}").format(number=grouped(sum(known)))

    def _peak(self, throughput: "Throughput") -> str:
        if throughput.peak_at is None:
            return self.tr("mean of the last five minutes")
        at = f"{self._plan.local(throughput.peak_at):%m-%d %H:%M}"
        said = self.tr("mean of five minutes; most {number} at {time}")
        return said.format(number=grouped(throughput.peak), time=at)

    def _reason(self, reason: str) -> str:
        try:
            return self._words.reason(Reason(reason))
        except ValueError:  # of a newer version, which this station has heard of
            return reason


def _seconds(event: "Totals", now: datetime) -> float:
    return max(0.0, (now - event.as_of).total_seconds())
