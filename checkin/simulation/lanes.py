"""Where the stations of a simulation stand, and which gates people find."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import cycle, islice
from typing import Final

from checkin.domain.plan import Direction, Gate, Plan
from checkin.sync.roles import StationRole

_DESKS: Final = 3  # every so many stations is a staffed desk, the others are kiosks
HUB: Final = "hub"


@dataclass(frozen=True, slots=True)
class Post:
    """A station and the gate it stands at."""

    station: str
    gate: str
    direction: Direction
    role: StationRole


class Lanes:
    """The posts of a conference. `venue` is the zone that most gates lead into."""

    def __init__(self, plan: Plan, stations: int) -> None:
        self.plan = plan
        zones = [gate.zone for gate in plan.gates.values()]
        self.venue = max(plan.zones, key=zones.count)
        self.posts = tuple(self._posts(stations))
        self.at: dict[str, list[Post]] = defaultdict(list)
        for post in self.posts:
            self.at[post.gate].append(post)

    @cached_property
    def entrances(self) -> list[Gate]:
        """The staffed gates of the venue that let everybody in."""
        return [gate for gate in self._staffed if self._is_entrance(gate)]

    @cached_property
    def exits(self) -> list[Gate]:
        out = [gate for gate in self._staffed if gate.zone == self.venue and Direction.OUT in gate.directions]
        return [gate for gate in out if not gate.categories]

    @cached_property
    def doors(self) -> dict[str, list[Gate]]:
        """The staffed gates into the zones within the venue, by zone."""
        return self._by_zone(self.plan.inside_of(self.venue) - {self.venue})

    @cached_property
    def branches(self) -> dict[str, list[Gate]]:
        """The staffed gates of the zones that do not lie in the venue, by zone."""
        return self._by_zone(self.plan.outside_of(self.venue))

    @cached_property
    def reserved(self) -> list[Gate]:
        """The staffed gates of the venue that let only some categories in."""
        into = [gate for gate in self._staffed if gate.zone == self.venue and Direction.IN in gate.directions]
        return [gate for gate in into if gate.categories]

    def desk(self, gate: str, *, near: bool = False) -> Post | None:
        """A desk at this gate or into the same zone; else, unless it is to be `near`, any. None where there is none."""
        zone = self.plan.gates[gate].zone
        desks = [each for each in self.posts if each.role is StationRole.DESK and each.direction is Direction.IN]
        here = [each for each in desks if self.plan.gates[each.gate].zone == zone]
        chosen = here if near else here or desks
        return min(chosen, key=lambda each: each.gate != gate, default=None)

    @property
    def _staffed(self) -> Iterator[Gate]:
        return (gate for gate in self.plan.gates.values() if gate.id in self.at)

    def _by_zone(self, zones: frozenset[str]) -> dict[str, list[Gate]]:
        found: dict[str, list[Gate]] = defaultdict(list)
        for gate in self._staffed:
            if gate.zone in zones:
                found[gate.zone].append(gate)
        return found

    def _is_entrance(self, gate: Gate) -> bool:
        return gate.zone == self.venue and Direction.IN in gate.directions and not gate.categories

    def _posts(self, stations: int) -> Iterator[Post]:
        numbers: dict[str, int] = defaultdict(int)
        for place, gate in enumerate(self._gates(stations)):
            numbers[gate.id] += 1
            yield Post(
                station=f"{gate.id}-{numbers[gate.id]}",
                gate=gate.id,
                direction=Direction.IN if Direction.IN in gate.directions else Direction.OUT,
                role=StationRole.KIOSK if place % _DESKS else StationRole.DESK,
            )

    def _gates(self, stations: int) -> Sequence[Gate]:
        """The gate of each station: with few of them the most needed, with many several stations at an entrance."""
        ordered = sorted(self.plan.gates.values(), key=self._urgency)
        entrances = [gate for gate in ordered if self._is_entrance(gate)] or ordered
        return list(islice([*ordered, *islice(cycle(entrances), max(0, stations - len(ordered)))], stations))

    def _urgency(self, gate: Gate) -> tuple[int, int]:
        """One way in and out first, then another entrance, the largest rooms, the gates for some, the sub-venues."""
        size = -(self.plan.zones[gate.zone].capacity or 0)
        if gate.zone == self.venue and not gate.categories:
            ways = len(gate.directions)
            return (0 if ways == 2 else 1, size)
        if gate.zone in self.plan.inside_of(self.venue):
            return (4 if gate.categories else 3, size)
        return (5, size)
