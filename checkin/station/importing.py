"""Registrations taken over from a source: new, changed, unchanged, and where the desk knows better."""

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from checkin.domain.causes import Cause
from checkin.domain.clock import Clock, milliseconds, now
from checkin.domain.drafting import Draft, draft
from checkin.domain.facts import Corrected, Registered
from checkin.domain.plan import Plan
from checkin.domain.registration import FieldValue, Registration, differing, fitting, joined, parted, said_by
from checkin.garbage import uncollected
from checkin.sources import Rejected, Taken, harmless
from checkin.store import forgetting, journal, registrations
from checkin.store.database import Connection, Database
from checkin.store.journal import Entry

Progress = Callable[[int], None]
Cancelled = Callable[[], bool]

# Rows to a transaction. A gate at the same database waits for it: half a second among 100,000 registrations, and two
# among a million, where a batch has to be larger, since each row of it lies on other pages of every index. Where
# nobody is registered yet there is nobody to let in either: batches grow as fast as rows come.
_BATCH: Final = 5_000
_LARGEST_BATCH: Final = 20_000
_GROWS: Final = 20  # a batch is this part of all registrations
_GROWS_AT_FIRST: Final = 3
_HEADERS: Final = ("row", "column", "value", "why")


@dataclass(frozen=True, slots=True)
class Conflict:
    """The file says something new of a field that was corrected at a desk: what the desk wrote is kept.

    Of an answer `field` is the question, as "answers.meal".
    """

    row: int
    registration: str
    field: str


@dataclass(slots=True)
class Imported:
    """What came of a file. `rows` counts all of them that were read, taken or rejected.

    `written`: whether what is new and changed is in the journal. `stopped_after` is the row of the file, as a
    spreadsheet counts them, after which the import was cancelled, None when it came to the end.
    """

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    rejected: list[Rejected] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)
    written: bool = False
    stopped_after: int | None = None

    def report(self) -> Iterator[tuple[str, str, str, str]]:
        """The rejected rows as those of a CSV file, headers first; none of its cells is a formula."""
        yield _HEADERS
        for each in self.rejected:
            yield str(each.row), harmless(each.column), harmless(each.value), each.why


class _NothingError(Exception):
    """Ends a transaction of which nothing is to be written."""


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
        all_or_nothing: bool = False,
        operator: str | None = None,
        progress: Progress = lambda _done: None,
        cancelled: Cancelled = lambda: False,
    ) -> Imported:
        """Take rows over, or with `dry_run` only see what would come of them. Raises SourceError, StoreError.

        With `all_or_nothing` it is one transaction, which keeps every other writer waiting: nothing is written when a
        row is rejected, when it is cancelled, or when the source breaks off. `progress` is told the rows done, and
        `cancelled` asked, after every batch.
        """
        result = Imported(written=not dry_run)
        with self._database.reading() as connection:
            registered = registrations.count(connection)
        batches = self._batches(rows, registered, result, cancelled)
        with uncollected():
            if dry_run:
                for batch in batches:
                    with self._database.reading() as connection:
                        self._entries(connection, batch, result, operator)
                    progress(result.rows)
            elif all_or_nothing:
                with suppress(_NothingError), self._database.writing() as connection:
                    for batch in batches:
                        self._write(connection, batch, result, operator)
                        progress(result.rows)
                    if result.rejected or result.stopped_after is not None:
                        result.written = False
                        raise _NothingError
            else:
                for batch in batches:
                    with self._database.writing() as connection:
                        self._write(connection, batch, result, operator)
                    progress(result.rows)
        return result

    def register_all(
        self, everybody: Iterable[tuple[str, Mapping[str, FieldValue]]], *, progress: Progress = lambda _done: None
    ) -> int:
        """Many registrations, by id, as one transaction: all of them or none. Returns how many.

        Raises FieldError, StoreError.
        """
        done = 0
        each = iter(everybody)
        with self._database.writing() as connection:
            while batch := list(itertools.islice(each, _BATCH)):
                at = milliseconds(self._clock())
                entries = [Entry(Registered(fitting(fields)), at, registration=id_) for id_, fields in batch]
                journal.append_all(connection, self._station, self._plan.id, entries)
                done += len(batch)
                progress(done)
        return done

    def _batches(
        self, rows: Iterable[Taken | Rejected], registered: int, result: Imported, cancelled: Cancelled
    ) -> Iterator[list[tuple[Draft, Taken]]]:
        """The rows that can be taken, with what becomes of them, until they end or it is cancelled."""
        seen: dict[str, int] = {}
        each, last = iter(rows), 0
        grows = _GROWS if registered else _GROWS_AT_FIRST
        while batch := list(itertools.islice(each, _batch((registered + result.rows) // grows))):
            if cancelled():
                result.stopped_after = last
                return
            result.rows += len(batch)
            last = batch[-1].row
            yield list(self._identified(batch, seen, result))

    def _write(
        self, connection: Connection, batch: list[tuple[Draft, Taken]], result: Imported, operator: str | None
    ) -> None:
        entries = self._entries(connection, batch, result, operator)
        journal.append_all(connection, self._station, self._plan.id, entries)

    def _identified(
        self, batch: Iterable[Taken | Rejected], seen: dict[str, int], result: Imported
    ) -> Iterator[tuple[Draft, Taken]]:
        """The rows that can be taken, with what becomes of them; the first row of one registration stands."""
        for row in batch:
            if isinstance(row, Rejected):
                result.rejected.append(row)
                continue
            drafted = row.draft or draft(self._plan.id, row.fields)
            id_ = drafted.registration
            # A source gives no code twice; to remember a million of them here too takes 100 MB.
            if not row.fields.get("code") and seen.setdefault(id_, row.row) != row.row:
                why = f"row {seen[id_]} is the same registration: give each person a code, or leave one out"
                who = str(row.fields.get("email") or row.fields.get("name", ""))
                column = "email" if row.fields.get("email") else "name"
                result.rejected.append(Rejected(row.row, column, who[:80], why))
                continue
            yield drafted, row

    def _entries(
        self, connection: Connection, rows: list[tuple[Draft, Taken]], result: Imported, operator: str | None
    ) -> list[Entry]:
        there = registrations.find_all(connection, [drafted.registration for drafted, _ in rows])
        gone = forgetting.those(connection)
        at = milliseconds(self._clock())
        entries: list[Entry] = []
        for (id_, fact), row in rows:
            known = there.get(id_)
            if forgetting.covers(gone, id_):
                result.rejected.append(Rejected(row.row, "", "", forgetting.sentence(gone)))
            elif known is None:
                result.new += 1
                entries.append(Entry(Registered(row.fields), at, registration=id_, operator=operator, worded=fact))
            elif changes := self._changes(connection, known, row, result):
                result.changed += 1
                entries.append(Entry(Corrected(changes, Cause.IMPORTED), at, registration=id_, operator=operator))
            else:
                result.unchanged += 1
        return entries

    def _changes(
        self, connection: Connection, known: Registration, row: Taken, result: Imported
    ) -> dict[str, FieldValue]:
        """What the file changes: nothing that it said before, and nothing that a desk corrected since."""
        different = {name: value for name, value in row.fields.items() if getattr(known, name) != value}
        if not different or not (different := differing(known, different)):
            return {}
        said, corrected = self._said(connection, known.id)
        changes: dict[str, FieldValue] = {}
        for name, value in different.items():
            if name not in corrected:
                changes[name] = value
            elif said.get(name, said_by(Registration(known.id), name)) != value:
                result.conflicts.append(Conflict(row.row, known.id, name))
        return joined(changes)

    @staticmethod
    def _said(connection: Connection, registration: str) -> tuple[dict[str, FieldValue], set[str]]:
        """What sources said of a registration until now, `parted`, and which fields a desk corrected after that."""
        said: dict[str, FieldValue] = {}
        by_desk: dict[str, set[str]] = {}  # what each correction that was not taken back still stands for
        for fact in sorted(journal.history(connection, registration), key=lambda fact: fact.order):
            match fact.what:
                case Corrected(undoes=taken_back) if taken_back:
                    by_desk.pop(taken_back, None)
                case Corrected(fields, reason) if reason != Cause.IMPORTED:
                    by_desk[fact.id.hex()] = set(parted(fields))
                case Registered(fields) | Corrected(fields):
                    parts = parted(fields)
                    said.update(parts)
                    for corrected in by_desk.values():
                        corrected.difference_update(parts)
                case _:
                    pass
        return said, set().union(*by_desk.values())


def _batch(wanted: int) -> int:
    return min(max(_BATCH, wanted), _LARGEST_BATCH)
