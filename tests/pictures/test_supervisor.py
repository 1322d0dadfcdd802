"""The supervisor's pages, in every language and on every screen: nothing is cut off, overlaps or lies outside."""

import math
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from checkin.badges.elements import Box
from checkin.badges.template import shipped
from checkin.domain.clock import milliseconds
from checkin.domain.dimensions import By, Counted
from checkin.domain.facts import Admitted, Corrected, Reason, Refused
from checkin.domain.flow import Advice, Fill, forecast, planned
from checkin.domain.health import StationHealth
from checkin.domain.helpcalls import HelpCall
from checkin.domain.operators import Operator
from checkin.domain.plan import Plan
from checkin.domain.printing import Job, JobState
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.domain.settling import Case, Side
from checkin.lookout import Picture, Seen
from checkin.overview import Flow, Silent, Throughput, Today, Totals
from checkin.printers import Condition, State
from checkin.station import Slip, Told
from checkin.station.reading import Page, Written
from checkin.ui import theme
from checkin.ui.choice import Choice, Tick
from checkin.ui.jobs import JobQueue
from checkin.ui.language import LANGUAGES, Language
from checkin.ui.pieces import Button, Field, Icon, Text
from checkin.ui.rows import Rows
from checkin.ui.supervisor.chart import Chart
from checkin.ui.supervisor.confirm import ConfirmStrip
from checkin.ui.supervisor.designer import changes
from checkin.ui.supervisor.designer.canvas import Canvas
from checkin.ui.supervisor.designer.editors import Lines, Number
from checkin.ui.supervisor.designer.work import Designing
from checkin.ui.supervisor.grid import Grid
from checkin.ui.supervisor.shell import Place, Shell
from checkin.ui.supervisor.wall import WallPage
from checkin.workshop import Design

sys.path.insert(0, str(Path(__file__).parent))
import looking  # beside the tests, which are no package

PIECES = (Text, Button, Field, Icon, Rows, Choice, Tick, Number, Lines, Canvas, Grid, Chart)
HOLDERS = (Button, Field, Chart)  # hold what stands on them
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
    window = looking.put_up(qtbot, made, SCREENS[request.param])
    made.confirm.say()
    made.navigation.show_place(hall.label.said_in(language.code), "hall-door-a-07", "Maximiliane von Hohenstaufen")
    made.speak(language.code, "hall-door-a-07")
    yield made
    window.hide()


def faults(page: QWidget) -> list[str]:
    return looking.faults(page, PIECES, HOLDERS)


def picture(plan: Plan, by: By = By.GATE) -> Picture:
    """A busy moment: large numbers, two silent stations, zones of every level, a gate without lanes enough."""
    begins = plan.local(NOW).replace(hour=4, minute=0)
    today = {minute: round(90 + 80 * math.sin(minute / 60)) for minute in range(240, 480)}
    yesterday = {minute: round(80 + 70 * math.sin(minute / 60)) for minute in range(240, 780)}
    refused = {str(reason): 100 + place for place, reason in enumerate(Reason)}
    gates = {gate: 17_843 + place for place, gate in enumerate(plan.gates)}
    event = Totals(
        visitors=110_000,
        visits=187_654,
        admissions=312_345,
        refused=refused,
        occupancy=dict.fromkeys(plan.zones, 14_702),
        gates=gates,
        throughput=Throughput(187.4, 203, NOW),
        conflicts=(),
        as_of=plan.local(NOW),
        silent=tuple(Silent(name, NOW) for name in ("hall-door-c-04", "zhuhai-1", "zhuhai-2")),
    )
    table = {value: Counted(15_020, 14_980, 17_843, 29_120, 30, 312) for value in plan.gates}
    table |= {f"{value} and more of a long name": Counted(1, 1, 1, 1, 0, 0) for value in map(str, range(50))}
    return Picture(
        today=Today("second", 98_765, 123_456, refused, gates, event),
        by=by,
        table=table,
        fills=tuple(
            Fill(zone, inside, 15_000) for zone, inside in zip(plan.zones, (7_120, 12_528, 14_702, 15_001), strict=True)
        ),
        flow=Flow(
            begins, 480, today, yesterday, forecast(today, yesterday, 480), planned({9: 5400, 10: 7200}, time(4))
        ),
        gate=None,
        lanes=(Advice("main", 8, 58.2, 7.3, 3, 40), Advice("side", 2, 4.0, None)),
    )


def stations() -> tuple[StationHealth, ...]:
    now = milliseconds(NOW)
    common = {"direction": "in", "role": "kiosk", "revoked": False, "joined": 0, "as_of": now}
    well = [StationHealth(f"a-{n:02}", "main", heard=now - 4_000, printer="ready", **common) for n in range(50)]
    ill = StationHealth(
        "hall-door-c-04",
        "hall-door",
        heard=now - 400_000,
        waiting=212,
        missing=3,
        behind=900,
        offset=41_000,
        printer="attention",
        camera="lost",
        backup="full",
        backed_up=now - 90_000_000,
        version="0.1.0",
        **common,
    )
    return (ill, StationHealth("zhuhai-1", "side", heard=None, divided=7, backup="damaged", **common), *well)


CALLS = tuple(
    HelpCall(f"f{n}", f"kiosk-{n}", "night", milliseconds(NOW) - 90_000 * n, "verdict", "not_valid_today")
    for n in range(1, 9)
)


def test_today(shell: Shell, hall: Plan) -> None:
    shell.turn_to(Place.TODAY)
    assert faults(shell) == []
    shell.today.show_picture(picture(hall))
    shell.today.needs.show_calls(CALLS)
    shell.today.needs.show_stations(stations())
    for place in (Place.HELP, Place.STATIONS, Place.CONFLICTS):
        shell.navigation.show_waiting(place, 12)
    assert faults(shell) == []
    shell.today.show_cut_off("the hub does not answer: check the network of this machine, and that the hub runs")
    shell.today.show_fault("The disk with the database is full. Make room on it, then it goes on by itself.")
    assert faults(shell) == []


def test_counts_told_apart(shell: Shell, hall: Plan) -> None:
    shell.turn_to(Place.TODAY)
    for by in By:
        shell.today.breakdown.by.choose(by)
        shell.today.show_picture(picture(hall, by))
        assert faults(shell) == [], by


def test_flow(shell: Shell, hall: Plan) -> None:
    shell.turn_to(Place.FLOW)
    assert faults(shell) == []
    busy = picture(hall)
    shell.flow.show_flow(busy.flow, busy.lanes)
    assert faults(shell) == []
    shell.flow.show_flow(replace(busy.flow, yesterday={}, forecast=None), ())
    assert faults(shell) == []


def test_stations(shell: Shell) -> None:
    shell.turn_to(Place.STATIONS)
    assert faults(shell) == []
    shell.stations.show_stations(stations())
    assert faults(shell) == []
    for place in range(shell.stations.troubles.count()):
        shell.stations.troubles.setCurrentRow(place)
        assert faults(shell) == []
    shell.stations.show_fault("the hub does not answer: check the network of this machine, and that the hub runs")
    assert faults(shell) == []


def test_help_calls(shell: Shell) -> None:
    shell.turn_to(Place.HELP)
    assert faults(shell) == []
    shell.help.show_calls(CALLS, NOW)
    assert faults(shell) == []


def test_conflicts(shell: Shell) -> None:
    shell.turn_to(Place.CONFLICTS)
    shell.conflicts.show_conflicts(())
    assert faults(shell) == []
    first = Side(b"1" * 32, 1555214400000, "room-door", "hall-door-a-07", "maximiliane.von.hohenstaufen", badge=True)
    second = Side(b"2" * 32, 1555225200000, "main", "hall-door-a-08", "", badge=False)
    names = ("Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg", "李伟")
    people = [Registration("0" * 26, name=name, category="visitor") for name in names]
    shell.conflicts.show_conflicts([Told(Case("0" * 26, first, second), who) for who in (*people, None)])
    assert faults(shell) == []
    shell.conflicts.why.setText("the same person, scanned twice")
    assert faults(shell) == []
    shell.conflicts.show_busy()
    assert faults(shell) == []


def test_journal(shell: Shell, hall: Plan) -> None:
    shell.turn_to(Place.JOURNAL)
    assert faults(shell) == []
    whats = [
        ("admitted", Admitted("visitor", overruled="already_inside", why="left without a scan")),
        ("refused", Refused(Reason.ANOTHER_CONFERENCE)),
        ("corrected", Corrected({"name": "", "company": ""}, "asked for at the desk")),
        ("from_afar", None),
    ]
    name = "Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg"
    written = tuple(
        Written(
            "ab" * 32, hall.local(NOW), kind, what, "hall-door-c-04", "night", "mueller", "7K3M9QX2P4RT", name, undone
        )
        for kind, what in whats
        for undone in (False, True)
    )
    shell.journal.show_stations(["a-01", "hall-door-c-04"])
    shell.journal.show_page(Page(written, (1, 1)), on=False)
    assert faults(shell) == []
    shell.journal.fields["begins"].setText("half past nine")
    assert shell.journal.asked() is None
    assert faults(shell) == []


@pytest.mark.parametrize("size", SCREENS.values(), ids=SCREENS)
def test_the_wall(qtbot: QtBot, hall: Plan, language: Language, size: tuple[int, int]) -> None:
    page = WallPage(hall)
    page.speak(language.code, "hall-door-a-07")
    window = looking.put_up(qtbot, page, size)
    assert faults(page) == []
    page.show_picture(picture(hall))
    assert faults(page) == []
    page.tick(NOW + timedelta(seconds=90))
    assert faults(page) == []
    window.hide()


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


def test_printers(shell: Shell) -> None:
    shell.turn_to(Place.PRINTERS)
    assert faults(shell) == []
    say = "Label printer at the main entrance: it is out of paper: load some, and it goes on by itself. " * 2
    for condition in Condition:
        state = State(condition, say)
        seen = [Seen(f"cups:label-{n}", f"Label printer {n} at the main entrance", state, n == 1) for n in range(3)]
        shell.printers.show_printers(seen)
        assert faults(shell) == [], condition
    shell.printers.show_waiting()
    assert faults(shell) == []
    person = Registration("MAX", name="Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg")
    for became in JobState:
        job = Job(1, "MAX", 0, state=became, printer="cups:label-1", operator="mueller", reasons=("media_empty",))
        shell.printers.underway.show_slips([Slip(job, person)], ["cups:label-1", "cups:label-2", "folder"])
        shell.printers.underway.show_idle(idle=True)
        assert faults(shell) == [], became


def test_operators(shell: Shell) -> None:
    shell.turn_to(Place.OPERATORS)
    shell.operators.show_operators([Operator(f"o{n}", f"Petra Müller {n}", Role.DESK) for n in range(20)])
    assert faults(shell) == []
    shell.operators.begin()
    assert faults(shell) == []
    shell.operators.show_pin("Maximilian-Alexander Freiherr von und zu Hohenstaufen-Württemberg", "428571")
    assert faults(shell) == []
