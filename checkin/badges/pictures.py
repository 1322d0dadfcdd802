"""Pictures for a badge as JPEG, which goes into a PDF as it is: logos when a template is read, photos one by one.

Transparency would cost a second picture and 8 ms in every badge, so it is flattened to white here.
"""

import warnings
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

_MOST_PIXELS = 60_000_000
_TURNED = 0x0112  # the EXIF tag of a camera held upright
_END = b"\xff\xd9"  # of a JPEG
_TOO_FINE = 2  # times as many pixels as the printer has dots only make the file larger


class PictureError(ValueError):
    """The bytes are no picture that can be drawn; the words say why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG, grey or RGB, and its size in pixels."""

    jpeg: bytes
    width: int
    height: int


def picture(data: bytes, dots: int) -> Picture:
    """The picture in a file (PNG, JPEG, WebP and others), for a box whose longer side has so many dots.

    A JPEG that is not much larger than needed is taken as it is, undecoded. Raises PictureError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _read(data, dots)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise PictureError("it is not a picture such as a PNG or JPEG file") from error


def _read(data: bytes, dots: int) -> Picture:
    from PIL import ImageOps  # noqa: PLC0415  most badges have no photo, and the first one is waited for

    with Image.open(BytesIO(data)) as image:
        if image.width * image.height > _MOST_PIXELS:
            raise ValueError("too many pixels")
        small = max(image.size) <= _TOO_FINE * dots
        upright = image.getexif().get(_TURNED, 1) == 1
        whole = data.rstrip(b"\0").endswith(_END)  # one that was cut off is decoded, and found out by that
        if image.format == "JPEG" and image.mode in {"RGB", "L"} and small and upright and whole:
            return Picture(data, *image.size)
        image.draft("RGB", (dots, dots))  # a large JPEG is decoded at half, a quarter or an eighth
        flat = _on_white(ImageOps.exif_transpose(image))
        flat.thumbnail((dots, dots), reducing_gap=2.0)
        written = BytesIO()
        flat.save(written, "JPEG", quality=92, subsampling=0)
        return Picture(written.getvalue(), *flat.size)


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode == "L":
        return image
    if not image.has_transparency_data:
        return image.convert("RGB")
    clear = image.convert("RGBA")
    ground = Image.new("RGB", image.size, "white")
    ground.paste(clear, mask=clear.getchannel("A"))
    return ground
