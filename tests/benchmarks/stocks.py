"""Badges with photo and logo on every stock: how long one takes, and whether its code can be read.

2,000 badges over all stocks are drawn and read back at 203 and 300 dpi, as a label printer and an office printer set
their dots; then sheets of A4. All times are CPU.
"""

# ruff: noqa: T201  a script's output

import io
import random
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import quantiles

import numpy as np
from badge import CODE, person, read_back
from PIL import Image

from checkin.badges import Holder
from checkin.badges.drawing import Drawer
from checkin.badges.sheets import layout, sheets
from checkin.badges.template import load, names, shipped
from checkin.shipped import RESOURCES

BADGES = 2000
WARM = 200
LOGO = '\n[[element]]\nid = "logo"\ntype = "image"\nfile = "logo.png"\nbox = [5, 5, 30, 14]\n'


def picture(kind: str, size: tuple[int, int], mode: str) -> bytes:
    """Noise on a gradient, which is as large as a photo of the size."""
    chance = np.random.default_rng(1)
    width, height = size
    grey = np.linspace(0, 200, height)[:, None, None] + chance.integers(0, 30, (height, width, len(mode)))
    written = io.BytesIO()
    Image.fromarray(grey.astype(np.uint8)).convert(mode).save(written, kind, quality=88)
    return written.getvalue()


def table() -> None:
    """Print the figures."""
    photo = picture("JPEG", (300, 400), "RGB")
    people = _people(photo)
    _warm(people)
    _read_back(people)
    drawer = Drawer(shipped())
    each = len(layout(drawer.template).cells)
    start = time.process_time()
    sheet = sheets(drawer, people[:WARM])
    spent = time.process_time() - start
    kilobytes = len(sheet.pdf) / WARM / 1000
    print(f"a6 on sheets of A4 {spent / WARM * 1000:6.1f} ms a badge, {each} to a sheet, {kilobytes:.0f} kB each")


def _people(photo: bytes) -> list[Holder]:
    chance = random.Random(20260414)
    return [
        replace(person(chance, number), code=f"{number:05d}{CODE[5:]}", photo=photo, category_id="visitor")
        for number in range(BADGES)
    ]


def _warm(people: list[Holder]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "logo.png").write_bytes(picture("PNG", (600, 280), "RGBA"))
        text = (RESOURCES / "badges" / "a6.toml").read_text(encoding="utf-8")
        (home / "a6.toml").write_text(text + LOGO, encoding="utf-8")
        drawer = Drawer(load(home / "a6.toml"))
    for name, some in (
        ("photo and logo", people[:WARM]),
        ("logo", [replace(each, photo=None) for each in people[WARM : 2 * WARM]]),
    ):
        drawer.draw(people[-1])
        times = []
        for holder in some:
            start = time.process_time()
            drawer.draw(holder)
            times.append((time.process_time() - start) * 1000)
        cuts = quantiles(times, n=20)
        print(f"a6, {name:14s} {cuts[9]:6.1f} ms p50 {cuts[18]:6.1f} p95   ({WARM} new names)")


def _read_back(people: list[Holder]) -> None:
    drawers = [Drawer(shipped(name), ["visitor"]) for name in names()]
    wrong = {203: 0, 300: 0}
    start = time.process_time()
    for number, holder in enumerate(people):
        drawer = drawers[number % len(drawers)]
        pdf = drawer.draw(holder).pdf
        for dpi in wrong:
            wrong[dpi] += not read_back(pdf, drawer.template, holder.code, dpi)
    spent = time.process_time() - start
    lost = " and ".join(map(str, wrong.values()))
    print(
        f"{len(people):,} badges on {len(drawers)} stocks read back at 203 and 300 dpi: {lost} not read, {spent:.0f} s"
    )


if __name__ == "__main__":
    table()
