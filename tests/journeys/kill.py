"""Presents codes until it is killed: the process that test_kill kills.

    python tests/journeys/kill.py DATABASE PLAN

A line on standard input starts a desk as a process of its own. It says its process id, presents everybody's code twice
in an order of its own, and says the fact of every decision as soon as it is committed; "end" says that it is gone.
"""

import os
import random
import sys
from pathlib import Path

from checkin.domain import planfile
from checkin.station import Station
from checkin.store.database import open_database


def desk(path: Path, plan: Path, seed: int) -> None:
    say(f"desk {os.getpid()}")
    station = Station(open_database(path), planfile.read(plan.read_text(encoding="utf-8")), name="desk-1", gate="main")
    codes = [f"C{number}" for number in range(station.registered)]
    random.Random(seed).shuffle(codes)
    for code in codes:
        for _ in range(2):
            say(station.present(code).fact)


def say(line: str) -> None:
    # In one call, so that no line is cut in two however the process ends.
    os.write(1, f"{line}\n".encode())


def main() -> None:
    path, plan = map(Path, sys.argv[1:])
    for line in sys.stdin:
        if (child := os.fork()) == 0:
            desk(path, plan, int(line))
            os._exit(0)
        os.waitpid(child, 0)
        say("end")


if __name__ == "__main__":
    main()
