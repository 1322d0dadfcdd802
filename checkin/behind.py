"""What stands behind a window: each part opened by the thread that uses it, after the first paint."""

from dataclasses import replace
from typing import TYPE_CHECKING

from checkin.setup import Setup

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checkin.domain.facts import Fact
    from checkin.domain.health import Equipment
    from checkin.domain.lockout import LockedOut, WrongPin
    from checkin.lookout import Lookout
    from checkin.office import Office
    from checkin.printers.access import Access
    from checkin.readiness import Means, Ready
    from checkin.scanners import Scanner
    from checkin.scanners.focus import Focus
    from checkin.scanners.noted import Noted
    from checkin.station import Operators, PrintQueue, Station, WayOut
    from checkin.station.backups import Backups
    from checkin.station.preview import Previews
    from checkin.store.database import Database
    from checkin.sync.asking import Asking
    from checkin.sync.turns import Turns


class Behind:
    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._opened: list[Database] = []
        self._stations: list[Station] = []
        self._offices: list[Office | Lookout] = []
        self._queues: list[PrintQueue] = []
        self._operators: Operators | None = None
        self._out: WayOut | None = None
        self._desks: list[Office] = []
        self._scanner: Noted | None = None
        self._asking: Asking | None = None
        self._turns: Turns | None = None
        self._backups: Backups | None = None

    def station(self) -> "Station":
        # The database library takes longer to import than the window to stand.
        from checkin import parts  # noqa: PLC0415

        database = self._database()
        parts.recover(self._setup, database)
        station = parts.station(self._setup, database, ask_hub=self._ask_hub())
        self._stations.append(station)
        self._way_out().keep()
        return station

    def turns(self) -> "Turns | None":
        """What keeps this station up with its hub; None for one that works alone."""
        if not self._setup.settings.hub.url:
            return None
        from checkin import parts  # noqa: PLC0415
        from checkin.sync.turns import Turns  # noqa: PLC0415

        exchange = parts.exchange(self._setup, self._database(), heard=self._hear)
        self._turns = Turns(exchange, equipment=self.equipment) if exchange else None
        return self._turns

    def backups(self) -> "Backups | None":
        """What copies the database to a second place; None where the settings name none."""
        from checkin.station import backups  # noqa: PLC0415

        self._backups = backups.opened(self._setup)
        return self._backups

    def _ask_hub(self) -> "Asking | None":
        """What strict gates ask the hub through."""
        from checkin import parts  # noqa: PLC0415

        if self._asking is None:
            self._asking = parts.asking(self._setup, lambda: self._turns.status.standing if self._turns else None)
        return self._asking

    def equipment(self) -> "Equipment":
        """How the usual printer stands, whether the camera sees anything, and how copies of the database stand."""
        from checkin.domain.health import Equipment  # noqa: PLC0415
        from checkin.station import backups  # noqa: PLC0415

        camera = self._scanner.state if self._scanner else ""
        if not backups.copies_of(self._setup):
            return Equipment(self._printer(), camera, backup="")
        told = self._backups.told if self._backups else None
        if told is None:
            return Equipment(self._printer(), camera)
        return Equipment(self._printer(), camera, str(told.backed), told.at)

    def _printer(self) -> str:
        from checkin.printers import Condition, PrinterError  # noqa: PLC0415

        try:
            queue = self._queues[-1] if self._queues else next((each.press() for each in self._desks), None)
            usual = next(iter(queue.state()), None) if queue else None
        except PrinterError:
            return str(Condition.ATTENTION)
        return str(usual.state.kind) if usual else ""

    def _hear(self, facts: "Sequence[Fact]") -> None:
        """What another station signs is to be known here before it is held up."""
        if any(fact.kind in ("key_added", "key_withdrawn") for fact in facts):
            for station in self._stations:
                station.refresh()

    def leave(self, pin: str) -> "WrongPin | LockedOut | None":
        """None when the PIN is a supervisor's."""
        return self._way_out().opens(pin)

    def scanner(self) -> "Scanner | None":
        from checkin.scanners import open_scanner  # noqa: PLC0415
        from checkin.scanners.noted import Noted  # noqa: PLC0415

        where = self._setup.settings.devices.scanner
        if where == "hand":
            return None
        self._scanner = Noted(open_scanner(where, pace=True))
        return self._scanner

    def focus(self) -> "Focus | None":
        """How well codes can be read in what the scanner sees now; None where it sees nothing."""
        picture = self._scanner.picture if self._scanner else None
        if picture is None:
            return None
        from checkin.scanners.focus import focus  # noqa: PLC0415

        return focus(picture)

    def ready(self) -> "Ready":
        """Looks at this station; at its camera through the window, where that looks through it."""
        from checkin.readiness import Ready  # noqa: PLC0415

        used = replace(means(lambda: self._scanner), devices=self._setup.settings.devices)
        return Ready(self._setup.home, used)

    def office(self) -> "Office":
        from checkin import parts  # noqa: PLC0415
        from checkin.office import Office  # noqa: PLC0415

        parts.recover(self._setup, self._database())
        office = Office(self._setup, access=_access(self._setup), ask_hub=self._ask_hub())
        self._offices.append(office)
        self._desks.append(office)
        self._stations.append(office.station)
        return office

    def lookout(self) -> "Lookout":
        from checkin.lookout import Lookout  # noqa: PLC0415

        lookout = Lookout(self._setup, access=_access(self._setup))
        self._offices.append(lookout)
        return lookout

    def press(self) -> "PrintQueue | None":
        from checkin import parts  # noqa: PLC0415

        if self._setup.settings.devices.printer == "none":
            return None
        queue = parts.print_queue(self._setup, self._database(), access=_access(self._setup))
        self._queues.append(queue)
        return queue

    def previews(self) -> "Previews":
        from checkin import parts  # noqa: PLC0415
        from checkin.station.preview import Previews  # noqa: PLC0415

        return Previews(parts.issuer(self._setup, self._database()), lambda: parts.drawer(self._setup))

    def close(self) -> None:
        if self._asking:
            self._asking.close()
        for queue in self._queues:
            queue.close()
        for office in self._offices:
            office.close()
        for database in self._opened:
            database.close()

    def _way_out(self) -> "WayOut":
        from checkin import parts  # noqa: PLC0415

        if self._out is None:
            self._out = parts.way_out(self._setup, self._open_operators)
        return self._out

    def _open_operators(self) -> "Operators":
        """Opened again until it goes: a database that another program held up comes back."""
        from checkin import parts  # noqa: PLC0415

        if self._operators is None:
            self._operators = parts.operators(self._setup, self._database())
        return self._operators

    def _database(self) -> "Database":
        from checkin import parts  # noqa: PLC0415

        database = parts.database(self._setup)
        self._opened.append(database)
        return database


def means(looking: "Callable[[], Noted | None]" = lambda: None) -> "Means":
    """What the checks of a station need of windows; `looking`: see Means."""
    from checkin.readiness import Means  # noqa: PLC0415

    return Means(access=_access, hears=_hears, looking=looking)


def _hears() -> bool:
    """For a program without a window: whether this machine has a loudspeaker."""
    from checkin.ui import sounds  # noqa: PLC0415  Qt, which takes longer to load than all the rest
    from checkin.ui.paper import alone  # noqa: PLC0415

    alone()
    try:
        sounds.load()
    except ImportError:
        return False  # on Linux what is behind it needs libpulse0, which a small system does not have
    return sounds.has_loudspeaker()


def _access(setup: Setup) -> "Access":
    """The printers there are: those of the system only where they are wanted, for they bring much with them."""
    from checkin.printers.access import PLAIN, needs_system  # noqa: PLC0415

    if not needs_system(setup.settings.devices.printer, setup.settings.devices.second_printer):
        return PLAIN
    from checkin.ui.paper import access  # noqa: PLC0415

    return access()
