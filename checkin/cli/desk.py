"""The commands of a desk: present codes, decode pictures, and see whether all is ready."""

import argparse
from contextlib import ExitStack, closing
from pathlib import Path

from checkin import parts
from checkin.behind import means
from checkin.cli.conference import moment
from checkin.cli.output import Output
from checkin.domain.code import clean
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Direction
from checkin.home import Home
from checkin.readiness import check
from checkin.scanners import ScannerError
from checkin.scanners.still import read_file
from checkin.setup import open_home
from checkin.station import Presented

# The four decisions a script can tell apart. Somebody let out was let through, as much as somebody let in.
_OWN_WORD = {Reason.UNKNOWN_CODE: "unknown", Reason.FORGED_CODE: "forged"}


def present(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    direction = Direction(given.direction) if given.direction else None
    at = moment(setup.plan, given.at) if given.at else None
    with ExitStack() as stack:
        database = stack.enter_context(closing(parts.database(setup)))
        ask_hub = parts.asking(setup)
        if ask_hub:
            stack.enter_context(closing(ask_hub))
        station = parts.station(setup, database, ask_hub=ask_hub)
        for code in given.codes:
            presented = station.present(clean(code), gate=given.gate, direction=direction, at=at)
            decision, reason, way = _words(presented)
            who = presented.registration.id if presented.registration else None
            output.say(
                {
                    "decision": decision,
                    "reason": reason,
                    "registration": who,
                    "fact": presented.fact,
                    "ms": round(presented.ms, 3),
                    "direction": way,
                    "alone": isinstance(presented.decision, Admitted) and presented.decision.alone,
                },
                f"{decision}{f' ({reason})' if reason else ''}{f' {who}' if who else ''}",
            )
    return 0


def _words(presented: Presented) -> tuple[str, str | None, str | None]:
    match presented.decision:
        case Admitted():
            return "admitted", None, "in"
        case Left():
            return "admitted", None, "out"
        case Refused(reason):
            return _OWN_WORD.get(reason, "refused"), str(reason), None


def decode(given: argparse.Namespace, _home: Home, output: Output) -> int:
    rejected = False
    for file in given.files:
        try:
            for seen in read_file(Path(file)):
                record = {"file": str(file), "texts": list(seen.texts), "ms": round(seen.ms, 3)}
                output.say(record, f"{file}: {'  '.join(seen.texts) or 'no code'}")
        except ScannerError as error:
            rejected = True
            output.complain(str(error))
    return 3 if rejected else 0


def selftest(_given: argparse.Namespace, home: Home, output: Output) -> int:
    ready = True
    for found in check(home, means()):
        ready &= found.ok
        record = {"check": found.check, "ok": found.ok, "say": found.say}
        word = "ready (!)" if found.heeded else "ready" if found.ok else "NOT READY"
        output.say(record, f"{word:<9} {found.check}: {found.say}")
    return 0 if ready else 1
