"""A stretch of bad network between stations and a hub: it resets, delays, cuts off, dawdles and falls silent."""

import asyncio
import random
import socket
import struct
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Final

_AT_ONCE: Final = 65_536  # bytes
_HANDSHAKE: Final = 3_000  # bytes; what a faulty connection lets pass is counted from about there
_GONE_AT_ONCE: Final = struct.pack("ii", 1, 0)  # SO_LINGER: what is unsent is dropped, and the other end hears RST


@dataclass(frozen=True, slots=True)
class Manner:
    """How bytes pass one way: so many at once, with so many seconds between, and after `upto` bytes no more.

    Then the connection is cut, or where it is `silent` it stays open and nothing comes.
    """

    at_once: int = _AT_ONCE
    pause: float = 0.0
    upto: float = float("inf")
    silent: bool = False


FINE: Final = Manner()
KINDS: Final = ("reset", "cut question", "cut answer", "silent", "late", "trickling", "slow reader")


class Proxy:
    """Every connection gets the next kind of fault, in an order of chance; while `quiet` none. `met` counts them."""

    def __init__(self, port: int, seed: int) -> None:
        self.quiet = False
        self.met: Counter[str] = Counter()
        self._port = port
        self._chance = random.Random(seed)
        self._next: list[str] = []
        self._open: set[asyncio.Task[None]] = set()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        self._open.add(task)
        kind = "fine" if self.quiet else self._kind()
        try:
            if kind != "reset":
                await self._pass_on(kind, reader, writer)
        except (OSError, asyncio.CancelledError):
            pass  # a task of a stream that ends as cancelled is logged as a fault
        finally:
            _drop(writer)
            self.met[kind] += 1
            self._open.discard(task)

    async def close(self) -> None:
        for task in list(self._open):
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    def end_all(self) -> None:
        """Cut what is still open: the next connections are of another kind."""
        for task in list(self._open):
            task.cancel()

    def _kind(self) -> str:
        if not self._next:
            self._next = self._chance.sample(KINDS, len(KINDS))
        return self._next.pop()

    def _manners(self, kind: str) -> tuple[Manner, Manner]:
        """Those of questions and of answers."""
        # Sooner or later every connection is cut, so that there is a next one.
        upto = _HANDSHAKE + self._chance.randrange(20_000)
        match kind:
            case "cut question":
                return Manner(upto=upto), FINE
            case "silent":
                return FINE, Manner(upto=upto, silent=True)
            case "late":
                pause = self._chance.uniform(0.05, 0.2)
                return Manner(pause=pause), Manner(pause=pause, upto=upto)
            case "trickling":
                return Manner(at_once=97, pause=0.001), Manner(at_once=97, pause=0.001, upto=upto)
            case "slow reader":
                return FINE, Manner(at_once=8_192, pause=0.05, upto=5 * upto)
            case "cut answer":
                return FINE, Manner(upto=upto)
        return FINE, FINE

    async def _pass_on(self, kind: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Little is kept here: who reads slowly is waited for by the one who writes.
        inner, outer = await asyncio.open_connection("127.0.0.1", self._port, limit=4_096)
        there, back = self._manners(kind)
        ways = [asyncio.ensure_future(_pump(reader, outer, there)), asyncio.ensure_future(_pump(inner, writer, back))]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)
            _drop(outer)


async def _pump(source: asyncio.StreamReader, sink: asyncio.StreamWriter, manner: Manner) -> None:
    passed = 0
    while content := await source.read(manner.at_once):
        if passed + len(content) > manner.upto:
            content = content[: int(manner.upto) - passed]
        passed += len(content)
        await asyncio.sleep(manner.pause)
        sink.write(content)
        await sink.drain()
        if passed >= manner.upto:
            if not manner.silent:
                return
            while await source.read(_AT_ONCE):
                pass


def _drop(writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _GONE_AT_ONCE)
    writer.transport.abort()


@contextmanager
def between(port: int, seed: int) -> Iterator[tuple[Proxy, int]]:
    """A proxy before a port of this machine, and the port of its own."""
    found, ports = Proxy(port, seed), list[int]()
    ready, stop = threading.Event(), asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []

    async def run() -> None:
        server = await asyncio.start_server(found.serve, "127.0.0.1", 0, limit=4_096)
        ports.append(server.sockets[0].getsockname()[1])
        loops.append(asyncio.get_running_loop())
        ready.set()
        await stop.wait()
        server.close()
        await found.close()

    thread = threading.Thread(target=asyncio.run, args=(run(),), daemon=True)
    thread.start()
    assert ready.wait(20)
    try:
        yield found, ports[0]
    finally:
        loops[0].call_soon_threadsafe(stop.set)
        thread.join()
