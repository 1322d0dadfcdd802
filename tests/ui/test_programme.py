"""The desk and the programme: bookings are corrected, a full room is told of, and its exceptions are explained."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from checkin.domain import planfile
from checkin.domain.facts import Admitted, Reason, Refused
from checkin.domain.registration import Registration
from checkin.shipped import RESOURCES
from checkin.station import Presented, Station
from checkin.ui.desk import DeskWindow
from checkin.ui.desk.correct import CorrectPanel
from checkin.ui.desk.person import PersonPanel
from checkin.ui.pieces import Text

CIEP = planfile.read((RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8"))
ADA = Registration("7K3M9QX2P4RT", "visitor", name="Ada", activities=("uk-science", "uk-advice"))


@pytest.fixture
def form(qtbot: QtBot) -> CorrectPanel:
    panel = CorrectPanel(CIEP)
    qtbot.addWidget(panel)
    panel.begin(ADA, "en")
    return panel


@pytest.mark.parametrize(
    ("typed", "booked"),
    [
        ("uk-science", ("uk-science",)),
        (" uk-advice; uk-science  pitch-camp ", ("uk-advice", "uk-science", "pitch-camp")),
        ("", ()),
    ],
)
def test_bookings_are_corrected_by_the_ids_of_the_programme(
    form: CorrectPanel, typed: str, booked: tuple[str, ...]
) -> None:
    assert form.edits["activities"].text() == "uk-science uk-advice"
    assert form.changes == {}
    form.edits["activities"].setText(typed)
    assert form.changes == {"activities": booked}
    assert form.show_faults(everything=True)


def test_an_activity_that_is_not_in_the_plan_is_called_wrong(form: CorrectPanel) -> None:
    form.edits["activities"].setText("uk-science dancing")
    assert not form.show_faults(everything=True)
    assert form.labels["activities"].text() == "Activities: not in the plan"


@pytest.mark.parametrize(
    ("reason", "about"),
    [
        (Reason.ZONE_FULL, "It is full. Why is Ada let in all the same?"),
        (Reason.MAIN_GATE_FIRST, "Ada was not scanned at the main gate. Why let in here?"),
        (Reason.ENTRIES_USED, "Ada was let in already. Why once more?"),
    ],
)
def test_why_somebody_is_let_in_all_the_same_is_asked_in_words_that_fit(
    at_work: DeskWindow, work: Station, seen: Callable[[QWidget], dict[str, str]], reason: Reason, about: str
) -> None:
    ada = work.register({"name": "Ada", "category": "visitor"})
    at_work.scans.show(Presented(Refused(reason, "visitor"), ada, "00"))
    QTest.keyClick(at_work.windowHandle(), Qt.Key.Key_F6)
    assert at_work.room.current is at_work.room.reason
    assert seen(at_work.room.reason)["about"] == about


def test_those_at_the_desk_are_told_when_there_was_no_more_room(
    at_work: DeskWindow, work: Station, seen: Callable[[QWidget], dict[str, str]]
) -> None:
    ada = work.register({"name": "Ada", "category": "visitor"})
    at_work.scans.show(Presented(Admitted("visitor"), ada, "00", crowded=("venue",)))
    assert seen(at_work.room.verdict)["helps"] == "There is no more room: Venue"


def test_the_page_of_a_person_names_what_they_booked(qtbot: QtBot) -> None:
    panel = PersonPanel(CIEP)
    qtbot.addWidget(panel)
    panel.show_person(ADA, "en")
    said = panel.findChild(Text, "value activities").text().replace("\u200b", "")
    assert said == "Talks: science and industry · Advice: to study and work in the United Kingdom"
