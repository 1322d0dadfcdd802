"""The command that takes registrations over from a spreadsheet."""

import argparse
import csv
import gc
import io
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checkin import home as files
from checkin.cli.output import Output, UsageError
from checkin.home import Home
from checkin.setup import Setup, open_home
from checkin.sources import Source, reading

if TYPE_CHECKING:
    from checkin.station import Imported

_SHOWN: Final = 20  # rejected rows in the text; JSON has them all


def take_over(given: argparse.Namespace, home: Home, output: Output) -> int:
    setup = open_home(home)
    columns = _columns(given)
    with _uncollected(), reading(Path(given.file), setup.plan, columns=columns, sheet=given.sheet) as source:
        found = _taken(source, setup, given, output)
    output.say(_as_record(found), _as_text(found))
    if given.rejected:
        _write_report(Path(given.rejected), found)
    if found.stopped_after is not None:
        return 1
    return 3 if found.rejected or found.conflicts else 0


def _taken(source: Source, setup: Setup, given: argparse.Namespace, output: Output) -> "Imported":
    from checkin import parts  # noqa: PLC0415  as slow to load as the process that reads a large file is to start

    with _interruptible() as interrupted, closing(parts.database(setup)) as database:
        _say_columns(source, output)
        return parts.importer(setup, database).take(
            source.registrations(),
            dry_run=given.dry_run,
            all_or_nothing=given.all_or_nothing,
            progress=lambda rows: output.progress(f"{source.position.percent:3} %  {rows:,} rows"),
            cancelled=interrupted,
        )


@contextmanager
def _uncollected() -> Iterator[None]:
    """Rows make no cycles: to look through all of them for some takes the collector a tenth of the time."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def _interruptible() -> Iterator[Callable[[], bool]]:
    """Control-C stops between two batches, so that it can be said how far it came; a second one stops at once."""
    if threading.current_thread() is not threading.main_thread():
        yield lambda: False  # signals are for the main thread alone
        return
    asked = threading.Event()

    def ask(*_: object) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


def _columns(given: argparse.Namespace) -> dict[str, str]:
    columns: dict[str, str] = {}
    for each in given.map:
        name, equals, column = each.partition("=")
        if not equals:
            raise UsageError(f"--map {each!r}: write the field and its column, such as --map name=Attendee")
        columns[name.strip()] = column.strip()
    return columns


def _say_columns(source: Source, output: Output) -> None:
    for name, headers in source.columns.fields.items():
        output.progress(f"{name}: {', '.join(headers)}")
    if source.columns.ignored:
        output.progress(f"not read: {', '.join(source.columns.ignored)}")


def _as_record(found: "Imported") -> dict[str, Any]:
    return {
        "rows": found.rows,
        "new": found.new,
        "changed": found.changed,
        "unchanged": found.unchanged,
        "written": found.written,
        "stopped_after": found.stopped_after,
        "rejected": [
            {"row": each.row, "column": each.column, "value": each.value, "why": each.why} for each in found.rejected
        ],
        "conflicts": [
            {"row": each.row, "registration": each.registration, "field": each.field} for each in found.conflicts
        ],
    }


def _as_text(found: "Imported") -> str:
    lines = [
        f"{found.rows:,} rows: {found.new:,} new, {found.changed:,} changed, {found.unchanged:,} unchanged",
        f"{len(found.rejected):,} rejected, {len(found.conflicts):,} fields that a desk corrected",
        *(f"row {each.row}, {each.column or 'the whole row'}: {each.why}" for each in found.rejected[:_SHOWN]),
        *(["the others are in the report of --rejected FILE"] if len(found.rejected) > _SHOWN else []),
        *(
            f"row {each.row}: {each.field} of {each.registration} was corrected at a desk, and stays so"
            for each in found.conflicts[:_SHOWN]
        ),
        *(["the others are in the report of --json"] if len(found.conflicts) > _SHOWN else []),
        *_ending(found),
    ]
    return "\n".join(lines)


def _ending(found: "Imported") -> Iterator[str]:
    if found.stopped_after is not None:
        again = "; import the file again to complete it" if found.written else ""
        yield f"stopped after row {found.stopped_after:,}{again}"
    if not found.written:
        yield "nothing was written"


def _write_report(path: Path, found: "Imported") -> None:
    text = io.StringIO()
    csv.writer(text).writerows(found.report())
    files.write(path, text.getvalue().encode("utf-8-sig"), secret=True)
