"""From records to the closing report. Whoever counts the same records again gets the same figures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from checkin.domain.attendance import MINUTE, Attendance
from checkin.domain.clock import milliseconds
from checkin.domain.dimensions import By, Counted, Person
from checkin.domain.health import StationHealth
from checkin.domain.label import Label
from checkin.domain.plan import Plan
from checkin.garbage import uncollected
from checkin.report.answers import answered
from checkin.report.closing import Busiest, Closing, Conflicts, Figure, Integrity, Refusals, Room, Row, Session, Silent
from checkin.report.flows import flow_of
from checkin.report.noted import Noted
from checkin.report.records import Attendee, Records
from checkin.report.spelling import Countries, Spellings

_TABLES: Final = (By.CATEGORY, By.COUNTRY, By.DELEGATION, By.ORGANISATION, By.GATE, By.ACTIVITY)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a report is asked for. `day` "" is all days; `plan` is the SHA-256 (hex) of the plan's text.

    `stations` are as the hub heard them last, None where nobody is asked.
    """

    as_of: datetime
    day: str
    plan: str
    version: str
    stations: tuple[StationHealth, ...] | None


def closing_of(records: Records, asked: Asked) -> Closing:
    """The report of all that had happened by `as_of`. Raises StoreError, or ReportError for records from a file."""
    chains = records.chains()
    silent = None if asked.stations is None else tuple(_silent(records.plan, asked.stations))
    # Whole seconds, as the report says it: whoever counts again up to then counts the same.
    as_of = asked.as_of.replace(microsecond=0) + timedelta(seconds=asked.as_of.microsecond > 0)
    return counted(records, as_of, asked.day, Integrity(asked.plan, asked.version, chains, silent))


def counted(records: Records, as_of: datetime, day: str, integrity: Integrity) -> Closing:
    """The same with what it rests on as it was told."""
    plan, attendance = records.plan, Attendance(records.plan)
    noted = Noted(plan, milliseconds(as_of), day)
    people = records.people()
    countries = Countries(each.person.country for each in people.values())
    organisations = Spellings(each.person.organisation for each in people.values())
    noted.know({who: each.booth for who, each in people.items() if each.booth})
    noted.settle(records.settlements())
    with uncollected():
        attendance.take(noted.through(records.rows()))
        attendance.know({who: _said(each, countries, organisations) for who, each in people.items()})
        attendance.keep(_TABLES)
        tables = {by: attendance.table(by) for by in _TABLES}
        days = {each: _sum(attendance.table(By.CATEGORY, each).values()) for each in _days(plan, attendance)}
    labelled = {
        By.DAY: _in_plan(days, _day_labels(plan)),
        By.CATEGORY: _in_plan(tables[By.CATEGORY], {each.id: each.label for each in plan.categories.values()}),
        By.COUNTRY: _by_size(tables[By.COUNTRY], countries),
        By.ORGANISATION: _by_size(tables[By.ORGANISATION], organisations),
        By.DELEGATION: _in_plan(tables[By.DELEGATION], {each.id: each.label for each in plan.delegations.values()}),
        By.GATE: _in_plan(tables[By.GATE], {each.id: each.label for each in plan.gates.values()}),
    }
    sessions = tuple(_sessions(plan, tables[By.ACTIVITY]))
    conflicts = noted.conflicts(attendance.conflicts)
    return Closing(
        conference=plan.id,
        label=plan.label,
        days=tuple(each.date for each in plan.days if each.date),
        day=day,
        as_of=plan.local(as_of),
        figures=tuple(_figures(plan, attendance, labelled, sessions, noted, len(people), conflicts)),
        tables=labelled,
        sessions=sessions,
        rooms=tuple(Room(each.id, each.label, attendance.peak(each.id), each.capacity) for each in plan.zones.values()),
        flow=flow_of(plan, attendance),
        busiest=_busiest(plan, attendance.throughput()),
        refusals=_refusals(attendance),
        answers=answered(plan, people, records.answers() if plan.questions else None, attendance),
        conflicts=conflicts,
        integrity=integrity,
    )


def _figures(
    plan: Plan,
    attendance: Attendance,
    tables: Mapping[By, Sequence[Row]],
    sessions: Sequence[Session],
    noted: Noted,
    registrations: int,
    conflicts: Conflicts,
) -> Iterator[Figure]:
    persons = sum(row.counted.persons for row in tables[By.CATEGORY])
    outer = [zone.id for zone in plan.zones.values() if not zone.within]
    entered = {[*plan.around(gate.zone)][-1] for gate in plan.gates.values() if _came(tables, gate.id)}
    yield Figure("days", sum(row.counted.admissions > 0 for row in tables[By.DAY]), len(plan.days))
    yield Figure("visitors", attendance.visitors)
    yield Figure("visits", attendance.visits())
    yield Figure("countries", _present(tables[By.COUNTRY]))
    yield Figure("organisations", _present(tables[By.ORGANISATION]))
    yield Figure("experts", _of_categories(tables, plan.published.experts))
    yield Figure("representatives", _of_categories(tables, plan.published.representatives))
    delegations = [row for row in tables[By.DELEGATION] if row.id in plan.delegations or not plan.delegations]
    yield Figure("delegations", _present(delegations), len(plan.delegations) or None)
    yield Figure("sections", len(plan.sections))
    yield Figure("events", len(plan.events))
    yield Figure("activities", sum(each.counted.persons > 0 for each in sessions), len(plan.activities))
    yield Figure("booths", noted.booths, noted.booths_known)
    yield Figure("venues", len(entered), len(outer))
    yield Figure("persons", persons, registrations)
    yield Figure("admissions", attendance.admissions())
    yield Figure("left", attendance.left())
    yield Figure("refused", sum(attendance.refused().values()))
    yield Figure("overruled", noted.overruled)
    yield Figure("walk_ins", noted.walk_ins)
    yield Figure("badges", noted.badges)
    yield Figure("reprints", noted.reprints)
    yield Figure("conflicts", len(conflicts.unsettled) + len(conflicts.settled))
    yield Figure("unsettled", len(conflicts.unsettled))


def _came(tables: Mapping[By, Sequence[Row]], gate: str) -> bool:
    return any(row.id == gate and row.counted.admissions for row in tables[By.GATE])


def _present(rows: Iterable[Row]) -> int:
    """How many of them people came from; what was not said is none of them."""
    return sum(row.counted.persons > 0 for row in rows if row.id)


def _of_categories(tables: Mapping[By, Sequence[Row]], categories: frozenset[str]) -> int | None:
    if not categories:
        return None
    return sum(row.counted.persons for row in tables[By.CATEGORY] if row.id in categories)


def _said(attendee: Attendee, countries: Countries, organisations: Spellings) -> Person:
    person = attendee.person
    country, organisation = countries.key(person.country), organisations.key(person.organisation)
    return Person(person.category, country, person.delegation, organisation)


def _days(plan: Plan, attendance: Attendance) -> list[str]:
    """Those of the plan, and dates outside it on which somebody passed."""
    minutes = attendance.throughput()
    return [*dict.fromkeys([*(day.id for day in plan.days), *(plan.day_id_at(each * MINUTE) for each in minutes)])]


def _sum(rows: Iterable[Counted]) -> Counted:
    """Everybody is of one category, so that these add up."""
    found = list(rows)
    names = ("persons", "visitors", "visits", "admissions", "left", "refused")
    return Counted(*(sum(getattr(row, name) for row in found) for name in names))


def _day_labels(plan: Plan) -> dict[str, Label]:
    return {day.id: Label(day.date.isoformat() if day.date else day.id) for day in plan.days}


def _in_plan(table: Mapping[str, Counted], labels: Mapping[str, Label]) -> tuple[Row, ...]:
    """A row for each that the plan has, in its order, and then those that it does not have."""
    known = [Row(id_, label, table.get(id_, Counted())) for id_, label in labels.items()]
    return *known, *(Row(id_, Label(id_), row) for id_, row in table.items() if id_ not in labels)


def _by_size(table: Mapping[str, Counted], spellings: Spellings) -> tuple[Row, ...]:
    """The largest first; those that nobody came from are left out, and what was not said is the last."""
    rows = [Row(id_, spellings.label(id_), row) for id_, row in table.items() if row.persons or row.refused]
    return tuple(sorted(rows, key=lambda row: (not row.id, -row.counted.persons, row.id)))


def _sessions(plan: Plan, table: Mapping[str, Counted]) -> Iterator[Session]:
    for each in plan.activities.values():
        event = plan.events.get(each.event)
        yield Session(
            id=each.id,
            label=each.label,
            section=event.section if event else "",
            event=each.event,
            zone=each.zone,
            begins=each.begins,
            ends=each.ends,
            capacity=plan.room_in(each.zone, milliseconds(each.begins)) if each.zone else None,
            counted=table.get(each.id, Counted()),
        )


def _busiest(plan: Plan, minutes: Mapping[int, int]) -> Busiest:
    if not minutes:
        return Busiest(0, None)
    minute = max(minutes, key=lambda each: (minutes[each], -each))
    return Busiest(minutes[minute], plan.local(datetime.fromtimestamp(minute * 60, UTC)))


def _refusals(attendance: Attendance) -> tuple[Refusals, ...]:
    found: Counter[tuple[str, str]] = Counter()
    for (reason, gate, _), number in attendance.refusals().items():
        found[reason, gate] += number
    return tuple(Refusals(reason, gate, number) for (reason, gate), number in sorted(found.items()))


def _silent(plan: Plan, stations: Iterable[StationHealth]) -> Iterator[Silent]:
    for each in stations:
        if each.is_silent:
            since = each.heard
            yield Silent(each.station, None if since is None else plan.local(datetime.fromtimestamp(since / 1000, UTC)))
