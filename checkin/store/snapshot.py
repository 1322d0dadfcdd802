"""A copy of a station's or hub's database for others: journal, registrations and search index, and nothing else."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin.store.database import Database, StoreError

# Everything else belongs to one station or to the hub, tokens among it: what is not named here is not given away.
_KEPT: Final = ("alembic_version", "journal", "registrations", "forgotten", "search_progress")
_SEARCH: Final = ("search_entries", "search_words")


@dataclass(frozen=True, slots=True)
class Contents:
    """`position`: the snapshot has every fact up to it."""

    position: int
    facts: int
    registrations: int


def write(database: Database, path: Path, without: Iterable[str] = ()) -> Contents:
    """Write a copy as of one moment into a new file, without these personal fields of registrations.

    Raises StoreError. Where fields are left out the search index is too: its keys are made of them.
    """
    withheld = sorted(without)
    draft = path.with_name(f"{path.name}.draft")
    try:
        _copy(Path(str(database.path)), draft)
        with closing(sqlite3.connect(draft, isolation_level=None)) as copy:
            # The draft is never read by anybody: it need not outlive a power cut.
            copy.execute("PRAGMA journal_mode = OFF")
            copy.execute("PRAGMA synchronous = OFF")
            _empty(copy, indexed=not withheld)
            if withheld:
                _withhold(copy, withheld)
            position, facts = copy.execute("SELECT coalesce(max(position), 0), count(*) FROM journal").fetchone()
            registrations = copy.execute("SELECT count(*) FROM registrations").fetchone()[0]
        # Copied once more, because pages that were freed still hold what stood in them.
        _copy(draft, path)
    except (sqlite3.Error, OSError) as error:
        path.unlink(missing_ok=True)
        raise StoreError(f"no snapshot can be made in {path.parent} ({error}): free some space") from error
    finally:
        draft.unlink(missing_ok=True)
    return Contents(position, facts, registrations)


def _copy(source: Path, to: Path) -> None:
    to.unlink(missing_ok=True)
    with closing(sqlite3.connect(source, isolation_level=None, timeout=10)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("VACUUM INTO ?", (str(to),))
    to.chmod(0o600)


def _empty(copy: sqlite3.Connection, *, indexed: bool) -> None:
    tables = copy.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    kept = (*_KEPT, *_SEARCH) if indexed else _KEPT
    for (name,) in tables:
        if name not in kept:
            copy.execute(f'DELETE FROM "{name}"')  # noqa: S608 -- the name of a table of ours
    if not indexed:
        copy.execute("INSERT INTO search (search) VALUES ('delete-all')")
        copy.execute("UPDATE search_progress SET arrival = 0")


def _withhold(copy: sqlite3.Connection, fields: list[str]) -> None:
    """As `sync.facts.held_by` does with a single fact: where a field is left out, so is the salt."""
    (trigger,) = copy.execute("SELECT sql FROM sqlite_master WHERE name = 'journal_is_not_changed'").fetchone()
    there = " OR ".join(f"json_type(personal, '$.{name}') IS NOT NULL" for name in fields)
    paths = ", ".join(f"'$.{name}'" for name in (*fields, "salt"))
    copy.execute("DROP TRIGGER journal_is_not_changed")
    copy.execute(
        f"UPDATE journal SET personal = nullif(json_remove(personal, {paths}), '{{}}')"  # noqa: S608 -- names of fields
        f" WHERE personal <> '' AND kind IN ('registered', 'corrected') AND ({there})"
    )
    copy.execute("UPDATE journal SET personal = '' WHERE personal IS NULL AND personal_digest IS NOT NULL")
    copy.execute(trigger)
    emptied = ", ".join(f"{name} = ''" for name in fields)
    copy.execute(f"UPDATE registrations SET {emptied}")  # noqa: S608 -- names of columns
