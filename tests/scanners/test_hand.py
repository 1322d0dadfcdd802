"""A hand scanner types quickly and ends with Enter; a person does not."""

import itertools
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.scanners.hand import NoCamera, Typing

PRINTABLE = st.text(alphabet=string.ascii_letters + string.digits + "-_.$ %/:", min_size=1)
CODES = st.text(alphabet=string.ascii_letters + string.digits + "-_.", min_size=4, max_size=200)
QUICK = 0.005
SLOW = 0.2


def keys(typing: Typing, text: str, *, start: float = 0.0, gap: float = QUICK) -> list[str]:
    """The scans that pressing these keys gives."""
    scans = (typing.key(character, start + gap * number) for number, character in enumerate(text))
    return [scan for scan in scans if scan is not None]


@pytest.mark.parametrize("end", ["\r", "\n", "\t", "\r\n"])
def test_a_scan_is_its_text_without_the_end(end: str) -> None:
    typing = Typing()
    assert keys(typing, "CHK1.abc-DEF" + end) == ["CHK1.abc-DEF"]
    assert typing.pending() == ""
    assert typing.typed(at=60.0) == ""


def test_a_person_who_types_a_code_and_presses_enter_makes_no_scan() -> None:
    typing = Typing()
    assert keys(typing, "CHK1.abc-DEF\r", gap=SLOW) == []
    assert typing.typed(at=60.0) == "CHK1.abc-DEF\r"


def test_a_scan_into_a_half_typed_name_leaves_the_name() -> None:
    typing = Typing()
    keys(typing, "Mül", gap=SLOW)
    assert keys(typing, "CHK1.abc\r", start=10.0) == ["CHK1.abc"]
    assert typing.typed(at=11.0) == "Mül"


def test_enter_long_after_quick_keys_is_a_person() -> None:
    typing = Typing()
    keys(typing, "quick")
    assert typing.key("\r", at=2.0) is None
    assert typing.typed(at=2.0) == "quick\r"


def test_three_quick_keys_and_enter_are_too_short_for_a_code() -> None:
    typing = Typing()
    assert keys(typing, "abc\r") == []
    assert typing.typed(at=1.0) == "abc\r"


def test_keys_are_held_only_until_it_is_known_who_pressed_them() -> None:
    typing = Typing()
    keys(typing, "ab")
    assert typing.pending() == "ab"
    assert typing.typed(at=0.02) == ""
    assert typing.typed(at=0.2) == "ab"
    assert typing.typed(at=0.3) == ""


def test_shift_alone_disturbs_no_scan() -> None:
    typing = Typing()
    for number, character in enumerate(["A", "", "B", "", "C", "D"]):
        assert typing.key(character, at=number * 0.03) is None
    assert typing.key("\r", at=0.18) == "ABCD"


def test_enter_alone_goes_back_to_the_window() -> None:
    typing = Typing()
    assert typing.key("\r", at=1.0) is None
    assert typing.typed(at=1.0) == "\r"


def test_two_scans_one_after_another_are_two() -> None:
    assert keys(Typing(), "FIRST\r\nSECOND\r\n") == ["FIRST", "SECOND"]


def test_a_window_that_loses_the_keyboard_gets_its_keys_back() -> None:
    typing = Typing()
    keys(typing, "half a sc")
    assert typing.reset() == "half a sc"
    assert typing.pending() == ""
    assert keys(typing, "an\r", start=0.05) == []


def test_a_key_that_never_ends_uses_no_endless_memory() -> None:
    typing = Typing()
    for number in range(30_000):
        typing.key("x", at=number * 0.01)
    assert len(typing.pending()) <= 8192
    assert len(typing.typed(at=1e6)) <= 8192


def test_a_station_with_only_a_hand_scanner_sees_nothing() -> None:
    scanner = NoCamera()
    assert list(scanner.sightings()) == []
    scanner.close()


@settings(deadline=None)
@given(CODES, st.lists(st.floats(0.0, 0.049), min_size=1, max_size=8), st.sampled_from("\r\n\t"))
def test_every_quick_code_is_one_scan(code: str, gaps: list[float], end: str) -> None:
    typing, at, scans = Typing(), 5.0, []
    for character, gap in zip(code + end, itertools.cycle(gaps), strict=False):
        at += gap
        scans.append(typing.key(character, at))
    assert scans == [None] * len(code) + [code]
    assert typing.typed(at + 1) == ""


@settings(deadline=None)
@given(PRINTABLE, st.floats(0.06, 3.0))
def test_slow_typing_is_never_a_scan_and_comes_back_whole(text: str, gap: float) -> None:
    typing = Typing()
    assert keys(typing, text + "\r", gap=gap) == []
    assert typing.typed(at=1e6) == text + "\r"


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from("abcdé7"), st.floats(-1, 1)), max_size=100))
def test_no_key_is_lost_or_doubled_whatever_the_clock_does(presses: list[tuple[str, float]]) -> None:
    typing, at, back = Typing(), 0.0, ""
    for character, gap in presses:
        at += gap
        assert typing.key(character, at) is None
        back += typing.typed(at)
    back += typing.reset()
    assert back == "".join(character for character, _ in presses)
