"""The first copy: one file that is a whole database, for a desk with everything and for a kiosk with less."""

import hashlib
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import zstandard

from checkin.domain.facts import Admitted, Registered
from checkin.store import journal, positions, registrations
from checkin.store.database import Database, open_database
from checkin.store.journal import Entry
from checkin.sync.messages import SNAPSHOT_HEADERS

PERSON = {"name": "李伟", "email": "li@example.org", "phone": "+86 138 4711", "note": "wheelchair", "company": "BYD"}


@pytest.fixture
def full(venue: Any) -> Any:
    """A hub that knows of thirty people, five of whom are inside."""
    desk = venue.join("desk-1")
    desk.push([desk.write(Registered({**PERSON, "code": f"C{each}"}), registration=f"R{each}") for each in range(30)])
    desk.push([desk.write(Admitted("visitor"), registration=f"R{each}") for each in range(5)])
    return venue


def fetch(desk: Any, **headers: str) -> Any:
    return desk.client.get("/v1/snapshot", headers={**desk.headers, **headers})


def opened(content: bytes, path: Path) -> Database:
    path.write_bytes(zstandard.ZstdDecompressor().decompressobj().decompress(content))
    return open_database(path)


def test_a_desk_gets_a_database_with_everything(full: Any, tmp_path: Path, small: Any) -> None:
    answer = fetch(full.join("desk-2"))
    said = {name: answer.headers[header] for name, header in SNAPSHOT_HEADERS.items()}
    assert said["digest"] == hashlib.sha256(answer.content).hexdigest()
    with closing(opened(answer.content, tmp_path / "copy.sqlite")) as copy, copy.reading() as connection:
        assert (tmp_path / "copy.sqlite").stat().st_size == int(said["size"])
        assert registrations.count(connection) == int(said["registrations"]) == 30
        assert journal.count(connection) == int(said["facts"])
        assert positions.newest(connection) == int(said["position"])
        found = registrations.find_by_code(connection, "C7")
        assert found is not None
        assert found.email == PERSON["email"]
        assert not journal.check(connection, small.id).altered
    assert full.join("desk-3").pull(int(said["position"]))[1].position > int(said["position"])


def test_a_kiosk_gets_nothing_to_reach_people_by(full: Any, tmp_path: Path, small: Any) -> None:
    kiosk = full.join("kiosk-1", "kiosk")
    path = tmp_path / "copy.sqlite"
    with closing(opened(fetch(kiosk).content, path)) as copy, copy.reading() as connection:
        found = registrations.find_by_code(connection, "C7")
        assert found is not None
        assert (found.name, found.company, found.email, found.phone) == ("李伟", "BYD", "", "")
        # The chain holds all the same, and a late fact folds the registration anew from what is there.
        assert not journal.check(connection, small.id).altered
        assert {fact.personal for fact in journal.history(connection, "R7") if fact.personal} == {
            '{"name":"李伟","code":"C7"}'
        }
    raw = path.read_bytes()
    for secret in ("li@example.org", "4711", "wheelchair"):
        assert secret.encode() not in raw


def test_a_kiosk_gets_no_more_by_the_line(full: Any) -> None:
    kiosk = full.join("kiosk-1", "kiosk")
    lines, _ = kiosk.pull()
    said = [json.loads(line.fact["personal"]) for line in lines if line.fact["kind"] == "registered"]
    assert len(said) == 30
    assert all(each.keys() == {"name", "code"} for each in said)


@pytest.mark.parametrize("role", ["kiosk", "desk"])
def test_nothing_of_the_hub_goes_with_it(full: Any, tmp_path: Path, role: str) -> None:
    desk = full.join("desk-2", role)
    code = full.invite("desk-3")
    opened(fetch(desk).content, tmp_path / "copy.sqlite").close()
    with closing(sqlite3.connect(tmp_path / "copy.sqlite")) as raw:
        for table in ("stations", "invitations", "lockouts"):
            assert raw.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    content = (tmp_path / "copy.sqlite").read_bytes()
    assert hashlib.sha256(desk.joined.token.encode()).digest() not in content
    assert hashlib.sha256(code.encode()).digest() not in content


def test_it_is_made_once_and_named(full: Any) -> None:
    desk = full.join("desk-2")
    first = fetch(desk)
    desk.push(desk.write_all(3))
    assert fetch(desk).headers["etag"] == first.headers["etag"]
    again = fetch(desk, **{"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_what_broke_off_is_resumed(full: Any) -> None:
    desk = full.join("desk-2")
    whole = fetch(desk)
    rest = fetch(desk, Range="bytes=1000-", **{"If-Range": whole.headers["etag"]})
    assert rest.status_code == 206
    assert rest.content == whole.content[1000:]
    other = fetch(desk, Range="bytes=1000-", **{"If-Range": '"another"'})
    assert (other.status_code, other.content) == (200, whole.content)
    assert fetch(desk, Range=f"bytes={len(whole.content) + 5}-").status_code == 416


def test_it_is_made_ahead_where_a_station_would_wait_for_it(venue: Any, database: Database, small: Any) -> None:
    folder = venue.hub.place.snapshots
    venue.hub.snapshots.make_ahead()
    assert list(folder.iterdir()) == []  # few facts: a station reads them one by one
    with database.writing() as connection:
        entries = [Entry(Admitted("visitor"), 1, registration=f"R{each}") for each in range(5_100)]
        journal.append_all(connection, venue.hub.house.name, small.id, entries)
    venue.hub.house.keep_up()
    venue.hub.snapshots.make_ahead()
    ready = sorted(folder.iterdir())
    assert len(ready) == 2
    venue.hub.snapshots.make_ahead()
    for name, role in (("desk-1", "desk"), ("kiosk-1", "kiosk")):
        assert int(fetch(venue.join(name, role)).headers[SNAPSHOT_HEADERS["facts"]]) >= 5_100
    assert sorted(folder.iterdir()) == ready
