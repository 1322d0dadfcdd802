"""What a supervisor sees and does: today's figures, printers, operators."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.plan import Direction, Plan
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.lookout import Lookout
from checkin.settings import Look
from checkin.station import Station
from checkin.ui.action import Action
from checkin.ui.choice import Choice, Tick
from checkin.ui.pieces import Button, Field
from checkin.ui.rows import Rows
from checkin.ui.supervisor import SupervisorWindow
from checkin.ui.supervisor.designer.editors import Lines, Number
from checkin.ui.supervisor.help import HelpPage
from checkin.ui.supervisor.shell import Place

Seen = Callable[[QWidget], dict[str, str]]
CTRL = Qt.KeyboardModifier.ControlModifier
PACE = 70  # milliseconds between the keys of a person


def press(
    window: SupervisorWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)
    QTest.qWait(PACE)


def write(window: SupervisorWindow, text: str) -> None:
    for letter in text:
        QTest.keyClick(window.windowHandle(), letter)


@pytest.fixture
def ada(door: Station) -> Registration:
    return door.register({"name": "König, Ada", "category": "visitor"})


def test_only_supervisors_sign_in(supervisor: SupervisorWindow, qtbot: QtBot, pins: dict[str, str], seen: Seen) -> None:
    assert [row.title for row in supervisor.sign_in.list.rows] == ["Supervisor"]
    write(supervisor, "000000")
    press(supervisor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2 tries" in seen(supervisor.sign_in).get("wrong", ""))
    write(supervisor, pins["supervisor"])
    with qtbot.waitSignal(supervisor.signed_in):
        press(supervisor, Qt.Key.Key_Return)
    assert supervisor.current is supervisor.shell
    assert supervisor.shell.place is Place.TODAY


def test_today_counts_visits_visitors_and_admissions_each_for_what_they_are(
    qtbot: QtBot, on_watch: SupervisorWindow, door: Station, ada: Registration, seen: Seen
) -> None:
    for _ in range(2):
        door.admit(ada.id)
        door.admit(ada.id, direction=Direction.OUT)
    door.admit(ada.id)
    door.admit(ada.id)  # refused: already inside
    page = on_watch.shell.today
    qtbot.waitUntil(lambda: seen(page)["refused"] == "1")
    words = seen(page)
    assert (words["visits"], words["visitors"], words["inside"]) == ("1", "1", "1")
    assert words["visits more"] == "3 admissions, re-entries among them"
    grid = page.breakdown.grid
    (line,) = grid.sheet.lines
    assert dict(zip((column.title for column in grid.sheet.columns), line.cells, strict=True)) == {
        "Gate": "Main entrance",
        "Persons": 1,
        "Visitors": 1,
        "Visits": 1,
        "Admissions": 3,
        "Refused": 1,
    }
    page.breakdown.by.choose("reason")
    page.breakdown.by.activated.emit(0)
    assert [line.cells for line in grid.sheet.lines] == [("Already inside", 1)]
    assert words["no needs"] == "Everything is in order."


def test_figures_say_how_old_they_are(
    qtbot: QtBot, on_watch: SupervisorWindow, seen: Seen, clock: Callable[..., Any]
) -> None:
    page = on_watch.shell.today
    with qtbot.waitSignal(on_watch.counted):
        pass
    assert seen(page)["age"].endswith("from all that desk-1 has heard of")
    page.tick(clock(seconds=90))
    assert "90 s old" in seen(page)["age"]
    page.show_fault("The disk is full: free some space.")
    assert seen(page)["age"].endswith("free some space.")


def test_printers_say_how_they_stand_and_print_a_page_to_measure(
    qtbot: QtBot, on_watch: SupervisorWindow, seen: Seen, lookout: Lookout
) -> None:
    with qtbot.waitSignal(on_watch.printing.looked):
        press(on_watch, Qt.Key.Key_F9)
    page = on_watch.shell.printers
    words = seen(page)
    assert (words["state"], words["chosen"]) == ("Ready", "This station prints its badges here.")
    assert [row.aside for row in page.list.rows if row.about == "folder"] == ["Ready · used here"]
    press(on_watch, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "is saved in" in seen(page).get("became", ""))
    (printed,) = lookout.workshop.folder.parent.glob("test-*.pdf")
    assert printed.read_bytes().startswith(b"%PDF")


def test_an_operator_is_added_and_the_pin_shown_once(
    qtbot: QtBot, on_watch: SupervisorWindow, seen: Seen, lookout: Lookout
) -> None:
    press(on_watch, Qt.Key.Key_F10)
    page = on_watch.shell.operators
    press(on_watch, Qt.Key.Key_N, CTRL)
    write(on_watch, "Ida Weiss")
    press(on_watch, Qt.Key.Key_Tab)
    write(on_watch, "ida")
    with qtbot.waitSignal(on_watch.operators_changed):
        press(on_watch, Qt.Key.Key_Return, CTRL)
    words = seen(page)
    assert words["whose"] == "The PIN of Ida Weiss"
    assert type(lookout.operators.sign_in("ida", words["pin"])).__name__ == "SignedIn"
    press(on_watch, Qt.Key.Key_Return)
    assert "pin" not in seen(page)
    assert page.once.pin.text() == ""
    assert ("Ida Weiss", "Desk") in [(row.title, row.aside) for row in page.list.rows]


def test_another_pin_is_given_and_somebody_removed_only_when_it_is_said_so(
    qtbot: QtBot, on_watch: SupervisorWindow, seen: Seen, lookout: Lookout, pins: dict[str, str]
) -> None:
    press(on_watch, Qt.Key.Key_F10)
    page = on_watch.shell.operators
    assert page.list.current.id == "mueller"
    press(on_watch, Qt.Key.Key_K, CTRL)
    assert "Petra Müller gets another PIN" in seen(on_watch.confirm)["question"]
    press(on_watch, Qt.Key.Key_Escape)
    assert type(lookout.operators.sign_in("mueller", pins["mueller"])).__name__ == "SignedIn"
    press(on_watch, Qt.Key.Key_K, CTRL)
    with qtbot.waitSignal(on_watch.operators_changed):
        press(on_watch, Qt.Key.Key_Return, CTRL)
    assert type(lookout.operators.sign_in("mueller", seen(page)["pin"])).__name__ == "SignedIn"
    press(on_watch, Qt.Key.Key_Return)
    press(on_watch, Qt.Key.Key_Delete)
    with qtbot.waitSignal(on_watch.operators_changed):
        press(on_watch, Qt.Key.Key_Return, CTRL)
    assert [each.id for each in lookout.operators.everybody()] == ["steward", "supervisor"]


def test_the_last_supervisor_stays(qtbot: QtBot, on_watch: SupervisorWindow, seen: Seen, lookout: Lookout) -> None:
    page = on_watch.shell.operators
    on_watch.shell.turn_to(Place.OPERATORS)
    page.list.setCurrentRow(2)
    press(on_watch, Qt.Key.Key_Delete)
    press(on_watch, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "last supervisor" in seen(on_watch.shell.notice).get("notice", ""))
    assert Role.SUPERVISOR in {each.role for each in lookout.operators.everybody()}


def test_signing_out_leaves_nothing_of_a_pin(qtbot: QtBot, on_watch: SupervisorWindow) -> None:
    on_watch.shell.operators.show_pin("Ida", "428571")
    with qtbot.waitSignals([on_watch.signed_out, on_watch.ready]):
        press(on_watch, Qt.Key.Key_F12)
    assert on_watch.current is on_watch.sign_in
    assert on_watch.shell.operators.once.pin.text() == ""


def test_a_window_that_does_not_open_says_so_and_tries_again(qtbot: QtBot, lookout: Lookout, seen: Seen) -> None:
    tries: list[int] = []

    def second_time() -> Lookout:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("the disk is full: free some space")
        return lookout

    look = Look(language="en", sounds=False)
    window = SupervisorWindow(plan=lookout.plan, open_lookout=second_time, look=look)
    window.resize(1366, 768)
    window.show()
    qtbot.waitUntil(lambda: "disk is full" in seen(window.waiting).get("more", ""))
    with qtbot.waitSignal(window.ready):
        window.waiting.retried.emit()
    assert window.current is window.sign_in
    window.stop()


def test_everything_has_a_name_for_those_who_do_not_see_it(on_watch: SupervisorWindow) -> None:
    named = (Button, Field, Rows, Action, Choice, Number, Lines)
    nameless = [
        each.objectName() or type(each).__name__
        for kind in named
        for each in on_watch.findChildren(kind)
        if not (each.accessibleName() or (isinstance(each, Button | Tick) and each.text()))
    ]
    assert nameless == []


@pytest.mark.parametrize("page", ["scan", "verdict", "consent", "question", "check", "trouble"])
def test_every_page_of_a_kiosk_that_calls_is_said_in_words(qtbot: QtBot, hall: Plan, page: str) -> None:
    panel = HelpPage(hall)
    qtbot.addWidget(panel)
    assert panel.page(page).endswith(".")


def test_a_call_for_help_is_seen_and_answered(
    qtbot: QtBot, on_watch: SupervisorWindow, door: Station, lookout: Lookout
) -> None:
    door.ask_for_help("verdict", "already_inside")
    page = on_watch.shell.help
    press(on_watch, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page.list.count() == 1)
    assert "▲1" in on_watch.shell.navigation.ways[Place.HELP].title
    press(on_watch, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.list.count() == 0)
    assert lookout.help_calls() == ()


def test_the_journal_shows_what_happened_and_forgets_it_when_somebody_signs_out(
    qtbot: QtBot, on_watch: SupervisorWindow, door: Station, ada: Registration
) -> None:
    door.admit(ada.id)
    page = on_watch.shell.journal
    with qtbot.waitSignal(on_watch.looking_up.found):
        press(on_watch, Qt.Key.Key_F7)
    assert [line.cells[0] for line in page.grid.sheet.lines[:2]] == ["Let in", "Registered"]
    page.choices["kind"].choose("admitted")
    with qtbot.waitSignal(on_watch.looking_up.found):
        press(on_watch, Qt.Key.Key_R, CTRL)
    (line,) = page.grid.sheet.lines
    assert "König, Ada" in line.cells
    with qtbot.waitSignals([on_watch.signed_out, on_watch.ready]):
        press(on_watch, Qt.Key.Key_F12)
    assert page.grid.sheet.lines == ()


def test_the_wall_signs_out_and_is_left_by_a_pin(
    qtbot: QtBot, on_watch: SupervisorWindow, door: Station, ada: Registration
) -> None:
    door.admit(ada.id)
    with qtbot.waitSignal(on_watch.signed_out):
        press(on_watch, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: on_watch.wall.figures["visits"].number.text() == "1")
    assert on_watch.current is on_watch.wall
    with qtbot.waitSignal(on_watch.ready):
        press(on_watch, Qt.Key.Key_Escape)
    assert on_watch.current is on_watch.sign_in
