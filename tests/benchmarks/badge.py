"""How long a badge takes: the first of a process, 200 more with a name that was not there before, 1,000 in one file."""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from statistics import quantiles
from typing import TYPE_CHECKING

from checkin.badges import Holder

if TYPE_CHECKING:  # the first badge of a process is measured without what it does not need itself
    from checkin.badges.template import Template

BADGES = 200
BATCH = 1000
CODE = ("CHECKIN0123456789ABCDEFGHJKLMNPQRSTUVWXYZ" * 4)[:149]

_GIVEN = ("Nguyễn", "Александр", "María", "Wei", "Jürgen", "Κωνσταντίνος", "Zoë", "Øyvind", "Łukasz", "Siobhán")
_FAMILY = ("Müller-Schönenberger", "Преображенский", "Álvarez de Toledo", "Παπαδημητρίου", "Ōtani", "Þórsdóttir")
_FIRST = """
import time
cpu, wall = time.process_time(), time.perf_counter()
from checkin.badges import template
from checkin.badges.drawing import Drawer
imported_cpu, imported_wall = time.process_time(), time.perf_counter()
import sys
sys.path.insert(0, sys.argv[1])
from badge import person
import random
holder = person(random.Random(1), 0)
started_cpu, started_wall = time.process_time(), time.perf_counter()
Drawer(template.shipped()).draw(holder, conference="17th Congress", dates="14-15 April")
drawn_cpu, drawn_wall = time.process_time(), time.perf_counter()
print(imported_cpu - cpu, imported_wall - wall, drawn_cpu - started_cpu, drawn_wall - started_wall)
"""


def person(chance: random.Random, number: int) -> Holder:
    """Someone new: every second one with an East Asian name of three characters that are seldom twice the same."""
    company = f"{chance.choice(_FAMILY)} {number} GmbH"
    latin = f"{chance.choice(_GIVEN)} {chance.choice(_FAMILY)} {number}"
    characters = "".join(chr(chance.randrange(0x4E00, 0x8FFF)) for _ in range(3))
    name = characters if number % 2 else latin
    return Holder(name, latin, "", company, "Visitor", "#1A4CAB", CODE, language="zh")


def table() -> None:
    """Print the figures, in milliseconds."""
    from checkin.badges import template
    from checkin.badges.drawing import Drawer
    from checkin.badges.sheets import OWN, sheets

    firsts = _firsts()
    best = [min(float(first[column]) for first in firsts) * 1000 for column in range(4)]
    lines = [
        f"imports          {best[0]:7.1f} CPU {best[1]:7.1f} wall   (best of 5 processes)",
        f"first badge      {best[2]:7.1f} CPU {best[3]:7.1f} wall   (after the imports)",
        f"both             {min(float(first[0]) + float(first[2]) for first in firsts) * 1000:7.1f} CPU",
    ]
    chance = random.Random(20260414)
    a6 = template.shipped()
    drawer = Drawer(a6)
    drawer.draw(person(chance, 0))
    people = [person(chance, number) for number in range(1, BADGES + 1)]
    badges = []
    drawn = [_cpu(lambda holder=holder: badges.append(drawer.draw(holder))) for holder in people]
    read = [_cpu(lambda badge=badge: read_back(badge.pdf, a6, CODE)) for badge in badges]
    for name, times in (("warm badge", drawn), ("  of it read back", read)):
        cuts = quantiles(times, n=20)
        lines.append(f"{name:17s}{cuts[9]:7.1f} p50 {cuts[18]:7.1f} p95    (CPU, {BADGES} new names)")
    size = sum(len(badge.pdf) for badge in badges) / BADGES / 1000
    together = []
    many = [person(chance, number) for number in range(BADGES + 1, BADGES + BATCH + 1)]
    batch = _cpu(lambda: together.append(sheets(drawer, many, paper=OWN)))
    lines.append(f"{BADGES} badges       {sum(drawn):7.0f} CPU, {size:.1f} kB each")
    lines.append(f"{BATCH} in one file {batch:7.0f} CPU, {len(together[0].pdf) / 1e6:.1f} MB, all read back")
    print("\n".join(lines))  # noqa: T201  a script's output


def read_back(pdf: bytes, template: "Template", text: str, dpi: int = 150) -> bool:
    """Whether every code of the template is read from the PDF and says this text."""
    from checkin.badges.elements import Qr
    from checkin.badges.proof import Spot, misread

    spots = [Spot(*template.spot(one), text) for one in template.elements if isinstance(one, Qr)]
    return not misread(pdf, spots, template.paper, dpi)


def _firsts() -> list[list[str]]:
    """What five processes measured, each the first badge of its own, with all modules compiled as a wheel has them."""
    code = [sys.executable, "-c", _FIRST, __file__.rpartition("/")[0]]
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment = kept | {"PYTHONPYCACHEPREFIX": folder}
        said = [subprocess.run(code, check=True, capture_output=True, text=True, env=environment) for _ in range(6)]
    return [each.stdout.split() for each in said[1:]]


def _cpu(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return (time.process_time() - start) * 1000


if __name__ == "__main__":
    table()
