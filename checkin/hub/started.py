"""What the hub of a home was started with, for the other programs of that home."""

import json
from dataclasses import asdict, dataclass

from checkin import home as files
from checkin.home import Home, HomeError
from checkin.store.database import Database, open_database


@dataclass(frozen=True, slots=True)
class Started:
    """`database`: "" for the file of the home; `pin`: the fingerprint in invitations, "" where there is none."""

    url: str
    pin: str = ""
    database: str = ""

    def open_database(self, home: Home) -> Database:
        """The database of the hub. Raises StoreError."""
        return open_database(self.database or home.database)


def keep(home: Home, started: Started) -> None:
    """Write it down; a password may be in it. Raises HomeError."""
    files.write(home.hub, json.dumps(asdict(started)).encode(), secret=True)


def read(home: Home) -> Started:
    """Raises HomeError where no hub was started."""
    if not home.hub.is_file():
        raise HomeError("no hub was started in this home yet: run `checkin hub` first, and leave it running")
    try:
        return Started(**json.loads(files.read(home.hub)))
    except (ValueError, TypeError) as error:
        raise HomeError(f"{home.hub} is damaged: start `checkin hub` again, it writes it anew") from error
