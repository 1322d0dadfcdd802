"""An auditor's export counted again: the same records, the same rules, and whether the same figures come out."""

import csv
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from io import TextIOWrapper
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

from checkin.domain import counting, planfile
from checkin.domain.counting import Row
from checkin.domain.dimensions import Person
from checkin.domain.plan import Plan
from checkin.report import ReportError
from checkin.report.audit import JOURNAL, PERSONS
from checkin.report.closing import Chain, Closing, Integrity, Silent
from checkin.report.flat import plain
from checkin.report.making import counted
from checkin.report.records import Attendee


@dataclass(frozen=True, slots=True)
class Recounted:
    """What was counted again, and the names of the parts that say something else in the export."""

    closing: Closing
    different: tuple[str, ...]


def recount(path: Path) -> Recounted:
    """Count everything in an export again. Raises ReportError where it is none, or not as it was written."""
    try:
        with ZipFile(path) as archive:
            records = FromExport(archive)
            said = records.said
            closing = counted(records, datetime.fromisoformat(said["as_of"]), said["day"], records.integrity)
    except OSError as error:
        raise ReportError(f"{path} cannot be read ({error.strerror}): name a file of `checkin report`") from error
    except (BadZipFile, KeyError, ValueError, TypeError, csv.Error) as error:
        raise ReportError(f"{path} is no export for an auditor, or was changed ({error}): get it again") from error
    again: dict[str, Any] = json.loads(json.dumps(plain(closing)))
    before, now = _parts(said), _parts(again)
    different = tuple(name for name in {**before, **now} if before.get(name) != now.get(name))
    return Recounted(closing, different)


def _parts(said: Mapping[str, Any]) -> dict[str, Any]:
    """Figures and tables by name."""
    figures = {each["figure"]: (each["value"], each["of"]) for each in said["figures"]}
    return {**figures, **{name: value for name, value in said.items() if name != "figures"}}


@dataclass(frozen=True)
class FromExport:
    """The records in an export."""

    archive: ZipFile

    @cached_property
    def plan(self) -> Plan:
        return planfile.read(self.archive.read("plan.toml").decode())

    @cached_property
    def said(self) -> dict[str, Any]:
        """The report as it was exported."""
        found: dict[str, Any] = json.loads(self.archive.read("closing.json"))
        return found

    @cached_property
    def integrity(self) -> Integrity:
        """What the figures rest on, as it was told: it is about facts of which the export has only a part."""
        said = self.said["integrity"]
        silent = (
            None
            if said["silent"] is None
            else tuple(Silent(each["station"], _moment(each["since"])) for each in said["silent"])
        )
        return Integrity(said["plan"], said["version"], self.chains(), silent)

    def rows(self) -> Iterator[Row]:
        for fact, stamp, at, kind, who, gate, station, body in self._table("journal.csv", JOURNAL):
            yield int(stamp), bytes.fromhex(fact), int(at), who or None, counting.said(kind, gate, station, body)

    def settlements(self) -> Iterator[Row]:
        return (row for row in self.rows() if counting.kind_of(row[4]) == "resolved")

    def people(self) -> Mapping[str, Attendee]:
        registered = (line for line in self._table("persons.csv", PERSONS) if line[6] == "1")
        return {line[0]: Attendee(Person(*map(_plainly, line[1:5])), line[5]) for line in registered}

    def answers(self) -> None:
        """They are in no export."""

    def chains(self) -> tuple[Chain, ...]:
        return tuple(Chain(**each) for each in self.said["integrity"]["stations"])

    def _table(self, name: str, head: tuple[str, ...]) -> Iterator[list[str]]:
        with self.archive.open(name) as member, TextIOWrapper(member, encoding="utf-8", newline="") as text:
            lines = csv.reader(text)
            if tuple(next(lines, ())) != head:
                raise ReportError(f"{name} has other columns than {', '.join(head)}: get the export again")
            yield from lines


def _plainly(cell: str) -> str:
    """What `harmless` put a mark before, without it."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@", "\t", "\r"} else cell


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
