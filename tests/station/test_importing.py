"""A spreadsheet is taken over, again and again, and the desk's corrections are not lost."""

from collections.abc import Callable
from datetime import datetime

import pytest

from checkin.domain.plan import Plan
from checkin.domain.registration import id_of_code
from checkin.sources import Rejected, Taken
from checkin.station import Importer, Station
from checkin.station.importing import Conflict
from checkin.store.database import Database

LI = {"code": "A-001", "name": "李伟", "company": "清华大学", "category": "visitor"}
ADA = {"code": "A-002", "name": "Ada König", "company": "Technische Werke", "category": "speaker"}
LI_ID = id_of_code("small", "A-001")


@pytest.fixture
def importer(database: Database, small: Plan, clock: Callable[..., datetime]) -> Importer:
    return Importer(database, small, station="desk-1", clock=clock)


def rows(*fields: dict[str, object]) -> list[Taken | Rejected]:
    return [Taken(number, each) for number, each in enumerate(fields, start=2)]


def counts(importer: Importer, *fields: dict[str, object]) -> tuple[int, int, int]:
    found = importer.take(rows(*fields))
    assert not found.rejected
    return found.new, found.changed, found.unchanged


def test_a_first_import_registers_everybody(importer: Importer, station: Station) -> None:
    assert counts(importer, LI, ADA) == (2, 0, 0)
    assert {each.name for each in station.everybody()} == {"李伟", "Ada König"}
    assert station.find(LI_ID).company == "清华大学"


def test_the_same_file_again_changes_nothing(importer: Importer, station: Station) -> None:
    counts(importer, LI, ADA)
    assert counts(importer, LI, ADA) == (0, 0, 2)
    assert station.verify().facts == 3  # the key, and two registrations


def test_a_changed_file_changes_what_is_different(importer: Importer, station: Station) -> None:
    counts(importer, LI, ADA)
    assert counts(importer, {**LI, "company": "深圳大学"}, ADA) == (0, 1, 1)
    assert station.find(LI_ID).company == "深圳大学"
    assert counts(importer, {**LI, "company": ""}, ADA) == (0, 1, 1)
    assert station.find(LI_ID).company == ""


def test_what_the_file_does_not_speak_of_stays(importer: Importer, station: Station) -> None:
    counts(importer, {**LI, "country": "CN"})
    assert counts(importer, LI) == (0, 0, 1)
    assert station.find(LI_ID).country == "CN"


def test_a_dry_run_tells_and_writes_nothing(importer: Importer, station: Station) -> None:
    found = importer.take(rows(LI, ADA), dry_run=True)
    assert (found.rows, found.new) == (2, 2)
    assert station.everybody() == []


def test_what_a_desk_corrected_is_not_overwritten_by_an_old_file(importer: Importer, station: Station) -> None:
    counts(importer, LI)
    station.correct(LI_ID, {"name": "李玮"})
    found = importer.take(rows(LI))
    assert (found.unchanged, found.conflicts) == (1, [])
    assert station.find(LI_ID).name == "李玮"


def test_a_file_that_says_something_new_of_a_corrected_field_is_a_conflict(
    importer: Importer, station: Station
) -> None:
    counts(importer, LI)
    station.correct(LI_ID, {"name": "李玮"})
    found = importer.take(rows({**LI, "name": "李伟明", "company": "深圳大学"}))
    assert found.conflicts == [Conflict(2, LI_ID, "name")]
    assert (station.find(LI_ID).name, station.find(LI_ID).company) == ("李玮", "深圳大学")


def test_a_file_that_came_round_to_the_desk_is_none(importer: Importer, station: Station) -> None:
    counts(importer, LI)
    station.correct(LI_ID, {"name": "李玮"})
    assert counts(importer, {**LI, "name": "李玮"}) == (0, 0, 1)


def test_one_registration_twice_in_a_file_is_taken_once_and_told(importer: Importer, station: Station) -> None:
    found = importer.take(rows(LI, {**LI, "name": "another"}))
    assert found.new == 1
    assert [(each.row, each.column, each.value) for each in found.rejected] == [(3, "code", "A-001")]
    assert "row 2" in found.rejected[0].why
    assert station.find(LI_ID).name == "李伟"


def test_without_codes_people_are_told_apart_by_address_or_by_name_and_company(
    importer: Importer, station: Station
) -> None:
    without = [
        {"name": "Li Wei", "email": "li@a.example"},
        {"name": "Li Wei", "email": "li@b.example"},
        {"name": "Kim Minsu", "company": "Hanbit"},
        {"name": "Kim Minsu", "company": "Saebyeok"},
    ]
    assert counts(importer, *without) == (4, 0, 0)
    assert counts(importer, *without) == (0, 0, 4)
    assert station.registered == 4


def test_rejected_rows_are_handed_on_and_the_others_taken(importer: Importer) -> None:
    bad = Rejected(3, "category", "wizard", "there is no category 'wizard'")
    found = importer.take([*rows(LI), bad])
    assert (found.rows, found.new, found.rejected) == (2, 1, [bad])


def test_an_imported_code_opens_the_gate(importer: Importer, station: Station) -> None:
    counts(importer, LI)
    presented = station.present("A-001")
    assert presented.registration
    assert presented.registration.id == LI_ID


def test_progress_is_told_while_many_rows_are_taken(importer: Importer) -> None:
    told: list[int] = []
    importer.take(rows(*({"code": f"C{number}", "name": "N"} for number in range(4500))), progress=told.append)
    assert told == [2000, 4000, 4500]
