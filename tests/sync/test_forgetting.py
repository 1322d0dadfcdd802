"""Whom one station forgets all forget; one that was revoked keeps its counts and nothing of anybody."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checkin.domain.facts import Admitted, Forgotten
from checkin.domain.printing import Job
from checkin.station import Finder, Forgetting
from checkin.store import forgetting, journal, positions, print_jobs, registrations
from checkin.store.database import Database, StoreError
from checkin.store.journal import Entry

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package

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


def forgetting_at(post: Any) -> Forgetting:
    return Forgetting(post.database, post.house.plan, post.name, clock=post.clock)


def said_of(database: Database, registration: str) -> set[str | None]:
    """The personal parts of all facts about somebody, and what is in the row made from them."""
    with database.reading() as connection:
        found = registrations.find(connection, registration)
        parts = {fact.personal for fact in journal.history(connection, registration)}
    return parts | ({found.name, found.email, found.phone} if found else set())


def test_whom_a_supervisor_forgets_the_hub_and_all_stations_forget(house: Any, station_of: Callable[..., Any]) -> None:
    boss, kiosk = station_of("boss", role="supervisor"), station_of("kiosk-1", role="kiosk")
    desk, away = station_of("desk-1"), station_of("away")
    wei, ann = desk.desk.register(WEI), desk.desk.register({"name": "Ann", "category": "visitor"})
    desk.desk.admit(wei.id)
    everybody = [boss, desk, kiosk, away]
    for _ in range(2):
        for post in everybody:
            post.exchange.once()
    totals = boss.totals
    away.wire.down = True
    away.desk.correct(wei.id, {"phone": "+86 138 1"})
    away.desk.admit(wei.id)

    assert forgetting_at(boss).person(wei.id) == 1
    for post in (*everybody[:3], desk, kiosk):
        post.exchange.once()
    for database in (house.database, boss.database, desk.database, kiosk.database):
        assert said_of(database, wei.id) <= {"", None}
        assert "Ann" in said_of(database, ann.id)
    assert boss.totals == totals

    away.wire.down = False
    everybody.append(station_of("late"))
    for _ in range(2):
        for post in everybody:
            post.exchange.once()
    for post in everybody:
        assert said_of(post.database, wei.id) <= {"", None}
        assert post.facts == boss.facts
        assert not post.desk.verify().altered
    assert said_of(house.database, wei.id) <= {"", None}
    assert boss.totals.admissions == totals.admissions
    assert boss.totals.refused == {"already_inside": 1}


@pytest.mark.parametrize("role", ["desk", "kiosk"])
def test_only_a_supervisors_station_makes_all_forget(house: Any, station_of: Callable[..., Any], role: str) -> None:
    """Whoever has the token of a kiosk that was stolen is not to take away everybody's names."""
    stolen, desk = station_of("gate-1", role=role), station_of("desk-1")
    wei = desk.desk.register(WEI)
    desk.exchange.once()
    with stolen.database.writing() as connection:
        for what in (Forgotten("event_over"), Admitted("visitor")):
            journal.append(connection, stolen.name, house.plan.id, Entry(what, 1))
    stolen.exchange.once()
    assert [(each.number, each.why) for each in stolen.exchange.left] == [(1, "not_allowed")]
    desk.exchange.once()
    for database in (house.database, desk.database):
        assert "李伟" in said_of(database, wei.id)
        with database.reading() as connection:
            assert not forgetting.count(connection)


def test_a_first_copy_made_before_is_not_given_away_after(
    house: Any, station_of: Callable[..., Any], tmp_path: Path
) -> None:
    boss = station_of("boss", role="supervisor")
    wei = boss.desk.register(WEI)
    boss.exchange.once()
    house.hub.snapshots.make_ahead()
    before = {path.name for path in (tmp_path / "snapshots").iterdir()}
    with house.database.reading() as connection:
        place = positions.newest(connection)
    forgetting_at(boss).everybody()
    boss.exchange.once()
    house.hub.snapshots.make_ahead()
    assert not before & {path.name for path in (tmp_path / "snapshots").iterdir()}
    new = station_of("new", few=0)
    new.exchange.once()
    assert "GET /v1/snapshot" in new.wire.asked
    assert said_of(new.database, wei.id) == {""}
    assert new.exchange.progress.position > place


def test_a_station_that_ended_before_it_was_done_removes_the_files_when_it_starts(
    station_of: Callable[..., Any], tmp_path: Path
) -> None:
    boss, desk = station_of("boss", role="supervisor"), station_of("desk-1")
    wei = desk.desk.register(WEI)
    desk.exchange.once()
    boss.exchange.once()
    forgetting_at(boss).person(wei.id)
    boss.exchange.once()
    photo = tmp_path / "photos" / f"{wei.id}.jpg"
    photo.parent.mkdir()
    photo.write_bytes(b"a face")
    desk.goes_out = True
    with pytest.raises(network.PowerCutError):
        desk.exchange.once()
    desk.goes_out = False
    assert photo.is_file()
    desk.restart()
    desk.exchange.personal = (photo.parent,)
    desk.exchange.once()
    assert not photo.is_file()


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere every file that is there can be removed")
def test_a_file_that_cannot_be_removed_keeps_no_fact_from_coming(station_of: Callable[..., Any]) -> None:
    boss, desk = station_of("boss", role="supervisor"), station_of("desk-1")
    wei = boss.desk.register(WEI)
    forgetting_at(boss).everybody()
    boss.exchange.once()
    for _ in range(2):
        desk.exchange.personal = (Path("/proc/self/fd"),)
        desk.exchange.once()
        assert said_of(desk.database, wei.id) == {""}
        desk.restart()
