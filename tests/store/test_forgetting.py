"""Somebody is forgotten: nothing personal is left or comes back, whatever the order, and the journal is whole."""

import shutil
import sqlite3
import tempfile
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain import facts
from checkin.domain.facts import Admitted, Corrected, Fact, Forgotten, OperatorSet, Registered
from checkin.domain.printing import Job, JobState
from checkin.domain.registration import PERSONAL, Registration
from checkin.domain.roles import Role
from checkin.station import Finder
from checkin.store import forgetting, journal, loading, print_jobs, registrations, snapshot
from checkin.store.database import Database, StoreError, create_database, open_database
from checkin.store.forgetting import EVERYBODY
from checkin.store.journal import Entry, ForgottenError

ANN = {"name": "Ann Ångström", "email": "ann@example.org", "category": "visitor", "company": "ACME", "code": "C-1",
       "answers": ("meal=vegan",)}  # fmt: skip
BEN = {"name": "Ben Blümel", "phone": "+49 30 4711", "category": "speaker", "country": "DE"}


def append(database: Database, *said: Entry) -> list[Fact]:
    with database.writing() as connection:
        return journal.append_all(connection, "desk-1", "small", said)


def take_in(database: Database, heard: Sequence[Fact]) -> list[Fact]:
    with database.writing() as connection:
        return journal.take_in(connection, heard)


def person(database: Database, who: str) -> Registration | None:
    with database.reading() as connection:
        return registrations.find(connection, who)


def everything(database: Database) -> dict[bytes, Fact]:
    with database.reading() as connection:
        return {fact.id: fact for _, fact in journal.since(connection, 0)}


def is_whole(database: Database) -> bool:
    with database.reading() as connection:
        found = journal.check(connection, "small")
    return not (found.missing or found.altered)


@pytest.fixture
def two(database: Database) -> Database:
    """Ann and Ben have come, and an operator is at work."""
    append(
        database,
        Entry(OperatorSet("eve", Role.DESK, "Eve Example", "hash"), 1),
        Entry(Registered(ANN), 1, registration="ANN"),
        Entry(Registered(BEN), 1, registration="BEN"),
        Entry(Corrected({"title": "Dr."}), 2, registration="ANN", operator="eve"),
        Entry(Admitted("visitor"), 3, registration="ANN", gate="main"),
    )
    return database


def test_one_person_is_forgotten_and_the_others_are_not(two: Database) -> None:
    append(two, Entry(Forgotten("asked"), 4, registration="ANN"))
    assert person(two, "ANN") == Registration("ANN", category="visitor", company="ACME")
    assert person(two, "BEN") == Registration("BEN", **BEN)  # type: ignore[arg-type]
    about = [fact for fact in everything(two).values() if fact.registration == "ANN"]
    assert [fact.personal for fact in about] == ["", "", None, None]
    assert is_whole(two)


def test_everybody_is_forgotten_and_the_operators_too(two: Database) -> None:
    append(two, Entry(Forgotten("event_over"), 4))
    assert person(two, "BEN") == Registration("BEN", category="speaker", country="DE")
    assert not any(fact.personal for fact in everything(two).values())
    assert is_whole(two)


def test_how_many_had_something_personal_is_told_once(two: Database) -> None:
    with two.writing() as connection:
        assert forgetting.note(connection, "ANN") == 1
        assert forgetting.note(connection, "ANN") == 0
        assert forgetting.note(connection, EVERYBODY) == 1
        assert forgetting.those(connection) == {"ANN", EVERYBODY}
        assert forgetting.count(connection) == 2


def test_of_somebody_who_is_forgotten_nothing_personal_is_written_again(two: Database) -> None:
    append(two, Entry(Forgotten(), 4, registration="ANN"))
    before = everything(two)
    for said in (Corrected({"name": "Ann"}), Registered(ANN)):
        with pytest.raises(ForgottenError, match="registers anew"):
            append(two, Entry(said, 5, registration="ANN"))
    assert everything(two) == before
    append(
        two,
        Entry(Corrected({"blocked": True}), 5, registration="ANN"),
        Entry(Corrected({"name": "B"}), 5, registration="BEN"),
    )
    assert [getattr(person(two, who), field) for who, field in (("ANN", "blocked"), ("BEN", "name"))] == [True, "B"]


def test_after_everybody_was_forgotten_nobody_is_registered_or_given_a_pin(two: Database) -> None:
    append(two, Entry(Forgotten(), 4))
    for said, who in ((Registered(ANN), "CEM"), (OperatorSet("fay", Role.DESK, "Fay", "hash"), None)):
        with pytest.raises(ForgottenError, match="checkin init"):
            append(two, Entry(said, 5, registration=who))
    append(two, Entry(Admitted("visitor"), 6, registration="BEN", gate="main"))


def _heard() -> list[Fact]:
    """The chains of two stations that both knew Ann and Ben, one of which forgets Ann."""
    first, second = (facts.beginning(name, "small") for name in ("desk-1", "desk-2"))
    made = []
    for at, (who, what) in enumerate(
        (
            *(("ANN", Registered(ANN)), ("BEN", Registered(BEN)), ("ANN", Corrected({"name": "Anna"}))),
            *(("ANN", Forgotten("asked")), ("ANN", Corrected({"note": "late", "paid": False})), ("ANN", Admitted("v"))),
        ),
        start=1,
    ):
        made.append(facts.make(what, first, at=at, registration=who))
        first = facts.following(first, made[-1])
    for at, (who, what) in enumerate(
        (("ANN", Corrected({"email": "a@b.org", "country": "SE"})), ("BEN", Corrected({"title": "Prof."}))), start=2
    ):
        made.append(facts.make(what, second, at=at, registration=who))
        second = facts.following(second, made[-1])
    return made


HEARD = _heard()


@settings(max_examples=25)
@given(data=st.data())
def test_whatever_the_order_and_however_often_the_same_is_kept(empty_database: Path, data: st.DataObject) -> None:
    """In pages of any size, as they come from a hub, to a station that may have had a copy from before."""
    order = data.draw(st.permutations([*HEARD, *data.draw(st.lists(st.sampled_from(HEARD), max_size=4))]))
    size = data.draw(st.integers(1, len(order)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_database, Path(folder) / "checkin.sqlite"))
        with closing(open_database(path)) as database:
            for start in range(0, len(order), size):
                take_in(database, order[start : start + size])
            kept = everything(database)
            assert kept == {
                fact.id: fact._replace(personal="") if fact.personal and fact.registration == "ANN" else fact
                for fact in HEARD
            }
            assert person(database, "ANN") == Registration(
                "ANN", category="visitor", company="ACME", country="SE", paid=False
            )
            assert person(database, "BEN") == Registration("BEN", title="Prof.", **BEN)  # type: ignore[arg-type]
            assert is_whole(database)


def test_nothing_of_them_is_left_in_the_file_or_its_log(two: Database, database_file: Path) -> None:
    with two.writing() as connection:
        print_jobs.add(connection, Job(0, "ANN", 1, why="lost, says ann@example.org"))
    Finder(two).catch_up()
    assert Finder(two).find("ångström").hits
    append(two, Entry(Forgotten("asked"), 4, registration="ANN"))
    forgetting.clear_up(two, ())
    content = b"".join(path.read_bytes() for path in database_file.parent.glob("checkin.sqlite*"))
    for said in ("Ann", "ann@example", "ngstr", "C-1", "Dr."):
        assert said.encode() not in content, said
    assert b"Bl\xc3\xbcmel" in content


def test_they_are_found_no_more_and_the_others_are(two: Database) -> None:
    finder = Finder(two)
    assert [hit.registration.id for hit in finder.find("angstrom").hits] == ["ANN"]
    assert [hit.registration.id for hit in finder.find("blumle").hits] == ["BEN"]  # typed wrongly: asks the vocabulary
    append(two, Entry(Forgotten(), 4, registration="ANN"))
    assert not finder.find("angstrom").hits
    assert not finder.find("angstrmo").hits
    assert [hit.registration.id for hit in finder.find("blumle").hits] == ["BEN"]
    assert [hit.registration.id for hit in finder.find("acme").hits] == ["ANN"]


def test_badges_that_wait_are_not_printed_any_more(two: Database) -> None:
    with two.writing() as connection:
        for who, state in (("ANN", JobState.QUEUED), ("ANN", JobState.PRINTED), ("BEN", JobState.QUEUED)):
            print_jobs.add(connection, Job(0, who, 1, state=state, why="lost", say="said"))
    append(two, Entry(Forgotten(), 4, registration="ANN"))
    with two.reading() as connection:
        jobs = {(job.registration, str(job.state)): job.why for job in print_jobs.newest(connection, 9)}
    assert jobs == {("ANN", "cancelled"): "", ("ANN", "printed"): "", ("BEN", "queued"): "lost"}


@pytest.mark.parametrize(("whom", "left"), [("ANN", {"BEN.png", "BEN-7.pdf", "own.toml"}), (None, {"own.toml"})])
def test_photos_and_saved_badges_go_too(two: Database, tmp_path: Path, whom: str | None, left: set[str]) -> None:
    photos, badges, elsewhere = tmp_path / "photos", tmp_path / "badges", tmp_path / "elsewhere"
    for path in (
        *(photos / "ANN.jpg", photos / "BEN.png", badges / "ANN-7.pdf", badges / ".ANN-8.pdf.part"),
        *(badges / "BEN-7.pdf", badges / "templates" / "own.toml", elsewhere / "ANN-9.pdf", elsewhere / "thesis.pdf"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    saved = Job(0, "ANN", 1, state=JobState.PRINTED, printer=f"folder:{elsewhere}", handle=str(elsewhere / "ANN-9.pdf"))
    with two.writing() as connection:
        print_jobs.add(connection, saved)
    forgetting.clear_up(two, (photos, badges))
    assert (photos / "ANN.jpg").is_file()  # nobody was forgotten yet
    append(two, Entry(Forgotten(), 4, registration=whom))
    for _ in range(2):
        forgetting.clear_up(two, (photos, badges, tmp_path / "none"))
    assert {path.name for folder in (photos, badges) for path in folder.rglob("*") if path.is_file()} == left
    assert [path.name for path in elsewhere.iterdir()] == ["thesis.pdf"]


def test_what_cannot_be_removed_is_named(two: Database, tmp_path: Path) -> None:
    append(two, Entry(Forgotten(), 4))
    (tmp_path / "log").mkdir()
    badge = Job(0, "ANN", 1, state=JobState.PRINTED, printer="folder", handle=str(tmp_path / "log"))
    with two.writing() as connection:
        print_jobs.add(connection, badge)
    with pytest.raises(StoreError, match="remove it by hand"):
        forgetting.clear_up(two, ())


def copied(database: Database, path: Path) -> Path:
    snapshot.write(database, path)
    return path


def test_a_copy_from_before_brings_nothing_back(two: Database, tmp_path: Path) -> None:
    """Nor does its search index, whether the station has heard of the person or only that they are to be forgotten."""
    Finder(two).catch_up()
    before = copied(two, tmp_path / "before.sqlite")
    forgets = append(two, Entry(Forgotten(), 4, registration="ANN"))
    with closing(create_database(tmp_path / "other.sqlite")) as other:
        take_in(other, forgets)
        for database in (two, other):
            loading.load(database, before, lambda _done, _of: None)
            assert person(database, "ANN") == Registration("ANN", category="visitor", company="ACME")
            finder = Finder(database)
            assert not finder.find("angstrom").hits
            assert finder.find("blumel").hits
            assert not any(fact.personal for fact in everything(database).values() if fact.registration == "ANN")


def test_a_copy_from_afterwards_forgets_where_it_comes(two: Database, tmp_path: Path) -> None:
    before = append(two, Entry(Corrected({"name": "Ann"}), 4, registration="ANN"))
    append(two, Entry(Forgotten(), 5, registration="ANN"))
    after = copied(two, tmp_path / "after.sqlite")
    with closing(create_database(tmp_path / "other.sqlite")) as other:
        take_in(other, before)
        found = person(other, "ANN")
        assert found is not None
        assert found.name == "Ann"
        loading.load(other, after, lambda _done, _of: None)
        found = person(other, "ANN")
        assert found is not None
        assert not any(getattr(found, name) for name in PERSONAL)
        assert everything(other) == everything(two)
    with closing(sqlite3.connect(after)) as raw:
        assert raw.execute("SELECT registration FROM forgotten").fetchall() == [("ANN",)]


def test_the_same_is_forgotten_in_every_database(two: Database) -> None:
    """A fact without a registration means everybody, and an empty one can mean nobody else."""
    take_in(two, [facts.make(Forgotten(), facts.beginning("desk-9", "small"), at=9, registration="")])
    with two.reading() as connection:
        assert forgetting.those(connection) == {EVERYBODY}
