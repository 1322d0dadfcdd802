"""The stock of a template changed by hand: another size, margin or number of sides, and everything still on it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from checkin.badges import TemplateError, editing
from checkin.badges.elements import Box, Element, Image, Line, Qr, Rect, Ribbon, Text
from checkin.badges.template import Template

Sides = Literal["one", "two", "butterfly"]

_NEAR: Final = 0.05  # mm between an edge and what touches it
_PLACES: Final = 2  # of a mm


@dataclass(frozen=True, slots=True)
class Stock:
    """One side of a badge in mm, and what printers call the paper; "" where they have no word for it."""

    width: float
    height: float
    media: str = ""


STOCKS: Final[Mapping[str, Stock]] = {
    "A6": Stock(105, 148, "iso_a6_105x148mm"),
    "A6 ↔": Stock(148, 105, "iso_a6_105x148mm"),
    "A7": Stock(74, 105, "iso_a7_74x105mm"),
    "A7 ↔": Stock(105, 74, "iso_a7_74x105mm"),
    "4 x 3 in": Stock(101.6, 76.2, "oe_photo-s10r_3x4in"),
    "CR80": Stock(85.6, 53.98, "custom_cr80_53.98x85.6mm"),
    "CR80 ↕": Stock(53.98, 85.6, "custom_cr80_53.98x85.6mm"),
    "62 x 100 mm": Stock(62, 100, "custom_label_62x100mm"),
    "100 x 150 mm": Stock(100, 150, "custom_label_100x150mm"),
}
"""The usual stocks by their names, which are the same in every language."""

_FOLDED: Final = Stock(105, 296, "custom_butterfly_105x296mm")


def stock_of(template: Template) -> str:
    """The name of the stock of a template, "" when it is none of the usual ones."""
    size = template.width, template.height
    return next((name for name, each in STOCKS.items() if (each.width, each.height) == size), "")


def sides_of(template: Template) -> Sides:
    return "butterfly" if template.fold else "two" if template.pages == 2 else "one"


def resized(template: Template, width: float, height: float) -> Template:
    """The template on a page of another size in mm.

    What touched an edge still does, what stood in the middle still stands there. What would lie outside is moved, and
    made smaller where that is not enough. Too large or too small a page, or a code that became too small for the
    printer, is a fault that is found when the template is tried.
    """
    margin = max(0.0, min(template.margin, round(min(width, height) / 3 - 0.005, _PLACES)))
    return _fitted(template, replace(template, width=width, height=height, margin=margin))


def with_margin(template: Template, margin: float) -> Template:
    """The template with another margin in mm, words and codes inside it. Raises TemplateError when it is too wide."""
    most = min(template.width, template.height) / 3
    if not 0 <= margin <= most:
        raise TemplateError(f"On a page of this size the margin can be {most:.1f} mm at most. Choose a smaller one.")
    return _fitted(template, replace(template, margin=margin))


def with_sides(template: Template, sides: Sides) -> Template:
    """The template with a back or without one. Raises TemplateError when something stands on the back that goes."""
    back = [each.id for each in template.elements if each.page == 2]
    if sides == "one" and back:
        raise TemplateError(f"The back is not empty: move {', '.join(back)} to the front, or remove them first.")
    pages = 2 if sides == "two" else 1
    return _on_paper(replace(template, pages=pages, fold="butterfly" if sides == "butterfly" else ""))


def _fitted(was: Template, now: Template) -> Template:
    return _on_paper(replace(now, elements=tuple(_kept(each, was, now) for each in was.elements)))


def _on_paper(template: Template) -> Template:
    """With what printers call its paper."""
    if template.paper == (_FOLDED.width, _FOLDED.height):
        return replace(template, media=_FOLDED.media)
    size = sorted(template.paper)
    known = (each.media for each in STOCKS.values() if sorted((each.width, each.height)) == size)
    return replace(template, media=next(known, ""))


def _kept(one: Element, was: Template, now: Template) -> Element:
    """An element where it belongs on the new page, its measures no larger than its box allows."""
    edges = editing.margin(was, one), editing.margin(now, one)
    x, width = _along((one.box.x, one.box.width), (was.width, now.width), edges)
    y, height = _along((one.box.y, one.box.height), (was.height, now.height), edges)
    box, short = Box(x, y, width, height), min(width, height)
    match one:
        case Ribbon():
            return replace(one, box=box, padding=min(one.padding, short / 4))
        case Rect():
            return replace(one, box=box, radius=min(one.radius, short / 2), line=min(one.line, max(0.05, short / 2)))
        case Text() | Qr() | Image() | Line():
            return replace(one, box=box)


def _along(place: tuple[float, float], page: tuple[float, float], edge: tuple[float, float]) -> tuple[float, float]:
    """Start and length of a box along one side of the page, whose length and edge were the first and are the second.

    It lies over the edge as far as it did.
    """
    start, length = place
    wider, moved = page[1] - page[0], edge[1] - edge[0]
    free_before, free_after = start - edge[0], page[0] - edge[0] - start - length
    low, high = edge[1] + min(0, free_before), page[1] - edge[1] - min(0, free_after)
    before, after = free_before <= _NEAR, free_after <= _NEAR
    if before and after:
        start, length = start + moved, length + wider - 2 * moved
    elif before:
        start += moved
    elif after:
        start += wider - moved
    elif abs(free_before - free_after) <= _NEAR:
        start += wider / 2
    length = min(round(length, _PLACES), round(high - low, 6))
    return round(min(max(round(start, _PLACES), low), high - length), 6), length
