"""The words that names are made of, and which of them somebody may have meant who mistyped one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from checkin.names.asking import Part

_SHORTEST: Final = 3
_TWO_ERRORS: Final = 7  # letters from which on a word may hold two errors
_QUALITY: Final = {1: 0.70, 2: 0.56}
_MOST: Final = 30
_AS_SOUND: Final = 0.03  # a sound is shorter than what was typed: one letter of it is more
_OTHER_START: Final = 0.02  # few people mistake the first letter
_OTHER_FIELD: Final = 0.9  # a typing error in a company's name
_PLAIN, _SOUNDS = "n", "stx"

Shelf = tuple[bool, int, str]  # of plain words or of sounds, of so many letters, with this one first


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words by shelf, and of what kinds of keys each is. The first words are the commonest: they came up first."""

    shelves: Mapping[Shelf, tuple[str, ...]] = field(default_factory=dict)
    kinds: Mapping[str, str] = field(default_factory=dict)

    def and_also(self, keys: Iterable[str]) -> "Vocabulary":
        """With more words, each a key with its kind in front."""
        kinds, new = dict(self.kinds), dict[Shelf, list[str]]()
        for key in keys:
            kind, word = key[0], key[1:]
            before = kinds.get(word, "")
            if kind in before:
                continue
            kinds[word] = before + kind
            if kind == _PLAIN or not before.strip(_PLAIN):
                new.setdefault((kind == _PLAIN, len(word), word[0]), []).append(word)
        shelves = {**self.shelves, **{shelf: (*self.shelves.get(shelf, ()), *words) for shelf, words in new.items()}}
        return Vocabulary(shelves, kinds)

    def near(self, part: Part, *, any_start: bool = False) -> dict[str, float]:
        """The keys that a part may be with a typing error, each with its quality.

        Unless `any_start`, only words with the first letter of what was typed: twenty times fewer.
        """
        found: dict[str, float] = {}
        for word in part.plain:
            for near, quality in self._near(word, plain=True, any_start=any_start):
                found[_PLAIN + near] = max(found.get(_PLAIN + near, 0.0), quality)
        for word in part.sounds:
            for near, quality in self._near(word, plain=False, any_start=any_start):
                for key in (kind + near for kind in self.kinds[near] if kind in _SOUNDS):
                    worth = (quality - _AS_SOUND) * (_OTHER_FIELD if key[0] == "x" else 1.0)
                    found[key] = max(found.get(key, 0.0), worth)
        return found

    def _near(self, word: str, *, plain: bool, any_start: bool) -> list[tuple[str, float]]:
        if len(word) < _SHORTEST:
            return []
        errors = 2 if len(word) >= _TWO_ERRORS else 1
        lengths = range(len(word) - errors, len(word) + errors + 1)
        if any_start:
            shelves = [words for (of, length, _), words in self.shelves.items() if of == plain and length in lengths]
        else:
            shelves = [self.shelves.get((plain, length, word[0]), ()) for length in lengths]
        matches = process.extract(
            word, list(chain(*shelves)), scorer=OSA.distance, score_cutoff=errors, limit=2 * _MOST
        )
        found = [(near, _QUALITY[int(off)] - _OTHER_START * (near[0] != word[0])) for near, off, _ in matches if off]
        found.sort(key=lambda each: -each[1])
        return found[:_MOST]
