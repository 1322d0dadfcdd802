"""The movement of a hand that shows a code: up into view, held not quite still, and away again."""

from dataclasses import dataclass
from math import pi, sin
from typing import Self

import numpy as np

from checkin.demo.looks import Recipe
from checkin.demo.optics import Pose, Spot, Streak

_RISE = 0.15  # seconds from below the frame to where the code is held; the same again to take it away
_TREMOR = ((3.1, 4.3), (4.7, 3.7))  # hertz across and down: two slow waves make a hand's unrest


@dataclass(frozen=True, slots=True)
class Gesture:
    """One showing of a code: where it is held, from where it comes and by when it is gone again, in seconds."""

    held: Pose
    below: tuple[float, float]  # the way from outside the frame to the place it is held, in frame pixels
    start: float
    end: float
    shake: float
    phases: tuple[float, float, float, float]

    @classmethod
    def drawn(
        cls, rng: np.random.Generator, recipe: Recipe, held: Pose, span: tuple[float, float], unit: float
    ) -> Self:
        """A gesture as one of many people would make it; `unit` is the size of the frame against 720 lines."""
        below = (float(rng.uniform(-160, 160)) * unit, 860 * unit)
        first, second, third, fourth = rng.uniform(0, 2 * pi, 4).tolist()
        return cls(held, below, span[0], span[1], recipe.shake * unit, (first, second, third, fourth))

    def at(self, time: float) -> Pose:
        away = self._away(time)
        across, down = self._tremor(time)
        return Pose(
            x=self.held.x + away * self.below[0] + across,
            y=self.held.y + away * self.below[1] + down,
            scale=self.held.scale * (1 - 0.12 * away + 0.01 * sin(5 * time + self.phases[0])),
            yaw=self.held.yaw + 1.5 * sin(7 * time + self.phases[1]),
            pitch=self.held.pitch + 1.5 * sin(6 * time + self.phases[2]) - 25 * away,
            roll=self.held.roll + 1.2 * sin(8 * time + self.phases[3]) + 14 * away,
        )

    def streak(self, time: float, exposure: float) -> Streak:
        """The way between the opening and the closing of the shutter."""
        opened, closed = self.at(time - exposure / 2), self.at(time + exposure / 2)
        return Streak(closed.x - opened.x, closed.y - opened.y)

    def presence(self, time: float) -> float:
        """0 while the person is out of the frame, 1 while the code is held."""
        return 1 - self._away(time)

    def glare(self, time: float, reach: float) -> Spot:
        """The lamp in the ticket: it wanders farther than the hand does, `reach` being half the side of the code."""
        pose = self.at(time)
        wander = 7.5 * time + self.phases[0]
        return Spot(
            x=pose.x + reach * (0.45 * sin(self.phases[1]) + 0.85 * sin(wander)),
            y=pose.y + reach * (0.45 * sin(self.phases[2]) + 0.85 * sin(1.3 * wander + self.phases[3])),
            wide=reach * 0.18,
            high=reach * 0.115,
        )

    def _away(self, time: float) -> float:
        """1 outside the frame, 0 where the code is held; slows down on arrival, speeds up on leaving."""
        rise = min(_RISE, (self.end - self.start) / 3)
        coming = min(1.0, max(0.0, 1 - (time - self.start) / rise))
        going = min(1.0, max(0.0, 1 - (self.end - time) / rise))
        return float(max(coming, going) ** 2.2)

    def _tremor(self, time: float) -> tuple[float, float]:
        waves = zip(_TREMOR, (self.phases[:2], self.phases[2:]), strict=True)
        across, down = (
            sum(sin(2 * pi * hertz * time + phase) for hertz, phase in zip(pair, phases, strict=True))
            for pair, phases in waves
        )
        return self.shake * across / 2, self.shake * down / 2
