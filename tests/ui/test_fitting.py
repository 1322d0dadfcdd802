"""A panel that says something else is laid out; the others are left in peace, and those that are hidden most of all."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.plan import Plan
from checkin.domain.roles import Role
from checkin.sync.status import Standing, Status
from checkin.ui.desk.room import Room
from checkin.ui.pieces import Text


class Asked(QWidget):
    """Counts how often it is asked for its size, and how often it is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.sizes = self.paints = 0

    def sizeHint(self) -> QSize:
        self.sizes += 1
        return QSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        self.paints += 1


@pytest.fixture
def room(qtbot: QtBot, hall: Plan) -> Iterator[Room]:
    window = QWidget()
    qtbot.addWidget(window)
    made = Room(hall)
    stack = QStackedLayout(window)
    stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    stack.addWidget(made)
    window.resize(1920, 1080)
    window.show()
    made.offers.work_for(Role.DESK)
    QApplication.processEvents()
    yield made
    window.hide()


def put_into(panel: QWidget) -> Asked:
    asked = Asked()
    layout = panel.layout()
    assert layout is not None
    layout.addWidget(asked)
    QApplication.processEvents()
    asked.sizes = 0
    return asked


def test_who_is_hidden_is_not_asked_when_another_panel_changes(room: Room) -> None:
    hidden = put_into(room.person)
    room.verdict.show_group(3)
    room.status.show_hub(Status(Standing.CONNECTED))
    QApplication.processEvents()
    assert hidden.sizes == 0


def test_who_stands_beside_is_neither_asked_nor_painted(qtbot: QtBot, room: Room) -> None:
    beside = put_into(room.recent)
    qtbot.waitUntil(lambda: beside.paints > 0)
    beside.sizes = beside.paints = 0
    room.verdict.show_group(3)
    QApplication.processEvents()
    assert (beside.sizes, beside.paints) == (0, 0)


def test_a_panel_that_comes_to_be_seen_is_laid_out_then(room: Room) -> None:
    room.person.resize(40, 30)
    room.person.fit()
    room.show_panel(room.person)
    QApplication.processEvents()
    assert room.person.width() == room.search.width()
    assert all(text.is_whole for text in room.person.findChildren(Text) if text.isVisible())
