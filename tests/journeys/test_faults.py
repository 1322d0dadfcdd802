"""Stations and a hub in processes of their own, over TLS, with a network between them that does what networks do."""

import sys
from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from checkin.domain.plan import Plan
from checkin.station import Importer

sys.path.insert(0, str(Path(__file__).parent))
import processes
import proxy

GATES, PEOPLE, MANY, EACH = 4, 100, 1_000, 2


# Where a connection is reset before its handshake, Python (ssl.SSLSocket._create) leaves the socket to be collected.
@pytest.mark.filterwarnings("ignore:unclosed <ssl.SSLSocket:ResourceWarning")
@pytest.mark.parametrize("seed", range(2))
def test_whatever_the_network_does_nothing_is_lost_or_doubled(
    tmp_path: Path, empty_database: Path, small: Plan, seed: int
) -> None:
    with ExitStack() as stack:
        hub = stack.enter_context(processes.hub(tmp_path / "hub-1", "--tls", "self"))
        bad, port = stack.enter_context(proxy.between(urlsplit(hub.url).port or 0, seed))
        way = f"https://127.0.0.1:{port}"
        gates = [
            stack.enter_context(
                closing(processes.gate(tmp_path / f"desk-{number}.sqlite", empty_database, small, hub, way))
            )
            for number in range(GATES)
        ]
        bad.quiet = True
        people = [gates[0].desk.register({"name": f"P{each}", "category": "visitor"}).id for each in range(PEOPLE)]
        processes.settle(gates)
        bad.quiet = False
        bad.end_all()
        for gate in gates:
            gate.people = people
            gate.open()
        # Pages as large as they come, that a slow reader takes its time for.
        importer = Importer(gates[0].database, small, station=gates[0].name)
        importer.register_all((f"{each:012}", {"name": "x" * 300, "category": "visitor"}) for each in range(MANY))

        def met(kind: str) -> bool:
            return bad.met[kind] >= EACH or any(gate.failed for gate in gates)

        for kind in proxy.KINDS:
            processes.until(partial(met, kind), kind)
        bad.quiet = True
        bad.end_all()
        for gate in gates:
            gate.stop()
        processes.settle(gates)
        processes.agree(gates)
