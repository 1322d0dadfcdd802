"""The journal for somebody who looks something up: facts as values, with what their role may see of a person."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import islice

from checkin.domain.facts import (
    Admitted,
    Corrected,
    Fact,
    Forgotten,
    KeyWithdrawn,
    OperatorRemoved,
    OperatorSet,
    Printed,
    Refused,
    Registered,
    Resolved,
    Undone,
    What,
)
from checkin.domain.plan import Plan
from checkin.domain.roles import SHOWN, Role, fields_shown_to
from checkin.store import lookups, registrations
from checkin.store.database import Database
from checkin.store.lookups import Place, Sought

__all__ = ["Page", "Place", "Reader", "Sought", "Written", "reason_of"]


@dataclass(frozen=True, slots=True)
class Written:
    """A fact as it is read. `id`: its digest (hex); `at`: by the clocks at the venue.

    `what` is None for a fact of a newer version; `name` is that of the person, where there is one and it may be seen.
    """

    id: str
    at: datetime
    kind: str
    what: What | None
    station: str
    gate: str
    operator: str
    registration: str
    name: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the journal, newest first; `older` is where the next page goes on, None when there is nothing more."""

    written: tuple[Written, ...]
    older: Place | None


class Reader:
    """Reads a journal for operators; each page by itself, whatever has come since."""

    def __init__(self, database: Database, plan: Plan) -> None:
        self._database, self._plan = database, plan

    def page(self, sought: Sought, role: Role, before: Place | None = None, lines: int = 100) -> Page:
        """So many facts that are what is sought, from a place on. Raises StoreError."""
        with self._database.reading() as connection:
            read = ((place, fact, _what(fact)) for place, fact in lookups.newest_first(connection, sought, before))
            found = list(islice((each for each in read if _fits(each[2], sought)), lines + 1))
            taken = found[:lines]
            ids = sorted({fact.registration for _, fact, _ in taken if fact.registration})
            people = registrations.find_all(connection, ids) if ids and "name" in SHOWN[role] else {}
            undone = lookups.undone(connection, ids) if ids else frozenset()
        names = {id_: person.name or person.latin_name for id_, person in people.items()}
        written = tuple(self._written(fact, _shown_to(role, what), names, undone) for _, fact, what in taken)
        return Page(written, taken[-1][0] if len(found) > lines else None)

    def stations(self) -> tuple[str, ...]:
        """Every station that wrote something. Raises StoreError."""
        with self._database.reading() as connection:
            return tuple(lookups.stations(connection))

    def _written(self, fact: Fact, what: What | None, names: dict[str, str], undone: Iterable[str]) -> Written:
        return Written(
            id=fact.id.hex(),
            at=self._plan.local(datetime.fromtimestamp(fact.at / 1000, tz=UTC)),
            kind=fact.kind,
            what=what,
            station=fact.station,
            gate=fact.gate or "",
            operator=fact.operator or "",
            registration=fact.registration or "",
            name=names.get(fact.registration or "", ""),
            undone=fact.id.hex() in undone,
        )


def reason_of(what: What | None) -> str:
    """What somebody wrote down with a fact: in their words, or the code of a usual cause."""
    match what:
        case Admitted(why=why):
            return why
        case (
            Corrected(reason=reason)
            | Undone(reason=reason)
            | Printed(reason=reason)
            | KeyWithdrawn(reason=reason)
            | OperatorRemoved(reason=reason)
            | Forgotten(reason=reason)
        ):
            return reason
        case Resolved(settlement=settlement):
            return settlement
        case _:
            return ""


def _fits(what: What | None, sought: Sought) -> bool:
    """Whether the text stands where somebody wrote something, and not in some other part of the fact."""
    if not sought.text:
        return True
    if isinstance(what, Refused):
        return what.reason in sought.reasons
    said = reason_of(what)
    return said in sought.codes or sought.text.casefold() in said.casefold()


def _what(fact: Fact) -> What | None:
    try:
        return fact.what
    except ValueError:  # of a newer version, which this station has heard of
        return None


def _shown_to(role: Role, what: What | None) -> What | None:
    match what:
        case Registered(fields) | Corrected(fields):
            return replace(what, fields=fields_shown_to(role, fields))
        case OperatorSet():
            return replace(what, pin="", name=what.name if role is Role.SUPERVISOR else "")
        case _:
            return what
