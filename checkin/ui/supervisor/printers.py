"""The printers there are, how each stands, a page to measure from any of them, and the badges on their way."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.printers import Condition
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.printing import PrintWords
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone
from checkin.ui.underway import Underway

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Seen

TONES: Final = {
    Condition.READY: Tone.ADMITTED,
    Condition.BUSY: Tone.ADMITTED,
    Condition.ATTENTION: Tone.ATTENTION,
    Condition.PAUSED: Tone.ATTENTION,
    Condition.REJECTING: Tone.ATTENTION,
    Condition.OFFLINE: Tone.REFUSED,
}


class PrintersPage(Panel):
    tested = Signal(str)  # where

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._words = PrintWords(self)
        self.underway = Underway(self, plan)
        self.title = Text(34, bold=True, role="title")
        self.list = Rows(size=22, height=84)
        self._icon = Icon("printer", 72, ink="quiet")
        self._state = Text(38, bold=True, role="state")
        self._name, self._where = Text(24, bold=True, role="printer"), Text(18, ink="quiet", role="where")
        self._says, self._chosen = Text(22, role="says"), Text(20, ink="quiet", role="chosen")
        self._about = Text(18, ink="quiet", role="about")
        self.test = Action("Ctrl+P", kind="main", height=68)
        self.became = Text(20, bold=True, role="became")
        self._seen: Sequence[Seen] | None = None
        self._waiting = False
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _place: self._show_current())
        self.test.clicked.connect(self._test)
        self.say()

    def _lay_out(self) -> None:
        left, right, below = Card(), Card(), Card()
        rows, column, badges = QVBoxLayout(left), QVBoxLayout(right), QVBoxLayout(below)
        rows.addWidget(self.list, 1)
        badges.addWidget(self.underway)
        head = QHBoxLayout()
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._state, 1)
        column.addLayout(head)
        for piece in (self._name, self._says, self._chosen, self._where):
            column.addWidget(piece)
        column.addStretch(1)
        for widget in (self.became, self._about, self.test):
            column.addWidget(widget)
        body, both = QHBoxLayout(), QVBoxLayout()
        both.addWidget(left, 3)
        both.addWidget(below, 5)
        body.addLayout(both, 5)
        body.addWidget(right, 3)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(body, 1)
        for layout, space in ((head, 20), (body, 16), (both, 16), (whole, 16)):
            self.spaced(layout, space)
        self.spaced(rows, 8, (16, 14, 16, 14))
        self.spaced(badges, 8, (16, 14, 16, 14))
        self.spaced(column, 14, (32, 28, 32, 28))

    def show_printers(self, seen: "Sequence[Seen]") -> None:
        """As they stand now; the one that was looked at stays."""
        if seen == self._seen:
            return
        was = self.list.current
        self._seen = seen
        self.list.show_rows(map(self._row, seen))
        places = [each.where for each in seen]
        chosen = next((place for place, each in enumerate(seen) if each.chosen), 0)
        self.list.setCurrentRow(places.index(was) if was in places else chosen)
        self._show_current()

    def show_waiting(self) -> None:
        """A page was sent and is on its way."""
        self._waiting = True
        self._became("attention", self.tr("The page is on its way…"))

    def show_became(self, tone: Tone, sentence: str) -> None:
        """What became of the page."""
        self._waiting = False
        self._became(tone.value, sentence)

    def arrived(self) -> None:
        self.list.setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Printers"))
        self.list.setAccessibleName(self.title.text())
        self.underway.say()
        self.test.say(self.tr("Print a page to measure"))
        self._about.setText(self.tr("Rulers, a square of 20 mm and a grey wedge, as large as the usual badge."))
        seen, self._seen = self._seen, None
        self.became.show_text("")
        if seen is None:
            self._state.setText(self.tr("Looking for printers…"))
            for text in (self._name, self._says, self._chosen, self._where):
                text.show_text("")
            self.test.allow(self.tr("no printer is known yet"))
        else:
            self.show_printers(seen)
        self.fit()

    def _row(self, seen: "Seen") -> Row:
        tone, word = TONES[seen.state.kind], self._words.condition(seen.state.kind)
        here = self.tr("{state} · used here").format(state=word) if seen.chosen else word
        reasons = self._words.reasons(map(str, seen.state.reasons))
        return Row(self._words.printer(seen.where), reasons, here, icon=tone.value, tone=tone, about=seen.where)

    @property
    def _current(self) -> "Seen | None":
        return next((each for each in self._seen or () if each.where == self.list.current), None)

    def _show_current(self) -> None:
        seen = self._current
        if seen is None:
            return
        tone = TONES[seen.state.kind]
        self._icon.show_icon(tone.value)
        for piece in (self._icon, self._state):
            piece.setProperty("ink", tone.value)
            restyled(piece)
        self._state.show_text(self._words.condition(seen.state.kind))
        self._name.show_text(self._words.printer(seen.where))
        self._says.show_text(self._words.reasons(map(str, seen.state.reasons)))
        yes, no = self.tr("This station prints its badges here."), self.tr("This station prints elsewhere.")
        self._chosen.show_text(yes if seen.chosen else no)
        self._where.show_text(self.tr("In settings.toml: printer = {where}").format(where=f'"{seen.where}"'))
        self.test.allow("")
        self.fit()

    def _test(self) -> None:
        if (seen := self._current) and not self._waiting:
            self.tested.emit(seen.where)

    def _became(self, ink: str, sentence: str) -> None:
        self.became.setProperty("ink", ink)
        restyled(self.became)
        self.became.show_text(sentence)
        self.fit()
