"""Whether a picture is light and sharp enough, told as somebody who turns the lens would tell it."""

import numpy as np
import pytest
from numpy.typing import NDArray

from checkin.badges.qr import picture
from checkin.scanners.decoder import Decoder
from checkin.scanners.focus import Focus, focus
from checkin.scanners.opencv import cv2

TEXT = "CK1" + "A" * 146
Frame = NDArray[np.uint8]


def frame(blur: float, *, noise: float = 2.0, module: int = 5, contrast: float = 1.0, light: float = 110.0) -> Frame:
    """A ticket before a camera, its lens out of focus by so many pixels."""
    seen = np.full((720, 1280), 110, np.float32)
    code = picture(TEXT, module=module)
    height, width = code.shape
    top, left = (720 - height) // 2, (1280 - width) // 2
    seen[top : top + height, left : left + width] = code
    seen = cv2.GaussianBlur(seen, (0, 0), blur)
    seen = (seen - 110) * contrast + light
    return np.clip(seen + np.random.default_rng(1).normal(0, noise, seen.shape), 0, 255).astype(np.uint8)


@pytest.mark.parametrize("noise", [0.0, 2.0, 6.0])
@pytest.mark.parametrize("module", [3, 5, 8])
@pytest.mark.parametrize("contrast", [1.0, 0.5])
def test_a_lens_in_focus_is_sharp_and_one_out_of_focus_is_not(noise: float, module: int, contrast: float) -> None:
    said = [focus(frame(blur, noise=noise * contrast, module=module, contrast=contrast)) for blur in (0.6, 1.0, 4.0)]
    assert said[:2] == [Focus.SHARP, Focus.SHARP]
    assert said[2] in (Focus.SOFT, Focus.PLAIN)


@pytest.mark.parametrize("blur", [0.6, 1.0, 1.5])
def test_what_is_called_sharp_can_be_read(blur: float) -> None:
    seen = frame(blur, module=3)
    assert focus(seen) is Focus.SHARP
    assert [code.text for code in Decoder().read_still(seen).codes] == [TEXT]


@pytest.mark.parametrize(
    ("seen", "said"),
    [
        (frame(1, contrast=0.2, light=20), Focus.DARK),
        (np.full((720, 1280), 250, np.uint8), Focus.BRIGHT),
        (np.full((720, 1280), 120, np.uint8), Focus.PLAIN),
        (np.zeros((0, 0), np.uint8), Focus.PLAIN),
        (np.full((5, 5), 120, np.uint8), Focus.PLAIN),
    ],
)
def test_what_else_there_is_to_say(seen: Frame, said: Focus) -> None:
    assert focus(seen) is said


def test_it_looks_at_colours_too() -> None:
    assert focus(np.repeat(frame(0.8)[:, :, None], 3, axis=2)) is Focus.SHARP
