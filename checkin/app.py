"""Shows a station's window, and opens what stands behind it once the window stands."""

import logging
import signal
import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from checkin.setup import Setup
from checkin.ui import application
from checkin.ui.kiosk import KioskWindow
from checkin.ui.theme import dress

if TYPE_CHECKING:
    from checkin.parts import Press
    from checkin.scanners import Scanner
    from checkin.station import Station
    from checkin.store.database import Database

_log = logging.getLogger(__name__)


def kiosk(setup: Setup, *, windowed: bool = False) -> int:
    """Show the kiosk until it is closed; returns the exit code."""
    app = begin()
    behind = Behind(setup)
    window = KioskWindow(
        plan=setup.plan,
        open_station=behind.station,
        open_scanner=behind.scanner,
        open_press=behind.press,
        look=setup.settings.look,
        leave=setup.supervisor_knows,
    )
    try:
        return show(app, window, windowed=windowed)
    finally:
        behind.close()


def begin() -> QApplication:
    """The one QApplication, dressed; Ctrl+C in a terminal ends it, and a fault in a slot goes to the log."""
    app = application(sys.argv[:1])
    dress(app)
    # Whatever was decided is on the disk already, so there is nothing to be saved on the way out.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = _log_fault
    return app


def show(app: QApplication, window: KioskWindow, *, windowed: bool) -> int:
    if windowed:
        window.resize(1080, 1400)
        window.show()
    else:
        window.showFullScreen()
    code = app.exec()
    # Now, while Python still knows all its parts: taken apart by Python first, a widget's last events would find none.
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


class Behind:
    """What stands behind a window: each part opened by the thread that uses it, after the first paint."""

    def __init__(self, setup: Setup) -> None:
        self._setup = setup
        self._opened: list[Database] = []

    def station(self) -> "Station":
        # The database library takes longer to import than the window to stand.
        from checkin import parts  # noqa: PLC0415

        return parts.station(self._setup, self._database())

    def scanner(self) -> "Scanner | None":
        from checkin.scanners import open_scanner  # noqa: PLC0415

        where = self._setup.settings.devices.scanner
        return None if where == "hand" else open_scanner(where, pace=True)

    def press(self) -> "Press | None":
        from checkin import parts  # noqa: PLC0415

        if self._setup.settings.devices.printer == "none":
            return None
        return parts.Press(self._setup, self._database())

    def close(self) -> None:
        for database in self._opened:
            database.close()

    def _database(self) -> "Database":
        from checkin import parts  # noqa: PLC0415

        database = parts.database(self._setup)
        self._opened.append(database)
        return database


def _log_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("a fault of the program", exc_info=(kind, error, trace))
