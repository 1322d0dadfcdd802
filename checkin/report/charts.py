"""The charts of the report as lines, bars and words at their places: one layout for paper and for the browser."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, timedelta
from math import ceil, floor, log10
from typing import Final, Literal

from checkin.domain.dimensions import By
from checkin.report.closing import Closing, DayFlow
from checkin.report.words import said

Anchor = Literal["start", "middle", "end"]

WIDTH: Final = 500.0  # points
_HEIGHT: Final = 130.0
_LEFT, _BOTTOM, _TOP = 46.0, 16.0, 6.0
_BAR, _NAMES = 15.0, 150.0  # one bar that lies, and the room for its name
_COUNTRIES: Final = 20
_WORDS: Final = 7.5
_HOURS: Final = 4  # quarters


@dataclass(frozen=True, slots=True)
class Bar:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Line:
    """Through these points; `quiet` is one of the grid."""

    points: tuple[tuple[float, float], ...]
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """A text whose baseline begins, has its middle or ends at x; `room` is the most it may take."""

    x: float
    y: float
    text: str
    anchor: Anchor
    room: float
    size: float = _WORDS


@dataclass(frozen=True, slots=True)
class Chart:
    """Measures in points, y up. `about` says what is seen to who cannot see it."""

    id: str
    title: str
    about: str
    height: float
    parts: tuple[Bar | Line | Words, ...]
    width: float = WIDTH


def charts_of(closing: Closing, language: str) -> tuple[Chart, ...]:
    """Those that there is something to draw for."""
    return tuple(_charts(closing, language))


def _charts(closing: Closing, language: str) -> Iterator[Chart]:
    spans = [span for span in (_span(each.admissions, each.inside) for each in closing.flow) if span]
    if spans:
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        most = max(max(each.admissions) for each in closing.flow)
        for each in closing.flow:
            title = f"{said('flow', language)} · {each.date:%Y-%m-%d}"
            numbers = each.admissions[first:last]
            yield _standing(
                f"flow-{each.date}", title, _about(title, each, numbers), numbers, _Scale(most, first, each)
            )
        most = max(max(each.inside) for each in closing.flow)
        for each in closing.flow if most else ():
            title = f"{said('occupancy', language)} · {each.date:%Y-%m-%d}"
            numbers = each.inside[first:last]
            yield _curve(f"inside-{each.date}", title, _about(title, each, numbers), numbers, _Scale(most, first, each))
    days = [(row.label.said_in(language), row.counted.visits) for row in closing.tables[By.DAY]]
    yield from _lying("visits", said("visits_chart", language), days)
    countries = [(row.label.said_in(language), row.counted.persons) for row in closing.tables[By.COUNTRY] if row.id]
    yield from _lying("countries", said("countries_chart", language), countries[:_COUNTRIES])


@dataclass(frozen=True, slots=True)
class _Scale:
    """The most that is to be shown, and the quarter of an hour of a date that is shown first."""

    most: int
    first: int
    day: DayFlow

    @property
    def top(self) -> int:
        """A round number that nothing is higher than."""
        if self.most <= 4:
            return 4
        unit: int = 10 ** floor(log10(self.most))
        return next(unit * each // 10 for each in (10, 20, 40, 60, 80, 100) if unit * each // 10 >= self.most)

    def hour(self, quarter: int) -> str:
        at = self.day.begins.astimezone(UTC) + timedelta(minutes=15 * quarter)
        return f"{at.astimezone(self.day.begins.tzinfo):%H:%M}"


def _standing(id_: str, title: str, about: str, numbers: Sequence[int], scale: _Scale) -> Chart:
    high, wide = _inner(), (WIDTH - _LEFT) / len(numbers)
    bars = (
        Bar(_LEFT + place * wide + wide * 0.1, _BOTTOM, wide * 0.8, number / scale.top * high)
        for place, number in enumerate(numbers)
        if number
    )
    return Chart(id_, title, about, _HEIGHT, (*_axes(len(numbers), scale), *bars))


def _curve(id_: str, title: str, about: str, numbers: Sequence[int], scale: _Scale) -> Chart:
    high, wide = _inner(), (WIDTH - _LEFT) / len(numbers)
    points = tuple(
        (_LEFT + (place + 1) * wide, _BOTTOM + number / scale.top * high) for place, number in enumerate(numbers)
    )
    return Chart(id_, title, about, _HEIGHT, (*_axes(len(numbers), scale), Line(((_LEFT, _BOTTOM), *points))))


def _axes(quarters: int, scale: _Scale) -> Iterator[Line | Words]:
    for step in range(5):
        y = _BOTTOM + step / 4 * _inner()
        yield Line(((_LEFT, y), (WIDTH, y)), quiet=True)
        yield Words(_LEFT - 4, y - 2.5, f"{scale.top * step // 4:,}", "end", _LEFT)
    wide = (WIDTH - _LEFT) / quarters
    step = _HOURS * ceil(quarters / _HOURS / 14) if quarters > 2 * _HOURS else 1
    for place in range(-scale.first % min(step, _HOURS), quarters, step):
        yield Words(_LEFT + place * wide, 4, scale.hour(scale.first + place), "middle", 40)


def _lying(id_: str, title: str, named: Sequence[tuple[str, int]]) -> Iterator[Chart]:
    most = max((number for _, number in named), default=0)
    if not most:
        return
    height, long = _BAR * len(named) + 4, WIDTH - _NAMES - 46
    parts: list[Bar | Line | Words] = []
    for place, (name, number) in enumerate(named):
        y = height - (place + 1) * _BAR
        length = number / most * long
        parts += [
            Bar(_NAMES, y + 2, length, _BAR - 4),
            Words(_NAMES - 6, y + 4.5, name, "end", _NAMES - 8),
            Words(_NAMES + length + 4, y + 4.5, f"{number:,}", "start", 42),
        ]
    about = f"{title}: " + "; ".join(f"{name} {number:,}" for name, number in named)
    yield Chart(id_, title, about, height, tuple(parts))


def _span(*curves: Sequence[int]) -> tuple[int, int] | None:
    """The first quarter in which there is anything, on the full hour, and the one after the last change."""
    busy = [
        place for curve in curves for place, number in enumerate(curve) if number != (curve[place - 1] if place else 0)
    ]
    return (busy and (min(busy) // _HOURS * _HOURS, max(busy) + 1)) or None


def _about(title: str, day: DayFlow, numbers: Sequence[int]) -> str:
    return f"{title}: {min(numbers, default=0):,} to {max(numbers, default=0):,}, {day.date:%Y-%m-%d}"


def _inner() -> float:
    return _HEIGHT - _BOTTOM - _TOP
