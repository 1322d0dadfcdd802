"""The closing report as tables of texts and numbers in one language, as every format shows them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from checkin.domain.dimensions import By, Counted
from checkin.domain.label import Label
from checkin.report.closing import Closing, Figure, Row
from checkin.report.rules import RULES
from checkin.report.words import reason, said, settlement

Cell = str | int | None


@dataclass(frozen=True, slots=True)
class Column:
    """`share` is how much of the width it takes; numbers stand at the right."""

    title: str
    share: float
    number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """`id` is the same in every language. `note` stands below the title, "" for none."""

    id: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


_COUNTED: Final = ("persons", "visitors", "visits", "admissions", "left", "refused")
_TOLD_APART: Final = (By.DAY, By.CATEGORY, By.COUNTRY, By.DELEGATION, By.GATE, By.ORGANISATION)


def title_of(closing: Closing, language: str) -> str:
    return f"{said('title', language)} · {closing.label.said_in(language)}"


def notes_of(closing: Closing, language: str) -> tuple[str, ...]:
    """What stands under the title: days, as of when, and whether something may be missing."""
    days = " / ".join(sorted({f"{each:%Y-%m-%d}" for each in (*closing.days[:1], *closing.days[-1:])}))
    only = said("day_of", language, day=closing.day) if closing.day else ""
    as_of = said("as_of", language, time=f"{closing.as_of:%Y-%m-%d %H:%M} ({closing.as_of.tzinfo})")
    whole = said("at_least" if closing.integrity.at_least else "whole", language)
    return tuple(each for each in (days, only, as_of, whole) if each)


def tables_of(closing: Closing, language: str) -> tuple[Table, ...]:
    """Every table in the order of the report."""
    return tuple(_tables(closing, language))


def _tables(closing: Closing, language: str) -> Iterator[Table]:
    for id_, published in (("published", True), ("further", False)):
        rows = [each for each in closing.figures if RULES[each.id].published is published]
        yield _figures(id_, rows, language)
    for by in _TOLD_APART[:-1]:
        yield _told_apart(by, closing.tables[by], language)
    if closing.sessions:
        yield _sessions(closing, language)
    yield _rooms(closing, language)
    yield _refusals(closing, language)
    if closing.answers:
        yield _answers(closing, language)
    yield _conflicts(closing, language)
    yield _told_apart(By.ORGANISATION, closing.tables[By.ORGANISATION], language)
    yield from _integrity(closing, language)


def flow_table(closing: Closing, language: str) -> Table:
    """Every quarter of an hour in which anybody came or was inside."""
    rows: list[tuple[Cell, ...]] = []
    for each in closing.flow:
        for quarter, (came, inside) in enumerate(zip(each.admissions, each.inside, strict=True)):
            if came or inside:
                at = each.begins.astimezone(UTC) + timedelta(minutes=15 * quarter)
                rows.append((f"{at.astimezone(each.begins.tzinfo):%Y-%m-%d %H:%M}", came, inside))
    columns = (
        Column(said("quarter", language), 2),
        Column(said("admissions", language), 1, number=True),
        Column(said("inside", language), 1, number=True),
    )
    return Table("flow", said("flow", language), columns, tuple(rows))


def _figures(id_: str, figures: Sequence[Figure], language: str) -> Table:
    columns = (
        Column(said("figure", language), 2.4),
        Column(said("value", language), 1.5, number=True),
        Column(said("of", language), 1, number=True),
        Column(said("rule", language), 6),
        Column(said("behind", language), 2.4),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (RULES[each.id].name.in_(language), _value(each, language), each.of, *_explained(each.id, language))
        for each in figures
    )
    return Table(id_, said(id_, language), columns, rows)


def _value(figure: Figure, language: str) -> int | str:
    return said("not_told", language) if figure.value is None else figure.value


def _explained(figure: str, language: str) -> tuple[str, str]:
    return RULES[figure].rule.in_(language), RULES[figure].behind


def _told_apart(by: By, rows: Sequence[Row], language: str) -> Table:
    columns = (
        Column(said(by.value, language), 4),
        *(Column(said(each, language), 1.2, number=True) for each in _COUNTED),
    )
    said_rows: tuple[tuple[Cell, ...], ...] = tuple(
        (_label(row.label, language), *_numbers(row.counted)) for row in rows
    )
    return Table(by.value, said(f"by_{by.value}", language), columns, said_rows)


def _numbers(counted: Counted) -> tuple[int, ...]:
    return tuple(getattr(counted, each) for each in _COUNTED)


def _label(label: Label, language: str) -> str:
    return label.said_in(language) or said("not_said", language)


def _sessions(closing: Closing, language: str) -> Table:
    columns = (
        Column(said("activity", language), 4),
        Column(said("zone", language), 2.4),
        Column(said("begins", language), 1.5),
        Column(said("attendance", language), 1.4, number=True),
        Column(said("visitors", language), 1.1, number=True),
        Column(said("admissions", language), 1.4, number=True),
        Column(said("refused", language), 1.1, number=True),
        Column(said("room_for", language), 1.2, number=True),
    )
    zones = {room.id: room.label for room in closing.rooms}
    rows: list[tuple[Cell, ...]] = []
    for each in closing.sessions:
        where = zones[each.zone].said_in(language) if each.zone else said("online", language)
        counted = each.counted
        numbers: tuple[Cell, ...] = (counted.persons, counted.visitors, counted.admissions, counted.refused)
        begins = f"{each.begins:%m-%d %H:%M}"
        rows.append(
            (each.label.said_in(language), where, begins, *(numbers if each.zone else (None,) * 4), each.capacity)
        )
    return Table("activity", said("sessions", language), columns, tuple(rows))


def _rooms(closing: Closing, language: str) -> Table:
    columns = (
        Column(said("zone", language), 4),
        Column(said("peak", language), 1, number=True),
        Column(said("peak_at", language), 1.6),
        Column(said("room_for", language), 1, number=True),
    )
    rows = tuple(
        (each.label.said_in(language), each.peak.inside, _minute(each.peak.minute, closing), each.capacity)
        for each in closing.rooms
    )
    busiest = closing.busiest
    note = ""
    if busiest.at:
        note = said("busiest", language, number=f"{busiest.admissions:,}", time=f"{busiest.at:%Y-%m-%d %H:%M}")
    return Table("zone", said("rooms", language), columns, rows, note)


def _minute(minute: int | None, closing: Closing) -> str:
    if minute is None:
        return ""
    return f"{datetime.fromtimestamp(minute * 60, UTC).astimezone(closing.as_of.tzinfo):%Y-%m-%d %H:%M}"


def _refusals(closing: Closing, language: str) -> Table:
    columns = (
        Column(said("reason", language), 3),
        Column(said("gate", language), 3),
        Column(said("number", language), 1, number=True),
    )
    gates = {row.id: row.label for row in closing.tables[By.GATE]}
    rows = tuple(
        (reason(each.reason, language), gates.get(each.gate, Label(each.gate)).said_in(language), each.number)
        for each in closing.refusals
    )
    return Table("refusals", said("refusals", language), columns, rows)


def _answers(closing: Closing, language: str) -> Table:
    columns = (
        Column(said("question", language), 4),
        Column(said("answer", language), 4),
        Column(said("persons", language), 1.2, number=True),
        Column(said("visitors", language), 1.2, number=True),
    )
    rows = tuple(
        (each.asked.said_in(language), _label(each.label, language), each.persons, each.visitors)
        for each in closing.answers
    )
    return Table("answers", said("answers", language), columns, rows, said("answers_rule", language))


def _conflicts(closing: Closing, language: str) -> Table:
    columns = (Column(said("settlement", language), 3), Column(said("number", language), 1, number=True))
    rows: list[tuple[Cell, ...]] = [(said("unsettled", language), len(closing.conflicts.unsettled))]
    rows += [(settlement(how, language), number) for how, number in closing.conflicts.by_settlement.items()]
    return Table("conflicts", said("conflicts", language), columns, tuple(rows))


def _integrity(closing: Closing, language: str) -> Iterator[Table]:
    found = closing.integrity
    silent = {each.station: each.since for each in found.silent or ()}
    columns = (
        Column(said("station", language), 1.7),
        *(Column(said(each, language), 0.9, number=True) for each in ("facts", "highest", "missing", "broken")),
        Column(said("silent", language), 1.6),
        Column(said("head", language), 5),
    )
    rows = [
        (
            each.station,
            each.facts,
            each.highest,
            each.missing,
            each.broken,
            _silence(each.station, silent, language),
            each.head,
        )
        for each in found.chains
    ]
    known = {each.station for each in found.chains}
    rows += [(each, 0, 0, 0, 0, _silence(each, silent, language), "") for each in sorted(silent.keys() - known)]
    note = " · ".join(
        [
            said(
                "totals",
                language,
                stations=f"{len(found.chains):,}",
                facts=f"{found.facts:,}",
                missing=f"{found.missing:,}",
                broken=f"{found.broken:,}",
            ),
            f"{said('version', language)} checkin {found.version}",
            f"{said('plan', language)} {found.plan}",
            *([said("nobody_asked", language)] if found.silent is None else []),
        ]
    )
    yield Table("integrity", said("integrity", language), columns, tuple(rows), note)


def _silence(station: str, silent: dict[str, datetime | None], language: str) -> str:
    if station not in silent:
        return ""
    since = silent[station]
    return said("silent_since", language, time=f"{since:%m-%d %H:%M}") if since else said("never", language)
