"""`checkin init`: a conference is started once, from a plan that is right."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import checkin as package
from checkin import pin
from checkin.cli import main
from checkin.shipped import RESOURCES

Checkin = Callable[..., Any]
SMALL = (RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8")


def test_the_small_conference_is_started_by_its_name(checkin: Checkin, tmp_path: Path) -> None:
    run = checkin("init", "--home", tmp_path / "home", "--plan", "small", "--json")
    assert run.code == 0
    assert {key: run.line[key] for key in ("conference", "gates", "zones", "activities")} == {
        "conference": "small",
        "gates": 1,
        "zones": 1,
        "activities": 0,
    }
    assert checkin("verify", "--home", tmp_path / "home", "--json").line["missing"] == []


def test_a_conference_is_started_from_a_file(checkin: Checkin, tmp_path: Path) -> None:
    plan = tmp_path / "mine.toml"
    plan.write_text(SMALL.replace('id = "small"', 'id = "mine"'), encoding="utf-8")
    run = checkin("init", "--home", tmp_path / "home", "--plan", plan, "--station", "door", "--gate", "main", "--json")
    assert (run.code, run.line["conference"], run.line["station"], run.line["gate"]) == (0, "mine", "door", "main")
    assert (tmp_path / "home" / "plan.toml").read_text(encoding="utf-8") == plan.read_text(encoding="utf-8")


def test_the_supervisors_pin_is_shown_once_and_kept_as_a_hash(checkin: Checkin, tmp_path: Path) -> None:
    shown = checkin("init", "--home", tmp_path / "home", "--plan", "small", "--json").line["supervisor_pin"]
    (kept,) = json.loads((tmp_path / "home" / "way-out.pins").read_text())
    assert shown not in kept
    assert pin.matches(shown, kept)
    assert not pin.matches(shown + "0", kept)


@pytest.mark.skipif(sys.platform == "win32", reason="files there have no mode")
def test_secrets_are_for_their_owner_only(home: Path) -> None:
    for secret in ("signing.key", "way-out.pins"):
        assert stat.S_IMODE((home / secret).stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_nothing_secret_stands_in_the_settings_or_the_log(home: Path, checkin: Checkin, people: Checkin) -> None:
    people({"name": "Ann Example", "code": "SECRET-CODE"})
    checkin("present", "SECRET-CODE", "--home", home, "--verbose")
    key = (home / "signing.key").read_bytes()
    for file in (home / "settings.toml", home / "log" / "checkin.log"):
        said = file.read_bytes()
        assert key not in said
        assert key.hex().encode() not in said
        assert b"SECRET-CODE" not in said
        assert b"Example" not in said


def test_a_second_conference_is_not_started_in_the_same_home(home: Path, checkin: Checkin) -> None:
    before = {file: file.read_bytes() for file in home.glob("*.*")}
    run = checkin("init", "--home", home, "--plan", "small")
    assert run.code == 1
    assert run.out == ""
    assert run.err.count("\n") == 1
    assert "already" in run.err
    assert {file: file.read_bytes() for file in before} == before


def test_a_home_that_lost_its_plan_is_not_written_over(home: Path, checkin: Checkin) -> None:
    (home / "plan.toml").unlink()
    key = (home / "signing.key").read_bytes()
    run = checkin("init", "--home", home, "--plan", "small")
    assert (run.code, "already" in run.err) == (1, True)
    assert (home / "signing.key").read_bytes() == key


def test_a_plan_can_be_checked_without_starting_anything(checkin: Checkin, tmp_path: Path) -> None:
    run = checkin("init", "--home", tmp_path / "home", "--plan", "small", "--check", "--json")
    assert (run.code, run.line["conference"]) == (0, "small")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("check", [(), ("--check",)])
@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('zone = "venue"', 'zone = "hall"'),
        ('colour = "#0B5FA5"', 'colour = "blue"'),
        ('time_zone = "UTC"', "time_zone = 1"),
    ],
)
def test_a_wrong_plan_is_refused_with_its_line(
    checkin: Checkin, tmp_path: Path, check: tuple[str, ...], right: str, wrong: str
) -> None:
    text = SMALL.replace(right, wrong, 1)
    line = text[: text.index(wrong)].count("\n") + 1
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    run = checkin("init", "--home", tmp_path / "home", "--plan", tmp_path / "plan.toml", *check, "--json")
    assert (run.code, run.out) == (1, "")
    assert f"line {line}:" in run.err
    assert run.err.count("\n") == 1
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("content", "word"),
    [(b"\xff\xfe\x00", "UTF-8"), (b"not toml", "TOML"), (b"", "conference"), (None, "small")],
)
def test_a_file_that_is_no_plan_is_refused_with_a_sentence(
    checkin: Checkin, tmp_path: Path, content: bytes | None, word: str
) -> None:
    path = tmp_path / "plan.toml"
    if content is not None:
        path.write_bytes(content)
    run = checkin("init", "--home", tmp_path / "home", "--plan", path)
    assert (run.code, run.out) == (1, "")
    assert word in run.err


def test_a_gate_that_the_plan_does_not_have_is_refused_at_once(checkin: Checkin, tmp_path: Path) -> None:
    run = checkin("init", "--home", tmp_path / "home", "--plan", "small", "--gate", "side")
    assert run.code == 2
    assert "choose one of main" in run.err
    assert not (tmp_path / "home").exists()


def test_a_home_that_cannot_be_made_is_said(checkin: Checkin, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    run = checkin("init", "--home", tmp_path / "file" / "home", "--plan", "small")
    assert (run.code, "choose another --home" in run.err) == (1, True)


@pytest.mark.parametrize("name", ["with space", "what?", "100%", "a#b", "会场"])
def test_a_home_may_have_any_name(checkin: Checkin, tmp_path: Path, name: str) -> None:
    assert checkin("init", "--home", tmp_path / name, "--plan", "small").code == 0
    assert checkin("present", "X", "--home", tmp_path / name, "--json").line["decision"] == "unknown"
    assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "arguments",
    [
        ["fly"],
        ["init"],
        ["init", "--plan"],
        ["present"],
        ["present", "A", "--direction", "up"],
        ["tickets"],
        ["tickets", "--out", "x", "--format", "gif"],
        ["totals", "--fast"],
        ["badge", "R"],
        ["demo", "--registrations", "0"],
        ["demo", "--registrations", "many"],
    ],
    ids=" ".join,
)
def test_wrong_usage_ends_with_2(checkin: Checkin, arguments: list[str]) -> None:
    run = checkin(*arguments)
    assert (run.code, run.out) == (2, "")
    assert "usage: checkin" in run.err


@pytest.mark.parametrize(
    "arguments",
    [["verify"], ["totals"], ["present", "A"], ["tickets", "--out", "x"], ["badge", "R", "--out", "x"], ["printers"]],
    ids=" ".join,
)
def test_without_a_conference_every_command_says_what_to_do(
    checkin: Checkin, tmp_path: Path, arguments: list[str]
) -> None:
    run = checkin(*arguments, "--home", tmp_path / "home", "--json")
    assert (run.code, run.out) == (1, "")
    assert run.err.count("\n") == 1
    assert "checkin init" in run.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("file", "content", "word"),
    [
        ("settings.toml", b"[station]\nname = 1\n", "wrong kind"),
        ("settings.toml", b"[stations]\n", "[stations]"),
        ("settings.toml", b"[station]\nname = 'a'\ngate = 'main'\n[backup]\nminutes = 0\n", "at least 1"),
        ("plan.toml", b"[conference]\n", "is missing"),
        ("checkin.sqlite", b"not a database" * 100, "damaged"),
        ("checkin.sqlite", None, "no database"),
    ],
)
def test_a_home_that_is_damaged_is_a_sentence(
    home: Path, checkin: Checkin, file: str, content: bytes | None, word: str
) -> None:
    (home / file).unlink()
    if content is not None:
        (home / file).write_bytes(content)
    run = checkin("verify", "--home", home, "--json")
    assert (run.code, run.out) == (1, "")
    assert run.err.count("\n") == 1
    assert word in run.err


def as_a_program(*arguments: object, home: Path | None = None) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if key != "CHECKIN_HOME"}
    if home:
        environment["CHECKIN_HOME"] = str(home)
    return subprocess.run(
        [sys.executable, "-m", "checkin", *map(str, arguments)],
        cwd=Path(package.__file__).parents[1],
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_the_home_can_be_named_by_the_environment_and_the_command_line_goes_before_it(
    home: Path, tmp_path: Path, checkin: Checkin
) -> None:
    run = as_a_program("present", "A", "--json", home=home)
    assert (run.returncode, run.stderr) == (0, "")
    assert '"unknown"' in run.stdout
    assert checkin("totals", "--home", home, "--json").line["refused"] == {"unknown_code": 1}
    other = as_a_program("verify", "--home", tmp_path / "none", home=home)
    assert other.returncode == 1
    assert str(tmp_path / "none") in other.stderr


def test_as_a_program_it_ends_with_the_code_that_is_agreed(home: Path, tmp_path: Path) -> None:
    for arguments, code in (
        (("--version",), 0),
        (("verify", "--home", home), 0),
        (("verify", "--home", tmp_path / "none"), 1),
        (("fly",), 2),
        (("badge", "NOBODY", "--home", home, "--out", tmp_path / "out"), 3),
    ):
        run = as_a_program(*arguments)
        assert run.returncode == code, run
        assert "Traceback" not in run.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only there an argument can be bytes that are no text")
def test_an_argument_that_is_no_text_is_a_code_like_any_other(home: Path) -> None:
    run = subprocess.run(
        [sys.executable.encode(), b"-m", b"checkin", b"present", b"\xff\xfe", b"--home", os.fsencode(home), b"--json"],
        cwd=Path(package.__file__).parents[1],
        capture_output=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, b"")
    assert b'"unknown"' in run.stdout


def test_a_reader_that_goes_away_is_no_fault(home: Path) -> None:
    """`checkin present … | head -1`."""
    command = [sys.executable, "-m", "checkin", "present", *map(str, range(300)), "--home", str(home), "--json"]
    root = Path(package.__file__).parents[1]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
        assert process.wait() == 1


def test_a_fault_of_the_program_is_one_sentence_and_goes_to_the_log_in_full(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "plan.toml").unlink()
    (home / "plan.toml").write_bytes(b"\xff")
    assert main(["verify", "--home", str(home)]) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("checkin: ")
    assert "Traceback" not in err
