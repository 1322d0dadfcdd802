"""Wrong PINs: how long the next one has to wait, whatever is done to the clock."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checkin.domain.lockout import LockedOut, Tries, WrongPin, after_wrong, locked

DAY = 86_400_000

# So many wrong ones in a row: what is said at once, and how long the next one has to wait.
SAID = [
    (1, WrongPin(2)),
    (2, WrongPin(1)),
    (3, LockedOut(10)),
    (4, LockedOut(30)),
    (5, LockedOut(120)),
    (6, LockedOut(120)),
    (1000, LockedOut(120)),
]


@pytest.mark.parametrize(("wrong", "said"), SAID)
def test_what_a_wrong_pin_costs(wrong: int, said: WrongPin | LockedOut) -> None:
    tries = Tries()
    for _ in range(wrong):
        tries = tries.once_more(5)
    assert tries == Tries(wrong, 5)
    assert after_wrong(tries) == said
    assert locked(tries, 0) == (said if isinstance(said, LockedOut) else None)


def test_nobody_waits_before_the_first_wrong_pin() -> None:
    assert locked(Tries(), 0) is None
    assert (Tries().left, Tries().wait) == (3, 0)


@pytest.mark.parametrize(
    ("passed", "said"),
    [(0, LockedOut(10)), (0.1, LockedOut(10)), (9, LockedOut(1)), (9.99, LockedOut(1)), (10, None), (1000, None)],
)
def test_the_seconds_run_down(passed: float, said: LockedOut | None) -> None:
    assert locked(Tries(3, 0), passed) == said


@given(st.integers(0, 20), st.integers(-2 * DAY, 2 * DAY))
def test_a_clock_that_is_set_back_makes_nobody_wait_longer_than_the_longest(wrong: int, step: int) -> None:
    tries = Tries(wrong, 10 * DAY)
    found = locked(tries, tries.passed(tries.at + step))
    assert found is None or 0 < found.seconds <= tries.wait <= 120
    if step < 0 < tries.wait:
        assert found == LockedOut(tries.wait)
