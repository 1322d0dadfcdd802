"""The plan: what the conference is, where its gates stand, who counts as a visitor, and the rules of passing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

CalendarDate = date  # the type, where a field is called date


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class ReEntry(StrEnum):
    """What a gate does with somebody who was let in already on this day."""

    AFTER_EXIT = "after_exit"  # again once scanned out
    ALWAYS = "always"  # again without a scan at the exit
    NEVER = "never"  # once a day


class Choice(StrEnum):
    ADMIT = "admit"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Label:
    """A name shown to people: one text, and others by language ("zh_CN")."""

    text: str
    by_language: Mapping[str, str] = field(default_factory=dict)

    def said_in(self, language: str) -> str:
        return self.by_language.get(language, self.text)

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the conference; without a date it is a day without end."""

    id: str
    date: CalendarDate | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """An area whose occupancy is counted; `within` is the zone around it, "" for none."""

    id: str
    label: Label
    within: str = ""
    capacity: int | None = None


@dataclass(frozen=True, slots=True)
class Category:
    """A kind of attendee; `visitor` says whether counting rules count it. `badge` is its own template, "" for none."""

    id: str
    label: Label
    colour: str
    visitor: bool
    badge: str = ""


@dataclass(frozen=True, slots=True)
class Hours:
    """A span of local time; one that ends before it begins goes on past midnight."""

    begins: time
    ends: time

    def contain(self, moment: time) -> bool:
        if self.begins <= self.ends:
            return self.begins <= moment < self.ends
        return moment >= self.begins or moment < self.ends

    def __str__(self) -> str:
        return f"{self.begins:%H:%M}-{self.ends:%H:%M}"


@dataclass(frozen=True, slots=True)
class Gate:
    """A place where people pass into or out of a zone; no hours means always, no categories means all."""

    id: str
    label: Label
    zone: str
    directions: frozenset[Direction] = frozenset(Direction)
    hours: tuple[Hours, ...] = ()
    categories: frozenset[str] = frozenset()
    re_entry: ReEntry = ReEntry.AFTER_EXIT
    exit_needs_entry: bool = False


@dataclass(frozen=True, slots=True)
class Rules:
    """What the whole conference does in the cases where conferences differ.

    `reprints`: how many badges more than one somebody gets without a supervisor.
    """

    unpaid: Choice = Choice.REFUSE
    ticket_after_badge: Choice = Choice.ADMIT
    not_in_database: Choice = Choice.ADMIT
    reprints: int = 1


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

    def local(self, moment: datetime) -> datetime:
        """The moment as the clocks at the venue show it. Takes aware datetimes only."""
        return moment.astimezone(self.time_zone)

    def date_of(self, moment: datetime) -> date:
        """The date a moment belongs to: the small hours belong to the evening before."""
        start = timedelta(hours=self.day_starts.hour, minutes=self.day_starts.minute)
        return (self.local(moment).replace(tzinfo=None) - start).date()

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

    def around(self, zone: str) -> Iterator[str]:
        """The zone and every zone it lies in, innermost first."""
        while zone:
            yield zone
            zone = self.zones[zone].within

    def inside_of(self, zone: str) -> frozenset[str]:
        """The zone and every zone that lies in it."""
        return self._nested[zone]

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
