"""Slow work off the GUI thread, its result back on it."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

Result = TypeVar("Result")


class JobQueue(QObject):
    """Jobs that run one after another in one thread of their own, in the order they came.

    `then` gets what the work returned, `failed` what it raised; both are called on the GUI thread.
    """

    _done = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._pool.setExpiryTimeout(-1)
        self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self, work: Callable[[], Result], then: Callable[[Result], Any], failed: Callable[[Exception], Any]
    ) -> None:
        def job() -> None:
            try:
                result = work()
            except Exception as error:  # noqa: BLE001  whatever it is, the GUI thread decides what to do with it
                self._done.emit((failed, error))
            else:
                self._done.emit((then, result))

        if not self._closed:
            self._pool.start(job)

    def close(self) -> None:
        """Take no more jobs and wait until those that were given are done; their results are not delivered."""
        self._closed = True
        self._pool.waitForDone()

    def _deliver(self, outcome: tuple[Callable[[Any], Any], Any]) -> None:
        deliver, value = outcome
        if not self._closed:
            deliver(value)
