"""The closing report from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Checkin = Callable[..., Any]


@pytest.fixture
def home(checkin: Checkin, tmp_path: Path) -> Path:
    """A conference in which one visitor was let in."""
    folder, listed = tmp_path / "home", tmp_path / "people.csv"
    assert checkin("init", "--plan", "small", "--home", folder).code == 0
    listed.write_text("code,name,category,country\nA1,Ann,visitor,Germany\n", encoding="utf-8")
    assert checkin("import", listed, "--home", folder).code == 0
    assert checkin("present", "A1", "--home", folder, "--json").line["decision"] == "admitted"
    return folder


@pytest.mark.parametrize("ending", ["pdf", "html", "xlsx", "csv", "json", "zip"])
def test_the_ending_says_how_the_report_is_written(checkin: Checkin, home: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"report.{ending}"
    assert checkin("report", "--out", out, "--home", home, "--json").line == {"file": str(out)}
    assert out.stat().st_size > 500


def test_the_report_has_the_figures_of_the_totals(checkin: Checkin, home: Path, tmp_path: Path) -> None:
    out = tmp_path / "report.json"
    checkin("report", "--out", out, "--day", "day", "--language", "zh_CN", "--home", home)
    figures = {each["figure"]: each["value"] for each in json.loads(out.read_text(encoding="utf-8"))["figures"]}
    totals = checkin("totals", "--home", home, "--json").line
    assert {name: figures[name] for name in ("visitors", "visits", "admissions", "left")} == {
        name: totals[name] for name in ("visitors", "visits", "admissions", "left")
    }


def test_an_ending_that_says_nothing_is_wrong_usage(checkin: Checkin, home: Path) -> None:
    run = checkin("report", "--out", "report.doc", "--home", home)
    assert run.code == 2
    assert "let it end with one of .pdf, .html, .xlsx, .csv, .json, .zip" in run.err
    assert checkin("report", "--out", "report.pdf", "--day", "tuesday", "--home", home).code == 2


def test_an_auditor_counts_again_without_the_conference(checkin: Checkin, home: Path, tmp_path: Path) -> None:
    out = tmp_path / "audit.zip"
    checkin("report", "--out", out, "--home", home)
    run = checkin("report", "--recompute", out, "--home", tmp_path / "elsewhere", "--json")
    assert (run.code, run.line["same"], run.line["figures"]["visitors"]) == (0, True, 1)
    assert not (tmp_path / "elsewhere").exists() or not any((tmp_path / "elsewhere").glob("*.toml"))


def test_the_organiser_names_who_is_asked_about(checkin: Checkin, home: Path, tmp_path: Path) -> None:
    out = tmp_path / "audit.zip"
    checkin("report", "--out", out, "--home", home)
    run = checkin("report", "--whose", "ABCDEFGH", "--home", home)
    assert run.code == 1
    assert "no registration is called ABCDEFGH" in run.err
