"""The pages of finished PDFs, opened for one thread at a time."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pypdfium2 as pdfium

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# PDFium keeps its state in globals and may not be entered twice, and the windows and the printing each have a thread.
_pdfium = threading.Lock()


@contextmanager
def document(pdf: bytes) -> Iterator[pdfium.PdfDocument]:
    """The document, for this thread alone. Raises ValueError when the bytes are no PDF."""
    with _pdfium:
        try:
            opened = pdfium.PdfDocument(pdf)
        except pdfium.PdfiumError as error:
            raise ValueError("this is no PDF") from error
        try:
            yield opened
        finally:
            opened.close()


def pixels(page: pdfium.PdfPage, scale: float, crop: tuple[float, float, float, float] = (0, 0, 0, 0)) -> memoryview:
    """A page as a grey picture, shape (height, width), `scale` pixels to a point.

    `crop` are the points left away on each side: left, bottom, right, top.
    """
    bitmap = page.render(scale=scale, crop=crop, grayscale=True)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    drawn = bytes(bitmap.buffer)
    bitmap.close()
    if stride != width:
        drawn = b"".join(drawn[start : start + width] for start in range(0, stride * height, stride))
    return memoryview(drawn).cast("B", (height, width))


def grey(
    page: pdfium.PdfPage, scale: float, crop: tuple[float, float, float, float] = (0, 0, 0, 0)
) -> "NDArray[np.uint8]":
    """The same as an array."""
    import numpy as np  # noqa: PLC0415  half of the time to the first badge, which needs none

    return np.array(pixels(page, scale, crop))


def colour(page: pdfium.PdfPage, scale: float) -> "NDArray[np.uint8]":
    """A page as a picture in RGB, shape (height, width, 3), `scale` pixels to a point."""
    import numpy as np  # noqa: PLC0415  as above

    bitmap = page.render(scale=scale, rev_byteorder=True)
    picture: NDArray[np.uint8] = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]).copy()
    bitmap.close()
    return picture
