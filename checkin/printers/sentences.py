"""What to say of a printer: a sentence for every reason, each with what to do."""

from collections.abc import Iterable
from typing import Final

from checkin.printers import SOFT, Condition, Reason, State

SENTENCES: Final[dict[Reason, str]] = {
    Reason.MEDIA_EMPTY: "It is out of paper: load some, and it goes on by itself.",
    Reason.MEDIA_LOW: "Its paper is running low: have some at hand.",
    Reason.MEDIA_JAM: "Paper is jammed in it: open it and take the paper out.",
    Reason.COVER_OPEN: "A cover of it is open: close it.",
    Reason.TONER_EMPTY: "Its toner, ink or ribbon is used up: put in a new one.",
    Reason.TONER_LOW: "Its toner, ink or ribbon is running low: have a new one at hand.",
    Reason.OUTPUT_FULL: "Its output tray is full: take the badges out.",
    Reason.OVERHEATED: "It is too hot or too cold to print: wait until it goes on.",
    Reason.BUSY: "It is busy with something else: wait, then print again.",
    Reason.PAUSED: "It is paused: let it go on, at the printer or in the printer settings of this machine.",
    Reason.REJECTING: "It takes no jobs: allow them in the printer settings of this machine.",
    Reason.OFFLINE: "It does not answer: switch it on and check its cable.",
    Reason.SERVER_DOWN: "The print service does not run: start CUPS, or restart this machine.",
    Reason.NO_SUCH_QUEUE: "There is no such printer: `checkin printers` lists those there are.",
    Reason.NOT_ALLOWED: "It does not let this station print: allow it in the settings of the printer.",
    Reason.WRONG_MEDIA: "It cannot print on paper of this size: set up the size in the printer, or choose another one.",
    Reason.WRONG_FORMAT: "It cannot print PDF: set it up in CUPS, and print to that queue.",
    Reason.FOLDER: "The folder cannot be used: choose another one.",
    Reason.FORGETS: "It does not remember what it has printed: look whether the badge came out.",
    Reason.OTHER: "Something is wrong with it: look at its display.",
}

# The first that is there decides: what keeps everybody from printing comes before what one person can mend.
_KINDS: Final[tuple[tuple[Reason, Condition], ...]] = (
    (Reason.SERVER_DOWN, Condition.OFFLINE),
    (Reason.NO_SUCH_QUEUE, Condition.OFFLINE),
    (Reason.OFFLINE, Condition.OFFLINE),
    (Reason.REJECTING, Condition.REJECTING),
    (Reason.PAUSED, Condition.PAUSED),
)


def state(name: str, reasons: Iterable[Reason], *, busy: bool = False, labels_left: int | None = None) -> State:
    """The state that follows from everything a printer complains of."""
    said = tuple(dict.fromkeys(reasons))
    kind = next((kind for reason, kind in _KINDS if reason in said), None)
    if kind is None:
        resting = Condition.BUSY if busy else Condition.READY
        kind = Condition.ATTENTION if set(said) - SOFT else resting
    return State(kind, say(name, said, busy=busy), said, labels_left)


def say(name: str, reasons: Iterable[Reason], *, busy: bool = False) -> str:
    """The name, how it stands, and what to do about each reason."""
    said = list(reasons)
    words = [f"{start(name)}:"]
    if set(said) <= SOFT:
        words.append("printing." if busy else "ready.")
    return " ".join([*words, *(SENTENCES[reason] for reason in said)])


def start(name: str) -> str:
    """The name as a sentence begins with it."""
    return name[:1].upper() + name[1:]
