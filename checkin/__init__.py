"""Check-in and badges for very large conferences."""

__version__ = "0.1.0"
