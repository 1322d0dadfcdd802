"""What is on: sections, their events, the activities of these, and which activity a place has at a time."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from checkin.domain.clock import milliseconds
from checkin.domain.label import Label


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the conference's programme."""

    id: str
    label: Label


@dataclass(frozen=True, slots=True)
class Event:
    """Something within a section that has activities of its own."""

    id: str
    label: Label
    section: str


@dataclass(frozen=True, slots=True)
class Activity:
    """One of the programme's sessions, from `begins` to `ends` (aware, by the clocks at the venue).

    `event` is "" for one of no event, and `zone` for one that is online: nobody passes a gate to it. `capacity` None is
    without limit but that of the zone. Who may come: those of the categories and of the delegations, none meaning all,
    and of them, with `booking` or `invitation`, only those whose registration names the activity.
    """

    id: str
    label: Label
    event: str
    zone: str
    begins: datetime
    ends: datetime
    capacity: int | None = None
    categories: frozenset[str] = frozenset()
    delegations: frozenset[str] = frozenset()
    booking: bool = False
    invitation: bool = False

    @property
    def by_name(self) -> bool:
        """Whether only those come whose registration names it."""
        return self.booking or self.invitation


@dataclass(frozen=True, slots=True)
class Slot:
    """When people may go in to an activity: from `opens` until before `ends`, milliseconds since 1970."""

    opens: int
    ends: int
    activity: Activity

    def __contains__(self, moment: int) -> bool:
        return self.opens <= moment < self.ends


class Timetable:
    """The activities of one zone in the order in which they begin; doors open so many minutes before each."""

    def __init__(self, activities: Iterable[Activity], doors_open: int) -> None:
        early = timedelta(minutes=doors_open)
        found = sorted(activities, key=lambda activity: (activity.begins, activity.id))
        self.slots = tuple(Slot(milliseconds(each.begins - early), milliseconds(each.ends), each) for each in found)

    def on(self, moment: int) -> Iterator[Activity]:
        """Those that people may go in to, in the order in which they begin.

        It is more than one where the doors open for the next while the last is still on.
        """
        return (slot.activity for slot in self.slots if moment in slot)

    def at(self, moment: int) -> Activity | None:
        """The one that somebody who goes in comes for: the next, once its doors are open."""
        found: Activity | None = None
        for found in self.on(moment):  # noqa: B007 -- the last of them
            pass
        return found

    def after(self, moment: int) -> Iterator[Slot]:
        """Those that are not over, in the order in which they begin."""
        return (slot for slot in self.slots if slot.ends > moment)
