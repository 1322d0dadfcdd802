"""Boxes pulled about on a page: by which edges, held inside, and snapped to a grid and to what stands around."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checkin.badges import editing
from checkin.badges.elements import Box, Element, Line
from checkin.badges.template import Template

GRID: Final = 0.5  # mm
_PLACES: Final = 2  # of a mm


@dataclass(frozen=True, slots=True)
class Grip:
    """Which edges of a box are pulled; all of them move it."""

    left: bool
    top: bool
    right: bool
    bottom: bool

    @property
    def moves(self) -> bool:
        return self.left and self.right


MOVE: Final = Grip(left=True, top=True, right=True, bottom=True)
# The handles around a box, each by where it is: 0 at the left or top, 1/2 in the middle, 1 at the right or bottom.
HANDLES: Final = {
    (x, y): Grip(left=x == 0, top=y == 0, right=x == 1, bottom=y == 1)
    for x in (0.0, 0.5, 1.0)
    for y in (0.0, 0.5, 1.0)
    if (x, y) != (0.5, 0.5)
}


@dataclass(frozen=True, slots=True)
class Guides:
    """What a box can snap to, in mm: lines from top to bottom at these x, and from left to right at these y."""

    x: tuple[float, ...] = ()
    y: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """Where an element has to stay: the page without its margin, and how small it may become, in mm."""

    left: float
    top: float
    right: float
    bottom: float
    least: float


def room(template: Template, one: Element) -> Room:
    edge = editing.margin(template, one)
    least = 0.0 if isinstance(one, Line) else 1.0
    return Room(edge, edge, template.width - edge, template.height - edge, least)


def guides(template: Template, one: Element) -> Guides:
    """The edges and the middle of the page, its margin, and the edges of all other elements on this side."""
    edge = editing.margin(template, one)
    others = [each.box for each in template.elements if each.page == one.page and each.id != one.id]
    across = {0, template.width, template.width / 2, edge, template.width - edge}
    down = {0, template.height, template.height / 2, edge, template.height - edge}
    across |= {x for box in others for x in (box.x, box.x + box.width)}
    down |= {y for box in others for y in (box.y, box.y + box.height)}
    return Guides(tuple(sorted(across)), tuple(sorted(down)))


def pulled(box: Box, grip: Grip, across: float, down: float, within: Room) -> Box:
    """The box with its edges moved by so many mm, held inside its room."""
    x, width = _pulled(box.x, box.width, (grip.left, grip.right), across, (within.left, within.right), within.least)
    y, height = _pulled(box.y, box.height, (grip.top, grip.bottom), down, (within.top, within.bottom), within.least)
    return Box(x, y, width, height)


def snapped(box: Box, grip: Grip, to: Guides, reach: float) -> tuple[Box, Guides]:
    """The box with its pulled edges on the nearest guide within reach (mm), else on the grid; and the guides it met."""
    x, width, met_x = _snapped(box.x, box.width, (grip.left, grip.right), to.x, reach)
    y, height, met_y = _snapped(box.y, box.height, (grip.top, grip.bottom), to.y, reach)
    return Box(x, y, width, height), Guides(met_x, met_y)


def handle_at(box: Box, x: float, y: float, reach: float) -> Grip | None:
    """The handle of a box within reach (mm) of a point: the nearest."""
    near = {
        place: abs(box.x + place[0] * box.width - x) + abs(box.y + place[1] * box.height - y)
        for place in HANDLES
        if abs(box.x + place[0] * box.width - x) <= reach and abs(box.y + place[1] * box.height - y) <= reach
    }
    return HANDLES[min(near, key=near.__getitem__)] if near else None


def at(elements: Iterable[Element], x: float, y: float, reach: float) -> Element | None:
    """The smallest element under a point, the uppermost of equals; a thin line is caught within reach (mm)."""
    found = [each for each in elements if _covers(each.box, x, y, reach)]
    return min(reversed(found), key=lambda each: each.box.width * each.box.height, default=None)


def _covers(box: Box, x: float, y: float, reach: float) -> bool:
    aside, above = (reach if side < 2 * reach else 0 for side in (box.width, box.height))
    return box.x - aside <= x <= box.x + box.width + aside and box.y - above <= y <= box.y + box.height + above


def _pulled(
    start: float, length: float, edges: tuple[bool, bool], by: float, bounds: tuple[float, float], least: float
) -> tuple[float, float]:
    first, last = start, start + length
    match edges:
        case (True, True):
            first = _between(first + by, bounds[0], bounds[1] - length)
            last = first + length
        case (True, False):
            first = _between(first + by, bounds[0], last - least)
        case (False, True):
            last = _between(last + by, first + least, bounds[1])
        case _:
            pass
    return round(first, _PLACES), round(last - first, _PLACES)


def _snapped(
    start: float, length: float, edges: tuple[bool, bool], to: tuple[float, ...], reach: float
) -> tuple[float, float, tuple[float, ...]]:
    match edges:
        case (True, True):
            by, met = _nearest((start, start + length / 2, start + length), to, reach)
            return round(start + by, _PLACES), length, met
        case (True, False):
            by, met = _nearest((start,), to, reach)
            return round(start + by, _PLACES), round(length - by, _PLACES), met
        case (False, True):
            by, met = _nearest((start + length,), to, reach)
            return start, round(length + by, _PLACES), met
        case _:
            return start, length, ()


def _nearest(edges: tuple[float, ...], to: tuple[float, ...], reach: float) -> tuple[float, tuple[float, ...]]:
    """How far the edges have to go to the nearest guide, or to the grid with the first of them; and the guide."""
    ways = [(guide - edge, guide) for edge in edges for guide in to if abs(guide - edge) <= reach]
    if ways:
        by, guide = min(ways, key=lambda way: abs(way[0]))
        return by, (guide,)
    return round(edges[0] / GRID) * GRID - edges[0], ()


def _between(value: float, low: float, high: float) -> float:
    """Not less than `low`, and not more than `high` where there is room for both."""
    return max(low, min(value, high)) if high >= low else low
