"""The clock that everybody is handed, and the unit that facts are dated in."""

from collections.abc import Callable
from datetime import UTC, datetime

Clock = Callable[[], datetime]
"""Tells the time as an aware datetime."""


def now() -> datetime:
    """The machine's own clock."""
    return datetime.now(UTC)


def milliseconds(moment: datetime) -> int:
    """Milliseconds since 1970, UTC; for an aware datetime."""
    return int(moment.timestamp() * 1000)
