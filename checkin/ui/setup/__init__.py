"""The set-up of a station: a few questions, each tried at once."""

from checkin.ui.setup.window import SetupWindow

__all__ = ["SetupWindow"]
