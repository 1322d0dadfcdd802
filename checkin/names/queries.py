"""What to ask the index for one question: the strictest query first, each in the words of SQLite's FTS5."""

import itertools
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from checkin.names.asking import SHORT_SOUND, SHORTEST, Part, Question
from checkin.names.entry import bigrams

_JOINED: Final = 4  # letters from which on a part may be the beginning of a name written in one


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
    """A query for people whose whole name it is, or whose initials."""
    alone = asked.parts[0].text if len(asked.parts) == 1 and asked.parts[0].may_be_initials else ""
    return _either(*(_is("w", each) for each in asked.wholes), _is("i", alone) if alone else "")


def initials(asked: Question) -> str:
    """A query for people whose Chinese name has these initials, and no others."""
    return _all(_is("i", part.text) for part in asked.parts)


def exactly(asked: Question) -> str:
    """A query for people whose names hold all the words: for the many whose names begin so."""
    return _all(map(_exactly, asked.parts))


def in_name(asked: Question) -> str:
    """A query for people whose names begin as was typed; very short words have to be whole."""
    return _all(map(_in_name, asked.parts))


def anywhere_exactly(asked: Question) -> str:
    """A query for people who have all the words, in their name, of their company or in their address."""
    return _all(_either(_exactly(part), *_elsewhere(part, _is)) for part in asked.parts)


def anywhere(asked: Question) -> str:
    """A query for people who have something that begins as was typed; very short words have to be whole."""
    return _all(map(_anywhere, asked.parts))


def without_the_short(asked: Question) -> str:
    """A query for the longer words alone, among whose people those may be found whose names begin as the short ones.

    Empty when there is none to leave out.
    """
    short = [part for part in asked.parts if part.is_short]
    others = [_in_name(part) for part in asked.parts if not part.is_short]
    return _all(others or (_begins("n", part.text) for part in short if len(part.text) > 1)) if short else ""


def by_consonants(asked: Question) -> str:
    """A query that does not care for vowels; empty when it would ask nothing new."""
    if not any(part.bones for part in asked.parts):
        return ""
    return _all(_either(_in_name(part), *map(_boned, part.bones)) for part in asked.parts)


def with_errors(parts: tuple[Part, ...]) -> str:
    """A query for people of whom any part was typed wrongly; empty when there is nothing to correct."""
    if not any(part.near for part in parts):
        return ""
    return _all(_either(_exactly(part), _nearly(part)) if part.near else _in_name(part) for part in parts)


def with_one_error(parts: tuple[Part, ...]) -> Iterator[str]:
    """The same for one part after the other: for the many that are near when every part may be wrong."""
    for at in (at for at, part in enumerate(parts) if part.near and len(parts) > 1):
        yield _all(_nearly(part) if own == at else _anywhere(part) for own, part in enumerate(parts))


def leaving_one_out(asked: Question) -> str:
    """A query that all but one part of three or more answer to."""
    if len(asked.parts) < SHORTEST:
        return ""
    without = itertools.combinations(asked.parts, len(asked.parts) - 1)
    return _either(*(f"({_all(map(_anywhere, parts))})" for parts in without))


def _exactly(part: Part) -> str:
    sounds = (_is(kind, each) for each in part.sounds for kind in "ts")
    return _all(_is("n", each) for each in part.plain) if part.is_run else _either(*map(_plain, part.plain), *sounds)


def _in_name(part: Part) -> str:
    ways = [_beginning("t", each) for each in part.sounds]
    ways += [_begins("w", each) for each in part.sounds if len(each) >= _JOINED]
    if part.is_run:
        return _either(_all(map(_plain, part.plain)), _begins("w", part.text), *ways)
    ways += [_beginning("n", each) for each in part.plain]
    ways += [_beginning("s", each) for each in part.sounds]
    if part.may_be_initials or len(part.text) == SHORTEST:
        ways.append(_is("i", part.text))
    return _either(*ways)


def _anywhere(part: Part) -> str:
    sounds = () if part.is_run else (_begins("x", each) for each in part.sounds if len(each) >= SHORTEST)
    return _either(_in_name(part), *_elsewhere(part, _beginning), *sounds)


def _elsewhere(part: Part, match: Callable[[str, str], str]) -> list[str]:
    """Ways to ask for what is no name; `match` words a query for one key."""
    if part.is_run:
        two = list(bigrams(part.text))
        match = _begins if len(part.text) == 1 else _is
        return [_all(match(kind, each) for each in two) for kind in "cdu"]
    # Codes and ids begin with digits or hold some; all of a conference's begin with the same letters.
    kinds = "ceoudkr" if any(map(str.isdigit, part.text)) else "ceoud"
    return [match(kind, each) for kind in kinds for each in part.plain]


def _nearly(part: Part) -> str:
    return _either(*(f'"{each}"' for each in part.near))


def _boned(bones: str) -> str:
    return _begins("b", bones) if len(bones) >= SHORT_SOUND else _is("b", bones)


def _plain(key: str) -> str:
    return _is("n", key)


def _all(queries: Iterable[str]) -> str:
    return " AND ".join(f"({each})" for each in queries)


def _either(*queries: str) -> str:
    return " OR ".join(f"({each})" if " AND " in each else each for each in queries if each)


def _is(kind: str, key: str) -> str:
    return f'"{kind}{key}"'


def _beginning(kind: str, key: str) -> str:
    # Of a doubled letter little is left: half the world begins like the sound of "aaa".
    return _begins(kind, key) if len(key) >= SHORT_SOUND else _is(kind, key)


def _begins(kind: str, key: str) -> str:
    return f'"{kind}{key}" *'
