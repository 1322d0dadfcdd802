"""What people hold up: a paper ticket or a phone with the code on it, and the hands that hold it."""

from dataclasses import dataclass
from typing import Final, assert_never

import cv2
import numpy as np

from checkin.badges import qr
from checkin.demo.looks import Prop, Recipe
from checkin.demo.optics import Pixels, Sprite
from checkin.demo.paper import crumpled
from checkin.demo.room import Person

MODULE: Final = 8  # own pixels to a square of the code

_SIDE, _ABOVE = 190, 40  # room around the card for hands, in own pixels
_INK = (38, 34, 33)
_FADED = (128, 122, 118)
_HEADINGS = ("WORLD CONGRESS", "OPEN FORUM", "EXPO & SUMMIT", "ANNUAL MEETING", "TECH WEEK")
_NAMES = ("A. Okafor", "M. Lindqvist", "J. Moreau", "S. Tanaka", "R. Haddad", "L. Kowalska", "P. Nair", "C. Ferreira")
_CATEGORIES = ("DAY PASS", "FULL PASS", "SPEAKER", "EXHIBITOR", "STUDENT")
_BARS = ((140, 62, 24), (52, 44, 158), (92, 110, 18), (30, 30, 34), (110, 40, 96), (24, 116, 206))


@dataclass(frozen=True, slots=True)
class _Card:
    """The flat thing within its canvas: where it lies and where the code on it begins, in own pixels."""

    left: int
    top: int
    right: int
    bottom: int
    code_left: int
    code_top: int
    code_side: int

    @property
    def centre(self) -> tuple[float, float]:
        half = self.code_side / 2
        return self.code_left + half, self.code_top + half

    def canvas(self, below: int) -> Pixels:
        return np.zeros((max(self.bottom, int(self.centre[1]) + below), self.right + _SIDE, 4), np.uint8)


def code_side(text: str) -> int:
    """The side of the code with its quiet zone, in own pixels."""
    return (len(qr.matrix(text)) + 2 * qr.QUIET_ZONE) * MODULE


def held(rng: np.random.Generator, person: Person, recipe: Recipe, text: str, below: int) -> Sprite:
    """A thing with the code, in the hand of an arm that reaches `below` own pixels under the middle of the code.

    Raises ValueError for a text too long for any code.
    """
    code = qr.picture(text, module=MODULE)
    match recipe.prop:
        case Prop.TICKET:
            return _ticket(rng, person, recipe, code, below)
        case Prop.PHONE:
            return _phone(rng, person, code, below, dark=False)
        case Prop.DARK_PHONE:
            return _phone(rng, person, code, below, dark=True)
        case _:
            assert_never(recipe.prop)


def _ticket(rng: np.random.Generator, person: Person, recipe: Recipe, code: Pixels, below: int) -> Sprite:
    side, margin = len(code), int(rng.integers(34, 64))
    above = int(rng.integers(150, 190))
    card = _Card(
        _SIDE, _ABOVE, _SIDE + side + 2 * margin, _ABOVE + above + side + 190, _SIDE + margin, _ABOVE + above, side
    )
    canvas = card.canvas(below)
    grip = card.centre[0] + float(rng.uniform(-70, 70))
    if recipe.thumbs:
        _two_arms(canvas, person, card)
    else:
        _arm(canvas, person, grip, card.bottom)
    sheet = canvas[card.top : card.bottom, card.left : card.right]
    _print(rng, sheet, margin, code, above)
    if recipe.creases:
        sheet[:] = crumpled(rng, sheet, recipe.creases)
    _light_falls(rng, sheet)
    if recipe.thumbs:
        _thumbs_in_the_way(rng, canvas, person, card)
    else:
        _limb(canvas, person.skin, (grip + 26, card.bottom + 90), (grip - 12, card.bottom - 70), 84)
    return Sprite(canvas, card.centre)


def _print(rng: np.random.Generator, sheet: Pixels, margin: int, code: Pixels, above: int) -> None:
    """A ticket as it comes out of an office printer: bar, heading, code, name and small print."""
    height, width = sheet.shape[:2]
    side = len(code)
    bar = _BARS[int(rng.integers(len(_BARS)))]
    sheet[:] = (236, 240, 241, 255)
    cv2.rectangle(sheet, (0, 0), (width, 84), (*bar, 255), -1)
    _write(sheet, str(rng.choice(_HEADINGS)), (margin, 56), 30, (245, 245, 245))
    _write(sheet, str(rng.choice(_CATEGORIES)), (margin, 122), 22, _INK)
    ink = cv2.addWeighted(code, 0.80, code, 0, _INK[1])
    sheet[above : above + side, margin : margin + side, :3] = cv2.cvtColor(ink, cv2.COLOR_GRAY2BGR)
    foot = above + side
    _write(sheet, str(rng.choice(_NAMES)), (margin + 20, foot + 36), 28, _INK)
    _small_print(rng, sheet, (margin + 20, foot + 62), width - 2 * margin - 40)
    for x in range(0, width, 16):
        cv2.line(sheet, (x, height - 46), (x + 7, height - 46), (*_FADED, 255), 2)


def _phone(rng: np.random.Generator, person: Person, code: Pixels, below: int, *, dark: bool) -> Sprite:
    side, margin, above = len(code), 22, 250
    wide, bezel = side + 2 * margin, 13
    high = max(above + side + 190, round(wide * 2.05))
    right, bottom = _SIDE + wide + 2 * bezel, _ABOVE + high + 2 * bezel
    card = _Card(_SIDE, _ABOVE, right, bottom, _SIDE + bezel + margin, _ABOVE + bezel + above, side)
    canvas = card.canvas(below)
    grip = card.bottom - int(rng.integers(60, 170))
    _limb(canvas, person.clothes, (card.left + 120, len(canvas) + 100), (card.left + 70, card.bottom + 240), 220)
    _limb(canvas, person.skin, (card.left + 70, card.bottom + 230), (card.left + 60, card.bottom - 120), 200)
    _rounded(canvas, (card.left, card.top, card.right, card.bottom), 56, (22, 20, 20))
    screen = np.zeros((high, wide, 4), np.uint8)
    _display(rng, screen, margin, code, above, dark=dark)
    _switch_on(canvas, screen, (card.left + bezel, card.top + bezel))
    for finger in range(4):
        y = grip - 82 * finger - 20
        _limb(canvas, person.skin, (card.right + 12, y + 10), (card.right - 6 - 6 * (finger % 3), y), 72)
    _limb(canvas, person.skin, (card.left - 14, card.bottom + 70), (card.left + 6, grip - 150), 92)
    return Sprite(canvas, card.centre)


def _display(rng: np.random.Generator, screen: Pixels, margin: int, code: Pixels, above: int, *, dark: bool) -> None:
    """A wallet app: status line, the conference's bar, the code, the name and a button."""
    side, (high, wide) = len(code), screen.shape[:2]
    paper, ink = ((24, 20, 18), (225, 225, 225)) if dark else ((255, 252, 250), (30, 26, 24))
    accent = _BARS[int(rng.integers(len(_BARS)))]
    _rounded(screen, (0, 0, wide, high), 42, paper)
    _write(screen, f"{int(rng.integers(7, 11))}:{int(rng.integers(10, 60))}", (40, 40), 20, ink)
    cv2.rectangle(screen, (wide - 84, 24), (wide - 44, 42), (*ink, 255), 3)
    cv2.circle(screen, (wide // 2, 32), 11, (8, 8, 8, 255), -1)
    _rounded(screen, (margin, 74, wide - margin, 170), 22, accent)
    _write(screen, str(rng.choice(_HEADINGS)), (margin + 22, 132), 27, (245, 245, 245))
    _write(screen, str(rng.choice(_NAMES)), (margin + 22, 218), 27, ink)
    shown = cv2.addWeighted(255 - code if dark else code, 0.86 if dark else 0.94, code, 0, 20 if dark else 12)
    screen[above : above + side, margin : margin + side, :3] = cv2.cvtColor(shown, cv2.COLOR_GRAY2BGR)
    _small_print(rng, screen, (margin + 30, above + side + 30), wide - 2 * margin - 60)
    _rounded(screen, (wide // 4, high - 92, wide - wide // 4, high - 40), 24, accent)


def _switch_on(canvas: Pixels, screen: Pixels, place: tuple[int, int]) -> None:
    """Put the shining screen on the canvas; its light also spills over what lies around it, which stays see-through."""
    height, width = screen.shape[:2]
    part = canvas[place[1] : place[1] + height, place[0] : place[0] + width]
    part[screen[..., 3] > 0] = screen[screen[..., 3] > 0]
    spill = np.zeros_like(canvas)
    spill[place[1] : place[1] + height, place[0] : place[0] + width, :3] = screen[..., :3]
    small = cv2.resize(spill, None, fx=1 / 8, fy=1 / 8, interpolation=cv2.INTER_AREA)
    soft = cv2.resize(cv2.GaussianBlur(small, (0, 0), 5), (canvas.shape[1], canvas.shape[0]))
    cv2.addWeighted(canvas, 1.0, soft, 0.16, 0, dst=canvas)


def _arm(canvas: Pixels, person: Person, x: float, bottom: int) -> None:
    """Sleeve, palm and fingers behind a ticket held at its lower edge."""
    _limb(canvas, person.clothes, (x + 150, len(canvas) + 100), (x + 64, bottom + 240), 230)
    _limb(canvas, person.skin, (x + 70, bottom + 220), (x + 40, bottom + 70), 180)
    for finger in range(3):
        left = x - 10 - 46 * finger
        _limb(canvas, person.skin, (left, bottom + 84 - 8 * finger), (left - 20, bottom - 20), 70)


def _two_arms(canvas: Pixels, person: Person, card: _Card) -> None:
    """Sleeves and palms behind a ticket held with both hands, the right one lower than the left one."""
    for x, y, outwards in ((card.left - 30, card.centre[1] + 130, -1), (card.right + 30, card.bottom + 30, 1)):
        _limb(canvas, person.clothes, (x + 40 * outwards, len(canvas) + 100), (x + 20 * outwards, y + 240), 220)
        _limb(canvas, person.skin, (x + 16 * outwards, y + 220), (x, y), 170)


def _thumbs_in_the_way(rng: np.random.Generator, canvas: Pixels, person: Person, card: _Card) -> None:
    """A thumb over the lower right corner, where no finder is, and one over the quiet zone on the left."""
    right, bottom = card.code_left + card.code_side, card.code_top + card.code_side
    inside = (qr.QUIET_ZONE + float(rng.uniform(0.5, 2.0))) * MODULE
    tip = (right - inside + 34, bottom - inside + 34)
    _limb(canvas, person.skin, (card.right + 50, card.bottom + 40), tip, 84)
    x = card.code_left + float(rng.uniform(2.0, 4.2)) * MODULE - 42
    y = card.centre[1] + card.code_side * float(rng.uniform(-0.05, 0.08))
    _limb(canvas, person.skin, (card.left - 54, card.centre[1] + 150), (x, y), 84)


def _limb(
    canvas: Pixels, colour: tuple[int, int, int], root: tuple[float, float], tip: tuple[float, float], thick: int
) -> None:
    """A rounded limb between two points, darker towards its edges as round things are."""
    points = np.array([root, tip]).astype(int)
    low = np.maximum(points.min(axis=0) - thick // 2 - 2, 0)
    high = np.minimum(points.max(axis=0) + thick // 2 + 2, (canvas.shape[1], canvas.shape[0]))
    width, height = high - low
    if min(width, height) <= 0:
        return
    # Half the size is fine enough for something that has no edges inside.
    mask = np.zeros(((height + 1) // 2, (width + 1) // 2), np.uint8)
    ends = [(int(x) // 2, int(y) // 2) for x, y in points - low]
    cv2.line(mask, ends[0], ends[1], 255, thick // 2)
    depth = np.clip(cv2.distanceTransform(mask, cv2.DIST_L2, 3) / (thick * 0.19), 0, 1)
    shaded = (0.62 + 0.38 * depth[..., None] ** 0.7) * np.array(colour, np.float32)
    part = canvas[low[1] : high[1], low[0] : high[0]]
    inside = cv2.resize(mask, (width, height)) > 127
    part[inside, :3] = cv2.resize(shaded, (width, height))[inside]
    part[inside, 3] = 255


def _rounded(canvas: Pixels, box: tuple[int, int, int, int], radius: int, colour: tuple[int, ...]) -> None:
    left, top, right, bottom = box
    full = (*colour, 255)
    cv2.rectangle(canvas, (left + radius, top), (right - radius - 1, bottom - 1), full, -1)
    cv2.rectangle(canvas, (left, top + radius), (right - 1, bottom - radius - 1), full, -1)
    for x in (left + radius, right - radius - 1):
        for y in (top + radius, bottom - radius - 1):
            cv2.circle(canvas, (x, y), radius, full, -1)


def _write(canvas: Pixels, text: str, place: tuple[int, int], height: int, colour: tuple[int, ...]) -> None:
    size = height / 22  # this font's capitals are 22 pixels high at size 1
    cv2.putText(canvas, text, place, cv2.FONT_HERSHEY_DUPLEX, size, (*colour, 255), 2, cv2.LINE_AA)


def _small_print(rng: np.random.Generator, canvas: Pixels, place: tuple[int, int], width: int) -> None:
    for line in range(3):
        x, y = place[0], place[1] + 20 * line
        end = x + int(width * rng.uniform(0.55, 1.0))
        while x < end:
            word = int(rng.integers(14, 60))
            cv2.line(canvas, (x, y), (min(end, x + word), y), (*_FADED, 255), 6)
            x += word + 12


def _light_falls(rng: np.random.Generator, sheet: Pixels) -> None:
    """One side of a sheet is always a little nearer to the lamps."""
    height, width = sheet.shape[:2]
    first, last = rng.uniform(0.80, 1.0, 2)
    across = np.linspace(first, last, width, dtype=np.float32)[None, :]
    down = np.linspace(1.0, float(rng.uniform(0.88, 1.0)), height, dtype=np.float32)[:, None]
    sheet[..., :3] = (sheet[..., :3] * (across * down)[..., None]).astype(np.uint8)
