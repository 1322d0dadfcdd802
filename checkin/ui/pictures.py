"""Pictures as arrays of pixels turned into those that Qt draws."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def coloured(pixels: "NDArray[np.uint8]") -> QImage:
    """From shape (height, width, 3), RGB, rows without gaps."""
    height, width = pixels.shape[:2]
    return QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()


def grey(pixels: "NDArray[np.uint8]") -> QImage:
    """From shape (height, width), rows without gaps."""
    height, width = pixels.shape
    return QImage(pixels.data, width, height, width, QImage.Format.Format_Grayscale8).copy()
