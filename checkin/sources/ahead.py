"""A large file read ahead, in a process of its own, beside the one that writes down what was read.

The other process also makes what becomes of each row, so that both have about as much to do. It sends plain tuples:
what the columns are, then rows with the position after them, then the end.
"""

import gc
import multiprocessing
import os
import pickle
import queue
import signal
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from checkin.domain.drafting import Draft, draft
from checkin.domain.facts import Worded
from checkin.domain.plan import Plan
from checkin.sources import Columns, Position, Rejected, SourceError, Taken, open_source

_ROWS: Final = 500  # to a message
# So many messages are ready when the next batch is asked for. The pipe alone holds 64 kB, a hundred rows: whoever
# writes a batch down would find the reading no further than before.
_MESSAGES: Final = 40
_TURN: Final = 0.0002  # seconds
_THE_END: Final = b""
_PARTS: Final = 7  # of a row that is taken
_STOPS: Final = 5.0  # seconds that a process is given to end


class Ahead:
    """A source that another process reads. Raises SourceError as it does; to be closed."""

    def __init__(self, path: Path, plan: Plan, columns: Mapping[str, str], sheet: str | None) -> None:
        self._path = path
        # Not forked: the threads of a window would be missing in the copy, and their locks held for ever.
        context = multiprocessing.get_context("spawn")
        self._heard, telling = context.Pipe(duplex=False)
        wanted = (telling, path, plan, dict(columns), sheet)
        self._process = context.Process(target=_tell, args=wanted, name=f"reads {path.name}", daemon=True)
        self._process.start()
        telling.close()  # so that the end of the process is the end of the pipe
        self._ready: queue.Queue[bytes] = queue.Queue(_MESSAGES)
        self._receiving = threading.Thread(target=self._receive, name=f"hears of {path.name}", daemon=True)
        self._receiving.start()
        self.position = Position(0, path.stat().st_size)

    @cached_property
    def columns(self) -> Columns:
        """Not known before the other process has begun, which is waited for here."""
        return Columns(*self._hear())

    def registrations(self) -> Iterator[Taken | Rejected]:
        """Once only: the other process does not begin again."""
        _ = self.columns  # they come before the rows
        while said := self._hear():
            rows, position = said
            self.position = Position(*position)
            for row in rows:
                yield _taken(*row) if len(row) == _PARTS else Rejected(*row)

    def end(self) -> None:
        """Read no further."""
        self._process.terminate()
        self._process.join(_STOPS)

    def close(self) -> None:
        self.end()
        with suppress(queue.Empty):
            while True:  # what is still in the pipe finds room then, and after it the end
                self._ready.get_nowait()
        self._receiving.join()
        self._heard.close()
        self._process.close()

    def _receive(self) -> None:
        """Take messages out of the pipe while SQLite writes, which leaves the interpreter to other threads."""
        with suppress(EOFError, OSError):  # where it ends, between two messages and in the middle of one
            while True:
                self._ready.put(self._heard.recv_bytes())
        self._ready.put(_THE_END)

    def _hear(self) -> Any:
        message = self._ready.get()
        if not message:
            self._ready.put(_THE_END)  # for whoever asks again
            raise SourceError(f"{self._path.name} was not read to its end: import it again to complete it")
        said, fault = pickle.loads(message)  # noqa: S301  from our own process
        if fault:
            raise SourceError(fault)
        return said


def _tell(telling: Connection, path: Path, plan: Plan, columns: Mapping[str, str], sheet: str | None) -> None:
    """What the other process does."""
    # Control-C reaches both; the one that writes decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()  # rows make no cycles
    # A message goes through the pipe in pieces of 64 kB, and for each the sending thread waits its turn: else 5 ms.
    sys.setswitchinterval(_TURN)
    ready: queue.Queue[bytes] = queue.Queue(_MESSAGES)
    sending = threading.Thread(target=_send, args=(telling, ready), name="sends rows", daemon=True)
    sending.start()
    try:
        source = open_source(path, plan, columns=columns, sheet=sheet)
        ready.put(_message((source.columns.fields, source.columns.ignored)))
        rows = iter(source.registrations())
        while batch := [_plain(plan.id, row) for row in islice(rows, _ROWS)]:
            ready.put(_message((batch, (source.position.done, source.position.size))))
        ready.put(_message(None))
    except SourceError as error:
        ready.put(_message(None, str(error)))
    ready.put(_THE_END)
    sending.join()


def _send(telling: Connection, ready: queue.Queue[bytes]) -> None:
    try:
        while message := ready.get():
            telling.send_bytes(message)
    except BrokenPipeError:
        os._exit(0)  # nobody hears it any more, and the other thread may wait for room in the queue for ever


def _message(said: Any, fault: str = "") -> bytes:
    # Here and not by the pipe: two threads that both need the interpreter wait for each other at every message.
    return pickle.dumps((said, fault), pickle.HIGHEST_PROTOCOL)


def _plain(conference: str, row: Taken | Rejected) -> tuple[Any, ...]:
    if isinstance(row, Taken):
        made = draft(conference, row.fields)
        return row.row, dict(row.fields), made.registration, *made.fact
    return row.row, row.column, row.value, row.why


def _taken(row: int, fields: dict[str, Any], registration: str, *fact: Any) -> Taken:
    return Taken(row, fields, Draft(registration, Worded(*fact)))
