"""Calls for help from the kiosks: who waits where and since when, and that somebody is on the way."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.clock import milliseconds
from checkin.domain.facts import Reason
from checkin.domain.helpcalls import HelpCall
from checkin.domain.plan import Plan
from checkin.ui.action import Action
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Icon, Text
from checkin.ui.rows import Row, Rows
from checkin.ui.supervisor.health import HealthWords
from checkin.ui.theme import Tone
from checkin.ui.words import StaffWords


class HelpPage(Panel):
    answered = Signal(object)  # a call

    def __init__(self, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "yes")
        self._plan, self._code = plan, "en"
        self._words, self._health = StaffWords(self), HealthWords(self)
        self._calls: Sequence[HelpCall] = ()
        self._now = datetime.fromtimestamp(0, UTC)  # until calls are shown, of some moment
        self.title = Text(34, bold=True, role="title")
        self.list = Rows(size=26, height=92)
        self._icon = Icon("admitted", 72, ink="admitted")
        self._where = Text(34, bold=True, role="where")
        self._since, self._about = Text(22, role="since"), Text(22, ink="quiet", role="about")
        self._helps = Text(18, ink="quiet", role="helps")
        self.answer = Action("Ctrl+Return", kind="main", height=72)
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _place: self._show_current())
        self.list.chosen.connect(lambda _call: self.answer.setFocus())
        self.answer.clicked.connect(self._answer)
        self.say()

    def _lay_out(self) -> None:
        left, right = Card(), Card()
        rows, column, head = QVBoxLayout(left), QVBoxLayout(right), QHBoxLayout()
        rows.addWidget(self.list, 1)
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._where, 1)
        column.addLayout(head)
        column.addWidget(self._since)
        column.addWidget(self._about)
        column.addStretch(1)
        column.addWidget(self._helps)
        column.addWidget(self.answer)
        body = QHBoxLayout()
        body.addWidget(left, 5)
        body.addWidget(right, 4)
        whole = QVBoxLayout(self)
        whole.addWidget(self.title)
        whole.addLayout(body, 1)
        for layout, space in ((head, 20), (body, 16), (whole, 16)):
            self.spaced(layout, space)
        self.spaced(rows, 8, (16, 14, 16, 14))
        self.spaced(column, 14, (32, 28, 32, 28))

    def speak(self, code: str) -> None:
        """Names of the plan in this language."""
        self._code = code
        self.say()

    def show_calls(self, calls: Sequence[HelpCall], now: datetime) -> None:
        """Those that nobody answered yet, the oldest first."""
        self._calls, self._now = calls, now
        self._show()

    def arrived(self) -> None:
        (self.list if self._calls else self).setFocus()

    def say(self) -> None:
        self.title.setText(self.tr("Help calls"))
        self.list.setAccessibleName(self.title.text())
        self.answer.say(self.tr("Somebody is going there"))
        self._helps.setText(self.tr("The kiosk then says that somebody is coming, and the call leaves this list."))
        self._show()
        self.fit()

    def page(self, page: str) -> str:
        """What somebody saw when they asked."""
        match page:
            case "scan":
                return self.tr("They were about to scan.")
            case "verdict":
                return self.tr("They were told the decision.")
            case "consent" | "question":
                return self.tr("They were being asked something.")
            case "check":
                return self.tr("They were looking at their badge.")
            case "trouble":
                return self.tr("The kiosk is out of order.")
            case _:
                return ""

    def _show(self) -> None:
        was = self.list.current
        rows = [
            Row(self._gate(call.gate), call.station, self._waited(call), "attention", Tone.ATTENTION, call)
            for call in self._calls
        ]
        if rows != self.list.rows:
            self.list.show_rows(rows)
            if rows:
                self.list.setCurrentRow(self._calls.index(was) if was in self._calls else 0)
        self._show_current()

    def _show_current(self) -> None:
        call: HelpCall | None = self.list.current
        tone = Tone.ATTENTION if call else Tone.ADMITTED
        self._icon.show_icon(tone.value)
        self._icon.setProperty("ink", tone.value)
        self._icon.style().unpolish(self._icon)
        self._icon.style().polish(self._icon)
        self.answer.allow("" if call else self.tr("nobody waits"))
        if call is None:
            self._where.show_text(self.tr("Nobody waits for help"))
            self._since.show_text(self.tr("When somebody at a kiosk asks for help, it is heard and seen here."))
            self._about.show_text("")
            return
        self._where.show_text(f"{self._gate(call.gate)} · {call.station}")
        local = self._plan.local(datetime.fromtimestamp(call.since / 1000, tz=UTC))
        said = self.tr("Asked at {time}, {waited} ago.")
        self._since.show_text(said.format(time=f"{local:%H:%M}", waited=self._waited(call)))
        self._about.show_text(" ".join(filter(None, (self.page(call.page), self._reason(call.reason)))))

    def _waited(self, call: HelpCall) -> str:
        return self._health.span(max(0, milliseconds(self._now) - call.since) // 1000)

    def _answer(self) -> None:
        if self.list.current:
            self.answered.emit(self.list.current)

    def _gate(self, id_: str) -> str:
        gate = self._plan.gates.get(id_)
        return gate.label.said_in(self._code) if gate else id_

    def _reason(self, reason: str) -> str:
        try:
            return self._words.reason(Reason(reason)) if reason else ""
        except ValueError:  # of a newer version, which this station has heard of
            return reason
