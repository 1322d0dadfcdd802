"""The desk, in every language and on every screen: nothing is cut off, nothing overlaps, nothing lies outside."""

import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.backups import Backed, BackupStatus
from checkin.domain.causes import Cause, against
from checkin.domain.facts import Admitted, Corrected, Left, Printed, Reason, Refused, Registered
from checkin.domain.label import Label
from checkin.domain.operators import Operator
from checkin.domain.plan import Answer, Plan, Question
from checkin.domain.printing import Job, JobState
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.office import Standing
from checkin.sources import Preview, Rejected
from checkin.station import Found, Happened, Hit, Imported, Presented, Say, Slip
from checkin.sync.status import Standing as Stands
from checkin.sync.status import Status
from checkin.ui import theme
from checkin.ui.causes import CauseWords
from checkin.ui.choice import Choice, Tick
from checkin.ui.desk.imports import ImportPage
from checkin.ui.desk.room import Room
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.pieces import BusyBar, Button, Field, Icon, Text
from checkin.ui.pressroom import BadgeState
from checkin.ui.rows import Rows
from checkin.ui.several import Several
from checkin.ui.signin import SignInPage
from checkin.ui.theme import Tone
from checkin.ui.verdicts import Decision, Scene
from checkin.ui.waiting import WaitingPage
from checkin.ui.words import StaffWords

sys.path.insert(0, str(Path(__file__).parent))
import looking  # beside the tests, which are no package

PIECES = (Text, Button, Field, Icon, BusyBar, Rows, Choice, Several, Tick)
# A field and a button hold what stands on them.
HOLDERS = (Button, Field)
SCREENS = {"full": (1920, 1080), "laptop": (1366, 768), "at 200 %": (960, 540)}
NOW = datetime(2019, 4, 14, 4, 0, tzinfo=UTC)
ADA = Registration(
    "7K3M9QX2P4RT",
    name="Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg",
    latin_name="Maximilian-Alexander",
    company="Gesellschaft für Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten mbH",
    category="visitor",
    email="m…@example.org",
    phone="…4711",
    delegation="Shandong",
    group="b-1",
    note="Wheelchair: use the side entrance and call the host",
    blocked=True,
)
OTHERS = [Registration(f"7K3M9QX2P4R{n}", name=f"欧阳明珠 {n}", company="国立材料科学大学") for n in range(4)]
DECISIONS: list[Decision] = [
    Admitted("visitor"),
    Left("visitor"),
    *(Refused(reason, "visitor", 1_555_100_000_000, "side") for reason in Reason),
]


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    theme.dress(qapp, theme.LIGHT)
    spoken = Language(request.param)
    yield spoken
    spoken.remove()


@pytest.fixture(params=SCREENS)
def screen(request: pytest.FixtureRequest) -> tuple[int, int]:
    return SCREENS[request.param]


@pytest.fixture
def room(qtbot: QtBot, hall: Plan, language: Language, screen: tuple[int, int]) -> Iterator[Room]:  # noqa: ARG001  spoken when made
    """The desk's page, on a screen."""
    made = Room(hall)
    window = looking.put_up(qtbot, made, screen)
    made.offers.work_for(Role.DESK)
    made.status.show_place("Night of the sponsors", "A-02", "Petra Müller")
    made.status.show_standing(Standing(110_000, 1_200, False, "The printer is out of labels: put in a roll", 212, 1907))
    made.status.show_backup(BackupStatus(Backed.AWAY, 1_555_200_000_000))
    QApplication.processEvents()
    yield made
    window.hide()


@pytest.fixture
def scene(hall: Plan, language: Language) -> Scene:
    return Scene(hall, hall.gates["night"], language.code, NOW)


def shown(page: QWidget) -> list[str]:
    return looking.faults(page, PIECES, HOLDERS)


def test_how_a_desk_with_a_hub_stands(room: Room) -> None:
    """Whatever there is to be said of it, what can be done stays in sight beside it, in letters of the usual size."""
    letters = [text.font().pixelSize() for text in room.offers.findChildren(Text)]
    for status in (
        Status(Stands.CONNECTED, waiting=1_234),
        Status(Stands.CONNECTED, offset=125_000),
        Status(Stands.OFFLINE, since=1_555_200_000_000, waiting=1_234),
        Status(Stands.REVOKED),
    ):
        room.status.show_hub(status)
        for somebody in (True, False):
            room.offers.show_situation(somebody=somebody, scanned=somebody)
            assert shown(room) == [], status
    assert [text.font().pixelSize() for text in room.offers.findChildren(Text)] == letters


def test_verdicts(room: Room, scene: Scene) -> None:
    for decision in DECISIONS:
        verdict = StaffWords().on(decision, ADA, scene)
        room.verdict.show_verdict(verdict, ADA, scene)
        room.verdict.show_badge(BadgeState.PRINTING)
        room.verdict.show_group(3)
        room.recent.add(Presented(decision, ADA, "fact"), verdict, scene)
        room.offers.show_situation(somebody=True, scanned=False, others=3)
        assert shown(room) == [], decision


@pytest.mark.parametrize("tokens", [theme.LIGHT, theme.DARK, theme.CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("way", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_every_way_to_look_at_it(
    qtbot: QtBot,
    qapp: QApplication,
    hall: Plan,
    screen: tuple[int, int],
    tokens: theme.Tokens,
    large: bool,  # noqa: FBT001
    way: Qt.LayoutDirection,
) -> None:
    theme.dress(qapp, tokens)
    qapp.setLayoutDirection(way)
    room = Room(hall)
    window = looking.put_up(qtbot, room, screen)
    window.setProperty(theme.LARGE, large)
    room.offers.work_for(Role.DESK)
    room.status.show_place("Night of the sponsors", "A-02", "Petra Müller")
    room.status.show_standing(Standing(110_000, 0, True, "", 212, 1907))
    scene = Scene(hall, hall.gates["night"], "en", NOW)
    for decision in (DECISIONS[0], Refused(Reason.ALREADY_INSIDE, "visitor", 1_555_100_000_000, "side")):
        verdict = StaffWords().on(decision, ADA, scene)
        room.verdict.show_verdict(verdict, ADA, scene)
        room.recent.add(Presented(decision, ADA, "fact"), verdict, scene)
        assert shown(room) == []
    room.reason.ask("Let in again", "Why once more?", "Let in", CauseWords().choices(against(None)))
    room.show_panel(room.reason)
    assert shown(room) == []
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    window.hide()


def test_ready(room: Room) -> None:
    assert shown(room) == []


def test_hits(room: Room, language: Language) -> None:
    hits = tuple(Hit(each, 90.0, ("name", "email")) for each in (ADA, *OTHERS))
    room.show_panel(room.hits)
    for found in (Found(hits, Say.HITS, more=True, indexed=False), Found((), Say.NOBODY), Found((), Say.TOO_SHORT)):
        room.hits.show_found(found, language.code)
        assert shown(room) == []


def test_person(room: Room, language: Language) -> None:
    whats = (Registered({}), Admitted("visitor", why=Cause.NOT_THROUGH), Corrected({"name": "", "company": ""}))
    history = [Happened(NOW, what, "mueller", "A-02", "main", "f", False) for what in (*whats, Printed(1))]
    room.show_panel(room.person)
    room.person.show_person(ADA, language.code)
    room.person.show_history(history)
    room.person.list.setCurrentRow(1)
    room.notice.show_notice(Tone.REFUSED, "a desk may not block or cancel registrations: ask a supervisor")
    assert shown(room) == []


def test_forms(room: Room, language: Language) -> None:
    room.walk_in.begin(language.code)
    room.show_panel(room.walk_in)
    room.walk_in.show_alike(OTHERS)
    room.walk_in.show_faults(everything=True)
    assert shown(room) == []
    room.correct.begin(ADA, language.code)
    room.show_panel(room.correct)
    assert shown(room) == []


def test_forms_with_as_many_questions_as_a_plan_may_ask(
    qtbot: QtBot, hall: Plan, language: Language, screen: tuple[int, int]
) -> None:
    answers = tuple(Answer(f"a{each}", Label(f"项目合作与人才交流 {each}")) for each in range(8))
    asked = [
        Question(f"q{each}", Label(f"Where did you hear of us first {each}?"), answers, several=bool(each % 2))
        for each in range(6)
    ]
    needed = {each.id: replace(each, required=True) for each in asked}
    room = Room(replace(hall, questions=needed))
    window = looking.put_up(qtbot, room, screen)
    room.walk_in.begin(language.code)
    room.show_panel(room.walk_in)
    room.walk_in.show_alike(OTHERS)
    room.walk_in.go.click()
    assert shown(room) == []
    room.correct.begin(replace(ADA, answers=tuple(f"q{n}=a1" for n in range(6))), language.code)
    room.show_panel(room.correct)
    assert shown(room) == []
    window.hide()


def test_questions(room: Room) -> None:
    room.reason.ask("Let in again", "Why once more?", "Let in", CauseWords().choices(against(None)))
    room.show_panel(room.reason)
    assert shown(room) == []
    room.pin.ask("Only a supervisor may do this.")
    room.show_panel(room.pin)
    room.pin.pin.refuse(2)
    assert shown(room) == []


def test_badges_on_their_way(room: Room) -> None:
    for state in JobState:
        job = Job(1, ADA.id, 0, state=state, printer="cups:label-1", operator="mueller", reasons=("media_empty",))
        room.badges.underway.show_slips([Slip(job, ADA)], ["cups:label-1", "cups:label-2", "folder"])
        room.show_panel(room.badges)
        assert shown(room) == []


def test_group_and_credential(room: Room, scene: Scene) -> None:
    room.group.show_people(OTHERS)
    room.group.show_decision(OTHERS[0].id, StaffWords().on(Admitted("visitor"), OTHERS[0], scene))
    room.show_panel(room.group)
    assert shown(room) == []
    code = QImage(80, 80, QImage.Format.Format_Grayscale8)
    code.fill(QColor("black"))
    room.credential.show_registered(ADA, code)
    room.credential.show_entry(StaffWords().on(Admitted("visitor"), ADA, scene))
    room.show_panel(room.credential)
    assert shown(room) == []


@pytest.mark.parametrize("fault", ["", "there is no database checkin.sqlite: run `checkin init`, or name the folder"])
def test_waiting_and_signing_in(
    qtbot: QtBot, hall: Plan, language: Language, screen: tuple[int, int], fault: str
) -> None:
    waiting = WaitingPage()
    if fault:
        waiting.show_fault(fault)
    sign_in = SignInPage({code: hall.label.said_in(code) for code in LANGUAGES})
    sign_in.speak(language.code)
    sign_in.show_operators([Operator(f"o{n}", f"Petra Müller {n}", Role.DESK) for n in range(12)])
    for page in (waiting, sign_in):
        window = looking.put_up(qtbot, page, screen)
        assert shown(page) == []
        window.hide()


@pytest.mark.usefixtures("language")
def test_imports(qtbot: QtBot, screen: tuple[int, int]) -> None:
    columns = ("Code", "Name", "E-mail", "Company", "A column with a very long header")
    page = ImportPage()
    window = looking.put_up(qtbot, page, screen)
    assert window.isVisible()
    assert shown(page) == []
    sample = tuple(("A1", "Ada König", "ada@example.org", "Werke", "x" * 60) for _ in range(20))
    page.show_preview(Preview(("A", "B"), "A", "", "", columns, {"code": "Code", "name": "Name"}, "", sample, 1000))
    assert shown(page) == []
    rejected = [Rejected(n, "E-mail", "nothing", "this is no address: correct it") for n in range(30)]
    page.show_imported("Done: 1,000 rows", Imported(1000, 900, 50, 20, rejected))
    page.allow(chosen=True, running=True)
    assert shown(page) == []
