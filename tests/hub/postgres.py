"""A PostgreSQL server of one's own: made in a temporary folder, gone afterwards, known to nobody else."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

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


@contextmanager
def running(*, durable: bool = False) -> Iterator[Server]:
    """A server for as long as it is needed; only a durable one waits for the disk."""
    programs = binaries()
    if programs is None:
        raise FileNotFoundError("PostgreSQL is not installed: as root, apt-get install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="checkin-postgres-"))
    # The server refuses to run as root; Debian's package brings a user for it.
    owner = "postgres" if os.geteuid() == 0 else None
    if owner:
        account = pwd.getpwnam(owner)
        os.chown(folder, account.pw_uid, account.pw_gid)
    data = folder / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c max_connections=200"
    if not durable:
        options += " -c fsync=off -c synchronous_commit=off -c full_page_writes=off"
    try:
        _run(
            owner, programs / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync"
        )
        _run(owner, programs / "pg_ctl", "-D", data, "-l", folder / "log", "-o", options, "-w", "start")
        try:
            yield Server(folder)
        finally:
            _run(owner, programs / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(owner: str | None, *command: object) -> None:
    # The server keeps what it inherits open: with pipes, this would wait until it ends.
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(
            [str(each) for each in command], stdout=said, stderr=said, check=False, user=owner, group=owner, cwd="/"
        )
        said.seek(0)
        assert done.returncode == 0, said.read().decode(errors="replace")
