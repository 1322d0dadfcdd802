"""Where finished badges go: every kind of printer takes a PDF as a job, and says what has become of it.

A job is known by its *handle*, a text that is still good after a restart. A badge is only sent somewhere else once
`cancel` has said that it will not come out here; after a crash `find` tells whether it was sent at all.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Literal, Protocol


class Reason(StrEnum):
    """What stands in the way, or soon will. What to do about it stands in `checkin.printers.sentences`."""

    MEDIA_EMPTY = "media_empty"
    MEDIA_LOW = "media_low"
    MEDIA_JAM = "media_jam"
    COVER_OPEN = "cover_open"
    TONER_EMPTY = "toner_empty"  # toner, ink or ribbon
    TONER_LOW = "toner_low"
    OUTPUT_FULL = "output_full"
    OVERHEATED = "overheated"
    BUSY = "busy"
    PAUSED = "paused"
    REJECTING = "rejecting"
    OFFLINE = "offline"
    SERVER_DOWN = "server_down"
    NO_SUCH_QUEUE = "no_such_queue"
    NOT_ALLOWED = "not_allowed"
    WRONG_MEDIA = "wrong_media"
    WRONG_FORMAT = "wrong_format"
    FOLDER = "folder"
    FORGETS = "forgets"
    OTHER = "other"


SOFT: Final = frozenset({Reason.MEDIA_LOW, Reason.TONER_LOW})
"""Reasons with which badges still come out."""


class PrinterError(Exception):
    """Nothing was printed, or nothing could be asked. The sentence says what to do."""

    def __init__(self, say: str, *reasons: Reason) -> None:
        super().__init__(say)
        self.reasons = reasons


class UncertainError(PrinterError):
    """The printer went away with the badge half sent: ask `find` whether it has it before it is printed again."""


class Condition(StrEnum):
    """Whether a badge sent now would come out: READY and BUSY yes, ATTENTION once somebody was there, the rest no."""

    READY = "ready"
    BUSY = "busy"
    ATTENTION = "attention"
    PAUSED = "paused"
    REJECTING = "rejecting"
    OFFLINE = "offline"


@dataclass(frozen=True, slots=True)
class State:
    """How a printer stands, and the same as a sentence for a person.

    `labels_left` are labels that a printer still has to print of what it was sent, where it tells.
    """

    kind: Condition
    say: str
    reasons: tuple[Reason, ...] = ()
    labels_left: int | None = None

    @property
    def ready(self) -> bool:
        return self.kind in {Condition.READY, Condition.BUSY}


Millimetres = tuple[float, float, float, float]
"""A rectangle on the page: x and y of its top left corner from that of the page, width and height."""

Sides = Literal["one-sided", "two-sided-long-edge", "two-sided-short-edge"]


@dataclass(frozen=True, slots=True)
class Paper:
    """One badge on its way: a PDF whose pages are of exactly this size.

    `title` names the job where people look at queues and is what `find` looks for: different for every job, of at most
    200 characters, and without anybody's name. Each of the `codes` is a box with one QR code in it and nothing else,
    which printers of dots redraw dot by dot.
    """

    pdf: bytes
    width_mm: float
    height_mm: float
    title: str
    copies: int = 1
    sides: Sides = "one-sided"
    codes: tuple[Millimetres, ...] = ()


class Stage(StrEnum):
    """How far a job is. PRINTED, FAILED and CANCELLED are final; UNKNOWN says that somebody has to look."""

    SENT = "sent"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a job is, what holds it up, and the same as a sentence."""

    kind: Stage
    say: str
    reasons: tuple[Reason, ...] = ()

    @property
    def final(self) -> bool:
        return self.kind in {Stage.PRINTED, Stage.FAILED, Stage.CANCELLED}


class Printer(Protocol):
    """Takes badges and tells of them. For one thread at a time."""

    @property
    def name(self) -> str:
        """What a person calls it."""

    @property
    def tells(self) -> bool:
        """Whether `progress` gets as far as PRINTED. A printer that does not tell leaves every job at SENT."""

    def state(self) -> State:
        """Look now, for two seconds at most; never raises."""

    def submit(self, paper: Paper) -> str:
        """Hand a badge over and return its handle; for a folder, that is the path of the file.

        Raises PrinterError when the printer has not got it, UncertainError when nobody can say.
        """

    def progress(self, handle: str) -> Progress:
        """What has become of a job, also of one from before a restart. Raises PrinterError when nobody answers."""

    def cancel(self, handle: str) -> Progress:
        """Keep a job from coming out, and say whether that worked: CANCELLED, or PRINTED when it was too late.

        Raises PrinterError when nobody answers: then it may still come out.
        """

    def find(self, title: str) -> str | None:
        """The handle of the newest job with this title, None when the printer never had one.

        Raises PrinterError when nobody answers, with Reason.FORGETS when this printer never knows.
        """


def open_printer(where: str, default_folder: Path) -> Printer | None:
    """The printer named in the settings; None where the station prints no badges.

    `checkin.printers.address` lists the forms there are; those of the system are opened by `checkin.ui.paper`. Raises
    PrinterError for any other; a printer that is not there is no error but a state.
    """
    # Only what drives the printer in use is loaded.
    from checkin.printers.address import address, unknown  # noqa: PLC0415

    kind, _, rest = where.strip().partition(":")
    match kind, rest.strip():
        case "none", "":
            return None
        case "folder", path:
            from checkin.printers.folder import FolderPrinter  # noqa: PLC0415

            return FolderPrinter(Path(path).expanduser() if path else default_folder)
        case "cups", queue if queue:
            from checkin.printers.ipp.printer import queue_of_cups  # noqa: PLC0415

            return queue_of_cups(queue)
        case "ipp" | "ipps", _:
            from checkin.printers.ipp.printer import printer_at  # noqa: PLC0415

            return printer_at(address(where.strip(), 631), encrypted=kind == "ipps")
        case "zpl", _:
            from checkin.printers.labels import zpl_at  # noqa: PLC0415

            return zpl_at(where.strip())
        case "brother", _:
            from checkin.printers.labels import brother_at  # noqa: PLC0415

            return brother_at(where.strip())
    raise unknown(where)
