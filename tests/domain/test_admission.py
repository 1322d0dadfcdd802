"""Who may pass, and what they hear when they may not: every reason, and which one of several."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain import planfile
from checkin.domain.admission import (
    OVERRULED_AT_THE_DESK,
    Attempt,
    crowded,
    decide,
    overrule,
)
from checkin.domain.credential import Credential, category_tag, conference_tag
from checkin.domain.facts import Admitted, Left, Reason, Refused
from checkin.domain.plan import Choice, Direction, Gate, Hours, Plan, ReEntry, Rules
from checkin.domain.presence import History, Passage
from checkin.domain.registration import Registration
from checkin.domain.vouching import validity, vouched_for

SHENZHEN = ZoneInfo("Asia/Shanghai")


def at(text: str) -> datetime:
    """A moment by the clocks at the venue, as "14T09:00" for the 14th of April 2019."""
    return datetime.fromisoformat(f"2019-04-{text}").replace(tzinfo=SHENZHEN)


def milliseconds(text: str) -> int:
    return int(at(text).timestamp() * 1000)


def history(*steps: str, badge: int = 0) -> History:
    """Steps such as "14T09:00 in main"."""
    made: list[Passage] = []
    for number, step in enumerate(steps):
        when, way, gate = step.split()
        moment = milliseconds(when)
        passage = Passage(bytes([number]), "R", (number, b""), moment, Direction(way), gate, "desk-1", "visitor")
        made.append(passage)
    return History(tuple(made), badge)


ORDINARY = Rules()


@dataclass(frozen=True)
class Case:
    """What happens at "when" ("14T09:00 in main") to a registration (changes from an ordinary one)."""

    name: str
    when: str
    expected: Reason | None
    changes: Mapping[str, Any] | None = None
    before: tuple[str, ...] = ()
    badge: int = 0
    serial: int = 0
    rules: Rules = ORDINARY
    inside: Mapping[str, int] = field(default_factory=dict)


CASES = [
    Case("an ordinary visitor", "14T09:00 in main", None),
    Case("an ordinary visitor on the second day", "15T09:00 in main", None),
    Case("who is blocked", "14T09:00 in main", Reason.BLOCKED, {"blocked": True}),
    Case("who cancelled", "14T09:00 in main", Reason.CANCELLED, {"cancelled": True}),
    Case("who has not paid", "14T09:00 in main", Reason.UNPAID, {"paid": False}),
    Case(
        "who has not paid where that is settled later",
        "14T09:00 in main",
        None,
        {"paid": False},
        rules=Rules(Choice.ADMIT),
    ),
    # Days.
    Case("the day before it begins", "13T09:00 in main", Reason.NOT_VALID_TODAY),
    Case("the day after it ended", "16T09:00 in main", Reason.NOT_VALID_TODAY),
    Case("with a ticket for this day", "14T09:00 in main", None, {"days": ("first",)}),
    Case("with a ticket for the other day", "14T09:00 in main", Reason.NOT_VALID_TODAY, {"days": ("second",)}),
    Case("with a ticket for both days", "15T09:00 in main", None, {"days": ("first", "second")}),
    Case("with a ticket for a day the plan dropped", "14T09:00 in main", Reason.NOT_VALID_TODAY, {"days": ("third",)}),
    Case("at half past one, which is the day before", "15T01:30 in main", None, {"days": ("first",)}),
    Case("at four, which is the new day", "15T04:00 in main", Reason.NOT_VALID_TODAY, {"days": ("first",)}),
    Case("at half past one before it begins", "14T01:30 in main", Reason.NOT_VALID_TODAY),
    # Categories.
    Case("a speaker at the speakers' room", "14T09:00 in room-door", None, {"category": "speaker"}),
    Case("an exhibitor there", "14T09:00 in room-door", Reason.CATEGORY_MAY_NOT_PASS, {"category": "exhibitor"}),
    Case("somebody of no category there", "14T09:00 in room-door", Reason.CATEGORY_MAY_NOT_PASS, {"category": ""}),
    Case("somebody of no category at an open gate", "14T09:00 in main", None, {"category": ""}),
    # Hours: 10:00-12:00 and 22:00-02:00.
    Case("before the hours", "14T09:59 in night", Reason.OUTSIDE_HOURS),
    Case("in the first minute of the hours", "14T10:00 in night", None),
    Case("when the hours end", "14T12:00 in night", Reason.OUTSIDE_HOURS),
    Case("in the second hours", "14T23:30 in night", None),
    Case("after midnight in the second hours", "15T01:30 in night", None),
    Case("when the night ends", "15T02:00 in night", Reason.OUTSIDE_HOURS),
    # In again: after an exit, always, never.
    Case(
        "in again without a scan at the exit", "14T10:00 in main", Reason.ALREADY_INSIDE, before=("14T09:00 in main",)
    ),
    Case("in again at the other gate", "14T10:00 in side", Reason.ALREADY_INSIDE, before=("14T09:00 in main",)),
    Case("in again after an exit", "14T11:00 in main", None, before=("14T09:00 in main", "14T10:00 out main")),
    Case(
        "in again after an exit at the other gate",
        "14T11:00 in main",
        None,
        before=("14T09:00 in main", "14T10:00 out side"),
    ),
    Case("in again on the next day", "15T09:00 in main", None, before=("14T09:00 in main",)),
    Case("in again after midnight", "15T01:30 in main", Reason.ALREADY_INSIDE, before=("14T22:00 in main",)),
    Case("in again where that is always right", "14T10:00 in hall-door", None, before=("14T09:00 in hall-door",)),
    Case(
        "in again where nobody comes twice",
        "14T11:00 in once",
        Reason.NO_RE_ENTRY,
        before=("14T09:00 in once", "14T10:00 out once"),
    ),
    Case(
        "still inside where nobody comes twice", "14T11:00 in once", Reason.ALREADY_INSIDE, before=("14T09:00 in once",)
    ),
    Case("the next day where nobody comes twice", "15T09:00 in once", None, before=("14T09:00 in once",)),
    Case(
        "where nobody comes twice, after another gate of the zone",
        "14T23:00 in once",
        Reason.NO_RE_ENTRY,
        before=("14T10:00 in night", "14T10:30 out night"),
    ),
    Case(
        "where nobody comes twice, after a gate the plan dropped",
        "14T11:00 in once",
        None,
        before=("14T09:00 in gone",),
    ),
    # Zones in zones.
    Case("from the venue into the hall", "14T10:00 in hall-door", None, before=("14T09:00 in main",)),
    Case(
        "from the hall into the room",
        "14T10:00 in room-door",
        None,
        before=("14T09:00 in main", "14T09:30 in hall-door"),
    ),
    Case("into the venue from the room", "14T10:00 in main", Reason.ALREADY_INSIDE, before=("14T09:00 in room-door",)),
    Case("into the room again", "14T10:00 in room-door", Reason.ALREADY_INSIDE, before=("14T09:00 in room-door",)),
    Case(
        "into the room again after leaving the hall",
        "14T11:00 in room-door",
        None,
        before=("14T09:00 in room-door", "14T10:00 out hall-door"),
    ),
    Case(
        "into the room again after leaving the venue",
        "14T11:00 in room-door",
        None,
        before=("14T09:00 in room-door", "14T10:00 out main"),
    ),
    Case("into the annex from the venue", "14T10:00 in once", None, before=("14T09:00 in main",)),
    # Badges: the newest has serial 7.
    Case("with the newest badge", "14T09:00 in main", None, badge=7, serial=7),
    Case("with an older badge", "14T09:00 in main", Reason.REVOKED_CREDENTIAL, badge=7, serial=6),
    Case("with a badge this station has not heard of", "14T09:00 in main", None, badge=7, serial=8),
    Case("with the ticket after the badge", "14T09:00 in main", None, badge=7),
    Case(
        "with the ticket, which the badge made void",
        "14T09:00 in main",
        Reason.REVOKED_CREDENTIAL,
        badge=7,
        rules=Rules(ticket_after_badge=Choice.REFUSE),
    ),
    Case(
        "with the ticket before there is a badge",
        "14T09:00 in main",
        None,
        rules=Rules(ticket_after_badge=Choice.REFUSE),
    ),
    # Outwards.
    Case("out after coming in", "14T10:00 out main", None, before=("14T09:00 in main",)),
    Case("out without having come in", "14T10:00 out main", None),
    Case("out where the entry must be known", "14T10:00 out counted-out", Reason.NOT_INSIDE),
    Case("out where the entry is known", "14T10:00 out counted-out", None, before=("14T09:00 in main",)),
    Case(
        "out where the entry was the day before",
        "15T10:00 out counted-out",
        Reason.NOT_INSIDE,
        before=("14T09:00 in main",),
    ),
    Case(
        "out twice where the entry must be known",
        "14T11:00 out counted-out",
        Reason.NOT_INSIDE,
        before=("14T09:00 in main", "14T10:00 out main"),
    ),
    Case("out outside the hours", "14T13:00 out night", None),
    Case("out though blocked", "14T10:00 out main", None, {"blocked": True, "cancelled": True, "paid": False}),
    Case("out with an older badge", "14T10:00 out main", None, badge=7, serial=6),
    Case(
        "out of the room though the category may not come in", "14T10:00 out room-door", None, {"category": "exhibitor"}
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_who_may_pass(hall: Plan, case: Case) -> None:
    plan = replace(hall, rules=case.rules)
    when, way, gate = case.when.split()
    ordinary: dict[str, Any] = {"category": "visitor"}
    registration = Registration("R", **ordinary | dict(case.changes or {}))
    attempt = Attempt(plan.gates[gate], Direction(way), at(when), case.serial)
    decision = decide(plan, registration, history(*case.before, badge=case.badge), attempt)
    if case.expected is None:
        passed = Admitted if way == "in" else Left
        assert decision == passed(registration.category, case.serial)
    else:
        assert isinstance(decision, Refused)
        assert decision.reason == case.expected
        assert decision.category == registration.category


FORUM = """
[conference]
id = "forum"
name = "Forum"
time_zone = "Asia/Shanghai"

[rules]
doors_open = 15

[[day]]
id = "first"
date = 2019-04-14
[[day]]
id = "second"
date = 2019-04-15

[[zone]]
id = "venue"
name = "Venue"
[[zone]]
id = "hall"
name = "Hall"
within = "venue"
capacity = 3
[[zone]]
id = "room"
name = "Room"
within = "venue"
capacity = 2
full = "refuse"
[[zone]]
id = "corner"
name = "Corner of the room"
within = "room"

[[gate]]
id = "main"
name = "Main"
zone = "venue"
[[gate]]
id = "hall-door"
name = "Hall"
zone = "hall"
minutes_since_exit = 10
entries_per_day = 2
[[gate]]
id = "room-door"
name = "Room"
zone = "room"
re_entry = "always"
after = "venue"
[[gate]]
id = "stage-door"
name = "Stage"
zone = "room"
to_activities = false
[[gate]]
id = "corner-door"
name = "Corner"
zone = "corner"

[[category]]
id = "visitor"
name = "Visitor"
[[category]]
id = "expert"
name = "Expert"
[[category]]
id = "crew"
name = "Crew"
crew = true

[[delegation]]
id = "guangdong"
name = { en = "Guangdong", zh_CN = "广东" }

[[activity]]
id = "opening"
name = "Opening"
zone = "room"
begins = 2019-04-14T09:30:00
ends = 2019-04-14T11:00:00
invitation = true
[[activity]]
id = "experts"
name = "Experts"
zone = "room"
begins = 2019-04-14T11:00:00
ends = 2019-04-14T12:30:00
categories = ["expert"]
[[activity]]
id = "workshop"
name = "Workshop"
zone = "room"
begins = 2019-04-14T13:30:00
ends = 2019-04-14T15:00:00
capacity = 1
booking = true
[[activity]]
id = "bay"
name = "Bay"
zone = "room"
begins = 2019-04-14T16:00:00
ends = 2019-04-14T17:00:00
delegations = ["guangdong"]
[[activity]]
id = "film"
name = "Film"
begins = 2019-04-14T09:00:00
ends = 2019-04-14T18:00:00
"""


@pytest.fixture(scope="module")
def forum() -> Plan:
    """A room with activities of every kind, in a venue; a hall that asks for a pause between two entries."""
    return planfile.read(FORUM)


CAME = ("14T08:00 in main",)
FORUM_CASES = [
    # Who an activity is for.
    Case("who is invited", "14T09:30 in room-door", None, {"activities": ("opening",)}, CAME),
    Case("who is invited to another", "14T09:30 in room-door", Reason.NOT_INVITED, {"activities": ("bay",)}, CAME),
    Case("who booked nothing", "14T14:00 in room-door", Reason.NOT_BOOKED, {}, CAME),
    Case("who booked", "14T14:00 in room-door", None, {"activities": ("workshop",)}, CAME),
    Case("an expert among experts", "14T12:00 in room-door", None, {"category": "expert"}, CAME),
    Case("a visitor among experts", "14T12:00 in room-door", Reason.NOT_FOR_THEM, {}, CAME),
    Case("one of the delegation, by its id", "14T16:00 in room-door", None, {"delegation": "guangdong"}, CAME),
    Case("one of the delegation, by a name", "14T16:00 in room-door", None, {"delegation": " 广东"}, CAME),
    Case("one of another", "14T16:00 in room-door", Reason.NOT_FOR_THEM, {"delegation": "Hebei"}, CAME),
    Case("one of none", "14T16:00 in room-door", Reason.NOT_FOR_THEM, {}, CAME),
    # When.
    Case("before the doors open", "14T09:14 in room-door", Reason.NO_ACTIVITY_NOW, {"activities": ("opening",)}, CAME),
    Case("when the doors open", "14T09:15 in room-door", None, {"activities": ("opening",)}, CAME),
    Case("late, with the next audience at the door", "14T10:50 in room-door", None, {"activities": ("opening",)}, CAME),
    Case("early, with the last audience inside", "14T10:50 in room-door", None, {"category": "expert"}, CAME),
    Case("for neither of them", "14T10:50 in room-door", Reason.NOT_FOR_THEM, {}, CAME),
    Case("when the last is over", "14T11:00 in room-door", Reason.NOT_FOR_THEM, {"activities": ("opening",)}, CAME),
    Case("between two", "14T13:00 in room-door", Reason.NO_ACTIVITY_NOW, {"activities": ("workshop",)}, CAME),
    Case("on a day without any", "15T10:00 in room-door", Reason.NO_ACTIVITY_NOW, before=("15T08:00 in main",)),
    Case("crew between two", "14T13:00 in room-door", None, {"category": "crew"}, CAME),
    Case("crew among the invited", "14T09:30 in room-door", None, {"category": "crew"}, CAME),
    Case("through a door that asks for no activity", "14T13:00 in stage-door", None, {}, CAME),
    Case("to a place within that has none of its own", "14T13:00 in corner-door", None, {}, CAME),
    Case("out between two", "14T13:00 out room-door", None, {}, CAME),
    # The main gate first.
    Case("past the main gate", "14T09:30 in room-door", Reason.MAIN_GATE_FIRST, {"activities": ("opening",)}),
    Case(
        "back from outside, past the main gate",
        "14T10:00 in room-door",
        Reason.MAIN_GATE_FIRST,
        {"activities": ("opening",)},
        before=(*CAME, "14T09:00 out main"),
    ),
    # A pause, and so many entries.
    Case(
        "without a pause",
        "14T10:09 in hall-door",
        Reason.TOO_SOON,
        before=("14T09:00 in hall-door", "14T10:00 out hall-door"),
    ),
    Case("after the pause", "14T10:10 in hall-door", None, before=("14T09:00 in hall-door", "14T10:00 out hall-door")),
    Case(
        "without a pause after the venue",
        "14T10:05 in hall-door",
        Reason.TOO_SOON,
        before=("14T09:00 in hall-door", "14T10:00 out main"),
    ),
    Case(
        "without a pause after another zone",
        "14T10:05 in hall-door",
        Reason.TOO_SOON,
        before=("14T09:00 in hall-door", "14T10:00 in stage-door"),
    ),
    Case(
        "without a pause after an exit that had no entry",
        "14T10:05 in hall-door",
        Reason.TOO_SOON,
        before=("14T10:00 out hall-door",),
    ),
    Case(
        "out of another zone just now",
        "14T10:05 in hall-door",
        None,
        before=("14T09:00 in stage-door", "14T10:00 out stage-door"),
    ),
    Case("through a gate the plan dropped just now", "14T10:05 in hall-door", None, before=("14T10:00 out gone",)),
    Case("still inside", "14T10:05 in hall-door", Reason.ALREADY_INSIDE, before=("14T09:00 in hall-door",)),
    Case(
        "a third time",
        "14T12:00 in hall-door",
        Reason.ENTRIES_USED,
        before=("14T09:00 in hall-door", "14T10:00 out hall-door", "14T11:00 in hall-door", "14T11:30 out hall-door"),
    ),
    Case(
        "a first time on the next day",
        "15T09:00 in hall-door",
        None,
        before=("14T09:00 in hall-door", "14T09:30 out main", "14T10:00 in hall-door"),
    ),
    # Room for more: two in the room, one in the workshop, three in the hall, which only warns.
    Case(
        "into a full room",
        "14T09:30 in room-door",
        Reason.ZONE_FULL,
        {"activities": ("opening",)},
        CAME,
        inside={"room": 2},
    ),
    Case(
        "into a room with a place left",
        "14T09:30 in room-door",
        None,
        {"activities": ("opening",)},
        CAME,
        inside={"room": 1},
    ),
    Case(
        "into a workshop with no place left",
        "14T13:30 in room-door",
        Reason.ZONE_FULL,
        {"activities": ("workshop",)},
        CAME,
        inside={"room": 1},
    ),
    Case("into the corner of a full room", "14T13:00 in corner-door", Reason.ZONE_FULL, {}, CAME, inside={"room": 2}),
    Case(
        "into the corner from the full room",
        "14T13:00 in corner-door",
        None,
        {},
        (*CAME, "14T12:00 in stage-door"),
        inside={"room": 2},
    ),
    Case("crew into a full room", "14T09:30 in room-door", None, {"category": "crew"}, CAME, inside={"room": 2}),
    Case("into a full hall, which warns", "14T09:30 in hall-door", None, {}, CAME, inside={"hall": 3}),
    Case("out of a full room", "14T09:30 out room-door", None, {}, CAME, inside={"room": 2}),
]


@pytest.mark.parametrize("case", FORUM_CASES, ids=lambda case: case.name)
def test_who_may_go_in_to_what_is_on(forum: Plan, case: Case) -> None:
    when, way, gate = case.when.split()
    registration = Registration("R", **{"category": "visitor"} | dict(case.changes or {}))
    attempt = Attempt(forum.gates[gate], Direction(way), at(when))
    decision = decide(forum, registration, history(*case.before), attempt, case.inside)
    assert getattr(decision, "reason", None) == case.expected
    assert decision == decide(forum, registration, history(*case.before), attempt, case.inside)


@pytest.mark.parametrize(
    ("gate", "when", "before", "inside", "expected"),
    [
        ("room-door", "14T09:30", CAME, {"room": 2}, Refused(Reason.ZONE_FULL, "visitor", about="room")),
        ("room-door", "14T12:00", CAME, {}, Refused(Reason.NOT_FOR_THEM, "visitor", about="experts")),
        ("room-door", "14T14:00", CAME, {}, Refused(Reason.NOT_BOOKED, "visitor", about="workshop")),
        ("room-door", "14T09:30", (), {}, Refused(Reason.MAIN_GATE_FIRST, "visitor", about="venue")),
        (
            *("hall-door", "14T10:05", ("14T09:00 in hall-door", "14T10:00 out main"), {}),
            Refused(Reason.TOO_SOON, "visitor", since=milliseconds("14T10:00"), through="main"),
        ),
        (
            *("hall-door", "14T12:00", ("14T09:00 in hall-door", "14T10:00 in hall-door", "14T11:00 out main"), {}),
            Refused(Reason.ENTRIES_USED, "visitor", since=milliseconds("14T10:00"), through="hall-door"),
        ),
    ],
)
def test_a_refusal_says_what_it_is_about(
    forum: Plan, gate: str, when: str, before: tuple[str, ...], inside: Mapping[str, int], expected: Refused
) -> None:
    who = Registration("R", "visitor", activities=("opening",))
    attempt = Attempt(forum.gates[gate], Direction.IN, at(when))
    assert decide(forum, who, history(*before), attempt, inside) == expected


@pytest.mark.parametrize(
    ("gate", "before", "inside", "expected"),
    [
        ("hall-door", CAME, {"hall": 2}, ()),
        ("hall-door", CAME, {"hall": 3}, ("hall",)),
        ("hall-door", ("14T08:00 in hall-door",), {"hall": 3}, ()),
        ("corner-door", (), {"hall": 3, "room": 2, "venue": 5}, ("room",)),
    ],
)
def test_those_at_the_desk_are_told_of_zones_without_room(
    forum: Plan, gate: str, before: tuple[str, ...], inside: Mapping[str, int], expected: tuple[str, ...]
) -> None:
    attempt = Attempt(forum.gates[gate], Direction.IN, at("14T09:30"))
    assert crowded(forum, history(*before), attempt, inside) == expected


DECIDED_BY_CODE = {Reason.FORGED_CODE, Reason.ANOTHER_CONFERENCE, Reason.UNKNOWN_CODE}


def test_every_reason_that_a_registration_can_give_is_in_the_table() -> None:
    assert {case.expected for case in (*CASES, *FORUM_CASES) if case.expected} == set(Reason) - DECIDED_BY_CODE


def test_of_several_reasons_the_one_is_said_that_can_least_be_mended(hall: Plan) -> None:
    """Everything is wrong at once, and is mended in the order in which it is said."""
    gate = Gate(
        *("stage", hall.label, "annex", frozenset(Direction)),
        hours=(Hours(at("14T08:00").time(), at("14T12:00").time()),),
        categories=frozenset({"speaker"}),
        re_entry=ReEntry.NEVER,
    )
    plan = replace(hall, gates={**hall.gates, "stage": gate})
    who = Registration("R", category="visitor", days=("second",), paid=False, cancelled=True, blocked=True)
    moment, serial, before = at("14T13:00"), 6, ["14T09:00 in stage"]

    def said() -> Reason | None:
        attempt = Attempt(plan.gates["stage"], Direction.IN, moment, serial)
        decision = decide(plan, who, history(*before, badge=7), attempt)
        return decision.reason if isinstance(decision, Refused) else None

    heard = [said()]
    who = replace(who, blocked=False)
    heard.append(said())
    who = replace(who, cancelled=False)
    heard.append(said())
    serial = 7
    heard.append(said())
    who = replace(who, days=("first",))
    heard.append(said())
    who = replace(who, category="speaker")
    heard.append(said())
    moment = at("14T11:00")
    heard.append(said())
    who = replace(who, paid=True)
    heard.append(said())
    before.append("14T10:00 out stage")
    heard.append(said())
    before.clear()
    heard.append(said())
    assert heard == [
        *(Reason.BLOCKED, Reason.CANCELLED, Reason.REVOKED_CREDENTIAL, Reason.NOT_VALID_TODAY),
        *(Reason.CATEGORY_MAY_NOT_PASS, Reason.OUTSIDE_HOURS, Reason.UNPAID, Reason.ALREADY_INSIDE),
        *(Reason.NO_RE_ENTRY, None),
    ]


@pytest.mark.parametrize(
    ("before", "gate", "since", "through"),
    [
        (("14T09:00 in main",), "side", "14T09:00", "main"),
        (("14T09:00 in main", "14T09:30 out main", "14T09:40 in side"), "main", "14T09:40", "side"),
        (("14T09:00 in room-door",), "main", "14T09:00", "room-door"),
        (("14T09:00 in main", "14T09:10 in room-door"), "main", "14T09:00", "main"),
        (("14T09:00 in once", "14T09:30 out once"), "once", "14T09:00", "once"),
    ],
)
def test_who_came_in_already_hears_when_and_where(
    hall: Plan, before: tuple[str, ...], gate: str, since: str, through: str
) -> None:
    attempt = Attempt(hall.gates[gate], Direction.IN, at("14T10:00"))
    decision = decide(hall, Registration("R", category="visitor"), history(*before), attempt)
    assert isinstance(decision, Refused)
    assert (decision.since, decision.through) == (milliseconds(since), through)


def test_of_several_reasons_at_a_room_the_one_is_said_that_can_least_be_mended(forum: Plan) -> None:
    """Everything is wrong at once, and is mended in the order in which it is said."""
    door = replace(
        forum.gates["room-door"], re_entry=ReEntry.AFTER_EXIT, minutes_since_exit=30, entries_per_day=2, after="hall"
    )
    who, moment, inside = Registration("R", "visitor", paid=False), at("14T13:00"), {"room": 2}
    before = ["14T08:00 in stage-door", "14T08:30 in stage-door"]

    def said() -> Reason | None:
        decision = decide(forum, who, history(*before), Attempt(door, Direction.IN, moment), inside)
        return decision.reason if isinstance(decision, Refused) else None

    heard = [said()]
    moment = at("14T16:00")
    heard.append(said())
    who = replace(who, delegation="guangdong")
    heard.append(said())
    who = replace(who, paid=True)
    heard.append(said())
    door = replace(door, after="venue")
    heard.append(said())
    before.append("14T15:50 in hall-door")
    heard.append(said())
    door = replace(door, entries_per_day=3)
    heard.append(said())
    moment = at("14T16:20")
    heard.append(said())
    inside = {}
    heard.append(said())
    assert heard == [
        *(Reason.NO_ACTIVITY_NOW, Reason.NOT_FOR_THEM, Reason.UNPAID, Reason.MAIN_GATE_FIRST),
        *(Reason.ALREADY_INSIDE, Reason.ENTRIES_USED, Reason.TOO_SOON, Reason.ZONE_FULL, None),
    ]


def test_who_is_refused_for_another_reason_hears_of_no_entry(hall: Plan) -> None:
    attempt = Attempt(hall.gates["main"], Direction.IN, at("14T10:00"))
    decision = decide(hall, Registration("R", "visitor", blocked=True), history("14T09:00 in main"), attempt)
    assert decision == Refused(Reason.BLOCKED, "visitor")


REGISTRATIONS = st.builds(
    Registration,
    id=st.just("R"),
    category=st.sampled_from(["visitor", "speaker", "exhibitor", ""]),
    days=st.lists(st.sampled_from(["first", "second", "gone"]), max_size=2).map(tuple),
    paid=st.booleans(),
    cancelled=st.booleans(),
    blocked=st.booleans(),
)
STEPS = st.tuples(
    st.integers(13, 16), st.integers(0, 23), st.sampled_from(Direction), st.sampled_from(["main", "night", "gone"])
).map(lambda step: f"{step[0]:02}T{step[1]:02}:00 {step[2]} {step[3]}")


HISTORIES = st.tuples(st.lists(STEPS, max_size=5), st.integers(0, 3)).map(
    lambda drawn: history(*drawn[0], badge=drawn[1])
)


@given(
    who=REGISTRATIONS,
    before=HISTORIES,
    serial=st.integers(0, 3),
    gate=st.sampled_from(["main", "hall-door", "room-door", "once", "night"]),
    way=st.sampled_from(Direction),
    hour=st.integers(0, 95),
)
def test_a_decision_depends_on_nothing_but_what_it_is_given(
    hall: Plan, who: Registration, before: History, serial: int, gate: str, way: Direction, hour: int
) -> None:
    attempt = Attempt(hall.gates[gate], way, at(f"{13 + hour // 24:02}T{hour % 24:02}:00"), serial)
    decision = decide(hall, who, before, attempt)
    assert decision == decide(hall, who, before, attempt)
    if who.blocked and way is Direction.IN:
        assert decision == Refused(Reason.BLOCKED, who.category)
    if way is Direction.OUT:
        assert decision == Left(who.category, serial)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ((), (date(2019, 4, 14), date(2019, 4, 15))),
        (("first",), (date(2019, 4, 14), date(2019, 4, 14))),
        (("second",), (date(2019, 4, 15), date(2019, 4, 15))),
        (("first", "second"), (date(2019, 4, 14), date(2019, 4, 15))),
        (("gone",), (None, None)),
    ],
)
def test_a_credential_is_valid_for_the_days_of_its_registration(
    hall: Plan, days: tuple[str, ...], expected: tuple[date | None, date | None]
) -> None:
    assert validity(hall, Registration("R", days=days)) == expected


def test_a_credential_of_a_plan_without_dates_has_no_limit(small: Plan) -> None:
    assert validity(small, Registration("R")) == (None, None)


@pytest.mark.parametrize(
    ("first", "last", "days"),
    [
        (None, None, ("first", "second")),
        (date(2019, 4, 14), date(2019, 4, 14), ("first",)),
        (date(2019, 4, 15), None, ("second",)),
        (None, date(2019, 4, 14), ("first",)),
        (date(2019, 4, 1), date(2019, 4, 30), ("first", "second")),
        (date(2019, 5, 1), date(2019, 5, 2), ("",)),
    ],
)
def test_a_signed_ticket_vouches_for_its_days_and_its_category(
    hall: Plan, first: date | None, last: date | None, days: tuple[str, ...]
) -> None:
    shown = Credential(conference_tag("fair-2019"), "R", 0, first, last, category_tag("speaker"))
    assert vouched_for(hall, shown) == Registration("R", category="speaker", days=days)


def test_a_signed_ticket_for_other_days_does_not_let_anybody_in(hall: Plan) -> None:
    shown = Credential(conference_tag("fair-2019"), "R", 0, date(2019, 5, 1), date(2019, 5, 2), category_tag("speaker"))
    attempt = Attempt(hall.gates["main"], Direction.IN, at("14T10:00"))
    decision = decide(hall, vouched_for(hall, shown), History(), attempt)
    assert decision == Refused(Reason.NOT_VALID_TODAY, "speaker")


def test_a_signed_ticket_of_a_category_that_the_plan_dropped_has_none(small: Plan) -> None:
    shown = Credential(conference_tag("small"), "R", 0, None, None, category_tag("gone"))
    assert vouched_for(small, shown) == Registration("R", category="", days=("day",))


SEEN_AT_THE_DESK = {
    *(Reason.MAIN_GATE_FIRST, Reason.ALREADY_INSIDE, Reason.NO_RE_ENTRY, Reason.ENTRIES_USED),
    *(Reason.TOO_SOON, Reason.ZONE_FULL),
}


@pytest.mark.parametrize("reason", Reason)
def test_a_desk_overrules_what_somebody_there_can_see_and_nothing_else(reason: Reason) -> None:
    refused = Refused(reason, "visitor", since=5, through="main")
    overruled = overrule(refused, 7, "fetched a child")
    if reason in SEEN_AT_THE_DESK:
        assert overruled == Admitted("visitor", 7, overruled=str(reason), why="fetched a child")
    else:
        assert overruled is refused
    assert (reason in OVERRULED_AT_THE_DESK) == (overruled is not refused)


@pytest.mark.parametrize("decision", [Admitted("visitor"), Left("visitor")])
def test_where_nothing_speaks_against_it_nothing_is_overruled(decision: Admitted | Left) -> None:
    assert overrule(decision, 7, "fetched a child") is decision
