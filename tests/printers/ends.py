"""The other end of the cable, in this process: a label printer on a TCP port, and an IPP printer that misbehaves."""

import contextlib
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

STATUS = "030,{paper},{pause},1200,{formats:03d},0,0,0,000,0,{cold},{hot}"
SECOND = "000,0,{head},{ribbon},0,2,4,{waits},{labels:08d},1,000"


@dataclass
class LabelPrinter:
    """Takes labels in ZPL and answers ~HS; without paper they stay in its buffer. `silent` never answers."""

    paper_out: bool = False
    paused: bool = False
    head_open: bool = False
    ribbon_out: bool = False
    waits: bool = False
    hot: bool = False
    silent: bool = False
    answer: bytes | None = None
    waiting: list[bytes] = field(default_factory=list)
    printed: list[bytes] = field(default_factory=list)
    port: int = 0

    def load(self) -> None:
        self.paper_out = False
        self._print()

    def _print(self) -> None:
        if not (self.paper_out or self.paused or self.head_open or self.ribbon_out):
            self.printed += self.waiting
            self.waiting.clear()

    def hear(self, line: socket.socket) -> None:
        data = b""
        line.settimeout(5)
        while part := line.recv(65536):
            data += part
            while (end := min((at for at in (data.find(b"~"), data.find(b"^XZ")) if at >= 0), default=-1)) >= 0:
                if data[end : end + 1] == b"~":
                    if len(data) < end + 3:
                        break
                    command, data = data[end : end + 3], data[:end] + data[end + 3 :]
                    self._obey(command, line)
                else:
                    self.waiting.append(data[: end + 3])
                    data = data[end + 3 :]
                    self._print()

    def _obey(self, command: bytes, line: socket.socket) -> None:
        if command == b"~JA":
            self.waiting.clear()
        elif not self.silent:
            line.sendall(self._status() if self.answer is None else self.answer)

    def _status(self) -> bytes:
        first = STATUS.format(
            paper=int(self.paper_out),
            pause=int(self.paused or self.paper_out),
            formats=len(self.waiting),
            cold=0,
            hot=int(self.hot),
        )
        second = SECOND.format(head=int(self.head_open), ribbon=int(self.ribbon_out), waits=int(self.waits), labels=0)
        return b"".join(b"\x02%s\x03\r\n" % text.encode() for text in (first, second, "1234,0"))


@contextmanager
def listening(hear: object) -> Iterator[int]:
    """Listen on a port of loopback and hand every connection over, one after another."""
    server = socket.create_server(("127.0.0.1", 0))
    server.settimeout(0.05)
    closing = threading.Event()

    def serve() -> None:
        while not closing.is_set():
            with contextlib.suppress(OSError):
                line, _ = server.accept()
                with line, contextlib.suppress(OSError):
                    hear(line)  # type: ignore[operator]

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        yield server.getsockname()[1]
    finally:
        closing.set()
        thread.join()
        server.close()


def read_request(line: socket.socket) -> bytes:
    """One HTTP request, its head and its whole body."""
    line.settimeout(5)
    data = b""
    while b"\r\n\r\n" not in data:
        data += line.recv(65536)
    head, _, body = data.partition(b"\r\n\r\n")
    length = next(int(row.split(b":")[1]) for row in head.split(b"\r\n") if row.lower().startswith(b"content-length"))
    while len(body) < length:
        body += line.recv(65536)
    return body


def http(body: bytes, status: str = "200 OK", promised: int | None = None) -> bytes:
    length = len(body) if promised is None else promised
    return f"HTTP/1.1 {status}\r\nContent-Type: application/ipp\r\nContent-Length: {length}\r\n\r\n".encode() + body


def drip(line: socket.socket, data: bytes, seconds: float) -> None:
    """Send byte by byte for so long."""
    until = time.monotonic() + seconds
    for byte in data:
        if time.monotonic() > until:
            return
        line.sendall(bytes([byte]))
        time.sleep(0.05)
