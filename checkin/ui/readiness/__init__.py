"""Whether everything is ready, as a page for every window."""

from checkin.ui.readiness.place import ReadinessPlace
from checkin.ui.readiness.work import OwnEye, ReadinessView, Readying

__all__ = ["OwnEye", "ReadinessPlace", "ReadinessView", "Readying"]
