"""A report written to a file, whose ending says how."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Final

from checkin import __version__
from checkin import home as files
from checkin.domain.health import StationHealth
from checkin.garbage import uncollected
from checkin.home import HomeError
from checkin.report import ReportError
from checkin.report.closing import Closing
from checkin.report.making import Asked, closing_of
from checkin.report.pseudonyms import KEY_BYTES, Pseudonymous, Pseudonyms
from checkin.report.records import FromJournal
from checkin.report.rules import LANGUAGES
from checkin.setup import Setup
from checkin.store import counts
from checkin.store.database import Database

__all__ = ["LANGUAGES", "Order", "whose", "write"]


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted: `day` "" for all days; `stations` as the hub heard them last, None where nobody knows."""

    path: Path
    as_of: datetime
    day: str = ""
    language: str = "en"
    stations: tuple[StationHealth, ...] | None = ()


def write(setup: Setup, database: Database, order: Order) -> Path:
    """Write the report in one step: the old file stays, or the new one is there. Raises ReportError, StoreError."""
    make = _MAKERS.get(order.path.suffix.lower())
    if make is None:
        raise ReportError(f"{order.path.name} does not say how: let it end with one of {', '.join(ENDINGS)}")
    if order.day and order.day not in (days := [day.id for day in setup.plan.days]):
        raise ReportError(f"the plan has no day {order.day!r}: there are {', '.join(days)}")
    if not order.path.absolute().parent.is_dir():
        raise ReportError(f"there is no folder {order.path.absolute().parent}: make it, or choose another place")
    with uncollected():
        content = make(setup, database, order)
    try:
        files.write(order.path.absolute(), content, secret=order.path.suffix.lower() == ".zip")
    except HomeError as error:
        raise ReportError(f"{order.path} cannot be written: free some space, or choose another place") from error
    return order.path


def whose(setup: Setup, database: Database, pseudonym: str) -> str:
    """The registration that an export of this home calls so. Raises ReportError, StoreError."""
    names = Pseudonyms(_key(setup))
    with database.reading() as connection:
        for registration in counts.people(connection):
            if names.of_registration(registration) == pseudonym.upper():
                return registration
    raise ReportError(f"no registration is called {pseudonym} in the exports of this home: ask where it was made")


def _closing(setup: Setup, database: Database, order: Order) -> Closing:
    with database.reading() as connection:
        return closing_of(FromJournal(connection, setup.plan), _asked(setup, order))


def _asked(setup: Setup, order: Order) -> Asked:
    digest = sha256(files.read(setup.home.plan)).hexdigest()
    return Asked(order.as_of, order.day, digest, __version__, order.stations)


# What makes a file is imported when one is asked for: fonts and workbooks take longer to load than to count.
def _pdf(setup: Setup, database: Database, order: Order) -> bytes:
    from checkin.report.pdf import document  # noqa: PLC0415

    return document(_closing(setup, database, order), order.language)


def _html(setup: Setup, database: Database, order: Order) -> bytes:
    from checkin.report.html import page  # noqa: PLC0415

    return page(_closing(setup, database, order), order.language)


def _xlsx(setup: Setup, database: Database, order: Order) -> bytes:
    from checkin.report.xlsx import workbook  # noqa: PLC0415

    return workbook(_closing(setup, database, order), order.language)


def _csv(setup: Setup, database: Database, order: Order) -> bytes:
    from checkin.report.flat import as_csv  # noqa: PLC0415

    return as_csv(_closing(setup, database, order), order.language)


def _json(setup: Setup, database: Database, order: Order) -> bytes:
    from checkin.report.flat import as_json  # noqa: PLC0415

    return as_json(_closing(setup, database, order), order.language)


def _zip(setup: Setup, database: Database, order: Order) -> bytes:
    from checkin.report.audit import export  # noqa: PLC0415

    plan = files.read(setup.home.plan).decode()
    with database.reading() as connection:
        records = Pseudonymous(FromJournal(connection, setup.plan), Pseudonyms(_key(setup)))
        return export(records, plan, _asked(setup, order))[0]


def _key(setup: Setup) -> bytes:
    """The key of the pseudonyms, made when it is first needed. Raises HomeError."""
    path = setup.home.audit_key
    if not path.is_file():
        files.write(path, secrets.token_bytes(KEY_BYTES), secret=True)
    return files.read(path)


_MAKERS: Final[dict[str, Callable[[Setup, Database, Order], bytes]]] = {
    ".pdf": _pdf,
    ".html": _html,
    ".xlsx": _xlsx,
    ".csv": _csv,
    ".json": _json,
    ".zip": _zip,
}
ENDINGS: Final = tuple(_MAKERS)
