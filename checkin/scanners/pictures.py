"""Picture files of every kind, as arrays."""

import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PIL import Image, ImageSequence, UnidentifiedImageError

from checkin.scanners import Picture, Pixels, ScannerError
from checkin.scanners.grey import grey
from checkin.scanners.opencv import cv2

_LIMIT = 200  # pictures taken from one file: pages and animations end somewhere
_ONLY_OPENCV = frozenset({".exr", ".hdr", ".pic", ".pxm"})


def is_picture(path: Path) -> bool:
    """Whether the file starts like a picture. Raises ScannerError when it cannot be opened, or is far too large."""
    if path.suffix.lower() in _ONLY_OPENCV:
        return True
    try:
        with _opened(path):
            return True
    except UnidentifiedImageError:
        return False


def pictures(path: Path) -> Iterator[Picture]:
    """The pictures in a file, BGR or grey: one, or every page of a TIFF and every frame of an animation.

    Raises ScannerError when there is none.
    """
    try:
        with _opened(path) as image:
            for count, page in enumerate(ImageSequence.Iterator(image)):
                if count == _LIMIT:
                    return
                yield _array(page)
    except ScannerError:
        raise
    except UnidentifiedImageError:
        yield _by_opencv(path)
    except Exception as error:
        raise ScannerError(_broken(path)) from error


def _opened(path: Path) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            # Below the size at which Pillow refuses by itself it only warns: here that is too large already.
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return Image.open(path)
    except UnidentifiedImageError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise ScannerError(
            f"The picture {path} is far too large to be a code. Make it smaller and try again."
        ) from error
    except (OSError, ValueError) as error:
        raise ScannerError(_closed(path)) from error


def _array(page: Image.Image) -> Picture:
    if page.mode in {"1", "L"} and not page.has_transparency_data:
        return np.asarray(page.convert("L"))
    if page.has_transparency_data:
        # What is transparent shows the paper: a code in black on nothing would be black on black otherwise.
        return grey(np.asarray(page.convert("RGBA")))
    if page.mode.startswith(("I", "F")):
        return grey(np.asarray(page))
    return np.ascontiguousarray(np.asarray(page.convert("RGB"))[:, :, ::-1])


def _by_opencv(path: Path) -> Picture:
    # Not imread: it cannot open names outside the code page of Windows.
    pixels: Pixels | None = None
    data = np.fromfile(path, np.uint8)
    if data.size:
        pixels = cv2.imdecode(data, cv2.IMREAD_UNCHANGED)
    if pixels is None:
        raise ScannerError(_broken(path))
    return grey(pixels)


def _closed(path: Path) -> str:
    if path.is_dir():
        return f"{path} is a folder. Choose a picture or a video in it."
    if not path.exists():
        return f"There is no file {path}. Check the name, or choose another file."
    return f"{path} cannot be opened. Check that you may read it, or choose another file."


def _broken(path: Path) -> str:
    return f"The picture {path} is damaged and cannot be read. Save or photograph it again."
