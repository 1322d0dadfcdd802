"""The commands of an organiser: start a conference, give out tickets, count, check the journal."""

import argparse
import csv
import io
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin import home as files
from checkin import parts
from checkin.badges.tickets import FORMATS
from checkin.cli.output import Output, UsageError
from checkin.domain import planfile
from checkin.domain.attendance import Conflict
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.home import Home, HomeError
from checkin.overview import Overview, Totals
from checkin.setup import Setup, open_home, read_plan


def init(given: argparse.Namespace, home: Home, output: Output) -> int:
    text = read_plan(given.plan)
    plan = planfile.read(text)
    if given.gate and given.gate not in plan.gates:
        raise UsageError(f"the plan has no gate {given.gate!r}: choose one of {', '.join(plan.gates)}")
    record: dict[str, Any] = {
        "conference": plan.id,
        "gates": len(plan.gates),
        "zones": len(plan.zones),
        "activities": 0,
    }
    if given.check:
        output.say(record, f"The plan of {plan.label} is right: {len(plan.gates)} gates, {len(plan.zones)} zones.")
        return 0
    setup, pin = parts.found(home, text, station=given.station, gate=given.gate)
    own = setup.settings.station
    record |= {"home": str(home.path), "station": own.name, "gate": own.gate, "supervisor_pin": pin}
    output.say(
        record,
        f"{plan.label} begins in {home.path}, with the station {own.name} at the gate {own.gate}.\n"
        f"The supervisor's PIN is {pin}: write it down, it is shown only now.",
    )
    return 0


def tickets(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    if given.category and given.category not in setup.plan.categories:
        raise UsageError(f"the plan has no category {given.category!r}: there are {', '.join(setup.plan.categories)}")
    out = Path(given.out)
    _make_folder(out)
    with closing(parts.database(setup)) as database:
        issuer = parts.issuer(setup, database)
        everybody = parts.station(setup, database).everybody(given.category)
        made = ((each, issuer.ticket(each)) for each in everybody)
        if given.format == "csv":
            _write_csv(out / "tickets.csv", made)
        else:
            for done, (each, code) in enumerate(made):
                if done % 1000 == 0:
                    output.progress(f"{done:,} of {len(everybody):,} tickets")
                files.write(out / f"{each.id}.{given.format}", FORMATS[given.format](code), secret=True)
    output.say({"tickets": len(everybody)}, f"{len(everybody):,} tickets are in {out}.")
    return 0


def _write_csv(path: Path, made: Iterable[tuple[Registration, str]]) -> None:
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(("registration", "name", "latin_name", "email", "category", "language", "credential"))
    for each, code in made:
        person = map(_harmless, (each.name, each.latin_name, each.email))
        writer.writerow((each.id, *person, each.category, each.language, code))
    # With a byte order mark, because the spreadsheet that opens it would take Chinese names for something else.
    files.write(path, text.getvalue().encode("utf-8-sig"), secret=True)


def _harmless(text: str) -> str:
    """A name that a spreadsheet would take for a formula stays a name (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise HomeError(f"the folder {path} cannot be made ({error.strerror}): choose another --out") from error


def totals(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    plan = setup.plan
    days = {day.id for day in plan.days}
    if given.day and given.day not in days:
        raise UsageError(f"the plan has no day {given.day!r}: there are {', '.join(sorted(days))}")
    with closing(parts.database(setup)) as database:
        found = Overview(database, plan).totals_at(moment(plan, given.at), given.day)
    output.say(_as_record(found), _as_text(plan, found))
    return 0


def moment(plan: Plan, text: str | None) -> datetime:
    """A time given on the command line; one without an offset is meant as the clocks at the venue show it."""
    if text is None:
        return parts.now()
    try:
        given = datetime.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is not a time such as 2019-04-14T11:30 or 2019-04-14T11:30+08:00") from None
    if not 1970 < given.year < 2200:
        raise UsageError(f"{text} is too far away: a time from 1971 to 2199 is meant")
    return given if given.tzinfo else given.replace(tzinfo=plan.time_zone)


def _as_record(found: Totals) -> dict[str, Any]:
    peak_at = found.throughput.peak_at
    return {
        "visitors": found.visitors,
        "visits": found.visits,
        "admissions": found.admissions,
        "refused": found.refused,
        "occupancy": found.occupancy,
        "gates": found.gates,
        "throughput": {
            "now": found.throughput.now,
            "peak": found.throughput.peak,
            "peak_at": peak_at.astimezone(found.as_of.tzinfo).isoformat() if peak_at else None,
        },
        "conflicts": [_conflict(each) for each in found.conflicts],
        "as_of": found.as_of.isoformat(timespec="seconds"),
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    first, second = conflict.first, conflict.second
    return {
        "registration": first.registration,
        "gates": [first.gate, second.gate],
        "stations": [first.station, second.station],
        "minutes_apart": round(abs(second.at - first.at) / 60_000, 1),
        "facts": [first.id.hex(), second.id.hex()],
    }


def _as_text(plan: Plan, found: Totals) -> str:
    lines = [
        f"{plan.label}, as of {found.as_of:%Y-%m-%d %H:%M:%S}",
        f"visitors {found.visitors:,}   visits {found.visits:,}   admissions {found.admissions:,}",
        *(f"inside {plan.zones[zone].label}: {inside:,}" for zone, inside in found.occupancy.items()),
        *(f"admissions at gate {gate}: {count:,}" for gate, count in found.gates.items()),
        f"per minute: {found.throughput.now:.1f} now, {found.throughput.peak:,} at the peak",
        f"refused {sum(found.refused.values()):,}",
        *(f"  {reason}: {count:,}" for reason, count in sorted(found.refused.items())),
        f"conflicts {len(found.conflicts):,}",
    ]
    return "\n".join(lines)


def verify(_given: argparse.Namespace, home: Home, output: Output) -> int:
    setup: Setup = open_home(home)
    with closing(parts.database(setup)) as database:
        found = parts.station(setup, database).verify()
    record = {
        "stations": found.stations,
        "facts": found.facts,
        "missing": [{"station": station, "number": number} for station, number in found.missing],
        "altered": list(found.altered),
    }
    whole = not found.missing and not found.altered
    verdict = (
        "whole" if whole else f"{len(found.missing)} missing, {len(found.altered)} altered: keep a copy, call for help"
    )
    output.say(record, f"{found.facts:,} facts of {found.stations} stations: {verdict}.")
    return 0 if whole else 1
