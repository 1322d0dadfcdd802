"""A station that was revoked keeps its counts and nothing of anybody: not in its database, and not beside it."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.printing import Job
from checkin.station import Finder
from checkin.store import forgetting, print_jobs
from checkin.store.database import StoreError

WEI = {"name": "李伟", "category": "visitor", "email": "li@example.org", "phone": "+86 755 1234"}


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_of_people_nothing_is_left_in_the_database_or_the_folders(
    station_of: Callable[..., Any], tmp_path: Path
) -> None:
    post = station_of("desk-1")
    person = post.desk.register(WEI)
    post.desk.admit(person.id)
    Finder(post.database).catch_up()
    with post.database.writing() as connection:
        print_jobs.add(connection, Job(0, person.id, 1, why="lost, says li@example.org", say="li@example.org"))
    photos, badges = tmp_path / "home" / "photos", tmp_path / "home" / "badges"
    templates = badges / "templates"
    for folder in (photos, templates):
        folder.mkdir(parents=True)
    (photos / f"{person.id}.jpg").write_bytes(b"a face")
    (badges / "li.pdf").write_bytes(b"a badge")
    (templates / "own.toml").write_bytes(b"a design")
    totals = post.totals

    assert forgetting.forget(post.database, (photos, badges, tmp_path / "none")) == 1

    assert everything_in(tmp_path / "home") == b"a design"
    assert post.totals == totals
    assert not Finder(post.database).find("li wei").hits
    with post.database.reading() as connection:
        assert [job.why for job in print_jobs.newest(connection, 10)] == [""]
    assert not post.desk.verify().altered
    post.stop()
    for said in WEI.values():
        if said != "visitor":
            assert said.encode() not in post.path.read_bytes()
    post.start()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every folder that is there can be emptied")
def test_what_cannot_be_removed_is_said(station_of: Callable[..., Any], tmp_path: Path) -> None:
    post = station_of("desk-1")
    badges = tmp_path / "badges"
    badges.mkdir()
    (badges / "li.pdf").write_bytes(b"a badge")
    with pytest.raises(StoreError, match="by hand"):
        forgetting.forget(post.database, (Path("/proc/self/fd"),))
    assert forgetting.forget(post.database, (badges,)) == 0


def test_it_may_be_done_again(station_of: Callable[..., Any]) -> None:
    post = station_of("desk-1")
    post.desk.register(WEI)
    assert forgetting.forget(post.database) == forgetting.forget(post.database) == 1
