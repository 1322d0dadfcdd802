"""A station that joins its hub again: it begins anew with a copy, and stays what it was where there is none."""

import sys
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import httpx2
import pytest

from checkin import parts
from checkin.domain.clock import Clock
from checkin.domain.plan import Plan
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import joining
from checkin.store import journal
from checkin.store.database import create_database
from checkin.sync.client import Hub, HubError
from checkin.sync.invitation import Invitation

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package

HUB = "http://hub"


@pytest.fixture
def house(tmp_path: Path, small: Plan, small_text: str, clock: Clock) -> Iterator[network.House]:
    create_database(tmp_path / "empty.sqlite").close()
    found = network.House(tmp_path, tmp_path / "empty.sqlite", small, small_text, clock)
    yield found
    found.stop()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "desk-1")


def join(home: Home, house: network.House, *faults: str) -> joining.NewStation:
    """As `checkin join` does; the faults are those of the network once the hub has let the station in."""

    def opened(token: str) -> Hub:
        wire = network.Wire(house, faults=list(faults) if token else [])
        return Hub(httpx2.Client(base_url=HUB, transport=wire), token, house.now)

    return joining.join(home, Invitation(HUB, house.invite("desk-1")), clock=house.now, open_hub=opened)


def let_in_a_walk_in(home: Home, house: network.House) -> str:
    setup = open_home(home)
    with closing(parts.database(setup)) as database:
        station = parts.station(setup, database, clock=house.now)
        person = station.register({"name": "Ada", "category": "visitor"}).id
        station.admit(person)
    return person


def facts_of(home: Home) -> set[bytes]:
    with closing(parts.database(open_home(home))) as database, database.reading() as connection:
        return {fact.id for _, fact in journal.since(connection, 0)}


def test_what_it_had_not_sent_is_in_the_copy_that_it_begins_with(home: Home, house: network.House) -> None:
    join(home, house)
    let_in_a_walk_in(home, house)
    before = facts_of(home)
    assert join(home, house).registrations == 1
    assert before <= facts_of(home)


@pytest.mark.parametrize("answered", range(5))
def test_where_the_copy_does_not_come_it_stays_what_it_was(home: Home, house: network.House, answered: int) -> None:
    join(home, house)
    let_in_a_walk_in(home, house)
    before, files = facts_of(home), {file.name for file in home.path.iterdir()}
    with pytest.raises((HubError, joining.JoiningError)):
        join(home, house, *[""] * answered, *["lost"] * 50)
    assert facts_of(home) == before
    assert {file.name for file in home.path.iterdir()} == files
    let_in_a_walk_in(home, house)
    assert join(home, house).registrations == 2


@pytest.mark.parametrize("answered", range(5))
def test_a_power_cut_on_the_way_loses_nothing(home: Home, house: network.House, answered: int) -> None:
    join(home, house)
    let_in_a_walk_in(home, house)
    before = facts_of(home)
    with suppress(network.PowerCutError):
        join(home, house, *[""] * answered, "out")
    assert join(home, house).registrations == 1
    assert before <= facts_of(home)


@pytest.mark.parametrize("moved", range(5))
def test_what_a_power_cut_left_aside_is_taken_up(home: Home, house: network.House, moved: int) -> None:
    """After so many of its files were laid aside; a new database may have been begun in the place of the old one."""
    join(home, house)
    let_in_a_walk_in(home, house)
    before = facts_of(home)
    aside = home.path / "before-joining"
    aside.mkdir()
    journals = [home.database.with_name(f"{home.database.name}{ending}") for ending in ("-shm", "-wal")]
    for file in (home.plan, *journals, home.database)[:moved]:
        if file.exists():
            file.rename(aside / file.name)
    if moved == 4:
        create_database(home.database).close()
    assert join(home, house).registrations == 1
    assert before <= facts_of(home)
    assert not aside.exists()
