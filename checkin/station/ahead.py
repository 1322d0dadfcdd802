"""Badges printed before the doors open, many to a sheet."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Final, Protocol

from checkin.badges import Holder
from checkin.domain import presence
from checkin.domain.registration import Registration
from checkin.printers import Paper, Printer, Sides
from checkin.station import holders
from checkin.station.issuing import Issued, Issuer, Prepared
from checkin.store import journal
from checkin.store.database import Database

if TYPE_CHECKING:
    from checkin.badges.sheets import Sheet

REASON: Final = "ahead"
"""The reason that is written down for badges that were printed ahead."""

_AT_ONCE: Final = 200  # badges in one PDF: about 4 MB, and what has to be printed again if something goes wrong


class DrawsSheets(Protocol):
    """Anything that puts the badges of one template on sheets."""

    def sheets(self, holders: Sequence[Holder], *, conference: str, dates: str) -> "Sheet": ...


def due(database: Database, registrations: Iterable[Registration], *, again: bool = False) -> Iterator[Registration]:
    """Those who may come and have no badge yet: a second one would void the first. `again` says that it may."""
    with database.reading() as connection:
        for each in registrations:
            has = not again and presence.history(journal.history(connection, each.id)).badge
            if not (has or each.cancelled or each.blocked):
                yield each


def issue(
    issuer: Issuer, everybody: Iterable[Registration], drawer: DrawsSheets, printer: Printer, name: str
) -> Iterator[Issued]:
    """Print the badges of everybody on sheets, and write down that they came out, one PDF after the other.

    What was printed before something goes wrong is written down. `name` begins the titles of the jobs. Raises
    IssuingError, BadgeError, PrinterError, StoreError.
    """
    waiting = iter(everybody)
    number = 0
    while some := [issuer.prepare(each.id) for each in islice(waiting, _AT_ONCE)]:
        number += 1
        sheet = drawer.sheets(
            [new.holder for new in some], conference=str(issuer.plan.label), dates=holders.dates(issuer.plan)
        )
        sides: Sides = "two-sided-long-edge" if sheet.two_sided else "one-sided"
        # The first serial makes the title one of its own, also when everything is printed once more.
        title = f"{name}-{some[0].serial}-{number:03d}"
        where = printer.submit(Paper(sheet.pdf, sheet.width_mm, sheet.height_mm, title, sides=sides))
        issuer.came_out(some, printer.name, reason=REASON)
        yield from _issued(some, sheet, where)


def _issued(some: Sequence[Prepared], sheet: "Sheet", where: str) -> Iterator[Issued]:
    for new, missing, overflow in zip(some, sheet.missing, sheet.overflow, strict=True):
        yield Issued(new.registration, new.serial, where, new.holder.code, missing, overflow)
