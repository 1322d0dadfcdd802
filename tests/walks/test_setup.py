"""A station is set up from its first start to its open window: with keys alone, and with a finger alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.domain.facts import KeyAdded, OperatorSet
from checkin.home import Home
from checkin.setup import open_home

sys.path.insert(0, str(Path(__file__).parent))
from xserver import Walk, facts, needs_x, screen, walk

pytestmark = [needs_x, pytest.mark.long]


@pytest.fixture
def setup(home: Path, tmp_path: Path) -> Iterator[Walk]:
    """`checkin` alone, in a home that is none yet."""
    with screen(1366, 768) as shown, walk(shown, tmp_path, "--home", home) as walking:
        walking.sees("LanguageStep")
        yield walking


def everything_was_seen(setup: Walk) -> None:
    look = setup.look()
    # What is said of a station that stands already, and the badge camera of the page of readiness.
    assert set(look.every) - set(look.seen) == {"Card 2", "CameraPage"}
    assert look.full == [True]


def was_set_up(home: Path) -> None:
    kept = open_home(Home(home)).settings
    assert (kept.station.name, kept.station.role, kept.station.gate) == ("door-1", "desk", "main")
    assert (kept.station.direction, kept.look.language) == ("out", "zh_CN")
    assert (kept.devices.scanner, kept.devices.printer) == ("hand", "none")
    assert len(facts(home, KeyAdded)) == 1
    assert [what.name for _, what in facts(home, OperatorSet)] == ["Supervisor"]


def test_a_station_is_set_up_with_keys_alone(setup: Walk, home: Path) -> None:
    setup.choose("Deutsch")
    setup.choose("简体中文")
    setup.reads("欢迎")
    setup.choose("English")
    setup.reads("Welcome")
    setup.press("ctrl+Return")
    setup.sees("ConferenceStep")
    setup.choose("One of its own", "Down")
    setup.go_to("The name of this station")
    setup.press("ctrl+a")
    setup.type("door-1\n")
    setup.sees("RoleStep")
    setup.choose("Desk", "Down")
    setup.press("ctrl+Return")
    setup.sees("GateStep")
    setup.choose("Out of it")
    setup.press("ctrl+Return")
    setup.sees("CameraStep")
    setup.choose("Without a camera")
    setup.sees("HandScannerStep")
    setup.choose("No hand scanner")
    setup.sees("PrinterStep")
    setup.choose("No badges here")
    setup.sees("SummaryStep")
    # Back to one that is to be another, and on again.
    setup.go_to("Is this right?", "shift+Tab")
    setup.press("Home", "Return")
    setup.sees("LanguageStep")
    setup.choose("简体中文")
    for step in ("ConferenceStep", "RoleStep", "GateStep", "CameraStep", "HandScannerStep", "PrinterStep"):
        setup.press("ctrl+Return")
        setup.sees(step)
    setup.press("ctrl+Return")
    setup.sees("SummaryStep")
    setup.press("ctrl+Return")
    setup.sees("DoneStep")
    setup.press("space")
    setup.choose("一切就绪了吗？")
    setup.sees("ReadinessPage")
    everything_was_seen(setup)
    setup.press("Escape")
    setup.sees("DoneStep")
    setup.press("ctrl+Return")
    setup.sees("SignInPage")
    was_set_up(home)


def test_a_station_is_set_up_with_a_finger_alone(setup: Walk, home: Path) -> None:
    setup.touch("Next")
    setup.sees("ConferenceStep")
    setup.touch("Invitation", "EditableText")
    setup.touch_keys(*"checkin")
    setup.touch(":/?")
    setup.touch_keys(*"://")
    setup.touch("Join")
    setup.reads("This is no invitation to a hub")
    setup.touch("One of its own")
    setup.touch("The name of this station", "EditableText")
    name = setup.finds("The name of this station", "EditableText").value
    setup.touch_keys(*["Erase"] * len(name), *"door-1")
    setup.touch("Put the keyboard away")
    setup.touch("Next")
    setup.sees("RoleStep")
    setup.touch("Desk")
    setup.touch("Next")
    setup.sees("GateStep")
    setup.touch("Out of it")
    setup.touch("Next")
    setup.sees("CameraStep")
    setup.touch("Without a camera")
    setup.sees("HandScannerStep")
    setup.touch("No hand scanner")
    setup.sees("PrinterStep")
    setup.touch("No badges here", "Button")
    setup.sees("SummaryStep")
    setup.touch("English, Language, Change")
    setup.sees("LanguageStep")
    setup.touch("简体中文")
    for step in ("ConferenceStep", "RoleStep", "GateStep", "CameraStep", "HandScannerStep", "PrinterStep"):
        setup.touch("下一步")
        setup.sees(step)
    setup.touch("下一步")
    setup.sees("SummaryStep")
    setup.touch("完成")
    setup.sees("DoneStep")
    setup.touch("我已记下")
    setup.touch("一切就绪了吗？")
    setup.sees("ReadinessPage")
    everything_was_seen(setup)
    setup.touch("返回")
    setup.sees("DoneStep")
    setup.touch("打开服务台")
    setup.sees("SignInPage")
    was_set_up(home)
