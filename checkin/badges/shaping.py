"""From a text to the outlines of its glyphs: a face for every piece, shaped by HarfBuzz, measured in em.

A text is cut where its face, its script or its direction changes; each piece is shaped with its true script and
language, and the glyphs are handed on as paths. No font is embedded in a badge, so every variable font can be used as
it is.
"""

import unicodedata
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import groupby
from operator import itemgetter

import uharfbuzz as hb

from checkin.badges import bidi
from checkin.badges.faces import WIDEST, Face, Outline, names
from checkin.badges.scripts import COMMON, EAST_ASIAN, UNKNOWN, Form, clusters, script_of

# Figures, and both brackets around a word of another script, stay in one face over the whole badge.
_OF_ONE_FACE = frozenset("0123456789()[]{}")
_HAN_LANGUAGE: dict[Form, str] = {"SC": "zh-hans", "TC": "zh-hant", "JP": "ja", "KR": "ko"}
# From baseline to baseline in em: what a script needs so that the marks of one line keep off those of the next.
_LEADING = 1.15
_LEADINGS = {
    "Hebr": 1.2,
    **dict.fromkeys(("Arab", "Beng", "Deva", "Gujr", "Guru", "Knda", "Mlym", "Orya", "Sinh", "Taml", "Thai"), 1.35),
    **dict.fromkeys(("Laoo", "Thaa"), 1.4),
    "Telu": 1.45,
    **dict.fromkeys(("Khmr", "Mymr", "Tibt"), 1.6),
}


@dataclass(frozen=True, slots=True)
class Font:
    """How a text is set: the weight (the wght axis, 400 regular, 700 bold), the width in percent, the Han form.

    `leftward` says that the whole, of which the text may be one line, is read from right to left; None asks the text.
    """

    weight: int
    form: Form = "SC"
    language: str = ""
    width: float = WIDEST
    leftward: bool | None = None


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

    `missing` are the characters no font has, each once; `text` is without them, and without emoji, which are no part
    of a name. `glyphs` stand from left to right; `advances` has one width for every character of `text` in the order of
    reading, 0 where it is drawn together with another. `leading` is what its scripts need from baseline to baseline.
    """

    text: str
    missing: tuple[str, ...]
    glyphs: tuple[Glyph, ...]
    advances: tuple[float, ...]
    left: float
    right: float
    bottom: float
    top: float
    leading: float = _LEADING

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of one face, script and direction; `start` is the index of the first in the text."""

    text: str
    start: int
    face: Face
    script: str
    level: int


class Typesetter:
    """Shapes texts with the shipped fonts, which it opens when they are first needed. For one thread at a time."""

    def __init__(self) -> None:
        self._known = lru_cache(maxsize=512)(self._shape)
        self._open = cache(Face)
        self._face = lru_cache(maxsize=8192)(self._first_face)

    def shape(self, text: str, font: Font) -> Line:
        """A clean text as one line, without the characters that no font has."""
        return self._known(text, replace(font, leftward=bidi.starts_right(text)) if font.leftward is None else font)

    def _shape(self, text: str, font: Font) -> Line:
        faced, missing = self._faced(text, font)
        written = "".join(cluster for cluster, _script, _face in faced)
        runs = _runs(faced, _levels(written, font))
        glyphs: list[Glyph] = []
        advances = [0.0] * len(written)
        pen = 0.0
        for place in bidi.visual([run.level for run in runs]):
            pen = _set(runs[place], font, pen, glyphs, advances)
        inked = [glyph for glyph in glyphs if glyph.outline.path]
        return Line(
            text=written,
            missing=missing,
            glyphs=tuple(inked),
            advances=tuple(advances),
            left=min([0.0, *(glyph.x + glyph.outline.left / glyph.units for glyph in inked)]),
            right=max([pen, *(glyph.x + glyph.outline.right / glyph.units for glyph in inked)]),
            bottom=min([0.0, *(glyph.y + glyph.outline.bottom / glyph.units for glyph in inked)]),
            top=max([0.0, *(glyph.y + glyph.outline.top / glyph.units for glyph in inked)]),
            leading=max((_LEADINGS.get(run.script, _LEADING) for run in runs), default=_LEADING),
        )

    def _faced(self, text: str, font: Font) -> tuple[list[tuple[str, str, Face]], tuple[str, ...]]:
        """Every cluster with its script and its face, and the characters that no face has."""
        faced: list[tuple[str, str, Face]] = []
        missing: dict[str, None] = {}
        for cluster, script in _with_scripts(text):
            face = self._face(cluster, script, font.form, font.weight, font.width)
            if face is not None:
                faced.append((cluster, script, face))
            elif unicodedata.category(cluster[0]) != "So":
                missing |= dict.fromkeys(cluster)
        return faced, tuple(missing)

    def _first_face(self, cluster: str, script: str, form: Form, weight: int, width: float) -> Face | None:
        """The first face that has the whole cluster."""
        if script == UNKNOWN:
            return None
        for name in names(script, form, weight):
            face = self._open(name, weight, width if "wdth" in name else WIDEST)
            if face.covers(cluster):
                return face
        return None


def _levels(text: str, font: Font) -> list[int] | None:
    """The levels of `bidi`, or None where all is read from left to right."""
    return bidi.levels(text, 1 if font.leftward else 0) if font.leftward or bidi.runs_left(text) else None


def _runs(faced: list[tuple[str, str, Face]], levels: list[int] | None) -> list[_Run]:
    """Neighbours of one face, script and level together, in the order of reading."""
    pieces: list[tuple[str, str, Face, int]] = []
    start = 0
    for cluster, script, face in faced:
        pieces.append((cluster, script, face, levels[start] if levels else 0))
        start += len(cluster)
    runs: list[_Run] = []
    start = 0
    for (script, face, level), same in groupby(pieces, key=itemgetter(1, 2, 3)):
        text = "".join(piece[0] for piece in same)
        runs.append(_Run(text, start, face, script, level))
        start += len(text)
    return runs


def _set(run: _Run, font: Font, pen: float, glyphs: list[Glyph], advances: list[float]) -> float:
    """Shape one run to the right of the others, and return where the next one starts."""
    buffer = hb.Buffer()
    buffer.add_str(run.text)
    buffer.direction = "rtl" if run.level % 2 else "ltr"
    buffer.script = run.script
    buffer.language = _HAN_LANGUAGE[font.form] if run.script in EAST_ASIAN else font.language or "und"
    hb.shape(run.face.hb, buffer)
    units = run.face.units
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        x, y = pen + position.x_offset / units, position.y_offset / units
        glyphs.append(Glyph(run.face.outline(info.codepoint), x, y, units))
        advances[run.start + info.cluster] += position.x_advance / units
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
    return "Latn" if cluster[0] in _OF_ONE_FACE else script_of(cluster[0])
