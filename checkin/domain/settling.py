"""Conflicts settled: what a supervisor can say to one, and which facts then do not count.

Two supervisors who are apart may settle one conflict differently. The later settlement by (stamp, id) stands, and what
the other one undid counts again. A registration that was blocked stays blocked until somebody unblocks it: who should
be outside and is not does more harm than who waits until a supervisor has looked.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import takewhile
from typing import Final

from checkin.domain.facts import Fact

KINDS: Final = ("undone", "resolved")

_MINUTE: Final = 60_000  # milliseconds


class Settlement(StrEnum):
    """What becomes of a conflict."""

    KEEP = "keep"  # both passages count: two people, or one who went out unseen
    UNDO_FIRST = "undo-first"
    UNDO_SECOND = "undo-second"
    BLOCK = "block"  # both count, and the registration passes nowhere any more


class Undoings:
    """Which facts do not count, from facts that come in any order and any number of times.

    A fact does not count where somebody took it back, or where the standing settlement of a conflict did.
    """

    def __init__(self) -> None:
        self._by: dict[bytes, set[bytes]] = {}  # what was taken back, by the settlements that did; b"": by none
        self._pairs: dict[bytes, frozenset[bytes]] = {}
        self._standing: dict[frozenset[bytes], tuple[int, bytes]] = {}

    @classmethod
    def of(cls, facts: Iterable[Fact]) -> "Undoings":
        found = cls()
        for fact in facts:
            if fact.kind in KINDS:
                found.take(fact.order, fact.kind, fact.body)
        return found

    def take(self, order: tuple[int, bytes], kind: str, body: str) -> frozenset[bytes]:
        """Note a fact of KINDS, by its (stamp, id), kind and JSON text.

        Returns the facts that may count now and did not, or the other way round.
        """
        said = json.loads(body)
        if kind == "undone":
            undone = digest_in(said["fact"])
            self._by.setdefault(undone, set()).add(digest_in(said.get("settles", "")))
            return frozenset({undone})
        pair = frozenset(map(digest_in, said["facts"]))
        self._pairs[order[1]] = pair
        self._standing[pair] = max(order, self._standing.get(pair, order))
        return pair

    def __contains__(self, fact: bytes) -> bool:
        return any(not by or self._stands(by) for by in self._by.get(fact, ()))

    @property
    def undone(self) -> frozenset[bytes]:
        """All facts that do not count, whether they are known or not."""
        return frozenset(fact for fact in self._by if fact in self)

    def settled(self, first: bytes, second: bytes) -> bytes | None:
        """The settlement of a conflict that stands, by its id; None while nobody settled it."""
        standing = self._standing.get(frozenset({first, second}))
        return standing[1] if standing else None

    def _stands(self, settlement: bytes) -> bool:
        pair = self._pairs.get(settlement)
        return pair is not None and self._standing[pair][1] == settlement


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two passages of a conflict. `badge`: one was printed at that station with it."""

    fact: bytes
    at: int
    gate: str
    station: str
    operator: str
    badge: bool


@dataclass(frozen=True, slots=True)
class Case:
    """A conflict with what a supervisor asks about it; `minutes` lie between the two."""

    registration: str
    first: Side
    second: Side

    @property
    def id(self) -> str:
        """Short enough to be typed: the beginning of the second passage's digest."""
        return self.second.fact.hex()[:12]

    @property
    def minutes(self) -> int:
        return round(abs(self.second.at - self.first.at) / _MINUTE)


def case(pair: tuple[bytes, bytes], facts: Iterable[Fact]) -> Case | None:
    """The conflict between two passages, from all facts of the registration; None where one of them is missing."""
    ordered = sorted({fact.id: fact for fact in facts}.values(), key=lambda fact: fact.order)
    first, second = (next((fact for fact in ordered if fact.id == id_), None) for id_ in pair)
    if first is None or second is None:
        return None
    undone = Undoings.of(ordered)
    live = [fact for fact in ordered if fact.id not in undone or fact.id in pair]
    return Case(first.registration or "", _side(first, live), _side(second, live))


def _side(passage: Fact, ordered: Sequence[Fact]) -> Side:
    here = [fact for fact in ordered if fact.station == passage.station and fact.order >= passage.order]
    after = takewhile(lambda fact: fact.kind != "admitted", here[1:])
    badge = any(fact.kind == "printed" for fact in after)
    return Side(passage.id, passage.at, passage.gate or "", passage.station, passage.operator or "", badge)


def digest_in(text: str) -> bytes:
    """The digest that a fact names in hexadecimal; of what is none something that no fact has."""
    try:
        return bytes.fromhex(text)
    except ValueError:
        return b"?"
