"""The program on a home that something happened to: each time a sentence, nothing lost, and it goes on."""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from checkin import parts
from checkin.domain.facts import Admitted, Left
from checkin.domain.plan import Direction, Plan
from checkin.home import Home
from checkin.shipped import MIGRATIONS
from checkin.station import Importer, Station
from checkin.store import journal
from checkin.store.database import Database
from checkin.store.tables import REVISION

sys.path.insert(0, str(Path(__file__).parent))
import processes
from kiosks import LONG, disk, environment, told

PEOPLE = 40
VERSIONS = [f"{number:04}" for number in range(1, int(REVISION) + 1)]


@pytest.fixture
def home(tmp_path: Path, small_text: str) -> Path:
    """A conference of some people, half of whom are inside. Their codes are C0, C1 and so on."""
    setup, _pin = parts.found(Home(tmp_path / "home"), small_text, station="desk-1")
    with closing(parts.database(setup)) as database:
        people = ((f"{each:012}", {"code": f"C{each}", "category": "visitor"}) for each in range(PEOPLE))
        Importer(database, setup.plan, station="desk-1").register_all(people)
        station = parts.station(setup, database)
        for each in range(0, PEOPLE, 2):
            station.present(f"C{each}")
    return setup.home.path


def decided(home: Path, *codes: str) -> list[str]:
    """What the desk says to these codes."""
    said = processes.told("present", *codes, "--home", home, "--json").splitlines()
    return [line["reason"] or line["decision"] for line in map(json.loads, said)]


def whole(home: Path) -> int:
    """Every chain is whole; returns how many facts there are."""
    said = json.loads(processes.told("verify", "--home", home, "--json"))
    assert (said["missing"], said["altered"]) == ([], [])
    return int(said["facts"])


@pytest.mark.parametrize("version", VERSIONS)
def test_a_home_of_every_earlier_version_is_gone_on_with(home: Path, version: str) -> None:
    before = whole(home)
    now, old = home / "checkin.sqlite", home / "old.sqlite"
    made_by(version, now, old)
    for ending in ("", "-wal", "-shm"):
        Path(f"{now}{ending}").unlink(missing_ok=True)
    old.rename(now)
    assert decided(home, "C0", "C1") == ["already_inside", "admitted"]
    assert whole(home) == before + 2
    with closing(sqlite3.connect(now)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == (REVISION,)


def made_by(version: str, now: Path, old: Path) -> None:
    """A database as the program made it at that version, with everything in it that there was then."""
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with closing(Database(old)) as database, database.writing() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, version)
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("ATTACH ? AS now", (str(now),))
        for table in ("journal", "registrations"):
            here = [row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")]
            names = ", ".join(f'"{name}"' for name in here)
            connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM now.{table}")
        connection.commit()


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root makes disks")
def test_a_disk_that_became_read_only_is_said_and_gone_on_with_later(home: Path, tmp_path: Path) -> None:
    with disk(tmp_path / "disk", "24m") as place:
        there = Path(shutil.copytree(home, place / "home"))
        remount(place, "ro")
        assert "the folder must be there and writable" in told("present", "C1", "--home", there, code=1).stderr
        remount(place, "rw")
        assert decided(there, "C1") == ["admitted"]
        whole(there)


def remount(place: Path, how: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{how}", str(place)], check=True)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write whatever is read-only")
def test_a_database_that_may_not_be_written_is_said_and_gone_on_with_later(home: Path) -> None:
    (home / "checkin.sqlite").chmod(0o444)
    assert "make the file and its folder writable" in told("present", "C1", "--home", home, code=1).stderr
    (home / "checkin.sqlite").chmod(0o644)
    assert decided(home, "C1") == ["admitted"]
    whole(home)


@pytest.mark.parametrize("seed", range(3))
def test_a_page_that_was_overwritten_is_said_and_a_copy_brings_everything_back(
    home: Path, tmp_path: Path, seed: int
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    processes.told("backup", "--out", stick, "--home", home)
    assert decided(home, "C1", "C3") == ["admitted", "admitted"]
    before = whole(home)
    overwrite(home / "checkin.sqlite", random.Random(seed))
    # Another copy of what is damaged is not made, and the one that is whole stays.
    said = told("backup", "--out", stick, "--home", home, code=1).stderr
    assert "is damaged" in said
    assert len(list(stick.glob("*/*.sqlite"))) == 1
    done = json.loads(processes.told("restore", stick, "--home", home, "--json"))
    assert done["rescued"] + done["missing"] <= 2
    # What the damaged page took was there when the copy was made, or is one of the two after it.
    assert whole_or_missing(home) == before - done["missing"]
    assert decided(home, "C0") == ["already_inside"]


def overwrite(path: Path, chance: random.Random) -> None:
    """One page of many, as a disk does that goes bad; the first one, without which nothing opens, is another test's."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        size = connection.execute("PRAGMA page_size").fetchone()[0]
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'journal'").fetchone()[0]
    content = path.read_bytes()
    leaves = [
        page
        for page in range(2, len(content) // size + 1)
        if page != root and content[(page - 1) * size : page * size].count(b"admitted") > 1
    ]
    with path.open("r+b") as file:
        file.seek((chance.choice(leaves) - 1) * size)
        file.write(b"\xff" * size)


def whole_or_missing(home: Path) -> int:
    """How many facts there are, none of them altered."""
    run = [sys.executable, "-m", "checkin", "verify", "--home", str(home), "--json"]
    done = subprocess.run(run, env=environment(), capture_output=True, text=True, check=False, timeout=LONG)
    said = json.loads(done.stdout)
    assert said["altered"] == []
    return int(said["facts"])


def test_a_home_without_its_first_page_is_restored(home: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    processes.told("backup", "--out", stick, "--home", home)
    before = whole(home)
    with (home / "checkin.sqlite").open("r+b") as file:
        file.write(b"\x00" * 4096)
    assert "is damaged: keep the file" in told("present", "C0", "--home", home, code=1).stderr
    processes.told("restore", stick, "--home", home)
    assert whole(home) == before
    assert decided(home, "C0", "C1") == ["already_inside", "admitted"]


def test_a_clock_that_is_set_back_by_a_day_is_said_and_confuses_nothing(
    database: Database, small: Plan, clock: Callable[..., datetime]
) -> None:
    station = Station(database, small, name="desk-1", gate="main", clock=clock)
    ada = station.register({"name": "Ada", "code": "ADA", "category": "visitor"})
    assert isinstance(station.present("ADA").decision, Admitted)
    clock(days=-1)
    # Whoever is inside is still inside, and leaves after having come, whatever the clock says.
    assert not isinstance(station.present("ADA").decision, Admitted)
    assert isinstance(station.present("ADA", direction=Direction.OUT).decision, Left)
    assert isinstance(station.present("ADA").decision, Admitted)
    with database.reading() as connection:
        stamps = [fact.stamp for fact in journal.history(connection, ada.id)]
    assert stamps == sorted(set(stamps))
    assert station.latest
    assert station.latest - clock() > timedelta(hours=23)
    assert not station.verify().altered


@pytest.fixture
def slow_disk() -> list[str]:
    """What a command is begun with, so that its disk takes a second for whatever it is to have written."""
    if shutil.which("strace") is None:
        assert "CI" not in os.environ, "install what .ci/debian-packages-test lists: strace is missing"
        pytest.skip("not installed: strace; .ci/debian-packages-test lists the packages")
    if subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this machine lets no program look into another one")
    syncing = "fsync,fdatasync"
    return [
        "strace",
        "-f",
        "-qq",
        "-o",
        "/dev/null",
        "-e",
        f"trace={syncing}",
        "-e",
        f"inject={syncing}:delay_enter=1s",
    ]


def test_a_disk_that_is_slow_is_waited_for(home: Path, slow_disk: list[str]) -> None:
    run = [*slow_disk, sys.executable, "-m", "checkin", "present", "C1", "C3", "C0", "--home", str(home), "--json"]
    done = subprocess.run(run, env=environment(), capture_output=True, encoding="utf-8", check=False, timeout=LONG)
    said = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["reason"] or line["decision"] for line in said] == ["admitted", "admitted", "already_inside"]
    assert min(line["ms"] for line in said) > 1_000
    whole(home)


def test_another_program_that_holds_the_database_is_waited_for(home: Path) -> None:
    with closing(sqlite3.connect(home / "checkin.sqlite", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        run = [sys.executable, "-m", "checkin", "present", "C1", "--home", str(home), "--json"]
        with subprocess.Popen(run, env=environment(), stdout=subprocess.PIPE, text=True) as desk:
            time.sleep(4)
            assert desk.poll() is None
            other.execute("ROLLBACK")
            assert desk.stdout
            assert json.loads(desk.stdout.read())["decision"] == "admitted"
    whole(home)


def test_the_log_stays_small_whoever_writes_it(home: Path) -> None:
    log = home / "log" / "checkin.log"
    log.parent.mkdir(exist_ok=True)
    log.write_bytes(b"x" * 1_999_999 + b"\n")
    stick = home.parent / "stick"
    stick.mkdir()
    run = [sys.executable, "-m", "checkin", "backup", "--out", str(stick), "--home", str(home)]
    several = [subprocess.Popen(run, env=environment(), stdout=subprocess.DEVNULL) for _ in range(3)]
    assert [each.wait(LONG) for each in several] == [0, 0, 0]
    assert log.stat().st_size < 10_000
    assert sum(each.stat().st_size for each in log.parent.iterdir()) > 2_000_000
    assert len(list(log.parent.iterdir())) <= 4


def test_a_log_that_cannot_be_written_keeps_nobody_out(home: Path) -> None:
    shutil.rmtree(home / "log", ignore_errors=True)
    (home / "log").write_bytes(b"in the way")
    done = told("present", "C1", "--home", home)
    assert done.stdout == "admitted 000000000001\n"
    assert "no log is kept" in done.stderr


# With a hub.


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[processes.Program]:
    with processes.hub(tmp_path / "hub", "--tls", "none") as program:
        processes.told("import", people(tmp_path), "--home", program.home)
        yield program


def people(folder: Path) -> Path:
    file = folder / "people.csv"
    rows = [f"C{each},Person {each},visitor" for each in range(PEOPLE)]
    file.write_text("\n".join(["code,name,category", *rows]), encoding="utf-8")
    return file


@pytest.fixture
def gate(tmp_path: Path, hub: processes.Program) -> Path:
    joined = tmp_path / "gate"
    processes.told("join", hub.url, hub.invite("gate-1"), "--home", joined)
    return joined


def of_hub(hub: processes.Program, station: str) -> dict[str, object]:
    """What the hub knows of a station."""
    lines = map(json.loads, processes.told("stations", "--home", hub.home, "--json").splitlines())
    return next(line for line in lines if line["station"] == station)


def test_a_hub_that_was_gone_hears_everything_when_it_is_back(hub: processes.Program, gate: Path) -> None:
    run = [sys.executable, "-m", "checkin", "sync", "--home", str(gate), "--json"]
    with subprocess.Popen(run, env=environment(), stdout=subprocess.PIPE, text=True) as exchange:
        try:
            assert exchange.stdout
            assert json.loads(exchange.stdout.readline())["standing"] == "connected"
            hub.process.terminate()
            hub.process.wait(LONG)
            assert decided(gate, "C1", "C2") == ["admitted", "admitted"]
            while (said := json.loads(exchange.stdout.readline()))["standing"] != "offline" or said["waiting"] < 2:
                pass
            assert said["say"]
            port = hub.url.rsplit(":", 1)[1]
            back = [sys.executable, "-m", "checkin", "hub", "--home", str(hub.home), "--port", port, "--tls", "none"]
            with subprocess.Popen(back, env=environment(), stdout=subprocess.DEVNULL) as again:
                try:
                    while (said := json.loads(exchange.stdout.readline()))["waiting"] or said["standing"] == "offline":
                        pass
                    assert said["standing"] == "connected"
                    assert decided(hub.home, "C1") == ["already_inside"]
                finally:
                    again.terminate()
        finally:
            exchange.kill()
    whole(gate)
    whole(hub.home)


def restored_late(gate: Path, stick: Path) -> None:
    """A copy, then decisions that the hub hears of, then the disk of the station is lost."""
    stick.mkdir()
    assert decided(gate, "C1") == ["admitted"]
    processes.told("backup", "--out", stick, "--home", gate)
    assert decided(gate, "C2", "C3") == ["admitted", "admitted"]
    processes.told("sync", "--once", "--home", gate)
    for ending in ("", "-wal", "-shm"):
        Path(f"{gate / 'checkin.sqlite'}{ending}").unlink(missing_ok=True)


def test_a_restored_station_gets_the_rest_from_its_hub_and_goes_on_in_one_chain(
    tmp_path: Path, hub: processes.Program, gate: Path
) -> None:
    restored_late(gate, tmp_path / "stick")
    done = json.loads(processes.told("restore", tmp_path / "stick", "--home", gate, "--json"))
    assert (done["recovered"], done["missing"]) == (2, 0)
    assert decided(gate, "C1", "C2", "C3", "C4") == [*["already_inside"] * 3, "admitted"]
    processes.told("sync", "--once", "--home", gate)
    whole(gate)
    assert of_hub(hub, "gate-1")["divided"] is None
    assert decided(hub.home, "C4") == ["already_inside"]


def test_a_station_restored_without_its_hub_is_noticed_and_nothing_of_either_life_is_lost(
    tmp_path: Path, hub: processes.Program, gate: Path
) -> None:
    restored_late(gate, tmp_path / "stick")
    hub.process.terminate()
    hub.process.wait(LONG)
    refused = told("restore", tmp_path / "stick", "--home", gate, code=1).stderr
    assert "restore when it answers" in refused
    assert not (gate / "checkin.sqlite").exists()
    done = told("restore", tmp_path / "stick", "--home", gate, "--without-hub").stderr
    assert "under another name" in done
    # It lets people in at once; of C2 it knows nothing until it hears its hub.
    assert decided(gate, "C5", "C6") == ["admitted", "admitted"]
    port = hub.url.rsplit(":", 1)[1]
    back = [sys.executable, "-m", "checkin", "hub", "--home", str(hub.home), "--port", port, "--tls", "none", "--json"]
    with subprocess.Popen(back, env=environment(), stdout=subprocess.PIPE, text=True) as again:
        try:
            assert again.stdout
            assert again.stdout.readline()
            processes.told("sync", "--once", "--home", gate)
            assert of_hub(hub, "gate-1")["divided"] is not None
            assert decided(hub.home, "C2", "C3", "C5", "C6") == ["already_inside"] * 4
            assert decided(gate, "C2", "C3") == ["already_inside"] * 2
        finally:
            again.terminate()


def test_a_hub_is_restored_with_what_its_stations_have(tmp_path: Path, hub: processes.Program, gate: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    processes.told("backup", "--out", stick, "--home", hub.home)
    assert decided(gate, "C1", "C2") == ["admitted", "admitted"]
    processes.told("sync", "--once", "--home", gate)
    assert "close every window" in told("restore", stick, "--home", hub.home, code=1).stderr
    hub.process.terminate()
    hub.process.wait(LONG)
    (hub.home / "checkin.sqlite").unlink()
    processes.told("restore", stick, "--home", hub.home)
    port = hub.url.rsplit(":", 1)[1]
    back = [sys.executable, "-m", "checkin", "hub", "--home", str(hub.home), "--port", port, "--tls", "none", "--json"]
    with subprocess.Popen(back, env=environment(), stdout=subprocess.PIPE, text=True) as again:
        try:
            assert again.stdout
            assert again.stdout.readline()
            processes.told("sync", "--once", "--home", gate)
            assert decided(hub.home, "C1", "C2") == ["already_inside"] * 2
        finally:
            again.terminate()
    whole(hub.home)
