"""When an element is shown: what a condition says, and what is said of one that says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.badges.conditions import COMPARED, Among, Filled, holds, read, said
from checkin.badges.fields import ASKED

IDS = {"category": "VIP", "country": "CN", "language": ""}
FILLED = frozenset({"booth", "photo"})


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("{booth}", True),
        ("no {booth}", False),
        ("{delegation}", False),
        ("no  {delegation}", True),
        ("{photo} and {booth}", True),
        ("{photo} and no {booth}", False),
        ("category in vip, media", True),
        ("category in media,vip", True),
        ("category in media", False),
        ("category not in media", True),
        ("category not in vip", False),
        ("country in cn and category not in staff", True),
        ("language in en", False),
        ("language not in en", True),
    ],
)
def test_an_element_is_shown_where_its_condition_holds(text: str, shown: object) -> None:
    assert holds(read(text, ASKED), FILLED, IDS) == shown


@pytest.mark.parametrize("text", ["", "and", "booth", "{booth", "{booth} or {photo}", "category in", "not {booth}"])
def test_what_is_no_condition_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is not a condition such as"):
        read(text, ASKED)


names = st.from_regex(r"[a-z0-9_.-]{1,9}", fullmatch=True)
parts = st.builds(Filled, st.sampled_from(sorted(ASKED)), st.booleans()) | st.builds(
    Among, st.sampled_from(sorted(COMPARED)), st.lists(names, min_size=1, max_size=3).map(tuple), st.booleans()
)


@given(st.lists(parts, min_size=1, max_size=3).map(tuple))
def test_a_condition_in_words_is_the_same_condition(condition: tuple[Filled | Among, ...]) -> None:
    assert read(said(condition), ASKED) == condition
