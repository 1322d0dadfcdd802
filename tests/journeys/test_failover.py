"""The database server of a hub is killed and its standby takes over: no fact is lost, and no station waits."""

import os
import sys
from collections.abc import Sequence
from contextlib import ExitStack, closing
from pathlib import Path

import pytest
from psycopg import sql

from checkin.domain.plan import Plan

sys.path.append(str(Path(__file__).parent))
sys.path.append(str(Path(__file__).parents[1] / "hub"))
import postgres
import processes

GATES, PEOPLE, MORE = 4, 200, 40
PLACED = sql.SQL("SELECT encode(id, 'hex'), position FROM journal ORDER BY position")


@pytest.mark.long
@pytest.mark.skipif(sys.platform == "win32", reason="the server is started as Debian has it")
def test_the_standby_takes_over_with_everything_that_was_acknowledged(
    tmp_path: Path, empty_database: Path, small: Plan
) -> None:
    if postgres.binaries() is None and "CI" not in os.environ:
        pytest.skip("PostgreSQL is not installed: as root, apt-get install postgresql")
    with ExitStack() as stack:
        servers = stack.enter_context(postgres.pair())
        servers.primary.ask(sql.SQL("CREATE DATABASE checkin"))
        address = servers.url("checkin")
        hubs = [
            stack.enter_context(processes.hub(tmp_path / name, "--database", address)) for name in ("hub-1", "hub-2")
        ]
        gates = [
            stack.enter_context(
                closing(processes.gate(tmp_path / f"desk-{number}.sqlite", empty_database, small, hubs[number % 2]))
            )
            for number in range(GATES)
        ]
        people = [gates[0].desk.register({"name": f"P{each}", "category": "visitor"}).id for each in range(PEOPLE)]
        processes.settle(gates)
        for number, gate in enumerate(gates):
            # Apart from one another by a few people, so that many are let in at two gates at once.
            gate.people = people[number * 5 :] + people[: number * 5]
            gate.open()

        go_on(gates, decided=MORE, acknowledged=MORE)
        servers.primary.kill()
        go_on(gates, decided=MORE)  # and nobody to send it to
        servers.standby.promote()
        go_on(gates, decided=MORE, acknowledged=MORE)
        for gate in gates:
            gate.stop()
        processes.settle(gates)
        assert [each.process.poll() for each in hubs] == [None, None]
        everything = processes.agree(gates)
        placed = dict(servers.standby.ask(PLACED, "checkin"))
        assert list(placed.values()) == list(range(1, len(placed) + 1))
        assert placed.keys() == everything.keys()
        for gate in gates:
            assert gate.hub.acknowledged.items() <= placed.items()


def go_on(gates: Sequence[processes.Gate], *, decided: int = 0, acknowledged: int = 0) -> None:
    """Wait until everybody has decided on so many more people, and the hub has acknowledged so many more facts."""
    before = [(gate.decided + decided, len(gate.hub.acknowledged) + acknowledged) for gate in gates]

    def is_so() -> bool:
        now = [(gate.decided, len(gate.hub.acknowledged)) for gate in gates]
        return all(here >= wanted for each in zip(now, before, strict=True) for here, wanted in zip(*each, strict=True))

    processes.until(lambda: is_so() or any(gate.failed for gate in gates), "everybody goes on")
