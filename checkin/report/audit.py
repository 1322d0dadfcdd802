"""The export for an auditor: a zip file with the plan, the pseudonymous journal, and lists behind the figures."""

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from io import BytesIO, TextIOWrapper
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checkin.domain.clock import milliseconds
from checkin.domain.counting import Row, parsed
from checkin.domain.plan import Plan
from checkin.domain.settling import KINDS as UNDOING
from checkin.domain.settling import Undoings
from checkin.report.closing import Closing
from checkin.report.flat import plain
from checkin.report.making import Asked, closing_of
from checkin.report.pseudonyms import Pseudonymous
from checkin.sources import harmless

JOURNAL: Final = ("fact", "stamp", "at", "kind", "registration", "gate", "station", "says")
PERSONS: Final = (
    *("registration", "category", "country", "delegation", "organisation", "booth"),
    *("registered", "admitted", "visitor", "visits", "admissions"),
)
_README: Final = """\
{title}, as of {as_of}

closing.json     every figure, with its rule and the file it was counted from
plan.toml        days, zones, gates, categories: which of these are visitors, what the programme was
journal.csv      every fact that counts, in order: `at` in milliseconds since 1970 (UTC), `says` as JSON
persons.csv      everybody registered or let in, and what was counted of them
attendance.csv   who was let in to which activity
conflicts.csv    who was let in twice, and how that was settled

Nobody is named: registrations, organisations and booths are digests (BLAKE2b) under a key that the organiser keeps.
To count every figure again from plan.toml, journal.csv and persons.csv, with this file as it is:

    checkin report --recompute FILE.zip

persons.csv, attendance.csv and conflicts.csv can be counted by any spreadsheet:

    persons        lines of persons.csv with admitted = 1
    visitors       lines with visitor = 1
    visits         the sum of the column visits
    admissions     the sum of the column admissions, with those of people who have no registration
    countries      different values of country in lines with admitted = 1; so too organisation, delegation, booth
    activities     different values of activity in attendance.csv
"""


def export(records: Pseudonymous, plan_text: str, asked: Asked) -> tuple[bytes, Closing]:
    """The file, and the report that is in it. Raises StoreError."""
    closing = closing_of(records, asked)
    lists = _Lists(records.plan, milliseconds(closing.as_of), asked.day)
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        writer = _Writer(archive, closing)
        writer.table("journal.csv", JOURNAL, _journal(lists.through(sorted(records.rows(), key=lambda row: row[:2]))))
        writer.table("persons.csv", PERSONS, lists.persons(records))
        writer.table("attendance.csv", ("activity", "registration"), sorted(lists.attendance()))
        writer.table("conflicts.csv", ("first", "second", "settlement"), _conflicts(closing))
        writer.text("plan.toml", plan_text)
        writer.text("closing.json", json.dumps(plain(closing), ensure_ascii=False, indent=1))
        as_of = closing.as_of.isoformat(timespec="seconds")
        writer.text("README.txt", _README.format(title=closing.label, as_of=as_of))
    return file.getvalue(), closing


class _Writer:
    """Writes members that are dated as the report is, so that the same records make the same file."""

    def __init__(self, archive: ZipFile, closing: Closing) -> None:
        self._archive, self._date = archive, closing.as_of.timetuple()[:6]

    def text(self, name: str, text: str) -> None:
        self._archive.writestr(self._info(name), text.encode(errors="replace"))

    def table(self, name: str, head: Iterable[str], rows: Iterable[Iterable[str | int]]) -> None:
        with (
            self._archive.open(self._info(name), "w", force_zip64=True) as member,
            TextIOWrapper(member, encoding="utf-8", errors="replace", newline="") as text,
        ):
            writer = csv.writer(text, lineterminator="\n")
            writer.writerow(head)
            writer.writerows(rows)

    def _info(self, name: str) -> ZipInfo:
        info = ZipInfo(name, self._date)
        info.compress_type = ZIP_DEFLATED
        return info


def _journal(rows: Iterable[Row]) -> Iterator[tuple[str | int, ...]]:
    for stamp, id_, at, who, text in rows:
        kind, gate, station, body = parsed(text)
        yield id_.hex(), stamp, at, kind, who or "", gate, station, body


def _conflicts(closing: Closing) -> Iterator[tuple[str, str, str]]:
    yield from ((first, second, "") for first, second in closing.conflicts.unsettled)
    yield from ((first, second, how) for first, second, how in closing.conflicts.settled)


@dataclass(slots=True)
class _Came:
    """What one registration did: the days it was let in on, as a visitor or not, and how often."""

    visits: set[str] = field(default_factory=set)
    admissions: int = 0


class _Lists:
    """Who is behind the figures, told apart by the plainest rules: sets of registrations."""

    def __init__(self, plan: Plan, latest: int, day: str) -> None:
        self._plan, self._latest, self._day = plan, latest, day
        self._admitted: list[tuple[bytes, int, str, str, bool]] = []
        self._undoings: dict[str | None, Undoings] = {}

    def through(self, rows: Iterable[Row]) -> Iterator[Row]:
        for row in rows:
            _, id_, at, who, text = row
            kind, gate, _, body = parsed(text)
            if kind in UNDOING:
                self._undoings.setdefault(who, Undoings()).take(row[:2], kind, body)
            elif kind == "admitted" and who and at <= self._latest:
                counts = self._plan.counts(str(json.loads(body).get("category", "")))
                self._admitted.append((id_, at, who, gate, counts))
            yield row

    def persons(self, records: Pseudonymous) -> Iterator[tuple[str | int, ...]]:
        came: dict[str, _Came] = {}
        for at, who, _, counts in self._counted():
            each = came.setdefault(who, _Came())
            each.admissions += 1
            if counts:
                each.visits.add(self._plan.day_id_at(at))
        people = records.people()
        for who in sorted(people.keys() | came.keys()):
            each, said = came.get(who, _Came()), people.get(who)
            person = said.person if said else None
            fields = (person.category, person.country, person.delegation, person.organisation) if person else ("",) * 4
            visits = len(each.visits)
            numbers = int(person is not None), int(who in came), int(visits > 0), visits, each.admissions
            yield who, *map(harmless, fields), said.booth if said else "", *numbers

    def attendance(self) -> set[tuple[str, str]]:
        gates = self._plan.gates
        reached = (
            (self._plan.activity_at(gates[gate].zone, at), who) for at, who, gate, _ in self._counted() if gate in gates
        )
        return {(activity.id, who) for activity, who in reached if activity}

    def _counted(self) -> Iterator[tuple[int, str, str, bool]]:
        for id_, at, who, gate, counts in self._admitted:
            undoings = self._undoings.get(who)
            stands = undoings is None or id_ not in undoings
            if stands and self._day in ("", self._plan.day_id_at(at)):
                yield at, who, gate, counts
