"""When a station speaks with its hub, what it says of it, and that it forgets when it was revoked."""

import itertools
from collections.abc import Callable
from typing import Any

import pytest

from checkin.domain.facts import Admitted
from checkin.station import Finder
from checkin.sync.client import OfflineError
from checkin.sync.offset import Offset
from checkin.sync.status import Standing
from checkin.sync.turns import Patience, Turns

Join = Callable[..., Any]


def turns_of(post: Any) -> Turns:
    return Turns(post.exchange, post.clock, post.house.seconds)


def test_each_failure_is_waited_after_twice_as_long_and_never_longer_than_ten_seconds() -> None:
    patience = Patience(chance=itertools.repeat(1.0).__next__)
    assert [patience.failed() for _ in range(7)] == [0.5, 1, 2, 4, 8, 10, 10]
    patience.went_well()
    assert patience.failed() == 0.5
    assert patience.failed(least=30) == 30


def test_not_all_stations_come_back_at_the_same_moment() -> None:
    assert [Patience(chance=iter([chance]).__next__).failed() for chance in (0.0, 1.0)] == [0.25, 0.5]


def test_a_station_says_how_it_stands(house: Any, station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    turns = turns_of(first)
    assert turns.status.standing is Standing.BEGINNING
    turns.up()
    assert turns.status.standing is Standing.CONNECTED
    first.wire.down = True
    first.desk.register({"name": "P", "category": "visitor"})
    house.later(minutes=1)
    pause = turns.up()
    assert pause is not None
    assert 0 < pause <= 0.5
    status = turns.status
    assert (status.standing, status.waiting, status.since) == (Standing.OFFLINE, 1, house.hub.now())
    assert "does not answer" in status.say
    house.later(minutes=1)
    turns.up()
    assert turns.status.since == status.since
    first.wire.down = False
    turns.up()
    turns.down(wait=0)
    assert (turns.status.standing, turns.status.waiting, turns.status.behind) == (Standing.CONNECTED, 0, 0)
    second.exchange.once()
    assert len(second.desk.everybody()) == 1


def test_a_decision_goes_up_at_the_next_turn_and_is_there_at_the_next_turn_of_another(station_of: Join) -> None:
    first, second = station_of("desk-1"), station_of("desk-2")
    person = first.desk.register({"name": "P", "category": "visitor"})
    here, there = turns_of(first), turns_of(second)
    assert here.up() == 0
    there.down(wait=0)
    assert isinstance(second.desk.admit(person.id).decision, Admitted)


def test_a_revoked_station_forgets_and_never_asks_again(house: Any, station_of: Join) -> None:
    first = station_of("desk-1")
    person = first.desk.register({"name": "P", "category": "visitor"})
    turns = turns_of(first)
    turns.up()
    house.revoke("desk-1")
    assert turns.down(wait=0) is None
    assert turns.status.standing is Standing.REVOKED
    assert first.desk.find(person.id).name == ""
    house.later(seconds=20)
    assert turns.up() is None


def test_a_first_copy_comes_while_the_station_works(station_of: Join) -> None:
    big, late = station_of("desk-1"), station_of("desk-2", few=10)
    crowd = [big.desk.register({"name": f"Berger {number}", "category": "visitor"}) for number in range(40)]
    big.exchange.once()
    own = late.desk.register({"name": "王小明", "category": "visitor"})
    assert Finder(late.database).find("王小明").hits
    told: list[tuple[int, int]] = []
    late.exchange.loading = lambda done, total: told.append((done, total))
    late.exchange.receive_all()
    assert told[-1] == (40, 40)
    assert "GET /v1/snapshot" in late.wire.asked
    late.exchange.once()
    big.exchange.once()
    assert late.facts == big.facts
    assert late.desk.find(crowd[7].id).name == "Berger 7"
    finder = Finder(late.database)
    assert finder.behind() == 0
    assert crowd[7].id in {hit.registration.id for hit in finder.find("berger", 40).hits}
    assert [hit.registration.id for hit in finder.find("wang xiaoming").hits] == [own.id]
    assert not list(late.path.parent.glob("first-copy*"))


def test_a_first_copy_that_breaks_off_goes_on_where_it_stood(station_of: Join) -> None:
    big, late = station_of("desk-1"), station_of("desk-2", few=10)
    for number in range(40):
        big.desk.register({"name": f"P{number}", "category": "visitor"})
    big.exchange.once()
    late.wire.faults += ["", "broken"]
    with pytest.raises(OfflineError, match="does not answer"):
        late.exchange.receive()
    there = late.path.parent.joinpath("first-copy.zst").stat().st_size
    assert there
    late.exchange.once()
    assert late.wire.ranges == [f"bytes={there}-"]
    assert late.facts == big.facts


def test_a_first_copy_that_came_damaged_is_fetched_again(station_of: Join) -> None:
    big, late = station_of("desk-1"), station_of("desk-2", few=10)
    for number in range(40):
        big.desk.register({"name": f"P{number}", "category": "visitor"})
    big.exchange.once()
    late.wire.faults += ["", "cut"]
    with pytest.raises(OfflineError, match="damaged"):
        late.exchange.receive()
    late.exchange.once()
    assert late.facts == big.facts


@pytest.mark.parametrize(
    ("measures", "value"),
    [
        ([], None),
        ([(1000, 1100, 1040)], 10),
        ([(1000, 1500, 1100), (2000, 2010, 2000)], 5),  # the quickest answer is the best
        ([(1000, 1010, 1000), (9_000_000, 9_000_010, 2000)], 8_998_005),  # the clock was set
        ([(1000, 1010, 1000), (900, 800, 1000)], None),
    ],
)
def test_the_offset_of_a_clock(measures: list[tuple[int, int, int]], value: int | None) -> None:
    offset = Offset()
    for measure in measures:
        offset.note(*measure)
    assert offset.value == value
