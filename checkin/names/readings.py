"""How a Japanese name with kanji is read: as a family name and a given name that are known, else part by part.

The table in resources/japanese-names.tsv has the names of IPADIC with what they cost, which is less the more often they
come. A name is read in the way that costs least.
"""

from functools import cache, lru_cache
from typing import Final, NamedTuple

from checkin.shipped import RESOURCES

# What was found among made-up names to read as many of them right as a tokenizer with the whole of IPADIC does.
_ALONE, _LONG_ALONE = 2_000, 9_000  # more, for a name that is a family name or a given name alone
_SPELLED, _PART = 6_000, 4_000  # more, for a part that is no name, and for each piece of it
_AS_FAMILY, _AS_LETTER = 3_000, 12_000  # more, for such a piece that is a family name, or only a letter
_LETTERS: Final = 2  # of a name that is alone rather than two
_LONGEST: Final = 12  # letters; no name of two words has more
_LONGEST_PIECE: Final = 4
_KANA: Final = {chr(code): chr(code) for code in range(ord("ァ"), ord("ー") + 1)} | {
    chr(code): chr(code + 0x60) for code in range(ord("ぁ"), ord("ゖ") + 1)
}

Known = dict[str, tuple[int, str]]
"""What a name costs, and how it is read, in kana."""


class _Names(NamedTuple):
    family: Known
    given: Known
    pieces: Known


@lru_cache(1 << 14)
def reading(name: str) -> tuple[str, ...]:
    """The words of a name with kanji, in katakana; none where a letter of it is not known."""
    if not 0 < len(name) <= _LONGEST:
        return ()
    names = _names()
    more = _ALONE if len(name) <= _LETTERS else _LONG_ALONE
    ways: list[tuple[int, tuple[str, ...]]] = [
        (known[name][0] + more, (known[name][1],)) for known in (names.family, names.given) if name in known
    ]
    for at in range(1, len(name)):
        family = names.family.get(name[:at]) or _spelled(name[:at])
        given = names.given.get(name[at:]) or _spelled(name[at:])
        if family and given:
            ways.append((family[0] + given[0], (family[1], given[1])))
    if not ways and (spelled := _spelled(name)):
        ways.append((spelled[0], (spelled[1],)))
    return min(ways)[1] if ways else ()


@lru_cache(1 << 14)
def _spelled(part: str) -> tuple[int, str] | None:
    """What is no name, read piece by piece."""
    pieces = _names().pieces
    best: list[tuple[int, str] | None] = [(_SPELLED, "")]
    for end in range(1, len(part) + 1):
        ways: list[tuple[int, str]] = []
        for begin in range(max(0, end - _LONGEST_PIECE), end):
            before, piece = best[begin], pieces.get(part[begin:end])
            if before and piece:
                ways.append((before[0] + piece[0] + _PART, before[1] + piece[1]))
        best.append(min(ways, default=None))
    return best[-1]


@cache
def _names() -> _Names:
    known: dict[str, Known] = {"family": {}, "given": {}, "letter": {}}
    for line in (RESOURCES / "japanese-names.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, written, read, cost = line.split("\t")
        known[kind][written] = int(cost), read
    pieces: Known = {letter: (_AS_LETTER, read) for letter, read in _KANA.items()}
    for kind, more in (("letter", _AS_LETTER), ("family", _AS_FAMILY), ("given", 0)):
        for written, (spent, read) in known[kind].items():
            pieces[written] = min(pieces.get(written, (spent + more, read)), (spent + more, read))
    return _Names(known["family"], known["given"], pieces)
