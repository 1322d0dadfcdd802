"""A finished badge looked at again: as a picture for the windows, and as a scanner sees its code."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checkin.badges.elements import Box
from checkin.badges.qr import reads_back
from checkin.pages import document, pixels

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MM = 72 / 25.4  # points to a millimetre
_READ_DPI = 150  # about 3.5 pixels to a module of the usual code; a gate's camera sees no more


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a code stands: the index of the page, the box on the paper, and what it has to say."""

    page: int
    box: Box
    text: str


def render(pdf: bytes, dpi: int = 192, page: int = 0) -> "NDArray[np.uint8]":
    """A page, the first one, as a picture, shape (height, width, 3), RGB, row after row without gaps."""
    import numpy as np  # noqa: PLC0415  half of the time to the first badge, which needs none

    with document(pdf) as opened:
        shown = opened[page]
        bitmap = shown.render(scale=dpi / 72, rev_byteorder=True)
        picture: NDArray[np.uint8] = np.ascontiguousarray(bitmap.to_numpy()[:, :, :3]).copy()
        bitmap.close()
        shown.close()
    return picture


def misread(pdf: bytes, spots: Sequence[Spot], paper: tuple[float, float], dpi: int = _READ_DPI) -> list[Spot]:
    """The codes that cannot be read, or say something else. `paper` is the size of the pages in mm."""
    cut_out: list[tuple[Spot, memoryview]] = []
    with document(pdf) as opened:
        for page in sorted({spot.page for spot in spots}):
            shown = opened[page]
            here = [spot for spot in spots if spot.page == page]
            cut_out += [(spot, pixels(shown, dpi / 72, _around(spot.box, paper))) for spot in here]
            shown.close()
    return [spot for spot, picture in cut_out if not reads_back(picture, spot.text)]


def _around(box: Box, paper: tuple[float, float]) -> tuple[float, float, float, float]:
    """How much of the page is left away on each side of a box: left, bottom, right, top, in points."""
    right, bottom = paper[0] - box.x - box.width, paper[1] - box.y - box.height
    return box.x * _MM, bottom * _MM, right * _MM, box.y * _MM
