"""Brother's label printers of the QL kind, over TCP port 9100: rasters of 300 dots to an inch on a continuous tape.

The commands are those of Brother's "Raster Command Reference" for the QL-800 series, uncompressed, as every QL takes.
"""

import struct
from dataclasses import dataclass
from typing import Final

import numpy as np

from checkin.printers import Paper, PrinterError, Progress, Reason, Stage, State
from checkin.printers.line import Line
from checkin.printers.raster import Dots, pages
from checkin.printers.sentences import say, start, state

_DOTS_PER_MM: Final = 300 / 25.4
_PINS: Final = 720  # of the print head, whatever tape runs under it
_FEED: Final = 35  # dots that the tape needs before and after, for its cutter
_SHORTEST: Final = 150  # dots, the shortest piece that it cuts


@dataclass(frozen=True, slots=True)
class Tape:
    """A continuous tape: its width in mm and dots, the dots that can be printed, and the pins to the right of those."""

    width_mm: int
    dots: int
    printable: int
    right: int


TAPES: Final = {
    "12": Tape(12, 142, 106, 29),
    "29": Tape(29, 342, 306, 6),
    "38": Tape(38, 449, 413, 12),
    "50": Tape(50, 590, 554, 12),
    "54": Tape(54, 636, 590, 0),
    "62": Tape(62, 732, 696, 12),
}


class BrotherPrinter:
    """One label printer with one tape in it. Over the network it only takes badges, and does not say how it stands."""

    tells = False

    def __init__(self, line: Line, tape: str = "62") -> None:
        self._line = line
        self._tape = TAPES[tape]

    @property
    def name(self) -> str:
        return self._line.name

    def state(self) -> State:
        try:
            self._line.reach()
        except PrinterError as error:
            return state(self.name, error.reasons)
        return state(self.name, ())

    def submit(self, paper: Paper) -> str:
        pieces = [self._piece(page) for page in pages(paper, _DOTS_PER_MM)] * paper.copies
        self._line.send(encode(pieces, self._tape))
        return paper.title

    def progress(self, handle: str) -> Progress:  # noqa: ARG002  it is told by no printer of this kind
        return Progress(Stage.SENT, f"{start(self.name)} has the badge and says no more.")

    def cancel(self, handle: str) -> Progress:  # noqa: ARG002
        return Progress(Stage.UNKNOWN, say(self.name, [Reason.FORGETS]), (Reason.FORGETS,))

    def find(self, title: str) -> str | None:  # noqa: ARG002
        raise PrinterError(say(self.name, [Reason.FORGETS]), Reason.FORGETS)

    def _piece(self, page: Dots) -> Dots:
        """The page as it goes through the printer: turned when only its other side fits, without the tape's edges."""
        tape = self._tape
        if page.shape[1] > tape.dots >= page.shape[0]:
            page = np.rot90(page)
        if page.shape[1] > tape.dots:
            height, width = (round(side / _DOTS_PER_MM) for side in page.shape)
            raise PrinterError(
                f"{start(self.name)}: a badge of {width} by {height} mm does not fit on its tape of {tape.width_mm} mm."
                " Choose a badge template for this tape.",
                Reason.WRONG_MEDIA,
            )
        piece = np.zeros((max(len(page), _SHORTEST), tape.dots), np.bool_)
        left = (tape.dots - page.shape[1]) // 2
        piece[: len(page), left : left + page.shape[1]] = page
        edge = (tape.dots - tape.printable) // 2
        return piece[:, edge : edge + tape.printable]


def encode(pieces: list[Dots], tape: Tape) -> bytes:
    """Pieces of tape, each cut off behind its last line."""
    parts = [bytes(400), b"\x1b@", b"\x1bia\x01"]
    for number, piece in enumerate(pieces):
        # 0x86: kind, width and quality are said; 0x0a: a continuous tape.
        said = struct.pack("<BBBBIBB", 0x86, 0x0A, tape.width_mm, 0, len(piece), min(number, 1), 0)
        parts += [b"\x1biz" + said, b"\x1biM\x40", b"\x1biA\x01", b"\x1biK\x08", b"\x1bid" + struct.pack("<H", _FEED)]
        parts += [b"M\x00", *_lines(piece, tape)]
        parts.append(b"\x0c" if number < len(pieces) - 1 else b"\x1a")
    return b"".join(parts)


def _lines(piece: Dots, tape: Tape) -> list[bytes]:
    """The first bit is the rightmost pin, so every line is sent mirrored."""
    pins = np.zeros((len(piece), _PINS), np.bool_)
    pins[:, tape.right : tape.right + tape.printable] = piece[:, ::-1]
    packed = np.packbits(pins, axis=1)
    return [b"g\x00" + bytes([packed.shape[1]]) + line.tobytes() for line in packed]
