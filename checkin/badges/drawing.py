"""A template filled for one person: the finished page, with everything on it as paths."""

from dataclasses import asdict
from functools import cache
from io import BytesIO
from string import Formatter
from typing import assert_never

import numpy as np
from numpy.typing import NDArray
from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from checkin.badges import Badge, BadgeError, Holder
from checkin.badges.colours import Rgb, ink_on, rgb
from checkin.badges.fitting import Fitted, Room, fit
from checkin.badges.proof import read_back
from checkin.badges.qr import QUIET_ZONE, matrix
from checkin.badges.scripts import clean, han_form
from checkin.badges.shaping import Font, Typesetter
from checkin.badges.template import (
    FEWEST_DOTS,
    Align,
    Box,
    Lettering,
    Qr,
    Ribbon,
    Template,
    Text,
    Valign,
    dots_per_module,
)

rl_config.useA85 = 0  # text around binary streams only makes the file larger; there is no setting for one canvas

_MM = 72 / 25.4  # points to a millimetre
_BLEED = 1  # mm over the edge: printers round the page up to whole dots, which would leave a white hairline


class Drawer:
    """Draws badges from one template, quickly one after the other. For one thread at a time."""

    def __init__(self, template: Template) -> None:
        self._template = template
        self._typesetter = Typesetter()

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        """The badge, whose code has been read back from the finished page.

        Raises BadgeError when the code cannot be drawn or read, or when the colour is none.
        """
        page = _Page(self._template, self._typesetter, holder, {"conference": conference, "dates": dates})
        for element in self._template.elements:
            match element:
                case Text():
                    page.text(element)
                case Ribbon():
                    page.ribbon(element)
                case Qr():
                    page.qr(element)
                case _:
                    assert_never(element)
        badge = page.finish()
        if not read_back(badge.pdf, self._template, holder.code):
            raise BadgeError(
                f"The code on the badge cannot be read back. Give the code of the template {self._template.name!r}"
                " a larger box with nothing else in it."
            )
        return badge


class _Page:
    """One page on its way: what has been drawn, and what could not be."""

    def __init__(self, template: Template, typesetter: Typesetter, holder: Holder, occasion: dict[str, str]) -> None:
        self._template = template
        self._typesetter = typesetter
        self._holder = holder
        self._values = asdict(holder) | occasion
        # What a name in Kana or Hangul tells of the person's other texts, where nothing else is known.
        told: dict[str, str] = {"JP": "ja", "KR": "ko"}
        self._language = holder.language or told.get(han_form(holder.name, "", holder.country), "")
        self._shown: dict[str, str] = {}
        self._missing: list[str] = []
        self._overflow: list[str] = []
        self._file = BytesIO()
        size = (template.width * _MM, template.height * _MM)
        # Invariant: the same badge is the same bytes, without the time of day.
        self._canvas = Canvas(self._file, pagesize=size, pageCompression=1, invariant=1)
        self._canvas.setTitle(template.name)  # not the person's name: viewers keep lists of titles
        self._canvas.setViewerPreference("PrintScaling", "None")

    def text(self, element: Text) -> None:
        text = self._choose(element.value, element.lettering)
        if element.unless_same and text.casefold() == self._shown.get(element.unless_same, "").casefold():
            return
        self._shown[element.id] = text
        fitted = self._fit(element.id, text, element.lettering, element.box)
        self._write(fitted, element.box, element.align, element.valign, rgb(element.colour))

    def ribbon(self, element: Ribbon) -> None:
        colour = rgb(self._holder.colour)
        band = self._over_the_edge(element.box)
        self._canvas.setFillColorRGB(*colour)
        bottom = self._template.height - band.y - band.height
        self._canvas.rect(band.x * _MM, bottom * _MM, band.width * _MM, band.height * _MM, stroke=0, fill=1)
        text = self._choose(element.value, element.lettering)
        self._shown[element.id] = text
        box, gap = element.box, element.padding
        inside = Box(box.x + gap, box.y + gap / 2, box.width - 2 * gap, box.height - gap)
        fitted = self._fit(element.id, text, element.lettering, inside)
        self._write(fitted, inside, "center", "middle", ink_on(colour))

    def qr(self, element: Qr) -> None:
        squares = _squares(self._holder.code, element.level)
        box, dpi = element.box, self._template.dpi
        count = len(squares) + 2 * QUIET_ZONE
        dots = dots_per_module(box, dpi, count)
        if dots < FEWEST_DOTS:
            raise BadgeError(
                f"A code of {len(self._holder.code)} characters is too fine for its box. Make that larger."
            )
        # Whole dots from the top left corner of the page: an edge between two dots prints one dot too wide.
        side = dots * 25.4 / dpi
        left = round((box.x + (box.width - count * side) / 2) * dpi / 25.4) * 25.4 / dpi + QUIET_ZONE * side
        top = round((box.y + (box.height - count * side) / 2) * dpi / 25.4) * 25.4 / dpi + QUIET_ZONE * side
        scale = side * _MM
        x, y = left * _MM, (self._template.height - top) * _MM
        self._canvas.addLiteral(f"q 0 0 0 rg {scale:.6f} 0 0 {-scale:.6f} {x:.4f} {y:.4f} cm {_path(squares)} f Q")

    def finish(self) -> Badge:
        self._canvas.showPage()
        self._canvas.save()
        return Badge(
            pdf=self._file.getvalue(),
            missing=tuple(dict.fromkeys(self._missing)),
            overflow=tuple(self._overflow),
            width_mm=self._template.width,
            height_mm=self._template.height,
        )

    def _choose(self, alternatives: tuple[str, ...], lettering: Lettering) -> str:
        """The first alternative whose fields all have a value that can be written, else the first that shows any."""
        filled = [text for text in alternatives if all(self._values[field].strip() for field in _fields(text))]
        written: list[str] = []
        for text in filled:
            spelled = self._spelled(text, lettering)
            line = self._typesetter.shape(spelled, self._font(spelled, lettering))
            if not line.missing:
                return spelled
            self._missing.extend(line.missing)
            written.append(clean(line.text))
        return next((text for text in written if text), "")

    def _spelled(self, text: str, lettering: Lettering) -> str:
        spelled = clean(text.format_map(self._values))
        return spelled.upper() if lettering.upper else spelled

    def _font(self, text: str, lettering: Lettering) -> Font:
        form = han_form(text, self._language, self._holder.country)
        return Font(lettering.weight, form, self._holder.language)

    def _fit(self, name: str, text: str, lettering: Lettering, box: Box) -> Fitted | None:
        if not text:
            return None
        room = Room(box.width * _MM, box.height * _MM, lettering.max_size, lettering.min_size, lettering.max_lines)
        fitted = fit(text, self._font(text, lettering), room, self._typesetter)
        if fitted.cut:
            self._overflow.append(name)
        return fitted

    def _write(self, fitted: Fitted | None, box: Box, align: Align, valign: Valign, colour: Rgb) -> None:
        if fitted is None:
            return
        spare = box.height * _MM - fitted.height
        down = {"top": 0.0, "middle": spare / 2, "bottom": spare}[valign]
        block = (self._template.height - box.y) * _MM - down
        red, green, blue = colour
        operators = [f"q {red:.4f} {green:.4f} {blue:.4f} rg"]
        for line, baseline in zip(fitted.lines, fitted.baselines, strict=True):
            spare = box.width * _MM - line.width * fitted.size
            across = {"left": 0.0, "center": spare / 2, "right": spare}[align]
            left = box.x * _MM + across - line.left * fitted.size
            for glyph in line.glyphs:
                scale = fitted.size / glyph.units
                x, y = left + glyph.x * fitted.size, block - baseline + glyph.y * fitted.size
                operators.append(f"q {scale:.6f} 0 0 {scale:.6f} {x:.3f} {y:.3f} cm {glyph.outline.path} f Q")
        self._canvas.addLiteral("\n".join([*operators, "Q"]))

    def _over_the_edge(self, box: Box) -> Box:
        """The box with the bleed on every side where it touches the edge of the page."""
        left, top = (_BLEED if edge <= 0 else 0 for edge in (box.x, box.y))
        right = _BLEED if box.x + box.width >= self._template.width else 0
        bottom = _BLEED if box.y + box.height >= self._template.height else 0
        return Box(box.x - left, box.y - top, box.width + left + right, box.height + top + bottom)


@cache
def _fields(text: str) -> list[str]:
    return [field for _literal, field, _spec, _conversion in Formatter().parse(text) if field is not None]


def _squares(text: str, level: str) -> NDArray[np.bool_]:
    if not text:
        raise BadgeError("This badge has no code yet. Give it one before it is drawn.")
    try:
        return matrix(text, level=level)
    except ValueError as error:
        raise BadgeError(
            f"The code of {len(text)} characters does not fit into a QR code. Give a shorter one."
        ) from error


def _path(squares: NDArray[np.bool_]) -> str:
    """The dark squares as rectangles, neighbours in a row as one: x to the right, y down, one unit to a square."""
    edges = np.diff(np.pad(squares, ((0, 0), (1, 1))).astype(np.int8))
    rows, starts = np.nonzero(edges == 1)
    _rows, ends = np.nonzero(edges == -1)
    runs = zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True)
    return " ".join(f"{start} {row} {end - start} 1 re" for row, start, end in runs)
