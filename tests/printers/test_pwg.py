"""PWG Raster: what a printer without PDF is sent is the badge, dot by dot."""

import struct
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from checkin.pages import colour, document
from checkin.printers import Paper, PrinterError, Reason, Stage, open_printer
from checkin.printers.ipp import pwg

MM = 72 / 25.4
Badge = Callable[..., Paper]


def read(data: bytes) -> list[NDArray[np.uint8]]:
    """The pages of a raster, by PWG 5102.4 section 4.4."""
    assert data[:4] == b"RaS2"
    at, pages = 4, []
    while at < len(data):
        assert data[at : at + 64].rstrip(b"\0") == b"PwgRaster"
        width, height = struct.unpack_from(">II", data, at + 372)
        bits, a_line, colours = (struct.unpack_from(">I", data, at + each)[0] for each in (388, 392, 420))
        assert (bits, a_line) == (8 * colours, width * colours)
        at += 1796
        lines: list[bytes] = []
        while len(lines) < height:
            again, line, at = data[at] + 1, b"", at + 1
            while len(line) < a_line:
                count, at = data[at], at + 1
                assert count != 128
                if count < 128:
                    line, at = line + data[at : at + colours] * (count + 1), at + colours
                else:
                    line, at = line + data[at : at + colours * (257 - count)], at + colours * (257 - count)
            assert len(line) == a_line
            lines += [line] * again
        assert len(lines) == height
        pages.append(np.frombuffer(b"".join(lines), np.uint8).reshape(height, width, colours))
    return pages


def noisy(sides: str = "one-sided", pages: int = 1) -> Paper:
    """Pages with every kind of run: noise, stripes of all lengths, and much white."""
    chance = np.random.default_rng(7)
    noise = chance.integers(0, 256, (200, 300, 3), np.uint8)
    noise[50:150] = np.repeat([[0, 90, 200]], 300, axis=0)[np.newaxis]
    noise[60:80, 100:] = 255
    file = BytesIO()
    canvas = Canvas(file, pagesize=(105 * MM, 148 * MM))
    for _ in range(pages):
        canvas.drawImage(ImageReader(Image.fromarray(noise)), 10 * MM, 10 * MM, 300 * 72 / 150, 200 * 72 / 150)
        canvas.showPage()
    canvas.save()
    return Paper(file.getvalue(), 105, 148, "noise", sides=sides)  # type: ignore[arg-type]


def test_the_pixels_that_arrive_are_those_of_the_page() -> None:
    paper = noisy(pages=2)
    pages = read(pwg.encode(paper, "srgb_8", 150))
    with document(paper.pdf) as opened:
        page = opened[0]
        drawn = colour(page, 150 / 72 * (1 - 1e-4))
    assert [page.shape for page in pages] == [(874, 620, 3)] * 2
    for page in pages:
        assert np.array_equal(page[: len(drawn), : drawn.shape[1]], drawn[:874, :620])


def test_a_grey_printer_gets_grey() -> None:
    (page,) = read(pwg.encode(noisy(), "sgray_8", 150))
    assert page.shape == (874, 620, 1)
    assert set(np.unique(page)) > {255}


@pytest.mark.parametrize("dpi", [203, 300, 600])
def test_the_size_is_exact(badge: Badge, dpi: int) -> None:
    (page,) = read(pwg.encode(badge("A-1", 85.6, 53.98), "sgray_8", dpi))
    height, width, _ = page.shape
    assert (width * 25.4 / dpi, height * 25.4 / dpi) == pytest.approx((85.6, 53.98), abs=0.1)
    assert (page[0] < 128).all()  # the frame on the very edge
    assert (page[-2] < 128).all()


@pytest.mark.parametrize("sides", ["one-sided", "two-sided-long-edge", "two-sided-short-edge"])
def test_the_head_says_which_sides_and_how_many(sides: str) -> None:
    data = pwg.encode(noisy(sides, 2), "srgb_8", 150)
    duplex, tumble, pages = (struct.unpack_from(">I", data, 4 + offset)[0] for offset in (272, 368, 452))
    assert (duplex, tumble, pages) == (sides != "one-sided", sides == "two-sided-short-edge", 2)


def test_kinds_and_resolutions_are_those_the_printer_takes() -> None:
    assert pwg.kind_of(["black_1", "sgray_8", "srgb_8"]) == "srgb_8"
    assert pwg.kind_of(["black_1", "sgray_8"]) == "sgray_8"
    with pytest.raises(PrinterError) as raised:
        pwg.kind_of(["black_1"])
    assert raised.value.reasons == (Reason.WRONG_FORMAT,)
    resolutions = [struct.pack(">iib", *each) for each in ((600, 600, 3), (360, 360, 3), (300, 600, 3), (300, 300, 4))]
    assert pwg.dpi_of([*resolutions, b"short", 7]) == 360
    assert pwg.dpi_of([]) == 300


def test_what_is_no_pdf_is_no_badge() -> None:
    with pytest.raises(PrinterError) as raised:
        pwg.encode(Paper(b"x", 50, 50, "A-1"), "srgb_8", 300)
    assert raised.value.reasons == (Reason.WRONG_FORMAT,)


def test_a_printer_without_pdf_prints_the_badge(rig: Any, badge: Badge) -> None:
    import rig as real

    device = rig.device("image/pwg-raster")
    printer = open_printer(device.uri, Path("/nowhere"))
    assert printer is not None
    handle = printer.submit(badge("A-1"))
    real.until(lambda: printer.progress(handle).final)
    assert printer.progress(handle).kind is Stage.PRINTED
    real.until(lambda: device.printed)
    (raster,) = device.printed
    (page,) = read(raster)
    assert page.shape[:2] == (1748, 1240)
