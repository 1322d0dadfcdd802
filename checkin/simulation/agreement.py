"""What the program counted, beside what the simulator did: every figure that differs, as a sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from checkin.domain.counting import kind_of
from checkin.domain.dimensions import By, Counted
from checkin.domain.plan import Plan
from checkin.overview import Overview
from checkin.simulation.book import Figures
from checkin.simulation.clocks import moment
from checkin.store import arrivals, counts
from checkin.store.database import Database

_DECISIONS = frozenset({"admitted", "left", "refused"})


@dataclass(frozen=True, slots=True)
class Kept:
    """Decisions that were told and are not in the journal; those that are there oftener than they were told."""

    facts: int
    lost: int
    duplicated: int


def kept(database: Database, told: Counter[str]) -> Kept:
    """Raises StoreError."""
    with database.reading() as connection:
        rows = counts.rows(connection, 0, arrivals.newest(connection))
        written = Counter(row[1].hex() for row in rows if kind_of(row[4]) in _DECISIONS)
    return Kept(written.total(), (told - written).total(), (written - told).total())


def counted(database: Database, plan: Plan, moments: Iterable[int], end: int) -> Figures:
    """The program's figures from one journal. Raises StoreError."""
    overview = Overview(database, plan)
    totals = overview.totals(moment(end))
    days = overview.table(By.DAY)
    return Figures(
        visitors=totals.visitors,
        visits=_column(days, "visits"),
        admissions=_column(days, "admissions"),
        left=_column(days, "left"),
        gates=_without_zeros(totals.gates),
        refused=_without_zeros(totals.refused),
        activities={id_: found for id_, found in _column(overview.table(By.ACTIVITY), "persons").items() if id_},
        countries=_column(overview.table(By.COUNTRY), "visitors"),
        categories=_column(overview.table(By.CATEGORY), "visitors"),
        busiest_minute=totals.throughput.peak,
        conflicts=frozenset((each.first.id.hex(), each.second.id.hex()) for each in totals.conflicts),
        occupancy={str(at): _without_zeros(overview.totals_at(moment(at)).occupancy) for at in moments},
    )


def differences(whose: str, found: Figures, made: Figures) -> Iterator[str]:
    """A sentence for every figure that is another one than it should be."""
    for each in fields(Figures):
        yield from _differing(f"{whose}: {each.name}", getattr(found, each.name), getattr(made, each.name))


def _differing(what: str, found: Any, made: Any) -> Iterator[str]:
    if isinstance(made, Mapping):
        for key in sorted({*found, *made}):
            usual: Any = {} if isinstance(made.get(key, found.get(key)), Mapping) else 0
            yield from _differing(f"{what} {key}", found.get(key, usual), made.get(key, usual))
    elif isinstance(made, frozenset):
        yield from (f"{what}: {' and '.join(each)} is not one" for each in sorted(found - made))
        yield from (f"{what}: {' and '.join(each)} is missing" for each in sorted(made - found))
    elif found != made:
        yield f"{what} is {found}, and should be {made}"


def _column(table: Mapping[str, Counted], name: str) -> dict[str, int]:
    return _without_zeros({value: getattr(row, name) for value, row in table.items()})


def _without_zeros(found: Mapping[str, int]) -> dict[str, int]:
    return {key: number for key, number in found.items() if number}
