"""The command about conflicts: who was let in twice by stations that were apart, and what becomes of it."""

import argparse
from contextlib import closing
from datetime import datetime
from typing import Any

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain.plan import Plan
from checkin.domain.settling import Settlement, Side
from checkin.home import Home
from checkin.overview import Overview
from checkin.setup import open_home
from checkin.station import Told


def conflicts(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    if bool(given.settle) != bool(given.how):
        raise UsageError("--settle and --as belong together: which conflict, and what becomes of it")
    with closing(parts.database(setup)) as database:
        clock = parts.time_of(setup, database)
        found, settling = Overview(database, setup.plan).totals(clock()).conflicts, parts.settling(setup, database)
        if given.settle:
            pair = settling.pair(given.settle, found)
            new = settling.settle(pair, Settlement(given.how), given.why)
            said = "settled" if new else "it was settled so already"
            output.say(
                {"conflict": pair[1].hex()[:12], "settlement": given.how, "new": new}, f"{given.settle}: {said}."
            )
            return 0
        for told in settling.told(found):
            output.say(_as_record(told, setup.plan), _as_text(told, setup.plan))
        if not found:
            output.progress("No conflicts: nobody was let in twice, or all of them are settled.")
    return 0


def _as_record(told: Told, plan: Plan) -> dict[str, Any]:
    case = told.case
    return {
        "conflict": case.id,
        "registration": case.registration,
        "name": told.who.name if told.who else None,
        "minutes_apart": case.minutes,
        "first": _side(case.first, plan),
        "second": _side(case.second, plan),
    }


def _side(side: Side, plan: Plan) -> dict[str, Any]:
    return {
        "at": _local(side, plan).isoformat(timespec="seconds"),
        "gate": side.gate,
        "station": side.station,
        "operator": side.operator or None,
        "badge": side.badge,
        "fact": side.fact.hex(),
    }


def _as_text(told: Told, plan: Plan) -> str:
    case = told.case
    sides = ", then ".join(
        f"{_local(each, plan):%Y-%m-%d %H:%M} at {each.gate} ({each.station}{', badge printed' if each.badge else ''})"
        for each in (case.first, case.second)
    )
    who = told.who.name if told.who and told.who.name else case.registration
    return f"{case.id}  {who}: {sides}, {case.minutes} minutes apart"


def _local(side: Side, plan: Plan) -> datetime:
    return datetime.fromtimestamp(side.at / 1000, plan.time_zone)
