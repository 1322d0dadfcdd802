"""The report for programs: one flat CSV file, or one JSON object."""

import csv
import json
from collections.abc import Iterator
from datetime import date, datetime
from io import StringIO
from typing import Any

from checkin.domain.attendance import Peak
from checkin.domain.dimensions import By, Counted
from checkin.report.closing import Closing, DayFlow
from checkin.report.rules import RULES
from checkin.sources import harmless

_HEAD = ("figure", "dimension", "key", "value", "rule")
_COUNTED = ("persons", "visitors", "visits", "admissions", "left", "refused")

Line = tuple[str, str, str, int | str, str]


def as_csv(closing: Closing, language: str) -> bytes:
    """A line for every number, with a byte order mark: a spreadsheet then takes Chinese names for what they are."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(_HEAD)
    writer.writerows(
        [harmless(each) if isinstance(each, str) else each for each in line] for line in _lines(closing, language)
    )
    return text.getvalue().encode("utf-8-sig", errors="replace")


def _lines(closing: Closing, language: str) -> Iterator[Line]:
    for figure in closing.figures:
        rule = RULES[figure.id].rule.in_(language)
        yield figure.id, "", "", "" if figure.value is None else figure.value, rule
        if figure.of is not None:
            yield figure.id, "of", "", figure.of, rule
    for by, rows in closing.tables.items():
        for row in rows:
            yield from _counted(by.value, row.label.said_in(language), row.counted, language)
    for session in closing.sessions:
        yield from _counted(By.ACTIVITY.value, session.label.said_in(language), session.counted, language)
    for room in closing.rooms:
        yield "peak", By.ZONE.value, room.label.said_in(language), room.peak.inside, ""
    for each in closing.flow:
        yield from _flow(each)
    yield from _rest(closing, language)


def _rest(closing: Closing, language: str) -> Iterator[Line]:
    for refusal in closing.refusals:
        yield (
            "refused",
            "reason and gate",
            f"{refusal.reason} {refusal.gate}",
            refusal.number,
            _rule("refused", language),
        )
    for each in closing.answers:
        key = f"{each.asked.said_in(language)} · {each.label.said_in(language)}"
        yield "persons", "answer", key, each.persons, _rule("persons", language)
        yield "visitors", "answer", key, each.visitors, _rule("visitors", language)
    yield "conflicts", "settlement", "unsettled", len(closing.conflicts.unsettled), _rule("conflicts", language)
    for how, number in closing.conflicts.by_settlement.items():
        yield "conflicts", "settlement", how, number, _rule("conflicts", language)
    for chain in closing.integrity.chains:
        for name in ("facts", "highest", "missing", "broken", "head"):
            yield name, "station", chain.station, getattr(chain, name), ""
    for silent in closing.integrity.silent or ():
        yield "silent", "station", silent.station, silent.since.isoformat() if silent.since else "", ""
    yield "plan", "", "", closing.integrity.plan, ""
    yield "as_of", "", "", closing.as_of.isoformat(timespec="seconds"), ""


def _counted(dimension: str, key: str, counted: Counted, language: str) -> Iterator[Line]:
    for name in _COUNTED:
        yield name, dimension, key, getattr(counted, name), _rule(name, language)


def _flow(day: DayFlow) -> Iterator[Line]:
    for quarter, (came, inside) in enumerate(zip(day.admissions, day.inside, strict=True)):
        if came or inside:
            key = f"{day.date:%Y-%m-%d} +{quarter * 15} min"
            yield "admissions", "quarter", key, came, ""
            yield "inside", "quarter", key, inside, ""


def _rule(figure: str, language: str) -> str:
    return RULES[figure].rule.in_(language)


def as_json(closing: Closing, language: str) -> bytes:
    """Everything of the report, by the names that the figures have in commands."""
    return (json.dumps(plain(closing, language), ensure_ascii=False, indent=1) + "\n").encode(errors="replace")


def plain(closing: Closing, language: str = "en") -> dict[str, Any]:
    """The report as JSON has it: times in ISO 8601."""
    integrity = closing.integrity
    return {
        "conference": closing.conference,
        "name": closing.label.said_in(language),
        "days": [_iso(each) for each in closing.days],
        "day": closing.day,
        "as_of": _iso(closing.as_of),
        "at_least": integrity.at_least,
        "figures": [
            {
                "figure": each.id,
                "name": RULES[each.id].name.in_(language),
                "value": each.value,
                "of": each.of,
                "rule": RULES[each.id].rule.in_(language),
                "behind": RULES[each.id].behind,
            }
            for each in closing.figures
        ],
        "tables": {
            by.value: [{"id": row.id, "name": row.label.said_in(language), **_numbers(row.counted)} for row in rows]
            for by, rows in closing.tables.items()
        },
        "activities": [
            {
                "activity": each.id,
                "name": each.label.said_in(language),
                "section": each.section,
                "event": each.event,
                "zone": each.zone,
                "begins": _iso(each.begins),
                "ends": _iso(each.ends),
                "capacity": each.capacity,
                **_numbers(each.counted),
            }
            for each in closing.sessions
        ],
        "zones": [
            {"zone": each.id, "name": each.label.said_in(language), **_peak(each.peak), "capacity": each.capacity}
            for each in closing.rooms
        ],
        "flow": [
            {
                "date": _iso(each.date),
                "begins": _iso(each.begins),
                "admissions": [*each.admissions],
                "inside": [*each.inside],
            }
            for each in closing.flow
        ],
        "busiest_minute": {"admissions": closing.busiest.admissions, "at": _iso(closing.busiest.at)},
        "refusals": [{"reason": each.reason, "gate": each.gate, "number": each.number} for each in closing.refusals],
        "answers": [
            {
                "question": each.question,
                "answer": each.answer,
                "asked": each.asked.said_in(language),
                "name": each.label.said_in(language),
                "persons": each.persons,
                "visitors": each.visitors,
            }
            for each in closing.answers
        ],
        "conflicts": {
            "unsettled": [list(pair) for pair in closing.conflicts.unsettled],
            "settled": [list(each) for each in closing.conflicts.settled],
        },
        "integrity": {
            "plan": integrity.plan,
            "version": integrity.version,
            "facts": integrity.facts,
            "missing": integrity.missing,
            "broken": integrity.broken,
            "stations": [
                {
                    "station": each.station,
                    "facts": each.facts,
                    "highest": each.highest,
                    "head": each.head,
                    "missing": each.missing,
                    "broken": each.broken,
                }
                for each in integrity.chains
            ],
            "silent": None
            if integrity.silent is None
            else [{"station": each.station, "since": _iso(each.since)} for each in integrity.silent],
        },
    }


def _numbers(counted: Counted) -> dict[str, int]:
    return {name: getattr(counted, name) for name in _COUNTED}


def _peak(peak: Peak) -> dict[str, int | None]:
    return {"peak": peak.inside, "peak_minute": peak.minute}


def _iso(moment: date | datetime | None) -> str | None:
    if isinstance(moment, datetime):
        return moment.isoformat(timespec="seconds")
    return moment.isoformat() if moment else None
