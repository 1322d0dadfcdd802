"""A visitor, and the staff, at a kiosk without a window manager: with keys alone, and with a finger alone.

The finger is the pointer of the X server, whose button Qt takes as it takes a finger that comes down and goes up.
"""

import sys
from contextlib import closing
from pathlib import Path

import pytest

from checkin import parts
from checkin.domain.facts import Admitted, Corrected, HelpAnswered, HelpAsked, Printed, Refused
from checkin.home import Home
from checkin.setup import open_home

sys.path.insert(0, str(Path(__file__).parent))
from xserver import Walk, facts, needs_x, until

pytestmark = [needs_x, pytest.mark.long]


def everything_was_seen(kiosk: Walk) -> None:
    look = kiosk.look()
    # The badge camera is for a kiosk that has one.
    assert set(look.every) - set(look.seen) == {"CameraPage"}
    assert look.windows == ["Small conference"]
    assert look.full == [True]


def what_was_done(home: Path) -> None:
    """Ada corrected her name, agreed to one of two things, answered what was asked, came in and took her badge.

    Once she was refused.
    """
    ((ada, _),) = facts(home, Admitted)
    ((_, corrected), *agreed) = facts(home, Corrected)
    assert corrected.fields == {"name": "Ada Koenig"}
    answers = ["aims=talks", "aims=work", "meal=vegan"]
    assert [what.fields for _, what in agreed] == [{"consents": ["terms"], "answers": answers}]
    until(lambda: facts(home, Printed), "no badge was printed")
    ((badge, _),) = facts(home, Printed)
    assert badge.registration == ada.registration
    (refused,) = [what for _, what in facts(home, Refused)]
    ((asked, call),) = facts(home, HelpAsked)
    assert (call.page, call.reason) == ("verdict", refused.reason)
    ((_, answered),) = facts(home, HelpAnswered)
    assert answered.fact == asked.id.hex()


def go_there(home: Path) -> None:
    """Somebody of the staff says that they are on their way to whoever called."""
    until(lambda: facts(home, HelpAsked), "nobody called")
    ((asked, _),) = facts(home, HelpAsked)
    setup = open_home(Home(home))
    with closing(parts.database(setup)) as database:
        parts.station(setup, database).answer_help(asked.id.hex())


def answer_with_keys(kiosk: Walk) -> None:
    """One answer, taken back and given otherwise, and then several."""
    kiosk.sees("QuestionPage")
    kiosk.choose("With meat")
    kiosk.reads("What brings you here?")
    kiosk.choose("Back")
    kiosk.reads("What do you eat?")
    kiosk.choose("Vegan")
    kiosk.reads("What brings you here?")
    for each in ("The talks", "To find work", "Next"):
        kiosk.choose(each)


def test_a_kiosk_is_used_with_keys_alone(kiosk: Walk, home: Path, pin: str) -> None:
    # The staff take it into service.
    kiosk.press("ctrl+q")
    kiosk.sees("PinPage")
    kiosk.type(pin)
    kiosk.choose("Back in service")
    kiosk.sees("ScanPage")
    # A visitor reads German, then English, larger.
    kiosk.choose("Deutsch")
    kiosk.reads("Zeigen Sie hier Ihren Code")
    kiosk.choose("English")
    kiosk.reads("Show your code here")
    kiosk.choose("Larger text")
    kiosk.screen.scan("CODE0")
    kiosk.sees("ConsentPage")
    kiosk.choose("No, thank you")
    kiosk.reads("The rules of the house")
    kiosk.press("Return")
    answer_with_keys(kiosk)
    kiosk.sees("CheckPage")
    kiosk.choose("Correct my name")
    kiosk.sees("CorrectPage")
    kiosk.press("ctrl+a")
    kiosk.type("Ada Koenig\n")
    kiosk.sees("CheckPage")
    kiosk.reads("Ada Koenig")
    kiosk.press("Return")
    kiosk.reads("Take your badge")
    kiosk.sees("ScanPage")
    # She comes again, is refused, and calls for help.
    kiosk.screen.scan("CODE0")
    kiosk.reads("What helps")
    kiosk.choose("Call for help")
    kiosk.sees("HelpPage")
    go_there(home)
    kiosk.reads("Our staff heard you")
    kiosk.choose("Back to the start")
    kiosk.sees("ScanPage")
    # The staff look whether all is well, and close it.
    kiosk.press("ctrl+q")
    kiosk.sees("PinPage")
    kiosk.type(pin)
    kiosk.choose("Is everything ready?")
    kiosk.sees("ReadinessPage")
    everything_was_seen(kiosk)
    kiosk.press("Escape")
    kiosk.sees("ScanPage")
    kiosk.press("ctrl+q")
    kiosk.sees("PinPage")
    kiosk.type(f"{pin}\n")
    assert kiosk.ends() == 0
    what_was_done(home)


def ask_the_way_out(kiosk: Walk, pin: str) -> None:
    kiosk.screen.rest(5, 5, 2.0)
    kiosk.sees("PinPage")
    kiosk.touch_keys(*pin)


def test_a_kiosk_is_used_with_a_finger_alone(kiosk: Walk, home: Path, pin: str) -> None:
    ask_the_way_out(kiosk, pin)
    kiosk.touch("Back in service")
    kiosk.sees("ScanPage")
    kiosk.touch("Deutsch")
    kiosk.reads("Zeigen Sie hier Ihren Code")
    kiosk.touch("English")
    kiosk.touch("Larger text")
    kiosk.screen.scan("CODE0")  # by the hand scanner at its side, which types
    kiosk.sees("ConsentPage")
    kiosk.touch("No, thank you")
    kiosk.reads("The rules of the house")
    kiosk.touch("I agree")
    kiosk.sees("QuestionPage")
    kiosk.touch("Vegan")
    kiosk.reads("What brings you here?")
    kiosk.touch("To find work")
    kiosk.touch("The talks")
    kiosk.touch("Next")
    kiosk.sees("CheckPage")
    kiosk.touch("Correct my name")
    kiosk.sees("CorrectPage")
    kiosk.touch_keys(*["Erase"] * 4, *"oenig")
    kiosk.touch("Save")
    kiosk.sees("CheckPage")
    kiosk.reads("Ada Koenig")
    kiosk.touch("Print my badge")
    kiosk.reads("Take your badge")
    kiosk.sees("ScanPage")
    kiosk.screen.scan("CODE0")
    kiosk.reads("What helps")
    kiosk.touch("Call for help")
    kiosk.sees("HelpPage")
    go_there(home)
    kiosk.reads("Our staff heard you")
    kiosk.touch("Back to the start")
    kiosk.sees("ScanPage")
    ask_the_way_out(kiosk, pin)
    kiosk.touch("Is everything ready?")
    kiosk.sees("ReadinessPage")
    everything_was_seen(kiosk)
    kiosk.touch("Back")
    kiosk.sees("ScanPage")
    ask_the_way_out(kiosk, pin)
    kiosk.touch("Close the kiosk")
    assert kiosk.ends() == 0
    what_was_done(home)
