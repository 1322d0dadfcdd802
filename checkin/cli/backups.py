"""The commands that copy the database to a second place, and put a copy in its place again."""

import argparse
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

from checkin import parts
from checkin.cli.output import Output, UsageError
from checkin.domain.backups import Backed
from checkin.home import Home
from checkin.setup import Setup, open_home
from checkin.station import backups, restoring
from checkin.station.restoring import Recover, Restored, RestoringError
from checkin.store.database import Database
from checkin.sync.client import HubError, RevokedError


def backup(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    if given.out:
        told = replace(setup.settings.backup, folder=given.out)
        setup = replace(setup, settings=replace(setup.settings, backup=told))
    copies = backups.opened(setup)
    if copies is None:
        raise UsageError("no folder for copies: name it with --out, or set folder under [backup] in settings.toml")
    copies.hurry()
    status = copies.make()
    if status.backed is not Backed.KEPT or copies.newest is None:
        output.complain(status.say)
        return 1
    path = copies.folder / copies.newest.name
    record = {"copy": str(path), "at": copies.newest.at.isoformat(), "bytes": path.stat().st_size}
    output.say(record, f"The database was copied to {path} ({record['bytes']:,} bytes).")
    return 0


def restore(given: argparse.Namespace, home: Home, output: Output) -> int:
    copy = restoring.chosen(Path(given.file))
    done = restoring.restore(home, copy, None if given.without_hub else _recover(home))
    setup = open_home(home)
    output.say(_record(done), _sentence(setup, done))
    if setup.settings.hub.url:
        _say_hub(setup, output, without=given.without_hub)
    elif not home.signing_key.is_file():
        with closing(parts.database(setup)) as database:
            parts.new_key(setup, database)
        output.progress("This machine had no key to sign with: it has one of its own now; what was signed stays valid.")
    if done.missing:
        output.progress(f"{done.missing:,} facts are nowhere: `checkin verify` names them.")
    return 0


def _recover(home: Home) -> Recover | None:
    """What the hub has of a station that may speak with it."""
    if not home.is_set_up or not home.token.is_file():
        return None
    setup = open_home(home)

    def recover(database: Database) -> None:
        try:
            parts.recover_now(setup, database)
        except RevokedError:
            raise
        except HubError as error:
            raise RestoringError(
                f"{error}. The hub has what this station did since the copy: restore when it answers. If the doors"
                " cannot wait, --without-hub; this station is then to join again under another name"
            ) from error

    return recover


def _say_hub(setup: Setup, output: Output, *, without: bool) -> None:
    if not setup.home.token.is_file():
        output.progress("This machine is not known to the hub: `checkin join` with a new invitation for this station.")
    elif without:
        output.progress(
            "The hub was not asked. If it marks this station as one that is there twice, nothing is lost: let it join"
            " again under another name."
        )


def _record(done: Restored) -> dict[str, Any]:
    return {
        "copy": str(done.copy),
        "as_of": done.as_of.isoformat(timespec="seconds"),
        "facts": done.facts,
        "rescued": done.rescued,
        "recovered": done.recovered,
        "missing": done.missing,
        "aside": str(done.aside) if done.aside else None,
    }


def _sentence(setup: Setup, done: Restored) -> str:
    at = f"{setup.plan.local(done.as_of):%Y-%m-%d %H:%M:%S}"
    said = [
        f"The database is restored from the copy of {at}: {done.facts:,} facts",
        f"{done.rescued:,} of them read from the file that was there",
        f"{done.recovered:,} from the hub",
    ]
    return f"{', '.join(said)}.{f' That file lies in {done.aside}.' if done.aside else ''}"
