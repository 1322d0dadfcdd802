"""The demonstration, run as its user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
KEYS = {
    *("registrations", "presentations", "frames", "admitted", "refused", "unexpected", "badges", "badges_read_back"),
    *("misreads", "decode_ms", "decision_ms", "badge_ms"),
}


def demo(*options: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "checkin", "demo", "--json", *options],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    record: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return record


@pytest.mark.long
@pytest.mark.parametrize("how", ["--headless", "--windowed"])
def test_every_decision_of_the_demonstration_is_as_its_script_foresees(how: str) -> None:
    record = demo(how, "--registrations", "200", "--presentations", "13", "--seed", "5")
    assert record.keys() >= KEYS
    assert record["registrations"] == 200
    assert record["presentations"] == 13
    assert record["unexpected"] == record["misreads"] == 0
    assert record["badges"] == record["badges_read_back"] > 0
    assert all(record[name].keys() == {"p50", "p95", "p99"} for name in ("decode_ms", "decision_ms", "badge_ms"))


def test_a_demonstration_with_a_home_leaves_a_conference_to_look_at(tmp_path: Path) -> None:
    home = tmp_path / "home"
    record = demo("--headless", "--registrations", "20", "--presentations", "4", "--home", str(home))
    totals = subprocess.run(
        [sys.executable, "-m", "checkin", "totals", "--json", "--home", str(home)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(totals.stdout)["admissions"] == record["admitted"]
    assert len(list((home / "badges").glob("*.pdf"))) == record["badges"]
