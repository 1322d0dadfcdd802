"""`checkin backup` and `checkin restore`, as a person types them when a machine has died."""

import json
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkin.cli import main
from checkin.readiness.checks import Checks, Means
from checkin.setup import Setup, open_home

Checkin = Callable[..., Any]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


def test_a_copy_is_made_now(checkin: Checkin, home: Path, stick: Path) -> None:
    done = checkin("backup", "--out", stick, "--home", home, "--json")
    assert done.code == 0
    copy = Path(done.line["copy"])
    assert copy.is_file()
    assert copy.parent == stick / "checkin-desk-1"
    assert done.line["bytes"] == copy.stat().st_size


def test_a_copy_goes_where_the_settings_say(checkin: Checkin, home: Path, stick: Path, setup: Setup) -> None:
    assert checkin("backup", "--home", home).code == 2
    text = setup.home.settings.read_text(encoding="utf-8").replace('folder = ""', f"folder = {json.dumps(str(stick))}")
    setup.home.settings.write_text(text, encoding="utf-8")
    assert checkin("backup", "--home", home).code == 0
    assert list(stick.glob("*/*.sqlite"))


def test_a_stick_that_is_not_there_is_a_sentence(checkin: Checkin, home: Path, tmp_path: Path) -> None:
    done = checkin("backup", "--out", tmp_path / "away", "--home", home)
    assert done.code == 1
    assert "put the stick in" in done.err


def test_a_restored_station_goes_on_with_whole_chains(checkin: Checkin, home: Path, stick: Path) -> None:
    checkin("present", "A", "B", "--home", home)
    checkin("backup", "--out", stick, "--home", home)
    checkin("present", "C", "--home", home)
    done = checkin("restore", stick, "--home", home, "--json")
    assert done.code == 0
    assert (done.line["rescued"], done.line["missing"]) == (1, 0)
    assert Path(done.line["aside"]).is_file()
    checkin("present", "D", "--home", home)
    assert checkin("verify", "--home", home).code == 0


def test_another_machine_gets_a_key_of_its_own(checkin: Checkin, home: Path, stick: Path, tmp_path: Path) -> None:
    checkin("present", "A", "--home", home)
    checkin("backup", "--out", stick, "--home", home)
    shutil.rmtree(home)
    other = tmp_path / "other"
    done = checkin("restore", stick, "--home", other)
    assert done.code == 0
    assert "no key to sign with" in done.err
    assert checkin("verify", "--home", other).code == 0
    signing = [each for each in checkin("keys", "--home", other, "--json").lines if each["signs"]]
    assert len(signing) == 1


def test_without_a_copy_nothing_is_done(checkin: Checkin, home: Path, tmp_path: Path) -> None:
    before = (home / "checkin.sqlite").read_bytes()
    done = checkin("restore", tmp_path / "nothing", "--home", home)
    assert done.code == 1
    assert "there is no copy in" in done.err
    assert (home / "checkin.sqlite").read_bytes() == before


def test_whether_a_station_is_ready_is_told_by_its_copies_too(home: Path, stick: Path, setup: Setup) -> None:
    def said() -> tuple[bool, str]:
        found = Checks(open_home(setup.home), Means()).one("backup")
        return found.ok, found.say

    assert said() == (True, "no copies of the database are made: name a folder on another disk under [backup]")
    text = (home / "settings.toml").read_text(encoding="utf-8")
    there = text.replace('folder = ""', f"folder = {json.dumps(str(stick))}")
    (home / "settings.toml").write_text(there, encoding="utf-8")
    ok, say = said()
    assert ok
    assert "on the same disk" in say
    stick.rmdir()
    ok, say = said()
    assert not ok
    assert "put the stick in" in say


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="there is no second disk here")
def test_a_copy_on_another_disk_is_told_with_its_time(home: Path, setup: Setup) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm") as stick:
        if Path(stick).stat().st_dev == home.stat().st_dev:
            pytest.skip("the tests themselves lie there")
        text = (home / "settings.toml").read_text(encoding="utf-8")
        there = text.replace('folder = ""', f"folder = {json.dumps(stick)}")
        (home / "settings.toml").write_text(there, encoding="utf-8")
        checks = Checks(open_home(setup.home), Means())
        assert "the first is made when a window opens" in checks.one("backup").say
        assert main(["backup", "--home", str(home), "--json"]) == 0
        assert "the newest copy of the database" in checks.one("backup").say
