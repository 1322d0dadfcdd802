"""Flow as curves and as a table: what was let in, what was yesterday, what is to be expected."""

from collections.abc import Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from checkin.domain.clock import milliseconds
from checkin.domain.plan import Plan
from checkin.ui.supervisor.chart import MINUTE, Chart, Curve
from checkin.ui.supervisor.sheet import Column, Line, Sheet

if TYPE_CHECKING:  # the overview brings the database, which opens after the first paint
    from checkin.overview import Flow

STEPS: Final = (5, 1, 15)  # minutes that a rate is averaged over, the usual one first
_HOUR: Final = 60  # minutes
_USUAL: Final = (4 * _HOUR, 14 * _HOUR)  # minutes of a day that has none yet


class FlowWords(QObject):
    """Puts a flow into curves, into a table and into words, in the language in use."""

    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan

    def draw(self, chart: Chart, flow: "Flow", step: int = STEPS[0]) -> None:
        first, last = _span(flow)
        begins = milliseconds(flow.begins)
        now = flow.minute - flow.minute % step  # the step that is not over yet says too little
        today = _rates(flow.today, step, first, max(first, now))
        ahead = flow.forecast.ahead if flow.forecast else {}
        shown = (
            Curve(self.tr("Today"), "primary", _at(begins, today), bold=True, now=True),
            Curve(self.tr("Expected"), "primary", _at(begins, _rates(ahead, step, now + step, last)), dashed=True),
            Curve(self.tr("Yesterday"), "quiet", _at(begins, _rates(flow.yesterday, step, first, last))),
            Curve(self.tr("Planned"), "quiet", _at(begins, _rates(flow.planned, step, first, last)), dashed=True),
        )
        curves = tuple(each for each in shown if any(value for _, value in each.points))
        chart.show_curves(curves, (begins + first * MINUTE, begins + last * MINUTE), self._plan.time_zone)
        chart.say(self.tr("Admissions a minute"), self.sentence(flow))

    def sentence(self, flow: "Flow") -> str:
        """What the curves show, for somebody who hears it."""
        busiest = max(flow.today, key=lambda minute: flow.today[minute], default=None)
        if busiest is None:
            return self.tr("Nobody was let in today yet.")
        said = self.tr("Most so far: {number} in one minute, at {time}.").format(
            number=flow.today[busiest], time=self.clock(flow, busiest)
        )
        if flow.forecast is None:
            return said
        more = self.tr("Expected by the end of the day: {number} admissions.")
        return f"{said} {more.format(number=f'{flow.forecast.admissions:,}')}"

    def sheet(self, flow: "Flow", step: int) -> Sheet:
        """The same as a table: a row for each step, means per minute."""
        first, last = _span(flow)
        columns = (
            Column("time", self.tr("Time")),
            Column("today", self.tr("Today")),
            Column("expected", self.tr("Expected")),
            Column("yesterday", self.tr("Yesterday")),
            *((Column("planned", self.tr("Planned")),) if flow.planned else ()),
        )
        now = flow.minute - flow.minute % step
        today = dict(_rates(flow.today, step, first, max(first, now)))
        ahead = dict(_rates(flow.forecast.ahead, step, now + step, last)) if flow.forecast else {}
        yesterday = dict(_rates(flow.yesterday, step, first, last))
        planned = dict(_rates(flow.planned, step, first, last))

        def line(at: int) -> Line:
            expected = (planned.get(at, 0.0),) if flow.planned else ()
            return Line(
                (self.clock(flow, at), today.get(at), ahead.get(at), yesterday.get(at, 0.0), *expected), about=at
            )

        return Sheet(columns, tuple(map(line, range(first, last, step))))

    def clock(self, flow: "Flow", minute: int) -> str:
        """A minute of the day as the clocks at the venue show it."""
        return f"{self._plan.local(flow.begins + timedelta(minutes=minute)):%H:%M}"


def _span(flow: "Flow") -> tuple[int, int]:
    """From when to when there is something to be seen, in whole hours of the day's minutes."""
    seen = [minute for curve in (flow.today, flow.yesterday, flow.planned) for minute in curve]
    if not seen:
        return _USUAL
    first, last = min(seen), max(*seen, flow.minute)
    return first - first % _HOUR, last - last % _HOUR + _HOUR


def _rates(curve: Mapping[int, float], step: int, first: int, last: int) -> tuple[tuple[int, float], ...]:
    """Means per minute of each step, by the minute in which it begins."""
    sums = dict.fromkeys(range(first - first % step, last, step), 0.0)
    for minute, number in curve.items():
        place = minute - minute % step
        if place in sums:
            sums[place] += number
    return tuple((minute, round(total / step, 1)) for minute, total in sums.items())


def _at(begins: int, rates: tuple[tuple[int, float], ...]) -> tuple[tuple[int, float], ...]:
    return tuple((begins + minute * MINUTE, rate) for minute, rate in rates)
