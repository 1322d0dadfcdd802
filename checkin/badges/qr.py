"""A text as the squares of a QR code, and the proof that a drawn code reads back."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray

_QR_CODES = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
QUIET_ZONE = 4  # modules of white on every side, ISO/IEC 18004 section 9.1


def matrix(text: str, *, level: str = "M") -> NDArray[np.bool_]:
    """The modules of the smallest QR code that holds the text: square, True is dark, without quiet zone.

    `level` is the error correction L, M, Q or H. Raises ValueError when the text is too long for any QR code, or
    no text (half a surrogate pair).
    """
    text.encode()  # zxing-cpp would end in a std::bad_cast
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    picture: NDArray[np.uint8] = np.asarray(barcode.to_image(scale=1, add_quiet_zones=False))
    return picture < 128


def picture(text: str, *, module: int = 8, level: str = "M") -> NDArray[np.uint8]:
    """The code as a grey picture with its quiet zone, `module` pixels to a square."""
    grey = np.where(np.pad(matrix(text, level=level), QUIET_ZONE), 0, 255).astype(np.uint8)
    return grey.repeat(module, axis=0).repeat(module, axis=1)


def reads_back(grey: NDArray[np.uint8], text: str) -> bool:
    """Whether the one code in the picture says exactly this text."""
    found = zxingcpp.read_barcodes(np.ascontiguousarray(grey), formats=_QR_CODES, text_mode=zxingcpp.TextMode.Plain)
    return [code.text for code in found] == [text]
