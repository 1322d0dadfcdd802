"""What one registration is found by: all its keys as one text, which the index takes as it is.

A key is a letter that says what it is of, and the key itself; keys are separated by spaces. The words of a name stand
in order, with `|` between them; `||` ends a way of writing the name, and `*` says that its words may be in any order.

    n plain   t, s sound of a foreign, of a Latin word   b bones   w whole name in one   i initials
    c company   x its sound   e e-mail   p telephone, from its end   k code   r registration
    o booth   u group   d delegation
"""

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from checkin.domain.registration import Registration
from checkin.names import chinese, korean
from checkin.names.folding import folded, skeleton
from checkin.names.keys import Keys, keys, read_in_japan
from checkin.names.pieces import Piece, Script, pieces

NAME_KEYS: Final = frozenset("ntsbwi")
_SHORTEST_WORD: Final = 3  # of the vocabulary in which typing errors are looked for
_JAPAN: Final = frozenset({"jp", "jpn", "japan", "日本", "日本国"})
_WAYS: Final = 4  # spellings of a whole name


def terms(registration: Registration) -> str:
    """All keys of a registration, as one text without any character that a tokenizer would cut at but the space."""
    rest = [
        _company(registration.company),
        *_email(registration.email),
        *_telephone(registration.phone),
        *(f"k{each}" for each in [squeezed(registration.code)] if each),
        f"r{registration.id.lower()}",
        *(_elsewhere(*each) for each in (("o", registration.booth), ("u", registration.group)) if each[1]),
        _elsewhere("d", registration.delegation) if registration.delegation else "",
    ]
    return " || ".join([*filter(None, _ways_of_writing(registration)), " ".join(filter(None, rest))])


def words(terms: str) -> Iterator[str]:
    """The Latin words and the sounds among the keys: the vocabulary that a typing error is corrected from."""
    return (key[1:] for key in terms.split() if key[0] in "nstx" and len(key) > _SHORTEST_WORD and key.isascii())


def squeezed(text: str) -> str:
    """A code as it is typed from paper: letters and digits alone, in lower case."""
    return "".join(filter(str.isalnum, text)).lower() if text.isascii() else folded(text)


def bigrams(run: str) -> Iterable[str]:
    """Neighbouring characters, which stand for words in scripts without spaces; a single character stands alone."""
    return (run[at : at + 2] for at in range(max(1, len(run) - 1)))


def units(text: str) -> list[tuple[Piece, bool]]:
    """The words of a name, each with whether it is a family's name: a whole name in Han or Hangul is taken apart."""
    found = pieces(text)
    if len(found) == 1 and found[0].script in {Script.HAN, Script.HANGUL}:
        (piece,) = found
        cut = chinese.parts if piece.script is Script.HAN else korean.parts
        family, given = cut(piece.text)
        whole = len(piece.text) == 1 or bool(given)
        return [(Piece(family, piece.script), whole), *([(Piece(given, piece.script), False)] if given else [])]
    return [(piece, piece.is_run and at == 0 and len(piece.text) <= 2) for at, piece in enumerate(found)]


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a name as the index has it, and what of it stands in a whole name written in one."""

    keys: str
    joined: tuple[str, ...]
    run: str
    initials: str


def _ways_of_writing(registration: Registration) -> Iterator[str]:
    found = units(registration.name)
    yield _sequence([_word(piece.text, piece.script, family) for piece, family in found])
    if registration.latin_name and registration.latin_name != registration.name:
        yield _sequence([_word(piece.text, piece.script, family) for piece, family in units(registration.latin_name)])
    elif _is_japanese(registration, found):
        # Where the Latin name stands beside it, no dictionary is needed to know how the name is read.
        read = [word for piece in pieces(registration.name) for word in _read(piece)]
        yield _sequence(read, any_order=True)


def _is_japanese(registration: Registration, found: list[tuple[Piece, bool]]) -> bool:
    scripts = {piece.script for piece, _ in found}
    if Script.HAN not in scripts:
        return Script.KANA in scripts
    return registration.language[:2].lower() == "ja" or registration.country.lower() in _JAPAN or Script.KANA in scripts


def _read(piece: Piece) -> list[_Word]:
    if piece.is_run and any("\u3400" <= each <= "\u9fff" for each in piece.text):
        return [_as_word(each, "") for each in read_in_japan(piece.text)]
    return [_word(piece.text, piece.script, False)]


def _sequence(words: list[_Word], *, any_order: bool = False) -> str:
    if not words:
        return ""
    run = "".join(word.run for word in words)
    found = [" | ".join([word.keys for word in words])]
    if len(words) > 1:
        any_order = any_order or bool(run)
        ways = list(itertools.islice(itertools.product(*(word.joined for word in words if word.joined)), _WAYS))
        if any_order:
            ways += [way[::-1] for way in ways]
        found += [f"w{each}" for each in dict.fromkeys(skeleton("".join(way)) for way in ways)]
    else:
        found += [f"w{skeleton(each)}" for each in words[0].joined]
    if run:
        found.append(f"w{run}")
        initials = "".join(word.initials for word in words)
        found += [f"i{initials}"] if len(initials) > 2 else []
    return " ".join([*found, "*"] if any_order else found)


@lru_cache(1 << 17)
def _word(text: str, script: Script, family: bool) -> _Word:  # noqa: FBT001 -- a cache wants its arguments by place
    piece = Piece(text, script)
    return _as_word(keys(piece, family=family), text if piece.is_run else "")


def _as_word(found: Keys, run: str) -> _Word:
    sound = "t" if found.foreign else "s"
    own = [
        *(f"n{each}" for each in found.plain),
        *(f"{sound}{each}" for each in found.sounds),
        *(f"b{each}" for each in found.bones),
    ]
    return _Word(" ".join(own), found.joined, run, _initials(run))


def _initials(run: str) -> str:
    """The first letters of the syllables, as Chinese names are typed in a hurry: lxm for 李晓明."""
    letters = "".join(chinese.syllables(each)[0][0] for each in run)
    return letters if letters.isascii() else ""


@lru_cache(1 << 15)
def _company(text: str) -> str:
    found: dict[str, None] = {}
    for piece in pieces(text):
        for each in bigrams(piece.text) if piece.is_run else ():
            found[f"c{each}"] = None
        own = keys(piece)
        spelt = own.joined if piece.is_run else own.plain
        found.update(dict.fromkeys(f"c{each}" for each in spelt))
        found.update(dict.fromkeys(f"x{skeleton(each)}" for each in spelt if len(each) > 2))
    return " ".join(found)


def _email(address: str) -> Iterator[str]:
    local, at, domain = address.lower().rpartition("@")
    if at:
        words = [piece.text for piece in pieces(local.replace("_", " ")) if piece.text.isalnum()]
        host = _host(domain)
        whole = "".join(words) + host
        yield from (f"e{each}" for each in dict.fromkeys((whole, host, *words)) if each)


@lru_cache(1 << 14)
def _host(domain: str) -> str:
    return squeezed(domain)


def _telephone(number: str) -> Iterator[str]:
    for each in re.split("[,;/]", number) if number else ():
        if digits := digits_of(each):
            yield f"p{digits[::-1]}"


def digits_of(text: str) -> str:
    """The decimal digits of a text, in whatever script, as ASCII."""
    if text.isascii():
        return "".join(filter(str.isdecimal, text))
    return "".join(str(int(each)) for each in text if each.isdecimal())


@lru_cache(1 << 15)
def _elsewhere(kind: str, text: str) -> str:
    found = {f"{kind}{squeezed(text)}": None}
    for piece in pieces(text):
        own = bigrams(piece.text) if piece.is_run else keys(piece).plain
        found.update(dict.fromkeys(f"{kind}{each}" for each in own))
    return " ".join(each for each in found if len(each) > 1)
