"""What no single table of a plan can know: that the names used in it exist, and that nothing contradicts itself."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from checkin.domain.credential import category_tag
from checkin.domain.plan import Direction, Full, Gate, Plan, Zone
from checkin.domain.programme import Activity
from checkin.toml import Table

_MOST_QUESTIONS: Final = 6  # a form of the desk has room for no more, and nobody at a kiosk has patience


def check(plan: Plan, top: Table) -> None:
    """Raises the fault of the first table that is wrong."""
    _check_dates(plan, top)
    zones = list(_with_tables(plan.zones, top, "zone"))
    for zone, table in zones:
        _check_nesting(plan, table, zone)
    for gate, table in _with_tables(plan.gates, top, "gate"):
        _check_gate(plan, table, gate)
    _check_walk_in(plan, top.table_at("walk_in", {}))
    report = top.table_at("report", {})
    _known(report, "experts", plan.published.experts, plan.categories, "category")
    _known(report, "representatives", plan.published.representatives, plan.categories, "category")
    _check_tags(plan, top)
    _check_delegations(plan, top)
    _check_questions(plan, top)
    for event, table in _with_tables(plan.events, top, "event"):
        _known(table, "section", (event.section,), plan.sections)
    for activity, table in _with_tables(plan.activities, top, "activity"):
        _check_activity(plan, table, activity)
    for zone, table in zones:
        _check_full(plan, table, zone)


def _with_tables(made: Mapping[str, Any], top: Table, kind: str) -> Iterator[tuple[Any, Table]]:
    return zip(made.values(), top.tables_at(kind, []), strict=True)


def _known(table: Table, key: str, named: Iterable[str], known: Mapping[str, object], kind: str = "") -> None:
    if unknown := sorted({*named} - known.keys()):
        raise table.fault(key, f"there is no {kind or key} {unknown[0]!r}")


def _check_dates(plan: Plan, top: Table) -> None:
    seen: set[date] = set()
    for day, table in zip(plan.days, top.tables_at("day"), strict=True):
        if day.date is None:
            if len(plan.days) > 1:
                raise table.fault("date", "only the single day of a plan can be without a date")
            return
        if day.date in seen:
            raise table.fault("date", f"there are two days on {day.date}")
        seen.add(day.date)


def _check_nesting(plan: Plan, table: Table, zone: Zone) -> None:
    seen = {zone.id}
    outer = zone.within
    while outer:
        _known(table, "within", (outer,), plan.zones, "zone")
        if outer in seen:
            raise table.fault("within", f"the zone {zone.id!r} lies within itself")
        seen.add(outer)
        outer = plan.zones[outer].within


def _check_gate(plan: Plan, table: Table, gate: Gate) -> None:
    _known(table, "zone", (gate.zone,), plan.zones)
    _known(table, "categories", gate.categories, plan.categories, "category")
    if not gate.after:
        return
    _known(table, "after", (gate.after,), plan.zones, "zone")
    if gate.after in plan.inside_of(gate.zone):
        raise table.fault("after", f"nobody is inside of {gate.after!r} before coming into {gate.zone!r}")
    if not any(Direction.IN in each.directions for each in plan.gates.values() if each.zone == gate.after):
        raise table.fault("after", f"no gate leads into {gate.after!r}: nobody could pass here")


def _check_walk_in(plan: Plan, table: Table) -> None:
    _known(table, "categories", plan.offered, plan.categories, "category")
    if plan.usual_category not in plan.offered:
        raise table.fault("category", f"{plan.walk_in.category!r} is none of {', '.join(plan.offered)}")


def _check_tags(plan: Plan, top: Table) -> None:
    tags: dict[bytes, str] = {}
    for category, table in zip(plan.categories, top.tables_at("category"), strict=True):
        twin = tags.setdefault(category_tag(category), category)
        if twin != category:
            raise table.fault("id", f"{category!r} and {twin!r} look the same inside a code: rename one")


def _check_delegations(plan: Plan, top: Table) -> None:
    """No two by one name: a registration names its delegation by any of them."""
    seen: dict[str, str] = {}
    for delegation, table in _with_tables(plan.delegations, top, "delegation"):
        for text in (delegation.id, *sorted(delegation.label.texts)):
            twin = seen.setdefault(text.casefold(), delegation.id)
            if twin != delegation.id:
                raise table.fault("name", f"{text!r} is a name of the delegation {twin!r} too")


def _check_questions(plan: Plan, top: Table) -> None:
    """No two in the same words: a column of a file names its question by them."""
    seen: dict[str, str] = {}
    for number, (question, table) in enumerate(_with_tables(plan.questions, top, "question"), start=1):
        if number > _MOST_QUESTIONS:
            raise table.fault("id", f"{_MOST_QUESTIONS} questions are the most: leave out what you need least")
        _known(table, "categories", question.categories, plan.categories, "category")
        if question.id in plan.consents:
            raise table.fault("id", f"{question.id!r} is a consent too: choose another id")
        for text in (question.id, *sorted(question.label.texts)):
            twin = seen.setdefault(text.casefold(), question.id)
            if twin != question.id:
                raise table.fault("words", f"{text!r} is the question {twin!r} too: ask in other words")


def _check_activity(plan: Plan, table: Table, activity: Activity) -> None:
    _known(table, "event", filter(None, (activity.event,)), plan.events)
    _known(table, "zone", filter(None, (activity.zone,)), plan.zones)
    _known(table, "categories", activity.categories, plan.categories, "category")
    _known(table, "delegations", activity.delegations, plan.delegations, "delegation")
    if plan.day_of(activity.begins) is None:
        raise table.fault("begins", f"{plan.date_of(activity.begins)} is no day of this plan")
    timetable = plan.timetable(activity.zone)
    if timetable is None:
        return
    if not any(Direction.IN in gate.directions for gate in plan.gates.values() if gate.zone == activity.zone):
        raise table.fault("zone", f"no gate leads into {activity.zone!r}: add one, or leave zone out if it is online")
    order = [slot.activity for slot in timetable.slots]
    before = order[: order.index(activity)]
    if before and before[-1].ends > activity.begins:
        what = f"{before[-1].id!r} is on there until {before[-1].ends:%H:%M}: give one of them another zone or time"
        raise table.fault("begins", what)


def _check_full(plan: Plan, table: Table, zone: Zone) -> None:
    limited = zone.capacity is not None or any(
        activity.capacity is not None for activity in plan.activities.values() if activity.zone == zone.id
    )
    if zone.full is Full.REFUSE and not limited:
        raise table.fault("full", "there is no capacity to refuse anybody by: add one to the zone or to its activities")
