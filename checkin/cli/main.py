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
from checkin.home import home_at

FAILED, WRONG_USAGE = 1, 2

_Command = Callable[[str, str], argparse.ArgumentParser]

_log = logging.getLogger("checkin")

# The modules are imported when their command is called: a window is to stand before the database library is loaded.
_COMMANDS = {
    "init": ("conference", "init"),
    "keys": ("conference", "keys"),
    "import": ("registrations", "take_over"),
    "tickets": ("registrations", "tickets"),
    "totals": ("conference", "totals"),
    "verify": ("conference", "verify"),
    "present": ("desk", "present"),
    "decode": ("desk", "decode"),
    "badge": ("desk", "badge"),
    "printers": ("desk", "printers"),
    "selftest": ("desk", "selftest"),
    "kiosk": ("windows", "kiosk"),
    "demo": ("windows", "demo"),
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
    return given if given.command else whole.parse_args([*arguments, "kiosk"])


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
    _desk(command)
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
    init.add_argument("--plan", required=True, metavar="FILE|NAME", help="a TOML file, or a shipped plan: small")
    init.add_argument("--check", action="store_true", help="only check the plan")
    init.add_argument("--gate", default="", help="the gate this station stands at; default the plan's first")
    init.add_argument("--station", default="", help="the name of this station; default the machine's")
    keys = command("keys", "the keys that tickets and badges are signed with")
    keys.add_argument("--new", action="store_true", help="sign with a new key from now on")
    keys.add_argument("--withdraw", metavar="KEY", help="refuse everything that this key has signed")
    keys.add_argument("--reason", default="", help="why it is withdrawn")
    source = command("import", "registrations from a spreadsheet, CSV or XLSX")
    source.add_argument("file", metavar="FILE")
    source.add_argument("--map", action="append", default=[], metavar="FIELD=COLUMN", help="a field, and its column")
    source.add_argument("--sheet", metavar="NAME", help="another sheet than the first")
    source.add_argument("--dry-run", action="store_true", help="only say what would come of it")
    source.add_argument("--all-or-nothing", action="store_true", help="take nothing when a row is rejected")
    tickets = command("tickets", "signed credentials for registrations, as files")
    tickets.add_argument("--out", required=True, metavar="DIR")
    tickets.add_argument("--category", help="only registrations of this category")
    tickets.add_argument("--format", choices=("png", "svg", "pdf", "csv"), default="png")
    totals = command("totals", "the supervisor's figures")
    totals.add_argument("--day", help="only this day of the plan")
    totals.add_argument("--at", metavar="TIME", help="as things stood then, such as 2019-04-14T11:30")
    command("verify", "check the journal: every chain whole, nothing missing, nothing altered")


def _desk(command: _Command) -> None:
    present = command("present", "decide on codes and write the decisions down, exactly as the desk does")
    present.add_argument("codes", nargs="+", metavar="CODE")
    present.add_argument("--gate", help="another gate than this station's")
    present.add_argument("--direction", choices=("in", "out"))
    present.add_argument("--at", metavar="TIME", help="another time than now, such as 2019-04-14T11:30")
    decode = command("decode", "what the scanner sees in pictures or videos")
    decode.add_argument("files", nargs="+", metavar="FILE")
    badge = command("badge", "draw badges as PDF")
    badge.add_argument("registrations", nargs="+", metavar="REGISTRATION")
    badge.add_argument("--out", required=True, metavar="DIR")
    badge.add_argument("--template", help="another template than the plan's")
    command("printers", "the printer of this station and its state")
    command("selftest", "fonts, camera, printer, disk, clock, database: ready or not, and what to do")


def _windows(command: _Command) -> None:
    kiosk = command("kiosk", "open the kiosk window")
    kiosk.add_argument("--windowed", action="store_true", help="in a window, not full screen")
    kiosk.add_argument("--scanner", metavar="camera:0|file:PATH|hand", help="instead of the scanner in the settings")
    kiosk.add_argument("--printer", metavar="folder|folder:PATH|none", help="instead of the printer in the settings")
    demo = command("demo", "a conference made up, filmed, and run through the real kiosk")
    demo.add_argument("--registrations", type=_many, default=2000, metavar="N")
    demo.add_argument("--presentations", type=_many, metavar="M", help="codes shown")
    how = demo.add_mutually_exclusive_group()
    how.add_argument("--headless", action="store_true", help="the same parts without a window")
    how.add_argument("--windowed", action="store_true", help="a window, also where no display is found")
    demo.add_argument("--seed", type=int, default=1)


def _many(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
