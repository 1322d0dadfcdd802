"""A template while it is changed: what is selected, every step back and forth, and what is wrong with it now."""

from dataclasses import replace
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QObject, Signal

from checkin.badges import TemplateError, editing
from checkin.badges.elements import Box, Element
from checkin.badges.template import Template

_STEPS = 200  # that can be taken back


class Draft(QObject):
    """Always changed as a whole: every step is a template. `folder` is where its logos lie."""

    changed = Signal()
    selected = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.folder = folder
        self.template = Template("", 105, 148, 300, ())
        self.side = 1
        self.chosen = ""
        self.fault = ""
        self._saved = self.template
        self._before: list[Template] = []
        self._after: list[Template] = []
        self._merging = ""

    def begin(self, template: Template) -> None:
        """Another template, as it was saved."""
        self.template = self._saved = template
        self._before, self._after, self._merging = [], [], ""
        self.side, self.chosen = 1, ""
        self._tell()
        self.selected.emit()

    def change(self, template: Template, merging: str = "") -> None:
        """A step. Steps after each other with the same word are taken back as one."""
        if template == self.template:
            return
        if not merging or merging != self._merging:
            self._before = [*self._before, self.template][-_STEPS:]
        self._after, self._merging = [], merging
        self.template = template
        self._tell()

    def part(self) -> None:
        """The next step is one of its own, whatever it is called."""
        self._merging = ""

    def undo(self) -> None:
        self._go(self._before, self._after)

    def redo(self) -> None:
        self._go(self._after, self._before)

    def select(self, id_: str) -> None:
        """An element, or "" for none; its side comes to the front."""
        if id_ == self.chosen:
            return
        self.chosen, self._merging = id_, ""
        if (one := self.element) and one.page != self.side:
            self.side = one.page
        self.selected.emit()

    def turn_to(self, side: int) -> None:
        if side != self.side:
            self.side = side
            if (one := self.element) and one.page != side:
                self.chosen = ""
            self.selected.emit()

    def mark_saved(self) -> None:
        self._saved = self.template
        self.changed.emit()

    @property
    def element(self) -> Element | None:
        """What is selected."""
        return next((each for each in self.template.elements if each.id == self.chosen), None)

    @property
    def here(self) -> tuple[Element, ...]:
        """The elements of the side that is shown."""
        return tuple(each for each in self.template.elements if each.page == self.side)

    @property
    def can_undo(self) -> bool:
        return bool(self._before)

    @property
    def can_redo(self) -> bool:
        return bool(self._after)

    @property
    def is_saved(self) -> bool:
        return self.template == self._saved

    @property
    def faulty(self) -> str:
        """The id of the element that is wrong, "" when none is."""
        return next((each.id for each in self.template.elements if f"[element {each.id!r}]" in self.fault), "")

    @property
    def said(self) -> str:
        """What is wrong: of which element, and what to do."""
        id_ = self.faulty
        return f"{id_}: {self.fault.partition(']')[2].partition(': ')[2]}" if id_ else self.fault

    def put_box(self, box: Box, merging: str = "") -> None:
        """The selected element in another box."""
        if one := self.element:
            self.change(editing.put(self.template, replace(one, box=box)), merging)

    def put(self, new: Element, merging: str = "") -> None:
        self.change(editing.put(self.template, new), merging)

    def add(self, new: Element) -> None:
        self.put(new)
        self.select(new.id)

    def rename(self, new: str) -> None:
        """The selected element is called otherwise. Raises TemplateError when it cannot be."""
        if self.element:
            template = editing.renamed(self.template, self.chosen, new)
            self.chosen = new.strip()
            self.change(template, "renamed")
            self.selected.emit()

    def double(self) -> None:
        """A copy of the selected element, which is selected then."""
        if self.element:
            template, copy = editing.doubled(self.template, self.chosen)
            self.change(template)
            self.select(copy)

    def step(self, by: Literal[-1, 1]) -> None:
        """The selected element one further to the front (1) or to the back (-1). Raises TemplateError."""
        if self.element:
            self.change(editing.stepped(self.template, self.chosen, by), f"stepped {self.chosen}")

    def remove(self) -> None:
        """The selected element goes."""
        if self.element:
            gone, self.chosen = self.chosen, ""
            self.change(editing.without(self.template, gone))
            self.selected.emit()

    def _go(self, source: list[Template], target: list[Template]) -> None:
        if source:
            before = self.template
            target.append(before)
            self.template = source.pop()
            self._merging = ""
            if self.chosen and self.element is None:
                self.chosen = _renamed(before, self.template)
                self._tell()
                self.selected.emit()
            else:
                self._tell()

    def _tell(self) -> None:
        self.side = min(self.side, self.template.sides)
        try:
            # With its logos, which are read with the template.
            self.template = editing.tried(self.template, self.folder)
            self.fault = ""
        except TemplateError as error:
            self.fault = str(error)
        self.changed.emit()


def _renamed(before: Template, now: Template) -> str:
    """What the one element that has another id is called now, "" when they differ in more."""
    there = {each.id for each in before.elements}
    new = [each.id for each in now.elements if each.id not in there]
    return new[0] if len(new) == 1 and len(now.elements) == len(before.elements) else ""
