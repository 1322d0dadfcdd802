"""Badges printed ahead, many on a sheet: where they lie, what is cut, and that every code says whose it is."""

from dataclasses import replace

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from checkin.badges import BadgeError, Holder, TemplateError
from checkin.badges.drawing import Drawer
from checkin.badges.elements import Box, Rect
from checkin.badges.proof import render
from checkin.badges.sheets import PAPERS, SheetDrawer, layout, sheets
from checkin.badges.template import names, shipped


def people(plain: Holder, number: int) -> list[Holder]:
    return [replace(plain, name=f"Wei {nth}", code=f"{nth:03d}{plain.code}"[:149]) for nth in range(number)]


def codes(pdf: bytes, page: int) -> dict[str, tuple[float, float]]:
    """Where the codes of a page stand: their text, and the middle in mm from the top left."""
    found = {}
    for code in zxingcpp.read_barcodes(render(pdf, 200, page)):
        corners = (code.position.top_left, code.position.bottom_right)
        found[code.text] = tuple(sum(getattr(each, axis) for each in corners) / 2 / 200 * 25.4 for axis in "xy")
    return found


@pytest.mark.parametrize(
    ("name", "paper", "cells", "gap", "upright"),
    [
        ("a6", "a4", 4, 0, True),
        ("4x3", "a4", 6, 0, True),
        ("cr80", "a4", 10, 4, True),
        ("butterfly-a6", "a4", 2, 0, True),
        ("a6", "letter", 2, 0, True),
        ("cr80", "a3", 21, 4, True),
        ("label-62", "a4", 8, 0, False),
    ],
)
def test_as_many_as_fit_lie_on_a_sheet(name: str, paper: str, cells: int, gap: float, upright: object) -> None:
    found = layout(shipped(name), paper)
    width, height = shipped(name).paper
    assert (len(found.cells), found.gap, found.paper == PAPERS[paper]) == (cells, gap, upright)
    for x, y in found.cells:
        assert -0.2 <= x <= found.paper[0] - width + 0.2
        assert -0.2 <= y <= found.paper[1] - height + 0.2


@pytest.mark.parametrize("name", names())
def test_every_code_of_a_sheet_says_whose_it_is(plain: Holder, name: str) -> None:
    drawer = Drawer(shipped(name))
    each = len(layout(drawer.template).cells)
    everybody = people(plain, each + 1)
    sheet = sheets(drawer, everybody)
    back = drawer.template.pages
    assert sheet.pages == 2 * back
    with pypdfium2.PdfDocument(sheet.pdf) as document:
        assert len(document) == sheet.pages
    assert set(codes(sheet.pdf, 0)) == {holder.code for holder in everybody[:each]}
    assert set(codes(sheet.pdf, back)) == {everybody[each].code}


def test_badges_lie_row_by_row_in_their_order(plain: Holder) -> None:
    everybody = people(plain, 4)
    found = codes(sheets(Drawer(shipped()), everybody).pdf, 0)
    middles = [found[holder.code] for holder in everybody]
    assert middles == [
        pytest.approx(each, abs=1) for each in ((52.5, 104.5), (157.5, 104.5), (52.5, 252.5), (157.5, 252.5))
    ]


def test_fronts_and_backs_come_together_when_the_sheet_is_turned_over(plain: Holder) -> None:
    template = shipped("a6-two-sided")
    black = Rect("black", Box(0, 0, 105, 148), page=2, fill="#000000")
    one = people(plain, 1)
    sheet = sheets(Drawer(replace(template, elements=(*template.elements, black))), one, marks=False)
    assert sheet.two_sided
    back = (render(sheet.pdf, 50, 1) < 100).all(axis=2)
    middle = back.shape[1] // 2
    assert back[5 : back.shape[0] // 2 - 5, middle + 2 :].all()  # of the badge at the left of the front
    assert not back[:, : middle - 2].any()
    assert not back[back.shape[0] // 2 + 5 :].any()


def test_cut_marks_stand_outside_the_badges_where_there_is_room(plain: Holder) -> None:
    drawer, everybody = Drawer(shipped("cr80")), people(plain, 10)
    marked, plain_ = (render(sheets(drawer, everybody, marks=marks).pdf, 150) for marks in (True, False))
    differs = (marked != plain_).any(axis=2)
    place = layout(drawer.template)
    assert differs.any()
    for x, y in place.cells:
        left, top, right, bottom = (round(side * 150 / 25.4) for side in (x, y, x + 85.6, y + 53.98))
        assert not differs[top + 2 : bottom - 2, left + 2 : right - 2].any()


def test_colour_runs_over_the_cut_but_not_into_a_neighbour(plain: Holder) -> None:
    red, blue = replace(plain, colour="#FF0000"), replace(plain, colour="#0000FF")
    apart = render(sheets(Drawer(shipped("cr80")), [red, blue], marks=False).pdf, 200)
    touching = render(sheets(Drawer(shipped("a6")), [red, blue], marks=False).pdf, 200)
    is_red, is_blue = ((touching == colour).all(axis=2) for colour in ((255, 0, 0), (0, 0, 255)))
    edge = 105 / 25.4 * 200
    assert np.nonzero(is_red)[1].max() <= edge + 1
    assert np.nonzero(is_blue)[1].min() >= edge - 2
    across = np.nonzero((apart == (255, 0, 0)).all(axis=2).any(axis=0))[0]
    assert (across.max() - across.min()) / 200 * 25.4 == pytest.approx(85.6 + 2, abs=0.3)


@pytest.mark.parametrize("name", ["a6", "a6-two-sided", "butterfly-a6"])
def test_badges_on_pages_of_their_own_are_the_single_ones_after_each_other(plain: Holder, name: str) -> None:
    drawer = Drawer(shipped(name))
    names = ("李伟", "ᏣᎳ Ann", "محمد")
    everybody = [replace(one, name=name) for one, name in zip(people(plain, 3), names, strict=True)]
    sheet = sheets(drawer, everybody, paper="badge")
    single = [drawer.draw(person) for person in everybody]
    assert sheet.pages == 3 * drawer.template.pages
    assert sheet.missing == tuple(badge.missing for badge in single)
    assert sheet.missing[1] == ("Ꮳ", "Ꮃ")
    assert (sheet.width_mm, sheet.height_mm) == drawer.template.paper
    pages = [render(badge.pdf, 100, page) for badge in single for page in range(badge.pages)]
    assert all(np.array_equal(render(sheet.pdf, 100, page), alone) for page, alone in enumerate(pages))
    with pytest.raises(BadgeError, match="has no code yet"):
        sheets(drawer, [plain, replace(plain, code="")], paper="badge")


def test_what_could_not_be_written_is_told_of_everybody(plain: Holder) -> None:
    everybody = [
        plain,
        replace(plain, name="Anna \U000e0041\ue000 Berg"),
        replace(plain, company="Institute of, " * 60),
    ]
    sheet = sheets(Drawer(shipped()), everybody)
    assert (sheet.missing[0], bool(sheet.missing[1])) == ((), True)
    assert sheet.overflow == ((), (), ("company",))


def test_a_code_that_cannot_be_read_keeps_the_sheet_back(plain: Holder) -> None:
    template = shipped()
    over = Rect("over", Box(36, 88, 20, 30), fill="#000000")
    with pytest.raises(BadgeError, match="cannot be read back"):
        sheets(Drawer(replace(template, elements=(*template.elements, over))), people(plain, 2))


def test_a_paper_that_is_none_or_too_small_is_said_before_anything_is_drawn() -> None:
    with pytest.raises(TemplateError, match=r"There is no paper 'a5'. Choose one of a4, a3, letter, badge."):
        SheetDrawer(Drawer(shipped()), "a5")
    with pytest.raises(TemplateError, match="A badge of 105 by 296 mm does not fit on letter"):
        SheetDrawer(Drawer(shipped("butterfly-a6")), "letter")
