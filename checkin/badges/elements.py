"""What can stand on a badge: words, bands, codes, pictures, rectangles and lines, each in its box."""

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Literal

from checkin.badges.conditions import Condition
from checkin.badges.pictures import Picture
from checkin.domain.label import Label

Align = Literal["left", "center", "right"]
Valign = Literal["top", "middle", "bottom"]
Turn = Literal[0, 90, 180, 270]
"""Degrees clockwise: at 90 a text is read from top to bottom."""
Words = str | Label
"""A text with fields in it such as "Booth {booth}", for everybody the same or by language."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in mm, x and y of its top left corner from that of the side of the badge it stands on."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Lettering:
    """How a text is set: sizes in points, weight 100 to 900."""

    max_size: float
    min_size: float
    weight: int = 400
    max_lines: int = 1
    upper: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """What all elements have. `page` is the side of the badge, 1 or 2; shown only where the condition `when` holds."""

    id: str
    box: Box
    _: KW_ONLY
    page: int = 1
    when: Condition = ()


@dataclass(frozen=True, slots=True)
class Text(Placed):
    """Words in a box.

    `value` are alternatives such as "{conference} · {dates}", in the language of the person: the first is taken whose
    fields all have a value that the fonts can write. `unless_same` names an element above; where that one shows the
    same words, this one stays empty.
    """

    value: tuple[Words, ...]
    lettering: Lettering
    align: Align = "center"
    valign: Valign = "middle"
    colour: str = "#000000"
    unless_same: str = ""
    rotate: Turn = 0


@dataclass(frozen=True, slots=True)
class Ribbon(Placed):
    """A band in the colour of the category, over the edge of the page where it touches it, and a text in it.

    `padding` in mm is kept free beside the text, half of it above and below. On a stock of one colour the band has the
    style of the category instead.
    """

    value: tuple[Words, ...]
    lettering: Lettering
    padding: float = 4
    rotate: Turn = 0


@dataclass(frozen=True, slots=True)
class Qr(Placed):
    """The code of the badge, with its quiet zone inside the box."""

    level: Literal["L", "M", "Q", "H"] = "M"


@dataclass(frozen=True, slots=True)
class Choice:
    """A picture for each value of a field, such as the flags of the delegations. Values are in small letters."""

    field: str
    pictures: Mapping[str, Picture]

    def of(self, value: str) -> Picture | None:
        return self.pictures.get(value.strip().casefold())


@dataclass(frozen=True, slots=True)
class Image(Placed):
    """A picture: that in the `file` beside the template, one of several there, or with "" the photo of the person.

    `fit` "contain" shows all of it, "cover" fills the box and cuts off what is too much. Without a photo, or a picture
    for the person's value, it is empty.
    """

    file: str = ""
    picture: Picture | Choice | None = None
    fit: Literal["contain", "cover"] = "contain"
    align: Align = "center"
    valign: Valign = "middle"
    rotate: Turn = 0


@dataclass(frozen=True, slots=True)
class Rect(Placed):
    """A rectangle: filled, outlined or both; "" is no colour. `line` is the width of the outline in mm, inside the box.

    `radius` rounds the corners, in mm.
    """

    fill: str = ""
    stroke: str = ""
    line: float = 0.3
    radius: float = 0


@dataclass(frozen=True, slots=True)
class Line(Placed):
    """A line from the top left to the bottom right corner of its box, which may have no width or no height.

    `line` is its own width in mm.
    """

    colour: str = "#000000"
    line: float = 0.3
    dashed: bool = False


Element = Text | Ribbon | Qr | Image | Rect | Line
Worded = Text | Ribbon
