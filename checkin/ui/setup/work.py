"""What is done for the answers, off the GUI thread: a plan is read, a hub is joined, everything is kept."""

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from checkin.domain.plan import Plan
from checkin.setup import Setup
from checkin.ui.jobs import JobQueue

if TYPE_CHECKING:  # it brings the database, which opens after the first paint
    from checkin.founding import Choices, Founded, Founding
    from checkin.station.joining import NewStation

_log = logging.getLogger(__name__)


class Work(QObject):
    """`setup` is what stands in the home, None while it is empty; `plan` that of it, else the one chosen so far."""

    opened = Signal()
    planned = Signal(str)  # the name or file of the plan that was read
    stood = Signal()  # the home is one of a conference
    kept = Signal(object)
    refused = Signal(str)  # the plan or the invitation cannot be used
    failed = Signal(str)

    def __init__(self, open_founding: "Callable[[], Founding]", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open_founding = open_founding
        self._queue = JobQueue(self)
        self._founding: Founding | None = None
        self.plans: Mapping[str, Plan] = {}
        self.cameras: tuple[str, ...] = ()
        self.plan: Plan | None = None
        self.text = ""  # of the plan, for a conference of its own
        self.setup: Setup | None = None

    @property
    def founding(self) -> "Founding":
        if self._founding is None:
            raise RuntimeError("what stands behind the set-up is not open")
        return self._founding

    @property
    def joined(self) -> bool:
        """Whether a hub says what this station is for and where it stands."""
        return self.setup is not None and bool(self.setup.settings.hub.url)

    def open(self) -> None:
        self._queue.run(self._open, lambda _none: self.opened.emit(), self._fail)

    def read_plan(self, given: str) -> None:
        def take(found: tuple[str, Plan]) -> None:
            self.text, self.plan = found
            self.planned.emit(given)

        read = self.founding.read
        self._queue.run(lambda: read(given), take, self._refuse)

    def join(self, text: str) -> bool:
        """Join the hub of an invitation; whether the text is one."""
        from checkin.sync import invitation  # noqa: PLC0415  only a station that joins needs it

        try:
            invited = invitation.read(text)
        except invitation.InvitationError as error:
            self._refuse(error)
            return False
        join = self.founding.join
        self._queue.run(lambda: join(invited), self._take_joined, self._refuse)
        return True

    def finish(self, choices: "Choices") -> None:
        finish = self.founding.finish
        self._queue.run(lambda: finish(choices), self._take_kept, self._fail)

    def close(self) -> None:
        """What was asked for is done."""
        self._queue.close()

    def _open(self) -> None:
        founding = self._open_founding()
        self.setup, self.plans, self.cameras = founding.before(), founding.plans(), founding.cameras()
        self.plan = self.setup.plan if self.setup else None
        self._founding = founding

    def _take_joined(self, joined: "tuple[NewStation, Setup]") -> None:
        self._stand(joined[1])
        self.stood.emit()

    def _take_kept(self, founded: "Founded") -> None:
        self._stand(founded.setup)
        self.kept.emit(founded)

    def _stand(self, setup: Setup) -> None:
        self.setup, self.plan, self.text = setup, setup.plan, ""

    def _refuse(self, error: Exception) -> None:
        _log.warning("a plan or an invitation cannot be used (%s)", type(error).__name__)
        self.refused.emit(str(error))

    def _fail(self, error: Exception) -> None:
        """The sentences of this program say what to do instead."""
        _log.error("the set-up cannot go on (%s)", type(error).__name__)
        self.failed.emit(str(error))
