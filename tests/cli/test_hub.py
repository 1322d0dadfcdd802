"""The hub from the command line: run, invite, look after."""

import json
import re
import signal
import ssl
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
import zxingcpp
from PIL import Image

from checkin.domain import clock
from checkin.domain.clock import milliseconds
from checkin.store import stations
from checkin.store.database import open_database
from checkin.store.stations import Invited
from checkin.sync.invitation import read

Checkin = Callable[..., Any]


@contextmanager
def hub(home: Path, *options: str) -> Iterator[dict[str, str]]:
    """What a hub says in its first line, while it runs."""
    command = [sys.executable, "-m", "checkin", "hub", "--home", str(home), "--port", "0", "--json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            yield json.loads(process.stdout.readline() or process.stderr.read())
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


@pytest.fixture
def started(home: Path) -> Path:
    """A home whose hub ran once."""
    said = {"url": "https://10.0.0.5:8443", "pin": "ab" * 32, "database": ""}
    (home / "hub.json").write_text(json.dumps(said), encoding="utf-8")
    return home


def test_it_says_where_it_listens_and_answers_there(home: Path) -> None:
    with hub(home) as said:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+", said["url"])
        with urlopen(f"{said['url']}/healthz", timeout=20) as answer:
            assert json.load(answer) == {"ok": True}


def test_its_own_certificate_is_the_one_of_the_fingerprint(home: Path, checkin: Checkin) -> None:
    with hub(home, "--tls", "self") as said:
        host, port = said["url"].removeprefix("https://").split(":")
        shown = ssl.PEM_cert_to_DER_cert(ssl.get_server_certificate((host, int(port)), timeout=20))
        assert sha256(shown).hexdigest() == said["pin"]
        context = ssl.create_default_context(cafile=str(home / "hub.crt"))
        with urlopen(f"{said['url']}/healthz", timeout=20, context=context) as answer:
            assert answer.status == 200
    invited = checkin("invite", "--home", home, "--station", "desk-2", "--gate", "main", "--json").line
    assert read(invited["invitation"]).pin == said["pin"]
    for secret in ("hub.key", "hub.json"):
        assert stat.S_IMODE((home / secret).stat().st_mode) == 0o600


def test_beyond_this_machine_nothing_goes_in_the_clear_unless_it_is_asked_for(home: Path) -> None:
    with hub(home, "--host", "0.0.0.0") as said:
        assert said["url"].startswith("https://")
    with hub(home, "--host", "0.0.0.0", "--tls", "none") as said:
        assert said["url"].startswith("http://")


def test_an_invitation_is_a_code_and_a_picture(started: Path, checkin: Checkin, tmp_path: Path) -> None:
    picture = tmp_path / "desk-2.png"
    done = checkin(
        *("invite", "--home", started, "--station", "desk-2", "--gate", "main", "--role", "desk"),
        *("--out", picture, "--json"),
    )
    assert done.code == 0
    (found,) = zxingcpp.read_barcodes(Image.open(picture))
    assert found.text == done.line["invitation"]
    invitation = read(found.text)
    assert (invitation.url, invitation.code) == ("https://10.0.0.5:8443", done.line["code"])
    assert stat.S_IMODE(picture.stat().st_mode) == 0o600


def test_an_invitation_is_shown_to_be_scanned_from_the_screen(started: Path, checkin: Checkin) -> None:
    out = checkin("invite", "--home", started, "--station", "desk-2", "--gate", "main").out
    assert "checkin join https://10.0.0.5:8443" in out
    assert "▀" in out


@pytest.mark.parametrize(
    ("options", "say"),
    [
        (("--station", "desk-1", "--gate", "main"), "name of the hub itself"),
        (("--station", "a b", "--gate", "main"), "no name for a station"),
        (("--station", "desk-2", "--gate", "nowhere"), "choose one of main"),
    ],
)
def test_an_invitation_that_cannot_be_right_is_refused(
    started: Path, checkin: Checkin, options: tuple[str, ...], say: str
) -> None:
    done = checkin("invite", "--home", started, *options)
    assert done.code == 2
    assert say in done.err


@pytest.mark.parametrize("command", [("invite", "--station", "a", "--gate", "main"), ("stations",)])
def test_before_there_was_a_hub_the_sentence_says_so(home: Path, checkin: Checkin, command: tuple[str, ...]) -> None:
    done = checkin(command[0], "--home", home, *command[1:])
    assert done.code == 1
    assert "checkin hub" in done.err


def test_stations_are_listed_and_revoked(home: Path, checkin: Checkin) -> None:
    with hub(home) as said:
        code = checkin("invite", "--home", home, "--station", "desk-2", "--gate", "main", "--json").line["code"]
        body = json.dumps({"code": code, "key": "ab" * 32}).encode()
        with urlopen(f"{said['url']}/v1/join", body, timeout=20) as answer:
            assert json.load(answer)["station"] == "desk-2"
        line = checkin("stations", "--home", home, "--json").line
        assert (line["station"], line["role"], line["facts"], line["revoked"]) == ("desk-2", "kiosk", 0, False)
        assert (line["backup"], line["backed_up"]) == ("", None)
        assert checkin("stations", "--home", home, "--revoke", "desk-2", "--json").line["revoked"]
        assert "never heard from" in checkin("stations", "--home", home).out
    assert checkin("stations", "--home", home, "--revoke", "desk-9").code == 2


@pytest.mark.parametrize(
    ("backup", "minutes", "say"),
    [
        ("kept", 2, None),
        ("away", 35, "no backup for 35 min (away)"),
        ("failed", None, "no backup yet (failed)"),
        ("damaged", 5, "its database is damaged"),
    ],
)
def test_it_is_told_how_copies_of_a_station_stand(
    started: Path, checkin: Checkin, backup: str, minutes: int | None, say: str | None
) -> None:
    joined, now = Invited("desk-2", "main", "in", "desk", 1), milliseconds(clock.now())
    at = None if minutes is None else (now // 1000 - 60 * minutes) * 1000
    with closing(open_database(started / "checkin.sqlite")) as database, database.writing() as connection:
        stations.join(connection, joined, "small", token="secret", key="ab" * 32, now=now)
        stations.heard(connection, "desk-2", now, {"backup": backup, "backed_up": at})
    line = checkin("stations", "--home", started, "--json").line
    assert line["backup"] == backup
    assert line["backed_up"] is None or milliseconds(datetime.fromisoformat(line["backed_up"])) == at
    assert (line["backed_up"] is None) == (at is None)
    out = checkin("stations", "--home", started).out
    assert say in out if say else "backup" not in out


@pytest.mark.parametrize(
    ("options", "code", "say"),
    [
        (("--tls-cert", "x.pem"), 2, "belong together"),
        (("--tls-cert", "x.pem", "--tls-key", "y.pem"), 1, "cannot be used"),
        (("--host", "203.0.113.1"), 1, "--host"),
        (("--database", "mysql://root:secret@x/y"), 1, "postgresql"),
        (("--database", "postgresql+psycopg://root:secret@127.0.0.1:1/y"), 1, "start the server"),
    ],
)
def test_a_hub_that_cannot_start_says_why(
    home: Path, checkin: Checkin, options: tuple[str, ...], code: int, say: str
) -> None:
    done = checkin("hub", "--home", home, "--port", "0", *options)
    assert done.code == code
    assert say in done.err
    assert "secret" not in done.err


def test_a_port_that_is_taken_is_named(home: Path, checkin: Checkin) -> None:
    with hub(home) as said:
        done = checkin("hub", "--home", home, "--port", said["url"].rpartition(":")[2])
    assert done.code == 1
    assert "--port" in done.err
