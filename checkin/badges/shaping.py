"""From a text to the outlines of its glyphs: a face for every piece, shaped by HarfBuzz, measured in em.

A text is cut where its face or its script changes; each piece is shaped with its true script and language, and the
glyphs are handed on as paths. No font is embedded in a badge, so every variable font can be used as it is.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

import uharfbuzz as hb

from checkin import shipped
from checkin.badges import BadgeError
from checkin.badges.scripts import COMMON, EAST_ASIAN, UNKNOWN, Form, clusters, script_of

WIDEST, NARROWEST = 100, 62.5  # the wdth axis of Noto Sans, in percent

_WESTERN = "NotoSans[wdth,wght].ttf"
_HAN_FACES: dict[Form, tuple[str, ...]] = {
    "SC": ("SC", "TC", "JP", "KR"),
    "TC": ("TC", "SC", "JP", "KR"),
    "JP": ("JP", "SC", "TC", "KR"),
    "KR": ("KR", "SC", "TC", "JP"),
}
_HAN_LANGUAGE: dict[Form, str] = {"SC": "zh-hans", "TC": "zh-hant", "JP": "ja", "KR": "ko"}


@dataclass(frozen=True, slots=True)
class Font:
    """How a text is set: the weight (the wght axis, 400 regular, 700 bold), the width in percent, the Han form."""

    weight: int
    form: Form = "SC"
    language: str = ""
    width: float = WIDEST


@dataclass(frozen=True, slots=True)
class Outline:
    """The path of one glyph as PDF operators in font units (y up), and the box around it; empty for a space."""

    path: str
    left: float = 0
    bottom: float = 0
    right: float = 0
    top: float = 0


@dataclass(frozen=True, slots=True)
class Glyph:
    """An outline at its place: x and y of its origin in em from the start of the line, y up."""

    outline: Outline
    x: float
    y: float
    units: int  # font units to one em


@dataclass(frozen=True, slots=True)
class Line:
    """A shaped text. All measures in em; `left` to `right` and `bottom` to `top` hold all ink and the advance.

    `missing` are the characters no font has, each once; `text` is without them. `advances` has one width for
    every character of `text`, 0 where it is drawn together with the one before.
    """

    text: str
    missing: tuple[str, ...]
    glyphs: tuple[Glyph, ...]
    advances: tuple[float, ...]
    left: float
    right: float
    bottom: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class _Run:
    text: str
    face: "Face"
    script: str


class Typesetter:
    """Shapes texts with the shipped fonts, which it opens when they are first needed. For one thread at a time."""

    def __init__(self) -> None:
        self.shape = lru_cache(maxsize=512)(self._shape)
        self._faces = cache(self._open_faces)
        self._open = cache(Face)

    def _shape(self, text: str, font: Font) -> Line:
        """A clean text as one line, without the characters that no font has."""
        glyphs: list[Glyph] = []
        advances: list[float] = []
        pen = 0.0
        runs, missing = self._itemise(text, font)
        for run in runs:
            pen = _set(run, font, pen, glyphs, advances)
        inked = [glyph for glyph in glyphs if glyph.outline.path]
        return Line(
            text="".join(run.text for run in runs),
            missing=missing,
            glyphs=tuple(inked),
            advances=tuple(advances),
            left=min([0.0, *(glyph.x + glyph.outline.left / glyph.units for glyph in inked)]),
            right=max([pen, *(glyph.x + glyph.outline.right / glyph.units for glyph in inked)]),
            bottom=min([0.0, *(glyph.y + glyph.outline.bottom / glyph.units for glyph in inked)]),
            top=max([0.0, *(glyph.y + glyph.outline.top / glyph.units for glyph in inked)]),
        )

    def _itemise(self, text: str, font: Font) -> tuple[list[_Run], tuple[str, ...]]:
        """The text in runs of one script and one face, and the characters that no face has."""
        runs: list[_Run] = []
        missing: dict[str, None] = {}
        faced = ((cluster, script, self._face(cluster, script, font)) for cluster, script in _with_scripts(text))
        for (script, face), pieces in groupby(faced, key=itemgetter(1, 2)):
            together = "".join(cluster for cluster, _script, _face in pieces)
            if face is None:
                missing |= dict.fromkeys(together)
            else:
                runs.append(_Run(together, face, script))
        return runs, tuple(missing)

    def _face(self, cluster: str, script: str, font: Font) -> "Face | None":
        """The first face that has the whole cluster."""
        if script == UNKNOWN:
            return None
        for face in self._faces(font, script in EAST_ASIAN):
            if face.covers(cluster):
                return face
        return None

    def _open_faces(self, font: Font, east_asian: bool) -> "tuple[Face, ...]":  # noqa: FBT001  cached by position
        """The faces to try in order, the script's own ones first."""
        han = tuple(f"NotoSans{form}[wght].ttf" for form in _HAN_FACES[font.form])
        names = (*han, _WESTERN) if east_asian else (_WESTERN, *han)
        return tuple(self._open(name, font.weight, font.width if name == _WESTERN else WIDEST) for name in names)


def _set(run: _Run, font: Font, pen: float, glyphs: list[Glyph], advances: list[float]) -> float:
    """Shape one run after the others, and return where the next one starts."""
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "ltr"
    buffer.script = run.script
    buffer.language = _HAN_LANGUAGE[font.form] if run.script in EAST_ASIAN else font.language or "und"
    hb.shape(run.face.hb, buffer)
    first = len(advances)
    advances.extend([0.0] * len(run.text))
    units = run.face.units
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        x, y = pen + position.x_offset / units, position.y_offset / units
        glyphs.append(Glyph(run.face.outline(info.codepoint), x, y, units))
        advances[first + info.cluster] += position.x_advance / units
        pen += position.x_advance / units
    return pen


def _with_scripts(text: str) -> list[tuple[str, str]]:
    """Every cluster with its script; what belongs to all scripts takes that of its neighbour."""
    found = [(cluster, _own_script(cluster)) for cluster in clusters(text)]
    current = next((script for _cluster, script in found if script not in {COMMON, UNKNOWN}), "Latn")
    told: list[tuple[str, str]] = []
    for cluster, script in found:
        if script not in {COMMON, UNKNOWN}:
            current = script
        told.append((cluster, current if script == COMMON else script))
    return told


def _own_script(cluster: str) -> str:
    # Figures stay in one face over the whole badge, also beside Chinese.
    return "Latn" if cluster[0].isascii() and cluster[0].isdigit() else script_of(cluster[0])


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
