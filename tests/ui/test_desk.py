"""What an operator meets at a staffed desk, from the keyboard alone."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin import parts
from checkin.domain.causes import Cause
from checkin.domain.facts import Admitted, Corrected, Printed, Reason, Refused
from checkin.domain.registration import Registration, id_of_code
from checkin.home import Home
from checkin.setup import open_home
from checkin.station import Finder, Forgetting, Importer, Presented, Station
from checkin.ui.action import Action
from checkin.ui.desk import DeskWindow
from checkin.ui.desk.actions import Act
from checkin.ui.pad import Pad
from checkin.ui.pieces import Button, Field
from checkin.ui.rows import Rows
from checkin.ui.tile import Tile

Hands = Any  # a scripted part of conftest.py, which pytest does not let be imported
Seen = Callable[[QWidget], dict[str, str]]
Ticket = Callable[[Registration], str]

PACE = 70  # milliseconds between the keys of a person: quicker ones are a hand scanner's
CTRL = Qt.KeyboardModifier.ControlModifier


def press(desk: DeskWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.windowHandle(), key, modifier)
    QTest.qWait(PACE)


def write(desk: DeskWindow, text: str) -> None:
    for letter in text:
        QTest.keyClick(desk.windowHandle(), letter)
        QTest.qWait(PACE)


def scan(qtbot: QtBot, desk: DeskWindow, hands: Hands, text: str) -> Presented:
    with qtbot.waitSignal(desk.scans.presented) as signal:
        hands.hold_up(text)
    return signal.args[0]


def reach(qtbot: QtBot, desk: DeskWindow, panel: QWidget) -> None:
    qtbot.waitUntil(lambda: desk.room.current is panel)


@pytest.fixture
def ada(work: Station) -> Registration:
    return work.register(
        {
            "name": "König, Ada",
            "company": "Technische Werke",
            "category": "visitor",
            "email": "ada@example.org",
            "note": "Wheelchair",
        }
    )


def test_operators_sign_in_with_name_and_pin(qtbot: QtBot, desk: DeskWindow, pins: dict[str, str], seen: Seen) -> None:
    assert [row.title for row in desk.sign_in.list.rows] == ["Petra Müller", "Sam Steward", "Supervisor"]
    press(desk, Qt.Key.Key_Return)
    write(desk, "000000")
    press(desk, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: seen(desk.sign_in).get("wrong") == "This is not the PIN. 2 tries are left.")
    write(desk, pins["mueller"])
    with qtbot.waitSignal(desk.signed_in):
        press(desk, Qt.Key.Key_Return)
    assert desk.current is desk.room
    assert seen(desk.room.status)["operator"] == "Petra Müller"


def test_who_guesses_pins_is_locked_out_for_seconds(qtbot: QtBot, desk: DeskWindow, seen: Seen) -> None:
    operator = desk.sign_in.list.current
    for _ in range(3):
        desk.sign_in.entered.emit(operator, "000000")
    qtbot.waitUntil(lambda: "Wait" in seen(desk.sign_in).get("wrong", ""))
    assert not desk.sign_in.pin.field.isEnabled()


def test_fingers_type_a_pin_where_one_may_be_tried(desk: DeskWindow) -> None:
    pin, pad = desk.sign_in.pin, desk.sign_in.findChild(Pad)
    keys = {key.text(): key for key in pad.findChildren(Tile)}
    for key in ("4", "2", "⌫", "0"):
        keys[key].click()
    assert pin.field.text() == "40"
    pin.lock(30)
    keys["4"].click()
    assert pin.field.text() == ""


def test_who_signs_out_leaves_nothing_on_the_screen(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, seen: Seen
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    with qtbot.waitSignals([at_work.signed_out, at_work.ready]):
        press(at_work, Qt.Key.Key_F12)
    assert at_work.current is at_work.sign_in
    assert at_work.room.recent.list.rows == []
    assert "König" not in str(seen(at_work.room.verdict))


def test_codes_before_anybody_signed_in_are_nobodys_business(
    qtbot: QtBot, desk: DeskWindow, hands: Hands, work: Station, ada: Registration, ticket_of: Ticket
) -> None:
    hands.hold_up(ticket_of(ada))
    with qtbot.waitSignal(desk._eyes.scanned):  # noqa: SLF001
        hands.hold_up("another")
    assert [fact.kind for fact in work.history(ada.id)] == ["registered"]


def test_who_is_scanned_is_let_in_and_gets_a_badge(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, seen: Seen, work: Station
) -> None:
    with qtbot.waitSignal(at_work.scans.printed):
        presented = scan(qtbot, at_work, hands, ticket_of(ada))
    assert isinstance(presented.decision, Admitted)
    words = seen(at_work.room.verdict)
    assert (words["title"], words["name"], words["note"]) == ("Let in", "König, Ada", "Wheelchair")
    assert words["badge"] == "The badge is printed"
    (row,) = at_work.room.recent.list.rows
    assert (row.title, row.more) == ("König, Ada", "Let in · badge printed")
    facts = work.history(ada.id)
    assert [fact.kind for fact in facts] == ["registered", "admitted", "printed"]
    assert {fact.operator for fact in facts[1:]} == {"mueller"}


def test_somebody_whom_only_a_signature_vouches_for_comes_in_without_a_complaint(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ticket_of: Ticket
) -> None:
    presented = scan(qtbot, at_work, hands, ticket_of(Registration("7K3M9QX2P4RT", category="visitor")))
    assert isinstance(presented.decision, Admitted)
    with qtbot.waitCallback() as everything_before_is_done:
        at_work.duty.threads.search.run(lambda: None, everything_before_is_done, everything_before_is_done)
    assert not at_work.room.notice.isVisible()


def test_a_refusal_says_what_helps(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, seen: Seen
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    presented = scan(qtbot, at_work, hands, ticket_of(ada))
    assert isinstance(presented.decision, Refused)
    words = seen(at_work.room.verdict)
    assert words["title"] == "Already inside"
    assert "08:30 through: Main entrance" in words["happened"]
    assert "F6" in words["helps"]


def test_let_in_again_asks_why(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, work: Station, seen: Seen
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    scan(qtbot, at_work, hands, ticket_of(ada))
    press(at_work, Qt.Key.Key_F6)
    assert at_work.room.current is at_work.room.reason
    press(at_work, Qt.Key.Key_Down)
    with qtbot.waitSignal(at_work.scans.presented):
        press(at_work, Qt.Key.Key_Return)
    admitted = [fact.what for fact in work.history(ada.id) if fact.kind == "admitted"][-1]
    assert (admitted.overruled, admitted.why) == (Reason.ALREADY_INSIDE, Cause.SCANNED_BY_MISTAKE)
    assert seen(at_work.room.verdict)["title"] == "Let in again"


def test_the_last_scan_is_undone(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, work: Station
) -> None:
    with qtbot.waitSignal(at_work.scans.printed):
        scan(qtbot, at_work, hands, ticket_of(ada))
    with qtbot.waitSignal(at_work.scans.undone):
        press(at_work, Qt.Key.Key_Z, CTRL)
    assert work.history(ada.id)[-1].kind == "undone"
    assert at_work.room.recent.list.rows[0].more.endswith("undone")
    assert not at_work.room.offers.offered[Act.UNDO].isEnabled()


def test_an_older_scan_is_undone_with_a_supervisors_pin(  # noqa: PLR0913, PLR0917  everybody who takes part
    qtbot: QtBot,
    at_work: DeskWindow,
    hands: Hands,
    ada: Registration,
    ticket_of: Ticket,
    clock: Callable[..., object],
    pins: dict[str, str],
    seen: Seen,
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    clock(minutes=2)
    press(at_work, Qt.Key.Key_Z, CTRL)
    reach(qtbot, at_work, at_work.room.pin)
    write(at_work, "111111")
    press(at_work, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "2 tries" in seen(at_work.room.pin).get("wrong", ""))
    write(at_work, pins["supervisor"])
    with qtbot.waitSignal(at_work.scans.undone):
        press(at_work, Qt.Key.Key_Return)
    assert at_work.room.current is at_work.room.verdict


def test_somebody_is_found_by_name_and_let_in(
    qtbot: QtBot, at_work: DeskWindow, ada: Registration, seen: Seen, work: Station
) -> None:
    with qtbot.waitSignal(at_work.lookups.found):
        write(at_work, "konig")
    reach(qtbot, at_work, at_work.room.hits)
    qtbot.waitUntil(lambda: seen(at_work.room.hits)["title"] == "1 person")
    with qtbot.waitSignal(at_work.scans.presented):
        press(at_work, Qt.Key.Key_Return)
    assert work.history(ada.id)[1].kind == "admitted"
    assert seen(at_work.room.verdict)["name"] == "König, Ada"
    assert at_work.room.search.text() == ""


def test_who_types_quickly_presses_enter_before_anybody_was_looked_for(
    qtbot: QtBot, at_work: DeskWindow, ada: Registration, seen: Seen, work: Station
) -> None:
    work.register({"name": "Brun, Bert", "category": "visitor"})
    work.register({"name": "Brun, Berta", "category": "visitor"})
    with qtbot.waitSignal(at_work.lookups.opened), qtbot.assertNotEmitted(at_work.scans.presented, wait=200):
        write(at_work, "konig\r")
    qtbot.waitUntil(lambda: at_work.room.current is at_work.room.person)
    with qtbot.waitSignal(at_work.scans.presented) as presented:
        write(at_work, "\r")
    assert presented.args
    assert presented.args[0].registration.id == ada.id
    # Of two the operator has to say whom.
    with qtbot.waitSignal(at_work.lookups.found), qtbot.assertNotEmitted(at_work.scans.presented, wait=200):
        write(at_work, "brun\r")
    assert seen(at_work.room.hits)["title"] == "2 people"


@pytest.mark.parametrize(("typed", "said"), [("ko", "Type at least"), ("nobody here", "Nobody found")])
def test_a_search_without_hits_says_why(
    qtbot: QtBot, at_work: DeskWindow, ada: Registration, seen: Seen, typed: str, said: str
) -> None:
    assert ada
    at_work.room.search.setText(typed)
    qtbot.waitUntil(lambda: said in seen(at_work.room.hits).get("title", ""))
    press(at_work, Qt.Key.Key_Escape)
    assert at_work.room.current is at_work.room.verdict
    assert at_work.room.search.text() == ""


def test_a_hand_scanner_that_types_does_not_end_up_in_the_search(
    qtbot: QtBot, at_work: DeskWindow, ada: Registration, ticket_of: Ticket
) -> None:
    with qtbot.waitSignal(at_work.scans.presented) as signal:
        for letter in ticket_of(ada):
            QTest.keyClick(at_work.windowHandle(), letter)
        QTest.keyClick(at_work.windowHandle(), Qt.Key.Key_Return)
    assert signal.args[0].registration.id == ada.id
    assert at_work.room.search.text() == ""


def test_the_search_is_reached_from_wherever_the_keyboard_is(
    qtbot: QtBot, at_work: DeskWindow, ada: Registration, hands: Hands, ticket_of: Ticket
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    press(at_work, Qt.Key.Key_F5)
    qtbot.waitUntil(at_work.room.person.list.hasFocus)
    press(at_work, Qt.Key.Key_F2)
    assert at_work.room.search.hasFocus()
    with qtbot.waitSignal(at_work.lookups.found):
        write(at_work, "konig")
    reach(qtbot, at_work, at_work.room.hits)


def test_a_person_is_opened_with_their_history(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, seen: Seen
) -> None:
    with qtbot.waitSignal(at_work.scans.printed):
        scan(qtbot, at_work, hands, ticket_of(ada))
    with qtbot.waitSignal(at_work.people.changed):
        press(at_work, Qt.Key.Key_F5)
    words = seen(at_work.room.person)
    assert words["name"] == "König, Ada"
    assert words["value email"] == "a…@example.org"
    assert [row.title for row in at_work.room.person.list.rows] == ["Badge printed", "Let in", "Registered"]
    press(at_work, Qt.Key.Key_Escape)
    assert at_work.room.current is at_work.room.verdict


def test_a_correction_shows_the_badge_and_can_be_taken_back(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, work: Station
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    with qtbot.waitSignal(at_work.people.drawn):
        press(at_work, Qt.Key.Key_F8)
    form = at_work.room.correct
    before = form.badge.image
    with qtbot.waitSignal(at_work.people.drawn):
        press(at_work, Qt.Key.Key_End)
        write(at_work, "m")
    assert form.badge.image != before
    with qtbot.waitSignal(at_work.people.changed):
        press(at_work, Qt.Key.Key_Return, CTRL)
    assert work.find(ada.id).name == "König, Adam"
    assert [fact.what.fields for fact in work.history(ada.id) if isinstance(fact.what, Corrected)] == [
        {"name": "König, Adam"}
    ]
    person = at_work.room.person
    qtbot.waitUntil(lambda: bool(person.list.rows) and person.list.rows[0].title == "Corrected: Name")
    press(at_work, Qt.Key.Key_Home)
    with qtbot.waitSignal(at_work.people.changed):
        press(at_work, Qt.Key.Key_U, CTRL)
    assert work.find(ada.id).name == "König, Ada"


def test_another_category_wants_a_reason(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, work: Station
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    press(at_work, Qt.Key.Key_F8)
    reach(qtbot, at_work, at_work.room.correct)
    at_work.room.correct.category.setFocus()
    press(at_work, Qt.Key.Key_Down)
    press(at_work, Qt.Key.Key_Return, CTRL)
    reach(qtbot, at_work, at_work.room.reason)
    with qtbot.waitSignal(at_work.people.changed):
        press(at_work, Qt.Key.Key_Return)
    # Her badge may come out only now, which is written down as well.
    (changed,) = (fact.what for fact in work.history(ada.id) if fact.kind == "corrected")
    assert (changed.fields, changed.reason) == ({"category": "speaker"}, Cause.WRONG_FROM_BEGINNING)


def test_a_badge_is_printed_again_for_a_reason(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, work: Station
) -> None:
    with qtbot.waitSignal(at_work.scans.printed):
        scan(qtbot, at_work, hands, ticket_of(ada))
    press(at_work, Qt.Key.Key_F7)
    with qtbot.waitSignal(at_work.scans.printed):
        press(at_work, Qt.Key.Key_Return)
    printed = [fact.what for fact in work.history(ada.id) if isinstance(fact.what, Printed)]
    assert [each.reason for each in printed] == ["", "damaged"]


def test_a_walk_in_is_warned_of_and_registered(
    qtbot: QtBot, at_work: DeskWindow, ada: Registration, seen: Seen, work: Station
) -> None:
    assert ada
    press(at_work, Qt.Key.Key_F3)
    form = at_work.room.walk_in
    form.edits["name"].setFocus()
    with qtbot.waitSignal(at_work.people.compared):
        write(at_work, "König, Ada")
        press(at_work, Qt.Key.Key_Tab)
        write(at_work, "Technische Werke")
    qtbot.waitUntil(lambda: seen(form).get("alike", "").startswith("1 person"))
    form.edits["email"].setFocus()
    write(at_work, "ada@")
    qtbot.waitUntil(lambda: seen(form)["label email"] == "E-mail: this is no address")
    press(at_work, Qt.Key.Key_Return, CTRL)
    assert at_work.room.current is form
    write(at_work, "x.org")
    qtbot.waitUntil(lambda: form.edits["email"].text() == "ada@x.org")
    with qtbot.waitSignals([at_work.people.registered, at_work.scans.printed]):
        press(at_work, Qt.Key.Key_Return, CTRL)
    assert at_work.room.current is at_work.room.credential
    assert "Let in" in seen(at_work.room.credential)["entry"]
    made = [each for each in work.everybody() if each.email == "ada@x.org"]
    assert [fact.kind for fact in work.history(made[0].id)] == ["registered", "admitted", "printed"]


def test_a_scan_does_not_take_a_form_away(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, ada: Registration, ticket_of: Ticket, seen: Seen
) -> None:
    press(at_work, Qt.Key.Key_F3)
    write(at_work, "Li")
    scan(qtbot, at_work, hands, ticket_of(ada))
    assert at_work.room.current is at_work.room.walk_in
    qtbot.waitUntil(lambda: at_work.room.walk_in.edits["name"].text() == "Li")
    assert seen(at_work.room.notice)["notice"] == "König, Ada: Let in"


def test_a_group_comes_in_one_after_the_other(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, work: Station, ticket_of: Ticket
) -> None:
    booking = [work.register({"name": f"Member {n}", "category": "visitor", "group": "b-7"}) for n in "ABCD"]
    scan(qtbot, at_work, hands, ticket_of(booking[0]))
    group = at_work.room.offers.offered[Act.GROUP]
    qtbot.waitUntil(group.isEnabled)
    assert group.title == "Group: 3 more"
    press(at_work, Qt.Key.Key_F9)
    press(at_work, Qt.Key.Key_Down)
    press(at_work, Qt.Key.Key_Space)
    panel = at_work.room.group
    qtbot.waitUntil(lambda: [each.name for each in panel.ticked] == ["Member B", "Member D"])
    decided: list[Presented] = []
    at_work.scans.presented.connect(decided.append)
    press(at_work, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(decided) == 2)
    assert [row.aside for row in panel.list.rows] == ["Let in", "", "Let in"]
    assert [work.history(each.id)[-1].kind for each in booking if each.name == "Member C"] == ["registered"]


def test_blocking_wants_a_supervisor_and_a_reason(
    qtbot: QtBot,
    at_work: DeskWindow,
    hands: Hands,
    ada: Registration,
    ticket_of: Ticket,
    pins: dict[str, str],
    work: Station,
) -> None:
    scan(qtbot, at_work, hands, ticket_of(ada))
    press(at_work, Qt.Key.Key_F5)
    press(at_work, Qt.Key.Key_B, CTRL)
    write(at_work, "copied")
    press(at_work, Qt.Key.Key_Return)
    reach(qtbot, at_work, at_work.room.pin)
    write(at_work, pins["supervisor"])
    press(at_work, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: work.find(ada.id).blocked)
    (fact,) = (fact for fact in work.history(ada.id) if fact.kind == "corrected")
    assert (fact.operator, fact.what.reason) == ("supervisor", "copied")


@pytest.mark.parametrize("at_work", ["steward"], indirect=True)
def test_a_steward_is_told_for_whom_the_rest_is(at_work: DeskWindow) -> None:
    said = {act: action.accessibleDescription() for act, action in at_work.room.offers.offered.items()}
    assert not at_work.room.offers.offered[Act.WALK_IN].isEnabled()
    assert said[Act.WALK_IN] == "for: Desk F3"
    assert said[Act.IMPORT] == "for: Supervisor F10"


def test_a_desk_that_does_not_open_says_so_and_tries_again(
    qtbot: QtBot, make_desk: Callable[..., DeskWindow], office: Any, seen: Seen
) -> None:
    tries: list[int] = []

    def second_time() -> Any:
        tries.append(1)
        if len(tries) == 1:
            raise OSError("the disk is full: free some space")
        return office

    desk = make_desk(open_office=second_time)
    desk.show()
    qtbot.waitUntil(lambda: "disk is full" in seen(desk.waiting).get("more", ""))
    with qtbot.waitSignal(desk.ready):
        press(desk, Qt.Key.Key_Return)
    assert desk.current is desk.sign_in


def test_everything_has_a_name_for_those_who_do_not_see_it(at_work: DeskWindow) -> None:
    named = (Button, Field, Rows, Action)
    nameless = [
        each.objectName() or type(each).__name__
        for kind in named
        for each in at_work.findChildren(kind)
        if not each.accessibleName() and not getattr(each, "text", str)()
    ]
    assert nameless == []


def test_fingers_find_every_button(at_work: DeskWindow) -> None:
    assert min(each.height() for each in at_work.room.findChildren(Action) if each.isVisible()) >= 48


@pytest.mark.parametrize("at_work", ["supervisor"], indirect=True)
def test_a_supervisor_imports_a_file(
    qtbot: QtBot, at_work: DeskWindow, work: Station, tmp_path: Path, seen: Seen
) -> None:
    file, kept = tmp_path / "people.csv", tmp_path / "rejected.csv"
    file.write_text("Code,Who,E-mail\nA1,Ada,ada@x.org\nA2,Bo,nothing\nA3,Cy,\n", encoding="utf-8")
    press(at_work, Qt.Key.Key_F10)
    page = at_work.imports
    page.file.setText(str(file))
    with qtbot.waitSignal(at_work.taking.looked):
        press(at_work, Qt.Key.Key_Return)
    assert seen(page)["summary"] == "This is how the file will be read"
    who = page.sample.cellWidget(0, 1)
    with qtbot.waitSignal(at_work.taking.looked):
        who.setFocus()
        who.choose("name")
        who.activated.emit(who.currentIndex())
    with qtbot.waitSignal(at_work.taking.imported):
        press(at_work, Qt.Key.Key_T, CTRL)
    assert work.registered == 0
    assert "2 new" in seen(page)["figures"]
    assert [row.title for row in page.rejected.rows] == ["Row 3: E-mail"]
    with qtbot.waitSignal(at_work.taking.imported):
        press(at_work, Qt.Key.Key_Return, CTRL)
    assert {each.name for each in work.everybody()} == {"Ada", "Cy"}
    with qtbot.waitSignal(at_work.taking.saved):
        page.saved.emit(str(kept))
    assert "nothing" in kept.read_text(encoding="utf-8-sig")
    press(at_work, Qt.Key.Key_Escape)
    assert at_work.current is at_work.room
    with qtbot.waitSignal(at_work.lookups.found):
        write(at_work, "ada")


@pytest.mark.parametrize("at_work", ["supervisor"], indirect=True)
def test_a_file_that_cannot_be_read_says_why(qtbot: QtBot, at_work: DeskWindow, seen: Seen) -> None:
    press(at_work, Qt.Key.Key_F10)
    at_work.imports.file.setText("/nowhere/people.csv")
    with qtbot.waitSignal(at_work.taking.imported):
        press(at_work, Qt.Key.Key_Return)
    assert "cannot be read" in seen(at_work.imports)["summary"]
    assert not at_work.imports.go.isEnabled()


def test_where_somebody_was_forgotten_the_search_is_made_anew(
    qtbot: QtBot, at_work: DeskWindow, tmp_path: Path, ada: Registration
) -> None:
    """By another program of the station, while the desk is at work; a few people a search would take in by itself."""
    setup = open_home(Home(tmp_path / "home"))
    with closing(parts.database(setup)) as database:
        many = ((id_of_code("p", str(each)), {"name": f"Person {each}"}) for each in range(600))
        Importer(database, setup.plan, station="desk-1").register_all(many)
        finder = Finder(database)
        finder.catch_up()
        assert finder.find("konig ada").hits
        Forgetting(database, setup.plan, "desk-1").person(ada.id)
        assert finder.behind() > 600
        qtbot.waitUntil(lambda: finder.behind() == 0, timeout=60_000)
        assert not finder.find("konig ada").hits
        assert finder.find("person 599").hits
    assert at_work.isVisible()
