"""The ways a code is held up to a camera, and what each of them does to the picture."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from types import MappingProxyType
from typing import Final

import numpy as np


class Look(Enum):
    PAPER = auto()
    TILTED = auto()  # turned up to 35 degrees about every axis
    BLURRED = auto()  # a hand that will not keep still
    NOISY = auto()  # too little light
    GLARE = auto()  # a lamp mirrored in the ticket, wandering over it
    PHONE = auto()
    DARK_PHONE = auto()  # light squares on a dark screen
    HAND = auto()  # thumbs over the quiet zone and a corner
    FAR = auto()
    CRUMPLED = auto()


class Prop(Enum):
    TICKET = auto()
    PHONE = auto()
    DARK_PHONE = auto()


@dataclass(frozen=True, slots=True)
class Recipe:
    """What a look is made of. Lengths are in frame pixels at 720 lines, angles in degrees, times in seconds."""

    prop: Prop = Prop.TICKET
    module: tuple[float, float] = (4.2, 6.0)  # side of one square of the code, smallest and largest
    tilt: float = 9.0  # largest turn about each axis
    shake: float = 2.0  # how far the hand trembles
    exposure: float = 1 / 110
    defocus: float = 0.9  # sigma
    light: float = 1.0
    noise: float = 1.8  # sigma, in grey levels
    glare: bool = False
    thumbs: bool = False
    creases: int = 0


RECIPES: Final[Mapping[Look, Recipe]] = MappingProxyType(
    {
        Look.PAPER: Recipe(),
        Look.TILTED: Recipe(tilt=35.0, module=(4.4, 6.0)),
        Look.BLURRED: Recipe(shake=12.0, exposure=1 / 42, defocus=1.2),
        Look.NOISY: Recipe(light=0.42, noise=10.5, exposure=1 / 75, module=(4.6, 6.0)),
        Look.GLARE: Recipe(glare=True, tilt=14.0),
        Look.PHONE: Recipe(prop=Prop.PHONE, module=(4.0, 5.4), light=0.86),
        Look.DARK_PHONE: Recipe(prop=Prop.DARK_PHONE, module=(4.0, 5.4), light=0.86),
        Look.HAND: Recipe(thumbs=True, tilt=16.0),
        Look.FAR: Recipe(module=(2.3, 2.8), shake=2.0, exposure=1 / 80),
        Look.CRUMPLED: Recipe(creases=5, tilt=14.0, module=(4.6, 6.2)),
    }
)


def looks(seed: int) -> Iterator[Look]:
    """All looks in a mixed order, then all of them again in another, without end."""
    rng = np.random.default_rng(seed)
    everything = list(Look)
    while True:
        yield from (everything[place] for place in rng.permutation(len(everything)))
