"""How well somebody answers to what was typed: 100 is the whole name, letter by letter and in order.

What was found is weighed part by part, each by the best of its keys: an exact word, the beginning of one, the same
sound, the same consonants, a typing error. A name weighs more than a company.
"""

from dataclasses import dataclass
from typing import Final

from checkin.names.asking import SHORT_SOUND, Part, Question
from checkin.names.entry import NAME_KEYS, bigrams

# Of a key that is what was typed, and of one that begins so.
_WEIGHTS: Final = {
    "n": (1.0, 0.93), "t": (0.97, 0.79), "s": (0.88, 0.78), "w": (0.97, 0.79), "i": (0.70, 0.0), "b": (0.65, 0.0),
    "c": (0.86, 0.80), "x": (0.74, 0.70), "e": (0.86, 0.80), "k": (1.0, 0.85), "r": (1.0, 0.80), "o": (0.85, 0.70),
    "u": (0.85, 0.75), "d": (0.85, 0.75), "p": (1.0, 0.90),
}  # fmt: skip
_FIELDS: Final = {
    **dict.fromkeys(NAME_KEYS, "name"), "c": "company", "x": "company", "e": "email", "k": "code", "p": "phone",
    "r": "registration", "o": "booth", "u": "group", "d": "delegation",
}  # fmt: skip
_OUT_OF_ORDER: Final = 6.0
_NOT_ALL: Final = 1.0
_SAME_READING: Final = 0.90  # the traditional form of a character, or kana for kanji
_NO_BETTER: Final = 0.93  # the beginning of a word is worth no more than a whole one of this quality
_INITIALS: Final = 0.98  # where no vowel says that a word was meant
_BEGUN_BONES: Final = 0.55


@dataclass(frozen=True, slots=True)
class Rank:
    """How well it fits, 0 to 100, and which fields do.

    `missing`: how many parts fit nowhere; `weakest`: the quality of the part that fits least, 0 to 1.
    """

    score: float
    matched: tuple[str, ...] = ()
    missing: int = 0
    weakest: float = 0.0


@dataclass(frozen=True, slots=True)
class _Best:
    """The best key of one part: its quality, its kind, in which way of writing the name it stands, and where."""

    quality: float = 0.0
    kind: str = ""
    sequence: int = 0
    place: int = 0


class Ranking:
    """Weighs registrations for one question. `parts`: those of the question, with the typing errors they may hold."""

    def __init__(self, asked: Question, parts: tuple[Part, ...]) -> None:
        self._asked = asked
        self._parts = [(part, _exact(part), _begun(part)) for part in parts]
        self._begins = [tuple(begun) for _, _, begun in self._parts]
        self._wholes = {f"w{each}" for each in asked.wholes}
        self._weights = [max(2, len(part.text)) for part in parts]

    def rank(self, terms: str) -> Rank:
        keys = terms.split(" ")
        special = _special(self._asked, keys)
        if special.score or not self._parts:
            return special
        having = set(keys)
        best = [self._best(at, keys, having) for at in range(len(self._parts))]
        total = sum(weight * each.quality for weight, each in zip(self._weights, best, strict=True))
        score = 100 * total / sum(self._weights)
        if all(each.kind in NAME_KEYS for each in best):
            score -= self._as_a_name(best, keys, having)
        matched = tuple(dict.fromkeys(_FIELDS[each.kind] for each in best if each.quality))
        missing, weakest = sum(not each.quality for each in best), min(each.quality for each in best)
        return Rank(max(0.0, score), matched, missing, weakest)

    def _best(self, at: int, keys: list[str], having: set[str]) -> _Best:
        part, exact, begun = self._parts[at]
        found, quality = "", 0.0
        for key in having & exact.keys():
            if exact[key] > quality:
                found, quality = key, exact[key]
        if quality < _NO_BETTER:
            for key in keys:
                if key.startswith(self._begins[at]):
                    worth = max(_worth(key, start, own) for start, own in begun.items() if key.startswith(start))
                    if worth > quality:
                        found, quality = key, worth
        if found[:1] == "w" and not part.is_run and _is_spelt(part, keys):
            quality = 1.0
        if part.is_run and quality < 0.98:
            found, quality = max((found, quality), _as_a_run(part, keys, having), key=lambda each: each[1])
        if not found:
            return _Best()
        before = keys[: keys.index(found)] if found in having else []
        return _Best(quality, found[0], before.count("||"), before.count("|"))

    def _as_a_name(self, best: list[_Best], keys: list[str], having: set[str]) -> float:
        """What is taken off for words in another order, and for a name that has more words."""
        if len({each.sequence for each in best}) > 1:
            return _NOT_ALL  # one word as it is written at home, another as it is abroad
        places = [each.place for each in best]
        in_order = places == sorted(places) or f"w{self._asked.wholes[0]}" in having or _any_order(keys, best[0])
        whole = bool(having & self._wholes)
        begun = whole or any(key.startswith(tuple(self._wholes)) for key in keys if key[0] == "w")
        return (0 if in_order else _OUT_OF_ORDER) + (0 if whole else _NOT_ALL / 2 if begun else _NOT_ALL)


def _exact(part: Part) -> dict[str, float]:
    """Whole keys that a part may be, each with its quality."""
    found = dict(part.near)
    if part.is_run:
        return {f"{kind}{each}": _SAME_READING for each in part.sounds for kind in "tw"} | {f"w{part.text}": 1.0}
    for kind, (exact, _) in _WEIGHTS.items():
        for each in part.bones if kind == "b" else part.sounds if kind in "tswx" else part.plain:
            found[kind + each] = exact
    if part.may_be_initials:
        found[f"i{part.text}"] = _INITIALS
    return found


def _begun(part: Part) -> dict[str, float]:
    """Beginnings of keys that a part may be, each with its quality."""
    sounds = [each for each in part.sounds if len(each) >= SHORT_SOUND]
    if part.is_run:
        return {f"w{part.text}": 0.98} | {f"{kind}{each}": _SAME_READING - 0.06 for each in sounds for kind in "tw"}
    found = {f"b{each}": _BEGUN_BONES for each in part.bones if len(each) >= SHORT_SOUND}
    return found | {
        kind + each: begun
        for kind, (_, begun) in _WEIGHTS.items()
        if begun
        for each in (sounds if kind in "tswx" else part.plain)
    }


def _worth(key: str, start: str, begun: float) -> float:
    """The more of a word is there, the better its beginning."""
    return begun + 0.05 * len(start) / len(key) if key[0] == "n" else begun


def _as_a_run(part: Part, keys: list[str], having: set[str]) -> tuple[str, float]:
    """Characters in the middle of a name or apart in it, or of a company."""
    if any(part.text in key for key in keys if key[0] == "w"):
        return f"n{part.text[0]}", 0.96
    for kind in "cdu":
        if having.issuperset(kind + each for each in bigrams(part.text)):
            return kind + next(iter(bigrams(part.text))), _WEIGHTS[kind][0]
        if len(part.text) == 1 and any(key.startswith(kind + part.text) for key in keys):
            return kind, _WEIGHTS[kind][1]
    return (f"n{part.text[0]}", 0.75) if having.issuperset(f"n{each}" for each in part.text) else ("", 0.0)


def _is_spelt(part: Part, keys: list[str]) -> bool:
    """Whether a name written in one is two words letter by letter, and not only by their sound."""
    plain = {key[1:] for key in keys if key[0] == "n"}
    return any(part.text[: len(each)] == each and part.text[len(each) :] in plain for each in plain)


def _any_order(keys: list[str], of: _Best) -> bool:
    """Whether the words of this way of writing the name have no order of their own."""
    at = -1
    for _ in range(of.sequence):
        at = keys.index("||", at + 1)
    end = keys.index("||", at + 1) if "||" in keys[at + 1 :] else len(keys)
    return "*" in keys[at + 1 : end]


def _special(asked: Question, keys: list[str]) -> Rank:
    """What is no name is weighed as one: the whole of it, or its beginning."""
    best = Rank(0.0)
    asked_for = (("p", asked.number), *((kind, asked.code) for kind in "kro"), ("e", asked.address))
    for kind, own in asked_for:
        for key in keys if own else ():
            if key[0] != kind or not (key.startswith(own, 1) or (kind == "p" and key.startswith(own[:8], 1))):
                continue
            score = 100 * _WEIGHTS[kind][len(key) - 1 != len(own)]
            if kind == "e":
                score = 100.0 if len(key) - 1 == len(own) else 90.0
            if score > best.score:
                best = Rank(score, (_FIELDS[kind],))
    return best
