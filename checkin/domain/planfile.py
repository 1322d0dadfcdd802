"""A plan read from its TOML text, with errors that name the line."""

import re
import tomllib
from collections.abc import Callable
from typing import Any

from checkin.domain import plantables as tables
from checkin.domain.plan import Plan
from checkin.domain.plancheck import check
from checkin.domain.questiontables import question
from checkin.toml import Table

_KINDS = {"day", "zone", "gate", "category", "delegation", "section", "event", "activity", "consent", "question"}


class PlanError(ValueError):
    """What is wrong in a plan, where, and what would be right. `line` is 0 where it cannot be told."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(f"the plan, line {line}: {message}" if line else f"the plan: {message}")
        self.line = line


def read(text: str) -> Plan:
    """The plan in a TOML text. Raises PlanError with the first fault found."""
    try:
        document = tomllib.loads(text.removeprefix("\ufeff"))  # the mark that Windows' editor puts before it
    except (ValueError, RecursionError) as error:
        # tomllib also lets out what int() says of far too many digits, and gives up on far too many brackets.
        found = re.search(r"at line (\d+)", str(error))
        raise PlanError(int(found[1]) if found else 0, f"this is not TOML: {error}") from error
    return _plan(Table(text, document, PlanError))


def _plan(top: Table) -> Plan:
    top.only({"conference", "rules", "walk_in", "report", *_KINDS})
    conference = top.table_at("conference")
    conference.only({"id", "name", "time_zone", "day_starts", "badge"})
    time_zone = tables.time_zone(conference)
    plan = Plan(
        id=tables.id_of(conference),
        label=tables.label_of(conference),
        time_zone=time_zone,
        day_starts=tables.clock(conference, "day_starts", "04:00"),
        badge=conference.text("badge", "a6"),
        days=tuple(_each(top, "day", tables.day).values()),
        zones=_each(top, "zone", tables.zone),
        gates=_each(top, "gate", tables.gate),
        categories=_each(top, "category", tables.category),
        rules=tables.rules(top.table_at("rules", {})),
        walk_in=tables.walk_in(top.table_at("walk_in", {})),
        consents=_each(top, "consent", tables.consent, needed=False),
        questions=_each(top, "question", question, needed=False),
        delegations=_each(top, "delegation", tables.delegation, needed=False),
        sections=_each(top, "section", tables.section, needed=False),
        events=_each(top, "event", tables.event, needed=False),
        activities=_each(top, "activity", tables.activity_in(time_zone), needed=False),
        published=tables.published(top.table_at("report", {})),
    )
    check(plan, top)
    return plan


def _each(top: Table, kind: str, make: Callable[[Table], Any], *, needed: bool = True) -> dict[str, Any]:
    """Every table of one kind, made into its value, by id; no id twice, and at least one if it is needed."""
    made: dict[str, Any] = {}
    for table in top.tables_at(kind, []):
        one = make(table)
        if one.id in made:
            raise table.fault("id", f"there are two of [[{kind}]] with the id {one.id!r}")
        made[one.id] = one
    if needed and not made:
        raise top.fault(kind, f"a plan needs at least one [[{kind}]]")
    return made
