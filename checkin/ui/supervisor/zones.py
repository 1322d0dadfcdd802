"""How full each zone is, and which gates need more lanes."""

from collections.abc import Iterable, Sequence
from typing import Final, assert_never

from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.flow import Advice, Fill, Level
from checkin.domain.plan import Plan
from checkin.ui.pieces import Card, Text
from checkin.ui.rows import Row
from checkin.ui.supervisor.figures import Chip, grouped
from checkin.ui.supervisor.lanes import LaneWords
from checkin.ui.supervisor.meters import Meters
from checkin.ui.theme import Tone

_TONES: Final = {Level.BUSY: Tone.ATTENTION, Level.NEARLY_FULL: Tone.REFUSED, Level.FULL: Tone.REFUSED}


class ZonesCard(Card):
    def __init__(self, plan: Plan, parent: QWidget | None = None, *, size: int = 19, height: int = 46) -> None:
        super().__init__(parent)
        self._plan, self._code = plan, "en"
        self._lane_words = LaneWords(plan, self)
        self.title, self.rows = Text(round(size * 1.16), bold=True, role="zones"), Meters(size=size, height=height)
        self.advice = Chip("advice", size=size)
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.title)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self.advice)
        self.advice.hide()

    def speak(self, code: str) -> None:
        self._code = code

    def say(self) -> None:
        self.title.setText(self.tr("Inside now, by zone"))
        self.rows.setAccessibleName(self.title.text())

    def show_fills(self, fills: Iterable[Fill]) -> None:
        self.rows.show_figures(map(self._row, fills))

    def show_advice(self, lanes: Sequence[Advice]) -> bool:
        """The gate that lacks the most lanes, and why; whether the words changed."""
        worst = max(lanes, key=lambda each: each.more, default=None)
        said = self._lane_words.advice(worst, self._code) if worst else ""
        words = f"{said} {self._lane_words.why(worst)}" if worst and said else ""
        if words == self.advice.text.text():
            return False
        self.advice.show_words(Tone.ATTENTION, words)
        return True

    def level(self, level: Level) -> str:
        match level:
            case Level.CALM:
                return ""
            case Level.BUSY:
                return self.tr("busy")
            case Level.NEARLY_FULL:
                return self.tr("nearly full")
            case Level.FULL:
                return self.tr("full")
            case unexpected:
                assert_never(unexpected)

    def _row(self, fill: Fill) -> Row:
        zone = self._plan.zones.get(fill.zone)
        name = zone.label.said_in(self._code) if zone else fill.zone
        number = grouped(fill.inside)
        if fill.capacity is not None:
            # Kept together where people read from right to left.
            number = f"\N{LEFT-TO-RIGHT ISOLATE}{number} / {grouped(fill.capacity)}\N{POP DIRECTIONAL ISOLATE}"
        word, tone = self.level(fill.level), _TONES.get(fill.level)
        return Row(name, aside=f"▲ {word} {number}" if tone else number, tone=tone, about=fill.share)
