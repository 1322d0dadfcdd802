"""The hand scanner types; a person types too; the camera may see the same code."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from checkin.domain.registration import Registration
from checkin.station import Presented
from checkin.ui.kiosk import KioskWindow
from checkin.ui.scanning import HandScanner

# The scripted parts of conftest.py, which pytest does not let be imported.
Hands = Any
QUICK, SLOW = 5, 200  # milliseconds between two keys


def type_keys(window: QWindow, text: str, gap: int, start: int = 1_000_000) -> None:
    for number, letter in enumerate(text):
        key = Qt.Key.Key_Return if letter == "\r" else Qt.Key(ord(letter.upper()))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            event.setTimestamp(start + number * gap)
            QCoreApplication.sendEvent(window, event)


@pytest.fixture
def field(qtbot: QtBot) -> QLineEdit:
    """A window with one field that has the keyboard."""
    line = QLineEdit()
    qtbot.addWidget(line)
    with qtbot.waitExposed(line):
        line.show()
    line.setFocus()
    return line


@pytest.fixture
def scanned(field: QLineEdit) -> list[str]:
    texts: list[str] = []
    HandScanner(field.windowHandle()).scanned.connect(texts.append)
    return texts


def test_quick_keys_with_enter_are_one_code_and_the_field_stays_empty(field: QLineEdit, scanned: list[str]) -> None:
    type_keys(field.windowHandle(), "CODE-1234\r", QUICK)
    assert scanned == ["CODE-1234"]
    assert field.text() == ""


def test_a_person_types_into_the_field(qtbot: QtBot, field: QLineEdit, scanned: list[str]) -> None:
    pressed: list[int] = []
    field.returnPressed.connect(lambda: pressed.append(1))
    type_keys(field.windowHandle(), "ADA LOVELACE\r", SLOW)
    qtbot.waitUntil(lambda: field.text() == "ADA LOVELACE")
    assert pressed == [1]
    assert scanned == []


def test_quick_keys_without_enter_are_given_back(qtbot: QtBot, field: QLineEdit, scanned: list[str]) -> None:
    type_keys(field.windowHandle(), "ADA", QUICK)
    qtbot.waitUntil(lambda: field.text() == "ADA")
    assert scanned == []


def test_a_scan_into_a_half_typed_name_leaves_the_name(qtbot: QtBot, field: QLineEdit, scanned: list[str]) -> None:
    type_keys(field.windowHandle(), "ADA", SLOW)
    type_keys(field.windowHandle(), "CODE-1234\r", QUICK, start=2_000_000)
    qtbot.waitUntil(lambda: field.text() == "ADA")
    assert scanned == ["CODE-1234"]


def test_the_trigger_pulled_twice_is_one_presentation(field: QLineEdit, scanned: list[str]) -> None:
    type_keys(field.windowHandle(), "CODE-1234\r", QUICK)
    type_keys(field.windowHandle(), "CODE-1234\r", QUICK, start=1_001_000)
    type_keys(field.windowHandle(), "CODE-1234\r", QUICK, start=1_009_000)
    assert scanned == ["CODE-1234", "CODE-1234"]


def test_keys_that_are_commands_go_straight_through(field: QLineEdit, scanned: list[str]) -> None:
    field.setText("ADA")
    window = field.windowHandle()
    for key, text in ((Qt.Key.Key_End, ""), (Qt.Key.Key_Backspace, "\b")):
        QCoreApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text))
    assert field.text() == "AD"
    assert scanned == []


def test_a_kiosk_takes_codes_from_the_hand_scanner(
    qtbot: QtBot, kiosk: KioskWindow, ada: Registration, ticket: Callable[[Registration], str]
) -> None:
    with qtbot.waitSignal(kiosk.presented) as signal:
        type_keys(kiosk.windowHandle(), ticket(ada) + "\r", QUICK)
    assert signal.args[0].registration.name == "König, Ada"


def test_one_code_before_camera_and_hand_scanner_is_one_presentation(
    qtbot: QtBot, kiosk: KioskWindow, hands: Hands, ada: Registration, ticket: Callable[[Registration], str]
) -> None:
    decided: list[Presented] = []
    kiosk.presented.connect(decided.append)
    code = ticket(ada)
    hands.hold_up(code)
    qtbot.waitUntil(lambda: len(decided) == 1)
    type_keys(kiosk.windowHandle(), code + "\r", QUICK)
    type_keys(kiosk.windowHandle(), "ANOTHER-CODE\r", QUICK, start=3_000_000)
    qtbot.waitUntil(lambda: len(decided) == 2)
    assert [each.registration is None for each in decided] == [False, True]


def test_previews_are_dropped_and_never_queued(qtbot: QtBot, kiosk: KioskWindow, hands: Hands) -> None:
    shown: list[int] = []
    kiosk._eyes._camera.previewed.connect(lambda _picture: shown.append(1))  # noqa: SLF001
    for _ in range(200):
        hands.hold_up()
    with qtbot.waitSignal(kiosk.presented):
        hands.hold_up("the last")
    assert 1 <= len(shown) < 100
