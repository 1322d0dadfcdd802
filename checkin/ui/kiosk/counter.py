"""What stands behind the pages: the station, in the thread of its queue."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from checkin.domain.plan import Gate

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Presented


class Desk(Protocol):
    """Decides on codes: a Station, or something that stands before one."""

    @property
    def gate(self) -> Gate: ...

    def present(self, text: str) -> "Presented": ...


class Counter:
    """The station, touched only by the jobs of the desk queue."""

    def __init__(self) -> None:
        self._station: Desk | None = None

    def open(self, open_station: Callable[[], Desk]) -> Gate:
        self._station = None
        self._station = open_station()
        return self._station.gate

    def present(self, text: str) -> "Presented":
        if self._station is None:
            raise RuntimeError("the station is not open")
        return self._station.present(text)
