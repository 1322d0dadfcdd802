"""What somebody typed to find a person, taken apart."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from checkin.names.entry import digits_of, squeezed, units
from checkin.names.folding import bones, skeleton
from checkin.names.keys import keys
from checkin.names.pieces import LONGEST, Piece, pieces

SHORTEST: Final = 3
SHORT_SOUND: Final = 3  # letters from which on the beginning of a sound says something
_PHONE_ENDING: Final = 4
_INITIALS: Final = 4  # characters of the longest Chinese names
_INITIAL: Final = frozenset("bpmfdtnlgkhjqxrzcsyw")
_MOST_PARTS: Final = 8  # further words of a text make it no clearer
_TITLES: Final = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "herr",
        "frau",
        "monsieur",
        "madame",
        "mme",
        "sig",
        "signor",
        "signora",
        "sr",
        "sra",
        "don",
        "ing",
        "dipl",
        "mag",
        "phd",
        "md",
        "先生",
        "女士",
        "小姐",
        "博士",
        "教授",
        "老师",
        "老師",
        "さん",
        "様",
        "씨",
        "님",
        "господин",
        "госпожа",
        "г-н",
        "г-жа",
    ]
)
_NAMES_TOO: Final = frozenset({"don", "mag", "ing", "sir", "miss", "dame", "md", "mme"})  # or half of one, at the end
_ARTICLES: Final = frozenset({"al", "el"})  # of Arabic names, written with them or apart
_HONORIFICS: Final = ("先生", "女士", "小姐", "博士", "教授", "老师", "老師", "さん", "様", "씨", "님")


@dataclass(frozen=True, slots=True)
class Part:
    """One word or run of what was typed. `near`: keys that it may be with a typing error, each with its quality."""

    text: str
    is_run: bool
    plain: tuple[str, ...]
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    near: Mapping[str, float] = field(default_factory=dict)

    @property
    def is_short(self) -> bool:
        """Whether half of everybody has a word that begins so."""
        return not self.is_run and len(self.plain[0]) < SHORTEST

    @property
    def may_be_initials(self) -> bool:
        """Whether it may be a Chinese name by the first letters of its syllables."""
        return 1 < len(self.text) <= _INITIALS and _INITIAL.issuperset(self.text)

    @property
    def correctable(self) -> bool:
        return not self.is_run and len(self.plain[0]) > SHORTEST and not any(map(str.isdigit, self.text))


@dataclass(frozen=True, slots=True)
class Question:
    """What was typed, taken apart. `wholes`: the parts as one whole name, first in their own order.

    `number`: a telephone number's end, reversed. `code`: all of it in one, when it may be a code or an address.
    """

    parts: tuple[Part, ...]
    wholes: tuple[str, ...]
    number: str
    code: str
    address: str

    @property
    def is_nothing(self) -> bool:
        return not self.parts and not self.number

    @property
    def is_special(self) -> bool:
        """Whether it may be no name at all but a telephone number, a code, an address."""
        return bool(self.number or self.code or self.address)

    @property
    def is_too_short(self) -> bool:
        letters = sum(len(part.text) for part in self.parts)
        return not any(part.is_run for part in self.parts) and letters < SHORTEST and not self.is_initials

    @property
    def is_initials(self) -> bool:
        """Whether it is so short that it can be nothing but the initials of a Chinese name."""
        return len(self.parts) == 1 and len(self.parts[0].text) < SHORTEST and self.parts[0].may_be_initials


@lru_cache(256)
def question(text: str) -> Question:
    """Any text at all: what is neither letter nor digit is left out, and so is what comes after 200 characters."""
    text = text[:LONGEST].encode(errors="ignore").decode()
    digits = digits_of(text)
    is_number = len(digits) >= _PHONE_ENDING and not any(map(str.isalpha, text))
    address = squeezed(text) if "@" in text and not text.startswith("@") else squeezed(text.rpartition("@")[2])
    found = _named(_in_order(text))
    parts = tuple(itertools.islice(map(_part, found), _MOST_PARTS))
    whole = squeezed(text)
    return Question(
        parts,
        _wholes(parts),
        number=digits.lstrip("0")[::-1] if is_number else "",
        code=whole if any(map(str.isdigit, whole)) and len(whole) >= SHORTEST else "",
        address=address if "@" in text else "",
    )


def _in_order(text: str) -> str:
    """`Smith, John` is John Smith."""
    family, comma, given = text.partition(",")
    return f"{given} {family}" if comma and given.strip() and "," not in given else text


def _named(text: str) -> list[Piece]:
    """The pieces without titles, unless there is nothing else."""
    found: list[Piece] = []
    every = pieces(text)
    for piece in every:
        ending = next((each for each in _HONORIFICS if piece.is_run and piece.text.endswith(each)), "")
        bare = piece.text.removesuffix(ending)
        if piece is every[-1] and found and bare in _NAMES_TOO:
            found.append(piece)
        elif bare and bare not in _TITLES | _ARTICLES:
            found.append(Piece(bare, piece.script))
    return found or list(every)


def _part(piece: Piece) -> Part:
    found = keys(piece)
    if not piece.is_run:
        # Two consonants are enough to ask for people of scripts without vowels; others are not kept by so few.
        bare = tuple(each for each in dict.fromkeys(map(bones, found.sounds)) if len(each) > 1)
        return Part(piece.text, is_run=False, plain=found.plain or (piece.text,), sounds=found.sounds, bones=bare)
    # A run may be a whole name, whose family has a reading of its own.
    whole = [keys(each, family=family).joined[0] for each, family in units(piece.text)]
    sounds = dict.fromkeys((skeleton("".join(whole)), *found.sounds))
    return Part(piece.text, is_run=True, plain=tuple(piece.text), sounds=tuple(sounds), bones=())


def _wholes(parts: tuple[Part, ...]) -> tuple[str, ...]:
    if not parts:
        return ()
    if all(part.is_run for part in parts):
        return tuple(dict.fromkeys("".join(way) for way in itertools.permutations([p.text for p in parts[:3]])))
    # "Dmitri (Chief) Ivanov" has as many orders as people have habits: the family's name first, or last.
    latin = [part.plain[-1] if not part.plain[0].isascii() else part.plain[0] for part in parts if not part.is_run]
    turned = [latin[at:] + latin[:at] for at in range(len(latin))]
    return tuple(dict.fromkeys(skeleton("".join(way)) for way in turned))
