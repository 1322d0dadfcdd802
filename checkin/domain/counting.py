"""What counting reads of facts: who, when, and the text that many of them share, which says where and as what.

Half a million facts are counted in a second or two because little is done for each of them: the place is looked up by
that text, and the stride to it by how somebody stood before.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from checkin.domain.dimensions import AS_VISITOR, LET_IN, NOT_LET_IN, Measure
from checkin.domain.facts import Fact
from checkin.domain.plan import Direction, Plan
from checkin.domain.presence import DIRECTIONS, Passage

MINUTE: Final = 60_000  # milliseconds

KINDS: Final = ("admitted", "left", "refused", "undone", "resolved")
"""The facts that are counted."""

Row = tuple[int, bytes, int, str | None, str]
"""Of a fact: stamp, id, at, registration, and what else it says, as `said` words it."""

# Every badge has a serial of its own; what is before it is the same for many facts. Within a JSON text a quotation
# mark has a stroke before it, so that no category can hold this.
_SERIAL: Final = ',"serial":'
UNIT: Final = "\x1f"  # what ASCII has to separate units with


class Said(NamedTuple):
    """What a fact says besides who and when; `gate` is "" where it says none, `body` is without the serial."""

    kind: str
    gate: str
    station: str
    body: str


@dataclass(frozen=True, slots=True, eq=False)
class Lane:
    """A station at a gate, one way."""

    direction: Direction
    gate: str
    station: str


@dataclass(frozen=True, slots=True, eq=False)
class Place:
    """Where people were let through, which way and as what. There is one of each, so that it is its own key.

    `zone` is the one its gate leads into, "" at a gate that the plan dropped. `passed`: ADMISSIONS or LEFT. `let_in`:
    as what, NOT_LET_IN on the way out.
    """

    passed: Measure
    let_in: int
    lane: Lane
    direction: Direction
    gate: str
    station: str
    zone: str
    category: str
    deliberate: bool


@dataclass(frozen=True, slots=True, eq=False)
class Refusal:
    """Where people were not let through, and why. There is one of each, so that it is its own key."""

    gate: str
    station: str
    zone: str
    reason: str
    passed: Measure = Measure.REFUSED
    let_in: int = NOT_LET_IN
    lane: None = None


Entry = tuple[str, int, bytes, int, Place | Refusal]
"""What happened to somebody: day, stamp, id, at, where. Entries sort into the order that each day had."""


class Days(dict[int, str]):
    """The day of a minute, counted since 1970: days begin with a full minute wherever the conference is."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    def __missing__(self, minute: int) -> str:
        self[minute] = found = self._plan.day_id_at(minute * MINUTE)
        return found


class Ground:
    """The days and gates of a plan as counting knows them; what it has met once it knows."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.days = Days(plan)
        self.places: dict[str, Place] = {}  # by what facts say
        self._same: dict[tuple[Lane, str, bool], Place] = {}
        self._refusals: dict[tuple[str, str, str], Refusal] = {}
        self._lanes: dict[tuple[Direction, str, str], Lane] = {}

    def place(self, text: str) -> Place | Refusal:
        """Where a fact of the kind admitted, left or refused was, from what it says; it is in `places` from then on.

        Not there are those whose text is seldom said twice.
        """
        kind, gate, station, body = parsed(text)
        if kind == "refused":
            return self._refusal(gate, station, str(json.loads(body).get("reason", "")))
        found = self._passage(kind, gate, station, body)
        if _SERIAL not in body:
            self.places[text] = found
        return found

    def zone(self, gate: str) -> str:
        """The zone that a gate leads into, "" for one that the plan dropped."""
        known = self.plan.gates.get(gate)
        return known.zone if known else ""

    def _passage(self, kind: str, gate: str, station: str, body: str) -> Place:
        said: dict[str, Any] = json.loads(body)
        category, direction = str(said.get("category", "")), DIRECTIONS[kind]
        passed, let_in = Measure.LEFT, NOT_LET_IN
        if direction is Direction.IN:
            passed, let_in = Measure.ADMISSIONS, AS_VISITOR if self.plan.counts(category) else LET_IN
        lane = self._lanes.setdefault((direction, gate, station), Lane(direction, gate, station))
        deliberate = bool(said.get("overruled"))
        place = Place(passed, let_in, lane, direction, gate, station, self.zone(gate), category, deliberate)
        return self._same.setdefault((lane, category, deliberate), place)

    def _refusal(self, gate: str, station: str, reason: str) -> Refusal:
        found = self._refusals.get((gate, station, reason))
        if found is None:
            found = self._refusals[gate, station, reason] = Refusal(gate, station, self.zone(gate), reason)
        return found


def rows(facts: Iterable[Fact]) -> Iterator[Row]:
    """What is counted of facts."""
    return (
        (fact.stamp, fact.id, fact.at, fact.registration, said(fact.kind, fact.gate, fact.station, fact.body))
        for fact in facts
    )


def said(kind: str, gate: str | None, station: str, body: str) -> str:
    """These as one text, without the serial where it is the last that the body says."""
    before, _, rest = body.partition(_SERIAL)
    units = (unit.replace(UNIT, "\ufffd") for unit in (kind, gate or "", station))
    return UNIT.join((*units, f"{before}}}" if rest[:-1].isdecimal() else body))


def parsed(text: str) -> Said:
    """What `said` worded."""
    return Said(*text.split(UNIT, 3))


def kind_of(text: str) -> str:
    """The kind in what `said` worded, without a look at the rest."""
    return text[: text.index(UNIT)]


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
