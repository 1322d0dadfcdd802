"""The commands of a station that has a hub: join it, exchange facts with it."""

import argparse
import time
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from checkin import home as files
from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import joining
from checkin.sync import invitation
from checkin.sync.client import RevokedError
from checkin.sync.invitation import Invitation, InvitationError
from checkin.sync.status import Standing, Status
from checkin.sync.turns import Turns

_WAIT = 0.2  # seconds at the hub; so long may a fact of this station wait meanwhile


def join(given: argparse.Namespace, home: Home, output: Output) -> int:
    invited = _invitation(given)
    authority = files.read(Path(given.ca)) if given.ca else None
    new = joining.join(home, invited, authority)
    copied = (
        f"database complete: {new.registrations:,} registrations"
        if new.complete
        else "the registrations come while it works; signed tickets are let in already"
    )
    output.say(
        asdict(new), f"This is {new.station} at the gate {new.gate}, a {new.role}: {copied} ({new.seconds:.1f} s)."
    )
    return 0


def sync(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        exchange = parts.exchange(setup, database)
        if exchange is None:
            raise UsageError("this station works alone: `checkin join` makes it one of a hub")
        with closing(exchange):
            if not given.once:
                return _go_on(Turns(exchange), output)
            try:
                done = exchange.once()
            except RevokedError:
                exchange.forget()
                raise
            output.say(
                asdict(done),
                f"{done.sent:,} facts sent, {done.received:,} received, {done.behind:,} behind.",
            )
            for each in exchange.left:
                output.progress(f"fact {each.number:,} of {each.station} was left ({each.why}): {each.fact.hex()[:12]}")
            return 3 if exchange.left else 0


def _go_on(turns: Turns, output: Output) -> int:
    """Until Ctrl+C, or until the hub has revoked this station."""
    shown: Status | None = None
    up, down = 0.0, 0.0  # when it is their turn
    try:
        while turns.status.standing is not Standing.REVOKED:
            if time.monotonic() >= up:
                up = time.monotonic() + (turns.up() or 0.0)
            if time.monotonic() >= down:
                down = time.monotonic() + (turns.down(_WAIT) or 0.0)
            if shown is None or _worth_saying(shown, turns.status):
                shown = turns.status
                output.say(asdict(shown), _sentence(shown))
            time.sleep(max(0.0, min(up, down) - time.monotonic()))
    except KeyboardInterrupt:
        output.progress("No longer exchanging; what is not sent is kept.")
        return 0
    output.complain(shown.say if shown else "")
    return 1


def _worth_saying(before: Status, after: Status) -> bool:
    return (before.standing, before.waiting, before.behind, before.refused) != (
        after.standing,
        after.waiting,
        after.behind,
        after.refused,
    )


def _sentence(status: Status) -> str:
    counts = f"{status.waiting:,} facts to be sent, {status.behind:,} behind"
    match status.standing:
        case Standing.REVOKED:
            return "This station was revoked; what was personal has been forgotten."
        case Standing.LOADING:
            return f"Loading: {status.done:,} of {status.total:,} registrations."
        case Standing.OFFLINE:
            return f"Offline ({status.say}): {counts}."
        case _:
            return f"Connected: {counts}."


def _invitation(given: argparse.Namespace) -> Invitation:
    """From the text of an invitation alone, or from an address and a code."""
    try:
        if given.code is None:
            return invitation.read(given.url)
        if given.code.startswith("checkin:"):
            return invitation.read(given.code)
        return Invitation(invitation.hub_url(given.url), invitation.plain_code(given.code), given.pin or "")
    except InvitationError as error:
        raise UsageError(str(error)) from None
