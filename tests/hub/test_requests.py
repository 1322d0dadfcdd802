"""Requests that no station would send: too large, too deep, no message at all, and all that the schema allows."""

import gzip
import json
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from schemathesis.core import NotSet

from checkin.sync import messages
from checkin.sync.facts import sent
from checkin.sync.messages import LARGEST_BODY, Problem, Push


def problem(answer: Any, status: int) -> str:
    assert answer.status_code == status, answer.text
    return messages.read(Problem, answer.content).detail


def test_what_is_too_large_is_refused_before_it_is_read(venue: Any) -> None:
    desk = venue.join("desk-1")
    headers = {**desk.headers, "Content-Length": str(LARGEST_BODY + 1)}
    assert "bytes" in problem(venue.client.post("/v1/facts", content=b"{}", headers=headers), 413)


def test_what_is_too_large_and_does_not_say_so_is_cut_off(venue: Any) -> None:
    desk = venue.join("desk-1")
    chunks = (b" " * 1_000_000 for _ in range(9))
    assert "bytes" in problem(venue.client.post("/v1/facts", content=chunks, headers=desk.headers), 413)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"facts":' + b"[" * 100_000,
        b'{"facts":' + b'{"a":' * 50_000,
        b'{"facts":[{}]}',
        b'{"facts":[null]}',
        b'{"facts":[],"version":2}',
        b'{"facts":"x"}',
        b'\xff\xfe{"facts":[]}',
        b'{"facts":[],"version":1}garbage',
        gzip.compress(b'{"facts":[]}', mtime=0),
    ],
    ids=range(14),
)
def test_what_is_no_message_is_a_problem(venue: Any, body: bytes) -> None:
    desk = venue.join("desk-1")
    problem(venue.client.post("/v1/facts", content=body, headers=desk.headers), 400)


def test_no_fault_repeats_what_was_sent(venue: Any) -> None:
    desk = venue.join("desk-1")
    said = problem(desk.client.post("/v1/join", content=b'{"code":["Li Wei"],"key":"SECRET"}'), 400)
    assert "Li Wei" not in said
    assert "SECRET" not in said


@pytest.mark.parametrize(
    "query", ["after=-1", "after=x", f"after={1 << 70}", "limit=0", "limit=99999", "wait=3600", "wait=nan", "own=maybe"]
)
def test_a_wrong_parameter_is_named(venue: Any, query: str) -> None:
    desk = venue.join("desk-1")
    assert query.split("=", maxsplit=1)[0] in problem(venue.client.get(f"/v1/facts?{query}", headers=desk.headers), 400)


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [("GET", "/", 404), ("GET", "/v2/facts", 404), ("GET", "/v1/join", 405), ("DELETE", "/v1/facts", 405)],
)
def test_there_is_nothing_else(venue: Any, method: str, path: str, status: int) -> None:
    problem(venue.client.request(method, path), status)


def test_a_number_that_no_database_holds_is_no_message(venue: Any) -> None:
    desk = venue.join("desk-1")
    body = messages.write(Push((sent(desk.write()),)))
    large = body.replace(b'"stamp":65536', b'"stamp":' + str(1 << 64).encode())
    assert large != body
    assert "stamp" in problem(venue.client.post("/v1/facts", content=large, headers=desk.headers), 400)


@pytest.mark.long
def test_whatever_the_published_api_allows_is_answered_as_it_says(venue: Any) -> None:
    chief = venue.join("chief", "supervisor")
    published = venue.client.app.openapi()
    asked: set[str] = set()

    def ask(case: schemathesis.Case) -> None:
        venue.later(seconds=30)
        query = {**(case.query or {}), "wait": 0} if case.path == "/v1/facts" and case.method == "GET" else case.query
        body = None if isinstance(case.body, NotSet) else json.dumps(case.body).encode()
        answer = venue.client.request(case.method, case.path, params=query, content=body, headers=chief.headers)
        asked.add(f"{case.method} {case.path}")
        foreseen = published["paths"][case.path][case.method.lower()]["responses"]
        assert str(answer.status_code) in foreseen, answer.text
        if answer.status_code >= 400:
            assert answer.headers["content-type"] == "application/problem+json"

    for operation in schemathesis.openapi.from_dict(published).get_all_operations():
        run = settings(max_examples=40, database=None, suppress_health_check=list(HealthCheck))
        run(given(operation.ok().as_strategy())(ask))()
    assert len(asked) == 9
