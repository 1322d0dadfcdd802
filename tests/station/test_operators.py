"""Operators: added, signed in, locked out, removed; and the way out of a kiosk whose database is broken."""

import stat
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path

import pytest

from checkin.domain.facts import OperatorRemoved, OperatorSet
from checkin.domain.lockout import LockedOut, WrongPin
from checkin.domain.operators import Operator, SignedIn
from checkin.domain.plan import Plan
from checkin.domain.roles import Role, Task
from checkin.station import Operators, StationError, WayOut
from checkin.store import journal
from checkin.store.database import Database, StoreError, open_database

Clock = Callable[..., datetime]
NO_PIN = "letters"


class Ticks:
    """Seconds that nobody can set, as far as a test lets them pass."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def ticks() -> Ticks:
    return Ticks()


@pytest.fixture
def start(database: Database, small: Plan, clock: Clock) -> Callable[[Ticks], Operators]:
    """The program started, again if need be: what it remembers is gone, what it kept is there."""
    return lambda ticks: Operators(database, small, "desk-1", clock, ticks=ticks)


@pytest.fixture
def operators(start: Callable[[Ticks], Operators], ticks: Ticks) -> Operators:
    return start(ticks)


def guess(operators: Operators, times: int, who: str = "ann") -> WrongPin | LockedOut:
    """PINs that nobody has; what came of the last of them."""
    for _ in range(times):
        found = operators.sign_in(who, NO_PIN)
        assert not isinstance(found, SignedIn)
    return found


def test_who_was_added_signs_in_with_the_pin_that_was_shown(operators: Operators) -> None:
    pin = operators.add("ann", " Ann Example ", Role.DESK)
    ann = Operator("ann", "Ann Example", Role.DESK)
    assert operators.everybody() == [ann]
    assert operators.sign_in("ann", pin) == SignedIn(ann)
    assert len(pin) == 6
    assert pin.isdecimal()


def test_neither_the_pin_nor_the_name_stands_in_what_stays(operators: Operators, database: Database) -> None:
    pin = operators.add("ann", "Ann Example", Role.DESK)
    with database.reading() as connection:
        (fact,) = [fact for _, fact in journal.since(connection, 0)]
    assert isinstance(fact.what, OperatorSet)
    assert pin not in fact.body + (fact.personal or "")
    assert "Ann Example" not in fact.body
    assert fact.what.pin.startswith("$argon2id$")
    assert fact.what.pin not in fact.body


def test_a_wrong_pin_and_an_operator_who_is_not_there_are_answered_alike(operators: Operators) -> None:
    pin = operators.add("ann", "Ann", Role.DESK)
    assert operators.sign_in("ann", NO_PIN) == WrongPin(2)
    assert operators.sign_in("bob", pin) == WrongPin(2)
    assert operators.sign_in("ann", "") == WrongPin(1)


def test_after_three_wrong_pins_the_right_one_has_to_wait_too(operators: Operators, ticks: Ticks) -> None:
    pin = operators.add("ann", "Ann", Role.DESK)
    assert guess(operators, 3) == LockedOut(10)
    assert operators.sign_in("ann", pin) == LockedOut(10)
    ticks.seconds += 9.5
    assert operators.sign_in("ann", pin) == LockedOut(1)
    ticks.seconds += 0.5
    assert guess(operators, 1) == LockedOut(30)
    ticks.seconds += 30
    assert guess(operators, 1) == LockedOut(120)
    ticks.seconds += 120
    assert isinstance(operators.sign_in("ann", pin), SignedIn)
    assert guess(operators, 1) == WrongPin(2)


def test_one_operators_wrong_pins_keep_nobody_else_out(operators: Operators) -> None:
    operators.add("ann", "Ann", Role.DESK)
    pin = operators.add("bob", "Bob", Role.DESK)
    guess(operators, 3)
    assert isinstance(operators.sign_in("bob", pin), SignedIn)


def test_starting_the_program_anew_gives_nobody_new_tries(
    operators: Operators, start: Callable[[Ticks], Operators], clock: Clock
) -> None:
    pin = operators.add("ann", "Ann", Role.DESK)
    guess(operators, 3)
    clock(seconds=4)
    again = start(Ticks())
    assert again.sign_in("ann", pin) == LockedOut(6)
    clock(seconds=6)
    assert isinstance(start(Ticks()).sign_in("ann", pin), SignedIn)


@pytest.mark.parametrize("step", [{"days": 1}, {"days": -1}, {"hours": 2}])
def test_setting_the_clock_neither_ends_a_wait_nor_makes_it_longer(
    operators: Operators, ticks: Ticks, clock: Clock, step: dict[str, float]
) -> None:
    pin = operators.add("ann", "Ann", Role.DESK)
    guess(operators, 3)
    clock(**step)
    assert operators.sign_in("ann", pin) == LockedOut(10)
    ticks.seconds += 10
    assert isinstance(operators.sign_in("ann", pin), SignedIn)


def test_a_clock_set_back_between_two_starts_costs_one_wait_and_no_more(
    operators: Operators, start: Callable[[Ticks], Operators], clock: Clock
) -> None:
    pin = operators.add("ann", "Ann", Role.DESK)
    guess(operators, 3)
    clock(days=-1)
    ticks = Ticks()
    again = start(ticks)
    assert again.sign_in("ann", pin) == LockedOut(10)
    ticks.seconds += 10
    assert isinstance(again.sign_in("ann", pin), SignedIn)


def test_many_tries_at_once_are_no_more_tries(operators: Operators) -> None:
    operators.add("ann", "Ann", Role.DESK)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: operators.sign_in("ann", NO_PIN), range(8)))
    assert sum(each == LockedOut(10) for each in found) == 6
    assert sum(isinstance(each, WrongPin) for each in found) == 2


def test_whoever_may_opens_with_their_own_pin(operators: Operators) -> None:
    ann = operators.add("ann", "Ann", Role.DESK)
    eve, sam = (operators.add(each, each, Role.SUPERVISOR) for each in ("eve", "sam"))
    assert operators.opens(sam, Task.LEAVE_KIOSK) == Operator("sam", "sam", Role.SUPERVISOR)
    assert operators.opens(eve, Task.UNDO_OTHERS) == Operator("eve", "eve", Role.SUPERVISOR)
    assert operators.opens(ann, Task.LEAVE_KIOSK) == WrongPin(2)
    assert operators.opens(ann, Task.SEARCH) == Operator("ann", "Ann", Role.DESK)


def test_who_guesses_a_supervisors_pin_locks_that_question_and_no_sign_in(operators: Operators) -> None:
    pin = operators.add("eve", "Eve", Role.SUPERVISOR)
    for task in (Task.LEAVE_KIOSK, Task.UNDO_OTHERS, Task.SETTINGS):
        found = operators.opens(NO_PIN, task)
    assert found == operators.opens(pin, Task.BLOCK) == LockedOut(10)
    assert isinstance(operators.sign_in("eve", pin), SignedIn)


def test_a_new_pin_voids_the_old_one_and_ends_the_wait(operators: Operators) -> None:
    old = operators.add("ann", "Ann", Role.DESK)
    guess(operators, 3)
    new = operators.new_pin("ann")
    assert operators.everybody() == [Operator("ann", "Ann", Role.DESK)]
    if new != old:
        assert operators.sign_in("ann", old) == WrongPin(2)
    assert isinstance(operators.sign_in("ann", new), SignedIn)


def test_who_was_removed_signs_in_no_more(operators: Operators, database: Database) -> None:
    eve = Operator("eve", "Eve", Role.SUPERVISOR)
    operators.add("eve", "Eve", Role.SUPERVISOR)
    pin = operators.add("ann", "Ann", Role.DESK, eve)
    operators.remove("ann", eve, reason="went home")
    assert operators.everybody() == [eve]
    assert operators.sign_in("ann", pin) == WrongPin(2)
    with database.reading() as connection:
        said = [(fact.operator, fact.what) for _, fact in journal.since(connection, 0)]
    assert said[-1] == ("eve", OperatorRemoved("ann", "went home"))
    assert [by for by, _ in said] == [None, "eve", "eve"]


@pytest.mark.parametrize(
    ("act", "word"),
    [
        (lambda operators: operators.add("eve", "Another", Role.DESK), "already"),
        (lambda operators: operators.add("Ann Example", "Ann", Role.DESK), "small letters"),
        (lambda operators: operators.add("", "Ann", Role.DESK), "small letters"),
        (lambda operators: operators.add("ann", " ", Role.DESK), "needs a name"),
        (lambda operators: operators.add("ann", "A" * 101, Role.DESK), "needs a name"),
        (lambda operators: operators.new_pin("ann"), "there are eve"),
        (lambda operators: operators.remove("ann"), "there are eve"),
        (lambda operators: operators.remove("eve"), "last supervisor"),
        (lambda operators: operators.add("ann", "Ann", Role.DESK, Operator("bob", "Bob", Role.DESK)), "supervisor"),
        (lambda operators: operators.new_pin("eve", Operator("bob", "Bob", Role.DESK)), "supervisor"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    operators: Operators, act: Callable[[Operators], object], word: str
) -> None:
    operators.add("eve", "Eve", Role.SUPERVISOR)
    before = operators.everybody()
    with pytest.raises(StationError, match=word):
        act(operators)
    assert operators.everybody() == before


# The way out of a kiosk.


@pytest.fixture
def broken(small: Plan, tmp_path: Path) -> Callable[[], Operators]:
    """What opens the operators of a database that is none."""
    path = tmp_path / "broken.sqlite"
    path.write_bytes(b"no database" * 100)
    return lambda: Operators(open_database(path), small, "desk-1")


def test_a_kiosk_is_left_with_a_supervisors_pin(operators: Operators, tmp_path: Path) -> None:
    eve = operators.add("eve", "Eve", Role.SUPERVISOR)
    ann = operators.add("ann", "Ann", Role.DESK)
    out = WayOut(tmp_path / "way-out", lambda: operators)
    assert out.opens(ann) == WrongPin(2)
    assert out.opens(eve) is None


def test_a_kiosk_is_left_though_its_database_is_broken(
    operators: Operators, broken: Callable[[], Operators], ticks: Ticks, tmp_path: Path
) -> None:
    copy = tmp_path / "way-out"
    eve, sam = (operators.add(each, each, Role.SUPERVISOR) for each in ("eve", "sam"))
    ann = operators.add("ann", "Ann", Role.DESK)
    WayOut(copy, lambda: operators).keep()
    with pytest.raises(StoreError):
        broken()
    out = WayOut(copy, broken, ticks=ticks)
    assert [out.opens(pin) for pin in (ann, NO_PIN, NO_PIN)] == [WrongPin(2), WrongPin(1), LockedOut(10)]
    ticks.seconds += 3
    assert out.opens(eve) == LockedOut(7)
    ticks.seconds += 7
    assert out.opens(eve) is None
    assert out.opens(sam) is None
    assert out.opens(NO_PIN) == WrongPin(2)


def test_the_copy_follows_the_operators_and_is_for_its_owner_only(
    operators: Operators, broken: Callable[[], Operators], tmp_path: Path
) -> None:
    copy = tmp_path / "way-out"
    out = WayOut(copy, lambda: operators)
    operators.add("eve", "Eve Example", Role.SUPERVISOR)
    old = operators.add("sam", "Sam", Role.SUPERVISOR)
    out.keep()
    written = copy.stat().st_mtime_ns
    out.keep()
    assert copy.stat().st_mtime_ns == written
    operators.remove("sam")
    new = operators.new_pin("eve")
    out.keep()
    outside = WayOut(copy, broken)
    assert outside.opens(new) is None
    if new != old:
        assert outside.opens(old) == WrongPin(2)
    assert "Example" not in copy.read_text()
    if sys.platform != "win32":
        assert stat.S_IMODE(copy.stat().st_mode) == 0o600
