"""What somebody means to do on a day of the conference: when they come, where to, and what goes wrong."""

import random
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from typing import Final

from checkin.domain.clock import milliseconds
from checkin.domain.plan import Direction, Gate
from checkin.domain.programme import Activity
from checkin.simulation.lanes import Lanes
from checkin.simulation.people import Guest, Kind
from checkin.simulation.steps import Act, Shown, Step

_MINUTE: Final = 60_000  # milliseconds
_MORNING: Final = 0.6  # of a day come in its first three hours
_OPENS, _PEAK_ENDS, _LAST = 8 * 60, 11 * 60, 16 * 60  # minutes of the day: who comes last has time to get in
_CLOSES: Final = 17 * 60 + 45
_SCANNED_OUT: Final = 0.85  # of those who leave; the others are out with the night
_LUNCH: Final = 0.07
_TO_A_ROOM: Final = 0.4  # of all go to something within the venue, and half of these to a second thing
_OUT_OF_IT: Final = 0.3  # are scanned when they come out of there
_WRONG_GATE: Final = 0.01
_LOST: Final = 0.004
_SHARED, _FIRST_SHARED = 400, 20  # every so many guests shares a code with somebody, the first of them soon
_UNDONE: Final = 0.004
_STRANGER: Final = 0.01
_STRANGE: Final = (Shown.FORGED, Shown.FOREIGN, Shown.UNKNOWN)


class Agenda:
    """Days are those of the plan, by id."""

    def __init__(self, lanes: Lanes, rng: random.Random) -> None:
        self._lanes = lanes
        self._plan = lanes.plan
        self._rng = rng
        self._guests = 0
        self._dates = {day.id: day.date for day in lanes.plan.days if day.date}
        # Found out once, and not for everybody again while all stations wait.
        self._today = {on: tuple(self._held_on(on)) for on in self._dates.values()}
        self._sizes = {each.id: self._size(each) for held in self._today.values() for each in held}

    def steps(self, guest: Guest, day: str) -> list[Step]:
        """In the order in which they are done; none where nobody can come in."""
        rng, on = self._rng, self._dates[day]
        if guest.kind is Kind.BRANCH and (found := self._at_a_branch(guest, on)):
            return found
        gate = self._entrance(guest)
        arrives = self._arrival(on)
        coming = [*self._before(guest, gate, arrives), *self._way_in(guest, gate, arrives)]
        if guest.kind not in (Kind.GUEST, Kind.WALK_IN, Kind.BRANCH):
            return coming
        leaves = self._at(on, rng.randint(max(_PEAK_ENDS, self._minute(arrives, on) + 40), _CLOSES))
        inside = sorted(self._inside(guest, on, arrives + 15 * _MINUTE, leaves), key=lambda step: step.at)
        return [*coming, *inside, *self._way_out(leaves)]

    def stranger(self, day: str) -> Step:
        """Somebody holds up a code that is nobody's."""
        gate = self._rng.choice(self._lanes.entrances)
        return Step(self._arrival(self._dates[day]), gate.id, shown=self._rng.choice(_STRANGE))

    def is_stranger(self) -> bool:
        """Whether one comes along with the next guest."""
        return self._rng.random() < _STRANGER

    def _entrance(self, guest: Guest) -> Gate:
        rng, own = self._rng, [gate for gate in self._lanes.reserved if guest.category in gate.categories]
        if own and guest.kind is Kind.GUEST and rng.random() < 0.7:
            return rng.choice(own)
        return rng.choice(self._lanes.entrances)

    def _arrival(self, on: date) -> int:
        rng = self._rng
        if rng.random() < _MORNING:
            return self._at(on, int(rng.triangular(_OPENS, _PEAK_ENDS, _OPENS + 75)))
        return self._at(on, rng.randint(_PEAK_ENDS, _LAST))

    def _before(self, guest: Guest, gate: Gate, arrives: int) -> Iterator[Step]:
        others = [each for each in self._lanes.reserved if guest.category not in each.categories]
        if guest.kind is Kind.WALK_IN:
            yield Step(arrives - 10 * _MINUTE, gate.id, Act.REGISTER)
        elif guest.kind is Kind.GUEST and others and self._rng.random() < _WRONG_GATE:
            yield Step(arrives - 10 * _MINUTE, self._rng.choice(others).id)

    def _way_in(self, guest: Guest, gate: Gate, arrives: int) -> Iterator[Step]:
        chance = self._rng.random() if guest.kind is Kind.GUEST else 0.0
        self._guests += guest.kind is Kind.GUEST
        shared = guest.kind is Kind.GUEST and self._guests % _SHARED == _FIRST_SHARED
        if shared and sum(len(self._lanes.at[each.id]) for each in self._lanes.entrances) > 1:
            yield Step(arrives, self._rng.choice(self._lanes.entrances).id, shown=Shown.BOTH)
            return
        yield Step(arrives, gate.id)
        if chance > 1 - _UNDONE:
            yield Step(arrives, gate.id, Act.UNDO)
            yield Step(arrives, gate.id)
        elif chance > 1 - _UNDONE - _LOST:
            yield Step(arrives, gate.id, Act.PRINT)
            yield Step(arrives + 30 * _MINUTE, gate.id, Act.PRINT)
            yield Step(arrives + 50 * _MINUTE, self._rng.choice(self._lanes.entrances).id, shown=Shown.OLD)

    def _way_out(self, leaves: int) -> Iterator[Step]:
        exits = self._lanes.exits
        if exits and self._rng.random() < _SCANNED_OUT:
            yield Step(leaves, self._rng.choice(exits).id, direction=Direction.OUT)

    def _inside(self, guest: Guest, on: date, arrives: int, leaves: int) -> Iterator[Step]:
        rng, lanes = self._rng, self._lanes
        noon = self._at(on, rng.randint(11 * 60 + 30, 13 * 60))
        if rng.random() < _LUNCH and arrives < noon < leaves - 90 * _MINUTE and lanes.exits:
            yield Step(noon, rng.choice(lanes.exits).id, direction=Direction.OUT)
            yield Step(noon + rng.randint(30, 60) * _MINUTE, rng.choice(lanes.entrances).id)
        wanted = (rng.random() < _TO_A_ROOM) + (rng.random() < _TO_A_ROOM / 2)
        booked = [self._plan.activities[each] for each in guest.activities if each in self._plan.activities]
        goals = [*(each for each in booked if each.zone in lanes.doors), *self._goals(guest, on, wanted)]
        for each in goals:
            yield from self._to(guest, each, arrives, leaves)

    def _to(self, guest: Guest, activity: Activity, arrives: int, leaves: int) -> Iterator[Step]:
        rng, begins, ends = self._rng, milliseconds(activity.begins), milliseconds(activity.ends)
        # To what goes on all day people come at any time, to a session when it begins.
        latest = begins + min((ends - begins) // 2, 300 * _MINUTE)
        comes = rng.randint(begins - 25 * _MINUTE, max(begins, latest))
        doors = self._lanes.doors[activity.zone]
        theirs = [each for each in doors if guest.category in (each.categories or {guest.category})]
        if not arrives < comes < leaves or not theirs:
            return
        door = rng.choice(theirs)
        yield Step(comes, door.id)
        if Direction.OUT in door.directions and rng.random() < _OUT_OF_IT:
            yield Step(min(ends, comes + 60 * _MINUTE), door.id, direction=Direction.OUT)

    def _goals(self, guest: Guest, on: date, wanted: int) -> list[Activity]:
        """So many activities, larger ones oftener; now and then one that is not for them."""
        here = [each for each in self._today[on] if each.zone in self._lanes.doors]
        if self._rng.random() > 0.02:
            here = [
                each for each in here if not each.by_name and guest.category in (each.categories or {guest.category})
            ]
        sizes = [self._sizes[each.id] for each in here]
        return self._rng.choices(here, sizes, k=wanted) if here else []

    def _at_a_branch(self, guest: Guest, on: date) -> list[Step]:
        """At a sub-venue: in, and out when it ends."""
        branches = self._lanes.branches
        here = [each for each in self._today[on] if each.zone in branches and not each.by_name]
        here = [each for each in here if guest.category in (each.categories or {guest.category})]
        if not here:
            return []
        activity = self._rng.choice(here)
        ways = {way: [gate for gate in branches[activity.zone] if way in gate.directions] for way in Direction}
        begins, ends = milliseconds(activity.begins), milliseconds(activity.ends)
        if not ways[Direction.IN]:
            return []
        comes = begins + self._rng.randint(-25, 15) * _MINUTE
        steps = [Step(comes, self._rng.choice(ways[Direction.IN]).id)]
        if ways[Direction.OUT]:
            steps.append(Step(ends, self._rng.choice(ways[Direction.OUT]).id, direction=Direction.OUT))
        return steps

    def _held_on(self, on: date) -> Iterator[Activity]:
        return (each for each in self._plan.activities.values() if self._plan.date_of(each.begins) == on and each.zone)

    def _size(self, activity: Activity) -> int:
        return self._plan.room_in(activity.zone, milliseconds(activity.begins)) or 1_000

    def _at(self, on: date, minute: int) -> int:
        """A minute of the day, and some moment of it, as milliseconds since 1970."""
        local = datetime.combine(on, time(), self._plan.time_zone) + timedelta(minutes=minute)
        return milliseconds(local) + self._rng.randrange(_MINUTE)

    def _minute(self, moment: int, on: date) -> int:
        begins = milliseconds(datetime.combine(on, time(), self._plan.time_zone))
        return (moment - begins) // _MINUTE
