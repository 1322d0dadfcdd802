"""The keys of one piece of a name: as written, in Latin letters, by sound, by consonants."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, assert_never

from checkin.names import alphabets, chinese, japanese, korean
from checkin.names.folding import bones, folded, skeleton, spellings
from checkin.names.pieces import Piece, Script
from checkin.names.readings import reading

_FEW_BONES: Final = 2
_BONES: Final = 3
_JOINED: Final = 2  # spellings of a word in a whole name

# A kanji is the same as the Chinese character, or it is its older form, which the readings make alike.


@dataclass(frozen=True, slots=True)
class Keys:
    """What a piece is found by.

    plain: as written and in Latin letters, exactly; sounds: skeletons; bones: consonants; joined: the spellings that
    make up a whole name when names are written together; foreign: written in another script than Latin.
    """

    plain: tuple[str, ...]
    sounds: tuple[str, ...]
    bones: tuple[str, ...]
    joined: tuple[str, ...]
    foreign: bool


@lru_cache(1 << 12)
def keys(piece: Piece, *, family: bool = False) -> Keys:  # noqa: PLR0911 -- a script, a line
    """The keys of a word, or of a run that is a family's name or a given name."""
    match piece.script:
        case Script.LATIN:
            return _latin(piece.text)
        case Script.HAN:
            ways = chinese.family(piece.text) if family else chinese.given(piece.text)
            syllables = () if family else tuple(way for each in piece.text for way in chinese.syllables(each))
            return _run(piece.text, ways, syllables)
        case Script.KANA:
            return _run(piece.text, japanese.romaji(piece.text), ())
        case Script.HANGUL:
            ways = korean.family(piece.text) if family else korean.given(piece.text)
            return _run(piece.text, ways, tuple(korean.syllable(each)[0] for each in piece.text))
        case Script.CYRILLIC:
            return _word(piece.text, alphabets.cyrillic(piece.text), _BONES)
        case Script.GREEK:
            return _word(piece.text, alphabets.greek(folded(piece.text)), _BONES)
        case Script.ARABIC:
            return _word(piece.text, alphabets.arabic(folded(piece.text)), _FEW_BONES)
        case Script.HEBREW:
            return _word(piece.text, alphabets.hebrew(folded(piece.text)), _FEW_BONES)
        case Script.OTHER:
            return _word(piece.text, alphabets.other(piece.text), _FEW_BONES)
        case unexpected:
            assert_never(unexpected)


@lru_cache(1 << 14)
def read_in_japan(text: str) -> tuple[Keys, ...]:
    """The keys of the words of a name with kanji, by their reading; none where it is not known."""
    return tuple(_run("", japanese.romaji(word), ()) for word in reading(text))


def _latin(word: str) -> Keys:
    plain = spellings(word)
    sounds = _distinct(map(skeleton, plain))
    return Keys(plain, sounds, _bones(sounds, _BONES), plain[:1], foreign=False)


def _word(native: str, ways: tuple[str, ...], fewest: int) -> Keys:
    sounds = _distinct(map(skeleton, ways))
    return Keys(_distinct((folded(native), *ways)), sounds, _bones(sounds, fewest), ways[:1], foreign=True)


def _run(native: str, ways: tuple[str, ...], syllables: tuple[str, ...]) -> Keys:
    """Every character is a key of its own: people look for a given name, or for half of one."""
    return Keys(
        _distinct((*native, *ways, *syllables)),
        _distinct(map(skeleton, ways)),
        (),
        ways[:_JOINED] or (native,),
        foreign=True,
    )


def _bones(sounds: tuple[str, ...], fewest: int) -> tuple[str, ...]:
    return _distinct(each for each in map(bones, sounds) if len(each) >= fewest)


def _distinct(texts: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each for each in texts if each))  # type: ignore[attr-defined]
