"""Codes in picture and video files."""

import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from checkin.badges.qr import picture
from checkin.scanners import ScannerError
from checkin.scanners.opencv import cv2
from checkin.scanners.still import read_file

Shoot = Callable[..., Path]

TEXT = "CHK1.0123456789"


def texts(path: Path) -> tuple[str, ...]:
    (held,) = read_file(path)
    assert held.name == str(path)
    assert held.ms >= 0
    return held.texts


@pytest.mark.parametrize("ending", ["png", "jpg", "webp", "gif", "bmp", "tif", "ppm", "jp2", "avif"])
def test_a_picture_of_every_kind_is_read(ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"代码 ü.{ending}"
    Image.fromarray(picture(TEXT)).convert("RGB").save(path)
    assert texts(path) == (TEXT,)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "RGBA", "LA", "CMYK", "I", "I;16", "F", "YCbCr"])
def test_a_picture_in_every_colour_mode_is_read(mode: str, tmp_path: Path) -> None:
    path = tmp_path / "code.tif"
    grey = Image.fromarray(picture(TEXT))
    deep = Image.fromarray(picture(TEXT).astype(np.uint16) * 257)
    (deep if mode == "I;16" else grey.convert(mode)).save(path)
    assert texts(path) == (TEXT,)


def test_a_code_in_black_on_nothing_is_read(tmp_path: Path) -> None:
    path = tmp_path / "code.png"
    code = picture(TEXT)
    Image.fromarray(np.dstack([code * 0, code * 0, code * 0, 255 - code])).save(path)
    assert texts(path) == (TEXT,)


def test_a_picture_only_opencv_can_open_is_read(tmp_path: Path) -> None:
    path = tmp_path / "code.hdr"
    ok, data = cv2.imencode(".hdr", np.dstack([picture(TEXT).astype(np.float32) / 255] * 3))
    assert ok
    path.write_bytes(data.tobytes())
    assert texts(path) == (TEXT,)


def test_every_page_and_every_frame_is_read(tmp_path: Path) -> None:
    pages = [Image.fromarray(picture(text)) for text in ("FIRST", "SECOND", "THIRD")]
    path = tmp_path / "pages.tif"
    pages[0].save(path, save_all=True, append_images=pages[1:])
    assert texts(path) == ("FIRST", "SECOND", "THIRD")


def test_an_endless_animation_is_read_as_far_as_makes_sense(tmp_path: Path) -> None:
    frames = [Image.new("L", (1, 1 + number % 2), number % 256) for number in range(300)]
    path = tmp_path / "long.tif"
    frames[0].save(path, save_all=True, append_images=frames[1:])
    assert texts(path) == ()


def test_a_video_is_one_line_with_its_texts_in_order(shoot: Shoot) -> None:
    path = shoot([("ANNA", 5), (None, 2), ("BERND", 5), ("ANNA", 5)])
    assert texts(path) == ("ANNA", "BERND")


def test_a_picture_without_a_code_is_a_line_without_texts(tmp_path: Path) -> None:
    path = tmp_path / "white.png"
    Image.new("L", (300, 200), 255).save(path)
    assert texts(path) == ()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty.png", b""),
        ("text.png", b"this is no picture"),
        ("half.png", None),
        ("half.jpg", None),
        ("half.webp", None),
        ("half.gif", None),
        ("junk.hdr", b"#?RADIANCE\njunk"),
        ("empty.hdr", b""),
        ("noise.mp4", bytes(range(256)) * 40),
    ],
)
def test_a_file_that_cannot_be_read_is_told_quietly(
    name: str, content: bytes | None, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name
    if content is None:
        Image.fromarray(np.random.default_rng(1).integers(0, 255, (200, 200)).astype(np.uint8)).save(path)
        content = path.read_bytes()[: path.stat().st_size // 3]
    path.write_bytes(content)
    with pytest.raises(ScannerError, match=name):
        list(read_file(path))
    assert capfd.readouterr() == ("", "")


def test_a_missing_file_and_a_folder_are_told(tmp_path: Path) -> None:
    with pytest.raises(ScannerError, match="There is no file"):
        list(read_file(tmp_path / "nothing.png"))
    with pytest.raises(ScannerError, match="is a folder"):
        list(read_file(tmp_path))


@pytest.mark.parametrize("edge", [10_000, 60_000])
def test_a_small_file_that_would_fill_the_memory_is_refused(edge: int, tmp_path: Path) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    path = tmp_path / "bomb.png"
    header = struct.pack(">IIBBBBB", edge, edge, 8, 0, 0, 0, 0)
    path.write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )
    with pytest.raises(ScannerError, match="far too large"):
        list(read_file(path))
