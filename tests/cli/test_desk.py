"""`checkin present`, `totals`, `verify`: the desk and its figures, line by line."""

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.registration import Registration

Checkin = Callable[..., Any]
KEYS = ["decision", "reason", "registration", "fact", "ms"]


@pytest.fixture
def ann(people: Callable[..., list[Registration]]) -> Registration:
    (registered,) = people({"name": "Ann", "category": "visitor", "code": "A-1"})
    return registered


def test_a_line_a_code_with_the_keys_that_are_agreed(
    home: Path, checkin: Checkin, ann: Registration, ticket_of: Callable[[Registration], str]
) -> None:
    ticket = ticket_of(ann)
    forged = ticket[:-2] + ("A" if ticket[-2] != "A" else "B") + ticket[-1]
    run = checkin("present", ticket, ticket, "NOBODYS", forged, "--home", home, "--json")
    assert (run.code, run.err) == (0, "")
    assert [(each["decision"], each["reason"], each["registration"]) for each in run.lines] == [
        ("admitted", None, ann.id),
        ("refused", "already_inside", ann.id),
        ("unknown", "unknown_code", None),
        ("forged", "forged_code", None),
    ]
    for line in run.lines:
        assert list(line)[: len(KEYS)] == KEYS
        assert re.fullmatch("[0-9a-f]{64}", line["fact"])
        assert 0 < line["ms"] < 10_000


def test_a_code_is_cleaned_of_what_a_scanner_adds(home: Path, checkin: Checkin, ann: Registration) -> None:
    run = checkin("present", "\ufeff A-1\r\n", "--home", home, "--json")
    assert (run.line["decision"], run.line["registration"]) == ("admitted", ann.id)


def test_in_and_out_again(home: Path, checkin: Checkin, ann: Registration) -> None:
    decisions = [
        checkin("present", "A-1", "--home", home, "--json", *more).line["decision"]
        for more in ((), ("--direction", "out"), ("--direction", "in"), ("--gate", "main"))
    ]
    assert decisions == ["admitted", "admitted", "admitted", "refused"]
    assert checkin("totals", "--home", home, "--json").line["occupancy"] == {"venue": 1}
    assert ann.code == "A-1"


def test_for_people_it_is_a_sentence(home: Path, checkin: Checkin, ann: Registration) -> None:
    run = checkin("present", "A-1", "A-1", "--home", home)
    assert run.out == f"admitted {ann.id}\nrefused (already_inside) {ann.id}\n"


def test_a_gate_that_is_not_there_is_a_sentence(home: Path, checkin: Checkin) -> None:
    run = checkin("present", "A-1", "--gate", "side", "--home", home, "--json")
    assert (run.code, run.out) == (1, "")
    assert "choose one of main" in run.err


@pytest.mark.parametrize("at", ["nonsense", "25:00", "2019-13-01", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_a_time_that_cannot_be_is_wrong_usage(home: Path, checkin: Checkin, ann: Registration, at: str) -> None:
    for command in (("present", ann.code), ("totals",)):
        run = checkin(*command, "--at", at, "--home", home, "--json")
        assert (run.code, run.out) == (2, "")
        assert run.err.count("\n") == 1
    assert (
        checkin("verify", "--home", home, "--json").line["facts"] == 3
    )  # the key, the supervisor and the registration


SHENZHEN_PLAN = """
[conference]
id = "fair"
name = "The fair"
time_zone = "Asia/Shanghai"
[[day]]
id = "first"
date = 2019-04-14
[[day]]
id = "second"
date = 2019-04-15
[[zone]]
id = "venue"
name = "Venue"
[[gate]]
id = "main"
name = "Main"
zone = "venue"
hours = ["08:30-18:00"]
[[gate]]
id = "exit"
name = "Exit"
zone = "venue"
direction = "out"
[[category]]
id = "visitor"
name = "Visitor"
[[category]]
id = "exhibitor"
name = "Exhibitor"
visitor = false
"""


@pytest.fixture
def fair(checkin: Checkin, tmp_path: Path) -> Path:
    """The home of a conference of two days in Shenzhen; two visitors and an exhibitor are registered."""
    from checkin import parts
    from checkin.home import Home
    from checkin.setup import open_home

    (tmp_path / "plan.toml").write_text(SHENZHEN_PLAN, encoding="utf-8")
    home = tmp_path / "fair"
    assert checkin("init", "--home", home, "--plan", tmp_path / "plan.toml").code == 0
    setup = open_home(Home(home))
    with closing(parts.database(setup)) as database:
        station = parts.station(setup, database)
        for code, category in (("A", "visitor"), ("B", "visitor"), ("E", "exhibitor")):
            station.register({"name": code, "code": code, "category": category})
    return home


@pytest.mark.parametrize(
    ("at", "reason"),
    [
        ("2019-04-14T08:29", "outside_hours"),
        ("2019-04-14T08:30", None),
        ("2019-04-14T08:30+08:00", None),
        ("2019-04-14T00:30Z", None),
        ("2019-04-14T08:30Z", None),
        ("2019-04-14T10:30Z", "outside_hours"),
        ("2019-04-15T17:59", None),
        ("2019-04-16T09:00", "not_valid_today"),
        ("2019-04-14", "not_valid_today"),
    ],
)
def test_a_time_without_an_offset_is_that_of_the_clocks_at_the_venue(
    fair: Path, checkin: Checkin, at: str, reason: str | None
) -> None:
    assert checkin("present", "A", "--at", at, "--home", fair, "--json").line["reason"] == reason


def test_the_figures_of_two_days(fair: Path, checkin: Checkin) -> None:
    for code, at, gate in (
        ("A", "2019-04-14T09:00", "main"),
        ("B", "2019-04-14T09:00", "main"),
        ("E", "2019-04-14T09:01", "main"),
        ("A", "2019-04-14T10:00", "main"),
        ("A", "2019-04-14T11:00", "exit"),
        ("A", "2019-04-14T12:00", "main"),
        ("A", "2019-04-15T09:00", "main"),
        ("X", "2019-04-15T09:01", "main"),
    ):
        assert checkin("present", code, "--at", at, "--gate", gate, "--home", fair).code == 0

    def totals(*more: str) -> dict[str, Any]:
        run = checkin("totals", "--home", fair, "--json", *more)
        assert (run.code, run.err) == (0, "")
        return dict(run.line)

    whole = totals("--at", "2019-04-15T09:02")
    assert list(whole) == [
        *("visitors", "visits", "admissions", "refused", "occupancy", "gates", "throughput", "conflicts", "as_of"),
        *("left", "silent"),
    ]
    assert (whole["visitors"], whole["visits"], whole["admissions"]) == (2, 3, 5)
    assert whole["refused"] == {"already_inside": 1, "unknown_code": 1}
    assert whole["occupancy"] == {"venue": 1}
    assert whole["gates"] == {"main": 5, "exit": 0}
    assert whole["throughput"] == {"now": 0.2, "peak": 2, "peak_at": "2019-04-14T09:00:00+08:00"}
    assert (whole["conflicts"], whole["as_of"]) == ([], "2019-04-15T09:02:00+08:00")

    first = totals("--day", "first", "--at", "2019-04-14T18:00")
    assert (first["visitors"], first["visits"], first["admissions"]) == (2, 2, 4)
    assert (first["occupancy"], first["refused"]) == ({"venue": 3}, {"already_inside": 1})

    second = totals("--day", "second", "--at", "2019-04-15T18:00")
    assert (second["visitors"], second["visits"], second["admissions"]) == (1, 1, 1)

    early = totals("--at", "2019-04-14T11:30")
    assert (early["visitors"], early["admissions"], early["occupancy"]) == (2, 3, {"venue": 2})

    before = totals("--at", "2019-04-13T12:00")
    assert (before["visitors"], before["admissions"], before["throughput"]["peak_at"]) == (0, 0, None)


def test_an_unknown_day_is_wrong_usage(fair: Path, checkin: Checkin) -> None:
    run = checkin("totals", "--day", "third", "--home", fair, "--json")
    assert (run.code, run.out) == (2, "")
    assert "first, second" in run.err


def test_the_figures_can_be_read_by_people(fair: Path, checkin: Checkin) -> None:
    checkin("present", "A", "--at", "2019-04-14T09:00", "--home", fair)
    run = checkin("totals", "--home", fair, "--at", "2019-04-14T10:00")
    assert "visitors 1   visits 1   admissions 1" in run.out
    assert "inside Venue: 1" in run.out


def test_a_whole_journal_is_verified(home: Path, checkin: Checkin, ann: Registration) -> None:
    checkin("present", ann.code, "--home", home)
    run = checkin("verify", "--home", home, "--json")
    assert (run.code, run.line) == (0, {"stations": 1, "facts": 4, "missing": [], "altered": []})
    assert "whole" in checkin("verify", "--home", home).out


def test_a_journal_that_was_tampered_with_is_not(home: Path, checkin: Checkin, ann: Registration) -> None:
    for _ in range(3):
        checkin("present", ann.code, "--home", home)
    with closing(sqlite3.connect(home / "checkin.sqlite")) as raw:
        raw.execute("DROP TRIGGER journal_is_not_changed")
        raw.execute("DROP TRIGGER journal_is_not_shortened")
        raw.execute("DELETE FROM journal WHERE number = 3")
        raw.execute("UPDATE journal SET at = at - 1 WHERE number = 4")
        ((altered,),) = raw.execute("SELECT lower(hex(id)) FROM journal WHERE number = 4").fetchall()
        raw.commit()
    run = checkin("verify", "--home", home, "--json")
    assert run.code == 1
    assert run.line == {
        "stations": 1,
        "facts": 5,
        "missing": [{"station": "desk-1", "number": 3}],
        "altered": [altered],
    }
    assert "call for help" in checkin("verify", "--home", home).out


@pytest.mark.parametrize("code", ["\x1b[2Jclear", "a\x00b", "line\nbreak", "\ud800", "\u202eright", "x" * 100_000])
def test_no_code_steers_the_terminal(home: Path, checkin: Checkin, code: str) -> None:
    for more in (("--json",), ()):
        run = checkin("present", code, "--home", home, *more)
        assert run.code == 0
        assert run.out.isascii()
        assert run.out.count("\n") == 1
        assert "\x1b" not in run.out
