"""The elements of the side that is shown, in the order they are drawn, and new ones to be added."""

from functools import partial
from typing import Literal

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.badges import TemplateError
from checkin.badges.elements import Element, Image, Line, Qr, Rect, Ribbon
from checkin.badges.elements import Text as Words
from checkin.ui.action import Action
from checkin.ui.pieces import Button, Card, Text
from checkin.ui.rows import Row, Rows
from checkin.ui.supervisor.designer import changes
from checkin.ui.supervisor.designer.draft import Draft
from checkin.ui.supervisor.designer.words import ICONS, DesignWords
from checkin.ui.theme import Tone

_ACROSS = 2


class ElementsCard(Card):
    """`refused`: what was asked for cannot be, with the reason."""

    refused = Signal(str)

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._words = draft, DesignWords(self)
        self.title = Text(22, bold=True, role="elements")
        self.list = Rows(size=18, height=58)
        self._add = Text(17, ink="quiet", role="add")
        self.adders = {kind: Button(size=17, height=48) for kind in ICONS}
        self.behind, self.before = Button(size=17, height=48), Button(size=17, height=48)
        self.double, self.remove = Action("Ctrl+D", height=56), Action("Del", height=56)
        self.order = QHBoxLayout()
        self.adding = QGridLayout()
        for place, (kind, button) in enumerate(self.adders.items()):
            self.adding.addWidget(button, place // _ACROSS, place % _ACROSS)
            button.clicked.connect(partial(self._new, kind))
        self.column = QVBoxLayout(self)
        self.column.addWidget(self.title)
        self.column.addWidget(self.list, 1)
        self.column.addLayout(self.order)
        self.column.addWidget(self._add)
        self.column.addLayout(self.adding)
        self.column.addWidget(self.double)
        self.column.addWidget(self.remove)
        ways: tuple[tuple[Button, str, Literal[-1, 1]], ...] = (
            (self.behind, "Ctrl+PgUp", -1),
            (self.before, "Ctrl+PgDown", 1),
        )
        for button, key, by in ways:
            self.order.addWidget(button)
            button.clicked.connect(partial(self._step, by))
            QShortcut(QKeySequence(key), button).activated.connect(button.click)
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            button.setAccessibleDescription(button.toolTip())
        self._showing = False
        self.list.currentRowChanged.connect(self._select)
        self.double.clicked.connect(draft.double)
        self.remove.clicked.connect(draft.remove)
        draft.changed.connect(self.show_elements)
        draft.selected.connect(self.show_elements)

    def say(self) -> None:
        self.title.setText(self.tr("Elements"))
        self.list.setAccessibleName(self.title.text())
        self._add.setText(self.tr("Add"))
        for kind, button in self.adders.items():
            button.setText(self._words.kind(kind))
            button.setAccessibleName(self.tr("Add: {kind}").format(kind=self._words.kind(kind)))
        self.behind.setText(self.tr("Backward"))
        self.before.setText(self.tr("Forward"))
        self.double.say(self.tr("Duplicate"))
        self.remove.say(self.tr("Remove"))
        self.show_elements()

    def show_elements(self) -> None:
        rows = [self._row(each) for each in self._draft.here]
        self._showing = True
        if rows != self.list.rows:
            self.list.setCurrentRow(-1)
            self.list.show_rows(rows)
        place = next((at for at, each in enumerate(self._draft.here) if each.id == self._draft.chosen), -1)
        self.list.setCurrentRow(place)
        self._showing = False
        self.remove.allow("" if place >= 0 else self.tr("select an element first"))
        self.double.setEnabled(place >= 0)
        self.behind.setEnabled(place > 0)
        self.before.setEnabled(0 <= place < len(rows) - 1)

    def _row(self, one: Element) -> Row:
        wrong = one.id == self._draft.faulty
        icon = "attention" if wrong else ICONS[type(one)]
        return Row(one.id, self._about(one), icon=icon, tone=Tone.ATTENTION if wrong else None, about=one.id)

    def _about(self, one: Element) -> str:
        match one:
            case Words() | Ribbon():
                return str(one.value[0])
            case Qr():
                return f"{one.box.width:g} x {one.box.height:g} mm"
            case Image():
                return one.file or "{photo}"
            case Rect() | Line():
                return self._words.kind(type(one))

    def _new(self, kind: type[Element]) -> None:
        self._draft.add(changes.new(kind, self._draft.template, self._draft.side))

    def _step(self, by: Literal[-1, 1]) -> None:
        try:
            self._draft.step(by)
        except TemplateError as error:
            self.refused.emit(str(error))

    def _select(self, place: int) -> None:
        if not self._showing and 0 <= place < len(self._draft.here):
            self._draft.select(self._draft.here[place].id)
