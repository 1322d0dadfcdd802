"""Shapes as operators of a PDF page, in points, y up."""

from collections.abc import Iterable
from dataclasses import dataclass

from checkin.badges.colours import Rgb
from checkin.badges.elements import Align, Turn, Valign
from checkin.badges.fitting import Fitted

_ROUND = 0.5523  # how far the handles of a quarter of a circle reach, in radii


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle in points, x and y of its bottom left corner."""

    x: float
    y: float
    width: float
    height: float

    def inset(self, across: float, along: float) -> "Area":
        """Smaller by so much on the left and the right, and by so much above and below."""
        return Area(self.x + across, self.y + along, self.width - 2 * across, self.height - 2 * along)


def turned(area: Area, turn: Turn) -> tuple[str, Area]:
    """The change of coordinates that turns what is drawn into the area, and the area to draw it in."""
    x, y, right, top = area.x, area.y, area.x + area.width, area.y + area.height
    match turn:
        case 90:
            return f"0 -1 1 0 {x:.3f} {top:.3f} cm", Area(0, 0, area.height, area.width)
        case 180:
            return f"-1 0 0 -1 {right:.3f} {top:.3f} cm", Area(0, 0, area.width, area.height)
        case 270:
            return f"0 1 -1 0 {right:.3f} {y:.3f} cm", Area(0, 0, area.height, area.width)
    return "", area


def filling(colour: Rgb) -> str:
    return f"{colour[0]:.4f} {colour[1]:.4f} {colour[2]:.4f} rg"


def drawing(colour: Rgb) -> str:
    return f"{colour[0]:.4f} {colour[1]:.4f} {colour[2]:.4f} RG"


def rectangle(area: Area, radius: float = 0) -> str:
    """A path, with rounded corners if there is a radius."""
    x, y, width, height = area.x, area.y, area.width, area.height
    if not radius:
        return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re"
    right, top, flat = x + width, y + height, radius * (1 - _ROUND)
    corners = (
        (right, y + radius, (right - flat, y, right, y + flat)),
        (right - radius, top, (right, top - flat, right - flat, top)),
        (x, top - radius, (x + flat, top, x, top - flat)),
        (x + radius, y, (x, y + flat, x + flat, y)),
    )
    starts = ((right - radius, y), (right, top - radius), (x + radius, top), (x, y + radius))
    path = [f"{x + radius:.3f} {y:.3f} m"]
    for (from_x, from_y), (to_x, to_y, handles) in zip(starts, corners, strict=True):
        path.append(f"{from_x:.3f} {from_y:.3f} l")
        path.append(" ".join(f"{each:.3f}" for each in (*handles, to_x, to_y)) + " c")
    return " ".join([*path, "h"])


def words(fitted: Fitted, area: Area, align: Align, valign: Valign, colour: Rgb) -> str:
    """Fitted words in their area."""
    spare = area.height - fitted.height
    down = {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
    block = area.y + area.height - down
    operators = [f"q {filling(colour)}"]
    for line, baseline in zip(fitted.lines, fitted.baselines, strict=True):
        left = area.x + _across(area.width - line.width * fitted.size, align) - line.left * fitted.size
        for glyph in line.glyphs:
            scale = fitted.size / glyph.units
            x, y = left + glyph.x * fitted.size, block - baseline + glyph.y * fitted.size
            operators.append(f"q {scale:.6f} 0 0 {scale:.6f} {x:.3f} {y:.3f} cm {glyph.outline.path} f Q")
    return "\n".join([*operators, "Q"])


def plate(fitted: Fitted, area: Area, gap: float) -> Area:
    """The part of a band that fitted words take in its middle, with a gap on either side."""
    width = min(max(line.width for line in fitted.lines) * fitted.size + 2 * gap, area.width)
    return Area(area.x + (area.width - width) / 2, area.y, width, area.height)


def placed(width: float, height: float, area: Area, align: Align, valign: Valign) -> Area:
    """Where something so large stands in an area."""
    spare = area.height - height
    up = {"top": spare, "middle": spare / 2, "bottom": 0.0}[valign]
    return Area(area.x + _across(area.width - width, align), area.y + up, width, height)


def _across(spare: float, align: Align) -> float:
    return {"left": 0.0, "center": spare / 2, "right": spare}[align]


def squares(rows: Iterable[bytes]) -> str:
    """All but the 255 as rectangles, neighbours in a row as one: x to the right, y down, one unit to a square."""
    runs = []
    for y, row in enumerate(rows):
        x, at = 0, f" {y} "
        # Split where it is light: with a pattern it takes twice as long, a fifth of all the drawing.
        for dark in row.split(b"\xff"):
            if dark:
                runs.append(f"{x}{at}{len(dark)} 1 re")
            x += len(dark) + 1
    return " ".join(runs)
