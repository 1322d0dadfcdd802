"""Everything that was chosen, each to be changed; then it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.ui.pieces import BusyBar, Card
from checkin.ui.rows import Row, Rows
from checkin.ui.setup.step import Step


@dataclass(frozen=True, slots=True)
class Line:
    """One choice in words. `about` is the step where it is changed, None where that is said elsewhere."""

    icon: str
    title: str
    value: str
    about: Step | None


class SummaryStep(Step):
    wanted = Signal(object)  # a step to go back to

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = Rows(size=26, height=86)
        self.bar = BusyBar()
        card = Card()
        inside = QVBoxLayout(card)
        inside.addWidget(self.list)
        self.body.addWidget(card, 1)
        self.body.addWidget(self.bar)
        self.spaced(inside, 0, (16, 14, 16, 14))
        self.bar.hide()
        self.list.chosen.connect(self._want)
        self.say()

    def show_lines(self, lines: Sequence[Line]) -> None:
        self.list.show_rows(
            Row(line.value, line.title, self.tr("Change") if line.about else "", line.icon, None, line.about)
            for line in lines
        )

    def show_keeping(self, *, busy: bool) -> None:
        self.bar.setVisible(busy)
        for action in (self.back, self.next):
            action.setEnabled(not busy)
        self.fit()

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("Is this right?"))
        self.lead.setText(self.tr("Choose a line to change it. All of it can be changed later with `checkin setup`."))
        self.list.setAccessibleName(self.title.text())
        self.next.say(self.tr("Finish"))
        self.bar.setAccessibleName(self.tr("One moment"))

    def _want(self, step: object) -> None:
        if step is not None:
            self.wanted.emit(step)
