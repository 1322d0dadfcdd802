"""The journal folded into counts: visitors, visits, admissions, occupancy, throughput, refusals, conflicts.

- visitor: a person of a counting category admitted at least once during the event, counted once;
- visit: a visitor's attendance on one day, counted once per person and day, whatever the number of re-entries;
- admission: every passage inwards that was let through, re-entries included;
- occupancy: how many are inside a zone;
- throughput: admissions per minute.

An undone passage counts nowhere.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from checkin.domain.clock import milliseconds
from checkin.domain.facts import KINDS as KNOWN
from checkin.domain.facts import Admitted, Fact, Left, Reason, Refused, Resolved, Undone
from checkin.domain.plan import Direction, Plan
from checkin.domain.presence import Passage, double_entries, in_order, passage, zones

MINUTE: Final = 60_000  # milliseconds

Key = tuple[str | int, ...]
KINDS: Final = ("admitted", "left", "refused", "undone", "resolved")


@dataclass(frozen=True, slots=True)
class Conflict:
    """One registration let in twice by stations that were apart."""

    first: Passage
    second: Passage


class Attendance:
    """Counts that grow by the facts that are new.

    What is counted is a function of the set of facts: order and repetition of `add` change nothing. A registration's
    share of the counts is taken out, worked out anew from its few passages and put back, so that a late fact or an
    undo needs no case of its own.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._passages: dict[str, dict[bytes, Passage]] = defaultdict(dict)
        self._registration_of: dict[bytes, str] = {}
        self._undone: set[bytes] = set()
        self._refused: dict[bytes, tuple[str, Reason]] = {}
        self._settled: set[frozenset[bytes]] = set()
        self._shares: dict[str, Counter[Key]] = {}
        self._conflicts: dict[str, tuple[Conflict, ...]] = {}
        self._counts: Counter[Key] = Counter()

    def add(self, facts: Iterable[Fact]) -> None:
        """Take facts in; those that count nothing, or are of a kind this version does not know, are passed over."""
        touched: set[str] = set()
        for fact in facts:
            if fact.kind in KNOWN:
                touched |= self._take(fact)
        for registration in touched:
            self._recount(registration)

    def _take(self, fact: Fact) -> set[str]:
        match fact.what:
            case Admitted() | Left() as what:
                entry = passage(fact, what)
                self._passages[entry.registration][fact.id] = entry
                self._registration_of[fact.id] = entry.registration
                return {entry.registration}
            case Undone(target):
                undone = bytes.fromhex(target)
                self._undone.add(undone)
                return {self._registration_of[undone]} if undone in self._registration_of else set()
            case Refused(reason):
                self._refused[fact.id] = (self._plan.day_id_at(fact.at), reason)
            case Resolved(pair):
                self._settled.add(frozenset(bytes.fromhex(each) for each in pair))
            case _:
                pass
        return set()

    def _recount(self, registration: str) -> None:
        passages = self._passages[registration]
        live = in_order(each for each in passages.values() if each.id not in self._undone)
        share, conflicts = self._share(live)
        before = self._shares.get(registration, Counter())
        self._counts.update(share)
        self._counts.subtract(before)
        for key in before:
            if not self._counts[key]:
                del self._counts[key]
        self._shares[registration] = share
        self._conflicts[registration] = conflicts

    def _share(self, passages: tuple[Passage, ...]) -> tuple[Counter[Key], tuple[Conflict, ...]]:
        """What one person's passages, in order, add to every count, and the conflicts among them."""
        share: Counter[Key] = Counter()
        days: dict[str, list[Passage]] = defaultdict(list)
        for each in passages:
            day = self._plan.day_id_at(each.at)
            days[day].append(each)
            if each.direction is Direction.IN:
                share["admission", day, each.gate] += 1
                share["minute", each.at // MINUTE] += 1
                if self._plan.counts(each.category):
                    share["visit", day] = share["visitor",] = 1
        conflicts: list[Conflict] = []
        for day, today in days.items():
            for zone in zones(self._plan, today):
                share["inside", day, zone] = 1
            conflicts += (Conflict(*pair) for pair in double_entries(self._plan, today))
        return share, tuple(conflicts)

    @property
    def visitors(self) -> int:
        return self._counts["visitor",]

    def visits(self, day: str | None = None) -> int:
        """Visits on one day, or on all days together."""
        if day is not None:
            return self._counts["visit", day]
        return sum(count for key, count in self._counts.items() if key[0] == "visit")

    def admissions(self, day: str | None = None) -> int:
        return sum(self.by_gate(day).values())

    def by_gate(self, day: str | None = None) -> dict[str, int]:
        """Admissions at each gate of the plan, and at gates that it dropped."""
        found = Counter(dict.fromkeys(self._plan.gates, 0))
        for key, count in self._counts.items():
            if key[0] == "admission" and day in (None, key[1]):
                found[str(key[2])] += count
        return dict(found)

    def occupancy(self, moment: datetime) -> dict[str, int]:
        """How many are inside each zone, on the day that the moment (aware) belongs to."""
        day = self._plan.day_id_at(milliseconds(moment))
        return {zone: self._counts["inside", day, zone] for zone in self._plan.zones}

    def throughput(self) -> dict[int, int]:
        """Admissions in each minute that had any; a minute is its number since 1970."""
        return {int(key[1]): count for key, count in sorted(self._counts.items(), key=str) if key[0] == "minute"}

    def refused(self, day: str | None = None) -> dict[str, int]:
        """Refusals by reason. They are facts about attempts: an undo of one has no meaning."""
        return dict(Counter(str(reason) for on, reason in self._refused.values() if day in (None, on)))

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Conflicts that nobody settled yet, oldest first."""
        found = (conflict for conflicts in self._conflicts.values() for conflict in conflicts)
        unsettled = (each for each in found if frozenset({each.first.id, each.second.id}) not in self._settled)
        return tuple(sorted(unsettled, key=lambda conflict: conflict.second.order))
