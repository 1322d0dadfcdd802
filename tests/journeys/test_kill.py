"""A desk that is killed at any moment keeps what it said, decides nothing twice, and goes on."""

import os
import random
import selectors
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

import checkin
from checkin.domain.facts import Admitted
from checkin.domain.plan import Plan
from checkin.shipped import RESOURCES
from checkin.station import Importer
from checkin.store import journal
from checkin.store.database import Database, open_database

KILLS = 50  # in each of four
LONGEST = 0.2  # seconds from the start of a desk to its end: opening the database, and some decisions
PEOPLE = 1_000
PLAN = RESOURCES / "plans" / "small.toml"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there is no fork there, and no SIGKILL")


@contextmanager
def desks(path: Path) -> Iterator["Desks"]:
    root = Path(checkin.__file__).parents[1]
    command = [sys.executable, str(Path(__file__).with_name("kill.py")), str(path), str(PLAN)]
    environment = os.environ | {"PYTHONPATH": str(root)}
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        yield Desks(process)
        assert process.stdin
        process.stdin.close()
        assert process.wait() == 0


class Desks:
    """Starts one desk after the other and kills each."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        assert process.stdin
        assert process.stdout
        self._start = process.stdin
        self._said = process.stdout.fileno()
        self._ready = selectors.DefaultSelector()
        self._ready.register(self._said, selectors.EVENT_READ)

    def killed_after(self, seconds: float, seed: int) -> list[bytes]:
        """The facts that a desk said were written before it was killed so many seconds after it began."""
        self._start.write(f"{seed}\n".encode())
        self._start.flush()
        said = b""
        while b"\n" not in said:
            said += os.read(self._said, 65536)
        desk = int(said.split()[1])
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if self._ready.select(left):
                said += os.read(self._said, 65536)
        os.kill(desk, signal.SIGKILL)
        while not said.endswith(b"end\n"):
            said += os.read(self._said, 65536)
        return [bytes.fromhex(line) for line in said.decode().split()[2:-1]]


def facts(database: Database) -> Iterator[journal.Fact]:
    with database.reading() as connection:
        for _, fact in journal.since(connection, 0):
            yield fact


@pytest.mark.parametrize("seed", range(4))
def test_no_decision_is_lost_or_made_twice_however_often_a_desk_is_killed(
    database: Database, small: Plan, seed: int
) -> None:
    people = ((f"{number:012}", {"code": f"C{number}", "category": "visitor"}) for number in range(PEOPLE))
    Importer(database, small, station="desk-0").register_all(people)
    database.close()
    chance = random.Random(seed)
    promised: set[bytes] = set()
    before = 0
    with desks(database.path) as started:
        for kill in range(KILLS):
            said = started.killed_after(chance.uniform(0, LONGEST), seed * KILLS + kill)
            assert not promised & set(said)
            promised |= set(said)
            with closing(open_database(database.path)) as found, found.reading() as connection:
                checked = journal.check(connection, small.id)
                assert (checked.missing, checked.altered) == ((), ())
                assert checked.facts - PEOPLE >= len(promised)
                # At most the one decision that was committed and not yet said.
                assert checked.facts - before - (0 if before else PEOPLE) - len(said) in (0, 1)
                before = checked.facts
    with closing(open_database(database.path)) as found:
        written = list(facts(found))
        assert promised <= {fact.id for fact in written}
        let_in = Counter(fact.registration for fact in written if isinstance(fact.what, Admitted))
        assert let_in
        assert set(let_in.values()) == {1}
        assert [fact.number for fact in written if fact.station == "desk-1"] == list(
            range(1, len(written) - PEOPLE + 1)
        )
    # Without this the test would say nothing: desks did write, and were killed before they were done.
    assert KILLS < len(promised) < 2 * PEOPLE * KILLS
