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
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Protocol

from checkin.names import chinese, korean
from checkin.names.folding import Sound, folded, run_together, skeleton, sound
from checkin.names.keys import Keys, keys, read_in_japan
from checkin.names.pieces import Piece, Script, pieces

NAME_KEYS: Final = frozenset("ntsbwi")
_SHORTEST_WORD: Final = 3  # of the vocabulary in which typing errors are looked for
_JAPAN: Final = frozenset({"jp", "jpn", "japan", "日本", "日本国"})
_KANA: Final = re.compile("[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9f]")
_SERVANT: Final = "عبد"
_WAYS: Final = 4  # spellings of a whole name
_SEVERAL: Final = re.compile("[,;/]")
_NO_DIGITS: Final = re.compile("[^0-9]+")
_LETTERS: Final = re.compile("[a-z0-9]+")


class Person(Protocol):
    """What of a registration it is found by."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def latin_name(self) -> str: ...
    @property
    def company(self) -> str: ...
    @property
    def email(self) -> str: ...
    @property
    def phone(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def booth(self) -> str: ...
    @property
    def group(self) -> str: ...
    @property
    def delegation(self) -> str: ...
    @property
    def country(self) -> str: ...
    @property
    def language(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """All keys of somebody as one text, without any character that a tokenizer would cut at but the space.

    `words`: those of the keys that a typing error may be corrected to.
    """

    terms: str
    words: tuple[str, ...]


def entry(person: Person) -> Entry:
    ways = list(_ways_of_writing(person))
    company = _company(person.company)
    rest = [company.keys] if company.keys else []
    rest += _email(person.email)
    rest += _telephone(person.phone) if person.phone else ()
    if person.code and (code := squeezed(person.code)):
        rest.append(f"k{code}")
    rest.append(f"r{person.id.lower()}")
    for kind, text in (("o", person.booth), ("u", person.group), ("d", person.delegation)):
        if text and (found := _elsewhere(kind, text)):
            rest.append(found)
    words = itertools.chain(company.words, *(word.words for way in ways for word in way.of))
    return Entry(" || ".join([*(way.keys for way in ways if way.keys), " ".join(rest)]), tuple(words))


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
    joined: tuple[Sound, ...]
    run: str
    initials: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """A name written in one way, and the words it is made of."""

    keys: str
    of: tuple[_Word, ...]


@dataclass(frozen=True, slots=True)
class _Company:
    keys: str
    words: tuple[str, ...]


def _ways_of_writing(person: Person) -> Iterator[_Way]:
    yield _written(person.name)
    if person.latin_name and person.latin_name != person.name:
        yield _written(person.latin_name)
    elif not person.name.isascii() and _is_japanese(person):
        # Where the Latin name stands beside it, no dictionary is needed to know how the name is read.
        read = tuple(word for piece in pieces(person.name) for word in _read(piece))
        yield _Way(_sequence(read, any_order=True), read)


def _is_japanese(person: Person) -> bool:
    if _KANA.search(person.name):
        return True
    from_japan = person.language[:2].lower() == "ja" or person.country.lower() in _JAPAN
    return from_japan and any(piece.script is Script.HAN for piece in pieces(person.name))


def _read(piece: Piece) -> list[_Word]:
    if piece.is_run and any("\u3400" <= each <= "\u9fff" for each in piece.text):
        return [_as_word(each, "") for each in read_in_japan(piece.text)]
    return [_word(piece.text, piece.script, False)]


@lru_cache(1 << 14)
def _written(name: str) -> _Way:
    words = [_word(piece.text, piece.script, family) for piece, family in units(name)]
    for at, one in enumerate(words[:-1]) if _SERVANT in name else ():
        if one is _word(_SERVANT, Script.ARABIC, False):
            words[at + 1] = _of_servant(words[at + 1])
    return _Way(_sequence(tuple(words)), tuple(words))


def _of_servant(word: _Word) -> _Word:
    """Half of a name in Arabic, which is typed as one word in Latin letters: عبد العزيز as Abdelaziz."""
    native = word.keys.partition(" ")[0][1:]
    both = _word(_SERVANT + native, Script.ARABIC, False)
    return replace(word, keys=f"{word.keys} {both.keys}", words=word.words + both.words)


def _sequence(words: tuple[_Word, ...], *, any_order: bool = False) -> str:
    if not words:
        return ""
    run = "".join([word.run for word in words])
    found = [" | ".join([word.keys for word in words])]
    if len(words) > 1:
        any_order = any_order or bool(run)
        ways = list(itertools.islice(itertools.product(*[word.joined for word in words if word.joined]), _WAYS))
        if any_order:
            ways += [way[::-1] for way in ways]
        found += [f"w{each}" for each in dict.fromkeys(map(run_together, ways))]
    else:
        found += [f"w{each.skeleton}" for each in words[0].joined]
    if run:
        found.append(f"w{run}")
        initials = "".join([word.initials for word in words])
        found += [f"i{initials}"] if len(initials) > 1 else []
    return " ".join([*found, "*"] if any_order else found)


@lru_cache(1 << 17)
def _word(text: str, script: Script, family: bool) -> _Word:  # noqa: FBT001 -- a cache wants its arguments by place
    piece = Piece(text, script)
    return _as_word(keys(piece, family=family), text if piece.is_run else "")


def _as_word(found: Keys, run: str) -> _Word:
    kind = "t" if found.foreign else "s"
    own = [
        *(f"n{each}" for each in found.plain),
        *(f"{kind}{each}" for each in found.sounds),
        *(f"b{each}" for each in found.bones),
    ]
    return _Word(" ".join(own), tuple(map(sound, found.joined)), run, _initials(run), _words(own))


def _words(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(key for key in keys if key[0] in "nstx" and len(key) > _SHORTEST_WORD and key.isascii())


def _initials(run: str) -> str:
    """The first letters of the syllables, as Chinese names are typed in a hurry: lxm for 李晓明."""
    letters = "".join(chinese.syllables(each)[0][0] for each in run)
    return letters if letters.isascii() else ""


@lru_cache(1 << 15)
def _company(text: str) -> _Company:
    found: dict[str, None] = {}
    for piece in pieces(text):
        own = keys(piece)
        if piece.is_run:
            found.update(dict.fromkeys(f"c{each}" for each in (*bigrams(piece.text), own.joined[0])))
        else:
            found.update(dict.fromkeys(f"c{each}" for each in own.plain))
            found.update(dict.fromkeys(f"x{skeleton(each)}" for each in own.plain if len(each) > 2))
    return _Company(" ".join(found), _words(found))


def _email(address: str) -> Iterator[str]:
    local, at, domain = address.lower().rpartition("@")
    if not at:
        return
    words = _LETTERS.findall(local) if local.isascii() else _local(local)
    host = _host(domain)
    yield from dict.fromkeys(f"e{each}" for each in (f"{''.join(words)}{host}", host, *words) if each)


def _local(local: str) -> list[str]:
    return [piece.text for piece in pieces(local.replace("_", " ")) if piece.text.isalnum()]


@lru_cache(1 << 14)
def _host(domain: str) -> str:
    return squeezed(domain)


def _telephone(number: str) -> Iterator[str]:
    for each in _SEVERAL.split(number):
        if digits := digits_of(each):
            yield f"p{digits[::-1]}"


def digits_of(text: str) -> str:
    """The decimal digits of a text, in whatever script, as ASCII."""
    if text.isascii():
        return _NO_DIGITS.sub("", text)
    return "".join(str(int(each)) for each in text if each.isdecimal())


@lru_cache(1 << 15)
def _elsewhere(kind: str, text: str) -> str:
    found = {f"{kind}{squeezed(text)}": None}
    for piece in pieces(text):
        own = bigrams(piece.text) if piece.is_run else keys(piece).plain
        found.update(dict.fromkeys(f"{kind}{each}" for each in own))
    return " ".join(each for each in found if len(each) > 1)
