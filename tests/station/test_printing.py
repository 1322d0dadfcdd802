"""The print queue: a badge that was asked for comes out, once, whatever the printer and the program do."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from checkin.badges import Badge, BadgeError, Holder
from checkin.domain.facts import Printed, Reason, Refused
from checkin.domain.printing import Job, JobState, Why
from checkin.domain.registration import Registration
from checkin.printers import Reason as Fault
from checkin.printers import Stage
from checkin.printers.folder import FolderPrinter
from checkin.station import Issuer, Outlet, PrintQueue, QueueError, Station
from checkin.store.database import Database, open_database

sys.path.append(str(Path(__file__).parent))  # the trays are in a module beside this one

from trays import Tray

Clock = Callable[..., datetime]
Queue = Callable[..., PrintQueue]


class PlainDrawer:
    """Draws badges of words only."""

    def draw(self, holder: Holder, *, conference: str = "", dates: str = "") -> Badge:
        if "\x00" in holder.name:
            raise BadgeError("No badge can say this. Correct the name.")
        return Badge(f"%PDF {conference} {dates} {holder.name}".encode(), (), (), 105, 148)


@pytest.fixture
def tray() -> Tray:
    return Tray()


@pytest.fixture
def other() -> Tray:
    return Tray("the printer B")


@pytest.fixture
def make_queue(database: Database, issuer: Issuer, clock: Clock) -> Iterator[Queue]:
    """Queues over one database, as the programs of one station have them; each prints to trays or a folder."""
    with ExitStack() as stack:

        def make(*printers: object, by_rule: bool = True, labels: int = 0) -> PrintQueue:
            outlets = [
                Outlet(f"tray:{place}", each, by_rule=by_rule or not place) for place, each in enumerate(printers)
            ]  # type: ignore[arg-type]
            return stack.enter_context(
                closing(PrintQueue(database, issuer, PlainDrawer, outlets, clock=clock, labels=labels))
            )

        yield make


@pytest.fixture
def queue(make_queue: Queue, tray: Tray) -> PrintQueue:
    return make_queue(tray)


@pytest.fixture
def ann(station: Station) -> Registration:
    return station.register({"name": "Ann", "category": "visitor"})


@pytest.fixture
def bo(station: Station) -> Registration:
    return station.register({"name": "Bo", "category": "visitor"})


@pytest.fixture
def badges(station: Station) -> Callable[[Registration], list[Printed]]:
    """What is written down of somebody's badges."""
    return lambda who: [fact.what for fact in station.history(who.id) if isinstance(fact.what, Printed)]


def steps(queue: PrintQueue, clock: Clock, seconds: int) -> list[tuple[JobState, bool]]:
    """What is said of jobs, stepping once a second for so long."""
    said = []
    for _ in range(seconds):
        clock(seconds=1)
        said += [(change.job.state, change.amber) for change in queue.step()]
    return said


Badges = Callable[[Registration], list[Printed]]


def test_a_badge_is_printed_once_and_written_down_once(
    queue: PrintQueue, tray: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    job = queue.ask(ann.id, operator="bea")
    (change,) = queue.step()
    assert (change.job.id, change.job.state, change.amber) == (job.id, JobState.PRINTED, False)
    assert tray.printed == [change.job.title]
    assert badges(ann) == [Printed(change.job.serial, "the printer A")]
    assert steps(queue, clock, 40) == []
    assert len(badges(ann)) == len(tray.printed) == 1


def test_a_folder_has_the_badge_when_the_step_is_over(make_queue: Queue, ann: Registration, tmp_path: Path) -> None:
    queue = make_queue(FolderPrinter(tmp_path / "badges"))
    queue.ask(ann.id)
    (change,) = queue.step()
    assert change.job.state is JobState.PRINTED
    assert b"Ann" in Path(change.job.handle).read_bytes()


def test_who_is_asked_for_twice_gets_one(queue: PrintQueue, tray: Tray, ann: Registration) -> None:
    assert queue.ask(ann.id).id == queue.ask(ann.id).id
    queue.step()
    assert len(tray.printed) == 1


def test_a_second_badge_wants_a_reason(
    queue: PrintQueue, tray: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    queue.ask(ann.id)
    queue.step()
    with pytest.raises(QueueError, match="say why"):
        queue.ask(ann.id)
    clock(minutes=1)
    queue.ask(ann.id, Why.DAMAGED, "bea", allowed="eve")
    queue.step()
    first, second = badges(ann)
    assert (first.reason, second.reason, second.allowed) == ("", "damaged", "eve")
    assert second.serial > first.serial
    assert len(tray.printed) == 2


def test_until_the_new_badge_is_out_the_old_one_is_good_and_then_says_what_replaced_it(
    queue: PrintQueue, tray: Tray, station: Station, issuer: Issuer, ann: Registration, clock: Clock
) -> None:
    queue.ask(ann.id)
    queue.step()
    first = queue.jobs()[0]
    shown = issuer.code(station.find(ann.id), first.serial)
    tray.holds = True
    clock(minutes=1)
    queue.ask(ann.id, Why.LOST)
    queue.step()
    assert not isinstance(station.present(shown).decision, Refused)
    tray.work()
    steps(queue, clock, 1)
    refused = station.present(shown).decision
    assert isinstance(refused, Refused)
    assert refused.reason is Reason.REVOKED_CREDENTIAL
    assert (refused.since, refused.through) == (int(clock().timestamp() * 1000), "desk-1")


def test_one_badge_at_a_time_in_the_order_they_were_asked_for(
    queue: PrintQueue, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    tray.holds = True
    queue.ask(ann.id)
    queue.ask(bo.id)
    for _ in range(4):
        steps(queue, clock, 2)
        tray.work()
    steps(queue, clock, 1)
    assert tray.most == 1
    assert [title.split("-")[0] for title in tray.printed] == [ann.id, bo.id]


def test_a_bad_reason_is_told_at_once_and_a_slow_badge_after_six_seconds(
    queue: PrintQueue, tray: Tray, ann: Registration, clock: Clock
) -> None:
    tray.holds = True
    queue.ask(ann.id)
    assert steps(queue, clock, 1) == [(JobState.PRINTING, False)]
    assert steps(queue, clock, 6) == []
    assert steps(queue, clock, 1) == [(JobState.PRINTING, True)]
    tray.wrong = (Fault.MEDIA_EMPTY,)
    (change,) = queue.step()
    assert change.job.reasons == ("media_empty",)
    assert "out of paper" in change.job.say
    tray.wrong = ()
    tray.work()
    assert steps(queue, clock, 1) == [(JobState.PRINTED, False)]


def test_after_thirty_seconds_it_is_taken_back_before_anything_else(
    queue: PrintQueue, tray: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    tray.holds, tray.wrong = True, ()
    job = queue.ask(ann.id)
    queue.step()
    tray.wrong = (Fault.COVER_OPEN,)
    said = steps(queue, clock, 31)
    assert said[-1] == (JobState.FAILED, True)
    assert list(tray.jobs.values()) == [Stage.CANCELLED]
    assert queue.job(job.id).reasons == ("cover_open",)
    assert badges(ann) == []
    tray.wrong, tray.holds = (), False
    tray.work()
    assert tray.printed == []
    queue.retry(job.id)
    assert steps(queue, clock, 1) == [(JobState.PRINTED, False)]
    assert len(tray.printed) == len(badges(ann)) == 1


def test_what_the_printer_does_not_give_back_is_printed_nowhere_else(
    make_queue: Queue, tray: Tray, other: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    queue = make_queue(tray, other)
    tray.holds = tray.keeps = True
    queue.ask(ann.id)
    steps(queue, clock, 90)
    assert (other.jobs, queue.jobs()[0].state) == ({}, JobState.PRINTING)
    tray.work()
    steps(queue, clock, 2)
    assert (len(tray.printed), len(badges(ann)), other.jobs) == (1, 1, {})


def test_what_the_first_printer_gave_back_the_second_prints(
    make_queue: Queue, tray: Tray, other: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    queue = make_queue(tray, other)
    tray.holds = True
    queue.ask(ann.id)
    steps(queue, clock, 33)
    assert (tray.printed, len(other.printed)) == ([], 1)
    assert [each.printer for each in badges(ann)] == ["the printer B"]


def test_what_the_second_printer_does_not_print_either_waits_for_a_person(
    make_queue: Queue, tray: Tray, other: Tray, ann: Registration, clock: Clock
) -> None:
    queue = make_queue(tray, other)
    tray.holds = other.holds = True
    queue.ask(ann.id)
    steps(queue, clock, 90)
    assert queue.jobs()[0].state is JobState.FAILED
    assert {*tray.jobs.values(), *other.jobs.values()} == {Stage.CANCELLED}


def test_a_badge_that_waits_for_a_dead_printer_goes_to_the_second_one_after_six_seconds(
    make_queue: Queue, tray: Tray, other: Tray, ann: Registration, clock: Clock
) -> None:
    queue = make_queue(tray, other)
    tray.away = True
    queue.ask(ann.id)
    steps(queue, clock, 5)
    assert other.jobs == {}
    steps(queue, clock, 3)
    assert len(other.printed) == 1


def test_a_badge_that_waits_for_a_dead_printer_says_so_and_surprises_nobody_later(
    queue: PrintQueue, tray: Tray, ann: Registration, clock: Clock
) -> None:
    tray.away = True
    job = queue.ask(ann.id)
    assert steps(queue, clock, 2) == [(JobState.QUEUED, True)]
    assert "switch it on" in queue.job(job.id).say
    assert steps(queue, clock, 30) == [(JobState.FAILED, True)]
    tray.away = False
    assert steps(queue, clock, 60) == []
    assert tray.jobs == {}


def test_a_printer_that_comes_back_in_time_prints(
    queue: PrintQueue, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    tray.away = True
    queue.ask(ann.id)
    steps(queue, clock, 20)
    queue.ask(bo.id)
    tray.away = False
    steps(queue, clock, 3)
    assert len(tray.printed) == 2


@pytest.mark.parametrize("loses", [True, False])
def test_a_printer_that_goes_away_half_way_is_asked_whether_it_has_the_badge(
    queue: PrintQueue,
    tray: Tray,
    ann: Registration,
    badges: Badges,
    clock: Clock,
    loses: bool,  # noqa: FBT001
) -> None:
    tray.loses, tray.drops = loses, not loses
    queue.ask(ann.id)
    assert [change.job.state for change in queue.step()] == [JobState.UNKNOWN]
    tray.loses = tray.drops = False
    steps(queue, clock, 4)
    assert len(tray.printed) == len(badges(ann)) == 1


def test_what_only_a_person_can_know_a_person_is_asked(
    queue: PrintQueue, tray: Tray, ann: Registration, bo: Registration, badges: Badges, clock: Clock
) -> None:
    tray.loses = tray.forgets = True
    lost = queue.ask(ann.id)
    steps(queue, clock, 5)
    tray.loses = tray.forgets = False
    assert queue.job(lost.id).state is JobState.UNKNOWN
    assert "look whether the badge came out" in queue.job(lost.id).say
    for refused in (queue.retry, queue.cancel, queue.to_other):
        with pytest.raises(QueueError):
            refused(lost.id)
    # Nobody else waits for that.
    queue.ask(bo.id)
    steps(queue, clock, 1)
    assert len(badges(bo)) == 1
    assert queue.ask(ann.id).id == lost.id
    queue.settle(lost.id, came_out=True)
    assert len(badges(ann)) == 1
    with pytest.raises(QueueError, match="nobody needs to look"):
        queue.settle(lost.id, came_out=False)


def test_a_badge_that_nobody_saw_come_out_is_printed_anew_with_a_later_serial(
    queue: PrintQueue, tray: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    tray.loses = tray.forgets = True
    lost = queue.ask(ann.id)
    steps(queue, clock, 3)
    before = queue.job(lost.id).serial
    tray.loses = tray.forgets = False
    queue.settle(lost.id, came_out=False)
    queue.retry(lost.id)
    steps(queue, clock, 2)
    assert [each.serial > before for each in badges(ann)] == [True]


def test_a_printer_that_says_no_more_has_its_badge_written_down_as_unconfirmed(
    queue: PrintQueue, tray: Tray, ann: Registration, badges: Badges
) -> None:
    tray.tells = False
    queue.ask(ann.id)
    (change,) = queue.step()
    assert change.job.state is JobState.PRINTED
    assert "says no more" in change.job.say
    assert [each.unconfirmed for each in badges(ann)] == [True]


@pytest.mark.parametrize("fault", [Fault.WRONG_MEDIA, Fault.NOT_ALLOWED])
def test_what_waiting_does_not_mend_is_said_at_once(
    queue: PrintQueue, tray: Tray, ann: Registration, fault: Fault
) -> None:
    tray.refuses = (fault,)
    queue.ask(ann.id)
    (change,) = queue.step()
    assert (change.job.state, change.job.reasons) == (JobState.FAILED, (str(fault),))


def test_what_a_printer_turns_down_for_now_it_is_offered_again_for_thirty_seconds(
    queue: PrintQueue, tray: Tray, ann: Registration, clock: Clock
) -> None:
    tray.refuses = (Fault.BUSY,)
    queue.ask(ann.id)
    steps(queue, clock, 20)
    assert queue.jobs()[0].state is JobState.QUEUED
    steps(queue, clock, 15)
    assert queue.jobs()[0].state is JobState.FAILED
    tray.refuses = ()
    queue.retry(queue.jobs()[0].id)
    steps(queue, clock, 3)
    assert len(tray.printed) == 1


def test_who_cannot_be_drawn_holds_up_nobody(
    queue: PrintQueue, station: Station, ann: Registration, bo: Registration, clock: Clock
) -> None:
    station.correct(ann.id, {"name": "An\x00n"})
    for who in (ann.id, "NOBODY", bo.id):
        queue.ask(who)
    steps(queue, clock, 3)
    by_person = {job.registration: job for job in queue.jobs()}
    assert [by_person[who].state.value for who in (ann.id, "NOBODY", bo.id)] == ["failed", "failed", "printed"]
    assert "Correct the name" in by_person[ann.id].say
    assert "look the person up" in by_person["NOBODY"].say


def test_what_is_cancelled_does_not_come_out(
    queue: PrintQueue, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    tray.holds = True
    sent, waits = queue.ask(ann.id), queue.ask(bo.id)
    queue.step()
    assert queue.cancel(waits.id).state is JobState.CANCELLED
    queue.cancel(sent.id)
    assert steps(queue, clock, 2)[-1] == (JobState.CANCELLED, False)
    tray.work()
    steps(queue, clock, 3)
    assert tray.printed == []
    with pytest.raises(QueueError, match="done with"):
        queue.cancel(sent.id)
    assert queue.retry(sent.id).state is JobState.QUEUED


def test_a_cancel_that_comes_too_late_says_that_it_is_printed(
    queue: PrintQueue, tray: Tray, ann: Registration, badges: Badges, clock: Clock
) -> None:
    tray.holds = True
    job = queue.ask(ann.id)
    queue.step()
    queue.cancel(job.id)
    tray.work()
    assert steps(queue, clock, 2) == [(JobState.PRINTED, False)]
    assert len(badges(ann)) == 1
    with pytest.raises(QueueError, match="came out"):
        queue.retry(job.id)


def test_somebody_sends_it_to_another_printer_which_gets_nothing_by_itself(
    make_queue: Queue, tray: Tray, tmp_path: Path, ann: Registration, clock: Clock
) -> None:
    queue = make_queue(tray, FolderPrinter(tmp_path / "badges"), by_rule=False)
    tray.holds = True
    job = queue.ask(ann.id)
    steps(queue, clock, 5)
    with pytest.raises(QueueError, match="there are tray:0, tray:1"):
        queue.to_other(job.id, "tray:9")
    queue.to_other(job.id)
    steps(queue, clock, 2)
    assert list(tray.jobs.values()) == [Stage.CANCELLED]
    assert len(list((tmp_path / "badges").glob("*.pdf"))) == 1


def test_somebody_cancels_it_at_the_printer(queue: PrintQueue, tray: Tray, ann: Registration, clock: Clock) -> None:
    tray.holds = True
    queue.ask(ann.id)
    queue.step()
    tray.jobs = dict.fromkeys(tray.jobs, Stage.CANCELLED)
    assert steps(queue, clock, 1) == [(JobState.CANCELLED, False)]


def test_a_station_without_a_printer_says_what_to_set(make_queue: Queue, ann: Registration) -> None:
    queue = make_queue()
    with pytest.raises(QueueError, match=r"settings\.toml"):
        queue.ask(ann.id)
    assert queue.step() == ()


# Programs end and begin.


def test_a_program_that_begins_asks_the_printer_for_what_the_one_before_had_sent(
    queue: PrintQueue, make_queue: Queue, tray: Tray, ann: Registration, badges: Badges
) -> None:
    tray.holds = True
    queue.ask(ann.id)
    queue.step()
    queue.close()
    tray.work()
    again = make_queue(tray)
    assert [change.job.state for change in again.step()] == [JobState.PRINTED]
    assert len(tray.printed) == len(badges(ann)) == 1


def test_only_one_program_has_the_printers_and_the_other_takes_them_over(
    queue: PrintQueue, make_queue: Queue, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    second = make_queue(tray)
    queue.step()
    job = second.ask(ann.id)
    assert steps(second, clock, 3) == [(JobState.QUEUED, False)]
    queue.step()
    assert [change.job.state for change in second.step()] == [JobState.PRINTED]
    assert second.job(job.id).over
    queue.close()
    second.ask(bo.id)
    steps(second, clock, 1)
    assert len(tray.printed) == 2


def test_what_is_wished_in_one_program_the_other_one_does(
    queue: PrintQueue, make_queue: Queue, tray: Tray, ann: Registration, clock: Clock
) -> None:
    tray.holds = True
    job = queue.ask(ann.id)
    queue.step()
    second = make_queue(tray)
    second.cancel(job.id)
    steps(second, clock, 2)
    assert tray.jobs == {queue.job(job.id).title: Stage.PRINTING}
    steps(queue, clock, 2)
    assert second.job(job.id).state is JobState.CANCELLED


def test_what_waited_all_night_is_not_printed_in_the_morning(
    queue: PrintQueue, make_queue: Queue, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    old = queue.ask(ann.id)
    queue.close()
    clock(hours=11)
    new = queue.ask(bo.id)
    again = make_queue(tray)
    again.step()
    assert again.job(old.id).state is JobState.FAILED
    assert "too long ago" in again.job(old.id).say
    assert again.job(new.id).state is JobState.PRINTED


def test_a_badge_at_a_printer_that_is_not_set_up_any_more_is_looked_for_by_a_person(
    make_queue: Queue, tray: Tray, other: Tray, ann: Registration
) -> None:
    two = make_queue(tray, other)
    tray.holds = other.holds = True
    job = two.to_other(two.ask(ann.id).id, "tray:1")
    two.step()
    assert two.job(job.id).printer == "tray:1"
    two.close()
    alone = make_queue(tray)
    alone.step()
    assert alone.job(job.id).state is JobState.UNKNOWN
    assert "not set up here any more" in alone.job(job.id).say


def test_the_queue_is_in_the_file(queue: PrintQueue, ann: Registration, database_file: Path, issuer: Issuer) -> None:
    job = queue.ask(ann.id, operator="bea")
    with closing(open_database(database_file)) as found:
        there = PrintQueue(found, issuer, PlainDrawer, [])
        assert there.jobs() == [replace(job)]
        assert there.open_job(ann.id) == job
        with pytest.raises(QueueError, match="number 99"):
            there.job(99)


# How it stands.


def test_how_the_printers_stand_is_known_within_a_second(
    make_queue: Queue, tray: Tray, other: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    queue = make_queue(tray, other)
    tray.holds = True
    queue.ask(ann.id)
    queue.ask(bo.id)
    steps(queue, clock, 1)
    first, second = queue.state()
    assert (first.name, first.waiting, first.state.ready, second.waiting) == ("the printer A", 2, True, 0)
    tray.wrong = (Fault.PAUSED,)
    steps(queue, clock, 1)
    assert queue.state()[0].state.reasons == (Fault.PAUSED,)


def test_labels_are_counted_down_and_a_new_roll_is_asked_for_in_time(
    make_queue: Queue, tray: Tray, station: Station, clock: Clock
) -> None:
    queue = make_queue(tray, labels=300)
    queue.step()
    assert [(each.left, each.roll, each.low) for each in queue.state()] == [(300, 300, False)]
    queue.new_roll("tray:0", 27)
    people = [station.register({"name": f"N{number}"}) for number in range(3)]
    for who in people:
        queue.ask(who.id)
    steps(queue, clock, 3)
    assert [(each.left, each.low) for each in queue.state()] == [(24, True)]
    assert queue.rate() == 3 / 5
    clock(minutes=6)
    assert queue.rate() == 0


def test_where_labels_are_not_counted_none_are_missed(queue: PrintQueue) -> None:
    queue.step()
    assert [(each.left, each.low) for each in queue.state()] == [(None, False)]


def test_jobs_that_are_not_over_come_first(
    queue: PrintQueue, tray: Tray, ann: Registration, bo: Registration, clock: Clock
) -> None:
    queue.ask(ann.id)
    queue.step()
    tray.holds = True
    queue.ask(bo.id)
    steps(queue, clock, 1)
    found: list[Job] = queue.jobs()
    assert [job.registration for job in found] == [bo.id, ann.id]
    assert queue.jobs(limit=1) == [found[0]]
