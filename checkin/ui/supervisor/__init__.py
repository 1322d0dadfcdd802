"""The window of the supervisor, looking over the conference."""

from checkin.ui.supervisor.window import SupervisorWindow

__all__ = ["SupervisorWindow"]
