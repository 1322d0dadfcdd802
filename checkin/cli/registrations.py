"""The commands around registrations: taken over from a spreadsheet, given out as tickets."""

import argparse
import csv
import io
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Any

from checkin import home as files
from checkin import parts
from checkin.badges.tickets import FORMATS
from checkin.cli.output import Output, UsageError
from checkin.domain.registration import Registration
from checkin.home import Home, HomeError
from checkin.setup import Setup, open_home
from checkin.sources import Source, open_source
from checkin.station import Imported

_SHOWN = 20  # rejected rows in the text; JSON has them all


def take_over(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        importer = parts.importer(setup, database)

        def take(*, dry_run: bool) -> Imported:
            source = _source(given, setup, output)
            return importer.take(
                source.registrations(),
                dry_run=dry_run,
                progress=lambda done: output.progress(f"{done:,} rows"),
            )

        found = take(dry_run=given.dry_run or given.all_or_nothing)
        if given.all_or_nothing and not given.dry_run and not found.rejected:
            found = take(dry_run=False)
    nothing = given.dry_run or (given.all_or_nothing and found.rejected)
    output.say(_as_record(found), _as_text(found, nothing=bool(nothing)))
    return 3 if found.rejected or found.conflicts else 0


def _source(given: argparse.Namespace, setup: Setup, output: Output) -> Source:
    columns: dict[str, str] = {}
    for each in given.map:
        name, equals, column = each.partition("=")
        if not equals:
            raise UsageError(f"--map {each!r}: write the field and its column, such as --map name=Attendee")
        columns[name.strip()] = column.strip()
    source = open_source(Path(given.file), setup.plan, columns=columns, sheet=given.sheet)
    for name, headers in source.columns.fields.items():
        output.progress(f"{name}: {', '.join(headers)}")
    if source.columns.ignored:
        output.progress(f"not read: {', '.join(source.columns.ignored)}")
    return source


def _as_record(found: Imported) -> dict[str, Any]:
    return {
        "rows": found.rows,
        "new": found.new,
        "changed": found.changed,
        "unchanged": found.unchanged,
        "rejected": [
            {"row": each.row, "column": each.column, "value": each.value, "why": each.why} for each in found.rejected
        ],
        "conflicts": [
            {"row": each.row, "registration": each.registration, "field": each.field} for each in found.conflicts
        ],
    }


def _as_text(found: Imported, *, nothing: bool) -> str:
    lines = [
        f"{found.rows:,} rows: {found.new:,} new, {found.changed:,} changed, {found.unchanged:,} unchanged",
        f"{len(found.rejected):,} rejected, {len(found.conflicts):,} fields that a desk corrected",
        *(f"row {each.row}, {each.column or 'the whole row'}: {each.why}" for each in found.rejected[:_SHOWN]),
        *(["the others are in the report of --json"] if len(found.rejected) > _SHOWN else []),
        *(
            f"row {each.row}: {each.field} of {each.registration} was corrected at a desk, and stays so"
            for each in found.conflicts[:_SHOWN]
        ),
    ]
    return "\n".join([*lines, "nothing was written"] if nothing else lines)


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
        person = map(_harmless, (each.name, each.latin_name, each.email))
        writer.writerow((each.id, *person, each.category, each.language, code))
    # With a byte order mark, because the spreadsheet that opens it would take Chinese names for something else.
    files.write(path, text.getvalue().encode("utf-8-sig"), secret=True)


def _harmless(text: str) -> str:
    """A name that a spreadsheet would take for a formula stays a name (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _make_folder(path: Path) -> None:
    try:
        path.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise HomeError(f"the folder {path} cannot be made ({error.strerror}): choose another --out") from error
