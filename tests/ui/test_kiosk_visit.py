"""What somebody meets at a kiosk between the code and the badge, and what makes it easier for them."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.facts import Admitted, Reason, Undone
from checkin.domain.label import Label
from checkin.domain.plan import Consent, Plan
from checkin.domain.registration import Registration
from checkin.printers import Reason as PrinterReason
from checkin.station import Presented, Station
from checkin.ui import theme
from checkin.ui.keyboard import LAYOUTS, Keyboard
from checkin.ui.kiosk import KioskWindow
from checkin.ui.kiosk.patience import Patience
from checkin.ui.kiosk.service import Fault, Service, fault_of_printing
from checkin.ui.kiosk.speech import Voice
from checkin.ui.pieces import Button, Field, Text

# The scripted parts of conftest.py, which pytest does not let be imported.
Hands = Any
MakeKiosk = Callable[..., KioskWindow]
Seen = Callable[[QWidget], dict[str, str]]
Ticket = Callable[[Registration], str]
LetIn = Callable[[KioskWindow], Presented]

PIN = "428571"


@pytest.fixture
def asking(small: Plan) -> Plan:
    """A conference that asks two things, of which one has to be agreed to; names are corrected at the kiosk."""
    consents = (Consent("photo", Label("Photographs"), required=True), Consent("mail", Label("Mail")))
    rules = replace(small.rules, kiosk_corrections=True)
    return replace(small, consents={each.id: each for each in consents}, rules=rules)


@pytest.fixture
def quiet(small: Plan) -> Plan:
    """A conference that asks nothing."""
    return replace(small, consents={})


@pytest.fixture
def stood_up(qtbot: QtBot, make_kiosk: MakeKiosk) -> MakeKiosk:
    """A kiosk that waits for codes."""

    def stand(**said: object) -> KioskWindow:
        kiosk = make_kiosk(**said)
        with qtbot.waitSignal(kiosk.ready):
            kiosk.show()
        return kiosk

    return stand


def tile(page: QWidget, text: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.text().startswith(text) and not each.isHidden())


def hold_up(qtbot: QtBot, kiosk: KioskWindow, hands: Hands, code: str) -> Presented:
    with qtbot.waitSignal(kiosk.presented) as signal:
        hands.hold_up(code)
    return signal.args[0]


@pytest.fixture
def let_in(qtbot: QtBot, hands: Hands, ada: Registration, ticket: Ticket) -> Callable[[KioskWindow], Presented]:
    """Ada holds up her code."""
    return lambda kiosk: hold_up(qtbot, kiosk, hands, ticket(ada))


def turned_to(qtbot: QtBot, kiosk: KioskWindow, page: QWidget) -> None:
    qtbot.waitUntil(lambda: kiosk.current is page)


def test_consents_are_asked_and_kept(
    qtbot: QtBot, stood_up: MakeKiosk, asking: Plan, let_in: LetIn, station: Station, ada: Registration, seen: Seen
) -> None:
    kiosk = stood_up(plan=asking)
    let_in(kiosk)
    turned_to(qtbot, kiosk, kiosk.visit.consent)
    words = seen(kiosk.visit.consent)
    assert (words["greeting"], words["title"], words["text"]) == ("König, Ada", "Question 1 of 2", "Photographs")
    tile(kiosk.visit.consent, "I agree").click()
    assert seen(kiosk.visit.consent)["text"] == "Mail"
    tile(kiosk.visit.consent, "No, thank you").click()
    assert kiosk.current is kiosk.visit.check
    with qtbot.waitSignal(kiosk.badge_issued):
        tile(kiosk.visit.check, "Print my badge").click()
    assert station.find(ada.id).consents == ("photo",)


@pytest.mark.parametrize("how", ["says no", "goes away"])
def test_without_consent_there_is_no_badge_and_no_admission(
    qtbot: QtBot, stood_up: MakeKiosk, asking: Plan, let_in: LetIn, station: Station, seen: Seen, how: str
) -> None:
    kiosk = stood_up(plan=asking)
    somebody = let_in(kiosk).registration.id
    turned_to(qtbot, kiosk, kiosk.visit.consent)
    if how == "says no":
        tile(kiosk.visit.consent, "I do not agree").click()
    else:
        kiosk.visit.finish()
    assert seen(kiosk.verdict)["title"] == "Please see our staff"
    qtbot.waitUntil(lambda: isinstance(station.history(somebody)[-1].what, Undone))
    assert isinstance(let_in(kiosk).decision, Admitted)


def test_who_says_nothing_gets_the_badge_as_it_stands(
    qtbot: QtBot, stood_up: MakeKiosk, quiet: Plan, let_in: LetIn
) -> None:
    kiosk = stood_up(plan=quiet)
    let_in(kiosk)
    turned_to(qtbot, kiosk, kiosk.visit.check)
    with qtbot.waitSignal(kiosk.badge_issued):
        kiosk.visit.finish()


@pytest.fixture
def bob(station: Station, ticket: Ticket) -> str:
    """The code of somebody else."""
    return ticket(station.register({"name": "Bob", "category": "visitor"}))


def test_the_next_code_lets_nobody_wait_for_the_one_before(
    qtbot: QtBot, stood_up: MakeKiosk, quiet: Plan, let_in: LetIn, hands: Hands, bob: str, seen: Seen
) -> None:
    kiosk = stood_up(plan=quiet)
    first = let_in(kiosk).registration
    with qtbot.waitSignal(kiosk.badge_issued) as issued:
        hold_up(qtbot, kiosk, hands, bob)
    assert issued.args[0].registration == first.id
    turned_to(qtbot, kiosk, kiosk.visit.check)
    assert seen(kiosk.visit.check)["name"] == "Bob"


def test_a_name_is_corrected_with_fingers_only(
    qtbot: QtBot, stood_up: MakeKiosk, asking: Plan, let_in: LetIn, station: Station, ada: Registration, seen: Seen
) -> None:
    kiosk = stood_up(plan=replace(asking, consents={}))
    let_in(kiosk)
    turned_to(qtbot, kiosk, kiosk.visit.check)
    tile(kiosk.visit.check, "Correct my name").click()
    page = kiosk.visit.correct
    assert kiosk.current is page
    for _ in range(len("König, Ada")):
        tile(page, "⌫").click()
    tile(page, "Save").click()
    assert seen(page)["wrong"] == "Please enter your name."
    for letter in "Eva":
        tile(page, letter).click()
    tile(page, "Save").click()
    turned_to(qtbot, kiosk, kiosk.visit.check)
    assert seen(kiosk.visit.check)["name"] == "Eva"
    assert station.find(ada.id).name == "Eva"
    kiosk.show_start()
    assert not any(each.text() for each in page.findChildren(Field))


def test_where_names_are_not_corrected_somebody_comes(
    qtbot: QtBot, stood_up: MakeKiosk, quiet: Plan, let_in: LetIn, station: Station, seen: Seen
) -> None:
    kiosk = stood_up(plan=quiet)
    let_in(kiosk)
    turned_to(qtbot, kiosk, kiosk.visit.check)
    tile(kiosk.visit.check, "Something is wrong").click()
    assert seen(kiosk.help)["title"] == "Somebody is coming"
    qtbot.waitUntil(lambda: len(station.help_calls()) == 1)
    (call,) = station.help_calls()
    assert (call.station, call.gate, call.page) == ("desk-1", "main", "check")
    station.answer_help(call.fact, operator="supervisor")
    qtbot.waitUntil(lambda: seen(kiosk.help)["title"] == "Our staff heard you")
    tile(kiosk.help, "Back to the start").click()
    turned_to(qtbot, kiosk, kiosk.visit.check)


def test_a_call_says_what_somebody_was_refused_for_and_can_be_taken_back(
    qtbot: QtBot, stood_up: MakeKiosk, hands: Hands, station: Station, seen: Seen
) -> None:
    kiosk = stood_up()
    hold_up(qtbot, kiosk, hands, "nobody's code")
    tile(kiosk.verdict, "Call for help").click()
    qtbot.waitUntil(lambda: [call.reason for call in station.help_calls()] == [Reason.UNKNOWN_CODE])
    kiosk.show_start()
    assert tile(kiosk.scan, "Somebody is coming")
    tile(kiosk.scan, "Somebody is coming").click()
    tile(kiosk.help, "I do not need help any more").click()
    qtbot.waitUntil(lambda: station.help_calls() == ())
    assert tile(kiosk.scan, "No code? Call for help")
    assert seen(kiosk.scan)["title"] == "Show your code here"


@pytest.mark.parametrize("greeting", [("de-AT", "Willkommen"), ("ar", "أهلًا بك"), ("", "Welcome")])
def test_people_are_greeted_in_the_language_they_registered_in(
    qtbot: QtBot,
    stood_up: MakeKiosk,
    hands: Hands,
    station: Station,
    ticket: Ticket,
    seen: Seen,
    greeting: tuple[str, str],
) -> None:
    language, title = greeting
    kiosk = stood_up()
    somebody = station.register({"name": "Noor", "category": "visitor", "language": language})
    hold_up(qtbot, kiosk, hands, ticket(somebody))
    assert seen(kiosk.verdict)["title"] == title
    assert (QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft) == (language == "ar")
    kiosk.show_start()
    assert QGuiApplication.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_who_chose_a_language_keeps_it(
    qtbot: QtBot, stood_up: MakeKiosk, hands: Hands, station: Station, ticket: Ticket, seen: Seen
) -> None:
    kiosk = stood_up()
    somebody = station.register({"name": "Noor", "category": "visitor", "language": "ar"})
    tile(kiosk.scan, "Français").click()
    hold_up(qtbot, kiosk, hands, ticket(somebody))
    assert seen(kiosk.verdict)["title"] == "Bienvenue"


def test_what_makes_it_easier_is_off_again_for_the_next(stood_up: MakeKiosk, qapp: QApplication) -> None:
    kiosk = stood_up()
    page, guide = kiosk.scan, kiosk.scan.stage.viewfinder.guide
    usual = page.findChild(Text, "title").font().pixelSize()
    assert guide.is_moving
    for said in ("More contrast", "Larger text", "Less motion"):
        tile(page, said).click()
    qapp.processEvents()
    assert theme.worn() is theme.CONTRAST
    assert not guide.is_moving
    assert page.findChild(Text, "title").font().pixelSize() > usual
    kiosk.show_start()
    assert theme.worn() is theme.LIGHT
    assert guide.is_moving
    assert page.findChild(Text, "title").font().pixelSize() == usual
    assert not tile(page, "Larger text").isChecked()


def test_a_page_is_read_from_top_to_bottom(stood_up: MakeKiosk) -> None:
    kiosk = stood_up()
    lines = kiosk.scan.spoken.splitlines()
    assert lines.index("Show your code here") < lines.index("请在此出示二维码")


@pytest.mark.qt_log_ignore("pipewire")
def test_a_machine_without_a_voice_offers_none(stood_up: MakeKiosk, qtbot: QtBot) -> None:
    kiosk = stood_up()
    assert not any(each.text() == "Read aloud" and not each.isHidden() for each in kiosk.scan.findChildren(Button))
    voice = Voice(kiosk, "mock")
    with qtbot.waitSignal(voice.found):
        voice.prepare()
    assert voice.speaks("en")
    assert not voice.speaks("he")
    voice.say("Show your code here", "en")
    voice.stop()


def test_patience_doubles_with_every_touch_and_has_an_end(qtbot: QtBot, qapp: QApplication) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    patience = Patience(window)
    patience.watch(window.windowHandle())
    patience.wait(100)
    spans = []
    for _ in range(5):
        QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
        qapp.processEvents()
        spans.append(patience.span)
    assert spans == [200, 400, 800, 800, 800]
    with qtbot.waitSignal(patience.over):
        pass
    assert patience.span == 0


def test_the_keyboard_writes_words_with_large_letters_first(qtbot: QtBot) -> None:
    keyboard = Keyboard()
    qtbot.addWidget(keyboard)
    written: list[str] = []
    keyboard.typed.connect(written.append)
    keyboard.begin("ru")
    for letter in "Ия":
        keyboard.after("".join(written))
        tile(keyboard, letter).click()
    assert written == ["И", "я"]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_no_key_is_there_twice(layout: str) -> None:
    keys = [letter for row in LAYOUTS[layout] for letter in row]
    assert len(keys) == len(set(keys))


# Out of order.


def test_a_kiosk_stays_out_of_order_until_staff_say_otherwise(
    qtbot: QtBot, make_kiosk: MakeKiosk, station: Station, tmp_path: Path, seen: Seen
) -> None:
    def broken() -> Station:
        raise OSError("the disk is full: free some space")

    slate = tmp_path / "out-of-order"
    first = make_kiosk(open_station=broken, slate=slate)
    first.show()
    turned_to(qtbot, first, first.trouble)
    qtbot.waitUntil(lambda: "cause" in seen(first.trouble))
    assert (seen(first.trouble)["title"], seen(first.trouble)["code"]) == ("Out of order", "D2")
    first.stop()
    kiosk = make_kiosk(open_station=lambda: station, slate=slate)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.showFullScreen()
    assert seen(kiosk.trouble)["code"] == "D2"
    kiosk.close()
    qtbot.keyClicks(kiosk.pin.findChild(Field), "11111")
    tile(kiosk.pin, "Back in service").click()
    assert seen(kiosk.pin)["wrong"] == "This is not the PIN."
    qtbot.keyClicks(kiosk.pin.findChild(Field), PIN)
    with qtbot.waitSignal(kiosk.ready):
        tile(kiosk.pin, "Back in service").click()
    assert kiosk.current is kiosk.scan
    assert Service(slate).fault is None


def test_nobody_is_decided_on_while_it_is_out_of_order(
    qtbot: QtBot,
    make_kiosk: MakeKiosk,
    hands: Hands,
    station: Station,
    ada: Registration,
    ticket: Ticket,
    tmp_path: Path,
) -> None:
    slate = tmp_path / "out-of-order"
    Service(slate).stop(Fault.PAPER)
    kiosk = make_kiosk(slate=slate)
    with qtbot.waitSignal(kiosk.ready):
        kiosk.show()
    hands.hold_up(ticket(ada))
    with qtbot.waitSignal(kiosk.film_ended):
        hands.close()
    assert [fact.kind for fact in station.history(ada.id)] == ["registered"]


def test_one_decision_that_fails_is_an_accident_three_are_a_fault(
    qtbot: QtBot, stood_up: MakeKiosk, station: Station, hands: Hands, seen: Seen
) -> None:
    class Broken:
        gate = station.gate

        def present(self, text: str) -> Presented:
            raise RuntimeError(f"{text} cannot be decided on")

    service_codes = []
    kiosk = stood_up(open_station=Broken)
    for number in range(3):
        hands.hold_up(f"code {number}")
        qtbot.waitUntil(lambda said=f"code {number}": said in seen(kiosk.trouble).get("cause", ""))
        service_codes.append(seen(kiosk.trouble)["code"])
        if number < 2:
            kiosk.show_start()
            assert kiosk.current is kiosk.scan
    kiosk.show_start()
    assert kiosk.current is kiosk.trouble
    assert service_codes == ["D3", "D3", "D3"]


@pytest.mark.parametrize(
    ("reasons", "fault"),
    [
        (["media_empty"], Fault.PAPER),
        (["media_jam", "cover_open"], Fault.JAM),
        (["cover_open"], Fault.COVER),
        (["toner_empty"], Fault.INK),
        (["offline"], Fault.PRINTER),
        ([], Fault.PRINTER),
        (["not_drawn"], None),
        (["not_signed"], None),
    ],
)
def test_the_code_says_what_the_printer_lacks(reasons: list[str], fault: Fault | None) -> None:
    assert fault_of_printing(reasons) == fault


def test_every_code_is_explained_to_the_staff() -> None:
    told = (Path(__file__).parents[2] / "docs" / "kiosk.md").read_text(encoding="utf-8")
    assert [fault for fault in Fault if f"| {fault} |" not in told] == []


def test_every_reason_of_a_printer_has_a_code() -> None:
    assert all(fault_of_printing([reason]) for reason in PrinterReason)


def test_a_slate_that_cannot_be_read_or_written_stops_nobody(tmp_path: Path) -> None:
    slate = tmp_path / "out-of-order"
    slate.write_bytes(b"\xff\xfe")
    assert Service(slate).fault is None
    service = Service(tmp_path / "no folder" / "slate")
    service.stop(Fault.CAMERA)
    assert service.fault is Fault.CAMERA


# No way out.


def test_a_full_screen_comes_back(qtbot: QtBot, make_kiosk: MakeKiosk) -> None:
    kiosk = make_kiosk()
    with qtbot.waitSignal(kiosk.ready):
        kiosk.showFullScreen()
    kiosk.showMinimized()
    qtbot.waitUntil(kiosk.isFullScreen)
    kiosk.showNormal()
    qtbot.waitUntil(kiosk.isFullScreen)


def test_there_are_no_menus_and_nothing_can_be_dropped(stood_up: MakeKiosk, qapp: QApplication) -> None:
    kiosk = stood_up()
    for part in (kiosk, *kiosk.findChildren(QWidget)):
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(1, 1), part.mapToGlobal(QPoint(1, 1)))
        qapp.sendEvent(part, menu)
        assert qapp.activePopupWidget() is None
        assert not part.acceptDrops()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_F1, Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_Menu, Qt.Key.Key_Backspace, Qt.Key.Key_F5]
)
def test_no_key_leads_out(qtbot: QtBot, make_kiosk: MakeKiosk, key: Qt.Key) -> None:
    kiosk = make_kiosk()
    with qtbot.waitSignal(kiosk.ready):
        kiosk.showFullScreen()
    for modifier in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.AltModifier):
        qtbot.keyClick(kiosk, key, modifier)
    assert kiosk.isFullScreen()
    assert kiosk.current is kiosk.scan


# Walks.


def test_everything_is_reached_by_keyboard_alone(
    qtbot: QtBot, stood_up: MakeKiosk, asking: Plan, let_in: LetIn
) -> None:
    kiosk = stood_up(plan=asking)
    qtbot.waitActive(kiosk)
    reached = set()
    for _ in range(40):
        qtbot.keyClick(kiosk.focusWidget() or kiosk, Qt.Key.Key_Tab)
        if isinstance(focus := kiosk.focusWidget(), Button):
            reached.add(focus.text())
    wanted = {each.text() for each in kiosk.scan.findChildren(Button) if each.isVisible()}
    assert reached == wanted
    let_in(kiosk)
    turned_to(qtbot, kiosk, kiosk.visit.consent)
    for _ in range(2):
        qtbot.keyClick(kiosk.focusWidget(), Qt.Key.Key_Return)
    turned_to(qtbot, kiosk, kiosk.visit.check)
    with qtbot.waitSignal(kiosk.badge_issued):
        qtbot.keyClick(kiosk.focusWidget(), Qt.Key.Key_Return)


def test_everything_is_reached_by_touch_alone(
    qtbot: QtBot, stood_up: MakeKiosk, asking: Plan, let_in: LetIn, seen: Seen
) -> None:
    kiosk = stood_up(plan=asking)

    def touch(page: QWidget, text: str) -> None:
        QApplication.processEvents()
        middle = tile(page, text).mapTo(kiosk, tile(page, text).rect().center())
        QTest.mouseClick(kiosk.windowHandle(), Qt.MouseButton.LeftButton, pos=middle)
        QApplication.processEvents()

    touch(kiosk.scan, "Deutsch")
    assert seen(kiosk.scan)["title"] == "Zeigen Sie hier Ihren Code"
    let_in(kiosk)
    turned_to(qtbot, kiosk, kiosk.visit.consent)
    touch(kiosk.visit.consent, "Einverstanden")
    touch(kiosk.visit.consent, "Nein, danke")
    assert kiosk.current is kiosk.visit.check
    touch(kiosk.visit.check, "Namen berichtigen")
    assert kiosk.current is kiosk.visit.correct
    touch(kiosk.visit.correct, "Zurück")
    touch(kiosk.visit.check, "Hilfe rufen")
    assert kiosk.current is kiosk.help
    touch(kiosk.help, "Ich brauche keine Hilfe mehr")
    turned_to(qtbot, kiosk, kiosk.visit.check)
    with qtbot.waitSignal(kiosk.badge_issued):
        touch(kiosk.visit.check, "Badge drucken")
