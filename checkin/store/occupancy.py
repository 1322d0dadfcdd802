"""How many are inside each zone, as far as the journal here knows: each look reads only the facts that are new."""

import threading
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import Connection, bindparam, or_, select

from checkin.domain.counting import MINUTE, Days
from checkin.domain.plan import Plan
from checkin.domain.presence import DIRECTIONS, history, moved, on_day, zones
from checkin.domain.settling import KINDS
from checkin.store import arrivals, journal
from checkin.store.rows import Asking
from checkin.store.tables import journal as table

_PAGE: Final = 10_000
_WHO: Final = 4  # its place in a row
_NEW: Final = Asking(
    select(
        *(table.c.arrival, table.c.stamp, table.c.at),
        *(table.c.kind, table.c.registration, table.c.gate),
    )
    # Not IN: a list is worded only when it is asked for.
    .where(table.c.arrival > bindparam("arrival"), or_(*(table.c.kind == kind for kind in (*DIRECTIONS, *KINDS))))
    .order_by(table.c.arrival)
    .limit(_PAGE),
    "arrival",
)
_NOWHERE: Final[frozenset[str]] = frozenset()


class Occupancy:
    """Counts who is inside, by day and zone. Calls may come from any thread, each with a connection of its own.

    A passage that is the newest of its person takes one step; where one came late, or was undone, the few passages of
    that person are read again, so that the order in which facts arrive changes nothing. They have to arrive in the
    order of their running numbers here, as they do where one transaction writes at a time.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._lock = threading.Lock()
        self._arrival = 0
        # By day and registration: the stamp of the last passage, and the zones that the person is inside of after it.
        self._places: defaultdict[str, dict[str, tuple[int, frozenset[str]]]] = defaultdict(dict)
        self._counts: defaultdict[str, Counter[str]] = defaultdict(Counter)
        # Few sets of zones stand for the places of a hundred thousand people.
        self._alike: dict[frozenset[str], frozenset[str]] = {}
        self._undone: set[str] = set()
        self._days = Days(plan)
        # Where a passage leads from where: few gates and few places, and every fact of everybody asks.
        self._moves: dict[tuple[frozenset[str], str | None, str], frozenset[str]] = {}

    def inside(self, connection: Connection, moment: int) -> Mapping[str, int]:
        """By zone, on the day that the moment (milliseconds since 1970) belongs to; empty zones may be left out."""
        with self._lock:
            self._look(connection)
            return Counter(self._counts[self._plan.day_id_at(moment)])

    def _look(self, connection: Connection) -> None:
        while page := _NEW.all(connection, self._arrival):
            anew = {row[_WHO] for row in page if row[_WHO] and not self._step(row)}
            for registration in anew:
                self._read_again(connection, registration)
            self._arrival = page[-1][0]
            if len(page) < _PAGE:
                return
        # None of what came since was a passage: 110,000 registrations are not to be passed over at every look.
        self._arrival = arrivals.newest(connection)

    def _step(self, row: Sequence[Any]) -> bool:
        """Take the newest passage of somebody in; says whether it was one."""
        _, stamp, at, kind, who, gate = row
        if kind in KINDS:
            self._undone.add(who)
        # Of whom something was undone, it may have been this passage: an undo can come before what it undoes.
        if who in self._undone:
            return False
        day = self._days[at // MINUTE]
        last, before = self._places[day].get(who, (0, _NOWHERE))
        if stamp <= last:
            return False
        self._put(day, who, stamp, before, self._moved(before, gate, kind))
        return True

    def _moved(self, before: frozenset[str], gate: str | None, kind: str) -> frozenset[str]:
        after = self._moves.get((before, gate, kind))
        if after is None:
            after = moved(self._plan, before, gate or "", DIRECTIONS[kind])
            after = self._moves[before, gate, kind] = self._alike.setdefault(after, after)
        return after

    def _read_again(self, connection: Connection, registration: str) -> None:
        passages = history(journal.history(connection, registration)).passages
        for day in {*self._places, *(self._plan.day_id_at(each.at) for each in passages)}:
            today = on_day(self._plan, passages, day)
            stamp = today[-1].order[0] if today else 0
            within = frozenset(zones(self._plan, today))
            _, before = self._places[day].get(registration, (0, _NOWHERE))
            self._put(day, registration, stamp, before, self._alike.setdefault(within, within))

    def _put(self, day: str, who: str, stamp: int, before: frozenset[str], within: frozenset[str]) -> None:
        if within is not before:
            counts = self._counts[day]
            for zone in within - before:
                counts[zone] += 1
            for zone in before - within:
                counts[zone] -= 1
        self._places[day][who] = stamp, within
