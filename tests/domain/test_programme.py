"""What is on: which activity somebody comes for, and how many there is room for."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from checkin.domain import planfile
from checkin.domain.plan import Full, Plan
from checkin.shipped import RESOURCES

SHENZHEN = ZoneInfo("Asia/Shanghai")

PROGRAMME = """
[conference]
id = "talks"
name = "Talks"
time_zone = "Asia/Shanghai"
[rules]
doors_open = 15
[[day]]
date = 2019-04-14
[[zone]]
id = "venue"
name = "Venue"
[[zone]]
id = "room"
name = "Room"
within = "venue"
capacity = 100
full = "refuse"
[[zone]]
id = "corner"
name = "Corner"
within = "room"
[[zone]]
id = "annex"
name = "Annex"
[[gate]]
id = "door"
name = "Door"
zone = "room"
[[gate]]
id = "annex-door"
name = "Annex"
zone = "annex"
[[category]]
id = "visitor"
name = "Visitor"
[[category]]
id = "crew"
name = "Crew"
crew = true
[[activity]]
id = "second"
name = "Second"
zone = "room"
begins = 2019-04-14T11:00:00
ends = 2019-04-14T12:00:00
capacity = 40
[[activity]]
id = "first"
name = "First"
zone = "room"
begins = 2019-04-14T09:30:00
ends = 2019-04-14T11:00:00
capacity = 200
[[activity]]
id = "small"
name = "Small"
zone = "annex"
begins = 2019-04-14T09:30:00
ends = 2019-04-14T11:00:00
capacity = 5
[[activity]]
id = "online"
name = "Online"
begins = 2019-04-14T09:30:00
ends = 2019-04-14T11:00:00
capacity = 7
"""


@pytest.fixture(scope="module")
def talks() -> Plan:
    return planfile.read(PROGRAMME)


@pytest.fixture(scope="module")
def ciep() -> Plan:
    """The reference conference, as it is shipped."""
    return planfile.read((RESOURCES / "plans" / "ciep.toml").read_text(encoding="utf-8"))


def at(time: str) -> int:
    return int(datetime.fromisoformat(f"2019-04-14T{time}").replace(tzinfo=SHENZHEN).timestamp() * 1000)


@pytest.mark.parametrize(
    ("time", "on", "comes_for", "room"),
    [
        ("09:14", [], None, 100),
        ("09:15", ["first"], "first", 100),
        ("10:44", ["first"], "first", 100),
        ("10:45", ["first", "second"], "second", 40),
        ("11:00", ["second"], "second", 40),
        ("12:00", [], None, 100),
    ],
)
def test_doors_open_before_an_activity_and_close_with_its_end(
    talks: Plan, time: str, on: list[str], comes_for: str | None, room: int
) -> None:
    timetable, activity = talks.timetable("room"), talks.activity_at("room", at(time))
    assert timetable
    assert [each.id for each in timetable.on(at(time))] == on
    assert (activity.id if activity else None) == comes_for
    assert talks.room_in("room", at(time)) == room


def test_what_is_not_over_comes_in_the_order_of_its_beginning(talks: Plan) -> None:
    timetable = talks.timetable("room")
    assert timetable
    assert [slot.activity.id for slot in timetable.after(at("09:00"))] == ["first", "second"]
    assert [slot.activity.id for slot in timetable.after(at("11:00"))] == ["second"]


def test_a_place_can_be_full_by_its_own_limit_that_of_an_activity_or_that_of_a_place_around_it(talks: Plan) -> None:
    assert {zone for zone in talks.zones if talks.is_limited(zone)} == {"room", "corner", "annex"}
    assert talks.room_in("annex", at("10:00")) == 5
    assert talks.room_in("annex", at("12:00")) is None
    assert talks.timetable("corner") is None


def test_who_works_here_is_told_apart(talks: Plan) -> None:
    assert (talks.is_crew("crew"), talks.is_crew("visitor"), talks.is_crew("gone")) == (True, False, False)


def test_the_reference_conference_has_what_its_organiser_published(ciep: Plan) -> None:
    assert [day.date.isoformat() for day in ciep.days if day.date] == ["2019-04-14", "2019-04-15"]
    assert ciep.time_zone.key == "Asia/Shanghai"
    assert (len(ciep.sections), len(ciep.events), len(ciep.activities)) == (9, 26, 66)
    assert len(ciep.delegations) == 29
    assert {ciep.events[each.event].section for each in ciep.activities.values()} == ciep.sections.keys()
    assert {each.event for each in ciep.activities.values()} == ciep.events.keys()
    assert [str(section.label) for section in ciep.sections.values()] == [
        *("Opening Ceremony", "Shenzhen Forum", "Exhibitions and Negotiations", "Professional Conferences"),
        *("Important Events of the Guest of Honor", "Pitch@Palace China"),
        "China (Shenzhen) Innovation & Entrepreneurship International Competition",
        *("Domestic and Foreign Sub-venues", "Online Platforms"),
    ]


def test_the_reference_conference_counts_as_auditors_do(ciep: Plan) -> None:
    not_counted = {each.id for each in ciep.categories.values() if not each.visitor}
    assert not_counted == {"exhibitor", "media", "organiser", "service"}
    colours = [each.colour for each in ciep.categories.values()]
    assert len(colours) == len(set(colours)) == 11


def test_everything_of_the_reference_conference_has_a_chinese_name(ciep: Plan) -> None:
    kinds = (ciep.zones, ciep.gates, ciep.categories, ciep.sections, ciep.events, ciep.activities, ciep.delegations)
    for kind in kinds:
        for each in kind.values():
            assert each.label.said_in("zh_CN") != str(each.label), each.id


def test_every_activity_of_the_reference_conference_has_a_place_that_people_can_come_to(ciep: Plan) -> None:
    for activity in ciep.activities.values():
        if activity.zone:
            zone = ciep.zones[activity.zone]
            room = ciep.room_in(zone.id, int(activity.begins.timestamp() * 1000))
            assert room is not None, activity.id
            assert activity.capacity is None or zone.capacity is None or activity.capacity <= zone.capacity
    refusing = {zone.id for zone in ciep.zones.values() if zone.full is Full.REFUSE}
    assert {activity.zone for activity in ciep.activities.values() if activity.booking} <= refusing
