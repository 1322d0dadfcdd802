"""Stations whose clocks are wrong by hours decide as those with right ones do, and count on the right day."""

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from checkin.domain import planfile
from checkin.domain.facts import Admitted, Reason, Refused
from checkin.domain.plan import Plan
from checkin.overview import Overview
from checkin.station import Station
from checkin.sync.hubtime import HubTime

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package

FIRST = datetime(2026, 4, 14, 6, 0, tzinfo=UTC)  # two o'clock in the afternoon at the venue
OFF = {"east": timedelta(hours=26), "west": timedelta(hours=-19), "right": timedelta(milliseconds=400)}


@pytest.fixture
def two_days(small_text: str) -> tuple[Plan, str]:
    days = '[[day]]\nid = "first"\ndate = 2026-04-14\n[[day]]\nid = "second"\ndate = 2026-04-15\n'
    text = small_text.replace('[[day]]\nid = "day"\n', days).replace('"UTC"', '"Asia/Shanghai"')
    text = text.replace('# hours = ["08:30-18:00"] ', 'hours = ["08:30-18:00"] ')
    return planfile.read(text), text


@pytest.fixture
def house(tmp_path: Path, empty_database: Path, two_days: tuple[Plan, str]) -> Iterator[network.House]:
    found = network.House(tmp_path, empty_database, *two_days, lambda: FIRST)
    yield found
    found.stop()


@pytest.fixture
def posts(house: network.House, tmp_path: Path, empty_database: Path) -> Iterator[list[Any]]:
    """Stations whose desks tell the time as parts.station has it."""
    made = [network.Post(house, tmp_path / f"{name}.sqlite", empty_database, off=off) for name, off in OFF.items()]
    for post in made:
        time = HubTime(post.database, post.clock, house.seconds)
        post.desk = Station(post.database, house.plan, name=post.name, gate="main", clock=time)
    yield made
    for post in made:
        post.stop()


def settle(house: network.House, posts: list[Any]) -> None:
    house.later(seconds=2)
    for post in (*posts, *posts):
        post.exchange.once()
    house.later(seconds=2)


def test_days_are_those_of_the_venue_whatever_the_clocks_say(house: network.House, posts: list[Any]) -> None:
    settle(house, posts)
    people = [[post.desk.register({"name": f"P{n}", "category": "visitor"}) for n in range(2)] for post in posts]
    settle(house, posts)
    for post, (ann, _) in zip(posts, people, strict=True):
        assert isinstance(post.desk.admit(ann.id).decision, Admitted), post.name
    settle(house, posts)
    house.later(hours=24)
    for post in posts:
        post.wire.down = True  # what was measured yesterday is still known today
    for post, (ann, bob) in zip(posts, people, strict=True):
        assert isinstance(post.desk.admit(ann.id).decision, Admitted), post.name
        assert isinstance(post.desk.admit(bob.id).decision, Admitted), post.name
    house.later(hours=8)
    for post, (ann, _) in zip(posts, people, strict=True):
        refused = post.desk.admit(ann.id).decision
        assert isinstance(refused, Refused)
        assert refused.reason is Reason.OUTSIDE_HOURS, post.name
    for post in posts:
        post.wire.down = False
    settle(house, posts)
    for database in (house.database, *(post.database for post in posts)):
        overview = Overview(database, house.plan)
        totals = [overview.totals_at(house.now(), day) for day in ("first", "second")]
        assert [each.visits for each in totals] == [3, 6]
        assert [each.admissions for each in totals] == [3, 6]
        assert overview.totals(house.now()).conflicts == ()
        assert overview.totals(house.now()).visitors == 6


def test_facts_carry_the_time_of_the_hub_and_the_difference_is_told(house: network.House, posts: list[Any]) -> None:
    settle(house, posts)
    for post in posts:
        ann = post.desk.register({"name": "Ann", "category": "visitor"})
        (fact,) = post.desk.history(ann.id)
        # A few hundred milliseconds are the way to the hub, and are left as they are.
        assert abs(fact.at - house.now().timestamp() * 1000) < 1_000, post.name
        assert post.exchange.progress.offset == OFF[post.name] / timedelta(milliseconds=1)


def test_a_clock_that_is_set_right_is_right_again_with_the_next_word_of_the_hub(
    house: network.House, posts: list[Any]
) -> None:
    settle(house, posts)
    east = posts[0]
    east.off = timedelta()
    east.exchange.greet()
    house.later(seconds=2)
    assert east.desk.now() == house.now().timestamp() * 1000


def test_a_station_that_never_heard_of_a_hub_goes_by_its_own_clock(house: network.House, posts: list[Any]) -> None:
    assert posts[0].desk.now() == (house.now() + OFF["east"]).timestamp() * 1000
