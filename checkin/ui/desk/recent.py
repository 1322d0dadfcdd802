"""The last scans at this desk, the newest first, with what became of the badge."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.page import Panel
from checkin.ui.pieces import Text
from checkin.ui.pressroom import BadgeState
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import han_of
from checkin.ui.verdicts import Scene, Verdict

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Presented

_KEPT = 50


class RecentPanel(Panel):
    """Enter opens the person of a row."""

    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(22, bold=True, role="title")
        self.list = Rows(size=21, height=72)
        self.list.chosen.connect(self._open)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self.list, 1)
        self.spaced(column, 8, (16, 18, 16, 12))
        self.say()

    def add(self, presented: "Presented", verdict: Verdict, scene: Scene) -> None:
        known = presented.registration
        name = (known.name or known.latin_name or known.id) if known else self.tr("Unknown")
        row = Row(
            name,
            verdict.title,
            f"{scene.plan.local(scene.now):%H:%M}",
            icon=verdict.tone.value,
            tone=verdict.tone,
            about=presented,
            han=han_of(name, known.country if known else ""),
        )
        self.list.put_first(row, _KEPT)

    def show_badge(self, presented: "Presented", state: BadgeState) -> None:
        """What became of the badge that was due with this scan."""
        self._amend(presented, self._badge(state))

    def show_undone(self, fact: str) -> None:
        for row in self.list.rows:
            if row.about.fact == fact:
                self._amend(row.about, self.tr("undone"))

    def clear(self) -> None:
        self.list.clear()

    def say(self) -> None:
        self._title.setText(self.tr("Last scans"))
        self.list.setAccessibleName(self._title.text())

    def _amend(self, presented: "Presented", more: str) -> None:
        for place, row in enumerate(self.list.rows if more else ()):
            if row.about is presented:
                self.list.change_row(place, self._with(row, more))

    @staticmethod
    def _with(row: Row, more: str) -> Row:
        return replace(row, more=f"{row.more.partition(' · ')[0]} · {more}")

    def _badge(self, state: BadgeState) -> str:
        match state:
            case BadgeState.PRINTING | BadgeState.HELD:
                return self.tr("printing…")
            case BadgeState.OUT:
                return self.tr("badge printed")
            case BadgeState.FAILED:
                return self.tr("no badge")
            case BadgeState.NONE | BadgeState.ELSEWHERE:
                return ""

    def _open(self, presented: "Presented") -> None:
        known: Registration | None = presented.registration
        if known:
            self.opened.emit(known)
