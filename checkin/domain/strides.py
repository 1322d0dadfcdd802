"""The strides people make from passage to passage: how they stood before one and after it, and what it counts for."""

from dataclasses import dataclass, field

from checkin.domain.counting import Place, Refusal
from checkin.domain.dimensions import NOT_LET_IN, Score, worth
from checkin.domain.plan import Plan
from checkin.domain.presence import moved


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """How somebody stands on a day: the zones they are inside of, as what they were let in on that day and on any.

    There is one of each. `strides` are the ways that anybody went on from here.
    """

    zones: frozenset[str]
    today: int
    ever: int
    strides: dict[Place | Refusal, "Stride"] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Stride:
    """One passage or refusal on somebody's way through a day. There is one of each, so that it is its own key.

    `entered`, `left`: zones. `score`: what it counts for wherever it was. `again`: it is a passage into a zone that
    they were inside of already.
    """

    place: Place | Refusal
    before: Standing
    after: Standing
    entered: frozenset[str]
    left: frozenset[str]
    score: Score
    again: bool


class Strides:
    """All strides through the zones of a plan that anybody made."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._standings: dict[tuple[frozenset[str], int, int], Standing] = {}
        self.start = self._standing(frozenset(), NOT_LET_IN, NOT_LET_IN)

    def stride(self, before: Standing, place: Place | Refusal) -> Stride:
        """The stride to a place, by the rule of `presence.step`."""
        found = before.strides.get(place)
        if found is None:
            found = before.strides[place] = self._stride(before, place)
        return found

    def next_day(self, standing: Standing) -> Standing:
        """The night takes everybody out."""
        return self._standing(frozenset(), NOT_LET_IN, standing.ever)

    def _stride(self, before: Standing, place: Place | Refusal) -> Stride:
        were, zones = before.zones, before.zones
        if isinstance(place, Place):
            zones = moved(self._plan, were, place.gate, place.direction)
        let_in = place.let_in
        return Stride(
            place=place,
            before=before,
            after=self._standing(zones, max(before.today, let_in), max(before.ever, let_in)),
            entered=zones - were,
            left=were - zones,
            score=worth(place.passed, let_in, before.today, before.ever, bool(zones) - bool(were)),
            again=let_in != NOT_LET_IN and place.zone in were,
        )

    def _standing(self, zones: frozenset[str], today: int, ever: int) -> Standing:
        found = self._standings.get((zones, today, ever))
        if found is None:
            found = self._standings[zones, today, ever] = Standing(zones, today, ever)
        return found
