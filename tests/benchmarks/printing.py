"""How soon a badge is taken by a printer and known to be out, and what a label costs.

Against real printers on loopback (ippeveprinter), by themselves and behind a real print service (CUPS). Wall time,
because others' programs do the work; what this program itself spends is CPU time. The bars: taken by a printer within
60 ms, by a queue within 150 ms, for 95 of 100 badges; known to be out within 2 s after it lies in the tray.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import quantiles
from typing import Any

from checkin.badges import Holder
from checkin.printers import Paper, Printer, open_printer

sys.path.append(str(Path(__file__).resolve().parents[1] / "printers"))

BADGES = 30
_CODE = ("CHECKIN0123456789ABCDEFGHJKLMNPQRSTUVWXYZ" * 4)[:149]
_BARS = {"direct": 60, "queue": 150}
_KNOWN = 2.0  # seconds


def main() -> int:
    """Print the figures, in milliseconds; 1 when a bar is missed."""
    import rig

    paper = _paper()
    _labels(paper)
    if lacking := rig.missing():
        _say(f"no print service here ({', '.join(lacking)} missing): see .ci/debian-packages-test")
        return 0
    missed = False
    with rig.rig() as real:
        device = real.device()
        queue = real.service().add("badges", device.uri)
        for name, where in (("direct", device.uri), ("queue", queue)):
            missed |= _printed(name, _opened(where), device, paper)
    return int(missed)


def _paper() -> Paper:
    from checkin.badges import template
    from checkin.badges.drawing import Drawer

    badge = Drawer(template.shipped()).draw(Holder("李伟", "Li Wei", "", "Acme", "Visitor", "#1A4CAB", _CODE))
    return Paper(badge.pdf, badge.width_mm, badge.height_mm, "", codes=badge.codes)


def _opened(where: str) -> Printer:
    printer = open_printer(where, Path())
    assert printer is not None
    return printer


def _printed(name: str, printer: Printer, device: Any, paper: Paper) -> bool:
    taken, out, known, cpu = [], [], [], []
    for number in range(BADGES):
        before = len(device.printed)
        began, spent = time.perf_counter(), time.process_time()
        handle = printer.submit(Paper(paper.pdf, paper.width_mm, paper.height_mm, f"{name}-{number}"))
        taken.append((time.perf_counter() - began) * 1000)
        cpu.append((time.process_time() - spent) * 1000)
        lies: float | None = None
        while not printer.progress(handle).final:
            lies = lies or (time.perf_counter() if len(device.printed) > before else None)
            time.sleep(0.01)
        now = time.perf_counter()
        out.append((now - began) * 1000)
        known.append((now - (lies or now)) * 1000)
    _line(f"{name}: taken", taken, f"wall, bar {_BARS[name]} at p95")
    _line("  of it ours", cpu, "CPU")
    _line("  known to be out", out, "wall, from handing over")
    _line("  after it lay there", known, f"wall, bar {_KNOWN * 1000:.0f}")
    return quantiles(taken, n=20)[18] > _BARS[name] or max(known) > _KNOWN * 1000


def _labels(paper: Paper) -> None:
    from checkin.printers.brother import TAPES
    from checkin.printers.brother import encode as brother
    from checkin.printers.raster import pages
    from checkin.printers.zpl import encode as zpl

    for dpi, dots_per_mm in ((203, 8), (300, 12), (600, 24)):
        page = pages(paper, dots_per_mm)[0]
        _line(f"A6 {dpi} dpi: dots", _cpu(lambda dots_per_mm=dots_per_mm: pages(paper, dots_per_mm)), "CPU")
        _line("  as ZPL, packed", _cpu(lambda page=page: zpl(page)), f"CPU, {len(zpl(page)) / 1000:.0f} kB")
        plain = zpl(page, packed=False)
        _line("  as ZPL, hex", _cpu(lambda page=page: zpl(page, packed=False)), f"CPU, {len(plain) / 1000:.0f} kB")
    tape = TAPES["62"]
    piece = pages(paper, 300 / 25.4)[0][:1181, : tape.printable]
    _line("62 mm tape: bytes", _cpu(lambda: brother([piece], tape)), "CPU")


def _cpu(work: Callable[[], object], times: int = 10) -> list[float]:
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append((time.process_time() - start) * 1000)
    return spent


def _line(name: str, times: list[float], what: str) -> None:
    cuts = quantiles(times, n=20)
    _say(f"{name:22s}{cuts[9]:8.1f} p50 {cuts[18]:8.1f} p95    ({what})")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201  a script's output


if __name__ == "__main__":
    sys.exit(main())
