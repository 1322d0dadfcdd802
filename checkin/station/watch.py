"""The stations of a conference, each as the hub heard it last."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.health import StationHealth
from checkin.store import positions, stations
from checkin.store.database import Database
from checkin.store.stations import Joined

if TYPE_CHECKING:
    from checkin.sync.client import Hub
    from checkin.sync.messages import StationState


class Watch:
    """Asks the hub, or looks into the hub's own database where that is at hand; alone there are no others.

    It closes what it was given. Calls may come from any thread.
    """

    def __init__(
        self, hub: "Hub | None", open_database: Callable[[], Database] | None = None, *, clock: Clock = now
    ) -> None:
        self._hub = hub
        self._open = open_database
        self._database: Database | None = None
        self._clock = clock

    def close(self) -> None:
        if self._hub:
            self._hub.close()
        if self._database:
            self._database.close()

    def stations(self) -> tuple[StationHealth, ...]:
        """All stations that ever joined, by name. Raises HubError when the hub does not say, StoreError."""
        if self._hub:
            said = self._hub.stations()
            return tuple(_health(each, each.station, each.revoked, said.position, said.time) for each in said.stations)
        if self._open is None:
            return ()
        if self._database is None:
            self._database = self._open()
        with self._database.reading() as connection:
            everyone, newest = stations.everyone(connection), positions.newest(connection)
        time = milliseconds(self._clock())
        return tuple(_health(each, each.name, each.token is None, newest, time) for each in everyone)


def _health(each: "StationState | Joined", name: str, revoked: bool, newest: int, time: int) -> StationHealth:  # noqa: FBT001 -- as a station has it
    return StationHealth(
        station=name,
        gate=each.gate,
        direction=each.direction,
        role=str(each.role),
        revoked=revoked,
        joined=each.joined,
        heard=each.heard,
        as_of=time,
        facts=each.have,
        missing=each.highest - each.have,
        divided=each.divided,
        behind=max(0, newest - each.position),
        waiting=each.waiting,
        offset=each.offset,
        printer=each.printer,
        camera=each.camera,
        backup=each.backup,
        backed_up=each.backed_up,
        version=each.checkin,
    )
