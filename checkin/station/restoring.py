"""A copy becomes the database of a home again, with everything besides that can still be read or that the hub has."""

from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import Final

from checkin import home as files
from checkin.domain import backups, planfile
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.printing import Hitch, Job, JobState, after
from checkin.home import Home
from checkin.station.backups import versions
from checkin.store import backup, exchanges, journal, print_jobs, salvage
from checkin.store.backup import DamagedError
from checkin.store.database import Database, StoreError, open_database

_AT_ONCE: Final = 5_000  # facts
_FILES: Final = ("", "-wal", "-shm")
_SAY: Final = "The database was restored from a copy: look whether this badge came out, and print it again if not."

Recover = Callable[[Database], None]
"""Gets a station's own facts back from its hub; what it raises ends the restoring, and nothing has changed."""


class RestoringError(Exception):
    """A copy cannot be restored; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What came of it: how many facts there are, how many of them were rescued from the file that was there before.

    `recovered` came from the hub. `missing` are facts that are known to have been, and are nowhere. `aside` is where
    the file lies that was there before, None when there was none.
    """

    copy: Path
    as_of: datetime
    facts: int
    rescued: int
    recovered: int
    missing: int
    aside: Path | None


def chosen(given: Path) -> Path:
    """The copy that is meant: a file, or the newest one in a folder of copies of one station.

    Raises RestoringError.
    """
    if given.is_file():
        return given
    places = [given, *(each for each in given.glob("checkin-*") if each.is_dir())] if given.is_dir() else []
    found = [(place, there[0]) for place in places if (there := versions(place))]
    match found:
        case [(place, version)]:
            return place / version.name
        case []:
            raise RestoringError(f"there is no copy in {given}: name a file, or the folder that copies are in")
        case _:
            names = ", ".join(place.name for place, _ in found)
            raise RestoringError(f"there are copies of several stations in {given} ({names}): name one of them")


def restore(home: Home, given: Path, recover: Recover | None = None, *, clock: Clock = now) -> Restored:
    """Put a copy in the place of the home's database; the one that is there now is set aside, and nothing of it lost.

    Plan and settings come from beside the copy where the home has none. Raises RestoringError, HomeError, PlanError,
    StoreError, and what `recover` raises; then everything is as before.
    """
    if home.database.is_file() and salvage.is_used(home.database):
        raise RestoringError(f"another program has {home.database} open: close every window of this station first")
    home.make()
    draft = home.path / ".restored.sqlite"
    try:
        _clear(draft)
        plan, settings = (_text(home, given, name) for name in ("plan.toml", "settings.toml"))
        _copied(given, draft)
        with closing(open_database(draft)) as database:
            rescued = _rescue(database, _known(home))
            had = _count(database)
            if recover:
                recover(database)
            _hold_badges(database, milliseconds(clock()))
            facts, missing = _checked(database, given, planfile.read(plan).id)
            missing += _cut_off(database, _known(home))
        aside = _set_aside(home, clock())
        _place(draft, home.database)
        if not home.is_set_up:
            files.write(home.settings, settings.encode())
            files.write(home.plan, plan.encode())
    except OSError as error:
        raise RestoringError(f"{home.path} cannot be written ({error.strerror}): free some space in it") from error
    finally:
        with suppress(OSError):
            _clear(draft)
    return Restored(given, _as_of(given), facts, rescued, facts - had, missing, aside)


def _text(home: Home, given: Path, name: str) -> str:
    """A file of the home, or the one beside the copy."""
    own = home.path / name
    path = own if own.is_file() else given.with_name(name)
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RestoringError(
            f"there is no {name} in {home.path} and none beside {given.name}: put that of the conference there"
        ) from error


def _copied(given: Path, draft: Path) -> None:
    try:
        backup.copy(given, draft, lambda: None)
    except DamagedError as error:
        raise RestoringError(f"{given} is damaged, or no database: choose another copy") from error


def _known(home: Home) -> Path | None:
    """The database that is there; after a power cut in the middle of this, the one that had been set aside by then."""
    if home.database.is_file():
        return home.database
    return max(home.set_aside.glob(f"*-{home.database.name}"), default=None)


def _rescue(database: Database, damaged: Path | None) -> int:
    """Take in what the database that is there knows and the copy does not; returns how many facts."""
    if damaged is None:
        return 0
    number, found = 0, salvage.facts(damaged)
    while page := list(islice(found, _AT_ONCE)):
        with database.writing() as connection:
            number += len(journal.take_in(connection, page))
    return number


def _hold_badges(database: Database, at: int) -> None:
    """What was on its way to paper when the copy was made came out since, or did not: a person looks."""
    with database.writing() as connection:
        for job in print_jobs.unfinished(connection):
            print_jobs.step(connection, job, _held(job, at))


def _held(job: Job, at: int) -> Job:
    if job.state is JobState.QUEUED:
        return after(job, JobState.FAILED, at, reasons=(str(Hitch.TOO_LATE),), say=_SAY)
    return after(job, JobState.UNKNOWN, at, say=_SAY) if job.state is not JobState.UNKNOWN else job


def _checked(database: Database, given: Path, conference: str) -> tuple[int, int]:
    """How many facts there are, and how many are missing."""
    with database.reading() as connection:
        found = journal.check(connection, conference)
    if found.altered:
        many = f"{len(found.altered):,} facts"
        raise RestoringError(f"{given} was altered ({many}), or is of another conference: choose another copy")
    return found.facts, len(found.missing)


def _cut_off(database: Database, damaged: Path | None) -> int:
    """How many facts at the ends of chains are known to have been there, and cannot be read."""
    if damaged is None:
        return 0
    with database.reading() as connection:
        return sum(
            max(0, end - exchanges.last_number(connection, station)) for station, end in salvage.ends(damaged).items()
        )


def _count(database: Database) -> int:
    with database.reading() as connection:
        return journal.count(connection)


def _as_of(given: Path) -> datetime:
    version = backups.named(given.name)
    return version.at if version else datetime.fromtimestamp(given.stat().st_mtime).astimezone()


def _set_aside(home: Home, at: datetime) -> Path | None:
    """Move the database that is there out of the way, with what belongs to it; returns where it is now."""
    if not home.database.is_file():
        return None
    home.set_aside.mkdir(mode=0o700, exist_ok=True)
    name = f"{at:%Y%m%dT%H%M%S}-{home.database.name}"
    for ending in _FILES:
        there = home.database.with_name(home.database.name + ending)
        if there.is_file():
            there.replace(home.set_aside / (name + ending))
    return home.set_aside / name


def _place(draft: Path, database: Path) -> None:
    for ending in _FILES[1:]:
        left = draft.with_name(draft.name + ending)
        if left.is_file() and left.stat().st_size:
            raise StoreError(f"the copy is still being written ({left.name}): try again")
    draft.replace(database)
    backup.settle(database.parent)
    _clear(draft)


def _clear(draft: Path) -> None:
    for ending in _FILES:
        draft.with_name(draft.name + ending).unlink(missing_ok=True)
