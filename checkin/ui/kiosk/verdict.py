"""The answer to a code held up: the whole screen says it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.registration import Registration
from checkin.ui.kiosk.foot import Foot
from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Card, Icon, Text, restyled
from checkin.ui.pressroom import BadgeState
from checkin.ui.theme import Tone, han_of
from checkin.ui.verdicts import Verdict

_CENTRE = Qt.AlignmentFlag.AlignHCenter
_LEFT = Qt.AlignmentFlag.AlignLeft


class VerdictPage(Page):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = Icon("admitted", 320)
        self._title = Text(84, bold=True, role="title")
        self._name = Text(64, bold=True, role="name")
        self._company = Text(38, role="company")
        self._happened = Text(38, role="happened")
        self._card = Card()
        self._card_icon = Icon("badge", 150)
        self._lead = Text(38, bold=True, role="lead")
        self._helps = Text(38, role="helps")
        self._bar = BusyBar()
        self._next = Text(38, bold=True, role="next")
        self.foot = Foot(may_stop=True)
        self.badge = BadgeState.NONE
        self._advice = self._held_up = ""
        self._lay_out()
        # Now, so that every part has its parent: without one it would be shown as a window of its own.
        self.arrange(upright=True)
        self.say()

    def _lay_out(self) -> None:
        card = QHBoxLayout(self._card)
        in_card = QVBoxLayout()
        for part in (self._lead, self._bar, self._helps):
            in_card.addWidget(part)
        card.addWidget(self._card_icon, 0, Qt.AlignmentFlag.AlignVCenter)
        card.addLayout(in_card, 1)
        words = QVBoxLayout()
        for text in (self._title, self._name, self._company):
            words.addWidget(text)
        words.addSpacing(12)
        words.addWidget(self._happened)
        words.addSpacing(28)
        words.addWidget(self._card)
        words.addSpacing(12)
        words.addWidget(self._next)
        self._grid = QGridLayout(self)
        self._words = words
        self.spaced(card, 28, (44, 36, 44, 36))
        self.spaced(in_card, 18)
        self.spaced(words, 16)

    def arrange(self, *, upright: bool) -> None:
        self._grid.removeWidget(self._icon)
        self._grid.removeItem(self._words)
        self._grid.removeWidget(self.foot)
        for line in range(5):
            self._grid.setRowStretch(line, 0)
            self._grid.setColumnStretch(line, 0)
        # An upright screen has room to spare, and people stand farther from it.
        self.zoom = 1.25 if upright else 1.0
        if upright:
            self._grid.addWidget(self._icon, 1, 0, _CENTRE)
            self._grid.addLayout(self._words, 2, 0)
            self._grid.setRowStretch(0, 2)
            self._grid.setRowStretch(3, 3)
            self._grid.addWidget(self.foot, 4, 0)
            self.spaced(self._grid, 44, (84, 60, 84, 60))
        else:
            self._grid.addWidget(self._icon, 1, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addLayout(self._words, 1, 1)
            self._grid.setRowStretch(0, 1)
            self._grid.setRowStretch(2, 1)
            self._grid.setColumnStretch(1, 1)
            self._grid.addWidget(self.foot, 3, 0, 1, 2)
            self.spaced(self._grid, 44, (140, 60, 140, 60))
        for text in (self._title, self._name, self._company, self._happened, self._next):
            text.setAlignment(_CENTRE if upright else _LEFT)

    def show_verdict(self, verdict: Verdict, known: Registration | None = None, coming: str = "") -> None:
        """`coming`: what somebody who is let in came for, one activity to a line."""
        name = (known.name or known.latin_name) if known else ""
        company, country = (known.company, known.country) if known else ("", "")
        if verdict.tone.value != self.property("tone"):
            self.setProperty("tone", verdict.tone.value)
            self._icon.show_icon(verdict.tone.value)
            restyled(self)
        # Who is let in is greeted by name; who is not is told why first.
        welcome = verdict.tone is Tone.ADMITTED
        self._title.show_text(verdict.title, size=64 if welcome else 84)
        self._name.show_text(name, han=han_of(name, country), size=84 if welcome else 52)
        self._company.show_text(company, han=han_of(company, country))
        self._happened.show_text(verdict.happened)
        self._advice = verdict.helps
        self._next.show_text(coming)
        self.foot.setVisible(not welcome)
        self.setAccessibleName(" ".join(filter(None, (verdict.title, name, verdict.happened, verdict.helps))))
        self.show_badge(BadgeState.NONE)

    def show_badge(self, state: BadgeState, held_up: str = "") -> None:
        """How far the badge is; `held_up` is the code of what keeps it, for the staff."""
        self.badge, self._held_up = state, held_up
        self.say()
        self.fit()

    def clear(self) -> None:
        """Nothing of the last person remains."""
        for text in (self._title, self._name, self._company, self._happened, self._helps, self._lead, self._next):
            text.show_text("")
        self._advice = self._held_up = ""
        self.badge = BadgeState.NONE
        self.setAccessibleName("")

    def say(self) -> None:
        self._bar.setVisible(self.badge in (BadgeState.PRINTING, BadgeState.HELD, BadgeState.OUT))
        self._bar.setAccessibleName(self.tr("Printing your badge"))
        self._card_icon.setVisible(self.badge is not BadgeState.NONE)
        match self.badge:
            case BadgeState.NONE:
                self._lead.show_text(self.tr("What helps") if self.property("tone") != Tone.ADMITTED else "")
                self._helps.show_text(self._advice)
            case BadgeState.PRINTING:
                self._bar.begin()
                self._lead.show_text(self.tr("Printing your badge"))
                self._helps.show_text(self._advice)
            case BadgeState.HELD:
                self._lead.show_text(self.tr("Your badge takes a little longer"))
                helps = self.tr("Please ask our staff to look at the printer.")
                self._helps.show_text(f"{helps} ({self._held_up})" if self._held_up else helps)
            case BadgeState.OUT:
                self._bar.finish()
                self._lead.show_text(self.tr("Take your badge"))
                self._helps.show_text(self._advice)
            case BadgeState.FAILED:
                self._lead.show_text(self.tr("Your badge could not be printed"))
                self._helps.show_text(self.tr("You are checked in. Please ask our staff for your badge."))
            case BadgeState.ELSEWHERE:
                self._lead.show_text(self.tr("Please fetch your badge at the badge desk"))
                self._helps.show_text(self._advice)
        self._card.setVisible(bool(self._helps.text()))
        self.foot.say()
