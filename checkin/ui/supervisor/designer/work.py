"""What is done with designs: opened, proved as they change, saved, printed for a test."""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from checkin.badges.elements import Image
from checkin.badges.template import Template
from checkin.domain.registration import Registration
from checkin.ui.jobs import JobQueue
from checkin.ui.pictures import coloured
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.designer import changes
from checkin.ui.supervisor.designer.draft import Draft
from checkin.ui.supervisor.designer.page import DesignerPage
from checkin.ui.supervisor.designer.proofs import Proofs

if TYPE_CHECKING:  # the workshop brings the database, which opens after the first paint
    from checkin.workshop import Design, Proof, Workshop

_log = logging.getLogger(__name__)


class Designing(QObject):
    """Everything slow is done in one queue: the workshop is for one thread at a time."""

    opened = Signal(str)
    saved = Signal(str)
    drawn = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, queue: JobQueue, confirm: ConfirmStrip, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue, self._confirm = queue, confirm
        self._workshop: Workshop | None = None
        self._name = ""
        self._designs: list[Design] = []
        self.draft = Draft(Path(), self)
        self.page = DesignerPage(self.draft)
        self.proofs = Proofs(queue, self)
        self.page.opened.connect(self._ask_to_open)
        self.page.saved.connect(self._ask_to_save)
        self.page.printed.connect(self._print)
        self.page.preview.chosen.connect(self._prove)
        self.page.properties.picture_chosen.connect(self._take_picture)
        self.draft.changed.connect(self._prove)
        self.proofs.drawn.connect(self._show_proof)
        self.proofs.failed.connect(self._show_unproved)

    def begin(self, workshop: "Workshop") -> None:
        """A supervisor has come: open the design that most people get."""
        self._workshop = workshop
        self.draft.folder = workshop.folder
        self._run(workshop.samples, self._show_people)
        self.open(workshop.usual())

    def open(self, name: str) -> None:
        workshop = self._at_work

        def opened() -> "tuple[list[Design], Template]":
            return workshop.designs(), workshop.open(name)

        def show(found: "tuple[list[Design], Template]") -> None:
            self._name = name
            self._designs = found[0]
            self.draft.begin(found[1])
            self.page.show_designs(found[0], name)
            self.opened.emit(name)

        self._queue.run(opened, show, self._stay)

    @property
    def _at_work(self) -> "Workshop":
        if self._workshop is None:
            raise RuntimeError("no workshop is open")
        return self._workshop

    def _ask_to_open(self, name: str) -> None:
        if self.draft.is_saved:
            self.open(name)
            return
        self._confirm.ask(
            self.tr("Changes of {name} are not saved. Open another design without them?").format(name=self._name),
            self.tr("Open without saving"),
            lambda: self.open(name),
            lambda: self.page.design.choose(self._name),
        )

    def _ask_to_save(self, name: str) -> None:
        known = next((each for each in self._designs if each.name == name), None)
        if known is None:
            self._save(name)
        elif known.own:
            say = self.tr("There is a design {name} of your own already. Replace it?").format(name=name)
            self._confirm.ask(say, self.tr("Replace"), lambda: self._save(name))
        else:
            say = self.tr("Yours will stand before the design {name} that came with the program. Save it?")
            self._confirm.ask(say.format(name=name), self.tr("Save"), lambda: self._save(name))

    def _save(self, name: str) -> None:
        workshop, template, person = self._at_work, self.draft.template, self._person
        if person is None:
            return

        def save() -> "list[Design]":
            workshop.save(template, name, person)
            return workshop.designs()

        def show(designs: "list[Design]") -> None:
            self._name, self._designs = name, designs
            if self.draft.template is template:
                self.draft.mark_saved()
            self.page.show_designs(designs, name)
            self.told.emit(self.tr("The design {name} is saved.").format(name=name))
            self.saved.emit(name)

        self._run(save, show)

    def _print(self) -> None:
        workshop, template, person = self._at_work, self.draft.template, self._person
        if person is not None:
            said = self.tr("A test badge was sent to {printer}. Its code lets nobody in.")
            self._run(
                lambda: workshop.print(template, person),
                lambda printer: self.told.emit(said.format(printer=printer)),
            )

    def _take_picture(self, path: str) -> None:
        workshop, one = self._at_work, self.draft.element

        def take(name: str) -> None:
            if isinstance(one, Image) and self.draft.element == one:
                self.draft.put(changes.changed(one, "file", name))

        self._run(lambda: workshop.take_picture(Path(path)), take)

    @property
    def _person(self) -> Registration | None:
        return self.page.preview.person

    def _show_people(self, people: tuple[Registration, ...]) -> None:
        self.page.preview.show_people(people)
        self._prove()

    def _prove(self) -> None:
        if self.draft.fault:
            self.page.preview.show_fault()
        elif self._workshop and self._person and self.draft.template.elements:
            self.proofs.want(self._workshop, self.draft.template, self._person)

    def _show_proof(self, proof: "Proof") -> None:
        images = tuple(map(coloured, proof.sides))
        self.page.canvas.show_sides(images)
        self.page.preview.show_sides(images)
        self.page.preview.show_notes(proof.overflow, proof.missing)
        self.drawn.emit()

    def _show_unproved(self, sentence: str) -> None:
        """The form is right, but this badge cannot be made: something stands on its code, for one."""
        self.page.preview.says.setText(sentence)
        self.drawn.emit()

    def _stay(self, error: Exception) -> None:
        self.page.design.choose(self._name)
        self._fail(error)

    def _run(self, work: Callable[[], Any], then: Callable[[Any], Any]) -> None:
        self._queue.run(work, then, self._fail)

    def _fail(self, error: Exception) -> None:
        _log.error("a design: not done (%s)", type(error).__name__)
        self.failed.emit(error)
