"""`checkin operators`: who works here, added, removed, and given a PIN that is shown once."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkin import parts, settings
from checkin.domain.lockout import LockedOut, WrongPin
from checkin.domain.operators import Operator, SignedIn
from checkin.settings import Hub
from checkin.setup import Setup

Checkin = Callable[..., Any]
SignIn = Callable[[str, str], SignedIn | WrongPin | LockedOut]


@pytest.fixture
def sign_in(setup: Setup) -> SignIn:
    """What comes of a PIN at this home's desk."""

    def attempt(operator: str, pin: str) -> SignedIn | WrongPin | LockedOut:
        with closing(parts.database(setup)) as database:
            return parts.operators(setup, database).sign_in(operator, pin)

    return attempt


def test_a_new_conference_has_a_supervisor_with_the_pin_that_init_showed(checkin: Checkin, tmp_path: Path) -> None:
    pin = checkin("init", "--home", tmp_path / "home", "--plan", "small", "--json").line["supervisor_pin"]
    run = checkin("operators", "--home", tmp_path / "home", "--json")
    assert run.lines == [{"operator": "supervisor", "name": "Supervisor", "role": "supervisor"}]
    assert pin not in run.out + checkin("operators", "--home", tmp_path / "home").out


def test_an_operator_is_added_and_the_pin_is_shown_once(checkin: Checkin, home: Path, sign_in: SignIn) -> None:
    run = checkin(
        "operators", "--home", home, "--json", "--add", "mueller", "--name", "Ida Müller", "--role", "steward"
    )
    pin = run.lines[0]["pin"]
    assert run.lines == [
        {"operator": "mueller", "name": "Ida Müller", "role": "steward", "pin": pin},
        {"operator": "supervisor", "name": "Supervisor", "role": "supervisor"},
    ]
    found = sign_in("mueller", pin)
    assert isinstance(found, SignedIn)
    assert found.operator == Operator("mueller", "Ida Müller", found.operator.role)
    for file in (file for file in home.rglob("*") if file.is_file()):
        assert pin.encode() not in file.read_bytes(), file
    assert pin not in run.err


def test_somebody_works_at_the_desk_unless_it_is_said_otherwise(checkin: Checkin, home: Path) -> None:
    run = checkin("operators", "--home", home, "--add", "mueller", "--name", "Ida Müller")
    assert "mueller  desk  Ida Müller\nThe PIN of mueller is " in run.out
    assert "Müller" not in (home / "log" / "checkin.log").read_text(encoding="utf-8")


def test_a_new_pin_takes_the_place_of_the_old_one(checkin: Checkin, home: Path, sign_in: SignIn) -> None:
    (old, _) = checkin("operators", "--home", home, "--json", "--add", "mueller", "--name", "Ida").lines
    (new, _) = checkin("operators", "--home", home, "--json", "--new-pin", "mueller").lines
    assert (new["name"], new["role"]) == ("Ida", "desk")
    assert isinstance(sign_in("mueller", new["pin"]), SignedIn)
    assert new["pin"] == old["pin"] or sign_in("mueller", old["pin"]) == WrongPin(2)


def test_who_was_removed_is_listed_no_more(checkin: Checkin, home: Path) -> None:
    checkin("operators", "--home", home, "--add", "mueller", "--name", "Ida")
    run = checkin("operators", "--home", home, "--json", "--remove", "mueller", "--reason", "went home")
    assert [line["operator"] for line in run.lines] == ["supervisor"]
    assert checkin("verify", "--home", home, "--json").line["altered"] == []


@pytest.mark.parametrize(
    ("options", "code", "word"),
    [
        (("--add", "mueller"), 2, "--name"),
        (("--add", "mueller", "--name", "Ida", "--role", "king"), 2, "steward"),
        (("--add", "supervisor", "--name", "Ida"), 1, "already"),
        (("--add", "Ida Müller", "--name", "Ida"), 1, "small letters"),
        (("--new-pin", "mueller"), 1, "there are supervisor"),
        (("--remove", "supervisor"), 1, "last supervisor"),
        (("--add", "a", "--remove", "b"), 2, "not allowed"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    checkin: Checkin, home: Path, options: tuple[str, ...], code: int, word: str
) -> None:
    run = checkin("operators", "--home", home, *options)
    assert (run.code, run.out) == (code, "")
    assert word in run.err


@pytest.mark.parametrize("role", ["kiosk", "desk", "supervisor"])
@pytest.mark.parametrize(
    "options",
    [
        ("operators", "--add", "thief", "--name", "A thief", "--role", "supervisor"),
        ("operators", "--new-pin", "supervisor"),
        ("keys", "--withdraw", "0123456789abcdef"),
    ],
)
def test_at_a_hubs_station_only_where_supervisors_work(
    checkin: Checkin, home: Path, setup: Setup, role: str, options: tuple[str, ...]
) -> None:
    told = settings.Settings(settings.Station("desk-1", "main", role=role), hub=Hub("https://hub.example:8443"))
    setup.home.settings.write_text(settings.written(told), encoding="utf-8")
    run = checkin(*options, "--home", home)
    assert ("supervisor's station" in run.err) is (role != "supervisor")
    assert [line["operator"] for line in checkin("operators", "--home", home, "--json").lines][:1] == ["supervisor"]
    assert role == "supervisor" or run.code != 0
