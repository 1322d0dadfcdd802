"""The printer behind a queue of CUPS: whether it is there, and what it still has of a job that the queue gave up."""

import socket
from typing import Final
from urllib.parse import urlsplit

from checkin.printers import PrinterError, Stage
from checkin.printers.ipp.client import CANCELLED, Client
from checkin.printers.ipp.http import Server

PORTS: Final = {"ipp": 631, "ipps": 631, "socket": 9100, "lpd": 515, "http": 80, "https": 443}
_REACH: Final = 0.4  # seconds to wait for it; those there answer in a hundredth of that
_LOOK: Final = 1.5  # seconds to wait for an answer
_STOPPING: Final = "processing-to-stop-point"


def reaches(device: str) -> bool:
    """Whether somebody answers at the address of a device; True for one that has no place in the network."""
    there = urlsplit(device)
    if there.scheme not in PORTS or not there.hostname:
        return True
    try:
        socket.create_connection((there.hostname, there.port or PORTS[there.scheme]), _REACH).close()
    except ConnectionRefusedError:
        # A label printer takes one connection at a time and turns down the others while it prints.
        return there.scheme == "socket"
    except OSError:
        return False
    return True


def left_of(device: str, title: str) -> Stage:
    """What a device has of a job that its queue has cancelled, and may have handed on before.

    CUPS calls a job cancelled as soon as it has asked the device to stop, and one without paper stops when it has some:
    until then it is PRINTING. PRINTED when it was too late, UNKNOWN when the device cannot be asked or does not say.
    """
    there = urlsplit(device)
    if there.scheme not in {"ipp", "ipps"} or not there.hostname:
        return Stage.UNKNOWN
    server = Server(there.hostname, there.port or PORTS[there.scheme], there.scheme == "ipps")
    client = Client(server, there.path or "/ipp/print")
    try:
        waiting = [job for job in client.jobs("not-completed", _LOOK) if job.title in {title, ""}]
        for job in waiting:
            if job.title and _STOPPING not in job.reasons:
                client.cancel(job.id, _LOOK)
        if waiting:
            return Stage.PRINTING
        # The newest one: a device that counts its jobs anew remembers no older ones.
        ended = [job for job in client.jobs("completed", _LOOK) if job.title == title]
    except PrinterError:
        return Stage.UNKNOWN
    last = max(ended, key=lambda job: job.id, default=None)
    return Stage.CANCELLED if last is None or (last.state in CANCELLED and not last.sheets) else Stage.PRINTED
