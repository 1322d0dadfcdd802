"""A kiosk over a real desk, a scanner that sees what the test holds up, and a press that makes paper in memory."""

from collections.abc import Callable, Iterator
from queue import SimpleQueue

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.plan import Plan
from checkin.domain.registration import Registration
from checkin.scanners import Code, Lost, Picture, Sighting
from checkin.settings import Look
from checkin.station import Issued, Issuer, Station
from checkin.ui import theme
from checkin.ui.kiosk import KioskWindow
from checkin.ui.pieces import Text

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


class Press:
    """Prints to nowhere; with a fault it prints nothing."""

    def __init__(self, fault: str = "") -> None:
        self.fault = fault
        self.printed: list[str] = []

    def print(self, registration_id: str) -> Issued:
        if self.fault:
            raise OSError(self.fault)
        self.printed.append(registration_id)
        return Issued(registration_id, 1, "nowhere", "code")


@pytest.fixture(autouse=True)
def dressed(qapp: QApplication) -> QApplication:
    theme.dress(qapp, theme.LIGHT)
    return qapp


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def press() -> Press:
    return Press()


@pytest.fixture
def ada(station: Station) -> Registration:
    return station.register({"name": "König, Ada", "company": "Technische Werke", "category": "visitor"})


@pytest.fixture
def ticket(issuer: Issuer) -> Callable[[Registration], str]:
    return issuer.ticket


@pytest.fixture
def make_kiosk(small: Plan, station: Station, hands: Hands, press: Press) -> Iterator[Callable]:
    """Kiosks as the test wants them; everything that is not said is in order."""
    made: list[KioskWindow] = []

    def make(**said: object) -> KioskWindow:
        parts = {
            "plan": small,
            "open_station": lambda: station,
            "open_scanner": lambda: hands,
            "open_press": lambda: press,
            "look": Look(language="en", sounds=False),
            "leave": lambda pin: pin == PIN,
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


@pytest.fixture
def seen() -> Callable[[QWidget], dict[str, str]]:
    """The texts of a page that a person sees, by what they are for."""

    def texts(page: QWidget) -> dict[str, str]:
        visible = (each for each in page.findChildren(Text) if each.isVisible() and each.text())
        return {each.objectName(): each.text().replace("\u200b", "") for each in visible}

    return texts
