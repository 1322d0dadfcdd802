"""One person at a time: their page and history, corrections, walk-ins, and what a supervisor settles."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from checkin.domain.causes import OF_ANOTHER_CATEGORY
from checkin.domain.facts import Corrected
from checkin.domain.operators import Operator
from checkin.domain.registration import FieldValue, Registration
from checkin.domain.roles import Task
from checkin.ui.causes import CauseWords
from checkin.ui.desk.duty import Duty
from checkin.ui.desk.form import FormPanel
from checkin.ui.desk.person import Settlement
from checkin.ui.desk.questions import Questions
from checkin.ui.desk.scans import Scans
from checkin.ui.pictures import coloured, grey

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from checkin.station import Happened, Presented, Shift


class People(QObject):
    changed = Signal(object)  # a registration as it now is
    registered = Signal(object)
    drawn = Signal()
    compared = Signal()

    def __init__(self, duty: Duty, questions: Questions, scans: Scans, parent: QObject) -> None:
        super().__init__(parent)
        self._duty, self._questions, self._scans = duty, questions, scans
        self._newest: dict[str, FieldValue] = {}
        self._cause_words = CauseWords(self)
        room = duty.room
        room.person.settled.connect(self._ask_why)
        room.person.undone.connect(self._undo)
        room.person.left.connect(room.show_scanning)
        room.correct.changed.connect(lambda fields: self._draw(room.correct, fields))
        room.correct.corrected.connect(self._correct)
        room.correct.cancelled.connect(self._leave_form)
        room.walk_in.changed.connect(self._compare)
        room.walk_in.registered.connect(self._register)
        room.walk_in.cancelled.connect(room.show_scanning)
        room.walk_in.opened.connect(self.open)
        room.credential.left.connect(room.show_scanning)
        scans.undone.connect(lambda _fact: self._read_history())

    # The page of a person.

    def open(self, person: Registration) -> None:
        room = self._duty.room
        room.search.forget()
        room.person.show_person(person, self._duty.language.code)
        room.show_panel(room.person)
        self._scans.speak_of(person)
        self._duty.decide(lambda shift: shift.look_up(person.id), self._show_again)

    def _show_again(self, person: Registration) -> None:
        """Of a person on the screen more is known now."""
        shown = self._duty.room.person
        if shown.person and shown.person.id == person.id:
            shown.show_person(person, self._duty.language.code)
            self._read_history()
        if self._scans.person and self._scans.person.id == person.id:
            self._scans.person = person

    def _read_history(self) -> None:
        person = self._duty.room.person.person
        if person and self._duty.may(Task.SEARCH):
            self._duty.decide(
                lambda shift: shift.history(person.id), lambda history: self._show_history(person, history)
            )

    def _show_history(self, person: Registration, history: "Sequence[Happened]") -> None:
        shown = self._duty.room.person
        if shown.person and shown.person.id == person.id:
            shown.show_history(history)
            self.changed.emit(person)

    def _undo(self, happened: "Happened") -> None:
        if isinstance(happened.what, Corrected):
            self._duty.decide(lambda shift: shift.undo_correction(happened.fact), self._show_changed)
        else:
            self._scans.undo(happened.fact)

    def _show_changed(self, person: Registration) -> None:
        self._duty.tell(self.tr("Saved"))
        self._show_again(person)
        self.changed.emit(person)

    # What supervisors settle.

    def _ask_why(self, person: Registration, settlement: Settlement) -> None:
        title = self._settlement(settlement)
        about = person.name or person.latin_name
        self._questions.ask_reason(title, about, title, {}, lambda why: self._settle(person, settlement, why))

    def _settle(self, person: Registration, settlement: Settlement, why: str) -> None:
        if self._duty.may(Task.BLOCK):
            self._duty.decide(lambda shift: _settled(shift, person, settlement, why), self._show_changed)
            return
        about = self.tr("Only a supervisor may do this.")
        self._questions.ask_supervisor(
            Task.BLOCK, about, lambda supervisor: self._settle_as(supervisor, person, settlement, why)
        )

    def _settle_as(self, supervisor: Operator, person: Registration, settlement: Settlement, why: str) -> None:
        office = self._duty.open_office

        def settle(own: "Shift") -> Registration:
            _settled(office.shift(supervisor), person, settlement, why)
            return own.look_up(person.id)

        self._duty.decide(settle, self._show_changed)

    def _settlement(self, settlement: Settlement) -> str:
        match settlement:
            case Settlement.BLOCK:
                return self.tr("Block this registration")
            case Settlement.UNBLOCK:
                return self.tr("Unblock this registration")
            case Settlement.CANCEL:
                return self.tr("Cancel this registration")
            case Settlement.RESTORE:
                return self.tr("Restore this registration")
            case unexpected:
                assert_never(unexpected)

    # Corrections.

    def begin_correction(self) -> None:
        if person := self._scans.person:
            self._duty.decide(lambda shift: shift.look_up(person.id), self._show_form)

    def _show_form(self, person: Registration) -> None:
        room = self._duty.room
        room.correct.begin(person, self._duty.language.code)
        room.show_panel(room.correct)

    def _correct(self, person: Registration, changes: dict[str, FieldValue]) -> None:
        if not changes:
            self._leave_form()
        elif "category" in changes:
            # What somebody may pass through hangs on it: whoever asks later is to find why.
            title, about = self.tr("Another category"), self.tr("Why does the category change?")
            reasons = self._cause_words.choices(OF_ANOTHER_CATEGORY)
            self._questions.ask_reason(
                title, about, self.tr("Save"), reasons, lambda why: self._save(person, changes, why)
            )
        else:
            self._save(person, changes, "")

    def _save(self, person: Registration, changes: dict[str, FieldValue], why: str) -> None:
        self._duty.decide(lambda shift: shift.correct(person.id, changes, why), self._show_corrected)

    def _show_corrected(self, person: Registration) -> None:
        self.open(person)
        self._show_changed(person)

    def _leave_form(self) -> None:
        if person := self._scans.person:
            self.open(person)
        else:
            self._duty.room.show_scanning()

    # Walk-ins.

    def begin_walk_in(self) -> None:
        room = self._duty.room
        room.walk_in.begin(self._duty.language.code)
        room.show_panel(room.walk_in)

    def _compare(self, fields: dict[str, FieldValue]) -> None:
        """Draw the badge, and look for people who may be the one at the desk."""
        panel = self._duty.room.walk_in
        self._draw(panel, fields)
        shift = self._duty.at_work
        if not str(fields.get("name", "")).strip():
            panel.show_alike(())
            return

        def look() -> "list[Registration] | None":
            return shift.alike(fields) if self._newest is fields else None

        def show(people: "list[Registration] | None") -> None:
            if people is not None and self._newest is fields:
                panel.show_alike(people)
                self.compared.emit()

        self._duty.threads.search.run(look, show, self._duty.complain)

    def _register(self, fields: dict[str, FieldValue]) -> None:
        self._duty.decide(lambda shift: shift.register(fields), self._show_registered)

    def _show_registered(self, made: tuple[Registration, str]) -> None:
        person, code = made
        office, room = self._duty.open_office, self._duty.room
        room.credential.show_registered(person, grey(office.qr(code)) if code else QImage())
        room.show_panel(room.credential)
        self._scans.speak_of(person)
        wants_badge = room.walk_in.print.isChecked()
        if room.walk_in.admit.isChecked():
            self._duty.decide(
                lambda shift: shift.admit(person.id),
                lambda presented: self._show_admitted(presented, wants_badge=wants_badge),
            )
        elif wants_badge:
            self._scans.print(person)
        self.registered.emit(person)

    def _show_admitted(self, presented: "Presented", *, wants_badge: bool) -> None:
        self._duty.room.credential.show_entry(self._scans.note(presented, wants_badge=wants_badge))

    # The badge as it will be.

    def _draw(self, panel: FormPanel, fields: dict[str, FieldValue]) -> None:
        """Whatever was typed last: what waits behind it is not drawn any more."""
        office, self._newest = self._duty.open_office, fields

        def draw() -> "NDArray[np.uint8] | None":
            return office.picture(fields) if self._newest is fields else None

        def show(picture: "NDArray[np.uint8] | None") -> None:
            if picture is not None:
                panel.show_badge(coloured(picture))
                self.drawn.emit()

        self._duty.threads.drawing.run(draw, show, self._duty.complain)


def _settled(shift: "Shift", person: Registration, settlement: Settlement, why: str) -> Registration:
    match settlement:
        case Settlement.BLOCK:
            return shift.block(person.id, why)
        case Settlement.UNBLOCK:
            return shift.unblock(person.id, why)
        case Settlement.CANCEL:
            return shift.cancel(person.id, why)
        case Settlement.RESTORE:
            return shift.restore(person.id, why)
        case unexpected:
            assert_never(unexpected)
