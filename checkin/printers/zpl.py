"""Label printers that speak ZPL II, Zebra's and many others, over TCP port 9100."""

import base64
import binascii
import zlib
from dataclasses import dataclass
from typing import Final

import numpy as np

from checkin.printers import Paper, PrinterError, Progress, Reason, Stage, State, UncertainError
from checkin.printers.line import Line
from checkin.printers.raster import Dots, pages
from checkin.printers.sentences import say, start, state

DOTS_PER_MM: Final = {"203": 8, "300": 12, "600": 24}
"""What the printers called so many dots per inch really have: 8 dots to a millimetre are 203.2."""

_STATUS: Final = b"~HS"
_ABORT: Final = b"~JA"
_END_OF_LINE: Final = b"\x03"
_LINES: Final = 3  # of a status, each from STX to ETX
_PATIENCE: Final = 1.5  # seconds for a status; printers answer in some thousandths


@dataclass(frozen=True, slots=True)
class Status:
    """What the printer answers to ~HS: `formats` wait in its buffer, `labels` are to come of the one it prints."""

    formats: int
    labels: int
    reasons: tuple[Reason, ...]

    @property
    def left(self) -> int:
        return self.formats + self.labels


class ZplPrinter:
    """One label printer. With `tells` False it is never asked for its status, as some cheap ones do not answer.

    It keeps no list of jobs, so no more than one badge should be under way, and nobody else should print on it: what
    has become of a badge is known from whether there is still something in the printer's buffer.
    """

    def __init__(self, line: Line, *, dpi: str = "203", packed: bool = True, tells: bool = True) -> None:
        self._line = line
        self._dots_per_mm = DOTS_PER_MM[dpi]
        self._packed = packed
        self.tells = tells
        # Handed over to a printer that has not been away since: one that was switched off has an empty buffer too.
        self._with_it: set[str] = set()

    @property
    def name(self) -> str:
        return self._line.name

    def state(self) -> State:
        try:
            if not self.tells:
                self._line.reach()
                return state(self.name, ())
            status = self._status()
        except PrinterError as error:
            return state(self.name, error.reasons)
        return state(self.name, status.reasons, busy=status.left > 0, labels_left=status.left)

    def submit(self, paper: Paper) -> str:
        label = b"".join(encode(page, paper.copies, packed=self._packed) for page in pages(paper, self._dots_per_mm))
        if self.tells:
            self._status(label)
        else:
            self._line.send(label)
        self._with_it.add(paper.title)
        return paper.title

    def progress(self, handle: str) -> Progress:
        if not self.tells:
            return Progress(Stage.SENT, f"{start(self.name)} has the badge and says no more.")
        status = self._status()
        if status.left or set(status.reasons) - {Reason.OTHER}:
            return Progress(Stage.PRINTING, say(self.name, status.reasons, busy=True), status.reasons)
        if handle in self._with_it:
            return Progress(Stage.PRINTED, f"{start(self.name)} has printed the badge.")
        return Progress(
            Stage.UNKNOWN, f"{start(self.name)} has nothing left to print: look whether the badge came out."
        )

    def cancel(self, handle: str) -> Progress:
        """Empties the buffer of the printer."""
        before = self.progress(handle)
        if before.kind is not Stage.PRINTING:
            return before
        self._line.send(_ABORT)
        if self._status().left:
            return self.progress(handle)
        self._with_it.discard(handle)
        return Progress(Stage.CANCELLED, f"{start(self.name)} was kept from printing the badge.")

    def find(self, title: str) -> str | None:
        if title in self._with_it:
            return title
        raise PrinterError(say(self.name, [Reason.FORGETS]), Reason.FORGETS)

    def _status(self, label: bytes = b"") -> Status:
        """The status, after a label if there is one. Raises PrinterError, or UncertainError with a label."""
        try:
            answer = self._line.ask(label + _STATUS, _END_OF_LINE, _LINES, patience=_PATIENCE)
            return read_status(answer)
        except ValueError as error:
            self._with_it.clear()
            kind = UncertainError if label else PrinterError
            raise kind(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE) from error
        except PrinterError:
            self._with_it.clear()
            raise


def read_status(answer: bytes) -> Status:
    """The three lines of ~HS, ZPL II Programming Guide, "Host Status Return". Raises ValueError when it is none."""
    lines = [part.rpartition(b"\x02")[2].decode("ascii").split(",") for part in answer.split(_END_OF_LINE)[:_LINES]]
    if [len(line) for line in lines][:2] != [12, 11]:
        raise ValueError("this is no status of a printer")
    first, second = ([int(field) for field in line] for line in lines[:2])
    paper_out, paused, head_open, ribbon_out = first[1], first[2], second[2], second[3]
    found = [
        (paper_out, Reason.MEDIA_EMPTY),
        (head_open, Reason.COVER_OPEN),
        (ribbon_out, Reason.TONER_EMPTY),
        # A printer that lacks something pauses until it has it.
        (paused and not (paper_out or head_open or ribbon_out), Reason.PAUSED),
        (first[10] or first[11], Reason.OVERHEATED),
        (second[7], Reason.OUTPUT_FULL),  # a label waits to be taken
    ]
    return Status(first[4], second[8], tuple(reason for yes, reason in found if yes))


def encode(dots: Dots, copies: int = 1, *, packed: bool = True) -> bytes:
    """A label of these dots. `packed` needs a printer with firmware of this century; without, it is 18 times longer."""
    height, width = dots.shape
    raw = np.packbits(dots, axis=1).tobytes()
    size = f"{len(raw)},{len(raw)},{(width + 7) // 8}"
    field = _packed(raw) if packed else raw.hex().upper().encode()
    start = f"^XA^PW{width}^LL{height}^LH0,0^FO0,0^GFA,{size},".encode()
    return start + field + f"^FS^PQ{copies}^XZ".encode()


def _packed(raw: bytes) -> bytes:
    """Deflated, as text, with the checksum of that text."""
    text = base64.b64encode(zlib.compress(raw))
    return b":Z64:%s:%04X" % (text, binascii.crc_hqx(text, 0))
