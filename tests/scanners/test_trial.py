"""What a hand scanner's first scan tells of how it is set up."""

import pytest

from checkin.scanners.hand import Typing
from checkin.scanners.trial import TEXT, Came, Trial, scanned, typed

# What machines with these keyboards made of the keys that a scanner set up for the United States pressed.
GERMAN = "CHECKINßAYQWZMßayqwzmß0123456789"
FRENCH = "CHECKIN)QWAZY?)qwazy,)à&é\"'(-è_ç"


@pytest.mark.parametrize(
    ("came", "trial"),
    [
        (TEXT, Trial(Came.EXACT, TEXT)),
        (f"\ufeff{TEXT}\r\n", Trial(Came.EXACT, TEXT)),
        (GERMAN, Trial(Came.LAYOUT, GERMAN, "German")),
        (GERMAN.swapcase(), Trial(Came.LAYOUT, GERMAN.swapcase(), "German")),
        (FRENCH, Trial(Came.LAYOUT, FRENCH, "French")),
        (TEXT.swapcase(), Trial(Came.CAPITALS, TEXT.swapcase())),
        (TEXT.upper(), Trial(Came.CAPITALS, TEXT.upper())),
        ("4006381333931", Trial(Came.OTHER, "4006381333931")),
    ],
)
def test_a_scan(came: str, trial: Trial) -> None:
    assert scanned(came) == trial


@pytest.mark.parametrize(
    ("keys", "ended", "came"),
    [(TEXT, True, Came.SLOW), (TEXT, False, Came.NO_END), (GERMAN, False, Came.NO_END), ("hello", True, None)],
)
def test_keys_that_were_not_taken_for_a_scan(keys: str, ended: bool, came: Came | None) -> None:  # noqa: FBT001
    found = typed(keys, ended=ended)
    assert (found.came if found else None) is came


def test_the_code_to_try_with_is_one_that_a_scanner_can_type() -> None:
    typing = Typing()
    assert [typing.key(letter, 0.01 * place) for place, letter in enumerate(f"{TEXT}\r")][-1] == TEXT
