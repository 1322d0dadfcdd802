"""The hub on a network: a socket, TLS, and an end that keeps nobody waiting."""

import asyncio
import socket
import ssl
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import uvicorn

from checkin import garbage
from checkin.hub.api import application
from checkin.hub.hub import Hub

_LAST_ANSWERS: Final = 3  # seconds for requests under way when the hub is stopped
_SWITCH: Final = 0.0005  # seconds that one thread goes on while another one waits to
_IDLE: Final = 75  # seconds that a connection is kept open: longer than the longest wait


class ServingError(Exception):
    """The hub cannot listen where it was told to; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Tls:
    """Files of a certificate (with those that lead to its authority) and its key, in PEM."""

    certificate: Path
    key: Path


class _Server(uvicorn.Server):
    """Says when it listens, and lets those who wait for news go before it waits for them."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None], closing: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening
        self._closing = closing

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._listening()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._closing()
        await super().shutdown(sockets)


def listen(host: str, port: int) -> socket.socket:
    """A socket to serve from; port 0 takes any that is free. Raises ServingError."""
    try:
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        return socket.create_server((host, port), family=family, backlog=1024)
    except OSError as error:
        raise ServingError(
            f"nobody can listen at {host}, port {port} ({error.strerror}): choose another --host or --port"
        ) from error


def serve(hub: Hub, at: socket.socket, tls: Tls | None, listening: Callable[[], None]) -> None:
    """Serve until stopped by a signal; `listening` is called once requests are answered.

    Raises ServingError, StoreError.
    """
    config = uvicorn.Config(
        application(hub),
        # uvloop and httptools wherever they are: not on Windows.
        loop="auto",
        http="auto",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=False,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=_LAST_ANSWERS,
        ssl_certfile=str(tls.certificate) if tls else None,
        ssl_keyfile=str(tls.key) if tls else None,
    )
    try:
        config.load()
    except (OSError, ssl.SSLError) as error:
        raise ServingError(
            f"the certificate or key cannot be used ({error}): both in PEM, and made for another"
        ) from error
    server = _Server(config, listening, hub.tail.close)

    async def run() -> None:
        async with hub.running():
            await server.serve(sockets=[at])

    # Who commits asks for the interpreter after every word of the server, and would wait 5 ms for it each time.
    sys.setswitchinterval(_SWITCH)
    # The modules and the published interface: half a million things of which nothing is garbage. Of the thousands of
    # messages in a busy second little is either.
    garbage.keep()
    garbage.seldom()
    with asyncio.Runner(loop_factory=config.get_loop_factory()) as runner:
        runner.run(run())
