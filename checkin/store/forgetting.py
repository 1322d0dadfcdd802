"""What is personal taken out of a journal and of all that is made from it: the counts stay, and the chains still hold.

Somebody is forgotten by a fact, so that every station hears of it. What comes later about them, or comes again from a
station that was away, is kept without its personal part.
"""

import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, bindparam, func, or_, select, update
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is worded for SQLite just as well

from checkin.domain.facts import Fact
from checkin.domain.registration import FIELDS, PERSONAL
from checkin.store import search, traces
from checkin.store.database import Database, StoreError
from checkin.store.tables import forgotten, journal, print_jobs, registrations

EVERYBODY: Final = ""
KIND: Final = "forgotten"

_log = logging.getLogger(__name__)

_THOSE: Final = select(forgotten.c.registration)
_COUNT: Final = select(func.count()).select_from(forgotten)
_NOTE: Final = insert(forgotten).on_conflict_do_nothing(index_elements=["registration"])
_FACTS: Final = update(journal).where(journal.c.personal != "").values(personal="")
_EMPTY: Final = {name: "" if FIELDS[name] is str else "[]" for name in sorted(PERSONAL)}
_PEOPLE: Final = (
    update(registrations).where(or_(*(registrations.c[name] != value for name, value in _EMPTY.items()))).values(_EMPTY)
)
# The serials stay: none is to be used again.
_JOBS: Final = update(print_jobs).values(why="", say="")
_WAITING: Final = update(print_jobs).where(print_jobs.c.state == "queued").values(state="cancelled")
_SAVED: Final = select(print_jobs.c.handle).where(
    print_jobs.c.printer.startswith("folder"), print_jobs.c.handle != "", print_jobs.c.state == "printed"
)
_GONE: Final = update(print_jobs).where(print_jobs.c.handle == bindparam("saved")).values(handle="")


def those(connection: Connection) -> frozenset[str]:
    """The registrations that are forgotten; EVERYBODY among them is all there are."""
    return frozenset(connection.scalars(_THOSE))


def count(connection: Connection) -> int:
    """How often somebody was forgotten: whoever has a copy from before sees by it that it is not to be kept."""
    return connection.scalar(_COUNT) or 0


def covers(gone: frozenset[str], registration: str | None) -> bool:
    """Whether what is about this registration, or about nobody, is among `those`."""
    return EVERYBODY in gone or registration in gone


def sentence(gone: frozenset[str]) -> str:
    """For whoever wants something personal written about somebody among `those`."""
    if EVERYBODY in gone:
        return "everybody at this conference was forgotten: start another one with `checkin init` in another --home"
    return "this person was forgotten, and nothing personal is written any more: who still wants to come registers anew"


def heed(connection: Connection, news: Sequence[Fact]) -> list[Fact]:
    """Take out what these facts, about to be written, say is to be forgotten; returns all of them as they may be kept.

    Only facts with a personal part cost a look: decisions have none.
    """
    for fact in news:
        if fact.kind == KIND:
            note(connection, fact.registration or EVERYBODY)
    if not any(fact.personal for fact in news) or not (gone := those(connection)):
        return list(news)
    return [fact._replace(personal="") if fact.personal and covers(gone, fact.registration) else fact for fact in news]


def note(connection: Connection, registration: str) -> int:
    """Nothing personal of somebody, or of EVERYBODY, is kept from now on; returns how many people had something."""
    connection.execute(_NOTE, {"registration": registration})
    return take_out(connection, registration)


def take_out(connection: Connection, registration: str) -> int:
    """Take out what is here of somebody, or of EVERYBODY; returns how many people had something."""
    facts, people, jobs, waiting = _FACTS, _PEOPLE, _JOBS, _WAITING
    if registration != EVERYBODY:
        facts = facts.where(journal.c.registration == registration)
        people = people.where(registrations.c.id == registration)
        jobs = jobs.where(print_jobs.c.registration == registration)
        waiting = waiting.where(print_jobs.c.registration == registration)
    changed, number = connection.execute(facts).rowcount, connection.execute(people).rowcount
    connection.execute(jobs)
    connection.execute(waiting)
    if (changed or number) and connection.dialect.name == "sqlite":
        # The parts of the index that were written before keep a word that was taken out of it: it is made anew.
        search.clear(connection)
    return number


def again(connection: Connection) -> None:
    """Take out everything of those who are forgotten, where it may have come back with a copy from before."""
    for each in sorted(those(connection)):
        take_out(connection, each)


def clear_up(database: Database, folders: Iterable[Path]) -> None:
    """Remove files about those who are forgotten, the badges saved for them, and what the database's log still holds.

    `folders` hold files about people, each named by the registration. It may be done again. Raises StoreError.
    """
    with database.reading() as connection:
        gone = those(connection)
        saved = _saved(connection, gone)
    if gone:
        _remove(database, folders, gone, saved)


def try_to_clear_up(database: Database, folders: Iterable[Path]) -> None:
    """The same where nobody waits for it: a file that cannot be removed now keeps nothing else from going on."""
    try:
        clear_up(database, folders)
    except StoreError as error:
        _log.warning("something of somebody who is forgotten is left: %s", error)


def forget(database: Database, folders: Iterable[Path] = ()) -> int:
    """Forget everybody at a station that is none any more; no fact says so, for the others go on.

    Returns how many registrations there were. It may be done again, from wherever it stopped. Raises StoreError.
    """
    everybody = frozenset({EVERYBODY})
    with database.writing() as connection:
        take_out(connection, EVERYBODY)
        number = connection.scalar(select(func.count()).select_from(registrations)) or 0
        saved = _saved(connection, everybody)
    _remove(database, folders, everybody, saved)
    return number


def _saved(connection: Connection, gone: frozenset[str]) -> list[str]:
    """Where printers that are folders have saved the badges of these."""
    if not gone:
        return []
    statement = _SAVED if EVERYBODY in gone else _SAVED.where(print_jobs.c.registration.in_(gone))
    return list(connection.scalars(statement))


def _remove(database: Database, folders: Iterable[Path], gone: frozenset[str], saved: Sequence[str]) -> None:
    for folder in folders:
        traces.remove(folder, None if EVERYBODY in gone else gone)
    for each in saved:
        traces.remove_file(Path(each))
    if saved:
        with database.writing() as connection:
            connection.execute(_GONE, [{"saved": each} for each in saved])
    database.empty_log()
