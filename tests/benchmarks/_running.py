"""A hub in a process of its own, and what it and PostgreSQL take of the machine."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import psycopg

from checkin.cli import main as checkin
from checkin.store.database import Database, open_database

_TICK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Running:
    """`database`: the server's, none where the hub is on SQLite."""

    home: Path
    process: int
    url: str
    database: int | None

    @property
    def port(self) -> int:
        return int(self.url.rpartition(":")[2])

    def cpu(self) -> float:
        """Seconds of CPU of the hub so far."""
        return _seconds(self.process)

    def database_cpu(self) -> float:
        """The same of PostgreSQL, all of its processes."""
        return _seconds(self.database) if self.database else 0.0

    def memory(self) -> float:
        """Resident, in MB."""
        lines = Path(f"/proc/{self.process}/status").read_text(encoding="ascii").splitlines()
        return next(int(line.split()[1]) / 1000 for line in lines if line.startswith("VmRSS"))


def quietly(*arguments: object) -> None:
    """A command of the program, in this process; it says nothing."""
    with redirect_stdout(StringIO()):
        assert checkin([*map(str, arguments), "--json"]) == 0


def begin(home: Path, name: str = "hub-1") -> None:
    """The home of a hub."""
    quietly("init", "--plan", "small", "--home", home, "--station", name)


def asked(*arguments: object) -> dict[str, Any]:
    """What a command of the program says, as a program."""
    command = [sys.executable, "-m", "checkin", *map(str, arguments), "--json"]
    said = json.loads(subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout)
    assert isinstance(said, dict)
    return said


@contextmanager
def database(home: Path, url: str | None) -> Iterator[Database]:
    """That of the hub that has this home."""
    with closing(open_database(url or home / "checkin.sqlite")) as opened:
        yield opened


@contextmanager
def hub(home: Path, url: str | None = None, *options: str) -> Iterator[Running]:
    """On the database of the URL, or in its home."""
    command = [sys.executable, "-m", "checkin", "hub", "--home", str(home), "--port", "0", "--json", *options]
    more = ["--database", url] if url else []
    with subprocess.Popen([*command, *more], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            said = json.loads(process.stdout.readline())
            yield Running(home, process.pid, said["url"], _server(url) if url else None)
        finally:
            process.terminate()


def _server(url: str) -> int:
    """The process of a PostgreSQL server on this machine: the parent of whoever answers."""
    with psycopg.connect(url.replace("+psycopg", "")) as connection:
        row = connection.execute("SELECT pg_backend_pid()").fetchone()
        assert row
        return int(_fields(row[0])[1])


def _seconds(process: int) -> float:
    """Of a process, those it has, and those it had (proc(5), fields 14 to 17)."""
    total = sum(map(int, _fields(process)[11:15]))
    for each in Path("/proc").glob("[0-9]*"):
        try:
            said = _fields(int(each.name))
        except OSError:
            continue  # it ended meanwhile
        if int(said[1]) == process:
            total += int(said[11]) + int(said[12])
    return total / _TICK


def _fields(process: int) -> list[str]:
    """From the third on: its name may have anything in it."""
    return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(") ")[2].split()
