"""Facts up and facts down: what the hub does for both, whichever way a request came in."""

import asyncio
import time
from dataclasses import dataclass
from typing import Final

from fastapi import Response

from checkin.hub import published
from checkin.hub.answers import answer
from checkin.hub.door import may_hold_nul, sorted_out
from checkin.hub.hub import Hub
from checkin.store.stations import Joined as Station
from checkin.sync import messages
from checkin.sync.facts import received
from checkin.sync.messages import End, Push, Pushed
from checkin.sync.roles import StationRole

LINES: Final = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Asked:
    """The facts that a station wants: after a position of an epoch, so many; `wait`: seconds; `own`: its own too."""

    after: int
    epoch: str
    limit: int
    wait: float
    own: bool


async def up(hub: Hub, station: Station, content: bytes) -> Response:
    """Take in what a station pushes. Raises MessageError, BusyError, StoreError."""
    began = time.perf_counter()
    said = messages.read(Push, content)
    supervises = station.role == StationRole.SUPERVISOR
    heard = map(received, said.facts)
    good, refused = sorted_out(station.name, heard, supervises=supervises, nul=may_hold_nul(content))
    taken = await asyncio.wrap_future(hub.intake.take(station.name, good))
    hub.measures.received.inc(len(good))
    for each in refused:
        hub.measures.refused.labels(each.why).inc()
    if refused:
        published.log("refused", station=station.name, facts=len(refused), why=refused[0].why)
    hub.measures.pushing.observe(time.perf_counter() - began)
    chain = taken.chain or station
    placed = tuple((id_.hex(), position) for id_, position in taken.positions.items())
    return answer(Pushed(placed, tuple(refused), chain.have, chain.divided, hub.now()))


async def down(hub: Hub, station: Station, asked: Asked) -> Response:
    """What is new for a station, or what comes while it waits. Raises StoreError."""
    after = asked.after
    if asked.epoch not in ("", hub.epochs.current):
        after = await asyncio.to_thread(hub.epochs.agreed, after, asked.epoch)
    but = None if asked.own else station.name
    page = await hub.tail.page(after, asked.limit, asked.wait, StationRole(station.role), but)
    end = End(page.position, hub.epochs.current, page.more, station.have, hub.now())
    return Response(b"".join((*page.lines, messages.write(end), b"\n")), media_type=LINES)
