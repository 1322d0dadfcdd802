"""What a station asks about one registration, and the word that it is letting somebody in: see `sync.questions`."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from checkin.domain.facts import Fact
from checkin.hub.answers import ProblemError
from checkin.hub.hub import Hub
from checkin.store import entering, positions
from checkin.store.database import Connection
from checkin.store.entering import Held
from checkin.store.stations import Joined as Station
from checkin.sync.facts import held_by, sent
from checkin.sync.messages import Line
from checkin.sync.questions import HELD, Ask, Entering, Known
from checkin.sync.roles import StationRole


@dataclass(frozen=True, slots=True)
class _Found:
    """`others`: what other stations are about to do with this registration, `busy`: with any other."""

    facts: Sequence[tuple[int, Fact]]
    position: int
    others: Sequence[Held] = ()
    busy: Sequence[Held] = ()


async def known(hub: Hub, station: Station, asked: Ask) -> Known:
    """What the hub knows. Raises ProblemError, BusyError, StoreError."""
    if not asked.gate:
        return _said(hub, station, asked, await asyncio.to_thread(_look, hub, asked.registration))
    gate = hub.plan.gates.get(asked.gate)
    if gate is None:
        raise ProblemError(400, f"the plan has no gate {asked.gate[:40]!r}: join again to get the newest one")
    held = Held(asked.registration, gate.zone, station.name, gate.id, hub.now())
    found = await asyncio.wrap_future(hub.intake.do(partial(_enter, held=held)))
    # Counted after what is entering was read: who comes in meanwhile is counted twice, and nobody not at all.
    inside = await asyncio.to_thread(hub.crowd.inside, held.at) if hub.plan.is_limited(gate.zone) else None
    return _said(hub, station, asked, found, None if inside is None else _with(hub, inside, found.busy))


def _look(hub: Hub, registration: str) -> _Found:
    with hub.database.reading() as connection:
        return _Found(positions.about(connection, registration), positions.newest(connection))


def _enter(connection: Connection, held: Held) -> _Found:
    """Read and note in the one writing transaction there is: of two stations one is the first."""
    entering.forget(connection, held.at - HELD * 1000)
    position, others, busy = positions.newest(connection), [], []
    for each in entering.everybody(connection):
        if each.registration != held.registration:
            busy.append(each)
        elif each.station != held.station:
            others.append(each)
    if not any(each.zone == held.zone for each in others):
        entering.hold(connection, held, position)
    return _Found(positions.about(connection, held.registration), position, others, busy)


def _with(hub: Hub, inside: Mapping[str, int], busy: Sequence[Held]) -> Mapping[str, int]:
    counted = Counter(inside)
    for each in busy:
        if each.zone in hub.plan.zones:
            counted.update(hub.plan.around(each.zone))
    return counted


def _said(hub: Hub, station: Station, asked: Ask, found: _Found, inside: Mapping[str, int] | None = None) -> Known:
    role = StationRole(station.role)
    return Known(
        registration=asked.registration,
        facts=tuple(Line(place, sent(held_by(role, fact))) for place, fact in found.facts),
        position=found.position,
        time=hub.now(),
        entering=tuple(Entering(each.station, each.gate) for each in found.others),
        inside=inside,
    )
