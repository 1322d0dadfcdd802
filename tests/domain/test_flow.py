"""How full, how it flows, what is expected of the day, and whether a gate has lanes enough."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.flow import Advice, Fill, Level, advice, forecast, planned


@pytest.mark.parametrize(
    ("inside", "capacity", "share", "level"),
    [
        (0, 100, 0.0, Level.CALM),
        (79, 100, 0.79, Level.CALM),
        (80, 100, 0.80, Level.BUSY),
        (95, 100, 0.95, Level.NEARLY_FULL),
        (100, 100, 1.0, Level.FULL),
        (120, 100, 1.2, Level.FULL),
        (5_000, None, None, Level.CALM),
        (0, 0, 1.0, Level.FULL),
    ],
)
def test_how_full_a_zone_is(inside: int, capacity: int | None, share: float | None, level: Level) -> None:
    fill = Fill("hall", inside, capacity)
    assert (fill.share, fill.level) == (share, level)


YESTERDAY = {300: 20, 310: 40, 320: 30, 480: 10}


def test_the_rest_of_the_day_is_yesterdays_as_much_larger_as_today_was_so_far() -> None:
    found = forecast({300: 40, 310: 80}, YESTERDAY, 315)
    assert found is not None
    assert (found.ratio, found.admissions) == (2.0, 200)
    assert found.ahead == {320: 60, 480: 20}


def test_the_peak_may_be_ahead_or_behind() -> None:
    ahead = forecast({300: 20}, {300: 20, 480: 90}, 301)
    behind = forecast({300: 90}, {300: 90, 480: 20}, 301)
    assert ahead is not None
    assert behind is not None
    assert (ahead.peak, ahead.peak_at) == (6.0, 480)
    assert (behind.peak, behind.peak_at) == (6.0, 300)


@pytest.mark.parametrize("yesterday", [{}, {300: 19}, {400: 500}], ids=["no day", "hardly anybody", "later"])
def test_nothing_is_foretold_from_a_yesterday_that_says_nothing(yesterday: dict[int, int]) -> None:
    assert forecast({300: 50}, yesterday, 350) is None


CURVE = st.dictionaries(st.integers(0, 1439), st.integers(1, 200), max_size=40)


@given(yesterday=CURVE, minute=st.integers(0, 1439))
def test_a_day_like_yesterday_is_foretold_to_end_like_it(yesterday: dict[int, int], minute: int) -> None:
    found = forecast(yesterday, yesterday, minute)
    if found:
        assert found.ratio == 1
        assert found.admissions == sum(yesterday.values())


def test_where_yesterday_says_nothing_the_plan_does() -> None:
    plan = {300: 50.0, 310: 100.0}
    found = forecast({300: 25}, {300: 19}, 305, plan)
    assert found is not None
    assert (found.by_plan, found.ratio, found.admissions, found.ahead) == (True, 0.5, 75, {310: 50})
    by_yesterday = forecast({300: 25}, {300: 25, 310: 8}, 305, plan)
    assert by_yesterday is not None
    assert (by_yesterday.by_plan, by_yesterday.ahead) == (False, {310: 8})
    assert forecast({300: 25}, {}, 300, plan) is None


def test_the_curve_of_the_plan_begins_with_the_day() -> None:
    curve = planned({8: 600, 3: 60}, time(4))
    assert list(curve) == [*range(240, 300), *range(23 * 60, 24 * 60)]
    assert (curve[240], curve[299], curve[23 * 60]) == (10, 10, 1)


@given(expected=st.dictionaries(st.integers(0, 23), st.integers(0, 100_000)), starts=st.times())
def test_what_is_expected_of_a_day_is_spread_over_it(expected: dict[int, int], starts: time) -> None:
    curve = planned(expected, starts)
    assert sum(curve.values()) == pytest.approx(sum(expected.values()))
    assert len(curve) == 60 * len(expected)
    assert all(0 <= minute < 24 * 60 for minute in curve)


def steady(rate: int, begin: int, end: int) -> dict[int, int]:
    return dict.fromkeys(range(begin, end), rate)


def test_a_gate_whose_arrivals_its_lanes_can_do_needs_no_more() -> None:
    lanes = {"a": {**steady(6, 280, 290), **steady(3, 290, 300)}, "b": steady(3, 290, 300)}
    assert advice("main", lanes, None, 300) == Advice("main", lanes=2, per_minute=6.0, per_lane=6.0)


def test_more_lanes_are_needed_as_long_as_more_is_expected_than_the_open_ones_can_do() -> None:
    yesterday = {**steady(10, 290, 300), **steady(40, 300, 345), **steady(5, 345, 400)}
    lanes = {"a": steady(10, 290, 300)}
    found = advice("main", lanes, forecast(lanes["a"], yesterday, 300), 300)
    assert (found.lanes, found.per_lane, found.more, found.minutes) == (1, 10.0, 3, 45)


def test_within_a_quarter_of_an_hour_that_has_begun_only_the_rest_is_to_come() -> None:
    yesterday = {**steady(10, 290, 308), **steady(20, 308, 315)}
    lanes = {"a": steady(10, 290, 308)}
    found = advice("main", lanes, forecast(lanes["a"], yesterday, 308), 308)
    assert (found.more, found.minutes) == (1, 7)


def test_all_the_hour_ahead_may_need_more() -> None:
    yesterday = {**steady(10, 290, 300), **steady(40, 300, 420)}
    lanes = {"a": steady(10, 290, 300)}
    found = advice("main", lanes, forecast(lanes["a"], yesterday, 300), 300)
    assert (found.more, found.minutes) == (3, 60)


def test_a_lane_that_did_nothing_for_ten_minutes_is_closed() -> None:
    lanes = {"a": steady(5, 200, 250), "b": steady(5, 290, 300)}
    found = advice("main", lanes, None, 300)
    assert (found.lanes, found.per_minute) == (1, 5.0)


def test_of_a_gate_where_nobody_passed_nothing_can_be_said() -> None:
    assert advice("main", {"a": {}}, None, 300) == Advice("main", lanes=0, per_minute=0.0, per_lane=None)
