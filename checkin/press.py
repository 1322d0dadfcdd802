"""Badges printed at once and in order, by a command or ahead of the event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from checkin import parts
from checkin.badges.sheets import SheetDrawer
from checkin.domain.clock import Clock, now
from checkin.domain.registration import Registration
from checkin.printers import PrinterError
from checkin.setup import Setup
from checkin.station import Issued, ahead
from checkin.store.database import Database


class Press:
    """Prints badges at once, one after the other. Slow to open; raises PrinterError, BadgeError."""

    def __init__(self, setup: Setup, database: Database, *, template: str | None = None, clock: Clock = now) -> None:
        self._issuer = parts.issuer(setup, database, clock)
        self._printer = parts.printer(setup)
        self._drawer = parts.drawer(setup, template)

    def print(self, registration: str, *, reason: str = "", operator: str | None = None) -> Issued:
        """Draw and print a badge, and write down that it came out. Raises IssuingError, BadgeError, PrinterError."""
        if self._printer is None:
            raise PrinterError("this station prints no badges: set printer under [devices] in settings.toml")
        return self._issuer.issue(registration, self._drawer, self._printer, reason=reason, operator=operator)

    def print_ahead(self, everybody: Iterable[Registration], paper: str) -> Iterator[Issued]:
        """Print the badges of everybody on sheets, one template after the other. Raises what `print` raises."""
        if self._printer is None:
            raise PrinterError("this station prints no badges: set printer under [devices] in settings.toml")
        by_template: dict[str, list[Registration]] = defaultdict(list)
        for each in everybody:
            by_template[self._drawer.name(each.category)].append(each)
        drawers = {name: SheetDrawer(self._drawer.drawer(of[0].category), paper) for name, of in by_template.items()}
        for name, of in by_template.items():
            yield from ahead.issue(self._issuer, of, drawers[name], self._printer, name)
