"""The badge as it will be printed for somebody: both sides, and what did not fit."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.choice import Choice, Picture
from checkin.ui.pieces import Card, Text


class PreviewCard(Card):
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Text(20, bold=True, role="preview")
        self.who = Choice(size=18, height=48)
        self.sides = (Picture(), Picture())
        self.says = Text(17, ink="quiet", role="fits")
        self.line = QHBoxLayout()
        for side in self.sides:
            self.line.addWidget(side, 1)
        self.column = QVBoxLayout(self)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 2)
        self.head.addWidget(self.who, 5)
        self.column.addLayout(self.head)
        self.column.addLayout(self.line, 1)
        self.column.addWidget(self.says)
        self._people: Sequence[Registration] = ()
        self.who.activated.connect(lambda _place: self.chosen.emit())

    @property
    def person(self) -> Registration | None:
        """Whose badge is shown; None until it is known who there is."""
        return next((each for each in self._people if each.id == self.who.chosen), None)

    def show_people(self, people: Sequence[Registration]) -> None:
        """The longest name stands first, then the shortest, then one of each script."""
        self._people = people
        self.say()

    def show_sides(self, images: Sequence[QImage]) -> None:
        for place, side in enumerate(self.sides):
            side.setVisible(place == 0 or place < len(images))
            side.show_image(images[place] if place < len(images) else QImage())

    def show_notes(self, overflow: Sequence[str], missing: Sequence[str]) -> None:
        """What is cut off, and what no font can write, for this person."""
        said = []
        if overflow:
            said.append(self.tr("Cut short: {elements}").format(elements=", ".join(overflow)))
        if missing:
            said.append(self.tr("No font has: {characters}").format(characters=" ".join(missing)))
        self.says.setText(" · ".join(said) or self.tr("Everything fits, and the code can be read."))

    def show_fault(self) -> None:
        self.says.setText(self.tr("Shown as it was before the fault."))

    def say(self) -> None:
        self.title.setText(self.tr("Proof"))
        self.who.setAccessibleName(self.tr("Whose badge is shown"))
        self.who.show_choices({each.id: self._label(place, each) for place, each in enumerate(self._people)})
        for side, name in zip(self.sides, (self.tr("Front"), self.tr("Back")), strict=True):
            side.setAccessibleName(name)

    def _label(self, place: int, person: Registration) -> str:
        name = person.name or person.latin_name
        match place:
            case 0:
                return self.tr("Longest: {name}").format(name=name)
            case 1:
                return self.tr("Shortest: {name}").format(name=name)
            case _:
                return name
