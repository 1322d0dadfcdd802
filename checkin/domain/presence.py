"""Inside or outside: what one registration's facts say about where the person is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from checkin.domain.facts import Admitted, Fact, Left, Printed
from checkin.domain.plan import Direction, Plan
from checkin.domain.settling import Undoings


@dataclass(frozen=True, slots=True)
class Passage:
    """Somebody was let through a gate. `at` is in milliseconds since 1970, `order` places it among all facts.

    `deliberate`: an operator knew what spoke against it.
    """

    id: bytes
    registration: str
    order: tuple[int, bytes]
    at: int
    direction: Direction
    gate: str
    station: str
    category: str
    deliberate: bool = False


@dataclass(frozen=True, slots=True)
class History:
    """What happened to one registration: its passages in order without those undone, and its newest badge's serial.

    `badges` came out in all. The newest one did at `badge_at` (milliseconds since 1970), at the station `badge_from`.
    """

    passages: tuple[Passage, ...] = ()
    badge: int = 0
    badges: int = 0
    badge_at: int | None = None
    badge_from: str = ""


DIRECTIONS: Final = {"admitted": Direction.IN, "left": Direction.OUT}


def history(facts: Iterable[Fact]) -> History:
    """The history in the facts of one registration, whatever their order and however often each is there."""
    once = {fact.id: fact for fact in facts}
    undone = Undoings.of(once.values())
    live = [(fact, fact.what) for fact in once.values() if fact.id not in undone]
    printed = [(what.serial, fact.order, fact) for fact, what in live if isinstance(what, Printed)]
    passages = in_order(passage(fact, what) for fact, what in live if isinstance(what, Admitted | Left))
    if not printed:
        return History(passages)
    serial, _, newest = max(printed, key=lambda each: each[:2])
    return History(passages, serial, len(printed), newest.at, newest.station)


def passage(fact: Fact, what: Admitted | Left) -> Passage:
    return Passage(
        id=fact.id,
        registration=fact.registration or "",
        order=fact.order,
        at=fact.at,
        direction=DIRECTIONS[fact.kind],
        gate=fact.gate or "",
        station=fact.station,
        category=what.category,
        deliberate=isinstance(what, Admitted) and bool(what.overruled),
    )


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    return tuple(sorted(passages, key=lambda passage: passage.order))


def on_day(plan: Plan, passages: Sequence[Passage], day: str) -> tuple[Passage, ...]:
    """Those of one day: the night closes every zone, whoever forgot to be scanned out is out."""
    return tuple(passage for passage in passages if plan.day_id_at(passage.at) == day)


def step(plan: Plan, inside: Mapping[str, Passage], passage: Passage) -> dict[str, Passage]:
    """Where the person is after a passage: each zone they are inside of, with the passage that let them in.

    | passage         | zones entered               | zones left                                      |
    | --------------- | --------------------------- | ----------------------------------------------- |
    | into a zone     | it and every zone around it | those that neither lie around it nor in it      |
    | out of a zone   | none                        | it and every zone in it                         |
    | at a gate that the plan dropped | none        | none                                            |

    Nobody is in two halls at once: who comes into the second has left the first, scanned there or not.
    """
    gate = plan.gates.get(passage.gate)
    if gate is None:
        return dict(inside)
    kept = _kept(plan, gate.zone, passage.direction)
    still = {zone: entered for zone, entered in inside.items() if zone in kept}
    if passage.direction is Direction.OUT:
        return still
    return {**dict.fromkeys(plan.around(gate.zone), passage), **still}


def moved(plan: Plan, inside: frozenset[str], gate: str, direction: Direction) -> frozenset[str]:
    """The zones alone, by the rule of `step`: for those who keep the places of many people."""
    known = plan.gates.get(gate)
    if known is None:
        return inside
    still = inside & _kept(plan, known.zone, direction)
    return still if direction is Direction.OUT else still.union(plan.around(known.zone))


def _kept(plan: Plan, zone: str, direction: Direction) -> frozenset[str]:
    """The zones that somebody who passes into or out of this one stays inside of, if they were."""
    if direction is Direction.IN:
        return plan.together_with(zone)
    return plan.outside_of(zone)


def zones(plan: Plan, passages: Iterable[Passage]) -> dict[str, Passage]:
    """The zones that the person is inside of after these passages of one day, in order."""
    inside: dict[str, Passage] = {}
    for each in passages:
        inside = step(plan, inside, each)
    return inside


def last_out(plan: Plan, passages: Iterable[Passage], zone: str) -> Passage | None:
    """With which of these passages of one day, in order, somebody last came out of a zone; None if with none.

    It is their way out through a gate of the zone or of one around it, or their way into a zone elsewhere. An exit
    counts though no entry is known.
    """
    inside: dict[str, Passage] = {}
    last: Passage | None = None
    for each in passages:
        after = step(plan, inside, each)
        gate = plan.gates.get(each.gate)
        if gate and zone not in after:
            out = each.direction is Direction.OUT and zone in plan.inside_of(gate.zone)
            last = each if out or zone in inside else last
        inside = after
    return last


def double_entries(plan: Plan, passages: Iterable[Passage]) -> tuple[tuple[Passage, Passage], ...]:
    """Conflicts in the passages of one day: let in twice, by stations that did not know of each other's decision.

    A gate whose rule lets people in again without an exit makes none, and neither does an operator who lets somebody
    in again knowing that they are inside. Whoever lets them in once more without knowing it does.
    """
    found: list[tuple[Passage, Passage]] = []
    inside: dict[str, Passage] = {}
    for each in passages:
        gate = plan.gates.get(each.gate)
        entering = each.direction is Direction.IN and not each.deliberate
        if gate and entering and gate.re_entry is not gate.re_entry.ALWAYS:
            first = inside.get(gate.zone)
            # Coming in from a room within is no second entry of this zone through this kind of gate.
            if first is not None and first.station != each.station and plan.gates[first.gate].zone == gate.zone:
                found.append((first, each))
        inside = step(plan, inside, each)
    return tuple(found)
