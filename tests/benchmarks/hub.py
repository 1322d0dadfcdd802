"""What a hub on PostgreSQL takes in a second, how fast a station gets everything, and what waiting stations cost.

Run it with `python tests/benchmarks/hub.py`, or with --small for the facts alone. Server, hub and clients share this
machine; PostgreSQL runs with its durable defaults. The clients' facts are made and written out beforehand, so what is
measured is the hub, not they: `hub CPU` is that of the hub's process alone. The snapshot is of a hub on SQLite and is
fetched, decompressed, written and opened; what the search index costs to build is not in it, the hub has it already.
"""

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import zstandard

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "hub"))
import postgres

from checkin.cli import main as checkin
from checkin.domain import facts, planfile
from checkin.domain.facts import Admitted, Fact, Registered
from checkin.domain.registration import id_from_number
from checkin.store import journal, registrations
from checkin.store.database import open_database
from checkin.store.journal import Entry
from checkin.sync import messages
from checkin.sync.facts import sent
from checkin.sync.messages import Join, Joined, Push

CLIENTS, SECONDS = 16, 8.0
POLLS = 200
REGISTRATIONS = 110_000
IN_BATCHES, SINGLE, SNAPSHOT, MEMORY, CORE = 20_000, 1_000, 3.0, 400, 0.10  # the bars
_SPREAD = 0x9E3779B97F4A7C15  # odd, so that numbers become ids all over the range, each once

Row = tuple[str, ...]


@dataclass(frozen=True)
class Running:
    """A hub in a process of its own."""

    home: Path
    process: subprocess.Popen[str]
    port: int

    def cpu(self) -> float:
        """Seconds of CPU so far."""
        said = Path(f"/proc/{self.process.pid}/stat").read_text(encoding="ascii").rpartition(") ")[2].split()
        return (int(said[11]) + int(said[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Resident, in MB."""
        lines = Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))


@contextmanager
def hub(home: Path, *options: str) -> Iterator[Running]:
    command = [sys.executable, "-m", "checkin", "hub", "--home", str(home), "--port", "0", "--json", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            url = json.loads(process.stdout.readline())["url"]
            yield Running(home, process, int(url.rpartition(":")[2]))
        finally:
            process.terminate()


def joined(running: Running, name: str, role: str = "desk") -> Joined:
    command = [sys.executable, "-m", "checkin", "invite", "--home", str(running.home), "--station", name]
    done = subprocess.run(
        [*command, "--gate", "main", "--role", role, "--json"], check=True, capture_output=True, text=True
    )
    code = json.loads(done.stdout)["code"]
    with closing(http.client.HTTPConnection("127.0.0.1", running.port)) as connection:
        while True:
            connection.request("POST", "/v1/join", messages.write(Join(code, "ab" * 32)))
            answer = connection.getresponse()
            content = answer.read()
            if answer.status != 429:
                return messages.read(Joined, content)
            time.sleep(int(answer.headers["retry-after"]))


def chain(station: str, conference: str, number: int) -> Iterator[Fact]:
    place, at = facts.beginning(station, conference), int(time.time() * 1000)
    for each in range(number):
        fact = facts.make(Admitted("visitor"), place, at=at + each, registration=f"R{each:011}", gate="main")
        place = facts.following(place, fact)
        yield fact


def bodies(station: Joined, size: int, number: int) -> list[bytes]:
    made = list(chain(station.station, station.conference, size * number))
    return [messages.write(Push(tuple(map(sent, made[at : at + size])))) for at in range(0, len(made), size)]


def pushed(running: Running, stations: list[Joined], size: int, number: int) -> tuple[float, float, list[float]]:
    """Facts a second from so many clients at once, CPU seconds of the hub a thousand facts, milliseconds of each."""
    ready = [bodies(station, size, number) for station in stations]
    times: list[float] = []
    done = [0] * len(stations)
    until = [0.0]
    begin = threading.Barrier(len(stations) + 1)

    def client(nth: int) -> None:
        headers = {"Authorization": f"Bearer {stations[nth].token}"}
        with closing(http.client.HTTPConnection("127.0.0.1", running.port)) as connection:
            connection.connect()
            begin.wait()
            for body in ready[nth]:
                began = time.perf_counter()
                connection.request("POST", "/v1/facts", body, headers)
                answer = connection.getresponse()
                said = answer.read()
                if answer.status == 429:
                    time.sleep(1)
                    continue
                assert answer.status == 200, said
                times.append((time.perf_counter() - began) * 1000)
                done[nth] += size
                if time.perf_counter() > until[0]:
                    return

    threads = [threading.Thread(target=client, args=(nth,)) for nth in range(len(stations))]
    for thread in threads:
        thread.start()
    until[0] = time.perf_counter() + SECONDS
    began, cpu = time.perf_counter(), running.cpu()
    begin.wait()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    return sum(done) / took, (running.cpu() - cpu) / sum(done) * 1000, times


def facts_rows(folder: Path) -> list[Row]:
    rows: list[Row] = []
    with postgres.running(durable=True) as server:
        for what, size, number, bar in (("batches of 50", 50, 600, IN_BATCHES), ("single facts", 1, 4000, SINGLE)):
            home = folder / f"hub-{size}"
            url = server.url(server.create())
            checkin(["init", "--plan", "small", "--home", str(home), "--station", "hub-1", "--json"])
            with hub(home, "--database", url) as running:
                stations = [joined(running, f"desk-{nth}") for nth in range(CLIENTS)]
                rate, cpu, times = pushed(running, stations, size, number)
            rows += [
                (f"PostgreSQL, {CLIENTS} clients, {what}: facts/s", f"{rate:,.0f}", f"over {bar:,}", _met(rate > bar)),
                ("  p50 of a request, ms", f"{median(times):.1f}", "", ""),
                ("  hub CPU for 1,000 facts, ms", f"{cpu * 1000:.0f}", "", ""),
            ]
    return rows


def snapshot_rows(folder: Path) -> list[Row]:
    home = folder / "everybody"
    checkin(["init", "--plan", "small", "--home", str(home), "--station", "hub-1", "--json"])
    plan = planfile.read((home / "plan.toml").read_text(encoding="utf-8"))
    with closing(open_database(home / "checkin.sqlite")) as database, database.writing() as connection:
        for start in range(0, REGISTRATIONS, 10_000):
            entries = [
                Entry(Registered(_person(number)), 1, registration=id_from_number(number * _SPREAD % (1 << 60)))
                for number in range(start, start + 10_000)
            ]
            journal.append_all(connection, "hub-1", plan.id, entries)
    with hub(home) as running:
        station = joined(running, "desk-1")
        first, _, _ = _fetched(running, station, folder / "first.sqlite")
        took, cpu, size = _fetched(running, station, folder / "second.sqlite")
    return [
        ("snapshot of 110,000, made and fetched, s", f"{first:.1f}", "", ""),
        ("snapshot of 110,000, fetched and opened, s", f"{took:.2f}", f"under {SNAPSHOT}", _met(took < SNAPSHOT)),
        ("  CPU of the station, s", f"{cpu:.2f}", "", ""),
        ("  compressed, MB", f"{size / 1e6:.1f}", "", ""),
    ]


def _fetched(running: Running, station: Joined, path: Path) -> tuple[float, float, int]:
    began, cpu, size = time.perf_counter(), time.process_time(), 0
    with closing(http.client.HTTPConnection("127.0.0.1", running.port)) as connection:
        connection.request("GET", "/v1/snapshot", headers={"Authorization": f"Bearer {station.token}"})
        answer = connection.getresponse()
        assert answer.status == 200, answer.read()
        size = int(answer.headers["content-length"])
        with path.open("wb") as file:
            zstandard.ZstdDecompressor().copy_stream(answer, file)
            file.flush()
            os.fsync(file.fileno())
    with closing(open_database(path)) as database, database.reading() as here:
        assert registrations.count(here) == REGISTRATIONS
    return time.perf_counter() - began, time.process_time() - cpu, size


def _person(number: int) -> dict[str, str]:
    return {
        "name": f"Person {number}",
        "latin_name": f"Person {number}",
        "company": f"Company {number % 4000}",
        "email": f"person{number}@example.org",
        "phone": f"+86 138 {number:08}",
        "category": "visitor",
    }


def waiting_rows(folder: Path) -> list[Row]:
    home = folder / "waiting"
    with postgres.running(durable=True) as server, ExitStack() as stack:
        url = server.url(server.create())
        checkin(["init", "--plan", "small", "--home", str(home), "--station", "hub-1", "--json"])
        running = stack.enter_context(hub(home, "--database", url))
        station = joined(running, "desk-1")
        for _ in range(POLLS):
            connection = stack.enter_context(closing(http.client.HTTPConnection("127.0.0.1", running.port)))
            path = f"/v1/facts?after={station.position}&wait=50"
            connection.request("GET", path, headers={"Authorization": f"Bearer {station.token}"})
        time.sleep(3)
        cpu, began = running.cpu(), time.perf_counter()
        time.sleep(15)
        share, memory = (running.cpu() - cpu) / (time.perf_counter() - began), running.memory()
    return [
        (f"{POLLS} stations waiting: memory, MB", f"{memory:.0f}", f"under {MEMORY}", _met(memory < MEMORY)),
        ("  share of a core", f"{share:.1%}", f"under {CORE:.0%}", _met(share < CORE)),
    ]


def table(*, small: bool = False) -> list[Row]:
    """Rows of what, value, bar, and whether it was met; about two minutes."""
    rows: list[Row] = [("hub", "", "bar", "")]
    parts: tuple[Callable[[Path], list[Row]], ...] = (facts_rows, snapshot_rows, waiting_rows)
    with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
        for part in parts[:1] if small else parts:
            rows += part(Path(folder))
    return rows


def _met(met: bool) -> str:  # noqa: FBT001 -- the sentence is about a truth
    return "met" if met else "MISSED"


def main() -> int:
    parser = argparse.ArgumentParser(description="How much a hub takes in, and what it gives out.")
    parser.add_argument("--small", action="store_true", help="the facts alone")
    rows = table(small=parser.parse_args().small)
    for what, value, bar, met in rows:
        print(f"{what:<52} {value:<12} {bar:<14} {met}".rstrip())  # noqa: T201  a script's output
    return 1 if any(met == "MISSED" for *_, met in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
