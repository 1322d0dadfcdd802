"""A day at the staffed desk, on every page of its window: with keys alone, and with a finger alone."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from checkin.domain.facts import Admitted, Corrected, Printed, Registered, Undone

sys.path.insert(0, str(Path(__file__).parent))
from xserver import Walk, facts, needs_x, screen, until, walk

pytestmark = [needs_x, pytest.mark.long]

EMMA = "Emma Eis"


@pytest.fixture
def people(tmp_path: Path) -> Path:
    """A file of somebody more, with a row that cannot be taken."""
    file = tmp_path / "people.csv"
    file.write_text("code,name,email\nMORE1,Emma Eis,emma@x.org\nMORE2,Finn Fuchs,nothing\n", encoding="utf-8")
    return file


@pytest.fixture
def desk(home: Path, pins: dict[str, str], tmp_path: Path) -> Iterator[Walk]:  # noqa: ARG001  it is founded
    command = ("desk", "--home", home, "--scanner", "hand", "--printer", "folder")
    with screen(1366, 768) as shown, walk(shown, tmp_path, *command) as walking:
        walking.sees("SignInPage")
        yield walking


def everything_was_seen(desk: Walk) -> None:
    look = desk.look()
    # The badge camera is for a desk that has one.
    assert set(look.every) - set(look.seen) == {"CameraPage"}
    assert look.full == [True]


def what_was_done(home: Path) -> None:
    petra = [fact.operator for fact, _ in facts(home, Admitted)]
    # Ada; Bert, which was undone; Emma; Cem and with him Dora.
    assert petra == ["mueller"] * 5
    assert len(facts(home, Undone)) == 1
    corrected = [(fact.operator, what.fields) for fact, what in facts(home, Corrected)]
    assert corrected == [("mueller", {"name": "Ada Konigin"}), ("supervisor", {"blocked": True})]
    assert [what.reason for _, what in facts(home, Printed) if what.reason] == ["damaged"]
    assert [names(home)[each] for each in ("Gina", EMMA)] == ["mueller", "supervisor"]


def names(home: Path) -> dict[str, str]:
    """Who is registered, and by which operator."""
    return {str(what.fields["name"]): fact.operator or "" for fact, what in facts(home, Registered)}


def test_a_day_at_the_desk_with_keys_alone(desk: Walk, home: Path, pins: dict[str, str], people: Path) -> None:
    desk.go_to("Operators", "shift+Tab")
    desk.press("Home", "Return")
    desk.type(f"{pins['mueller']}\n")
    desk.sees("Room")
    let_in_by_keys(desk, home)
    mend_by_keys(desk, home, pins["supervisor"])
    register_by_keys(desk, home)
    desk.press("Escape", "F4")
    desk.sees("BadgesPanel")
    desk.press("Escape", "F12")
    desk.sees("SignInPage")
    # The supervisor takes a file over and looks whether all is ready.
    desk.press("End", "Return")
    desk.type(f"{pins['supervisor']}\n")
    desk.sees("Room")
    desk.press("F10")
    desk.sees("ImportPage")
    desk.type(f"{people}\n")
    desk.reads("This is how the file will be read")
    desk.press("ctrl+t")
    desk.reads("1 rejected")
    desk.press("ctrl+Return")
    until(lambda: EMMA in names(home), "the file was not taken over")
    desk.press("Escape")
    desk.sees("Room")
    desk.press("F11")
    desk.sees("ReadinessPage")
    desk.press("Escape")
    desk.sees("Room")
    everything_was_seen(desk)
    desk.press("F12")
    desk.sees("SignInPage")
    what_was_done(home)


def let_in_by_keys(desk: Walk, home: Path) -> None:
    """Ada is scanned and gets her badge; Bert is found by name, and taken back."""
    desk.screen.scan("CODE0")
    desk.reads("Ada Konig")
    until(lambda: facts(home, Printed), "no badge was printed")
    desk.type("bert")
    desk.reads("Bert Brun")
    desk.press("Return")
    desk.sees("VerdictPanel")
    desk.reads("Bert Brun")
    until(lambda: len(facts(home, Admitted)) == 2, "who was found was not let in")
    desk.press("ctrl+z")
    until(lambda: facts(home, Undone), "nothing was undone")


def mend_by_keys(desk: Walk, home: Path, pin: str) -> None:
    """Ada's name is corrected, her badge printed again, and she is blocked."""
    desk.type("ada")
    desk.sees("HitsPanel")
    desk.finds("Ada Konig, Visitor")
    desk.press("ctrl+Return")
    desk.sees("PersonPanel")
    desk.press("F8")
    desk.sees("CorrectPanel")
    desk.press("End")
    desk.type("in")
    desk.press("ctrl+Return")
    desk.sees("PersonPanel")
    before = len(facts(home, Printed))
    desk.press("F7")
    desk.sees("ReasonPanel")
    desk.press("Return")
    until(lambda: len(facts(home, Printed)) > before, "no badge was printed again")
    desk.sees("PersonPanel")
    desk.press("ctrl+b")
    desk.sees("ReasonPanel")
    desk.type("copied\n")
    desk.sees("PinPanel")
    desk.type(f"{pin}\n")
    desk.reads("Blocked")
    desk.press("Escape")


def register_by_keys(desk: Walk, home: Path) -> None:
    """Gina walks in; Cem comes, and with him another of his booking."""
    desk.press("F3")
    desk.sees("WalkInPanel")
    desk.type("Gina")
    desk.press("ctrl+Return")
    desk.sees("CredentialPanel")
    until(lambda: len(facts(home, Admitted)) == 3, "who walked in was not let in")
    desk.press("Escape")
    desk.screen.scan("CODE2")
    desk.finds("Group: 1 more")
    desk.press("F9")
    desk.sees("GroupPanel")
    desk.press("Return")
    until(lambda: len(facts(home, Admitted)) == 5, "the other one was not let in")


def test_a_day_at_the_desk_with_a_finger_and_keys_for_names_only(
    desk: Walk, home: Path, pins: dict[str, str], people: Path
) -> None:
    desk.touch("Petra Muller, mueller, Desk")
    desk.touch_keys(*pins["mueller"])
    desk.touch("Sign in")
    desk.sees("Room")
    let_in_by_touch(desk, home)
    mend_by_touch(desk, home, pins["supervisor"])
    register_by_touch(desk, home)
    desk.touch("Badges on their way", "Button")
    desk.sees("BadgesPanel")
    desk.touch("Sign out")
    desk.sees("SignInPage")
    desk.touch("Supervisor, supervisor, Supervisor")
    desk.touch_keys(*pins["supervisor"])
    desk.touch("Sign in")
    desk.sees("Room")
    desk.touch("Import a file")
    desk.sees("ImportPage")
    desk.touch("File", "EditableText")
    desk.type(f"{people}\n")
    desk.reads("This is how the file will be read")
    desk.touch("Try it first")
    desk.reads("1 rejected")
    desk.touch("Import")
    until(lambda: EMMA in names(home), "the file was not taken over")
    desk.touch("Back")
    desk.touch("Is everything ready?")
    desk.sees("ReadinessPage")
    desk.touch("Back")
    desk.sees("Room")
    everything_was_seen(desk)
    desk.touch("Sign out")
    desk.sees("SignInPage")
    what_was_done(home)


def let_in_by_touch(desk: Walk, home: Path) -> None:
    desk.screen.scan("CODE0")
    desk.reads("Ada Konig")
    until(lambda: facts(home, Printed), "no badge was printed")
    desk.touch("Find somebody", "EditableText")
    desk.type("bert")
    desk.touch("Bert Brun, Visitor")
    desk.sees("PersonPanel")
    desk.touch("Let in")
    until(lambda: len(facts(home, Admitted)) == 2, "who was found was not let in")
    desk.touch("Undo last scan")
    until(lambda: facts(home, Undone), "nothing was undone")


def mend_by_touch(desk: Walk, home: Path, pin: str) -> None:
    desk.touch("Find somebody", "EditableText")
    desk.type("ada")
    desk.touch("Ada Konig, Visitor")
    desk.sees("PersonPanel")
    desk.touch("Correct details")
    desk.sees("CorrectPanel")
    desk.press("End")
    desk.type("in")
    desk.touch("Save")
    desk.sees("PersonPanel")
    before = len(facts(home, Printed))
    desk.touch("Print badge again…")
    desk.sees("ReasonPanel")
    desk.touch("It is damaged")
    until(lambda: len(facts(home, Printed)) > before, "no badge was printed again")
    desk.touch("Block…")
    desk.sees("ReasonPanel")
    desk.type("copied")
    desk.touch("Block this registration", "Button")
    desk.sees("PinPanel")
    desk.touch_keys(*pin)
    desk.touch("Go on")
    desk.reads("Blocked")


def register_by_touch(desk: Walk, home: Path) -> None:
    desk.touch("Register a walk-in")
    desk.sees("WalkInPanel")
    desk.type("Gina")
    desk.touch("Register")
    desk.sees("CredentialPanel")
    until(lambda: len(facts(home, Admitted)) == 3, "who walked in was not let in")
    desk.screen.scan("CODE2")
    desk.touch("Group: 1 more")
    desk.sees("GroupPanel")
    desk.touch("Let in 1 person")
    until(lambda: len(facts(home, Admitted)) == 5, "the other one was not let in")
