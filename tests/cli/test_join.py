"""A machine joins a hub that is a process of its own, over TLS, and exchanges with it."""

import json
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from checkin.home import Home
from checkin.setup import open_home

# A machine without a loudspeaker says so in words of its own, once.
pytestmark = pytest.mark.qt_log_ignore("PulseAudio")

Checkin = Callable[..., Any]


@pytest.fixture
def hub(founded: Path, tmp_path: Path, checkin: Checkin) -> Iterator[Path]:
    """The home of a hub at work, which has one registration."""
    home = Path(shutil.copytree(founded, tmp_path / "hub"))
    people = tmp_path / "people.csv"
    people.write_text("name,company,email\nWei Li,Acme,li@example.org\n", encoding="utf-8")
    assert checkin("import", people, "--home", home).code == 0
    command = [sys.executable, "-m", "checkin", "hub", "--home", home, "--port", "0", "--tls", "self", "--json"]
    with subprocess.Popen([str(each) for each in command], stdout=subprocess.PIPE, encoding="utf-8") as running:
        assert running.stdout
        assert json.loads(running.stdout.readline())["url"].startswith("https://127.0.0.1:")
        yield home
        running.send_signal(signal.SIGTERM)


def invitation(checkin: Checkin, hub: Path, station: str, role: str = "desk") -> dict[str, Any]:
    found = checkin("invite", "--home", hub, "--station", station, "--gate", "main", "--role", role, "--json").line
    return dict(found)


def test_a_machine_joins_with_the_text_of_an_invitation_and_has_everything(
    hub: Path, tmp_path: Path, checkin: Checkin
) -> None:
    asked = invitation(checkin, hub, "gate-1")
    home = tmp_path / "gate-1"
    joined = checkin("join", asked["invitation"], "--home", home, "--json").line
    assert joined.pop("seconds") < 60
    assert joined == {"station": "gate-1", "gate": "main", "role": "desk", "registrations": 1, "complete": True}
    assert checkin("find", "wei li", "--home", home, "--json").line["name"] == "Wei Li"
    assert checkin("verify", "--home", home).code == 0
    for secret in ("hub.token", "signing.key"):
        assert (home / secret).stat().st_mode & 0o777 == 0o600
    token = (home / "hub.token").read_text()
    assert token not in (home / "settings.toml").read_text()
    assert token not in (home / "log" / "checkin.log").read_text()
    assert open_home(Home(home)).settings.station.role == "desk"
    checks = {line["check"]: line for line in checkin("selftest", "--home", home, "--json").lines}
    assert checks["hub"]["ok"], checks["hub"]["say"]


def test_what_a_station_decides_and_signs_is_known_at_another(hub: Path, tmp_path: Path, checkin: Checkin) -> None:
    homes = [tmp_path / name for name in ("gate-1", "gate-2")]
    for home in homes:
        assert checkin("join", invitation(checkin, hub, home.name)["invitation"], "--home", home).code == 0
    (ticket,) = tickets(checkin, homes[0], tmp_path)
    assert checkin("present", ticket, "--home", homes[0], "--json").line["decision"] == "admitted"
    done = checkin("sync", "--once", "--home", homes[0], "--json").line
    assert (done["sent"], done["behind"]) == (1, 0)
    assert checkin("sync", "--once", "--home", homes[1], "--json").code == 0
    assert checkin("present", ticket, "--home", homes[1], "--json").line["reason"] == "already_inside"
    assert checkin("totals", "--home", homes[1], "--json").line["visitors"] == 1


def tickets(checkin: Checkin, home: Path, folder: Path) -> list[str]:
    assert checkin("tickets", "--format", "csv", "--out", folder / "tickets", "--home", home).code == 0
    (file,) = (folder / "tickets").glob("*.csv")
    header, *rows = file.read_text(encoding="utf-8-sig").splitlines()
    place = next(at for at, name in enumerate(header.split(",")) if "credential" in name or "ticket" in name)
    return [row.split(",")[place] for row in rows]


def test_an_address_and_a_code_do_too_and_joining_again_begins_anew(
    hub: Path, tmp_path: Path, checkin: Checkin
) -> None:
    asked, home = invitation(checkin, hub, "gate-1"), tmp_path / "gate-1"
    pin = asked["invitation"].rpartition("pin=")[2]
    assert checkin("join", asked["url"], asked["code"].lower(), "--pin", pin, "--home", home).code == 0
    (ticket,) = tickets(checkin, home, tmp_path)
    checkin("present", ticket, "--home", home)  # and is not sent before the station joins again
    again = checkin("join", invitation(checkin, hub, "gate-1")["invitation"], "--home", home, "--json")
    assert again.code == 0, again.err
    assert checkin("totals", "--home", home, "--json").line["visitors"] == 1
    assert checkin("verify", "--home", home).code == 0


def test_a_wrong_fingerprint_gives_nothing_away(hub: Path, tmp_path: Path, checkin: Checkin) -> None:
    asked = invitation(checkin, hub, "gate-1")
    wrong = checkin("join", asked["url"], asked["code"], "--pin", "ab" * 32, "--home", tmp_path / "gate-1")
    assert wrong.code == 1
    assert "not the hub that invited" in wrong.err
    assert checkin("join", asked["invitation"], "--home", tmp_path / "gate-1").code == 0  # the code was not used


def test_without_the_fingerprint_a_certificate_of_the_hubs_own_is_not_trusted(
    hub: Path, tmp_path: Path, checkin: Checkin
) -> None:
    asked = invitation(checkin, hub, "gate-1")
    refused = checkin("join", asked["url"], asked["code"], "--home", tmp_path / "gate-1")
    assert refused.code == 1
    assert "certificate" in refused.err
    named = checkin("join", asked["url"], asked["code"], "--ca", hub / "hub.crt", "--home", tmp_path / "gate-1")
    assert named.code == 0, named.err


def test_a_conference_of_its_own_does_not_join(home: Path, hub: Path, checkin: Checkin) -> None:
    refused = checkin("join", invitation(checkin, hub, "gate-1")["invitation"], "--home", home)
    assert refused.code == 1
    assert "another --home" in refused.err


@pytest.mark.parametrize(
    ("arguments", "say"),
    [
        (("checkin://join?url=x",), "no invitation"),
        (("ftp://x", "CODE"), "not the address of a hub"),
        (("http://127.0.0.1:1", "ABCD-EFGH"), "does not answer"),
    ],
)
def test_what_cannot_be_joined_is_said(tmp_path: Path, checkin: Checkin, arguments: tuple[str, ...], say: str) -> None:
    refused = checkin("join", *arguments, "--home", tmp_path / "new")
    assert refused.code in (1, 2)
    assert say in refused.err


def test_a_station_that_works_alone_exchanges_with_nobody(home: Path, checkin: Checkin) -> None:
    refused = checkin("sync", "--once", "--home", home)
    assert refused.code == 2
    assert "works alone" in refused.err
