"""The camera: which one, what it sees, and whether that is sharp."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.choice import Choice
from checkin.ui.lens import LensCard, LensStage, LookSharp
from checkin.ui.pieces import Text
from checkin.ui.setup.step import Step

NO_CAMERA = "hand"


class CameraStep(Step):
    chosen = Signal(str)  # what stands in the settings for it

    def __init__(self, look: LookSharp, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = LensStage(size=26)
        self.card = LensCard(self.stage, look)
        self._which, self.cameras = Text(22, bold=True, role="which"), Choice(size=24, height=76)
        self._there: Sequence[str] = ()
        side = QVBoxLayout()
        side.addWidget(self._which)
        side.addWidget(self.cameras)
        side.addWidget(self.card, 1)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.stage, 5)
        self._halves.addLayout(side, 4)
        self.body.addLayout(self._halves, 1)
        self.spaced(side, 14)
        self.spaced(self.card.column, 18, (28, 28, 28, 28))
        self.spaced(self.stage.column, 12, (16, 16, 16, 20))
        for head in self.card.layouts:
            self.spaced(head, 20)
        self.card.changed.connect(self.fit)
        self.cameras.activated.connect(lambda _place: self._choose())
        self.skip.clicked.connect(lambda: self.choose(NO_CAMERA))
        self.skip.show()
        self.say()

    def arrange(self, *, upright: bool) -> None:
        super().arrange(upright=upright)
        way = QHBoxLayout.Direction.TopToBottom if upright else QHBoxLayout.Direction.LeftToRight
        self._halves.setDirection(way)
        self.spaced(self._halves, 28)

    def show_cameras(self, there: Sequence[str], used: str) -> None:
        """What may be chosen; `used` is the one so far."""
        self._there = [*there, *([used] if used not in (*there, NO_CAMERA) else [])]
        self._offer()
        self.cameras.choose(used)

    def choose(self, where: str) -> None:
        self.cameras.choose(where)

    @property
    def where(self) -> str:
        return self.cameras.chosen or NO_CAMERA

    def take(self, text: str) -> None:
        self.card.take(text)

    def named(self, where: str) -> str:
        """What a camera is called, of which the settings know where it is."""
        kind, _, rest = where.partition(":")
        if kind == "camera" and rest.isdecimal():
            return self.tr("Camera {number}").format(number=int(rest) + 1)
        return where

    def say(self) -> None:
        super().say()
        self.title.setText(self.tr("The camera"))
        self.lead.setText(self.tr("Codes are read best in a sharp, light picture, from about 20 cm."))
        self._which.setText(self.tr("Which camera?"))
        self.cameras.setAccessibleName(self._which.text())
        self.skip.say(self.tr("Without a camera"))
        self._offer()
        self.stage.say()
        self.card.say()

    def _offer(self) -> None:
        named = {where: self.named(where) for where in self._there}
        self.cameras.show_choices(named | {NO_CAMERA: self.tr("No camera, only a hand scanner")})

    def _choose(self) -> None:
        self.card.forget()
        self.chosen.emit(self.where)
