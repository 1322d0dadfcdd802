"""The command of printers: which there are and how they stand, and a page to try one with."""

import argparse
import re
import time
from contextlib import closing

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain.registration import new_id
from checkin.home import Home
from checkin.printers import Printer, Progress, Stage, State
from checkin.printers.access import PLAIN, Access, needs_system
from checkin.printers.found import Found
from checkin.printers.testpage import LEAST_MM, MOST_MM, page_to_measure
from checkin.setup import open_home
from checkin.station import Standing

_PATIENCE = 30.0  # seconds until a test page that has not come out is taken back
_LOOK_EVERY = 0.1  # seconds


def printers(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    own = setup.settings.devices.printer
    access = _access(own, setup.settings.devices.second_printer)
    if given.test:
        return _test(given, home, output)
    with (
        closing(parts.database(setup)) as database,
        closing(parts.print_queue(setup, database, access=access)) as queue,
    ):
        if given.labels is not None:
            queue.new_roll(own, given.labels)
        standing = {each.where: each for each in queue.state()}
        rate = queue.rate()
    there = access.found(home.badges)
    if own not in {each.where for each in there} and (printer := access.open(own, home.badges)):
        there.insert(0, Found(own, printer.name, printer.state()))
    if own == "none":
        output.complain("this station prints no badges: set printer under [devices] in settings.toml to change that")
    for each in there:
        chosen = each.where == own
        at_work = standing.get(each.where)
        record = {"where": each.where, "printer": each.name, "chosen": chosen, **_record(each.state)}
        record |= _queue(at_work, rate if chosen else None)
        output.say(record, f"{'*' if chosen else ' '} {each.where}  {each.state.say}{_said(at_work)}")
    if own in standing:
        output.progress(f"{rate:g} badges a minute, over the last five")
    return 0


def _access(*addresses: str) -> Access:
    if not needs_system(*addresses):
        return PLAIN
    from checkin.ui.paper import access  # noqa: PLC0415  Qt, which takes longer to load than most commands run

    return access()


def _record(state: State) -> dict[str, object]:
    return {
        "ready": state.ready,
        "state": str(state.kind),
        "reasons": [str(reason) for reason in state.reasons],
        "labels_left": state.labels_left,
        "say": state.say,
    }


def _queue(standing: Standing | None, rate: float | None) -> dict[str, object]:
    """How many badges wait for it, how many came out in a minute, and the labels on its roll where they are counted."""
    return {
        "waiting": standing.waiting if standing else 0,
        "badges_a_minute": rate,
        "roll": {"left": standing.left, "of": standing.roll, "low": standing.low}
        if standing and standing.roll
        else None,
    }


def _said(standing: Standing | None) -> str:
    if standing is None:
        return ""
    waiting = f" {standing.waiting} waiting." if standing.waiting else ""
    new = ": have a new roll at hand" if standing.low else ""
    return waiting + (f" {standing.left} labels left{new}." if standing.left is not None else "")


def _test(given: argparse.Namespace, home: Home, output: Output) -> int:
    width, height = _size(given.size)
    printer = _access(given.test).open(given.test, home.badges)
    if printer is None:
        raise UsageError("none prints nothing: name a printer, `checkin printers` lists those there are")
    began = time.monotonic()
    handle = printer.submit(page_to_measure(f"test-{new_id()}", width, height))
    progress = _watched(printer, handle, began + _PATIENCE)
    record = {
        "where": given.test,
        "printer": printer.name,
        "job": handle,
        "stage": str(progress.kind),
        "reasons": [str(reason) for reason in progress.reasons],
        "say": progress.say,
        "seconds": round(time.monotonic() - began, 3),
    }
    output.say(record, progress.say)
    return 0 if progress.kind in {Stage.PRINTED, Stage.SENT} else 1


def _watched(printer: Printer, handle: str, until: float) -> Progress:
    """Wait until the page is out; one that does not come is taken back, so that it surprises nobody later."""
    progress = printer.progress(handle)
    while printer.tells and not progress.final and progress.kind is not Stage.UNKNOWN:
        if time.monotonic() > until:
            cancelled = printer.cancel(handle)
            return Progress(cancelled.kind, f"{progress.say} {cancelled.say}", progress.reasons)
        time.sleep(_LOOK_EVERY)
        progress = printer.progress(handle)
    return progress


def _size(given: str) -> tuple[float, float]:
    sides = re.fullmatch(r"(\d+(?:\.\d+)?)[xX](\d+(?:\.\d+)?)", given)
    width, height = (float(side) for side in sides.groups()) if sides else (0.0, 0.0)
    if not (LEAST_MM <= width <= MOST_MM and LEAST_MM <= height <= MOST_MM):
        raise UsageError(
            f"--size {given}: write width x height in mm, each from {LEAST_MM} to {MOST_MM}, as in 105x148"
        )
    return width, height
