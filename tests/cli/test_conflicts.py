"""`checkin conflicts`: who was let in twice, and what becomes of it."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkin import parts
from checkin.domain.facts import Admitted, beginning, make
from checkin.domain.registration import Registration
from checkin.setup import Setup
from checkin.store import journal

Run = Callable[..., Any]


@pytest.fixture
def ann(setup: Setup, people: Callable[..., list[Registration]]) -> Registration:
    """Let in here, and twelve minutes later elsewhere."""
    (person,) = people({"name": "Ann König", "category": "visitor"})
    with closing(parts.database(setup)) as database:
        station = parts.station(setup, database)
        first = station.fact(station.admit(person.id).fact)
        place = beginning("desk-2", setup.plan.id)
        second = make(Admitted("visitor"), place, at=first.at + 12 * 60_000, registration=person.id, gate="main")
        with database.writing() as connection:
            journal.take_in(connection, [second])
    return person


def test_a_conflict_is_listed_and_settled_by_its_id(checkin: Run, home: Path, ann: Registration) -> None:
    told = checkin("conflicts", "--home", home, "--json").line
    assert (told["registration"], told["name"], told["minutes_apart"]) == (ann.id, "Ann König", 12)
    assert (told["first"]["station"], told["second"]["station"]) == ("desk-1", "desk-2")
    assert (told["first"]["gate"], told["first"]["badge"], told["second"]["operator"]) == ("main", False, None)
    settle = ("conflicts", "--home", home, "--json", "--settle", told["conflict"], "--as", "undo-second")
    done = checkin(*settle, "--why", "the same person, scanned twice")
    assert (done.code, done.line["new"], done.line["settlement"]) == (0, True, "undo-second")
    assert checkin(*settle, "--why", "once more").line["new"] is False
    assert checkin("conflicts", "--home", home, "--json").lines == []
    totals = checkin("totals", "--home", home, "--json").line
    assert (totals["admissions"], totals["conflicts"]) == (1, [])


def test_the_same_in_words(checkin: Run, home: Path, ann: Registration) -> None:  # noqa: ARG001 -- hers
    said = checkin("conflicts", "--home", home)
    assert "Ann König" in said.out
    assert "12 minutes apart" in said.out
    id_ = said.out.split()[0]
    assert "settled" in checkin("conflicts", "--home", home, "--settle", id_, "--as", "keep", "--why", "twins").out
    assert "No conflicts" in checkin("conflicts", "--home", home).err


def test_what_is_said_wrongly_is_said_to_be(checkin: Run, home: Path, ann: Registration) -> None:  # noqa: ARG001 -- hers
    assert checkin("conflicts", "--home", home, "--settle", "ab").code == 2
    assert checkin("conflicts", "--home", home, "--settle", "zz", "--as", "keep", "--why", "twins").code == 1
    id_ = checkin("conflicts", "--home", home, "--json").line["conflict"]
    refused = checkin("conflicts", "--home", home, "--settle", id_, "--as", "keep")
    assert (refused.code, "say why" in refused.err) == (1, True)
