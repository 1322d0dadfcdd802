"""Set-up and readiness, in every language and on every screen: nothing is cut off, overlaps or lies outside."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from checkin.domain import planfile
from checkin.domain.plan import Plan
from checkin.founding import Choices
from checkin.printers import Condition, Reason, State
from checkin.printers.found import Found
from checkin.readiness import NAMES, Check, Finding
from checkin.readiness.findings import SENTENCES
from checkin.scanners import trial
from checkin.scanners.focus import Focus
from checkin.shipped import RESOURCES
from checkin.ui import theme
from checkin.ui.choice import Choice, Picture, Tick
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.lens import LensStage
from checkin.ui.page import Page
from checkin.ui.pieces import BusyBar, Button, Field, Icon, Text
from checkin.ui.readiness.camera import CameraPage
from checkin.ui.readiness.page import ReadinessPage
from checkin.ui.rows import Rows
from checkin.ui.setup.camera import CameraStep
from checkin.ui.setup.conference import OWN, ConferenceStep
from checkin.ui.setup.done import DoneStep
from checkin.ui.setup.gate import GateStep
from checkin.ui.setup.handscanner import HandScannerStep
from checkin.ui.setup.printer import PrinterStep
from checkin.ui.setup.role import RoleStep
from checkin.ui.setup.step import Step
from checkin.ui.setup.summary import SummaryStep
from checkin.ui.setup.telling import SummaryWords
from checkin.ui.setup.welcome import LanguageStep
from checkin.ui.stage import Sight, Viewfinder
from checkin.ui.theme import Tone

sys.path.insert(0, str(Path(__file__).parent))
import looking  # beside the tests, which are no package

PIECES = (Text, Button, Field, Icon, BusyBar, Rows, Choice, Tick, Viewfinder, Picture)
HOLDERS = (Button, Field)  # hold what stands on them
SCREENS = {
    "upright": (1080, 1920),
    "lying": (1920, 1080),
    "laptop": (1366, 768),
    "lying at 200 %": (960, 540),
    "upright at 200 %": (540, 960),
}
FAULT = "the hub at https://192.168.1.10:8443 does not answer (timed out): check the network cable, then try again"
LOST = "There is no camera at 0. Plug it in, or choose another in the settings; it is looked for."
SAVED = "The page is saved in /home/kiosk/.local/share/checkin/badges/test-7K3M9QX2P4RT.pdf"


@pytest.fixture(scope="module")
def large() -> Plan:
    """A conference with long names and many gates."""
    return planfile.read((RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8"))


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    theme.dress(qapp, theme.LIGHT)
    spoken = Language(request.param)
    yield spoken
    spoken.remove()


def seen(stage: LensStage) -> None:
    picture = QImage(640, 360, QImage.Format.Format_RGB32)
    picture.fill(QColor("#7788aa"))
    stage.show_sight(Sight.CAMERA)
    stage.show_picture(picture)


def conferences(plan: Plan, code: str) -> Iterator[tuple[str, Step]]:
    for way in ("hub", "refused", OWN, "stands", "typed", "named"):
        step = ConferenceStep()
        step.show_plans({"ciep": plan}, code)
        match way:
            case "hub":
                seen(step.stage)
            case "refused":
                step.stage.show_sight(Sight.LOST, LOST)
                step.show_joining(busy=True)
                step.refuse(FAULT)
            case "own":
                step.ways.buttons[OWN].click()
                step.show_plan(plan, "ciep")
                step.station.setText("hall-door-a-07")
            case "stands":
                step.show_standing(f"{plan.label.said_in(code)} · hall-door-a-07", joined=True)
            case "typed":
                step.field.touched.emit()
                step.keyboard.use(":/?")
            case "named":
                step.ways.buttons[OWN].click()
                step.show_plan(plan, "ciep")
                step.station.touched.emit()
        yield f"conference {way}", step


def devices() -> Iterator[tuple[str, Step]]:
    for focus in Focus:
        camera = CameraStep(lambda focus=focus: focus)
        camera.show_cameras(("camera:0", "camera:2"), "camera:2")
        seen(camera.stage)
        camera.card.look()
        camera.take("a code")
        yield f"camera {focus}", camera
    camera = CameraStep(lambda: None)
    camera.show_cameras(("camera:0",), "rtsp://10.0.0.5/stream/main/channel/1")
    camera.stage.show_sight(Sight.LOST, LOST)
    yield "camera lost", camera
    texts = ("", trial.TEXT, trial.TEXT.upper(), "CHECKINßAYQWZMßayqwzmß0123456789", "W" * 200)
    for text in texts:
        scanner = HandScannerStep()
        scanner.arrived()
        scanner.take(text)
        yield f"scanner {text}", scanner
    printer = PrinterStep()
    yield "printers looked for", printer
    printer = PrinterStep()
    reasons = (Reason.MEDIA_EMPTY, Reason.COVER_OPEN, Reason.TONER_EMPTY)
    ill, well = State(Condition.ATTENTION, "", reasons), State(Condition.READY, "")
    printer.show_printers([Found("cups:label-1", "", ill), Found("folder", "", well)])
    printer.use("cups:label-1")
    printer.show_became(Tone.ADMITTED, SAVED)
    yield "printers", printer


def steps(plan: Plan, small: Plan, code: str) -> Iterator[tuple[str, Step]]:
    """Every step of the set-up, with as much on it as there may be."""
    welcome = LanguageStep()
    welcome.choose(code)
    yield "language", welcome
    yield from conferences(plan, code)
    yield "role", RoleStep()
    for each in (plan, small):
        gate = GateStep()
        gate.show_plan(each, code, "", "")
        yield f"gate of {each.id}", gate
    yield from devices()
    summary = SummaryStep()
    choices = Choices("supervisor", code, "", "hall-door-a-07", next(iter(plan.gates)), printer="cups:label-1")
    names = ("language", "conference", "role", "gate", "camera", "printer")
    words = SummaryWords(CameraStep(lambda: None).named)
    summary.show_lines(tuple(words.lines(choices, plan, code, dict.fromkeys(names, summary))))
    yield "summary", summary
    for role, pin in (("kiosk", "428571"), ("supervisor", "")):
        done = DoneStep()
        done.show_done(role, pin)
        yield f"done {role}", done


def readiness() -> Iterator[tuple[str, Page]]:
    """The page of readiness with each sentence there is, and as it begins."""
    about = {
        "say": FAULT,
        "names": "en, ar, de, es, fr, he, ja, ko, ru, zh_CN, zh_TW",
        "conference": "17th Conference on International Exchange of Professionals",
        "time": "2019-04-13 20:12 Asia/Shanghai",
        **dict.fromkeys(("gate", "where", "url"), "https://192.168.100.100:8443/hub"),
        **dict.fromkeys(("number", "behind", "waiting", "left", "seconds", "free"), "110,000"),
        **dict.fromkeys(("registrations", "facts", "missing", "altered"), "1,100,000"),
    }
    for finding in SENTENCES:
        page = ReadinessPage()
        others = [Check(name, Finding.FAULT, about) for name in NAMES[1:]]
        page.show_checks([Check("fonts", finding, about), *others], ())
        page.show_note(Tone.ADMITTED, SAVED)
        yield f"readiness {finding}", page
    page = ReadinessPage()
    page.allow_rehearsal(rehearses=True, why_not="for: Supervisor")
    page.show_checks((), NAMES)
    yield "readiness begins", page
    camera = CameraPage(lambda: Focus.SOFT)
    seen(camera.stage)
    camera.card.look()
    yield "readiness camera", camera


Look = Callable[[Iterator[tuple[str, Page]]], None]


@pytest.fixture(params=SCREENS)
def look(request: pytest.FixtureRequest, qtbot: QtBot) -> Look:
    """Shows one page after the other on a screen, and looks for faults."""

    def shown(pages: Iterator[tuple[str, Page]]) -> None:
        for name, page in pages:
            if isinstance(page, Step):
                page.show_place(8, 8)
            window = looking.put_up(qtbot, page, SCREENS[request.param])
            assert looking.faults(page, PIECES, HOLDERS) == [], name
            window.hide()

    return shown


def test_set_up(look: Look, language: Language, large: Plan, small: Plan) -> None:
    look(steps(large, small, language.code))


@pytest.mark.usefixtures("language")
def test_readiness(look: Look) -> None:
    look(readiness())


@pytest.mark.parametrize("look", ["upright", "laptop"], indirect=True)
@pytest.mark.parametrize(
    ("tokens", "way"),
    [(theme.DARK, Qt.LayoutDirection.LeftToRight), (theme.CONTRAST, Qt.LayoutDirection.RightToLeft)],
    ids=["dark", "contrast, from right to left"],
)
def test_every_other_way_to_look_at_it(
    qapp: QApplication, look: Look, large: Plan, small: Plan, tokens: theme.Tokens, way: Qt.LayoutDirection
) -> None:
    theme.dress(qapp, tokens)
    qapp.setLayoutDirection(way)
    look(steps(large, small, "en"))
    look((name, page) for name, page in readiness() if "begins" in name or "camera" in name)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.wear(theme.LIGHT)
