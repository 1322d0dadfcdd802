"""The print queue behind a window: worked in a thread of its own, its news told on the GUI thread."""

import logging
import time
from collections.abc import Callable
from enum import Enum, auto
from typing import TYPE_CHECKING, Any, Final, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.domain.printing import Change, Job, Why
from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Standing

_log = logging.getLogger(__name__)

_BUSY, _IDLE = 100, 1_000  # milliseconds between two steps, while somebody waits for a badge and while nobody does
_DRAIN: Final = 3.0  # seconds that a closing window waits for badges that were begun


class BadgeState(Enum):
    """How far somebody's badge is."""

    NONE = auto()
    PRINTING = auto()
    HELD = auto()  # something is in the printer's way
    OUT = auto()
    FAILED = auto()
    ELSEWHERE = auto()  # this station prints none


class Press(Protocol):
    """A print queue, or something that stands before one."""

    def ask(self, registration: str, why: Why | None = None, operator: str = "") -> Job: ...

    def warm(self) -> None: ...

    def step(self) -> tuple[Change, ...]: ...

    def state(self) -> "tuple[Standing, ...]": ...


Told = Callable[[Change | None], Any]
"""Gets every change of a job until it is over; None where no badges are printed."""


class Pressroom(QObject):
    """`thread` is the one in which everything is printed. Whoever asks for a badge is told of it alone."""

    stood = Signal(object)  # the printers stand otherwise than before

    def __init__(self, thread: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = thread
        self._press: Press | None = None
        self._error: Exception | None = None
        self._told: dict[int, Told] = {}
        self._standing: list[tuple[object, ...]] = []
        self._stopped = False
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self._step)

    def open(self, open_press: Callable[[], Press | None], failed: Callable[[Exception], Any]) -> None:
        """What cannot be opened is told to whoever asks for a badge, too."""

        def opened() -> None:
            self._error = None
            try:
                self._press = open_press()
            except Exception as error:
                self._error = error
                raise

        self._thread.run(opened, lambda _: self._begin(), failed)

    def ask(self, work: Callable[[Press], Job], told: Told, failed: Callable[[Exception], Any]) -> None:
        """Have a badge asked for by `work`, in the thread of printing."""

        def asked() -> tuple[Change | None, "_News"]:
            if self._error:
                raise self._error
            if self._press is None:
                return None, ((), ())
            job = work(self._press)
            news = self._news(self._press)
            return next((each for each in news[0] if each.job.id == job.id), Change(job, amber=False)), news

        def tell(outcome: tuple[Change | None, "_News"]) -> None:
            change, news = outcome
            if change is None:
                told(None)
                return
            self._told[change.job.id] = told
            # Somebody may be told of a job that was on its way already, and of which there is nothing new.
            if all(each.job.id != change.job.id for each in news[0]):
                told(change)
            self._tell(news)

        self._thread.run(asked, tell, failed)

    def stop(self) -> None:
        """Badges that were begun come out, if that does not take long; others do at the next start."""
        self._stopped = True
        self._again.stop()
        if self._told:
            waits = set(self._told)
            self._thread.run(lambda: self._drain(waits), lambda _: None, lambda _: None)

    def _drain(self, waits: set[int]) -> None:
        until = time.monotonic() + _DRAIN
        while self._press and waits and time.monotonic() < until:
            waits -= {change.job.id for change in self._press.step() if change.job.over}
            time.sleep(_BUSY / 1000)

    def _begin(self) -> None:
        if press := self._press:
            self._thread.run(press.warm, lambda _: None, self._miss)
            self._step()

    def _step(self) -> None:
        if (press := self._press) and not self._stopped:
            self._thread.run(lambda: self._news(press), self._tell, self._miss)

    @staticmethod
    def _news(press: Press) -> "_News":
        return press.step(), press.state()

    def _tell(self, news: "_News") -> None:
        changes, printers = news
        for change in changes:
            number = change.job.id
            told = self._told.pop(number, None) if change.job.over else self._told.get(number)
            if told:
                told(change)
        standing = [(each.where, each.state.kind, each.state.reasons, each.low) for each in printers]
        if standing != self._standing:
            self._standing = list(standing)
            self.stood.emit(printers)
        self._go_on()

    def _miss(self, error: Exception) -> None:
        _log.error("a step of printing failed (%s)", type(error).__name__, exc_info=error)
        self._go_on()

    def _go_on(self) -> None:
        if not self._stopped:
            self._again.start(_BUSY if self._told else _IDLE)


_News = tuple[tuple[Change, ...], "tuple[Standing, ...]"]
