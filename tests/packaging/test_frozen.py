"""The frozen program in the folder that CHECKIN_FROZEN names works by itself: `make frozen` builds and tries it."""

import csv
import hashlib
import json
import os
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from checkin import __version__
from checkin.shipped import FONTS

FROZEN = os.environ.get("CHECKIN_FROZEN", "")
NOBODY = 65534
LARGEST = 350_000_000  # bytes on Linux; Qt, fonts, NumPy and OpenCV are three quarters
WHEELS_OPENCV = 160_000_000  # bytes, where a smaller one could not be built

pytestmark = pytest.mark.skipif(not FROZEN, reason="CHECKIN_FROZEN names no frozen program")
Checkin = Callable[..., CompletedProcess[str]]


@pytest.fixture
def folder() -> Path:
    return Path(FROZEN).resolve()


@pytest.fixture
def checkin(run: Checkin, folder: Path, tmp_path: Path) -> Checkin:
    """The frozen program, called from another folder."""

    def checkin(*arguments: str | Path) -> CompletedProcess[str]:
        return run(folder / "checkin", *arguments, cwd=tmp_path, QT_QPA_PLATFORM="offscreen")

    return checkin


def test_it_has_its_version(checkin: Checkin) -> None:
    assert checkin("--version").stdout.strip() == __version__


def test_it_stays_small(folder: Path) -> None:
    files = [file for file in folder.rglob("*") if file.is_file() and not file.is_symlink()]
    is_small = not any(folder.rglob("opencv_python_headless.libs"))
    assert sum(file.stat().st_size for file in files) < LARGEST + (0 if is_small else WHEELS_OPENCV)


@pytest.mark.parametrize("part", ["WebEngine", "Qt6Quick", "Qt6Qml", "Qt6Pdf", "Qt63D", "pytest", "hypothesis"])
def test_what_is_not_used_is_not_in_it(folder: Path, part: str) -> None:
    assert [str(path) for path in folder.rglob(f"*{part}*")] == []


def test_nothing_large_is_in_it_twice(folder: Path) -> None:
    same: defaultdict[str, list[str]] = defaultdict(list)
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink() and file.stat().st_size > 200_000:
            same[hashlib.sha256(file.read_bytes()).hexdigest()].append(file.name)
    assert [names for names in same.values() if len(names) > 1] == []


def test_every_link_leads_somewhere(folder: Path) -> None:
    assert [str(path) for path in folder.rglob("*") if path.is_symlink() and not path.exists()] == []


def test_it_finds_what_was_shipped(checkin: Checkin, tmp_path: Path) -> None:
    begun = checkin("init", "--plan", "small", "--home", tmp_path / "home")
    assert begun.returncode == 0, begun.stderr
    tested = checkin("selftest", "--home", tmp_path / "home", "--json")
    found = {line["check"]: line for line in map(json.loads, tested.stdout.splitlines())}
    for name in ("fonts", "icons", "translations", "conference", "migrations"):
        assert found[name]["ok"], found[name]["say"]
    assert str(len(FONTS)) in found["fonts"]["say"]


@pytest.mark.parametrize("how", ["--headless", "--windowed"])
def test_every_decision_of_the_demonstration_is_as_foreseen(checkin: Checkin, how: str) -> None:
    shown = checkin("demo", how, "--registrations", "100", "--presentations", "8", "--seed", "3", "--json")
    assert shown.returncode == 0, shown.stderr
    record = json.loads(shown.stdout.splitlines()[-1])
    assert record["unexpected"] == record["misreads"] == 0
    assert record["badges"] == record["badges_read_back"] > 0


def test_a_large_file_is_read_in_a_process_of_its_own(checkin: Checkin, tmp_path: Path) -> None:
    rows = 30_000
    people = tmp_path / "people.csv"
    with people.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["code", "name", "company", "category", "email"])
        for number in range(rows):
            address = f"person.{number}@organisation-{number % 97}.example.org"
            table.writerow([f"P{number}", f"Person {number}", f"Organisation {number % 97}", "visitor", address])
    assert people.stat().st_size > 2_000_000  # what is smaller is read in the process that writes
    begun = checkin("init", "--plan", "small", "--home", tmp_path / "home")
    assert begun.returncode == 0, begun.stderr
    taken = checkin("import", people, "--home", tmp_path / "home", "--json")
    assert taken.returncode == 0, taken.stderr
    assert json.loads(taken.stdout.splitlines()[-1])["new"] == rows


def test_it_finds_names_in_every_script_and_reports(checkin: Checkin, tmp_path: Path) -> None:
    names = {"李伟": "li wei", "佐藤健": "sato", "김민수": "kim", "Дмитрий": "dmitri", "Łukasz Müller": "mueller"}
    people = tmp_path / "people.csv"
    rows = (f"{name},visitor,{'ja' if name == '佐藤健' else ''}\n" for name in names)
    people.write_text("name,category,language\n" + "".join(rows), encoding="utf-8")
    home = ("--home", tmp_path / "home", "--json")
    for step in (("init", "--plan", "small"), ("import", people)):
        done = checkin(*step, *home)
        assert done.returncode == 0, done.stderr
    for name, asked in names.items():
        assert name in checkin("find", asked, *home).stdout, asked
    for kind in ("pdf", "html", "xlsx", "zip"):
        told = checkin("report", "--out", tmp_path / f"report.{kind}", *home)
        assert told.returncode == 0, told.stderr


def test_the_licences_of_all_that_is_in_it_lie_beside_it(folder: Path) -> None:
    texts = list((folder / "_internal" / "licences").glob("*/*"))
    assert {"checkin", "psycopg", "numpy", "opencv-python-headless"} <= {text.parent.name for text in texts}


def test_stations_and_a_hub_run_in_it(checkin: Checkin) -> None:
    played = checkin("simulate", "--visits", "60", "--stations", "2", "--days", "1", "--json")
    assert played.returncode == 0, played.stdout + played.stderr


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nobody may write there, or make a file."""
    with ExitStack() as back:
        for path in (folder, *(path for path in folder.rglob("*") if path.is_dir() and not path.is_symlink())):
            mode = path.stat().st_mode
            back.callback(path.chmod, mode)
            path.chmod(mode & ~0o222)
        yield


@pytest.mark.skipif(os.name != "posix" or not hasattr(os, "geteuid") or os.geteuid() != 0, reason="root only")
def test_another_user_runs_it_from_a_folder_that_is_read_only(run: Checkin, folder: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="checkin-nobody-") as home, read_only(folder):
        os.chown(home, NOBODY, NOBODY)
        other = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
        options = ("--headless", "--registrations", "20", "--presentations", "4", "--home", f"{home}/home", "--json")
        shown = run(*other, folder / "checkin", "demo", *options, cwd=Path(home), HOME=home)
        assert shown.returncode == 0, shown.stderr
        assert json.loads(shown.stdout.splitlines()[-1])["unexpected"] == 0
        assert (Path(home) / "home" / "checkin.sqlite").stat().st_uid == NOBODY
