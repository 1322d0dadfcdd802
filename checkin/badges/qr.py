"""A text as the squares of a QR code, and the proof that a drawn code reads back."""

from typing import TYPE_CHECKING, Any

import zxingcpp

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_QR_CODES = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCodeModel2)
QUIET_ZONE = 4  # modules of white on every side, ISO/IEC 18004 section 9.1


def rows(text: str, *, level: str = "M") -> list[bytes]:
    """The modules of the smallest QR code that holds the text, without quiet zone: 0 is dark, 255 is light.

    `level` is the error correction L, M, Q or H. Raises ValueError when the text is too long for any QR code, or
    no text (half a surrogate pair).
    """
    text.encode()  # zxing-cpp would end in a std::bad_cast
    barcode = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level=level)
    image: Any = barcode.to_image(scale=1, add_quiet_zones=False)  # a buffer, which its types do not say
    drawn = memoryview(image)
    flat, side = drawn.tobytes(), len(drawn)
    return [flat[start : start + side] for start in range(0, len(flat), side)]


def matrix(text: str, *, level: str = "M") -> "NDArray[np.bool_]":
    """The same as an array: square, True is dark. Raises ValueError as `rows` does."""
    import numpy as np  # noqa: PLC0415  half of the time to the first badge, which needs none

    return np.array([np.frombuffer(row, np.uint8) < 128 for row in rows(text, level=level)])


def picture(text: str, *, module: int = 8, level: str = "M") -> "NDArray[np.uint8]":
    """The code as a grey picture with its quiet zone, `module` pixels to a square."""
    import numpy as np  # noqa: PLC0415

    grey = np.where(np.pad(matrix(text, level=level), QUIET_ZONE), 0, 255).astype(np.uint8)
    return grey.repeat(module, axis=0).repeat(module, axis=1)


def reads_back(grey: "memoryview | NDArray[np.uint8]", text: str) -> bool:
    """Whether the one code in the picture, of two dimensions, says exactly this text."""
    found = zxingcpp.read_barcodes(grey, formats=_QR_CODES, text_mode=zxingcpp.TextMode.Plain)
    return [code.text for code in found] == [text]
