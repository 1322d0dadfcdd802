"""PWG Raster, PWG 5102.4: what a printer takes that knows no PDF. Every printer of IPP Everywhere reads it."""

import struct
from typing import Final

import numpy as np
from numpy.typing import NDArray

from checkin.pages import colour, document
from checkin.printers import Paper, PrinterError, Reason

KIND: Final = "image/pwg-raster"

_POINT: Final = 25.4 / 72  # mm
_JUST_BELOW: Final = 1 - 1e-4  # PDFium rounds a size up to whole pixels and stretches the page to that
_LONGEST: Final = 128  # pixels of one run
_REPEATS: Final = 256  # lines that are alike
_TYPES: Final = {"srgb_8": (19, 3), "sgray_8": (18, 1)}  # number of the colour space, bytes to a pixel
_UNITS_PER_INCH: Final = 3
_WANTED_DPI: Final = 300

Pixels = NDArray[np.uint8]
"""A page, shape (height, width, bytes to a pixel)."""


def kind_of(supported: list[str]) -> str:
    """The kind of pixels to send, in colour if the printer can. Raises PrinterError when it takes none of ours."""
    kind = next((kind for kind in _TYPES if kind in supported), None)
    if kind is None:
        raise PrinterError("", Reason.WRONG_FORMAT)
    return kind


def dpi_of(supported: list[object]) -> int:
    """The resolution nearest to 300 dots an inch of those supported: RFC 8010 section 3.9, two numbers and a unit."""
    read = [struct.unpack(">iib", each) for each in supported if isinstance(each, bytes) and len(each) == 9]
    square = [x for x, y, unit in read if x == y and unit == _UNITS_PER_INCH and 100 <= x <= 1200]
    return min(square, key=lambda dpi: abs(dpi - _WANTED_DPI), default=_WANTED_DPI)


def encode(paper: Paper, kind: str, dpi: int) -> bytes:
    """Every page of the badge. Raises PrinterError when it is no PDF."""
    _space, depth = _TYPES[kind]
    try:
        with document(paper.pdf) as opened:
            scale = dpi / 72 * _JUST_BELOW
            pages = [_fitted(colour(page, scale), paper, dpi) for page in opened]
    except ValueError as error:
        raise PrinterError("", Reason.WRONG_FORMAT) from error
    parts = [b"RaS2"]
    for page in pages:
        # Luminance of sRGB, Rec. 709.
        pixels = page if depth == 3 else (page @ [0.2126, 0.7152, 0.0722] + 0.5).astype(np.uint8)[:, :, np.newaxis]
        parts += [_head(paper, pixels, kind, dpi, len(pages)), *_lines(pixels)]
    return b"".join(parts)


def _fitted(picture: Pixels, paper: Paper, dpi: int) -> Pixels:
    """The picture in exactly as many pixels as the paper has."""
    height, width = round(paper.height_mm / 25.4 * dpi), round(paper.width_mm / 25.4 * dpi)
    page = np.full((height, width, 3), 255, np.uint8)
    cut = picture[:height, :width]
    page[: cut.shape[0], : cut.shape[1]] = cut
    return page


def _head(paper: Paper, pixels: Pixels, kind: str, dpi: int, pages: int) -> bytes:
    """The page header of 1796 bytes: PWG 5102.4 section 4.3, by the offsets of its table 1."""
    height, width, depth = pixels.shape
    space, _depth = _TYPES[kind]
    head = bytearray(1796)
    head[:9] = b"PwgRaster"
    numbers = {
        272: int(paper.sides != "one-sided"),
        276: dpi,
        280: dpi,
        340: paper.copies,
        352: round(paper.width_mm / _POINT),
        356: round(paper.height_mm / _POINT),
        368: int(paper.sides == "two-sided-short-edge"),
        372: width,
        376: height,
        384: 8,
        388: 8 * depth,
        392: width * depth,
        400: space,
        420: depth,
        452: pages,
        456: 1,
        460: 1,
        472: width,
        476: height,
    }
    for offset, number in numbers.items():
        struct.pack_into(">I", head, offset, number)
    return bytes(head)


def _lines(pixels: Pixels) -> list[bytes]:
    """Lines that are alike as one, with how often it comes again."""
    alike = (pixels[1:] == pixels[:-1]).all(axis=(1, 2))
    starts = [0, *(np.nonzero(~alike)[0] + 1).tolist()]
    parts = []
    for start, end in zip(starts, [*starts[1:], len(pixels)], strict=True):
        line = _line(pixels[start])
        parts += [bytes([min(_REPEATS, end - first) - 1]) + line for first in range(start, end, _REPEATS)]
    return parts


def _line(line: Pixels) -> bytes:
    """A line in runs: a count and one pixel that comes so often, or a count from 257 down and different pixels."""
    changes = np.nonzero((line[1:] != line[:-1]).any(axis=1))[0] + 1
    starts = [0, *changes.tolist()]
    ends = [*starts[1:], len(line)]
    parts: list[bytes] = []
    single: list[bytes] = []

    def flush() -> None:
        for first in range(0, len(single), _LONGEST):
            some = single[first : first + _LONGEST]
            # One pixel alone is a run of one: 256 would be no count.
            parts.append((bytes([257 - len(some)]) if len(some) > 1 else b"\x00") + b"".join(some))
        single.clear()

    for start, end in zip(starts, ends, strict=True):
        pixel = line[start].tobytes()
        if end - start == 1:
            single.append(pixel)
            continue
        flush()
        parts += [bytes([min(_LONGEST, end - first) - 1]) + pixel for first in range(start, end, _LONGEST)]
    flush()
    return b"".join(parts)
