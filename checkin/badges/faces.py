"""The shipped fonts: which file writes a script, what characters it has, and the outlines of its glyphs."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import uharfbuzz as hb

from checkin import shipped
from checkin.badges import BadgeError
from checkin.badges.scripts import EAST_ASIAN, Form

WIDEST, NARROWEST = 100, 62.5  # the wdth axis of Noto Sans, in percent

_WESTERN = "NotoSans[wdth,wght].ttf"
_HAN_FACES: dict[Form, tuple[str, ...]] = {
    "SC": ("SC", "TC", "JP", "KR"),
    "TC": ("TC", "SC", "JP", "KR"),
    "JP": ("JP", "SC", "TC", "KR"),
    "KR": ("KR", "SC", "TC", "JP"),
}
_FACES = {
    "Arab": "NotoSansArabic[wdth,wght].ttf",
    "Beng": "NotoSansBengali[wdth,wght].ttf",
    "Deva": "NotoSansDevanagari[wdth,wght].ttf",
    "Hebr": "NotoSansHebrew[wdth,wght].ttf",
    "Khmr": "NotoSansKhmer[wdth,wght].ttf",
    "Laoo": "NotoSansLao[wdth,wght].ttf",
    "Mymr": "NotoSansMyanmar[wdth,wght].ttf",
    "Taml": "NotoSansTamil[wdth,wght].ttf",
    "Telu": "NotoSansTelugu[wdth,wght].ttf",
    "Thai": "NotoSansThai[wdth,wght].ttf",
}
# These have no axes: one file for the light and one for the heavy weights.
_PAIRS = {
    "Armn": "NotoSansArmenian",
    "Ethi": "NotoSansEthiopic",
    "Geor": "NotoSansGeorgian",
    "Gujr": "NotoSansGujarati",
    "Guru": "NotoSansGurmukhi",
    "Knda": "NotoSansKannada",
    "Mlym": "NotoSansMalayalam",
    "Orya": "NotoSansOriya",
    "Sinh": "NotoSansSinhala",
    "Thaa": "NotoSansThaana",
    "Tibt": "NotoSerifTibetan",
}
_LEAST_BOLD = 550  # half way between the two


def names(script: str, form: Form, weight: int) -> Iterator[str]:
    """The files of the faces to try in order, the script's own ones first."""
    if script in _FACES:
        yield _FACES[script]
    elif script in _PAIRS:
        yield f"{_PAIRS[script]}-{'Bold' if weight >= _LEAST_BOLD else 'Regular'}.ttf"
    if script not in EAST_ASIAN:
        yield _WESTERN
    for other in _HAN_FACES[form]:
        yield f"NotoSans{other}[wght].ttf"
    if script in EAST_ASIAN:
        yield _WESTERN


@dataclass(frozen=True, slots=True)
class Outline:
    """The path of one glyph as PDF operators in font units (y up), and the box around it; empty for a space."""

    path: str
    left: float = 0
    bottom: float = 0
    right: float = 0
    top: float = 0


class Face:
    """One font file at one weight and width."""

    def __init__(self, name: str, weight: int, width: float) -> None:
        try:
            file = hb.Face(hb.Blob.from_file_path(str(shipped.font(name))))
        except (OSError, hb.HarfBuzzError) as error:
            raise BadgeError(f"The font {name} cannot be opened ({error}). Install the program again.") from error
        self.hb = hb.Font(file)
        self.units: int = file.upem
        # Without it the East Asian fonts draw their default, the hairline weight 100.
        self.hb.set_variations({"wght": weight, "wdth": width})
        self.outline = lru_cache(maxsize=4096)(self._outline)
        self.covers = lru_cache(maxsize=4096)(self._covers)

    def _covers(self, cluster: str) -> bool:
        return self._has_all(cluster) or self._has_all(unicodedata.normalize("NFD", cluster))

    def _has_all(self, text: str) -> bool:
        return all(self.hb.get_nominal_glyph(ord(char)) or _is_ignorable(char) for char in text)

    def _outline(self, glyph: int) -> Outline:
        pen = _Pen()
        self.hb.draw_glyph(glyph, _PEN, pen)
        if not pen.operators:
            return Outline("")
        xs, ys = pen.numbers[::2], pen.numbers[1::2]
        return Outline(" ".join(pen.operators) % tuple(pen.numbers), min(xs), min(ys), max(xs), max(ys))


def _is_ignorable(char: str) -> bool:
    return char in "\u200c\u200d" or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


class _Pen:
    """Writes down what HarfBuzz draws as PDF operators, and x and y of all points it passes or is pulled to."""

    __slots__ = ("numbers", "operators")

    def __init__(self) -> None:
        self.operators: list[str] = []
        self.numbers: list[float] = []


def _move_to(x: float, y: float, pen: _Pen) -> None:
    pen.operators.append("%.0f %.0f m")
    pen.numbers += (x, y)


def _line_to(x: float, y: float, pen: _Pen) -> None:
    pen.operators.append("%.0f %.0f l")
    pen.numbers += (x, y)


def _curve_to(a: float, b: float, c: float, d: float, x: float, y: float, pen: _Pen) -> None:
    pen.operators.append("%.0f %.0f %.0f %.0f %.0f %.0f c")
    pen.numbers += (a, b, c, d, x, y)


def _pen_functions() -> hb.DrawFuncs:
    # Quadratic curves are not set here: HarfBuzz then hands them over as cubic ones, which is what PDF knows. Nor is
    # the closing of a contour, which filling does by itself.
    functions = hb.DrawFuncs()
    functions.set_move_to_func(_move_to)
    functions.set_line_to_func(_line_to)
    functions.set_cubic_to_func(_curve_to)
    return functions


_PEN = _pen_functions()
