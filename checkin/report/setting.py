"""Words of any script on a page of the report: Latin ones with an embedded font, all others by their outlines."""

import unicodedata
from functools import cache
from itertools import accumulate

from reportlab.graphics import shapes
from reportlab.lib.utils import simpleSplit
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable

from checkin import shipped
from checkin.badges import paths
from checkin.badges.colours import Rgb
from checkin.badges.elements import Align
from checkin.badges.fitting import Fitted, Room, fit
from checkin.badges.scripts import COMMON, EAST_ASIAN, script_of
from checkin.badges.shaping import Font, Typesetter

LATIN = "checkin-latin"
_HIDDEN = "STSong-Light"  # of the reader's own; never seen, so that nobody misses it
_PLAIN = frozenset({COMMON, "Latn", "Grek", "Cyrl"})
_LEADING = 1.3
_MOST_LINES = 40
_INVISIBLE = 3  # the rendering mode of PDF that shows nothing
_FILLED_AND_DRAWN = 2
_BOLD, _REGULAR = 700, 400
_TALLEST = 2.2  # em of a line, with room for the marks of every script


class Setter:
    """Measures and draws texts for one document. For one thread at a time."""

    def __init__(self) -> None:
        # The default of the variable font is its regular weight, which is what ReportLab embeds of it.
        self._font = TTFont(LATIN, str(shipped.font("NotoSans[wdth,wght].ttf")))
        pdfmetrics.registerFont(self._font)
        pdfmetrics.registerFont(UnicodeCIDFont(_HIDDEN))
        self._typesetter = Typesetter()
        self.is_plain = cache(self._is_plain)
        self.fitted = cache(self._fit)

    def _is_plain(self, text: str) -> bool:
        """Whether a font without shaping sets it right."""
        return all(
            ord(each) in self._font.face.charToGlyph
            and script_of(each) in _PLAIN
            and not unicodedata.category(each).startswith("M")
            for each in text
        )

    def _fit(self, text: str, width: float, size: float, *, bold: bool = False, least: float = 0.0) -> Fitted:
        """In lines of a width, at a size in points or down to a least one in a single line."""
        lines = 1 if least else _MOST_LINES
        room = Room(width, lines * size * _TALLEST, size, least or size, lines)
        return fit(text, Font(_BOLD if bold else _REGULAR), room, self._typesetter)


class Text(Flowable):  # type: ignore[misc]  # reportlab has no types
    """One text in lines, as wide as it is given room for."""

    def __init__(
        self, setter: Setter, text: str, size: float, *, align: Align = "left", bold: bool = False, ink: Rgb = (0, 0, 0)
    ) -> None:
        super().__init__()
        self._setter, self._size, self._align, self._bold, self._ink = setter, size, align, bold, ink
        self._text = "".join(each for each in unicodedata.normalize("NFC", text) if each.isprintable())
        self._lines: list[str] = []
        self._fitted: Fitted | None = None
        self._drop = 0.0

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self.width = width
        if self._setter.is_plain(self._text):
            self._lines = _lines(self._text, self._size, width)
            self.height = len(self._lines) * self._size * _LEADING
        else:
            self._fitted = self._setter.fitted(self._text, width, self._size, bold=self._bold)
            # The first baseline is that of plain text beside it.
            self._drop = max(0.0, self._size - self._fitted.baselines[0]) if self._fitted.baselines else 0.0
            self.height = self._fitted.height + self._drop + self._size * 0.1
        return self.width, self.height

    def draw(self) -> None:
        if self._fitted:
            self._draw_outlines(self.canv, self._fitted)
            return
        text = self.canv.beginText()
        text.setFont(LATIN, self._size)
        text.setFillColorRGB(*self._ink)
        if self._bold:
            # The font has no other weight: its letters are drawn around as well.
            text.setTextRenderMode(_FILLED_AND_DRAWN)
            self.canv.setLineWidth(self._size * 0.02)
            self.canv.setStrokeColorRGB(*self._ink)
        for place, line in enumerate(self._lines):
            x = self._across(self.width - pdfmetrics.stringWidth(line, LATIN, self._size))
            text.setTextOrigin(x, self.height - self._size * (1.0 + place * _LEADING))
            text.textOut(line)
        self.canv.drawText(text)

    def _draw_outlines(self, canvas: Canvas, fitted: Fitted) -> None:
        area = paths.Area(0, 0, self.width, self.height - self._drop)
        canvas.addLiteral(paths.words(fitted, area, self._align, "top", self._ink))
        hidden = canvas.beginText()
        hidden.setTextRenderMode(_INVISIBLE)
        hidden.setFont(_HIDDEN, self._size)
        for line, down in zip(fitted.lines, fitted.baselines, strict=True):
            # What can be searched for and copied: the outlines are no text to a reader of PDF.
            if any(script_of(each) in EAST_ASIAN for each in line.text):
                hidden.setTextOrigin(
                    self._across(self.width - line.width * fitted.size), self.height - self._drop - down
                )
                hidden.textOut("".join(each for each in line.text if ord(each) <= 0xFFFF))
        canvas.drawText(hidden)

    def _across(self, spare: float) -> float:
        return {"left": 0.0, "center": spare / 2, "right": spare}[self._align]


def _lines(text: str, size: float, width: float) -> list[str]:
    """Broken between words; a word that is wider than the line, such as a digest, anywhere."""
    lines: list[str] = []
    for line in simpleSplit(text, LATIN, size, width):
        while line and pdfmetrics.stringWidth(line, LATIN, size) > width:
            fits = max(1, sum(each <= width for each in accumulate(_widths(line, size))))
            lines.append(line[:fits])
            line = line[fits:]  # noqa: PLW2901 -- what is left of it
        lines.append(line)
    return lines


def _widths(text: str, size: float) -> list[float]:
    return [pdfmetrics.stringWidth(each, LATIN, size) for each in text]


def outlined(fitted: Fitted, x: float, baseline: float, align: Align) -> shapes.Group:
    """One fitted line as shapes of a drawing, from x on, up to it or around it."""
    group = shapes.Group()
    for line in fitted.lines[:1]:
        left = x - {"left": 0.0, "center": 0.5, "right": 1.0}[align] * line.width * fitted.size
        for glyph in line.glyphs:
            scale = fitted.size / glyph.units
            path = shapes.Path(fillColor=shapes.colors.black, strokeColor=None, fillMode=shapes.FILL_NON_ZERO)
            _follow(path, glyph.outline.path)
            at = (left + glyph.x * fitted.size, baseline + glyph.y * fitted.size)
            group.add(shapes.Group(path, transform=(scale, 0, 0, scale, *at)))
    return group


def _follow(path: shapes.Path, operators: str) -> None:
    numbers: list[float] = []
    for each in operators.split():
        match each:
            case "m":
                # A path that is not closed is not filled.
                if path.operators:
                    path.closePath()
                path.moveTo(*numbers)
            case "l":
                path.lineTo(*numbers)
            case "c":
                path.curveTo(*numbers)
            case _:
                numbers.append(float(each))
                continue
        numbers = []
    if path.operators:
        path.closePath()
