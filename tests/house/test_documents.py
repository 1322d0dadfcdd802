"""The documents keep up with the program: they tell of every command, option and setting, and of no other."""

import argparse
import re
from collections import defaultdict
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, get_type_hints

import pytest

import checkin
from checkin.cli.main import parser
from checkin.settings import Settings

ROOT = Path(checkin.__file__).parents[1]
DOCS = ROOT / "docs"
OPTION = re.compile(r"--[a-z][a-z-]*")
GENERAL = {"--help", "--home", "--json", "--verbose", "--version"}

pytestmark = pytest.mark.skipif(not DOCS.is_dir(), reason="the documents are not here")


@cache
def commands() -> dict[str, argparse.ArgumentParser]:
    (choice,) = (action for action in parser()._actions if isinstance(action, argparse._SubParsersAction))  # noqa: SLF001
    return dict(choice.choices)


def options(command: argparse.ArgumentParser) -> set[str]:
    return {text for action in command._actions for text in action.option_strings if text.startswith("--")}  # noqa: SLF001


def rows(page: str) -> list[list[str]]:
    """The cells of all tables of a page."""
    lines = (DOCS / page).read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines if line.startswith("| ")]


def pages() -> list[Path]:
    return [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]


@cache
def told_options() -> dict[str, set[str]]:
    told: defaultdict[str, set[str]] = defaultdict(set)
    names: list[str] = []
    for first, *rest in rows("commands.md"):
        names = [name for name in commands() if re.search(rf"\b{name}\b", first)] or (names if not first else [])
        for name in names:
            told[name] |= set(OPTION.findall(" ".join(rest[:-1])))
    return told


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_option_of_a_command_is_told_of(name: str) -> None:
    assert told_options()[name] == options(commands()[name]) - GENERAL


def test_what_every_command_takes_is_told_of() -> None:
    assert {option for first, *_ in rows("commands.md") for option in OPTION.findall(first)} == GENERAL


def test_every_setting_is_told_of() -> None:
    told: defaultdict[str, set[str]] = defaultdict(set)
    table = ""
    for first, setting, _ in rows("settings.md"):
        table = first.strip("`[]") or table
        told[table].add(setting.strip("`"))
    kinds: dict[str, Any] = get_type_hints(Settings)
    assert {name: {each.name for each in fields(kind)} for name, kind in kinds.items() if is_dataclass(kind)} == {
        name: settings for name, settings in told.items() if name in kinds
    }


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_a_page_names_only_commands_that_there_are(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = set(re.findall(r"(?:`|^    )checkin ([a-z]+)\b", text, flags=re.MULTILINE))
    assert named <= commands().keys()
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"(?:`|^    )make ([a-z]+)\b", text, flags=re.MULTILINE)) <= targets


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.name)
def test_links_of_a_page_lead_somewhere(page: Path) -> None:
    links = re.findall(r"(?:\]\(|src=\")(?!https?:)([^)#\"]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_every_page_is_in_the_index() -> None:
    listed = set(re.findall(r"\]\(([a-z-]+\.md)", (DOCS / "README.md").read_text(encoding="utf-8")))
    assert listed == {page.name for page in DOCS.glob("*.md")} - {"README.md"}


def test_every_picture_is_shown_somewhere() -> None:
    text = "".join(page.read_text(encoding="utf-8") for page in pages())
    assert [file.name for file in sorted((DOCS / "pictures").iterdir()) if file.name not in text] == []
