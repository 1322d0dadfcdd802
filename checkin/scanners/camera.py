"""A live camera, or a network stream: opened again and again until it is there, and again when it was pulled out."""

import sys
import time
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

import numpy as np

from checkin.scanners import Lost, ScannerError, Sighting
from checkin.scanners.opencv import cv2
from checkin.scanners.watch import Watch

_SIZE = (1280, 720)
_PAUSE = 0.25  # seconds; after so long without reading, the frames that wait are old
_WAITING = 8  # frames that may wait in a driver
_AT_ONCE = 0.008  # seconds; a frame that comes sooner was waiting already
_NETWORK_MS = 5000  # patience with an address, to open and to read

Opener = Callable[[], cv2.VideoCapture]


def device(where: str) -> Opener:
    """Opens a camera by its number ("0") or its path ("/dev/video0"). Raises ScannerError for what is neither."""
    # A negative number ends the whole process inside OpenCV when there is no camera.
    if not where.isdecimal() and not where.startswith("/"):
        raise ScannerError(f"“{where}” is no camera. Give its number, counted from 0, or its path such as /dev/video0.")
    source: int | str = int(where) if where.isdecimal() else where

    def open_() -> cv2.VideoCapture:
        capture = cv2.VideoCapture(source, _backend())
        # The format first: many cameras give 1280x720 at full speed only as Motion JPEG.
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, _SIZE[0])
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, _SIZE[1])
        return capture

    return open_


def stream(url: str) -> Opener:
    """Opens a camera by its address: rtsp, http or https."""
    patience = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _NETWORK_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _NETWORK_MS]
    return lambda: cv2.VideoCapture(url, cv2.CAP_FFMPEG, patience)


def host(url: str) -> str:
    """The address as it may be shown: without a password."""
    return urlsplit(url).hostname or "this address"


def _backend() -> int:
    match sys.platform:
        case "win32":
            return cv2.CAP_DSHOW
        case "darwin":
            return cv2.CAP_AVFOUNDATION
        case _:
            return cv2.CAP_V4L2


class Camera:
    """A camera that may come and go. `open_` opens it; `sleep` waits `retry_after` seconds between two tries."""

    def __init__(
        self,
        open_: Opener,
        *,
        name: str,
        retry_after: float = 2.0,
        sleep: Callable[[float], object] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._open = open_
        self._name = name
        self._retry_after = retry_after
        self._sleep = sleep
        self._clock = clock
        self._closed = False

    def sightings(self) -> Iterator[Sighting | Lost]:
        """Frames as they come; one `Lost` a try while there are none. Ends only when the camera is closed."""
        watch = Watch()
        while not self._closed:
            shown = 0
            for sighting in self._while_there(watch):
                shown += 1
                yield sighting
            watch.forget()
            if not self._closed:
                yield Lost(self._gone() if shown else self._missing())
                self._sleep(self._retry_after)

    def close(self) -> None:
        """Ask the stream to end; the thread that reads it lets go of the camera."""
        self._closed = True

    def _while_there(self, watch: Watch) -> Iterator[Sighting]:
        capture = self._open()
        try:
            while not self._closed:
                there, picture = capture.read()
                if not there or picture is None:
                    return
                at = self._clock()
                yield watch.look(np.asarray(picture, np.uint8), at)
                if self._clock() - at > _PAUSE:
                    self._drop_old(capture)
                    watch.forget()
        finally:
            capture.release()

    def _drop_old(self, capture: cv2.VideoCapture) -> None:
        for _ in range(_WAITING):
            asked = self._clock()
            if not capture.grab() or self._clock() - asked > _AT_ONCE:
                return

    def _missing(self) -> str:
        return f"There is no camera at {self._name}. Plug it in, or choose another in the settings; it is looked for."

    def _gone(self) -> str:
        return f"The camera at {self._name} went away. Check its cable; it is used again as soon as it is back."
