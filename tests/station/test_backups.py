"""A station copies its database to a stick while it works, and works on with a copy when the database is lost."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from checkin import parts
from checkin.domain.backups import Backed
from checkin.domain.facts import Admitted
from checkin.domain.printing import JobState
from checkin.home import Home
from checkin.settings import Backup
from checkin.setup import Setup, open_home
from checkin.station import Station, backups, restoring
from checkin.station.backups import Backups
from checkin.station.restoring import RestoringError
from checkin.store import forgetting, journal, print_jobs
from checkin.store.database import Database

PEOPLE = 15


@pytest.fixture
def setup(tmp_path: Path, small_text: str, clock: Callable[..., datetime]) -> Setup:
    """A home whose copies go to a stick."""
    stick = tmp_path / "stick"
    stick.mkdir()
    made, _pin = parts.found(Home(tmp_path / "home"), small_text, station="desk-1", clock=clock)
    return replace(made, settings=replace(made.settings, backup=Backup(str(stick))))


@pytest.fixture
def stick(setup: Setup) -> Path:
    return Path(setup.settings.backup.folder)


@pytest.fixture
def copies(setup: Setup, clock: Callable[..., datetime]) -> Backups:
    found = backups.opened(setup, clock)
    assert found
    return found


def at_work(setup: Setup, work: Callable[[Station, Database], object], clock: Callable[..., datetime]) -> None:
    with closing(parts.database(setup)) as database:
        work(parts.station(setup, database, clock=clock), database)


def let_in(setup: Setup, clock: Callable[..., datetime], codes: range) -> None:
    """Some are registered and come in."""

    def work(station: Station, _database: Database) -> None:
        for number in codes:
            station.register({"name": f"Person {number}", "code": f"C{number}", "category": "visitor"})
            clock(seconds=1)
            assert isinstance(station.present(f"C{number}").decision, Admitted)

    at_work(setup, work, clock)


def admissions(setup: Setup) -> int:
    """How many came in, each once, by whole chains."""
    with closing(parts.database(setup)) as database:
        station = parts.station(setup, database)
        found = station.verify()
        assert (found.missing, found.altered) == ((), ())
        with database.reading() as connection:
            written = [fact for _, fact in journal.since(connection, 0)]
    return len({fact.registration for fact in written if isinstance(fact.what, Admitted)})


def test_a_copy_is_made_when_something_happened_and_not_else(
    setup: Setup, copies: Backups, clock: Callable[..., datetime]
) -> None:
    assert copies.turn() == 600
    assert copies.status.backed is Backed.KEPT
    first = copies.newest
    clock(minutes=10)
    assert copies.turn() == 600
    assert copies.newest == first
    let_in(setup, clock, range(1))
    copies.turn()
    assert copies.newest
    assert first
    assert copies.newest.number == first.number + 1


def test_only_some_copies_stay(setup: Setup, copies: Backups, clock: Callable[..., datetime]) -> None:
    for number in range(8):
        let_in(setup, clock, range(number, number + 1))
        copies.turn()
    assert [each.number for each in backups.versions(copies.folder)] == [8, 7, 6, 5]


def test_the_last_copy_is_made_when_the_program_ends(
    setup: Setup, copies: Backups, clock: Callable[..., datetime]
) -> None:
    copies.turn()
    let_in(setup, clock, range(3))
    copies.close()
    assert len(backups.versions(copies.folder)) == 2


def test_of_two_programs_one_makes_copies_and_the_other_sees_them(
    setup: Setup, copies: Backups, clock: Callable[..., datetime]
) -> None:
    other = backups.opened(setup, clock)
    assert other
    copies.turn()
    other.turn()
    assert (other.status.backed, other.status.at) == (Backed.KEPT, copies.status.at)
    let_in(setup, clock, range(1))
    # Whoever makes them tells the hub; the other one cannot know what went wrong.
    assert copies.told == copies.status
    assert other.told is None
    other.close()
    assert len(backups.versions(copies.folder)) == 1
    copies.close()
    assert len(backups.versions(copies.folder)) == 2


def test_a_stick_that_is_pulled_is_said_and_used_again_when_it_is_back(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    assert copies.told is None
    copies.turn()
    at = copies.status.at
    away = stick.rename(stick.with_name("pulled"))
    let_in(setup, clock, range(2))
    assert copies.turn() < 60
    assert copies.status.backed is Backed.AWAY
    assert copies.told == copies.status
    assert "put the stick in" in copies.status.say
    # Nothing was written where the stick belongs, and the last copy is still told of.
    assert not stick.exists()
    assert copies.status.at == at
    away.rename(stick)
    assert copies.turn() == 600
    assert (copies.status.backed, copies.status.say) == (Backed.KEPT, "")


def test_copies_from_before_go_when_somebody_is_forgotten(
    setup: Setup, copies: Backups, clock: Callable[..., datetime]
) -> None:
    copies.turn()
    let_in(setup, clock, range(1))
    copies.turn()
    assert len(backups.versions(copies.folder)) == 2
    with closing(parts.database(setup)) as database, database.writing() as connection:
        forgetting.note(connection, forgetting.EVERYBODY)
    at_work(setup, lambda station, _: station.present("C0"), clock)
    copies.turn()
    assert [each.number for each in backups.versions(copies.folder)] == [3]


def test_a_damaged_database_takes_no_copys_place(setup: Setup, copies: Backups, clock: Callable[..., datetime]) -> None:
    copies.turn()
    let_in(setup, clock, range(PEOPLE))
    damage(setup.home.database)
    copies.turn()
    assert copies.status.backed is Backed.DAMAGED
    assert "checkin restore" in copies.status.say
    assert len(backups.versions(copies.folder)) == 1


def test_a_station_without_a_second_place_makes_no_copies(setup: Setup) -> None:
    assert backups.opened(replace(setup, settings=replace(setup.settings, backup=Backup()))) is None


# Restored.


def damage(path: Path) -> None:
    """Some pages in the middle are overwritten; the first ones stay, so that it still opens."""
    content = bytearray(path.read_bytes())
    size = int.from_bytes(content[16:18], "big")
    number = len(content) // size
    for page in range(number // 3, number // 2):
        content[page * size : (page + 1) * size] = b"\xff" * size
    path.write_bytes(content)


def test_a_lost_database_is_what_the_copy_says(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    let_in(setup, clock, range(PEOPLE))
    copies.turn()
    setup.home.database.unlink()
    done = restoring.restore(setup.home, restoring.chosen(stick), clock=clock)
    assert (done.rescued, done.missing, done.aside) == (0, 0, None)
    assert done.as_of == copies.newest.at if copies.newest else None
    assert admissions(setup) == PEOPLE
    let_in(setup, clock, range(PEOPLE, PEOPLE + 2))
    assert admissions(setup) == PEOPLE + 2


def test_what_happened_since_the_copy_is_read_from_the_file_that_was_there(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    let_in(setup, clock, range(PEOPLE))
    copies.turn()
    let_in(setup, clock, range(PEOPLE, 2 * PEOPLE))
    done = restoring.restore(setup.home, restoring.chosen(stick), clock=clock)
    assert (done.rescued, done.missing) == (2 * PEOPLE, 0)
    assert done.aside
    assert done.aside.is_file()
    assert admissions(setup) == 2 * PEOPLE
    at_work(setup, lambda station, _: station.present("C77"), clock)
    assert admissions(setup) == 2 * PEOPLE


def test_of_a_damaged_database_the_copy_gives_what_cannot_be_read_any_more(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    let_in(setup, clock, range(PEOPLE))
    copies.turn()
    damage(setup.home.database)
    done = restoring.restore(setup.home, restoring.chosen(stick), clock=clock)
    assert done.missing == 0
    assert admissions(setup) == PEOPLE


def test_a_power_cut_before_the_last_step_costs_nothing(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    copies.turn()
    let_in(setup, clock, range(3))
    setup.home.set_aside.mkdir()
    # So far it had come: the database set aside, and the copy not yet in its place.
    setup.home.database.rename(setup.home.set_aside / "20190414T120000-checkin.sqlite")
    done = restoring.restore(setup.home, restoring.chosen(stick), clock=clock)
    assert (done.rescued, done.missing) == (6, 0)
    assert admissions(setup) == 3


def test_a_database_in_use_is_left_alone(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    copies.turn()
    with closing(parts.database(setup)) as database:
        assert parts.station(setup, database).latest
        with pytest.raises(RestoringError, match="close every window of this station first"):
            restoring.restore(setup.home, restoring.chosen(stick), clock=clock)
    assert not setup.home.set_aside.exists()


def test_nothing_changes_when_the_hub_has_more_and_does_not_answer(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    copies.turn()
    let_in(setup, clock, range(3))
    before = setup.home.database.read_bytes()

    def recover(_database: Database) -> None:
        raise RestoringError("nobody answers")

    with pytest.raises(RestoringError, match="nobody answers"):
        restoring.restore(setup.home, restoring.chosen(stick), recover, clock=clock)
    assert setup.home.database.read_bytes() == before
    assert not setup.home.set_aside.exists()
    assert not list(setup.home.path.glob(".restored*"))


def test_badges_that_were_on_their_way_wait_for_a_person(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    def ask(station: Station, database: Database) -> None:
        someone = station.register({"name": "Ada", "category": "visitor"})
        with closing(parts.print_queue(setup, database, clock)) as queue:
            queue.ask(someone.id)

    at_work(setup, ask, clock)
    copies.turn()
    restoring.restore(setup.home, restoring.chosen(stick), clock=clock)
    with closing(parts.database(setup)) as database, database.reading() as connection:
        (job,) = print_jobs.newest(connection, 10)
    assert job.state is JobState.FAILED
    assert "look whether this badge came out" in job.say


def test_another_machine_goes_on_with_plan_and_settings_from_beside_the_copy(
    setup: Setup, copies: Backups, stick: Path, tmp_path: Path, clock: Callable[..., datetime]
) -> None:
    let_in(setup, clock, range(2))
    copies.turn()
    other = Home(tmp_path / "other")
    restoring.restore(other, restoring.chosen(stick), clock=clock)
    assert admissions(open_home(other)) == 2
    # Whoever finds the stick can sign nothing with it.
    assert not other.signing_key.exists()
    names = {each.name for each in copies.folder.iterdir()}
    assert names == {"plan.toml", "settings.toml", copies.newest.name if copies.newest else ""}


def test_a_copy_of_another_conference_is_refused(
    setup: Setup, copies: Backups, stick: Path, clock: Callable[..., datetime]
) -> None:
    copies.turn()
    plan = setup.home.plan.read_text(encoding="utf-8")
    setup.home.plan.write_text(plan.replace('id = "small"', 'id = "other"', 1), encoding="utf-8")
    with pytest.raises(RestoringError, match="of another conference"):
        restoring.restore(setup.home, restoring.chosen(stick), clock=clock)


@pytest.mark.parametrize("content", [b"", b"no database" * 500])
def test_what_is_no_copy_is_refused(setup: Setup, tmp_path: Path, content: bytes) -> None:
    given = tmp_path / "copy.sqlite"
    given.write_bytes(content)
    with pytest.raises(RestoringError, match="choose another copy"):
        restoring.restore(setup.home, given)
    assert setup.home.database.is_file()


def test_the_newest_copy_in_a_folder_is_meant(copies: Backups, stick: Path) -> None:
    copies.turn()
    assert copies.newest
    newest = copies.folder / copies.newest.name
    assert restoring.chosen(stick) == restoring.chosen(copies.folder) == restoring.chosen(newest) == newest
    shutil.copytree(copies.folder, stick / "checkin-desk-2")
    with pytest.raises(RestoringError, match=r"several stations .*checkin-desk-2.*name one"):
        restoring.chosen(stick)
    with pytest.raises(RestoringError, match="there is no copy in"):
        restoring.chosen(stick / "nothing")
