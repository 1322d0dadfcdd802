"""A large file read ahead, in a process of its own: reading takes a third as long as writing down what was read.

The other process sends plain tuples: what the columns are, then rows with the position after them, then the end. The
pipe holds some thousand rows, so it is never far ahead.
"""

import multiprocessing
import signal
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final

from checkin.domain.plan import Plan
from checkin.sources import Columns, Position, Rejected, SourceError, Taken, open_source

_ROWS: Final = 500  # to a message
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
        try:
            self.columns = Columns(*self._hear())
        except BaseException:
            self.close()
            raise
        self.position = Position(0, path.stat().st_size)

    def registrations(self) -> Iterator[Taken | Rejected]:
        """Once only: the other process does not begin again."""
        while said := self._hear():
            rows, position = said
            self.position = Position(*position)
            for row in rows:
                yield Taken(*row) if len(row) == 2 else Rejected(*row)

    def end(self) -> None:
        """Read no further."""
        self._process.terminate()
        self._process.join(_STOPS)

    def close(self) -> None:
        self._heard.close()
        self.end()
        self._process.close()

    def _hear(self) -> Any:
        try:
            said, fault = self._heard.recv()
        except EOFError:
            raise SourceError(f"{self._path.name} was not read to its end: import it again to complete it") from None
        if fault:
            raise SourceError(fault)
        return said


def _tell(telling: Connection, path: Path, plan: Plan, columns: Mapping[str, str], sheet: str | None) -> None:
    """What the other process does."""
    # Control-C reaches both; the one that writes decides what becomes of it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with suppress(BrokenPipeError):
        try:
            source = open_source(path, plan, columns=columns, sheet=sheet)
            telling.send(((source.columns.fields, source.columns.ignored), ""))
            rows = iter(source.registrations())
            while batch := [_plain(row) for row in islice(rows, _ROWS)]:
                telling.send(((batch, (source.position.done, source.position.size)), ""))
            telling.send((None, ""))
        except SourceError as error:
            telling.send((None, str(error)))


def _plain(row: Taken | Rejected) -> tuple[Any, ...]:
    if isinstance(row, Taken):
        return row.row, dict(row.fields)
    return row.row, row.column, row.value, row.why
