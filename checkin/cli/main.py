"""From the command line to a command, and from whatever went wrong to one sentence."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from checkin import __version__
from checkin.cli import logfile
from checkin.cli.output import Output, UsageError
from checkin.domain.roles import Role
from checkin.domain.settling import Settlement
from checkin.home import home_at

FAILED, WRONG_USAGE = 1, 2

_Command = Callable[[str, str], argparse.ArgumentParser]

_log = logging.getLogger("checkin")

# The modules are imported when their command is called: a window is to stand before the database library is loaded.
_COMMANDS = {
    "init": ("conference", "init"),
    "keys": ("conference", "keys"),
    "find": ("find", "find"),
    "forget": ("forget", "forget"),
    "import": ("importing", "take_over"),
    "operators": ("operators", "operators"),
    "tickets": ("tickets", "tickets"),
    "totals": ("conference", "totals"),
    "conflicts": ("conflicts", "conflicts"),
    "report": ("report", "report"),
    "verify": ("conference", "verify"),
    "backup": ("backups", "backup"),
    "restore": ("backups", "restore"),
    "present": ("desk", "present"),
    "decode": ("desk", "decode"),
    "badge": ("badges", "badge"),
    "printers": ("printing", "printers"),
    "selftest": ("desk", "selftest"),
    "hub": ("hub", "run"),
    "invite": ("hub", "invite"),
    "stations": ("hub", "show"),
    "join": ("exchange", "join"),
    "sync": ("exchange", "sync"),
    "setup": ("windows", "set_up"),
    "kiosk": ("windows", "kiosk"),
    "desk": ("windows", "desk"),
    "supervisor": ("windows", "supervisor"),
    "demo": ("windows", "demo"),
    "simulate": ("simulate", "simulate"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 1 something went wrong, 2 wrong usage, 3 some input rejected."""
    given = parsed(sys.argv[1:] if arguments is None else arguments)
    output = Output(as_json=given.json)
    home = home_at(given.home)
    try:
        logfile.begin(home, verbose=given.verbose)
        module, function = _COMMANDS[given.command]
        code: int = getattr(import_module(f"checkin.cli.{module}"), function)(given, home, output)
    except BrokenPipeError:
        # Whoever read our output has gone, `checkin … | head` for one: nothing is wrong with us, and Python is not to
        # complain at its end that it could not deliver the rest.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:
        output.complain("stopped")
        return FAILED
    except Exception as error:  # noqa: BLE001 -- the last stop before a person
        return _failed(error, home.log, output)
    return code


def _failed(error: Exception, log: object, output: Output) -> int:
    """Errors of this program are sentences already; any other is a fault, and goes to the log in full."""
    if isinstance(error, UsageError):
        output.complain(str(error))
        return WRONG_USAGE
    if type(error).__module__.startswith("checkin."):
        output.complain(str(error))
    else:
        _log.error("a fault of the program", exc_info=error)
        output.complain(f"this program has a fault ({type(error).__name__}): please report it with the log {log}")
    return FAILED


def parsed(arguments: Sequence[str]) -> argparse.Namespace:
    """The command line; without a command it means the window of this station, as after a double click."""
    whole = parser()
    given = whole.parse_args(arguments)
    if given.command:
        return given
    from checkin.cli.windows import usual  # noqa: PLC0415  as with the commands

    return whole.parse_args([*arguments, usual(home_at(given.home))])


def parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    whole = argparse.ArgumentParser(
        prog="checkin",
        description="Check-in and badges for very large conferences.",
        parents=[_common(home=None, yes=False)],
    )
    whole.add_argument("--version", action="version", version=__version__)
    commands = whole.add_subparsers(dest="command", metavar="COMMAND")
    # Behind the command they may stand too, and must not undo there what was said before it.
    common = _common(home=argparse.SUPPRESS, yes=argparse.SUPPRESS)

    def command(name: str, what: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, parents=[common], help=what, description=what)

    _conference(command)
    _copies(command)
    _desk(command)
    _hub(command)
    _windows(command)
    return whole


def _common(*, home: str | None, yes: bool | str) -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--home", metavar="DIR", default=home, help="all state in this folder (also CHECKIN_HOME)")
    common.add_argument("--json", action="store_true", default=yes, help="one JSON object a line on standard output")
    common.add_argument("--verbose", action="store_true", default=yes, help="tell on standard error what is done")
    return common


def _conference(command: _Command) -> None:
    init = command("init", "start a conference from a plan in this home")
    init.add_argument("--plan", required=True, metavar="FILE|NAME", help="a TOML file, or a shipped plan: small, ciep")
    init.add_argument("--check", action="store_true", help="only check the plan")
    init.add_argument("--gate", default="", help="the gate this station stands at; default the plan's first")
    init.add_argument("--station", default="", help="the name of this station; default the machine's")
    keys = command("keys", "the keys that tickets and badges are signed with")
    keys.add_argument("--new", action="store_true", help="sign with a new key from now on")
    keys.add_argument("--withdraw", metavar="KEY", help="refuse everything that this key has signed")
    keys.add_argument("--reason", default="", help="why it is withdrawn")
    operators = command("operators", "who works here, and what they may do; lists them")
    what = operators.add_mutually_exclusive_group()
    what.add_argument("--add", metavar="ID", help="somebody works here from now on; shows their PIN")
    what.add_argument("--new-pin", metavar="ID", help="another PIN for an operator; shows it")
    what.add_argument("--remove", metavar="ID", help="an operator works here no more")
    operators.add_argument("--name", default="", help="the name of who is added")
    operators.add_argument("--role", choices=tuple(map(str, Role)), default="desk", help="default desk")
    operators.add_argument("--reason", default="", help="why an operator is removed")
    source = command("import", "registrations from a spreadsheet, CSV or XLSX")
    source.add_argument("file", metavar="FILE")
    source.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="a field, and its column")
    source.add_argument("--sheet", metavar="NAME", help="another sheet than the first")
    source.add_argument("--dry-run", action="store_true", help="only say what would come of it")
    source.add_argument(
        "--all-or-nothing", action="store_true", help="take nothing when a row is rejected; gates wait meanwhile"
    )
    source.add_argument("--rejected", metavar="FILE", help="write the rejected rows, and why, into this CSV file")
    find = command("find", "search registrations by name, company, e-mail, telephone, code")
    find.add_argument("text", metavar="TEXT", help="in any script, or as it sounds")
    find.add_argument("--limit", type=_many, default=20, metavar="N", help="hits at most; default 20")
    forget = command("forget", "remove personal data here and at every station, and keep the counts")
    forget.add_argument("--after-event", action="store_true", help="the event is over: everybody's, operators' too")
    forget.add_argument("--registration", metavar="ID", help="only this person's; without --after-event at any time")
    tickets = command("tickets", "signed credentials for registrations, as files")
    tickets.add_argument("--out", required=True, metavar="DIR")
    tickets.add_argument("--category", help="only registrations of this category")
    tickets.add_argument("--format", choices=("png", "svg", "pdf", "csv"), default="png")
    totals = command("totals", "the supervisor's figures")
    totals.add_argument("--day", help="only this day of the plan")
    totals.add_argument("--at", metavar="TIME", help="as things stood then, such as 2019-04-14T11:30")
    conflicts = command("conflicts", "who was let in twice by stations that were apart")
    conflicts.add_argument("--settle", metavar="ID", help="settle this one, by the beginning of its id")
    conflicts.add_argument("--as", dest="how", choices=tuple(map(str, Settlement)), help="what becomes of it")
    conflicts.add_argument("--why", default="", metavar="TEXT", help="the reason, which is kept")
    report = command("report", "the closing report of the conference")
    wish = report.add_mutually_exclusive_group(required=True)
    wish.add_argument("--out", metavar="FILE", help=".pdf .html .xlsx .csv .json, or .zip for an auditor")
    wish.add_argument("--recompute", metavar="FILE.zip", help="count an auditor's file again: are the figures the same")
    wish.add_argument("--whose", metavar="PSEUDONYM", help="the registration behind a pseudonym of an auditor's file")
    report.add_argument("--day", help="only this day of the plan")
    report.add_argument("--language", choices=("en", "zh_CN"), default="en", help="default en")
    command("verify", "check the journal: every chain whole, nothing missing, nothing altered")


def _copies(command: _Command) -> None:
    backup = command("backup", "copy the database to a second place now, while stations work")
    backup.add_argument("--out", metavar="DIR", help="a folder that is there; default that of the settings")
    restore = command("restore", "put a copy in the place of the database; nothing that can be read is lost")
    restore.add_argument("file", metavar="FILE|DIR", help="a copy, or the folder of copies: the newest")
    restore.add_argument("--without-hub", action="store_true", help="though the hub has more and does not answer")


def _desk(command: _Command) -> None:
    present = command("present", "decide on codes and write the decisions down, exactly as the desk does")
    present.add_argument("codes", nargs="+", metavar="CODE")
    present.add_argument("--gate", help="another gate than this station's")
    present.add_argument("--direction", choices=("in", "out"))
    present.add_argument("--at", metavar="TIME", help="another time than now, such as 2019-04-14T11:30")
    decode = command("decode", "what the scanner sees in pictures or videos")
    decode.add_argument("files", nargs="+", metavar="FILE")
    badge = command("badge", "draw badges as PDF")
    badge.add_argument("registrations", nargs="*", metavar="REGISTRATION")
    badge.add_argument("--out", required=True, metavar="DIR")
    badge.add_argument("--template", help="another template than the plan's")
    badge.add_argument("--all", action="store_true", help="ahead of the event, for everybody who has no badge yet")
    badge.add_argument("--category", help="with --all, only registrations of this category")
    badge.add_argument("--again", action="store_true", help="with --all, also for those who have a badge: it is void")
    badge.add_argument("--sheet", metavar="PAPER", help="with --all, in one PDF: a4, a3, letter, or badge")
    printers = command("printers", "the printers there are, each with its state")
    printers.add_argument("--test", metavar="WHERE", help="print a page to measure on this one, such as cups:NAME")
    printers.add_argument("--labels", type=_many, metavar="N", help="a new roll of so many labels is in the printer")
    printers.add_argument("--size", default="105x148", metavar="WxH", help="of that page, in mm; default %(default)s")
    command("selftest", "fonts, camera, printer, disk, clock, database: ready or not, and what to do")


def _hub(command: _Command) -> None:
    hub = command("hub", "run the hub that all stations exchange with, until stopped")
    hub.add_argument("--database", metavar="URL", help="postgresql+psycopg://…; default the database of this home")
    hub.add_argument(
        "--host", default="127.0.0.1", help="the address to listen at; 0.0.0.0 for all; default this machine"
    )
    hub.add_argument("--port", type=int, default=8443, help="default 8443; 0 for any that is free")
    hub.add_argument("--url", metavar="URL", help="how stations reach it, when another address stands before it")
    hub.add_argument(
        "--tls", choices=("self", "none"), help="default self, a certificate of its own, beyond this machine"
    )
    hub.add_argument("--tls-cert", metavar="FILE", help="a certificate in PEM")
    hub.add_argument("--tls-key", metavar="FILE", help="its key in PEM")
    invite = command("invite", "on the hub: a code with which one station joins")
    invite.add_argument("--station", required=True, metavar="NAME")
    invite.add_argument("--gate", required=True)
    invite.add_argument("--direction", choices=("in", "out"))
    invite.add_argument("--role", choices=("kiosk", "desk", "supervisor"), default="kiosk")
    invite.add_argument("--hours", type=_many, default=24, metavar="N", help="how long the code is good; default 24")
    invite.add_argument("--out", metavar="FILE", help="its QR code as PNG")
    stations = command("stations", "on the hub: its stations, when heard from, and what is missing")
    stations.add_argument("--revoke", metavar="NAME", help="no longer let this station take part")
    join = command("join", "make this home a station of a hub")
    join.add_argument("url", metavar="URL", help="of the hub; or the whole text of the invitation, without a code")
    join.add_argument("code", nargs="?", metavar="CODE", help="from `checkin invite`")
    join.add_argument("--pin", metavar="SHA256", help="fingerprint of the hub's certificate; the invitation has it")
    join.add_argument("--ca", metavar="FILE", help="certificates in PEM to know the hub by, instead of the system's")
    sync = command("sync", "exchange facts with the hub, until stopped")
    sync.add_argument("--once", action="store_true", help="only once, until there is nothing more")


def _windows(command: _Command) -> None:
    setup = command("setup", "set this station up: language, conference, gate, camera, scanner, printer")
    setup.add_argument("--windowed", action="store_true", help="in a window, not full screen")
    for name, what in (("kiosk", "open the kiosk window"), ("desk", "open the window of a staffed desk")):
        window = command(name, what)
        window.add_argument("--windowed", action="store_true", help="in a window, not full screen")
        window.add_argument("--rehearsal", action="store_true", help="rehearse: nothing of it counts")
        window.add_argument(
            "--scanner", metavar="camera:0|file:PATH|hand", help="instead of the scanner in the settings"
        )
        window.add_argument(
            "--printer", metavar="folder|cups:NAME|…|none", help="instead of the printer in the settings"
        )
    supervisor = command("supervisor", "open the supervisor's window")
    supervisor.add_argument("--windowed", action="store_true", help="in a window, not full screen")
    supervisor.add_argument("--rehearsal", action="store_true", help="look over a rehearsal: nothing of it counts")
    supervisor.add_argument(
        "--printer", metavar="folder|cups:NAME|…|none", help="instead of the printer in the settings"
    )
    demo = command("demo", "a conference made up, filmed, and run through the real kiosk")
    demo.add_argument("--registrations", type=_many, default=2000, metavar="N")
    demo.add_argument("--presentations", type=_many, metavar="M", help="codes shown")
    how = demo.add_mutually_exclusive_group()
    how.add_argument("--headless", action="store_true", help="the same parts without a window")
    how.add_argument("--windowed", action="store_true", help="a window, also where no display is found")
    demo.add_argument("--seed", type=int, default=1)
    simulate = command("simulate", "a whole conference through real stations and a real hub, and every count compared")
    simulate.add_argument("--visits", type=_many, required=True, metavar="N", help="by those who count as visitors")
    simulate.add_argument("--stations", type=_many, required=True, metavar="N", help="at the gates of the plan ciep")
    simulate.add_argument("--days", type=_many, required=True, metavar="N", help="of the conference: 1 or 2")
    simulate.add_argument("--offline", type=_share, default=0.0, help="share of its time that a station has no network")
    simulate.add_argument("--seed", type=int, default=1, help="another one is another conference")
    simulate.add_argument("--keep", metavar="DIR", help="keep the homes here: hub, and one for each station")


def _share(text: str) -> float:
    share = float(text)
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError("from 0 to 1")
    return share


def _many(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
