"""The kiosk's window: it alone knows which page follows which."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication

from checkin.domain.facts import Refused
from checkin.domain.plan import Gate, Plan
from checkin.domain.registration import Registration
from checkin.settings import Look
from checkin.ui.eyes import Eyes
from checkin.ui.kiosk.badges import Badges
from checkin.ui.kiosk.counter import Desk
from checkin.ui.kiosk.front import Front
from checkin.ui.kiosk.guard import Leave
from checkin.ui.kiosk.service import Fault, Service, fault_of_deciding
from checkin.ui.kiosk.way import coming
from checkin.ui.pressroom import BadgeState, Press
from checkin.ui.readiness import ReadinessPlace, Readying
from checkin.ui.scanning import OpenScanner
from checkin.ui.sounds import Sounds
from checkin.ui.stage import Sight
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Scene, Verdict, Verdicts

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    import numpy as np
    from numpy.typing import NDArray

    from checkin.station import Presented

_log = logging.getLogger(__name__)

_ADMITTED_STAYS: Final = 4_000  # milliseconds
_REFUSED_STAYS: Final = 12_000
_CHOICE_STAYS: Final = 60_000
_HELP_STAYS: Final = 120_000
_ANSWER_STAYS: Final = 10_000
_READINESS_STAYS: Final = 300_000
_BLIND: Final = 60_000  # a camera that was away for so long does not come back by itself
_FAILURES: Final = 3  # decisions in a row that could not be made


class Previews(Protocol):
    """Draws badges to be looked at."""

    def picture(self, registration: Registration) -> "NDArray[np.uint8]": ...


class KioskWindow(Front):
    """Stands first; then station, press and scanner open, on the desk queue, the printing queue and in a thread.

    `leave` takes a PIN, and says whether it is a supervisor's. `slate` keeps what put the kiosk out of order: see
    Service.
    """

    ready = Signal()
    presented = Signal(object)
    badge_issued = Signal(object)
    badge_failed = Signal(str)
    film_ended = Signal()  # the scanner has no more to show, and everything it showed is decided

    def __init__(  # noqa: PLR0913  each is a part that is chosen elsewhere
        self,
        *,
        plan: Plan,
        open_station: Callable[[], Desk],
        open_scanner: OpenScanner,
        open_press: Callable[[], Press | None],
        look: Look,
        leave: Leave,
        open_previews: Callable[[], Previews | None] = lambda: None,
        slate: Path | None = None,
        readying: Readying | None = None,
    ) -> None:
        super().__init__(plan, look, leave, self._picture)
        self._open_station, self._open_scanner, self._open_press = open_station, open_scanner, open_press
        self._open_previews = open_previews
        self._previews: Previews | None = None
        self._look = look
        self._verdicts, self._sounds = Verdicts(self), Sounds(tuple(Tone), self)
        self._badges, self._service = Badges(self._printing, self), Service(slate)
        self._eyes = Eyes(self.scan.stage, self.scan.fit, self)
        self._blind = QTimer(self, singleShot=True, interval=_BLIND)
        self.readiness = ReadinessPlace(readying, self._stack, self._eyes, self)
        self._gate: Gate | None = None
        self._failures = 0
        self._cause = ""  # why it is out of order, for the staff
        self._connect()
        if app := QApplication.instance():
            app.aboutToQuit.connect(self.stop)

    def _connect(self) -> None:
        self._eyes.scanned.connect(self._present)
        self._eyes.ended.connect(self._end_film)
        self._badges.moved.connect(self._show_badge)
        self._badges.issued.connect(self.badge_issued)
        self._badges.failed.connect(self.badge_failed)
        self._badges.stuck.connect(self._service.stop)
        self.visit.badge_wanted.connect(self._print)
        self.visit.turned_away.connect(self._turn_away)
        self.scan.stage.seen_through.connect(self._watch_camera)
        self._blind.timeout.connect(lambda: self._put_out(Fault.CAMERA))
        self._guard.mended.connect(self._resume)
        self._guard.readied.connect(self._show_readiness)
        self.readiness.left.connect(self._back_from_pin)
        if self.readiness.view:
            self.pin.offer_readiness(self.readiness.view.asked)
        self._guard.stayed.connect(self._back_from_pin)

    # From the first paint to the first code.

    def use(self, open_station: Callable[[], Desk], open_scanner: OpenScanner) -> None:
        """Go on with another station and scanner. What the ones before have seen is still decided by them."""
        self.visit.finish()
        self._open_station, self._open_scanner = open_station, open_scanner
        self._desk.run(lambda: self._counter.open(open_station), self._take_gate, self._show_closed)
        self._eyes.look(open_scanner)

    def begin(self) -> None:
        self._service.prepare()
        if self._service.fault:
            self._show_fault()
        self.use(self._open_station, self._open_scanner)
        self._badges.open(self._open_press)
        self._eyes.listen(self.windowHandle())
        self._patience.watch(self.windowHandle())
        if self._look.sounds:
            self._sounds.prepare()
            self._voice.prepare()

    def _take_gate(self, gate: Gate) -> None:
        self._gate = gate
        if self.current in (self.starting, self.trouble):
            self.show_start()
        self.ready.emit()

    def _show_closed(self, error: Exception) -> None:
        _log.error("the station does not open", exc_info=error)
        self._gate = None
        fault = fault_of_deciding(error)
        self._put_out(fault if fault is Fault.DISK else Fault.STATION, str(error))

    # A code is presented, a decision is made, a badge comes out.

    @property
    def _staff_at_it(self) -> bool:
        """Whether what is shown is for staff, and is not to be taken from them."""
        return self.current is self.pin or self.readiness.shown

    def _present(self, text: str) -> None:
        if not self.readiness.take(text) and not self._service.fault:
            self._desk.run(lambda: self._counter.present(text), self._show_outcome, self._show_failure)

    def _end_film(self) -> None:
        self._desk.run(lambda: None, lambda _: self.film_ended.emit(), lambda _: self.film_ended.emit())

    def _show_outcome(self, presented: "Presented") -> None:
        self._failures = 0
        self._shown = None  # the one before goes on without the screen
        self.visit.finish()
        self._blind.stop()
        known = presented.registration
        due = known if presented.badge_due else None
        if not self._staff_at_it and self._gate:
            self._show_presented(presented, self._gate)
            if due:
                self.visit.begin(presented, due)
        elif due:
            self._print(presented, due.id)
        self.presented.emit(presented)

    def _show_presented(self, presented: "Presented", gate: Gate) -> None:
        known, now = presented.registration, datetime.fromtimestamp(self._counter.decided / 1000, UTC)
        if known and not self._chosen:
            self._language.use(self._language.known(known.language) or self._language.usual)
        scene = Scene(self._plan, gate, self._language.code, now)
        verdict = self._verdicts.on(presented.decision, known, scene)
        welcome = verdict.tone is Tone.ADMITTED and known is not None
        self._shown = presented
        way = coming(self._plan, known, now, self._language.code) if welcome and known else ""
        self.verdict.show_verdict(verdict, known, way)
        stays = _REFUSED_STAYS if isinstance(presented.decision, Refused) else _ADMITTED_STAYS
        self._turn(self.verdict, stays)
        self._sounds.play(verdict.tone)

    def _show_failure(self, error: Exception) -> None:
        """One decision could not be made; the next may go well."""
        _log.error("a code could not be decided on", exc_info=error)
        self._failures += 1
        fault = fault_of_deciding(error)
        if fault is Fault.DISK or self._failures >= _FAILURES:
            self._put_out(fault, str(error))
        elif not self._staff_at_it and self._gate:
            self.trouble.show_fault(fault, str(error), may_call=True)
            self._turn(self.trouble, _REFUSED_STAYS)

    def _turn_away(self, presented: "Presented", verdict: Verdict) -> None:
        if self._shown is presented:
            self.verdict.show_verdict(verdict, None)
            self._turn(self.verdict, _REFUSED_STAYS)

    def _print(self, presented: "Presented", registration: str) -> None:
        if self._shown is presented:
            self._show(self.verdict)
        self._badges.print(presented, registration)

    def _show_badge(self, presented: "Presented", state: BadgeState, held_up: str, stays: int) -> None:
        """How far the badge is, to the person it is for; the next one may be there by now."""
        if self._shown is presented:
            self.verdict.show_badge(state, held_up)
            self._patience.wait(stays)

    def _picture(self, registration: Registration) -> "NDArray[np.uint8] | None":
        """In the thread of printing."""
        self._previews = self._previews or self._open_previews()
        return self._previews.picture(registration) if self._previews else None

    # Out of order.

    def show_first(self) -> None:
        if self._service.fault or not self._gate:
            self._show_fault()
        else:
            super().show_first()

    def _put_out(self, fault: Fault, sentence: str = "") -> None:
        self._service.stop(fault)
        self._cause = sentence
        if not self._staff_at_it and not self.visit.goes_on:
            self._show_fault()

    def _show_fault(self) -> None:
        self._patience.stop()
        fault = self._service.fault or Fault.STATION
        self.trouble.show_fault(fault, self._cause, may_call=self._gate is not None)
        self._show(self.trouble)

    def _resume(self) -> None:
        self._service.resume()
        self._cause, self._failures = "", 0
        self._show(self.starting)
        self.use(self._open_station, self._open_scanner)

    def _watch_camera(self, sight: Sight) -> None:
        if sight is Sight.LOST:
            self._blind.start()
        else:
            self._blind.stop()

    # The way out.

    def ask_pin(self) -> None:
        if self.current is self.pin:
            return
        self._shown = None
        self.visit.finish()
        self._patience.stop()
        self.pin.offer_mending(out_of_order=self._service.fault is not None)
        self._show(self.pin)

    def _show_readiness(self) -> None:
        self._patience.wait(_READINESS_STAYS)
        self.readiness.show()

    def _back_from_pin(self) -> None:
        if self._gate or self._service.fault:
            self.show_start()
        else:
            self._show(self.starting)

    def stop(self) -> None:
        """Let go of everything: what was presented is decided, badges begun come out."""
        super().stop()
        self._blind.stop()
        self.readiness.stop()
        self._eyes.close()
        self._desk.close()
        self._badges.stop()
        self._printing.close()
