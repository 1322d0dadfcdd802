"""A window that fills its screen, hides the others, and is left only with a supervisor's PIN."""

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QStackedLayout, QWidget

from checkin.ui.kiosk.blinds import Blinds
from checkin.ui.kiosk.guard import Guard, Leave
from checkin.ui.kiosk.pin import PinPage
from checkin.ui.page import Page
from checkin.ui.window import Window


class Frame(Window):
    """Once full screen, always: it comes back when it is minimised, and closing it asks for the PIN.

    Shown as an ordinary window it closes as others do.
    """

    def __init__(self, leave: Leave) -> None:
        super().__init__()
        self._guarded = False
        self.pin = PinPage()
        self._guard = Guard(self, self.pin, leave)
        self._guard.asked.connect(self.close)
        self._guard.opened.connect(self._go)
        self._blinds = Blinds(self)
        self._stack = QStackedLayout(self)
        # The pages follow the window, never the other way round.
        self._stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)

    def stop(self) -> None:
        super().stop()
        self._guard.corner.release()
        self._blinds.lift()

    def ask_pin(self) -> None:
        """Show the page that asks for the PIN."""
        raise NotImplementedError

    @property
    def current(self) -> QWidget | None:
        return self._stack.currentWidget()

    def add_pages(self, *pages: Page) -> None:
        for page in pages:
            page.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._stack.addWidget(page)

    def show_page(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        page.arrived()

    def _go(self) -> None:
        self.stop()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._guarded and not self._stopped:
            event.ignore()
            self.ask_pin()
            return
        super().closeEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._guard.corner.press(event.position().toPoint())

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._guard.corner.release()

    def changeEvent(self, event: QEvent) -> None:
        # Qt tells of a first change before Python has put the window together.
        if event.type() == QEvent.Type.WindowStateChange and hasattr(self, "_blinds"):
            if self.isFullScreen():
                self._close_off()
            elif self._guarded and not self._stopped:
                QTimer.singleShot(0, self, self._come_back)
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.isFullScreen():
            self._close_off()

    def _close_off(self) -> None:
        self._guarded = True
        self._blinds.lower()

    def _come_back(self) -> None:
        if not self._stopped:
            self.showFullScreen()
            self.activateWindow()
