"""What happened to somebody, each fact as a row that is read at a glance."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from checkin.domain.facts import (
    Admitted,
    Corrected,
    Left,
    Printed,
    Refused,
    Registered,
    Undone,
)
from checkin.domain.plan import Plan
from checkin.ui.causes import CauseWords
from checkin.ui.desk.fields import FieldWords
from checkin.ui.printing import PrintWords
from checkin.ui.rows import Row
from checkin.ui.theme import Tone
from checkin.ui.words import StaffWords

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Happened


class Happenings(QObject):
    """Facts in words, in the language in use."""

    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._fields, self._words = FieldWords(self), StaffWords(self)
        self._print_words, self._cause_words = PrintWords(self), CauseWords(self)

    def row(self, happened: "Happened", language: str) -> Row:
        title, more, icon, tone = self._said(happened)
        if happened.undone:
            title, tone = self.tr("{what} (undone)").format(what=title), None
        gate = self._plan.gates.get(happened.gate)
        place = gate.label.said_in(language) if gate else happened.gate
        passage = isinstance(happened.what, Admitted | Left | Refused)
        where = " · ".join(filter(None, (more, place if passage else "", happened.station, happened.operator)))
        local = self._plan.local(happened.at)
        return Row(title, where, f"{local:%m-%d %H:%M}", icon=icon, tone=tone, about=happened)

    def _said(self, happened: "Happened") -> tuple[str, str, str, Tone | None]:
        """Title, what more there is to say, icon and tone."""
        match happened.what:
            case Admitted(overruled=overruled, why=why):
                title = self.tr("Let in again") if overruled else self.tr("Let in")
                return title, self._cause_words.written(why), "admitted", Tone.ADMITTED
            case Left():
                return self.tr("Let out"), "", "admitted", Tone.ADMITTED
            case Refused(reason):
                return self.tr("Refused: {why}").format(why=self._words.reason(reason)), "", "refused", Tone.REFUSED
            case Registered():
                return self.tr("Registered"), "", "person", None
            case Corrected(fields, reason):
                return self._corrected(fields.keys()), self._cause_words.written(reason), "person", None
            case Printed(reason=reason, unconfirmed=unconfirmed):
                title = self.tr("Badge sent to the printer") if unconfirmed else self.tr("Badge printed")
                return title, self._print_words.written(reason), "badge", None
            case Undone(reason=reason):
                return self.tr("A passage was undone"), self._cause_words.written(reason), "attention", Tone.ATTENTION
            case _:
                return self.tr("Something else"), "", "attention", None

    def _corrected(self, fields: Iterable[str]) -> str:
        names = ", ".join(map(self._fields.name, fields))
        return self.tr("Corrected: {fields}").format(fields=names)
