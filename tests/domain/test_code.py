"""A code is the same code, whatever scanners and spreadsheets put around it."""

import string

from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.code import clean

AROUND = st.text(alphabet=" \r\n\t\0\v\f\x1d\x03\ufeff\u00a0\u2028")
INSIDE = st.text(alphabet=string.ascii_letters + "é漢", min_size=1)


@given(AROUND, INSIDE, AROUND, INSIDE, AROUND)
def test_what_scanners_add_falls_away_and_what_stands_inside_stays(
    before: str, start: str, between: str, end: str, after: str
) -> None:
    assert clean(before + start + between + end + after) == start + between + end


@given(st.text())
def test_a_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean(text) in text
