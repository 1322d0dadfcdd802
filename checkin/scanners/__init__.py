"""Where codes come from: cameras, films, pictures and hand scanners, each seen as one stream of sightings."""

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]
"""A frame: height x width x 3 in BGR, or height x width in grey."""

Pixels = NDArray[Any]
"""Any array somebody might call a picture."""

Corners = tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]
"""Top left, top right, bottom right and bottom left of the code itself, as (x, y) in pixels of the frame."""

FORMS = "camera:0, camera:/dev/video0, file:PATH, rtsp://ADDRESS, http://ADDRESS, https://ADDRESS or hand"
_RETRY_AFTER = 2.0  # seconds: a cable is pushed back in within a few of them


class ScannerError(Exception):
    """The scanner cannot be used; the sentence says what to do next."""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code that was read, and where it stands in the frame."""

    text: str
    corners: Corners


@dataclass(frozen=True, slots=True, eq=False)
class Sighting:
    """One frame and what was seen in it.

    `at` counts seconds on the scanner's own clock: film time for a file, monotonic time for a live camera. `decode_ms`
    is CPU time of this thread. A frame with `decoded` False was not looked at because the same code stays in view: it
    carries the codes of the frame before, so a code is in sight in every sighting from its first to its last.
    """

    at: float
    picture: Picture | None
    codes: tuple[Code, ...]
    unread: tuple[Corners, ...]
    decode_ms: float
    number: int
    decoded: bool = True

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(code.text for code in self.codes)


@dataclass(frozen=True, slots=True)
class Lost:
    """The camera is away; the scanner goes on trying by itself, and `say` is what a person can do."""

    say: str


class Scanner(Protocol):
    """Something that sees codes."""

    def sightings(self) -> Iterator[Sighting | Lost]:
        """What is seen, frame by frame, until the film ends or the scanner is closed."""
        ...

    def close(self) -> None:
        """Ask the stream to end; the thread that reads it lets go of the camera. May be called from any thread."""
        ...


def open_scanner(
    where: str,
    *,
    loop: bool = False,
    pace: bool = False,
    retry_after: float = _RETRY_AFTER,
    sleep: Callable[[float], object] = time.sleep,
) -> Scanner:
    """The scanner a setting names; `hand` gives one that sees nothing, because a hand scanner types into the window.

    `loop` and `pace` are for files: start again at the end, and keep to the film's own speed. `retry_after` seconds
    pass between two tries to reach a live camera. `sleep` may be something that can be woken, such as `Event.wait`.
    Raises ScannerError for a word that is no scanner and for a file that cannot be read; a live camera that is not
    there is no error but a stream of `Lost`.
    """
    kind, _, rest = where.strip().partition(":")
    match kind.lower():
        case "hand" if not rest:
            from checkin.scanners.hand import NoCamera  # noqa: PLC0415  a station loads only what it uses

            return NoCamera()
        case "camera" if re.fullmatch(r"[0-9]{1,3}|/.+", rest):
            from checkin.scanners.camera import Camera, device  # noqa: PLC0415

            return Camera(device(rest), name=rest, retry_after=retry_after, sleep=sleep)
        case "rtsp" | "http" | "https" if re.match(r"//[^/]", rest):
            from checkin.scanners.camera import Camera, host, stream  # noqa: PLC0415

            return Camera(stream(where.strip()), name=host(where.strip()), retry_after=retry_after, sleep=sleep)
        case "file" if rest:
            from checkin.scanners.film import Film  # noqa: PLC0415

            return Film(rest, loop=loop, pace=pace, sleep=sleep)
        case _:
            raise ScannerError(f"There is no scanner “{_shown(where)}”. Write one of: {FORMS}.")


def _shown(where: str) -> str:
    """The setting without a password that may stand in an address."""
    return re.sub(r"//[^/@]*@", "//…@", where)
