"""Who works at the conference: the facts about operators, folded."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from checkin.domain.facts import Fact, OperatorRemoved, OperatorSet
from checkin.domain.roles import Role, Task

KINDS: Final = ("operator_set", "operator_removed")
_OWN: Final = 60_000  # milliseconds in which an operator may undo what they did themselves


@dataclass(frozen=True, slots=True)
class Operator:
    """Somebody who works at a station. `id` signs them in and stands in their facts, such as `mueller`."""

    id: str
    name: str
    role: Role

    def may(self, task: Task) -> bool:
        return self.role.may(task)


@dataclass(frozen=True, slots=True)
class SignedIn:
    operator: Operator


def fold(facts: Iterable[Fact]) -> Mapping[str, Operator]:
    """Those who work here now, by id, whatever the order of the facts and however often each is there."""
    return {id_: Operator(id_, said.name or id_, said.role) for id_, said in _latest(facts).items()}


def pins(facts: Iterable[Fact]) -> Mapping[str, str]:
    """The hashes of their PINs, by id; "" where it was removed together with the name."""
    return {id_: said.pin for id_, said in _latest(facts).items()}


def undoing(fact: Fact, operator: str, now: int) -> Task:
    """What it is to an operator to undo a fact at `now` (milliseconds since 1970): their own, just done, or more.

    Which side of the fact the clock says now is on does not matter: it may have been set meanwhile.
    """
    own = fact.operator == operator and abs(now - fact.at) <= _OWN
    return Task.UNDO_OWN if own else Task.UNDO_OTHERS


def _latest(facts: Iterable[Fact]) -> dict[str, OperatorSet]:
    latest: dict[str, OperatorSet] = {}
    for fact in sorted(facts, key=lambda fact: fact.order):
        match fact.what:
            case OperatorSet(operator) as said:
                latest[operator] = said
            case OperatorRemoved(operator):
                latest.pop(operator, None)
            case _:
                pass
    return dict(sorted(latest.items()))
