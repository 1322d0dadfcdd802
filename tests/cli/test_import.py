"""`checkin import`, as an organiser scripts it."""

import json
from pathlib import Path
from typing import Any

import pytest

from checkin.cli import main

PEOPLE = """票号,姓名,单位,类别,电话
A-001,李伟,清华大学,观众,0086 755 1
A-002,Ada König,"Technische Werke, Wien",Speaker,
A-003,Олег Шевченко,,wizard,
"""


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    place = str(tmp_path / "home")
    assert main(["init", "--plan", "small", "--home", place]) == 0
    capsys.readouterr()
    return place


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="gb18030")
    return path


def told(capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    return record


def test_rows_are_taken_or_reported(home: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(file), "--home", home, "--json"]) == 3
    record = told(capsys)
    assert (record["rows"], record["new"], record["changed"], record["unchanged"]) == (3, 2, 0, 0)
    (rejected,) = record["rejected"]
    assert (rejected["row"], rejected["column"], rejected["value"]) == (4, "类别", "wizard")
    assert main(["present", "A-001", "--home", home, "--json"]) == 0
    assert told(capsys)["decision"] == "admitted"


@pytest.mark.parametrize("option", ["--dry-run", "--all-or-nothing"])
def test_nothing_is_written(home: str, file: Path, option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", str(file), option, "--home", home]) == 3
    assert "nothing was written" in capsys.readouterr().out
    main(["present", "A-001", "--home", home, "--json"])
    assert told(capsys)["decision"] == "unknown"


def test_all_of_a_good_file_is_taken(home: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(PEOPLE.replace("wizard", "media"), encoding="utf-8-sig")
    assert main(["import", str(file), "--all-or-nothing", "--home", home, "--json"]) == 0
    assert told(capsys)["new"] == 3


def test_a_column_with_a_name_of_its_own_is_named(
    home: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("code,Wer\nA-9,Ada\n", encoding="utf-8")
    assert main(["import", str(path), "--map", "name=Wer", "--home", home, "--json"]) == 0
    assert told(capsys)["new"] == 1


@pytest.mark.parametrize(
    ("arguments", "code", "sentence"),
    [
        (["nowhere.csv"], 1, "cannot be read"),
        (["{file}", "--map", "name"], 2, "--map"),
        (["{file}", "--sheet", "One"], 1, "sheet"),
    ],
)
def test_what_cannot_be_is_one_sentence(
    home: str, file: Path, arguments: list[str], code: int, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [each.replace("{file}", str(file)) for each in arguments]
    assert main(["import", *given, "--home", home]) == code
    said = capsys.readouterr()
    assert sentence in said.err.splitlines()[-1]
    assert "Traceback" not in said.err
