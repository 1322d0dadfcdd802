"""What a refresh of the supervisor's window costs at 500,000 facts, in processor time.

Run it with `python tests/benchmarks supervisor`, or with --small for 50,000 facts. Before each refresh some hundred
facts are new. "Looking" is done in a thread of its own; "showing" is what the GUI thread does, drawing included.
"""

import argparse
import os
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from statistics import median

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

FACTS, SMALL = 500_000, 50_000
NEWS, ROUNDS = 300, 15
BAR = 100.0  # milliseconds, looking and showing together


def measure(facts: int) -> bool:
    from PySide6.QtWidgets import QApplication

    from checkin import parts
    from checkin.domain.facts import Admitted
    from checkin.domain.registration import id_from_number
    from checkin.home import Home
    from checkin.lookout import Lookout
    from checkin.setup import open_home
    from checkin.shipped import RESOURCES
    from checkin.store import journal
    from checkin.store.journal import Entry
    from checkin.ui import theme
    from checkin.ui.supervisor.today import TodayPage
    from checkin.ui.supervisor.wall import WallPage

    app = QApplication.instance() or QApplication([])
    theme.dress(app, theme.LIGHT)
    with tempfile.TemporaryDirectory(prefix="checkin-benchmark-") as folder:
        home = Home(Path(folder) / "home")
        parts.found(home, (RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8"), station="desk-1")
        setup = open_home(home)
        begun = int(time.time() * 1000) - 4 * 3_600_000
        people = facts // 5

        def write(first: int, number: int) -> None:
            with database.writing() as connection:
                at = begun + first * 4 * 3_600_000 // facts
                entries = (
                    Entry(Admitted("visitor"), at + place, id_from_number((first + place) % people), "main")
                    for place in range(number)
                )
                journal.append_all(connection, "desk-1", setup.plan.id, entries)

        with closing(parts.database(setup)) as database, closing(Lookout(setup)) as lookout:
            for first in range(0, facts, 10_000):
                write(first, min(10_000, facts - first))
            began = time.process_time()
            picture = lookout.look()
            print(f"first look at {facts:,} facts: {time.process_time() - began:.2f} s")  # noqa: T201
            good = True
            for name, page in (("today", TodayPage(setup.plan)), ("wall", WallPage(setup.plan))):
                page.resize(1920, 1080)
                page.show()
                page.show_picture(picture)
                app.processEvents()
                looking, showing = [], []
                for turn in range(ROUNDS):
                    write(facts + turn * NEWS, NEWS)
                    began = time.process_time()
                    picture = lookout.look()
                    looked = time.process_time()
                    page.show_picture(picture)
                    app.processEvents()
                    looking.append((looked - began) * 1000)
                    showing.append((time.process_time() - looked) * 1000)
                both = [one + other for one, other in zip(looking, showing, strict=True)]
                good &= median(both) < BAR
                print(  # noqa: T201
                    f"{name}: looking {median(looking):.1f} ms, showing {median(showing):.1f} ms, together "
                    f"{median(both):.1f} ms at the median, {max(both):.1f} ms at most; bar {BAR:.0f} ms"
                )
                page.hide()
        return good


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true", help=f"{SMALL:,} facts")
    return 0 if measure(SMALL if parser.parse_args().small else FACTS) else 1


if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    sys.exit(main())
