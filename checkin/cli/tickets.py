"""The command that gives registrations out as tickets."""

import argparse
import csv
import io
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path

from checkin import home as files
from checkin import parts
from checkin.badges.tickets import FORMATS
from checkin.cli.output import Output, UsageError
from checkin.domain.registration import Registration
from checkin.home import Home, HomeError
from checkin.setup import open_home
from checkin.sources import harmless


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
        person = map(harmless, (each.name, each.latin_name, each.email))
        writer.writerow((each.id, *person, each.category, each.language, code))
    # With a byte order mark, because the spreadsheet that opens it would take Chinese names for something else.
    files.write(path, text.getvalue().encode("utf-8-sig"), secret=True)


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise HomeError(f"the folder {path} cannot be made ({error.strerror}): choose another --out") from error
