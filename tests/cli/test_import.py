"""`checkin import`, as an organiser scripts it."""

import csv
import json
import signal
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from checkin import parts
from checkin.cli import main
from checkin.domain.registration import id_of_code
from checkin.home import Home
from checkin.setup import open_home

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


def test_rejected_rows_are_saved_for_whoever_mends_them(
    home: str, file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "rejected.csv"
    assert main(["import", str(file), "--home", home, "--rejected", str(report)]) == 3
    assert stat.S_IMODE(report.stat().st_mode) == 0o600
    with report.open(encoding="utf-8-sig", newline="") as saved:
        (row,) = csv.DictReader(saved)
    assert (row["row"], row["column"], row["value"]) == ("4", "类别", "wizard")
    assert "no such category" in row["why"]
    assert main(["import", str(file), "--home", home, "--rejected", str(tmp_path / "nowhere" / "x.csv")]) == 1
    assert "cannot be written" in capsys.readouterr().err


def test_how_far_it_is_is_told_in_percent(home: str, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["import", str(file), "--home", home, "--json"])
    assert "100 %  3 rows" in capsys.readouterr().err


def test_what_a_desk_corrected_is_listed_without_saying_what(
    home: str, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["import", str(file), "--home", home])
    setup = open_home(Home(Path(home)))
    with closing(parts.database(setup)) as database:
        desk = parts.station(setup, database)
        who = id_of_code(setup.plan.id, "A-001")
        desk.correct(who, {"name": "李玮"})
    file.write_text(PEOPLE.replace("李伟", "李伟明"), encoding="utf-8")
    capsys.readouterr()
    assert main(["import", str(file), "--home", home, "--json"]) == 3
    assert told(capsys)["conflicts"] == [{"row": 2, "registration": who, "field": "name"}]
    assert main(["import", str(file), "--home", home]) == 3
    assert f"row 2: name of {who} was corrected at a desk, and stays so" in capsys.readouterr().out
    assert "李" not in (Path(home) / "log" / "checkin.log").read_text(encoding="utf-8")


def test_an_import_that_is_interrupted_says_how_to_complete_it(home: str, tmp_path: Path) -> None:
    """Control-C as a terminal sends it, when the first rows are written."""
    path = tmp_path / "many.csv"
    path.write_text("code,name\n" + "".join(f"C{each},N{each}\n" for each in range(60_000)), encoding="utf-8")
    command = [sys.executable, "-m", "checkin", "import", str(path), "--home", home, "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        assert any("%" in line for line in process.stderr)
        process.send_signal(signal.SIGINT)
        record = json.loads(process.stdout.read())
    assert process.returncode == 1
    assert record["written"]
    assert 5_001 <= record["stopped_after"] < 60_000
    assert record["new"] == record["stopped_after"] - 1
    again = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(again.stdout)["unchanged"] == record["new"]
    assert json.loads(again.stdout)["new"] == 60_000 - record["new"]


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
