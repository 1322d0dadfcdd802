"""The processes of a simulation: one with the hub, and some that share the stations."""

import multiprocessing
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from typing import Any, Final

from checkin.home import Home
from checkin.simulation import hall, headquarters
from checkin.simulation.clocks import SharedTime

_STARTS: Final = 600.0  # seconds that the hub is given to index and copy everybody
_ENDS: Final = 30.0  # seconds that a process is given to end by itself


class SimulationError(Exception):
    """A simulation cannot begin, or broke off; the sentence says what to do."""


class Processes:
    """To be closed: then none of them is left."""

    def __init__(self, at: int) -> None:
        # Not forked: see `sources.ahead`.
        self._context = multiprocessing.get_context("spawn")
        self.clock = SharedTime(self._context, at)
        self._hub: SpawnProcess | None = None
        self._told: Connection | None = None  # what the hub says when it listens
        self._halls: list[tuple[SpawnProcess, Connection]] = []

    def start_hub(self, home: Home) -> None:
        """Without waiting until it listens."""
        self._told, telling = self._context.Pipe(duplex=False)
        self._hub = self._context.Process(
            target=headquarters.serve, args=(home, self.clock, telling), name="hub", daemon=True
        )
        with _deaf():
            self._hub.start()
        telling.close()

    def hub_listens(self) -> str:
        """Where, once the hub does that. Raises SimulationError."""
        if self._told is None:
            raise SimulationError("the hub of the simulation was not started")
        try:
            with self._told as told:
                url, fault = told.recv() if told.poll(_STARTS) else ("", "it took too long")
        except EOFError:
            url, fault = "", "its process ended"
        if fault:
            raise SimulationError(f"the hub of the simulation did not start ({fault}): try again")
        return str(url)

    def start_halls(self, number: int) -> None:
        for place in range(number):
            here, there = self._context.Pipe()
            process = self._context.Process(
                target=hall.run, args=(self.clock, there), name=f"stations {place + 1}", daemon=True
            )
            with _deaf():
                process.start()
            there.close()  # so that the end of the process is the end of the pipe
            self._halls.append((process, here))

    def ask(self, what: str, arguments: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Have every process do something at the same time, each with its own arguments; returns what each says.

        Raises SimulationError.
        """
        self.begin(what, arguments)
        return self.answers()

    def begin(self, what: str, arguments: Sequence[tuple[Any, ...]]) -> None:
        """The same, without waiting for what they say. Raises SimulationError."""
        with _alive():
            for (_, pipe), given in zip(self._halls, arguments, strict=True):
                pipe.send((what, given))

    def answers(self) -> list[Any]:
        """What each process says to what was begun. Raises SimulationError."""
        with _alive():
            said = [pipe.recv() for _, pipe in self._halls]
        for _, fault in said:
            if fault:
                raise SimulationError(f"the simulation broke off: {fault}")
        return [answer for answer, _ in said]

    def end_halls(self) -> None:
        """The stations close their databases."""
        for _, pipe in self._halls:
            pipe.close()
        for process, _ in self._halls:
            _end(process)
        self._halls.clear()

    def end_hub(self) -> None:
        if self._hub is not None:
            self._hub.terminate()
            _end(self._hub)
            self._hub = None

    def close(self) -> None:
        for process, _ in self._halls:
            process.terminate()
        self.end_halls()
        self.end_hub()


@contextmanager
def _alive() -> Iterator[None]:
    try:
        yield
    except (EOFError, OSError):
        raise SimulationError("a process with stations has ended: free some memory or disk, try again") from None


@contextmanager
def _deaf() -> Iterator[None]:
    """Control-C reaches every process of a terminal: those begun here leave to this one what becomes of it."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _end(process: SpawnProcess) -> None:
    process.join(_ENDS)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()
