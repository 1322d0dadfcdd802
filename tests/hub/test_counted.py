"""What counting reads of a journal is what its facts say, whatever somebody wrote into them, and in any pages."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import counting
from checkin.domain.counting import Row, parsed
from checkin.domain.facts import Admitted, Fact, Left, Reason, Refused, Worded, beginning, following, make
from checkin.store import arrivals, counted, positions
from checkin.store.database import Database

ALL = counted.which(counted.are(counting.KINDS))
USUAL = (
    *(Admitted("visitor", serial) for serial in (200_000_001, 200_000_002, 0)),
    Admitted("访客", 7, overruled="blocked", why='the host, "Li", vouched,\n and so did 李伟'),
    Left("visitor", 12),
    Refused(Reason.ALREADY_INSIDE, "visitor", 1_555_100_000_000, "main"),
    Refused(Reason.UNKNOWN_CODE),
)
BY_HAND = (
    Worded("admitted", '{"category":"visitor","serial":5,"overruled":"blocked"}', None, None),
    Worded("admitted", '{"serial":5,"category":"visitor"}', None, None),
    Worded("admitted", '{ "category" : "a\\u001fb" , "serial" : 12 }', None, None),
    Worded("left", '{"category":"in \\",\\"serial\\":5} it","serial":6}', None, None),
)


def facts(*what: Any, station: str = "desk-1", **about: Any) -> list[Fact]:
    place, found = beginning(station, "small"), []
    for nth, each in enumerate(what):
        found.append(make(each, place, at=1_555_200_000_000 + nth, **about))
        place = following(place, found[-1])
    return found


def read(database: Database, heard: list[Fact], at_once: int = 10_000) -> list[Row]:
    with database.writing() as connection:
        positions.take_in(connection, heard)
    with database.reading() as connection:
        newest = arrivals.newest(connection)
        return list(counted.rows(connection, ALL, newest - len(heard), newest, at_once=at_once))


def meaning(row: Row) -> tuple[Any, ...]:
    """What a row says, in whatever words, without its serial."""
    *who_and_when, registration, text = row
    kind, gate, station, body = parsed(text)
    said = {name: value for name, value in json.loads(body).items() if name != "serial"}
    return *who_and_when, registration or "", kind, gate, station, said


@pytest.mark.parametrize("at_once", [1, 2, 3, 10_000])
def test_everything_is_read_once_and_in_order(hub_database: Database, at_once: int) -> None:
    heard = facts(*USUAL, *BY_HAND, registration="7K3M9QX2P4RT", gate="main")
    assert list(map(meaning, read(hub_database, heard, at_once))) == list(map(meaning, counting.rows(heard)))


def test_of_nothing_nothing_is_read(hub_database: Database) -> None:
    assert read(hub_database, []) == []


@pytest.mark.parametrize(
    "about",
    [
        {},
        {"registration": "7K3M9QX2P4RT"},
        {"gate": "main"},
        {"gate": "main\x1fdesk-9\x1f{}", "registration": "A"},
        {"gate": "main\x1e", "registration": "A\x1eB"},
        {"gate": "%s%d", "registration": ","},
        {"gate": "主入口", "registration": "'\""},
    ],
    ids=repr,
)
def test_no_text_is_taken_for_what_separates_texts(hub_database: Database, about: dict[str, str]) -> None:
    heard = facts(*USUAL, **about)
    assert list(map(meaning, read(hub_database, heard))) == list(map(meaning, counting.rows(heard)))


def test_what_is_no_json_is_read_as_it_stands(hub_database: Database) -> None:
    heard = facts(Admitted("visitor", 5), Worded("undone", "{", None, None), registration="A", gate="main")
    assert [parsed(row[4]).body for row in read(hub_database, heard)] == ['{"category":"visitor"}', "{"]


def test_many_facts_share_what_they_say(hub_database: Database) -> None:
    heard = facts(*(Admitted("visitor", serial) for serial in range(1, 9)), registration="A", gate="main")
    assert len({row[4] for row in read(hub_database, heard)}) == 1


@given(kind=st.text(), gate=st.none() | st.text(), station=st.text(), category=st.text(), serial=st.integers(0))
def test_what_is_worded_is_parsed_again(kind: str, gate: str | None, station: str, category: str, serial: int) -> None:
    body = json.dumps({"category": category, "serial": serial}, ensure_ascii=False, separators=(",", ":"))
    found = parsed(counting.said(kind, gate, station, body))
    assert found[:3] == tuple(each.replace("\x1f", "\ufffd") for each in (kind, gate or "", station))
    assert json.loads(found.body) == {"category": category}
