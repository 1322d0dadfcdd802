"""A text in a box: where its lines break, and the largest size at which it stays inside.

Widths grow with the size, so a text is shaped once in em and never tried at one size after the other. For every number
of lines, dynamic programming finds the breaks whose widest line is narrowest; the size follows from it. What does not
fit at the smallest size is, in this order: broken between Chinese characters, set in narrower letters, broken anywhere,
and cut with an ellipsis.
"""

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from checkin.badges.bidi import starts_right
from checkin.badges.breaks import Breaks, between_ideographs, between_words, parts_a_name
from checkin.badges.faces import NARROWEST, WIDEST
from checkin.badges.scripts import clusters
from checkin.badges.shaping import Font, Line, Typesetter

_ASCENT, _DESCENT = 0.80, 0.24  # em kept for a line even if its ink is lower, so that neighbours stand alike
_WORTH_A_LINE = 1.12  # one line more is taken only if the text grows by so much
_ELLIPSIS = "…"

# How to set a text, from the best to the last: where lines may break, and how wide the letters are in percent.
_WAYS: tuple[tuple[Breaks, float], ...] = (
    (between_words, WIDEST),
    (between_ideographs, WIDEST),
    (between_ideographs, 80),
    (between_ideographs, NARROWEST),
)


@dataclass(frozen=True, slots=True)
class Room:
    """The space for a text, in points: its box, and the sizes and the number of lines allowed."""

    width: float
    height: float
    max_size: float
    min_size: float
    max_lines: int


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines at a size in points that lie inside the room. `baselines` are measured down from the top of the block.

    `cut` says that the end of the text is missing and an ellipsis stands in its place.
    """

    lines: tuple[Line, ...]
    size: float
    baselines: tuple[float, ...]
    height: float
    cut: bool = False


def fit(text: str, font: Font, room: Room, typesetter: Typesetter) -> Fitted:
    """The clean text in the room, as large as it may be. It never leaves the room, whatever the text is."""
    font = replace(font, leftward=starts_right(text))  # so that every line runs as the whole does
    for breaks, width in _WAYS:
        fitted = _set(text, replace(font, width=width), room, typesetter, breaks)
        if fitted is not None:
            return fitted
    return _pour(text, replace(font, width=_WAYS[-1][1]), room, typesetter)


def _set(text: str, font: Font, room: Room, typesetter: Typesetter, breaks: Breaks) -> Fitted | None:
    """The text broken only where it may break, or None where that is too small to read."""
    whole = typesetter.shape(text, font)
    if sum(whole.advances) * room.min_size > room.width * room.max_lines:
        return None
    pieces = _pieces(whole, breaks)
    best: tuple[float, list[str]] | None = None
    for count in range(1, min(room.max_lines, len(pieces)) + 1):
        broken = _balanced(pieces, count, room.width / room.min_size)
        if broken is None:
            continue
        height = max(_ASCENT, whole.top) + max(_DESCENT, -whole.bottom)
        height += (count - 1) * max(whole.leading, whole.top - whole.bottom)
        size = min(room.max_size, room.height / height, room.width / (broken.widest or 1))
        if best is None or size > best[0] * _WORTH_A_LINE:
            best = size, broken.texts(pieces)
    if best is None:
        return None
    fitted = _stack([typesetter.shape(line, font) for line in best[1]], room)
    return fitted if fitted.size >= room.min_size else None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part that stays together; its width in em without the space at its end, and that space."""

    text: str
    width: float
    space: float


@dataclass(frozen=True, slots=True, order=True)
class _Broken:
    """Pieces in lines: the widest line, the sum of all squared widths, and the first piece of each line."""

    widest: float
    squares: float
    starts: tuple[int, ...]

    def texts(self, pieces: list[_Piece]) -> list[str]:
        lines = pairwise([*self.starts, len(pieces)])
        return ["".join(piece.text for piece in pieces[start:end]).strip(" ") for start, end in lines]


def _pieces(line: Line, breaks: Breaks) -> list[_Piece]:
    sums = [0.0, *accumulate(line.advances)]
    parts = clusters(line.text)
    ends = list(accumulate(len(part) for part in parts))
    may_end = (end for end, (part, after) in zip(ends, pairwise(parts), strict=False) if breaks(part, after))
    cuts = [0, *(end for end in may_end if not parts_a_name(line.text, end))]
    found = []
    for start, end in pairwise([*cuts, len(line.text)]):
        text = line.text[start:end].rstrip(" ")
        ink = start + len(text)
        found.append(_Piece(line.text[start:end], sums[ink] - sums[start], sums[end] - sums[ink]))
    return found


def _balanced(pieces: list[_Piece], count: int, limit: float) -> _Broken | None:
    """The pieces in so many lines that the widest is as narrow as can be; None if one is wider than the limit."""
    best: list[_Broken | None] = [_Broken(0.0, 0.0, ()), *[None] * len(pieces)]  # of the pieces up to each index
    for _line in range(count):
        best = [_with_last_line(pieces, best, end, limit) for end in range(len(pieces) + 1)]
    return best[-1]


def _with_last_line(pieces: list[_Piece], before: list[_Broken | None], end: int, limit: float) -> _Broken | None:
    """The best way to set the pieces up to `end`, when one line less reached as far as `before` says."""
    found: list[_Broken] = []
    width = -pieces[end - 1].space if end else 0.0
    for start in range(end - 1, -1, -1):
        width += pieces[start].width + pieces[start].space
        if width > limit:
            break
        rest = before[start]
        if rest is not None:
            found.append(_Broken(max(rest.widest, width), rest.squares + width * width, (*rest.starts, start)))
    return min(found, default=None)


def _stack(lines: list[Line], room: Room, *, cut: bool = False) -> Fitted:
    """Lines below each other as large as the room allows, also below its smallest size."""
    down = max(_ASCENT, lines[0].top)
    baselines = [down]
    for above, below in pairwise(lines):
        down += _step(above, below)
        baselines.append(down)
    height = down + max(_DESCENT, -lines[-1].bottom)
    width = max(line.width for line in lines)
    size = min(room.max_size, room.height / height, room.width / width if width else room.max_size)
    return Fitted(tuple(lines), size, tuple(base * size for base in baselines), height * size, cut=cut)


def _step(above: Line, below: Line) -> float:
    """From baseline to baseline in em: more than the scripts need where the ink of the two lines would touch."""
    return max(above.leading, below.leading, below.top - above.bottom)


def _pour(text: str, font: Font, room: Room, typesetter: Typesetter) -> Fitted:
    """The text at the smallest size, line after line until the room is full, and what is left cut off."""
    limit = room.width / room.min_size
    whole = typesetter.shape(text, font)
    count = max(1, min(room.max_lines, int((room.height / room.min_size - _ASCENT - _DESCENT) / whole.leading) + 1))
    rest = clusters(whole.text)
    lines: list[Line] = []
    while rest and len(lines) < count:
        taken = _as_many_as_fit(rest, limit, font, typesetter)
        if taken < len(rest) and len(lines) == count - 1:
            return _stack([*lines, _with_ellipsis(rest, taken, limit, font, typesetter)], room, cut=True)
        lines.append(typesetter.shape("".join(rest[:taken]).strip(), font))
        rest = rest[taken:]
    return _stack(lines or [typesetter.shape("", font)], room)


def _as_many_as_fit(parts: tuple[str, ...], limit: float, font: Font, typesetter: Typesetter) -> int:
    """How many clusters fill a line: up to a proper break if that leaves it half full, else up to the edge."""
    # A cluster has some width; a thousand of them never fit, and shaping all the rest each time would be slow.
    line = typesetter.shape("".join(parts[:200]), font)
    sums = [0.0, *accumulate(line.advances)]
    ends = [0, *accumulate(len(part) for part in parts[:200])]
    fits = max(1, sum(1 for end in ends[1:] if sums[end] <= limit))
    if fits == len(parts):
        return fits
    text = "".join(parts[:200])
    proper = (
        at
        for at in range(fits, 0, -1)
        if between_ideographs(parts[at - 1], parts[at]) and not parts_a_name(text, ends[at])
    )
    return next((at for at in proper if sums[ends[at]] > limit / 2), fits)


def _with_ellipsis(parts: tuple[str, ...], taken: int, limit: float, font: Font, typesetter: Typesetter) -> Line:
    line = typesetter.shape(_ELLIPSIS, font)
    for end in range(taken, 0, -1):
        line = typesetter.shape("".join(parts[:end]).strip() + _ELLIPSIS, font)
        if line.width <= limit:
            break
    return line
