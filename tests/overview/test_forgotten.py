"""Whoever is forgotten, every figure stays what it was."""

import shutil
import tempfile
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.domain.clock import milliseconds
from checkin.domain.dimensions import By
from checkin.domain.facts import Admitted, Corrected, Forgotten, Left, Printed, Reason, Refused, Registered, Undone
from checkin.domain.plan import Plan
from checkin.overview import Overview
from checkin.store import journal
from checkin.store.database import Database, open_database
from checkin.store.journal import Entry

BEGINS = datetime.fromisoformat("2019-04-14T09:00+08:00")
ENDS = BEGINS + timedelta(days=3)
PEOPLE = tuple(f"P{number}" for number in range(5))
GATES = ("main", "side", "hall-door", "room-door", "counted-out")
FIELDS = st.fixed_dictionaries(
    {"category": st.sampled_from(("visitor", "speaker", "exhibitor"))},
    optional={
        "name": st.sampled_from(("Ann", "李伟")),
        "email": st.just("a@example.org"),
        "note": st.just("wheelchair"),
        "country": st.sampled_from(("DE", "CN")),
        "delegation": st.sampled_from(("Hebei", "Shandong")),
        "company": st.sampled_from(("ACME", "BYD")),
    },
)
STEPS = st.lists(
    st.tuples(
        st.sampled_from(("registered", "corrected", "admitted", "left", "refused", "printed", "undone")),
        st.sampled_from(PEOPLE),
        st.sampled_from(GATES),
        st.integers(0, 900),
        FIELDS,
    ),
    min_size=1,
    max_size=40,
)


def write(database: Database, plan: Plan, steps: list[tuple[str, str, str, int, Any]]) -> None:
    """As two stations would have written it: some of it is at odds, as it is in life."""
    passages: list[str] = []
    with database.writing() as connection:
        for number, (kind, who, gate, minutes, fields) in enumerate(steps):
            what: Any = {
                "registered": Registered(fields),
                "corrected": Corrected(fields),
                "admitted": Admitted(fields["category"]),
                "left": Left(fields["category"]),
                "refused": Refused(Reason.UNPAID),
                "printed": Printed(number + 1),
                "undone": Undone(passages[-1] if passages else "00"),
            }[kind]
            at = milliseconds(BEGINS + timedelta(minutes=minutes * 4))
            fact = journal.append(connection, f"desk-{number % 2}", plan.id, Entry(what, at, who, gate))
            passages += [fact.id.hex()] if kind in ("admitted", "left") else []


def figures(overview: Overview) -> list[object]:
    """Everything that is counted."""
    return [
        overview.totals_at(ENDS),
        overview.totals_at(BEGINS + timedelta(hours=20), "first"),
        *(overview.table(by) for by in By),
        overview.peaks(),
        overview.refusals(),
    ]


@settings(max_examples=25)
@given(steps=STEPS, forgotten=st.lists(st.sampled_from((*PEOPLE, None)), min_size=1, max_size=4))
def test_figures_are_the_same_before_and_after(
    empty_database: Path, hall: Plan, steps: list[Any], forgotten: list[str | None]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty_database, Path(folder) / "checkin.sqlite"))
        with closing(open_database(path)) as database:
            write(database, hall, steps)
            looking_on = Overview(database, hall)
            before = figures(looking_on)
            with database.writing() as connection:
                for who in forgotten:
                    entry = Entry(Forgotten(), milliseconds(ENDS), registration=who)
                    journal.append(connection, "desk-1", hall.id, entry)
            assert figures(looking_on) == before
            assert figures(Overview(database, hall)) == before
            with database.reading() as connection:
                assert not journal.check(connection, hall.id).altered
