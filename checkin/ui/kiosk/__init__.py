"""Self-service: show a code, be let in, take the badge."""

from checkin.ui.kiosk.window import KioskWindow

__all__ = ["KioskWindow"]
