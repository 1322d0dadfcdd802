"""The supervisor's picture: totals over the whole journal, folded on from where the last look stopped."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from checkin.domain.attendance import KINDS, MINUTE, Attendance, Conflict
from checkin.domain.clock import milliseconds, now
from checkin.domain.plan import Plan
from checkin.store import journal
from checkin.store.database import Database

_RECENT: Final = 5  # minutes that throughput "now" is averaged over


@dataclass(frozen=True, slots=True)
class Throughput:
    """Admissions per minute: the mean of the last five minutes, and the busiest minute with its beginning."""

    now: float
    peak: int
    peak_at: datetime | None


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of one moment, as `domain.attendance` defines them. `as_of` is in the plan's time zone."""

    visitors: int
    visits: int
    admissions: int
    refused: dict[str, int]
    occupancy: dict[str, int]
    gates: dict[str, int]
    throughput: Throughput
    conflicts: tuple[Conflict, ...]
    as_of: datetime


@dataclass(frozen=True, slots=True)
class Today:
    """The figures of the day that now belongs to, beside those of the whole event."""

    day: str
    visits: int
    admissions: int
    refused: dict[str, int]
    gates: dict[str, int]
    event: Totals


class Overview:
    """Looks at one journal again and again; each look reads only the facts that are new."""

    def __init__(self, database: Database, plan: Plan) -> None:
        self._database = database
        self._plan = plan
        self._attendance = Attendance(plan)
        self._arrival = 0

    def totals(self, moment: datetime | None = None) -> Totals:
        """Everything that is known now. Raises StoreError."""
        with self._database.reading() as connection:
            news = list(journal.since(connection, self._arrival, KINDS))
        self._attendance.add(fact for _, fact in news)
        self._arrival = news[-1][0] if news else self._arrival
        return self._figures(self._attendance, moment or now(), None)

    def today(self, moment: datetime | None = None) -> Today:
        """Everything that is known now, and of it what is of today. Raises StoreError."""
        moment = moment or now()
        event, attendance = self.totals(moment), self._attendance
        day = self._plan.day_id_at(milliseconds(moment))
        return Today(
            day=day,
            visits=attendance.visits(day),
            admissions=attendance.admissions(day),
            refused=attendance.refused(day),
            gates=attendance.by_gate(day),
            event=event,
        )

    def totals_at(self, moment: datetime | None = None, day: str | None = None) -> Totals:
        """What had happened by a moment (aware), or on one day of the plan. Raises StoreError."""
        moment = moment or now()
        latest = milliseconds(moment)
        attendance = Attendance(self._plan)
        with self._database.reading() as connection:
            facts = (fact for _, fact in journal.since(connection, 0, KINDS) if fact.at <= latest)
            chosen = (fact for fact in facts if day in (None, self._plan.day_id_at(fact.at)) or fact.kind == "undone")
            attendance.add(chosen)
        return self._figures(attendance, moment, day)

    def _figures(self, attendance: Attendance, moment: datetime, day: str | None) -> Totals:
        return Totals(
            visitors=attendance.visitors,
            visits=attendance.visits(day),
            admissions=attendance.admissions(day),
            refused=attendance.refused(day),
            occupancy=attendance.occupancy(moment),
            gates=attendance.by_gate(day),
            throughput=_throughput(attendance.throughput(), moment),
            conflicts=attendance.conflicts,
            as_of=self._plan.local(moment),
        )


def _throughput(by_minute: dict[int, int], moment: datetime) -> Throughput:
    this = milliseconds(moment) // MINUTE
    recent = sum(by_minute.get(this - back, 0) for back in range(1, _RECENT + 1)) / _RECENT
    if not by_minute:
        return Throughput(recent, 0, None)
    busiest = max(by_minute, key=lambda minute: (by_minute[minute], -minute))
    return Throughput(recent, by_minute[busiest], datetime.fromtimestamp(busiest * MINUTE / 1000, UTC))
