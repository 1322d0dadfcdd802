"""The order of letters that run both ways, held against the library that browsers are built on."""

import unicodedata

import pytest
from bidi import get_base_level, get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from checkin.badges.bidi import levels, runs_left, starts_right, visual


def shown(text: str, base: int) -> str:
    """The characters from left to right."""
    return "".join(text[place] for place in visual(levels(text, base)))


def seen(text: str) -> str:
    """The text without what has no direction: the algorithm leaves open where that stands, and nobody sees it."""
    return "".join(char for char in text if unicodedata.bidirectional(char) != "BN")


@pytest.mark.parametrize(
    ("text", "from_left_to_right"),
    [
        ("Anna Berg", "Anna Berg"),
        ("אבג", "גבא"),
        ("אבג דהו", "והד גבא"),
        ("ACME אבג", "ACME גבא"),
        ("אבג ACME", "ACME גבא"),
        ("אבג (ACME) 2026", "2026 (ACME) גבא".replace("(", "\0").replace(")", "(").replace("\0", ")")),
        ("محمد 12-34", "34-12 دمحم"),
        ("אבג 12-34", "12-34 גבא"),
        ("١٢٣ محمد", "دمحم ١٢٣"),
        ("אבג 5%", "5% גבא"),
        ("אב (CEO", "CEO( בא"),
        ("", ""),
    ],
)
def test_a_line_from_left_to_right(text: str, from_left_to_right: str) -> None:
    assert shown(text, int(starts_right(text))) == from_left_to_right


@pytest.mark.parametrize(
    ("text", "right", "left"),
    [
        ("Anna", False, False),
        ("Müller 12 (a)", False, False),
        ("12 אבג", True, True),
        ("Anna אבג", False, True),
        ("١٢٣", False, True),
        ("محمد", True, True),
    ],
)
def test_the_direction_of_a_whole_text(text: str, right: bool, left: bool) -> None:  # noqa: FBT001
    assert starts_right(text) == right
    assert runs_left(text) == left


# What stands in a cleaned text: no direction marks, tabulators or line ends, nothing younger than Python's own tables.
_LEFT_OUT = frozenset(["B", "S", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", ""])
_EVERY = [
    char
    for char in map(chr, range(0x11000))
    if unicodedata.bidirectional(char) not in _LEFT_OUT and unicodedata.category(char) != "Cs"
]
_BRACKETS = [char for char in _EVERY if unicodedata.category(char) in {"Ps", "Pe"}]
_characters = (
    st.sampled_from(_EVERY)
    | st.sampled_from("abאבگح12٣٤ .,:-+/%$()[]{}«»\u0301\u064e\u200d\u00a0")
    | st.sampled_from(_BRACKETS)
)


@settings(max_examples=1500)
@given(text=st.text(_characters, max_size=40), right=st.booleans())
def test_any_text_runs_as_the_algorithm_says(text: str, right: bool) -> None:  # noqa: FBT001
    assert seen(shown(text, int(right))) == seen(get_display(text, base_dir="R" if right else "L"))


@settings(max_examples=300)
@given(text=st.text(_characters, min_size=1, max_size=40))
def test_any_text_starts_as_the_algorithm_says(text: str) -> None:
    assert starts_right(text) == get_base_level(text)


@given(text=st.text(_characters, max_size=40))
def test_a_text_that_nothing_runs_left_in_stays_as_it_is(text: str) -> None:
    if not runs_left(text):
        assert shown(text, 0) == text


@given(levels=st.lists(st.integers(0, 4), max_size=30))
def test_every_place_of_a_line_is_shown_once(levels: list[int]) -> None:
    assert sorted(visual(levels)) == list(range(len(levels)))
