"""Colours, faces and the style sheet: what every window has in common."""

import logging
from dataclasses import asdict, dataclass
from enum import StrEnum
from functools import lru_cache
from string import Template
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from checkin.shipped import FONTS, RESOURCES, font

_log = logging.getLogger(__name__)


class Tone(StrEnum):
    """How an outcome looks and sounds: each has an icon of its own shape, a fill of its own brightness, a sound."""

    ADMITTED = "admitted"
    REFUSED = "refused"
    ATTENTION = "attention"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours by what they are for. A `fill` covers a whole screen; `on_` is what is written upon it.

    `stage` is what a camera's picture lies on: dark in both themes, so that the picture is the brightest thing.
    """

    ground: str
    card: str
    line: str
    ink: str
    quiet: str
    primary: str
    on_primary: str
    pressed: str
    admitted: str
    admitted_ground: str
    refused: str
    refused_ground: str
    attention: str
    attention_ground: str
    admitted_fill: str
    on_admitted: str
    admitted_card: str
    refused_fill: str
    on_refused: str
    refused_card: str
    attention_fill: str
    on_attention: str
    attention_card: str
    stage: str = "#0F1B2D"
    on_stage: str = "#C9DDF3"
    guide: str = "#FFFFFF"


LIGHT: Final = Tokens(
    ground="#F5F7FA",
    card="#FFFFFF",
    line="#DDE4EC",
    ink="#0F1B2D",
    quiet="#5B6B80",
    primary="#0B5FA5",
    on_primary="#FFFFFF",
    pressed="#E3EEF8",
    admitted="#0A7D4B",
    admitted_ground="#E4F5EC",
    refused="#B3261E",
    refused_ground="#FCE9E7",
    attention="#8A5A00",
    attention_ground="#FFF3D6",
    admitted_fill="#0A7D4B",
    on_admitted="#FFFFFF",
    admitted_card="#096B41",
    refused_fill="#941C15",
    on_refused="#FFFFFF",
    refused_card="#7C1610",
    attention_fill="#FFD976",
    on_attention="#2B1D00",
    attention_card="#FFEBB5",
)
DARK: Final = Tokens(
    ground="#0E151F",
    card="#18222F",
    line="#2C3A4B",
    ink="#EDF2F8",
    quiet="#9FB0C4",
    primary="#7DB8F0",
    on_primary="#06223C",
    pressed="#1F3349",
    admitted="#5CCB97",
    admitted_ground="#0F2A1F",
    refused="#F2908A",
    refused_ground="#361614",
    attention="#E9B95A",
    attention_ground="#33260A",
    admitted_fill="#096B41",
    on_admitted="#FFFFFF",
    admitted_card="#075A36",
    refused_fill="#821812",
    on_refused="#FFFFFF",
    refused_card="#6B120D",
    attention_fill="#E9BE57",
    on_attention="#241800",
    attention_card="#F3D68F",
    stage="#06090E",
)

# For eyes that need every edge: black, white and yellow, and lines as strong as text.
CONTRAST: Final = Tokens(
    ground="#000000",
    card="#000000",
    line="#FFFFFF",
    ink="#FFFFFF",
    quiet="#FFFFFF",
    primary="#FFE100",
    on_primary="#000000",
    pressed="#333300",
    admitted="#6BFFB0",
    admitted_ground="#000000",
    refused="#FFB3AD",
    refused_ground="#000000",
    attention="#FFE100",
    attention_ground="#000000",
    admitted_fill="#00643A",
    on_admitted="#FFFFFF",
    admitted_card="#003A20",
    refused_fill="#6E0500",
    on_refused="#FFFFFF",
    refused_card="#4F0300",
    attention_fill="#FFE100",
    on_attention="#000000",
    attention_card="#FFF3A0",
    stage="#000000",
    on_stage="#FFFFFF",
)
_ALL: Final = (LIGHT, DARK, CONTRAST)

# What the style sheet draws itself.
_DRAWN: Final = {name: (RESOURCES / "icons" / f"{name}.svg").as_posix() for name in ("tick", "down")}

# Sizes in pixels on a screen of 1080 lines (or columns, when it stands upright).
SIZES: Final = (16, 18, 22, 28, 38, 52, 64, 84)
SPACES: Final = (8, 12, 20, 28, 44, 60)

_LATIN: Final = "Noto Sans"
_OTHERS: Final = ("Noto Sans Arabic", "Noto Sans Hebrew")
# The same Han character is drawn differently in different places; the first face that has it is taken.
_HAN: Final = {
    "zh_CN": ("Noto Sans SC", "Noto Sans TC", "Noto Sans JP", "Noto Sans KR"),
    "zh_TW": ("Noto Sans TC", "Noto Sans SC", "Noto Sans JP", "Noto Sans KR"),
    "ja": ("Noto Sans JP", "Noto Sans SC", "Noto Sans TC", "Noto Sans KR"),
    "ko": ("Noto Sans KR", "Noto Sans SC", "Noto Sans TC", "Noto Sans JP"),
}
_BY_COUNTRY: Final = {"TW": "zh_TW", "HK": "zh_TW", "MO": "zh_TW", "JP": "ja", "KR": "ko"}


def face(pixels: float, *, bold: bool = False, han: str = "zh_CN") -> QFont:
    """The one face in this size. `han` is the language whose forms Han characters take: zh_CN, zh_TW, ja or ko."""
    # A copy, which costs next to nothing: whoever gets it may change it.
    return QFont(_made(max(1, round(pixels)), bold, han))


@lru_cache(maxsize=256)
def _made(pixels: int, bold: bool, han: str) -> QFont:  # noqa: FBT001  positional, for the cache
    made = QFont()
    forms = _HAN.get(han) or _HAN.get(han.partition("_")[0]) or _HAN["zh_CN"]
    made.setFamilies([_LATIN, *forms, *_OTHERS])
    made.setPixelSize(pixels)
    # By weight alone Qt takes a variable font's default instance, which in the CJK faces is hairline, and smears it for
    # bold. The axis gives the weight as it was drawn, in all of them.
    made.setVariableAxis(QFont.Tag("wght"), 700 if bold else 400)
    # Two figures under each other, or one counting up, keep their width.
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def han_of(text: str, country: str = "") -> str:
    """Whose Han forms a name takes: by its kana or hangul, else by where the person comes from."""
    if any("\u3040" <= character <= "\u30ff" for character in text):
        return "ja"
    if any("\uac00" <= character <= "\ud7a3" for character in text):
        return "ko"
    return _BY_COUNTRY.get(country.strip().upper(), "zh_CN")


def dress(app: QApplication, tokens: Tokens | None = None) -> None:
    """Give the application its faces, colours and style sheet. Without tokens it follows the machine, light or dark."""
    app.setStyle("Fusion")
    _load_faces()
    app.setFont(face(18))
    hints = app.styleHints()
    if tokens is None:
        hints.colorSchemeChanged.connect(lambda scheme: None if worn() is CONTRAST else _colour(app, _for(scheme)))
    _colour(app, tokens or _for(hints.colorScheme()))


def wear(tokens: Tokens) -> None:
    """Other colours for the application that was dressed, from now on."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and tokens is not worn():
        _colour(app, tokens)


def worn() -> Tokens:
    """The colours in use, for what is painted and not styled."""
    ground = QApplication.palette().color(QPalette.ColorRole.Window)
    return next((each for each in _ALL if ground == QColor(each.ground)), LIGHT)


# What a person asked of a window, kept there as properties: all that is in it looks them up.
STILL: Final = "still"
LARGE: Final = "large"


def is_still(widget: QWidget) -> bool:
    """Whether nothing is to move in the widget's window."""
    return widget.window().property(STILL) is True


def is_large(widget: QWidget) -> bool:
    """Whether letters are to be larger than they are drawn, in the widget's window."""
    return widget.window().property(LARGE) is True


def _for(scheme: Qt.ColorScheme) -> Tokens:
    return DARK if scheme == Qt.ColorScheme.Dark else LIGHT


def _load_faces() -> None:
    have = set(QFontDatabase.families())
    for name in FONTS:
        path = font(name)
        # A wrong path is answered with -1 and no word.
        if _family_of(name) not in have and QFontDatabase.addApplicationFont(str(path)) < 0:
            _log.error("the font %s cannot be read: install its package again", path)


def _family_of(name: str) -> str:
    return name.partition("[")[0].replace("NotoSans", "Noto Sans ").strip()


def _colour(app: QApplication, tokens: Tokens) -> None:
    app.setPalette(_palette(tokens))
    template = Template((RESOURCES / "styles" / "checkin.qss").read_text(encoding="utf-8"))
    app.setStyleSheet(template.substitute(asdict(tokens), **_DRAWN))


def _palette(tokens: Tokens) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, tokens.ground),
        (QPalette.ColorRole.WindowText, tokens.ink),
        (QPalette.ColorRole.Base, tokens.card),
        (QPalette.ColorRole.AlternateBase, tokens.ground),
        (QPalette.ColorRole.Text, tokens.ink),
        (QPalette.ColorRole.PlaceholderText, tokens.quiet),
        (QPalette.ColorRole.Button, tokens.card),
        (QPalette.ColorRole.ButtonText, tokens.ink),
        (QPalette.ColorRole.Mid, tokens.line),
        (QPalette.ColorRole.Highlight, tokens.primary),
        (QPalette.ColorRole.HighlightedText, tokens.on_primary),
        (QPalette.ColorRole.Accent, tokens.primary),
    ):
        palette.setColor(role, QColor(colour))
    return palette
