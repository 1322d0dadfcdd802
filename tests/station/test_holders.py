"""What stands on a badge: days and activities in words, and what the plan says of a category."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from checkin.domain import planfile
from checkin.domain.label import Label
from checkin.domain.plan import Plan
from checkin.domain.programme import Activity
from checkin.domain.registration import Registration
from checkin.station import holders

DAYS = """
[conference]
id = "week"
name = "The week"
time_zone = "UTC"
[[zone]]
id = "venue"
name = "Venue"
[[gate]]
id = "main"
name = "Main"
zone = "venue"
[[category]]
id = "visitor"
name = "Visitor"
colour = "#112233"
"""


def plan(*dates: str) -> Plan:
    return planfile.read(DAYS + "".join(f'[[day]]\nid = "d{nth}"\ndate = {each}\n' for nth, each in enumerate(dates)))


WEEK = plan("2019-04-29", "2019-04-30", "2019-05-01", "2019-05-03")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ((), "2019-04-29 – 2019-05-03"),
        (("d0",), "2019-04-29"),
        (("d1", "d0"), "2019-04-29–30"),
        (("d0", "d3"), "2019-04-29, 2019-05-03"),
        (("d1", "d2", "d3"), "2019-04-30 – 2019-05-01, 2019-05-03"),
        (("d0", "gone"), "2019-04-29, gone"),
    ],
)
def test_the_days_somebody_may_come(days: tuple[str, ...], said: str) -> None:
    assert holders.holder(WEEK, Registration("x", days=days), "").days == said


def test_a_conference_of_one_day_or_without_dates(small: Plan) -> None:
    assert holders.dates(plan("2019-04-29")) == "2019-04-29"
    assert (holders.dates(small), holders.holder(small, Registration("x"), "").days) == ("", "")
    assert holders.holder(small, Registration("x", days=("day",)), "").days == "day"


def test_activities_have_the_names_of_the_plan() -> None:
    known = Registration("x", category="visitor", activities=("talk", "Closing dinner"))
    begins = datetime(2019, 4, 29, 9, tzinfo=UTC)
    talk = Activity("talk", Label("The talk"), "", "venue", begins, begins + timedelta(hours=1))
    holder = holders.holder(replace(WEEK, activities={"talk": talk}), known, "code", b"photo")
    assert holder.activities == (Label("The talk"), "Closing dinner")
    assert (str(holder.category), holder.colour, holder.category_id) == ("Visitor", "#112233", "visitor")
    assert (holder.registration, holder.code, holder.photo) == ("x", "code", b"photo")
