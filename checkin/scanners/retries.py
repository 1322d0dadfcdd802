"""What is tried on a frame, or on the place of an unread code, when the plain picture does not read."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from zxingcpp import Binarizer

from checkin.scanners import Picture
from checkin.scanners.opencv import cv2


@dataclass(frozen=True, slots=True)
class Retry:
    """One way to redraw a picture, `scale` times as large, and how its grey is then told black from white.

    With `invert` white on black is looked for as well, as telephones in dark mode show it.
    """

    redraw: Callable[[Picture], Picture]
    binarizer: Binarizer = Binarizer.LocalAverage
    scale: int = 1
    invert: bool = True


def _doubled(grey: Picture) -> Picture:
    return np.asarray(cv2.resize(grey, None, fx=2, fy=2, interpolation=cv2.INTER_CUBIC), np.uint8)


def _smoothed(grey: Picture) -> Picture:
    return np.asarray(cv2.GaussianBlur(grey, (0, 0), 0.8), np.uint8)


def _equalised(grey: Picture) -> Picture:
    return np.asarray(cv2.equalizeHist(grey), np.uint8)


def _against_surroundings(grey: Picture, window: int = 21) -> Picture:
    """Black where a pixel is 3 darker than the mean of its window: shadows and glare fall away."""
    mean = cv2.ADAPTIVE_THRESH_MEAN_C
    return np.asarray(cv2.adaptiveThreshold(grey, 255, mean, cv2.THRESH_BINARY, window, 3), np.uint8)


def _sharpened(grey: Picture, amount: float = 2.5, sigma: float = 2.0) -> Picture:
    soft = cv2.GaussianBlur(grey, (0, 0), sigma)
    return np.asarray(cv2.addWeighted(grey, 1 + amount, soft, -amount, 0), np.uint8)


PLACE = (
    Retry(_doubled, scale=2),
    Retry(_against_surroundings, Binarizer.FixedThreshold),
    Retry(_sharpened),
    Retry(_smoothed),
    Retry(lambda grey: _sharpened(grey, 4.0, 3.0)),
    Retry(lambda grey: _against_surroundings(_doubled(grey), 41), Binarizer.FixedThreshold, scale=2),
)
"""For the surroundings of a code that was seen but not read: what reads most often comes first."""

WHOLE = Retry(lambda grey: grey, Binarizer.GlobalHistogram, invert=False)
"""For the whole frame, always: one threshold for all reads what local thresholds tear apart."""

TURNS = (
    Retry(_against_surroundings, Binarizer.FixedThreshold, invert=False),
    Retry(_smoothed, invert=False),
    Retry(_equalised, invert=False),
    Retry(_against_surroundings, invert=False),
    Retry(_sharpened, invert=False),
)
"""For the whole frame, one a frame in turn: together glare, noise, motion and defocus, at the price of one.

Looking for white on black too would nearly double that price in a frame without a code, the most common frame.
"""

STILL = (TURNS[0], TURNS[1], TURNS[4])
"""For a picture that comes once: glare, noise and darkness, motion and defocus."""
