"""The short way that facts take in an ordinary hour does what the long way does, and leaves the rest to it."""

from typing import Any

import pytest

from checkin.domain.facts import Fact
from checkin.sync import messages
from checkin.sync.facts import received, sent
from checkin.sync.messages import End, Line, Problem, Push, Pushed


def asked(desk: Any, query: str, token: str | None = None) -> Any:
    return desk.client.get(f"/v1/facts?{query}", headers={"Authorization": f"Bearer {token or desk.joined.token}"})


def page(answer: Any) -> tuple[list[Fact], int]:
    """The facts of a page, and where to go on from."""
    assert answer.status_code == 200, answer.text
    *lines, end = map(messages.read_line, answer.content.splitlines())
    assert isinstance(end, End)
    return [received(line.fact) for line in lines if isinstance(line, Line)], end.position


@pytest.mark.parametrize("own", ["true", "false"])
@pytest.mark.parametrize("limit", [2, 500])
def test_both_ways_lead_to_the_same_facts(venue: Any, own: str, limit: int) -> None:
    desk, other = venue.join("desk-1"), venue.join("desk-2")
    other.push(other.write_all(3))
    desk.push(desk.write_all(2))
    short = asked(desk, f"after=1&epoch=&limit={limit}&wait=0.0&own={own}")
    long = asked(desk, f"own={own}&wait=0.0&limit={limit}&epoch=&after=1")
    assert page(short) == page(long)
    assert len(page(short)[0]) == min(limit, 6 if own == "true" else 4)


def test_facts_of_both_ways_stand_in_one_chain(venue: Any) -> None:
    desk = venue.join("desk-1")
    first, second = desk.write(), desk.write()
    desk.push([first])
    body = messages.write(Push((sent(second),)))
    answer = desk.client.post("/v1/facts?long=way", content=body, headers=desk.headers)
    assert messages.read(Pushed, answer.content).have == 2


@pytest.mark.parametrize("query", ["limit=0&wait=0.0", "limit=9999&wait=0.0", "limit=500&wait=99.0"])
def test_what_nobody_may_ask_for_is_refused_in_words(venue: Any, query: str) -> None:
    desk = venue.join("desk-1")
    asked(desk, "after=0&epoch=&limit=1&wait=0.0&own=false")
    answer = asked(desk, f"after=0&epoch=&{query}&own=false")
    assert messages.read(Problem, answer.content).status == answer.status_code == 400


def test_a_message_that_is_none_is_refused_in_words(venue: Any) -> None:
    desk = venue.join("desk-1")
    desk.push([desk.write()])
    answer = desk.client.post("/v1/facts", content=b'{"facts":[{}]}', headers=desk.headers)
    assert answer.headers["content-type"] == "application/problem+json"
    assert messages.read(Problem, answer.content).status == answer.status_code == 400


def test_a_stranger_finds_no_shorter_way(venue: Any) -> None:
    desk = venue.join("desk-1")
    desk.push([desk.write()])
    assert asked(desk, "after=0&epoch=&limit=1&wait=0.0&own=true", token="x" * 43).status_code == 401
    venue.revoke("desk-1")
    venue.later(seconds=6)
    assert asked(desk, "after=0&epoch=&limit=1&wait=0.0&own=true").status_code == 401


def test_who_asks_without_end_is_told_to_wait_on_either_way(venue: Any) -> None:
    desk = venue.join("desk-1")
    query = "after=0&epoch=&limit=1&wait=0.0&own=false"
    assert {asked(desk, query).status_code for _ in range(420)} == {200, 429}
    venue.later(seconds=2)
    assert asked(desk, query).status_code == 200
