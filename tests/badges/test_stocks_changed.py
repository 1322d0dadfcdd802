"""A template on another stock: everything stays on the page, and what belonged to an edge still does."""

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from checkin.badges import TemplateError, editing, stocks
from checkin.badges.elements import Box, Qr, Rect
from checkin.badges.stocks import STOCKS, sides_of, stock_of
from checkin.badges.template import names, shipped

FOLDER = Path(tempfile.gettempdir())
lengths = st.floats(40, 400).map(lambda length: round(length, 2))


@pytest.mark.parametrize("name", names())
def test_every_shipped_template_is_on_a_usual_stock(name: str) -> None:
    template = shipped(name)
    stock = STOCKS[stock_of(template)]
    assert stocks.resized(template, stock.width, stock.height) == template
    assert stocks.with_sides(template, sides_of(template)) == template
    assert stocks.with_margin(template, template.margin) == template


@given(st.sampled_from(names()), lengths, lengths, st.floats(0, 30).map(lambda margin: round(margin, 2)))
def test_nothing_leaves_a_page_of_another_size(name: str, width: float, height: float, margin: float) -> None:
    assume(margin <= min(width, height) / 3)
    template = stocks.with_margin(stocks.resized(shipped(name), width, height), margin)
    assert (template.width, template.height, template.margin) == (width, height, margin)
    for one in template.elements:
        edge = editing.margin(template, one)
        assert edge - 1e-6 <= one.box.x <= width - edge - one.box.width + 1e-6
        assert edge - 1e-6 <= one.box.y <= height - edge - one.box.height + 1e-6
    codes = [one for one in template.elements if isinstance(one, Qr)]
    others = replace(template, elements=tuple(one for one in template.elements if one not in codes))
    assert editing.tried(others, FOLDER)


def test_a_band_stays_at_its_edge_and_what_was_in_the_middle_stays_there() -> None:
    wide = stocks.resized(shipped("a6"), 148, 210)
    boxes = {one.id: one.box for one in wide.elements}
    assert boxes["category"] == Box(0, 189, 148, 21)
    assert boxes["name"] == Box(29.5, 22, 89, 34)
    assert boxes["photo"] == Box(8, 88, 24, 32)
    back = stocks.resized(wide, 105, 148)
    assert {one.id: one.box for one in back.elements} == {one.id: one.box for one in shipped("a6").elements}


def test_a_code_that_became_too_small_for_the_printer_is_said() -> None:
    small = stocks.resized(editing.put(shipped("a6"), Qr("code", Box(10, 40, 80, 80))), 40, 20)
    with pytest.raises(TemplateError, match="at least 3 are read: make it"):
        editing.tried(small, FOLDER)


def test_colour_that_ran_over_the_edge_still_does() -> None:
    ground = Rect("ground", Box(-1, -1, 107, 150), fill="#EEEEEE")
    small = stocks.resized(editing.put(shipped("a6"), ground), 62, 100)
    assert editing.element(small, "ground").box == Box(-1, -1, 64, 102)


@pytest.mark.parametrize(
    ("size", "media"),
    [
        ((105, 148), "iso_a6_105x148mm"),
        ((148, 105), "iso_a6_105x148mm"),
        ((90, 90), ""),
        ((62, 100), "custom_label_62x100mm"),
    ],
)
def test_printers_are_told_the_name_of_the_new_paper(size: tuple[float, float], media: str) -> None:
    assert stocks.resized(shipped("cr80"), *size).media == media


def test_a_back_comes_and_goes() -> None:
    folded = stocks.with_sides(shipped("a6"), "butterfly")
    assert (folded.paper, folded.media, sides_of(folded)) == ((105, 296), "custom_butterfly_105x296mm", "butterfly")
    assert stocks.with_sides(stocks.with_sides(shipped("a6"), "two"), "one") == shipped("a6")
    with pytest.raises(TemplateError, match="The back is not empty: move back name, back rule,"):
        stocks.with_sides(shipped("a6-two-sided"), "one")
