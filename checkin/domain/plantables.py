"""The tables of a plan's TOML text, each made into its value. A fault is named with its line."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

from checkin.domain.label import Label
from checkin.domain.plan import (
    Category,
    Consent,
    Day,
    Delegation,
    Direction,
    Full,
    Gate,
    Hours,
    Published,
    ReEntry,
    Rules,
    WalkIn,
    Zone,
)
from checkin.domain.programme import Activity, Event, Section
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
_MOST: Final = 10_000_000  # people in one place
_HOURS: Final = {text: hour for hour in range(24) for text in (str(hour), f"{hour:02}")}


def day(table: Table) -> Day:
    table.only({"id", "date", "expected"})
    expected = _expected(table)
    if "date" not in table.content:
        return Day(id_of(table), expected=expected)
    value = table.of(date, "date", "a date such as 2019-04-14")
    if type(value) is not date:
        raise table.fault("date", "it must be a date without a time, such as 2019-04-14")
    if not 2000 <= value.year < 2179:
        raise table.fault("date", f"{value} is too far away: a ticket holds dates from 2000 to 2178")
    return Day(id_of(table, value.isoformat()), value, expected)


def _expected(table: Table) -> dict[int, int]:
    hours = table.of(dict, "expected", "a table of hours, such as { 8 = 5000, 9 = 9000 }", {})
    for hour, number in hours.items():
        if hour not in _HOURS:
            raise table.fault("expected", f"{hour!r} is no hour of the day: write 0 to 23, such as 9 = 5000")
        if type(number) is not int or not 0 <= number <= _MOST:
            raise table.fault("expected", f"for {hour} it must be a whole number of people, such as {hour} = 5000")
    if len({_HOURS[hour] for hour in hours}) < len(hours):
        raise table.fault("expected", "one hour stands there twice")
    return {_HOURS[hour]: number for hour, number in hours.items()}


def zone(table: Table) -> Zone:
    table.only({"id", "name", "within", "capacity", "full"})
    return Zone(
        id=id_of(table),
        label=label_of(table),
        within=table.text("within", ""),
        capacity=_limit(table, "capacity", _MOST),
        full=_word(table, "full", Full.WARN),
    )


_GATE: Final = {
    *("id", "name", "zone", "direction", "hours", "categories", "re_entry", "exit_needs_entry"),
    *("after", "minutes_since_exit", "entries_per_day", "to_activities", "strict"),
}


def gate(table: Table) -> Gate:
    table.only(_GATE)
    return Gate(
        id=id_of(table),
        label=label_of(table),
        zone=table.text("zone"),
        directions=frozenset(_DIRECTIONS[table.choice("direction", tuple(_DIRECTIONS), "both")]),
        hours=tuple(_hours(table, span) for span in texts_of(table, "hours")),
        categories=frozenset(texts_of(table, "categories")),
        re_entry=_word(table, "re_entry", ReEntry.AFTER_EXIT),
        exit_needs_entry=table.flag("exit_needs_entry"),
        after=table.text("after", ""),
        minutes_since_exit=table.whole("minutes_since_exit", 0, low=0, high=24 * 60),
        entries_per_day=_limit(table, "entries_per_day", 1000),
        to_activities=table.flag("to_activities", default=True),
        strict=table.flag("strict"),
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


def category(table: Table) -> Category:
    table.only({"id", "name", "colour", "visitor", "badge", "crew"})
    return Category(
        id=id_of(table),
        label=label_of(table),
        colour=table.colour("colour", "#4A5568"),
        visitor=table.flag("visitor", default=True),
        badge=table.text("badge", ""),
        crew=table.flag("crew"),
    )


def delegation(table: Table) -> Delegation:
    table.only({"id", "name"})
    return Delegation(id_of(table), label_of(table))


def section(table: Table) -> Section:
    table.only({"id", "name"})
    return Section(id_of(table), label_of(table))


def event(table: Table) -> Event:
    table.only({"id", "name", "section"})
    return Event(id_of(table), label_of(table), table.text("section"))


_ACTIVITY: Final = {
    *("id", "name", "event", "zone", "begins", "ends", "capacity"),
    *("categories", "delegations", "booking", "invitation"),
}


def activity_in(time_zone: ZoneInfo) -> Callable[[Table], Activity]:
    """Reads activities whose times are meant by the clocks of this zone."""

    def activity(table: Table) -> Activity:
        table.only(_ACTIVITY)
        made = Activity(
            id=id_of(table),
            label=label_of(table),
            event=table.text("event", ""),
            zone=table.text("zone", ""),
            begins=_moment(table, "begins", time_zone),
            ends=_moment(table, "ends", time_zone),
            capacity=_limit(table, "capacity", _MOST),
            categories=frozenset(texts_of(table, "categories")),
            delegations=frozenset(texts_of(table, "delegations")),
            booking=table.flag("booking"),
            invitation=table.flag("invitation"),
        )
        # Times of one zone are compared by the clocks on the wall: in an hour that comes twice they can deceive.
        if made.ends.timestamp() <= made.begins.timestamp():
            raise table.fault("ends", "it ends before it begins")
        if made.booking and made.invitation:
            raise table.fault("invitation", "people come by booking or by invitation: choose one of them")
        return made

    return activity


_RULES: Final = {
    *("unpaid", "ticket_after_badge", "not_in_database", "reprints", "doors_open", "strict_wait_ms"),
    "kiosk_corrections",
}


def rules(table: Table) -> Rules:
    table.only(_RULES)
    standard = Rules()
    return Rules(
        unpaid=_word(table, "unpaid", standard.unpaid),
        ticket_after_badge=_word(table, "ticket_after_badge", standard.ticket_after_badge),
        not_in_database=_word(table, "not_in_database", standard.not_in_database),
        reprints=table.whole("reprints", standard.reprints, low=0, high=100),
        doors_open=table.whole("doors_open", standard.doors_open, low=0, high=24 * 60),
        kiosk_corrections=table.flag("kiosk_corrections", default=standard.kiosk_corrections),
        strict_wait_ms=table.whole("strict_wait_ms", standard.strict_wait_ms, low=50, high=5_000),
    )


def walk_in(table: Table) -> WalkIn:
    table.only({"fields", "required", "category", "categories"})
    standard = WalkIn()
    asked = texts_of(table, "fields") if "fields" in table.content else standard.fields
    if unknown := [each for each in asked if each not in _ASKED]:
        raise table.fault("fields", f"{unknown[0]!r} is nothing to be asked: there are {', '.join(_ASKED)}")
    required = frozenset(texts_of(table, "required")) if "required" in table.content else standard.required & {*asked}
    if unasked := sorted(required - {*asked}):
        raise table.fault("required", f"{unasked[0]!r} is not asked: add it to fields")
    return WalkIn(asked, required, table.text("category", ""), texts_of(table, "categories"))


def published(table: Table) -> Published:
    table.only({"experts", "representatives"})
    return Published(frozenset(texts_of(table, "experts")), frozenset(texts_of(table, "representatives")))


def consent(table: Table) -> Consent:
    table.only({"id", "text", "required"})
    found = id_of(table)
    if found in FIELDS:
        raise table.fault("id", f"{found!r} is a field of a registration: choose another id")
    return Consent(found, label_of(table, "text"), table.flag("required"))


def id_of(table: Table, default: str | None = None) -> str:
    found = table.text("id", default)
    if not _ID.fullmatch(found):
        raise table.fault("id", f"{found!r} is not an id: small letters, digits, - _ . and at most 40 of them")
    return found


def label_of(table: Table, key: str = "name") -> Label:
    found = table.of((str, dict), key, 'a text, or texts by language such as { en = "Hall", zh_CN = "展厅" }')
    if isinstance(found, str):
        return Label(found)
    texts = {str(language): str(text) for language, text in found.items()}
    if not texts:
        raise table.fault(key, "it has no text in any language")
    return Label(texts.get("en", next(iter(texts.values()))), texts)


def texts_of(table: Table, key: str) -> tuple[str, ...]:
    found = table.of(list, key, "a list of texts", [])
    if not all(isinstance(each, str) for each in found):
        raise table.fault(key, "it must be a list of texts")
    return tuple(found)


def _word(table: Table, key: str, default: Word) -> Word:
    return type(default)(table.choice(key, tuple(type(default)), default))


def clock(table: Table, key: str, default: str) -> time:
    found = table.text(key, default)
    try:
        return time.fromisoformat(found)
    except ValueError:
        raise table.fault(key, f"{found!r} is not a time of day such as 04:00") from None


def time_zone(table: Table) -> ZoneInfo:
    found = table.text("time_zone")
    try:
        return ZoneInfo(found)
    except (ValueError, OSError, KeyError):
        raise table.fault("time_zone", f"{found!r} is not a time zone such as Asia/Shanghai") from None


def _limit(table: Table, key: str, most: int) -> int | None:
    return table.whole(key, 0, low=1, high=most) if key in table.content else None


def _moment(table: Table, key: str, time_zone: ZoneInfo) -> datetime:
    what = "a date with a time, such as 2019-04-14T09:30:00"
    found: datetime = table.of(datetime, key, what)
    if found.tzinfo is not None:
        raise table.fault(key, f"leave the offset out: it must be {what}, by the clocks at the venue")
    return found.replace(tzinfo=time_zone)
