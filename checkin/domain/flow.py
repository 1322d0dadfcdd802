"""How full it is, how it flows, what is to be expected of the day, and whether a gate has lanes enough.

Curves are numbers by minute. A minute is one of the day, counted from where the plan begins its days.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from math import ceil
from types import MappingProxyType
from typing import Final

Curve = Mapping[int, float]

RECENT: Final = 10  # minutes: a station that let somebody in since is an open lane
_QUARTER: Final = 15  # minutes that a rate is averaged over, where a single one says little
_SPRINT: Final = 5  # minutes in which a lane shows what it can do
_ENOUGH: Final = 20  # admissions yesterday by this time; from fewer nothing follows for today
_HOUR: Final = 60  # minutes
_DAY: Final = 24 * _HOUR
_AHEAD: Final = 60  # minutes that advice looks ahead
_BUSY, _NEARLY_FULL = 0.80, 0.95


class Level(StrEnum):
    """How full a zone is: from 80 % of its capacity on it is busy, from 95 % on nearly full."""

    CALM = "calm"
    BUSY = "busy"
    NEARLY_FULL = "nearly_full"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Fill:
    """How many are inside a zone, of how many there is room for; `capacity` None is without limit, and calm."""

    zone: str
    inside: int
    capacity: int | None = None

    @property
    def share(self) -> float | None:
        """The part of the capacity that is taken, 1.0 for all of it; None without a limit."""
        if self.capacity is None:
            return None
        return self.inside / self.capacity if self.capacity else 1.0

    @property
    def level(self) -> Level:
        share = self.share or 0.0
        if share >= 1:
            return Level.FULL
        if share >= _NEARLY_FULL:
            return Level.NEARLY_FULL
        return Level.BUSY if share >= _BUSY else Level.CALM


@dataclass(frozen=True, slots=True)
class Forecast:
    """What the day will bring, if it goes on as yesterday did, or where that says nothing, as the plan expects.

    `ratio`: today's admissions so far by those of yesterday, or of the plan, at the same time; `by_plan` says which.
    `admissions` at the end of the day. `peak`: the most admissions per minute in any quarter of an hour of the day,
    those behind us too, which begins with the minute `peak_at`. `ahead`: admissions in each minute to come.
    """

    ratio: float
    admissions: int
    peak: float
    peak_at: int
    ahead: Curve
    by_plan: bool = False


@dataclass(frozen=True, slots=True)
class Advice:
    """Whether a gate has lanes enough.

    lanes: stations that let somebody in within the last ten minutes. per_minute: the gate's admissions per minute in
    them. per_lane: what one lane here does per minute when it is busy, None before any has shown it. Where `more` is
    not 0, so many more lanes are needed for the next `minutes`.
    """

    gate: str
    lanes: int
    per_minute: float
    per_lane: float | None
    more: int = 0
    minutes: int = 0


def planned(expected: Mapping[int, int], day_starts: time) -> dict[int, float]:
    """The curve of what a plan expects in the hours of the clock: in every minute of an hour the same."""
    starts = day_starts.hour * _HOUR + day_starts.minute
    minutes = ((hour * _HOUR + each - starts) % _DAY for hour in sorted(expected) for each in range(_HOUR))
    rates = (expected[hour] / _HOUR for hour in sorted(expected) for _ in range(_HOUR))
    return dict(sorted(zip(minutes, rates, strict=True)))


def forecast(today: Curve, yesterday: Curve, minute: int, plan: Curve = MappingProxyType({})) -> Forecast | None:
    """Yesterday's curve from this minute on, times today's admissions before it by yesterday's before it.

    Where yesterday had too few by this time to be told from, the same with the curve that the plan expects; None where
    that has too few, too.
    """
    by_plan = _until(yesterday, minute) < _ENOUGH
    as_then = plan if by_plan else yesterday
    before = _until(as_then, minute)
    if before < _ENOUGH:
        return None
    so_far = {at: number for at, number in today.items() if at < minute}
    ratio = sum(so_far.values()) / before
    ahead = {at: number * ratio for at, number in as_then.items() if at >= minute}
    whole = {**so_far, **ahead}
    quarters = _by(_QUARTER, whole)
    busiest = max(quarters, key=lambda quarter: (quarters[quarter], -quarter))
    return Forecast(
        ratio=ratio,
        admissions=round(sum(whole.values())),
        peak=quarters[busiest] / _QUARTER,
        peak_at=busiest * _QUARTER,
        ahead=ahead,
        by_plan=by_plan,
    )


def _until(curve: Curve, minute: int) -> float:
    return sum(number for at, number in curve.items() if at < minute)


def advice(gate: str, lanes: Mapping[str, Curve], expected: Forecast | None, minute: int) -> Advice:
    """Whether the gate has lanes enough, by each station's admissions there today, and what is expected of the gate.

    Arrivals in each of the next 60 minutes, by what one lane does, are the lanes needed in it. Arrivals are those of
    the forecast, as the mean of the quarter of an hour; without a forecast those of the last ten minutes are taken to
    go on as long. What one lane does is the most that any did here in five minutes of today. Who waits in a queue
    is seen by nobody: at a gate that works as fast as it can, arrivals are at least what is said.
    """
    now = range(minute - RECENT, minute)
    open_ = sum(any(curve.get(at) for at in now) for curve in lanes.values())
    per_minute = sum(curve.get(at, 0) for curve in lanes.values() for at in now) / RECENT
    sprints = (max(_by(_SPRINT, curve).values(), default=0.0) for curve in lanes.values())
    per_lane = max(sprints, default=0.0) / _SPRINT
    if not per_lane:
        return Advice(gate, open_, per_minute, None)
    arrivals = _arrivals(expected, minute) if expected else [per_minute] * RECENT
    # Half a person more than the lanes can do is no reason for another one.
    needed = [ceil(number / per_lane - 0.05) for number in arrivals]
    minutes = next((at for at, lanes_then in enumerate(needed) if lanes_then <= open_), len(needed))
    more = max(needed[:minutes], default=open_) - open_
    return Advice(gate, open_, per_minute, per_lane, more, minutes)


def _arrivals(expected: Forecast, minute: int) -> list[float]:
    quarters = _by(_QUARTER, expected.ahead)
    first = minute // _QUARTER
    # Of the quarter of an hour that has begun only the rest is ahead.
    spans = {first: _QUARTER - minute % _QUARTER}
    return [
        quarters.get(at // _QUARTER, 0.0) / spans.get(at // _QUARTER, _QUARTER) for at in range(minute, minute + _AHEAD)
    ]


def _by(minutes: int, curve: Curve) -> dict[int, float]:
    found: dict[int, float] = {}
    for at, number in curve.items():
        found[at // minutes] = found.get(at // minutes, 0.0) + number
    return found
