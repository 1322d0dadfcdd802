"""What counting reads of facts: a few columns of each, the place many of them share, and the steps people make.

Half a million facts are counted in a second or two because little is done for each of them: the place is looked up by
its text, and the step through the zones by where somebody was before.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from checkin.domain.facts import Fact
from checkin.domain.plan import Direction, Plan
from checkin.domain.presence import DIRECTIONS, Passage, moved

MINUTE: Final = 60_000  # milliseconds

KINDS: Final = ("admitted", "left", "refused", "undone", "resolved")
"""The facts that are counted."""

Row = tuple[int, bytes, int, str, str | None, str | None, str, str]
"""Of a fact: stamp, id, at, kind, registration, gate, station, body."""

# Every badge has a serial of its own; what is before it is the same for many facts. Within a JSON text a quotation
# mark has a stroke before it, so that no category can hold this.
SERIAL: Final = ',"serial":'


@dataclass(frozen=True, slots=True, eq=False)
class Door:
    """A gate one way. `attends`: whoever passes is a visitor, let in as of a counting category."""

    direction: Direction
    gate: str
    attends: bool


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """A station at a gate, one way."""

    direction: Direction
    gate: str
    station: str


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where people were let through, which way and as what. There is one of each, so that it is its own key.

    `zone` is the one its gate leads into, "" at a gate that the plan dropped.
    """

    door: Door
    lane: Lane
    direction: Direction
    gate: str
    station: str
    zone: str
    category: str
    attends: bool
    deliberate: bool


@dataclass(frozen=True, slots=True, eq=False)
class Refusal:
    """Where people were not let through, and why. There is one of each, so that it is its own key."""

    gate: str
    station: str
    zone: str
    reason: str
    door: None = None
    lane: None = None


Entry = tuple[str, int, bytes, int, Place | Refusal]
"""What happened to somebody: day, stamp, id, at, where. Entries sort into the order that each day had."""


@dataclass(frozen=True, slots=True, eq=False)
class Within:
    """The zones that somebody is inside of. There is one of each, so that it is its own key."""

    zones: frozenset[str]


Change = tuple[frozenset[str], frozenset[str]]
"""The zones entered, and those left."""


@dataclass(frozen=True, slots=True, eq=False)
class Stride:
    """One more passage or refusal on somebody's way through a day, after all those before it.

    `before` and `within` are where they were and are, `before` None at the first of the day; without a `change` that is
    the same. `visit`: it made them a visitor of the day, `attends`: they are one. `again`: it is one into a zone that
    they were inside of already. `next` are the ways that anybody went on from here.
    """

    before: Within | None
    within: Within
    change: Change | None = None
    visit: bool = False
    attends: bool = False
    again: bool = False
    next: dict[Door | None, "Stride"] = field(default_factory=dict)


class Days(dict[int, str]):
    """The day of a minute, counted since 1970: days begin with a full minute wherever the conference is."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def __missing__(self, minute: int) -> str:
        self[minute] = found = self._plan.day_id_at(minute * MINUTE)
        return found


class Ground:
    """The days, gates and zones of a plan as counting walks over them; what it has met once it knows."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.places: dict[tuple[str, str | None, str, str], Place] = {}  # by kind, gate, station, body before SERIAL
        self._same: dict[tuple[Lane, str, bool], Place] = {}
        self._refusals: dict[tuple[str, str, str], Refusal] = {}
        self._doors: dict[tuple[Direction, str, bool], Door] = {}
        self._lanes: dict[tuple[Direction, str, str], Lane] = {}
        self._within: dict[frozenset[str], Within] = {}
        self._changes: dict[Change, Change] = {}
        self.start = Stride(None, self._inside(frozenset()))
        self.days = Days(plan)

    def place(self, kind: str, gate: str | None, station: str, body: str) -> Place | Refusal:
        """Where a fact of the kind admitted, left or refused was, from its columns; it is in `places` from then on.

        Not there are those whose text is seldom said twice.
        """
        if kind == "refused":
            return self._refusal(gate or "", station, str(json.loads(body).get("reason", "")))
        found = self._passage(kind, gate or "", station, body)
        said, _, rest = body.partition(SERIAL)
        if '"' not in rest:
            self.places[kind, gate, station, said] = found
        return found

    def zone(self, gate: str) -> str:
        """The zone that a gate leads into, "" for one that the plan dropped."""
        known = self.plan.gates.get(gate)
        return known.zone if known else ""

    def step(self, after: Stride, door: Door | None) -> Stride:
        """The stride through a door, None standing for a refusal, by the rule of `presence.step`."""
        found = after.next.get(door)
        if found is None:
            found = after.next[door] = self._step(after, door)
        return found

    def _step(self, after: Stride, door: Door | None) -> Stride:
        before = None if after is self.start else after.within
        if door is None:
            return Stride(before, after.within, attends=after.attends)
        were = after.within.zones
        zones = moved(self.plan, were, door.gate, door.direction)
        change = (zones - were, were - zones)
        return Stride(
            before=before,
            within=self._inside(zones),
            change=self._changes.setdefault(change, change) if zones != were else None,
            visit=door.attends and not after.attends,
            attends=door.attends or after.attends,
            again=door.direction is Direction.IN and self.zone(door.gate) in were,
        )

    def _inside(self, zones: frozenset[str]) -> Within:
        return self._within.setdefault(zones, Within(zones))

    def _passage(self, kind: str, gate: str, station: str, body: str) -> Place:
        said: dict[str, Any] = json.loads(body)
        category, direction = str(said.get("category", "")), DIRECTIONS[kind]
        attends = direction is Direction.IN and self.plan.counts(category)
        door = self._doors.setdefault((direction, gate, attends), Door(direction, gate, attends))
        lane = self._lanes.setdefault((direction, gate, station), Lane(direction, gate, station))
        deliberate = bool(said.get("overruled"))
        place = Place(door, lane, direction, gate, station, self.zone(gate), category, attends, deliberate)
        return self._same.setdefault((lane, category, deliberate), place)

    def _refusal(self, gate: str, station: str, reason: str) -> Refusal:
        found = self._refusals.get((gate, station, reason))
        if found is None:
            found = self._refusals[gate, station, reason] = Refusal(gate, station, self.zone(gate), reason)
        return found


def rows(facts: Iterable[Fact]) -> Iterator[Row]:
    """What is counted of facts."""
    return (
        (fact.stamp, fact.id, fact.at, fact.kind, fact.registration, fact.gate, fact.station, fact.body)
        for fact in facts
    )


def passage(registration: str, entry: Entry, place: Place) -> Passage:
    """An entry as the rules of presence know it."""
    _, stamp, id_, at, _ = entry
    return Passage(
        id=id_,
        registration=registration,
        order=(stamp, id_),
        at=at,
        direction=place.direction,
        gate=place.gate,
        station=place.station,
        category=place.category,
        deliberate=place.deliberate,
    )
