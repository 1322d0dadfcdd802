"""The answer in the middle of the desk: read from two metres, with what helps below it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.page import Panel
from checkin.ui.pieces import Card, Icon, Text, restyled
from checkin.ui.pressroom import BadgeState
from checkin.ui.theme import han_of
from checkin.ui.verdicts import Scene, Verdict

IDLE = "idle"


class VerdictPanel(Panel):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("phone", 150)
        self._title = Text(84, bold=True, role="title")
        self._name = Text(60, bold=True, role="name")
        self._about = Text(32, role="about")
        self._attention = Card()
        self._note_icon = Icon("attention", 44)
        self._note = Text(30, bold=True, role="note")
        self._happened = Text(36, role="happened")
        self._badge = Text(28, role="badge")
        self._card = Card()
        self._lead = Text(26, bold=True, role="lead")
        self._helps = Text(32, role="helps")
        self._group = Text(26, bold=True, role="group")
        self._state, self._fault, self._others = BadgeState.NONE, "", 0
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._title, 1)
        in_card = QVBoxLayout(self._card)
        in_card.addWidget(self._lead)
        in_card.addWidget(self._helps)
        column = QVBoxLayout(self)
        column.addLayout(head)
        column.addSpacing(24)
        for text in (self._name, self._about):
            column.addWidget(text)
        column.addSpacing(16)
        note = QHBoxLayout(self._attention)
        note.addWidget(self._note_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        note.addWidget(self._note, 1)
        column.addWidget(self._attention)
        for text in (self._happened, self._badge):
            column.addWidget(text)
        column.addStretch(1)
        column.addWidget(self._card)
        column.addWidget(self._group)
        self.spaced(head, 36)
        self.spaced(note, 18, (24, 16, 24, 16))
        self.spaced(in_card, 8, (28, 22, 28, 24))
        self.spaced(column, 12, (56, 48, 56, 44))

    def clear(self) -> None:
        """Nobody is there: say how to begin."""
        self._wear(IDLE, "phone")
        self._state, self._fault, self._others = BadgeState.NONE, "", 0
        for text in (self._name, self._about, self._note, self._happened, self._helps):
            text.show_text("")
        self.say()
        self.fit()

    def show_verdict(
        self, verdict: Verdict, known: Registration | None, scene: Scene, badge: BadgeState = BadgeState.NONE
    ) -> None:
        """`badge`: how far it is already, so that the panel is laid out once and not again for its badge."""
        name = (known.name or known.latin_name or known.id) if known else ""
        latin = known.latin_name if known and known.latin_name != name else ""
        category = scene.category(known.category) if known else ""
        company = known.company if known else ""
        self._wear(verdict.tone.value, verdict.tone.value)
        self._title.show_text(verdict.title)
        self._name.show_text(name, han=han_of(name, known.country if known else ""))
        self._about.show_text(" · ".join(filter(None, (latin, company, category))))
        self._note.show_text(known.note if known else "")
        self._happened.show_text(verdict.happened)
        self._helps.show_text(verdict.helps)
        self._state, self._fault, self._others = badge, "", 0
        self.setAccessibleName(" ".join(filter(None, (verdict.title, name, verdict.happened, verdict.helps))))
        self.say()
        self.fit()

    def show_badge(self, state: BadgeState, fault: str = "") -> None:
        if (state, fault) != (self._state, self._fault):
            self._state, self._fault = state, fault
            self.say()
            self.fit()

    def show_group(self, others: int) -> None:
        """So many more of the same booking may come in with this person."""
        if others != self._others:
            self._others = others
            self.say()
            self.fit()

    def say(self) -> None:
        idle = self.property("tone") == IDLE
        if idle:
            self._title.show_text(self.tr("Ready"))
            self._happened.show_text(self.tr("Scan a code, or find somebody by name: F2"))
            self.setAccessibleName(f"{self._title.text()}. {self._happened.text()}")
        self._lead.setText(self.tr("What helps"))
        self._card.setVisible(bool(self._helps.text()))
        self._attention.setVisible(bool(self._note.text()))
        self._badge.show_text(self._badge_words())
        more = self.tr("{number} more of this booking: F9").format(number=self._others)
        self._group.show_text(more if self._others else "")

    def _badge_words(self) -> str:
        match self._state:
            case BadgeState.NONE:
                return ""
            case BadgeState.PRINTING:
                return self.tr("The badge is being printed")
            case BadgeState.HELD:
                return self.tr("The badge has to wait. {cause}").format(cause=self._fault)
            case BadgeState.OUT:
                return self.tr("The badge is printed")
            case BadgeState.FAILED:
                return self.tr("The badge was not printed: {cause}").format(cause=self._fault)
            case BadgeState.ELSEWHERE:
                return self.tr("This station prints no badges")

    def _wear(self, tone: str, icon: str) -> None:
        if tone != self.property("tone"):
            self.setProperty("tone", tone)
            self._icon.show_icon(icon)
            restyled(self)
