"""The plan: what the conference is, where its gates stand, who counts as a visitor, and the rules of passing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

from checkin.domain.label import Label
from checkin.domain.places import Direction, Full, Gate, Hours, ReEntry, Zone
from checkin.domain.programme import Activity, Event, Section, Timetable
from checkin.domain.questions import Answer, Question

__all__ = [
    "Answer",
    "Category",
    "Choice",
    "Consent",
    "Day",
    "Delegation",
    "Direction",
    "Full",
    "Gate",
    "Hours",
    "Plan",
    "Published",
    "Question",
    "ReEntry",
    "Rules",
    "WalkIn",
    "Zone",
]

CalendarDate = date  # the type, where a field is called date


class Choice(StrEnum):
    ADMIT = "admit"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the conference; without a date it is a day without end.

    `expected`: admissions at all gates together that its organiser expects in an hour of the clock (0 to 23).
    """

    id: str
    date: CalendarDate | None = None
    expected: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of attendee; `visitor` says whether counting rules count it. `badge` is its own template, "" for none.

    `crew` works here: no activity, no invitation and no full room keeps them out.
    """

    id: str
    label: Label
    colour: str
    visitor: bool
    badge: str = ""
    crew: bool = False


@dataclass(frozen=True, slots=True)
class Delegation:
    """People who come together. A registration names it by its id, or by its name in any language."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Rules:
    """What the whole conference does in the cases where conferences differ.

    `reprints`: how many badges more than one somebody gets without a supervisor. `doors_open`: how many minutes before
    an activity begins people may go in to it. `strict_wait_ms`: how long a strict gate waits for the hub.
    `kiosk_corrections`: whether somebody may correct their own name at a kiosk.
    """

    unpaid: Choice = Choice.REFUSE
    ticket_after_badge: Choice = Choice.ADMIT
    not_in_database: Choice = Choice.ADMIT
    reprints: int = 1
    doors_open: int = 30
    strict_wait_ms: int = 300
    kiosk_corrections: bool = False


@dataclass(frozen=True, slots=True)
class WalkIn:
    """What somebody who comes unregistered is asked: fields of a registration, some of them required.

    `category` is the usual one, "" for the plan's first; `categories` are those to choose from, none means all.
    """

    fields: tuple[str, ...] = ("name", "company", "email", "phone")
    required: frozenset[str] = frozenset({"name"})
    category: str = ""
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Consent:
    """Something that walk-ins agree to, or do not; nobody is registered without one that is required."""

    id: str
    label: Label
    required: bool = False


@dataclass(frozen=True, slots=True)
class Published:
    """Which categories the closing report counts as foreign experts, and as representatives; none: not told apart."""

    experts: frozenset[str] = frozenset()
    representatives: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Plan:
    """The conference as its organiser wrote it down; ids are unique within each kind, and all that are named exist."""

    id: str
    label: Label
    time_zone: ZoneInfo
    days: tuple[Day, ...]
    zones: Mapping[str, Zone]
    gates: Mapping[str, Gate]
    categories: Mapping[str, Category]
    rules: Rules = Rules()
    day_starts: time = time(4)
    badge: str = "a6"
    walk_in: WalkIn = WalkIn()
    consents: Mapping[str, Consent] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    delegations: Mapping[str, Delegation] = field(default_factory=dict)
    sections: Mapping[str, Section] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    activities: Mapping[str, Activity] = field(default_factory=dict)
    published: Published = Published()

    def local(self, moment: datetime) -> datetime:
        """The moment as the clocks at the venue show it. Takes aware datetimes only."""
        return moment.astimezone(self.time_zone)

    def date_of(self, moment: datetime) -> date:
        """The date a moment belongs to: the small hours belong to the evening before."""
        start = timedelta(hours=self.day_starts.hour, minutes=self.day_starts.minute)
        return (self.local(moment).replace(tzinfo=None) - start).date()

    def moment(self, day: date, at: time) -> datetime:
        """A time of day on a day of the conference, aware: in the small hours it is on the next date."""
        evening = timedelta(days=at < self.day_starts)
        return datetime.combine(day + evening, at, self.time_zone)

    def day_of(self, moment: datetime) -> Day | None:
        """The day of the conference that a moment belongs to, if it belongs to one."""
        return self._dated.get(self.date_of(moment), self._endless)

    def day_id_at(self, milliseconds: int) -> str:
        """The day that a moment (milliseconds since 1970, UTC) is counted under.

        A passage outside the days of the plan is a passage all the same: it is counted under its own date.
        """
        moment = datetime.fromtimestamp(milliseconds / 1000, tz=self.time_zone)
        day = self.day_of(moment)
        return day.id if day else self.date_of(moment).isoformat()

    @property
    def over(self) -> datetime | None:
        """When the last day that has a date is over, aware; None without such days."""
        dates = [day.date for day in self.days if day.date]
        return self.moment(max(dates) + timedelta(days=1), self.day_starts) if dates else None

    def around(self, zone: str) -> Iterator[str]:
        """The zone and every zone it lies in, innermost first."""
        while zone:
            yield zone
            zone = self.zones[zone].within

    def inside_of(self, zone: str) -> frozenset[str]:
        """The zone and every zone that lies in it."""
        return self._nested[zone]

    def outside_of(self, zone: str) -> frozenset[str]:
        """The zones that do not lie in this one, and are not it."""
        return self._outside[zone]

    def together_with(self, zone: str) -> frozenset[str]:
        """The zones that somebody can be inside of while inside this one: it, those around it and those in it."""
        return self._together[zone]

    def timetable(self, zone: str) -> Timetable | None:
        """The activities of a zone, None where it has none."""
        return self._timetables.get(zone)

    def activity_at(self, zone: str, moment: int) -> Activity | None:
        """The activity that somebody who goes into the zone at a moment (milliseconds since 1970) comes for."""
        timetable = self._timetables.get(zone)
        return timetable.at(moment) if timetable else None

    def room_in(self, zone: str, moment: int) -> int | None:
        """How many there is room for in the zone at a moment (milliseconds since 1970), None without limit."""
        activity = self.activity_at(zone, moment)
        limits = (self.zones[zone].capacity, activity.capacity if activity else None)
        return min((each for each in limits if each is not None), default=None)

    def is_limited(self, zone: str) -> bool:
        """Whether there can be no more room in the zone, or in one around it."""
        return not self._limited.isdisjoint(self.around(zone))

    def delegation(self, named: str) -> str:
        """The id of the delegation that a registration names; what the plan does not know stands for itself."""
        return self._delegations.get(named.strip().casefold(), named)

    def is_crew(self, category: str) -> bool:
        known = self.categories.get(category)
        return known is not None and known.crew

    def counts(self, category: str) -> bool:
        """Whether people of this category are visitors; a category that the plan dropped still counts."""
        known = self.categories.get(category)
        return known is None or known.visitor

    @property
    def offered(self) -> tuple[str, ...]:
        """The categories that a walk-in can be given."""
        return self.walk_in.categories or tuple(self.categories)

    @property
    def usual_category(self) -> str:
        """The category of a walk-in where nobody chooses."""
        return self.walk_in.category or self.offered[0]

    @cached_property
    def _dated(self) -> dict[date | None, Day]:
        return {day.date: day for day in self.days if day.date}

    @cached_property
    def _endless(self) -> Day | None:
        return next((day for day in self.days if day.date is None), None)

    @cached_property
    def _nested(self) -> dict[str, frozenset[str]]:
        return {outer: frozenset(zone for zone in self.zones if outer in self.around(zone)) for outer in self.zones}

    @cached_property
    def _outside(self) -> dict[str, frozenset[str]]:
        return {zone: frozenset(self.zones.keys() - within) for zone, within in self._nested.items()}

    @cached_property
    def _together(self) -> dict[str, frozenset[str]]:
        return {zone: self._nested[zone].union(self.around(zone)) for zone in self.zones}

    @cached_property
    def _timetables(self) -> dict[str, Timetable]:
        found: dict[str, list[Activity]] = {}
        for activity in self.activities.values():
            if activity.zone:
                found.setdefault(activity.zone, []).append(activity)
        return {zone: Timetable(activities, self.rules.doors_open) for zone, activities in found.items()}

    @cached_property
    def _limited(self) -> frozenset[str]:
        of_activities = {each.zone for each in self.activities.values() if each.zone and each.capacity is not None}
        return frozenset(zone.id for zone in self.zones.values() if zone.capacity is not None) | of_activities

    @cached_property
    def _delegations(self) -> dict[str, str]:
        return {text.casefold(): each.id for each in self.delegations.values() for text in (*each.label.texts, each.id)}
