"""A printer made of a table of jobs, which does what a test says."""

from dataclasses import dataclass, field

from checkin.printers import Paper, PrinterError, Progress, Reason, Stage, State, UncertainError
from checkin.printers.sentences import say, state


@dataclass
class Tray:
    """Prints what it has when `work` is called, if nothing is in its way; what came out lies in `printed`.

    `away` answers nobody, `wrong` are the reasons it gives, `loses` takes a badge and is gone before it says so, and
    `drops` is gone before it has it. With `forgets` it cannot be asked for what it had. `refuses` takes none.
    """

    name: str = "the printer A"
    tells: bool = True
    away: bool = False
    wrong: tuple[Reason, ...] = ()
    loses: bool = False
    drops: bool = False
    forgets: bool = False
    refuses: tuple[Reason, ...] = ()
    holds: bool = False
    keeps: bool = False
    jobs: dict[str, Stage] = field(default_factory=dict)
    printed: list[str] = field(default_factory=list)
    most: int = 0

    def state(self) -> State:
        if self.away:
            return state(self.name, [Reason.OFFLINE])
        return state(self.name, self.wrong, busy=Stage.PRINTING in self.jobs.values())

    def submit(self, paper: Paper) -> str:
        self._answer()
        if self.refuses:
            raise PrinterError(say(self.name, self.refuses), *self.refuses)
        if self.drops:
            raise UncertainError(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE)
        assert paper.title not in self.jobs, "a title is another one for every try"
        self.jobs[paper.title] = Stage.PRINTING
        self.most = max(self.most, sum(stage is Stage.PRINTING for stage in self.jobs.values()))
        if not self.holds:
            self.work()
        if self.loses:
            raise UncertainError(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE)
        return paper.title

    def work(self) -> None:
        if self.away or self.wrong:
            return
        for title, stage in self.jobs.items():
            if stage is Stage.PRINTING:
                self.jobs[title] = Stage.PRINTED
                self.printed.append(title)

    def progress(self, handle: str) -> Progress:
        self._answer()
        if not self.tells:
            return Progress(Stage.SENT, "It has the badge.")
        stage = self.jobs.get(handle, Stage.UNKNOWN)
        return Progress(stage, say(self.name, self.wrong), self.wrong if stage is Stage.PRINTING else ())

    def cancel(self, handle: str) -> Progress:
        self._answer()
        if not self.keeps and self.jobs.get(handle) is Stage.PRINTING:
            self.jobs[handle] = Stage.CANCELLED
        return self.progress(handle)

    def find(self, title: str) -> str | None:
        self._answer()
        if self.forgets:
            raise PrinterError(say(self.name, [Reason.FORGETS]), Reason.FORGETS)
        return title if title in self.jobs else None

    def _answer(self) -> None:
        if self.away:
            raise PrinterError(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE)
