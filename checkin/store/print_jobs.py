"""The badges that were asked for at this station and how far they are, and the labels left on a roll."""

import json
from collections.abc import Iterable
from dataclasses import fields, replace
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, bindparam, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from checkin.domain.printing import OVER, WITH_A_PRINTER, Job, JobState, Wish
from checkin.store.tables import label_rolls, print_jobs

_NAMES: Final = tuple(field.name for field in fields(Job))
_ALL: Final = select(*(print_jobs.c[name] for name in _NAMES))
_STATE: Final = print_jobs.c.state
_OPEN: Final = [str(state) for state in JobState if state not in OVER]
_ONE: Final = _ALL.where(print_jobs.c.id == bindparam("id"))
_UNFINISHED: Final = _ALL.where(_STATE.in_(_OPEN)).order_by(print_jobs.c.id)
_OF_ONE_PERSON: Final = _UNFINISHED.where(print_jobs.c.registration == bindparam("registration"))
_NEWEST: Final = _ALL.order_by(print_jobs.c.id.desc()).limit(bindparam("limit"))
_ASKED_BY: Final = (
    _ALL.where(
        print_jobs.c.operator == bindparam("operator"),
        _STATE.in_(_OPEN) | (print_jobs.c.asked >= bindparam("since")),
    )
    .order_by(print_jobs.c.id.desc())
    .limit(bindparam("limit"))
)
_PRINTED_SINCE: Final = select(func.count()).where(
    _STATE.in_([str(JobState.PRINTED)]), print_jobs.c.changed > bindparam("since")
)
_STEP: Final = update(print_jobs).where(print_jobs.c.id == bindparam("job"), print_jobs.c.state == bindparam("was"))
_WISH: Final = update(print_jobs).where(
    print_jobs.c.id == bindparam("job"), _STATE.in_([str(state) for state in WITH_A_PRINTER])
)
_new_roll = upsert(label_rolls)
_ROLL: Final = _new_roll.on_conflict_do_update(
    index_elements=["printer"], set_={"left": _new_roll.excluded.left, "of": _new_roll.excluded.of}
)
_USE: Final = (
    update(label_rolls)
    .where(label_rolls.c.printer == bindparam("which"), label_rolls.c.left > 0)
    .values(left=label_rolls.c.left - 1)
)


def add(connection: Connection, job: Job) -> Job:
    """A new job; it comes back with its number."""
    values = _values(job)
    del values["id"]
    (number,) = connection.execute(insert(print_jobs), values).inserted_primary_key or (0,)
    return replace(job, id=number)


def step(connection: Connection, before: Job, job: Job) -> bool:
    """Keep a job one step on; False when it is not as it was before, for then somebody else was quicker."""
    values = _values(job)
    statement = _STEP
    if job.state is JobState.QUEUED:
        # What was wished for meanwhile must be looked at first.
        statement = statement.where(print_jobs.c.wish == str(before.wish))
    elif not job.over:
        del values["wish"], values["target"]
    given = {"job": values.pop("id"), "was": str(before.state)}
    return connection.execute(statement.values(values), given).rowcount == 1


def wish(connection: Connection, job: int, wanted: Wish, target: str) -> bool:
    """Keep what somebody wants of a job that a printer has; False when none has it now."""
    statement = _WISH.values(wish=str(wanted), target=target)
    return connection.execute(statement, {"job": job}).rowcount == 1


def find(connection: Connection, job: int) -> Job | None:
    return next(_jobs(connection, _ONE, id=job), None)


def unfinished(connection: Connection) -> list[Job]:
    """All that are neither over nor done, in the order in which they were asked for."""
    return list(_jobs(connection, _UNFINISHED))


def unfinished_of(connection: Connection, registration: str) -> Job | None:
    return next(_jobs(connection, _OF_ONE_PERSON, registration=registration), None)


def newest(connection: Connection, limit: int) -> list[Job]:
    """The newest jobs, the newest first."""
    return list(_jobs(connection, _NEWEST, limit=limit))


def asked_by(connection: Connection, operator: str, since: int, limit: int) -> list[Job]:
    """The jobs that an operator asked for since then, and those before it that are not over: the newest first."""
    return list(_jobs(connection, _ASKED_BY, operator=operator, since=since, limit=limit))


def some(connection: Connection, jobs: Iterable[int]) -> list[Job]:
    return list(_jobs(connection, _ALL.where(print_jobs.c.id.in_(list(jobs))).order_by(print_jobs.c.id)))


def printed_since(connection: Connection, since: int) -> int:
    return connection.scalar(_PRINTED_SINCE, {"since": since}) or 0


def highest_serial(connection: Connection, registration: str) -> int:
    """Of all badges that were ever drawn for a registration here, come out or not; 0 for none."""
    statement = select(func.max(print_jobs.c.serial)).where(print_jobs.c.registration == registration)
    return connection.scalar(statement) or 0


def put_in_roll(connection: Connection, printer: str, labels: int) -> None:
    connection.execute(_ROLL, {"printer": printer, "left": labels, "of": labels})


def use_label(connection: Connection, printer: str) -> None:
    connection.execute(_USE, {"which": printer})


def rolls(connection: Connection) -> dict[str, tuple[int, int]]:
    """By printer: how many labels are left of how many."""
    rows = connection.execute(select(label_rolls.c.printer, label_rolls.c.left, label_rolls.c.of))
    return {printer: (left, of) for printer, left, of in rows}


def _jobs(connection: Connection, statement: Select[Any], **given: object) -> Any:
    return map(_job, connection.execute(statement, given))


def _job(row: Row[Any]) -> Job:
    values = dict(zip(_NAMES, row, strict=True))
    values |= {"state": JobState(values["state"]), "wish": Wish(values["wish"])}
    return Job(**{**values, "reasons": tuple(json.loads(values["reasons"]))})


def _values(job: Job) -> dict[str, Any]:
    values = {name: getattr(job, name) for name in _NAMES}
    return {**values, "state": str(job.state), "wish": str(job.wish), "reasons": json.dumps(job.reasons)}
