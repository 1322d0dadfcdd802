"""Codes in all the ways people hold them up."""

import string
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from numpy.typing import NDArray

from checkin.badges.qr import picture
from checkin.scanners import Pixels
from checkin.scanners.decoder import Decoder
from checkin.scanners.grey import grey
from checkin.scanners.opencv import cv2

TEXT = "CHK1.0123456789.abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
Grey = NDArray[np.uint8]


def frame(code: Grey, *, left: int = 500, top: int = 200, size: tuple[int, int] = (720, 1280)) -> Grey:
    """A grey room with the code in it."""
    room = np.full(size, 120, np.uint8)
    room[top : top + code.shape[0], left : left + code.shape[1]] = code
    return room


def noisy(code: Grey, strength: float, seed: int = 1) -> Grey:
    noise = np.random.default_rng(seed).normal(0, strength, code.shape)
    return np.clip(code + noise, 0, 255).astype(np.uint8)


def bent(code: Grey, depth: float) -> Grey:
    """Paper in a wave: rows slide up and down by `depth` pixels over the width."""
    height, width = code.shape
    down, across = np.mgrid[0:height, 0:width].astype(np.float32)
    wave = depth * np.sin(2.2 * np.pi * across / width)
    return np.asarray(
        cv2.remap(code, across, (down + wave).astype(np.float32), cv2.INTER_LINEAR, borderValue=255.0), np.uint8
    )


def texts(decoder: Decoder, seen: Pixels) -> list[str]:
    return [code.text for code in decoder.read(seen).codes]


def test_a_code_is_read_with_the_place_where_it_stands() -> None:
    code = picture(TEXT, module=6)
    (seen,) = Decoder().read(frame(code)).codes
    edge = code.shape[0] - 24
    assert seen.text == TEXT
    expected = [(524, 224), (500 + edge, 224), (500 + edge, 200 + edge), (524, 200 + edge)]
    np.testing.assert_allclose(seen.corners, expected, atol=4)


def test_a_telephone_in_dark_mode_is_read() -> None:
    assert texts(Decoder(), frame(255 - picture(TEXT, module=5))) == [TEXT]


def test_two_codes_in_one_frame_are_both_read() -> None:
    both = frame(picture("ANNA", module=6), left=100)
    both[200:, 700:][: 6 * 29, : 6 * 29] = picture("BERND", module=6)
    assert sorted(texts(Decoder(), both)) == ["ANNA", "BERND"]


@pytest.mark.parametrize("turn", [0, 1, 2, 3])
def test_a_code_is_read_at_every_quarter_turn(turn: int) -> None:
    assert texts(Decoder(), frame(np.rot90(picture(TEXT, module=5), turn))) == [TEXT]


def test_control_characters_inside_a_code_stay_as_they_are() -> None:
    assert texts(Decoder(), picture("a\x1db\r\nc")) == ["a\x1db\r\nc"]


@pytest.mark.parametrize("depth", [3.0, 5.0, 6.5, 7.0])
def test_a_code_on_bent_paper_is_read(depth: float) -> None:
    assert texts(Decoder(), frame(bent(picture(TEXT, module=8), depth))) == [TEXT]


def test_a_code_moved_while_it_was_photographed_is_read_within_five_frames() -> None:
    kernel = np.zeros((11, 11), np.float32)
    kernel[5, :] = 1 / 11
    smeared = np.asarray(cv2.filter2D(frame(picture(TEXT, module=6)), -1, kernel), np.uint8)
    decoder = Decoder()
    assert [TEXT] in [texts(decoder, noisy(smeared, 2.0, seed)) for seed in range(5)]


def test_a_code_in_the_dark_with_the_noise_of_the_sensor_is_read_within_five_frames() -> None:
    dim = (frame(picture(TEXT, module=5)) * 0.08).astype(np.uint8) + np.uint8(8)
    decoder = Decoder()
    assert [TEXT] in [texts(decoder, noisy(dim, 12.0, seed)) for seed in range(5)]


def test_a_large_code_with_a_finger_on_it_does_not_stop_the_window() -> None:
    code = picture(string.ascii_letters * 30, module=4, level="L")
    code[200:450, 200:450] = noisy(code[200:450, 200:450], 400)
    started = time.thread_time()
    reading = Decoder().read(frame(code, left=300, top=40))
    assert time.thread_time() - started < 0.5
    assert reading.codes == ()


def test_a_code_with_too_many_damaged_modules_is_told_as_seen_but_unread() -> None:
    code = picture(TEXT, module=8)
    code[100:220, 100:220] = noisy(code[100:220, 100:220], 400)
    reading = Decoder().read(frame(code))
    assert reading.codes == ()
    (place,) = reading.unread[:1]
    assert all(480 <= x <= 900 and 180 <= y <= 600 for x, y in place)


def test_a_code_that_was_nearly_read_is_looked_for_where_it_was() -> None:
    decoder, code = Decoder(), picture(TEXT, module=8)
    damaged = code.copy()
    damaged[100:220, 100:220] = noisy(damaged[100:220, 100:220], 400)
    assert decoder.read(frame(damaged)).unread
    for _ in range(6):
        assert decoder.read(np.full((720, 1280), 120, np.uint8)).codes == ()
    assert texts(decoder, frame(code)) == [TEXT]


def test_a_large_frame_is_read_as_well() -> None:
    decoder = Decoder()
    nothing = noisy(np.full((1080, 1920), 120, np.uint8), 3)
    assert [texts(decoder, nothing) for _ in range(4)] == [[]] * 4
    assert texts(decoder, frame(picture(TEXT), size=(1080, 1920))) == [TEXT]


def test_a_still_picture_gets_every_chance_at_once() -> None:
    dim = (frame(picture(TEXT, module=5)) * 0.12).astype(np.uint8) + np.uint8(8)
    assert [code.text for code in Decoder().read_still(noisy(dim, 12.0)).codes] == [TEXT]
    assert Decoder().read_still(np.full((100, 100), 7, np.uint8)).codes == ()
    assert Decoder().read_still(np.zeros((0, 7))).codes == ()


def _coloured(code: Grey) -> Pixels:
    return np.dstack([code, code, code])


@pytest.mark.parametrize(
    "redrawn",
    [
        pytest.param(lambda code: code > 128, id="bool"),
        pytest.param(lambda code: code / 255.0, id="float from 0 to 1"),
        pytest.param(lambda code: code.astype(np.float32), id="float from 0 to 255"),
        pytest.param(lambda code: code.astype(np.uint16) * 257, id="16 bit"),
        pytest.param(lambda code: code.astype(np.int64), id="64 bit holding bytes"),
        pytest.param(_coloured, id="BGR"),
        pytest.param(lambda code: np.dstack([_coloured(code), np.full_like(code, 255)]), id="BGRA"),
        pytest.param(lambda code: np.dstack([_coloured(code) * 0, 255 - code]), id="black on nothing"),
        pytest.param(lambda code: np.dstack([code * 0, 255 - code]), id="grey on nothing"),
        pytest.param(lambda code: code[:, :, None], id="one channel"),
        pytest.param(lambda code: np.repeat(code, 2, axis=1)[:, ::2], id="not contiguous"),
        pytest.param(lambda code: np.asfortranarray(_coloured(code)), id="columns first"),
    ],
)
def test_a_picture_of_every_depth_and_colour_is_read(redrawn: object) -> None:
    assert callable(redrawn)
    assert texts(Decoder(), redrawn(picture(TEXT))) == [TEXT]


@pytest.mark.parametrize(
    "nothing",
    [
        np.zeros((0, 0), np.uint8),
        np.zeros((0, 5, 3), np.uint8),
        np.zeros((1, 1), np.uint8),
        np.zeros((1, 900, 3), np.uint8),
        np.zeros((50, 50, 7), np.uint8),
        np.zeros((4,), np.uint8),
        np.zeros((2, 3, 4, 5), np.uint8),
        np.zeros((50, 50), np.complex128),
        np.full((50, 50), np.nan),
        np.full((50, 50), np.inf),
        np.array("picture"),
        np.array([[None, 1], [2, 3]], dtype=object),
    ],
    ids=lambda pixels: f"{pixels.dtype} {pixels.shape} {pixels.flat[:1]}",
)
def test_what_is_no_picture_gives_nothing(nothing: Pixels) -> None:
    assert Decoder().read(nothing).codes == ()
    assert Decoder().read_still(nothing).codes == ()


@settings(max_examples=60, deadline=None)
@given(
    arrays.arrays(
        dtype=st.one_of(arrays.scalar_dtypes(), arrays.integer_dtypes()),
        shape=arrays.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=12),
    )
)
def test_no_array_whatever_makes_the_decoder_fail(pixels: Pixels) -> None:
    assert Decoder().read(pixels).codes == ()
    assert grey(pixels).dtype == np.uint8
