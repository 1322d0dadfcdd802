"""Kana in Latin letters."""

import re
from functools import lru_cache
from typing import Final

_SOUNDS: Final = dict(
    zip(
        "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヰヱヲンガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴァィゥェォャュョー",
        [
            "a",
            "i",
            "u",
            "e",
            "o",
            "ka",
            "ki",
            "ku",
            "ke",
            "ko",
            "sa",
            "shi",
            "su",
            "se",
            "so",
            "ta",
            "chi",
            "tsu",
            "te",
            "to",
            "na",
            "ni",
            "nu",
            "ne",
            "no",
            "ha",
            "hi",
            "fu",
            "he",
            "ho",
            "ma",
            "mi",
            "mu",
            "me",
            "mo",
            "ya",
            "yu",
            "yo",
            "ra",
            "ri",
            "ru",
            "re",
            "ro",
            "wa",
            "i",
            "e",
            "o",
            "n",
            "ga",
            "gi",
            "gu",
            "ge",
            "go",
            "za",
            "ji",
            "zu",
            "ze",
            "zo",
            "da",
            "ji",
            "zu",
            "de",
            "do",
            "ba",
            "bi",
            "bu",
            "be",
            "bo",
            "pa",
            "pi",
            "pu",
            "pe",
            "po",
            "vu",
            "a",
            "i",
            "u",
            "e",
            "o",
            "ya",
            "yu",
            "yo",
            "-",
        ],
        strict=True,
    )
)
_SMALL: Final = frozenset("ァィゥェォャュョ")
_LONG: Final = re.compile(r"ou|oo|uu")
_HIRAGANA: Final = re.compile("[ぁ-ゖ]")


@lru_cache(1 << 14)
def romaji(kana: str) -> tuple[str, ...]:
    """Kana in Hepburn's letters: with long vowels as passports write them (sato), and as they are typed (satou)."""
    sounds: list[str] = []
    doubled = False
    for letter in _HIRAGANA.sub(lambda found: chr(ord(found.group()) + 0x60), kana):
        if letter == "ッ":
            doubled = True
            continue
        sound = _SOUNDS.get(letter, letter)
        if letter in _SMALL and sounds:
            sound = _contracted(sounds.pop(), sound)
        sounds.append(sound[0] + sound if doubled else sound)
        doubled = False
    typed = "".join(sounds).replace("-", "")
    return tuple(dict.fromkeys((_LONG.sub(lambda found: found.group()[0], typed), typed)))


def _contracted(sound: str, small: str) -> str:
    """キ and ャ are kya, シ and ャ are sha, フ and ァ are fa."""
    stem = sound[:-1]
    if small[0] == "y" and stem in {"sh", "ch", "j"}:
        return stem + small[1:]
    return stem + small
