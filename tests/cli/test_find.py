"""`checkin find`, as it is called at a desk and from a script."""

from collections.abc import Callable
from pathlib import Path

import pytest

from checkin.domain.registration import Registration


@pytest.fixture
def two(people: Callable[..., list[Registration]]) -> list[Registration]:
    return people(
        {"name": "李伟", "latin_name": "Wei Li", "company": "清华大学", "category": "visitor"},
        {"name": "Ada König", "cancelled": True},
    )


def test_a_hit_is_a_line(home: Path, checkin: Callable[..., object], two: list[Registration]) -> None:
    run = checkin("find", "li wei", "--home", home, "--json")
    assert run.code == 0
    assert run.line == {
        "registration": two[0].id,
        "name": "李伟",
        "latin": "Wei Li",
        "company": "清华大学",
        "category": "visitor",
        "score": 100.0,
    }
    assert "2 of 2" in run.err


def test_people_read_who_may_not_come_in(home: Path, checkin: Callable[..., object], two: list[Registration]) -> None:
    run = checkin("find", "koenig", "--home", home)
    assert run.out.startswith(f"{two[1].id}  Ada König")
    assert "cancelled" in run.out


def test_nobody_and_more_are_said(home: Path, checkin: Callable[..., object], people: Callable[..., object]) -> None:
    people({"name": "Ada One"}, {"name": "Ada Two"})
    run = checkin("find", "ada", "--limit", "1", "--home", home, "--json")
    assert len(run.lines) == 1
    assert "there are more" in run.err
    run = checkin("find", "xyzzy", "--home", home, "--json")
    assert (run.code, run.out) == (0, "")
    assert "nobody was found" in run.err


def test_two_letters_are_too_few(home: Path, checkin: Callable[..., object]) -> None:
    run = checkin("find", "li", "--home", home)
    assert run.code == 2
    assert "three letters" in run.err
