"""A finished badge looked at again: as a picture for the windows, and as a scanner sees its code."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pypdfium2 as pdfium
from numpy.typing import NDArray

from checkin.badges.qr import reads_back
from checkin.badges.template import Box, Qr, Template

_MM = 72 / 25.4  # points to a millimetre
_READ_DPI = 150  # about 3.5 pixels to a module of the usual code; a gate's camera sees no more

# PDFium keeps its state in globals and may not be entered twice, and the windows and the printing each have a thread.
_pdfium = threading.Lock()


def render(pdf: bytes, dpi: int = 192) -> NDArray[np.uint8]:
    """The first page as a picture, shape (height, width, 3), RGB, row after row without gaps."""
    with _first_page(pdf) as page:
        bitmap = page.render(scale=dpi / 72, rev_byteorder=True)
        picture: NDArray[np.uint8] = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]).copy()
        bitmap.close()
    return picture


def read_back(pdf: bytes, template: Template, text: str) -> bool:
    """Whether every QR code of the template can be read from the finished PDF, and says exactly this text."""
    codes = [element for element in template.elements if isinstance(element, Qr)]
    with _first_page(pdf) as page:
        pictures = [_cut_out(page, template, code.box) for code in codes]
    return all(reads_back(picture, text) for picture in pictures)


def _cut_out(page: pdfium.PdfPage, template: Template, box: Box) -> NDArray[np.uint8]:
    right, bottom = template.width - box.x - box.width, template.height - box.y - box.height
    # How much is left away on each side: left, bottom, right, top.
    crop = (box.x * _MM, bottom * _MM, right * _MM, box.y * _MM)
    bitmap = page.render(scale=_READ_DPI / 72, crop=crop, grayscale=True)
    grey: NDArray[np.uint8] = bitmap.to_numpy().copy()
    bitmap.close()
    return grey


@contextmanager
def _first_page(pdf: bytes) -> Iterator[pdfium.PdfPage]:
    with _pdfium:
        document = pdfium.PdfDocument(pdf)
        try:
            page = document[0]
            try:
                yield page
            finally:
                page.close()
        finally:
            document.close()
