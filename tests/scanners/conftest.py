"""Films and pictures of codes, written to disk as a camera would write them."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from checkin.badges.qr import picture
from checkin.scanners.opencv import cv2

SIZE = (640, 360)


def _frame_of(text: str | None) -> NDArray[np.uint8]:
    """A small camera frame in BGR with the code in its middle, or with nothing."""
    frame = np.full((SIZE[1], SIZE[0], 3), 110, np.uint8)
    if text is not None:
        code = picture(text, module=6)
        height, width = code.shape
        top, left = (SIZE[1] - height) // 2, (SIZE[0] - width) // 2
        frame[top : top + height, left : left + width] = code[:, :, None]
    return frame


@pytest.fixture
def frame_of() -> Callable[[str | None], NDArray[np.uint8]]:
    return _frame_of


@pytest.fixture
def shoot(tmp_path: Path) -> Callable[..., Path]:
    """Writes a Motion JPEG film that shows one text (or nothing) after another, each for some frames."""

    def write(shown: Sequence[tuple[str | None, int]], *, name: str = "film.avi", rate: float = 30.0) -> Path:
        path = tmp_path / name
        codec = cv2.VideoWriter.fourcc(*"MJPG")
        writer = cv2.VideoWriter(str(path), cv2.CAP_OPENCV_MJPEG, codec, rate, SIZE)
        for text, count in shown:
            for _ in range(count):
                writer.write(_frame_of(text))
        writer.release()
        return path

    return write
