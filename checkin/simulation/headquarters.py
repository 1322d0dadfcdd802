"""The hub of a simulation, in a process of its own, as `checkin hub` runs it but for the clock."""

import multiprocessing
import os
import signal
import threading
from contextlib import ExitStack, closing
from multiprocessing.connection import Connection
from typing import Final

from checkin import home as files
from checkin import parts
from checkin.home import Home
from checkin.hub import serving
from checkin.hub.hub import Hub, Place
from checkin.setup import open_home
from checkin.simulation.clocks import SharedTime

# Two days go by in minutes: what a hub makes every few seconds for stations that join would be all that it does.
_SELDOM: Final = 86_400.0  # seconds


def serve(home: Home, clock: SharedTime, telling: Connection) -> None:
    """Until it is terminated. Tells where it listens, or why it does not."""
    # Control-C reaches this process too: it is ended once the stations are.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, name="parent", daemon=True).start()
    try:
        _serve(home, clock, telling)
    except Exception as error:  # noqa: BLE001 -- whoever waits for it is told
        telling.send(("", str(error) or type(error).__name__))


def _serve(home: Home, clock: SharedTime, telling: Connection) -> None:
    setup = open_home(home)
    with ExitStack() as stack:
        own = stack.enter_context(closing(parts.database(setup)))
        at = stack.enter_context(serving.listen("127.0.0.1", 0))
        hub = Hub(
            Place(setup.settings.station.name, setup.plan.id, files.read(home.plan).decode(), home.snapshots),
            own,
            own,
            index=parts.finder(own).catch_up,
            clock=clock,
            copies_every=_SELDOM,
        )
        url = f"http://127.0.0.1:{at.getsockname()[1]}"

        def listening() -> None:
            # All stations join at once, and nobody is to wait for the copy: it is made while nobody asks yet.
            hub.snapshots.make_ahead()
            telling.send((url, ""))

        serving.serve(hub, at, None, listening)


def _end_with_parent() -> None:
    """Nobody is left who would end this process, when the one that began it was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os.kill(os.getpid(), signal.SIGTERM)
