"""How all stations are, as the hub heard it last: asked from elsewhere, or looked up where the hub itself runs."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from checkin import __version__
from checkin.domain.health import StationHealth, Trouble
from checkin.station import Watch
from checkin.store.database import open_database
from checkin.sync.client import HubError
from checkin.sync.turns import Turns

Join = Callable[..., Any]


@pytest.fixture
def three(house: Any, station_of: Join) -> list[Any]:
    """A desk that is well, one whose clock and printer are wrong, and a supervisor's station."""
    well, ill, watching = (
        station_of("desk-1"),
        station_of("desk-2", off=timedelta(hours=-7)),
        station_of("office", role="supervisor"),
    )
    Turns(well.exchange, well.clock, house.seconds, lambda: ("ready", "ready")).up()
    ill.exchange.greet()  # which measures its clock
    Turns(ill.exchange, ill.clock, house.seconds, lambda: ("offline", "lost")).up()
    return [well, ill, watching]


def by_name(found: tuple[StationHealth, ...]) -> dict[str, StationHealth]:
    return {each.station: each for each in found}


def test_a_supervisors_station_asks_the_hub(house: Any, three: list[Any]) -> None:
    _, ill, watching = three
    ill.desk.register({"name": "Ann", "category": "visitor"})
    ill.exchange.send_all()
    house.later(seconds=30)
    watch = Watch(watching._hub(watching.joined.token))  # noqa: SLF001
    found = by_name(watch.stations())
    watch.close()
    assert list(found) == ["desk-1", "desk-2", "office"]
    well = found["desk-1"]
    assert (well.troubles, well.silent_for, well.gate, well.role) == ((), 30, "main", "desk")
    assert (well.printer, well.camera, well.version, well.waiting) == ("ready", "ready", __version__, 0)
    assert found["desk-2"].troubles == (Trouble.CLOCK, Trouble.PRINTER, Trouble.CAMERA)
    assert (found["desk-2"].offset, found["desk-2"].facts) == (-7 * 3_600_000, 1)
    assert found["office"].troubles == (Trouble.NEVER_HEARD,)


@pytest.mark.usefixtures("three")
def test_where_the_hub_runs_it_is_looked_up(house: Any) -> None:
    house.later(seconds=90)
    house.revoke("office")
    watch = Watch(None, lambda: open_database(house.path), clock=house.now)
    found = by_name(watch.stations())
    watch.close()
    assert found["desk-1"].troubles == (Trouble.SILENT,)
    assert found["desk-1"].is_silent
    assert found["office"].troubles == (Trouble.REVOKED,)
    assert found["desk-2"].silent_for == 96  # the revocation took six


def test_a_station_that_is_no_supervisors_is_told_so(three: list[Any]) -> None:
    well = three[0]
    watch = Watch(well._hub(well.joined.token))  # noqa: SLF001
    with pytest.raises(HubError, match="for stations of supervisors"):
        watch.stations()
    watch.close()


def test_who_works_alone_sees_no_others() -> None:
    watch = Watch(None)
    assert watch.stations() == ()
    watch.close()
