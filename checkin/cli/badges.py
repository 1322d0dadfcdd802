"""The command that draws badges: for some registrations, or ahead of the event for everybody."""

import argparse
import time
from collections.abc import Iterator
from contextlib import closing

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain.registration import Registration
from checkin.home import Home
from checkin.press import Press
from checkin.setup import Setup, open_home
from checkin.station import Issued, IssuingError
from checkin.station.ahead import REASON, due
from checkin.store.database import Database


def badge(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home).with_devices(printer=f"folder:{given.out}")
    _check(given, setup)
    with closing(parts.database(setup)) as database:
        press = Press(setup, database, template=given.template)
        if not given.all:
            return _each(press, given.registrations, "", output)
        everybody = _everybody(given, setup, database)
        if not given.sheet:
            return _each(press, [each.id for each in everybody], REASON, output)
        for issued in _timed(press.print_ahead(everybody, given.sheet)):
            _tell(*issued, output)
        return 0


def _check(given: argparse.Namespace, setup: Setup) -> None:
    if given.all == bool(given.registrations):
        raise UsageError("name registrations, or say --all for everybody")
    if not given.all and (given.category or given.again or given.sheet):
        raise UsageError("--category, --again and --sheet go with --all")
    if given.category and given.category not in setup.plan.categories:
        raise UsageError(f"the plan has no category {given.category!r}: there are {', '.join(setup.plan.categories)}")


def _everybody(given: argparse.Namespace, setup: Setup, database: Database) -> list[Registration]:
    found = parts.station(setup, database).everybody(given.category)
    return list(due(database, found, again=given.again))


def _each(press: Press, registrations: list[str], reason: str, output: Output) -> int:
    rejected = False
    for registration in registrations:
        began = time.perf_counter()
        try:
            issued = press.print(registration, reason=reason)
        except IssuingError as error:
            rejected = True
            output.complain(str(error))
            continue
        _tell(issued, time.perf_counter() - began, output)
    return 3 if rejected else 0


def _timed(badges: Iterator[Issued]) -> Iterator[tuple[Issued, float]]:
    began = time.perf_counter()
    for issued in badges:
        yield issued, time.perf_counter() - began
        began = time.perf_counter()


def _tell(issued: Issued, seconds: float, output: Output) -> None:
    record = {
        "registration": issued.registration,
        "file": issued.where,
        "ms": round(seconds * 1000, 3),
        "missing": list(issued.missing),
        "overflow": list(issued.overflow),
    }
    unreadable = "; the photo is not a picture that can be drawn" if issued.unreadable else ""
    output.say(record, f"{issued.registration}: {issued.where}{unreadable}")
