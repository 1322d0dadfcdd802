"""Every page, in every language, on every screen: nothing is cut off, nothing overlaps, nothing lies outside."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.label import Label
from checkin.domain.plan import Answer, Consent, Plan, Question
from checkin.domain.registration import Registration
from checkin.ui import theme
from checkin.ui.kiosk.check import CheckPage
from checkin.ui.kiosk.consent import ConsentPage
from checkin.ui.kiosk.correct import CorrectPage
from checkin.ui.kiosk.helppage import Called, HelpPage
from checkin.ui.kiosk.pin import PinPage
from checkin.ui.kiosk.question import QuestionPage
from checkin.ui.kiosk.scan import ScanPage
from checkin.ui.kiosk.service import Fault
from checkin.ui.kiosk.starting import StartingPage
from checkin.ui.kiosk.trouble import TroublePage
from checkin.ui.kiosk.verdict import VerdictPage
from checkin.ui.language import VISITORS, Language
from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Button, Field, Icon, Text
from checkin.ui.pressroom import BadgeState
from checkin.ui.stage import Sight, Viewfinder
from checkin.ui.verdicts import Decision, Scene, Verdicts

sys.path.insert(0, str(Path(__file__).parent))
import looking  # beside the tests, which are no package

PIECES = (Text, Button, Field, Icon, BusyBar, Viewfinder)
SCREENS = {
    "upright": (1080, 1920),
    "lying": (1920, 1080),
    "laptop": (1366, 768),
    "lying at 200 %": (960, 540),
    "upright at 200 %": (540, 960),
    "square": (1280, 1024),
}
NAMES = {
    "short": ("Wu", ""),
    "long": (
        "Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg der Jüngere, Prof. Dr.",
        "Gesellschaft für Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten mbH",
    ),
    "han": ("欧阳明珠", "国立材料科学大学深圳先进技术研究院国际合作与交流处"),
    "unbroken": ("W" * 60, "x" * 90),
}
# The others are looked at in less detail.
SPOKEN = ("en", "zh_CN", "ar")
OTHERS = tuple(code for code in VISITORS if code not in SPOKEN)
CAUSE = "there is no database /home/kiosk/.local/share/checkin/checkin.sqlite: run `checkin init`, or name the folder"
ANSWERS = ("Nein", "Wirtschaftliche Zusammenarbeit zwischen Städten und Provinzen", "Ausbildung", "论坛与讲座")
WAY = "09:30 Eröffnung mit Ansprachen aus dreiundsechzig Ländern · Halle 1\n14:00 Gespräche · Halle 4"
NOW = datetime(2019, 4, 14, 4, 0, tzinfo=UTC)
DECISIONS: list[Decision] = [
    Admitted("visitor"),
    Left("visitor"),
    *(Refused(reason, "visitor", 1_555_100_000_000, "side") for reason in Reason),
]


@pytest.fixture(params=SPOKEN)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:  # noqa: ARG001  Qt has to run
    spoken = Language(request.param, offered=VISITORS)
    yield spoken
    spoken.remove()


@pytest.fixture(scope="module", params=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> str:
    theme.dress(qapp, theme.DARK if request.param == "dark" else theme.LIGHT)
    return request.param


@pytest.fixture(scope="module")
def light(qapp: QApplication) -> None:
    theme.dress(qapp, theme.LIGHT)


def somebody(name: str, company: str) -> Registration:
    return Registration("7K3M9QX2P4RT", name=name, company=company)


@pytest.fixture(params=SCREENS)
def check(request: pytest.FixtureRequest, qtbot: QtBot) -> Callable[..., None]:
    """Show a page on a screen and look for faults."""

    def shown(page: Page, name: str, *, large: bool = False) -> None:
        window = looking.put_up(qtbot, page, SCREENS[request.param], large=large)
        assert looking.faults(page, PIECES) == [], name
        window.hide()

    return shown


Check = Callable[..., None]


def test_starting(check: Check, language: Language, hall: Plan) -> None:
    check(StartingPage(hall.label.said_in(language.code)), "starting")


def test_the_ground_has_the_colour_of_its_theme(qtbot: QtBot, look: str) -> None:
    page = TroublePage()
    qtbot.addWidget(page)
    wanted = theme.DARK if look == "dark" else theme.LIGHT
    assert page.grab().toImage().pixelColor(3, 3).name() == wanted.ground.lower()


@pytest.mark.parametrize("sight", Sight)
def test_scan(check: Check, language: Language, hall: Plan, sight: Sight) -> None:
    page = ScanPage(language, {code: hall.label.said_in(code) for code in VISITORS})
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(QColor("#7788aa"))
    page.stage.show_sight(sight, CAUSE if sight is Sight.LOST else "")
    page.stage.show_picture(picture)
    check(page, f"scan {sight.name}")


@pytest.mark.usefixtures("light")
def test_verdicts(check: Check, language: Language, hall: Plan) -> None:
    scene = Scene(hall, hall.gates["night"], language.code, NOW)
    person, company = NAMES["long"]
    for decision in DECISIONS:
        page = VerdictPage()
        page.show_verdict(Verdicts().on(decision, None, scene), somebody(person, company), WAY)
        check(page, str(decision))


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("badge", [BadgeState.PRINTING, BadgeState.FAILED])
def test_badges(check: Check, language: Language, hall: Plan, name: str, badge: BadgeState) -> None:
    person, company = NAMES[name]
    scene = Scene(hall, hall.gates["main"], language.code, NOW)
    page = VerdictPage()
    page.show_verdict(Verdicts().on(Admitted("visitor"), None, scene), somebody(person, company))
    page.show_badge(badge)
    check(page, f"badge {name} {badge.name}")


def pages_of(language: Language, hall: Plan, name: str) -> Iterator[tuple[str, Page]]:
    """Every page that says something else to everybody, with a person of such a name."""
    person = somebody(*NAMES[name])
    scan = ScanPage(language, {code: hall.label.said_in(code) for code in VISITORS})
    scan.show_voice(there=True)
    yield "scan with a voice", scan
    for required in (True, False):
        consent = ConsentPage(language)
        text = "Photographs and films of me may be taken here and shown in reports, on the web and on television."
        consent.ask(Consent("photo", Label(text), required), person.name, 1, 2)
        yield f"consent {required}", consent
    for several, number in ((False, 2), (True, 8)):
        answers = tuple(Answer(f"a{each}", Label(ANSWERS[each % len(ANSWERS)])) for each in range(number))
        asked = Question("aims", Label("Welche Fragen möchten Sie während der Konferenz besprechen?"), answers, several)
        question = QuestionPage(language)
        question.ask(asked, person.name, 2, 2, ("a1", "a4") if several else ())
        yield f"question {several}", question
    for may_correct in (True, False):
        badge = CheckPage()
        badge.show_person(person, may_correct=may_correct)
        badge.show_seconds(9)
        yield f"check {may_correct}", badge
    correct = CorrectPage()
    correct.show_person(person, language.code)
    yield "correct", correct
    for state in Called:
        called = HelpPage()
        called.show_state(state)
        yield f"help {state.name}", called
    trouble = TroublePage()
    trouble.show_fault(Fault.DISK, CAUSE, may_call=True)
    yield "trouble", trouble


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize(("name", "large"), [("long", False), ("unbroken", False), ("long", True)])
def test_pages(check: Check, language: Language, hall: Plan, name: str, large: bool) -> None:  # noqa: FBT001
    for said, page in pages_of(language, hall, name):
        check(page, f"{said}, {name}", large=large)


@pytest.mark.usefixtures("light")
@pytest.mark.parametrize("check", ["upright", "laptop"], indirect=True)
@pytest.mark.parametrize("language", OTHERS, indirect=True)
def test_the_other_languages(check: Check, language: Language, hall: Plan) -> None:
    for said, page in pages_of(language, hall, "long"):
        check(page, said)
    for decision in DECISIONS:
        page = VerdictPage()
        scene = Scene(hall, hall.gates["night"], language.code, NOW)
        page.show_verdict(Verdicts().on(decision, None, scene), somebody(*NAMES["long"]))
        check(page, str(decision))


@pytest.mark.parametrize("check", ["upright", "laptop"], indirect=True)
@pytest.mark.parametrize("tokens", [theme.DARK, theme.CONTRAST], ids=["dark", "contrast"])
def test_the_other_colours(check: Check, language: Language, hall: Plan, tokens: theme.Tokens) -> None:
    theme.wear(tokens)
    for said, page in pages_of(language, hall, "short"):
        check(page, said)
    theme.wear(theme.LIGHT)


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("said", ["nothing", "wrong", "wait"])
def test_pin(check: Check, said: str) -> None:
    page = PinPage()
    page.offer_mending(out_of_order=said == "wrong")
    page.arrived()
    match said:
        case "wrong":
            page.refuse()
        case "wait":
            page.hold(120)
    check(page, "pin")
