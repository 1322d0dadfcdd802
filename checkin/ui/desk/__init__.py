"""The staffed desk: scan, search, walk-in, correct, print again, undo."""

from checkin.ui.desk.window import DeskWindow

__all__ = ["DeskWindow"]
