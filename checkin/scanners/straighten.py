"""A code on bent paper or cloth, laid flat by the rhythm of its own edges.

A decoder that found the corners of a code knows how many modules it has, so the code can be drawn as a square with a
known period. Edges then lie on multiples of that period wherever the paper is flat, and beside them where it is bent:
the local phase of the edges is how far, as in the demodulation of interference fringes (Takeda, Ina, Kobayashi 1982,
doi:10.1364/JOSA.72.000156). Moving every point back by it undoes bends of up to half a module over their surroundings.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from checkin.scanners import Corners, Picture
from checkin.scanners.opencv import cv2

PERIOD = 4  # pixels to a module in the flat picture
_QUIET = 4  # modules of white around a code, ISO/IEC 18004 section 9.1

_Floats = NDArray[np.floating[Any]]


def straighten(frame: Picture, corners: Corners, version: int, *, reach: float) -> Picture:
    """The code as a flat grey square; phases are averaged over about `reach` modules.

    A wide reach withstands noise and glare, a narrow one follows tight folds.
    """
    side = (17 + 4 * version + 2 * _QUIET) * PERIOD
    into_frame = _perspective(side, corners)
    across, down = np.meshgrid(np.arange(side, dtype=np.float32), np.arange(side, dtype=np.float32))
    points = np.dstack([across, down]) + np.float32(0.5)
    flat = _seen_at(frame, points, into_frame)
    return _seen_at(frame, points + np.dstack([_shift(flat, axis, reach) for axis in (1, 0)]), into_frame)


def _perspective(side: int, corners: Corners) -> _Floats:
    near, far = _QUIET * PERIOD, side - _QUIET * PERIOD
    square = np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(square, np.array(corners, np.float32) + np.float32(0.5)), np.float64)


def _seen_at(frame: Picture, points: _Floats, into_frame: _Floats) -> Picture:
    places = (cv2.perspectiveTransform(points, into_frame) - 0.5).astype(np.float32)
    seen = cv2.remap(frame, places, None, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)  # type: ignore[call-overload]
    return np.asarray(seen, np.uint8)


def _shift(flat: Picture, axis: int, reach: float) -> _Floats:
    """How far, in pixels along the axis, the edges near every point lie beside the grid."""
    edges = np.abs(cv2.Sobel(flat, cv2.CV_32F, axis, 1 - axis, ksize=3))
    angle = (2 * np.pi / PERIOD * (np.arange(flat.shape[axis]) + 0.5)).astype(np.float32)
    wave = angle[None, :] if axis == 1 else angle[:, None]
    modules = (flat.shape[1] // PERIOD, flat.shape[0] // PERIOD)
    cosine, sine = (
        cv2.GaussianBlur(cv2.resize(edges * part, modules, interpolation=cv2.INTER_AREA), (0, 0), reach)
        for part in (np.cos(wave), np.sin(wave))
    )
    phase = np.arctan2(sine, cosine) * np.float32(PERIOD / (2 * np.pi))
    return np.asarray(cv2.resize(phase, (flat.shape[1], flat.shape[0]), interpolation=cv2.INTER_LINEAR), np.float32)
