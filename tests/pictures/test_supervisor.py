"""The supervisor's pages, in every language and on every screen: nothing is cut off, overlaps or lies outside."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QLayout, QStackedLayout, QWidget
from pytestqt.qtbot import QtBot

from checkin.badges.elements import Box
from checkin.badges.template import shipped
from checkin.domain.facts import Reason
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.roles import Role
from checkin.lookout import Seen
from checkin.overview import Throughput, Today, Totals
from checkin.printers import Condition, State
from checkin.ui import theme
from checkin.ui.choice import Choice, Tick
from checkin.ui.jobs import JobQueue
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.pieces import Button, Field, Icon, Text
from checkin.ui.rows import Rows
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.designer import changes
from checkin.ui.supervisor.designer.canvas import Canvas
from checkin.ui.supervisor.designer.editors import Lines, Number
from checkin.ui.supervisor.designer.work import Designing
from checkin.ui.supervisor.shell import Place, Shell
from checkin.workshop import Design

PIECES = (Text, Button, Field, Icon, Rows, Choice, Tick, Number, Lines, Canvas)
HOLDERS = (Button, Field)  # hold what stands on them
SCREENS = {"full": (1920, 1080), "laptop": (1366, 768), "at 200 %": (960, 540)}
NOW = datetime(2019, 4, 14, 4, 0, tzinfo=UTC)


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Language]:
    theme.dress(qapp, theme.LIGHT)
    spoken = Language(request.param)
    yield spoken
    spoken.remove()


@pytest.fixture
def designing(language: Language, tmp_path: Path) -> Iterator[Designing]:  # noqa: ARG001  spoken when made
    queue = JobQueue()
    made = Designing(queue, ConfirmStrip())
    made.draft.folder = tmp_path
    yield made
    queue.close()


@pytest.fixture(params=SCREENS)
def shell(
    qtbot: QtBot, hall: Plan, language: Language, designing: Designing, request: pytest.FixtureRequest
) -> Iterator[Shell]:
    """The pages of a supervisor, on a screen."""
    made = Shell(hall, designing._confirm, designing.page)  # noqa: SLF001
    window = QWidget()
    qtbot.addWidget(window)
    stack = QStackedLayout(window)
    stack.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    stack.addWidget(made)
    window.resize(*SCREENS[request.param])
    window.show()
    made.confirm.say()
    made.navigation.show_place(hall.label.said_in(language.code), "hall-door-a-07", "Maximiliane von Hohenstaufen")
    made.today.speak(language.code, "hall-door-a-07")
    QApplication.processEvents()
    assert (made.width(), made.height()) == SCREENS[request.param]
    yield made  # noqa: PT022  the window lives as long as this function


def faults(page: QWidget) -> list[str]:
    """What is wrong with the page as it is laid out."""
    QApplication.processEvents()
    pieces = [each for kind in PIECES for each in page.findChildren(kind) if each.isVisible()]

    def where(piece: QWidget) -> QRect:
        return QRect(piece.mapTo(page, QPoint(0, 0)), piece.size())

    said = {each: f"{type(each).__name__} {each.objectName()} {getattr(each, 'text', str)()!r}" for each in pieces}
    cut = [f"cut off: {said[each]}" for each in pieces if isinstance(each, Text | Button) and not each.is_whole]
    out = [f"outside: {said[each]}" for each in pieces if not page.rect().contains(where(each))]
    over = [
        f"overlap: {said[one]} and {said[other]}"
        for one, other in combinations(pieces, 2)
        if not (isinstance(one, HOLDERS) and one.isAncestorOf(other))
        and not (isinstance(other, HOLDERS) and other.isAncestorOf(one))
        and where(one).intersects(where(other))
    ]
    return cut + out + over


def test_today(shell: Shell, hall: Plan) -> None:
    shell.turn_to(Place.TODAY)
    assert faults(shell) == []
    event = Totals(
        visitors=110_000,
        visits=187_654,
        admissions=312_345,
        refused={},
        occupancy=dict.fromkeys(hall.zones, 14702),
        gates={},
        throughput=Throughput(187.4, 203, NOW),
        conflicts=(),
        as_of=hall.local(NOW),
    )
    refused = {str(reason): 100 + place for place, reason in enumerate(Reason)}
    gates = {gate: 17_843 + place for place, gate in enumerate(hall.gates)}
    shell.today.show_today(Today("second", 98_765, 123_456, refused, gates, event))
    assert faults(shell) == []
    shell.today.show_fault("The disk with the database is full. Make room on it, then it goes on by itself.")
    assert faults(shell) == []


@pytest.mark.parametrize("name", ["a6-two-sided", "label-62"])
def test_designer(shell: Shell, designing: Designing, name: str) -> None:
    shell.turn_to(Place.BADGES)
    designs = [Design(name, own=True, categories=("visitor", "speaker", "exhibitor")), Design("a6", False, ())]
    designing.draft.begin(shipped(name))
    designing.page.show_designs(designs, name)
    assert faults(shell) == []
    for kind in changes.PROPERTIES:
        designing.draft.add(changes.new(kind, designing.draft.template, 1))
        assert faults(shell) == []
    one = designing.draft.element
    assert one
    designing.draft.put(replace(one, box=Box(400, 10, 50, 5)))
    assert faults(shell) == []
    shell.confirm.ask("There is a design of your own already. Replace it?", "Replace", designing.draft.undo)
    assert faults(shell) == []


@pytest.mark.parametrize("condition", Condition)
def test_printers(shell: Shell, condition: Condition) -> None:
    shell.turn_to(Place.PRINTERS)
    assert faults(shell) == []
    say = "Label printer at the main entrance: it is out of paper: load some, and it goes on by itself. " * 2
    state = State(condition, say)
    seen = [Seen(f"cups:label-{n}", f"Label printer {n} at the main entrance", state, n == 1) for n in range(3)]
    shell.printers.show_printers(seen)
    shell.printers.show_waiting()
    assert faults(shell) == []


def test_operators(shell: Shell) -> None:
    shell.turn_to(Place.OPERATORS)
    shell.operators.show_operators([Operator(f"o{n}", f"Petra Müller {n}", Role.DESK) for n in range(20)])
    assert faults(shell) == []
    shell.operators.begin()
    assert faults(shell) == []
    shell.operators.show_pin("Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg", "428571")
    assert faults(shell) == []
