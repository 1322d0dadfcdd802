"""The first things a person tries: the commands that README names are there, and the lists they use can be read."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from checkin.cli.main import parser

FIRST_SCREEN = 40  # lines
PACKAGE = re.compile(r"[a-z0-9][a-z0-9+.-]+")


@pytest.fixture(scope="module")
def readme(root: Path) -> str:
    return (root / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["make demo", "make test", "pip install .", "checkin demo"])
def test_the_first_screen_says_how_to_begin(readme: str, command: str) -> None:
    lines = readme.splitlines()[:FIRST_SCREEN]
    assert any(line.startswith(f"    {command}") for line in lines)


def test_every_command_is_told_of(readme: str) -> None:
    told = set(re.findall(r"^\| `checkin ([a-z]+)", readme, flags=re.MULTILINE))
    assert told == set(re.findall(r"^    ([a-z]+)(?: |$)", parser().format_help(), flags=re.MULTILINE))


def test_links_in_the_readme_lead_somewhere(readme: str, root: Path) -> None:
    links = re.findall(r"(?:\]\(|src=\")(?!https?:)([^)#\"]+)", readme)
    assert links
    assert [link for link in links if not (root / link).exists()] == []


def test_every_target_of_make_is_explained(root: Path) -> None:
    text = (root / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^([a-z]+):", text, flags=re.MULTILINE)
    assert {"demo", "test", "lint", "bench", "wheel", "clean", "help"} <= set(targets)
    assert re.findall(r"^([a-z]+):.* ## \S", text, flags=re.MULTILINE) == targets
    assert re.findall(r"^\.PHONY: ([a-z]+)$", text, flags=re.MULTILINE) == targets


def test_the_list_of_debian_packages_can_be_read(root: Path) -> None:
    lines = (root / ".ci" / "debian-packages").read_text(encoding="utf-8").splitlines()
    packages = [line for line in lines if line and not line.startswith("#")]
    assert {"libegl1", "libgl1", "libxkbcommon0", "libpulse0", "libxcb-cursor0"} <= set(packages)
    assert len(packages) == len(set(packages))
    assert all(PACKAGE.fullmatch(package) for package in packages)


@pytest.mark.skipif(os.name != "posix", reason="scripts of a POSIX shell")
@pytest.mark.parametrize("script", ["run", "set-up", "install-debian-packages"])
def test_the_scripts_can_be_run(root: Path, script: str) -> None:
    file = root / ".ci" / script
    shell = file.read_text(encoding="utf-8").splitlines()[0].split()[-1].rpartition("/")[2]
    assert os.access(file, os.X_OK)
    assert subprocess.run([shell, "-n", file], check=False).returncode == 0
