"""Whether a camera's picture is light and sharp enough to read codes in, told from the picture alone."""

from enum import StrEnum
from typing import Final

import numpy as np
from numpy.typing import NDArray

from checkin.scanners import Pixels
from checkin.scanners.grey import grey

_BLOCK: Final = 24  # pixels; an edge that is readable is narrower than that
_MIDDLE: Final = (576, 720)  # the pixels looked at, rows and columns: people hold codes into the middle
_EDGES: Final = 8  # blocks with something in them; fewer say nothing about the lens
_CONTRAST: Final = 50  # grey levels between the light and the dark of an edge; noise makes less
_STEEP: Final = 0.3  # of that, from one pixel to the next: a blur of 2 pixels, at which small codes are lost
_DARK, _BRIGHT = 40, 235  # grey levels


class Focus(StrEnum):
    """SHARP is well. PLAIN: nothing with an edge is before the camera, so nobody can tell."""

    SHARP = "sharp"
    SOFT = "soft"
    DARK = "dark"
    BRIGHT = "bright"
    PLAIN = "plain"


def focus(picture: Pixels) -> Focus:
    """How well codes can be read in a frame; takes some milliseconds.

    Sharpness is the steepness of the edges, as a share of their contrast, so it hangs neither on the light nor on how
    much there is to see: an edge blurred by a Gaussian of s pixels rises by 0.4 / s from one pixel to the next.
    """
    seen = _middle(grey(picture))
    if not seen.size:
        return Focus.PLAIN
    lightness = float(seen.mean())
    if lightness < _DARK:
        return Focus.DARK
    steepness = _steepness(seen)
    if lightness > _BRIGHT:
        return Focus.BRIGHT
    if steepness is None:
        return Focus.PLAIN
    return Focus.SHARP if steepness >= _STEEP else Focus.SOFT


def _middle(seen: NDArray[np.uint8]) -> NDArray[np.int16]:
    """Whole blocks around the middle; as small as the picture, where that is small."""
    sides = [min(side, most) // _BLOCK * _BLOCK for side, most in zip(seen.shape, _MIDDLE, strict=True)]
    top, left = ((whole - side) // 2 for whole, side in zip(seen.shape, sides, strict=True))
    return seen[top : top + sides[0], left : left + sides[1]].astype(np.int16)


def _steepness(seen: NDArray[np.int16]) -> float | None:
    """How steep the sharper edges are, 0 to 1; None where there are too few to tell."""
    rise = np.zeros_like(seen)
    rise[1:-1] = np.abs(seen[2:] - seen[:-2])
    rise[:, 1:-1] = np.maximum(rise[:, 1:-1], np.abs(seen[:, 2:] - seen[:, :-2]))
    dark, light = np.percentile(_blocks(seen), (2, 98), axis=1)
    contrast = light - dark
    edges = contrast >= _CONTRAST
    if edges.sum() < _EDGES:
        return None
    # Over two pixels the rise was taken.
    return float(np.percentile(_blocks(rise).max(axis=1)[edges] / 2 / contrast[edges], 75))


def _blocks(pixels: NDArray[np.int16]) -> NDArray[np.int16]:
    """Shape (blocks, pixels of a block)."""
    rows, columns = (side // _BLOCK for side in pixels.shape)
    cut = pixels.reshape(rows, _BLOCK, columns, _BLOCK).swapaxes(1, 2)
    return cut.reshape(rows * columns, _BLOCK * _BLOCK)
