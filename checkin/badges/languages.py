"""Words of a template by language, and which of them are for one person."""

import re
from functools import cache
from itertools import takewhile
from operator import eq, itemgetter
from typing import Final

from checkin.badges.elements import Words
from checkin.badges.scripts import han_form

TAG: Final = re.compile(r"[a-z]{2,3}(?:[_-][A-Za-z0-9]{2,8})*", re.ASCII)
"""How a language is written: en, zh_CN, zh-Hant."""


def said(words: Words, language: str) -> str:
    """The text for someone of this language (a BCP 47 tag, "" where it is not known).

    Where there is none in it: in another form of the language, else the usual one, which is English or the first.
    """
    if isinstance(words, str):
        return words
    wanted = _parts(language)
    # From the closest to the most distant; of equals the first.
    alike = max(((_shared(_parts(tag), wanted), text) for tag, text in words.by_language.items()), key=itemgetter(0))
    return alike[1] if alike[0][0] else words.text


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[int, int]:
    """How many parts two languages have in common from the first on; of as many, less that is different counts more."""
    same = sum(1 for _ in takewhile(bool, map(eq, one, other)))
    return (same, -len(one)) if same else (0, 0)


@cache
def _parts(tag: str) -> tuple[str, ...]:
    """A tag in small letters; Chinese with its script, which people often leave to the country: zh_TW is zh, hant."""
    parts = tuple(tag.replace("_", "-").lower().split("-")) if tag else ()
    if parts[:1] != ("zh",):
        return parts
    return "zh", "hant" if han_form("", tag, "") == "TC" else "hans"
