"""Printers and badges on their way in words, in the language in use."""

from collections.abc import Iterable
from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.printing import Hitch, Job, JobState, Why, Wish
from checkin.printers import Condition, Reason, Stage


class PrintWords(QObject):
    def reasons(self, reasons: Iterable[str]) -> str:
        """What to do about everything that stands in a badge's way; "" when nothing does."""
        hitches = list(Hitch)
        return " ".join(self.hitch(Hitch(each)) if each in hitches else self.reason(Reason(each)) for each in reasons)

    def job(self, job: Job) -> str:
        """How far a badge is."""
        if job.wish is not Wish.NONE and not job.over:
            return self.tr("Being taken back")
        match job.state:
            case JobState.QUEUED:
                return self.tr("Waiting")
            case JobState.RENDERED | JobState.SENT:
                return self.tr("Sent")
            case JobState.PRINTING:
                return self.tr("Printing")
            case JobState.PRINTED:
                return self.tr("Printed")
            case JobState.FAILED:
                return self.tr("Not printed")
            case JobState.CANCELLED:
                return self.tr("Cancelled")
            case JobState.UNKNOWN:
                return self.tr("Look whether it came out")
            case unexpected:
                assert_never(unexpected)

    def printer(self, where: str) -> str:
        """What people call the printer at an address."""
        kind, _, rest = where.partition(":")
        name = rest.strip("/").partition("?")[0]
        if kind == "folder":
            return self.tr("Folder {path}").format(path=rest) if rest else self.tr("Folder for badges")
        if kind in ("zpl", "brother"):
            return self.tr("Label printer {name}").format(name=name)
        queue = name.partition("/printers/")[2] or name.partition("/")[0] if kind in ("ipp", "ipps") else rest
        return self.tr("Printer {name}").format(name=queue)

    def condition(self, condition: Condition) -> str:
        """How a printer stands, in a word or two."""
        match condition:
            case Condition.READY:
                return self.tr("Ready")
            case Condition.BUSY:
                return self.tr("Printing")
            case Condition.ATTENTION:
                return self.tr("Needs somebody")
            case Condition.PAUSED:
                return self.tr("Paused")
            case Condition.REJECTING:
                return self.tr("Takes no jobs")
            case Condition.OFFLINE:
                return self.tr("Does not answer")
            case unexpected:
                assert_never(unexpected)

    def stage(self, stage: Stage) -> str:
        """What became of a page that was printed for a test."""
        match stage:
            case Stage.SENT:
                return self.tr("The printer has the page, and says no more.")
            case Stage.PRINTING:
                return self.tr("The page is still being printed.")
            case Stage.PRINTED:
                return self.tr("The page is printed.")
            case Stage.FAILED:
                return self.tr("The printer gave up on the page: try again.")
            case Stage.CANCELLED:
                return self.tr("The page was cancelled.")
            case Stage.UNKNOWN:
                return self.tr("The printer does not say what became of the page: look for it.")
            case unexpected:
                assert_never(unexpected)

    def hitch(self, hitch: Hitch) -> str:
        match hitch:
            case Hitch.PRINTER_GONE:
                return self.tr("Its printer is not set up here any more: look whether the badge came out.")
            case Hitch.TOO_LATE:
                return self.tr("It was asked for too long ago: print it again if it is still wanted.")
            case Hitch.NOT_SIGNED:
                return self.tr("This station cannot sign the code of this badge: print it at another one.")
            case Hitch.NOT_DRAWN:
                return self.tr("The badge template does not fit this badge: ask a supervisor to change it.")
            case Hitch.GAVE_UP:
                return self.tr("The printer gave up on the badge: print it again.")
            case Hitch.NOT_TOLD:
                return self.tr("The printer does not say what became of the badge: look whether it came out.")
            case unexpected:
                assert_never(unexpected)

    def reason(self, reason: Reason) -> str:  # noqa: C901, PLR0911, PLR0912  a sentence for each
        match reason:
            case Reason.MEDIA_EMPTY:
                return self.tr("The printer is out of paper: load some, and it goes on by itself.")
            case Reason.MEDIA_LOW:
                return self.tr("The paper is running low: have some at hand.")
            case Reason.MEDIA_JAM:
                return self.tr("Paper is jammed in the printer: open it and take the paper out.")
            case Reason.COVER_OPEN:
                return self.tr("A cover of the printer is open: close it.")
            case Reason.TONER_EMPTY:
                return self.tr("Toner, ink or ribbon is used up: put in a new one.")
            case Reason.TONER_LOW:
                return self.tr("Toner, ink or ribbon is running low: have a new one at hand.")
            case Reason.OUTPUT_FULL:
                return self.tr("The output tray is full: take the badges out.")
            case Reason.OVERHEATED:
                return self.tr("The printer is too hot or too cold: wait until it goes on.")
            case Reason.BUSY:
                return self.tr("The printer is busy with something else: wait, then print again.")
            case Reason.PAUSED:
                return self.tr("The printer is paused: let it go on.")
            case Reason.REJECTING:
                return self.tr("The printer takes no jobs: allow them in the printer settings.")
            case Reason.OFFLINE:
                return self.tr("The printer does not answer: switch it on and check its cable.")
            case Reason.SERVER_DOWN:
                return self.tr("The print service does not run: restart this machine.")
            case Reason.NO_SUCH_QUEUE:
                return self.tr("There is no such printer: choose another one in the settings.")
            case Reason.NOT_ALLOWED:
                return self.tr("The printer does not let this station print: allow it in its settings.")
            case Reason.WRONG_MEDIA:
                return self.tr("The printer has no paper of this size: set it up, or choose another printer.")
            case Reason.WRONG_FORMAT:
                return self.tr("The printer cannot print PDF: set it up in CUPS, and print to that queue.")
            case Reason.FOLDER:
                return self.tr("The folder for badges cannot be used: choose another one.")
            case Reason.FORGETS:
                return self.tr("The printer does not remember this badge: look whether it came out.")
            case Reason.OTHER:
                return self.tr("Something is wrong with the printer: look at its display.")
            case unexpected:
                assert_never(unexpected)

    def why(self, why: Why) -> str:
        """Why somebody gets another badge."""
        match why:
            case Why.DAMAGED:
                return self.tr("It is damaged")
            case Why.LOST:
                return self.tr("It is lost")
            case Why.CORRECTED:
                return self.tr("Something on it was corrected")
            case Why.NOT_PRINTED:
                return self.tr("It was not printed")
            case unexpected:
                assert_never(unexpected)

    def written(self, reason: str) -> str:
        """The reason that was written down with a badge; one that is none of ours is somebody's own words."""
        return self.why(Why(reason)) if reason in list(Why) else reason
