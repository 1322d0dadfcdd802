"""The simulator's own account of what it did: kept from the answers at the gates, and counted without the journal.

It knows nothing of how the program counts. What both have in common is the plan, and what the words mean: see
docs/counting.md.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from checkin.domain.plan import Direction, Plan, ReEntry
from checkin.simulation.people import Guest
from checkin.simulation.steps import Done

_MINUTE: Final = 60_000  # milliseconds
_HOUR: Final = 60 * _MINUTE
_MEANS: Final = {"admitted": Direction.IN, "left": Direction.OUT}


@dataclass(slots=True)
class Passed:
    """Somebody was let through. `knowing`: an operator overruled what spoke against it. `undone`: when, if it was."""

    fact: str
    who: str
    at: int
    direction: Direction
    gate: str
    station: str
    knowing: bool
    undone: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """What a conference comes to, by day, gate, reason and so on; empty rows are left out."""

    visitors: int
    visits: dict[str, int]
    admissions: dict[str, int]
    left: dict[str, int]
    gates: dict[str, int]
    refused: dict[str, int]
    activities: dict[str, int]
    countries: dict[str, int]
    categories: dict[str, int]
    busiest_minute: int
    conflicts: frozenset[tuple[str, str]]
    occupancy: dict[str, dict[str, int]] = field(default_factory=dict)


class Book:
    """`station_gates`: where each station stands."""

    def __init__(self, plan: Plan, station_gates: dict[str, str]) -> None:
        self._plan = plan
        self._gates = station_gates
        self._passed: dict[str, Passed] = {}
        self._refused: list[tuple[int, str]] = []
        self._guests: dict[str, Guest] = {}
        self._days: dict[int, str] = {}
        self._named = {day.date: day.id for day in plan.days}
        self._rooms = {zone: self._openings(zone) for zone in plan.zones}
        self.told: Counter[str] = Counter()

    def know(self, registration: str, guest: Guest) -> None:
        self._guests[registration] = guest

    def note(self, done: Done) -> None:
        """Something was answered at a gate."""
        match done.outcome:
            case "admitted" | "left" as way:
                self.told[done.fact] += 1
                gate = self._gates[done.station]
                knowing = bool(done.reason)
                self._passed[done.fact] = Passed(
                    done.fact, done.registration, done.at, _MEANS[way], gate, done.station, knowing
                )
            case "refused":
                self.told[done.fact] += 1
                self._refused.append((done.at, done.reason))
            case "undone":
                self._passed[done.fact].undone = done.at
            case _:
                pass

    @property
    def decisions(self) -> int:
        return self.told.total()

    def figures(self, moments: Iterable[int]) -> Figures:
        """Everything, with the occupancy as it was known at these moments (milliseconds since 1970)."""
        standing = [each for each in self._in_order() if each.undone is None]
        into = [each for each in standing if each.direction is Direction.IN]
        visits = {(self._day(each.at), each.who) for each in into if self._counts(each.who)}
        visitors = {who for _, who in visits}
        minutes = Counter(each.at // _MINUTE for each in into)
        return Figures(
            visitors=len(visitors),
            visits=dict(Counter(day for day, _ in visits)),
            admissions=dict(Counter(self._day(each.at) for each in into)),
            left=dict(Counter(self._day(each.at) for each in standing if each.direction is Direction.OUT)),
            gates=dict(Counter(each.gate for each in into)),
            refused=dict(Counter(reason for _, reason in self._refused)),
            activities=self._attendance(into),
            countries=dict(Counter(str(self._guests[who].fields["country"]) for who in visitors)),
            categories=dict(Counter(self._guests[who].category for who in visitors)),
            busiest_minute=max(minutes.values(), default=0),
            conflicts=frozenset(self._conflicts(standing)),
            occupancy={str(moment): self._occupancy(moment) for moment in moments},
        )

    def _in_order(self) -> list[Passed]:
        return sorted(self._passed.values(), key=lambda each: each.at)

    def _counts(self, who: str) -> bool:
        return self._plan.categories[self._guests[who].category].visitor

    def _day(self, at: int) -> str:
        """The day by the clocks at the venue; the night belongs to the evening before."""
        hour = at // _HOUR
        if hour not in self._days:
            local = datetime.fromtimestamp(hour * 3600, self._plan.time_zone)
            starts = timedelta(hours=self._plan.day_starts.hour, minutes=self._plan.day_starts.minute)
            on = (local.replace(tzinfo=None) - starts).date()
            self._days[hour] = self._named.get(on, on.isoformat())
        return self._days[hour]

    def _openings(self, zone: str) -> list[tuple[int, int, str]]:
        early = timedelta(minutes=self._plan.rules.doors_open)
        here = (each for each in self._plan.activities.values() if each.zone == zone)
        spans = ((_ms(each.begins - early), _ms(each.ends), each.id) for each in here)
        return sorted(spans)

    def _attendance(self, into: Iterable[Passed]) -> dict[str, int]:
        """Distinct people by activity: whoever goes into its room from when its doors open; the later one of two."""
        found: dict[str, set[str]] = defaultdict(set)
        for each in into:
            on = [id_ for opens, ends, id_ in self._rooms[self._zone(each)] if opens <= each.at < ends]
            if on:
                found[on[-1]].add(each.who)
        return {activity: len(people) for activity, people in found.items()}

    def _occupancy(self, moment: int) -> dict[str, int]:
        """Who was inside which zone, of all that was known then: what was undone later was not yet."""
        day, inside = self._day(moment), dict[str, set[str]]()
        for each in self._in_order():
            if each.at > moment:
                break
            if self._day(each.at) == day and (each.undone is None or each.undone > moment):
                inside[each.who] = self._after(inside.get(each.who, set()), each)
        return dict(Counter(zone for zones in inside.values() for zone in zones))

    def _after(self, zones: set[str], passed: Passed) -> set[str]:
        zone = self._zone(passed)
        around, within = self._chain(zone), {each for each in zones if zone in self._chain(each)}
        if passed.direction is Direction.OUT:
            return zones - within
        return set(around) | within

    def _zone(self, passed: Passed) -> str:
        return self._plan.gates[passed.gate].zone

    def _chain(self, zone: str) -> list[str]:
        found = [zone]
        while self._plan.zones[found[-1]].within:
            found.append(self._plan.zones[found[-1]].within)
        return found

    def _conflicts(self, standing: Iterable[Passed]) -> Iterator[tuple[str, str]]:
        """Let in twice by different stations without a way out between, neither knowing of it.

        Only where a gate would have refused that: one that lets people in at any time makes none.
        """
        inside: dict[tuple[str, str], dict[str, Passed]] = defaultdict(dict)
        for each in standing:
            gate, mine = self._plan.gates[each.gate], inside[self._day(each.at), each.who]
            first = mine.get(gate.zone)
            unknowing = each.direction is Direction.IN and not each.knowing and gate.re_entry is not ReEntry.ALWAYS
            if unknowing and first and first.station != each.station and self._zone(first) == gate.zone:
                yield first.fact, each.fact
            zones = self._after(set(mine), each)
            inside[self._day(each.at), each.who] = {zone: mine.get(zone, each) for zone in zones}


def _ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
