"""Asking before something is done, and going on with the answer."""

from collections.abc import Callable, Mapping
from typing import assert_never

from PySide6.QtCore import QObject

from checkin.domain.lockout import LockedOut, WrongPin
from checkin.domain.operators import Operator
from checkin.domain.roles import Task
from checkin.ui.desk.duty import Duty


class Questions(QObject):
    """One question at a time; the answer goes to whoever asked last."""

    def __init__(self, duty: Duty, parent: QObject) -> None:
        super().__init__(parent)
        self._duty = duty
        self._with_reason: Callable[[str], object] = lambda _why: None
        self._with_supervisor: Callable[[Operator], object] = lambda _operator: None
        self._task = Task.BLOCK
        room = duty.room
        room.reason.answered.connect(self._take_reason)
        room.pin.entered.connect(self._try)
        for panel in (room.reason, room.pin):
            panel.cancelled.connect(room.show_before)

    def ask_reason(
        self,
        title: str,
        about: str,
        go: str,
        reasons: Mapping[str, str],
        then: Callable[[str], object],
        *,
        own_words: bool = True,
    ) -> None:
        """`then` gets the code of one of the reasons, or the operator's own words."""
        self._with_reason = then
        room = self._duty.room
        room.reason.ask(title, about, go, reasons, own_words=own_words)
        room.show_panel(room.reason)

    def ask_supervisor(self, task: Task, about: str, then: Callable[[Operator], object]) -> None:
        """Somebody who may do it says their PIN."""
        self._task, self._with_supervisor = task, then
        room = self._duty.room
        room.pin.ask(about)
        room.show_panel(room.pin)

    def _take_reason(self, why: str) -> None:
        self._duty.room.show_before()
        self._with_reason(why)

    def _try(self, pin: str) -> None:
        office, task = self._duty.open_office, self._task
        self._duty.threads.desk.run(lambda: office.operators.opens(pin, task), self._take_answer, self._duty.complain)

    def _take_answer(self, answer: Operator | WrongPin | LockedOut) -> None:
        room = self._duty.room
        match answer:
            case Operator():
                room.show_before()
                self._with_supervisor(answer)
            case WrongPin(left):
                room.pin.pin.refuse(left)
            case LockedOut(seconds):
                room.pin.pin.lock(seconds)
            case unexpected:
                assert_never(unexpected)
