"""A webcam: how things held before it lie in the frame, and what its lens and sensor do to them."""

from dataclasses import dataclass
from math import ceil, cos, hypot, radians, sin
from typing import Any, Self, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

Pixels: TypeAlias = NDArray[Any]  # uint8, rows first, channels blue-green-red and, where there is a fourth, opacity

_FOCAL = 1.05  # focal length in frame widths: the 50 degrees of a usual webcam
_POOL = 160  # how much larger the noise field is than the frame, so that no two frames have the same noise
_COARSE_FROM = 9  # streaks longer than this are drawn at half size, twice as long ones at a quarter: nobody can tell


@dataclass(frozen=True, slots=True)
class Pose:
    """Where a held thing is: its middle in the frame, its size in frame pixels per own pixel, its turns in degrees."""

    x: float
    y: float
    scale: float
    yaw: float
    pitch: float
    roll: float


@dataclass(frozen=True, slots=True)
class Sprite:
    """A thing to hold up: pixels with opacity, colours already multiplied by it, and the point it is turned about."""

    pixels: Pixels
    centre: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Spot:
    """A lamp mirrored in a held thing: its middle and its two radii in frame pixels."""

    x: float
    y: float
    wide: float
    high: float


@dataclass(frozen=True, slots=True)
class Streak:
    """How far a thing moves while the shutter is open, in frame pixels."""

    x: float
    y: float

    @property
    def length(self) -> float:
        return hypot(self.x, self.y)


@dataclass(frozen=True, slots=True)
class Box:
    left: int
    top: int
    right: int
    bottom: int

    @classmethod
    def around(cls, points: Pixels, size: tuple[int, int], margin: float) -> Self:
        """The part of the frame the points span, `margin` wider; empty when they are outside."""
        left, top = np.floor(points.min(axis=0) - margin).astype(int)
        right, bottom = np.ceil(points.max(axis=0) + margin).astype(int)
        return cls(max(0, left), max(0, top), min(size[0], right), min(size[1], bottom))

    @property
    def size(self) -> tuple[int, int]:
        return self.right - self.left, self.bottom - self.top

    @property
    def is_empty(self) -> bool:
        return min(self.size) <= 0


def corners(sprite: Sprite, pose: Pose, size: tuple[int, int]) -> Pixels:
    """Where the four corners of a held thing fall in the frame: shape (4, 2), clockwise from the top left."""
    height, width = sprite.pixels.shape[:2]
    flat = np.array([[0, 0, 0], [width, 0, 0], [width, height, 0], [0, height, 0]], np.float64)
    flat[:, :2] = (flat[:, :2] - sprite.centre) * pose.scale
    turned = flat @ _rotation(pose).T
    focal = _FOCAL * size[0]
    return turned[:, :2] * (focal / (focal + turned[:, 2:])) + (pose.x, pose.y)


def place(frame: Pixels, sprite: Sprite, pose: Pose, streak: Streak, spot: Spot | None = None) -> None:
    """Draw a held thing into the frame, smeared along its way while the shutter was open."""
    size = (frame.shape[1], frame.shape[0])
    points = corners(sprite, pose, size)
    box = Box.around(points, size, margin=streak.length / 2 + 2)
    if box.is_empty:
        return
    seen = _seen(sprite, points, box, streak)
    if spot is not None:
        _mirror(seen, spot, box)
    lay(frame[box.top : box.bottom, box.left : box.right], seen)


def lay(ground: Pixels, seen: Pixels) -> None:
    """Lay pixels with opacity, colours already multiplied by it, over a part of a frame."""
    through = cv2.cvtColor(255 - seen[..., 3], cv2.COLOR_GRAY2BGR)
    cv2.multiply(ground, through, dst=ground, scale=1 / 255)
    cv2.add(ground, cv2.cvtColor(seen, cv2.COLOR_BGRA2BGR), dst=ground)


class Sensor:
    """The darkening towards the corners and the noise of one camera. `expose` works on the frame it is given."""

    def __init__(self, rng: np.random.Generator, size: tuple[int, int]) -> None:
        self._rng = rng
        self._vignette = _vignette(size)
        self._noise = _noise(rng, (size[0] + _POOL, size[1] + _POOL))

    def expose(self, frame: Pixels, light: float, noise: float) -> None:
        height, width = frame.shape[:2]
        x, y = (int(shift) for shift in self._rng.integers(0, _POOL, 2))
        grain = self._noise[y : y + height, x : x + width]
        share = noise / _NOISE_SIGMA
        cv2.multiply(frame, self._vignette, dst=frame, scale=light / 255)
        cv2.addWeighted(frame, 1.0, grain, share, -128 * share, dst=frame)


def _rotation(pose: Pose) -> Pixels:
    yaw, pitch, roll = radians(pose.yaw), radians(pose.pitch), radians(pose.roll)
    about_y = np.array([[cos(yaw), 0, sin(yaw)], [0, 1, 0], [-sin(yaw), 0, cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, cos(pitch), -sin(pitch)], [0, sin(pitch), cos(pitch)]])
    about_z = np.array([[cos(roll), -sin(roll), 0], [sin(roll), cos(roll), 0], [0, 0, 1]])
    turned: Pixels = about_y @ about_x @ about_z
    return turned


def _seen(sprite: Sprite, points: Pixels, box: Box, streak: Streak) -> Pixels:
    coarse = 4 if streak.length > 2 * _COARSE_FROM else 2 if streak.length > _COARSE_FROM else 1
    height, width = sprite.pixels.shape[:2]
    flat = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    inside = ((points - (box.left, box.top)) / coarse).astype(np.float32)
    small = (ceil(box.size[0] / coarse), ceil(box.size[1] / coarse))
    seen: Pixels = cv2.warpPerspective(sprite.pixels, cv2.getPerspectiveTransform(flat, inside), small)
    if streak.length > 1:
        kernel = _kernel(Streak(streak.x / coarse, streak.y / coarse))
        seen = cv2.filter2D(seen, -1, kernel, borderType=cv2.BORDER_CONSTANT)
    return seen if coarse == 1 else cv2.resize(seen, box.size)


def _kernel(streak: Streak) -> Pixels:
    """A line as long as the streak, drawn four times finer so that short ones keep their length and direction."""
    reach = ceil(streak.length / 2) + 1
    side = 2 * reach + 1
    fine = np.zeros((side * 4, side * 4), np.float32)
    middle = side * 2
    ends = [(round(middle + sign * streak.x * 2), round(middle + sign * streak.y * 2)) for sign in (-1, 1)]
    cv2.line(fine, ends[0], ends[1], 1.0, 4)
    line = cv2.resize(fine, (side, side), interpolation=cv2.INTER_AREA)
    kernel: Pixels = line / line.sum()
    return kernel


def _mirror(seen: Pixels, spot: Spot, box: Box) -> None:
    width, height = box.size
    across = (np.arange(width, dtype=np.float32) + box.left - spot.x) / spot.wide
    down = (np.arange(height, dtype=np.float32) + box.top - spot.y) / spot.high
    shine = np.outer(np.exp(-0.5 * down**2), np.exp(-0.5 * across**2))
    bright = np.minimum(shine * 340, 255).astype(np.uint8)
    light = cv2.cvtColor(cv2.multiply(bright, seen[..., 3], scale=1 / 255), cv2.COLOR_GRAY2BGRA)
    light[..., 3] = 0
    cv2.add(seen, light, dst=seen)


def _vignette(size: tuple[int, int]) -> Pixels:
    """Natural vignetting, the fourth power of the cosine of the angle, as a grey picture in three channels."""
    focal = _FOCAL * size[0]
    across = (np.arange(size[0], dtype=np.float32) - size[0] / 2) ** 2
    down = (np.arange(size[1], dtype=np.float32) - size[1] / 2) ** 2
    fall = (1 + (across[None, :] + down[:, None]) / focal**2) ** -2.0
    return cv2.cvtColor((fall * 255).astype(np.uint8), cv2.COLOR_GRAY2BGR)


_NOISE_SIGMA = 24.0


def _noise(rng: np.random.Generator, size: tuple[int, int]) -> Pixels:
    """Noise around 128 as a sensor's electronics leave it: grain in brightness, coarser blotches in colour."""
    width, height = size
    grain = cv2.GaussianBlur(rng.standard_normal((height, width), np.float32), (0, 0), 0.7)
    blotches = cv2.GaussianBlur(rng.standard_normal((height // 2, width // 2, 3), np.float32), (0, 0), 1.2)
    colour = cv2.resize(blotches, size)
    mixed = grain[..., None] / grain.std() + 0.4 * colour / colour.std()
    noise: Pixels = np.clip(128 + _NOISE_SIGMA * mixed, 0, 255).astype(np.uint8)
    return noise
