"""A badge on its way to paper: the steps it may take, and what is done with one that does not come out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final


class Why(StrEnum):
    """Why somebody gets another badge than the one they had."""

    DAMAGED = "damaged"
    LOST = "lost"
    CORRECTED = "corrected"
    NOT_PRINTED = "not_printed"


class JobState(StrEnum):
    QUEUED = "queued"  # waits for its turn; no printer has it
    RENDERED = "rendered"  # drawn and about to be handed over: whether a printer has it is only known there
    SENT = "sent"
    PRINTING = "printing"
    PRINTED = "printed"
    FAILED = "failed"  # did not come out, and will not
    CANCELLED = "cancelled"  # somebody did not want it any more, and it will not come out
    UNKNOWN = "unknown"  # may lie in the tray or not


class Hitch(StrEnum):
    """What keeps a badge from coming out without any printer complaining. No value is that of a printer's reason."""

    PRINTER_GONE = "printer_gone"  # the printer that had it is not one of this station any more
    TOO_LATE = "too_late"  # it waited for the program to be started again
    NOT_SIGNED = "not_signed"  # there is no key, or nobody of this registration
    NOT_DRAWN = "not_drawn"  # the template cannot show it
    GAVE_UP = "gave_up"  # its printer did, and did not say why
    NOT_TOLD = "not_told"  # its printer does not say what became of it


class Wish(StrEnum):
    """What somebody wants of a job that a printer has: it is taken back first, and only then the rest."""

    NONE = ""
    CANCEL = "cancel"
    AGAIN = "again"
    ELSEWHERE = "elsewhere"


# Nothing follows on PRINTED. Back to QUEUED leads only what no printer has, or has given back.
FOLLOWS: Final[Mapping[JobState, frozenset[JobState]]] = {
    JobState.QUEUED: frozenset({JobState.RENDERED, JobState.FAILED, JobState.CANCELLED}),
    JobState.RENDERED: frozenset(
        {
            *(JobState.QUEUED, JobState.SENT, JobState.PRINTING, JobState.PRINTED),
            *(JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN),
        }
    ),
    JobState.SENT: frozenset(
        {
            *(JobState.QUEUED, JobState.PRINTING, JobState.PRINTED),
            *(JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN),
        }
    ),
    JobState.PRINTING: frozenset(
        {*(JobState.QUEUED, JobState.PRINTED, JobState.FAILED, JobState.CANCELLED, JobState.UNKNOWN)}
    ),
    JobState.UNKNOWN: frozenset(
        {
            *(JobState.QUEUED, JobState.SENT, JobState.PRINTING, JobState.PRINTED),
            *(JobState.FAILED, JobState.CANCELLED),
        }
    ),
    JobState.FAILED: frozenset({JobState.QUEUED}),
    JobState.CANCELLED: frozenset({JobState.QUEUED}),
    JobState.PRINTED: frozenset(),
}

OVER: Final = frozenset({JobState.PRINTED, JobState.FAILED, JobState.CANCELLED})
"""A job in one of these is done with, until somebody wants it once more."""

WITH_A_PRINTER: Final = frozenset({JobState.RENDERED, JobState.SENT, JobState.PRINTING})

AMBER: Final = 6_000  # milliseconds from which on somebody should look
PATIENCE: Final = 30_000  # milliseconds after which a badge is taken back: it is not to surprise whoever comes next
STALE: Final = 600_000  # milliseconds; what waited so long for the program to be started again is wanted by nobody
TRIES: Final = 2  # printers that a badge is tried on without anybody asking for more


@dataclass(frozen=True, slots=True)
class Job:
    """One badge that was asked for. Times are in milliseconds since 1970.

    `why` and `allowed`, the supervisor who allowed it, are "" for a first badge. `printer` is the address of the
    printer that has it or had it last, "" for none, and `handle` what that printer knows it by; `target` the printer
    that it was sent to, "" for the usual one. `serial` is that of its newest credential, 0 until it is drawn. `sent`:
    when it was handed over. `tries` counts that since somebody asked for the badge. `reasons` stand in the way: those
    of printers, and every `Hitch`; `say` is all of it as a sentence for logs and terminals.
    """

    id: int
    registration: str
    asked: int
    state: JobState = JobState.QUEUED
    why: str = ""
    operator: str = ""
    allowed: str = ""
    printer: str = ""
    serial: int = 0
    handle: str = ""
    changed: int = 0
    sent: int = 0
    tries: int = 0
    reasons: tuple[str, ...] = ()
    say: str = ""
    wish: Wish = Wish.NONE
    target: str = ""

    @property
    def title(self) -> str:
        """What the printer calls it: another one for every try, and nobody's name."""
        return f"{self.registration}-{self.serial}"

    @property
    def over(self) -> bool:
        return self.state in OVER


class OutOfTurn(ValueError):  # noqa: N818 -- it says what it is
    """A step that a job in its state may not take."""


def after(job: Job, state: JobState, at: int, **more: Any) -> Job:
    """The job one step on. To stay is no step. Raises OutOfTurn.

    A job that no printer has keeps nothing of the one that had it; what was wished for is done once it is over.
    """
    if state is not job.state and state not in FOLLOWS[job.state]:
        raise OutOfTurn(f"a job that is {job.state} cannot become {state}")
    given: dict[str, Any] = {"reasons": (), "say": "", **more}
    if state is JobState.QUEUED:
        given = {"printer": "", "handle": "", "sent": 0, **given}
    if state is JobState.QUEUED or state in OVER:
        given["wish"] = Wish.NONE
    return replace(job, state=state, changed=at, **given)


def amber(job: Job, now: int) -> bool:
    """Whether somebody should look after it: something is in its way, or it takes long."""
    match job.state:
        case JobState.PRINTED | JobState.CANCELLED:
            return False
        case JobState.FAILED | JobState.UNKNOWN:
            return True
        case _:
            return bool(job.reasons) or now - (job.sent or job.asked) > AMBER


@dataclass(frozen=True, slots=True)
class Change:
    """A job that is not as it was when somebody last looked. `amber` says that somebody should look after it."""

    job: Job
    amber: bool


def overdue(job: Job, now: int) -> bool:
    """Whether a badge that a printer has is to be taken back."""
    return job.state in WITH_A_PRINTER and now - job.sent >= PATIENCE


def waited(job: Job, now: int, down_since: int) -> int:
    """How long a job has waited for a printer that is down since then."""
    return now - max(job.asked, down_since)


def stale(job: Job, now: int) -> bool:
    """Whether a job that outlived its program is too old to be printed now, unasked."""
    return now - job.asked >= STALE


def taken_back(job: Job, at: int, elsewhere: str, say: str, reasons: Sequence[str] = ()) -> Job:
    """The job after its printer has said that it will not come out there.

    `elsewhere` is a printer that would print it now, "" when there is none. Whoever wished for something gets it. What
    was taken back because it took too long goes there once, and else it is for a person to decide.
    """
    match job.wish:
        case Wish.CANCEL:
            return after(job, JobState.CANCELLED, at, say=say)
        case Wish.AGAIN:
            return after(job, JobState.QUEUED, at, asked=at, tries=0, target="")
        case Wish.ELSEWHERE:
            return after(job, JobState.QUEUED, at, asked=at, tries=0)
        case Wish.NONE if elsewhere and job.tries < TRIES:
            return after(job, JobState.QUEUED, at, asked=at, target=elsewhere)
        case _:
            return after(job, JobState.FAILED, at, say=say, reasons=tuple(reasons))


def needs_supervisor(badges: int, limit: int) -> bool:
    """Whether a person who got so many badges gets another only if a supervisor allows it."""
    return badges - 1 >= limit


LOW: Final = 25  # labels that a desk prints in less than ten minutes, or a tenth of a roll


def runs_low(left: int, roll: int) -> bool:
    """Whether a new roll of labels should be at hand."""
    return left <= max(LOW, roll // 10)
