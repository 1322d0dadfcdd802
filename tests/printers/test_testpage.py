"""The page to measure: whoever lays a ruler on it must be able to trust it."""

import numpy as np
import pypdfium2
import pytest
from numpy.typing import NDArray

from checkin.pages import document, grey
from checkin.printers import Paper
from checkin.printers.testpage import page_to_measure

DOTS = 12  # to a mm


def picture(paper: Paper) -> NDArray[np.uint8]:
    with document(paper.pdf) as opened:
        page = opened[0]
        return grey(page, DOTS * 25.4 / 72 * (1 - 1e-4))


@pytest.mark.parametrize(("width", "height"), [(105, 148), (62, 100), (101.6, 76.2), (40, 40), (450, 450)])
def test_its_size_its_square_and_its_rulers_are_exact(width: float, height: float) -> None:
    paper = page_to_measure("test", width, height)
    assert (paper.width_mm, paper.height_mm) == (width, height)
    with pypdfium2.PdfDocument(paper.pdf) as document:
        assert len(document) == 1
        assert document[0].get_size() == pytest.approx((width * 72 / 25.4, height * 72 / 25.4), abs=0.01)
    dark = picture(paper) < 200
    assert dark[:3].any(axis=0).all()
    assert dark[:, :3].any(axis=1).all()
    # The ruler's long lines, one every 10 mm from the edge, along the bottom.
    row = dark[round((height - 4.5) * DOTS)]
    tens = np.nonzero(row[10 * DOTS - 6 : round(width - 2) * DOTS])[0] + 10 * DOTS - 6
    assert tens[0] / DOTS == pytest.approx(10, abs=0.3)
    # The square of 20 mm stands 10 mm from the left and 5 from the top.
    line = dark[round(15.5 * DOTS), round(9 * DOTS) : round(31 * DOTS)]
    edges = np.nonzero(line)[0] / DOTS + 9
    assert edges[0] == pytest.approx(10, abs=0.3)
    assert edges[-1] == pytest.approx(30, abs=0.3)


def test_its_wedge_goes_from_white_to_black() -> None:
    row = picture(page_to_measure("test"))[round((148 - 10) * DOTS)].astype(int)
    step = (105 - 15) / 11
    middles = [int(row[round((10 + (number + 0.5) * step) * DOTS)]) for number in range(11)]
    assert middles == sorted(middles, reverse=True)
    assert (middles[0], middles[-1]) == (255, 0)
