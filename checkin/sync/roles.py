"""What a station is there for, and what it may therefore hold."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class StationRole(StrEnum):
    """What a station is there for, and so what it may ask and hold."""

    KIOSK = "kiosk"
    DESK = "desk"
    SUPERVISOR = "supervisor"


WITHHELD: Final[Mapping[StationRole, frozenset[str]]] = {
    StationRole.KIOSK: frozenset({"email", "phone", "note"}),
    StationRole.DESK: frozenset(),
    StationRole.SUPERVISOR: frozenset(),
}
"""Personal fields of a registration that a station of this role does not get."""
