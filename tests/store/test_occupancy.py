"""Who is inside, read from the journal a little at a time: the same as from all passages at once."""

import shutil
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import facts, presence
from checkin.domain.clock import milliseconds
from checkin.domain.facts import Admitted, Fact, Left, Undone
from checkin.domain.plan import Plan
from checkin.store import journal
from checkin.store.database import Database, open_database
from checkin.store.occupancy import Occupancy

NINE = milliseconds(datetime(2019, 4, 14, 1, 0, tzinfo=UTC))  # in Shenzhen
MINUTE, DAY = 60_000, 24 * 3_600_000

Step = tuple[str, str, str, str, int]
STEP: st.SearchStrategy[Step] = st.tuples(
    st.sampled_from(["in", "in", "out", "undo"]),
    st.sampled_from(["Ann", "Ben"]),
    st.sampled_from(["main", "side", "hall-door", "room-door", "once", "gone"]),
    st.sampled_from(["desk-1", "desk-2"]),
    st.integers(0, 1),
)


def written(steps: Sequence[Step]) -> list[Fact]:
    """Passages a minute apart, on two days, by two stations; an undo takes back the one before it."""
    places = {station: facts.beginning(station, "fair-2019") for station in ("desk-1", "desk-2")}
    made: list[Fact] = []
    for number, (kind, who, gate, station, day) in enumerate(steps):
        passed = [fact for fact in made if fact.kind != "undone"]
        if kind == "undo" and not passed:
            continue
        what = {"in": Admitted("visitor"), "out": Left("visitor")}.get(kind) or Undone(passed[-1].id.hex())
        about = passed[-1].registration if kind == "undo" else who
        at = NINE + number * MINUTE + day * DAY
        fact = facts.make(what, places[station], at=at, registration=about, gate=gate)
        places[station] = facts.following(places[station], fact)
        made.append(fact)
    return made


def expected(plan: Plan, told: Sequence[Fact], day: str) -> dict[str, int]:
    inside: Counter[str] = Counter()
    for who in ("Ann", "Ben"):
        passages = presence.history([fact for fact in told if fact.registration == who]).passages
        inside.update(presence.zones(plan, presence.on_day(plan, passages, day)).keys())
    return dict(inside)


@given(steps=st.lists(STEP, max_size=12), data=st.data())
def test_a_look_at_what_is_new_says_what_a_look_at_everything_says(
    hall: Plan, empty_database: Path, steps: list[Step], data: st.DataObject
) -> None:
    """In whatever order facts arrive, and however many at a time."""
    told = data.draw(st.permutations(written(steps)))
    occupancy, heard = Occupancy(hall), list[Fact]()
    with TemporaryDirectory() as folder:
        file = Path(shutil.copy(empty_database, Path(folder) / "checkin.sqlite"))
        with closing(open_database(file)) as database:
            while told:
                some = data.draw(st.integers(1, len(told)))
                with database.writing() as connection:
                    journal.take_in(connection, told[:some])
                heard, told = heard + told[:some], told[some:]
                with database.reading() as connection:
                    for day, moment in (("first", NINE), ("second", NINE + DAY)):
                        found = occupancy.inside(connection, moment)
                        assert {zone: count for zone, count in found.items() if count} == expected(hall, heard, day)


def test_nobody_is_inside_of_an_empty_journal(hall: Plan, database: Database) -> None:
    with database.reading() as connection:
        assert not any(Occupancy(hall).inside(connection, NINE).values())
