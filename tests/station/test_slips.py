"""What people see of the badges on their way, and what they may do about them: nobody gets two."""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from checkin.badges import Badge, Holder
from checkin.domain.facts import Printed
from checkin.domain.printing import Hitch, JobState, Why
from checkin.domain.registration import Registration
from checkin.domain.roles import Role
from checkin.printers import Reason
from checkin.station import Issuer, Outlet, PrintQueue, QueueError, Slips, Station
from checkin.store.database import Database

sys.path.append(str(Path(__file__).parent))  # the trays are in a module beside this one

from trays import Tray

Clock = Callable[..., datetime]
OUT = (Reason.MEDIA_EMPTY,)


class PlainDrawer:
    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        return Badge(f"%PDF {conference} {dates} {holder.name}".encode(), (), (), 105, 148)


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def other() -> Tray:
    return Tray("the printer B")


@pytest.fixture
def queue(database: Database, issuer: Issuer, tray: Tray, other: Tray, clock: Clock) -> Iterator[PrintQueue]:
    outlets = [Outlet("cups:a", tray), Outlet("cups:b", other, by_rule=False)]
    with closing(PrintQueue(database, issuer, PlainDrawer, outlets, clock=clock)) as opened:
        yield opened


@pytest.fixture
def supervisor(database: Database, queue: PrintQueue, clock: Clock) -> Slips:
    return Slips(database, queue, Role.SUPERVISOR, "eve", clock)


@pytest.fixture
def bea(database: Database, queue: PrintQueue, clock: Clock) -> Slips:
    return Slips(database, queue, Role.DESK, "bea", clock)


@pytest.fixture
def ann(station: Station) -> Registration:
    return station.register({"name": "Ann", "category": "visitor", "email": "ann@example.org"})


@pytest.fixture
def bo(station: Station) -> Registration:
    return station.register({"name": "Bo", "category": "visitor"})


@pytest.fixture
def badges(station: Station) -> Callable[[Registration], int]:
    """How many badges are written down for somebody."""
    return lambda who: sum(isinstance(fact.what, Printed) for fact in station.history(who.id))


Badges = Callable[[Registration], int]


def settle_down(queue: PrintQueue, clock: Clock) -> None:
    for _ in range(3):
        clock(seconds=1)
        queue.step()


def test_a_desk_sees_its_own_badges_of_the_last_hour_and_a_supervisor_all(
    queue: PrintQueue, bea: Slips, supervisor: Slips, ann: Registration, bo: Registration, clock: Clock
) -> None:
    mine = queue.ask(ann.id, operator="bea")
    theirs = queue.ask(bo.id, operator="cem")
    queue.step()
    (slip,) = bea.look()
    assert slip.job.id == mine.id
    assert slip.person is not None
    assert (slip.person.name, slip.person.email) == ("Ann", "a…@example.org")
    assert {each.job.id for each in supervisor.look()} == {mine.id, theirs.id}
    assert {each.person.email for each in supervisor.look() if each.person} == {"ann@example.org", ""}
    settle_down(queue, clock)
    clock(minutes=61)
    assert bea.look() == ()
    assert len(supervisor.look()) == 2


def test_what_is_not_over_comes_first_however_old_it_is(
    queue: PrintQueue, bea: Slips, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    tray.holds = True
    waits = queue.ask(ann.id, operator="bea")
    queue.step()
    clock(minutes=5)
    queue.cancel(queue.ask(bo.id, operator="bea").id)
    assert next(iter(bea.look())).job.id == waits.id
    clock(hours=2)
    assert [slip.job.id for slip in bea.look()] == [waits.id]


def test_somebody_elses_badge_is_left_to_a_supervisor(
    queue: PrintQueue, bea: Slips, supervisor: Slips, ann: Registration
) -> None:
    job = queue.ask(ann.id, operator="cem")
    with pytest.raises(QueueError, match="ask a supervisor"):
        bea.cancel(job.id)
    assert supervisor.cancel(job.id).state is JobState.CANCELLED


def test_a_badge_is_sent_to_another_printer_only_after_the_first_gave_it_back(
    queue: PrintQueue, bea: Slips, tray: Tray, other: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    tray.holds = True
    job = queue.ask(ann.id, operator="bea")
    queue.step()
    tray.keeps = True
    bea.elsewhere(job.id, "cups:b")
    settle_down(queue, clock)
    assert other.printed == []
    tray.keeps = False
    settle_down(queue, clock)
    assert queue.job(job.id).state is JobState.PRINTED
    tray.work()
    assert (len(tray.printed), len(other.printed), badges(ann)) == (0, 1, 1)
    assert bea.places == ("cups:a", "cups:b")


def test_a_badge_that_failed_is_printed_once_more_and_no_third_time(
    queue: PrintQueue, bea: Slips, tray: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    tray.refuses = (Reason.WRONG_MEDIA,)
    job = queue.ask(ann.id, operator="bea")
    settle_down(queue, clock)
    assert queue.job(job.id).state is JobState.FAILED
    tray.refuses = ()
    bea.again(job.id)
    settle_down(queue, clock)
    assert badges(ann) == len(tray.printed) == 1
    with pytest.raises(QueueError, match="this badge came out"):
        bea.again(job.id)


@pytest.mark.parametrize("why", [None, Why.LOST])
def test_who_got_a_badge_meanwhile_gets_no_second_one_by_an_old_job(
    queue: PrintQueue, bea: Slips, ann: Registration, badges: Badges, clock: Clock, why: Why | None
) -> None:
    if why:
        queue.ask(ann.id)
        settle_down(queue, clock)
    old = queue.ask(ann.id, why, operator="bea")
    queue.cancel(old.id)
    clock(seconds=1)
    queue.ask(ann.id, why)
    settle_down(queue, clock)
    had = badges(ann)
    for deed in (bea.again, lambda job: bea.elsewhere(job, "cups:b")):
        with pytest.raises(QueueError, match="has got a badge since"):
            deed(old.id)
    settle_down(queue, clock)
    assert badges(ann) == had


@pytest.mark.parametrize("came_out", [True, False])
def test_somebody_says_whether_a_badge_that_nobody_knows_of_came_out(
    queue: PrintQueue, bea: Slips, tray: Tray, ann: Registration, badges: Badges, clock: Clock, *, came_out: bool
) -> None:
    tray.loses = tray.forgets = True
    job = queue.ask(ann.id, operator="bea")
    settle_down(queue, clock)
    assert queue.job(job.id).state is JobState.UNKNOWN
    with pytest.raises(QueueError, match="only then"):
        bea.again(job.id)
    settled = bea.settle(job.id, came_out=came_out)
    assert settled.state is (JobState.PRINTED if came_out else JobState.FAILED)
    assert badges(ann) == came_out


def test_a_badge_whose_printer_is_gone_says_so(
    database: Database, issuer: Issuer, queue: PrintQueue, tray: Tray, other: Tray, ann: Registration, clock: Clock
) -> None:
    tray.holds = True
    job = queue.ask(ann.id)
    queue.step()
    queue.close()
    with closing(PrintQueue(database, issuer, PlainDrawer, [Outlet("cups:b", other)], clock=clock)) as next_one:
        next_one.step()
        assert next_one.job(job.id).reasons == (Hitch.PRINTER_GONE,)
        assert next_one.job(job.id).state is JobState.UNKNOWN


def test_a_supervisor_sees_that_no_desk_is_open_to_print(
    supervisor: Slips, queue: PrintQueue, database: Database, issuer: Issuer, tray: Tray
) -> None:
    assert supervisor.is_idle
    queue.step()  # the desk is open
    elsewhere = PrintQueue(database, issuer, PlainDrawer, [Outlet("cups:a", tray)])
    with closing(elsewhere):
        looked_at = Slips(database, elsewhere, Role.SUPERVISOR)
        assert not looked_at.is_idle
        queue.close()
        assert looked_at.is_idle
        elsewhere.step()  # to have asked took nothing from whoever opens next
        assert not looked_at.is_idle
