"""The page of readiness in a window that may have it."""

from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedLayout

from checkin.ui.readiness.work import Fit, ReadinessView, Readying
from checkin.ui.stage import Stage


class Eye(Protocol):
    """A camera of a window that can be shown on another stage, and back on its own."""

    def turn_to(self, stage: Stage, fit: Fit) -> None: ...

    def turn_back(self) -> None: ...


class ReadinessPlace(QObject):
    """`view` is None in a window that was given nothing to look with: there is nothing to be shown then."""

    left = Signal()
    switch_wanted = Signal()

    def __init__(self, readying: Readying | None, stack: QStackedLayout, eye: Eye, parent: QObject) -> None:
        super().__init__(parent)
        self._stack = stack
        self.view = ReadinessView(readying, eye.turn_to, eye.turn_back) if readying else None
        if self.view:
            stack.addWidget(self.view)
            self.view.left.connect(self.left)
            self.view.switch_wanted.connect(self.switch_wanted)

    @property
    def shown(self) -> bool:
        return self.view is not None and self._stack.currentWidget() is self.view

    def show(self, why_no_rehearsal: str = "") -> None:
        """See `ReadinessView.arrived`."""
        if self.view:
            self._stack.setCurrentWidget(self.view)
            self.view.arrived(why_no_rehearsal)

    def take(self, text: str) -> bool:
        """A code was scanned; whether it was for this page."""
        if self.view and self.shown:
            self.view.take(text)
            return True
        return False

    def stop(self) -> None:
        if self.view:
            self.view.stop()
