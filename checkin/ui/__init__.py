"""Everything Qt."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLoggingCategory, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

__all__ = ["application"]


def application(argv: Sequence[str]) -> QApplication:
    """The one QApplication of the process, the same on every platform; `theme.dress` gives it its looks."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QCoreApplication.setApplicationName("checkin")
    QGuiApplication.setApplicationDisplayName("Check-in")
    QGuiApplication.setDesktopFileName("checkin")
    # Which sound and video libraries a machine lacks is no news: `sounds` logs what matters, that it is silent.
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    return QApplication(list(argv))
