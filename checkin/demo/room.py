"""The hall behind: lamps, stands and people far out of focus, and whoever steps up to the desk."""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np

from checkin.demo.optics import Pixels, lay

_COARSE = 4  # drawn at a quarter of the frame's size: it is out of focus anyway
_LINES = 180  # rows of that small picture of a 720-line frame
_WALKERS = 9

_SKINS = ((166, 190, 224), (140, 170, 214), (120, 155, 205), (85, 118, 168), (58, 82, 122), (42, 58, 90))
_CLOTHES = ((70, 52, 40), (40, 40, 44), (120, 78, 44), (92, 98, 106), (60, 40, 110), (78, 104, 60), (205, 205, 200))
_HAIRS = ((24, 22, 26), (30, 44, 66), (70, 110, 150), (140, 140, 145))
_STANDS = ((150, 96, 40), (60, 60, 150), (110, 130, 60), (40, 120, 170), (130, 120, 120), (90, 60, 100))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody's colours, blue-green-red."""

    skin: tuple[int, int, int]
    clothes: tuple[int, int, int]
    hair: tuple[int, int, int]

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> Self:
        skin, clothes, hair = (pile[int(rng.integers(len(pile)))] for pile in (_SKINS, _CLOTHES, _HAIRS))
        return cls(skin, clothes, hair)


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody at the desk: their picture and where its middle is, as a share of the frame's width."""

    pixels: Pixels
    x: float


@dataclass(frozen=True, slots=True)
class _Walker:
    pixels: Pixels
    start: float
    speed: float  # small pixels a second

    def x(self, time: float, width: int) -> float:
        room = width + 2 * self.pixels.shape[1]
        return float((self.start * room + self.speed * time) % room - self.pixels.shape[1])


class Room:
    """A hall of its own for every seed. Sizes are (width, height)."""

    def __init__(self, rng: np.random.Generator, size: tuple[int, int]) -> None:
        self._size = size
        self._small = (max(1, size[0] // _COARSE), max(1, size[1] // _COARSE))
        self._empty = _hall(rng, self._small)
        sizes = np.sort(rng.uniform(0.28, 0.55, _WALKERS))  # the near ones are drawn over the far ones
        self._walkers = [self._walker(rng, float(share)) for share in sizes]

    def visitor(self, person: Person, x: float) -> Visitor:
        return Visitor(_bust(person, self._small[1]), x)

    def seen(self, time: float, visitors: list[tuple[Visitor, float]]) -> Pixels:
        """The hall at that second with each visitor as far in (0 to 1) as it is told, at the full size."""
        picture = self._empty.copy()
        for walker in self._walkers:
            foot = self._small[1] * 0.62 + walker.pixels.shape[0] * 0.38
            _stand(picture, walker.pixels, walker.x(time, self._small[0]), foot)
        for visitor, presence in visitors:
            outwards = 1 if visitor.x >= 0.5 else -1
            x = visitor.x + outwards * (1 - presence) * 0.9
            _stand(picture, visitor.pixels, x * self._small[0] - visitor.pixels.shape[1] / 2, self._small[1] * 1.02)
        return cv2.resize(picture, self._size, interpolation=cv2.INTER_LINEAR)

    def _walker(self, rng: np.random.Generator, share: float) -> _Walker:
        speed = float(rng.uniform(6, 26) * rng.choice((-1, 1))) * self._small[1] / _LINES
        return _Walker(_figure(Person.drawn(rng), round(self._small[1] * share)), float(rng.random()), speed)


def _stand(picture: Pixels, pixels: Pixels, left: float, foot: float) -> None:
    """Lay a figure over the picture, its feet on that row, between whole pixels where need be."""
    height, width = pixels.shape[:2]
    first = max(0, int(np.floor(left)))
    last = min(picture.shape[1], int(np.ceil(left)) + width)
    top = max(0, int(foot - height))
    bottom = min(picture.shape[0], int(foot) + 1)
    if last <= first or bottom <= top:
        return
    shift = np.array([[1, 0, left - first], [0, 1, foot - height - top]], np.float32)
    lay(picture[top:bottom, first:last], cv2.warpAffine(pixels, shift, (last - first, bottom - top)))


def _hall(rng: np.random.Generator, size: tuple[int, int]) -> Pixels:
    width, height = size
    rows = np.interp(np.arange(height) / height, (0, 0.3, 0.55, 0.62, 1), (58, 92, 118, 96, 132))
    tint = np.array((0.98, 1.0, 1.03)) + rng.uniform(-0.06, 0.06, 3)
    hall: Pixels = np.clip(rows[:, None, None] * tint, 0, 255).astype(np.uint8).repeat(width, axis=1)
    _stands(hall, rng)
    hall = cv2.GaussianBlur(hall, (0, 0), height / 60)
    return _lamps(hall, rng)


def _stands(hall: Pixels, rng: np.random.Generator) -> None:
    height, width = hall.shape[:2]
    left = -int(rng.integers(0, 20))
    while left < width:
        wide = int(rng.uniform(0.10, 0.22) * width)
        top, bottom = round(rng.uniform(0.28, 0.40) * height), round(0.64 * height)
        colour = _STANDS[int(rng.integers(len(_STANDS)))]
        cv2.rectangle(hall, (left, top), (left + wide, bottom), colour, -1)
        cv2.rectangle(hall, (left + 4, top + 6), (left + wide - 4, top + 6 + height // 14), (214, 210, 204), -1)
        mirrored = [round(0.5 * channel + 0.5 * 110) for channel in colour]
        cv2.rectangle(hall, (left, bottom), (left + wide, bottom + height // 9), mirrored, -1)
        left += wide + int(rng.uniform(0.01, 0.07) * width)


def _lamps(hall: Pixels, rng: np.random.Generator) -> Pixels:
    """Rows of ceiling lamps towards a vanishing point, each the round disc a small light out of focus becomes."""
    height, width = hall.shape[:2]
    glow = np.zeros_like(hall)
    vanishing = rng.uniform(0.35, 0.65) * width
    warmth = (150, 205, 235) if rng.random() < 0.5 else (225, 225, 215)
    for row in np.linspace(0.05, 0.27, 5):
        for column in np.linspace(-1, 1, 8):
            x = vanishing + column * width * (0.95 - 2.4 * row)
            cv2.circle(glow, (round(x), round(row * height)), max(1, round(height * (0.030 - 0.06 * row))), warmth, -1)
    soft = cv2.GaussianBlur(glow, (0, 0), height / 160)
    halo = cv2.GaussianBlur(glow, (0, 0), height / 18)
    return cv2.addWeighted(cv2.add(hall, soft), 1.0, halo, 0.5, 0)


def _figure(person: Person, height: int) -> Pixels:
    """Somebody walking far behind: head, trunk and legs, no more than a shape."""
    width = height // 2
    canvas = np.zeros((height, width, 4), np.uint8)
    middle, thick = width // 2, max(2, height // 10)
    for side in (-1, 1):
        foot = (middle + side * height // 11, height - 4)
        cv2.line(canvas, (middle + side * height // 22, height // 2), foot, (48, 44, 42, 255), thick)
    trunk, crown = (middle, round(height * 0.36)), (middle, round(height * 0.10))
    cv2.ellipse(canvas, trunk, (height // 8, height // 5), 0, 0, 360, (*person.clothes, 255), -1)
    cv2.circle(canvas, (middle, round(height * 0.12)), round(height * 0.065), (*person.skin, 255), -1)
    cv2.ellipse(canvas, crown, (height // 15, height // 18), 0, 180, 360, (*person.hair, 255), -1)
    return cv2.GaussianBlur(canvas, (0, 0), 1.6)


def _bust(person: Person, lines: int) -> Pixels:
    """Somebody at the desk, head and shoulders, nearer and so less out of focus."""
    unit = lines / _LINES
    canvas = np.zeros((round(170 * unit), round(190 * unit), 4), np.uint8)
    shade = tuple(round(0.72 * channel) for channel in person.skin)

    def oval(x: float, y: float, wide: float, high: float, colour: tuple[int, ...]) -> None:
        centre, axes = (round(x * unit), round(y * unit)), (round(wide * unit), round(high * unit))
        cv2.ellipse(canvas, centre, axes, 0, 0, 360, (*colour, 255), -1, cv2.LINE_AA)

    oval(95, 168, 78, 66, person.clothes)
    oval(95, 104, 17, 26, shade)
    oval(95, 52, 36, 44, person.hair)
    oval(95, 62, 29, 38, person.skin)
    for side in (-1, 1):
        oval(95 + side * 12, 56, 5, 2.5, tuple(round(0.45 * channel) for channel in person.skin))
    oval(95, 70, 4, 8, tuple(round(0.88 * channel) for channel in person.skin))
    oval(95, 84, 10, 2.5, (92, 84, 150))
    return cv2.GaussianBlur(canvas, (0, 0), 2.4 * unit)
