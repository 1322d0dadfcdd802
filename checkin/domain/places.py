"""Where people pass: zones, and the gates into and out of them."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from checkin.domain.label import Label


class Direction(StrEnum):
    IN = "in"
    OUT = "out"


class ReEntry(StrEnum):
    """What a gate does with somebody who was let in already on this day."""

    AFTER_EXIT = "after_exit"  # again once scanned out
    ALWAYS = "always"  # again without a scan at the exit
    NEVER = "never"  # once a day


class Full(StrEnum):
    """What becomes of somebody who comes when as many are inside as there is room for."""

    REFUSE = "refuse"
    WARN = "warn"  # let in, and those at the desk are told


@dataclass(frozen=True, slots=True)
class Zone:
    """An area whose occupancy is counted; `within` is the zone around it, "" for none."""

    id: str
    label: Label
    within: str = ""
    capacity: int | None = None
    full: Full = Full.WARN


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
    """A place where people pass into or out of a zone; no hours means always, no categories means all.

    `after` is the zone that they have to be inside of already, "" for none. `minutes_since_exit` have to be over since
    they last came out of the zone, and they come into it `entries_per_day` at most, None being without limit.
    `to_activities`: where the zone has activities, it lets in to one that is on, and only those whom it is for. A
    `strict` gate asks the hub before it lets anybody in.
    """

    id: str
    label: Label
    zone: str
    directions: frozenset[Direction] = frozenset(Direction)
    hours: tuple[Hours, ...] = ()
    categories: frozenset[str] = frozenset()
    re_entry: ReEntry = ReEntry.AFTER_EXIT
    exit_needs_entry: bool = False
    after: str = ""
    minutes_since_exit: int = 0
    entries_per_day: int | None = None
    to_activities: bool = True
    strict: bool = False

    def is_open(self, moment: time) -> bool:
        """Whether people pass here at this time of day."""
        return not self.hours or any(span.contain(moment) for span in self.hours)
