"""Registrations taken over from a source: new, changed, unchanged, and where the desk knows better."""

import hashlib
import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.facts import Corrected, Registered
from checkin.domain.plan import Plan
from checkin.domain.registration import FieldValue, Registration, id_of_code
from checkin.sources import Rejected, Taken
from checkin.store import journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

Progress = Callable[[int], None]

_BATCH: Final = 2_000  # rows to a transaction: a gate at the same database waits less than half a second for it
_BY_IMPORT: Final = "import"


@dataclass(frozen=True, slots=True)
class Conflict:
    """The file says something new of a field that was corrected at a desk: what the desk wrote is kept."""

    row: int
    registration: str
    field: str


@dataclass(slots=True)
class Imported:
    """What came of a file. `rows` counts all of them, taken or rejected."""

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)


class Importer:
    """Takes a source's rows over into one station's journal.

    The same file a second time changes nothing. Rows are written in batches, each of them whole: an import that was cut
    off is completed by the next one.
    """

    def __init__(self, database: Database, plan: Plan, *, station: str, clock: Clock = now) -> None:
        self._database = database
        self._plan = plan
        self._station = station
        self._clock = clock

    def take(
        self,
        rows: Iterable[Taken | Rejected],
        *,
        dry_run: bool = False,
        operator: str | None = None,
        progress: Progress = lambda _done: None,
    ) -> Imported:
        """Take rows over, or with `dry_run` only see what would come of them. Raises SourceError, StoreError."""
        result = Imported()
        seen: dict[str, int] = {}
        for batch in _batched(rows):
            result.rows += len(batch)
            known = list(self._identified(batch, seen, result))
            with self._database.reading() if dry_run else self._database.writing() as connection:
                entries = self._entries(connection, known, result, operator)
                if not dry_run:
                    journal.append_all(connection, self._station, self._plan.id, entries)
            progress(result.rows)
        return result

    def _identified(
        self, batch: Iterable[Taken | Rejected], seen: dict[str, int], result: Imported
    ) -> Iterator[tuple[str, Taken]]:
        """The rows that can be taken, by the id of their registration; the first row of one registration stands."""
        for row in batch:
            if isinstance(row, Rejected):
                result.rejected.append(row)
                continue
            id_ = _id_of(self._plan, row.fields)
            if id_ in seen:
                who = str(row.fields.get("code") or row.fields.get("name", ""))
                why = f"row {seen[id_]} is the same registration: give each person a code, or leave one out"
                result.rejected.append(Rejected(row.row, "code" if row.fields.get("code") else "name", who[:80], why))
                continue
            seen[id_] = row.row
            yield id_, row

    def _entries(
        self, connection: Connection, rows: list[tuple[str, Taken]], result: Imported, operator: str | None
    ) -> list[Entry]:
        there = registrations.find_all(connection, [id_ for id_, _ in rows])
        at = milliseconds(self._clock())
        entries: list[Entry] = []
        for id_, row in rows:
            known = there.get(id_)
            if known is None:
                result.new += 1
                given = {name: value for name, value in row.fields.items() if value not in ("", ())}
                entries.append(Entry(Registered(given), at, registration=id_, operator=operator))
            elif changes := self._changes(connection, known, row, result):
                result.changed += 1
                entries.append(Entry(Corrected(changes, _BY_IMPORT), at, registration=id_, operator=operator))
            else:
                result.unchanged += 1
        return entries

    def _changes(
        self, connection: Connection, known: Registration, row: Taken, result: Imported
    ) -> dict[str, FieldValue]:
        """What the file changes: nothing that it said before, and nothing that a desk corrected since."""
        different = {name: value for name, value in row.fields.items() if getattr(known, name) != value}
        if not different:
            return {}
        said, corrected = self._said(connection, known.id)
        changes: dict[str, FieldValue] = {}
        for name, value in different.items():
            if name not in corrected:
                changes[name] = value
            elif said.get(name, getattr(Registration(known.id), name)) != value:
                result.conflicts.append(Conflict(row.row, known.id, name))
        return changes

    @staticmethod
    def _said(connection: Connection, registration: str) -> tuple[dict[str, FieldValue], set[str]]:
        """What sources said of a registration until now, and which fields a desk corrected after that."""
        said: dict[str, FieldValue] = {}
        corrected: set[str] = set()
        for fact in sorted(journal.history(connection, registration), key=lambda fact: fact.order):
            match fact.what:
                case Corrected(fields, reason) if reason != _BY_IMPORT:
                    corrected |= fields.keys()
                case Registered(fields) | Corrected(fields):
                    said.update(fields)
                    corrected -= fields.keys()
                case _:
                    pass
        return said, corrected


def _id_of(plan: Plan, fields: Mapping[str, FieldValue]) -> str:
    """The registration that a row is about: by its code, else by its address, else by name and company."""
    if code := fields.get("code"):
        return id_of_code(plan.id, str(code))
    person = str(fields.get("email") or f"{fields.get('name', '')}\n{fields.get('company', '')}").casefold()
    return id_of_code(plan.id, f"person {hashlib.sha256(person.encode()).hexdigest()}")


def _batched(rows: Iterable[Taken | Rejected]) -> Iterator[list[Taken | Rejected]]:
    each = iter(rows)
    while batch := list(itertools.islice(each, _BATCH)):
        yield batch
