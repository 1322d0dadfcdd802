"""A queue of CUPS or a printer in the network, as the rest of the program sees printers."""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Final
from urllib.parse import quote, unquote

from checkin.printers import Paper, PrinterError, Progress, Reason, Stage, State
from checkin.printers.address import Address
from checkin.printers.ipp import pwg, wire
from checkin.printers.ipp.behind import left_of, reaches
from checkin.printers.ipp.client import Attributes, Client, Job
from checkin.printers.ipp.http import Server, print_service
from checkin.printers.ipp.reasons import of_keywords
from checkin.printers.ipp.wire import one, texts
from checkin.printers.sentences import say, start, state

_LOOK: Final = 1.5  # seconds to wait for an answer about a state
_SEND: Final = 10.0  # seconds to wait for a step of handing over a badge
_WAIT: Final = 0.25  # seconds between two tries while a printer is busy, or a job is being cancelled
_TRIES: Final = 40

_STATE_ATTRIBUTES: Final = (
    *("printer-state", "printer-state-reasons", "printer-state-message", "printer-is-accepting-jobs", "device-uri"),
)
_CAN_ATTRIBUTES: Final = (
    *("document-format-supported", "media-size-supported", "media-col-database"),
    *(f"pwg-raster-document-{what}" for what in ("type-supported", "resolution-supported", "sheet-back")),
)
_PROCESSING, _STOPPED = 4, 5

_JOB_STAGES: Final[dict[int, Stage]] = {
    3: Stage.SENT,
    4: Stage.SENT,
    5: Stage.PRINTING,
    6: Stage.PRINTING,
    7: Stage.CANCELLED,
    8: Stage.FAILED,
    9: Stage.PRINTED,
}
# What the backends of CUPS 2 say in English, the language that we ask in.
_UNREACHABLE: Final = (
    "may not exist or is unavailable",
    "is unreachable",
    "is not responding",
    "unable to locate printer",
    "waiting for printer to become available",
)
_HANDED_ON: Final = "cups-waiting-for-job-completed"
_TURNED_DOWN: Final = "Unable to add document to print job"


class IppPrinter:
    """One printer or queue. `is_queue` says that it is one of CUPS, with the printer behind it."""

    tells = True

    def __init__(
        self,
        name: str,
        server: Server,
        path: str,
        *,
        is_queue: bool = False,
        sleep: Callable[[float], object] = time.sleep,
    ) -> None:
        self._name = name
        self._server = server
        self._client = Client(server, path)
        self._is_queue = is_queue
        self._sleep = sleep
        self._can: Attributes = {}
        self._handed_on: set[int] = set()  # jobs that a queue has sent to its printer in full

    @property
    def name(self) -> str:
        return self._name

    def state(self) -> State:
        try:
            with self._in_words():
                said = self._client.printer(_STATE_ATTRIBUTES, _LOOK)
        except PrinterError as error:
            return state(self._name, error.reasons)
        return state(self._name, self._reasons(said), busy=one(said, "printer-state", 0) == _PROCESSING)

    def submit(self, paper: Paper) -> str:
        with self._in_words():
            self._can = self._can or self._client.printer(_CAN_ATTRIBUTES, _LOOK)
            number = self._send(paper)
        return f"{number} {paper.title}"

    def progress(self, handle: str) -> Progress:
        number, title = _number_and_title(handle)
        with self._in_words():
            job = self._client.job(number, _LOOK)
            # A printer that starts counting anew after a power cut has another job under this number.
            if job is None or (job.title and job.title != title):
                return Progress(
                    Stage.UNKNOWN, f"{start(self._name)} no longer knows this badge: look whether it came out."
                )
            return self._progress(job)

    def cancel(self, handle: str) -> Progress:
        number, _title = _number_and_title(handle)
        found = self.progress(handle)
        if found.final or found.kind is Stage.UNKNOWN:
            return found
        with self._in_words():
            self._client.cancel(number, _LOOK)
        for _ in range(_TRIES // 4):
            if (found := self.progress(handle)).final:
                break
            self._sleep(_WAIT)
        return found

    def find(self, title: str) -> str | None:
        with self._in_words():
            jobs = [job for which in ("not-completed", "completed") for job in self._client.jobs(which, _LOOK)]
        newest = max((job.id for job in jobs if job.title == title), default=None)
        return None if newest is None else f"{newest} {title}"

    def _send(self, paper: Paper) -> int:
        document, kind = self._document(paper)
        job = self._job(paper)
        for _ in range(_TRIES):
            try:
                return self._client.send(paper, document, kind, job, _SEND)
            except PrinterError as error:
                # Printers without a queue of their own take one job at a time.
                if error.reasons != (Reason.BUSY,):
                    raise
            self._sleep(_WAIT)
        raise PrinterError("", Reason.BUSY)

    def _document(self, paper: Paper) -> tuple[bytes, str]:
        formats = texts(self._can, "document-format-supported")
        if not formats or "application/pdf" in formats:
            return paper.pdf, "application/pdf"
        if pwg.KIND not in formats or (paper.sides != "one-sided" and _turns_backs(self._can)):
            raise PrinterError("", Reason.WRONG_FORMAT)
        kind = pwg.kind_of(texts(self._can, "pwg-raster-document-type-supported"))
        dpi = pwg.dpi_of([*self._can.get("pwg-raster-document-resolution-supported", ())])
        return pwg.encode(paper, kind, dpi), pwg.KIND

    def _job(self, paper: Paper) -> list[wire.Attribute]:
        """The size to a hundredth of a millimetre, without margins and without making anything fit."""
        x, y = round(paper.width_mm * 100), round(paper.height_mm * 100)
        sizes = _sizes(self._can)
        if (x, y) not in sizes and (y, x) in sizes:
            x, y = y, x  # the printer knows the sheet standing, and turns the page by itself
        size = [(wire.INTEGER, "x-dimension", x), (wire.INTEGER, "y-dimension", y)]
        margins = [(wire.INTEGER, f"media-{side}-margin", 0) for side in ("bottom", "left", "right", "top")]
        return [
            (wire.INTEGER, "copies", paper.copies),
            (wire.COLLECTION, "media-col", [(wire.COLLECTION, "media-size", size), *margins]),
            (wire.KEYWORD, "print-scaling", "none"),
            (wire.KEYWORD, "sides", paper.sides),
        ]

    def _progress(self, job: Job) -> Progress:
        stage = _JOB_STAGES.get(job.state, Stage.UNKNOWN)
        if _HANDED_ON in job.printer:
            self._handed_on.add(job.id)
        if stage is Stage.CANCELLED:
            stage = self._cancelled(job)
        if stage is Stage.PRINTED and "job-completed-with-errors" in job.reasons:
            stage = Stage.UNKNOWN
        # A queue without a driver calls a badge completed that its printer has turned down.
        if stage is Stage.PRINTED and job.message.startswith(_TURNED_DOWN):
            stage = Stage.FAILED
        found = Progress(stage, _OUTCOMES[stage].format(name=start(self._name)))
        if found.final or stage is Stage.UNKNOWN:
            return found
        reasons = self._reasons(self._client.printer(_STATE_ATTRIBUTES, _LOOK))
        return Progress(stage, say(self._name, reasons, busy=True), reasons) if reasons else found

    def _cancelled(self, job: Job) -> Stage:
        """What a job is that is said to be cancelled: a queue says so before the printer behind it agrees."""
        if not self._is_queue:
            return Stage.PRINTED if job.sheets else Stage.CANCELLED
        if not job.begun or (_unreachable(job.message) and job.id not in self._handed_on):
            return Stage.CANCELLED
        said = self._client.printer(["device-uri"], _LOOK)
        return left_of(one(said, "device-uri", ""), job.title)

    def _reasons(self, said: Attributes) -> tuple[Reason, ...]:
        """Everything that stands in the way of the next badge."""
        keywords = texts(said, "printer-state-reasons")
        reasons = list(of_keywords(keywords))
        if not one(said, "printer-is-accepting-jobs", True):
            reasons.append(Reason.REJECTING)
        if one(said, "printer-state", 0) == _STOPPED and not reasons:
            reasons.append(Reason.PAUSED if self._is_queue else Reason.OTHER)
        if not reasons and self._is_queue and not self._is_there(said):
            reasons.append(Reason.OFFLINE)
        return tuple(reasons)

    def _is_there(self, said: Attributes) -> bool:
        """Whether the printer behind a queue answers. CUPS has no reason for that: it tries again, in silence."""
        if _unreachable(one(said, "printer-state-message", "")):
            return False
        return not self._server.is_here or reaches(one(said, "device-uri", ""))

    @contextmanager
    def _in_words(self) -> Iterator[None]:
        """An error of the client as a sentence that names the printer."""
        try:
            yield
        except PrinterError as error:
            reasons = tuple(self._told(reason) for reason in error.reasons)
            raise type(error)(say(self._name, reasons), *reasons) from error

    def _told(self, reason: Reason) -> Reason:
        no_service = reason is Reason.OFFLINE and self._is_queue and self._server.is_here
        return Reason.SERVER_DOWN if no_service else reason


def queue_of_cups(queue: str) -> IppPrinter:
    """A queue of the print service on this machine."""
    return IppPrinter(f"the printer {queue}", print_service(), f"/printers/{quote(queue, safe='')}", is_queue=True)


def printer_at(where: Address, *, encrypted: bool) -> IppPrinter:
    """A printer in the network, or a queue of a print service somewhere."""
    is_queue = where.path.startswith(("/printers/", "/classes/"))
    name = unquote(where.path.rpartition("/")[2]) if is_queue else where.host
    server = Server(where.host, where.port, encrypted)
    return IppPrinter(f"the printer {name}", server, where.path or "/ipp/print", is_queue=is_queue)


_OUTCOMES: Final[dict[Stage, str]] = {
    Stage.SENT: "{name} has the badge.",
    Stage.PRINTING: "{name} is printing the badge.",
    Stage.PRINTED: "{name} has printed the badge.",
    Stage.FAILED: "{name} gave up on the badge: print it again.",
    Stage.CANCELLED: "{name} was kept from printing the badge.",
    Stage.UNKNOWN: "{name} does not say what became of the badge: look whether it came out.",
}


def _unreachable(message: str) -> bool:
    """Whether CUPS tries in vain to hand a job on."""
    return any(words in message.lower() for words in _UNREACHABLE)


def _number_and_title(handle: str) -> tuple[int, str]:
    number, _, title = handle.partition(" ")
    return int(number) if number.isdecimal() else 0, title


def _turns_backs(can: Attributes) -> bool:
    """Whether the printer wants the backs of sheets turned or mirrored."""
    back: str = one(can, "pwg-raster-document-sheet-back", "normal")
    return back != "normal"


def _sizes(can: Attributes) -> set[tuple[int, int]]:
    """The sizes that the printer has a name for, in hundredths of a millimetre."""
    listed: Sequence[wire.Value] = [
        *can.get("media-size-supported", ()),
        *(
            size
            for each in can.get("media-col-database", ())
            if isinstance(each, dict)
            for size in each.get("media-size", ())
        ),
    ]
    return {(one(each, "x-dimension", 0), one(each, "y-dimension", 0)) for each in listed if isinstance(each, dict)}
