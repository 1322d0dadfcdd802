"""How the bands of categories are told apart where the printer has one colour: by their pattern.

Patterns are made of lines and squares of at least one millimetre: a thermal printer of 203 dpi has 8 dots for that.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import permutations
from typing import Final, Literal, get_args

Style = Literal["solid", "outline", "stripes", "dots", "bars", "checks", "lines", "grid", "zigzag"]
STYLES: Final[tuple[Style, ...]] = get_args(Style)
Band = tuple[Style, ...]
"""One style for the whole band, or one for its left and one for its right half; none for a category nobody knows."""

_MM: Final = 72 / 25.4
_PITCH, _LINE = 3.2 * _MM, 1.2 * _MM
FRAME: Final = _LINE  # points; the outline of every band


def assigned(categories: Sequence[str], chosen: Mapping[str, Style]) -> dict[str, Band]:
    """A band for every category, no two alike: the chosen ones, then one style each, then pairs of styles."""
    bands: dict[str, Band] = {category: (style,) for category, style in chosen.items()}
    free = iter(_all(set(chosen.values())))
    for category in categories:
        if category not in bands:
            bands[category] = next(free, ())
    return bands


def _all(taken: set[Style]) -> Iterator[Band]:
    yield from ((style,) for style in STYLES if style not in taken)
    yield from permutations(STYLES, 2)


@lru_cache(maxsize=256)
def drawn(band: Band, x: float, y: float, width: float, height: float) -> str:
    """The operators that draw a band in black on white, in points, y up. A band without a style is two rules."""
    if not band:
        return f"{_filled(x, y, width, _LINE / 2)} {_filled(x, y + height - _LINE / 2, width, _LINE / 2)}"
    share = width / len(band)
    halves = [_clipped(style, x + nth * share, y, share, height) for nth, style in enumerate(band)]
    inset = _LINE / 2
    frame = f"{_LINE:.3f} w {x + inset:.3f} {y + inset:.3f} {width - _LINE:.3f} {height - _LINE:.3f} re S"
    return " ".join([*halves, frame])


def _clipped(style: Style, x: float, y: float, width: float, height: float) -> str:
    return f"q {x:.3f} {y:.3f} {width:.3f} {height:.3f} re W n {_PATTERNS[style](x, y, width, height)} Q"


def _filled(x: float, y: float, width: float, height: float) -> str:
    return f"{x:.3f} {y:.3f} {width:.3f} {height:.3f} re f"


def _stroked(lines: Iterator[tuple[float, float, float, float]]) -> str:
    paths = [f"{a:.2f} {b:.2f} m {c:.2f} {d:.2f} l" for a, b, c, d in lines]
    return f"{_LINE:.3f} w {' '.join(paths)} S"


def _steps(start: float, length: float, pitch: float = _PITCH) -> Iterator[float]:
    """From the middle of the first pitch to behind the end."""
    return (start + pitch * (nth + 0.5) for nth in range(int(length / pitch) + 1))


def _stripes(x: float, y: float, width: float, height: float) -> str:
    pitch = _PITCH * 1.2
    return _stroked((at - height, y, at, y + height) for at in _steps(x, width + height, pitch))


def _bars(x: float, y: float, width: float, height: float) -> str:
    return _stroked((at, y, at, y + height) for at in _steps(x, width))


def _lines(x: float, y: float, width: float, height: float) -> str:
    return _stroked((x, at, x + width, at) for at in _steps(y, height))


def _grid(x: float, y: float, width: float, height: float) -> str:
    return f"{_bars(x, y, width, height)} {_lines(x, y, width, height)}"


def _squares(x: float, y: float, width: float, height: float, side: float, pitch: float) -> str:
    """Squares in every second place, like the black ones of a chessboard."""
    places = (
        (at, up)
        for row, up in enumerate(_steps(y, height, pitch))
        for column, at in enumerate(_steps(x, width, pitch))
        if (row + column) % 2 == 0
    )
    squares = [f"{at - side / 2:.2f} {up - side / 2:.2f} {side:.2f} {side:.2f} re" for at, up in places]
    return " ".join([*squares, "f"])


def _zigzag(x: float, y: float, width: float, height: float) -> str:
    tooth = _PITCH
    rows: list[str] = []
    for up in _steps(y, height, _PITCH * 1.25):
        points = [(x + tooth * nth, up + tooth / 2 * (nth % 2) - tooth / 4) for nth in range(int(width / tooth) + 2)]
        rows.extend(f"{a:.2f} {b:.2f} {'l' if nth else 'm'}" for nth, (a, b) in enumerate(points))
    return f"{_LINE * 0.8:.3f} w {' '.join(rows)} S"


_PATTERNS: Final[Mapping[Style, Callable[[float, float, float, float], str]]] = {
    "solid": _filled,
    "outline": lambda *_box: "",
    "stripes": _stripes,
    "dots": lambda x, y, width, height: _squares(x, y, width, height, _LINE, _PITCH * 0.7),
    "bars": _bars,
    "checks": lambda x, y, width, height: _squares(x, y, width, height, _PITCH, _PITCH),
    "lines": _lines,
    "grid": _grid,
    "zigzag": _zigzag,
}
