"""The plan as values: labels, hours, days that begin at four in the morning, zones in zones."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from checkin.domain.label import Label
from checkin.domain.plan import Day, Hours, Plan

SHENZHEN = ZoneInfo("Asia/Shanghai")


def test_a_label_is_said_in_the_language_asked_for_or_else_in_its_own() -> None:
    label = Label("Hall", {"zh_CN": "展厅"})
    assert (label.said_in("zh_CN"), label.said_in("de"), str(label)) == ("展厅", "Hall", "Hall")


@pytest.mark.parametrize(
    ("begins", "ends", "inside", "outside"),
    [
        ("08:30", "18:00", ["08:30", "12:00", "17:59"], ["00:00", "08:29", "18:00", "23:59"]),
        ("22:00", "02:00", ["22:00", "23:59", "00:00", "01:59"], ["02:00", "12:00", "21:59"]),
        ("00:00", "23:59", ["00:00", "12:00", "23:58"], ["23:59"]),
    ],
)
def test_hours_begin_with_their_first_minute_and_end_before_their_last(
    begins: str, ends: str, inside: list[str], outside: list[str]
) -> None:
    hours = Hours(time.fromisoformat(begins), time.fromisoformat(ends))
    assert all(hours.contain(time.fromisoformat(each)) for each in inside)
    assert not any(hours.contain(time.fromisoformat(each)) for each in outside)
    assert str(hours) == f"{begins}-{ends}"


@pytest.mark.parametrize(
    ("at", "day"),
    [
        ("2019-04-14T04:00", "first"),
        ("2019-04-14T23:59", "first"),
        ("2019-04-15T01:30", "first"),
        ("2019-04-15T03:59", "first"),
        ("2019-04-15T04:00", "second"),
        ("2019-04-16T03:59", "second"),
        ("2019-04-14T03:59", "2019-04-13"),
        ("2019-04-16T04:00", "2019-04-16"),
    ],
)
def test_the_small_hours_belong_to_the_day_before(hall: Plan, at: str, day: str) -> None:
    moment = datetime.fromisoformat(at).replace(tzinfo=SHENZHEN)
    assert hall.day_id_at(int(moment.timestamp() * 1000)) == day
    known = hall.day_of(moment)
    assert (known.id if known else hall.date_of(moment).isoformat()) == day


def test_a_day_is_that_of_the_clocks_at_the_venue(hall: Plan) -> None:
    """When it is the evening of the 13th in London it is the morning of the 14th in Shenzhen."""
    assert hall.day_of(datetime(2019, 4, 13, 20, 0, tzinfo=UTC)) == hall.days[0]
    assert hall.day_of(datetime(2019, 4, 13, 19, 59, tzinfo=UTC)) is None


def test_a_day_without_a_date_has_no_end(small: Plan) -> None:
    for year in (1971, 2026, 2170):
        assert small.day_of(datetime(year, 1, 1, 0, 30, tzinfo=UTC)) == Day("day")


def test_a_conference_is_over_when_its_last_day_is(hall: Plan, small: Plan) -> None:
    """Where a day has no date it is never over, as far as the plan knows."""
    assert hall.over == datetime(2019, 4, 16, 4, 0, tzinfo=SHENZHEN)
    assert small.over is None


def test_zones_lie_in_one_another(hall: Plan) -> None:
    assert list(hall.around("room")) == ["room", "hall", "venue"]
    assert list(hall.around("annex")) == ["annex"]
    assert hall.inside_of("venue") == {"venue", "hall", "room"}
    assert hall.inside_of("room") == {"room"}


def test_who_is_inside_of_a_zone_can_be_in_those_around_it_and_in_it(hall: Plan) -> None:
    assert hall.together_with("hall") == {"venue", "hall", "room"}
    assert hall.together_with("annex") == {"annex"}
    assert hall.outside_of("hall") == {"venue", "annex"}


def test_a_time_in_the_small_hours_is_on_the_next_date(hall: Plan) -> None:
    day = date(2019, 4, 14)
    assert hall.moment(day, time(9)) == datetime(2019, 4, 14, 9, tzinfo=SHENZHEN)
    assert hall.moment(day, time(2)) == datetime(2019, 4, 15, 2, tzinfo=SHENZHEN)


def test_a_plan_without_a_programme_has_room_for_all_and_nothing_on(hall: Plan) -> None:
    assert (hall.timetable("room"), hall.activity_at("room", 0), hall.room_in("room", 0)) == (None, None, None)
    assert not hall.is_limited("room")
    assert (hall.delegation("Hebei"), hall.is_crew("visitor"), hall.is_crew("dropped")) == ("Hebei", False, False)


def test_a_category_that_the_plan_dropped_still_counts(hall: Plan) -> None:
    assert (hall.counts("visitor"), hall.counts("exhibitor"), hall.counts("dropped")) == (True, False, True)
