"""How all stations are, as the hub heard it last: asked from elsewhere, or looked up where the hub itself runs."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from checkin import __version__
from checkin.domain.clock import milliseconds
from checkin.domain.health import Equipment, StationHealth, Trouble
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
    made = Equipment("ready", "ready", "kept", milliseconds(well.clock()) - 60_000)
    Turns(well.exchange, well.clock, house.seconds, lambda: made).up()
    ill.exchange.greet()  # which measures its clock
    unmade = Equipment("offline", "lost", "away", milliseconds(ill.clock()) - 3_600_000)
    Turns(ill.exchange, ill.clock, house.seconds, lambda: unmade).up()
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
    assert (well.backup, well.backup_age) == ("kept", 90)
    assert found["desk-2"].troubles == (Trouble.CLOCK, Trouble.PRINTER, Trouble.CAMERA, Trouble.BACKUP)
    # By the clock of the hub, whatever the station's own says.
    assert (found["desk-2"].backup, found["desk-2"].backup_age) == ("away", 3_630)
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


def test_what_was_said_of_copies_stands_until_who_makes_them_says_otherwise(house: Any, station_of: Join) -> None:
    desk, at = station_of("desk-1"), milliseconds(house.now())
    watch = Watch(None, lambda: open_database(house.path), clock=house.now)
    seen = []
    for has in (
        Equipment(),  # nothing was tried yet
        Equipment("ready", "", "away", at),
        Equipment("offline"),  # a second program at the same home, as `checkin sync`
        Equipment("ready", "", "kept", at + 5_000),
        Equipment(backup=""),  # no second place any more
    ):
        desk.exchange.greet(has)
        (found,) = watch.stations()
        seen.append((found.printer, found.backup, found.backed_up, Trouble.BACKUP in found.troubles))
    watch.close()
    assert seen == [
        ("", "", None, False),
        ("ready", "away", at, True),
        ("offline", "away", at, True),
        ("ready", "kept", at + 5_000, False),
        ("", "", None, False),
    ]


def test_a_station_that_joins_again_has_said_nothing_of_its_copies(house: Any, station_of: Join) -> None:
    desk = station_of("desk-1")
    desk.exchange.greet(Equipment(backup="away", backed_up=1))
    desk.join_again()
    watch = Watch(None, lambda: open_database(house.path), clock=house.now)
    (found,) = watch.stations()
    watch.close()
    assert (found.backup, found.backed_up) == ("", None)


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
