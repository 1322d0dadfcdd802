"""Facts as counting reads them, page by page, in texts that the database puts together while the last page is counted.

A driver makes an object of every column of every row, and for as long nothing else is done in Python. SQLite makes one
text of each column outside of Python, by another processor where there is one, and to cut that takes a fifth of the
time. Rows are asked for where a server has the journal, and for a page whose texts cannot be cut.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import chain
from typing import Any, Final

import orjson
from sqlalchemy import (
    ColumnElement,
    ColumnExpressionArgument,
    Connection,
    LargeBinary,
    Select,
    and_,
    bindparam,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.exc import DataError, OperationalError

from checkin.domain import counting
from checkin.domain.counting import UNIT, Row
from checkin.store.tables import journal

_AT_ONCE: Final = 10_000  # arrivals
_RECORD: Final = "\x1e"  # what ASCII has to separate records with
_DIGEST: Final = 32  # bytes
_UNITS: Final = 3  # separators in what a fact says


@dataclass(frozen=True, slots=True)
class Which:
    """What is read of a page: its rows, or its columns as texts."""

    rows: Select[Any]
    texts: Select[Any]


def are(kinds: Iterable[str]) -> ColumnElement[bool]:
    """Facts of these kinds."""
    return journal.c.kind.in_([literal(kind, literal_execute=True) for kind in kinds])


def which(*conditions: ColumnExpressionArgument[bool]) -> Which:
    """Facts that are so: for `rows`."""
    fact = journal.c
    rows = select(fact.stamp, fact.id, fact.at, fact.registration, fact.kind, fact.gate, fact.station, fact.body)
    said = UNIT.join(["%s"] * 4), fact.kind, fact.gate, fact.station, func.json_remove(fact.body, "$.serial")
    texts = select(
        func.group_concat(fact.stamp),
        cast(func.group_concat(fact.id, ""), LargeBinary),
        func.group_concat(fact.at),
        func.group_concat(func.coalesce(fact.registration, ""), _RECORD),
        func.group_concat(func.printf(*said), _RECORD),
    )
    those = and_(fact.arrival > bindparam("after"), fact.arrival <= bindparam("upto"), *conditions)
    # SQLite goes through a page by arrival of itself; to be told to would not make it quicker.
    return Which(rows.where(those).order_by(fact.arrival), texts.where(those))


def rows(connection: Connection, asked: Which, after: int, upto: int, *, at_once: int = _AT_ONCE) -> Iterator[Row]:
    """Facts that arrived after one number and up to another one, as a page for so many arrivals at once has them.

    A registration that a fact does not name is None or "". Meanwhile nothing else asks anything of this connection.
    """
    spans = [{"after": start, "upto": min(upto, start + at_once)} for start in range(after, upto, at_once)]
    return chain.from_iterable(_pages(connection, asked, spans))


def _pages(connection: Connection, asked: Which, spans: Sequence[dict[str, int]]) -> Iterator[Iterable[Row]]:
    with ThreadPoolExecutor(1, "reading-ahead") as ahead:
        coming: Future[_Page] | None = None
        for span in spans:
            last, coming = coming, ahead.submit(_read, connection, asked, span)
            if last:
                yield _cut(last.result())
        if coming:
            yield _cut(coming.result())


@dataclass(frozen=True, slots=True)
class _Texts:
    """The columns of a page."""

    stamps: str
    ids: bytes
    ats: str
    registrations: str
    said: str


_Page = _Texts | list[Row]


def _read(connection: Connection, asked: Which, span: dict[str, int]) -> _Page:
    if connection.dialect.name == "sqlite":
        try:
            texts = connection.execute(asked.texts, span).one()
        except (DataError, OperationalError):  # all together they are too long for SQLite, or one of them is no JSON
            texts = None
        if texts and texts[0] is None:
            return []
        if texts and _can_be_cut(page := _Texts(*texts)):
            return page
    found = connection.execute(asked.rows, span)
    # Rows as the driver has them: SQLAlchemy would make an object of its own from each.
    driver: Any = found.cursor
    rows = [(stamp, id_, at, who, counting.said(*said)) for stamp, id_, at, who, *said in driver]
    found.close()
    return rows


def _can_be_cut(page: _Texts) -> bool:
    """Whether nothing that somebody wrote holds what columns are separated with."""
    many = page.stamps.count(",") + 1
    return (
        len(page.ids) == many * _DIGEST
        and page.registrations.count(_RECORD) == page.said.count(_RECORD) == many - 1
        and page.said.count(UNIT) == many * _UNITS
    )


def _cut(page: _Page) -> Iterable[Row]:
    if isinstance(page, list):
        return page
    ids = page.ids
    return zip(
        orjson.loads(f"[{page.stamps}]"),
        [ids[at : at + _DIGEST] for at in range(0, len(ids), _DIGEST)],
        orjson.loads(f"[{page.ats}]"),
        page.registrations.split(_RECORD),
        page.said.split(_RECORD),
        strict=True,
    )
