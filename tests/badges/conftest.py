"""People whose badges show whether a template is good, and pictures of parts of badges."""

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from checkin.badges import Badge, Holder
from checkin.badges.elements import Box, Qr
from checkin.badges.proof import Spot, misread, render
from checkin.badges.template import Template

DPI = 100
CODE = ("CHECKIN0123456789ABCDEFGHJKLMNPQRSTUVWXYZ" * 4)[:149]

Part = Callable[..., NDArray[np.uint8]]


@pytest.fixture(scope="session")
def plain() -> Holder:
    return Holder("Wei Zhang", "Wei Zhang", "", "", "Visitor", "#1A4CAB", CODE, category_id="visitor")


@pytest.fixture(scope="session")
def photo() -> bytes:
    """A JPEG, red above and blue below."""
    picture = Image.new("RGB", (300, 400), "red")
    picture.paste("blue", (0, 200, 300, 400))
    written = BytesIO()
    picture.save(written, "JPEG", quality=95)
    return written.getvalue()


@pytest.fixture(scope="session")
def part() -> Part:
    """The picture of what is in a box, in mm from the top left corner of a page of the badge."""

    def cut(badge: Badge, box: tuple[float, float, float, float] | Box, page: int = 0) -> NDArray[np.uint8]:
        x, y, width, height = (box.x, box.y, box.width, box.height) if isinstance(box, Box) else box
        left, top, right, bottom = (round(side * DPI / 25.4) for side in (x, y, x + width, y + height))
        return render(badge.pdf, DPI, page)[top:bottom, left:right]

    return cut


@pytest.fixture(scope="session")
def reads() -> Callable[..., bool]:
    """Whether every code of a badge can be read at a resolution, and says this text."""

    def read(badge: Badge, template: Template, text: str, dpi: int = 150) -> bool:
        codes = [template.spot(one) for one in template.elements if isinstance(one, Qr)]
        return bool(codes) and not misread(badge.pdf, [Spot(*spot, text) for spot in codes], template.paper, dpi)

    return read
