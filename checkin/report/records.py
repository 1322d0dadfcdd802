"""What a report is counted from: the journal of a station or hub, in one view of one moment."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Protocol

from checkin.domain import facts
from checkin.domain.counting import Row
from checkin.domain.dimensions import Person
from checkin.domain.plan import Plan
from checkin.domain.questions import Answers
from checkin.report.closing import Chain
from checkin.store import arrivals, closing
from checkin.store.closing import Attendee
from checkin.store.database import Connection

__all__ = ["Attendee", "FromJournal", "Person", "Records"]


class Records(Protocol):
    """What is counted: the facts, what is known of people, and how far each station's facts reach."""

    @property
    def plan(self) -> Plan: ...

    def rows(self) -> Iterator[Row]:
        """Facts of the kinds in `store.closing.KINDS`, in any order."""

    def settlements(self) -> Iterator[Row]:
        """Those of them that settle a conflict."""

    def people(self) -> Mapping[str, Attendee]:
        """What registrations say now, by registration."""

    def answers(self) -> Mapping[str, Answers] | None:
        """What people answered, by registration; None where that is not told."""

    def chains(self) -> tuple[Chain, ...]:
        """The chain of every station, by name."""


@dataclass(frozen=True, slots=True)
class FromJournal:
    """Records of a database, as one view of it (see `Database.reading`) has them."""

    connection: Connection
    plan: Plan

    def rows(self) -> Iterator[Row]:
        return closing.rows(self.connection, arrivals.newest(self.connection))

    def settlements(self) -> Iterator[Row]:
        return closing.settlements(self.connection, arrivals.newest(self.connection))

    def people(self) -> Mapping[str, Attendee]:
        return closing.people(self.connection)

    def answers(self) -> Mapping[str, Answers]:
        return closing.answers(self.connection)

    def chains(self) -> tuple[Chain, ...]:
        return tuple(
            _chain(station, of_it, facts.beginning(station, self.plan.id).digest)
            for station, of_it in groupby(closing.links(self.connection), key=itemgetter(0))
        )


def _chain(station: str, links: Iterable[tuple[str, int, bytes, bytes]], before: bytes) -> Chain:
    """Every link is followed: a fact that was altered, left out or put in does not fit its neighbours."""
    _, numbers, ids, befores = zip(*links, strict=True)
    # Nearly every chain is whole, which is seen at once.
    if numbers == tuple(range(1, len(ids) + 1)) and befores == (before, *ids[:-1]):
        return Chain(station, len(ids), len(ids), ids[-1].hex(), 0, 0)
    there, highest, missing, broken = 0, 0, 0, 0
    for number, id_, previous in zip(numbers, ids, befores, strict=True):
        missing += max(0, number - highest - 1)
        broken += number == highest or (number == highest + 1 and previous != before)
        there, highest, before = there + 1, number, id_
    return Chain(station, there, highest, before.hex(), missing, broken)
