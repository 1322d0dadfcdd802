"""An auditor's file names nobody, and whoever counts it again gets the figures of the organiser."""

import csv
import io
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.clock import milliseconds
from checkin.domain.facts import Admitted, Fact, Left, Printed, Reason, Refused, Registered, Resolved, Undone, What
from checkin.report import ReportError
from checkin.report.closing import Closing
from checkin.report.flat import plain
from checkin.report.making import Asked, closing_of
from checkin.report.records import FromJournal
from checkin.report.recount import recount
from checkin.report.written import Order, whose, write
from checkin.setup import Setup
from checkin.store import journal
from checkin.store.database import Database, open_database
from checkin.store.journal import Entry

Report = Callable[..., Closing]


@pytest.fixture
def exported(fair: Setup, journals: Database, report: Report, held: None, tmp_path: Path) -> Path:  # noqa: ARG001
    return write(fair, journals, Order(tmp_path / "audit.zip", report().as_of))


def table(path: Path, name: str) -> list[dict[str, str]]:
    with zipfile.ZipFile(path) as archive:
        return list(csv.DictReader(io.StringIO(archive.read(name).decode())))


def test_counted_again_every_figure_is_the_same(exported: Path, report: Report) -> None:
    again = recount(exported)
    assert again.different == ()
    assert again.closing.figures == report().figures


@pytest.mark.usefixtures("held")
def test_one_day_counted_again_is_the_same(fair: Setup, journals: Database, report: Report, tmp_path: Path) -> None:
    path = write(fair, journals, Order(tmp_path / "audit.zip", report().as_of, "second"))
    assert recount(path).different == ()
    assert recount(path).closing.figures == report("second").figures


def test_nobody_is_named_in_it(exported: Path) -> None:
    with zipfile.ZipFile(exported) as archive:
        text = "".join(archive.read(name).decode() for name in archive.namelist())
    for personal in (
        "Ann Example",
        "eve@example",
        "Müller",
        "coffee",
        "pays tomorrow",
        "loading bay",
        "HYPERLINK",
        "ab" * 32,
    ):
        assert personal not in text, personal


def test_lists_are_behind_the_figures(exported: Path, report: Report) -> None:
    persons = table(exported, "persons.csv")
    found = {figure.id: figure.value for figure in report().figures}
    came = [each for each in persons if each["admitted"] == "1"]
    assert len(came) == found["persons"]
    assert sum(int(each["visitor"]) for each in persons) == found["visitors"]
    assert sum(int(each["visits"]) for each in persons) == found["visits"]
    assert sum(int(each["admissions"]) for each in persons) == found["admissions"]
    assert len({each["country"].casefold() for each in came}) == found["countries"]
    assert len({each["organisation"] for each in came}) == found["organisations"]
    assert [each["activity"] for each in table(exported, "attendance.csv")] == ["opening"]
    assert [each["settlement"] for each in table(exported, "conflicts.csv")] == ["keep"]


def test_a_file_that_was_changed_does_not_count_the_same(exported: Path, tmp_path: Path) -> None:
    changed = tmp_path / "changed.zip"
    with zipfile.ZipFile(exported) as before, zipfile.ZipFile(changed, "w") as after:
        for name in before.namelist():
            content = before.read(name)
            lines = content.splitlines(keepends=True)
            after.writestr(name, b"".join(line for line in lines if name != "journal.csv" or b",admitted," not in line))
    assert {"visitors", "admissions", "tables"} <= {*recount(changed).different}


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_another_file_is_no_export(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "audit.zip"
    path.write_bytes(content)
    with pytest.raises(ReportError, match="is no export for an auditor"):
        recount(path)
    with pytest.raises(ReportError, match="cannot be read"):
        recount(tmp_path / "nowhere.zip")


def test_the_organiser_finds_who_a_pseudonym_is(exported: Path, fair: Setup, journals: Database) -> None:
    (exhibitor,) = [each for each in table(exported, "persons.csv") if each["category"] == "exhibitor"]
    assert whose(fair, journals, exhibitor["registration"]) == "Xu"
    with pytest.raises(ReportError, match="no registration is called"):
        whose(fair, journals, "AAAA")


def test_the_pseudonyms_are_the_same_in_every_export(
    exported: Path, fair: Setup, journals: Database, report: Report
) -> None:
    again = write(fair, journals, Order(exported.with_name("again.zip"), report().as_of))
    assert again.read_bytes() == exported.read_bytes()


class Happening(NamedTuple):
    """What somebody did, how many hours after the first, where."""

    what: What
    who: str
    hours: int
    gate: str
    station: str


WHATS = st.one_of(
    st.sampled_from(["visitor", "expert", "exhibitor"]).map(Admitted),
    st.just(Admitted("visitor", overruled="unpaid")),
    st.just(Left("visitor")),
    st.just(Refused(Reason.UNPAID)),
    st.builds(Printed, st.integers(1, 99)),
    st.builds(
        lambda country, company: Registered({"category": "visitor", "country": country, "company": company}),
        st.sampled_from(["Japan", "JAPAN", "Italy", ""]),
        st.sampled_from(["Acme", " acme ", "@other", ""]),
    ),
)
HAPPENINGS = st.builds(
    Happening,
    WHATS,
    st.sampled_from(["Ann", "Ben", "Eve"]),
    st.integers(0, 40),
    st.sampled_from(["main", "side", "door", "dropped"]),
    st.sampled_from(["desk-1", "desk-2"]),
)


def told(
    database: Database, setup: Setup, report: Closing, happenings: list[Happening], back: set[int]
) -> Iterator[Fact]:
    """Writes what happened, and takes back or settles some of it."""
    begin = report.as_of - timedelta(hours=33)
    with database.writing() as connection:

        def write_down(what: What, who: str, at: int, gate: str, station: str) -> Fact:
            return journal.append(connection, station, setup.plan.id, Entry(what, at, who, gate))

        for place, (what, who, hours, gate, station) in enumerate(happenings):
            at = milliseconds(begin + timedelta(hours=hours))
            fact = write_down(what, who, at, gate, station)
            yield fact
            if place in back:
                yield write_down(Undone(fact.id.hex()), who, at, gate, station)
                yield write_down(Resolved((fact.id.hex(), "no digest"), "keep"), who, at, gate, station)


@settings(max_examples=25)
@given(happenings=st.lists(HAPPENINGS, max_size=25), back=st.sets(st.integers(0, 24), max_size=5))
def test_whatever_happened_an_auditor_counts_what_the_organiser_did(
    fair: Setup, report: Report, tmp_path: Path, happenings: list[Happening], back: set[int]
) -> None:
    copy = tmp_path / "copy.sqlite"
    copy.unlink(missing_ok=True)
    shutil.copy(fair.home.database, copy)
    with closing(open_database(copy)) as database:
        list(told(database, fair, report(), happenings, back))
        as_of = report().as_of
        path = write(fair, database, Order(tmp_path / "audit.zip", as_of))
        with database.reading() as connection:
            own = closing_of(FromJournal(connection, fair.plan), Asked(as_of, "", "", "", ()))
    again = recount(path)
    assert again.different == ()
    assert again.closing.figures == own.figures
    assert plain(again.closing)["flow"] == plain(own)["flow"]
    persons = table(path, "persons.csv")
    assert sum(int(each["visits"]) for each in persons) == own.figure("visits").value
    assert len(table(path, "attendance.csv")) == sum(each.counted.persons for each in own.sessions)
