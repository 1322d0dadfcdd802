"""One side of a badge filled for one person: its elements one after the other, as operators and pictures."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import assert_never

from checkin.badges import BadgeError, Holder, bands, fields, paths
from checkin.badges.bands import Band
from checkin.badges.colours import BLACK, WHITE, Rgb, contrast, ink_on, rgb
from checkin.badges.conditions import holds
from checkin.badges.elements import Box, Choice, Element, Image, Line, Qr, Rect, Ribbon, Text
from checkin.badges.fitting import Fitted
from checkin.badges.paths import Area
from checkin.badges.pictures import Picture, PictureError, picture
from checkin.badges.qr import QUIET_ZONE, rows
from checkin.badges.template import BLEED, FEWEST_DOTS, Template, dots_per_module
from checkin.badges.wording import Notes, Wording

MM = 72 / 25.4  # points to a millimetre
_PLATE = 1.6 * MM  # white around the words on a pattern
_PATTERN = 0.16  # of the width of a band, at either end
_PLAIN = ((), ("solid",), ("outline",))
_STILL_SEEN = 3.0  # contrast with white from which a colour is printed black where there is but one


@dataclass(frozen=True, slots=True)
class Placing:
    """A picture that fills an area, between operators that set the scene and restore it."""

    before: str
    picture: Picture
    area: Area
    after: str


Drawn = list[str | Placing]


@dataclass(frozen=True, slots=True)
class Person:
    """Whose badge it is, with the values of all fields, and the words for them."""

    holder: Holder
    values: Mapping[str, str]
    wording: Wording
    notes: Notes
    band: Band


def shown(template: Template, person: Person) -> list[Element]:
    """The elements whose condition holds."""
    filled, ids = fields.filled(person.values, person.holder), fields.ids(person.holder)
    return [element for element in template.elements if holds(element.when, filled, ids)]


def side(template: Template, number: int, person: Person) -> Drawn:
    """The side with this number, in points, y up.

    Raises BadgeError when the code cannot be drawn or a colour is none.
    """
    painter = _Painter(template, person)
    for element in shown(template, person):
        if element.page == number:
            painter.paint(element)
    return painter.drawn


class _Painter:
    """What has been drawn of one side so far."""

    def __init__(self, template: Template, person: Person) -> None:
        self._template = template
        self._person = person
        self.drawn: Drawn = []

    def paint(self, element: Element) -> None:
        match element:
            case Text():
                self._text(element)
            case Ribbon():
                self._ribbon(element)
            case Qr():
                self._qr(element)
            case Image():
                self._image(element)
            case Rect():
                self._rect(element)
            case Line():
                self._line(element)
            case _:
                assert_never(element)

    def _text(self, element: Text) -> None:
        turn, area = paths.turned(self._area(element.box), element.rotate)
        fitted = self._person.wording.set(element, area.width, area.height, element.unless_same)
        if fitted:
            colour = self._ink(element.colour)
            self._draw(turn, paths.words(fitted, area, element.align, element.valign, colour))

    def _ribbon(self, element: Ribbon) -> None:
        colour = rgb(self._person.holder.colour)
        turn, whole = paths.turned(self._area(element.box), element.rotate)
        ends = self._template.mono and self._person.band not in _PLAIN
        # On a printer of one colour the ends of the band belong to its pattern, however long the words are.
        across = max(element.padding * MM, whole.width * _PATTERN if ends else 0)
        area = whole.inset(across, element.padding / 2 * MM)
        fitted = self._person.wording.set(element, area.width, area.height)
        if self._template.mono:
            ink = self._band(turn, whole, fitted)
        else:
            ink = ink_on(colour)
            band = self._area(self._over_the_edge(element.box))
            self._draw(paths.filling(colour), paths.rectangle(band), "f")
        if fitted:
            self._draw(turn, paths.words(fitted, area, "center", "middle", ink))

    def _band(self, turn: str, whole: Area, fitted: Fitted | None) -> Rgb:
        """The band of the category in black and white; returns the ink for the words on it."""
        band = self._person.band
        self._draw(turn, "0 g 0 G", bands.drawn(band, whole.x, whole.y, whole.width, whole.height))
        if band == ("solid",):
            return WHITE
        if fitted and band not in _PLAIN:
            self._draw(turn, "1 g", paths.rectangle(paths.plate(fitted, whole.inset(0, bands.FRAME), _PLATE)), "f")
        return BLACK

    def _qr(self, element: Qr) -> None:
        dark = _squares(self._person.holder.code, element.level)
        template = self._template
        count = len(dark) + 2 * QUIET_ZONE
        dots = dots_per_module(element.box, template.dpi, count)
        if dots < FEWEST_DOTS:
            raise BadgeError(
                f"A code of {len(self._person.holder.code)} characters is too fine for its box. Make that larger."
            )
        # Whole dots from the top left corner of the paper: an edge between two dots prints one dot too wide.
        dot = 25.4 / template.dpi
        box, size = template.on_paper(element.page, element.box), count * dots * dot
        left = round((box.x + (box.width - size) / 2) / dot) * dot
        top = round((box.y + (box.height - size) / 2) / dot) * dot
        place = template.on_paper(element.page, Box(left, top, size, size))  # and back from there
        quiet, scale = QUIET_ZONE * dots * dot, dots * dot * MM
        x, y = (place.x + quiet) * MM, (template.height - place.y - quiet) * MM
        self._draw(f"0 g {scale:.6f} 0 0 {-scale:.6f} {x:.4f} {y:.4f} cm {paths.squares(dark)} f")

    def _image(self, element: Image) -> None:
        found = self._picture(element)
        if found is None:
            return
        turn, area = paths.turned(self._area(element.box), element.rotate)
        scales = area.width / found.width, area.height / found.height
        scale = min(scales) if element.fit == "contain" else max(scales)
        place = paths.placed(found.width * scale, found.height * scale, area, element.align, element.valign)
        cut = f"{paths.rectangle(area)} W n" if element.fit == "cover" else ""
        self.drawn.append(Placing(f"q {turn} {cut}", found, place, "Q"))

    def _picture(self, element: Image) -> Picture | None:
        match element.picture:
            case Choice() as choice:
                return choice.of(fields.ids(self._person.holder)[choice.field])
            case None:
                return self._photo(element)
            case picture:
                return picture

    def _photo(self, element: Image) -> Picture | None:
        photo = self._person.holder.photo
        if not photo:
            return None
        longer = max(element.box.width, element.box.height)
        try:
            return picture(photo, round(longer * self._template.dpi / 25.4))
        except PictureError:
            self._person.notes.unreadable.append(element.id)
            return None

    def _rect(self, element: Rect) -> None:
        area, radius = self._area(self._over_the_edge(element.box)), element.radius * MM
        if element.fill:
            self._draw(f"{paths.filling(self._ink(element.fill))} {paths.rectangle(area, radius)} f")
        if element.stroke:
            width = element.line * MM
            inner = paths.rectangle(self._area(element.box).inset(width / 2, width / 2), max(0, radius - width / 2))
            self._draw(f"{paths.drawing(self._ink(element.stroke))} {width:.3f} w {inner} S")

    def _line(self, element: Line) -> None:
        area, width = self._area(element.box), element.line * MM
        dashes = f"[{4 * width:.3f} {3 * width:.3f}] 0 d " if element.dashed else ""
        path = f"{area.x:.3f} {area.y + area.height:.3f} m {area.x + area.width:.3f} {area.y:.3f} l"
        self._draw(f"{paths.drawing(self._ink(element.colour))} {width:.3f} w {dashes}{path} S")

    def _draw(self, *operators: str) -> None:
        self.drawn.append(" ".join(("q", *operators, "Q")))

    def _ink(self, colour: str) -> Rgb:
        wanted = rgb(colour)
        if not self._template.mono:
            return wanted
        return BLACK if contrast(wanted, WHITE) >= _STILL_SEEN else WHITE

    def _area(self, box: Box) -> Area:
        bottom = self._template.height - box.y - box.height
        return Area(box.x * MM, bottom * MM, box.width * MM, box.height * MM)

    def _over_the_edge(self, box: Box) -> Box:
        """The box with the bleed on every side where it touches the edge of the paper, which a fold is not."""
        template = self._template
        left, top = (BLEED if edge == 0 else 0 for edge in (box.x, box.y))
        right = BLEED if box.x + box.width == template.width else 0
        bottom = BLEED if box.y + box.height == template.height and not template.fold else 0
        return Box(box.x - left, box.y - top, box.width + left + right, box.height + top + bottom)


def _squares(text: str, level: str) -> list[bytes]:
    if not text:
        raise BadgeError("This badge has no code yet. Give it one before it is drawn.")
    try:
        return rows(text, level=level)
    except ValueError as error:
        raise BadgeError(
            f"The code of {len(text)} characters does not fit into a QR code. Give a shorter one."
        ) from error
