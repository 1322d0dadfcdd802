"""Carries badges to a printer and asks after them: what a printer says becomes the next step of a job."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import assert_never

from checkin.badges import BadgeError
from checkin.domain.clock import Clock, milliseconds
from checkin.domain.facts import Printed
from checkin.domain.printing import (
    AMBER,
    PATIENCE,
    WITH_A_PRINTER,
    Hitch,
    Job,
    JobState,
    Wish,
    after,
    overdue,
    stale,
    taken_back,
    waited,
)
from checkin.printers import PrinterError, Progress, Reason, Stage, UncertainError
from checkin.station.issuing import Draws, Issuer, IssuingError
from checkin.station.outlet import HOPELESS, Outlet, hard
from checkin.store import print_jobs
from checkin.store.database import Database


class Carrier:
    """For one thread, and one program at a time: whoever has a printer's jobs in hand must be alone with them."""

    def __init__(self, database: Database, issuer: Issuer, open_drawer: Callable[[], Draws], clock: Clock) -> None:
        self._database = database
        self._issuer = issuer
        self._open_drawer = open_drawer
        self._clock = clock
        self._drawer: Draws | None = None

    def warm(self) -> Draws:
        """What draws the badges, opened now if it is not yet. Raises BadgeError."""
        if self._drawer is None:
            self._drawer = self._open_drawer()
        return self._drawer

    def serve(self, outlet: Outlet, there: Sequence[Job], waiting: Sequence[Job], elsewhere: str) -> None:
        """Go on with every job that is at a printer, or hand it the next of those that wait for it.

        `elsewhere` is another printer that would print now, "" when there is none. Raises StoreError.
        """
        looked = outlet.look(self._now())
        for job in there:
            self._ask_after(outlet, job, elsewhere, looked=looked)
        if any(job.state in WITH_A_PRINTER for job in there):
            return
        # What ails a printer may be long mended: some say so only after the next badge. So it gets that badge, unless
        # another printer is well.
        for job in waiting:
            if outlet.blocked or (elsewhere and not outlet.state.ready and not job.target):
                self._hold_up(outlet, job, elsewhere)
            elif looked or not outlet.refuses:
                self._hand_over(outlet, job, elsewhere)
                break

    def abandon(self, job: Job) -> None:
        """Its printer is not one of this station any more."""
        say = "The printer that had this badge is not set up here any more: look whether the badge came out."
        self.keep(job, after(job, JobState.UNKNOWN, self._now(), say=say, reasons=(str(Hitch.PRINTER_GONE),)))

    def give_up(self, job: Job) -> None:
        """It waited for the program to be started again, for too long."""
        say = "This badge was asked for too long ago: print it again if it is still wanted."
        self.keep(job, after(job, JobState.FAILED, self._now(), say=say, reasons=(str(Hitch.TOO_LATE),)))

    def keep(self, before: Job, job: Job) -> bool:
        if before == job:
            return True
        with self._database.writing() as connection:
            return print_jobs.step(connection, before, job)

    def came_out(self, before: Job, printer: str, *, say: str, unconfirmed: bool = False, handle: str = "") -> bool:
        """The badge is there: write that down, once, together with the step that says so."""
        done = after(before, JobState.PRINTED, self._now(), say=say, handle=handle or before.handle)
        what = Printed(done.serial, printer, done.why, unconfirmed, done.allowed)
        with self._database.writing() as connection:
            if not print_jobs.step(connection, before, done):
                return False
            self._issuer.write_down(connection, [(done.registration, what, done.operator or None)])
            print_jobs.use_label(connection, done.printer)
            return True

    # A badge that waits.

    def _hold_up(self, outlet: Outlet, job: Job, elsewhere: str) -> None:
        """The printer takes none: another one may, and nobody's badge is to come out when they are long gone."""
        now, reasons = self._now(), hard(outlet.state.reasons)
        long = waited(job, now, outlet.down_since or now)
        if elsewhere and long >= AMBER and not job.target:
            self.keep(job, replace(job, target=elsewhere, reasons=(), say=""))
        elif long >= PATIENCE:
            self.keep(job, after(job, JobState.FAILED, now, say=outlet.state.say, reasons=reasons))
        else:
            self.keep(job, replace(job, say=outlet.state.say, reasons=reasons))

    def _hand_over(self, outlet: Outlet, job: Job, elsewhere: str) -> None:
        try:
            with self._database.reading() as connection:
                highest = print_jobs.highest_serial(connection, job.registration)
            new = self._issuer.prepare(job.registration, after=highest)
            _, paper = self._issuer.draw(new, self.warm())
        except (IssuingError, BadgeError) as error:
            hitch = Hitch.NOT_DRAWN if isinstance(error, BadgeError) else Hitch.NOT_SIGNED
            self.keep(job, after(job, JobState.FAILED, self._now(), say=str(error), reasons=(str(hitch),)))
            return
        now = self._now()
        drawn = after(
            job, JobState.RENDERED, now, printer=outlet.where, serial=new.serial, sent=now, tries=job.tries + 1
        )
        if not self.keep(job, drawn):
            return
        # From here on a crash leaves a badge of which only the printer knows whether it has it.
        try:
            handle = outlet.printer.submit(paper)
        except UncertainError as error:
            self.keep(drawn, after(drawn, JobState.UNKNOWN, self._now(), say=str(error), reasons=hard(error.reasons)))
        except PrinterError as error:
            self._turned_down(outlet, drawn, error, elsewhere)
        else:
            outlet.accept()
            self._handed_over(outlet, drawn, handle, elsewhere)

    def _turned_down(self, outlet: Outlet, job: Job, error: PrinterError, elsewhere: str) -> None:
        now, reasons = self._now(), hard(error.reasons)
        outlet.refuse(error, now)
        if HOPELESS & {*error.reasons} or waited(job, now, outlet.down_since or now) >= PATIENCE:
            then = taken_back(job, now, elsewhere, str(error), reasons)
        else:
            then = after(job, JobState.QUEUED, now, tries=job.tries - 1, say=str(error), reasons=reasons)
        self.keep(job, then)

    def _handed_over(self, outlet: Outlet, job: Job, handle: str, elsewhere: str) -> None:
        printer = outlet.printer
        if not printer.tells:
            say = f"{printer.name[:1].upper()}{printer.name[1:]} has the badge and says no more."
            self.came_out(job, printer.name, say=say, unconfirmed=True, handle=handle)
            return
        try:
            progress = printer.progress(handle)
        except PrinterError as error:
            progress = Progress(Stage.SENT, str(error), error.reasons)
        self._follow(outlet, job, handle, progress, elsewhere, back=False)

    # A badge that a printer has, or may have.

    def _ask_after(self, outlet: Outlet, job: Job, elsewhere: str, *, looked: bool) -> None:
        lost = job.state is JobState.UNKNOWN
        back = job.wish is not Wish.NONE or overdue(job, self._now())
        # What only a person knows is not asked, and a printer that gives nothing back is not pressed for it.
        if (lost and Reason.FORGETS in job.reasons) or ((lost or back) and not looked):
            return
        try:
            handle = job.handle or outlet.printer.find(job.title)
            if handle is None:
                self._never_there(job, elsewhere)
                return
            progress = outlet.printer.cancel(handle) if back else outlet.printer.progress(handle)
        except PrinterError as error:
            self._no_answer(job, error)
        else:
            self._follow(outlet, job, handle, progress, elsewhere, back=back)

    def _never_there(self, job: Job, elsewhere: str) -> None:
        now = self._now()
        if job.wish is not Wish.NONE:
            self.keep(job, taken_back(job, now, elsewhere, ""))
        elif stale(job, now):
            self.give_up(job)
        else:
            self.keep(job, after(job, JobState.QUEUED, now, tries=job.tries - 1))

    def _no_answer(self, job: Job, error: PrinterError) -> None:
        """As long as nobody says what became of it, it is where it was; what only this program knew is lost."""
        forgotten = Reason.FORGETS in error.reasons
        state = JobState.UNKNOWN if forgotten or job.state is JobState.RENDERED else job.state
        at = job.changed if state is job.state else self._now()
        self.keep(job, after(job, state, at, say=str(error), reasons=hard(error.reasons)))

    def _follow(self, outlet: Outlet, job: Job, handle: str, progress: Progress, elsewhere: str, *, back: bool) -> None:
        now, reasons = self._now(), hard(progress.reasons)
        match progress.kind:
            case Stage.PRINTED:
                self.came_out(job, outlet.printer.name, say=progress.say, handle=handle)
            case Stage.CANCELLED if not back:
                self.keep(job, after(job, JobState.CANCELLED, now, say=progress.say, handle=handle))
            case Stage.CANCELLED | Stage.FAILED:
                say = " ".join(filter(None, (job.say, progress.say))) if back else progress.say
                gave_up = (str(Hitch.GAVE_UP),) if progress.kind is Stage.FAILED else ()
                self.keep(job, taken_back(job, now, elsewhere, say, job.reasons or reasons or gave_up))
            case Stage.SENT | Stage.PRINTING | Stage.UNKNOWN:
                state = JobState(progress.kind)
                if job.state is JobState.PRINTING and state is JobState.SENT:
                    state = JobState.PRINTING
                at = job.changed if state is job.state else now
                if state is JobState.UNKNOWN and not reasons:
                    reasons = (str(Hitch.NOT_TOLD),)
                self.keep(job, after(job, state, at, say=progress.say, reasons=reasons, handle=handle))
            case unexpected:
                assert_never(unexpected)

    def _now(self) -> int:
        return milliseconds(self._clock())
