"""Any array that might be a picture, as the grey frame the decoder reads."""

import numpy as np
from numpy.typing import NDArray

from checkin.scanners import Picture, Pixels
from checkin.scanners.opencv import cv2

_NOTHING: Picture = np.zeros((0, 0), np.uint8)


def grey(pixels: Pixels) -> Picture:
    """Contiguous grey in 8 bits; an array that is no picture gives an empty one, never an error.

    Takes height x width with 0, 1 (grey), 2 (grey, alpha), 3 (BGR) or 4 (BGR, alpha) channels of bool, any integer or
    float (0 to 1, or 0 to 255). What is transparent counts as white paper.
    """
    if pixels.ndim not in (2, 3) or pixels.size == 0 or pixels.dtype.kind not in "buif":
        return _NOTHING
    bytes_ = pixels if pixels.dtype == np.uint8 else _bytes(pixels)
    return np.ascontiguousarray(_one_channel(bytes_))


def _bytes(pixels: Pixels) -> Picture:
    match pixels.dtype.kind:
        case "b":
            return _uint8(np.where(pixels, 255, 0))
        case "f":
            finite = np.clip(np.nan_to_num(pixels), 0, 255)
            return _uint8(finite * 255 if finite.max() <= 1 else finite)
        case _:
            deep = pixels.dtype.itemsize > 1 and int(pixels.max()) > 255
            return _uint8(np.clip(pixels // 256 if deep else pixels, 0, 255))


def _one_channel(pixels: Picture) -> NDArray[np.uint8]:
    if pixels.ndim == 2:
        return pixels
    match pixels.shape[2]:
        case 1:
            return np.asarray(pixels[:, :, 0])
        case 2:
            return _on_paper(pixels[:, :, 0], pixels[:, :, 1])
        case 3:
            return _uint8(cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_BGR2GRAY))
        case 4:
            colour = cv2.cvtColor(np.ascontiguousarray(pixels), cv2.COLOR_BGRA2GRAY)
            return _on_paper(_uint8(colour), pixels[:, :, 3])
        case _:
            return _NOTHING


def _on_paper(ink: Picture, alpha: Picture) -> Picture:
    share = alpha.astype(np.uint16)
    return ((ink * share + 255 * (255 - share)) // 255).astype(np.uint8)


def _uint8(pixels: Pixels) -> Picture:
    return np.asarray(pixels, np.uint8)
