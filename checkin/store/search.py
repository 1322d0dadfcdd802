"""The index by which people are found: a fold of the journal of its own, which no decision and no import waits for.

Every entry is the keys of one registration, made elsewhere. How far the journal has been read is written down with the
entries, so that several programs may bring the index up to date at once: what one has done, the others see.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from sqlalchemy import Connection, text

from checkin.domain.registration import Registration
from checkin.store import arrivals, registrations

_KINDS: Final = "('registered', 'corrected')"

# Options of FTS5: at how many parts of one size it joins them a little with every write, and all of them at once.
_FOR_MANY: Final = {"automerge": 0, "crisismerge": 1_900}
_FOR_FEW: Final = {"automerge": 4, "crisismerge": 16}

_PROGRESS: Final = text("SELECT arrival FROM search_progress")
_CLEARED: Final = text("SELECT cleared FROM search_progress")
_WAITING: Final = (
    "SELECT journal.arrival, registrations.id, name, latin_name, company, email, phone, code, booth,"  # noqa: S608
    ' "group", delegation, country, language FROM journal JOIN registrations ON registrations.id = journal.registration'
    f" WHERE journal.arrival > ? AND kind IN {_KINDS} ORDER BY journal.arrival LIMIT ?"
)
_BEHIND: Final = text(
    f"SELECT count(*) FROM (SELECT 1 FROM journal WHERE arrival > :after AND kind IN {_KINDS} LIMIT :limit)"  # noqa: S608
)
_MATCHING: Final = text(
    "SELECT entries.registration, entries.terms, people.name FROM search"
    " JOIN search_entries AS entries ON entries.number = search.rowid"
    " JOIN registrations AS people ON people.id = entries.registration"
    " WHERE search MATCH :query LIMIT :limit"
)
_OLD: Final = text(
    "SELECT registration, number, terms FROM search_entries"
    " WHERE registration IN (SELECT value FROM json_each(:registrations))"
)
_WORDS: Final = text("SELECT number, word FROM search_words WHERE number > :after ORDER BY number")
_MEMBERS: Final = (
    'SELECT id FROM registrations WHERE "{field}" = :value AND "{field}" <> \'\' ORDER BY name, id LIMIT :limit'
)


class Person(NamedTuple):
    """What of a registration it is found by: only that is read, for there are a million of them."""

    id: str
    name: str
    latin_name: str
    company: str
    email: str
    phone: str
    code: str
    booth: str
    group: str
    delegation: str
    country: str
    language: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """People whom the index does not know as they are now. `upto`: how far in the journal that takes it.

    `cleared`: how often the index had been cleared.
    """

    after: int
    upto: int
    facts: int
    people: tuple[Person, ...]
    cleared: int


@dataclass(frozen=True, slots=True)
class Match:
    """An entry that answers to a query."""

    registration: str
    terms: str
    name: str


def progress(connection: Connection) -> int:
    """The arrival of the last fact that the index knows."""
    return connection.scalar(_PROGRESS) or 0


def cleared(connection: Connection) -> int:
    """How often the index was cleared: after that its words are numbered anew."""
    return connection.scalar(_CLEARED) or 0


def behind(connection: Connection, after: int, limit: int = -1) -> int:
    """How many facts after this arrival change a registration; no more than `limit` are counted."""
    return connection.scalar(_BEHIND, {"after": after, "limit": limit}) or 0


def waiting(connection: Connection, limit: int) -> Waiting:
    """What the next facts are about, up to so many of them."""
    after = progress(connection)
    rows = connection.exec_driver_sql(_WAITING, (after, limit)).all()
    upto = rows[-1][0] if len(rows) == limit else arrivals.newest(connection)
    people = {row[1]: Person._make(row[1:]) for row in rows}
    return Waiting(after, upto, len(rows), tuple(people.values()), cleared(connection))


def take_in(
    connection: Connection, known: Waiting, entries: Sequence[tuple[str, str]], words: Iterable[str] = ()
) -> bool:
    """Write the terms of registrations, and go on to where they were read; False when another program has done so.

    So it is when the index was cleared meanwhile: somebody is forgotten, who may be among them.
    """
    if (progress(connection), cleared(connection)) != (known.after, known.cleared):
        return False
    put(connection, entries, words)
    connection.execute(text("UPDATE search_progress SET arrival = :upto"), {"upto": known.upto})
    return True


def put(connection: Connection, entries: Sequence[tuple[str, str]], words: Iterable[str]) -> None:
    """Write the terms of registrations, whatever the index knew of them."""
    if entries:
        _write(connection, entries)
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO search_words (word) SELECT value FROM json_each(?)", (json.dumps(list(words)),)
        )


def _write(connection: Connection, entries: Sequence[tuple[str, str]]) -> None:
    found = connection.execute(_OLD, {"registrations": json.dumps([who for who, _ in entries])})
    old = {row.registration: (row.number, row.terms) for row in found}
    if old:
        # Without a copy of its own the index has to be told what it is to forget.
        connection.exec_driver_sql(
            "INSERT INTO search (search, rowid, terms) VALUES ('delete', ?, ?)", list(old.values())
        )
    number = connection.scalar(text("SELECT coalesce(max(number), 0) FROM search_entries")) or 0
    rows = []
    for who, terms in entries:
        if who not in old:
            number += 1
        rows.append((old[who][0] if who in old else number, who, terms))
    connection.exec_driver_sql(
        "INSERT INTO search_entries (number, registration, terms) VALUES (?, ?, ?)"
        " ON CONFLICT (number) DO UPDATE SET terms = excluded.terms",
        rows,
    )
    connection.exec_driver_sql(
        "INSERT INTO search (rowid, terms) VALUES (?, ?)", [(each, terms) for each, _, terms in rows]
    )


def prepare(connection: Connection) -> None:
    """Let the parts that the index is written in lie until it is tidied: joined once and not again and again."""
    for option, value in _FOR_MANY.items():
        connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES (?, ?)", (option, value))


def settle(connection: Connection) -> None:
    """Join parts again as they are written, as is best for a few registrations now and then."""
    for option, value in _FOR_FEW.items():
        connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES (?, ?)", (option, value))


def tidy(connection: Connection, pages: int) -> bool:
    """Join the parts that the index was written in, about so many pages of them; False when nothing is left to do."""
    before = connection.exec_driver_sql("SELECT total_changes()").scalar() or 0
    connection.exec_driver_sql("INSERT INTO search (search, rank) VALUES ('merge', ?)", (pages,))
    after = connection.exec_driver_sql("SELECT total_changes()").scalar() or 0
    # From the documentation of FTS5: a merge that does something changes two rows at least.
    return after - before >= 2


def clear(connection: Connection) -> None:
    """Forget every key and every word; the journal is read again from its beginning the next time."""
    connection.exec_driver_sql("INSERT INTO search (search) VALUES ('delete-all')")
    for table in ("search_entries", "search_words"):
        connection.execute(text(f"DELETE FROM {table}"))  # noqa: S608 -- two names of ours
    connection.execute(text("UPDATE search_progress SET arrival = 0, cleared = cleared + 1"))


def matching(connection: Connection, query: str, limit: int) -> list[Match]:
    """Entries that answer to a query of keys, in no order that means anything."""
    return [Match(*row) for row in connection.execute(_MATCHING, {"query": query, "limit": limit})]


def words(connection: Connection, after: int) -> list[tuple[int, str]]:
    """The words that came to the vocabulary after this number, with theirs."""
    return [(row.number, row.word) for row in connection.execute(_WORDS, {"after": after})]


def together(connection: Connection, field: str, value: str, limit: int) -> list[Registration]:
    """Registrations with this value in `group` or `delegation`, by name."""
    if field not in {"group", "delegation"}:
        raise ValueError(f"nobody is looked for by {field}")
    ids = connection.scalars(text(_MEMBERS.format(field=field)), {"value": value, "limit": limit}).all()
    found = registrations.find_all(connection, ids)
    return [found[each] for each in ids]
