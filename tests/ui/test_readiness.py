"""The page of readiness in every window: looked at behind a PIN, tried, and left again; rehearsals begun from it."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from checkin import parts
from checkin.domain.registration import Registration
from checkin.home import Home
from checkin.readiness import NAMES, Finding, Means, Ready
from checkin.setup import Setup, open_home
from checkin.ui.desk import DeskWindow
from checkin.ui.desk.actions import Act
from checkin.ui.kiosk import KioskWindow
from checkin.ui.pieces import Button
from checkin.ui.readiness import OwnEye, ReadinessView, Readying
from checkin.ui.readiness.page import Try
from checkin.ui.rehearsal import Banner
from checkin.ui.stage import Sight

# A machine without a loudspeaker says so in words of its own, once.
pytestmark = pytest.mark.qt_log_ignore("PulseAudio")

Hands = Any
PIN = "428571"  # as in conftest.py


@pytest.fixture
def setup(founded: tuple[Path, dict[str, str]], tmp_path: Path) -> Setup:
    return open_home(Home(Path(shutil.copytree(founded[0], tmp_path / "ready"))))


@pytest.fixture
def rehearsed() -> list[str]:
    """What was prepared for a rehearsal."""
    return []


@pytest.fixture
def readying(setup: Setup, hands: Hands, rehearsed: list[str]) -> Readying:
    return Readying(
        open=lambda: Ready(setup.home, Means()),
        open_scanner=lambda: hands,
        look=lambda: None,
        rehearse=lambda: rehearsed.append("prepared"),
    )


@pytest.fixture
def view(qtbot: QtBot, readying: Readying) -> Iterator[ReadinessView]:
    """The page as a window shows it that has no camera of its own."""
    eye = OwnEye(readying.open_scanner)
    made = ReadinessView(readying, eye.turn_to, eye.turn_back)
    eye.scanned.connect(made.take)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitSignal(made.finished, timeout=30_000):
        made.show()
        made.arrived()
    yield made
    made.stop()
    eye.stop()


def press(qtbot: QtBot, view: ReadinessView, wanted: Try) -> None:
    qtbot.mouseClick(view.page.offered[wanted], Qt.MouseButton.LeftButton)


def test_every_check_is_shown_and_what_needs_somebody_comes_first(view: ReadinessView) -> None:
    checks = [row.about for row in view.page.list.rows]
    assert tuple(check.check for check in checks) == NAMES
    ill = [check.check for check in checks if not check.ok]
    assert "database complete" in ill
    assert view.page.list.current.check == ill[0]
    assert view.page.verdict == f"Not ready yet: {len(ill)} to be mended"


def test_it_is_looked_at_anew_when_somebody_asks(qtbot: QtBot, view: ReadinessView, setup: Setup) -> None:
    with closing(parts.database(setup)) as database:
        parts.station(setup, database).register({"name": "Ada", "category": "visitor"})
    with qtbot.waitSignal(view.finished, timeout=30_000):
        qtbot.keyClick(view.page, Qt.Key.Key_F5)
    last = view.page.list.rows[-1].about
    assert (last.check, last.finding) == ("database complete", Finding.COMPLETE)


def test_a_test_badge_is_printed(qtbot: QtBot, view: ReadinessView, setup: Setup) -> None:
    press(qtbot, view, Try.BADGE)
    qtbot.waitUntil(lambda: "saved in" in view.page.note, timeout=30_000)
    assert len(list(setup.home.badges.glob("*.pdf"))) == 1


def test_what_cannot_be_printed_says_what_to_do(qtbot: QtBot, view: ReadinessView, setup: Setup) -> None:
    text = setup.home.settings.read_text()
    setup.home.settings.write_text(text.replace('printer = "folder"', 'printer = "none"'))
    press(qtbot, view, Try.BADGE)
    qtbot.waitUntil(lambda: "checkin setup" in view.page.note)


def test_an_exchange_with_the_hub_is_made_at_once(qtbot: QtBot, view: ReadinessView) -> None:
    press(qtbot, view, Try.SYNC)
    qtbot.waitUntil(lambda: view.page.note == "The exchange is done.")


def test_the_camera_is_looked_through_and_left_again(qtbot: QtBot, view: ReadinessView, hands: Hands) -> None:
    press(qtbot, view, Try.CAMERA)
    hands.hold_up("anything")
    qtbot.waitUntil(lambda: view.camera.stage.sight is Sight.CAMERA)
    qtbot.waitUntil(lambda: "A code was read" in view.camera.card.accessibleName())
    qtbot.keyClick(view.camera, Qt.Key.Key_Escape)
    assert view.page.isVisible()


def test_a_rehearsal_is_prepared_before_the_window_changes(
    qtbot: QtBot, view: ReadinessView, rehearsed: list[str]
) -> None:
    with qtbot.waitSignal(view.switch_wanted):
        press(qtbot, view, Try.REHEARSE)
    assert rehearsed == ["prepared"]


def test_who_may_not_rehearse_is_told_who_may(qtbot: QtBot, view: ReadinessView, rehearsed: list[str]) -> None:
    with qtbot.waitSignal(view.finished, timeout=30_000):
        view.arrived("for: Supervisor")
    press(qtbot, view, Try.REHEARSE)
    assert not view.page.offered[Try.REHEARSE].isEnabled()
    assert rehearsed == []


# In the windows.


def test_a_kiosk_shows_it_behind_the_pin_and_decides_on_nothing_meanwhile(
    qtbot: QtBot,
    make_kiosk: Callable[..., KioskWindow],
    readying: Readying,
    hands: Hands,
    ada: Registration,
    ticket: Callable[[Registration], str],
) -> None:
    kiosk = make_kiosk(readying=readying)
    decided: list[object] = []
    kiosk.presented.connect(decided.append)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    kiosk.ask_pin()
    ready = next(each for each in kiosk.pin.findChildren(Button) if each.text() == "Is everything ready?")
    for pin in ("000000", PIN):
        assert not kiosk.readiness.shown
        kiosk.pin._field.setText(pin)  # noqa: SLF001
        qtbot.mouseClick(ready, Qt.MouseButton.LeftButton)
    assert kiosk.readiness.shown
    view = kiosk.readiness.view
    assert view is not None
    press(qtbot, view, Try.CAMERA)
    hands.hold_up(ticket(ada))
    qtbot.waitUntil(lambda: "A code was read" in view.camera.card.accessibleName())
    qtbot.keyClick(view.camera, Qt.Key.Key_Escape)
    qtbot.keyClick(view.page, Qt.Key.Key_Escape)
    assert kiosk.current is kiosk.scan
    assert decided == []
    with qtbot.waitSignal(kiosk.presented):
        hands.hold_up(ticket(ada))
    assert kiosk.scan.stage.sight is Sight.CAMERA


def test_a_kiosk_that_nobody_looks_at_goes_back_to_its_first_page(
    qtbot: QtBot, make_kiosk: Callable[..., KioskWindow], readying: Readying, hands: Hands
) -> None:
    kiosk = make_kiosk(readying=readying)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    kiosk._show_readiness()  # noqa: SLF001
    assert kiosk.readiness.view is not None
    press(qtbot, kiosk.readiness.view, Try.CAMERA)
    kiosk._patience.over.emit()  # noqa: SLF001
    assert kiosk.current is kiosk.scan
    hands.hold_up()
    qtbot.waitUntil(lambda: not kiosk.scan.stage.viewfinder.picture.isNull())


def test_a_desk_shows_it_to_whoever_signed_in_and_only_supervisors_rehearse(
    qtbot: QtBot, make_desk: Callable[..., DeskWindow], readying: Readying, pins: dict[str, str]
) -> None:
    desk = make_desk(readying=readying)
    with qtbot.waitSignal(desk.ready):
        desk.show()
    operator = next(row.about for row in desk.sign_in.list.rows if row.about.id == "mueller")
    with qtbot.waitSignal(desk.signed_in):
        desk.sign_in.entered.emit(operator, pins["mueller"])
    qtbot.mouseClick(desk.room.offers.offered[Act.READY], Qt.MouseButton.LeftButton)
    assert desk.readiness.shown
    assert desk.readiness.view is not None
    assert not desk.readiness.view.page.offered[Try.REHEARSE].isEnabled()
    press(qtbot, desk.readiness.view, Try.BACK)
    assert desk.current is desk.room


def test_a_rehearsal_is_seen_on_every_page(qtbot: QtBot, make_kiosk: Callable[..., KioskWindow]) -> None:
    kiosk = make_kiosk()
    banner = Banner(kiosk)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    for page in (kiosk.scan, kiosk.verdict, kiosk.help, kiosk.pin):
        kiosk.show_page(page)
        assert banner.isVisible()
        assert banner.geometry().bottom() < page.geometry().top()
        assert (banner.width(), page.width()) == (kiosk.width(), kiosk.width())
        assert page.geometry().bottom() == kiosk.rect().bottom()
    assert banner.accessibleName() == "Rehearsal: nothing here counts"
