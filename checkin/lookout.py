"""Everything that stands behind the window of the supervisor, opened once and asked from the threads of the window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from checkin import parts
from checkin.badges import TemplateError
from checkin.badges.template import named
from checkin.domain.attendance import Conflict
from checkin.domain.clock import Clock, now
from checkin.domain.dimensions import By, Counted
from checkin.domain.flow import Advice, Fill
from checkin.domain.health import StationHealth
from checkin.domain.helpcalls import HelpCall
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.registration import new_id
from checkin.domain.roles import Role
from checkin.domain.settling import Case, Settlement
from checkin.overview import Flow, Overview, Today
from checkin.printers import Printer, PrinterError, Progress, State
from checkin.printers.access import PLAIN, Access
from checkin.printers.found import Found
from checkin.printers.testpage import LEAST_MM, MOST_MM, page_to_measure
from checkin.report.written import Order, write
from checkin.setup import Setup
from checkin.station import Slips, Told
from checkin.station.reading import Page, Place, Reader, Sought
from checkin.sync.client import HubError
from checkin.workshop import Workshop

_A6 = (105.0, 148.0)  # mm


@dataclass(frozen=True, slots=True)
class Seen:
    """A printer: what stands in the settings for it, its name, how it stands, and whether this station uses it."""

    where: str
    name: str
    state: State
    chosen: bool


@dataclass(frozen=True, slots=True)
class Picture:
    """The figures of one moment. `table` is by `by`; `flow` is that of all gates, `gate` that of one."""

    today: Today
    by: By | None
    table: Mapping[str, Counted]
    fills: tuple[Fill, ...]
    flow: Flow
    gate: Flow | None
    lanes: tuple[Advice, ...]


class Lookout:
    """What a supervisor sees and changes. Slow to open; each part may be used by one thread at a time."""

    def __init__(self, setup: Setup, clock: Clock = now, access: Access = PLAIN) -> None:
        """Raises StoreError, StationError, HomeError, TrustError."""
        self._setup, self._access = setup, access
        self._database = parts.database(setup)
        # Jobs of the print queue are dated by the machine's clock, which no word of the hub moves.
        self._of_machine, self._clock = clock, parts.time_of(setup, self._database, clock)
        self._overview = Overview(self._database, setup.plan)
        self._reader = Reader(self._database, setup.plan)
        self.operators = parts.operators(setup, self._database, clock)
        self._watch = parts.watch(setup, clock)
        self._settling = parts.settling(setup, self._database, clock)
        self._known: tuple[StationHealth, ...] = ()
        self._slips: Slips | None = None
        self._station = parts.station(setup, self._database, clock=clock)
        self.workshop = Workshop(setup, self._station, parts.issuer(setup, self._database, clock), access)

    def close(self) -> None:
        self._watch.close()
        self._database.close()

    @property
    def plan(self) -> Plan:
        return self._setup.plan

    @property
    def name(self) -> str:
        return self._setup.settings.station.name

    def moment(self) -> datetime:
        """Now, by the clock that the figures are counted by."""
        return self._clock()

    def look(self, by: By | None = By.GATE, *, today_only: bool = True, gate: str = "") -> Picture:
        """Look now; only what is new is read. Told apart `by` this, None for nothing. Raises StoreError."""
        moment = self._clock()
        today = self._overview.today(moment, self._known)
        return Picture(
            today=today,
            by=by,
            table=self._overview.table(by, today.day if today_only else None) if by else {},
            fills=self._overview.fills(moment),
            flow=self._overview.flow(moment),
            gate=self._overview.flow(moment, gate=gate) if gate else None,
            lanes=self._overview.lanes(moment),
        )

    def conflicts(self, found: Sequence[Conflict]) -> tuple[Told, ...]:
        """The newest of these conflicts, the newest first, with all that is asked about them. Raises StoreError."""
        return self._settling.told(found)

    def settle(self, case: Case, settlement: Settlement, why: str, by: Operator) -> bool:
        """Settle one; False where that was done already. Raises StationError, StoreError."""
        return self._settling.settle((case.first.fact, case.second.fact), settlement, why, by)

    def report(self, path: Path, language: str) -> Path:
        """Write the closing report of what is known now; the ending of the path says how.

        Takes some seconds. Raises ReportError, StoreError, HomeError.
        """
        try:
            stations: tuple[StationHealth, ...] | None = self._watch.stations()
        except HubError:
            stations = None
        order = Order(path, self._clock(), language=language, stations=stations)
        return write(self._setup, self._database, order)

    def stations(self) -> tuple[StationHealth, ...]:
        """Every station that ever joined, as the hub heard it last; none where this one works alone.

        Raises HubError when the hub does not say, StoreError.
        """
        self._known = self._watch.stations()
        return self._known

    def help_calls(self) -> tuple[HelpCall, ...]:
        """Who waits at a kiosk for somebody to come. Raises StoreError."""
        return self._station.help_calls()

    def answer_help(self, call: HelpCall, by: Operator) -> tuple[HelpCall, ...]:
        """Somebody goes there; returns the calls that remain. Raises StationError, JournalError, StoreError."""
        self._station.answer_help(call.fact, operator=by.id)
        return self._station.help_calls()

    def journal(self, asked: Mapping[str, Any], role: Role, before: Place | None = None) -> Page:
        """The newest facts that are what is asked for (the parts of a `Sought`), or those after a place.

        Raises StoreError.
        """
        return self._reader.page(Sought(**asked), role, before)

    def writers(self) -> tuple[str, ...]:
        """Every station whose facts are here. Raises StoreError."""
        return self._reader.stations()

    def printers(self) -> list[Seen]:
        """Every printer that can be chosen, this station's own among them. Takes some seconds when one is away."""
        home, own = self._setup.home, self._setup.settings.devices.printer
        there = self._access.found(home.badges)
        if own not in {each.where for each in there}:
            try:
                printer = self._access.open(own, home.badges)
            except PrinterError:
                printer = None  # the settings name none that there could be; what there is can still be seen
            if printer:
                there.insert(0, Found(own, printer.name, printer.state()))
        return [Seen(each.where, each.name, each.state, each.where == own) for each in there]

    def slips(self) -> Slips | None:
        """All badges on their way at this station; None where none are printed. Raises PrinterError.

        They are printed by its desk or kiosk: what is wished for here is done there.
        """
        if self._slips is None and self._setup.settings.devices.printer != "none":
            queue = parts.print_queue(self._setup, self._database, self._of_machine, self._access)
            self._slips = Slips(self._database, queue, Role.SUPERVISOR, clock=self._of_machine)
        return self._slips

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
        printer = self._access.open(where, self._setup.home.badges)
        if printer is None:
            raise PrinterError("none prints nothing: choose a printer")
        return printer
