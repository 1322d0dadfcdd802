"""What a visitor and the staff meet at a kiosk."""

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.credential import Signer
from checkin.domain.facts import Admitted, Reason, Refused
from checkin.domain.lockout import LockedOut
from checkin.domain.registration import Registration
from checkin.settings import Look
from checkin.station import Presented, Station
from checkin.ui.kiosk import KioskWindow
from checkin.ui.pieces import Button, Field, Text
from checkin.ui.pressroom import BadgeState
from checkin.ui.stage import Sight

# The scripted parts of conftest.py, which pytest does not let be imported.
Hands = Any
MakeKiosk = Callable[..., KioskWindow]
Seen = Callable[[QWidget], dict[str, str]]
Ticket = Callable[[Registration], str]


def button(page: QWidget, text: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text() == text)


def answer(qtbot: QtBot, kiosk: KioskWindow, hold_up: Callable[[], object]) -> Presented:
    with qtbot.waitSignal(kiosk.presented) as signal:
        hold_up()
    return signal.args[0]


def print_it(qtbot: QtBot, kiosk: KioskWindow) -> None:
    """Agree to everything, look at the badge, and have it printed."""

    def asked() -> bool:
        if kiosk.current is kiosk.visit.consent:
            kiosk.visit.consent.agreed.emit()
        return kiosk.current is kiosk.visit.check

    qtbot.waitUntil(asked)
    kiosk.visit.check.confirmed.emit()


def test_the_window_stands_before_the_station_is_open(qtbot: QtBot, make_kiosk: MakeKiosk, station: Station) -> None:
    go = threading.Event()

    def slowly() -> Station:
        go.wait(5)
        return station

    kiosk = make_kiosk(open_station=slowly)
    with qtbot.waitSignal(kiosk.painted_first):
        kiosk.show()
    assert kiosk.current is kiosk.starting
    with qtbot.waitSignal(kiosk.ready):
        go.set()
    assert kiosk.current is kiosk.scan


def test_what_is_held_up_while_the_station_opens_is_not_lost(
    qtbot: QtBot, make_kiosk: MakeKiosk, station: Station, hands: Hands, ada: Registration, ticket: Ticket
) -> None:
    go = threading.Event()
    kiosk = make_kiosk(open_station=lambda: station if go.wait(5) else None)
    hands.hold_up(ticket(ada))
    kiosk.show()
    qtbot.waitUntil(lambda: kiosk.scan.stage.sight is Sight.CAMERA)
    presented = answer(qtbot, kiosk, go.set)
    assert isinstance(presented.decision, Admitted)


def test_who_is_let_in_is_greeted_and_gets_a_badge(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, tray: Path, ada: Registration, ticket: Ticket, seen: Seen
) -> None:
    presented = answer(qtbot, kiosk, lambda: hands.hold_up(ticket(ada)))
    assert kiosk.current is kiosk.verdict
    with qtbot.waitSignal(kiosk.badge_issued) as issued:
        print_it(qtbot, kiosk)
    words = seen(kiosk.verdict)
    assert isinstance(presented.decision, Admitted)
    assert (words["title"], words["name"], words["company"]) == ("Welcome", "König, Ada", "Technische Werke")
    assert words["lead"] == "Take your badge"
    assert kiosk.verdict.property("tone") == "admitted"
    assert issued.args[0].registration == ada.id
    assert [file.name.split("-")[0] for file in tray.glob("*.pdf")] == [ada.id]


def test_who_is_inside_already_is_told_when_and_where(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, ada: Registration, ticket: Ticket, seen: Seen
) -> None:
    answer(qtbot, kiosk, lambda: hands.hold_up(ticket(ada)))
    presented = answer(qtbot, kiosk, lambda: hands.hold_up(ticket(ada)))
    words = seen(kiosk.verdict)
    assert isinstance(presented.decision, Refused)
    assert words["title"] == "Already inside"
    assert "08:30 through: Main entrance" in words["happened"]
    assert words["lead"] == "What helps"
    assert words["helps"]


@pytest.mark.parametrize(("text", "title"), [("nobody's code", "Code not found")])
def test_a_code_nobody_has(qtbot: QtBot, kiosk: KioskWindow, hands: Hands, seen: Seen, text: str, title: str) -> None:
    presented = answer(qtbot, kiosk, lambda: hands.hold_up(text))
    assert presented.decision.reason is Reason.UNKNOWN_CODE
    assert seen(kiosk.verdict)["title"] == title
    assert "name" not in seen(kiosk.verdict)


def test_a_forged_code(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, seen: Seen, ada: Registration, ticket: Ticket
) -> None:
    true = ticket(ada)
    forged = true[:-1] + ("A" if true[-1] != "A" else "B")
    presented = answer(qtbot, kiosk, lambda: hands.hold_up(forged))
    assert presented.decision.reason in (Reason.FORGED_CODE, Reason.UNKNOWN_CODE)
    assert presented.registration is None
    assert kiosk.verdict.property("tone") in ("refused", "attention")
    assert seen(kiosk.verdict)["helps"]


def test_names_are_never_read_as_markup(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, station: Station, ticket: Ticket, seen: Seen
) -> None:
    name = "<b>Bobby</b> <img src=x>"
    bobby = station.register({"name": name, "category": "visitor"})
    answer(qtbot, kiosk, lambda: hands.hold_up(ticket(bobby)))
    assert seen(kiosk.verdict)["name"] == name


def test_codes_held_up_together_are_all_decided(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, station: Station, ticket: Ticket
) -> None:
    tickets = [ticket(station.register({"name": f"N{number}", "category": "visitor"})) for number in range(6)]
    decided: list[Presented] = []
    kiosk.presented.connect(decided.append)
    hands.hold_up(*tickets)
    qtbot.waitUntil(lambda: len(decided) == 6)
    assert [each.registration.name for each in decided] == [f"N{number}" for number in range(6)]


def test_after_a_while_nothing_of_the_last_person_remains(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, seen: Seen, ada: Registration, ticket: Ticket
) -> None:
    button(kiosk.scan, "简体中文").click()
    hands.hold_up(ticket(ada))
    with qtbot.waitSignal(kiosk.badge_issued):
        print_it(qtbot, kiosk)
    assert seen(kiosk.verdict)["title"] == "欢迎您"
    qtbot.waitUntil(lambda: kiosk.current is kiosk.scan, timeout=6000)
    qtbot.waitUntil(lambda: seen(kiosk.scan)["title"] == "Show your code here")
    assert seen(kiosk.verdict) == {}
    assert not any("Ada" in each.text() for kind in (Text, Field) for each in kiosk.findChildren(kind))
    assert not any("Ada" in each.accessibleName() for each in kiosk.findChildren(QWidget))


@pytest.fixture
def code(ada: Registration, ticket: Ticket) -> str:
    return ticket(ada)


def block(tray: Path) -> None:
    """Nothing can be saved there."""
    tray.rmdir()
    tray.write_bytes(b"in the way")


def test_a_badge_that_is_held_up_says_by_what_and_comes_out_once_that_is_mended(
    qtbot: QtBot,
    kiosk: KioskWindow,
    hands: Hands,
    tray: Path,
    code: str,
    seen: Seen,
    clock: Callable[..., datetime],
) -> None:
    block(tray)
    hands.hold_up(code)
    print_it(qtbot, kiosk)
    clock(seconds=2)
    qtbot.waitUntil(lambda: kiosk.verdict.badge is BadgeState.HELD)
    assert seen(kiosk.verdict)["lead"] == "Your badge takes a little longer"
    assert "P5" in seen(kiosk.verdict)["helps"]
    tray.unlink()
    with qtbot.waitSignal(kiosk.badge_issued):
        clock(seconds=2)
    assert seen(kiosk.verdict)["lead"] == "Take your badge"
    assert len(list(tray.glob("*.pdf"))) == 1


def test_a_badge_that_does_not_come_out_is_no_dead_end(
    qtbot: QtBot,
    kiosk: KioskWindow,
    hands: Hands,
    tray: Path,
    code: str,
    seen: Seen,
    clock: Callable[..., datetime],
) -> None:
    block(tray)
    hands.hold_up(code)
    print_it(qtbot, kiosk)
    clock(seconds=2)
    qtbot.waitUntil(lambda: kiosk.verdict.badge is BadgeState.HELD)
    with qtbot.waitSignal(kiosk.badge_failed) as failed:
        clock(seconds=31)
    assert "is not a folder" in failed.args[0]
    assert seen(kiosk.verdict)["lead"] == "Your badge could not be printed"
    assert "ask our staff" in seen(kiosk.verdict)["helps"]
    kiosk.show_start()
    assert seen(kiosk.trouble)["code"] == "P5"


@pytest.mark.parametrize("how", ["none", "fault"])
def test_a_kiosk_without_a_printer_still_lets_people_in(
    qtbot: QtBot, make_kiosk: MakeKiosk, hands: Hands, ada: Registration, ticket: Ticket, seen: Seen, how: str
) -> None:
    def broken() -> None:
        raise OSError("no printer is plugged in")

    kiosk = make_kiosk(open_press=broken if how == "fault" else lambda: None)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    answer(qtbot, kiosk, lambda: hands.hold_up(ticket(ada)))
    print_it(qtbot, kiosk)
    wanted = BadgeState.FAILED if how == "fault" else BadgeState.ELSEWHERE
    qtbot.waitUntil(lambda: kiosk.verdict.badge is wanted)
    assert seen(kiosk.verdict)["title"] == "Welcome"
    assert "badge" in seen(kiosk.verdict)["lead"]


def test_the_camera_is_seen_lost_and_found(qtbot: QtBot, kiosk: KioskWindow, hands: Hands, seen: Seen) -> None:
    stage = kiosk.scan.stage
    red = np.zeros((90, 160, 3), np.uint8)
    red[:, :80] = (0, 0, 255)
    hands.hold_up(picture=red)
    qtbot.waitUntil(lambda: stage.sight is Sight.CAMERA)
    assert stage.viewfinder.picture.pixelColor(150, 45).name() == "#ff0000"  # as in a mirror
    hands.pull_the_cable()
    qtbot.waitUntil(lambda: stage.sight is Sight.LOST)
    assert "hand scanner" in seen(kiosk.scan)["hint"]
    assert "Push the cable in." in seen(kiosk.scan)["cause"]
    hands.hold_up()
    qtbot.waitUntil(lambda: stage.sight is Sight.CAMERA)
    assert "cause" not in seen(kiosk.scan)


def test_a_camera_that_cannot_be_opened_leaves_the_hand_scanner(
    qtbot: QtBot, make_kiosk: MakeKiosk, seen: Seen
) -> None:
    def broken() -> None:
        raise OSError("nobody may use /dev/video0")

    kiosk = make_kiosk(open_scanner=broken)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    qtbot.waitUntil(lambda: kiosk.scan.stage.sight is Sight.LOST)
    assert "nobody may use /dev/video0" in seen(kiosk.scan)["cause"]


def test_a_kiosk_without_a_camera_asks_for_the_hand_scanner(qtbot: QtBot, make_kiosk: MakeKiosk, seen: Seen) -> None:
    kiosk = make_kiosk(open_scanner=lambda: None)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    qtbot.waitUntil(lambda: kiosk.scan.stage.sight is Sight.HAND)
    assert "hand scanner" in seen(kiosk.scan)["hint"]


def test_another_film_goes_on_with_another_station(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, station: Station, ada: Registration, ticket: Ticket
) -> None:
    decided: list[Presented] = []
    kiosk.presented.connect(decided.append)
    hands.hold_up(ticket(ada))
    with qtbot.waitSignal(kiosk.film_ended):
        hands.close()
    assert len(decided) == 1
    second = type(hands)()
    with qtbot.waitSignal(kiosk.ready):
        kiosk.use(lambda: station, lambda: second)
    presented = answer(qtbot, kiosk, lambda: second.hold_up(ticket(ada)))
    assert presented.decision.reason is Reason.ALREADY_INSIDE


def test_the_language_changes_while_the_kiosk_runs(qtbot: QtBot, make_kiosk: MakeKiosk, seen: Seen) -> None:
    kiosk = make_kiosk(look=Look(language="zh_CN", sounds=False))
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    assert seen(kiosk.scan)["title"] == "请在此出示二维码"
    assert seen(kiosk.scan)["others"] == "Show your code here"
    qtbot.keyClick(button(kiosk.scan, "English"), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(kiosk.scan)["title"] == "Show your code here")


def test_everything_has_a_name_for_those_who_do_not_see_it(kiosk: KioskWindow) -> None:
    nameless = [
        each
        for kind in (Button, Field)
        for each in kiosk.findChildren(kind)
        if not each.isHidden() and not each.accessibleName() and not (isinstance(each, Button) and each.text())
    ]
    assert nameless == []


def test_fingers_find_every_button(kiosk: KioskWindow, qapp: QApplication) -> None:
    kiosk.resize(1080, 1920)
    qapp.processEvents()
    for page in (kiosk.scan, kiosk.trouble, kiosk.verdict, kiosk.help, kiosk.pin, *kiosk.visit.pages):
        kiosk.show_page(page)
        qapp.processEvents()
        assert min(each.height() for each in page.findChildren(Button)) >= 92


def test_a_window_that_is_not_full_screen_just_closes(kiosk: KioskWindow) -> None:
    kiosk.close()
    assert not kiosk.isVisible()


def test_a_full_screen_closes_only_with_the_pin(qtbot: QtBot, make_kiosk: MakeKiosk, seen: Seen) -> None:
    kiosk = make_kiosk()
    with qtbot.waitSignal(kiosk.ready):
        kiosk.showFullScreen()
    kiosk.close()
    assert kiosk.isVisible()
    assert kiosk.current is kiosk.pin
    for digit in "12345":
        button(kiosk.pin, digit).click()
    button(kiosk.pin, "Close the kiosk").click()
    assert seen(kiosk.pin)["wrong"] == "This is not the PIN."
    assert kiosk.isVisible()
    for digit in "428571":
        button(kiosk.pin, digit).click()
    button(kiosk.pin, "Close the kiosk").click()
    assert not kiosk.isVisible()


def test_who_guesses_the_pin_has_to_wait(qtbot: QtBot, make_kiosk: MakeKiosk, seen: Seen) -> None:
    kiosk = make_kiosk(leave=lambda _pin: LockedOut(2))
    with qtbot.waitSignal(kiosk.ready):
        kiosk.showFullScreen()
    kiosk.close()
    button(kiosk.pin, "1").click()
    button(kiosk.pin, "Close the kiosk").click()
    assert seen(kiosk.pin)["wrong"] == "Please wait 2 s."
    assert not button(kiosk.pin, "Close the kiosk").isEnabled()
    qtbot.waitUntil(lambda: button(kiosk.pin, "Close the kiosk").isEnabled())
    assert "wrong" not in seen(kiosk.pin)
    button(kiosk.pin, "Back").click()
    assert kiosk.current is kiosk.scan


@pytest.mark.parametrize("how", ["keys", "finger"])
def test_staff_find_the_way_to_the_pin(qtbot: QtBot, make_kiosk: MakeKiosk, how: str) -> None:
    kiosk = make_kiosk()
    with qtbot.waitSignal(kiosk.ready):
        kiosk.showFullScreen()
    if how == "keys":
        qtbot.keyClick(kiosk, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mousePress(kiosk, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.waitUntil(lambda: kiosk.current is kiosk.pin)
    assert kiosk.isVisible()


def test_a_code_of_another_conference(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, ada: Registration, seen: Seen
) -> None:
    foreign = Signer("another", bytes(range(1, 33))).sign(ada.id, "visitor")
    presented = answer(qtbot, kiosk, lambda: hands.hold_up(foreign))
    assert presented.registration is None
    assert seen(kiosk.verdict)["helps"]
