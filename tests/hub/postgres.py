"""A PostgreSQL server of one's own: made in a temporary folder, gone afterwards, known to nobody else."""

import os
import pwd
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psycopg
from psycopg import sql

USER = "checkin"


def binaries() -> Path | None:
    """Where the server's programs are; Debian keeps those of each version apart, and off the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    on_path = shutil.which("initdb")
    return found[-1].parent if found else Path(on_path).parent if on_path else None


class Server:
    """A running server, spoken to through a socket in its own folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = 0

    def url(self, name: str) -> str:
        return f"postgresql+psycopg://{USER}@/{name}?host={self._folder}"

    def create(self, template: str = "template1") -> str:
        """A new database, empty or a copy of another; returns its name."""
        self._made += 1
        name = f"checkin_{self._made}"
        with psycopg.connect(host=str(self._folder), user=USER, dbname="postgres", autocommit=True) as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
            )
        return name


class Machine:
    """One of two servers that copy: its programs, its files, and the port it listens at on this machine."""

    def __init__(self, name: str, folder: Path) -> None:
        self.port = _free_port()
        self.data = folder / name
        self._folder = folder

    def initdb(self) -> None:
        _initdb(self.data)

    def copy(self, other: "Machine") -> None:
        """Become a standby of another one that runs."""
        source = ("-h", "127.0.0.1", "-p", other.port, "-U", USER)
        _run("pg_basebackup", *source, "-D", self.data, "-R", "-c", "fast", "--no-sync")

    def start(self) -> None:
        options = f"-c listen_addresses=127.0.0.1 -c port={self.port} -c unix_socket_directories='{self._folder}'"
        _run("pg_ctl", "-D", self.data, "-l", f"{self.data}.log", "-o", options, "-w", "start")

    def stop(self) -> None:
        if (self.data / "postmaster.pid").exists():
            _run("pg_ctl", "-D", self.data, "-m", "immediate", "-w", "stop")

    def kill(self) -> None:
        """As if the plug was pulled: nothing is written or said any more."""
        process = int((self.data / "postmaster.pid").read_text(encoding="ascii").split()[0])
        os.kill(process, signal.SIGKILL)
        (self.data / "postmaster.pid").unlink()

    def promote(self) -> None:
        _run("pg_ctl", "-D", self.data, "-w", "promote")

    def ask(self, statement: sql.SQL, name: str = "postgres") -> list[Any]:
        """The rows of a statement."""
        address = {"host": "127.0.0.1", "port": self.port, "user": USER, "dbname": name}
        with psycopg.connect(**address, autocommit=True) as connection:
            found = connection.execute(statement)
            return found.fetchall() if found.description else []


class Pair:
    """A primary, and a standby that has everything before a commit is answered."""

    def __init__(self, primary: Machine, standby: Machine) -> None:
        self.primary = primary
        self.standby = standby

    def url(self, name: str) -> str:
        """That of whichever is the primary."""
        hosts = f"127.0.0.1:{self.primary.port},127.0.0.1:{self.standby.port}"
        return f"postgresql+psycopg://{USER}@{hosts}/{name}?target_session_attrs=read-write"


@contextmanager
def pair() -> Iterator[Pair]:
    """A primary and its synchronous standby, with the durable defaults, for as long as they are needed."""
    with _folder() as folder:
        found = Pair(Machine("primary", folder), Machine("standby", folder))
        found.primary.initdb()
        found.primary.start()
        try:
            found.standby.copy(found.primary)
            found.standby.start()
            found.primary.ask(sql.SQL("ALTER SYSTEM SET synchronous_standby_names = '*'"))
            found.primary.ask(sql.SQL("SELECT pg_reload_conf()"))
            while not found.primary.ask(sql.SQL("SELECT 1 FROM pg_stat_replication WHERE sync_state = 'sync'")):
                time.sleep(0.05)
            yield found
        finally:
            # The standby first: a primary that waits for one ends without it only when it is told to at once.
            found.standby.stop()
            found.primary.stop()


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A server for as long as it is needed; only a durable one waits for the disk."""
    with _folder() as folder:
        data = folder / "data"
        options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=200"
        if not durable:
            options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
        _initdb(data)
        _run("pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield Server(folder)
        finally:
            _run("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


@contextmanager
def _folder() -> Iterator[Path]:
    """A folder that is the server's."""
    folder = Path(tempfile.mkdtemp(prefix="checkin-postgres-"))
    if owner := _owner():
        account = pwd.getpwnam(owner)
        os.chown(folder, account.pw_uid, account.pw_gid)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _owner() -> str | None:
    # The server refuses to run as root; Debian's package brings a user for it.
    return "postgres" if os.geteuid() == 0 else None


def _initdb(data: Path) -> None:
    _run("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


def _run(program: str, *arguments: object) -> None:
    programs, owner = binaries(), _owner()
    if programs is None:
        raise FileNotFoundError("PostgreSQL is not installed: as root, apt-get install postgresql")
    command = [str(each) for each in (programs / program, *arguments)]
    # The server keeps what it inherits open: with pipes, this would wait until it ends.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(command, stdout=said, stderr=said, check=False, user=owner, group=owner, cwd="/")
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")
