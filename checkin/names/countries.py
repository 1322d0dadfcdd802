"""Countries and regions told apart whatever registrations call them: by a code, or by a name in one of many languages.

The table in resources/countries.tsv has the codes of ISO 3166 and the names of Unicode's CLDR, with those that forms
use beside them ("South Korea", "Korea, Republic of", 韩国).
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from checkin.domain.label import Label
from checkin.shipped import RESOURCES

# Those of Latin, Greek and Cyrillic letters: in other scripts what looks like one is a letter of its own.
_ACCENTS: Final = dict.fromkeys(range(0x300, 0x370))
_BETWEEN: Final = re.compile("[ !-/:-@\\[-`{-~\u00a0\u00b7\u2010-\u2027\u3001\u3002\u30fb]+")


@lru_cache(1 << 12)
def code(text: str) -> str:
    """The code of two letters of the country that a text names, "" where it names none that is known."""
    return _codes().get(_words(_plain(text)), "")


def label(code: str) -> Label | None:
    """What the country with this code is called in each language of the program; None for a code of no country."""
    return _labels().get(code)


def _table() -> str:
    return (RESOURCES / "countries.tsv").read_text(encoding="utf-8")


def _read(table: str) -> Iterator[dict[str, str]]:
    head, *lines = table.splitlines()
    names = head.split("\t")
    return (dict(zip(names, line.split("\t"), strict=True)) for line in lines)


@cache
def _codes() -> dict[str, str]:
    # All names at once: one after the other they take ten times as long.
    plain = _read(_plain(_table()))
    found = {_words(name): row["code"] for row in plain for each in row.values() for name in each.split("|")}
    return {name: code.upper() for name, code in found.items() if name}


@cache
def _labels() -> dict[str, Label]:
    others = ("code", "code3", "also")
    rows = list(_read(_table()))
    texts = ({language: row[language] for language in row if language not in others} for row in rows)
    return {row["code"]: Label(said["en"], said) for row, said in zip(rows, texts, strict=True)}


def _plain(text: str) -> str:
    """Without regard to case, width and accents."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFKD", text.casefold()).translate(_ACCENTS))


def _words(plain: str) -> str:
    """Without regard to spacing and what stands between words; "The Netherlands" has no article."""
    return " ".join(_BETWEEN.sub(" ", plain).split()).removeprefix("the ")
