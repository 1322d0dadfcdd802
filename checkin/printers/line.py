"""TCP port 9100: bytes to a label printer, and what it answers on the same line."""

import socket
import time
from dataclasses import dataclass
from typing import Final

from checkin.printers import PrinterError, Reason, UncertainError
from checkin.printers.sentences import say

PORT: Final = 9100
_CONNECT: Final = 1.0  # seconds
_SEND: Final = 10.0  # seconds for a step: a printer whose buffer is full takes no more until it has printed
_LARGEST: Final = 4096  # bytes of an answer


@dataclass(frozen=True, slots=True)
class Line:
    """Where a label printer listens, and what people call it."""

    name: str
    host: str
    port: int

    def reach(self) -> None:
        """Raises PrinterError when nobody answers."""
        self._open().close()

    def send(self, data: bytes) -> None:
        """Hand over everything. Raises PrinterError, and UncertainError when the printer went away in the middle."""
        with self._open() as line:
            self._send(line, data)

    def ask(self, data: bytes, ends: bytes, count: int, *, patience: float) -> bytes:
        """Send, and read until the answer holds so many `ends`; what came within `patience` seconds, maybe nothing.

        Raises PrinterError, and UncertainError when the printer went away in the middle.
        """
        answer = b""
        until = time.monotonic() + patience
        with self._open() as line:
            self._send(line, data)
            while answer.count(ends) < count and len(answer) < _LARGEST and (left := until - time.monotonic()) > 0:
                line.settimeout(left)
                try:
                    part = line.recv(_LARGEST)
                except OSError:
                    break
                if not part:
                    break
                answer += part
        return answer

    def _open(self) -> socket.socket:
        try:
            line = socket.create_connection((self.host, self.port), _CONNECT)
        except (OSError, UnicodeError) as error:
            raise PrinterError(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE) from error
        line.settimeout(_SEND)
        return line

    def _send(self, line: socket.socket, data: bytes) -> None:
        try:
            line.sendall(data)
        except OSError as error:
            raise UncertainError(say(self.name, [Reason.OFFLINE]), Reason.OFFLINE) from error
