"""Badges to print, and everything that stands at the other end of the cable."""

import os
import sys
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from checkin.printers import Paper

sys.path.append(str(Path(__file__).parent))  # what stands at the other end is in modules beside this one

MM = 72 / 25.4


@pytest.fixture
def badge() -> Callable[..., Paper]:
    """A badge of this title and size in mm: a black frame of 2 mm on the very edge, and a bar of 40 by 10 mm."""

    def make(title: str = "A-1", width: float = 105, height: float = 148, **more: object) -> Paper:
        file = BytesIO()
        canvas = Canvas(file, pagesize=(width * MM, height * MM), invariant=1)
        canvas.scale(MM, MM)
        canvas.setLineWidth(4)  # half of it lies outside
        canvas.rect(0, 0, width, height)
        canvas.rect(8, height - 18, 40, 10, stroke=0, fill=1)
        canvas.showPage()
        canvas.save()
        return Paper(file.getvalue(), width, height, title, **more)  # type: ignore[arg-type]

    return make


@pytest.fixture
def rig() -> Iterator[object]:
    """CUPS and printers of its own. Only where their programs are not installed is there nothing to test with."""
    import rig as real

    if lacking := real.missing():
        assert "CI" not in os.environ, f"install what .ci/debian-packages-test lists: {', '.join(lacking)} are missing"
        pytest.skip(f"not installed: {', '.join(lacking)}; .ci/debian-packages-test lists the packages")
    with real.rig() as built:
        yield built
