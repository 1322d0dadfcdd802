"""The newest facts, kept ready to be sent: however many stations wait for them, they are read and written out once."""

import asyncio
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from checkin.domain.facts import Fact
from checkin.store import forgetting, positions
from checkin.store.database import Database
from checkin.sync.facts import held_by, line
from checkin.sync.roles import StationRole

_KEPT: Final = 10_000  # facts; a station that is further behind is served from the database
_AT_ONCE: Final = 5_000
_PAUSE: Final = 0.02  # seconds; in a busy hour one look for many facts


@dataclass(frozen=True, slots=True)
class Page:
    """Lines of facts, the position to go on from, and whether there is more now."""

    lines: tuple[bytes, ...]
    position: int
    more: bool


@dataclass(slots=True)
class _Entry:
    position: int
    fact: Fact
    said: dict[StationRole, bytes] = field(default_factory=dict)

    def for_role(self, role: StationRole) -> bytes:
        if role not in self.said:
            self.said[role] = line(self.position, held_by(role, self.fact))
        return self.said[role]


class Tail:
    """Belongs to one event loop; only `add` and `ring` may be called from anywhere."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._entries: list[_Entry] = []
        self._before = 0  # the tail holds everything after this position
        self._rung = asyncio.Event()
        self._changed = asyncio.Event()
        self._one = asyncio.Lock()
        self._behind = False
        self._loop: asyncio.AbstractEventLoop | None = None
        self._closed = False
        self.position = 0
        self.waiting = 0

    def add(self, news: Sequence[tuple[int, Fact]]) -> None:
        """These facts were just committed, in the order of their positions; or some that nobody says here."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._add, news)

    def ring(self, position: int | None = None) -> None:
        """There may be new facts, or there are some up to this position."""
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ring, position)

    def _add(self, news: Sequence[tuple[int, Fact]]) -> None:
        """Without reading them again, unless there is something before or between them that is not here."""
        follows = bool(news) and news[0][0] == self.position + 1 and news[-1][0] == self.position + len(news)
        if follows and not self._one.locked():
            self._append(news)
        else:
            self._rung.set()

    def _ring(self, position: int | None) -> None:
        if position is None or position > self.position:
            self._rung.set()

    async def start(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._before = self.position = await asyncio.to_thread(self._newest)

    def start_over(self) -> None:
        """Forget what was read: the database may be older than that. Waits for the loop; raises StoreError."""
        if self._loop is not None:
            asyncio.run_coroutine_threadsafe(self._start_over(), self._loop).result()

    async def _start_over(self) -> None:
        async with self._one:
            newest = await asyncio.to_thread(self._newest)
            self._entries.clear()
            self._before = self.position = newest

    async def follow(self) -> None:
        """Read what is new whenever it rings and somebody waits, until cancelled."""
        while True:
            await self._rung.wait()
            self._rung.clear()
            self._behind = True
            if self.waiting:
                await self._catch_up()
            await asyncio.sleep(_PAUSE)

    def close(self) -> None:
        """Answer everybody who waits."""
        self._closed = True
        self._change()

    async def page(self, after: int, limit: int, wait: float, role: StationRole, but: str | None) -> Page:
        """The next facts after a position but those of one station; when there are none, wait for some."""
        until = asyncio.get_running_loop().time() + wait
        while True:
            changed = self._changed
            found, after, more = await self._next(after, limit)
            lines = tuple(entry.for_role(role) for entry in found if entry.fact.station != but)
            left = until - asyncio.get_running_loop().time()
            if lines or left <= 0 or self._closed:
                return Page(lines, after, more)
            if not more:
                await self._wait(changed, left)

    async def _wait(self, changed: asyncio.Event, left: float) -> None:
        self.waiting += 1
        try:
            async with asyncio.timeout(left):
                await changed.wait()
        except TimeoutError:
            pass
        finally:
            self.waiting -= 1

    async def _next(self, after: int, limit: int) -> tuple[list[_Entry], int, bool]:
        # Whoever has sent something and then asks is to find it, even while `follow` pauses.
        if self._rung.is_set() or self._behind or self._one.locked():
            await self._catch_up()
        if after < self._before:
            rows = await asyncio.to_thread(self._read, after, limit)
            entries = [_Entry(position, fact) for position, fact in rows]
            last = entries[-1].position if entries else after
            return entries, last, len(entries) == limit
        start = bisect_right(self._entries, after, key=_position)
        entries = self._entries[start : start + limit]
        last = entries[-1].position if entries else after
        return entries, last, start + limit < len(self._entries)

    async def _catch_up(self) -> None:
        async with self._one:
            if not (self._rung.is_set() or self._behind):
                return
            self._rung.clear()
            self._behind = False
            while rows := await asyncio.to_thread(self._read, self.position, _AT_ONCE):
                self._append(rows)

    def _append(self, rows: Sequence[tuple[int, Fact]]) -> None:
        self._entries += (_Entry(position, fact) for position, fact in rows)
        self.position = rows[-1][0]
        if any(fact.kind == forgetting.KIND for _, fact in rows):
            # What was read before may be personal: it comes from the database, where that was taken out.
            self._entries.clear()
            self._before = self.position
        elif len(self._entries) > 2 * _KEPT:
            del self._entries[:-_KEPT]
            self._before = self._entries[0].position - 1
        self._change()

    def _change(self) -> None:
        self._changed.set()
        self._changed = asyncio.Event()

    def _read(self, after: int, limit: int) -> list[tuple[int, Fact]]:
        with self._database.reading() as connection:
            return positions.after(connection, after, limit)

    def _newest(self) -> int:
        with self._database.reading() as connection:
            return positions.newest(connection)


def _position(entry: _Entry) -> int:
    return entry.position
