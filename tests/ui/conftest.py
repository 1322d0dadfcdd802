"""A kiosk over a real desk, a scanner that sees what the test holds up, and a printer that is a folder."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from queue import SimpleQueue

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin import parts
from checkin.badges import Badge, Holder
from checkin.domain.lockout import WrongPin
from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.home import Home
from checkin.lookout import Lookout
from checkin.office import Office
from checkin.printers.folder import FolderPrinter
from checkin.scanners import Code, Lost, Picture, Sighting
from checkin.settings import Look
from checkin.setup import open_home
from checkin.station import Issuer, Outlet, PrintQueue, Station
from checkin.store.database import Database
from checkin.ui import theme
from checkin.ui.desk import DeskWindow
from checkin.ui.kiosk import KioskWindow
from checkin.ui.pieces import Text
from checkin.ui.supervisor import SupervisorWindow

CORNERS = ((40, 40), (80, 40), (80, 80), (40, 80))
PIN = "428571"


class Hands:
    """A scanner that sees the codes the test holds up, two seconds of film apart."""

    def __init__(self) -> None:
        self._seen: SimpleQueue[Sighting | Lost | None] = SimpleQueue()
        self._number = 0

    def hold_up(self, *texts: str, picture: Picture | None = None, seconds: float = 10) -> None:
        self._number += 1
        if picture is None:
            picture = np.full((120, 160, 3), 90, np.uint8)
        codes = tuple(Code(text, CORNERS) for text in texts)
        self._seen.put(Sighting(self._number * seconds, picture, codes, (), 1.0, self._number))

    def pull_the_cable(self) -> None:
        self._seen.put(Lost("Push the cable in."))

    def sightings(self) -> Iterator[Sighting | Lost]:
        while (seen := self._seen.get()) is not None:
            yield seen

    def close(self) -> None:
        self._seen.put(None)


class PlainDrawer:
    """Draws badges of words only."""

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        return Badge(f"%PDF {conference} {dates} {holder.name}".encode(), (), (), 105, 148)


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp, theme.LIGHT)
    return qapp


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def tray(tmp_path: Path) -> Path:
    """The folder that badges are printed to."""
    path = tmp_path / "tray"
    path.mkdir()
    return path


@pytest.fixture
def press(database: Database, issuer: Issuer, tray: Path, clock: Callable[..., datetime]) -> Iterator[PrintQueue]:
    with closing(
        PrintQueue(database, issuer, PlainDrawer, [Outlet("folder", FolderPrinter(tray))], clock=clock)
    ) as queue:
        yield queue


@pytest.fixture
def ada(station: Station) -> Registration:
    return station.register({"name": "König, Ada", "company": "Technische Werke", "category": "visitor"})


@pytest.fixture
def ticket(issuer: Issuer) -> Callable[[Registration], str]:
    return issuer.ticket


@pytest.fixture
def make_kiosk(small: Plan, station: Station, hands: Hands, press: PrintQueue) -> Iterator[Callable]:
    """Kiosks as the test wants them; everything that is not said is in order."""
    made: list[KioskWindow] = []

    def make(**said: object) -> KioskWindow:
        parts = {
            "plan": small,
            "open_station": lambda: station,
            "open_scanner": lambda: hands,
            "open_press": lambda: press,
            "look": Look(language="en", sounds=False),
            "leave": lambda pin: None if pin == PIN else WrongPin(2),
        }
        window = KioskWindow(**(parts | said))
        made.append(window)
        window.resize(540, 960)
        return window

    yield make
    for window in made:
        window.stop()


@pytest.fixture
def kiosk(qtbot: QtBot, make_kiosk: Callable[[], KioskWindow]) -> KioskWindow:
    """A kiosk that stands and waits for codes."""
    window = make_kiosk()
    with qtbot.waitSignal(window.ready):
        window.show()
    return window


@pytest.fixture(scope="session")
def founded(tmp_path_factory: pytest.TempPathFactory, small_text: str) -> tuple[Path, dict[str, str]]:
    """A home with operators of two roles, to be copied; and their PINs."""
    path = tmp_path_factory.mktemp("founded") / "home"
    setup, pin = parts.found(Home(path), small_text, station="desk-1")
    with closing(parts.database(setup)) as opened:
        operators = parts.operators(setup, opened)
        pins = {"supervisor": pin, "mueller": operators.add("mueller", "Petra Müller", Role.DESK)}
        pins["steward"] = operators.add("steward", "Sam Steward", Role.STEWARD)
    return path, pins


@pytest.fixture
def office(founded: tuple[Path, dict[str, str]], tmp_path: Path, clock: Callable[..., datetime]) -> Iterator[Office]:
    """What stands behind a desk, over a real database, printing into a folder."""
    home = Home(Path(shutil.copytree(founded[0], tmp_path / "home")))
    with closing(Office(open_home(home), clock)) as opened:
        yield opened


@pytest.fixture
def work(office: Office) -> Station:
    """The station of that office, as another program at the same home would use it."""
    return office.station


@pytest.fixture
def ticket_of(office: Office) -> Callable[[Registration], str]:
    return office.issuer.ticket


@pytest.fixture
def make_desk(office: Office, hands: Hands) -> Iterator[Callable]:
    """Desks as the test wants them; everything that is not said is in order."""
    made: list[DeskWindow] = []

    def make(**said: object) -> DeskWindow:
        parts = {
            "plan": office.plan,
            "open_office": lambda: office,
            "open_scanner": lambda: hands,
            "look": Look(language="en", sounds=False),
        }
        window = DeskWindow(**(parts | said))
        made.append(window)
        window.resize(1366, 768)
        return window

    yield make
    for window in made:
        window.stop()


@pytest.fixture
def desk(qtbot: QtBot, make_desk: Callable[[], DeskWindow]) -> DeskWindow:
    """A desk where somebody is about to sign in."""
    window = make_desk()
    with qtbot.waitSignal(window.ready):
        window.show()
    qtbot.waitActive(window)
    return window


@pytest.fixture
def pins(founded: tuple[Path, dict[str, str]]) -> dict[str, str]:
    """The PINs of the operators, by id."""
    return founded[1]


@pytest.fixture
def at_work(qtbot: QtBot, desk: DeskWindow, pins: dict[str, str], request: pytest.FixtureRequest) -> DeskWindow:
    """A desk where Petra Müller works, or another operator who is named as the parameter."""
    wanted = getattr(request, "param", "mueller")
    operator = next(row.about for row in desk.sign_in.list.rows if row.about.id == wanted)
    with qtbot.waitSignal(desk.signed_in):
        desk.sign_in.entered.emit(operator, pins[wanted])
    return desk


@pytest.fixture
def lookout(founded: tuple[Path, dict[str, str]], tmp_path: Path, clock: Callable[..., datetime]) -> Iterator[Lookout]:
    """What stands behind the supervisor's window, over a real database, printing into a folder."""
    home = Home(Path(shutil.copytree(founded[0], tmp_path / "watched")))
    with closing(Lookout(open_home(home), clock)) as opened:
        yield opened


@pytest.fixture
def door(lookout: Lookout, tmp_path: Path, clock: Callable[..., datetime]) -> Iterator[Station]:  # noqa: ARG001  its home
    """A desk at the same home, in another program."""
    setup = open_home(Home(tmp_path / "watched"))
    with closing(parts.database(setup)) as opened:
        yield parts.station(setup, opened, clock=clock)


@pytest.fixture
def supervisor(qtbot: QtBot, lookout: Lookout) -> Iterator[SupervisorWindow]:
    """The supervisor's window, where somebody is about to sign in."""
    look = Look(language="en", sounds=False)
    window = SupervisorWindow(plan=lookout.plan, open_lookout=lambda: lookout, look=look)
    window.resize(1366, 768)
    with qtbot.waitSignal(window.ready):
        window.show()
    qtbot.waitActive(window)
    yield window
    window.stop()


@pytest.fixture
def on_watch(qtbot: QtBot, supervisor: SupervisorWindow, pins: dict[str, str]) -> SupervisorWindow:
    """The supervisor has signed in, and sees the figures of today."""
    (row,) = supervisor.sign_in.list.rows
    with qtbot.waitSignals([supervisor.signed_in, supervisor.operators_changed], timeout=20_000):
        supervisor.sign_in.entered.emit(row.about, pins["supervisor"])
    return supervisor


@pytest.fixture
def seen() -> Callable[[QWidget], dict[str, str]]:
    """The texts of a page that a person sees, by what they are for."""

    def texts(page: QWidget) -> dict[str, str]:
        visible = (each for each in page.findChildren(Text) if each.isVisible() and each.text())
        return {each.objectName(): each.text().replace("\u200b", "") for each in visible}

    return texts
