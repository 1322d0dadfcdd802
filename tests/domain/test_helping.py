"""What helps somebody who was refused: a table of who comes when and where, and what they are told."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from checkin.domain import planfile
from checkin.domain.admission import Attempt
from checkin.domain.facts import Reason, Refused
from checkin.domain.helping import Help, help_for
from checkin.domain.plan import Direction, Hours, Plan
from checkin.domain.registration import Registration

SHENZHEN = ZoneInfo("Asia/Shanghai")

PLAN = """
[conference]
id = "forum"
name = "Forum"
time_zone = "Asia/Shanghai"
[rules]
doors_open = 30
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
id = "room"
name = "Room"
within = "venue"
[[zone]]
id = "studio"
name = "Studio"
within = "venue"

[[gate]]
id = "early"
name = "Early"
zone = "venue"
hours = ["08:00-12:00", "22:00-02:00"]
[[gate]]
id = "late"
name = "Late"
zone = "venue"
hours = ["12:00-18:00"]
[[gate]]
id = "experts"
name = "Experts"
zone = "venue"
categories = ["expert"]
[[gate]]
id = "exit"
name = "Exit"
zone = "venue"
direction = "out"
[[gate]]
id = "room-door"
name = "Room"
zone = "room"
after = "venue"
minutes_since_exit = 10
[[gate]]
id = "studio-door"
name = "Studio"
zone = "studio"

[[category]]
id = "visitor"
name = "Visitor"
[[category]]
id = "expert"
name = "Expert"

[[activity]]
id = "opening"
name = "Opening"
zone = "room"
begins = 2019-04-14T09:30:00
ends = 2019-04-14T11:00:00
invitation = true
[[activity]]
id = "talk"
name = "Talk"
zone = "room"
begins = 2019-04-14T14:00:00
ends = 2019-04-14T15:00:00
[[activity]]
id = "again"
name = "The talk again"
zone = "room"
begins = 2019-04-15T14:00:00
ends = 2019-04-15T15:00:00
[[activity]]
id = "workshop"
name = "Workshop"
zone = "studio"
begins = 2019-04-14T10:00:00
ends = 2019-04-14T12:00:00
booking = true
[[activity]]
id = "film"
name = "Film"
begins = 2019-04-14T10:00:00
ends = 2019-04-14T12:00:00
booking = true
"""


@pytest.fixture(scope="module")
def plan() -> Plan:
    return planfile.read(PLAN)


def at(text: str) -> datetime:
    return datetime.fromisoformat(f"2019-04-{text}").replace(tzinfo=SHENZHEN)


@dataclass(frozen=True)
class Case:
    """What helps somebody refused at "when" ("14T09:00 main"): from when on, at which gates, for which activity."""

    name: str
    reason: Reason
    when: str
    opens: str | None = None
    gates: tuple[str, ...] = ()
    activity: str | None = None
    changes: Mapping[str, Any] = field(default_factory=dict)
    since: str | None = None


ONE_DAY, BOOKED = {"days": ("first",)}, {"activities": ("workshop", "film")}
CASES = [
    Case("before the first day", Reason.NOT_VALID_TODAY, "12T09:00 early", "14T08:00"),
    Case("a day before theirs", Reason.NOT_VALID_TODAY, "14T09:00 early", "15T08:00", changes={"days": ("second",)}),
    Case("after their only day", Reason.NOT_VALID_TODAY, "15T09:00 early", changes=ONE_DAY),
    Case("at a gate without hours", Reason.NOT_VALID_TODAY, "13T09:00 room-door", "14T04:00"),
    Case("in once a day", Reason.NO_RE_ENTRY, "14T09:00 late", "15T12:00"),
    Case("in too often", Reason.ENTRIES_USED, "14T09:00 late", "15T12:00"),
    Case("in too often on the last day", Reason.ENTRIES_USED, "15T09:00 late"),
    Case("a visitor at the experts' gate", Reason.CATEGORY_MAY_NOT_PASS, "14T09:00 experts", None, ("early",)),
    Case("there at noon", Reason.CATEGORY_MAY_NOT_PASS, "14T13:00 experts", None, ("late",)),
    Case("there when all are closed", Reason.CATEGORY_MAY_NOT_PASS, "14T20:00 experts", None, ("early", "late")),
    Case("too early for one gate", Reason.OUTSIDE_HOURS, "14T09:00 late", "14T12:00", ("early",)),
    Case(
        "an expert there",
        Reason.OUTSIDE_HOURS,
        "14T07:00 late",
        "14T12:00",
        ("experts",),
        changes={"category": "expert"},
    ),
    Case("too early for all", Reason.OUTSIDE_HOURS, "14T07:00 early", "14T08:00"),
    Case("before the second hours", Reason.OUTSIDE_HOURS, "14T19:00 early", "14T22:00"),
    Case("at three, on the evening before", Reason.OUTSIDE_HOURS, "15T03:00 early", "15T08:00"),
    Case("after the last hours of their only day", Reason.OUTSIDE_HOURS, "14T19:00 late", changes=ONE_DAY),
    Case("before the doors open", Reason.NO_ACTIVITY_NOW, "14T12:00 room-door", "14T13:30", (), "talk"),
    Case("after the last of the day", Reason.NO_ACTIVITY_NOW, "14T16:00 room-door", "15T13:30", (), "again"),
    Case("after the last of their only day", Reason.NO_ACTIVITY_NOW, "14T16:00 room-door", changes=ONE_DAY),
    Case("without an invitation", Reason.NOT_INVITED, "14T09:30 room-door", "14T13:30", (), "talk"),
    Case("at the wrong door", Reason.NOT_INVITED, "14T09:45 room-door", None, ("studio-door",), "workshop", BOOKED),
    Case("before their own", Reason.NOT_BOOKED, "14T08:00 studio-door", "14T09:30", (), "workshop", BOOKED),
    Case("without a booking", Reason.NOT_BOOKED, "14T10:00 studio-door"),
    Case(
        "early, at the wrong door, where nothing is for them",
        *(Reason.NOT_FOR_THEM, "14T08:00 experts", "14T09:30", ("studio-door",), "workshop", BOOKED),
    ),
    Case("while the doors are open", Reason.NOT_FOR_THEM, "14T13:45 room-door", None, (), "talk"),
    Case("past the main gate", Reason.MAIN_GATE_FIRST, "14T09:00 room-door", None, ("early",)),
    Case(
        "an expert past it",
        Reason.MAIN_GATE_FIRST,
        "14T09:00 room-door",
        None,
        ("early", "experts"),
        changes={"category": "expert"},
    ),
    Case("out just now", Reason.TOO_SOON, "14T14:00 room-door", "14T14:05", since="14T13:55"),
    Case("out some time ago", Reason.TOO_SOON, "14T14:00 room-door"),
    Case("a full room", Reason.ZONE_FULL, "14T09:30 room-door", "14T13:30", (), "talk"),
    Case("a full room, where nothing follows", Reason.ZONE_FULL, "15T14:30 room-door"),
    *(
        Case(f"whatever a rule cannot mend: {reason}", reason, "14T09:00 early")
        for reason in (
            *(Reason.FORGED_CODE, Reason.ANOTHER_CONFERENCE, Reason.UNKNOWN_CODE, Reason.CANCELLED, Reason.BLOCKED),
            *(Reason.REVOKED_CREDENTIAL, Reason.UNPAID, Reason.ALREADY_INSIDE, Reason.NOT_INSIDE),
        )
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_helps(plan: Plan, case: Case) -> None:
    when, gate = case.when.split()
    who = replace(Registration("R", "visitor"), **case.changes)
    refused = Refused(case.reason, since=int(at(case.since).timestamp() * 1000) if case.since else None)
    helps = help_for(plan, who, refused, Attempt(plan.gates[gate], Direction.IN, at(when)))
    activity = plan.activities[case.activity] if case.activity else None
    assert helps == Help(at(case.opens) if case.opens else None, case.gates, activity)


def test_every_reason_is_in_the_table() -> None:
    assert {case.reason for case in CASES} == set(Reason)


def test_on_a_day_without_end_a_gate_opens_today_or_tomorrow(small: Plan) -> None:
    gate = replace(small.gates["main"], hours=(Hours(at("14T09:00").time(), at("14T17:00").time()),))
    refused, who = Refused(Reason.OUTSIDE_HOURS), Registration("R")
    for hour, opens in (("14T08:00", "14T09:00"), ("14T18:00", "15T09:00")):
        moment = at(hour).replace(tzinfo=small.time_zone)
        helps = help_for(small, who, refused, Attempt(gate, Direction.IN, moment))
        assert helps.when == at(opens).replace(tzinfo=small.time_zone)
