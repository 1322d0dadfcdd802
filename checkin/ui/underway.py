"""Badges on their way in a list, each with how far it is, and what can be done with the one chosen."""

from collections.abc import Sequence
from datetime import UTC, datetime
from enum import Enum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from checkin.domain.plan import Plan
from checkin.domain.printing import OVER, WITH_A_PRINTER, Job, JobState, Wish
from checkin.ui.action import Action
from checkin.ui.choice import Choice
from checkin.ui.page import Panel
from checkin.ui.pieces import Text
from checkin.ui.printing import PrintWords
from checkin.ui.rows import Row, Rows
from checkin.ui.theme import Tone, han_of

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Slip, Slips


class Deed(Enum):
    """What can be done with a badge on its way, with its key."""

    CANCEL = "Ctrl+D"
    AGAIN = "Ctrl+R"
    ELSEWHERE = "Ctrl+O"
    CAME_OUT = "Ctrl+Y"
    NOT_OUT = "Ctrl+N"


SETTLING: Final = (Deed.CAME_OUT, Deed.NOT_OUT)

_TONES: Final = {
    JobState.PRINTED: Tone.ADMITTED,
    JobState.FAILED: Tone.REFUSED,
    JobState.UNKNOWN: Tone.ATTENTION,
}


def deed(slips: "Slips", job: int, wanted: Deed, where: str) -> Job:
    """Do it; `where` is the printer that ELSEWHERE means. Raises QueueError, StoreError."""
    match wanted:
        case Deed.CANCEL:
            return slips.cancel(job)
        case Deed.AGAIN:
            return slips.again(job)
        case Deed.ELSEWHERE:
            return slips.elsewhere(job, where)
        case Deed.CAME_OUT | Deed.NOT_OUT:
            return slips.settle(job, came_out=wanted is Deed.CAME_OUT)


class Underway(QWidget):
    """A part of `host`, which lays it out and fits its text."""

    wanted = Signal(int, Deed, str)  # the job's number, what is to be done, the printer for ELSEWHERE

    def __init__(self, host: Panel, plan: Plan) -> None:
        super().__init__(host)
        self._plan, self._words = plan, PrintWords(self)
        self._slips: tuple[Slip, ...] = ()
        self._places: tuple[str, ...] = ()
        self.title = Text(22, bold=True, role="badges title")
        self.list = Rows(size=20, height=60, choosing=False)
        self._says = Text(19, role="badge says")
        self._idle = Text(19, bold=True, role="badges wait")
        self.printers = Choice(height=68)
        self.deeds = {each: Action(each.value, height=68) for each in Deed}
        column, foot = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self._idle)
        column.addWidget(self.list, 1)
        column.addWidget(self._says)
        column.addWidget(self.printers)
        for action in self.deeds.values():
            foot.addWidget(action, 1)
        column.addLayout(foot)
        host.spaced(foot, 10)
        host.spaced(column, 10)
        self._host = host
        self.list.currentRowChanged.connect(lambda _row: self._show_current())
        for each, action in self.deeds.items():
            action.clicked.connect(lambda _checked=False, asked=each: self._ask(asked))
        self.say()

    def show_slips(self, slips: "Sequence[Slip]", places: Sequence[str]) -> None:
        """As they are now, and the printers there are; the badge that was chosen stays so."""
        if (tuple(slips), tuple(places)) == (self._slips, self._places):
            return
        self._slips, self._places = tuple(slips), tuple(places)
        self._show()

    def show_idle(self, *, idle: bool) -> None:
        """Whether nobody carries out what is wished for: said only where a badge waits for it."""
        waits = idle and any(not slip.job.over for slip in self._slips)
        said = self.tr("No desk or kiosk is open at this station: badges wait until one is.") if waits else ""
        if said != self._idle.text():
            self._idle.show_text(said)
            self._host.fit()

    def clear(self) -> None:
        """Nobody's badges: another operator comes."""
        self.show_slips((), self._places)

    @property
    def current(self) -> "Slip | None":
        return next((slip for slip in self._slips if slip.job.id == self.list.current), None)

    def say(self) -> None:
        self.title.setText(self.tr("Badges on their way"))
        self.list.setAccessibleName(self.title.text())
        self.printers.setAccessibleName(self.tr("Printer to send it to"))
        self.deeds[Deed.CANCEL].say(self.tr("Cancel"))
        self.deeds[Deed.AGAIN].say(self.tr("Print once more"))
        self.deeds[Deed.CAME_OUT].say(self.tr("It came out"))
        self.deeds[Deed.NOT_OUT].say(self.tr("It did not come out"))
        self._show()

    def _show(self) -> None:
        chosen = self.list.current
        numbers = [slip.job.id for slip in self._slips]
        self.list.show_rows(map(self._row, self._slips))
        self.list.setCurrentRow(numbers.index(chosen) if chosen in numbers else 0)
        self._show_current()

    def _row(self, slip: "Slip") -> Row:
        job, person = slip.job, slip.person
        name = (person.name or person.latin_name or person.id) if person else job.registration
        place = job.printer or job.target
        more = (self._words.job(job), self._words.printer(place) if place else "", job.operator)
        tone = _TONES.get(job.state, Tone.ATTENTION if job.reasons else None)
        since = self._plan.local(datetime.fromtimestamp(job.changed / 1000, UTC))
        return Row(
            name,
            " · ".join(filter(None, more)),
            self.tr("since {time}").format(time=f"{since:%H:%M}"),
            icon=tone.value if tone else "badge",
            tone=tone,
            about=job.id,
            han=han_of(name, person.country if person else ""),
        )

    def _show_current(self) -> None:
        slip = self.current
        job = slip.job if slip else None
        self._says.show_text(self._sentence(job))
        others = [where for where in self._places if job and where != (job.printer or job.target or self._places[0])]
        self.printers.show_choices({where: self._words.printer(where) for where in others})
        # One other printer needs no list: its name stands on the button.
        self.printers.setVisible(len(others) > 1 and self._why_not(Deed.ELSEWHERE, job, others) == "")
        one = self.tr("Print on: {printer}").format(printer=self._words.printer(others[0])) if len(others) == 1 else ""
        self.deeds[Deed.ELSEWHERE].say(one or self.tr("Print elsewhere"))
        looking = job is not None and job.state is JobState.UNKNOWN
        for each, action in self.deeds.items():
            action.setVisible((each in SETTLING) is looking)
            action.allow(self._why_not(each, job, others))
        self._host.fit()

    def _sentence(self, job: Job | None) -> str:
        """What stands in the way of the badge chosen, or that there is none."""
        if job is None:
            return self.tr("No badge was asked for within the last hour.")
        if job.state is JobState.PRINTED:
            return ""
        return self._words.reasons(job.reasons)

    def _why_not(self, each: Deed, job: Job | None, others: Sequence[str]) -> str:
        """Why it cannot be done now, "" when it can."""
        if job is None:
            return self.tr("no badge is chosen")
        if job.wish is not Wish.NONE and not job.over:
            return self.tr("it is being taken back")
        match each:
            case Deed.CANCEL if job.state in OVER:
                return self.tr("it is done with")
            case Deed.AGAIN if job.state is JobState.PRINTED:
                return self.tr("it came out")
            case Deed.AGAIN if job.state not in WITH_A_PRINTER and not job.over and not job.target:
                return self.tr("it is waiting already")
            case Deed.ELSEWHERE if job.state is JobState.PRINTED:
                return self.tr("it came out")
            case Deed.ELSEWHERE if not others:
                return self.tr("there is no other printer")
        return ""

    def _ask(self, asked: Deed) -> None:
        if slip := self.current:
            self.wanted.emit(slip.job.id, asked, self.printers.chosen)
