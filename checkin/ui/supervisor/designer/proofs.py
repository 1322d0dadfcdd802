"""Badges drawn while their template is changed: off the GUI thread, after a pause, and only the last that was asked."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from checkin.badges.template import Template
from checkin.domain.registration import Registration
from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:  # the workshop brings the database, which opens after the first paint
    from checkin.workshop import Proof, Workshop

_PAUSE: Final = 120  # milliseconds without a change


class Proofs(QObject):
    drawn = Signal(object)
    failed = Signal(str)

    def __init__(self, queue: JobQueue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._queue = queue
        self._wanted: tuple[Workshop, Template, Registration] | None = None
        self._running = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._begin)

    def want(self, workshop: "Workshop", template: Template, person: Registration) -> None:
        """Draw this, unless something else is wanted before its turn comes."""
        self._wanted = workshop, template, person
        self._pause.start()

    def _begin(self) -> None:
        if self._running or self._wanted is None:
            return
        workshop, template, person = self._wanted
        self._wanted, self._running = None, True
        self._queue.run(lambda: workshop.proof(template, person), self._deliver, self._fail)

    def _deliver(self, proof: "Proof") -> None:
        self._running = False
        self.drawn.emit(proof)
        self._next()

    def _fail(self, error: Exception) -> None:
        self._running = False
        self.failed.emit(str(error))
        self._next()

    def _next(self) -> None:
        if self._wanted and not self._pause.isActive():
            self._begin()
