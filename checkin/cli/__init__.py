"""The commands."""

from checkin.cli.main import main

__all__ = ["main"]
