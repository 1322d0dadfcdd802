"""Strict gates ask the hub before they let anybody in, wait only so long, and never let one person in twice at once."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import pytest

from checkin.domain import planfile
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Direction
from checkin.station import Presented, Station
from checkin.sync.asking import Asking
from checkin.sync.client import Hub
from checkin.sync.status import Standing

STRICT = """
[[gate]]
id = "side"
name = "Side entrance"
zone = "venue"
strict = true

[[zone]]
id = "room"
name = "Room"
within = "venue"
capacity = 2
full = "refuse"

[[gate]]
id = "door"
name = "Door"
zone = "room"
strict = true
"""
LONG = 30.0  # seconds that nobody waits in these tests


@pytest.fixture(scope="session")
def small_text(small_text: str) -> str:
    """With a main gate that asks the hub, as other gates do, and a room for two."""
    return small_text.replace('direction = "both" ', 'direction = "both"\nstrict = true\n', 1) + STRICT


@pytest.fixture(scope="session")
def small(small_text: str) -> Any:
    return planfile.read(small_text)


class Gate:
    """A station at a strict gate. `stands` is how it stands with its hub."""

    def __init__(self, post: Any, gate: str, hub: Hub, wait: float) -> None:
        self.post = post
        self.stands: Standing | None = None
        self.asking = Asking(hub, wait, stands=lambda: self.stands, seconds=post.house.seconds)
        self.desk = Station(
            post.database, post.house.plan, name=post.name, gate=gate, clock=post.clock, ask_hub=self.asking
        )

    def admit(self, registration: str, direction: Direction = Direction.IN) -> Presented:
        return self.desk.admit(registration, direction=direction)

    @property
    def asked(self) -> int:
        return self.post.wire.asked.count("POST /v1/decide")


@pytest.fixture
def gate_of(station_of: Callable[..., Any]) -> Iterator[Callable[..., Gate]]:
    made: list[Gate] = []

    def open_gate(
        name: str, gate: str = "main", wait: float = LONG, transport: httpx2.BaseTransport | None = None
    ) -> Gate:
        post = station_of(name)
        client = httpx2.Client(base_url="http://hub", transport=transport or post.wire)
        made.append(Gate(post, gate, Hub(client, post.joined.token, post.clock), wait))
        return made[-1]

    yield open_gate
    for each in made:
        each.asking.close()


@pytest.fixture
def gates(gate_of: Callable[..., Gate]) -> tuple[Gate, Gate]:
    return gate_of("desk-1"), gate_of("desk-2", "side")


def register(*gates: Gate, number: int = 1) -> list[str]:
    """People whom everybody knows."""
    people = [gates[0].desk.register({"name": f"P{place}", "category": "visitor"}).id for place in range(number)]
    for each in (*gates, *gates):
        each.post.exchange.once()
    return people


def reason(presented: Presented) -> Reason | None:
    return presented.decision.reason if isinstance(presented.decision, Refused) else None


def test_what_the_hub_knows_and_the_station_does_not_decides(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    (ann,) = register(*gates)
    entered = first.admit(ann)
    first.post.exchange.send_all()
    refused = second.admit(ann)  # which has read nothing since
    assert reason(refused) is Reason.ALREADY_INSIDE
    assert refused.decision.through == "main"  # type: ignore[union-attr]
    assert entered.fact in {fact.id.hex() for fact in second.desk.history(ann)}
    second.post.exchange.once()
    assert not second.desk.verify().missing


def test_a_correction_that_has_not_come_yet_counts_too(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    (ann,) = register(*gates)
    first.desk.correct(ann, {"blocked": True})
    first.post.exchange.send_all()
    assert reason(second.admit(ann)) is Reason.BLOCKED


def test_while_one_gate_lets_somebody_in_another_does_not(gates: tuple[Gate, Gate], house: Any) -> None:
    first, second = gates
    (ann,) = register(*gates)
    assert isinstance(first.admit(ann).decision, Admitted)
    assert reason(second.admit(ann)) is Reason.ALREADY_INSIDE  # though no fact has come to the hub
    house.later(seconds=6)
    # Nobody heard what came of it: a station that went out must not keep people out.
    assert isinstance(second.admit(ann).decision, Admitted)


def test_what_came_of_it_ends_the_wait_of_the_others(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    (ann,) = register(*gates)
    first.admit(ann)
    first.admit(ann, Direction.OUT)
    first.post.exchange.send_all()
    assert isinstance(second.admit(ann).decision, Admitted)


def test_of_two_at_the_same_moment_one_is_let_in(gates: tuple[Gate, Gate]) -> None:
    people = register(*gates, number=8)
    with ThreadPoolExecutor(2) as both:
        for ann in people:
            decisions = [each.decision for each in both.map(lambda gate, ann=ann: gate.admit(ann), gates)]
            assert [type(each) for each in decisions].count(Admitted) == 1
            assert not any(each.alone for each in decisions if isinstance(each, Admitted))


def test_a_full_room_is_full_at_every_gate_at_once(gate_of: Callable[..., Gate], house: Any) -> None:
    first, second = gate_of("desk-1", "door"), gate_of("desk-2", "door")
    ann, bob, eve = register(first, second, number=3)
    while house.hub.crowd.inside(0) is None:
        pass  # it counts as soon as it has read what there is
    assert isinstance(first.admit(ann).decision, Admitted)
    assert isinstance(first.admit(bob).decision, Admitted)
    assert reason(second.admit(eve)) is Reason.ZONE_FULL  # two are entering, and no fact says so
    first.post.exchange.send_all()
    house.later(seconds=6)
    assert reason(second.admit(eve)) is Reason.ZONE_FULL  # two are inside
    first.admit(bob, Direction.OUT)
    first.post.exchange.send_all()
    assert isinstance(second.admit(eve).decision, Admitted)


def test_without_the_hub_it_is_decided_and_said_so_in_the_journal(gates: tuple[Gate, Gate], house: Any) -> None:
    first, _ = gates
    ann, bob, eve = register(*gates, number=3)
    first.post.wire.down = True
    assert first.admit(ann).decision == Admitted("visitor", alone=True)
    asked = first.asked
    assert first.admit(bob).decision == Admitted("visitor", alone=True)
    assert first.asked == asked  # a hub that is away is not waited for by everybody in the queue
    first.post.wire.down = False
    house.later(seconds=6)
    assert first.admit(eve).decision == Admitted("visitor")
    assert first.asked == asked + 1


@pytest.mark.parametrize("standing", [Standing.OFFLINE, Standing.REVOKED])
def test_a_hub_that_is_known_to_be_away_is_not_asked(gates: tuple[Gate, Gate], standing: Standing) -> None:
    first, _ = gates
    (ann,) = register(*gates)
    first.stands = standing
    assert first.admit(ann).decision == Admitted("visitor", alone=True)
    assert first.asked == 0


class Silence(httpx2.BaseTransport):
    """A hub that takes every question and answers none until it may."""

    def __init__(self) -> None:
        self.may = threading.Event()
        self.asked = 0

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        self.asked += 1
        self.may.wait()
        raise httpx2.ReadTimeout("nothing", request=request)


def test_nobody_waits_longer_than_the_plan_says(gate_of: Callable[..., Gate], house: Any) -> None:
    silence = Silence()
    first = gate_of("desk-1", wait=0.05, transport=silence)
    ann, bob = register(first, number=2)
    assert first.admit(ann).decision == Admitted("visitor", alone=True)
    house.later(seconds=6)
    assert first.admit(bob).decision == Admitted("visitor", alone=True)
    assert silence.asked == 1  # the first question is still on its way
    silence.may.set()


def test_the_journal_is_free_for_others_while_a_gate_waits(gate_of: Callable[..., Gate]) -> None:
    silence = Silence()
    first = gate_of("desk-1", wait=LONG, transport=silence)
    ann, bob = register(first, number=2)
    with ThreadPoolExecutor(1) as aside:
        waiting = aside.submit(first.admit, ann)
        while not silence.asked:
            pass
        first.post.desk.correct(bob, {"company": "Acme"})  # another program at the same home
        assert not waiting.done()
        silence.may.set()
        assert isinstance(waiting.result().decision, Admitted)


def test_the_way_out_and_gates_that_are_not_strict_ask_nobody(gates: tuple[Gate, Gate]) -> None:
    first, _ = gates
    (ann,) = register(*gates)
    assert isinstance(first.admit(ann, Direction.OUT).decision, Left)
    assert first.asked == 0


def test_a_code_that_is_nobodys_is_not_asked_about(gates: tuple[Gate, Gate]) -> None:
    first, _ = gates
    register(*gates)
    assert reason(first.desk.present("nobody's")) is Reason.UNKNOWN_CODE
    assert first.asked == 0


def test_who_overrules_knows_what_the_hub_knows(gates: tuple[Gate, Gate]) -> None:
    first, second = gates
    (ann,) = register(*gates)
    first.admit(ann)
    first.post.exchange.send_all()
    again = second.desk.let_in_again(ann, "fetched a child")
    assert again.decision == Admitted("visitor", overruled="already_inside", why="fetched a child")


def test_the_hub_knows_no_other_gates_than_those_of_the_plan(gates: tuple[Gate, Gate]) -> None:
    first, _ = gates
    answer = first.post.house.client.post(
        "/v1/decide",
        json={"registration": "R1", "gate": "nowhere", "version": 1},
        headers={"Authorization": f"Bearer {first.post.joined.token}"},
    )
    assert answer.status_code == 400
    assert "no gate 'nowhere'" in answer.json()["detail"]
