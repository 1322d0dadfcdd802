"""The commands of an organiser: start a conference, give out tickets, count, check the journal."""

import argparse
from contextlib import closing
from datetime import datetime
from typing import Any

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain import planfile
from checkin.domain.attendance import Conflict
from checkin.domain.clock import now
from checkin.domain.plan import Plan
from checkin.home import Home
from checkin.overview import Overview, Silent, Totals
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
        "activities": len(plan.activities),
    }
    if given.check:
        counts = f"{len(plan.gates)} gates, {len(plan.zones)} zones, {len(plan.activities)} activities"
        output.say(record, f"The plan of {plan.label} is right: {counts}.")
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


def keys(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    if given.withdraw and (hub := setup.ruled_elsewhere):
        raise UsageError(f"keys are withdrawn at the hub {hub}, or at a supervisor's station of it")
    with closing(parts.database(setup)) as database:
        issuer = parts.new_key(setup, database) if given.new else parts.issuer(setup, database)
        if given.withdraw:
            issuer.withdraw_key(given.withdraw, reason=given.reason)
        known = issuer.keys()
    for key in known.valid:
        withdrawn, signs = key in known.withdrawn, key == issuer.signs_with
        state = "withdrawn: nothing it signed is valid" if withdrawn else "signs" if signs else "verifies"
        output.say({"key": key, "signs": signs, "withdrawn": withdrawn}, f"{key}  {state}")
    return 0


def totals(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    plan = setup.plan
    days = {day.id for day in plan.days}
    if given.day and given.day not in days:
        raise UsageError(f"the plan has no day {given.day!r}: there are {', '.join(sorted(days))}")
    with closing(parts.database(setup)) as database, closing(parts.watch(setup)) as watch:
        # The hub knows whom it has not heard of; a station tells what it knows itself, without asking anybody.
        heard = () if given.at or setup.settings.hub.url else watch.stations()
        found = Overview(database, plan).totals_at(moment(plan, given.at), given.day, heard)
    output.say(_as_record(found), _as_text(plan, found))
    return 0


def moment(plan: Plan, text: str | None) -> datetime:
    """A time given on the command line; one without an offset is meant as the clocks at the venue show it."""
    if text is None:
        return now()
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
        "left": found.left,
        "silent": [
            {"station": each.station, "since": each.since.isoformat(timespec="seconds") if each.since else None}
            for each in found.silent
        ],
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
        *(f"at least: nothing is heard of {each.station} {_since(each)}" for each in found.silent),
    ]
    return "\n".join(lines)


def _since(silent: Silent) -> str:
    return f"since {silent.since:%Y-%m-%d %H:%M}" if silent.since else "so far"


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
