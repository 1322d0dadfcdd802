"""Writing systems: which one a character belongs to, what belongs together, where a line may break."""

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
    (0x0900, 0x097F, "Deva"),
    (0x1100, 0x11FF, "Hang"),
    (0x1C80, 0x1C8F, "Cyrl"),
    (0x1D00, 0x1DBF, "Latn"),
    (0x1E00, 0x1EFF, "Latn"),
    (0x1F00, 0x1FFF, "Grek"),
    (0x2071, 0x209C, "Latn"),
    (0x2100, 0x218F, "Latn"),
    (0x2C60, 0x2C7F, "Latn"),
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
    (0xAB30, 0xAB6F, "Latn"),
    (0xAC00, 0xD7FB, "Hang"),
    (0xF900, 0xFAFF, "Hani"),
    (0xFB00, 0xFB06, "Latn"),
    (0xFF21, 0xFF5A, "Latn"),
    (0xFF66, 0xFF9F, "Kana"),
    (0xFFA0, 0xFFDC, "Hang"),
    (0x20000, 0x3FFFD, "Hani"),
)
_STARTS = tuple(first for first, _last, _script in _RANGES)

_BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_INVISIBLE = _BIDI_CONTROLS | frozenset("\u00ad\u200b\u2060\ufeff")
_GLUE = frozenset("\u00a0\u202f")
_JOINERS = frozenset("\u200c\u200d")
_MOST_MARKS = 4  # on one letter; no language needs more, and a taller stack is a prank

_BREAK_AFTER = frozenset("-\u2010\u2013\u2014/·・‧•")
# What may not begin or end a line, from JIS X 4051 and GB/T 15834 as far as names and companies use it.
# ruff: disable[RUF001]
_NOT_FIRST = frozenset(
    "、。，．,.・：；:;？！?!）)〕］]｝}〉》」』】〙〗”’ー々〻ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ…‥%％·"
)
_NOT_LAST = frozenset("（(〔［[｛{〈《「『【〘〖“‘￥$＃#")
# ruff: enable[RUF001]


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
    code = ord(char)
    index = bisect_right(_STARTS, code) - 1
    inside = index >= 0 and code <= _RANGES[index][1]
    match category[0]:
        case "L" if inside:
            return _RANGES[index][2]
        case "N" | "S" if inside and _RANGES[index][2] in EAST_ASIAN:
            return _RANGES[index][2]
        case "M" if inside and _RANGES[index][2] == "Deva":
            return "Deva"
        case "L":
            return UNKNOWN
        case "C" if inside and category == "Cn":  # a character younger than Python's own tables
            return _RANGES[index][2]
        case "C" if char not in _JOINERS:
            return UNKNOWN
    return UNKNOWN if unicodedata.bidirectional(char) in {"R", "AL", "AN"} else COMMON


def clusters(text: str) -> list[str]:
    """The text in pieces that are drawn as one: a letter with its marks, joined emoji, a syllable of Hangul parts."""
    if text.isascii():
        return list(text)
    found: list[str] = []
    for char in text:
        if found and _continues(found[-1], char):
            found[-1] += char
        else:
            found.append(char)
    return found


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


def breaks_between_words(before: str, after: str) -> bool:
    """Whether a line may end between the two neighbouring clusters: after a space, a hyphen, a middle dot."""
    return before == " " or (before in _BREAK_AFTER and after != " " and after not in _NOT_FIRST)


def breaks_between_ideographs(before: str, after: str) -> bool:
    """The same, and also between Chinese characters, Kana or Hangul where the rules of the script allow it."""
    if breaks_between_words(before, after):
        return True
    east_asian = script_of(before[0]) in EAST_ASIAN or script_of(after[0]) in EAST_ASIAN
    glued = before[0] in _NOT_LAST or after[0] in _NOT_FIRST or after == " " or {before, after} & _GLUE
    return east_asian and not glued


def _visible(char: str) -> str:
    match unicodedata.category(char):
        case "Zs" if char not in _GLUE:
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
    if unicodedata.category(char)[0] == "M" or char in _JOINERS or "\U0001f3fb" <= char <= "\U0001f3ff":
        return cluster != " "
    last = cluster[-1]
    if last == "\u200d" or (last == "\u094d" and script_of(char) == "Deva"):
        return True
    if "\u1100" <= last <= "\u11ff" and "\u1100" <= char <= "\u11ff":
        return True
    return len(cluster) == 1 and "\U0001f1e6" <= cluster <= "\U0001f1ff" and "\U0001f1e6" <= char <= "\U0001f1ff"
