"""One person's visit, from being let in to the badge being asked for: greeted, asked, shown the badge."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain import visit, walkin
from checkin.domain.plan import Consent, Plan, Question
from checkin.domain.registration import Registration
from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk.check import CheckPage
from checkin.ui.kiosk.consent import ConsentPage
from checkin.ui.kiosk.correct import CorrectPage
from checkin.ui.kiosk.counter import Counter
from checkin.ui.kiosk.question import QuestionPage
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

    Who says nothing is asked no more: what need not be agreed to was not, questions are left unanswered, those too that
    cannot be skipped, and the badge is printed as it stands.
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
        self._asked: tuple[Consent | Question, ...] = ()
        self._number = 0
        self._given: list[str] = []
        self._answers: dict[str, tuple[str, ...]] = {}
        self.consent, self.question = ConsentPage(language), QuestionPage(language)
        self.check, self.correct = CheckPage(), CorrectPage()
        self.pages: tuple[Page, ...] = (self.consent, self.question, self.check, self.correct)
        self._greeted = QTimer(self, singleShot=True, interval=_GREETING)
        self._greeted.timeout.connect(self._go_on)
        self.consent.agreed.connect(lambda: self._answer(yes=True))
        self.consent.declined.connect(lambda: self._answer(yes=False))
        self.question.answered.connect(self._take_answer)
        self.question.returned.connect(self._step_back)
        self.check.confirmed.connect(self._print)
        self.correct.saved.connect(self._save)
        self.correct.cancelled.connect(self._show_check)

    @property
    def goes_on(self) -> bool:
        return self._presented is not None

    def begin(self, presented: "Presented", known: Registration) -> None:
        """Somebody was let in, and is greeted now."""
        self._presented, self._known = presented, known
        self._asked = (*visit.unanswered(self._plan, known), *visit.unasked(self._plan, known))
        self._number, self._given, self._answers = 0, [], {}
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
        self._asked, self._given, self._answers = (), [], {}
        for page in (self.consent, self.question, self.check, self.correct):
            page.clear()

    @property
    def _agreed(self) -> tuple[str, ...]:
        return (*(self._known.consents if self._known else ()), *self._given)

    def _go_on(self) -> None:
        if self._known is None:
            return
        name, number, of = self._known.name or self._known.latin_name, self._number + 1, len(self._asked)
        match self._step:
            case Consent() as consent:
                self.consent.ask(consent, name, number, of)
                self.turned.emit(self.consent, _ASKING)
            case Question() as question:
                self.question.ask(question, name, number, of, self._answers.get(question.id, ()))
                self.turned.emit(self.question, _ASKING)
            case None:
                self._show_check()

    @property
    def _step(self) -> Consent | Question | None:
        """What is asked now, None when everything was."""
        return self._asked[self._number] if self._number < len(self._asked) else None

    def _answer(self, *, yes: bool) -> None:
        consent = self._step
        if not isinstance(consent, Consent):
            return
        if yes:
            self._given.append(consent.id)
        elif consent.required:
            self._turn_away()
            return
        self._number += 1
        self._go_on()

    def _take_answer(self, given: tuple[str, ...]) -> None:
        question = self._step
        if not isinstance(question, Question):
            return
        self._answers.pop(question.id, None)
        if given:
            self._answers[question.id] = given
        self._number += 1
        self._go_on()

    def _step_back(self) -> None:
        """To what was asked before; a consent is given anew."""
        self._number = max(0, self._number - 1)
        if isinstance(before := self._step, Consent) and before.id in self._given:
            self._given.remove(before.id)
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
        presented, known = self._presented, self._known
        given, answers = tuple(self._given), dict(self._answers)
        if presented is None or known is None:
            return
        self.clear()
        if given or answers:
            self._desk.run(lambda: self._counter.keep(known, given, answers), lambda _: None, self._miss_consent)
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
        _log.error("what somebody agreed to or answered could not be written down", exc_info=error)
