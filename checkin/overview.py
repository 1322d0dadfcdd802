"""The supervisor's picture: totals over the whole journal, folded on from where the last look stopped."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Final

from checkin.domain import flow
from checkin.domain.attendance import MINUTE, Attendance, Conflict, Peak
from checkin.domain.clock import milliseconds, now
from checkin.domain.counting import Row, kind_of
from checkin.domain.dimensions import By, Counted, Person
from checkin.domain.flow import Advice, Fill, Forecast
from checkin.domain.health import StationHealth
from checkin.domain.plan import Plan
from checkin.domain.settling import KINDS as UNDOING
from checkin.garbage import uncollected
from checkin.names import countries
from checkin.store import arrivals, counts
from checkin.store.database import Connection, Database

_RECENT: Final = 5  # minutes that throughput "now" is averaged over
_MANY: Final = 50_000  # facts that are read at once
_ASK_AGAIN: Final = 500  # registrations nothing is known of that are looked up again with each look
_OF_PERSONS: Final = frozenset({By.CATEGORY, By.COUNTRY, By.DELEGATION, By.ORGANISATION})


@dataclass(frozen=True, slots=True)
class Throughput:
    """Admissions per minute: the mean of the last five minutes, and the busiest minute with its beginning."""

    now: float
    peak: int
    peak_at: datetime | None


@dataclass(frozen=True, slots=True)
class Silent:
    """A station that may have let people in of whom nothing is known here; not heard of since then, or never."""

    station: str
    since: datetime | None


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of one moment, as `domain.attendance` defines them. `as_of` is in the plan's time zone.

    Where there are `silent` stations, every figure is to be read as "at least".
    """

    visitors: int
    visits: int
    admissions: int
    refused: dict[str, int]
    occupancy: dict[str, int]
    gates: dict[str, int]
    throughput: Throughput
    conflicts: tuple[Conflict, ...]
    as_of: datetime
    left: int = 0
    silent: tuple[Silent, ...] = ()


@dataclass(frozen=True, slots=True)
class Today:
    """The figures of the day that now belongs to, beside those of the whole event."""

    day: str
    visits: int
    admissions: int
    refused: dict[str, int]
    gates: dict[str, int]
    event: Totals
    left: int = 0


@dataclass(frozen=True, slots=True)
class Flow:
    """Admissions in each minute of today and of the day before, by the minute of the day since it began.

    `begins`: when today did, by the clocks at the venue. `minute` is the one that is now. `planned`: what the plan
    expects at all gates; of one gate it says nothing. `forecast` is None where neither yesterday nor the plan says
    anything of what is to come.
    """

    begins: datetime
    minute: int
    today: Mapping[int, int]
    yesterday: Mapping[int, int]
    forecast: Forecast | None
    planned: Mapping[int, float] = field(default_factory=dict)


class Overview:
    """Looks at one journal again and again; each look reads only the facts that are new.

    `totals` and `today` look; everything else tells what the last look saw.
    """

    def __init__(self, database: Database, plan: Plan) -> None:
        self._database = database
        self._plan = plan
        self._attendance = Attendance(plan)
        self._arrival = 0
        self._knows_people = False
        self._asked: set[By] = set()

    def totals(self, moment: datetime | None = None, stations: Iterable[StationHealth] = ()) -> Totals:
        """Everything that is known now; with the stations, which of them are silent. Raises StoreError."""
        with self._database.reading() as connection:
            newest = arrivals.newest(connection)
            with uncollected(stays=newest - self._arrival > _MANY):
                self._attendance.take(counts.rows(connection, self._arrival, newest))
            if self._knows_people:
                self._read_people(connection, counts.said_anew(connection, self._arrival, newest))
        self._arrival = newest
        return self._figures(self._attendance, moment or now(), None, stations)

    def today(self, moment: datetime | None = None, stations: Iterable[StationHealth] = ()) -> Today:
        """Everything that is known now, and of it what is of today. Raises StoreError."""
        moment = moment or now()
        event, attendance = self.totals(moment, stations), self._attendance
        day = self._day(moment)
        return Today(
            day=day,
            visits=attendance.visits(day),
            admissions=attendance.admissions(day),
            refused=attendance.refused(day),
            gates=attendance.by_gate(day),
            event=event,
            left=attendance.left(day),
        )

    def totals_at(
        self, moment: datetime | None = None, day: str | None = None, stations: Iterable[StationHealth] = ()
    ) -> Totals:
        """As it was known at a moment, of one day or of all: folded from nothing. Raises StoreError."""
        moment = moment or now()
        return self._figures(self._attendance_at(moment, day), moment, day, stations)

    def table(self, by: By, day: str | None = None) -> dict[str, Counted]:
        """The counts by one thing, of one day or of all. Raises StoreError.

        The first table of each kind is made from everything, and then kept; ask in a thread that may take a second.
        """
        if by in _OF_PERSONS and not self._knows_people:
            with self._database.reading() as connection:
                self._attendance.know(_told_apart(counts.people(connection)))
            self._knows_people = True
        if by in self._asked:
            return self._attendance.table(by, day)
        self._asked.add(by)
        with uncollected(stays=self._arrival > _MANY):
            return self._attendance.table(by, day)

    def inside(self, by: By, moment: datetime) -> dict[str, int]:
        """How many are inside by one thing, on the day of the moment. Raises StoreError."""
        self.table(by)
        return self._attendance.inside(by, moment)

    def fills(self, moment: datetime) -> tuple[Fill, ...]:
        """How full each zone is, by what there is room for at this moment: an activity may allow fewer."""
        at = milliseconds(moment)
        inside = self._attendance.occupancy(moment)
        return tuple(Fill(zone, number, self._plan.room_in(zone, at)) for zone, number in inside.items())

    def peaks(self, day: str | None = None) -> dict[str, Peak]:
        """The most that were inside each zone, and when."""
        return {zone: self._attendance.peak(zone, day) for zone in self._plan.zones}

    def refusals(self, day: str | None = None) -> dict[tuple[str, str, datetime], int]:
        """Refusals by reason, gate and hour."""
        return self._attendance.refusals(day)

    def flow(self, moment: datetime, *, gate: str | None = None) -> Flow:
        """Admissions per minute, of all gates or of one, and what is to be expected."""
        return self._flow(self._attendance.throughput(gate=gate), moment, {} if gate else self._planned(moment))

    def lanes(self, moment: datetime) -> tuple[Advice, ...]:
        """For each gate that anybody was let in at today: whether it has lanes enough."""
        found: list[Advice] = []
        for gate in self._attendance.by_gate(self._day(moment)):
            seen = self.flow(moment, gate=gate)
            if seen.today:
                first = _minute(seen.begins)
                lanes = {
                    station: {at - first: number for at, number in curve.items() if at >= first}
                    for station, curve in self._attendance.lanes(gate).items()
                }
                found.append(flow.advice(gate, lanes, seen.forecast, seen.minute))
        return tuple(found)

    def _attendance_at(self, moment: datetime, day: str | None) -> Attendance:
        latest = milliseconds(moment)
        attendance = Attendance(self._plan)
        with self._database.reading() as connection:
            newest = arrivals.newest(connection)
            rows = counts.rows(connection, 0, newest)
            with uncollected(stays=newest > _MANY):
                attendance.take(row for row in rows if row[2] <= latest and (day is None or self._is_of(day, row)))
        return attendance

    def _is_of(self, day: str, row: Row) -> bool:
        """An undo or a settlement is of the day of what it is about."""
        return kind_of(row[4]) in UNDOING or self._plan.day_id_at(row[2]) == day

    def _read_people(self, connection: Connection, said_anew: Sequence[str]) -> None:
        """Whose registration is new or corrected, and some of those whose registration was not here before."""
        unknown = list(self._attendance.unknown)[:_ASK_AGAIN]
        asked = [*said_anew, *unknown]
        found = counts.people(connection, asked) if asked else {}
        self._attendance.know(_told_apart(found))
        self._attendance.put_off(who for who in unknown if who not in found)

    def _figures(
        self, attendance: Attendance, moment: datetime, day: str | None, stations: Iterable[StationHealth]
    ) -> Totals:
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
            left=attendance.left(day),
            silent=tuple(_silent(each, self._plan) for each in stations if each.is_silent),
        )

    def _planned(self, moment: datetime) -> Mapping[int, float]:
        day = self._plan.day_of(moment)
        return flow.planned(day.expected, self._plan.day_starts) if day else {}

    def _flow(self, by_minute: Mapping[int, int], moment: datetime, planned: Mapping[int, float]) -> Flow:
        begins = self._begins(moment)
        first, before = _minute(begins), _minute(self._begins(begins - timedelta(minutes=1)))
        today = {at - first: number for at, number in by_minute.items() if at >= first}
        yesterday = {at - before: number for at, number in by_minute.items() if before <= at < first}
        minute = _minute(moment) - first
        foretold = flow.forecast(today, yesterday, minute, planned)
        return Flow(begins, minute, today, yesterday, foretold, planned)

    def _begins(self, moment: datetime) -> datetime:
        """When the day began that a moment belongs to."""
        date, starts = self._plan.date_of(moment), self._plan.day_starts
        return datetime.combine(date, starts.replace(second=0, microsecond=0), self._plan.time_zone)

    def _day(self, moment: datetime) -> str:
        return self._plan.day_id_at(milliseconds(moment))


def _told_apart(people: Mapping[str, Person]) -> dict[str, Person]:
    """The same with countries by their codes, as far as they are known: Germany, DE and 德国 are one."""
    return {who: _by_code(person) for who, person in people.items()}


def _by_code(person: Person) -> Person:
    code = countries.code(person.country)
    return replace(person, country=code) if code and code != person.country else person


def _silent(station: StationHealth, plan: Plan) -> Silent:
    since = station.heard
    return Silent(station.station, None if since is None else plan.local(datetime.fromtimestamp(since / 1000, UTC)))


def _minute(moment: datetime) -> int:
    return milliseconds(moment) // MINUTE


def _throughput(by_minute: dict[int, int], moment: datetime) -> Throughput:
    this = _minute(moment)
    recent = sum(by_minute.get(this - back, 0) for back in range(1, _RECENT + 1)) / _RECENT
    if not by_minute:
        return Throughput(recent, 0, None)
    busiest = max(by_minute, key=lambda minute: (by_minute[minute], -minute))
    return Throughput(recent, by_minute[busiest], datetime.fromtimestamp(busiest * MINUTE / 1000, UTC))
