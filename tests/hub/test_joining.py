"""A station joins with a code that is good for once, and takes part until its token is revoked."""

from typing import Any

import pytest

from checkin.store import stations
from checkin.sync import messages
from checkin.sync.messages import Health, Join, Joined, Problem, Stations
from checkin.sync.roles import StationRole

KEY = "ab" * 32


def join(venue: Any, code: str, key: str = KEY) -> Any:
    return venue.client.post("/v1/join", content=messages.write(Join(code, key)))


def problem(answer: Any, status: int) -> str:
    """The sentence of a problem."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    found = messages.read(Problem, answer.content)
    assert found.status == status
    return found.detail


def test_a_station_learns_who_it_is_and_what_the_conference_is(venue: Any, small_text: str) -> None:
    answer = join(venue, venue.invite("desk-1", "supervisor"))
    joined = messages.read(Joined, answer.content)
    assert (joined.station, joined.gate, joined.direction) == ("desk-1", "main", "in")
    assert joined.role is StationRole.SUPERVISOR
    assert joined.plan == small_text
    assert (joined.conference, joined.have) == ("small", 0)
    assert joined.time == venue.hub.now()


def test_what_a_station_signs_is_known_to_all_from_then_on(venue: Any) -> None:
    desk = venue.join("desk-1")
    lines, _ = desk.pull()
    assert [(line.fact["kind"], line.fact["station"], line.fact["body"]) for line in lines] == [
        ("key_added", "hub-1", f'{{"public":"{KEY}"}}')
    ]


def test_a_code_is_typed_as_people_type(venue: Any) -> None:
    code = venue.invite("desk-1")
    assert join(venue, code.lower().replace("-", " ").replace("0", "o").replace("1", "l")).status_code == 200


def test_a_code_is_good_for_one_station(venue: Any) -> None:
    code = venue.invite("desk-1")
    assert join(venue, code).status_code == 200
    assert "used" in problem(join(venue, code), 403)


def test_a_code_expires(venue: Any) -> None:
    code = venue.invite("desk-1")
    venue.later(hours=1)
    problem(join(venue, code), 403)


def test_a_second_invitation_makes_the_first_void(venue: Any) -> None:
    first, second = venue.invite("desk-1"), venue.invite("desk-1")
    problem(join(venue, first), 403)
    assert join(venue, second).status_code == 200


def test_nobody_tries_codes_one_after_another(venue: Any) -> None:
    answers = [join(venue, f"WRONG-{number}").status_code for number in range(20)]
    assert answers[0] == 403
    assert answers[-1] == 429
    last = join(venue, venue.invite("desk-1"))
    problem(last, 429)
    venue.later(seconds=int(last.headers["retry-after"]))
    assert join(venue, venue.invite("desk-2")).status_code == 200


def test_all_stations_of_a_hall_join_from_one_address(venue: Any) -> None:
    assert {join(venue, venue.invite(f"desk-{number}")).status_code for number in range(30)} == {200}


@pytest.mark.parametrize("key", ["", "ab", "zz" * 32, "AB" * 32])
def test_a_key_that_is_none_is_refused_and_the_code_is_still_good(venue: Any, key: str) -> None:
    code = venue.invite("desk-1")
    assert "key" in problem(join(venue, code, key), 400)
    assert join(venue, code).status_code == 200


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("POST", "/v1/facts"),
        ("GET", "/v1/facts"),
        ("GET", "/v1/snapshot"),
        ("POST", "/v1/health"),
        ("POST", "/v1/decide"),
        ("GET", "/v1/stations"),
        ("GET", "/metrics"),
    ],
)
@pytest.mark.parametrize("authorization", [None, "", "Bearer", "Bearer x", "Basic eDp5", "Bearer " + "x" * 5000])
def test_a_stranger_gets_nothing(venue: Any, method: str, path: str, authorization: str | None) -> None:
    headers = {} if authorization is None else {"Authorization": authorization}
    answer = venue.client.request(method, path, headers=headers)
    assert "join" in problem(answer, 401)
    assert answer.headers["www-authenticate"] == "Bearer"


def test_somebody_who_guesses_tokens_is_slowed_down(venue: Any) -> None:
    answers = [
        venue.client.get("/v1/facts", headers={"Authorization": f"Bearer {number}"}).status_code for number in range(60)
    ]
    assert (answers[0], answers[-1]) == (401, 429)


def test_a_revoked_station_is_out_within_seconds_and_may_be_invited_again(venue: Any) -> None:
    desk = venue.join("desk-1")
    desk.push(desk.write_all(2))
    venue.revoke("desk-1")
    venue.later(seconds=6)
    problem(desk.post("/v1/health", Health(0, 0)), 401)
    again = venue.join("desk-1")
    assert again.joined.have == 2
    problem(desk.post("/v1/health", Health(0, 0)), 401)


def test_revoking_takes_an_open_invitation_too(venue: Any) -> None:
    venue.join("desk-1")
    code = venue.invite("desk-1")
    venue.revoke("desk-1")
    problem(join(venue, code), 403)


def test_only_supervisors_see_all_stations(venue: Any) -> None:
    desk, chief = venue.join("desk-1"), venue.join("chief", "supervisor")
    desk.push(desk.write_all(3))
    said = Health(2, 7, -1500, "out of paper", "ready", "full", 1_555_214_400_000, "1.0")
    assert desk.post("/v1/health", said).status_code == 200
    problem(venue.client.get("/v1/stations", headers=desk.headers), 403)
    answer = venue.client.get("/v1/stations", headers=chief.headers)
    first, second = messages.read(Stations, answer.content).stations
    assert first.station == "chief"
    assert first.heard is None
    assert (second.station, second.have, second.highest, second.heard) == ("desk-1", 3, 3, venue.hub.now())
    assert (second.waiting, second.offset, second.printer) == (7, -1500, "out of paper")
    assert (second.camera, second.backup, second.backed_up) == ("ready", "full", 1_555_214_400_000)
    assert (first.backup, first.backed_up) == ("", None)


def test_a_station_of_an_earlier_version_is_heard_too(venue: Any) -> None:
    desk, chief = venue.join("desk-1"), venue.join("chief", "supervisor")
    said = b'{"position":2,"waiting":7,"offset":0,"printer":"ready","camera":"ready","checkin":"0.1","version":1}'
    assert venue.client.post("/v1/health", content=said, headers=desk.headers).status_code == 200
    answer = venue.client.get("/v1/stations", headers=chief.headers)
    (_, found) = messages.read(Stations, answer.content).stations
    assert (found.printer, found.backup, found.backed_up) == ("ready", "", None)


def test_the_published_api_tells_of_copies(venue: Any) -> None:
    schemas = venue.client.app.openapi()["components"]["schemas"]
    for name in ("Health", "StationState"):
        assert {"backup", "backed_up"} <= schemas[name]["properties"].keys()
        assert not {"backup", "backed_up"} & set(schemas[name]["required"])


def test_neither_codes_nor_tokens_lie_in_the_database(venue: Any) -> None:
    desk, code = venue.join("desk-1"), venue.invite("desk-2")
    with venue.hub.database.reading() as connection:
        said = repr([stations.everyone(connection), connection.exec_driver_sql("SELECT * FROM invitations").all()])
    assert desk.joined.token not in said
    assert code not in said


def test_a_station_that_asks_without_end_is_told_to_wait(venue: Any) -> None:
    desk = venue.join("desk-1")
    answers = {venue.client.get("/v1/facts", headers=desk.headers).status_code for _ in range(420)}
    assert answers == {200, 429}
    venue.later(seconds=2)
    assert venue.client.get("/v1/facts", headers=desk.headers).status_code == 200


def test_figures_are_for_supervisors(venue: Any) -> None:
    desk, chief = venue.join("desk-1"), venue.join("chief", "supervisor")
    desk.push(desk.write_all(3))
    problem(venue.client.get("/metrics", headers=desk.headers), 403)
    said = venue.client.get("/metrics", headers=chief.headers).text
    assert "checkin_facts_received_total 3.0" in said
    assert "desk-1" not in said


def test_whether_the_hub_is_up_anybody_may_ask(venue: Any) -> None:
    assert venue.client.get("/healthz").json() == {"ok": True}
