"""What a hub takes in, how soon others know, how long a first copy takes, and what waiting stations cost.

Run it with `python tests/benchmarks hub`; with --small only for the facts, and with --million for a first copy of a
million registrations, which takes many minutes to prepare. Everything shares this machine. PostgreSQL runs with its
durable defaults. CPU is that of the hub's process, of all of PostgreSQL, and of the clients, each by itself: it says
more than the clock where other programs are at work.
"""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hub"))
import _crowd
import _firstcopy
import _news
import _running
import postgres
from _crowd import Hall, Load, Pushed

CLIENTS, SECONDS = 16, 5.0
POLLS, STILL = 200, 8.0
DECISIONS = 40
PEOPLE, JOINS = 110_000, 2
MILLION = 1_000_000
IN_BATCHES, SINGLE, NEWS, COPY, COPY_OF_MILLION, MEMORY, CORE = 20_000, 1_000, 300, 3.0, 30.0, 400, 0.10  # the bars

Row = tuple[str, str, str, bool | None]


def facts(folder: Path) -> Iterator[Row]:
    with postgres.running(durable=True) as server:
        for what, size, ready, processes, bar in (
            ("batches of 50, one hub process", 50, 500, 1, None),
            ("batches of 50, two hub processes", 50, 500, 2, IN_BATCHES),
            ("single facts, one hub process", 1, 1_500, 1, SINGLE),
        ):
            url = server.url(server.create())
            homes = [folder / f"hub-{size}-{processes}-{place}" for place in range(processes)]
            for place, home in enumerate(homes, start=1):
                _running.begin(home, f"hub-{place}")
            with _running.database(homes[0], url) as database:
                tokens = _crowd.joined(database, [f"desk-{nth}" for nth in range(CLIENTS)], "small")
            with ExitStack() as stack:
                hubs = [stack.enter_context(_running.hub(home, url)) for home in homes]
                load = Load([hub.port for hub in hubs], "small", tokens, size, ready, SECONDS)
                pushed, cpu, database_cpu = _loaded(hubs, load)
            rate, number = pushed.facts / pushed.took, pushed.facts / 1e6
            said = f"{cpu / number:.0f}, {database_cpu / number:.0f}, {pushed.cpu / number:.0f}"
            met = None if bar is None else rate > bar
            yield f"{CLIENTS} stations, {what}: facts/s", f"{rate:,.0f}", f"over {bar:,}" if bar else "", met
            yield "  a request, ms: p50, p99", f"{median(pushed.times):.1f}, {_at(pushed.times, 99):.1f}", "", None
            yield "  CPU for a fact, microseconds: hub, PostgreSQL, clients", said, "", None


def _loaded(hubs: Sequence[_running.Running], load: Load) -> tuple[Pushed, float, float]:
    """What was pushed, and the CPU seconds of the hub and of its database for that."""
    process, told = _crowd.run(load)
    assert told.recv() == "ready"
    cpu, database_cpu = sum(hub.cpu() for hub in hubs), hubs[0].database_cpu()
    told.send("go")
    pushed = told.recv()
    process.join()
    return pushed, sum(hub.cpu() for hub in hubs) - cpu, hubs[0].database_cpu() - database_cpu


def waiting(folder: Path) -> Iterator[Row]:
    home = folder / "waiting"
    with postgres.running(durable=True) as server:
        url = server.url(server.create())
        _running.begin(home)
        with _running.database(home, url) as database:
            tokens = _crowd.joined(database, [f"desk-{nth}" for nth in range(POLLS)], "small")
        with _running.hub(home, url) as hub:
            crowd = _crowd.fill(Hall(hub.port, "small", tokens))
            time.sleep(2)
            cpu, began = hub.cpu(), time.perf_counter()
            time.sleep(STILL)
            share, memory = (hub.cpu() - cpu) / (time.perf_counter() - began), hub.memory()
            crowd.terminate()
    yield f"{POLLS} stations waiting for news: memory, MB", f"{memory:.0f}", f"under {MEMORY}", memory < MEMORY
    yield "  share of a core", f"{share:.1%}", f"under {CORE:.0%}", share < CORE


def news(folder: Path) -> Iterator[Row]:
    for busy in (False, True):
        place = folder / f"news-{busy}"
        place.mkdir()
        found = _news.measured(place, DECISIONS, busy=busy)
        p50, p95, hour = median(found.times), _at(found.times, 95), ", busy hour" if busy else ""
        yield f"A decides, B decides with it{hour}: ms, p50", f"{p50:.0f}", "", None
        yield "  p95, 50 stations connected", f"{p95:.0f}", f"under {NEWS}", p95 < NEWS
        yield "  share of a core: hub, A and B together", f"{found.hub:.2f}, {found.stations:.2f}", "", None


def first_copy(folder: Path, people: int = PEOPLE, bar: float = COPY) -> Iterator[Row]:
    found = _firstcopy.measured(folder, people, JOINS)
    met = found.best < bar
    yield f"first copy of {people:,}, until the search finds: s", f"{found.best:.2f}", f"under {bar:g}", met
    yield "  CPU of the station, s", f"{found.cpu:.2f}", "", None
    yield "  of one that comes as the hub starts", f"{found.first:.2f}", "", None


def of_million(folder: Path) -> Iterator[Row]:
    yield from first_copy(folder, MILLION, COPY_OF_MILLION)


def _at(times: list[float], percent: int) -> float:
    return quantiles(times, n=100, method="inclusive")[percent - 1]


def main() -> int:
    """Print the table; 1 when a bar was missed."""
    parser = argparse.ArgumentParser(description="How much a hub takes in, and what it gives out.")
    parser.add_argument("--small", action="store_true", help="the facts alone")
    parser.add_argument("--million", action="store_true", help="the first copy of a million alone")
    given = parser.parse_args()
    parts: list[Callable[[Path], Iterator[Row]]] = [facts, news, first_copy, waiting]
    missed = False
    with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
        for part in [of_million] if given.million else parts[:1] if given.small else parts:
            for what, value, bar, met in part(Path(folder)):
                missed |= met is False
                said = {True: "met", False: "MISSED", None: ""}[met]
                print(f"{what:<60} {value:<14} {bar:<14} {said}".rstrip(), flush=True)  # noqa: T201  a script's output
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
