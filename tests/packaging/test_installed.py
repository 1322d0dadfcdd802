"""The installed program works, far from the checkout and without it."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from checkin import __version__, shipped

Checkin = Callable[..., CompletedProcess[str]]


@pytest.fixture
def checkin(run: Checkin, installed: Path, tmp_path: Path) -> Checkin:
    """The installed program, called from another folder."""

    def checkin(*arguments: str | Path) -> CompletedProcess[str]:
        return run(sys.executable, "-m", "checkin", *arguments, cwd=tmp_path, PYTHONPATH=str(installed))

    return checkin


def test_it_is_the_installed_one(run: Checkin, installed: Path, tmp_path: Path) -> None:
    say = "from checkin import shipped; print(shipped.RESOURCES, shipped.MIGRATIONS, sep='\\n')"
    done = run(sys.executable, "-c", say, cwd=tmp_path, PYTHONPATH=str(installed))
    inside = installed / "checkin" / "_shipped"
    assert done.stdout.split() == [str(inside / "resources"), str(inside / "db")], done.stderr


def test_a_checkout_uses_its_own_files(root: Path) -> None:
    assert root / "resources" == shipped.RESOURCES
    assert root / "db" == shipped.MIGRATIONS


def test_it_knows_its_version(checkin: Checkin) -> None:
    assert checkin("--version").stdout.strip() == __version__


def test_it_starts_a_conference(checkin: Checkin, tmp_path: Path) -> None:
    begun = checkin("init", "--plan", "small", "--home", tmp_path / "home", "--json")
    assert begun.returncode == 0, begun.stderr
    assert json.loads(begun.stdout)["conference"] == "small"
    verified = checkin("verify", "--home", tmp_path / "home", "--json")
    assert verified.returncode == 0, verified.stderr


def test_it_finds_what_was_shipped(checkin: Checkin, tmp_path: Path) -> None:
    tested = checkin("selftest", "--home", tmp_path / "none", "--json")
    found = {line["check"]: line for line in map(json.loads, tested.stdout.splitlines())}
    for name in ("fonts", "icons", "translations"):
        assert found[name]["ok"], found[name]["say"]


def test_it_works_where_nothing_can_be_written(checkin: Checkin, installed: Path, tmp_path: Path) -> None:
    folders = [installed, *(path for path in installed.rglob("*") if path.is_dir())]
    modes = {folder: folder.stat().st_mode for folder in folders}
    try:
        for folder in folders:
            folder.chmod(0o555)
        begun = checkin("init", "--plan", "small", "--home", tmp_path / "home")
    finally:
        for folder, mode in modes.items():
            folder.chmod(mode)
    assert begun.returncode == 0, begun.stderr
