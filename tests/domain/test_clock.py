"""Moments, and the milliseconds that facts are dated in."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from checkin.domain.clock import milliseconds, now


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), 0),
        (datetime(2019, 4, 14, 1, 0, 0, 500_000, tzinfo=UTC), 1_555_203_600_500),
        (datetime(2019, 4, 14, 9, 0, 0, 500_000, tzinfo=ZoneInfo("Asia/Shanghai")), 1_555_203_600_500),
    ],
)
def test_a_moment_has_the_same_milliseconds_on_every_clock(moment: datetime, expected: int) -> None:
    assert milliseconds(moment) == expected


def test_the_machine_tells_the_time_with_its_zone() -> None:
    assert now().utcoffset() == timedelta(0)
    assert abs(now() - datetime.now(UTC)) < timedelta(minutes=1)
