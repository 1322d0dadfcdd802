"""Whether a station is ready for the doors to open: its checks one after another, and what can be tried at once."""

from checkin.readiness.checks import NAMES, Means, check
from checkin.readiness.findings import Check, Finding
from checkin.readiness.ready import Ready

__all__ = ["NAMES", "Check", "Finding", "Means", "Ready", "check"]
