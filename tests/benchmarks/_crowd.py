"""Stations by the dozen in processes of their own, as lean as can be: what is measured is the hub, not they.

They have no database. Their requests are made and written out beforehand, and sent over sockets that are kept open.
"""

import asyncio
import json
import multiprocessing
import selectors
import socket
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import cycle
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from typing import Final

from checkin.domain import facts
from checkin.domain.facts import Admitted
from checkin.store import stations
from checkin.store.database import Database
from checkin.store.stations import Invited
from checkin.sync import messages
from checkin.sync.facts import sent
from checkin.sync.messages import PAUSE, Push

_END: Final = b"\r\n\r\n"
_LENGTH: Final = b"content-length:"
_STEP: Final = 1 << 18


@dataclass(frozen=True, slots=True)
class Load:
    """So many facts in each request of so many stations, for some seconds. `tokens`: by the names of the stations.

    `ports`: of the hub's processes; each has its share of the stations.
    """

    ports: Sequence[int]
    conference: str
    tokens: dict[str, str]
    size: int
    requests: int  # made ready for each station
    seconds: float


@dataclass(frozen=True, slots=True)
class Pushed:
    """Facts that were acknowledged, the seconds this took, milliseconds of each request, CPU seconds of the crowd."""

    facts: int
    took: float
    times: list[float]
    cpu: float


@dataclass(slots=True)
class _Station:
    requests: Iterator[bytes]
    socket: socket.socket
    sent: float = 0.0
    answer: bytearray = field(default_factory=bytearray)


def joined(database: Database, names: Sequence[str], conference: str, role: str = "desk") -> dict[str, str]:
    """Let stations take part; their tokens by their names."""
    tokens = {name: f"token-of-{name}" for name in names}
    with database.writing() as connection:
        for name, token in tokens.items():
            invited = Invited(name, "main", "in", role, 0)
            stations.join(connection, invited, conference, token=token, key="ab" * 32, now=0)
    return tokens


def request(method: str, path: str, token: str, body: bytes = b"") -> bytes:
    lines = f"{method} {path} HTTP/1.1", "Host: hub", f"Authorization: Bearer {token}", f"Content-Length: {len(body)}"
    return "\r\n".join(lines).encode() + _END + body


def pushes(station: str, conference: str, token: str, size: int, number: int) -> list[bytes]:
    """Requests with the facts of a station's chain, from its beginning."""
    place, at, found = facts.beginning(station, conference), int(time.time() * 1000), []
    for each in range(number):
        batch = []
        for nth in range(size):
            about = f"R{each * size + nth:011}"
            fact = facts.make(Admitted("visitor"), place, at=at + each, registration=about, gate="main")
            place = facts.following(place, fact)
            batch.append(sent(fact))
        found.append(request("POST", "/v1/facts", token, messages.write(Push(tuple(batch)))))
    return found


def run(load: Load) -> tuple[multiprocessing.Process, Connection]:
    """A process that says when its requests are ready, and pushes once it is told to."""
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=_push_all, args=(load, there), daemon=True)
    process.start()
    return process, here


def _push_all(load: Load, told: Connection) -> None:
    crowd = [
        _Station(
            iter(pushes(name, load.conference, token, load.size, load.requests)),
            socket.create_connection(("127.0.0.1", port)),
        )
        for (name, token), port in zip(load.tokens.items(), cycle(load.ports))
    ]
    told.send("ready")
    told.recv()
    began, cpu = time.perf_counter(), time.process_time()
    times = _pushed(crowd, began + load.seconds)
    told.send(Pushed(len(times) * load.size, time.perf_counter() - began, times, time.process_time() - cpu))


def _pushed(crowd: Sequence[_Station], until: float) -> list[float]:
    """Each station sends the next request when the last was answered; milliseconds of each."""
    times: list[float] = []
    with selectors.DefaultSelector() as selector:
        for station in crowd:
            station.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            selector.register(station.socket, selectors.EVENT_READ, station)
            _send(station)
        left = len(crowd)
        while left:
            for key, _ in selector.select():
                station = key.data
                if not _answered(station):
                    continue
                now = time.perf_counter()
                times.append((now - station.sent) * 1000)
                if now > until or not _send(station):
                    selector.unregister(station.socket)
                    station.socket.close()
                    left -= 1
    return times


def _send(station: _Station) -> bool:
    following = next(station.requests, None)
    if following is not None:
        station.sent = time.perf_counter()
        station.socket.sendall(following)
    return following is not None


def _answered(station: _Station) -> bool:
    station.answer += station.socket.recv(_STEP)
    end = station.answer.find(_END)
    if end < 0:
        return False
    head = bytes(station.answer[:end]).lower()
    length = int(head.partition(_LENGTH)[2].partition(b"\r")[0])
    if len(station.answer) < end + len(_END) + length:
        return False
    assert head.startswith(b"http/1.1 200"), bytes(station.answer)
    station.answer.clear()
    return True


@dataclass(frozen=True, slots=True)
class Hall:
    """Stations that wait for news as a window does; with `every`, each lets somebody in every so many seconds."""

    port: int
    conference: str
    tokens: dict[str, str]
    every: float | None = None


def fill(hall: Hall) -> multiprocessing.Process:
    """A process with these stations; returns once each of them waits."""
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=_fill, args=(hall, ready), daemon=True)
    process.start()
    assert ready.wait(30)
    return process


def _fill(hall: Hall, ready: Event) -> None:
    async def everybody() -> None:
        async with asyncio.TaskGroup() as group:
            for place, (name, token) in enumerate(hall.tokens.items()):
                group.create_task(_listen(hall.port, token))
                if hall.every is not None:
                    group.create_task(_admit(hall, place, name, token))
            await asyncio.sleep(1)
            ready.set()

    asyncio.run(everybody())


async def _listen(port: int, token: str) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    after, epoch = 0, ""
    while True:
        path = f"/v1/facts?after={after}&epoch={epoch}&limit=500&wait=3.0&own=false"
        end = json.loads((await _exchanged(reader, writer, request("GET", path, token))).splitlines()[-1])
        news, after, epoch = end["position"] > after, end["position"], end["epoch"]
        await asyncio.sleep(PAUSE if news else 0)


async def _admit(hall: Hall, place: int, name: str, token: str) -> None:
    assert hall.every
    reader, writer = await asyncio.open_connection("127.0.0.1", hall.port)
    chain = facts.beginning(name, hall.conference)
    await asyncio.sleep(hall.every * place / len(hall.tokens))
    while True:
        fact = facts.make(
            Admitted("visitor"), chain, at=time.time_ns() // 1_000_000, registration=f"R{name}{chain.number}"
        )
        chain = facts.following(chain, fact)
        await _exchanged(reader, writer, request("POST", "/v1/facts", token, messages.write(Push((sent(fact),)))))
        await asyncio.sleep(hall.every)


async def _exchanged(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, said: bytes) -> bytes:
    writer.write(said)
    head = (await reader.readuntil(_END)).lower()
    assert head.startswith(b"http/1.1 200"), head
    return await reader.readexactly(int(head.partition(_LENGTH)[2].partition(b"\r")[0]))
