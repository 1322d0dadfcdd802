"""How long `checkin import` takes from its start to its end, as a process of its own, and how much memory.

The bars are wall clock on a machine that does nothing else; the seconds of CPU say what another load hides.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from sources import write_list

ROOT = Path(__file__).parents[2]
# What is imported, rows, and the bar in seconds.
CASES = (("csv", 110_000, 10.0), ("xlsx", 110_000, 25.0), ("csv", 1_000_000, 100.0))
MEMORY = 400  # MiB, for any of them

# A small process between: what the system tells of the memory of a child begins with that of its parent.
_CHILD = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
command = [sys.executable, "-m", "checkin", *sys.argv[1:]]
done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
wall, used = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, json.loads(done.stdout or "{}")]))
"""


def table() -> list[tuple[str, ...]]:
    """Rows of what, figure, bar and whether it is met; about three minutes."""
    found: list[tuple[str, ...]] = []
    for kind, rows, bar in CASES:
        with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
            path, home = Path(folder) / f"{rows}.{kind}", str(Path(folder) / "home")
            write_list(path, rows)
            _checkin("init", "--plan", "small", "--home", home, "--json")
            wall, cpu, memory, said = _checkin("import", str(path), "--home", home, "--json")
        if said["new"] != rows:
            raise RuntimeError(f"{said['new']} of {rows} rows were taken")
        what = f"{rows:,} rows of {kind}"
        found += [
            (f"{what}, seconds", f"{wall:.1f}", f"under {bar:g}", _met(wall < bar)),
            (f"{what}, seconds of CPU", f"{cpu:.1f}", "", ""),
            (f"{what}, MiB of memory", f"{memory:.0f}", f"under {MEMORY}", _met(memory < MEMORY)),
        ]
    return found


def _checkin(*arguments: str) -> tuple[float, float, float, dict[str, int]]:
    """Seconds, seconds of CPU, MiB, and what it said."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", _CHILD, *arguments]
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, text=True, timeout=900, check=True)
    wall, cpu, memory, said = json.loads(done.stdout)
    return wall, cpu, memory, said


def _met(met: bool) -> str:  # noqa: FBT001 -- the sentence is about a truth
    return "met" if met else "MISSED"


def main() -> int:
    """Print the table; 1 when a bar was missed."""
    rows = table()
    for row in rows:
        print("  ".join(f"{cell:<52}" if number == 0 else f"{cell:>10}" for number, cell in enumerate(row)))  # noqa: T201
    return int(any("MISSED" in row for row in rows))


if __name__ == "__main__":
    sys.exit(main())
