"""A film or pictures from files, in the place of a camera."""

import glob
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from checkin.scanners import Picture, ScannerError, Sighting, video
from checkin.scanners.pictures import is_picture, pictures
from checkin.scanners.watch import Watch

_PICTURES_RATE = 1.0  # a second each


class Film:
    """A video file, a picture, or the pictures a pattern such as `tickets/*.png` finds.

    Its clock is film time: the number of a frame by the frames a second, going on over every repetition. With `pace`
    frames come no faster than that, waited for with `sleep` by `clock`; without it as fast as they are read.
    Raises ScannerError at once when there is nothing to be read.
    """

    def __init__(
        self,
        where: str | Path,
        *,
        loop: bool = False,
        pace: bool = False,
        sleep: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._paths = _files(str(where))
        self._rate = _rate(self._paths)
        self._loop = loop
        self._pace = pace
        self._sleep = sleep
        self._clock = clock
        self._closed = False

    def sightings(self) -> Iterator[Sighting]:
        """Every frame in order; ends with the film, unless it loops."""
        watch, started = Watch(), self._clock()
        for number, picture in enumerate(self._frames()):
            at = number / self._rate
            if self._pace:
                started = self._wait(started, at)
            if self._closed:
                return
            yield watch.look(picture, at)

    def close(self) -> None:
        """Ask the stream to end before the next frame."""
        self._closed = True

    def _frames(self) -> Iterator[Picture]:
        while not self._closed:
            for path in self._paths:
                yield from pictures(path) if is_picture(path) else video.frames(path)
            if not self._loop:
                return

    def _wait(self, started: float, at: float) -> float:
        """Wait for the moment of a frame; a film that runs late goes on from there and does not hurry afterwards."""
        early = started + at - self._clock()
        if early < 0:
            return started - early
        self._sleep(early)
        return started


def _files(where: str) -> tuple[Path, ...]:
    path = Path(where)
    # A pattern is one only where no file has that very name.
    names = [where] if path.exists() else sorted(glob.glob(where))  # noqa: PTH207  it may be absolute
    if not names:
        raise ScannerError(f"There is no file {where}. Check the name, or choose another file.")
    return tuple(map(Path, names))


def _rate(paths: tuple[Path, ...]) -> float:
    """Frames a second; every file is opened on the way, so that a bad one is told before the first code is shown."""
    rates = [video.rate(path) for path in paths if not is_picture(path)]
    return rates[0] if rates else _PICTURES_RATE
