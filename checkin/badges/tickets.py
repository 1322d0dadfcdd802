"""A credential as a file to be mailed: PNG, SVG or PDF, each with the quiet zone a reader needs."""

import io
from collections.abc import Callable, Mapping
from typing import Final

import numpy as np
from PIL import Image
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from checkin.badges import qr

_PIXELS: Final = 8  # to a module: 392 pixels across, sharp on every phone
_MODULE: Final = 1 * mm


def png(code: str) -> bytes:
    written = io.BytesIO()
    Image.fromarray(qr.picture(code, module=_PIXELS)).save(written, "PNG", optimize=True)
    return written.getvalue()


def svg(code: str) -> bytes:
    """One path of unit squares; the side of the picture is in modules."""
    squares = np.pad(qr.matrix(code), qr.QUIET_ZONE)
    side = len(squares)
    path = "".join(f"M{x} {y}h1v1h-1z" for y, x in zip(*np.nonzero(squares), strict=True))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {side}" width="{side}mm" height="{side}mm">'
        f'<rect width="{side}" height="{side}" fill="#fff"/><path d="{path}" shape-rendering="crispEdges"/></svg>\n'
    ).encode()


def pdf(code: str) -> bytes:
    """One page, just as large as the code with its quiet zone at one millimetre a module."""
    squares = np.pad(qr.matrix(code), qr.QUIET_ZONE)
    side = len(squares)
    written = io.BytesIO()
    canvas = Canvas(written, pagesize=(side * _MODULE, side * _MODULE), invariant=True)
    path = canvas.beginPath()
    for y, x in zip(*np.nonzero(squares), strict=True):
        path.rect(float(x) * _MODULE, float(side - 1 - y) * _MODULE, _MODULE, _MODULE)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


FORMATS: Final[Mapping[str, Callable[[str], bytes]]] = {"png": png, "svg": svg, "pdf": pdf}
