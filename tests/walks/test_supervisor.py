"""A supervisor's day on every page of that window: with keys alone, and with a finger alone."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from checkin import parts
from checkin.domain.facts import Admitted, HelpAnswered, OperatorSet, Resolved, beginning, make
from checkin.home import Home
from checkin.setup import open_home
from checkin.store import journal

sys.path.insert(0, str(Path(__file__).parent))
from xserver import Walk, facts, needs_x, screen, until, walk

pytestmark = [needs_x, pytest.mark.long]


@pytest.fixture
def supervisor(home: Path, pins: dict[str, str], tmp_path: Path) -> Iterator[Walk]:  # noqa: ARG001  it is founded
    """Ada was let in here and at another station, and somebody at the kiosk calls for help."""
    setup = open_home(Home(home))
    with closing(parts.database(setup)) as database:
        station = parts.station(setup, database)
        ada = station.present("CODE0").registration
        assert ada
        with database.writing() as connection:
            place = beginning("desk-2", setup.plan.id, journal.last_stamp(connection))
            second = make(Admitted("visitor"), place, at=station.now() + 60_000, registration=ada.id, gate="main")
            journal.take_in(connection, [second])
        station.ask_for_help("scan")
    with screen(1366, 768) as shown, walk(shown, tmp_path, "supervisor", "--home", home) as walking:
        walking.sees("Entrance")
        yield walking


def everything_was_seen(supervisor: Walk) -> None:
    look = supervisor.look()
    # The badge camera is for a station that has one.
    assert set(look.every) - set(look.seen) == {"CameraPage"}


def what_was_done(home: Path, folder: Path) -> None:
    ((answered, _),) = facts(home, HelpAnswered)
    ((settled, resolved),) = facts(home, Resolved)
    assert (resolved.settlement, resolved.reason) == ("keep", "twins")
    added, what = facts(home, OperatorSet)[-1]
    assert (what.operator, what.name) == ("ida", "Ida")
    assert {answered.operator, settled.operator, added.operator} == {"supervisor"}
    assert json.loads((folder / "report.json").read_text(encoding="utf-8"))
    assert "Ada Konig" in (folder / "journal.csv").read_text(encoding="utf-8-sig")


def test_a_supervisors_day_with_keys_alone(supervisor: Walk, home: Path, pins: dict[str, str], tmp_path: Path) -> None:
    supervisor.type(f"{pins['supervisor']}\n")
    supervisor.sees("TodayPage")
    supervisor.press("F5")
    supervisor.reads("Main entrance · desk-1")
    supervisor.press("ctrl+Return")
    supervisor.reads("Nobody waits for help")
    supervisor.press("F6")
    supervisor.finds("Why? It is kept with what you decide.", "EditableText")
    supervisor.press("Return")
    supervisor.type("twins")
    supervisor.press("ctrl+1")
    supervisor.reads("No conflicts")
    # What is to be kept elsewhere: the journal as a table, and the closing report.
    supervisor.press("F7")
    supervisor.sees("JournalPage")
    supervisor.press("ctrl+s")
    save_as(supervisor, tmp_path / "journal.csv")
    supervisor.press("F3")
    supervisor.sees("FlowPage")
    supervisor.press("ctrl+r")
    save_as(supervisor, tmp_path / "report.json")
    # Ida works here from now on.
    supervisor.press("F10")
    supervisor.finds("Add somebody")
    supervisor.press("ctrl+n")
    supervisor.sees("_Form")
    supervisor.type("Ida\n")
    supervisor.type("ida")
    supervisor.press("ctrl+Return")
    supervisor.sees("_Once")
    supervisor.press("Return")
    supervisor.sees("_Chosen")
    for key, page in (("F4", "StationsPage"), ("F8", "DesignerPage"), ("F9", "PrintersPage"), ("F2", "TodayPage")):
        supervisor.press(key)
        supervisor.sees(page)
    supervisor.press("F1")
    supervisor.sees("ReadinessPage")
    supervisor.press("Escape")
    supervisor.sees("Shell")
    supervisor.press("F11")
    supervisor.sees("WallPage")
    supervisor.press("Escape")
    supervisor.sees("Entrance")
    everything_was_seen(supervisor)
    what_was_done(home, tmp_path)


def test_a_supervisors_day_with_a_finger_and_keys_for_names_only(
    supervisor: Walk, home: Path, pins: dict[str, str], tmp_path: Path
) -> None:
    supervisor.touch_keys(*pins["supervisor"])
    supervisor.touch("Sign in")
    supervisor.sees("TodayPage")
    supervisor.touch("Help\N{NO-BREAK SPACE}▲1")
    supervisor.touch("Somebody is going there")
    supervisor.reads("Nobody waits for help")
    supervisor.touch("Conflicts\N{NO-BREAK SPACE}▲1")
    supervisor.touch("Why? It is kept with what you decide.", "EditableText")
    supervisor.type("twins")
    supervisor.touch("Keep both")
    supervisor.reads("No conflicts")
    supervisor.touch("Journal", "RadioButton")
    supervisor.sees("JournalPage")
    supervisor.touch("Save as CSV or JSON")
    save_as(supervisor, tmp_path / "journal.csv")
    supervisor.touch("Flow", "RadioButton")
    supervisor.sees("FlowPage")
    supervisor.touch("Closing report")
    save_as(supervisor, tmp_path / "report.json")
    supervisor.touch("Operators", "RadioButton")
    supervisor.touch("Add somebody")
    supervisor.sees("_Form")
    supervisor.type("Ida")
    supervisor.touch("Short name to sign in with", "EditableText")
    supervisor.type("ida")
    supervisor.touch("Add")
    supervisor.sees("_Once")
    supervisor.touch("It is written down")
    for name, page in (("Stations", "StationsPage"), ("Badges", "DesignerPage"), ("Printers", "PrintersPage")):
        supervisor.touch(name, "RadioButton")
        supervisor.sees(page)
    supervisor.touch("All ready?")
    supervisor.sees("ReadinessPage")
    supervisor.touch("Back")
    supervisor.touch("Wall")
    supervisor.sees("WallPage")
    supervisor.screen.rest(1360, 5, 2.0)
    supervisor.sees("Entrance")
    everything_was_seen(supervisor)
    what_was_done(home, tmp_path)


def save_as(supervisor: Walk, file: Path) -> None:
    """A dialog asks where to."""
    until(lambda: len(supervisor.look().windows) == 2, "nobody asks where to")
    supervisor.press("ctrl+a")
    supervisor.type(f"{file}\n")
    until(lambda: len(supervisor.look().windows) == 1, "the question stays", supervisor.shown)
    supervisor.screen.give_keyboard_to("Small conference")
    supervisor.reads(f"in {file}")
