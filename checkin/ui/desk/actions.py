"""Everything an operator can do, each with its key; what is not for them says for whom it is."""

from collections.abc import Mapping
from enum import Enum
from typing import Final, assert_never

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from checkin.domain.roles import Role, Task
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.roles import RoleWords


class Act(Enum):
    """What the column offers, in its order, with its key."""

    WALK_IN = "F3"
    BADGES = "F4"
    OPEN = "F5"
    LET_IN_AGAIN = "F6"
    PRINT_AGAIN = "F7"
    CORRECT = "F8"
    GROUP = "F9"
    UNDO = "Ctrl+Z"
    IMPORT = "F10"
    READY = "F11"
    SIGN_OUT = "F12"


_TASKS: Final[Mapping[Act, Task]] = {
    Act.WALK_IN: Task.WALK_IN,
    Act.BADGES: Task.SCAN,
    Act.OPEN: Task.SEARCH,
    Act.LET_IN_AGAIN: Task.LET_IN_AGAIN,
    Act.PRINT_AGAIN: Task.PRINT_AGAIN,
    Act.CORRECT: Task.CORRECT,
    Act.GROUP: Task.SEARCH,
    Act.UNDO: Task.UNDO_OWN,
    Act.IMPORT: Task.IMPORT,
    Act.READY: Task.SCAN,
}
_NEEDS_SOMEBODY: Final = frozenset({Act.OPEN, Act.LET_IN_AGAIN, Act.PRINT_AGAIN, Act.CORRECT, Act.GROUP})

# Pixels of the drawing: what a finger likes, what two lines of words need, and what lies between two actions.
_HIGH, _LOW, _GAP = 68, 54, 6


class ActionsPanel(Panel):
    asked = Signal(Act)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._roles = RoleWords(self)
        self.offered = {act: Action(act.value, height=_HIGH) for act in Act}
        self._role: Role | None = None
        self._somebody = self._scanned = False
        self._others = 0
        self._said: dict[Act, tuple[str, str]] = {}
        column = QVBoxLayout(self)
        for act, action in self.offered.items():
            action.clicked.connect(lambda _checked=False, asked=act: self.asked.emit(asked))
            column.addWidget(action)
        column.addStretch(1)
        self.spaced(column, _GAP)
        self.say()

    def work_for(self, role: Role | None) -> None:
        self._role = role
        self._allow()

    def show_situation(self, *, somebody: bool, scanned: bool, others: int = 0) -> None:
        """Whether somebody is before the desk, whether there is a scan to undo, how many more are of the booking."""
        situation = somebody, scanned, others
        if situation != (self._somebody, self._scanned, self._others):
            self._somebody, self._scanned, self._others = situation
            self._allow()

    def why_not(self, task: Task) -> str:
        """Why who works here may not do it, "" where they may."""
        return self._roles.why_not(self._role, task) if self._role else ""

    def say(self) -> None:
        self._allow()

    def _scale(self, unit: float) -> None:
        # How the desk stands is written below them, and takes the room that it needs.
        share = (self.height() / unit - (len(Act) - 1) * _GAP) // len(Act)
        for action in self.offered.values():
            action.stand(max(_LOW, min(_HIGH, share)))
        super()._scale(unit)

    def _allow(self) -> None:
        said = {act: (self._title(act), self._why_not(act)) for act in Act}
        if said == self._said:
            return
        for act, (title, why_not) in said.items():
            if (title, why_not) != self._said.get(act):
                self.offered[act].say(title)
                self.offered[act].allow(why_not)
        self._said = said
        self.fit()

    def _why_not(self, act: Act) -> str:
        if act in _TASKS and self._role and (why := self._roles.why_not(self._role, _TASKS[act])):
            return why
        if act in _NEEDS_SOMEBODY and not self._somebody:
            return self.tr("scan or find somebody first")
        if act is Act.GROUP and not self._others:
            return self.tr("nobody else of the booking")
        if act is Act.UNDO and not self._scanned:
            return self.tr("no scan to undo")
        return ""

    def _title(self, act: Act) -> str:  # noqa: C901, PLR0911  a word for each
        match act:
            case Act.WALK_IN:
                return self.tr("Register a walk-in")
            case Act.BADGES:
                return self.tr("Badges on their way")
            case Act.OPEN:
                return self.tr("Person and history")
            case Act.LET_IN_AGAIN:
                return self.tr("Let in again…")
            case Act.PRINT_AGAIN:
                return self.tr("Print badge again…")
            case Act.CORRECT:
                return self.tr("Correct details")
            case Act.GROUP:
                more = self.tr("Group: {number} more").format(number=self._others)
                return more if self._others else self.tr("Group")
            case Act.UNDO:
                return self.tr("Undo last scan")
            case Act.IMPORT:
                return self.tr("Import a file")
            case Act.READY:
                return self.tr("Is everything ready?")
            case Act.SIGN_OUT:
                return self.tr("Sign out")
            case unexpected:
                assert_never(unexpected)
