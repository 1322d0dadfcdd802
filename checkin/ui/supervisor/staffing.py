"""Operators added, given another PIN and removed, in the thread of the desk; each only when it is said so."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from checkin.domain.operators import Operator
from checkin.domain.roles import Role
from checkin.ui.jobs import JobQueue
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.operators import OperatorsPage

if TYPE_CHECKING:  # the lookout brings the database, which opens after the first paint
    from checkin.lookout import Lookout

_log = logging.getLogger(__name__)


class Staffing(QObject):
    changed = Signal()
    told = Signal(str)
    failed = Signal(object)

    def __init__(
        self, queue: JobQueue, page: OperatorsPage, confirm: ConfirmStrip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._queue, self._page, self._confirm = queue, page, confirm
        self._lookout: Lookout | None = None
        self._by: Operator | None = None
        page.added.connect(self._add)
        page.pin_asked.connect(self._ask_for_pin)
        page.removed.connect(self._ask_to_remove)

    def begin(self, lookout: "Lookout", by: Operator) -> None:
        """A supervisor has signed in: what is changed from now on is theirs."""
        self._lookout, self._by = lookout, by
        self._show_everybody()

    def stop(self) -> None:
        """Nobody changes anything, and no PIN stays on the screen."""
        self._by = None
        self._page.forget()

    def _show_everybody(self) -> None:
        def show(operators: list[Operator]) -> None:
            self._page.show_operators(operators)
            self.changed.emit()

        if lookout := self._lookout:
            self._queue.run(lookout.operators.everybody, show, self.failed.emit)

    def _add(self, id_: str, name: str, role: Role) -> None:
        self._change(lambda lookout, by: lookout.add(id_, name, role, by), lambda pin: self._tell_pin(name, pin))

    def _ask_for_pin(self, operator: Operator) -> None:
        question = self.tr("{name} gets another PIN, and the old one is no longer good.").format(name=operator.name)
        self._confirm.ask(question, self.tr("Give another PIN"), lambda: self._give_pin(operator))

    def _give_pin(self, operator: Operator) -> None:
        name = operator.name
        self._change(lambda lookout, by: lookout.new_pin(operator.id, by), lambda pin: self._tell_pin(name, pin))

    def _ask_to_remove(self, operator: Operator) -> None:
        question = self.tr("{name} can no longer sign in. What they did stays in the journal.")
        self._confirm.ask(question.format(name=operator.name), self.tr("Remove"), lambda: self._remove(operator))

    def _remove(self, operator: Operator) -> None:
        said = self.tr("{name} works here no more.").format(name=operator.name)
        self._change(lambda lookout, by: lookout.remove(operator.id, by), lambda _none: self.told.emit(said))

    def _tell_pin(self, name: str, pin: str) -> None:
        if self._by:
            self._page.show_pin(name, pin)

    def _change(self, work: "Callable[[Lookout, Operator], Any]", then: Callable[[Any], object]) -> None:
        lookout, by = self._lookout, self._by
        if lookout is None or by is None:
            return

        def done(result: Any) -> None:
            then(result)
            self._show_everybody()

        self._queue.run(lambda: work(lookout, by), done, self.failed.emit)
