"""A plan read from its TOML text, with errors that name the line."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from checkin.domain.credential import category_tag
from checkin.domain.plan import Category, Day, Direction, Gate, Hours, Label, Plan, ReEntry, Rules, Zone

Made = TypeVar("Made")
Word = TypeVar("Word", bound=StrEnum)

_ID = re.compile(r"[a-z0-9][a-z0-9_.-]{0,39}", re.ASCII)
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_BOTH = {"in": (Direction.IN,), "out": (Direction.OUT,), "both": tuple(Direction)}


class PlanError(ValueError):
    """What is wrong in a plan, where, and what would be right."""

    def __init__(self, message: str, line: int | None = None) -> None:
        super().__init__(f"line {line}: {message}" if line else message)
        self.line = line


def read(text: str) -> Plan:
    """The plan in a TOML text. Raises PlanError, which names the line, when it is not one."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PlanError(f"this is not TOML: {error}") from error
    return _plan(_Table(document, _Place(text)))


def _plan(root: "_Table") -> Plan:
    conference = root.table("conference")
    plan = Plan(
        id=conference.identifier(),
        label=conference.label(),
        time_zone=conference.time_zone("time_zone"),
        day_starts=conference.clock("day_starts", time(4)),
        badge=conference.text("badge", "a6"),
        days=tuple(root.each("day", _day).values()),
        zones=root.each("zone", _zone),
        gates=root.each("gate", _gate),
        categories=root.each("category", _category),
        rules=_rules(root.table("rules", optional=True)),
    )
    conference.done()
    root.done()
    _check(plan, root)
    return plan


def _day(table: "_Table") -> Day:
    day_date = table.value("date", None, (date,), "a date such as 2019-04-14")
    fallback = day_date.isoformat() if day_date else None
    return Day(table.identifier(fallback), day_date)


def _zone(table: "_Table") -> Zone:
    capacity = table.value("capacity", None, (int,), "a number of people")
    if capacity is not None and capacity < 1:
        raise table.error("capacity", "a capacity is at least 1")
    return Zone(table.identifier(), table.label(), table.text("within", ""), capacity)


def _gate(table: "_Table") -> Gate:
    return Gate(
        id=table.identifier(),
        label=table.label(),
        zone=table.text("zone"),
        directions=frozenset(table.one_of("direction", _BOTH, "both")),
        hours=tuple(_hours(table, span) for span in table.texts("hours")),
        categories=frozenset(table.texts("categories")),
        re_entry=table.word("re_entry", ReEntry.AFTER_EXIT),
        exit_needs_entry=table.flag("exit_needs_entry", default=False),
    )


def _hours(table: "_Table", span: str) -> Hours:
    begins, _, ends = span.partition("-")
    try:
        return Hours(time.fromisoformat(begins.strip()), time.fromisoformat(ends.strip()))
    except ValueError:
        raise table.error("hours", f"{span!r} is not a span of hours such as 08:30-18:00") from None


def _category(table: "_Table") -> Category:
    colour = table.text("colour", "#4A5568")
    if not _COLOUR.fullmatch(colour):
        raise table.error("colour", f"{colour!r} is not a colour such as #0B5FA5")
    return Category(table.identifier(), table.label(), colour, table.flag("visitor", default=True))


def _rules(table: "_Table") -> Rules:
    standard = Rules()
    rules = Rules(
        unpaid=table.word("unpaid", standard.unpaid),
        ticket_after_badge=table.word("ticket_after_badge", standard.ticket_after_badge),
        not_in_database=table.word("not_in_database", standard.not_in_database),
    )
    table.done()
    return rules


def _check(plan: Plan, root: "_Table") -> None:
    """What no single table can know: that the names used in it exist, and that nothing contradicts itself."""
    for kind, group in (("day", plan.days), ("zone", plan.zones), ("gate", plan.gates), ("category", plan.categories)):
        if not group:
            raise PlanError(f"a plan needs at least one [[{kind}]]")
    endless = [number for number, day in enumerate(plan.days) if day.date is None]
    if endless and len(plan.days) > 1:
        raise root.error_in("day", endless[0], "date", "only the single day of a plan can be without a date")
    for number, zone in enumerate(plan.zones.values()):
        _check_nesting(plan, root, number, zone)
    for number, gate in enumerate(plan.gates.values()):
        if gate.zone not in plan.zones:
            raise root.error_in("gate", number, "zone", f"there is no zone {gate.zone!r}")
        if unknown := sorted(gate.categories - plan.categories.keys()):
            raise root.error_in("gate", number, "categories", f"there is no category {unknown[0]!r}")
    tags: dict[bytes, str] = {}
    for number, category in enumerate(plan.categories):
        twin = tags.setdefault(category_tag(category), category)
        if twin != category:
            message = f"{category!r} and {twin!r} look the same inside a code: rename one"
            raise root.error_in("category", number, "id", message)


def _check_nesting(plan: Plan, root: "_Table", number: int, zone: Zone) -> None:
    seen = {zone.id}
    outer = zone.within
    while outer:
        if outer not in plan.zones:
            raise root.error_in("zone", number, "within", f"there is no zone {outer!r}")
        if outer in seen:
            raise root.error_in("zone", number, "within", f"the zone {zone.id!r} lies within itself")
        seen.add(outer)
        outer = plan.zones[outer].within


@dataclass(frozen=True, slots=True)
class _Place:
    """Where in the text a table stands. tomllib tells no lines, so they are looked up when an error needs one."""

    text: str
    header: str = ""
    number: int = 0

    def line(self, key: str) -> int | None:
        lines = self.text.splitlines()
        headers = [index for index, line in enumerate(lines) if line.strip().startswith(self.header or "[")]
        if self.header and len(headers) <= self.number:
            return None
        start = headers[self.number] if self.header else -1
        for index in range(start + 1, len(lines)):
            line = lines[index].strip()
            if self.header and line.startswith("["):
                break
            if re.match(rf"\[?\[?{re.escape(key)}\b", line):
                return index + 1
        return start + 1 if self.header else None


class _Table:
    """One table of the document: what was asked for is checked, what was not asked for is an error."""

    def __init__(self, content: Mapping[str, Any], place: _Place) -> None:
        self._content = dict(content)
        self._place = place

    def error(self, key: str, message: str) -> PlanError:
        return PlanError(message, self._place.line(key))

    def error_in(self, kind: str, number: int, key: str, message: str) -> PlanError:
        return PlanError(message, _Place(self._place.text, f"[[{kind}]]", number).line(key))

    def value(self, key: str, default: Any, kinds: tuple[type, ...], what: str) -> Any:
        if key not in self._content:
            if default is ...:
                raise self.error(key, f"{key!r} is missing: it is {what}")
            return default
        value = self._content.pop(key)
        if type(value) not in kinds:
            raise self.error(key, f"{key!r} is {what}, not {value!r}")
        return value

    def text(self, key: str, default: Any = ...) -> str:
        return str(self.value(key, default, (str,), "a text"))

    def texts(self, key: str) -> tuple[str, ...]:
        found = self.value(key, [], (list,), "a list of texts")
        if not all(isinstance(each, str) for each in found):
            raise self.error(key, f"{key!r} is a list of texts, not {found!r}")
        return tuple(found)

    def flag(self, key: str, *, default: bool) -> bool:
        return bool(self.value(key, default, (bool,), "true or false"))

    def word(self, key: str, default: Word) -> Word:
        return self.one_of(key, {str(word): word for word in type(default)}, str(default))

    def one_of(self, key: str, choices: Mapping[str, Made], default: str) -> Made:
        found = self.text(key, default)
        if found not in choices:
            raise self.error(key, f"{key!r} is one of {', '.join(choices)}, not {found!r}")
        return choices[found]

    def identifier(self, default: Any = None) -> str:
        found = self.text("id", default or ...)
        if not _ID.fullmatch(found):
            raise self.error("id", f"{found!r} is not an id: small letters, digits, - _ . and at most 40 of them")
        return found

    def label(self) -> Label:
        what = 'a text, or texts by language such as { en = "Hall", zh_CN = "展厅" }'
        found = self.value("name", ..., (str, dict), what)
        if isinstance(found, str):
            return Label(found)
        texts = {str(language): str(text) for language, text in found.items()}
        if not texts:
            raise self.error("name", "'name' has no text in any language")
        return Label(texts.get("en", next(iter(texts.values()))), texts)

    def clock(self, key: str, default: time) -> time:
        found = self.text(key, f"{default:%H:%M}")
        try:
            return time.fromisoformat(found)
        except ValueError:
            raise self.error(key, f"{found!r} is not a time of day such as 04:00") from None

    def time_zone(self, key: str) -> ZoneInfo:
        found = self.text(key)
        try:
            return ZoneInfo(found)
        except (ValueError, OSError, KeyError):
            raise self.error(key, f"{found!r} is not a time zone such as Asia/Shanghai") from None

    def table(self, key: str, *, optional: bool = False) -> "_Table":
        found = self.value(key, {} if optional else ..., (dict,), f"a table that begins with [{key}]")
        return _Table(found, _Place(self._place.text, f"[{key}]"))

    def each(self, key: str, make: Callable[["_Table"], Any]) -> dict[str, Any]:
        """Every table of an array, made into its value, by id. Raises PlanError when two have the same id."""
        made: dict[str, Any] = {}
        for number, content in enumerate(self.value(key, [], (list,), f"tables that begin with [[{key}]]")):
            table = _Table(content, _Place(self._place.text, f"[[{key}]]", number))
            one = make(table)
            if one.id in made:
                raise table.error("id", f"there are two of [[{key}]] with the id {one.id!r}")
            made[one.id] = one
            table.done()
        return made

    def done(self) -> None:
        if self._content:
            key = next(iter(self._content))
            raise self.error(key, f"nothing is known of {key!r} here: is it spelt right?")
