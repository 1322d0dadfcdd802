"""Writing systems: which one a character belongs to, and what is drawn together."""

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import Literal

Form = Literal["SC", "TC", "JP", "KR"]  # the regional forms of the same Chinese characters

COMMON = "Zyyy"
UNKNOWN = "Zzzz"
EAST_ASIAN = frozenset({"Hani", "Hira", "Kana", "Hang", "Bopo"})

# Letters of the scripts that the shipped fonts can write, as (first, last, ISO 15924), from Unicode's Scripts.txt. A
# letter outside the table is not drawn even where a font has a glyph for it: without its script it is shaped wrongly.
_RANGES = (
    (0x0041, 0x02FF, "Latn"),
    (0x0370, 0x03FF, "Grek"),
    (0x0400, 0x052F, "Cyrl"),
    (0x0531, 0x058F, "Armn"),
    (0x0591, 0x05F4, "Hebr"),
    (0x0600, 0x06FF, "Arab"),
    (0x0750, 0x077F, "Arab"),
    (0x0780, 0x07B1, "Thaa"),
    (0x0870, 0x08FF, "Arab"),
    (0x0900, 0x097F, "Deva"),
    (0x0980, 0x09FE, "Beng"),
    (0x0A01, 0x0A76, "Guru"),
    (0x0A81, 0x0AFF, "Gujr"),
    (0x0B01, 0x0B77, "Orya"),
    (0x0B82, 0x0BFA, "Taml"),
    (0x0C00, 0x0C7F, "Telu"),
    (0x0C80, 0x0CF3, "Knda"),
    (0x0D00, 0x0D7F, "Mlym"),
    (0x0D81, 0x0DF4, "Sinh"),
    (0x0E01, 0x0E5B, "Thai"),
    (0x0E81, 0x0EDF, "Laoo"),
    (0x0F00, 0x0FDA, "Tibt"),
    (0x1000, 0x109F, "Mymr"),
    (0x10A0, 0x10FF, "Geor"),
    (0x1100, 0x11FF, "Hang"),
    (0x1200, 0x1399, "Ethi"),
    (0x1780, 0x17F9, "Khmr"),
    (0x19E0, 0x19FF, "Khmr"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1C90, 0x1CBF, "Geor"),
    (0x1D00, 0x1DBF, "Latn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2071, 0x209C, "Latn"),
    (0x2100, 0x218F, "Latn"),
    (0x2C60, 0x2C7F, "Latn"),
    (0x2D00, 0x2D2D, "Geor"),
    (0x2D80, 0x2DDE, "Ethi"),
    (0x2E80, 0x2FDF, "Hani"),
    (0x3005, 0x3007, "Hani"),
    (0x3021, 0x3029, "Hani"),
    (0x3038, 0x303B, "Hani"),
    (0x3041, 0x309F, "Hira"),
    (0x30A0, 0x30FF, "Kana"),
    (0x3105, 0x312F, "Bopo"),
    (0x3131, 0x318E, "Hang"),
    (0x31A0, 0x31BF, "Bopo"),
    (0x31F0, 0x31FF, "Kana"),
    (0x3400, 0x4DBF, "Hani"),
    (0x4E00, 0x9FFF, "Hani"),
    (0xA640, 0xA69F, "Cyrl"),
    (0xA720, 0xA7FF, "Latn"),
    (0xA8E0, 0xA8FF, "Deva"),
    (0xA960, 0xA97C, "Hang"),
    (0xA9E0, 0xA9FE, "Mymr"),
    (0xAA60, 0xAA7F, "Mymr"),
    (0xAB01, 0xAB2E, "Ethi"),
    (0xAB30, 0xAB6F, "Latn"),
    (0xAC00, 0xD7FB, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFB13, 0xFB17, "Armn"),
    (0xFB1D, 0xFB4F, "Hebr"),
    (0xFB50, 0xFDFF, "Arab"),
    (0xFE70, 0xFEFC, "Arab"),
    (0xFF21, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9F, "Kana"),
    (0xFFA0, 0xFFDC, "Hang"),
    (0x20000, 0x3FFFD, "Hani"),
)
_STARTS = tuple(first for first, _last, _script in _RANGES)
_SHARING = frozenset({"Latn", "Grek", "Cyrl"})  # their blocks hold signs and marks that all scripts use
_SHARED = frozenset("\u0964\u0965")  # the dandas end a sentence in most scripts of India

_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = _BIDI_CONTROLS | frozenset("\u00ad\u200b\u2060\ufeff")
_NO_BREAK = frozenset("\u00a0\u202f")
_JOINERS = frozenset("\u200c\u200d")
_MOST_MARKS = 4  # on one letter; no language needs more, and a taller stack is a prank

# After these the next letter is drawn under, beside or over the one before.
_STACKERS = frozenset("\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2")
# Thai and Lao vowels that are written before the consonant they follow in speech, and those that hang on one.
_LEADING_VOWELS = frozenset("\u0e40\u0e41\u0e42\u0e43\u0e44\u0ec0\u0ec1\u0ec2\u0ec3\u0ec4")
_HANGING_VOWELS = frozenset("\u0e33\u0eb3")


@lru_cache(maxsize=1024)
def clean(text: str) -> str:
    """The text as it is printed: NFC, one space between words, without controls and without direction marks."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = (_visible(char) for char in unicodedata.normalize("NFC", text) if char not in _INVISIBLE)
    words = "".join(kept).split(" ")
    return " ".join(_without_pranks(word) for word in words if word).strip()


@lru_cache(maxsize=8192)
def script_of(char: str) -> str:
    """The ISO 15924 script of one character; COMMON for what every script uses, UNKNOWN where no font is shipped."""
    category = unicodedata.category(char)
    index = bisect_right(_STARTS, ord(char)) - 1
    first, last, script = _RANGES[max(index, 0)]
    inside = first <= ord(char) <= last
    match category[0]:
        case "L":
            return script if inside else UNKNOWN
        case "N" | "S" if inside and script in EAST_ASIAN:
            return script
        case "M" | "N" | "P" | "S" if inside and not (script in EAST_ASIAN or script in _SHARING or char in _SHARED):
            return script
        case "C" if inside and category == "Cn":  # a character younger than Python's own tables
            return script
        case "C" if char not in _JOINERS:
            return UNKNOWN
    return UNKNOWN if unicodedata.bidirectional(char) in {"R", "AL", "AN"} else COMMON


@lru_cache(maxsize=1024)
def clusters(text: str) -> tuple[str, ...]:
    """The text in pieces that are drawn as one: a letter with its marks, joined emoji, a syllable of Hangul parts."""
    if text.isascii():
        return tuple(text)
    found: list[str] = []
    for char in text:
        if found and _continues(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return tuple(found)


def han_form(text: str, language: str, country: str) -> Form:
    """Which regional form Chinese characters in the text take: what it is written in, else the person's own."""
    scripts = {script_of(char) for char in text}
    if scripts & {"Hira", "Kana"}:
        return "JP"
    if "Hang" in scripts:
        return "KR"
    tag = language.replace("_", "-").lower().split("-")
    if tag[0] == "zh" and "hans" in tag:
        return "SC"
    if tag[0] == "zh" and tag[1:]:
        return "TC" if {"hant", "tw", "hk", "mo"} & set(tag) else "SC"
    if tag[0] in {"ja", "ko"}:
        return "JP" if tag[0] == "ja" else "KR"
    return _FORM_OF_COUNTRY.get(country.upper(), "SC")


_FORM_OF_COUNTRY: dict[str, Form] = {"JP": "JP", "KR": "KR", "KP": "KR", "TW": "TC", "HK": "TC", "MO": "TC"}


def _visible(char: str) -> str:
    match unicodedata.category(char):
        case "Zs" if char not in _NO_BREAK:
            return " "
        case "Cc" | "Zl" | "Zp":
            return " " if char.isspace() else ""
        case "Cs":
            return ""
    return char


def _without_pranks(word: str) -> str:
    return "".join(cluster[: 1 + _MOST_MARKS] if _is_stack(cluster) else cluster for cluster in clusters(word))


def _is_stack(cluster: str) -> bool:
    return len(cluster) > 1 + _MOST_MARKS and all(unicodedata.category(char) in {"Mn", "Me"} for char in cluster[1:])


def _continues(cluster: str, char: str) -> bool:
    if char < "\u0300":
        return cluster[-1] == "\u200d"
    if unicodedata.category(char)[0] == "M" or char in _JOINERS or _colours_an_emoji(char):
        return cluster != " "
    last = cluster[-1]
    if last == "\u200d" or last in _LEADING_VOWELS or char in _HANGING_VOWELS:
        return cluster != " "
    if last in _STACKERS:
        return unicodedata.category(char) == "Lo" and script_of(char) == script_of(last)
    if "\u1100" <= last <= "\u11ff" and "\u1100" <= char <= "\u11ff":
        return True
    return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff" and "\U0001f1e6" <= char <= "\U0001f1ff"


def _colours_an_emoji(char: str) -> bool:
    """A colour of skin, or one of the letters that name a flag."""
    return "\U0001f3fb" <= char <= "\U0001f3ff" or "\U000e0020" <= char <= "\U000e007f"
