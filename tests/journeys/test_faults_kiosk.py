"""The real kiosk, as a process: whatever breaks around it, nothing is lost, somebody is told, and it goes on."""

import os
import signal
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import kiosks
from kiosks import PEOPLE, Camera, count, disk, fill, found, kiosk, told, until

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="VNC is a screen of Linux only")
is_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root makes disks")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


def scan(at: kiosks.Kiosk, codes: range) -> None:
    """Everybody comes in."""
    before = count(at.home, "admitted")
    for done, each in enumerate(codes, start=1):
        at.scan(f"CODE{each}")
        until(lambda done=done: count(at.home, "admitted") == before + done, "nobody was let in")  # type: ignore[misc]


def whole(home: Path) -> None:
    assert "whole" in told("verify", "--home", home).stdout


def test_a_camera_that_is_unplugged_is_used_again_when_it_is_back(home: Path, small_text: str) -> None:
    found(home, small_text)
    with closing(Camera()) as camera:
        camera.plug_in()
        with kiosk(home, "--scanner", camera.where, "--printer", "none") as at:
            camera.show("CODE1")
            until(lambda: count(home, "admitted") == 1, "the camera was not read")
            camera.pull_out()
            # The hand scanner works meanwhile.
            scan(at, range(2, 3))
            camera.show("CODE3")
            camera.plug_in()
            until(lambda: count(home, "admitted") == 3, "the camera was not found again")
            assert at.slate == ""
    whole(home)


@is_root
def test_a_full_disk_puts_it_out_of_order_and_freeing_it_back_in_service(tmp_path: Path, small_text: str) -> None:
    with disk(tmp_path / "disk", "24m") as place:
        home = place / "home"
        pin = found(home, small_text)
        with kiosk(home, "--scanner", "hand", "--printer", "none") as at:
            scan(at, range(3))
            filler = fill(place)
            codes = iter(range(3, PEOPLE))

            def out_of_order() -> bool:
                at.scan(f"CODE{next(codes)}")
                return at.slate == "D2"

            # What room there was inside the files themselves is used up first.
            until(out_of_order, "a full disk was not noticed")
            admitted = count(home, "admitted")
            said = told("present", "CODE59", "--home", home, code=1).stderr
            assert "is full: free some space, nothing was lost" in said
            assert "NOT READY disk" in told("selftest", "--home", home, code=1).stdout
            filler.unlink()
            at.mend(pin)
            until(lambda: at.slate == "", "it was not taken back into service")
            at.scan("CODE58")
            until(lambda: count(home, "admitted") == admitted + 1, "nobody is let in any more")
        whole(home)


@pytest.mark.long
def test_a_database_that_cannot_be_written_for_a_while_is_written_again(home: Path, small_text: str) -> None:
    found(home, small_text)
    with kiosk(home, "--scanner", "hand", "--printer", "none") as at:
        scan(at, range(2))
        with closing(sqlite3.connect(home / "checkin.sqlite", isolation_level=None)) as other:
            # Another program holds it for longer than anybody waits.
            other.execute("BEGIN IMMEDIATE")
            at.scan("CODE2")
            log = home / "log" / "checkin.log"
            until(lambda: "a code could not be decided on" in log.read_text(encoding="utf-8"), "it was not noticed")
            assert "another program holds" in log.read_text(encoding="utf-8")
            other.execute("ROLLBACK")
        assert at.slate == ""
        scan(at, range(2, 4))
    whole(home)


def test_two_programs_in_one_home_decide_with_one_journal(home: Path, small_text: str) -> None:
    found(home, small_text)
    with (
        kiosk(home, "--scanner", "hand", "--printer", "none") as one,
        kiosk(home, "--scanner", "hand", "--printer", "none") as other,
    ):
        refused = count(home, "refused")
        scan(one, range(3))
        other.scan("CODE1")
        until(lambda: count(home, "refused") == refused + 1, "somebody who is inside was not refused")
        scan(other, range(3, 6))
        told("present", "CODE6", "--home", home)
        one.scan("CODE6")
        until(lambda: count(home, "refused") == refused + 2, "somebody who is inside was not refused")
    assert count(home, "admitted") == 7
    whole(home)


def test_a_kiosk_that_is_killed_keeps_what_it_said_and_opens_again(home: Path, small_text: str) -> None:
    found(home, small_text)
    with kiosk(home, "--scanner", "hand", "--printer", "folder") as at:
        scan(at, range(2))
        at.scan("CODE50")
        at.process.send_signal(signal.SIGKILL)
        at.process.wait()
    whole(home)
    admitted = count(home, "admitted")
    with kiosk(home, "--scanner", "hand", "--printer", "folder") as at:
        refused = count(home, "refused")
        at.scan("CODE0")
        until(lambda: count(home, "refused") == refused + 1, "it forgot who is inside")
        scan(at, range(51, 52))
    assert count(home, "admitted") == admitted + 1
    whole(home)


@pytest.mark.long
def test_a_stick_gets_copies_and_the_last_one_when_the_kiosk_closes(
    home: Path, tmp_path: Path, small_text: str
) -> None:
    pin = found(home, small_text)
    stick = tmp_path / "stick"
    stick.mkdir()
    settings = (home / "settings.toml").read_text(encoding="utf-8")
    (home / "settings.toml").write_text(settings.replace('folder = ""', f'folder = "{stick}"'), encoding="utf-8")
    with kiosk(home, "--scanner", "hand", "--printer", "none") as at:
        until(lambda: list(stick.glob("*/*.sqlite")), "no copy was made")
        scan(at, range(4))
        leave(at, pin)
    assert len(list(stick.glob("*/*.sqlite"))) == 2
    (home / "checkin.sqlite").unlink()
    assert "restored" in told("restore", stick, "--home", home).stdout
    assert count(home, "admitted") == 4
    whole(home)


def leave(at: kiosks.Kiosk, pin: str) -> None:
    """As staff do in the evening."""
    at.ask_for_way_out()
    at.type(*pin, "\n")
    at.process.wait(kiosks.LONG)
