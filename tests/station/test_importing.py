"""A spreadsheet is taken over, again and again, and the desk's corrections are not lost."""

from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from checkin.domain.causes import Cause
from checkin.domain.plan import Plan
from checkin.domain.registration import FieldError, id_of_code
from checkin.sources import Rejected, SourceError, Taken
from checkin.station import Importer, Station
from checkin.station.importing import Conflict
from checkin.store.database import Database, StoreError

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


def test_a_correction_that_was_taken_back_is_no_word_of_the_desk(importer: Importer, station: Station) -> None:
    counts(importer, LI)
    station.correct(LI_ID, {"company": "深圳大学"})
    correction = next(fact for fact in station.history(LI_ID) if fact.kind == "corrected")
    station.undo_correction(correction.id.hex())
    assert counts(importer, {**LI, "company": "北京大学"}) == (0, 1, 0)
    assert station.find(LI_ID).company == "北京大学"


def test_answers_are_taken_over_question_by_question(importer: Importer, station: Station) -> None:
    assert counts(importer, {**LI, "answers": ("meal=vegan", "size=")}) == (1, 0, 0)
    assert station.find(LI_ID).answers == ("meal=vegan",)
    assert counts(importer, {**LI, "answers": ("meal=vegan", "size=")}) == (0, 0, 1)
    assert counts(importer, {**LI, "answers": ("size=m",)}) == (0, 1, 0)
    assert station.find(LI_ID).answers == ("meal=vegan", "size=m")
    assert counts(importer, {**LI, "answers": ("meal=", "size=m")}) == (0, 1, 0)
    assert station.find(LI_ID).answers == ("size=m",)


def test_what_was_answered_at_a_desk_is_not_overwritten_and_the_rest_is(importer: Importer, station: Station) -> None:
    counts(importer, {**LI, "answers": ("meal=meat", "size=m")})
    station.correct(LI_ID, {"answers": ("meal=vegan",)}, reason=Cause.ANSWERED)
    found = importer.take(rows({**LI, "answers": ("meal=meat", "size=l")}))
    assert (found.changed, found.conflicts) == (1, [])
    assert station.find(LI_ID).answers == ("meal=vegan", "size=l")
    found = importer.take(rows({**LI, "answers": ("meal=", "size=l")}))
    assert (found.unchanged, found.conflicts) == (1, [Conflict(2, LI_ID, "answers.meal")])
    assert station.find(LI_ID).answers == ("meal=vegan", "size=l")


def test_one_registration_twice_in_a_file_is_taken_once_and_told(importer: Importer, station: Station) -> None:
    li = {"name": "李伟", "email": "li@a.example"}
    kim = {"name": "Kim Minsu", "company": "Hanbit"}
    found = importer.take(rows(li, kim, {**li, "name": "another", "email": "Li@A.example"}, kim))
    assert found.new == 2
    assert [(each.row, each.column, each.value) for each in found.rejected] == [
        (4, "email", "Li@A.example"),
        (5, "name", "Kim Minsu"),
    ]
    assert ["row 2" in each.why for each in found.rejected] == [True, False]
    assert {each.name for each in station.everybody()} == {"李伟", "Kim Minsu"}


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


def many(number: int) -> list[Taken | Rejected]:
    return rows(*({"code": f"C{each}", "name": f"N{each}"} for each in range(number)))


def broken_after(number: int) -> Iterator[Taken | Rejected]:
    """A source that goes away while it is read."""
    yield from many(number)
    raise SourceError("the file has gone: copy it again")


def test_progress_is_told_while_many_rows_are_taken(importer: Importer) -> None:
    told: list[int] = []
    found = importer.take(many(11_000), progress=told.append)
    assert told == [5_000, 10_000, 11_000]
    assert (found.written, found.stopped_after) == (True, None)


def test_an_import_that_is_cancelled_says_where_it_stopped_and_is_completed_by_the_next(
    importer: Importer, station: Station
) -> None:
    told: list[int] = []
    found = importer.take(many(12_000), progress=told.append, cancelled=lambda: bool(told))
    assert (found.rows, found.new, found.written, found.stopped_after) == (5_000, 5_000, True, 5_001)
    assert station.registered == 5_000
    again = importer.take(many(12_000))
    assert (again.new, again.unchanged, again.stopped_after) == (7_000, 5_000, None)
    assert station.verify().facts == 12_001  # the key too


def test_an_import_that_is_cancelled_when_all_is_done_is_done(importer: Importer) -> None:
    told: list[int] = []
    found = importer.take(many(10), progress=told.append, cancelled=lambda: bool(told))
    assert (found.new, found.stopped_after) == (10, None)


def test_a_source_that_breaks_off_leaves_whole_batches(importer: Importer, station: Station) -> None:
    with pytest.raises(SourceError, match="gone"):
        importer.take(broken_after(7_000))
    assert station.registered == 5_000
    assert (station.verify().missing, station.verify().altered) == ((), ())


def test_all_or_nothing_takes_all(importer: Importer, station: Station) -> None:
    found = importer.take(many(12_000), all_or_nothing=True)
    assert (found.new, found.written) == (12_000, True)
    assert station.registered == 12_000


def test_all_or_nothing_takes_nothing_when_a_row_is_rejected(importer: Importer, station: Station) -> None:
    bad = Rejected(9_999, "category", "wizard", "there is no category 'wizard'")
    found = importer.take([*many(6_000), bad, *rows(LI)], all_or_nothing=True)
    assert (found.rows, found.rejected, found.written) == (6_002, [bad], False)
    assert station.registered == 0


def test_all_or_nothing_takes_nothing_when_it_is_cancelled(importer: Importer, station: Station) -> None:
    told: list[int] = []
    found = importer.take(many(12_000), all_or_nothing=True, progress=told.append, cancelled=lambda: bool(told))
    assert (found.written, found.stopped_after) == (False, 5_001)
    assert station.registered == 0


def test_all_or_nothing_takes_nothing_when_the_source_breaks_off(importer: Importer, station: Station) -> None:
    with pytest.raises(SourceError, match="gone"):
        importer.take(broken_after(7_000), all_or_nothing=True)
    assert station.registered == 0


@pytest.mark.parametrize("all_or_nothing", [False, True])
def test_on_a_full_disk_nothing_is_half_written_and_the_next_import_completes_it(
    importer: Importer, station: Station, database: Database, *, all_or_nothing: bool
) -> None:
    with database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2_000}")
    with pytest.raises(StoreError, match="is full: free some space"):
        importer.take(many(30_000), all_or_nothing=all_or_nothing)
    assert station.registered % 5_000 == 0
    assert (station.registered > 0) is not all_or_nothing
    with database.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")
    importer.take(many(30_000), all_or_nothing=all_or_nothing)
    checked = station.verify()
    assert (station.registered, checked.missing, checked.altered) == (30_000, (), ())


def test_rejected_rows_are_reported_as_a_table_without_formulas(importer: Importer) -> None:
    found = importer.take([Rejected(3, "=A1", "@SUM(A1)", "it is none"), Rejected(7, "", "+1", "neither")])
    assert list(found.report()) == [
        ("row", "column", "value", "why"),
        ("3", "'=A1", "'@SUM(A1)", "it is none"),
        ("7", "", "'+1", "neither"),
    ]


def test_many_are_registered_at_once_and_progress_is_told(importer: Importer, station: Station) -> None:
    told: list[int] = []
    everybody = ((f"{number:012}", {"name": f"N{number}"}) for number in range(11_000))
    assert importer.register_all(everybody, progress=told.append) == 11_000
    assert told == [5_000, 10_000, 11_000]
    assert station.registered == 11_000
    assert [each.name for each in station.some(3)] == ["N0", "N1", "N2"]


@pytest.mark.parametrize("fields", [{"nam": "Ann"}, {"paid": "yes"}, {"days": "first"}])
def test_of_many_with_a_wrong_field_nobody_is_registered(
    importer: Importer, station: Station, fields: dict[str, str]
) -> None:
    with pytest.raises(FieldError):
        importer.register_all([("A" * 12, {"name": "Ann"}), ("B" * 12, fields)])
    assert station.registered == 0
