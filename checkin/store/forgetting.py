"""What is personal taken out of a station: the counts stay, and the chains of facts still hold."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from pathlib import Path
from typing import Final

from checkin.domain.registration import PERSONAL
from checkin.store.database import Database, StoreError

_AT_ONCE: Final = 5_000  # facts in one transaction: about 80 ms
_BUSY: Final = 10.0  # seconds


def forget(database: Database, folders: Iterable[Path] = ()) -> int:
    """Forget everybody: names, addresses, the search, why badges were printed, operators; and all files in the folders.

    What lies in folders inside them stays. It may be done again, from wherever it stopped. Returns how many
    registrations there were. Raises StoreError.
    """
    for folder in folders:
        _empty(folder)
    emptied = ", ".join(f"\"{name}\" = ''" for name in sorted(PERSONAL))
    path = Path(str(database.path))
    try:
        with closing(sqlite3.connect(path, isolation_level=None, timeout=_BUSY)) as connection:
            # What is taken out is written over, in the file and in its log.
            connection.execute("PRAGMA secure_delete = ON")
            last = connection.execute("SELECT coalesce(max(arrival), 0) FROM journal").fetchone()[0]
            for start in range(0, last, _AT_ONCE):
                connection.execute(
                    "UPDATE journal SET personal = '' WHERE personal <> '' AND arrival > ? AND arrival <= ?",
                    (start, start + _AT_ONCE),
                )
            number = connection.execute(f"UPDATE registrations SET {emptied}").rowcount  # noqa: S608 -- columns
            connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
            for table in ("search_entries", "search_words"):
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 -- two names of ours
            # The serials stay: none is to be used again.
            connection.execute("UPDATE print_jobs SET why = '', say = ''")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise StoreError(f"not everything personal could be taken out of {path} ({error}): try again") from error
    return number


def _empty(folder: Path) -> None:
    try:
        for path in folder.iterdir() if folder.is_dir() else ():
            if not path.is_dir():
                path.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"not everything personal could be taken out of {folder} ({error.strerror}): remove its files by hand"
        ) from error
