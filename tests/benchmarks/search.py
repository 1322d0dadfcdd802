"""How long a search takes and how well it finds, among 110,000 and 1,000,000 registrations; how long the index takes.

The questions are the 500 of tests/queries.tsv, typing errors among them, asked of people who share family names as
unevenly as in life (tests/population.py). Bars are met or missed in milliseconds of CPU, which other programs on the
machine do not lengthen; those of the clock stand beside them. A namesake counts as the person who was meant where the
question says nothing that would tell them apart. Run it with `python tests/benchmarks/search.py`, or with --small for
110,000 alone; the larger size takes about ten minutes.
"""

import argparse
import csv
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict
from pathlib import Path
from statistics import quantiles

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS))

import population  # noqa: E402 -- beside the tests, which are no package

from checkin.domain import planfile  # noqa: E402
from checkin.domain.registration import FieldValue, Registration, id_of_code  # noqa: E402
from checkin.shipped import RESOURCES  # noqa: E402
from checkin.station import Finder, Importer  # noqa: E402
from checkin.store.database import create_database  # noqa: E402

# Registrations, and the bars: milliseconds at the 95th percentile, seconds for the index.
BARS = ((110_000, 25.0, 8.0), (1_000_000, 80.0, 90.0))
FIRST, AMONG_FIVE = 0.90, 0.98


def everybody(size: int, questions: Sequence[Mapping[str, str]]) -> Iterator[tuple[str, dict[str, FieldValue]]]:
    """The people whom the questions are about, and others up to this size."""
    for at, question in enumerate(questions):
        yield id_of_code("q", str(at)), {field: question[field] for field in population.FIELDS}
    for at, person in enumerate(population.everybody(size - len(questions), 5)):
        yield id_of_code("p", str(at)), dict(person.fields)


def is_meant(hit: Registration, question: Mapping[str, str], number: int) -> bool:
    """Whether it is the person, or somebody whom the question cannot tell from the person."""
    own = hit.id == id_of_code("q", str(number))
    return own or population.is_meant(question["kind"], question["query"], question, asdict(hit))


def measured(folder: Path, size: int, bar: float, index_bar: float | None) -> Iterator[tuple[str, str, str, str]]:
    """Rows of what, value, bar, and whether it was met, for one size."""
    plan = planfile.read((RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8"))
    with (TESTS / "queries.tsv").open(encoding="utf-8", newline="") as file:
        questions = list(csv.DictReader(file, delimiter="\t"))
    path = folder / f"{size}.sqlite"
    with closing(create_database(path)) as database:
        Importer(database, plan, station="desk-1").register_all(everybody(size, questions))
        finder = Finder(database)
        before, began = _pages(path), time.process_time()
        finder.catch_up()
        built = time.process_time() - began
        met = _met(built < index_bar) if index_bar else ""
        yield (
            f"{size:,}: building the index, s of CPU",
            f"{built:.1f}",
            f"under {index_bar:g}" if index_bar else "",
            met,
        )
        yield "  its size, MB", f"{_pages(path) - before:.0f}", "", ""
        finder.find("jonh smiht")  # the vocabulary is read once
        cpu, wall, places = list[float](), list[float](), list[int]()
        for number, question in enumerate(questions):
            began, clock = time.process_time(), time.perf_counter()
            hits = finder.find(question["query"]).hits
            cpu.append((time.process_time() - began) * 1000)
            wall.append((time.perf_counter() - clock) * 1000)
            meant = (at for at, hit in enumerate(hits) if is_meant(hit.registration, question, number))
            places.append(next(meant, len(hits) + 5))
    cuts, clock_cuts = quantiles(cpu, n=20), quantiles(wall, n=20)
    yield "  a search, ms of CPU, p50", f"{cuts[9]:.1f}", "", ""
    yield "  p95", f"{cuts[18]:.1f}", f"under {bar:g}", _met(cuts[18] < bar)
    yield "  by the clock, p50, p95", f"{clock_cuts[9]:.1f}, {clock_cuts[18]:.1f}", "", ""
    for what, place, wanted in (("first", 1, FIRST), ("among five", 5, AMONG_FIVE)):
        share = sum(each < place for each in places) / len(places)
        yield f"  {what}", f"{share:.1%}", f"at least {wanted:.0%}", _met(share >= wanted)


def _pages(path: Path) -> float:
    """The size of the database in MB, with what is not yet in its file."""
    return sum(each.stat().st_size for each in path.parent.glob(f"{path.name}*") if "-shm" not in each.name) / 1e6


def _met(met: bool) -> str:  # noqa: FBT001 -- the sentence is about a truth
    return "met" if met else "MISSED"


def main() -> int:
    """Print the table; 1 when a bar was missed."""
    parser = argparse.ArgumentParser(description="How long a search takes, and how well it finds.")
    parser.add_argument("--small", action="store_true", help="110,000 registrations only")
    missed = False
    for bars in BARS[:1] if parser.parse_args().small else BARS:
        with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
            for what, value, bar, met in measured(Path(folder), *bars):
                print(f"{what:<44} {value:<14} {bar:<14} {met}".rstrip(), flush=True)  # noqa: T201  a script's output
                missed |= met == "MISSED"
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
