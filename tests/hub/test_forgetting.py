"""A hub that hears that somebody is forgotten, on SQLite and on PostgreSQL: what it gives away names them no more."""

from pathlib import Path
from typing import Any

import pytest

from checkin.domain.facts import (
    Admitted,
    Corrected,
    Forgotten,
    KeyWithdrawn,
    OperatorRemoved,
    OperatorSet,
    Registered,
    What,
)
from checkin.domain.roles import Role
from checkin.station import Forgetting
from checkin.store import forgetting, journal
from checkin.store.database import Database
from checkin.sync import messages
from checkin.sync.messages import Why
from checkin.sync.questions import Ask, Known

WEI = {"name": "李伟", "email": "li@example.org", "company": "BYD"}


@pytest.fixture
def heard(venue: Any) -> Any:
    """The hub has heard of two people from a desk, and of an operator from a supervisor's station."""
    desk, boss = venue.join("desk-1"), venue.join("boss", "supervisor")
    desk.push([desk.write(Registered(WEI), registration=who) for who in ("R1", "R2")])
    desk.push([desk.write()])
    boss.push([boss.write(OperatorSet("eve", Role.DESK, "Eve", "hash"), registration=None)])
    return desk, boss


def given_away(reader: Any) -> dict[str, list[str | None]]:
    """The personal parts of what a station is given, by registration."""
    found: dict[str, list[str | None]] = {}
    for line in reader.pull()[0]:
        found.setdefault(line.fact["registration"] or "", []).append(line.fact["personal"])
    return found


def test_it_gives_away_nothing_personal_of_one_person(
    venue: Any, heard: Any, hub_database: Database, small: Any
) -> None:
    desk, boss = heard
    assert all(given_away(boss)["R1"][:1])  # read once: it is held ready
    late = desk.write(Corrected({"name": "Li", "paid": False}), registration="R1")
    boss.push([boss.write(Forgotten("asked"), registration="R1")])
    desk.push([late])
    found = given_away(venue.join("desk-2"))
    assert not any(found["R1"])
    assert "李伟" in str(found["R2"])
    known = messages.read(Known, boss.post("/v1/decide", Ask("R1")).content)
    assert len(known.facts) == 4
    assert not any(line.fact["personal"] for line in known.facts)
    with hub_database.reading() as connection:
        assert not journal.check(connection, small.id).altered
        assert {fact.id for fact in journal.history(connection, "R1")} >= {late.id}


def test_facts_of_one_request_are_kept_as_their_last_word_says(venue: Any, heard: Any) -> None:
    _, boss = heard
    said = [Corrected({"title": "Dr."}), Forgotten("asked"), Corrected({"title": "Prof."})]
    boss.push([boss.write(each, registration="R1") for each in said])
    assert not any(given_away(venue.join("desk-2"))["R1"])


def test_it_gives_away_nothing_personal_of_anybody(venue: Any, heard: Any, hub_database: Database) -> None:
    desk, boss = heard
    given_away(boss)
    boss.push([boss.write(Forgotten("event_over"), registration=None)])
    desk.push([desk.write(Registered(WEI), registration="R3"), desk.write(Admitted("visitor"), registration="R3")])
    found = given_away(venue.join("desk-2"))
    assert {"R1", "R2", "R3"} <= found.keys()
    assert not any(map(any, found.values()))
    with hub_database.reading() as connection:
        assert forgetting.count(connection) == 1


@pytest.mark.parametrize("role", ["desk", "kiosk"])
@pytest.mark.parametrize(
    "what",
    [
        Forgotten("event_over"),
        OperatorSet("thief", Role.SUPERVISOR, "A thief", "hash"),
        OperatorRemoved("eve"),
        KeyWithdrawn("0123456789abcdef"),
    ],
)
def test_it_hears_so_from_supervisors_stations_only(venue: Any, heard: Any, role: str, what: What) -> None:
    stolen = venue.join("gate-9", role)
    answer = stolen.push([stolen.write(what, registration=None), stolen.write(Admitted("visitor"))])
    assert [each.why for each in answer.refused] == [Why.NOT_ALLOWED]
    assert len(answer.received) == 1
    assert "李伟" in str(given_away(heard[1]))


def test_what_is_forgotten_in_its_home_all_stations_hear(
    venue: Any, heard: Any, database: Database, small: Any
) -> None:
    """As `checkin forget` writes it there, beside PostgreSQL too."""
    venue.hub.house.keep_up()
    assert Forgetting(database, small, "hub-1").person("R1") == 1
    venue.hub.house.keep_up()
    found = given_away(heard[1])
    assert not any(found["R1"])
    assert "李伟" in str(found["R2"])
    assert [line.fact["station"] for line in heard[1].pull()[0] if line.fact["kind"] == "forgotten"] == ["hub-1"]


def test_files_in_its_home_go_too(open_hub: Any, database: Database, tmp_path: Path) -> None:
    venue = open_hub(database, database)
    photo = tmp_path / "photos" / "R1.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"a face")
    boss = venue.join("boss", "supervisor")
    boss.push([boss.write(Registered(WEI))])
    venue.hub.house.keep_up()
    assert photo.is_file()
    boss.push([boss.write(Forgotten("asked"))])
    venue.hub.house.keep_up()
    assert not photo.is_file()
