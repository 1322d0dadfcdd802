"""A text cut into what can be looked up by itself: words, and runs of scripts that write no spaces."""

import itertools
import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import Final


class Script(Enum):
    """The scripts that are written in Latin letters in ways of their own."""

    LATIN = "latin"
    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    OTHER = "other"

    # Names are cut up by the hundred thousand, and an enumeration's own hash is slow.
    __hash__ = object.__hash__


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or a run of Han, Kana or Hangul; in lower case. A run with any Kana in it is KANA."""

    text: str
    script: Script

    @property
    def is_run(self) -> bool:
        return self.script is Script.HAN or self.script is Script.KANA or self.script is Script.HANGUL


_HAN: Final = "\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_KANA: Final = "\u3041-\u3096\u30a1-\u30ff"
_HANGUL: Final = "\uac00-\ud7a3"
_CUT: Final = re.compile(f"[{_HAN}{_KANA}]+|[{_HANGUL}]+|[^{_HAN}{_KANA}{_HANGUL}\\s]+")
_COMMON_HAN: Final = re.compile("[\u4e00-\u9fff]+")  # of which none is another in disguise
_HAS_KANA: Final = re.compile(f"[{_KANA}]")
_ASCII_WORD: Final = re.compile(r"[a-z0-9]+")
_APOSTROPHES: Final = dict.fromkeys(map(ord, "'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}`´ʻʼʹ׳״ـ"))
_BLOCKS: Final = (
    (0x0250, Script.LATIN),
    (0x0370, Script.OTHER),
    (0x0400, Script.GREEK),
    (0x0530, Script.CYRILLIC),
    (0x0590, Script.OTHER),
    (0x0600, Script.HEBREW),
    (0x0700, Script.ARABIC),
    (0x0750, Script.OTHER),
    (0x0780, Script.ARABIC),
    (0x1E00, Script.OTHER),
    (0x1F00, Script.LATIN),
    (0x2000, Script.GREEK),
)
LONGEST: Final = 200  # characters of a text that are looked at; no name and no search is longer


def pieces(text: str) -> tuple[Piece, ...]:
    """The pieces of a text in order. Whatever is neither a letter, a digit nor a mark on one only separates."""
    words = text[:LONGEST].split()
    return _pieces(words[0]) if len(words) == 1 else tuple(itertools.chain.from_iterable(map(_pieces, words)))


@lru_cache(1 << 17)
def _pieces(word: str) -> tuple[Piece, ...]:
    if word.isascii():
        lower = word.lower().replace("'", "")
        return tuple([Piece(each, Script.LATIN) for each in _ASCII_WORD.findall(lower)])
    if _COMMON_HAN.fullmatch(word):
        return (Piece(word, Script.HAN),)
    composed = unicodedata.normalize("NFKC", word).translate(_APOSTROPHES).lower()
    spaced = composed if composed.replace(" ", "").isalnum() else _spaced(composed)
    return tuple(_piece(found) for found in _CUT.findall(spaced) if any(map(str.isalnum, found)))


def script_of(text: str) -> Script:
    """The script of the first letter that is not ASCII."""
    number = next((ord(each) for each in text if not each.isascii() and each.isalpha()), 0)
    return next((script for end, script in _BLOCKS if number < end), Script.OTHER)


def _piece(text: str) -> Piece:
    first = text[0]
    if "\uac00" <= first <= "\ud7a3":
        return Piece(text, Script.HANGUL)
    if _HAS_KANA.search(text):
        return Piece(text, Script.KANA)
    if re.match(f"[{_HAN}]", first):
        return Piece(text, Script.HAN)
    return Piece(text, script_of(text))


def _spaced(text: str) -> str:
    return "".join(each if each.isalnum() or _is_mark(each) or each == "ー" else " " for each in text)


def _is_mark(character: str) -> bool:
    return unicodedata.category(character).startswith("M")
