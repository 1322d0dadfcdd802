"""Questions of the plan, asked at the kiosk and at the desk."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.causes import Cause
from checkin.domain.facts import Corrected
from checkin.domain.label import Label
from checkin.domain.plan import Answer, Consent, Plan, Question
from checkin.domain.registration import Registration
from checkin.home import Home
from checkin.office import Office
from checkin.setup import open_home
from checkin.station import Presented, Station
from checkin.ui.desk import DeskWindow
from checkin.ui.desk.imports import ImportPage
from checkin.ui.kiosk import KioskWindow
from checkin.ui.pieces import Button

# The scripted parts of conftest.py, which pytest does not let be imported.
Hands = Any
MakeKiosk = Callable[..., KioskWindow]
Seen = Callable[[QWidget], dict[str, str]]
Ticket = Callable[[Registration], str]

CTRL = Qt.KeyboardModifier.ControlModifier
MEAL = Question("meal", Label("Meal?"), (Answer("meat", Label("Meat")), Answer("vegan", Label("Vegan"))))
AIMS = Question(
    "aims",
    Label("Aims?"),
    tuple(Answer(each, Label(each.title())) for each in ("work", "talks", "study")),
    several=True,
)
PRESS = Question("press", Label("Paper?"), MEAL.answers, required=True, categories=frozenset({"media"}))


def asking(plan: Plan, *questions: Question, consents: tuple[Consent, ...] = ()) -> Plan:
    return replace(plan, consents={each.id: each for each in consents}, questions={each.id: each for each in questions})


def tile(page: QWidget, text: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text().startswith(text) and not each.isHidden())


def offered(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(Button) if each.isVisible() and each.isEnabled()]


@pytest.fixture
def let_in(
    qtbot: QtBot, make_kiosk: MakeKiosk, hands: Hands, ada: Registration, ticket: Ticket
) -> Callable[[Plan], KioskWindow]:
    """A kiosk with a plan, at which Ada holds up her code."""

    def stand(plan: Plan) -> KioskWindow:
        kiosk = make_kiosk(plan=plan)
        with qtbot.waitSignal(kiosk.ready):
            kiosk.show()
        with qtbot.waitSignal(kiosk.presented):
            hands.hold_up(ticket(ada))
        return kiosk

    return stand


def answers_of(station: Station, person: Registration) -> tuple[str, ...]:
    return station.find(person.id).answers


def test_questions_come_after_consents_and_are_kept_with_who_was_asked(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan, station: Station, ada: Registration, seen: Seen
) -> None:
    kiosk = let_in(asking(small, MEAL, PRESS, AIMS, consents=(Consent("photo", Label("Photographs")),)))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is kiosk.visit.consent)
    assert seen(kiosk.visit.consent)["title"] == "Question 1 of 3"
    tile(kiosk.visit.consent, "I agree").click()
    assert kiosk.current is page
    words = seen(page)
    assert (words["greeting"], words["title"], words["text"]) == ("König, Ada", "Question 2 of 3", "Meal?")
    assert words["hint"] == "Choose one answer."
    tile(page, "Vegan").click()
    assert (seen(page)["text"], seen(page)["hint"]) == ("Aims?", "Choose as many answers as you like.")
    assert "Skip" in offered(page)
    tile(page, "Work").click()
    tile(page, "Study").click()
    tile(page, "Next").click()
    assert kiosk.current is kiosk.visit.check
    with qtbot.waitSignal(kiosk.badge_issued):
        tile(kiosk.visit.check, "Print my badge").click()
    qtbot.waitUntil(lambda: answers_of(station, ada) == ("aims=study", "aims=work", "meal=vegan"))
    (said,) = [fact.what for fact in station.history(ada.id) if isinstance(fact.what, Corrected)]
    assert (said.reason, said.fields["consents"]) == (Cause.ANSWERED, ["photo"])


def test_back_leads_to_the_question_before_with_what_was_answered(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan, station: Station, ada: Registration
) -> None:
    kiosk = let_in(asking(small, MEAL, AIMS, consents=(Consent("photo", Label("Photographs")),)))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is kiosk.visit.consent)
    tile(kiosk.visit.consent, "I agree").click()
    tile(page, "Meat").click()
    tile(page, "Back").click()
    assert page.chosen == ("meat",)
    assert "Next" in offered(page)
    tile(page, "Back").click()
    assert kiosk.current is kiosk.visit.consent
    tile(kiosk.visit.consent, "No, thank you").click()
    tile(page, "Vegan").click()
    tile(page, "Skip").click()
    with qtbot.waitSignal(kiosk.badge_issued):
        tile(kiosk.visit.check, "Print my badge").click()
    qtbot.waitUntil(lambda: answers_of(station, ada) == ("meal=vegan",))
    assert station.find(ada.id).consents == ()


def test_what_is_required_cannot_be_skipped(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan, seen: Seen
) -> None:
    needed = tuple(replace(each, required=True, categories=frozenset()) for each in (MEAL, AIMS))
    kiosk = let_in(asking(small, *needed))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is page)
    assert seen(page)["title"] == "Question 1 of 2"
    assert set(offered(page)) == {"Meat", "Vegan", "Call for help"}
    tile(page, "Meat").click()
    assert "Next" not in offered(page)
    tile(page, "Work").click()
    assert "Next" in offered(page)
    tile(page, "Work").click()
    assert "Next" not in offered(page)


def test_who_goes_away_gets_the_badge_and_nothing_of_them_stays(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan, station: Station, ada: Registration, seen: Seen
) -> None:
    kiosk = let_in(asking(small, MEAL, replace(AIMS, required=True)))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is page)
    tile(page, "Meat").click()
    tile(page, "Work").click()
    with qtbot.waitSignal(kiosk.badge_issued):
        kiosk.visit.finish()
    qtbot.waitUntil(lambda: answers_of(station, ada) == ("meal=meat",))
    assert page.chosen == ()
    assert not {"König, Ada", "Aims?", "Work"} & {*seen(page).values(), *(each.text() for each in page.tiles)}


@pytest.mark.parametrize("known", [("meal=meat",), ("meal=paleo",)])
def test_what_was_answered_before_is_not_asked_again(
    qtbot: QtBot,
    let_in: Callable[[Plan], KioskWindow],
    small: Plan,
    station: Station,
    ada: Registration,
    known: tuple[str, ...],
) -> None:
    station.correct(ada.id, {"answers": known})
    kiosk = let_in(asking(small, MEAL))
    qtbot.waitUntil(lambda: kiosk.current is kiosk.visit.check)
    assert answers_of(station, ada) == known


def test_help_is_called_from_a_question_and_what_is_ticked_stays_ticked(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan, station: Station
) -> None:
    kiosk = let_in(asking(small, AIMS))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is page)
    tile(page, "Talks").click()
    tile(page, "Call for help").click()
    qtbot.waitUntil(lambda: [call.page for call in station.help_calls()] == ["question"])
    tile(kiosk.help, "I do not need help any more").click()
    assert kiosk.current is page
    assert page.chosen == ("talks",)


def test_a_question_is_answered_with_the_keyboard_alone(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan
) -> None:
    kiosk = let_in(asking(small, AIMS))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is page)
    qtbot.waitActive(kiosk)
    assert page.hasFocus()  # and no answer looks chosen before the others
    assert page.accessibleName() == "Aims?"
    keyboard = kiosk.windowHandle()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(keyboard, key)
    assert page.chosen == ("work", "talks")
    assert page.spoken.splitlines()[-3:] == ["Work", "Talks", "Study"]
    tile(page, "Next").setFocus()
    QTest.keyClick(keyboard, Qt.Key.Key_Return)
    assert kiosk.current is kiosk.visit.check


def test_a_second_tap_does_not_answer_the_next_question(
    qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan, seen: Seen, qapp: QApplication
) -> None:
    kiosk = let_in(asking(small, MEAL, replace(MEAL, id="dinner", label=Label("Dinner?"))))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is page)
    answer = tile(page, "Meat")
    QTest.mouseClick(answer, Qt.MouseButton.LeftButton)
    assert seen(page)["text"] == "Dinner?"
    middle = QPoint(answer.width() // 2, answer.height() // 2)
    for kind in (QMouseEvent.Type.MouseButtonDblClick, QMouseEvent.Type.MouseButtonRelease):
        left = Qt.MouseButton.LeftButton
        qapp.sendEvent(
            answer, QMouseEvent(kind, middle, answer.mapToGlobal(middle), left, left, Qt.KeyboardModifier.NoModifier)
        )
    assert (seen(page)["text"], page.chosen) == ("Dinner?", ())


def test_fingers_find_every_answer(qtbot: QtBot, let_in: Callable[[Plan], KioskWindow], small: Plan) -> None:
    many = replace(AIMS, answers=tuple(Answer(f"a{each}", Label(f"Answer {each}")) for each in range(8)))
    kiosk = let_in(asking(small, many))
    page = kiosk.visit.question
    qtbot.waitUntil(lambda: kiosk.current is page)
    shown = [each for each in page.tiles if each.isVisible()]
    assert len(shown) == 8
    assert min(each.height() for each in shown) >= 48


# At the desk.

QUESTIONS = """
[[question]]
id = "meal"
words = "Meal?"
required = true
answers = [{ id = "meat", words = "Meat" }, { id = "vegan", words = "Vegan" }]
categories = ["visitor"]
[[question]]
id = "aims"
words = { en = "Aims?", zh_CN = "目的？" }
several = true
answers = [{ id = "work", words = "Work" }, { id = "talks", words = "Talks" }]
"""


@pytest.fixture
def office(founded: tuple[Path, dict[str, str]], tmp_path: Path, clock: Callable[..., datetime]) -> Iterator[Office]:
    """What stands behind the desk of a conference that asks two questions."""
    home = Home(Path(shutil.copytree(founded[0], tmp_path / "home")))
    with home.plan.open("a", encoding="utf-8") as plan:
        plan.write(QUESTIONS)
    with closing(Office(open_home(home), clock)) as opened:
        yield opened


def press(desk: DeskWindow, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(desk.windowHandle(), key, modifier)


def scan(qtbot: QtBot, desk: DeskWindow, hands: Hands, text: str) -> Presented:
    with qtbot.waitSignal(desk.scans.presented) as signal:
        hands.hold_up(text)
    return signal.args[0]


def test_a_walk_in_answers_what_is_required(qtbot: QtBot, at_work: DeskWindow, work: Station, seen: Seen) -> None:
    press(at_work, Qt.Key.Key_F3)
    form = at_work.room.walk_in
    qtbot.waitUntil(lambda: at_work.room.current is form)
    form.edits["name"].setText("Bob")
    press(at_work, Qt.Key.Key_Return, CTRL)
    assert at_work.room.current is form
    assert seen(form)["label meal"] == "Meal: please choose"
    meal = form.asked.fields["meal"]
    assert meal.hasFocus()
    press(at_work, Qt.Key.Key_Down)
    press(at_work, Qt.Key.Key_Down)
    assert seen(form)["label meal"] == "Meal?"
    with qtbot.waitSignal(at_work.people.registered):
        press(at_work, Qt.Key.Key_Return, CTRL)
    assert [each.answers for each in work.everybody()] == [("meal=vegan",)]


def test_a_form_shows_the_questions_for_the_category(qtbot: QtBot, at_work: DeskWindow, work: Station) -> None:
    press(at_work, Qt.Key.Key_F3)
    form = at_work.room.walk_in
    qtbot.waitUntil(lambda: at_work.room.current is form)
    meal, aims = form.asked.fields["meal"], form.asked.fields["aims"]
    assert (meal.isVisible(), aims.isVisible()) == (True, True)
    form.category.setFocus()
    press(at_work, Qt.Key.Key_Down)
    assert form.category.chosen == "exhibitor"
    assert (meal.isVisible(), aims.isVisible()) == (False, True)
    form.edits["name"].setText("Bob")
    with qtbot.waitSignal(at_work.people.registered):
        press(at_work, Qt.Key.Key_Return, CTRL)
    assert [each.answers for each in work.everybody()] == [()]


@pytest.mark.qt_log_ignore("does not support")
def test_several_answers_are_ticked_with_the_keyboard_in_a_list_that_stays_open(
    qtbot: QtBot, at_work: DeskWindow
) -> None:
    press(at_work, Qt.Key.Key_F3)
    form = at_work.room.walk_in
    qtbot.waitUntil(lambda: at_work.room.current is form)
    aims = form.asked.fields["aims"]
    aims.setFocus()
    ticks = aims.menu()
    ticks.popup(aims.mapToGlobal(QPoint(0, 0)))
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Space):
        QTest.keyClick(ticks, key)
    assert ticks.isVisible()
    assert (aims.chosen, aims.text()) == (("work", "talks"), "Work, Talks")
    QTest.mouseClick(ticks, Qt.MouseButton.LeftButton, pos=ticks.actionGeometry(ticks.actions()[0]).center())
    assert (ticks.isVisible(), aims.chosen) == (True, ("talks",))
    QTest.keyClick(ticks, Qt.Key.Key_Return)
    assert not ticks.isVisible()
    assert form.fields["answers"] == ("aims=talks",)


def test_a_correction_says_only_what_is_answered_otherwise_and_is_taken_back(
    qtbot: QtBot, at_work: DeskWindow, hands: Hands, work: Station, ticket_of: Ticket, seen: Seen
) -> None:
    asked = ("aims=golf", "aims=work", "meal=meat")
    ada = work.register({"name": "König, Ada", "category": "visitor", "answers": asked})
    with qtbot.waitSignal(at_work.scans.printed):
        scan(qtbot, at_work, hands, ticket_of(ada))
    press(at_work, Qt.Key.Key_F8)
    form = at_work.room.correct
    qtbot.waitUntil(lambda: at_work.room.current is form)
    # What the plan does not have any more stands there, and stays as long as nobody touches it.
    assert form.asked.fields["aims"].text() == "Work, golf"
    assert form.changes == {}
    form.asked.fields["meal"].setFocus()
    press(at_work, Qt.Key.Key_Down)
    with qtbot.waitSignal(at_work.people.changed):
        press(at_work, Qt.Key.Key_Return, CTRL)
    assert work.history(ada.id)[-1].what.fields == {"answers": ["meal=vegan"]}
    person = at_work.room.person
    qtbot.waitUntil(lambda: bool(person.list.rows) and person.list.rows[0].title == "Corrected: Answers")
    assert seen(person)["value answers"] == "golf, Work · Vegan"
    press(at_work, Qt.Key.Key_Home)
    with qtbot.waitSignal(at_work.people.changed):
        press(at_work, Qt.Key.Key_U, CTRL)
    assert work.find(ada.id).answers == asked


def test_a_column_is_read_as_a_question(qtbot: QtBot, office: Office, tmp_path: Path) -> None:
    file = tmp_path / "people.csv"
    file.write_text("Name,Aims?,Food\nAda,Work;talks,Vegan\n", encoding="utf-8")
    page = ImportPage(office.plan.questions.values())
    qtbot.addWidget(page)
    page.show_preview(office.preview(file, None, {}), "zh_CN")
    assert [page.sample.cellWidget(0, place).currentText() for place in range(3)] == ["Name", "目的？", "not read"]
    food = page.sample.cellWidget(0, 2)
    food.choose("meal")
    with qtbot.waitSignal(page.mapped) as mapped:
        food.activated.emit(food.currentIndex())
    assert mapped.args == [{"name": "Name", "aims": "Aims?", "meal": "Food"}]
