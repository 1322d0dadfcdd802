"""Where stations stand, and when they have no network."""

import random

import pytest

from checkin.domain import planfile
from checkin.domain.plan import Direction, Plan
from checkin.setup import read_plan
from checkin.simulation.lanes import Lanes
from checkin.simulation.network import Network


@pytest.fixture(scope="module")
def plan() -> Plan:
    return planfile.read(read_plan("ciep"))


def test_one_station_lets_people_in_and_out_and_is_a_desk(plan: Plan) -> None:
    lanes = Lanes(plan, 1)

    (only,) = lanes.posts
    assert [gate.id for gate in lanes.entrances] == [gate.id for gate in lanes.exits] == [only.gate]
    assert lanes.desk(only.gate) == only


def test_sixty_stations_stand_at_every_gate_and_several_at_the_entrances(plan: Plan) -> None:
    lanes = Lanes(plan, 60)

    assert len({post.station for post in lanes.posts}) == 60
    assert set(lanes.at) == set(plan.gates)
    crowded = [gate for gate, posts in lanes.at.items() if len(posts) > 1]
    assert crowded
    assert set(crowded) <= {gate.id for gate in lanes.entrances}


def test_every_station_stands_where_people_pass_its_way(plan: Plan) -> None:
    assert all(post.direction in plan.gates[post.gate].directions for post in Lanes(plan, 60).posts)


def test_a_desk_that_is_near_lets_into_the_same_zone_or_there_is_none(plan: Plan) -> None:
    lanes = Lanes(plan, 60)

    found = {gate: lanes.desk(gate, near=True) for gate in plan.gates}

    assert all(plan.gates[desk.gate].zone == plan.gates[gate].zone for gate, desk in found.items() if desk)
    assert all(desk.direction is Direction.IN for desk in found.values() if desk)


@pytest.mark.parametrize("share", [0.0, 0.2, 0.5, 0.9, 1.0])
def test_stations_are_without_network_for_their_share_of_the_time(share: float) -> None:
    network = Network([f"gate-{number}" for number in range(100)], share, random.Random(5))

    away = [len(network.next()) for _ in range(400)]

    assert sum(away) / len(away) / 100 == pytest.approx(share, abs=0.03)
