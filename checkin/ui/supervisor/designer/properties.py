"""What can be said of the selected element, each property with its own editor."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.badges import TemplateError
from checkin.badges.elements import Choice, Element, Image
from checkin.ui.pieces import Button, Card, Text
from checkin.ui.supervisor.designer import changes
from checkin.ui.supervisor.designer.draft import Draft
from checkin.ui.supervisor.designer.editors import Colour, Lines, Number, OneOf, Word, YesNo
from checkin.ui.supervisor.designer.words import DesignWords

_ACROSS: Final = 4  # columns
_WIDE: Final[Mapping[str, int]] = {"value": 4, "file": 4, "when": 2}
_MEASURES: Final = ("page width", "page height", "margin", "dpi")
_NARROW: Final = frozenset({*changes.PLACE, *_MEASURES, "max_size", "min_size", "max_lines", "weight"})
_PHOTO: Final = ""
_PICTURES: Final = (".png", ".jpg", ".jpeg", ".webp")

_Editor = Number | Word | Lines | OneOf | YesNo | Colour


class _Cell(QWidget):
    """An editor under its name."""

    def __init__(self, name: str, editor: _Editor) -> None:
        super().__init__()
        self.name, self.editor = name, editor
        self.label = Text(15, ink="quiet", role=f"property {name}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.label)
        column.addWidget(editor)
        column.addStretch(1)

    def say(self, word: str) -> None:
        if isinstance(self.editor, YesNo):
            self.editor.setText(word)
            self.label.setText(" ")
        else:
            self.label.setText(word)
        self.editor.setAccessibleName(word)


class PropertiesCard(Card):
    """Shows and changes the selected element of a draft, or its page. `resized`: other properties are asked for."""

    picture_chosen = Signal(str)
    resized = Signal()

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft, self._words = draft, DesignWords(self)
        self.title = Text(22, bold=True, role="selected")
        self.id = Word()
        self.hint = Text(18, ink="quiet", role="nothing")
        self.wrong = Text(17, bold=True, ink="refused", role="wrong")
        self.cells = {name: _Cell(name, editor) for name, editor in _editors().items()}
        self.browse = Button(size=18, height=48)
        self.grid = QGridLayout()
        self.column = QVBoxLayout(self)
        self.head = QHBoxLayout()
        self.head.addWidget(self.title, 2)
        self.head.addWidget(self.id, 3)
        self.column.addLayout(self.head)
        self.column.addLayout(self.grid)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.wrong)
        self.column.addStretch(1)
        for at in range(_ACROSS):
            self.grid.setColumnStretch(at, 1)
        for name, cell in self.cells.items():
            self.grid.addWidget(cell, 0, 0)
            cell.editor.given.connect(partial(self._change, name))
        self.grid.addWidget(self.browse, 0, 0)
        self.browse.clicked.connect(self._browse)
        self.id.given.connect(self._rename)
        self._asked: tuple[str, ...] | None = None
        draft.changed.connect(self.show_element)
        draft.selected.connect(self.show_element)

    def say(self) -> None:
        for name, cell in self.cells.items():
            cell.say(self._words.property(name))
            if isinstance(cell.editor, OneOf) and (values := self._words.values(name)):
                cell.editor.offer(values)
        self.browse.setText(self.tr("Another picture…"))
        self.id.setAccessibleName(self.tr("Name of the element"))
        self.hint.setText(self.tr("Select an element on the badge or in the list, or add one."))
        self._asked = None
        self.show_element()

    def show_element(self) -> None:
        """The properties of the selected element; with none, those of the page."""
        one, template = self._draft.element, self._draft.template
        asked = changes.asked_of(one, template.sides) if one else changes.PAGE
        if one:
            self.title.setText(self._words.kind(type(one)))
            self.id.show_value(one.id)
            self._offer(one)
        else:
            self.title.setText(self.tr("The page"))
        for name in asked:
            self.cells[name].editor.show_value(changes.said(one, name) if one else changes.said_of_page(template, name))
        if asked != self._asked:
            self._asked = asked
            self._lay_out(asked)
            self.id.setVisible(one is not None)
            self.hint.setVisible(one is None)
            self.complain("")
            self.resized.emit()

    def complain(self, sentence: str) -> None:
        """Something that was typed is not taken."""
        self.wrong.show_text(sentence[:1].upper() + sentence[1:])

    def _lay_out(self, asked: tuple[str, ...]) -> None:
        for cell in self.cells.values():
            self.grid.removeWidget(cell)
            cell.hide()
        self.grid.removeWidget(self.browse)
        row, column = 0, 0
        for name in asked:
            span = 1 if name in _NARROW else _WIDE.get(name, 2)
            if name == "when" and "page" not in asked:
                span = _ACROSS
            if column + span > _ACROSS or name in changes.ALWAYS[: 1 if "page" in asked else 2]:
                row, column = row + 1, 0
            self.grid.addWidget(self.cells[name], row, column, 1, span)
            self.cells[name].show()
            column += span
            if name == "file":
                row, column = row + 1, 0
                self.grid.addWidget(self.browse, row, column, 1, _ACROSS)
                row += 1
        self.browse.setVisible("file" in asked)
        ordered = [self.id, *(self.cells[name].editor for name in asked)]
        for before, after in pairwise(ordered):
            QWidget.setTabOrder(before, after)

    def _offer(self, one: Element) -> None:
        """What can be chosen depends on what else is there."""
        texts, files = self.cells["unless_same"].editor, self.cells["file"].editor
        if isinstance(texts, OneOf):
            above = changes.texts_above(self._draft.template, one)
            _renew(texts, [(self.tr("Never"), ""), *((each, each) for each in above)])
        if isinstance(files, OneOf):
            there = sorted({each.name for each in _pictures(self._draft.folder)} | _chosen_by_field(one))
            _renew(files, [(self.tr("The photo of the person"), _PHOTO), *((each, each) for each in there)])

    def _change(self, name: str, value: Any) -> None:
        one = self._draft.element
        if name not in (self._asked or ()):
            return
        try:
            if one is None:
                self._draft.change(changes.changed_page(self._draft.template, name, value), f"{name} of the page")
            else:
                self._draft.put(changes.changed(one, name, value), f"{name} of {one.id}")
        except (ValueError, TemplateError) as error:
            self.complain(str(error))
            if isinstance(error, TemplateError):
                self.show_element()
            return
        self.complain("")
        if name == "page":
            self._draft.turn_to(value)
        elif name == "stock":
            self.show_element()

    def _rename(self, name: str) -> None:
        try:
            self._draft.rename(name)
        except TemplateError as error:
            self.complain(str(error))
        else:
            self.complain("")

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.browse.text())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Pictures") + f" ({' '.join(f'*{ending}' for ending in _PICTURES)})")
        dialog.fileSelected.connect(self.picture_chosen)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def _editors() -> dict[str, _Editor]:
    return {
        **{name: Number(-500, 1000, 0.5) for name in changes.PLACE},
        "value": Lines(),
        "max_size": Number(3, 300, 1),
        "min_size": Number(3, 300, 1),
        "max_lines": Number(1, 9, 1, whole=True),
        "weight": Number(100, 900, 100, whole=True),
        "align": OneOf(),
        "valign": OneOf(),
        "colour": Colour(),
        "rotate": OneOf(),
        "unless_same": OneOf(),
        "upper": YesNo(),
        "padding": Number(0, 100, 0.5),
        "level": OneOf(),
        "file": OneOf(),
        "fit": OneOf(),
        "fill": Colour(),
        "stroke": Colour(),
        "line": Number(0.05, 20, 0.1),
        "radius": Number(0, 250, 0.5),
        "dashed": YesNo(),
        "page": OneOf(),
        "when": Word(),
        "page name": Word(),
        "stock": OneOf(),
        "page width": Number(20, 500, 0.5),
        "page height": Number(20, 500, 0.5),
        "margin": Number(0, 150, 0.5),
        "dpi": Number(150, 2400, 1, whole=True),
        "sides": OneOf(),
        "mono": YesNo(),
    }


def _renew(editor: OneOf, choices: list[tuple[str, Any]]) -> None:
    if [(editor.itemText(at), editor.itemData(at)) for at in range(editor.count())] != choices:
        editor.offer(choices)


def _chosen_by_field(one: Element | None) -> set[str]:
    """A name such as flag-{country}.png, which is no file's."""
    return {one.file} if isinstance(one, Image) and isinstance(one.picture, Choice) else set()


def _pictures(folder: Path) -> list[Path]:
    return [each for each in folder.glob("*") if each.suffix.lower() in _PICTURES] if folder.is_dir() else []
