"""Shows a station's window, and opens what stands behind it once the window stands."""

import logging
import signal
import sys
from collections.abc import Iterable
from functools import partial
from types import TracebackType
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication, QWidget

from checkin import garbage
from checkin.behind import Behind
from checkin.home import Home
from checkin.settings import Look
from checkin.setup import Setup, open_home
from checkin.ui import application
from checkin.ui.backing import Backing
from checkin.ui.desk import DeskWindow
from checkin.ui.exchanging import Exchanging
from checkin.ui.kiosk import KioskWindow
from checkin.ui.kiosk.sign import HubSign
from checkin.ui.page import draw_ahead
from checkin.ui.pieces import window_icon
from checkin.ui.readiness import Readying
from checkin.ui.rehearsal import Banner
from checkin.ui.setup import SetupWindow
from checkin.ui.supervisor import SupervisorWindow
from checkin.ui.theme import dress

if TYPE_CHECKING:
    from checkin.founding import Founding
    from checkin.scanners import Scanner

_log = logging.getLogger(__name__)

# Seconds after which a thread that computes lets another in. Qt asks Python dozens of times while it lays out and
# paints a window, and each time would wait for a busy thread through Python's own 5 ms.
_SWITCH_EVERY: Final = 0.001

# Milliseconds after which all that a window consists of is loaded.
_SETTLED: Final = 15_000

# How large a window is that does not fill the screen.
_UPRIGHT, _LYING = (1080, 1400), (1440, 810)

SWITCH: Final = 70
"""What a window ends with that is to be followed by the rehearsal of its conference, or by the conference again."""

OPEN: Final = 71
"""What the set-up ends with when the station's window is to follow."""


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
        leave=behind.leave,
        open_previews=behind.previews,
        slate=setup.home.out_of_order,
        readying=_readying(behind, setup),
    )
    _follow(app, window, setup)
    exchanging = _exchanging(behind, window.painted_first)
    exchanging.stood.connect(HubSign(window.scan).show_status)
    backing = _backing(behind, window.painted_first)
    try:
        return show(app, window, windowed=windowed)
    finally:
        exchanging.close()
        behind.close()
        backing.close()


def desk(setup: Setup, *, windowed: bool = False) -> int:
    """Show the staffed desk until it is closed; returns the exit code."""
    app = begin()
    behind = Behind(setup)
    window = DeskWindow(
        plan=setup.plan,
        open_office=behind.office,
        open_scanner=behind.scanner,
        look=setup.settings.look,
        readying=_readying(behind, setup),
    )
    _follow(app, window, setup)
    exchanging = _exchanging(behind, window.painted_first)
    exchanging.stood.connect(window.room.status.show_hub)
    backing = _backing(behind, window.painted_first)
    backing.stood.connect(window.room.status.show_backup)
    try:
        return show(app, window, windowed=windowed, size=_LYING, often=(window.sign_in, window.room))
    finally:
        exchanging.close()
        behind.close()
        backing.close()


def supervisor(setup: Setup, *, windowed: bool = False) -> int:
    """Show the supervisor's window until it is closed; returns the exit code."""
    app = begin()
    behind = Behind(setup)
    window = SupervisorWindow(
        plan=setup.plan,
        open_lookout=behind.lookout,
        look=setup.settings.look,
        readying=_readying(behind, setup),
    )
    _follow(app, window, setup)
    exchanging = _exchanging(behind, window.painted_first)
    backing = _backing(behind, window.painted_first)
    backing.stood.connect(window.shell.today.needs.show_backup)
    try:
        return show(app, window, windowed=windowed, size=_LYING, often=(window.sign_in, window.shell))
    finally:
        exchanging.close()
        behind.close()
        backing.close()


def set_up(home: Home, *, windowed: bool = False) -> int:
    """Show the set-up of a station until it is closed; returns the exit code, OPEN to go on with its window."""
    app = begin()
    look = open_home(home).settings.look if home.is_set_up else Look()
    window = SetupWindow(open_founding=partial(_founding, home), open_camera=_camera, language=look.language)
    window.opened.connect(partial(_end, app, window, OPEN))
    behinds: list[Behind] = []

    def check() -> None:
        setup = open_home(home)
        behinds.append(Behind(setup))
        window.show_readiness(_readying(behinds[-1], setup))

    window.checked.connect(check)
    try:
        return show(app, window, windowed=windowed, size=_LYING)
    finally:
        for behind in behinds:
            behind.close()


def _founding(home: Home) -> "Founding":
    # The database library takes longer to import than the window to stand.
    from checkin.founding import Founding  # noqa: PLC0415
    from checkin.ui.paper import access  # noqa: PLC0415

    return Founding(home, access())


def _camera(where: str) -> "Scanner":
    from checkin.scanners import open_scanner  # noqa: PLC0415

    return open_scanner(where, pace=True)


def _readying(behind: Behind, setup: Setup) -> Readying:
    def rehearse() -> None:
        if not setup.home.is_rehearsal:
            from checkin import rehearsal  # noqa: PLC0415  it brings the database

            rehearsal.begin(setup)

    return Readying(behind.ready, behind.scanner, behind.focus, rehearse, rehearses=setup.home.is_rehearsal)


def _follow(app: QApplication, window: KioskWindow | DeskWindow | SupervisorWindow, setup: Setup) -> None:
    """What the window says of itself while it stands, and where it leads when it ends."""
    window.readiness.switch_wanted.connect(partial(_end, app, window, SWITCH))
    if setup.home.is_rehearsal:
        Banner(window)


def _end(app: QApplication, window: "KioskWindow | DeskWindow | SupervisorWindow | SetupWindow", code: int) -> None:
    window.stop()
    # Not closed: Qt would take the end of the last window for the end of the program, also of the next one.
    app.exit(code)


def _exchanging(behind: Behind, painted: SignalInstance) -> Exchanging:
    made = Exchanging(behind.turns)
    painted.connect(made.begin)
    return made


def _backing(behind: Behind, painted: SignalInstance) -> Backing:
    made = Backing(behind.backups)
    painted.connect(made.begin)
    return made


def begin() -> QApplication:
    """The one QApplication, dressed; Ctrl+C in a terminal ends it, and a fault in a slot goes to the log."""
    there = QApplication.instance()
    if isinstance(there, QApplication):
        return there  # of the window before
    app = application(sys.argv[:1])
    dress(app)
    app.setWindowIcon(window_icon())
    sys.setswitchinterval(_SWITCH_EVERY)
    # Whatever was decided is on the disk already, so there is nothing to be saved on the way out.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    sys.excepthook = _log_fault
    return app


def show(
    app: QApplication,
    window: QWidget,
    *,
    windowed: bool,
    size: tuple[int, int] = _UPRIGHT,
    often: Iterable[QWidget] = (),
) -> int:
    """Show a window until it is closed; returns what it ends with. `often`: those of its pages that are seen most."""
    # Where no window manager makes it so, as under X11 without a desktop, it is as large as it is made here.
    window.setGeometry(QRect(window.pos(), QSize(*size)) if windowed else window.screen().geometry())
    draw_ahead(window, often)
    window.show() if windowed else window.showFullScreen()
    # A search for garbage through everything that a window consists of would hold it up for a tenth of a second.
    QTimer.singleShot(_SETTLED, window, garbage.keep)
    code = app.exec()
    # Now, while Python still knows all its parts: taken apart by Python first, a widget's last events would find none.
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return code


def _log_fault(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    _log.critical("a fault of the program", exc_info=(kind, error, trace))
