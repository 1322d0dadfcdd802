"""A sheet of paper that was in a pocket: folds that bend what is printed on it and catch the light."""

from math import cos, pi, sin

import cv2
import numpy as np

from checkin.demo.optics import Pixels

_SOFTNESS = 9.0  # how sharp a fold is, sigma in pixels of the sheet
_BEND = 13.0  # how far the steepest fold moves the print, in pixels
_SHADE = 1.0
_STEEPEST = 0.44  # rise over run; paper bent further is smoothed out by its owner before it is shown


def crumpled(rng: np.random.Generator, sheet: Pixels, creases: int) -> Pixels:
    """The sheet with that many folds across it, each at a place and an angle of its own."""
    height, width = sheet.shape[:2]
    surface = np.zeros((height, width), np.float32)
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(creases):
        angle = float(rng.uniform(0, pi))
        through = rng.uniform((0, 0), (width, height))
        off = (across - through[0]) * cos(angle) + (down - through[1]) * sin(angle)
        surface += float(rng.choice((-1, 1)) * rng.uniform(0.04, 0.12)) * np.abs(off)
    slope_down, slope_across = _slopes(cv2.GaussianBlur(surface, (0, 0), _SOFTNESS))
    moved = cv2.remap(
        sheet,
        (across + _BEND * slope_across).astype(np.float32),
        (down + _BEND * slope_down).astype(np.float32),
        cv2.INTER_LINEAR,
        borderMode=cv2.BORDER_REPLICATE,
    )
    light = np.clip(0.92 + _SHADE * (slope_across + 0.6 * slope_down), 0.45, 1.05)
    moved[..., :3] = np.clip(moved[..., :3] * light[..., None], 0, 255).astype(np.uint8)
    return moved


def _slopes(surface: Pixels) -> tuple[Pixels, Pixels]:
    down, across = (slope - slope.mean() for slope in np.gradient(surface))
    gentler = min(1.0, _STEEPEST / max(1e-6, float(np.hypot(down, across).max())))
    return down * gentler, across * gentler
