"""`checkin simulate`, as a script calls it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

WHOLE = ("simulate", "--visits", 30, "--stations", 3, "--days", 1, "--offline", 0.2, "--seed", 4, "--json")


def test_it_says_what_came_of_it_and_keeps_the_homes(checkin: Callable[..., Any], tmp_path: Path) -> None:
    kept = tmp_path / "kept"

    found = checkin(*WHOLE, "--keep", kept)

    assert found.code == 0, found.err
    said = found.line
    assert (said["visits"], said["lost"], said["duplicated"], said["differences"]) == (30, 0, 0, [])
    assert said.keys() >= {"admissions", "conflicts", "seconds", "decision_ms", "lag_ms"}
    assert said["decision_ms"]["p50"] > 0
    assert len(list((kept / "stations").iterdir())) == 3
    totals = checkin("totals", "--home", kept / "hub", "--json").line
    assert (totals["visits"], totals["admissions"]) == (30, said["admissions"])
    assert checkin("verify", "--home", kept / "hub").code == 0


@pytest.mark.parametrize("share", ["-0.1", "1.5", "much"])
def test_a_share_is_from_0_to_1(checkin: Callable[..., Any], share: str) -> None:
    assert checkin(*WHOLE[:7], f"--offline={share}").code == 2


def test_a_folder_with_something_in_it_is_left_alone(checkin: Callable[..., Any], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").touch()

    found = checkin(*WHOLE, "--keep", tmp_path)

    assert (found.code, [each.name for each in tmp_path.iterdir()]) == (2, ["mine.txt"])
    assert "name an empty folder" in found.err


def test_more_days_than_there_are_is_said_and_leaves_nothing(checkin: Callable[..., Any], tmp_path: Path) -> None:
    kept = tmp_path / "kept"

    found = checkin("simulate", "--visits", 10, "--stations", 1, "--days", 3, "--keep", kept)

    assert (found.code, kept.exists()) == (1, False)
    assert "give --days 1 to 2" in found.err
