"""The way out of a kiosk: found by staff, opened by the supervisor's PIN."""

import logging
from collections.abc import Callable
from typing import assert_never

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from checkin.domain.lockout import LockedOut, WrongPin
from checkin.ui.corner import Corner
from checkin.ui.kiosk.pin import PinPage

_log = logging.getLogger(__name__)

Leave = Callable[[str], WrongPin | LockedOut | None]
"""Takes a PIN; None means that it opens the kiosk."""


class Guard(QObject):
    """Ctrl+Q, or a finger resting on an upper corner, asks for the way out; the PIN page answers."""

    asked = Signal()
    opened = Signal()
    mended = Signal()
    readied = Signal()
    stayed = Signal()

    def __init__(self, window: QWidget, page: PinPage, leave: Leave) -> None:
        super().__init__(window)
        self._page = page
        self._leave = leave
        self.corner = Corner(window)
        self.corner.held.connect(self.asked)
        QShortcut(QKeySequence("Ctrl+Q"), window).activated.connect(self.asked)
        page.entered_pin.connect(lambda pin: self._try(pin, self.opened))
        page.entered_mending.connect(lambda pin: self._try(pin, self.mended))
        page.entered_readiness.connect(lambda pin: self._try(pin, self.readied))
        page.cancelled.connect(self._stay)

    def _try(self, pin: str, wanted: SignalInstance) -> None:
        try:
            refused = self._leave(pin)
        except Exception as error:  # noqa: BLE001  whatever it is, the kiosk stays closed to visitors
            _log.error("the PIN cannot be checked", exc_info=error)
            refused = WrongPin(0)
        match refused:
            case None:
                self._page.left()
                wanted.emit()
            case WrongPin():
                self._page.refuse()
            case LockedOut(seconds):
                self._page.hold(seconds)
            case unexpected:
                assert_never(unexpected)

    def _stay(self) -> None:
        self._page.left()
        self.stayed.emit()
