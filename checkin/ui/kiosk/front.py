"""What a person finds at a kiosk before and beside their code: languages, what makes it easier, and help."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from checkin.domain.facts import Refused
from checkin.domain.plan import Plan
from checkin.settings import Look
from checkin.ui.jobs import JobQueue
from checkin.ui.kiosk.calling import Calling
from checkin.ui.kiosk.counter import Counter
from checkin.ui.kiosk.ease import Ease, Help
from checkin.ui.kiosk.frame import Frame
from checkin.ui.kiosk.guard import Leave
from checkin.ui.kiosk.helppage import Called, HelpPage
from checkin.ui.kiosk.patience import Patience
from checkin.ui.kiosk.scan import ScanPage
from checkin.ui.kiosk.speech import Voice
from checkin.ui.kiosk.starting import StartingPage
from checkin.ui.kiosk.trouble import TroublePage
from checkin.ui.kiosk.verdict import VerdictPage
from checkin.ui.kiosk.visit import Preview, Visit
from checkin.ui.language import VISITORS, Language
from checkin.ui.page import Page

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Presented

_CHOICE_STAYS: Final = 60_000  # milliseconds
_HELP_STAYS: Final = 120_000
_ANSWER_STAYS: Final = 10_000


class Front(Frame):
    """Turns the pages. `preview` draws badges in the thread of printing, for `look` see the settings."""

    def __init__(self, plan: Plan, look: Look, leave: Leave, preview: Preview) -> None:
        super().__init__(leave)
        self._plan = plan
        self._language = Language(look.language, self, offered=VISITORS)
        self._voice, self._ease, self._patience = Voice(self), Ease(self), Patience(self)
        self._desk, self._printing = JobQueue(self), JobQueue(self)
        self._counter = Counter()
        self._calling = Calling(self._desk, self._counter, self)
        self._shown: Presented | None = None
        self._chosen = False  # the language, by who is there
        self._make_pages(preview)
        self._follow_pages()
        self.setWindowTitle(plan.label.said_in(self._language.code))
        self._speak_as(self._language.code)

    def _make_pages(self, preview: Preview) -> None:
        names = {code: self._plan.label.said_in(code) for code in VISITORS}
        self.starting = StartingPage(names[self._language.code])
        self.scan = ScanPage(self._language, names)
        self.verdict, self.help, self.trouble = VerdictPage(), HelpPage(), TroublePage()
        threads = (self._desk, self._printing)
        self.visit = Visit(self._plan, self._language, threads, self._counter, preview, self)
        self.add_pages(self.starting, self.scan, self.verdict, self.help, self.trouble, self.pin, *self.visit.pages)

    def _follow_pages(self) -> None:
        self.visit.turned.connect(self._turn)
        self.visit.check.wrong.connect(self._mend_badge)
        self.scan.language_chosen.connect(self._choose_language)
        self.scan.switched.connect(self._switch)
        self.scan.help_wanted.connect(lambda: self._call("scan"))
        self.trouble.foot.help_wanted.connect(lambda: self._call("trouble"))
        self.verdict.foot.help_wanted.connect(lambda: self._call("verdict"))
        self.visit.consent.foot.help_wanted.connect(lambda: self._call("consent"))
        self.visit.question.foot.help_wanted.connect(lambda: self._call("question"))
        self.visit.check.foot.help_wanted.connect(lambda: self._call("check"))
        self.verdict.foot.stopped.connect(self.show_start)
        self.help.left.connect(self._leave_help)
        self.help.withdrawn.connect(self._withdraw)
        self._calling.answered.connect(lambda: self._show_call(Called.ANSWERED, _ANSWER_STAYS))
        self._calling.failed.connect(lambda: self._show_call(Called.FAILED, _ANSWER_STAYS))
        self._patience.over.connect(self._give_up)
        self._patience.touched.connect(self._count_anew)
        self._language.changed.connect(self._speak_as)
        self._voice.found.connect(lambda: self._speak_as(self._language.code))
        self._ease.changed.connect(lambda: self.scan.show_eases(self._ease.on))

    # Pages.

    def show_start(self) -> None:
        """For the next person: nothing of the last one remains."""
        self._shown = None
        self.visit.finish()
        self._patience.stop()
        self._voice.stop()
        self.verdict.clear()
        self._chosen = False
        self._language.reset()
        self._ease.reset()
        self.show_first()

    def show_first(self) -> None:
        """The page that a person finds."""
        self._show(self.scan)

    def _show(self, page: Page) -> None:
        self.show_page(page)
        if Help.ALOUD in self._ease.on:
            self._voice.say(page.spoken, self._language.code)

    def _turn(self, page: Page, stays: int) -> None:
        self._patience.wait(stays)
        self._show(page)

    def _give_up(self) -> None:
        """Nobody touched anything for long enough."""
        if self.visit.goes_on:
            self.visit.finish()
        else:
            self.show_start()

    def _count_anew(self) -> None:
        if self.current is self.visit.check and self._patience.span:
            self.visit.check.show_seconds(self._patience.span // 1_000)

    def _choose_language(self, code: str) -> None:
        self._chosen = True
        self._language.use(code)
        self._patience.wait(_CHOICE_STAYS)

    def _switch(self, help_: Help, on: bool) -> None:  # noqa: FBT001  a signal carries it
        self._ease.switch(help_, on=on)
        self._patience.wait(_CHOICE_STAYS)
        if help_ is Help.ALOUD and on:
            self._voice.say(self.scan.spoken, self._language.code)

    def _speak_as(self, code: str) -> None:
        self.setLocale(QLocale(code))
        self.scan.show_voice(there=self._voice.speaks(code))

    def _mend_badge(self) -> None:
        if self._plan.rules.kiosk_corrections:
            self.visit.go_on_correcting()
        else:
            self._call("check")

    # Help.

    def _call(self, page: str) -> None:
        decision = self._shown.decision if self._shown else None
        self._calling.call(page, decision.reason if isinstance(decision, Refused) else "")
        self.scan.show_called(called=True)
        self.help.show_state(Called.WAITING)
        self._turn(self.help, _HELP_STAYS)

    def _show_call(self, state: Called, stays: int) -> None:
        self.scan.show_called(called=False)
        if self.current is self.help:
            self.help.show_state(state)
            self._patience.wait(stays)

    def _withdraw(self) -> None:
        self._calling.withdraw()
        self.scan.show_called(called=False)
        self._leave_help()

    def _leave_help(self) -> None:
        if self.visit.goes_on:
            self.visit.look_again()
        else:
            self.show_start()

    def stop(self) -> None:
        if not self._stopped:
            self._shown = None
            self.visit.finish()
        super().stop()
        for timer in (self._patience, self._calling, self._voice):
            timer.stop()
        self._ease.reset()
        self._language.remove()
