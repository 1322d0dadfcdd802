"""The film a camera is given to watch: people coming to the desk one after another and showing their codes."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import cv2
import numpy as np

from checkin.demo import props
from checkin.demo.avi import AviWriter, FullError
from checkin.demo.gestures import Gesture
from checkin.demo.looks import RECIPES, Look, Recipe
from checkin.demo.optics import Pixels, Pose, Sensor, Sprite, place
from checkin.demo.room import Person, Room, Visitor

Progress: TypeAlias = Callable[[int, int], None]

_QUALITY = 80  # of the JPEG pictures, as webcams send them
_LINES = 720  # the recipes' lengths are said for a frame of so many lines
_LARGEST = 0.60  # of the frame's height, a code held up
_LATE = 0.05  # by how many seconds the second of two people is later


class FilmError(Exception):
    """A film could not be written. The sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Scene:
    """Codes shown at once by one or two people, or an empty room; then nobody for `gap` seconds."""

    codes: tuple[str, ...]
    look: Look = Look.PAPER
    seconds: float = 0.6
    gap: float = 0.1

    def frames(self, fps: int) -> int:
        """At least one frame of the scene and one of the gap, so that no two showings of a code run together."""
        return max(1, round(self.seconds * fps)) + max(1, round(self.gap * fps))


def shoot(
    path: Path,
    scenes: Sequence[Scene],
    *,
    seed: int,
    fps: int = 30,
    size: tuple[int, int] = (1280, 720),
    progress: Progress | None = None,
) -> int:
    """Write the film as Motion JPEG in an AVI file and return how many frames it has.

    The same scenes and seed give the same film. `progress` is told after every frame: done, and how many in all.
    Raises FilmError, and leaves nothing behind, when the file cannot be written.
    """
    if not path.parent.is_dir():
        raise FilmError(f"There is no folder {path.parent} to put the film into. Create it or choose another.")
    unfinished = path.with_name(f"{path.name}.unfinished")
    try:
        _write(unfinished, scenes, seed=seed, fps=fps, size=size, progress=progress)
        unfinished.replace(path)
    except OSError as problem:
        raise FilmError(f"The film cannot be put at {path}: {problem.strerror}. Choose another folder.") from problem
    except FullError as problem:
        raise FilmError("The film is too long for one file. Make it of fewer or shorter scenes.") from problem
    finally:
        unfinished.unlink(missing_ok=True)
    return sum(scene.frames(fps) for scene in scenes)


def frames(
    scenes: Sequence[Scene], *, seed: int, fps: int = 30, size: tuple[int, int] = (1280, 720)
) -> Iterator[Pixels]:
    """The pictures of the film, one by one, as the sensor gives them: (height, width, 3), blue-green-red.

    Raises FilmError for a code that cannot be drawn.
    """
    rng = np.random.default_rng(seed)
    studio = _Studio(Room(rng, size), Sensor(rng, size), size)
    time = 0.0
    for number, scene in enumerate(scenes):
        recipe = RECIPES[scene.look]
        cast = studio.cast(np.random.default_rng((seed, number)), scene, recipe)
        for frame in range(scene.frames(fps)):
            yield studio.picture(time, frame / fps, recipe, cast)
            time += 1 / fps


def _write(
    path: Path, scenes: Sequence[Scene], *, seed: int, fps: int, size: tuple[int, int], progress: Progress | None
) -> None:
    total = sum(scene.frames(fps) for scene in scenes)
    with path.open("wb") as file:
        with AviWriter(file, fps, size) as film:
            for done, picture in enumerate(frames(scenes, seed=seed, fps=fps, size=size), start=1):
                film.add(cv2.imencode(".jpg", picture, (cv2.IMWRITE_JPEG_QUALITY, _QUALITY))[1].tobytes())
                if progress is not None:
                    progress(done, total)
        # Else the first decision that is flushed to the same disk waits until the film is there too.
        os.fsync(file.fileno())


@dataclass(frozen=True, slots=True)
class _Actor:
    """One person of a scene with what they hold and how they move it."""

    visitor: Visitor
    sprite: Sprite
    gesture: Gesture
    reach: float  # half the side of the code, in frame pixels


@dataclass(frozen=True, slots=True)
class _Studio:
    room: Room
    sensor: Sensor
    size: tuple[int, int]

    def cast(self, rng: np.random.Generator, scene: Scene, recipe: Recipe) -> list[_Actor]:
        return [self._actor(rng, scene, recipe, number) for number in range(len(scene.codes))]

    def picture(self, time: float, since: float, recipe: Recipe, cast: Sequence[_Actor]) -> Pixels:
        """The frame at a second of the film that is also so many seconds since its scene began."""
        frame = self.room.seen(time, [(actor.visitor, actor.gesture.presence(since)) for actor in cast])
        for actor in cast:
            pose, streak = actor.gesture.at(since), actor.gesture.streak(since, recipe.exposure)
            spot = actor.gesture.glare(since, actor.reach) if recipe.glare else None
            place(frame, actor.sprite, pose, streak, spot)
        self.sensor.expose(frame, recipe.light, recipe.noise)
        return frame

    def _actor(self, rng: np.random.Generator, scene: Scene, recipe: Recipe, number: int) -> _Actor:
        person, text = Person.drawn(rng), scene.codes[number]
        unit = self.size[1] / _LINES
        side = _side(text)
        crowd = len(scene.codes)
        room = min(_LARGEST * self.size[1], 0.72 * self.size[0] / crowd)
        scale = min(float(rng.uniform(*recipe.module)) * unit / props.MODULE, room / side)
        pose = self._pose(rng, recipe, scale, (number + 0.5) / crowd)
        below = round(self.size[1] / scale * 0.75)
        sprite = _focused(props.held(rng, person, recipe, text, below), scale, recipe.defocus * unit)
        gesture = Gesture.drawn(rng, recipe, pose, (number * _LATE, scene.seconds), unit)
        beside = pose.x / self.size[0] + float(rng.uniform(-0.10, 0.10))
        return _Actor(self.room.visitor(person, beside), sprite, gesture, side * scale / 2)

    def _pose(self, rng: np.random.Generator, recipe: Recipe, scale: float, across: float) -> Pose:
        aside = 0.11 if across == 0.5 else 0.02
        x = (across + float(rng.uniform(-aside, aside))) * self.size[0]
        y = float(rng.uniform(0.45, 0.56)) * self.size[1]
        yaw, pitch, roll = (rng.uniform(0.35, 1.0, 3) * rng.choice((-1, 1), 3) * recipe.tilt).tolist()
        return Pose(x, y, scale, yaw, pitch, roll)


def _side(text: str) -> int:
    try:
        return props.code_side(text)
    except ValueError as problem:
        raise FilmError(f"A text of {len(text)} characters is too long for a QR code. Show a shorter one.") from problem


def _focused(sprite: Sprite, scale: float, defocus: float) -> Sprite:
    """As the lens draws it at that scale: blurred by defocus, and enough that no finer detail is left to flicker."""
    sigma = float(np.hypot(defocus, 0.45)) / scale
    return Sprite(cv2.GaussianBlur(sprite.pixels, (0, 0), sigma), sprite.centre)
