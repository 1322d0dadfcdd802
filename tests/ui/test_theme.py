"""Everything can be read, in every face and colour."""

from itertools import pairwise

import pytest
from PySide6.QtGui import QColor, QFont, QFontDatabase, QImage, QPainter, QRawFont

from checkin.shipped import FONTS, RESOURCES, font
from checkin.ui import theme
from checkin.ui.pieces import window_icon
from checkin.ui.theme import CONTRAST, DARK, LIGHT, Tokens, Tone

PAIRS = [
    ("ink", "ground"),
    ("ink", "card"),
    ("ink", "pressed"),
    ("quiet", "ground"),
    ("quiet", "card"),
    ("primary", "ground"),
    ("primary", "card"),
    ("primary", "pressed"),
    ("on_primary", "primary"),
    ("refused", "ground"),
    ("attention", "ground"),
    *((tone, f"{tone}_ground") for tone in Tone),
    *((f"on_{tone}", f"{tone}_fill") for tone in Tone),
    *((f"on_{tone}", f"{tone}_card") for tone in Tone),
    ("on_stage", "stage"),
]

ALL = [LIGHT, DARK, CONTRAST]


def light(colour: str) -> float:
    """Relative luminance, WCAG 2.2."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = QColor(colour).getRgbF()
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((light(one), light(other)))
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("tokens", ALL, ids=["light", "dark", "contrast"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(tokens: Tokens, ink: str, ground: str) -> None:
    assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5


@pytest.mark.parametrize("tokens", ALL, ids=["light", "dark", "contrast"])
def test_the_three_outcomes_differ_on_a_screen_without_colour(tokens: Tokens) -> None:
    fills = sorted((tokens.admitted_fill, tokens.refused_fill, tokens.attention_fill), key=light)
    assert [contrast(one, other) > 1.4 for one, other in pairwise(fills)] == [True, True]


@pytest.mark.parametrize("name", FONTS)
def test_the_faces_that_are_shipped_are_the_ones_in_use(name: str) -> None:
    assert QRawFont(str(font(name)), 20).familyName() in QFontDatabase.families()


def inked(text: str, face: QFont) -> int:
    """How much ink a text takes."""
    image = QImage(400, 80, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    painter.setFont(face)
    painter.drawText(4, 60, text)
    painter.end()
    return sum(255 - value for value in bytes(image.constBits()))


@pytest.mark.parametrize("text", ["Ada", "Жукова", "欧阳明", "陳俊彥", "정하늘", "さくら"])
def test_regular_is_not_hairline_and_bold_is_bold(text: str) -> None:
    hairline = theme.face(48)
    hairline.setVariableAxis(QFont.Tag("wght"), 100)
    regular = inked(text, theme.face(48))
    assert regular > 1.3 * inked(text, hairline)
    assert inked(text, theme.face(48, bold=True)) > 1.2 * regular


@pytest.mark.parametrize(
    ("text", "country", "han"),
    [
        ("陳俊彥", "TW", "zh_TW"),
        ("陈明", "CN", "zh_CN"),
        ("直子 さくら", "", "ja"),
        ("直", "JP", "ja"),
        ("정 直", "", "ko"),
        ("Ada", "", "zh_CN"),
    ],
)
def test_han_characters_take_the_form_of_their_place(text: str, country: str, han: str) -> None:
    assert theme.han_of(text, country) == han


@pytest.mark.parametrize("tone", Tone)
def test_every_outcome_has_its_icon_and_its_sound(tone: Tone) -> None:
    assert (RESOURCES / "icons" / f"{tone}.svg").is_file()
    assert 1_000 < (RESOURCES / "sounds" / f"{tone}.wav").stat().st_size < 60_000


def test_the_programs_icon_is_drawn_in_every_size_that_is_shown() -> None:
    icon = window_icon()
    for side in (16, 48, 256):
        drawn = icon.pixmap(side, side).toImage()
        assert drawn.pixelColor(side * 9 // 10, side // 2).name() == "#1b4f9c"
        assert drawn.pixelColor(0, 0).alpha() == 0
