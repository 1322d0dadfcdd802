"""What visitors try at a kiosk whose keyboard and pointer are theirs: nothing of it leads out, and nothing breaks."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

from checkin.domain.facts import Admitted, Refused

sys.path.insert(0, str(Path(__file__).parent))
from xserver import Walk, facts, needs_x, until

pytestmark = [needs_x, pytest.mark.long]

# Each of these closes, switches, opens, saves, prints, finds, reloads, zooms or asks for help in some program.
SHORTCUTS = (
    *("ctrl+w", "ctrl+F4", "ctrl+o", "ctrl+s", "ctrl+p", "ctrl+n", "ctrl+t", "ctrl+l", "ctrl+f", "ctrl+r", "ctrl+z"),
    *("ctrl+shift+i", "ctrl+shift+Escape", "ctrl+Escape", "ctrl+alt+Delete", "ctrl+alt+t", "ctrl+plus", "ctrl+minus"),
    *(
        "alt+Tab",
        "alt+shift+Tab",
        "alt+Escape",
        "alt+space",
        "alt+Return",
        "alt+F2",
        "alt+F4",
        "alt+F10",
        "alt+Left",
        "alt",
    ),
    *("super", "super+d", "super+l", "super+r", "super+Tab", "Menu", "shift+F10", "Escape", "Print", "BackSpace"),
    *("F1", "F3", "F5", "F6", "F10", "F11", "F12", "Home", "End", "Prior", "Next", "Insert", "Delete"),
)
IN_A_FIELD = ("ctrl+a", "ctrl+c", "ctrl+x", "ctrl+v", "shift+Insert", "ctrl+z", "Menu", "shift+F10", "ctrl+k", "F4")

CODES = (
    "https://example.org/?q=1#a",
    "file:///etc/passwd",
    "<h1><a href='file:///'>x</a></h1>",
    "'; DROP TABLE journal; --",
    "../../etc/passwd",
    "%s%n{0}$(reboot)`reboot`",
    "A" * 3000,
)


def stands(kiosk: Walk, *pages: str) -> None:
    """It fills the screen, alone, and nothing was started."""
    until(lambda: kiosk.look().pages[:1] and kiosk.look().pages[0] in pages, f"it left {pages}", kiosk.shown)
    look = kiosk.look()
    assert look.windows == ["Small conference"]
    assert look.full == [True]
    assert look.active
    assert kiosk.children == []


def with_the_pointer(kiosk: Walk) -> None:
    """Other buttons, the wheel, a finger that rests, and things dragged from anywhere to anywhere."""
    places = [(360, 640), (360, 1210), (100, 920), (700, 1270), (360, 230)]
    for x, y in places[:1] + places[3:]:
        for button in (2, 3, 4, 5, 8, 9):
            kiosk.screen.touch(x, y, button)
    kiosk.screen.rest(360, 640, 2.0)
    for start, end in pairwise(places):
        kiosk.screen.drag(start, end)


def test_nothing_that_visitors_try_leads_out_of_a_kiosk(kiosk: Walk, home: Path, pin: str) -> None:
    # Out of order it is as closed as in service.
    kiosk.screen.quickly(*SHORTCUTS)
    stands(kiosk, "TroublePage")
    kiosk.press("ctrl+q")
    kiosk.sees("PinPage")
    kiosk.screen.quickly(*SHORTCUTS, *IN_A_FIELD)
    stands(kiosk, "PinPage")
    kiosk.type("987654321\n")
    kiosk.reads("This is not the PIN.")
    kiosk.touch("Back")
    kiosk.sees("TroublePage")
    kiosk.screen.ask_to_close("Small conference")
    kiosk.sees("PinPage")
    kiosk.type(pin)
    kiosk.choose("Back in service")
    kiosk.sees("ScanPage")
    kiosk.screen.quickly(*SHORTCUTS, *["Tab"] * 20, *["shift+Tab"] * 20)
    stands(kiosk, "ScanPage")
    with_the_pointer(kiosk)
    stands(kiosk, "ScanPage", "HelpPage")
    for code in CODES:
        before = len(facts(home, Refused))
        kiosk.screen.scan(code)
        until(lambda before=before: len(facts(home, Refused)) == before + 1, f"{code[:40]} was not decided on")  # type: ignore[misc]
        stands(kiosk, "VerdictPage")
    assert facts(home, Admitted) == []
    # It still lets in who may come; and the one page with fields opens nothing either.
    kiosk.screen.scan("CODE0")
    kiosk.sees("ConsentPage")
    kiosk.choose("No, thank you")
    kiosk.reads("The rules of the house")
    kiosk.press("Return")
    kiosk.sees("QuestionPage")
    kiosk.choose("Skip")
    kiosk.reads("What brings you here?")
    kiosk.choose("Skip")
    kiosk.sees("CheckPage")
    kiosk.choose("Correct my name")
    kiosk.sees("CorrectPage")
    x, y = kiosk.finds("Name", "EditableText").middle
    kiosk.screen.touch(x, y, 3)
    kiosk.screen.touch(x, y, 2)
    kiosk.screen.quickly(*(each for each in SHORTCUTS if "Return" not in each), *IN_A_FIELD)
    kiosk.screen.drag((x - 200, y), (x + 100, y))
    kiosk.screen.drag((x - 100, y), (x, y + 400))
    stands(kiosk, "CorrectPage")
    kiosk.touch("Back")
    kiosk.touch("Print my badge")
    kiosk.reads("Take your badge")
    kiosk.screen.scan("CODE1")
    until(lambda: len(facts(home, Admitted)) == 2, "nobody is let in any more")
    stands(kiosk, "VerdictPage", "ConsentPage")
