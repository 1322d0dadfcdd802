"""Where a badge is designed: its elements at the left, the badge in the middle, properties and proof at the right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.page import Panel
from checkin.ui.pieces import Button, Card, Field, Icon, Text, restyled
from checkin.ui.supervisor.designer.canvas import Canvas
from checkin.ui.supervisor.designer.draft import Draft
from checkin.ui.supervisor.designer.elements import ElementsCard
from checkin.ui.supervisor.designer.preview import PreviewCard
from checkin.ui.supervisor.designer.properties import PropertiesCard
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # the workshop brings the database, which opens after the first paint
    from checkin.workshop import Design


class _State(Text):
    """As high as two lines, whatever it says: the badge above is not to change its size while it is worked on."""

    def scale(self, unit: float) -> None:
        super().scale(unit)
        self.setMinimumHeight(round(2.9 * self._size * unit))


class DesignerPage(Panel):
    opened = Signal(str)
    saved = Signal(str)
    printed = Signal()

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._draft = draft
        self._designs: Sequence[Design] = ()
        self._captions = [Text(15, ink="quiet", role=role) for role in ("open", "save as")]
        self.design = Choice(size=20, height=62)
        self.name = Field(size=20, height=62)
        self.save = Action("Ctrl+S", kind="main", height=62)
        self.undo, self.redo = Action("Ctrl+Z", height=62), Action("Ctrl+Y", height=62)
        self.print = Action("Ctrl+P", height=62)
        self.elements, self.canvas = ElementsCard(draft), Canvas(draft)
        self.properties, self.preview = PropertiesCard(draft), PreviewCard()
        self.sides = (Button(size=18, height=48), Button(size=18, height=48))
        self._icon, self.state = Icon("admitted", 26, ink="admitted"), _State(18, bold=True, role="state")
        self.used = Text(17, ink="quiet", role="used")
        self._middle = Card()
        self._lay_out()
        self._connect()
        self.say()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for caption, piece in zip(self._captions, (self.design, self.name), strict=True):
            cell = QVBoxLayout()
            cell.addWidget(caption)
            cell.addWidget(piece)
            self.spaced(cell, 2)
            top.addLayout(cell, 3)
        for action, stretch in ((self.save, 3), (self.undo, 3), (self.redo, 3), (self.print, 3)):
            top.addWidget(action, stretch, Qt.AlignmentFlag.AlignBottom)
        inside = QVBoxLayout(self._middle)
        turns, says = QHBoxLayout(), QHBoxLayout()
        group = QButtonGroup(self)
        for side in self.sides:
            side.setCheckable(True)
            group.addButton(side)
            turns.addWidget(side)
        says.addWidget(self._icon)
        says.addWidget(self.state, 1)
        inside.addLayout(turns)
        inside.addWidget(self.canvas, 1)
        inside.addLayout(says)
        inside.addWidget(self.used)
        right = QVBoxLayout()
        right.addWidget(self.properties, 6)
        right.addWidget(self.preview, 5)
        body = QHBoxLayout()
        for part, stretch in ((self.elements, 30), (self._middle, 74)):
            body.addWidget(part, stretch)
        body.addLayout(right, 56)
        whole = QVBoxLayout(self)
        whole.addLayout(top)
        whole.addLayout(body, 1)
        for layout, space in ((top, 14), (turns, 12), (says, 12), (right, 16), (body, 16), (whole, 16)):
            self.spaced(layout, space)
        edges = (18, 12, 18, 14)
        for layout in (inside, self.elements.column, self.properties.column, self.preview.column):
            self.spaced(layout, 8, edges)
        self.spaced(self.properties.grid, 8)
        self.spaced(self.elements.adding, 8)
        self.spaced(self.elements.order, 8)
        self.spaced(self.properties.head, 12)
        self.spaced(self.preview.line, 10)
        self.spaced(self.preview.head, 12)

    def _connect(self) -> None:
        self.design.activated.connect(lambda _place: self.opened.emit(self.design.chosen))
        self.save.clicked.connect(lambda: self.saved.emit(self.name.text().strip()))
        self.name.textChanged.connect(self._allow)
        self.undo.clicked.connect(self._draft.undo)
        self.redo.clicked.connect(self._draft.redo)
        self.print.clicked.connect(self.printed)
        for number, side in enumerate(self.sides, start=1):
            side.clicked.connect(lambda _on=False, chosen=number: self._draft.turn_to(chosen))
        self.properties.resized.connect(self.fit)
        self.elements.refused.connect(self.properties.complain)
        self._draft.changed.connect(self._allow)
        self._draft.selected.connect(self._allow)

    def show_designs(self, designs: "Sequence[Design]", current: str) -> None:
        """Every template, the current one chosen."""
        self._designs = designs
        self.design.show_choices({each.name: self._named(each) for each in designs})
        self.design.choose(current)
        self.name.setText(current)
        self._say_use()
        self.fit()

    def arrived(self) -> None:
        self.canvas.setFocus()

    def say(self) -> None:
        self._captions[0].setText(self.tr("Design"))
        self._captions[1].setText(self.tr("Save as"))
        self.design.setAccessibleName(self.tr("Design"))
        self.name.setAccessibleName(self.tr("Save as"))
        self.save.say(self.tr("Save"))
        self.undo.say(self.tr("Undo"))
        self.redo.say(self.tr("Redo"))
        self.print.say(self.tr("Test print"))
        for side, word in zip(self.sides, (self.tr("Front"), self.tr("Back")), strict=True):
            side.setText(word)
        for part in (self.elements, self.canvas, self.properties, self.preview):
            part.say()
        self.show_designs(self._designs, self.design.chosen) if self._designs else self._allow()

    def _allow(self) -> None:
        """What can be done, and how the design stands."""
        draft = self._draft
        self.undo.allow("" if draft.can_undo else self.tr("nothing to undo"))
        self.redo.allow("" if draft.can_redo else self.tr("nothing to redo"))
        faulty = self.tr("has a fault") if draft.fault else ""
        self.save.allow(faulty or ("" if self.name.text().strip() else self.tr("give it a name")))
        self.print.allow(faulty)
        for number, side in enumerate(self.sides, start=1):
            side.setVisible(draft.template.sides == 2)
            side.setChecked(draft.side == number)
        if draft.fault:
            self._say_state(Tone.REFUSED, self.tr("Cannot be saved: {fault}").format(fault=draft.said))
        elif draft.is_saved:
            self._say_state(Tone.ADMITTED, self.tr("Nothing is wrong, and everything is saved."))
        else:
            self._say_state(Tone.ATTENTION, self.tr("Nothing is wrong. Changes are not saved yet."))

    def _say_state(self, tone: Tone, sentence: str) -> None:
        if sentence == self.state.text().replace("\u200b", ""):
            return
        self._icon.show_icon(tone.value)
        for piece in (self._icon, self.state):
            piece.setProperty("ink", tone.value)
            restyled(piece)
        self.state.show_text(sentence)
        self.fit()

    def _say_use(self) -> None:
        """Which categories get this design is the plan's to say."""
        current = next((each for each in self._designs if each.name == self.design.chosen), None)
        if current and current.categories:
            say = self.tr("The plan gives this design to: {categories}. Saved changes are used from the next start on.")
            self.used.setText(say.format(categories=", ".join(current.categories)))
        else:
            say = self.tr("The plan gives this design to nobody: write {line} under [[category]] in plan.toml.")
            self.used.setText(say.format(line=f'badge = "{self.design.chosen}"'))

    def _named(self, design: "Design") -> str:
        return self.tr("{name} · your own").format(name=design.name) if design.own else design.name
