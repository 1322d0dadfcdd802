"""A print service and printers of their own for the tests: CUPS and ippeveprinter, on loopback, in one folder.

Everything is in a folder that goes away with the rig; the print service of the machine is neither used nor touched.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from checkin.printers.ipp.client import Client
from checkin.printers.ipp.http import Server

_PATH = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/usr/local/sbin"])
PROGRAMS = ("cupsd", "ippeveprinter", "lpadmin", "cupsdisable", "dbus-daemon")

_BUS = """
<busconfig>
  <type>system</type><listen>unix:path={folder}/bus</listen><auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
"""
_CUPSD = """
Listen 127.0.0.1:{port}
Listen {folder}/cups.sock
Browsing Off
WebInterface No
DefaultAuthType None
LogLevel warn
DirtyCleanInterval 0
JobRetryInterval 1
PreserveJobHistory Yes
<Location />
  Order deny,allow
</Location>
<Location /admin>
  Order deny,allow
</Location>
<Policy default>
  <Limit All>
    Order deny,allow
  </Limit>
</Policy>
"""
_CUPS_FILES = """
ServerRoot {folder}/etc
RequestRoot {folder}/spool
CacheDir {folder}/cache
StateDir {folder}/state
TempDir {folder}/tmp
AccessLog {folder}/log/access
ErrorLog {folder}/log/error
PageLog {folder}/log/page
Sandboxing relaxed
{user}
"""
# Stands at the printer's end: with paper in the tray it prints at once, without it says so and waits for some.
_PRINT = """#!/bin/sh
if [ ! -e '{folder}/paper' ]; then
    echo 'STATE: +media-empty-error,media-needed-error' >&2
    while [ ! -e '{folder}/paper' ]; do sleep 0.05; done
    echo 'STATE: -media-empty-error,media-needed-error' >&2
fi
echo 'ATTR: job-impressions-completed=1' >&2
env | grep "^IPP_" > "{folder}/job"
cp "$1" "{folder}/printed/.$$" && mv "{folder}/printed/.$$" "{folder}/printed/$(date +%s%N)"
"""


def missing() -> list[str]:
    """The programs that are not installed here."""
    return [name for name in PROGRAMS if not shutil.which(name, path=_PATH)]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return int(server.getsockname()[1])


def until(true: Callable[[], object], seconds: float = 20) -> float:
    """Wait until something is so; returns how many seconds that took. Fails when it never is."""
    start = time.monotonic()
    while not true():
        assert time.monotonic() < start + seconds, "it did not come true"
        time.sleep(0.02)
    return time.monotonic() - start


def listens(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 0.2).close()
    except OSError:
        return False
    return True


class Device:
    """A printer in the network: ippeveprinter, which can be switched off and on and run out of paper."""

    def __init__(self, folder: Path, bus: str, formats: str) -> None:
        self.folder = folder
        self.port = free_port()
        self._bus = bus
        self._formats = formats
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("spool", "printed"):
            (folder / name).mkdir(parents=True)
        script = folder / "print"
        script.write_text(_PRINT.format(folder=folder))
        script.chmod(0o755)
        self.load()

    @property
    def uri(self) -> str:
        return f"ipp://127.0.0.1:{self.port}/ipp/print"

    @property
    def printed(self) -> list[bytes]:
        """What came out, in this order."""
        files = sorted(file for file in (self.folder / "printed").iterdir() if not file.name.startswith("."))
        return [file.read_bytes() for file in files]

    def load(self) -> None:
        (self.folder / "paper").touch()

    def run_out(self) -> None:
        (self.folder / "paper").unlink()

    def switch_on(self) -> None:
        # Without `-r off` it would look for a service that tells the network of it.
        options = f"-r off -2 -n localhost -p {self.port} -s 120,120 -f {self._formats}".split()
        where = ["-d", str(self.folder / "spool"), "-c", str(self.folder / "print")]
        self._process = subprocess.Popen(
            ["ippeveprinter", *options, *where, "Device"],
            env={**os.environ, "PATH": _PATH, "DBUS_SYSTEM_BUS_ADDRESS": self._bus},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until(lambda: listens(self.port))

    def switch_off(self) -> None:
        stop(self._process)
        self._process = None


class Service:
    """A CUPS of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        for name in ("etc", "spool", "cache", "state", "tmp", "log"):
            (folder / name).mkdir(parents=True)
        (folder / "tmp").chmod(0o1777)
        (folder / "etc" / "cupsd.conf").write_text(_CUPSD.format(folder=folder, port=self.port))
        # What CUPS starts may not run as root, and who is nobody else runs it as himself.
        nobody = "User nobody\nGroup lp" if os.geteuid() == 0 else f"User {pwd.getpwuid(os.geteuid()).pw_name}"
        (folder / "etc" / "cups-files.conf").write_text(_CUPS_FILES.format(folder=folder, user=nobody))

    @property
    def socket(self) -> str:
        return str(self.folder / "cups.sock")

    def start(self) -> None:
        config = ["-c", str(self.folder / "etc" / "cupsd.conf"), "-s", str(self.folder / "etc" / "cups-files.conf")]
        self._process = subprocess.Popen(
            ["cupsd", "-f", *config],
            env={**os.environ, "PATH": _PATH},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        until(lambda: listens(self.port))

    def stop(self) -> None:
        stop(self._process)
        self._process = None

    def add(self, queue: str, device: str, *how: str) -> str:
        """A queue for a device, such as one that needs no driver (-m everywhere); returns its address."""
        where = f"ipp://127.0.0.1:{self.port}/printers/{queue}"
        # How to print on a printer that needs no driver is asked of it in the background, and once only. Until it
        # has answered the queue prints nothing; asked for once more meanwhile, it is put together anew under a job.
        until(lambda: self._added(queue, device, *how) and (not how or self._knows_its_printer(queue)))
        return where

    def _added(self, queue: str, device: str, *how: str) -> bool:
        self.tell("lpadmin", "-p", queue, "-v", device, "-E", "-o", "printer-error-policy=retry-job", *how)
        return True

    def _knows_its_printer(self, queue: str) -> bool:
        """Whether it comes to know what its printer takes, for some seconds: before that it takes whatever there is."""
        client = Client(Server("127.0.0.1", self.port), f"/printers/{queue}")
        end = time.monotonic() + 5
        while time.monotonic() < end:
            takes = client.printer(["document-format-supported"], 5).get("document-format-supported", [])
            if "application/pdf" in takes and "application/msword" not in takes:
                return True
            time.sleep(0.02)
        return False

    def tell(self, *command: str) -> str:
        """Run one of the commands of CUPS; returns what it says."""
        program, *arguments = command
        environment = {**os.environ, "PATH": _PATH, "CUPS_SERVER": f"127.0.0.1:{self.port}", "LC_ALL": "C"}
        done = subprocess.run(
            [program, *arguments], env=environment, capture_output=True, encoding="utf-8", check=False, timeout=60
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def stop(process: subprocess.Popen[bytes] | None) -> None:
    """End a program and everything it has started, as pulling the plug does."""
    if process is None:
        return
    with suppress(ProcessLookupError):
        os.killpg(process.pid, 9)
    process.wait()


class Rig:
    """Makes printers and a print service, and takes them down again."""

    def __init__(self, folder: Path, bus: str, stack: ExitStack) -> None:
        self._folder = folder
        self._bus = bus
        self._stack = stack
        self._count = 0

    def device(self, formats: str = "application/pdf,image/pwg-raster,image/urf") -> Device:
        self._count += 1
        device = Device(self._folder / f"device{self._count}", self._bus, formats)
        self._stack.callback(device.switch_off)
        device.switch_on()
        return device

    def service(self) -> Service:
        self._count += 1
        service = Service(self._folder / f"cups{self._count}")
        self._stack.callback(service.stop)
        service.start()
        return service


@contextmanager
def rig() -> Iterator[Rig]:
    """A rig in a folder of its own, as short as a socket's path must be and open to what CUPS runs as nobody."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="rig-", dir="/tmp")))
        folder.chmod(0o755)
        (folder / "bus.conf").write_text(_BUS.format(folder=folder))
        bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={folder}/bus.conf", "--nofork", "--nopidfile"],
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        stack.callback(stop, bus)
        until((folder / "bus").exists)
        yield Rig(folder, f"unix:path={folder}/bus", stack)
