"""Badges on their way at the desk and for the supervisor: seen, cancelled, sent elsewhere, settled, all by keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.domain.printing import Hitch, Job, JobState, Wish
from checkin.domain.registration import Registration
from checkin.lookout import Lookout
from checkin.printers import Condition, Reason, Stage
from checkin.station import PrintQueue, Slip, Station
from checkin.ui.desk import DeskWindow
from checkin.ui.language import Language
from checkin.ui.page import Panel
from checkin.ui.pieces import Text
from checkin.ui.printing import PrintWords
from checkin.ui.supervisor import SupervisorWindow
from checkin.ui.supervisor.shell import Place
from checkin.ui.underway import Deed, Underway

PACE = 70  # milliseconds between the keys of a person
CTRL = Qt.KeyboardModifier.ControlModifier
ADA = Registration("ADA000000001", name="König, Ada", country="de")
AT = 1_555_216_200_000
SENT = Job(7, ADA.id, AT, state=JobState.PRINTING, operator="mueller", printer="cups:a", changed=AT)


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(window.windowHandle(), key, modifier)
    QTest.qWait(PACE)


@pytest.fixture
def underway(qtbot: QtBot, hall: object, qapp: QApplication) -> Iterator[Underway]:  # noqa: ARG001  dressed
    host = Panel()
    qtbot.addWidget(host)
    part = Underway(host, hall)  # type: ignore[arg-type]
    host.resize(900, 600)
    part.resize(900, 600)
    host.show()
    yield part  # noqa: PT022  the host lives as long as this function


def can(part: Underway) -> set[Deed]:
    """What can be done with the badge that is chosen."""
    return {each for each, action in part.deeds.items() if action.isVisible() and action.isEnabled()}


@pytest.mark.parametrize(
    ("state", "deeds"),
    [
        (JobState.QUEUED, {Deed.CANCEL, Deed.ELSEWHERE}),
        (JobState.RENDERED, {Deed.CANCEL, Deed.AGAIN, Deed.ELSEWHERE}),
        (JobState.PRINTING, {Deed.CANCEL, Deed.AGAIN, Deed.ELSEWHERE}),
        (JobState.FAILED, {Deed.AGAIN, Deed.ELSEWHERE}),
        (JobState.CANCELLED, {Deed.AGAIN, Deed.ELSEWHERE}),
        (JobState.PRINTED, set()),
        (JobState.UNKNOWN, {Deed.CAME_OUT, Deed.NOT_OUT}),
    ],
)
def test_what_can_be_done_hangs_on_how_far_it_is(underway: Underway, state: JobState, deeds: set[Deed]) -> None:
    job = Job(7, ADA.id, AT, state=state, changed=AT, printer="" if state is JobState.QUEUED else "cups:a")
    underway.show_slips([Slip(job, ADA)], ["cups:a", "folder"])
    assert can(underway) == deeds


def test_a_badge_that_is_taken_back_is_left_alone_and_says_so(underway: Underway) -> None:
    back = Job(7, ADA.id, AT, state=JobState.PRINTING, printer="cups:a", changed=AT, wish=Wish.CANCEL)
    underway.show_slips([Slip(back, ADA)], ["cups:a", "folder"])
    assert can(underway) == set()
    assert underway.list.rows[0].more == "Being taken back · Printer a"


def test_the_badge_that_was_chosen_stays_so_when_others_come(underway: Underway) -> None:
    underway.show_slips([Slip(SENT, ADA)], ["cups:a", "cups:b", "folder"])
    assert underway.printers.isVisible()
    newer = Job(8, "BO", AT, changed=AT)
    underway.show_slips([Slip(newer, None), Slip(SENT, ADA)], ["cups:a", "cups:b", "folder"])
    assert underway.current is not None
    assert underway.current.job.id == 7
    wanted: list[object] = []
    underway.wanted.connect(lambda *said: wanted.append(said))
    underway.printers.choose("folder")
    underway.deeds[Deed.ELSEWHERE].click()
    assert wanted == [(7, Deed.ELSEWHERE, "folder")]


def test_that_nobody_prints_is_said_while_a_badge_waits(underway: Underway) -> None:
    said = next(text for text in underway.findChildren(Text) if text.objectName() == "badges wait")
    for state, shown in ((JobState.QUEUED, True), (JobState.PRINTED, False)):
        underway.show_slips([Slip(Job(7, ADA.id, AT, state=state, changed=AT), ADA)], ["cups:a"])
        underway.show_idle(idle=True)
        assert said.isVisible() is shown
        assert ("badges wait until one is" in said.text()) is shown
    underway.show_slips([Slip(Job(7, ADA.id, AT, state=JobState.QUEUED, changed=AT), ADA)], ["cups:a"])
    underway.show_idle(idle=False)
    assert not said.isVisible()


def test_nobody_is_told_apart_by_colour_alone(underway: Underway) -> None:
    for state, icon in ((JobState.FAILED, "refused"), (JobState.UNKNOWN, "attention"), (JobState.QUEUED, "badge")):
        underway.show_slips([Slip(Job(7, ADA.id, AT, state=state, changed=AT), ADA)], ["cups:a"])
        assert underway.list.rows[0].icon == icon


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("folder", "Folder for badges"),
        ("folder:/srv/badges", "Folder /srv/badges"),
        ("cups:label-1", "Printer label-1"),
        ("ipp://host:631/printers/front", "Printer front"),
        ("ipp://10.0.0.7/ipp/print", "Printer 10.0.0.7"),
        ("zpl://10.0.0.7?dpi=300", "Label printer 10.0.0.7"),
        ("windows:Zebra ZD421", "Printer Zebra ZD421"),
    ],
)
def test_printers_are_called_what_people_call_them(where: str, name: str) -> None:
    assert PrintWords().printer(where) == name


def test_every_state_has_a_word(qapp: QApplication) -> None:  # noqa: ARG001
    words = PrintWords()
    spoken = Language("en")
    said = [
        *(words.job(Job(1, "A", AT, state=state)) for state in JobState),
        *(words.condition(each) for each in Condition),
        *(words.stage(each) for each in Stage),
        *(words.reasons([each]) for each in (*Reason, *Hitch)),
    ]
    spoken.remove()
    assert all(said)


def test_a_desk_sees_the_badges_that_it_asked_for(qtbot: QtBot, at_work: DeskWindow, work: Station) -> None:
    ada = work.register({"name": "König, Ada", "category": "visitor"})
    at_work.scans.speak_of(ada)
    with qtbot.waitSignal(at_work.scans.printed):
        at_work.scans.print(ada)
    with qtbot.waitSignal(at_work.tracking.looked):
        press(at_work, Qt.Key.Key_F4)
    panel = at_work.room.badges
    assert at_work.room.current is panel
    (row,) = panel.underway.list.rows
    assert (row.title, row.more) == ("König, Ada", "Printed · Folder for badges · mueller")
    assert panel.underway.list.hasFocus()
    assert can(panel.underway) == set()
    press(at_work, Qt.Key.Key_Escape)
    assert at_work.room.current is at_work.room.verdict


def test_a_supervisor_cancels_a_badge_of_any_desk(
    qtbot: QtBot, on_watch: SupervisorWindow, lookout: Lookout, door: Station
) -> None:
    ada = door.register({"name": "König, Ada", "category": "visitor"})
    slips = lookout.slips()
    assert slips is not None
    queue: PrintQueue = slips._queue  # noqa: SLF001  as a desk of this station has one
    job = queue.ask(ada.id, operator="mueller")
    with qtbot.waitSignal(on_watch.printing.looked):
        on_watch.shell.turn_to(Place.PRINTERS)
    page = on_watch.shell.printers
    qtbot.waitUntil(lambda: bool(page.underway.list.rows))
    page.underway.list.setFocus()
    press(on_watch, Qt.Key.Key_D, CTRL)
    qtbot.waitUntil(lambda: queue.job(job.id).state is JobState.CANCELLED)
    qtbot.waitUntil(lambda: page.underway.list.rows[0].more.startswith("Cancelled"))
