"""Facts of the journal in words, in the language in use."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from checkin.domain.causes import Cause
from checkin.domain.facts import (
    KINDS,
    Admitted,
    Corrected,
    Forgotten,
    KeyWithdrawn,
    OperatorRemoved,
    OperatorSet,
    Printed,
    Reason,
    Refused,
    Registered,
    Resolved,
    Undone,
)
from checkin.domain.plan import Plan
from checkin.domain.printing import Why
from checkin.ui.causes import CauseWords
from checkin.ui.desk.fields import FieldWords
from checkin.ui.printing import PrintWords
from checkin.ui.roles import RoleWords
from checkin.ui.supervisor.sheet import Column, Line, Sheet
from checkin.ui.words import StaffWords

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station.reading import Written

_SHORT: Final = 12  # digits of a fact's id, enough to tell it from others


class EntryWords(QObject):
    def __init__(self, plan: Plan, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan = plan
        self._fields, self._words, self._roles = FieldWords(self), StaffWords(self), RoleWords(self)
        self._print_words, self._cause_words = PrintWords(self), CauseWords(self)

    def kind(self, kind: str) -> str:
        """What happened, in a word or two; a kind of a newer version by its own name."""
        return self._kinds().get(kind, kind)

    def kinds(self) -> dict[str, str]:
        """Every kind there is, in words, in the order in which a list offers them."""
        return {kind: self.kind(kind) for kind in KINDS}

    def reasons(self, text: str) -> frozenset[str]:
        """The reasons of refusals whose word has this text in it."""
        wanted = text.casefold()
        return frozenset(str(each) for each in Reason if wanted in self._words.reason(each).casefold())

    def codes(self, text: str) -> frozenset[str]:
        """The codes of usual reasons, of a badge or of a decision, whose words have this text in them."""
        wanted = text.casefold()
        words = self._cause_words.choices(Cause) | {str(why): self._print_words.why(why) for why in Why}
        return frozenset(code for code, said in words.items() if wanted in said.casefold())

    def sheet(self, written: "tuple[Written, ...]", language: str) -> Sheet:
        columns = (
            Column("what", self.tr("What")),
            Column("at", self.tr("When")),
            Column("person", self.tr("Person")),
            Column("gate", self.tr("Gate")),
            Column("station", self.tr("Station")),
            Column("operator", self.tr("Operator")),
            Column("details", self.tr("Details")),
            Column("registration", self.tr("Registration")),
            Column("fact", self.tr("Fact")),
        )
        return Sheet(columns, tuple(self._line(each, language) for each in written))

    def _line(self, written: "Written", language: str) -> Line:
        title = self.kind(written.kind)
        if written.undone:
            title = self.tr("{what} (undone)").format(what=title)
        gate = self._plan.gates.get(written.gate)
        cells = (
            title,
            written.at,
            written.name,
            gate.label.said_in(language) if gate else written.gate,
            written.station,
            written.operator,
            self._details(written),
            written.registration,
            written.id[:_SHORT],
        )
        return Line(cells, about=written.id)

    def _kinds(self) -> dict[str, str]:
        return {
            "registered": self.tr("Registered"),
            "corrected": self.tr("Corrected"),
            "admitted": self.tr("Let in"),
            "left": self.tr("Let out"),
            "refused": self.tr("Refused"),
            "undone": self.tr("Undone"),
            "printed": self.tr("Badge printed"),
            "resolved": self.tr("Conflict settled"),
            "help_asked": self.tr("Help asked for"),
            "help_answered": self.tr("Help given"),
            "key_added": self.tr("Key added"),
            "key_withdrawn": self.tr("Key withdrawn"),
            "operator_set": self.tr("Operator"),
            "operator_removed": self.tr("Operator removed"),
            "forgotten": self.tr("Personal data removed"),
        }

    def _details(self, written: "Written") -> str:  # noqa: C901, PLR0911  a sentence for each kind
        match written.what:
            case None:
                return self.tr("Written by a newer version of this program")
            case Refused(reason):
                return self._words.reason(reason)
            case Admitted(overruled=overruled, why=why) if overruled:
                return self.tr("again, although: {reason}. {why}").format(
                    reason=self._reason(overruled), why=self._cause_words.written(why)
                )
            case Registered(fields):
                return ", ".join(map(self._fields.name, fields))
            case Corrected(fields, reason):
                return " · ".join(
                    filter(None, (", ".join(map(self._fields.name, fields)), self._cause_words.written(reason)))
                )
            case Forgotten(reason):
                return self._cause_words.written(reason)
            case Printed(reason=reason):
                return self._print_words.written(reason)
            case Undone(fact, reason):
                return self.tr("fact {fact}. {why}").format(fact=fact[:_SHORT], why=self._cause_words.written(reason))
            case Resolved(settlement=settlement):
                return settlement
            case OperatorSet(operator, role, name):
                return " · ".join(filter(None, (name, operator, self._roles.name(role))))
            case KeyWithdrawn(reason=reason) | OperatorRemoved(reason=reason):
                return reason
            case _:
                return ""

    def _reason(self, reason: str) -> str:
        try:
            return self._words.reason(Reason(reason))
        except ValueError:  # of a newer version
            return reason
