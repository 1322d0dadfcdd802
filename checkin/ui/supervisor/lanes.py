"""Whether each gate has lanes enough, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from checkin.domain.flow import Advice
from checkin.domain.plan import Plan
from checkin.ui.supervisor.sheet import Column, Line, Sheet
from checkin.ui.theme import Tone


class LaneWords(QObject):
    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan

    def advice(self, advice: Advice, language: str) -> str:
        """What to do at a gate, "" when nothing is to be done."""
        if not advice.more:
            return ""
        gate = self._gate(advice.gate, language)
        if advice.more == 1:
            return self.tr("{gate} needs 1 more lane for the next {minutes} minutes.").format(
                gate=gate, minutes=advice.minutes
            )
        return self.tr("{gate} needs {more} more lanes for the next {minutes} minutes.").format(
            gate=gate, more=advice.more, minutes=advice.minutes
        )

    def why(self, advice: Advice) -> str:
        """What the advice rests on."""
        if advice.per_lane is None:
            return self.tr("No lane has shown yet what it can do.")
        return self.tr("{now} a minute now; {lanes} lanes do at most {most}.").format(
            now=f"{advice.per_minute:,.0f}", lanes=advice.lanes, most=f"{advice.per_lane * advice.lanes:,.0f}"
        )

    def sheet(self, lanes: Sequence[Advice], language: str) -> Sheet:
        columns = (
            Column("gate", self.tr("Gate")),
            Column("per_minute", self.tr("A minute, now")),
            Column("lanes", self.tr("Lanes")),
            Column("per_lane", self.tr("A lane does")),
            Column("more", self.tr("More lanes")),
            Column("minutes", self.tr("For minutes")),
        )
        return Sheet(columns, tuple(self._line(each, language) for each in lanes))

    def _line(self, each: Advice, language: str) -> Line:
        more, minutes = (each.more, each.minutes) if each.more else (0, None)
        cells = (self._gate(each.gate, language), each.per_minute, each.lanes, each.per_lane, more, minutes)
        return Line(cells, about=each.gate, tone=Tone.ATTENTION.value if each.more else "")

    def _gate(self, id_: str, language: str) -> str:
        gate = self._plan.gates.get(id_)
        return gate.label.said_in(language) if gate else id_
