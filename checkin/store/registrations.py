"""Registrations as the fold of their facts: found by id or by another system's code."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields
from operator import itemgetter
from typing import Any, Final

from sqlalchemy import JSON, Connection, Text, bindparam, cast, func, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is worded for SQLite just as well

from checkin.domain.facts import Corrected, Fact, Registered, What
from checkin.domain.questions import merged
from checkin.domain.registration import ANSWERS, FieldValue, Registration
from checkin.store.rows import Asking, Writing
from checkin.store.tables import registrations

_NAMES: Final = tuple(field.name for field in fields(Registration))
_LISTS: Final = ("days", "activities", "consents")
_SEQUENCES: Final = (*_LISTS, ANSWERS)
_TRUTHS: Final = ("paid", "cancelled", "blocked")  # which the driver of SQLite gives as 0 and 1
_NEW: Final = {
    field.name: "[]" if field.name in _SEQUENCES else field.default
    for field in fields(Registration)
    if field.name != "id"
}
_SELECT: Final = select(*(registrations.c[name] for name in _NAMES))
_BY_ID: Final = Asking(_SELECT.where(registrations.c.id == bindparam("id")), "id")
_BY_CODE: Final = Asking(
    _SELECT.where(registrations.c.code == bindparam("code")).order_by(registrations.c.id).limit(1), "code"
)
# One parameter however many ids there are: SQLAlchemy words an IN of thousands anew each time.
LISTED: Final = {
    "sqlite": func.json_each(bindparam("ids")).table_valued("value"),
    "postgresql": func.json_array_elements_text(cast(bindparam("ids", type_=Text), JSON)).table_valued("value"),
}
_WITH_STAMP: Final = {
    database: select(*(registrations.c[name] for name in _NAMES), registrations.c.stamp).where(
        registrations.c.id.in_(select(listed.c.value))
    )
    for database, listed in LISTED.items()
}
_insert = insert(registrations)
_COLUMNS: Final = (*_NAMES, "stamp")
_row: Final = itemgetter(*_COLUMNS)
_ROWS: Final = Writing(
    _insert.on_conflict_do_update(
        index_elements=["id"], set_={name: _insert.excluded[name] for name in _COLUMNS if name != "id"}
    ),
    _COLUMNS,
)
_NEW_ROWS: Final = Writing(_insert.on_conflict_do_nothing(index_elements=["id"]), _COLUMNS)

History = Callable[[Connection, str], Iterable[Fact]]
Change = tuple[tuple[int, bytes], Mapping[str, FieldValue]]
_CHANGES: Final = (Registered, Corrected)


def find(connection: Connection, registration: str) -> Registration | None:
    row = _BY_ID.one(connection, registration)
    return _registration(row) if row else None


def find_all(connection: Connection, ids: Sequence[str]) -> dict[str, Registration]:
    """Those of these registrations that are there, by id."""
    rows = _rows(connection, ids)
    return {id_: _registration([row[name] for name in _NAMES]) for id_, row in rows.items()}


def find_by_code(connection: Connection, code: str) -> Registration | None:
    """The registration that another system's code stands for; the code is compared byte by byte."""
    if not code or any("\ud800" <= each <= "\udfff" for each in code):
        return None  # half a surrogate pair is no text that a database could hold
    row = _BY_CODE.one(connection, code)
    return _registration(row) if row else None


def count(connection: Connection) -> int:
    return connection.scalar(select(func.count()).select_from(registrations)) or 0


def each(connection: Connection, category: str | None = None) -> Iterator[Registration]:
    """All registrations, or those of one category, by id."""
    statement = _SELECT if category is None else _SELECT.where(registrations.c.category == category)
    for row in connection.execution_options(yield_per=1000).execute(statement.order_by(registrations.c.id)):
        yield _registration(row)


def apply(connection: Connection, news: Sequence[tuple[Fact, What]], history: History) -> None:
    """Bring the registrations up to date with facts, and what they say, that are in the journal already."""
    changed: dict[str, list[Change]] = defaultdict(list)
    for fact, what in news:
        if isinstance(what, _CHANGES) and fact.registration:
            changed[fact.registration].append((fact.order, what.fields))
    if not changed:
        return
    ids = sorted(changed)  # as their index has them: neighbours share a page
    if len(changed) == len(news) and all(isinstance(what, Registered) for _, what in news):
        # Nearly always nobody has heard of them before: then nobody needs to be looked up.
        rows = [_row(_values_after(connection, id_, changed[id_], None, history)) for id_ in ids]
        if _NEW_ROWS.write(connection, rows) == len(rows):
            return
    known = _rows(connection, ids)
    rows = [_row(_values_after(connection, id_, changed[id_], known.get(id_), history)) for id_ in ids]
    _ROWS.write(connection, rows)


def fold_anew(connection: Connection, registration: str, history: History) -> None:
    """Make the row of a registration from all of its facts, whatever it was."""
    everything = ((fact.order, fact.what) for fact in history(connection, registration))
    news = [(order, what.fields) for order, what in everything if isinstance(what, _CHANGES)]
    if news:
        _ROWS.write(connection, [_row(_values_after(connection, registration, news, None, history))])


def _rows(connection: Connection, ids: Sequence[str]) -> dict[str, dict[str, Any]]:
    found = connection.execute(_WITH_STAMP[connection.dialect.name], {"ids": json.dumps(ids)})
    return {row["id"]: dict(row) for row in found.mappings()}


def _values_after(
    connection: Connection, id_: str, news: list[Change], row: dict[str, Any] | None, history: History
) -> dict[str, Any]:
    if len(news) > 1:
        news.sort(key=_order)
    if row is None or row["stamp"] < news[0][0][0]:
        values = row or {**_NEW}
    else:
        # A fact that came late may be older than what the row says already: begin anew, with all of them in order.
        values = {**_NEW}
        everything = ((fact.order, fact.what) for fact in history(connection, id_))
        news = sorted(((order, what.fields) for order, what in everything if isinstance(what, _CHANGES)), key=_order)
    for _, changes in news:
        answers = values[ANSWERS]
        # What a newer version says of fields that are unknown here has no column, and is left for that version to read.
        values.update(changes)
        for name in _LISTS:
            if name in changes:
                values[name] = json.dumps(changes[name])
        if ANSWERS in changes:  # to some of the questions: the others are answered as before
            values[ANSWERS] = json.dumps(merged(json.loads(answers), _texts(changes[ANSWERS])))
    values["id"], values["stamp"] = id_, news[-1][0][0]
    return values


def _texts(value: FieldValue) -> list[str]:
    return [str(each) for each in value] if isinstance(value, tuple | list) else []


def _order(change: Change) -> tuple[int, bytes]:
    return change[0]


def _registration(row: Sequence[Any]) -> Registration:
    values = dict(zip(_NAMES, row, strict=True))
    for name in _SEQUENCES:
        values[name] = tuple(json.loads(values[name])) if values[name] != "[]" else ()
    for name in _TRUTHS:
        values[name] = bool(values[name])
    return Registration(**values)
