"""A supervisor sees who was let in twice, and settles it, with the keyboard alone."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin import parts
from checkin.domain.clock import milliseconds
from checkin.domain.facts import Admitted, Resolved, beginning, make
from checkin.domain.registration import Registration
from checkin.home import Home
from checkin.lookout import Lookout
from checkin.setup import open_home
from checkin.station import Station
from checkin.store import journal
from checkin.store.database import Database
from checkin.ui.supervisor import SupervisorWindow
from checkin.ui.supervisor.conflicts import ConflictsPage
from checkin.ui.supervisor.shell import Place

Seen = Callable[[QWidget], dict[str, str]]


@pytest.fixture
def watched(lookout: Lookout, tmp_path: Path) -> Iterator[Database]:  # noqa: ARG001  its home
    with closing(parts.database(open_home(Home(tmp_path / "watched")))) as opened:
        yield opened


@pytest.fixture
def ada(door: Station, watched: Database, clock: Callable[..., datetime]) -> Registration:
    """Let in here and, nine minutes later, at another station."""
    person = door.register({"name": "König, Ada", "category": "visitor"})
    door.admit(person.id, operator="mueller")
    at = milliseconds(clock(minutes=9))
    with watched.writing() as connection:
        place = beginning("desk-2", door.plan.id, journal.last_stamp(connection))
        second = make(Admitted("visitor"), place, at=at, registration=person.id, gate="main")
        journal.take_in(connection, [second])
    return person


@pytest.fixture
def conflicts(qtbot: QtBot, ada: Registration, on_watch: SupervisorWindow) -> ConflictsPage:  # noqa: ARG001  hers
    QTest.keyClick(on_watch.windowHandle(), Qt.Key.Key_F6)
    page = on_watch.shell.conflicts
    qtbot.waitUntil(lambda: len(page.list.rows) == 1 and on_watch.shell.place is Place.CONFLICTS)
    return page


def test_a_conflict_says_who_where_when_and_how_far_apart(
    conflicts: ConflictsPage, on_watch: SupervisorWindow, seen: Seen
) -> None:
    said = seen(conflicts)
    assert said["who"] == "König, Ada"
    assert "9 min apart" in said["apart"]
    assert "Main entrance, station" in said["first"]
    assert "by mueller · no badge was printed" in said["first"]
    assert "station desk-2 · no badge was printed" in said["second"]
    assert "▲1" in on_watch.shell.navigation.ways[Place.CONFLICTS].title
    assert all(not action.isEnabled() for action in conflicts.actions_of.values())


@pytest.mark.parametrize(
    ("key", "settlement", "admissions"),
    [
        (Qt.Key.Key_1, "keep", 2),
        (Qt.Key.Key_2, "undo-first", 1),
        (Qt.Key.Key_3, "undo-second", 1),
        (Qt.Key.Key_4, "block", 2),
    ],
)
def test_a_conflict_is_settled_with_the_keyboard_and_leaves_the_list(  # noqa: PLR0913, PLR0917 -- fixtures
    qtbot: QtBot,
    conflicts: ConflictsPage,
    on_watch: SupervisorWindow,
    door: Station,
    ada: Registration,
    seen: Seen,
    key: Qt.Key,
    settlement: str,
    admissions: int,
) -> None:
    conflicts.list.setFocus()
    QTest.keyClick(on_watch.windowHandle(), Qt.Key.Key_Return)
    for letter in "the same person":
        QTest.keyClick(on_watch.windowHandle(), letter)
    assert conflicts.why.text() == "the same person"
    QTest.keyClick(on_watch.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: conflicts.list.rows == [])
    assert seen(conflicts)["who"] == "No conflicts"
    resolved = [fact for fact in door.history(ada.id) if isinstance(fact.what, Resolved)]
    assert [(fact.what.settlement, fact.operator) for fact in resolved] == [(settlement, "supervisor")]  # type: ignore[union-attr]
    with qtbot.waitSignal(on_watch.counted) as counted:
        pass
    assert counted.args
    assert counted.args[0].today.event.admissions == admissions
    assert door.find(ada.id).blocked is (settlement == "block")


def test_nothing_is_settled_without_a_reason(conflicts: ConflictsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(conflicts.settled):
        for action in conflicts.actions_of.values():
            action.click()
    conflicts.why.setText("  ")
    assert all(not action.isEnabled() for action in conflicts.actions_of.values())
    conflicts.why.setText("twins")
    assert all(action.isEnabled() for action in conflicts.actions_of.values())


def test_who_signs_out_leaves_no_names_behind(
    qtbot: QtBot, conflicts: ConflictsPage, on_watch: SupervisorWindow
) -> None:
    with qtbot.waitSignal(on_watch.signed_out):
        on_watch.shell.navigation.sign_out.click()
    assert conflicts.list.rows == []


def test_without_conflicts_the_page_says_so(qtbot: QtBot, on_watch: SupervisorWindow, seen: Seen) -> None:
    with qtbot.waitSignal(on_watch.counted):
        on_watch.shell.turn_to(Place.CONFLICTS)
    assert seen(on_watch.shell.conflicts)["who"] == "No conflicts"
