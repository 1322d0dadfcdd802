"""Plans, clocks and desks for all tests: real parts over a real database in a folder of the test."""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from checkin.domain import credential, planfile
from checkin.domain.credential import Signer
from checkin.domain.plan import Plan
from checkin.shipped import RESOURCES
from checkin.station import Issuer, Station
from checkin.store.database import Database, create_database, open_database

# Windows are drawn and looked at without a screen, whatever screen there is.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Examples are judged by what they show, not by how long a busy machine takes over one.
settings.register_profile(
    "checkin", deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
# Where it is only asked which branches are tried at all.
settings.register_profile("few", parent=settings.get_profile("checkin"), max_examples=25)
settings.load_profile("checkin")

OPENING = datetime(2026, 4, 14, 8, 30, tzinfo=UTC)

HALL = """
[conference]
id = "fair-2019"
name = { en = "The fair", zh_CN = "展会" }
time_zone = "Asia/Shanghai"

[[day]]
id = "first"
date = 2019-04-14
[[day]]
id = "second"
date = 2019-04-15

[[zone]]
id = "venue"
name = "Venue"
[[zone]]
id = "hall"
name = "Hall"
within = "venue"
[[zone]]
id = "room"
name = "Room"
within = "hall"
[[zone]]
id = "annex"
name = "Annex"

[[gate]]
id = "main"
name = "Main entrance"
zone = "venue"
[[gate]]
id = "side"
name = "Side entrance"
zone = "venue"
[[gate]]
id = "hall-door"
name = "Door of the hall"
zone = "hall"
re_entry = "always"
[[gate]]
id = "room-door"
name = "Door of the room"
zone = "room"
categories = ["speaker", "visitor"]
[[gate]]
id = "once"
name = "Opening ceremony"
zone = "annex"
re_entry = "never"
[[gate]]
id = "night"
name = "Night of the sponsors"
zone = "annex"
hours = ["10:00-12:00", "22:00-02:00"]
[[gate]]
id = "counted-out"
name = "Exit with a count"
zone = "venue"
direction = "out"
exit_needs_entry = true

[[category]]
id = "visitor"
name = "Visitor"
[[category]]
id = "speaker"
name = "Speaker"
[[category]]
id = "exhibitor"
name = "Exhibitor"
visitor = false
"""


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the long ones, so that in the end nobody waits for one: each process is given an equal share."""
    long = [each for each in items if each.get_closest_marker("long")]
    short = [each for each in items if not each.get_closest_marker("long")]
    processes = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    ends = [len(items) * nth // processes for nth in range(1, processes + 1)]
    items.clear()
    for nth, end in enumerate(ends):
        items += long[nth::processes]
        taken = end - len(items)
        items += short[:taken]
        del short[:taken]


@pytest.fixture(autouse=True)
def no_window_outlives_its_test() -> Iterator[None]:
    """Qt takes windows down while Python still knows their parts; the garbage collector would do it the other way."""
    yield
    if "PySide6.QtWidgets" in sys.modules:
        from PySide6.QtCore import QCoreApplication, QEvent
        from PySide6.QtWidgets import QApplication

        for window in QApplication.topLevelWidgets():
            # What the layout of a drawing measures with has no parts, and belongs to that layout.
            if window.children():
                window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def small_text() -> str:
    return (RESOURCES / "plans" / "small.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def small(small_text: str) -> Plan:
    """One day without end, one zone, one gate."""
    return planfile.read(small_text)


@pytest.fixture(scope="session")
def hall() -> Plan:
    """Two days in Shenzhen, a room in a hall in a venue, and gates of every rule."""
    return planfile.read(HALL)


@pytest.fixture
def clock() -> Callable[..., datetime]:
    """Stands still until it is told to go: without arguments it tells the time, hours=2 sets it on, days=-1 back."""
    times = [OPENING]

    def tell(**step: float) -> datetime:
        times.append(times[-1] + timedelta(**step))
        return times[-1]

    return tell


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database that is up to date and holds nothing, to be copied."""
    path = tmp_path_factory.mktemp("empty") / "checkin.sqlite"
    create_database(path).close()
    return path


@pytest.fixture
def database_file(empty_database: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(empty_database, tmp_path / "checkin.sqlite"))


@pytest.fixture
def database(database_file: Path) -> Iterator[Database]:
    with closing(open_database(database_file)) as opened:
        yield opened


@pytest.fixture
def signer(small: Plan) -> Signer:
    return Signer(small.id, bytes(range(32)))


@pytest.fixture
def issuer(database: Database, small: Plan, signer: Signer, clock: Callable[..., datetime]) -> Issuer:
    """Gives out credentials of the small conference, whose key is known to the journal."""
    found = Issuer(database, small, station="desk-1", signer=signer, clock=clock)
    found.adopt_key(credential.public_key(signer.public).public_bytes_raw())
    return found


@pytest.fixture
def station(database: Database, small: Plan, issuer: Issuer, clock: Callable[..., datetime]) -> Station:  # noqa: ARG001 -- the key first
    """The desk at the only gate of the small conference."""
    return Station(database, small, name="desk-1", gate="main", clock=clock)
