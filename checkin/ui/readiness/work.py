"""The page of readiness at work: looks, prints and exchanges off the GUI thread, and shows each find as it comes."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, assert_never

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QLayout, QStackedLayout, QWidget

from checkin.printers import PrinterError, Progress, Stage
from checkin.ui.eyes import Eyes
from checkin.ui.jobs import JobQueue
from checkin.ui.lens import LookSharp
from checkin.ui.printing import PrintWords
from checkin.ui.readiness.camera import CameraPage
from checkin.ui.readiness.page import ReadinessPage, Try
from checkin.ui.scanning import OpenScanner
from checkin.ui.sounds import has_loudspeaker, load
from checkin.ui.stage import Stage as Sights
from checkin.ui.theme import Tone

if TYPE_CHECKING:  # it brings the database, which opens after the first paint
    from checkin.readiness import Check, Ready

_log = logging.getLogger(__name__)

_FOLLOW_EVERY, _FOLLOW_TIMES = 500, 60  # milliseconds
_OUT: Final = frozenset({Stage.PRINTED, Stage.SENT})

Fit = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Readying:
    """What stands behind the page. `look`: see LookSharp.

    `rehearse` makes ready what the window then changes to, the rehearsal or, where `rehearses`, the conference itself.
    """

    open: "Callable[[], Ready]"
    open_scanner: OpenScanner
    look: LookSharp
    rehearse: Callable[[], object]
    rehearses: bool = False


class OwnEye(QObject):
    """The camera of a window that looks through none otherwise: opened while the page of the camera is shown."""

    scanned = Signal(str)

    def __init__(self, open_scanner: OpenScanner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open = open_scanner
        self._eyes: Eyes | None = None

    def turn_to(self, stage: Sights, fit: Fit) -> None:
        if self._eyes is None:
            self._eyes = Eyes(stage, fit, self)
            self._eyes.scanned.connect(self.scanned)
        self._eyes.look(self._open)

    def turn_back(self) -> None:
        if self._eyes:
            self._eyes.rest()

    def stop(self) -> None:
        if self._eyes:
            self._eyes.close()


class ReadinessView(QWidget):
    """The page and the one of the camera behind it.

    `turn_to` shows on a stage of this page what the window's camera sees, until `turn_back`. `switch_wanted`: the
    window is to close, and the other of conference and rehearsal to open.
    """

    left = Signal()
    finished = Signal()
    switch_wanted = Signal()

    def __init__(
        self,
        readying: Readying,
        turn_to: Callable[[Sights, Fit], None],
        turn_back: Callable[[], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._readying, self._turn_to, self._turn_back = readying, turn_to, turn_back
        self._words = PrintWords(self)
        self._looking, self._trying = JobQueue(self), JobQueue(self)
        self._ready: Ready | None = None
        self._checks: list[Check] = []
        self._names: tuple[str, ...] = ()
        self._round = 0
        self.page, self.camera = ReadinessPage(), CameraPage(readying.look)
        self._stack = QStackedLayout(self)
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for each in (self.page, self.camera):
            self._stack.addWidget(each)
        self.page.wanted.connect(self._do)
        self.camera.left.connect(self._leave_camera)

    def arrived(self, why_no_rehearsal: str = "") -> None:
        """Look at everything anew; `why_no_rehearsal` is why whoever is here may not begin or end one."""
        self.page.allow_rehearsal(rehearses=self._readying.rehearses, why_not=why_no_rehearsal)
        self._stack.setCurrentWidget(self.page)
        self.page.arrived()
        self._look()

    def asked(self) -> str:
        """What a button says that leads here."""
        return self.page.title

    def take(self, text: str) -> None:
        """A code was scanned."""
        if self._stack.currentWidget() is self.camera:
            self.camera.take(text)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        # Qt hides it a last time after Python has taken it apart.
        if getattr(self, "_stack", None) and self._stack.currentWidget() is self.camera:
            self._turn_back()

    def stop(self) -> None:
        """What was asked for is done."""
        self._round += 1
        for queue in (self._looking, self._trying):
            queue.close()

    def _do(self, wanted: Try) -> None:
        match wanted:
            case Try.BACK:
                self._round += 1
                self.left.emit()
            case Try.AGAIN:
                self._look()
            case Try.BADGE:
                self._print()
            case Try.CAMERA:
                self._stack.setCurrentWidget(self.camera)
                self._turn_to(self.camera.stage, self.camera.fit)
                self.camera.arrived()
            case Try.SYNC:
                self._sync()
            case Try.REHEARSE:
                self._rehearse()
            case unexpected:
                assert_never(unexpected)

    def _leave_camera(self) -> None:
        self._turn_back()
        self._stack.setCurrentWidget(self.page)
        self.page.arrived()

    # One check after another.

    def _look(self) -> None:
        self._round += 1
        number = self._round
        self._checks = []
        self.page.show_checks((), self._names)
        self._looking.run(self._open, lambda ready: self._begin(ready, number), self._miss)

    def _open(self) -> "Ready":
        from checkin.readiness import NAMES  # noqa: PLC0415  it brings the database

        self._names = NAMES
        self._ready = self._ready or self._readying.open()
        return self._ready

    def _begin(self, ready: "Ready", number: int) -> None:
        def go(*, hears: bool) -> None:
            if number == self._round:
                self._next(ready.checks(hears=hears), number)

        # What plays sounds loads slowly, and says only in this thread whether there is a loudspeaker.
        self._looking.run(load, lambda _none: go(hears=has_loudspeaker()), lambda _error: go(hears=False))

    def _next(self, checks: "Iterator[Check]", number: int) -> None:
        self._looking.run(lambda: next(checks, None), lambda found: self._show(checks, found, number), self._miss)

    def _show(self, checks: "Iterator[Check]", found: "Check | None", number: int) -> None:
        if number != self._round:
            return
        if found is None:
            self.page.show_checks(self._checks, ())
            self.page.show_finished()
            self.finished.emit()
            return
        self._checks.append(found)
        known = {each.check for each in self._checks}
        self.page.show_checks(self._checks, [name for name in self._names if name not in known])
        self._next(checks, number)

    # What is tried.

    def _print(self) -> None:
        self.page.show_note(Tone.ATTENTION, self.tr("The test badge is on its way…"))
        self._try(lambda ready: ready.print_badge(), lambda handle: self._follow(handle, _FOLLOW_TIMES))

    def _follow(self, handle: str, times: int) -> None:
        def see(progress: Progress) -> None:
            if progress.final or progress.kind in {Stage.SENT, Stage.UNKNOWN} or not times:
                tone = Tone.ADMITTED if progress.kind in _OUT else Tone.ATTENTION
                self.page.show_note(tone, self._said(progress, handle))
            else:
                QTimer.singleShot(_FOLLOW_EVERY, self, lambda: self._follow(handle, times - 1))

        self._try(lambda ready: ready.follow(handle), see)

    def _said(self, progress: Progress, handle: str) -> str:
        if progress.kind is Stage.PRINTED and handle.endswith(".pdf"):
            return self.tr("The test badge is saved in {path}").format(path=handle)
        reasons = self._words.reasons(map(str, progress.reasons))
        return " ".join(filter(None, (self._words.stage(progress.kind), reasons)))

    def _sync(self) -> None:
        self.page.show_note(Tone.ATTENTION, self.tr("Exchanging with the hub…"))
        self._try(lambda ready: ready.sync(), self._show_sync)

    def _show_sync(self, found: "Check") -> None:
        self._checks = [found if each.check == found.check else each for each in self._checks]
        self.page.show_note(Tone.ADMITTED, self.tr("The exchange is done."))
        known = {each.check for each in self._checks}
        self.page.show_checks(self._checks, [name for name in self._names if name not in known])

    def _rehearse(self) -> None:
        begins = self.tr("The rehearsal is prepared: registrations are copied…")
        self.page.show_note(Tone.ATTENTION, self.tr("One moment") if self._readying.rehearses else begins)
        self._trying.run(self._readying.rehearse, lambda _done: self.switch_wanted.emit(), self._miss)

    def _try(self, work: "Callable[[Ready], object]", then: Callable[..., object]) -> None:
        self._trying.run(lambda: work(self._open()), then, self._miss)

    def _miss(self, error: Exception) -> None:
        """Something could not be done. The sentences of this program say what to do instead."""
        _log.error("what was tried at the page of readiness was not done (%s)", type(error).__name__)
        reasons = map(str, error.reasons) if isinstance(error, PrinterError) else ()
        self.page.show_note(Tone.REFUSED, self._words.reasons(reasons) or str(error))
