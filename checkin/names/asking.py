"""What somebody typed to find a person: its parts, and the queries that look for them, the strictest first."""

import itertools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from checkin.names.entry import bigrams, digits_of, squeezed, units
from checkin.names.folding import bones, skeleton
from checkin.names.keys import keys
from checkin.names.pieces import LONGEST, Piece, pieces

_SHORTEST: Final = 3
SHORT_SOUND: Final = 3  # letters from which on the beginning of a sound says something
_PHONE_ENDING: Final = 4
_MOST_PARTS: Final = 8  # further words of a text make it no clearer
_JOINED: Final = 4  # letters from which on a part may be the beginning of a name written in one
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
_ARTICLES: Final = frozenset({"al", "el"})  # of Arabic names, written with them or apart
_HONORIFICS: Final = ("先生", "女士", "小姐", "博士", "教授", "老师", "老師", "さん", "様", "씨", "님")


@dataclass(frozen=True, slots=True)
class Part:
    """One word or run of what was typed. `near`: words that it may be with a typing error, each with its quality."""

    text: str
    is_run: bool
    plain: tuple[str, ...]
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    near: Mapping[str, float] = field(default_factory=dict)

    @property
    def correctable(self) -> bool:
        return not self.is_run and len(self.plain[0]) > _SHORTEST and not any(map(str.isdigit, self.text))


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
        return not any(part.is_run for part in self.parts) and letters < _SHORTEST


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
        code=whole if any(map(str.isdigit, whole)) and len(whole) >= _SHORTEST else "",
        address=address if "@" in text else "",
    )


def _in_order(text: str) -> str:
    """`Smith, John` is John Smith."""
    family, comma, given = text.partition(",")
    return f"{given} {family}" if comma and given.strip() and "," not in given else text


def _named(text: str) -> list[Piece]:
    """The pieces without titles, unless there is nothing else."""
    found: list[Piece] = []
    for piece in pieces(text):
        ending = next((each for each in _HONORIFICS if piece.is_run and piece.text.endswith(each)), "")
        bare = piece.text.removesuffix(ending)
        if bare and bare not in _TITLES | _ARTICLES:
            found.append(Piece(bare, piece.script))
    return found or list(pieces(text))


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


def special(asked: Question) -> str:
    """A query for what is no name: telephone, code, id, address; empty when what was typed can be none of them."""
    ways = []
    if asked.number:
        ways.append(_begins("p", asked.number))
        if len(asked.number) > 8:
            ways.append(_begins("p", asked.number[:8]))
    if asked.code:
        ways += [_begins("k", asked.code), _begins("r", asked.code), _begins("o", asked.code), _is("u", asked.code)]
    if asked.address:
        ways.append(_begins("e", asked.address))
    return " OR ".join(ways)


def whole(asked: Question) -> str:
    """A query for people whose whole name it is."""
    return " OR ".join(_is("w", each) for each in asked.wholes)


def in_name(asked: Question) -> str:
    """A query for people whose names begin as was typed."""
    return _all(map(_in_name, asked.parts))


def exactly(asked: Question) -> str:
    """A query for people whose names hold all the words: for the many whose names begin so."""
    return _all(map(_exactly, asked.parts))


def anywhere(asked: Question) -> str:
    """A query for people who have something that begins as was typed."""
    return _all(map(_anywhere, asked.parts))


def by_consonants(asked: Question) -> str:
    """A query that does not care for vowels; empty when it would ask nothing new."""
    if not any(part.bones for part in asked.parts):
        return ""
    return _all(_either(_anywhere(part), *(_is("b", each) for each in part.bones)) for part in asked.parts)


def with_errors(parts: tuple[Part, ...]) -> str:
    """A query for people of whom any part was typed wrongly; empty when there is nothing to correct."""
    if not any(part.near for part in parts):
        return ""
    return _all(_either(_anywhere(part), _nearly(part)) if part.near else _anywhere(part) for part in parts)


def with_one_error(parts: tuple[Part, ...]) -> Iterator[str]:
    """The same for one part after the other: for the many that are near when every part may be wrong."""
    for at in (at for at, part in enumerate(parts) if part.near and len(parts) > 1):
        yield _all(_nearly(part) if own == at else _anywhere(part) for own, part in enumerate(parts))


def leaving_one_out(asked: Question) -> str:
    """A query that all but one part of three or more answer to."""
    if len(asked.parts) < _SHORTEST:
        return ""
    without = itertools.combinations(asked.parts, len(asked.parts) - 1)
    return _either(*(f"({_all(map(_anywhere, parts))})" for parts in without))


def _exactly(part: Part) -> str:
    if part.is_run:
        return _all(_is("n", each) for each in part.plain)
    return _either(*(_is("n", each) for each in part.plain), *(_is("t", each) for each in part.sounds))


def _in_name(part: Part) -> str:
    ways = [_sounding("t", each) for each in part.sounds]
    ways += [_begins("w", each) for each in part.sounds if len(each) >= _JOINED]
    if part.is_run:
        return _either(_exactly(part), _begins("w", part.text), *ways)
    ways += [_begins("n", each) for each in part.plain]
    ways += [_sounding("s", each) for each in part.sounds]
    if len(part.text) in {3, 4}:
        ways.append(_is("i", part.text))
    return _either(*ways)


def _anywhere(part: Part) -> str:
    if part.is_run:
        two = list(bigrams(part.text))
        match = _begins if len(part.text) == 1 else _is
        return _either(_in_name(part), *(_all(match(kind, each) for each in two) for kind in "cdu"))
    # Codes and ids begin with digits or hold some; all of a conference's begin with the same letters.
    kinds = "ceoudkr" if any(map(str.isdigit, part.text)) else "ceoud"
    ways = [_begins(kind, each) for kind in kinds for each in part.plain]
    return _either(_in_name(part), *ways, *(_begins("x", each) for each in part.sounds if len(each) >= _SHORTEST))


def _nearly(part: Part) -> str:
    return _either(*(_is(kind, each) for each in part.near for kind in "nstx"))


def _all(queries: Iterable[str]) -> str:
    return " AND ".join(f"({each})" for each in queries)


def _either(*queries: str) -> str:
    return " OR ".join(f"({each})" if " AND " in each else each for each in queries if each)


def _is(kind: str, key: str) -> str:
    return f'"{kind}{key}"'


def _sounding(kind: str, sound: str) -> str:
    # Of a doubled letter little is left: half the world begins like the sound of "aaa".
    return _begins(kind, sound) if len(sound) >= SHORT_SOUND else _is(kind, sound)


def _begins(kind: str, key: str) -> str:
    return f'"{kind}{key}" *'
