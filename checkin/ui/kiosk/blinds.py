"""The other screens of a kiosk's machine: covered, so that nobody finds a desktop there."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


class Blinds(QObject):
    """Lowered while the kiosk fills its own screen, also over a screen that is plugged in later."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._down: dict[str, QWidget] = {}

    def lower(self) -> None:
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and not self._down:
            app.screenAdded.connect(self._cover)
        for screen in QGuiApplication.screens():
            self._cover(screen)

    def lift(self) -> None:
        for blind in self._down.values():
            blind.deleteLater()
        self._down.clear()

    @property
    def screens(self) -> list[str]:
        """The names of those that are covered."""
        return list(self._down)

    def _cover(self, screen: QScreen) -> None:
        if screen is self._window.screen() or screen.name() in self._down:
            return
        blind = QWidget(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowDoesNotAcceptFocus)
        blind.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        blind.setStyleSheet("background: black;")
        blind.setScreen(screen)
        blind.setGeometry(screen.geometry())
        blind.showFullScreen()
        self._down[screen.name()] = blind
