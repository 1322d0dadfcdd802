"""A plan read from its TOML text, with errors that name the line."""

import re
import tomllib
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from checkin.domain.credential import category_tag
from checkin.domain.plan import (
    Category,
    Consent,
    Day,
    Direction,
    Gate,
    Hours,
    Label,
    Plan,
    ReEntry,
    Rules,
    WalkIn,
    Zone,
)
from checkin.domain.registration import FIELDS
from checkin.toml import Table

Word = TypeVar("Word", bound=StrEnum)

_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}", re.ASCII)
# What a walk-in can be asked: all that a desk can type or choose, but for what follows from it.
_ASKED = (*(name for name, kind in FIELDS.items() if kind is str and name not in {"category", "code"}), "days")
_DIRECTIONS: Mapping[str, tuple[Direction, ...]] = {
    "in": (Direction.IN,),
    "out": (Direction.OUT,),
    "both": tuple(Direction),
}


class PlanError(ValueError):
    """What is wrong in a plan, where, and what would be right. `line` is 0 where it cannot be told."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"the plan, line {line}: {message}" if line else f"the plan: {message}")
        self.line = line


def read(text: str) -> Plan:
    """The plan in a TOML text. Raises PlanError with the first fault found."""
    try:
        document = tomllib.loads(text.removeprefix("\ufeff"))  # the mark that Windows' editor puts before it
    except (ValueError, RecursionError) as error:
        # tomllib also lets out what int() says of far too many digits, and gives up on far too many brackets.
        found = re.search(r"at line (\d+)", str(error))
        raise PlanError(int(found[1]) if found else 0, f"this is not TOML: {error}") from error
    return _plan(Table(text, document, PlanError))


def _plan(top: Table) -> Plan:
    top.only({"conference", "day", "zone", "gate", "category", "rules", "walk_in", "consent"})
    conference = top.table_at("conference")
    conference.only({"id", "name", "time_zone", "day_starts", "badge"})
    plan = Plan(
        id=_id(conference),
        label=_label(conference),
        time_zone=_time_zone(conference),
        day_starts=_clock(conference, "day_starts", "04:00"),
        badge=conference.text("badge", "a6"),
        days=tuple(_each(top, "day", _day).values()),
        zones=_each(top, "zone", _zone),
        gates=_each(top, "gate", _gate),
        categories=_each(top, "category", _category),
        rules=_rules(top.table_at("rules", {})),
        walk_in=_walk_in(top.table_at("walk_in", {})),
        consents=_each(top, "consent", _consent, needed=False),
    )
    _check(plan, top)
    return plan


def _each(top: Table, kind: str, make: Callable[[Table], Any], *, needed: bool = True) -> dict[str, Any]:
    """Every table of one kind, made into its value, by id; no id twice, and at least one if it is needed."""
    made: dict[str, Any] = {}
    for table in top.tables_at(kind, []):
        one = make(table)
        if one.id in made:
            raise table.fault("id", f"there are two of [[{kind}]] with the id {one.id!r}")
        made[one.id] = one
    if needed and not made:
        raise top.fault(kind, f"a plan needs at least one [[{kind}]]")
    return made


def _day(table: Table) -> Day:
    table.only({"id", "date"})
    if "date" not in table.content:
        return Day(_id(table))
    value = table.of(date, "date", "a date such as 2019-04-14")
    if type(value) is not date:
        raise table.fault("date", "it must be a date without a time, such as 2019-04-14")
    if not 2000 <= value.year < 2179:
        raise table.fault("date", f"{value} is too far away: a ticket holds dates from 2000 to 2178")
    return Day(_id(table, value.isoformat()), value)


def _zone(table: Table) -> Zone:
    table.only({"id", "name", "within", "capacity"})
    capacity = table.whole("capacity", 0, low=1, high=10_000_000) if "capacity" in table.content else None
    return Zone(_id(table), _label(table), table.text("within", ""), capacity)


def _gate(table: Table) -> Gate:
    table.only({"id", "name", "zone", "direction", "hours", "categories", "re_entry", "exit_needs_entry"})
    return Gate(
        id=_id(table),
        label=_label(table),
        zone=table.text("zone"),
        directions=frozenset(_DIRECTIONS[table.choice("direction", tuple(_DIRECTIONS), "both")]),
        hours=tuple(_hours(table, span) for span in _texts(table, "hours")),
        categories=frozenset(_texts(table, "categories")),
        re_entry=_word(table, "re_entry", ReEntry.AFTER_EXIT),
        exit_needs_entry=table.flag("exit_needs_entry"),
    )


def _hours(table: Table, span: str) -> Hours:
    # Only these: time.fromisoformat takes offsets too, and they cannot be compared with the clocks at the venue.
    try:
        begins, ends = (datetime.strptime(each.strip(), "%H:%M").time() for each in span.split("-"))  # noqa: DTZ007
    except ValueError:
        raise table.fault("hours", f"{span!r} is not a span of hours such as 08:30-18:00") from None
    if begins == ends:
        raise table.fault("hours", f"{span!r} ends when it begins: leave hours out where it is always open")
    return Hours(begins, ends)


def _category(table: Table) -> Category:
    table.only({"id", "name", "colour", "visitor", "badge"})
    return Category(
        id=_id(table),
        label=_label(table),
        colour=table.colour("colour", "#4A5568"),
        visitor=table.flag("visitor", default=True),
        badge=table.text("badge", ""),
    )


def _rules(table: Table) -> Rules:
    table.only({"unpaid", "ticket_after_badge", "not_in_database", "reprints"})
    standard = Rules()
    return Rules(
        unpaid=_word(table, "unpaid", standard.unpaid),
        ticket_after_badge=_word(table, "ticket_after_badge", standard.ticket_after_badge),
        not_in_database=_word(table, "not_in_database", standard.not_in_database),
        reprints=table.whole("reprints", standard.reprints, low=0, high=100),
    )


def _walk_in(table: Table) -> WalkIn:
    table.only({"fields", "required", "category", "categories"})
    standard = WalkIn()
    asked = _texts(table, "fields") if "fields" in table.content else standard.fields
    if unknown := [each for each in asked if each not in _ASKED]:
        raise table.fault("fields", f"{unknown[0]!r} is nothing to be asked: there are {', '.join(_ASKED)}")
    required = frozenset(_texts(table, "required")) if "required" in table.content else standard.required & {*asked}
    if unasked := sorted(required - {*asked}):
        raise table.fault("required", f"{unasked[0]!r} is not asked: add it to fields")
    return WalkIn(asked, required, table.text("category", ""), _texts(table, "categories"))


def _consent(table: Table) -> Consent:
    table.only({"id", "text", "required"})
    found = _id(table)
    if found in FIELDS:
        raise table.fault("id", f"{found!r} is a field of a registration: choose another id")
    return Consent(found, _label(table, "text"), table.flag("required"))


def _check(plan: Plan, top: Table) -> None:
    """What no single table can know: that the names used in it exist, and that nothing contradicts itself."""
    _check_dates(plan, top)
    for zone, table in zip(plan.zones.values(), top.tables_at("zone"), strict=True):
        _check_nesting(plan, table, zone)
    for gate, table in zip(plan.gates.values(), top.tables_at("gate"), strict=True):
        if gate.zone not in plan.zones:
            raise table.fault("zone", f"there is no zone {gate.zone!r}")
        if unknown := sorted(gate.categories - plan.categories.keys()):
            raise table.fault("categories", f"there is no category {unknown[0]!r}")
    _check_walk_in(plan, top.table_at("walk_in", {}))
    tags: dict[bytes, str] = {}
    for category, table in zip(plan.categories, top.tables_at("category"), strict=True):
        twin = tags.setdefault(category_tag(category), category)
        if twin != category:
            raise table.fault("id", f"{category!r} and {twin!r} look the same inside a code: rename one")


def _check_walk_in(plan: Plan, table: Table) -> None:
    if unknown := [each for each in plan.offered if each not in plan.categories]:
        raise table.fault("categories", f"there is no category {unknown[0]!r}")
    if plan.usual_category not in plan.offered:
        raise table.fault("category", f"{plan.walk_in.category!r} is none of {', '.join(plan.offered)}")


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
        if outer not in plan.zones:
            raise table.fault("within", f"there is no zone {outer!r}")
        if outer in seen:
            raise table.fault("within", f"the zone {zone.id!r} lies within itself")
        seen.add(outer)
        outer = plan.zones[outer].within


def _id(table: Table, default: str | None = None) -> str:
    found = table.text("id", default)
    if not _ID.fullmatch(found):
        raise table.fault("id", f"{found!r} is not an id: small letters, digits, - _ . and at most 40 of them")
    return found


def _label(table: Table, key: str = "name") -> Label:
    found = table.of((str, dict), key, 'a text, or texts by language such as { en = "Hall", zh_CN = "展厅" }')
    if isinstance(found, str):
        return Label(found)
    texts = {str(language): str(text) for language, text in found.items()}
    if not texts:
        raise table.fault(key, "it has no text in any language")
    return Label(texts.get("en", next(iter(texts.values()))), texts)


def _texts(table: Table, key: str) -> tuple[str, ...]:
    found = table.of(list, key, "a list of texts", [])
    if not all(isinstance(each, str) for each in found):
        raise table.fault(key, "it must be a list of texts")
    return tuple(found)


def _word(table: Table, key: str, default: Word) -> Word:
    return type(default)(table.choice(key, tuple(type(default)), default))


def _clock(table: Table, key: str, default: str) -> time:
    found = table.text(key, default)
    try:
        return time.fromisoformat(found)
    except ValueError:
        raise table.fault(key, f"{found!r} is not a time of day such as 04:00") from None


def _time_zone(table: Table) -> ZoneInfo:
    found = table.text("time_zone")
    try:
        return ZoneInfo(found)
    except (ValueError, OSError, KeyError):
        raise table.fault("time_zone", f"{found!r} is not a time zone such as Asia/Shanghai") from None
