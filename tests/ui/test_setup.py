"""A station is set up: by keyboard, by codes that are held up, and again."""

import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import httpx2
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from pytestqt.qtbot import QtBot

from checkin.domain.plan import Plan
from checkin.founding import Founding
from checkin.home import Home
from checkin.scanners.trial import TEXT, Came
from checkin.setup import open_home
from checkin.store import stations
from checkin.store.stations import Invited
from checkin.sync.client import Hub
from checkin.sync.invitation import Invitation, new_code
from checkin.ui.setup import SetupWindow
from checkin.ui.setup.step import Step
from checkin.ui.stage import Sight
from checkin.ui.tile import Tile

sys.path.insert(0, str(Path(__file__).parents[1]))
import network  # beside the tests, which are no package

Hands = Any
Make = Callable[..., SetupWindow]
Clock = Callable[..., datetime]
QUICK = 5  # milliseconds between two keys of a scanner


@pytest.fixture
def cameras(hands: Hands) -> list[Hands]:
    """Every camera that was opened, the newest last."""
    return [hands]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path, cameras: list[Hands], clock: Clock) -> Iterator[Make]:
    """Set-ups of one home, as the test wants them; each stands and is ready."""
    made: list[SetupWindow] = []

    def stand(*, at_once: Callable[[SetupWindow], None] | None = None, **founding: Any) -> SetupWindow:
        window = SetupWindow(
            open_founding=lambda: Founding(Home(tmp_path / "home"), clock=clock, **founding),
            open_camera=lambda _where: cameras.append(type(cameras[0])()) or cameras[-1],
            language="en",
        )
        made.append(window)
        window.resize(1366, 768)
        with qtbot.waitSignal(window.ready):
            window.show()
            if at_once:
                at_once(window)
        qtbot.waitActive(window)
        return window

    yield stand
    for window in made:
        window.stop()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home")


def go_on(qtbot: QtBot, window: SetupWindow) -> None:
    """Ctrl+Enter, as it stands on the button."""
    step = window.current
    assert isinstance(step, Step)
    qtbot.waitUntil(step.next.isEnabled)
    qtbot.keyClick(window.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.current is not step)


def choose_own(qtbot: QtBot, window: SetupWindow) -> None:
    qtbot.keyClick(window.conference.ways.buttons["own"], Qt.Key.Key_Space)


def type_keys(window: QWindow, text: str, step: int, start: int = 1_000_000) -> None:
    """Press keys so many milliseconds after each other, as Qt tells it."""
    for place, letter in enumerate(text):
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key.Key_A
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        event.setTimestamp(start + place * step)
        QCoreApplication.sendEvent(window, event)


def walk_to(qtbot: QtBot, window: SetupWindow, step: Step) -> None:
    """Answer what has to be answered, until this step is shown."""
    while window.current is not step:
        if window.current is window.conference and window.work.setup is None:
            choose_own(qtbot, window)
        go_on(qtbot, window)


def test_fingers_type_on_a_keyboard_on_the_screen(qtbot: QtBot, make: Make) -> None:
    window = make()
    go_on(qtbot, window)
    step = window.conference
    assert not step.keyboard.isVisible()
    qtbot.mouseClick(step.field, Qt.MouseButton.LeftButton)
    assert step.keyboard.isVisible()
    assert not step.stage.isVisible()
    for letter in "ab:":
        step.keyboard.use("ABC" if letter.isalpha() else ":/?")
        key = next(each for each in step.keyboard.findChildren(Tile) if each.text() == letter and each.isVisible())
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    step.keyboard.erased.emit()
    assert step.field.text() == "ab"
    step.keyboard.closed.emit()
    assert step.stage.isVisible()
    assert not step.keyboard.isVisible()


def test_who_goes_on_before_the_plans_are_read_is_not_sent_back(make: Make) -> None:
    window = make(at_once=lambda window: window.welcome.next.click())
    assert window.current is window.conference


def test_the_keyboard_begins_at_the_language_in_use_and_stays_where_it_is_put(make: Make) -> None:
    assert (window := make()).focusWidget() is window.welcome.tiles["en"]
    window = make(at_once=lambda window: window.welcome.tiles["de"].setFocus())
    assert window.focusWidget() is window.welcome.tiles["de"]


def test_a_station_of_its_own_is_set_up_by_keyboard_alone(qtbot: QtBot, make: Make, home: Home) -> None:
    window = make()
    go_on(qtbot, window)
    assert window.current is window.conference
    assert not window.conference.next.isEnabled()
    choose_own(qtbot, window)
    window.conference.station.setText("door-1")
    go_on(qtbot, window)
    assert window.current is window.role
    qtbot.keyClick(window.role.options.buttons["kiosk"], Qt.Key.Key_Down)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.role.role == "desk"
    for step in (window.gate, window.camera, window.hand_scanner, window.printer, window.summary):
        go_on(qtbot, window)
        assert window.current is step
    assert any(row.title == "Camera 1" for row in window.summary.list.rows)
    with qtbot.waitSignal(window.finished):
        go_on(qtbot, window)
    kept = open_home(home).settings
    assert (kept.station.name, kept.station.role, kept.station.gate) == ("door-1", "desk", "main")
    assert (kept.devices.scanner, kept.devices.printer, kept.look.language) == ("camera:0", "folder", "en")


def test_the_pin_has_to_be_written_down_before_anything_else(qtbot: QtBot, make: Make) -> None:
    window = make()
    walk_to(qtbot, window, window.done)
    pin = window.done.pin.text().replace(" ", "")
    assert len(pin) == 6
    assert pin.isdecimal()
    assert not window.done.next.isEnabled()
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Space)
    with qtbot.waitSignal(window.opened):
        qtbot.keyClick(window.current, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_one_can_go_back_and_change_something(qtbot: QtBot, make: Make, home: Home) -> None:
    window = make()
    walk_to(qtbot, window, window.summary)
    rows = window.summary.list.rows
    window.summary.list.setCurrentRow(next(place for place, row in enumerate(rows) if row.about is window.role))
    qtbot.keyClick(window.summary.list, Qt.Key.Key_Return)
    assert window.current is window.role
    window.role.options.choose("supervisor")
    qtbot.keyClick(window.current, Qt.Key.Key_Escape)
    assert window.current is window.conference
    walk_to(qtbot, window, window.done)
    assert open_home(home).settings.station.role == "supervisor"


def test_steps_that_are_not_wanted_are_skipped(qtbot: QtBot, make: Make, home: Home) -> None:
    window = make()
    walk_to(qtbot, window, window.camera)
    for step in (window.camera, window.hand_scanner, window.printer):
        assert window.current is step
        qtbot.mouseClick(step.skip, Qt.MouseButton.LeftButton)
    assert window.current is window.summary
    walk_to(qtbot, window, window.done)
    kept = open_home(home).settings.devices
    assert (kept.scanner, kept.printer) == ("hand", "none")


def test_a_language_is_chosen_and_the_pages_speak_it_at_once(qtbot: QtBot, make: Make, home: Home) -> None:
    window = make()
    qtbot.mouseClick(window.welcome.tiles["zh_CN"], Qt.MouseButton.LeftButton)
    assert window._language.code == "zh_CN"  # noqa: SLF001
    qtbot.mouseClick(window.welcome.tiles["ar"], Qt.MouseButton.LeftButton)
    assert window._language.code == "en"  # noqa: SLF001  what staff read is in English and Chinese
    walk_to(qtbot, window, window.done)
    assert open_home(home).settings.look.language == "ar"


def test_set_up_again_asks_for_no_conference_and_makes_no_pin(qtbot: QtBot, make: Make, home: Home) -> None:
    walk_to(qtbot, first := make(), first.done)
    first.stop()
    first.hide()
    again = make()
    go_on(qtbot, again)
    assert again.conference.way == ""
    walk_to(qtbot, again, again.printer)
    again.printer.use("none")
    walk_to(qtbot, again, again.done)
    assert again.done.pin.text() == ""
    assert again.done.next.isEnabled()
    assert open_home(home).settings.devices.printer == "none"
    assert open_home(home).settings.station.name == open_home(home).settings.station.name


def test_a_wrong_plan_is_named_with_its_line_and_the_one_before_stays(
    qtbot: QtBot, make: Make, tmp_path: Path, small_text: str
) -> None:
    window = make()
    go_on(qtbot, window)
    choose_own(qtbot, window)
    wrong = tmp_path / "wrong.toml"
    wrong.write_text(small_text.replace("[[gate]]", "[[gaet]]"))
    window.conference.plan_wanted.emit(str(wrong))
    qtbot.waitUntil(lambda: "gaet" in window.conference.told)
    assert window.conference.next.isEnabled()
    assert window.work.plan is not None
    assert window.work.plan.id == "small"


# By invitation.


@pytest.fixture
def house(tmp_path: Path, empty_database: Path, small: Plan, small_text: str, clock: Clock) -> Iterator[network.House]:
    found = network.House(tmp_path, empty_database, small, small_text, clock)
    yield found
    found.stop()


@pytest.fixture
def invitation(house: network.House) -> str:
    code, now = new_code(), house.hub.now()
    with house.database.writing() as connection:
        stations.invite(connection, code, Invited("door-7", "main", "in", "desk", now + 3_600_000), now)
    return str(Invitation("http://hub", code))


@pytest.fixture
def joining(make: Make, house: network.House, clock: Clock) -> SetupWindow:
    def open_hub(token: str) -> Hub:
        return Hub(httpx2.Client(base_url="http://hub", transport=network.Wire(house)), token, clock)

    return make(open_hub=open_hub)


def test_an_invitation_held_before_the_camera_makes_it_a_station_of_the_hub(
    qtbot: QtBot, joining: SetupWindow, cameras: list[Hands], home: Home, invitation: str
) -> None:
    go_on(qtbot, joining)
    qtbot.waitUntil(lambda: len(cameras) == 2)
    with qtbot.waitSignal(joining.work.stood, timeout=20_000):
        cameras[-1].hold_up(invitation)
    assert joining.work.joined
    go_on(qtbot, joining)
    assert joining.current is joining.camera  # the hub has said what it is for and where it stands
    walk_to(qtbot, joining, joining.done)
    kept = open_home(home).settings
    assert (kept.station.name, kept.station.role, kept.hub.url) == ("door-7", "desk", "http://hub")


def test_an_invitation_is_scanned_by_hand_too(qtbot: QtBot, joining: SetupWindow, invitation: str) -> None:
    go_on(qtbot, joining)
    with qtbot.waitSignal(joining.work.stood, timeout=20_000):
        type_keys(joining.windowHandle(), f"{invitation}\r", QUICK)


@pytest.mark.parametrize("text", ["CK1AAAA", "checkin://join?url=http%3A%2F%2Fhub&code=0000-0000-0000-0000"])
def test_what_invites_nobody_says_what_to_do_and_nothing_is_begun(
    qtbot: QtBot, joining: SetupWindow, home: Home, text: str
) -> None:
    go_on(qtbot, joining)
    joining.conference.field.setText(text)
    qtbot.keyClick(joining.conference.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "checkin invite" in joining.conference.told)
    assert not home.is_set_up
    assert joining.conference.join.isEnabled()
    assert not joining.conference.next.isEnabled()


# Devices.


def test_the_camera_is_seen_and_a_code_it_read_is_told(qtbot: QtBot, make: Make, cameras: list[Hands]) -> None:
    window = make()
    walk_to(qtbot, window, window.camera)
    qtbot.waitUntil(lambda: len(cameras) == 3)  # one for the invitation was there before
    cameras[-1].hold_up("anything")
    qtbot.waitUntil(lambda: window.camera.stage.sight is Sight.CAMERA)
    qtbot.waitUntil(lambda: "A code was read" in window.camera.card.accessibleName())
    qtbot.waitUntil(lambda: window.camera.card.accessibleName().startswith("Nothing to see"))
    cameras[-1].pull_the_cable()
    qtbot.waitUntil(lambda: window.camera.card.accessibleName().startswith("No picture"))


def test_the_camera_is_let_go_of_when_nobody_looks(qtbot: QtBot, make: Make) -> None:
    window = make()
    walk_to(qtbot, window, window.camera)
    assert window.seeing._where == "camera:0"  # noqa: SLF001
    go_on(qtbot, window)
    assert window.seeing._where == ""  # noqa: SLF001


@pytest.mark.parametrize(
    ("text", "step", "came"),
    [
        (f"{TEXT}\r", QUICK, Came.EXACT),
        (f"{TEXT.swapcase()}\r", QUICK, Came.CAPITALS),
        ("4006381333931\r", QUICK, Came.OTHER),
        (f"{TEXT}\r", 120, Came.SLOW),
        (TEXT, QUICK, Came.NO_END),
    ],
)
def test_a_hand_scanner_is_tried(qtbot: QtBot, make: Make, text: str, step: int, came: Came) -> None:
    window = make()
    walk_to(qtbot, window, window.hand_scanner)
    type_keys(window.windowHandle(), text, step)
    qtbot.waitUntil(lambda: window.hand_scanner.trial is not None)
    assert window.hand_scanner.trial is not None
    assert window.hand_scanner.trial.came is came
    assert window.current is window.hand_scanner


def test_a_page_is_printed_to_try_the_printer(qtbot: QtBot, make: Make, home: Home) -> None:
    window = make()
    walk_to(qtbot, window, window.printer)
    qtbot.waitUntil(lambda: any(row.about == "folder" and row.tone for row in window.printer.list.rows))
    qtbot.mouseClick(window.printer.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(list(home.badges.glob("*.pdf"))) == 1)
    qtbot.waitUntil(lambda: "saved in" in window.printer._became.text())  # noqa: SLF001
    assert not home.is_set_up
