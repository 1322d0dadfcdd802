"""Which way the letters of a line run: the Unicode Bidirectional Algorithm for texts as `scripts.clean` leaves them.

After Unicode Standard Annex #9, rules P2-P3, W1-W7, N0-N2, I1-I2 and L1-L2; the names of the rules are those of the
annex. A level is a number for every character: even runs to the right, odd to the left, and what has a higher one than
its neighbours is a run inside theirs.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}  # what neutrals take a character for
_DEEPEST = 63  # open brackets that are remembered, BD16


def runs_left(text: str) -> bool:
    """Whether anything in the text runs from right to left, so that the levels have to be known."""
    return not text.isascii() and any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def starts_right(text: str) -> bool:
    """Whether the text as a whole is read from right to left: its first letter says so (P2, P3)."""
    if text.isascii():
        return False
    strong = (kind for char in text if (kind := unicodedata.bidirectional(char)) in {"L", "R", "AL"})
    return next(strong, "L") != "L"


def levels(text: str, base: int) -> list[int]:
    """The level of every character of one line; `base` is 0 where the whole is read to the right, 1 to the left."""
    given = [unicodedata.bidirectional(char) or "L" for char in text]
    # X9: what has no direction and no width is left out, and then goes with what stands before it.
    places = [place for place, kind in enumerate(given) if kind != "BN"]
    kinds = _weak([given[place] for place in places], _direction(base))
    kinds = _brackets([text[place] for place in places], [given[place] for place in places], kinds, base)
    kinds = _neutrals(kinds, base)
    found = [base] * len(text)
    for place, kind in zip(places, kinds, strict=True):
        found[place] = base + _above(kind, base)
    for place, kind in enumerate(given):
        if kind == "BN" and place:
            found[place] = found[place - 1]
    return _with_spaces_at_the_end(given, found, base)


def visual(levels: Sequence[int]) -> list[int]:
    """The places of a line from left to right (L2), each as its index in the order of reading."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        at = 0
        for inside, same in groupby([levels[place] >= level for place in order]):
            end = at + len(list(same))
            if inside:
                order[at:end] = order[at:end][::-1]
            at = end
    return order


def _direction(level: int) -> str:
    return "R" if level % 2 else "L"


def _above(kind: str, base: int) -> int:
    """How much higher than the base a kind lies (I1, I2)."""
    if base % 2:
        return 0 if kind == "R" else 1
    return {"L": 0, "R": 1}.get(kind, 2)


def _weak(kinds: list[str], start: str) -> list[str]:
    """Marks, figures and what stands beside figures (W1-W7)."""
    kinds = list(_without_marks(kinds, start))
    strong = start
    for at, kind in enumerate(kinds):  # W2
        if kind in {"L", "R", "AL"}:
            strong = kind
        elif kind == "EN" and strong == "AL":
            kinds[at] = "AN"
    kinds = ["R" if kind == "AL" else kind for kind in kinds]  # W3
    for at in range(1, len(kinds) - 1):  # W4
        before, kind, after = kinds[at - 1 : at + 2]
        if before == after and ((kind in {"ES", "CS"} and before == "EN") or (kind == "CS" and before == "AN")):
            kinds[at] = before
    kinds = [*_with_units(kinds)]
    strong = start
    for at, kind in enumerate(kinds):  # W7
        if kind in {"L", "R"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            kinds[at] = "L"
    return kinds


def _without_marks(kinds: list[str], start: str) -> Iterator[str]:
    before = start
    for kind in kinds:  # W1
        before = before if kind == "NSM" else kind
        yield before


def _with_units(kinds: list[str]) -> Iterator[str]:
    """A currency or a percent sign goes with the figure it touches (W5), what else is left is neutral (W6)."""
    groups = [(kind, len(list(same))) for kind, same in groupby(kinds)]
    for at, (kind, length) in enumerate(groups):
        touching = {groups[beside][0] for beside in (at - 1, at + 1) if 0 <= beside < len(groups)}
        if kind == "ET" and "EN" in touching:
            kind = "EN"  # noqa: PLW2901  the rule renames it
        yield from [kind if kind in _STRONG else "ON"] * length


def _brackets(chars: list[str], given: list[str], kinds: list[str], base: int) -> list[str]:
    """Both brackets of a pair take one direction, after what stands in them (N0)."""
    own = _direction(base)
    for start, end in _pairs(chars, kinds):
        inside = {_STRONG[kind] for kind in kinds[start + 1 : end] if kind in _STRONG}
        if not inside:
            continue
        if own in inside:
            kind = own
        else:
            kind = next((_STRONG[kind] for kind in reversed(kinds[:start]) if kind in _STRONG), own)
        for at in (start, end):
            kinds[at] = kind
            for mark in range(at + 1, len(kinds)):
                if given[mark] != "NSM":
                    break
                kinds[mark] = kind
    return kinds


def _pairs(chars: list[str], kinds: list[str]) -> list[tuple[int, int]]:
    """The places of both brackets of every pair, in the order of the opening ones (BD16)."""
    opened: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, (char, kind) in enumerate(zip(chars, kinds, strict=True)):
        if kind != "ON" or not unicodedata.mirrored(char):
            continue
        category = unicodedata.category(char)
        if category == "Ps":
            if len(opened) == _DEEPEST:
                return []
            opened.append((_closing(char), at))
        elif category == "Pe":
            closing = unicodedata.normalize("NFC", char)
            depth = next((place for place in range(len(opened) - 1, -1, -1) if opened[place][0] == closing), None)
            if depth is not None:
                found.append((opened[depth][1], at))
                del opened[depth:]
    return sorted(found)


@lru_cache(maxsize=256)
def _closing(char: str) -> str:
    """The closing bracket that belongs to an opening one, found by its name."""
    name = unicodedata.name(char)
    try:
        other = unicodedata.lookup(name.replace("LEFT", "RIGHT"))
    except KeyError:
        other = char
    return unicodedata.normalize("NFC", chr(ord(char) + 1) if other == char else other)


def _neutrals(kinds: list[str], base: int) -> list[str]:
    """Spaces and signs run as both their neighbours do, else as the whole (N1, N2)."""
    own = _direction(base)
    groups = [(neutral, list(same)) for neutral, same in groupby(kinds, "ON".__eq__)]
    found: list[str] = []
    for at, (neutral, same) in enumerate(groups):
        if neutral:
            before = _STRONG[found[-1]] if found else own
            after = _STRONG[groups[at + 1][1][0]] if at + 1 < len(groups) else own
            found += [before if before == after else own] * len(same)
        else:
            found += same
    return found


def _with_spaces_at_the_end(given: list[str], found: list[int], base: int) -> list[int]:
    """What is blank at the end of the line stands at its end, not inside (L1)."""
    for at in range(len(given) - 1, -1, -1):
        if given[at] not in {"WS", "BN"}:
            break
        found[at] = base
    return found
