"""`checkin keys`: a new key, and one that fell into the wrong hands."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from checkin.cli import main


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    place = str(tmp_path / "home")
    people = tmp_path / "people.csv"
    people.write_text("code,name,category\nA-1,Ada,visitor\n", encoding="utf-8")
    assert main(["init", "--plan", "small", "--home", place]) == 0
    assert main(["import", str(people), "--home", place]) == 0
    capsys.readouterr()
    return place


def keys(home: str, capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    assert main(["keys", *options, "--home", home, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def ticket(home: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["tickets", "--out", str(folder), "--format", "csv", "--home", home]) == 0
    capsys.readouterr()
    with (folder / "tickets.csv").open(encoding="utf-8-sig") as file:
        return next(csv.DictReader(file))["credential"]


def decided(home: str, code: str, capsys: pytest.CaptureFixture[str]) -> tuple[str, str | None]:
    assert main(["present", code, "--home", home, "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    return record["decision"], record["reason"]


def test_a_new_key_signs_and_the_one_before_still_verifies(
    home: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = ticket(home, tmp_path / "old", capsys)
    first, second = keys(home, capsys, "--new")
    assert {first["signs"], second["signs"]} == {True, False}
    assert decided(home, old, capsys) == ("admitted", None)
    assert decided(home, ticket(home, tmp_path / "new", capsys), capsys) == ("refused", "already_inside")


def test_what_a_withdrawn_key_has_signed_is_refused(
    home: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old = ticket(home, tmp_path / "old", capsys)
    (stolen,) = (each["key"] for each in keys(home, capsys))
    keys(home, capsys, "--new", "--withdraw", stolen, "--reason", "the laptop was stolen")
    assert [each["key"] for each in keys(home, capsys) if each["withdrawn"]] == [stolen]
    assert decided(home, old, capsys) == ("refused", "revoked_credential")
    assert decided(home, ticket(home, tmp_path / "new", capsys), capsys) == ("admitted", None)


@pytest.mark.parametrize("key", ["the one in use", "00000000"])
def test_a_key_in_use_or_unknown_is_not_withdrawn(home: str, key: str, capsys: pytest.CaptureFixture[str]) -> None:
    (used,) = (each["key"] for each in keys(home, capsys))
    assert main(["keys", "--withdraw", used if key == "the one in use" else key, "--home", home]) == 1
    assert "key" in capsys.readouterr().err
    assert not any(each["withdrawn"] for each in keys(home, capsys))
