"""Latin letters made alike: without diacritics, as a sound, and as the bare consonants.

Three keys of one word, each forgiving more than the one before:

folded     `Müller` muller, and mueller as German writes it without the dots; only a-z and 0-9
skeleton   what romanisations differ in is gone: dmitri, dmitry, dmitrii and dmitriy are one; c is the sound of ch, x of
           sh, z of zh
bones      consonants alone, for scripts that write no vowels: mohammed, muhammad and محمد are one
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

_CACHED: Final = 1 << 16

# What has no decomposition in Unicode.
_PLAIN: Final = str.maketrans(
    {
        "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "đ": "d", "ł": "l", "ı": "i", "ð": "d", "þ": "th", "ħ": "h",
        "ŋ": "ng", "ə": "e", "ɛ": "e", "ɔ": "o", "ŧ": "t", "ƙ": "k", "ɓ": "b", "ɗ": "d", "ǝ": "e", "ĸ": "k",
    }
)  # fmt: skip
# How the same letters are written by people who know what the diacritic stands for.
_SPELT_OUT: Final = str.maketrans(
    {
        "ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa", "ő": "oe", "ű": "ue", "š": "sh", "č": "ch", "ž": "zh",
        "ş": "sh", "ș": "sh", "ç": "ch", "ć": "ch", "ś": "sh", "ź": "zh", "ż": "zh", "ñ": "ny", "đ": "dj", "ð": "th",
        "ğ": "gh", "ț": "ts",
    }
)  # fmt: skip

_CONSONANTS: Final = {
    "schtsch": "xc", "shch": "xc", "tsch": "c", "tch": "c", "sch": "x", "ch": "c", "cz": "c", "sh": "x", "sz": "x",
    "zh": "z", "ph": "f", "th": "t", "kh": "h", "gh": "g", "ck": "k", "dh": "d", "bh": "b", "rh": "r", "wh": "v",
    "tz": "ts", "woo": "u", "wu": "u", "x": "ks", "q": "k", "c": "k", "w": "v", "y": "i", "j": "i", "z": "s",
}  # fmt: skip
_VOWELS: Final = {
    "ieo": "iu", "eo": "u", "eu": "u", "ou": "u", "oo": "u", "oe": "u", "ue": "u", "ee": "i", "ie": "e", "ae": "a",
    "o": "u",
}  # fmt: skip
_CONSONANT: Final = re.compile("|".join(sorted(_CONSONANTS, key=len, reverse=True)))
_VOWEL: Final = re.compile("|".join(sorted(_VOWELS, key=len, reverse=True)))
_DOUBLE: Final = re.compile(r"(.)\1+")
_MUTE_H: Final = re.compile(r"(?<=[aeiou])h$")

# Neighbours that no rule takes together can be sounded apart.
_TOGETHER: Final = frozenset(
    pattern[at : at + 2] for pattern in _CONSONANTS for at in range(len(pattern) - 1)
) | frozenset(one + two for one in "aeiouyj" for two in "aeiouyj")

_BONES: Final = str.maketrans("bvfpkhcszxtd", "bbffkkkssstt", "aeiou")


@lru_cache(_CACHED)
def folded(text: str) -> str:
    """The letters and digits of a text in lower case and without diacritics; other scripts stay what they are."""
    if text.isascii() and text.isalnum():
        return text.lower()
    lower = text.lower().translate(_PLAIN).casefold()
    # Letters of mathematics and the like become capitals only when they are taken apart.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", lower).casefold())
    return "".join(filter(str.isalnum, plain))


@lru_cache(_CACHED)
def spellings(word: str) -> tuple[str, ...]:
    """A word of Latin letters as it is typed on a keyboard without diacritics: one way, or two."""
    plain = folded(word)
    if word.isascii():
        return (plain,) if plain else ()
    spelt_out = folded(unicodedata.normalize("NFC", word.lower()).translate(_SPELT_OUT))
    return tuple(dict.fromkeys(each for each in (plain, spelt_out) if each))


@lru_cache(_CACHED)
def skeleton(plain: str) -> str:
    """The sound of a folded word, roughly: equal for every usual way of writing a foreign name in Latin letters."""
    consonants = _CONSONANT.sub(lambda found: _CONSONANTS[found.group()], plain)
    vowels = _VOWEL.sub(lambda found: _VOWELS[found.group()], _DOUBLE.sub(_once, consonants))
    return _MUTE_H.sub("", _DOUBLE.sub(_once, vowels)) or vowels


@dataclass(frozen=True, slots=True)
class Sound:
    """A folded word and its skeleton. `alone`: it may sound otherwise where another word stands before it."""

    plain: str
    skeleton: str
    alone: bool


@lru_cache(_CACHED)
def sound(plain: str) -> Sound:
    return Sound(plain, skeleton(plain), len(plain) < 2 or plain.startswith(("wu", "woo")) or not skeleton(plain))


def run_together(words: tuple[Sound, ...]) -> str:
    """The skeleton of words written in one, which is nearly always that of each."""
    for one, two in pairwise(words):
        before = one.plain[-1:]
        if (
            before == "h"
            or one.alone
            or two.alone
            or before + two.plain[0] in _TOGETHER
            or one.skeleton[-1] == two.skeleton[0]
        ):
            return skeleton("".join([word.plain for word in words]))
    return "".join([word.skeleton for word in words])


@lru_cache(_CACHED)
def bones(sound: str) -> str:
    """The consonants of a skeleton, voiced and unvoiced alike; an `a` in front stands for any vowel."""
    first = "a" if sound[:1] in set("aeiou") else ""
    bare = sound.replace("ts", "s").translate(_BONES)
    return first + _DOUBLE.sub(r"\1", bare)


def _once(found: re.Match[str]) -> str:
    double = found.group()
    # "oo" and "ee" are a vowel of their own, which the vowels' table knows.
    return double if double in {"oo", "ee"} else double[0]
