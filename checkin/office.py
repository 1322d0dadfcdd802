"""Everything that stands behind the window of a staffed desk, opened once and asked from the threads of the window."""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from checkin import parts
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.elsewhere import AskHub
from checkin.domain.operators import Operator
from checkin.domain.plan import Gate, Plan
from checkin.domain.registration import FieldValue, Registration, with_fields
from checkin.home import HomeError
from checkin.printers import PrinterError
from checkin.printers.access import PLAIN, Access
from checkin.setup import Setup
from checkin.sources import Preview, preview, reading
from checkin.station import Imported, PrintQueue, Shift, Slips
from checkin.store.counts import Tally

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checkin.badges.designs import Designs

_PREVIEW_DPI = 144
_SOON = 500  # facts that a search takes in on its way
_MODULE = 8  # pixels to a square of a QR code on the screen
_NOBODY = Registration("000000000000")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the desk stands. `behind`: facts the search does not know yet. `printer`: what is wrong, "" for none there.

    `reasons` are what is wrong by itself. `labels` are left on a roll that runs low, None when none does.

    `hour` and `today` count admissions at this station since the hour and the day began, by the clocks of the venue.
    """

    registrations: int
    behind: int
    prints: bool
    printer: str
    hour: int
    today: int
    reasons: tuple[str, ...] = ()
    labels: int | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be imported: a file, a sheet of it, which column each field is read from, and how."""

    path: Path
    sheet: str | None
    columns: Mapping[str, str]
    dry_run: bool
    all_or_nothing: bool


class Office:
    """The desk of one station with everything it needs. Slow to open; each part may be used by one thread at a time.

    A printer that the settings name wrongly keeps nobody from being let in: `press` raises what is wrong with it.
    """

    def __init__(self, setup: Setup, clock: Clock = now, access: Access = PLAIN, ask_hub: AskHub | None = None) -> None:
        """Raises StoreError, StationError, BadgeError."""
        self._setup = setup
        self._database = parts.database(setup)
        # The queue measures how long a badge takes: by the machine's clock, which no word of the hub moves.
        self._of_machine, self._clock = clock, parts.time_of(setup, self._database, clock)
        self.station = parts.station(setup, self._database, clock=self._clock, ask_hub=ask_hub)
        self.issuer = parts.issuer(setup, self._database, clock)
        self.operators = parts.operators(setup, self._database, clock)
        self.finder = parts.finder(self._database)
        self._queue: PrintQueue | None = None
        self._no_press: PrinterError | None = None
        try:
            if setup.settings.devices.printer != "none":
                self._queue = parts.print_queue(setup, self._database, clock, access)
        except PrinterError as error:
            self._no_press = error
        self._drawer: Designs | None = None
        self._tally = Tally(setup.settings.station.name)

    def close(self) -> None:
        if self._queue:
            self._queue.close()
        self._database.close()

    @property
    def gate(self) -> Gate:
        return self.station.gate

    @property
    def name(self) -> str:
        return self._setup.settings.station.name

    def moment(self) -> datetime:
        """Now, by the clock that this station decides by."""
        return self._clock()

    @property
    def plan(self) -> Plan:
        return self._setup.plan

    def shift(self, operator: Operator) -> Shift:
        """What this operator does from now on."""
        return parts.shift(self.station, self.finder, operator, self.issuer, self._queue)

    def standing(self) -> Standing:
        """Look now. Raises StoreError."""
        prints, reasons, said = self._printer()
        with self._database.reading() as connection:
            self._tally.look(connection)
        local = self.plan.local(self._clock())
        hour = local.replace(minute=0, second=0, microsecond=0)
        morning = hour.replace(hour=self.plan.day_starts.hour, minute=self.plan.day_starts.minute)
        if local < morning:
            morning -= timedelta(days=1)
        behind = self.finder.behind()
        return Standing(
            registrations=self.station.registered,
            behind=behind if behind > _SOON else 0,
            prints=prints,
            printer=said,
            hour=self._tally.since(milliseconds(hour)),
            today=self._tally.since(milliseconds(morning)),
            reasons=reasons,
            labels=next((each.left for each in self._queue.state() if each.low), None) if self._queue else None,
        )

    def press(self) -> PrintQueue | None:
        """The badges on their way here; None where this station prints none. Raises PrinterError."""
        if self._no_press:
            raise self._no_press
        return self._queue

    def slips(self, operator: Operator) -> Slips | None:
        """The badges that this operator asked for, or may look after; None where none are printed."""
        if self._queue is None:
            return None
        return Slips(self._database, self._queue, operator.role, operator.id, self._of_machine)

    def picture(self, fields: Mapping[str, FieldValue]) -> "NDArray[np.uint8]":
        """How the badge of somebody with these fields will look, shape (height, width, 3), RGB.

        Raises FieldError, BadgeError.
        """
        from checkin.badges.proof import render  # noqa: PLC0415  slow to load, and only forms show badges

        if self._drawer is None:
            self._drawer = parts.drawer(self._setup)
        return render(self.issuer.proof(with_fields(_NOBODY, fields), self._drawer).pdf, _PREVIEW_DPI)

    @staticmethod
    def qr(text: str) -> "NDArray[np.uint8]":
        """A credential as a grey picture, with its quiet zone."""
        from checkin.badges.qr import picture  # noqa: PLC0415

        return picture(text, module=_MODULE)

    def preview(self, path: Path, sheet: str | None, columns: Mapping[str, str]) -> Preview:
        """How a file will be read. Raises SourceError."""
        return preview(path, sheet=sheet, mapping=columns, questions=self._setup.plan.questions.values())

    def take(
        self,
        order: Order,
        operator: str,
        progress: Callable[[int, int, int], None],
        cancelled: Callable[[], bool],
    ) -> Imported:
        """Import a file, or with `dry_run` only see what would come of it. Raises SourceError, StoreError.

        `progress` gets the rows done, how far the file has been read, and how large it is.
        """
        with reading(order.path, self.plan, columns=order.columns, sheet=order.sheet) as source:
            return parts.importer(self._setup, self._database, self._clock).take(
                source.registrations(),
                dry_run=order.dry_run,
                all_or_nothing=order.all_or_nothing,
                operator=operator,
                progress=lambda rows: progress(rows, source.position.done, source.position.size),
                cancelled=cancelled,
            )

    @staticmethod
    def save_rejected(imported: Imported, path: Path) -> None:
        """The rejected rows as a CSV file that spreadsheets open as it is. Raises HomeError."""
        try:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(imported.report())
        except OSError as error:
            raise HomeError(f"{path} cannot be written ({error.strerror}): choose another place") from error

    def _printer(self) -> tuple[bool, tuple[str, ...], str]:
        """Whether badges come out, what is wrong, and the same as a sentence, "" where none are printed."""
        try:
            queue = self.press()
        except PrinterError as error:
            return False, (), str(error)
        if queue is None:
            return False, (), ""
        state = queue.look()
        return state.ready, tuple(map(str, state.reasons)), state.say
