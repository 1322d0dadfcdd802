"""An X server of the test's own, hands that reach it through xdotool alone, and the program that is walked through."""

import ctypes
import json
import os
import select
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

import checkin
from checkin import parts
from checkin.domain.facts import Fact
from checkin.home import Home
from checkin.setup import open_home
from checkin.store import journal

W = TypeVar("W")

LONG = 40.0  # seconds; nothing here takes so long unless it never happens
_BY_HAND = 120  # milliseconds between two keys of a person; those of a scanner come much quicker
_TOOLS = ("Xvfb", "xdotool")

needs_x = pytest.mark.skipif(
    sys.platform != "linux" or not all(map(shutil.which, _TOOLS)), reason="needs Xvfb and xdotool"
)


def until(true: Callable[[], object], what: str, instead: Callable[[], str] = str) -> None:
    """Wait until something is so; `instead` says what is, where it never comes."""
    deadline = time.monotonic() + LONG
    while not true():
        assert time.monotonic() < deadline, f"{what} {instead()}"
        time.sleep(0.1)


@dataclass(frozen=True, slots=True)
class Part:
    """Something on the screen, as a screen reader is told of it. `place`: x, y, width, height in pixels."""

    name: str
    value: str
    role: str
    place: tuple[int, int, int, int]
    on: bool
    ticked: bool
    chosen: bool

    @property
    def middle(self) -> tuple[int, int]:
        x, y, width, height = self.place
        return x + width // 2, y + height // 2


@dataclass(frozen=True, slots=True)
class Look:
    """`pages` are those to be seen now, `seen` those that were so far, `every` those that there are.

    `focus`: name and place (x, y) of what has the keyboard.
    """

    windows: list[str]
    full: list[bool]
    active: bool
    pages: list[str]
    seen: list[str]
    every: list[str]
    focus: tuple[str, int, int]
    parts: list[Part]

    @property
    def words(self) -> list[str]:
        return [part.name for part in self.parts if part.name]

    def part(self, name: str, role: str = "") -> Part | None:
        """What has this name and can be used."""
        found = (each for each in self.parts if each.name == name and each.on and role in ("", each.role))
        return next(found, None)


class Screen:
    """One display, and what touches it."""

    def __init__(self, display: str) -> None:
        self.display = display

    def tool(self, *words: object) -> None:
        command = ["xdotool", *map(str, words)]
        subprocess.run(command, env=os.environ | {"DISPLAY": self.display}, check=True, timeout=LONG)

    def press(self, *keys: str) -> None:
        """Keys by their names in X11, one after the other, as a person presses them."""
        self.tool("key", "--delay", _BY_HAND, *keys)

    def quickly(self, *keys: str) -> None:
        """As a child plays with them."""
        self.tool("key", "--delay", 20, *keys)

    def type(self, text: str) -> None:
        """A line end at the end is the key Enter; of itself xdotool types another."""
        self.tool("type", "--delay", _BY_HAND, text.rstrip("\n"))
        if text.endswith("\n"):
            self.press("Return")
        else:
            self.tool("sleep", 0.2)  # from the keys to the screen a hand takes longer

    def give_keyboard_to(self, window: str) -> None:
        """As a window manager does when a dialog over it is gone."""
        self.tool("search", "--name", window, "windowfocus")

    def ask_to_close(self, window: str) -> None:
        """As a window manager does for Alt+F4 and for its own cross; `window` is what it is called."""
        command = ["xdotool", "search", "--name", window]
        surroundings = os.environ | {"DISPLAY": self.display}
        found = subprocess.run(command, env=surroundings, capture_output=True, check=True, timeout=LONG)
        _ask_to_close(self.display, int(found.stdout.split()[0]))

    def scan(self, code: str) -> None:
        """A hand scanner types, and ends with Enter; nobody is at another key so soon after it."""
        self.tool("type", "--delay", 1, f"{code}\n")
        self.tool("sleep", 0.2)

    def touch(self, x: int, y: int, button: int = 1) -> None:
        self.tool("mousemove", x, y, "click", button)

    def rest(self, x: int, y: int, seconds: float) -> None:
        """A finger that comes down, and stays for a while."""
        self.tool("mousemove", x, y, "mousedown", 1, "sleep", seconds, "mouseup", 1)

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self.tool("mousemove", *start, "mousedown", 1, "mousemove", *end, "mouseup", 1)


@contextmanager
def screen(width: int, height: int) -> Iterator[Screen]:
    """It finds a number that is free by itself; there is no window manager."""
    reads, writes = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=(writes,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writes)
    try:
        with os.fdopen(reads) as said:
            assert select.select([said], [], [], LONG)[0], "the X server does not start"
            yield Screen(f":{said.readline().strip()}")
    finally:
        server.terminate()
        server.wait(LONG)


class Walk:
    """The program on a screen: what it shows is looked at, and answered by keys or by touch."""

    def __init__(self, screen: Screen, process: "subprocess.Popen[bytes]", log: Path) -> None:
        self.screen, self.process, self._log = screen, process, log
        self._read = b""

    def look(self) -> Look:
        assert self.process.stdin
        assert self.process.stdout
        deadline = time.monotonic() + LONG
        self.process.stdin.write(b"\n")
        self.process.stdin.flush()
        while b"\n" not in self._read:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0.0, deadline - time.monotonic()))
            came = os.read(self.process.stdout.fileno(), 1 << 20) if ready else b""
            assert came, f"the window does not answer: {self._log.read_text(encoding='utf-8')}"
            self._read += came
        line, _, self._read = self._read.partition(b"\n")
        return _look(json.loads(line))

    # Waiting for what comes.

    def sees(self, page: str) -> None:
        until(lambda: page in self.look().pages, f"{page} is not shown", self.shown)

    def reads(self, words: str) -> None:
        until(lambda: any(words in said for said in self.look().words), f"{words!r} is not said", self.shown)

    def finds(self, name: str, role: str = "") -> Part:
        """What has this name, when it can be used."""
        found: list[Part] = []

        def there() -> bool:
            part = self.look().part(name, role)
            if part:
                found.append(part)
            return part is not None

        until(there, f"there is no {name!r}", self.shown)
        return found[-1]

    def shown(self) -> str:
        look = self.look()
        return f"{look.pages}: {[part.name for part in look.parts if part.name]}"

    # By keys.

    def press(self, *keys: str) -> None:
        self.screen.press(*keys)

    def type(self, text: str) -> None:
        self.screen.type(text)

    def go_to(self, name: str, key: str = "Tab") -> None:
        """From one to the next, until this has the keyboard."""
        been: list[str] = []
        while (now := self.look().focus)[0] != name:
            assert len(been) < 60, f"the keyboard never comes to {name!r}: {been}"
            been.append(now[0])
            self.press(key)
            # What a person types arrives a little late, as it might come from a scanner.
            until(lambda now=now: self.look().focus != now, f"the keyboard stays at {now}")  # type: ignore[misc]

    def choose(self, name: str, key: str = "Tab") -> None:
        """Go there and press it."""
        self.finds(name)
        self.go_to(name, key)
        self.press("space")

    # By touch.

    def touch(self, name: str, role: str = "") -> None:
        self.screen.touch(*self.finds(name, role).middle)

    def touch_keys(self, *names: str) -> None:
        """The keys of a keyboard on the screen, large or small."""
        for name in names:
            look = self.look()
            part = look.part(name) or look.part(name.swapcase()) or self.finds(name)
            self.screen.touch(*part.middle)

    # The end.

    @property
    def children(self) -> list[str]:
        """The processes that the program began."""
        tasks = Path(f"/proc/{self.process.pid}/task").glob("*/children")
        return [child for task in tasks for child in task.read_text(encoding="ascii").split()]

    def ends(self) -> int:
        return self.process.wait(LONG)

    def close(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(LONG)
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe:
                pipe.close()


@contextmanager
def walk(on: Screen, folder: Path, *command: object) -> Iterator[Walk]:
    """The program, called with these words; everything of it lies in the folder."""
    log = folder / "said"
    surroundings = os.environ | {
        "DISPLAY": on.display,
        "QT_QPA_PLATFORM": "xcb",
        "LANG": "C.UTF-8",
        "HOME": str(folder),
        "PYTHONPATH": str(Path(checkin.__file__).parents[1]),
    }
    for name in ("QT_SCALE_FACTOR", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "CHECKIN_HOME"):
        surroundings.pop(name, None)
    program = [sys.executable, str(Path(__file__).with_name("shown.py")), *map(str, command)]
    with log.open("wb") as said:
        process = subprocess.Popen(
            program, env=surroundings, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said, cwd=folder
        )
    with closing(Walk(on, process, log)) as walking:
        yield walking


def facts(home: Path, kind: type[W]) -> list[tuple[Fact, W]]:
    """What the journal has of a kind, read beside the window, which is not disturbed by it."""
    with closing(parts.database(open_home(Home(home)))) as database, database.reading() as connection:
        return [(fact, fact.what) for _, fact in journal.since(connection, 0) if isinstance(fact.what, kind)]


class _ClientMessage(ctypes.Structure):
    """XClientMessageEvent of Xlib.h, as large as any event."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("window", ctypes.c_ulong),
        ("message_type", ctypes.c_ulong),
        ("format", ctypes.c_int),
        ("data", ctypes.c_long * 20),
    )


def _ask_to_close(display: str, window: int) -> None:
    """WM_DELETE_WINDOW of the Inter-Client Communication Conventions, 4.2.8.1; this xdotool cannot send it."""
    x = ctypes.CDLL("libX11.so.6")
    x.XOpenDisplay.restype = ctypes.c_void_p
    x.XInternAtom.restype = ctypes.c_ulong
    opened = ctypes.c_void_p(x.XOpenDisplay(display.encode()))
    protocols, delete = (x.XInternAtom(opened, name, 0) for name in (b"WM_PROTOCOLS", b"WM_DELETE_WINDOW"))
    message = _ClientMessage(type=33, window=window, message_type=protocols, format=32)
    message.data[0] = delete
    x.XSendEvent(opened, ctypes.c_ulong(window), 0, ctypes.c_long(0), ctypes.byref(message))
    x.XCloseDisplay(opened)


def _look(told: dict[str, Any]) -> Look:
    parts = [Part(**{**part, "place": tuple(part["place"])}) for part in told.pop("parts")]
    return Look(every=told.pop("all"), parts=parts, **told)
