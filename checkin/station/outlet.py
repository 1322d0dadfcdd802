"""One of the printers that badges can go to, and how it stands."""

from dataclasses import dataclass
from typing import Final

from checkin.domain.printing import runs_low
from checkin.printers import SOFT, Condition, Printer, PrinterError, Reason, State

_LOOK_EVERY: Final = 1_000  # milliseconds

_BLOCKED: Final = frozenset({Condition.OFFLINE, Condition.PAUSED, Condition.REJECTING})

HOPELESS: Final = frozenset({Reason.WRONG_MEDIA, Reason.WRONG_FORMAT, Reason.NOT_ALLOWED, Reason.NO_SUCH_QUEUE})
"""What waiting does not mend."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One printer: its address, what people call it, how it stands, and how many badges wait for it or are in it.

    `by_rule`: it gets badges without anybody sending them there. `left` labels are on its roll of `roll`; None where
    they are not counted.
    """

    where: str
    name: str
    state: State
    waiting: int
    by_rule: bool = True
    left: int | None = None
    roll: int = 0

    @property
    def low(self) -> bool:
        return self.left is not None and runs_low(self.left, self.roll)


class Outlet:
    """`where` is the printer's address. One that is not `by_rule` gets a badge only when a person sends it there.

    `refuses`: it took no badge when it was last handed one. `down_since`: since when (ms) it printed none, None for one
    that is well.
    """

    def __init__(self, where: str, printer: Printer, *, by_rule: bool = True) -> None:
        self.where = where
        self.printer = printer
        self.by_rule = by_rule
        self.state = State(Condition.BUSY, "")
        self.down_since: int | None = None
        self._looked: int | None = None
        self.refuses = False

    @property
    def known(self) -> bool:
        """Whether anybody has looked at it yet."""
        return self._looked is not None

    @property
    def blocked(self) -> bool:
        """Whether it would not even take a badge."""
        return self.state.kind in _BLOCKED

    @property
    def takes(self) -> bool:
        """Whether a badge sent now would come out, as far as is known."""
        return self.known and self.state.ready and not self.refuses

    def look(self, now: int) -> bool:
        """See how it stands, once a second; says whether that was now."""
        # A clock that was set back is no reason to wait until it is as late again.
        if self._looked is not None and 0 <= now - self._looked < _LOOK_EVERY:
            return False
        self.state = self.printer.state()
        self._looked = now
        if not self.state.ready:
            self._go_down(now)
        elif not self.refuses:
            self.down_since = None
        return True

    def refuse(self, error: PrinterError, now: int) -> None:
        """It said that it stands well, and took no badge."""
        self.state = State(Condition.ATTENTION, str(error), error.reasons)
        self._looked, self.refuses = now, True
        self._go_down(now)

    def accept(self) -> None:
        """It took a badge."""
        self.refuses, self.down_since = False, None

    def _go_down(self, now: int) -> None:
        if self.down_since is None:
            self.down_since = now


def hard(reasons: tuple[Reason, ...]) -> tuple[str, ...]:
    """The reasons that keep a badge from coming out."""
    return tuple(str(reason) for reason in reasons if reason not in SOFT)
