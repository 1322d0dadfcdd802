"""What somebody with bad intent would send: no fault of the hub, nothing learned, nobody else's facts touched."""

import gzip
import tracemalloc
import zlib
from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
import zstandard

from checkin.domain import facts
from checkin.domain.facts import Fact, Registered
from checkin.store import positions
from checkin.sync import messages
from checkin.sync.facts import sent
from checkin.sync.messages import LARGEST_BODY, Health, Join, Problem, Push, Why

WEI = {"name": "李伟", "email": "li@example.org"}
MB = 1 << 20
BROKEN = (
    b"[" * 1_000_000,
    b'{"a":' * 200_000,
    b'{"facts":' + b"[" * 500_000 + b"]" * 500_000 + b"}",
    b'{"facts":[' + b"1e999999999," * 10_000 + b"1]}",
    b'{"position":' + b"9" * 100_000 + b',"waiting":0}',
    b'{"code":"' + b"\\u0000" * 10_000 + b'","key":"x"}',
    b'{"registration":"\\ud800"}',
    b"\x00" * 10_000,
)


def problem(answer: Any, status: int) -> str:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    return messages.read(Problem, answer.content).detail


def journal_of(venue: Any) -> list[tuple[int, Fact]]:
    with venue.hub.database.reading() as connection:
        return positions.after(connection, 0, 100_000)


class Endless:
    """A body of a gigabyte, made as it is asked for; `given`: bytes that somebody took."""

    def __init__(self, start: bytes) -> None:
        self.given = 0
        self._start = start

    def __iter__(self) -> Iterator[bytes]:
        yield self._start
        while self.given < 1 << 30:
            self.given += MB
            yield b"[" * MB


@pytest.mark.parametrize("path", ["/v1/facts", "/v1/health", "/v1/decide", "/v1/join"])
def test_of_a_gigabyte_the_hub_keeps_no_more_than_it_has_to(venue: Any, path: str) -> None:
    """The test client hands a body over in one piece, so what is counted is what the hub reads of a stream itself."""
    desk = venue.join("desk-1")
    body = Endless(b'{"facts":')
    scope = {
        "type": "http",
        "http_version": "1.1",
        "method": "POST",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"authorization", desk.headers["Authorization"].encode())],
        "client": ("testclient", 1),
        "server": ("hub", 80),
    }
    chunks, said = iter(body), list[dict[str, Any]]()

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": next(chunks), "more_body": True}

    async def send(message: dict[str, Any]) -> None:
        said.append(message)

    tracemalloc.start()
    try:
        venue.client.portal.call(venue.client.app, scope, receive, send)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert said[0]["status"] == 413
    assert body.given <= LARGEST_BODY + 2 * MB
    assert most < 8 * LARGEST_BODY


@pytest.mark.parametrize("coding", ["gzip", "deflate", "zstd", "br"])
def test_what_is_compressed_is_no_message_whatever_it_would_become(venue: Any, coding: str) -> None:
    """Nothing is ever unpacked: a few kilobytes that would be a gigabyte are a few kilobytes."""
    desk = venue.join("desk-1")
    plain = b" " * (64 * MB)
    packed = {
        "gzip": gzip.compress(plain, 1),
        "deflate": zlib.compress(plain, 1),
        "zstd": zstandard.compress(plain, 1),
        "br": b"\x5b\xff\xff\x03",
    }[coding]
    headers = desk.headers | {"Content-Encoding": coding, "Content-Type": "application/json"}
    tracemalloc.start()
    try:
        problem(venue.client.post("/v1/facts", content=packed, headers=headers), 400)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 16 * MB


def test_deep_long_and_broken_json_is_a_problem_and_nothing_else(venue: Any) -> None:
    desk = venue.join("desk-1")
    before = journal_of(venue)
    for path, body in product(("/v1/facts", "/v1/health", "/v1/decide", "/v1/join"), BROKEN):
        venue.later(seconds=10)
        assert venue.client.post(path, content=body, headers=desk.headers).status_code == 400, (path, body[:20])
    assert journal_of(venue) == before
    assert venue.client.get("/healthz").status_code == 200


def test_with_the_token_of_one_station_nothing_is_written_as_another(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    first.push(first.write_all(3))
    before = journal_of(venue)
    second.place = first.place
    forged = [fact._replace(station="desk-1") for fact in second.write_all(2)]
    claimed = [
        facts.make(Registered(WEI), facts.beginning(name, "small"), at=1, registration="R9")
        for name in ("hub-1", "desk-1", "nobody")
    ]
    pushed = second.push([*forged, *claimed])
    assert {each.why for each in pushed.refused} <= {Why.NOT_YOURS, Why.NOT_WHOLE}
    assert len(pushed.refused) == 5
    assert pushed.received == ()
    assert journal_of(venue) == before
    # Its chain is as it was, for itself too: it goes on as if nothing had been.
    assert first.push([first.write()]).have == 4


def test_a_fact_with_the_id_of_another_changes_neither(venue: Any) -> None:
    first, second = venue.join("desk-1"), venue.join("desk-2")
    theirs = first.write(Registered(WEI))
    first.push([theirs])
    before = journal_of(venue)
    own = second.write()
    pushed = second.push([own._replace(id=theirs.id), own._replace(body=theirs.body), own._replace(previous=theirs.id)])
    assert {each.why for each in pushed.refused} == {Why.NOT_WHOLE}
    assert journal_of(venue) == before


def test_a_request_that_is_played_again_does_nothing_twice(venue: Any) -> None:
    desk = venue.join("desk-1")
    body = messages.write(Push(tuple(map(sent, desk.write_all(3)))))
    said = [venue.client.post("/v1/facts", content=body, headers=desk.headers).json()["received"] for _ in range(4)]
    assert said == [said[0]] * 4
    placed = [fact for _, fact in journal_of(venue) if fact.station == "desk-1"]
    assert placed == desk.made


def test_a_code_that_was_overheard_is_worth_nothing_once_it_was_used(venue: Any) -> None:
    code = venue.invite("desk-1")
    body = messages.write(Join(code, "ab" * 32))
    assert venue.client.post("/v1/join", content=body).status_code == 200
    assert "used" in problem(venue.client.post("/v1/join", content=body), 403)


def test_what_a_revoked_station_plays_again_is_refused_at_once_and_leaves_nothing(venue: Any) -> None:
    """The hub's clock stands still: it is not that its memory of the token has run out."""
    desk = venue.join("desk-1")
    asked = desk.post("/v1/health", Health(0, 0))
    assert asked.status_code == 200
    body = messages.write(Push(tuple(map(sent, desk.write_all(3)))))
    venue.revoke("desk-1")
    answers = (desk.post("/v1/health", Health(0, 0)) for _ in range(350))
    refused = next(answer for answer in answers if answer.status_code != 200)
    assert messages.read(Problem, refused.content).type == messages.REVOKED
    problem(venue.client.post("/v1/facts", content=body, headers=desk.headers), 401)
    assert "desk-1" not in {fact.station for _, fact in journal_of(venue)}


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", "/v1/facts?own=true"), ("GET", "/v1/snapshot"), ("GET", "/v1/stations"), ("POST", "/v1/decide")],
)
def test_to_a_stranger_and_in_a_problem_nobody_is_named(venue: Any, method: str, path: str) -> None:
    desk = venue.join("desk-1")
    desk.push([desk.write(Registered(WEI))])
    for token in ("", "Bearer x", f"Bearer {desk.joined.token}x", f"Basic {desk.joined.token}"):
        answer = venue.client.request(method, path, headers={"Authorization": token}, content=b'{"registration":"R1"}')
        problem(answer, 401)
        said = answer.content + repr(answer.headers).encode()
        assert not any(secret.encode() in said for secret in ("李伟", "li@example.org", desk.joined.token, "desk-1"))


def test_a_kiosk_is_given_no_addresses_by_any_way(venue: Any) -> None:
    desk, kiosk = venue.join("desk-1"), venue.join("kiosk-1", "kiosk")
    desk.push([desk.write(Registered(WEI), registration="R1")])
    lines, _ = kiosk.pull(own=True)
    asked = venue.client.post("/v1/decide", content=b'{"registration":"R1"}', headers=kiosk.headers)
    snapshot = venue.client.get("/v1/snapshot", headers=kiosk.headers)
    assert asked.status_code == snapshot.status_code == 200
    plain = zstandard.ZstdDecompressor().decompress(snapshot.content, max_output_size=64 * MB)
    for said in (repr(lines).encode(), asked.content, plain):
        assert b"li@example.org" not in said
    assert "李伟".encode() in plain
