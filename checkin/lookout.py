"""Everything that stands behind the window of the supervisor, opened once and asked from the threads of the window."""

from dataclasses import dataclass

from checkin import parts
from checkin.badges import TemplateError
from checkin.badges.template import named
from checkin.domain.clock import Clock, now
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.registration import new_id
from checkin.domain.roles import Role
from checkin.overview import Overview, Today
from checkin.printers import Printer, PrinterError, Progress, State, open_printer
from checkin.printers.found import Found, found
from checkin.printers.testpage import LEAST_MM, MOST_MM, page_to_measure
from checkin.setup import Setup
from checkin.workshop import Workshop

_A6 = (105.0, 148.0)  # mm


@dataclass(frozen=True, slots=True)
class Seen:
    """A printer: what stands in the settings for it, its name, how it stands, and whether this station uses it."""

    where: str
    name: str
    state: State
    chosen: bool


class Lookout:
    """What a supervisor sees and changes. Slow to open; each part may be used by one thread at a time."""

    def __init__(self, setup: Setup, clock: Clock = now) -> None:
        """Raises StoreError, StationError."""
        self._setup, self._clock = setup, clock
        self._database = parts.database(setup)
        self._overview = Overview(self._database, setup.plan)
        self.operators = parts.operators(setup, self._database, clock)
        station = parts.station(setup, self._database, clock=clock)
        self.workshop = Workshop(setup, station, parts.issuer(setup, self._database, clock))

    def close(self) -> None:
        self._database.close()

    @property
    def plan(self) -> Plan:
        return self._setup.plan

    @property
    def name(self) -> str:
        return self._setup.settings.station.name

    def today(self) -> Today:
        """Look now; only what is new is read. Raises StoreError."""
        return self._overview.today(self._clock())

    def printers(self) -> list[Seen]:
        """Every printer that can be chosen, this station's own among them. Takes some seconds when one is away."""
        home, own = self._setup.home, self._setup.settings.devices.printer
        there = found(home.badges)
        if own not in {each.where for each in there}:
            try:
                printer = open_printer(own, home.badges)
            except PrinterError:
                printer = None  # the settings name none that there could be; what there is can still be seen
            if printer:
                there.insert(0, Found(own, printer.name, printer.state()))
        return [Seen(each.where, each.name, each.state, each.where == own) for each in there]

    def print_to_measure(self, where: str) -> str:
        """A page with rulers and a grey wedge, as large as the usual badge; returns its handle. Raises PrinterError."""
        try:
            paper = named(self.plan.badge, self._setup.home.templates).paper
        except TemplateError:
            paper = _A6
        width, height = (min(max(side, LEAST_MM), MOST_MM) for side in paper)
        return self._printer(where).submit(page_to_measure(f"test-{new_id()}", width, height))

    def follow(self, where: str, handle: str) -> Progress:
        """What became of a page. Raises PrinterError when nobody answers."""
        return self._printer(where).progress(handle)

    def add(self, operator: str, name: str, role: Role, by: Operator) -> str:
        """Somebody works here from now on; returns their PIN, kept nowhere. Raises StationError, StoreError."""
        pin = self.operators.add(operator, name, role, by)
        self._keep_way_out()
        return pin

    def new_pin(self, operator: str, by: Operator) -> str:
        """Another PIN for an operator. Raises StationError, StoreError."""
        pin = self.operators.new_pin(operator, by)
        self._keep_way_out()
        return pin

    def remove(self, operator: str, by: Operator) -> None:
        """Somebody does not work here any more. Raises StationError, StoreError."""
        self.operators.remove(operator, by)
        self._keep_way_out()

    def _keep_way_out(self) -> None:
        """A kiosk of this station whose database does not open knows the PINs all the same."""
        parts.way_out(self._setup, lambda: self.operators).keep()

    def _printer(self, where: str) -> Printer:
        printer = open_printer(where, self._setup.home.badges)
        if printer is None:
            raise PrinterError("none prints nothing: choose a printer")
        return printer
