"""The real program with clocks that jump and run: set back by a day, and a hub that is gone for an hour."""

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
import processes
from kiosks import LONG, count, environment, found, kiosk, told, until

PEOPLE = 12
HASTE = 120  # an hour takes half a minute
HOUR = 3_600_000  # milliseconds


@pytest.fixture
def faketime() -> str:
    """The library that tells a process another time."""
    libraries = sorted(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"))
    if not libraries:
        assert "CI" not in os.environ, "install what .ci/debian-packages-test lists: faketime is missing"
        pytest.skip("not installed: faketime; .ci/debian-packages-test lists the packages")
    return str(libraries[0])


def stamps(home: Path) -> list[int]:
    """In the order of the station's chain."""
    with closing(sqlite3.connect(f"{(home / 'checkin.sqlite').as_uri()}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT stamp FROM journal WHERE station = 'desk-1' ORDER BY number")
        return [stamp for (stamp,) in rows]


def said_by_selftest(home: Path) -> dict[str, str]:
    """What it says of each thing that it looks at."""
    run = [sys.executable, "-m", "checkin", "selftest", "--home", str(home), "--json"]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", env=environment(), check=False, timeout=LONG)
    assert "Traceback" not in done.stderr
    return {each["check"]: each["say"] for each in map(json.loads, done.stdout.splitlines()) if "check" in each}


@pytest.mark.long
def test_the_clock_of_a_kiosk_at_work_is_set_back_by_a_day(
    tmp_path: Path, small_text: str, faketime: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, clock = tmp_path / "home", tmp_path / "clock"
    found(home, small_text)
    told("present", "CODE9", "--home", home)
    clock.write_text("+0d")
    for name, value in {
        "LD_PRELOAD": faketime,
        "FAKETIME_TIMESTAMP_FILE": str(clock),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }.items():
        monkeypatch.setenv(name, value)
    with kiosk(home, "--scanner", "hand", "--printer", "none") as at:
        for each in range(3):
            at.scan(f"CODE{each}")
            until(lambda each=each: count(home, "admitted") == each + 2, "nobody was let in")  # type: ignore[misc]
        clock.write_text("-1d")
        refused = count(home, "refused")
        at.scan("CODE9")
        until(lambda: count(home, "refused") == refused + 1, "it forgot who is inside")
        at.scan("CODE3")
        until(lambda: count(home, "admitted") == 5, "nobody is let in any more")
        assert at.slate == ""
    assert stamps(home) == sorted(set(stamps(home)))
    assert "that has been already, set it right" in said_by_selftest(home)["clock"]
    assert "whole" in told("verify", "--home", home).stdout
    clock.write_text("+0d")
    assert "that has been already" not in said_by_selftest(home)["clock"]


@pytest.mark.long
def test_a_hub_is_gone_for_an_hour(tmp_path: Path, faketime: str, monkeypatch: pytest.MonkeyPatch) -> None:
    people = tmp_path / "people.csv"
    rows = [f"CODE{each},Person {each},visitor" for each in range(PEOPLE)]
    people.write_text("\n".join(["code,name,category", *rows]), encoding="utf-8")
    gate = tmp_path / "gate"
    with processes.hub(tmp_path / "hub", "--tls", "none") as hub:
        processes.told("import", people, "--home", hub.home)
        processes.told("join", hub.url, hub.invite("gate-1"), "--home", gate)
    # The hub is gone, and now an hour goes by in half a minute; every five minutes somebody comes.
    monkeypatch.setenv("LD_PRELOAD", faketime)
    quickly = environment() | {"FAKETIME": f"+0 x{HASTE}"}
    run = [sys.executable, "-m", "checkin", "sync", "--home", str(gate), "--json"]
    with subprocess.Popen(run, env=quickly, stdout=subprocess.PIPE, text=True) as exchange:
        try:
            assert exchange.stdout
            heard = map(json.loads, exchange.stdout)
            for each in range(PEOPLE):
                subprocess.run(["sleep", "300"], env=quickly, check=True)
                monkeypatch.setenv("FAKETIME", f"+{5 * each}m")
                told("present", f"CODE{each}", "--home", gate)
            gone = next(said for said in heard if said["waiting"] == PEOPLE)
            assert (gone["standing"], bool(gone["say"])) == ("offline", True)
            port = hub.url.rsplit(":", 1)[1]
            back = [sys.executable, "-m", "checkin", "hub", "--home", str(hub.home), "--port", port, "--tls", "none"]
            monkeypatch.setenv("FAKETIME", "+1h")
            with subprocess.Popen(back, env=environment(), stdout=subprocess.DEVNULL) as again:
                try:
                    back_at = next(said for said in heard if said["standing"] == "connected" and not said["waiting"])
                    assert back_at["since"] - gone["since"] > HOUR
                finally:
                    again.terminate()
        finally:
            exchange.kill()
    assert "whole" in told("verify", "--home", hub.home).stdout
    assert count(hub.home, "admitted") == PEOPLE
