"""One property of an element read and changed, and the elements that a design begins with."""

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Final

from checkin.badges import conditions, editing, stocks
from checkin.badges.elements import Box, Element, Image, Lettering, Line, Qr, Rect, Ribbon, Text
from checkin.badges.fields import ASKED
from checkin.badges.template import FEWEST_DOTS, Template, longest_code

_BOX: Final = frozenset(field.name for field in fields(Box))
_LETTERING: Final = frozenset(field.name for field in fields(Lettering))
_WORDS: Final = ("value", "max_size", "min_size", "max_lines", "weight")

# What can be said of each kind, in the order it is asked.
PROPERTIES: Final[Mapping[type, tuple[str, ...]]] = {
    Text: (*_WORDS, "align", "valign", "colour", "rotate", "unless_same", "upper"),
    Ribbon: (*_WORDS, "padding", "rotate", "upper"),
    Qr: ("level",),
    Image: ("file", "fit", "align", "valign", "rotate"),
    Rect: ("fill", "stroke", "line", "radius"),
    Line: ("colour", "line", "dashed"),
}
PLACE: Final = ("x", "y", "width", "height")
ALWAYS: Final = ("page", "when")
PAGE: Final = ("page name", "stock", "page width", "page height", "margin", "dpi", "sides", "mono")
"""What can be said of the page, with nothing selected."""


def asked_of(one: Element, sides: int) -> tuple[str, ...]:
    """The properties of an element on a badge with so many sides."""
    always = ALWAYS if sides == 2 else ALWAYS[1:]
    return (*PLACE, *PROPERTIES[type(one)], *always)


def said(one: Element, name: str) -> Any:
    """The value of a property; alternatives of a text are lines."""
    if name in _BOX:
        return getattr(one.box, name)
    if name in _LETTERING and isinstance(one, Text | Ribbon):
        return getattr(one.lettering, name)
    value = getattr(one, name)
    if name == "when":
        return conditions.said(value)
    return "\n".join(map(editing.line, value)) if name == "value" else value


def changed(one: Element, name: str, value: Any) -> Element:
    """The element with another value of a property. Raises ValueError for a condition that is none."""
    if name in _BOX:
        return replace(one, box=replace(one.box, **{name: value}))
    if name in _LETTERING and isinstance(one, Text | Ribbon):
        return replace(one, lettering=replace(one.lettering, **{name: value}))
    if name == "when":
        return replace(one, when=conditions.read(value, ASKED) if value.strip() else ())
    if name == "value" and isinstance(one, Text | Ribbon):
        return replace(one, value=tuple(editing.words(line) for line in value.split("\n") if line.strip()) or ("",))
    if name == "file" and isinstance(one, Image):
        return replace(one, file=value, picture=None)
    return replace(one, **{name: value})


def said_of_page(template: Template, name: str) -> Any:
    """The value of a property of the page."""
    match name:
        case "stock":
            return stocks.stock_of(template)
        case "sides":
            return stocks.sides_of(template)
        case _:
            return getattr(template, name.removeprefix("page "))


def changed_page(template: Template, name: str, value: Any) -> Template:
    """The template with another value of a property of its page. Raises TemplateError for one that it cannot have."""
    match name:
        case "stock":
            stock = stocks.STOCKS.get(value)
            return stocks.resized(template, stock.width, stock.height) if stock else template
        case "page width":
            return stocks.resized(template, value, template.height)
        case "page height":
            return stocks.resized(template, template.width, value)
        case "margin":
            return stocks.with_margin(template, value)
        case "sides":
            return stocks.with_sides(template, value)
        case _:
            return replace(template, **{name.removeprefix("page "): value})


def texts_above(template: Template, one: Element) -> list[str]:
    """The ids of the texts that stand above an element in the list, whose words it can leave out."""
    above = template.elements[: template.elements.index(one)] if one in template.elements else ()
    return [each.id for each in above if isinstance(each, Text | Ribbon)]


def new(kind: type[Element], template: Template, side: int) -> Element:
    """An element to begin with, in the middle of a side."""
    id_ = editing.free_id(template, kind.__name__.lower())
    across = min(40.0, template.width / 2)
    lettering = Lettering(max_size=14, min_size=8)
    match kind.__name__:
        case "Text":
            return Text(id_, _middle(template, across, 8), value=("Text",), lettering=lettering, page=side)
        case "Ribbon":
            height = round(template.height * 0.15, 1)
            box = Box(0, round(template.height - height, 2), template.width, height)
            padding = round(min(4.0, min(box.width, box.height) / 4), 2)
            return Ribbon(id_, box, value=("{category}",), lettering=lettering, padding=padding, page=side)
        case "Qr":
            side_mm = max(30.0, longest_code("M") * FEWEST_DOTS * 25.4 / template.dpi + 0.1)
            square = round(min(side_mm, template.width, template.height), 1)
            return Qr(id_, _middle(template, square, square), page=side)
        case "Image":
            return Image(id_, _middle(template, 24, 32), fit="cover", page=side)
        case "Rect":
            return Rect(id_, _middle(template, across, 20), stroke="#0B1220", page=side)
        case _:
            return Line(id_, _middle(template, across, 0), colour="#0B1220", page=side)


def _middle(template: Template, width: float, height: float) -> Box:
    width, height = min(width, template.width - 2), min(height, template.height - 2)
    x, y = (template.width - width) / 2, (template.height - height) / 2
    return Box(round(x * 2) / 2, round(y * 2) / 2, width, height)
