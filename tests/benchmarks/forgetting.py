"""How long decisions wait while somebody, or everybody, is forgotten among 110,000 registrations in a full index.

Seconds of CPU, which other programs on the machine do not lengthen, and beside them those of the clock. Run it with
`python tests/benchmarks forgetting`.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

import population  # noqa: E402 -- beside the tests, which are no package

from checkin.domain import planfile  # noqa: E402
from checkin.domain.facts import Admitted, Corrected, Forgotten  # noqa: E402
from checkin.domain.registration import id_of_code  # noqa: E402
from checkin.shipped import RESOURCES  # noqa: E402
from checkin.station import Finder, Importer  # noqa: E402
from checkin.store import forgetting, journal  # noqa: E402
from checkin.store.database import Database, create_database  # noqa: E402
from checkin.store.journal import Entry  # noqa: E402

PEOPLE, CORRECTED = 110_000, 5_000


def write(database: Database, *entries: Entry) -> None:
    with database.writing() as connection:
        journal.append_all(connection, "desk-1", "small", entries)


def say(what: str, do: Callable[[], object]) -> None:
    cpu, wall = time.process_time(), time.perf_counter()
    do()
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(f"{what:<52} {cpu:7.2f} {wall:7.2f}", flush=True)  # noqa: T201  a script's output


def table() -> None:
    plan = planfile.read((RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8"))
    ids = [id_of_code("p", str(at)) for at in range(PEOPLE)]
    people = zip(ids, (dict(person.fields) for person in population.everybody(PEOPLE, 5)), strict=True)
    print(f"{'':<52} {'CPU':>7} {'clock':>7}")  # noqa: T201  a script's output
    with (
        tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder,
        closing(create_database(Path(folder) / "checkin.sqlite")) as database,
    ):
        Importer(database, plan, station="desk-1").register_all(people)
        write(database, *(Entry(Corrected({"title": "Dr."}), 2, registration=each) for each in ids[:CORRECTED]))
        write(database, *(Entry(Admitted("visitor"), 3, registration=each, gate="main") for each in ids))
        finder = Finder(database)
        finder.catch_up()
        say("one person, in the way of decisions", lambda: write(database, Entry(Forgotten(), 4, registration=ids[0])))
        say("  files and the log, beside them", lambda: forgetting.clear_up(database, ()))
        say("  the index made anew, beside them", finder.catch_up)
        say("everybody, in the way of decisions", lambda: write(database, Entry(Forgotten(), 5)))
        say("  files and the log, beside them", lambda: forgetting.clear_up(database, ()))


if __name__ == "__main__":
    table()
