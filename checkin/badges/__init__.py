"""From the values that stand on a badge to a PDF of exactly the size of its stock.

A `Template` says what stands where, a `Drawer` (in `drawing`) fills it for one `Holder` after the other.
"""

from dataclasses import dataclass

from checkin.domain.label import Label


class BadgeError(Exception):
    """A badge could not be made. The sentence says what to do."""


class TemplateError(BadgeError):
    """A template cannot be used as it is written. The sentence names the file, the line, the element and the key."""


@dataclass(frozen=True, slots=True)
class Holder:
    """What a template can print of one person. Every field may be empty except `colour` and `code`.

    `category` is the label of the ribbon in every language, `category_id` what the plan calls it, `colour` its
    '#RRGGBB', `code` the text of the QR code. `language` (a BCP 47 tag such as 'ja' or 'zh-Hant') and `country` (ISO
    3166 alpha-2) choose the regional form of Chinese characters. `days` is what they say together, `activities` the
    names of those booked, and `photo` a JPEG or PNG file.
    """

    name: str
    latin_name: str
    title: str
    company: str
    category: str | Label
    colour: str
    code: str
    country: str = ""
    delegation: str = ""
    booth: str = ""
    language: str = ""
    category_id: str = ""
    registration: str = ""
    group: str = ""
    days: str = ""
    activities: tuple[str | Label, ...] = ()
    photo: bytes | None = None


@dataclass(frozen=True, slots=True)
class Badge:
    """A finished badge, and what a person should know before it is printed.

    `missing` are the characters no font has, each once; `overflow` the ids of the elements cut with an ellipsis.
    `codes` are the boxes on the first page with a QR code and nothing else, as x and y of the top left corner, width
    and height in mm. `unreadable` are the ids of the elements left empty because the person's photo is no picture.
    """

    pdf: bytes
    missing: tuple[str, ...]
    overflow: tuple[str, ...]
    width_mm: float
    height_mm: float
    codes: tuple[tuple[float, float, float, float], ...] = ()
    pages: int = 1
    unreadable: tuple[str, ...] = ()
