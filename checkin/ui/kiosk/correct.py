"""Correct one's own name and company, on a screen without a keyboard."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.keyboard import Keyboard
from checkin.ui.page import Page
from checkin.ui.pieces import Field, Text
from checkin.ui.tile import Tile

_LONGEST: Final = 120  # letters; more fits no badge


class CorrectPage(Page):
    saved = Signal(dict)  # the fields that are different now
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = Text(52, bold=True, role="title")
        self._wrong = Text(28, ink="refused", role="wrong")
        self._more = Text(28, ink="quiet", role="more")
        self._names = {name: Text(28, ink="quiet", role=f"{name}-label") for name in ("name", "company")}
        self._fields = {name: Field(height=96) for name in self._names}
        self.keyboard = Keyboard()
        self._save = Tile(kind="main", icon="yes", size=38, height=110)
        self._cancel = Tile(size=28, height=110)
        self._before: dict[str, str] = {}
        self._last = self._fields["name"]
        self._empty = False
        self._lay_out()
        self._connect()
        self.say()

    def _lay_out(self) -> None:
        form = QGridLayout()
        for row, (name, field) in enumerate(self._fields.items()):
            field.setMaxLength(_LONGEST)
            form.addWidget(self._names[name], 2 * row, 0)
            form.addWidget(field, 2 * row + 1, 0)
        buttons = QHBoxLayout()
        buttons.addWidget(self._cancel, 1)
        buttons.addWidget(self._save, 2)
        column = QVBoxLayout(self)
        for text in (self._title, self._more, self._wrong):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(text)
        column.addLayout(form)
        column.addStretch(1)
        column.addWidget(self.keyboard)
        column.addStretch(1)
        column.addLayout(buttons)
        self._column = column
        self.spaced(form, 6)
        self.spaced(buttons, 20)
        for layout in self.keyboard.layouts:
            self.spaced(layout, 8)

    def arrange(self, *, upright: bool) -> None:
        self.spaced(self._column, 24 if upright else 8, (60, 84, 60, 60) if upright else (220, 16, 220, 16))

    def _connect(self) -> None:
        for field in self._fields.values():
            field.textChanged.connect(lambda _text, which=field: self._follow(which))
            field.returnPressed.connect(self._try)
            field.cursorPositionChanged.connect(lambda _old, _new, which=field: self._follow(which))
        self.keyboard.typed.connect(lambda text: self._target().insert(text))
        self.keyboard.erased.connect(lambda: self._target().backspace())
        self._save.clicked.connect(self._try)
        self._cancel.clicked.connect(self.cancelled)

    def show_person(self, known: Registration, language: str) -> None:
        self._before = {"name": known.name or known.latin_name, "company": known.company}
        for name, field in self._fields.items():
            field.setText(self._before[name])
        self._last = self._fields["name"]
        self._show_empty(empty=False)
        self.keyboard.begin(language)

    def arrived(self) -> None:
        self._fields["name"].setFocus()

    def clear(self) -> None:
        """Nothing of the last person remains."""
        self._before = {}
        for field in self._fields.values():
            field.clear()
            field.setModified(False)

    def say(self) -> None:
        self._title.setText(self.tr("Correct your name"))
        self._more.setText(self.tr("Our staff can write names in other scripts."))
        self._wrong.show_text(self.tr("Please enter your name.") if self._empty else "")
        self._names["name"].setText(self.tr("Name"))
        self._names["company"].setText(self.tr("Company or institution"))
        for name, field in self._fields.items():
            field.setAccessibleName(self._names[name].text())
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Back"))
        self.keyboard.say()

    def _target(self) -> Field:
        """The field that has, or last had, the cursor: a finger on a key leaves it there."""
        self._last = next((each for each in self._fields.values() if each.hasFocus()), self._last)
        return self._last

    def _follow(self, field: Field) -> None:
        self.keyboard.after(field.text()[: field.cursorPosition()])

    def _try(self) -> None:
        said = {name: " ".join(field.text().split()) for name, field in self._fields.items()}
        self._show_empty(empty=not said["name"])
        if said["name"]:
            self.saved.emit({name: text for name, text in said.items() if text != self._before.get(name)})

    def _show_empty(self, *, empty: bool) -> None:
        self._empty = empty
        self.say()
        self.fit()
