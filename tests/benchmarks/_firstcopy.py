"""How long a new station takes until it has everything and its search finds somebody, over TLS and loopback.

From the first request of `checkin join` until the database of a new home holds everybody and the search finds one of
them. The hub makes its copy at its start; the first station comes while it still does.
"""

import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import _running

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
import population

from checkin import parts
from checkin.domain.registration import id_of_code
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import joining
from checkin.store import registrations
from checkin.sync import invitation


@dataclass(frozen=True, slots=True)
class Copied:
    """Seconds: of a station that comes as the hub starts, of the quickest of the others, and its CPU."""

    first: float
    best: float
    cpu: float


def measured(folder: Path, people: int, stations: int) -> Copied:
    home = folder / "everybody"
    _running.begin(home)
    setup = open_home(Home(home))
    with closing(parts.database(setup)) as database:
        importer = parts.importer(setup, database)
        everybody = enumerate(population.everybody(people, 5))
        importer.register_all((id_of_code("p", str(at)), dict(person.fields)) for at, person in everybody)
        parts.finder(database).catch_up()
    with _running.hub(home, None, "--tls", "self") as hub:
        first, _ = _joined(hub, folder, "desk-0", people)
        others = [_joined(hub, folder, f"desk-{number}", people) for number in range(1, stations + 1)]
    return Copied(first, *min(others))


def _joined(hub: _running.Running, folder: Path, name: str, people: int) -> tuple[float, float]:
    said = _running.asked("invite", "--home", hub.home, "--station", name, "--gate", "main", "--role", "desk")
    began, cpu = time.perf_counter(), time.process_time()
    home = Home(folder / name)
    found = joining.join(home, invitation.read(said["invitation"]))
    if not found.complete:  # the hub took too long to make its copy: the registrations come while the station works
        _running.quietly("sync", "--once", "--home", home)
    with closing(parts.database(open_home(home))) as database:
        hits = parts.finder(database).find("wang").hits
        with database.reading() as connection:
            assert registrations.count(connection) == people
    assert hits
    return time.perf_counter() - began, time.process_time() - cpu
