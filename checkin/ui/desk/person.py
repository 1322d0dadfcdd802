"""One person: what is known, what happened, and what can be done about it."""

from collections.abc import Sequence
from enum import Enum
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.facts import Admitted, Corrected, Left
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.ui.action import Action
from checkin.ui.desk.asked import in_words
from checkin.ui.desk.fields import FieldWords
from checkin.ui.desk.happenings import Happenings
from checkin.ui.page import Panel
from checkin.ui.pieces import Text
from checkin.ui.rows import Rows
from checkin.ui.theme import han_of

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Happened

_SHOWN = (
    *("id", "code", "title", "email", "phone", "country", "delegation", "booth", "group", "days", "activities", "paid"),
    "answers",
)
_UNDONE_BY_HAND = (Admitted, Left, Corrected)


class Settlement(Enum):
    """What a supervisor decides about a registration, with its key."""

    BLOCK = "Ctrl+B"
    UNBLOCK = "Ctrl+Shift+B"
    CANCEL = "Ctrl+D"
    RESTORE = "Ctrl+Shift+D"


class PersonPanel(Panel):
    admitted = Signal(object)
    settled = Signal(object, Settlement)
    undone = Signal(object)  # what happened
    left = Signal()

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._language = plan, "en"
        self._words, self._happenings = FieldWords(self), Happenings(plan, self)
        self.person: Registration | None = None
        self._history: Sequence[Happened] = ()
        self._name = Text(46, bold=True, role="name")
        self._about = Text(24, ink="quiet", role="about")
        self._state = Text(24, bold=True, ink="refused", role="state")
        self._note = Text(24, bold=True, ink="attention", role="note")
        self._labels = {name: Text(20, ink="quiet", role=f"label {name}") for name in _SHOWN}
        self._values = {name: Text(20, role=f"value {name}") for name in _SHOWN}
        self._title = Text(22, bold=True, role="title")
        self.list = Rows(size=20, height=62, choosing=False)
        self.admit = Action("Return", kind="main", height=68)
        self.undo = Action("Ctrl+U", height=68)
        self.settle = {each: Action(each.value, height=68) for each in Settlement}
        self._lay_out()
        self._connect()
        self.say()

    def _lay_out(self) -> None:
        known = QGridLayout()
        for name in _SHOWN:
            known.addWidget(self._labels[name])
            known.addWidget(self._values[name])
        self._known = known
        for column, stretch in enumerate((2, 5, 2, 5)):
            known.setColumnStretch(column, stretch)
        foot = QHBoxLayout()
        for action in (*self.settle.values(), self.undo):
            foot.addWidget(action, 5)
        foot.addWidget(self.admit, 6)
        whole = QVBoxLayout(self)
        for text in (self._name, self._about, self._state, self._note):
            whole.addWidget(text)
        whole.addLayout(known)
        whole.addWidget(self._title)
        whole.addWidget(self.list, 1)
        whole.addLayout(foot)
        self.spaced(known, 6)
        self.spaced(foot, 12)
        self.spaced(whole, 12, (32, 28, 32, 28))

    def _connect(self) -> None:
        self.admit.clicked.connect(lambda: self.admitted.emit(self.person))
        self.undo.clicked.connect(lambda: self.undone.emit(self.list.current))
        for each, action in self.settle.items():
            action.clicked.connect(lambda _checked=False, asked=each: self.settled.emit(self.person, asked))
        self.list.currentRowChanged.connect(lambda _row: self._allow())

    def show_person(self, person: Registration, language: str) -> None:
        if self.person is None or self.person.id != person.id:
            self._history = ()
            self.list.clear()
        self.person, self._language = person, language
        self.say()
        self.fit()

    def show_history(self, history: "Sequence[Happened]") -> None:
        """What happened, the oldest first; it is shown the other way round."""
        self._history = history
        self.list.show_rows(self._happenings.row(each, self._language) for each in reversed(history))
        self._allow()

    def clear(self) -> None:
        """Nothing of the last person remains."""
        self.person, self._history = None, ()
        self.list.clear()
        for text in (self._name, self._about, self._state, self._note, *self._values.values()):
            text.clear()

    def arrived(self) -> None:
        self.list.setFocus()

    def say(self) -> None:
        self._title.setText(self.tr("What happened"))
        self.list.setAccessibleName(self._title.text())
        self.admit.say(self.tr("Let in"))
        self.undo.say(self.tr("Undo"))
        self.settle[Settlement.BLOCK].say(self.tr("Block…"))
        self.settle[Settlement.UNBLOCK].say(self.tr("Unblock…"))
        self.settle[Settlement.CANCEL].say(self.tr("Cancel…"))
        self.settle[Settlement.RESTORE].say(self.tr("Restore…"))
        if person := self.person:
            self._say_person(person)
        self._allow()

    def confirm(self) -> None:
        self.admit.click()

    def leave(self) -> None:
        self.left.emit()

    def _say_person(self, person: Registration) -> None:
        name = person.name or person.latin_name or person.id
        latin = person.latin_name if person.latin_name != name else ""
        category = self._plan.categories.get(person.category)
        kind = category.label.said_in(self._language) if category else person.category
        self._name.show_text(name, han=han_of(name, person.country))
        self._about.show_text(" · ".join(filter(None, (latin, person.company, kind))))
        stopped = (self.tr("Cancelled") if person.cancelled else "", self.tr("Blocked") if person.blocked else "")
        self._state.show_text(" · ".join(filter(None, stopped)))
        self._note.show_text(person.note)
        self.setAccessibleName(name)
        place = 0
        for field in _SHOWN:
            label, value = self._labels[field], self._values[field]
            value.show_text(self._value(person, field))
            label.show_text(self._words.name(field) if value.text() else "")
            for piece in (label, value):
                self._known.removeWidget(piece)
                self._known.addWidget(piece, place // 4, place % 4)
                place += bool(value.text())

    def _value(self, person: Registration, field: str) -> str:
        match getattr(person, field):
            case bool() as yes:
                return "" if yes else self.tr("no")
            case tuple() as several if field == "activities":
                known = self._plan.activities
                return " · ".join(
                    known[each].label.said_in(self._language) if each in known else each for each in several
                )
            case tuple() as several if field == "answers":
                return in_words(self._plan, several, self._language)
            case tuple() as several:
                return ", ".join(several)
            case text:
                return str(text)

    def _allow(self) -> None:
        person = self.person
        blocked, cancelled = bool(person and person.blocked), bool(person and person.cancelled)
        self.settle[Settlement.BLOCK].setVisible(not blocked)
        self.settle[Settlement.UNBLOCK].setVisible(blocked)
        self.settle[Settlement.CANCEL].setVisible(not cancelled)
        self.settle[Settlement.RESTORE].setVisible(cancelled)
        happened = self.list.current
        can = happened is not None and isinstance(happened.what, _UNDONE_BY_HAND) and not happened.undone
        self.undo.setEnabled(can)
