"""Copies made while others write, and what is still read out of a database that is damaged."""

import os
import random
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from checkin.domain.facts import Admitted
from checkin.domain.plan import Plan
from checkin.station import Importer
from checkin.store import backup, journal, salvage
from checkin.store.backup import CopyError, DamagedError, NoRoomError
from checkin.store.database import Database, open_database
from checkin.store.journal import Entry

MANY = 2_000


@pytest.fixture
def full(database: Database, small: Plan) -> Database:
    """Some thousand facts, so that the journal is a tree of more than one level."""
    people = ((f"{number:012}", {"name": f"Person {number}" * 9, "category": "visitor"}) for number in range(MANY))
    Importer(database, small, station="desk-1").register_all(people)
    return database


def count(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM journal").fetchone()[0])


def file_of(database: Database) -> Path:
    assert database.path
    return database.path


def test_a_copy_is_of_one_moment_whatever_is_decided_meanwhile(full: Database, tmp_path: Path) -> None:
    to, written = tmp_path / "copy.sqlite", list[int]()

    def decide() -> None:
        with full.writing() as connection:
            fact = journal.append(connection, "desk-1", "small", Entry(Admitted("visitor"), 0, registration="0" * 12))
        written.append(fact.number)

    arrival = backup.copy(file_of(full), to, decide)
    assert len(written) > 1
    assert count(to) == arrival == MANY
    assert count(file_of(full)) == MANY + len(written)
    with closing(open_database(to)) as copied, copied.reading() as connection:
        checked = journal.check(connection, "small")
    assert (checked.missing, checked.altered) == ((), ())


@pytest.mark.skipif(sys.platform == "win32", reason="it has other rights")
def test_a_copy_is_one_file_that_is_its_owners_alone(full: Database, tmp_path: Path) -> None:
    to, old = tmp_path / "stick" / "copy.sqlite", os.umask(0)
    try:
        backup.prepare(to.parent)
        backup.copy(file_of(full), to, lambda: None)
        backup.put(to.parent / "plan.toml", b"id = 1")
    finally:
        os.umask(old)
    assert sorted(each.name for each in to.parent.iterdir()) == ["copy.sqlite", "plan.toml"]
    assert {each.stat().st_mode & 0o777 for each in to.parent.iterdir()} == {0o600}
    assert to.parent.stat().st_mode & 0o777 == 0o700


def test_a_copy_that_is_broken_off_leaves_nothing(full: Database, tmp_path: Path) -> None:
    class PulledError(Exception):
        pass

    def pull() -> None:
        raise PulledError

    to = tmp_path / "stick" / "copy.sqlite"
    backup.prepare(to.parent)
    with pytest.raises(PulledError):
        backup.copy(file_of(full), to, pull)
    assert list(to.parent.iterdir()) == []


def test_what_a_power_cut_left_half_done_is_cleared(tmp_path: Path) -> None:
    for name in ("000001-20190414T120000Z.sqlite", "000002-20190414T121000Z.sqlite.draft", "plan.toml.draft"):
        (tmp_path / name).write_bytes(b"")
    backup.prepare(tmp_path)
    assert [each.name for each in tmp_path.iterdir()] == ["000001-20190414T120000Z.sqlite"]


@contextmanager
def little_room(size: str, folder: Path) -> Iterator[Path]:
    """A disk of its own, of this size."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root makes a disk of its own")
@pytest.mark.parametrize("size", ["64k", "400k"])
def test_a_stick_that_is_full_is_a_sentence_and_keeps_nothing_half_done(
    full: Database, tmp_path: Path, size: str
) -> None:
    with little_room(size, tmp_path / "stick") as stick:
        with pytest.raises(NoRoomError, match=r"there is no room in .*: free some space"):
            backup.copy(file_of(full), stick / "copy.sqlite", lambda: None)
        assert list(stick.iterdir()) == []


def test_a_folder_that_is_not_there_is_a_sentence(full: Database, tmp_path: Path) -> None:
    with pytest.raises(CopyError, match="see that it is there and writable"):
        backup.copy(file_of(full), tmp_path / "gone" / "copy.sqlite", lambda: None)


def pages(path: Path) -> tuple[int, int]:
    """How large a page is, and how many there are."""
    with closing(sqlite3.connect(path)) as connection:
        size, number = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_size", "page_count"))
    return size, number


def overwrite(path: Path, page: int, rubbish: bytes) -> None:
    """As a disk does that goes bad; the database is closed."""
    size, _ = pages(path)
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write((rubbish * size)[:size])


def leaves_of_the_journal(path: Path) -> list[int]:
    """The pages in which facts lie."""
    size, number = pages(path)
    content = path.read_bytes()
    found = [page for page in range(2, number + 1) if content[(page - 1) * size] == 0x0D]
    return [page for page in found if content[(page - 1) * size : page * size].count(b"registered") > 2]


@pytest.mark.parametrize("rubbish", [b"\x00", b"\xff", b"checkin "])
def test_a_damaged_database_is_never_taken_for_a_copy(full: Database, tmp_path: Path, rubbish: bytes) -> None:
    path = file_of(full)
    full.close()
    overwrite(path, leaves_of_the_journal(path)[40], rubbish)
    assert not backup.is_sound(path)
    with pytest.raises(DamagedError, match="run `checkin restore`"):
        backup.copy(path, tmp_path / "copy.sqlite", lambda: None)
    assert not (tmp_path / "copy.sqlite").exists()


@pytest.mark.parametrize("rubbish", [b"\x00", b"\xff", b"checkin "])
@pytest.mark.parametrize("seed", range(3))
def test_all_but_what_stood_on_the_damaged_pages_is_read(full: Database, rubbish: bytes, seed: int) -> None:
    path = file_of(full)
    full.close()
    leaves = leaves_of_the_journal(path)
    size, _ = pages(path)
    content = path.read_bytes()
    hit = random.Random(seed).sample(leaves, 3)
    lost = sum(content[(page - 1) * size : page * size].count(b"registered") for page in hit)
    for page in hit:
        overwrite(path, page, rubbish)
    read = [fact.number for fact in salvage.facts(path)]
    assert salvage.ends(path) == {"desk-1": MANY}
    assert read == sorted(set(read))
    assert MANY - lost <= len(read) < MANY


def test_of_a_whole_database_everything_is_read(full: Database) -> None:
    assert [fact.number for fact in salvage.facts(file_of(full))] == list(range(1, MANY + 1))


@pytest.mark.parametrize("content", [b"", b"no database" * 1000, b"SQLite format 3\x00" + b"\xff" * 9000])
def test_of_what_is_no_database_nothing_is_read(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "checkin.sqlite"
    path.write_bytes(content)
    assert list(salvage.facts(path)) == []
    assert salvage.ends(path) == {}
    assert not salvage.is_used(path)


def test_a_database_that_somebody_has_open_is_seen(database: Database) -> None:
    with database.reading():
        pass
    assert salvage.is_used(file_of(database))
    database.close()
    assert not salvage.is_used(file_of(database))


def test_somebody_who_waits_is_not_kept_waiting() -> None:
    paused: list[float] = []
    hurried = iter([False, True])
    pause = backup.without_haste(3.5, lambda: next(hurried), paused.append)
    pause()
    pause()
    assert paused == [3.5]
