"""The real kiosk as a process: somebody types at it, or holds codes before a camera that can be unplugged."""

import os
import socket
import sqlite3
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import cv2
import numpy as np

import checkin
from checkin import parts
from checkin.badges import qr
from checkin.home import Home
from checkin.station import Importer

PEOPLE = 60  # who are registered
LONG = 40.0  # seconds; nothing here takes so long unless it never happens
_BY_HAND = 0.12  # seconds between two keys of a person; those of a scanner come much quicker
_KEYS = {"\n": 0xFF0D, "\t": 0xFF09, "ctrl": 0xFFE3}
_PART = b"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n%s\r\n"
_HELLO = b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"


def until(true: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    deadline = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < deadline, what
        time.sleep(0.05)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def environment() -> dict[str, str]:
    return os.environ | {"PYTHONPATH": str(Path(checkin.__file__).parents[1])}


def told(*arguments: object, code: int = 0) -> subprocess.CompletedProcess[str]:
    """A command as a process of its own, which must end with this code."""
    command = [sys.executable, "-m", "checkin", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", env=environment(), check=False, timeout=LONG)
    assert done.returncode == code, (done.returncode, done.stdout, done.stderr)
    assert "Traceback" not in done.stderr
    return done


def found(home: Path, small_text: str) -> str:
    """A conference with some people in it, whose codes are C0, C1 and so on, four letters at least; returns the PIN."""
    setup, pin = parts.found(Home(home), small_text, station="desk-1")
    with closing(parts.database(setup)) as database:
        people = ((f"{each:012}", {"code": f"CODE{each}", "category": "visitor"}) for each in range(PEOPLE))
        Importer(database, setup.plan, station="desk-1").register_all(people)
    return pin


def count(home: Path, kind: str) -> int:
    """How many facts of a kind are in the journal; read beside the kiosk, which is not disturbed by it."""
    with closing(sqlite3.connect(f"{(home / 'checkin.sqlite').as_uri()}?mode=ro", uri=True, timeout=10)) as connection:
        return int(connection.execute("SELECT count(*) FROM journal WHERE kind = ?", (kind,)).fetchone()[0])


@contextmanager
def disk(folder: Path, size: str) -> Iterator[Path]:
    """A disk of its own, of this size; only root makes one."""
    folder.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)], check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path) -> Path:
    """Write until nothing more goes on the disk; returns the file that takes the room."""
    filler = folder / "filler"
    with suppress(OSError), filler.open("wb", buffering=0) as file:
        while True:
            file.write(b"x" * 4096)
    return filler


class Kiosk:
    """A window that is seen and typed at through VNC, so that no display is needed."""

    def __init__(self, home: Path, process: "subprocess.Popen[bytes]", port: int) -> None:
        self.home = home
        self.process = process
        self._port = port
        self._keys: socket.socket | None = None

    def open(self) -> None:
        """Wait until it decides: it refuses codes that nobody has."""
        before, tries = count(self.home, "refused"), iter(range(1_000))

        def decides() -> object:
            assert self.process.poll() is None, (self.home / "log" / "checkin.log").read_text(encoding="utf-8")
            if self._keys:
                self.scan(f"NOBODY{next(tries)}")
                time.sleep(0.5)
            else:
                self._connect()
            return self._keys and count(self.home, "refused") > before

        until(decides, "the kiosk does not open")

    def scan(self, code: str) -> None:
        """A hand scanner types a code."""
        # This screen gives a Return without its character, which is what a scanner's is known by.
        self._press(*f"{code}\r")

    def type(self, *keys: str) -> None:
        """A person types."""
        for key in keys:
            time.sleep(_BY_HAND)
            self._press(key)

    def mend(self, pin: str) -> None:
        """Staff say that what was wrong is mended: they ask for the way out, and go past the digits to that button."""
        self.ask_for_way_out()
        self.type(*pin, *"\t" * 12, " ")

    def ask_for_way_out(self) -> None:
        self._send(("ctrl", True), ("q", True), ("q", False), ("ctrl", False))
        time.sleep(1)

    @property
    def slate(self) -> str:
        """What it is out of order for, "" while it is not."""
        with suppress(OSError):
            return (self.home / "out-of-order").read_text(encoding="ascii").strip()
        return ""

    def _connect(self) -> None:
        try:
            keys = socket.create_connection(("127.0.0.1", self._port), 5)
        except OSError:
            return
        # RFC 6143, 7.1 and 7.3: version 3.3, no security, a shared desktop.
        keys.recv(12)
        keys.sendall(b"RFB 003.003\n")
        keys.recv(4)
        keys.sendall(b"\x01")
        keys.recv(1024)
        self._keys = keys

    def _press(self, *keys: str) -> None:
        """All at once: a scanner is known by how quickly they follow each other."""
        self._send(*((key, down) for key in keys for down in (True, False)))

    def _send(self, *keys: tuple[str, bool]) -> None:
        assert self._keys
        # RFC 6143, 7.5.4: a key is a keysym of X11, which is the character itself for those of ASCII.
        said = (struct.pack(">BBHI", 4, down, 0, _KEYS.get(key) or ord(key)) for key, down in keys)
        self._keys.sendall(b"".join(said))

    def close(self) -> None:
        if self._keys:
            self._keys.close()
        self.process.terminate()
        self.process.wait(LONG)


@contextmanager
def kiosk(home: Path, *options: object) -> Iterator[Kiosk]:
    port = free_port()
    command = [sys.executable, "-m", "checkin", "kiosk", "--home", str(home), *map(str, options)]
    screen = environment() | {"QT_QPA_PLATFORM": f"vnc:port={port}:size=1080x1400"}
    process = subprocess.Popen(command, env=screen, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    with closing(Kiosk(home, process, port)) as made:
        made.open()
        yield made


class Camera:
    """A camera in the network: pictures over HTTP, with a code before it or without. It can be unplugged."""

    def __init__(self) -> None:
        self.port = free_port()
        self._server: socket.socket | None = None
        self._clients: list[socket.socket] = []
        self._picture = _jpeg("")

    @property
    def where(self) -> str:
        return f"http://127.0.0.1:{self.port}/"

    def show(self, code: str) -> None:
        """Hold a code before it, "" for none."""
        self._picture = _jpeg(code)

    def plug_in(self) -> None:
        self._server = socket.create_server(("127.0.0.1", self.port))
        threading.Thread(target=self._serve, args=(self._server,), daemon=True).start()

    def pull_out(self) -> None:
        server, self._server = self._server, None
        if server:
            # A thread that waits for somebody to come is woken by this, and not by closing alone.
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            server.close()
        for each in self._clients:
            with suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
        self._clients.clear()

    def close(self) -> None:
        self.pull_out()

    def _serve(self, server: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = server.accept()
                self._clients.append(client)
                threading.Thread(target=self._film, args=(client,), daemon=True).start()

    def _film(self, client: socket.socket) -> None:
        with suppress(OSError), client:
            client.recv(4096)
            client.sendall(_HELLO)
            while True:
                picture = self._picture
                client.sendall(_PART % (len(picture), picture))
                time.sleep(0.05)


def _jpeg(code: str) -> bytes:
    frame = np.full((480, 640), 200, np.uint8)
    if code:
        drawn = np.asarray(qr.picture(code, module=6))
        height, width = drawn.shape
        frame[60 : 60 + height, 100 : 100 + width] = drawn
    done, coded = cv2.imencode(".jpg", frame)
    assert done
    return coded.tobytes()
