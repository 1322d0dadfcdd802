"""IPP requests over HTTP: to a host, encrypted or not, or to the socket of the print service on this machine."""

import http.client
import os
import socket
import ssl
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from checkin.printers import PrinterError, Reason, UncertainError
from checkin.printers.ipp import wire

_LARGEST: Final = 8_000_000  # bytes of a response: all jobs of a busy day are less than one million
_SOCKETS: Final = ("/run/cups/cups.sock", "/var/run/cups/cups.sock", "/private/var/run/cupsd")


@dataclass(frozen=True, slots=True)
class Server:
    """Where to ask. `socket` is a path on this machine and stands instead of host and port."""

    host: str = "localhost"
    port: int = 631
    encrypted: bool = False
    socket: str = ""

    @property
    def is_here(self) -> bool:
        return bool(self.socket) or self.host in {"localhost", "127.0.0.1", "::1"}


def print_service() -> Server:
    """CUPS on this machine, or the one that CUPS_SERVER names: a path, a host, or host:port."""
    told = os.environ.get("CUPS_SERVER", "").partition("/version=")[0]
    if told.startswith("/"):
        return Server(socket=told)
    if told:
        host, _, port = told.partition(":")
        return Server(host, int(port) if port.isdecimal() else 631)
    return next((Server(socket=path) for path in _SOCKETS if Path(path).exists()), Server())


def ask(server: Server, path: str, message: bytes, *, document: bytes = b"", patience: float) -> wire.Response:
    """Send one request and read its response, waiting `patience` seconds at most for each step.

    Raises PrinterError when nothing was sent; UncertainError when a document was sent and no whole answer came back.
    """
    connection = _connection(server, patience)
    try:
        _connect(connection)
        try:
            body = _exchange(connection, path, message + document, time.monotonic() + patience)
            return wire.response(body)
        except (OSError, http.client.HTTPException, wire.WireError) as error:
            raise _lost(error, sent=bool(document)) from error
    finally:
        connection.close()


def _exchange(connection: http.client.HTTPConnection, path: str, body: bytes, until: float) -> bytes:
    connection.request("POST", path, body, {"Content-Type": "application/ipp", "Accept": "application/ipp"})
    answer = connection.getresponse()
    match answer.status:
        case 200:
            return _read(answer, until)
        case 401 | 403 | 426:
            raise PrinterError("it asks for a password or for encryption", Reason.NOT_ALLOWED)
        case 404:
            raise PrinterError("nothing is printed under this address", Reason.NO_SUCH_QUEUE)
    raise PrinterError(f"it answers with the HTTP status {answer.status}", Reason.OTHER)


def _read(answer: http.client.HTTPResponse, until: float) -> bytes:
    """The whole body; a printer that sends drop by drop is one that does not answer."""
    parts: list[bytes] = []
    while part := answer.read1(65536):
        parts.append(part)
        if time.monotonic() > until or sum(map(len, parts)) > _LARGEST:
            raise TimeoutError("the answer does not end")
    return b"".join(parts)


def _lost(error: Exception, *, sent: bool) -> PrinterError:
    kind = UncertainError if sent else PrinterError
    if isinstance(error, wire.WireError | http.client.HTTPException):
        return kind("its answer is not that of a printer", Reason.OTHER)
    return kind("it stopped answering", Reason.OFFLINE)


def _connect(connection: http.client.HTTPConnection) -> None:
    try:
        connection.connect()
    except (OSError, UnicodeError) as error:  # UnicodeError: a host that cannot be a name
        raise PrinterError("it does not answer", Reason.OFFLINE) from error


def _connection(server: Server, patience: float) -> http.client.HTTPConnection:
    if server.socket:
        return _LocalConnection(server.socket, patience)
    if server.encrypted:
        # Printers sign their own certificates, so nobody could vouch for one: encrypted, as with CUPS, and not proven.
        context = ssl.create_default_context()
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        return http.client.HTTPSConnection(server.host, server.port, timeout=patience, context=context)
    return http.client.HTTPConnection(server.host, server.port, timeout=patience)


class _LocalConnection(http.client.HTTPConnection):
    """HTTP over a socket in the file system."""

    def __init__(self, path: str, patience: float) -> None:
        super().__init__("localhost", timeout=patience)
        self._path = path

    def connect(self) -> None:
        self.sock = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self.sock.settimeout(self.timeout)
        self.sock.connect(self._path)
