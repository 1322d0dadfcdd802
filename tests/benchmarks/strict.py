"""What it costs a gate to ask the hub before it lets somebody in, and what a hub costs that does not answer.

Run it with `python tests/benchmarks strict`. One station and a hub process on this machine, over loopback without TLS.
CPU is that of the station's process; where other programs are at work it says more than the clock.
"""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import quantiles
from typing import Final

from checkin import parts
from checkin.domain.facts import Admitted
from checkin.home import Home
from checkin.setup import open_home
from checkin.shipped import RESOURCES
from checkin.station import Station, joining
from checkin.sync import invitation

PEOPLE: Final = 300
PLAIN: Final = '\n[[gate]]\nid = "plain"\nname = "Plain"\nzone = "venue"\nre_entry = "always"\n'
WAIT: Final = 300  # ms, the bar and the plan's own


def main() -> int:
    """Print the table; 1 when a bar was missed."""
    with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as name:
        folder = Path(name)
        with _hub(folder) as hub:
            setup = open_home(Home(_joined(folder)))
            asking = parts.asking(setup)
            assert asking
            with closing(parts.database(setup)) as database, closing(asking):
                station = parts.station(setup, database, ask_hub=asking)
                plain = parts.station(setup, database, gate="plain", ask_hub=asking)
                _say("a gate that asks nobody", *_decided(plain, PEOPLE))
                _say("a gate that asks the hub", *_decided(station, PEOPLE))
                hub.send_signal(signal.SIGSTOP)
                again = parts.station(setup, database, ask_hub=asking)
                first, _ = _decided(again, 1)
                next_ones, cpu = _decided(again, 100)
                hub.send_signal(signal.SIGCONT)
                print(f"{'a hub that says nothing: the first decision, ms':<60}{first[0]:8.1f}   under {WAIT + 50}")  # noqa: T201
                _say("  those after it", next_ones, cpu)
    return int(first[0] > WAIT + 50)


def _decided(station: Station, number: int) -> tuple[list[float], float]:
    """Milliseconds of each decision on as many people, and of CPU for one."""
    people = [station.register({"name": f"P{place}", "category": "visitor"}).id for place in range(number)]
    began, times = time.process_time(), list[float]()
    for each in people:
        presented = station.admit(each)
        assert isinstance(presented.decision, Admitted)
        times.append(presented.ms)
    return times, (time.process_time() - began) * 1000 / len(people)


def _say(what: str, times: list[float], cpu: float) -> None:
    cuts = quantiles(times, n=100, method="inclusive")
    print(f"{what + ': ms, p50, p95, p99; CPU':<60}{cuts[49]:8.1f}{cuts[94]:8.1f}{cuts[98]:8.1f}{cpu:8.2f}")  # noqa: T201


@contextmanager
def _hub(folder: Path) -> Iterator[subprocess.Popen[str]]:
    text = (RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8")
    plan = folder / "plan.toml"
    plan.write_text(text.replace('zone = "venue"\n', 'zone = "venue"\nstrict = true\n', 1) + PLAIN, encoding="utf-8")
    subprocess.run(
        [*_checkin("init", folder), "--plan", str(plan), "--station", "hub-1"], check=True, stdout=subprocess.DEVNULL
    )
    started = [*_checkin("hub", folder), "--port", "0"]
    with subprocess.Popen(started, stdout=subprocess.PIPE, text=True, env=os.environ) as process:
        assert process.stdout
        assert json.loads(process.stdout.readline())["url"]
        yield process
        process.terminate()


def _joined(folder: Path) -> Path:
    """The home of a station of that hub."""
    asked = [*_checkin("invite", folder), "--station", "gate-1", "--gate", "main", "--role", "desk"]
    said = subprocess.run(asked, check=True, capture_output=True, text=True)
    home = folder / "station"
    joining.join(Home(home), invitation.read(json.loads(said.stdout)["invitation"]), None)
    return home


def _checkin(command: str, folder: Path) -> list[str]:
    return [sys.executable, "-m", "checkin", command, "--home", str(folder / "hub"), "--json"]


if __name__ == "__main__":
    sys.exit(main())
