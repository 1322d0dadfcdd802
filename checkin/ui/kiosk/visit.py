"""One person's visit, from being let in to the badge being asked for: greeted, asked, shown the badge."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain import visit, walkin
from checkin.domain.plan import Consent, Plan
from checkin.domain.registration import Registration
from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk.check import CheckPage
from checkin.ui.kiosk.consent import ConsentPage
from checkin.ui.kiosk.correct import CorrectPage
from checkin.ui.kiosk.counter import Counter
from checkin.ui.language import Language
from checkin.ui.page import Page
from checkin.ui.pictures import coloured
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Verdict

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    import numpy as np
    from numpy.typing import NDArray

    from checkin.station import Presented

_log = logging.getLogger(__name__)

_GREETING: Final = 1_600  # milliseconds
_ASKING, _CHECKING, _CORRECTING = 25_000, 9_000, 45_000

Preview = Callable[[Registration], "NDArray[np.uint8] | None"]
"""Draws a badge, in the thread of printing; None where none can be shown."""


class Visit(QObject):
    """Everybody who is let in leaves with a badge asked for, unless they do not agree to what has to be agreed to.

    Who says nothing is asked no more: what need not be agreed to was not, and the badge is printed as it stands.
    """

    turned = Signal(Page, int)  # to this page, for so long (ms)
    badge_wanted = Signal(object, str)  # for what was presented, of which registration
    turned_away = Signal(object, Verdict)  # what was presented; without consent there is no badge

    def __init__(
        self,
        plan: Plan,
        language: Language,
        threads: tuple[JobQueue, JobQueue],
        counter: Counter,
        preview: Preview,
        parent: QObject,
    ) -> None:
        """`threads` are that of the desk and that of printing."""
        super().__init__(parent)
        self._plan, self._language, self._counter, self._preview = plan, language, counter, preview
        self._desk, self._printing = threads
        self._presented: Presented | None = None
        self._known: Registration | None = None
        self._asked: tuple[Consent, ...] = ()
        self._number = 0
        self._given: list[str] = []
        self.consent, self.check, self.correct = ConsentPage(language), CheckPage(), CorrectPage()
        self.pages: tuple[Page, ...] = (self.consent, self.check, self.correct)
        self._greeted = QTimer(self, singleShot=True, interval=_GREETING)
        self._greeted.timeout.connect(self._go_on)
        self.consent.agreed.connect(lambda: self._answer(yes=True))
        self.consent.declined.connect(lambda: self._answer(yes=False))
        self.check.confirmed.connect(self._print)
        self.correct.saved.connect(self._save)
        self.correct.cancelled.connect(self._show_check)

    @property
    def goes_on(self) -> bool:
        return self._presented is not None

    def begin(self, presented: "Presented", known: Registration) -> None:
        """Somebody was let in, and is greeted now."""
        self._presented, self._known = presented, known
        self._asked, self._number, self._given = visit.unanswered(self._plan, known), 0, []
        self._greeted.start()
        self._draw(known)

    def finish(self) -> None:
        """The person says nothing more, or the next one is there."""
        if self._presented is None:
            return
        if visit.refused(self._plan, self._agreed):
            self._turn_away()
        else:
            self._print()

    def go_on_correcting(self) -> None:
        """The person says that something is wrong with the badge, and may correct it here."""
        if self._known:
            self.check.show_seconds(0)
            self.correct.show_person(self._known, self._language.code)
            self.turned.emit(self.correct, _CORRECTING)

    def look_again(self) -> None:
        """The person came back from calling for help."""
        if self.goes_on:
            self._go_on()

    def clear(self) -> None:
        """Nothing of the last person remains."""
        self._greeted.stop()
        self._presented = self._known = None
        self._asked, self._given = (), []
        for page in (self.consent, self.check, self.correct):
            page.clear()

    @property
    def _agreed(self) -> tuple[str, ...]:
        return (*(self._known.consents if self._known else ()), *self._given)

    def _go_on(self) -> None:
        if self._known is None:
            return
        if self._number < len(self._asked):
            name = self._known.name or self._known.latin_name
            self.consent.ask(self._asked[self._number], name, self._number + 1, len(self._asked))
            self.turned.emit(self.consent, _ASKING)
        else:
            self._show_check()

    def _answer(self, *, yes: bool) -> None:
        if self._number >= len(self._asked):
            return
        consent = self._asked[self._number]
        if yes:
            self._given.append(consent.id)
        elif consent.required:
            self._turn_away()
            return
        self._number += 1
        self._go_on()

    def _show_check(self) -> None:
        if self._known is None:
            return
        self.turned.emit(self.check, _CHECKING)
        self.check.show_seconds(_CHECKING // 1_000)

    def _draw(self, known: Registration) -> None:
        self.check.show_person(known, may_correct=self._plan.rules.kiosk_corrections)

        def show(picture: "NDArray[np.uint8] | None") -> None:
            if picture is not None and known is self._known:
                self.check.badge.show_picture(coloured(picture))

        self._printing.run(
            lambda: self._preview(known), show, lambda error: _log.warning("no badge to be shown: %s", error)
        )

    def _save(self, fields: dict[str, str]) -> None:
        known = self._known
        if known is None or not fields or walkin.wrong(self._plan, dict(fields)):
            self._show_check()
            return

        def take(corrected: Registration) -> None:
            if known is self._known:
                self._known = corrected
                self._draw(corrected)
                self._show_check()

        def miss(error: Exception) -> None:
            _log.error("a name could not be corrected", exc_info=error)
            self._show_check()

        self._desk.run(lambda: self._counter.correct(known.id, fields), take, miss)

    def _print(self) -> None:
        presented, known, given = self._presented, self._known, tuple(self._given)
        if presented is None or known is None:
            return
        self.clear()
        if given:
            self._desk.run(lambda: self._counter.agree(known, given), lambda _: None, self._miss_consent)
        self.badge_wanted.emit(presented, known.id)

    def _turn_away(self) -> None:
        presented = self._presented
        self.clear()
        if presented:
            self._desk.run(lambda: self._counter.take_back(presented.fact), lambda _: None, self._miss_consent)
            verdict = Verdict(
                Tone.ATTENTION,
                self.tr("Please see our staff"),
                self.tr("Without your agreement we cannot print a badge here."),
                self.tr("The information desk will gladly help."),
            )
            self.turned_away.emit(presented, verdict)

    @staticmethod
    def _miss_consent(error: Exception) -> None:
        _log.error("what somebody agreed to could not be written down", exc_info=error)
