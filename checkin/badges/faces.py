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
        if not pen.path:
            return Outline("")
        return Outline(" ".join(pen.path), min(pen.xs), min(pen.ys), max(pen.xs), max(pen.ys))


def _is_ignorable(char: str) -> bool:
    return char in "\u200c\u200d" or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


class _Pen:
    """Writes down what HarfBuzz draws as PDF operators, and all points it passes or is pulled to."""

    __slots__ = ("path", "xs", "ys")

    def __init__(self) -> None:
        self.path: list[str] = []
        self.xs: list[float] = []
        self.ys: list[float] = []

    def move_to(self, x: float, y: float) -> None:
        self._points((x,), (y,), f"{x:.0f} {y:.0f} m")

    def line_to(self, x: float, y: float) -> None:
        self._points((x,), (y,), f"{x:.0f} {y:.0f} l")

    def curve_to(self, a: float, b: float, c: float, d: float, x: float, y: float) -> None:
        self._points((a, c, x), (b, d, y), f"{a:.0f} {b:.0f} {c:.0f} {d:.0f} {x:.0f} {y:.0f} c")

    def _points(self, xs: tuple[float, ...], ys: tuple[float, ...], operator: str) -> None:
        self.xs += xs
        self.ys += ys
        self.path.append(operator)


def _pen_functions() -> hb.DrawFuncs:
    # Quadratic curves are not set here: HarfBuzz then hands them over as cubic ones, which is what PDF knows. Nor is
    # the closing of a contour, which filling does by itself.
    functions = hb.DrawFuncs()
    functions.set_move_to_func(lambda x, y, pen: pen.move_to(x, y))
    functions.set_line_to_func(lambda x, y, pen: pen.line_to(x, y))
    functions.set_cubic_to_func(lambda a, b, c, d, x, y, pen: pen.curve_to(a, b, c, d, x, y))
    return functions


_PEN = _pen_functions()
