"""What stands behind the pages: the station, and the press that makes badges, each in the thread of its queue."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from checkin.domain.plan import Gate

if TYPE_CHECKING:  # the station brings the database, which opens after the first paint
    from checkin.station import Issued, Presented


class Desk(Protocol):
    """Decides on codes: a Station, or something that stands before one."""

    @property
    def gate(self) -> Gate: ...

    def present(self, text: str) -> "Presented": ...


class Press(Protocol):
    """Draws and prints badges; slow."""

    def print(self, registration_id: str) -> "Issued": ...


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


class Pressroom:
    """The press, touched only by the jobs of the printing queue."""

    def __init__(self) -> None:
        self._press: Press | None = None
        self._error: Exception | None = None

    def open(self, open_press: Callable[[], Press | None]) -> None:
        try:
            self._press = open_press()
        except Exception as error:
            self._error = error
            raise

    def print(self, registration: str) -> "Issued | None":
        if self._error:
            raise self._error
        return self._press.print(registration) if self._press else None
