"""From a code held up to a badge that a printer has: decided, asked for, drawn, written down twice, handed over.

Against a real printer on loopback (ippeveprinter), by itself and behind a real print service (CUPS); the queue is
stepped as soon as the badge is asked for, as the windows do. Wall time, because others' programs do a part of it; what
this program itself spends is CPU time. The bars: 60 ms for 50 of 100 badges, 150 ms for 95.
"""

import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

from checkin import parts
from checkin.domain.printing import JobState
from checkin.home import Home
from checkin.setup import Setup, open_home
from checkin.shipped import RESOURCES

sys.path.append(str(Path(__file__).resolve().parents[1] / "printers"))

BADGES = 30
_P50, _P95 = 60, 150  # milliseconds


def main() -> int:
    """Print the figures, in milliseconds; 1 when a bar is missed."""
    import rig

    if lacking := rig.missing():
        _say(f"no print service here ({', '.join(lacking)} missing): see .ci/debian-packages-test")
        return 0
    missed = False
    with rig.rig() as real, tempfile.TemporaryDirectory() as folder:
        device = real.device()
        queue = real.service().add("badges", device.uri, "-m", "everywhere")
        for name, where in (("direct", device.uri), ("queue", queue)):
            missed |= _measured(name, _station(Path(folder) / name, where))
    return int(missed)


def _station(home: Path, printer: str) -> Setup:
    text = (RESOURCES / "plans" / "small.toml").read_text("utf-8")
    setup, _ = parts.found(Home(home), text, station="desk-1")
    changed = replace(setup.settings, devices=replace(setup.settings.devices, printer=printer))
    return replace(open_home(setup.home), settings=changed)


def _measured(name: str, setup: Setup) -> bool:
    taken, cpu, whole = [], [], []
    with closing(parts.database(setup)) as database, closing(parts.print_queue(setup, database)) as queue:
        station, issuer = parts.station(setup, database), parts.issuer(setup, database)
        people = [station.register({"name": "李伟", "latin_name": "Li Wei", "company": "Acme"}) for _ in range(BADGES)]
        codes = [issuer.ticket(person) for person in people]
        queue.warm()
        queue.step()
        for person, code in zip(people, codes, strict=True):
            began, spent = time.perf_counter(), time.process_time()
            assert station.present(code).badge_due
            job = queue.ask(person.id)
            while queue.job(job.id).state in (JobState.QUEUED, JobState.RENDERED):
                queue.step()
            taken.append((time.perf_counter() - began) * 1000)
            cpu.append((time.process_time() - spent) * 1000)
            while not queue.job(job.id).over:
                queue.step()
                time.sleep(0.02)
            whole.append((time.perf_counter() - began) * 1000)
            assert queue.job(job.id).state is JobState.PRINTED
    _line(f"{name}: taken", taken, f"wall, bars {_P50} and {_P95}")
    _line("  of it ours", cpu, "CPU")
    _line("  known to be out", whole, "wall")
    cuts = quantiles(taken, n=20)
    return cuts[9] > _P50 or cuts[18] > _P95


def _line(name: str, times: list[float], what: str) -> None:
    cuts = quantiles(times, n=20)
    _say(f"{name:22s}{cuts[9]:8.1f} p50 {cuts[18]:8.1f} p95    ({what})")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  a script's output


if __name__ == "__main__":
    sys.exit(main())
