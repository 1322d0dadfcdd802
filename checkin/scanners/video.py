"""Video files, frame by frame."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from checkin.scanners import Picture, ScannerError
from checkin.scanners.opencv import cv2

_START = 1024  # bytes; no video is without a control character for so long
_USUAL_RATE = 30.0  # frames a second, where a video does not say


def rate(path: Path) -> float:
    """Frames a second. Raises ScannerError when not one frame can be read."""
    capture = _opened(path)
    try:
        said = float(capture.get(cv2.CAP_PROP_FPS))
        if not capture.grab():
            raise ScannerError(_unreadable(path))
    finally:
        capture.release()
    return said if math.isfinite(said) and 0 < said <= 1000 else _USUAL_RATE


def frames(path: Path) -> Iterator[Picture]:
    """The frames in BGR. Raises ScannerError when the file is no video."""
    capture = _opened(path)
    try:
        while True:
            there, picture = capture.read()
            if not there or picture is None:
                return
            yield np.asarray(picture, np.uint8)
    finally:
        capture.release()


def _opened(path: Path) -> cv2.VideoCapture:
    if _is_text(path):
        raise ScannerError(_unreadable(path))
    # FFmpeg only: OpenCV's own reader prints its complaints whatever it is told.
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    if capture.isOpened():
        return capture
    raise ScannerError(_unreadable(path))


def _is_text(path: Path) -> bool:
    """FFmpeg makes a film of the letters in a text file, and follows the addresses in a playlist."""
    with path.open("rb") as file:
        start = file.read(_START)
    return all(byte in b"\t\n\f\r" or byte >= 0x20 for byte in start)


def _unreadable(path: Path) -> str:
    return f"{path} holds no picture or video that can be read. Choose a JPEG, PNG, WebP, AVI or MP4 file."
