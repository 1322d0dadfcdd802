"""A page as the dots of a printer: black or white, with every QR code on whole dots."""

from itertools import pairwise
from typing import Final

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from checkin.pages import document, grey
from checkin.printers import Millimetres, Paper, PrinterError, Reason

Dots = NDArray[np.bool_]
"""Rows of dots, from the top left corner of the page; True is black."""

_POINT: Final = 25.4 / 72  # mm
# PDFium rounds a size up to whole pixels and stretches the page to that: rounding in the PDF is not to cost a dot.
_JUST_BELOW: Final = 1 - 1e-4
_BLACK_BELOW: Final = 144  # of 255: thin strokes in grey at their edges stay whole
_FINE: Final = 24  # pixels to a mm, twice and more what any code here is drawn with
_FINDER: Final = 7  # modules of the dark line that a QR code begins with, ISO/IEC 18004 section 6.3.3
_QUIET: Final = 4  # modules


def pages(paper: Paper, dots_per_mm: float) -> list[Dots]:
    """Every page of the badge. Raises PrinterError when it is no PDF."""
    shape = (round(paper.height_mm * dots_per_mm), round(paper.width_mm * dots_per_mm))
    try:
        with document(paper.pdf) as opened:
            return [
                _page(page, shape, dots_per_mm, paper.codes if number == 0 else ())
                for number, page in enumerate(opened)
            ]
    except ValueError as error:
        raise PrinterError("The badge is no PDF: print it again.", Reason.WRONG_FORMAT) from error


def _page(page: pdfium.PdfPage, shape: tuple[int, int], dots_per_mm: float, codes: tuple[Millimetres, ...]) -> Dots:
    height, width = shape
    picture = grey(page, dots_per_mm * _POINT * _JUST_BELOW)[:height, :width]
    dots = np.zeros(shape, np.bool_)
    dots[: picture.shape[0], : picture.shape[1]] = picture < _BLACK_BELOW
    for box in codes:
        _redraw(dots, page, box, dots_per_mm)
    return dots


def _redraw(dots: Dots, page: pdfium.PdfPage, box: Millimetres, dots_per_mm: float) -> None:
    """Draw the code in this box again on whole dots: an edge between two dots would print one dot too wide."""
    x, y, width, height = box
    fine = _cut_out(page, box) < 128
    rows, columns = np.nonzero(fine.any(axis=1))[0], np.nonzero(fine.any(axis=0))[0]
    if not rows.size:
        return
    symbol = fine[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    count = _modules(symbol)
    if not count:
        return
    middles = ((np.arange(count) + 0.5) * len(symbol) / count).astype(int)
    modules = symbol[np.ix_(middles, middles)]
    room = int(min(width, height) * dots_per_mm / (count + 2 * _QUIET))
    dots_a_module = max(1, min(room, round(len(symbol) / _FINE * dots_per_mm / count)))
    side = count * dots_a_module
    # In the middle of where it was, from a whole dot on.
    top = round((y + (rows[0] + rows[-1] + 1) / 2 / _FINE) * dots_per_mm - side / 2)
    left = round((x + (columns[0] + columns[-1] + 1) / 2 / _FINE) * dots_per_mm - side / 2)
    dots[
        round(y * dots_per_mm) : round((y + height) * dots_per_mm),
        round(x * dots_per_mm) : round((x + width) * dots_per_mm),
    ] = False
    dots[top : top + side, left : left + side] = modules.repeat(dots_a_module, axis=0).repeat(dots_a_module, axis=1)


def _cut_out(page: pdfium.PdfPage, box: Millimetres) -> NDArray[np.uint8]:
    x, y, width, height = (each / _POINT for each in box)
    across, down = page.get_size()
    return grey(page, _FINE * _POINT, (x, down - y - height, across - x - width, y))


def _modules(symbol: Dots) -> int:
    """How many modules a side of the code has, 0 when this is no QR code."""
    height, width = symbol.shape
    if abs(height - width) > max(height, width) / 50:
        return 0
    # The upper left square begins with a dark line: where that ends, seven modules are over.
    line = symbol[max(1, width // 500)]
    ends = [at for at, (dark, next_dark) in enumerate(pairwise(line.tolist()), 1) if dark and not next_dark]
    if not ends:
        return 0
    count = round(width / ends[0] * _FINDER)
    return count if 21 <= count <= 177 and count % 4 == 1 else 0
