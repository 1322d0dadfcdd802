"""The journal folded into counts: visitors, visits, admissions, occupancy, throughput, refusals, conflicts.

- visitor: a person of a counting category admitted at least once during the event, counted once;
- visit: a visitor's attendance on one day, counted once per person and day, whatever the number of re-entries;
- admission: every passage inwards that was let through, re-entries included;
- occupancy: how many are inside a zone;
- throughput: admissions per minute;
- attendance of an activity: distinct persons admitted to it.

An undone passage counts nowhere.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import chain, groupby
from operator import itemgetter
from typing import Final

from checkin.domain.clock import milliseconds
from checkin.domain.counting import KINDS, MINUTE, Ground, Place, Refusal, Row, passage, rows
from checkin.domain.dimensions import NOT_LET_IN, By, Counted, Measure, Person, Table
from checkin.domain.facts import Fact
from checkin.domain.plan import Direction, Plan
from checkin.domain.presence import Passage, double_entries
from checkin.domain.sharing import OF_PERSONS, ByPerson, ByPlace, ByZone
from checkin.domain.sums import Sums
from checkin.domain.trails import Event, Trails, Walked, walked

__all__ = ["KINDS", "MINUTE", "Attendance", "Conflict", "Peak"]

_UNKNOWN: Final = Person()
_STRANGER: Final = 64  # characters: the id of the fact, where a registration is none


@dataclass(frozen=True, slots=True)
class Conflict:
    """One registration let in twice by stations that were apart."""

    first: Passage
    second: Passage


@dataclass(frozen=True, slots=True)
class Peak:
    """The most that were inside a zone, and since which minute (its number since 1970); 0 and None for never any."""

    inside: int = 0
    minute: int | None = None


class Attendance:
    """Counts that grow by the facts that are new.

    What is counted is a function of the set of facts: order and repetition of `add` change nothing. What comes in its
    order is added to every count. Where something came late or was undone, all that happened to that registration is
    taken out, worked out anew from its few passages and put back. An undo counts where it is about the registration of
    what it undoes, as it does for a decision.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._ground = Ground(plan)
        self._trails = Trails(self._ground)
        self._people: dict[str, Person] = {}
        self._unknown: dict[str, None] = {}
        self._by_person: ByPerson | None = None
        self._by_place: dict[By, ByPlace | ByZone] = {}
        self._sums = Sums()
        self._conflicts: dict[str, tuple[Conflict, ...]] = {}

    def add(self, facts: Iterable[Fact]) -> None:
        """Take facts in; those that count nothing, or are of a kind this version does not know, are passed over."""
        self.take(rows(facts))

    def take(self, columns: Iterable[Row]) -> None:
        """The same from columns of the journal."""
        news = self._trails.follow(columns)
        heard_of = chain(news.first, news.late)
        self._unknown |= {who: None for who in heard_of if len(who) != _STRANGER and who not in self._people}
        self._count(news.events, news.walked, 1)
        changed = news.late.keys() | news.undoings.keys()
        self._put(changed, -1)
        self._trails.undo(news.undoings)
        self._trails.add(news.late)
        self._put(changed, 1)
        for who in changed | news.again:
            self._find_conflicts(who)

    def know(self, people: Mapping[str, Person]) -> None:
        """Take in what registrations say now, by their id; the counts of whoever is known otherwise move over."""
        said = {who: self._as_planned(person) for who, person in people.items()}
        news = {who: person for who, person in said.items() if self._people.get(who) != person}
        if self._by_person:
            events = self._events_of(news)
            self._by_person.add(self._known(events), events, -1)
            self._people |= news
            self._by_person.add(self._known(events), events, 1)
        self._people |= news
        for who in news:
            self._unknown.pop(who, None)

    @property
    def unknown(self) -> Collection[str]:
        """The registrations that something was counted of while nothing is known of them."""
        return self._unknown.keys()

    def put_off(self, unknown: Iterable[str]) -> None:
        """These are still unknown: others come first when it is asked again."""
        for who in unknown:
            self._unknown[who] = self._unknown.pop(who)

    @property
    def visitors(self) -> int:
        return self._sums.counted(None).visitors

    def visits(self, day: str | None = None) -> int:
        """Visits on one day, or on all days together."""
        return self._sums.counted(day).visits

    def admissions(self, day: str | None = None) -> int:
        return self._sums.counted(day).admissions

    def left(self, day: str | None = None) -> int:
        """Passages outwards."""
        return self._sums.counted(day).left

    def by_gate(self, day: str | None = None) -> dict[str, int]:
        """Admissions at each gate of the plan, and at gates that it dropped."""
        found = Counter(dict.fromkeys(self._plan.gates, 0))
        for (on, place), number in self._sums.passed.items():
            if place.passed is Measure.ADMISSIONS and day in (None, on):
                found[place.gate] += number
        return dict(found)

    def let_in(self, who: str) -> int:
        """As what somebody was let in at least once: NOT_LET_IN for never, LET_IN, or AS_VISITOR."""
        return max((event[4].place.let_in for event in self._trails.events(who)), default=NOT_LET_IN)

    def occupancy(self, moment: datetime) -> dict[str, int]:
        """How many are inside each zone, on the day that the moment (aware) belongs to."""
        inside = self._sums.inside[self._plan.day_id_at(milliseconds(moment))]
        return {zone: inside[zone] for zone in self._plan.zones}

    def throughput(self, *, gate: str | None = None, zone: str | None = None) -> dict[int, int]:
        """Admissions in each minute that had any: at all gates, at one, or at those of a zone itself.

        A minute is its number since 1970.
        """
        found = self._sums.admissions
        if gate is not None or zone is not None:
            found = Counter()
            for lane, minutes in self._sums.lanes.items():
                here = gate in {None, lane.gate} and zone in {None, self._ground.zone(lane.gate)}
                if lane.direction is Direction.IN and here:
                    found.update(minutes)
        return {minute: found[minute] for minute in sorted(found) if found[minute]}

    def lanes(self, gate: str) -> dict[str, Mapping[int, int]]:
        """The admissions in each minute by every station that had any at this gate."""
        at_gate = ((lane, minutes) for lane, minutes in self._sums.lanes.items() if lane.gate == gate)
        return {lane.station: +minutes for lane, minutes in at_gate if lane.direction is Direction.IN and any(minutes)}

    def curve(self, zone: str, day: str) -> dict[int, int]:
        """How many were inside a zone at the end of each minute of a day in which that changed."""
        changes = self._sums.changes[zone]
        inside, found = 0, dict[int, int]()
        for minute in sorted(at for at, more in changes.items() if more and self._ground.days[at] == day):
            inside += changes[minute]
            found[minute] = inside
        return found

    def peak(self, zone: str, day: str | None = None) -> Peak:
        """The most that were inside a zone at the end of a minute, the first time if often, on a day or on any."""
        days = {self._ground.days[minute] for minute in self._sums.changes[zone]} if day is None else {day}
        curves = [each for on in days for each in self.curve(zone, on).items()]
        minute, inside = max(curves, key=lambda each: (each[1], -each[0]), default=(0, 0))
        return Peak(inside, minute) if inside > 0 else Peak()

    def refused(self, day: str | None = None) -> dict[str, int]:
        """Refusals by reason. They are facts about attempts: an undo of one has no meaning."""
        found: Counter[str] = Counter()
        for (on, place), number in self._sums.passed.items():
            if isinstance(place, Refusal) and number and day in (None, on):
                found[place.reason] += number
        return dict(found)

    def refusals(self, day: str | None = None) -> dict[tuple[str, str, datetime], int]:
        """Refusals by reason, gate and the hour they were in (its beginning, by the clocks at the venue)."""
        found: Counter[tuple[str, str, datetime]] = Counter()
        for (minute, refusal), number in self._sums.refusals.items():
            if day in (None, self._ground.days[minute]):
                hour = self._plan.local(datetime.fromtimestamp(minute * 60, UTC)).replace(minute=0)
                found[refusal.reason, refusal.gate, hour] += number
        return dict(sorted(found.items()))

    def table(self, by: By, day: str | None = None) -> dict[str, Counted]:
        """A row for each value that anything was counted for, on one day or on all together.

        What is known of nobody counts under "". The first time takes longer; from then on the table is kept.
        """
        return self._table(by).rows(day)

    def inside(self, by: By, moment: datetime) -> dict[str, int]:
        """How many are inside any zone, on the day that the moment (aware) belongs to.

        Of a zone it is those inside that zone; of a gate, a station and an activity those who came in there last.
        """
        return self._table(by).inside(self._plan.day_id_at(milliseconds(moment)))

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Conflicts that nobody settled yet, oldest first."""
        found = (conflict for conflicts in self._conflicts.values() for conflict in conflicts)
        unsettled = (each for each in found if not self._is_settled(each))
        return tuple(sorted(unsettled, key=lambda conflict: conflict.second.order))

    def _is_settled(self, conflict: Conflict) -> bool:
        return self._trails.is_settled(conflict.first.registration, conflict.first.id, conflict.second.id)

    def _as_planned(self, person: Person) -> Person:
        """The same with the delegation by its id, whatever the registration calls it."""
        delegation = person.delegation and self._plan.delegation(person.delegation)
        return person if delegation == person.delegation else replace(person, delegation=delegation)

    def keep(self, tables: Iterable[By]) -> None:
        """Make these tables, which together takes less than one after the other, and keep them from now on."""
        wanted = set(tables)
        of_persons = self._by_person is None and not wanted.isdisjoint(OF_PERSONS)
        of_places = wanted - OF_PERSONS - self._by_place.keys()
        if not of_persons and not of_places:
            return
        events = self._events_of(self._trails)
        if of_persons:
            self._by_person = ByPerson()
            self._by_person.add(self._known(events), events, 1)
        for by in of_places:
            self._by_place[by] = ByZone(self._plan) if by is By.ZONE else ByPlace(self._plan, by)
            self._by_place[by].add(events, 1)

    def _table(self, by: By) -> Table:
        self.keep([by])
        return self._by_person.tables[by] if self._by_person and by in OF_PERSONS else self._by_place[by].table

    def _known(self, events: Iterable[Event]) -> list[Person]:
        return [self._people.get(event[6], _UNKNOWN) for event in events]

    def _events_of(self, people: Iterable[str]) -> list[Event]:
        return [event for who in people for event in self._trails.events(who)]

    def _put(self, people: Iterable[str], sign: int) -> None:
        """Put people into every count, or take them out, each with everything that happened to them."""
        events = self._events_of(people)
        self._count(events, walked(events), sign)

    def _count(self, events: Sequence[Event], strides: Walked, sign: int) -> None:
        self._sums.add(strides, sign)
        if self._by_person:
            self._by_person.add(self._known(events), events, sign)
        for table in self._by_place.values():
            table.add(events, sign)

    def _find_conflicts(self, who: str) -> None:
        self._conflicts.pop(who, None)
        events = ((event, event[4].place) for event in self._trails.events(who))
        passed = (
            (event[0], passage(who, (*event[:4], place), place)) for event, place in events if isinstance(place, Place)
        )
        days = [[each for _, each in today] for _, today in groupby(passed, key=itemgetter(0))]
        found = tuple(Conflict(*pair) for today in days for pair in double_entries(self._plan, today))
        if found:
            self._conflicts[who] = found
